//! Compact findings: what many of them share stands once, and the rest in columns.

use chrono::NaiveDate;

use super::template::placeholders;
use super::{Finding, Param, Severity, Span};
use crate::calendar::LocalTime;
use crate::indicator::Wording;
use crate::json::{record, terms};
use crate::message::Message;
use crate::names::Numbers;
use crate::number::Share;
use crate::rulebook::Source;

terms! {
    /// How findings are answered.
    pub enum AnswerForm("answerForm", "dạng câu trả lời", "form of answer") {
        /// Each by itself, in sentences.
        Full = "full", "đầy đủ", "full";
        /// What they share once, the rest in columns; `render` makes them whole.
        Compact = "compact", "gọn", "compact";
    }
}

record! {
    @whole
    /// What findings of one rule share.
    pub struct FindingTemplate {
        /// The name of the rule.
        pub rule: String = required,
        /// What people call the rule.
        pub title: Wording = required,
        /// How grave they are.
        pub severity: Severity = required,
        /// The names of their params.
        pub params: Vec<String>,
        /// What is the case; `{name}` stands for a param as people read it.
        pub message: Wording = required,
        /// What can be done, in the same way.
        pub help: Wording = required,
        /// The clauses that they rest on, by position in `sources`.
        pub sources: Vec<u64>,
    }
}

record! {
    /// Findings in columns: the first of each column belong to the first finding. A column that says
    /// nothing of any finding is empty.
    pub struct CompactFindings {
        /// What findings share, each once.
        pub templates: Vec<FindingTemplate>,
        /// The sources, each once.
        pub sources: Vec<Source>,
        /// Words, each once.
        pub words: Vec<Wording>,
        /// By position in `templates`.
        pub template: Vec<u64>,
        /// Where it is, as a JSON pointer from the call.
        pub path: Vec<String>,
        /// Where it is in a text.
        pub span: Vec<Option<Span>>,
        /// What it is about.
        pub subject: Vec<Option<String>>,
        /// What it is about as people name it, by position in `words`.
        pub subject_title: Vec<Option<u64>>,
        /// The facts of the case, in the order of `params` of the template.
        pub params: Vec<Vec<Param>>,
        /// For each fact the position in `words` of what people read in its place; `null` where that is
        /// the value as each language writes it. Empty where that is so of all of them.
        pub shown: Vec<Vec<Option<u64>>>,
    }
}

impl CompactFindings {
    /// How many findings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.template.len()
    }

    /// Whether there is no finding.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.template.is_empty()
    }

    /// Findings whose message and help are still templates.
    pub(crate) fn of(findings: Vec<Finding>) -> Self {
        let mut builder = Builder::default();
        for finding in findings {
            builder.add(finding);
        }
        let mut compact = builder.compact;
        clear_if(&mut compact.span, Option::is_none);
        clear_if(&mut compact.subject, Option::is_none);
        clear_if(&mut compact.subject_title, Option::is_none);
        clear_if(&mut compact.shown, Vec::is_empty);
        compact
    }
}

/// Empties a column that says nothing of any finding.
fn clear_if<T>(column: &mut Vec<T>, says_nothing: fn(&T) -> bool) {
    if column.iter().all(says_nothing) {
        column.clear();
    }
}

#[derive(Default)]
struct Builder {
    compact: CompactFindings,
    words: Numbers<'static>,
    /// For each template which of its params it shows.
    shows: Vec<Vec<bool>>,
}

impl Builder {
    fn add(&mut self, finding: Finding) {
        let template = self.template(&finding);
        let mut shown = Vec::new();
        for (position, (_, param)) in finding.params.iter().enumerate() {
            if is_plain(param) || !self.shows(template, position) {
                continue;
            }
            let word = self.word(Message::new(
                param.vi().into_owned(),
                param.en().into_owned(),
            ));
            shown.resize(finding.params.len(), None);
            if let Some(slot) = shown.get_mut(position) {
                *slot = Some(word);
            }
        }
        let subject_title = finding.subject_title.map(|title| self.word(title));
        let compact = &mut self.compact;
        compact.template.push(number(template));
        compact.path.push(finding.path);
        compact.span.push(finding.span);
        compact.subject.push(finding.subject);
        compact.subject_title.push(subject_title);
        compact.params.push(finding.params.into_values().collect());
        compact.shown.push(shown);
    }

    /// The position of what the finding shares with others.
    fn template(&mut self, finding: &Finding) -> usize {
        let sources = &self.compact.sources;
        let names = || finding.params.iter().map(|(name, _)| name);
        let is_same = |known: &FindingTemplate| {
            let cited = known.sources.iter().map(|place| at(sources, *place));
            known.rule == finding.rule
                && known.severity == finding.severity
                && cited.eq(finding.sources.iter().map(Some))
                && names().eq(known.params.iter().map(String::as_str))
        };
        if let Some(known) = self.compact.templates.iter().position(is_same) {
            return known;
        }
        let (message, help) = (wording(&finding.message), wording(&finding.help));
        let texts = [&message.vi, &message.en, &help.vi, &help.en];
        let is_shown = |name: &str| {
            let mut placeholders = texts.iter().flat_map(|text| placeholders(text));
            placeholders.any(|known| known == name)
        };
        self.shows.push(names().map(is_shown).collect());
        let sources = finding.sources.iter();
        let template = FindingTemplate {
            rule: finding.rule.to_owned(),
            title: wording(&finding.title),
            severity: finding.severity,
            params: names().map(str::to_owned).collect(),
            sources: sources
                .map(|source| place(&mut self.compact.sources, source))
                .collect(),
            message,
            help,
        };
        self.compact.templates.push(template);
        self.compact.templates.len().saturating_sub(1)
    }

    fn shows(&self, template: usize, param: usize) -> bool {
        let of_template = self.shows.get(template);
        of_template.and_then(|shows| shows.get(param)) == Some(&true)
    }

    /// The position of words.
    fn word(&mut self, words: Message) -> u64 {
        let position = self.words.number(format!("{}\0{}", words.vi, words.en));
        if position == self.compact.words.len() {
            self.compact.words.push(Wording {
                vi: words.vi.into_owned(),
                en: words.en.into_owned(),
            });
        }
        number(position)
    }
}

fn number(position: usize) -> u64 {
    u64::try_from(position).unwrap_or(u64::MAX)
}

/// What stands at a position.
pub(super) fn at<T>(list: &[T], position: u64) -> Option<&T> {
    list.get(usize::try_from(position).ok()?)
}

fn wording(message: &Message) -> Wording {
    Wording {
        vi: message.vi.clone().into_owned(),
        en: message.en.clone().into_owned(),
    }
}

fn place(sources: &mut Vec<Source>, source: &Source) -> u64 {
    let known = sources.iter().position(|known| known == source);
    number(known.unwrap_or_else(|| {
        sources.push(source.clone());
        sources.len().saturating_sub(1)
    }))
}

/// Whether people read the value itself, as [`of_text`] tells what a text is.
fn is_plain(param: &Param) -> bool {
    match param {
        Param::Nothing
        | Param::Count(_)
        | Param::Bool(_)
        | Param::Share(_)
        | Param::Date(_)
        | Param::Time(_) => true,
        Param::Text(text) => matches!(of_text(text), Param::Text(_)),
        Param::List(items) => items.iter().all(is_plain),
        _ => false,
    }
}

/// What a text is: a day, a local time or an exact share as this library writes it, or any other text.
pub(super) fn of_text(text: &str) -> Param {
    let bytes = text.as_bytes();
    let is_dated = bytes.first().is_some_and(u8::is_ascii_digit) && bytes.get(4) == Some(&b'-');
    if is_dated
        && bytes.len() == 10
        && let Ok(day) = text.parse::<NaiveDate>()
    {
        return Param::Date(day);
    }
    if is_dated
        && bytes.get(10) == Some(&b'T')
        && let Ok(time) = text.parse::<LocalTime>()
    {
        return Param::Time(time);
    }
    let may_be_a_share = text.ends_with('%')
        || text
            .bytes()
            .all(|byte| byte == b'/' || byte.is_ascii_digit());
    if may_be_a_share
        && (text.contains(['%', '/']))
        && let Ok(share) = text.parse::<Share>()
    {
        return Param::Share(share);
    }
    Param::Text(text.to_owned())
}
