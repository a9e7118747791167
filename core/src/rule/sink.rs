//! Where findings and skipped places go.

use chrono::NaiveDate;

use super::clauses::Clauses;
use super::engine::Checked;
use super::kept::{Bounds, Kept};
use super::subject::Subject;
use super::waiver::{Because, Waivers};
use super::{Area, Fact, Gravity, RuleDefinition, WaiverContext};
use crate::finding::{Finding, Fix, Param, Severity, SkipReason, Skipped, Span, render};
use crate::json::{DraftRecord, Shape};
use crate::meetings::Column;
use crate::names::ByName;
use crate::plan::Modality;
use crate::rulebook::Source;
use crate::text::{Label, Shown};

/// A finding in the making.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    path: String,
    /// The day on which what it is about took place: a clause says nothing about earlier days.
    day: Option<NaiveDate>,
    span: Option<Span>,
    replacement: Option<(Span, String)>,
    subject: Option<String>,
    params: ByName<Param>,
    modality: Option<Modality>,
    sources: Vec<Source>,
    only_these: bool,
}

impl Draft {
    pub(crate) fn at(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            ..Self::default()
        }
    }

    /// On which day it took place, where that is not the day of all that is looked at.
    pub(crate) fn on(&mut self, day: Option<NaiveDate>) -> &mut Self {
        self.day = day;
        self
    }

    /// Where it is in a text.
    pub(crate) fn span(&mut self, span: Span) -> &mut Self {
        self.span = Some(span);
        self
    }

    /// What could stand in place of a stretch of the text.
    pub(crate) fn propose(&mut self, span: Span, replacement: impl Into<String>) -> &mut Self {
        self.replacement = Some((span, replacement.into()));
        self
    }

    /// What it is about; nothing where that is withheld.
    pub(crate) fn subject(&mut self, subject: impl Into<Option<Shown>>) -> &mut Self {
        self.subject = subject.into().and_then(Shown::text);
        self
    }

    pub(crate) fn param(&mut self, name: &'static str, value: impl Into<Fact>) -> &mut Self {
        self.params.insert(name, value.into().into_param());
        self
    }

    /// The modality of a clause involved; the strongest one decides how grave a finding is.
    pub(crate) fn modality(&mut self, modality: Option<Modality>) -> &mut Self {
        if Modality::severity(modality) < Modality::severity(self.modality) {
            self.modality = modality;
        }
        self
    }

    /// Clauses that are cited before those of the rule itself.
    pub(crate) fn sources(&mut self, sources: impl IntoIterator<Item = Source>) -> &mut Self {
        self.sources.extend(sources);
        self
    }

    /// The clauses of the dated values that decided, in place of those of the rule.
    pub(crate) fn decided_by(&mut self, sources: impl IntoIterator<Item = Source>) -> &mut Self {
        self.only_these = true;
        self.sources(sources)
    }
}

/// The turn of a rule, with what holds while it runs.
#[derive(Debug)]
pub(super) struct Turn<'r> {
    pub(super) rule: &'static RuleDefinition,
    pub(super) clauses: Clauses<'r>,
    /// The day on which all of it is looked at, if there is one.
    pub(super) day: Option<NaiveDate>,
    /// The column that the rule needs and in which no row says anything.
    pub(super) missing: Option<Column>,
}

/// Where the other meetings stand of a call about one.
const OTHERS: &str = "/others/";

/// Collects what one rule after the other finds and does not look at.
#[derive(Debug)]
pub(crate) struct Sink<'a> {
    subject: &'a dyn Subject,
    turn: Turn<'a>,
    kept: Kept,
    skipped: Vec<Skipped>,
    fixes: Vec<Fix>,
    waivers: Waivers<'a>,
    bounds: Bounds,
    draft: Option<&'a DraftRecord<'a>>,
    /// Whether the rule that is running looks at several meetings, of which the first is the subject.
    pub(super) is_first_of_several: bool,
    /// Whether the running rule found something or skipped it.
    has_told: bool,
}

/// By what a meeting is classified.
const CLASSES: &[&str] = &["category", "kind"];
/// By what it is decided whether any rule speaks about a meeting.
const MEETING_STANDS: &[&str] = &["status", "category"];

impl<'a> Sink<'a> {
    pub(super) fn new(
        subject: &'a dyn Subject,
        turn: Turn<'a>,
        call: Shape,
        (bounds, draft): (Bounds, Option<&'a DraftRecord<'a>>),
        waivers: Waivers<'a>,
    ) -> Self {
        Self {
            subject,
            turn,
            kept: Kept::new(call, bounds.findings),
            skipped: Vec::new(),
            fixes: Vec::new(),
            waivers,
            bounds,
            draft,
            is_first_of_several: false,
            has_told: false,
        }
    }

    /// Goes on with another rule.
    pub(super) fn turn_to(&mut self, turn: Turn<'a>) {
        self.turn = turn;
        self.has_told = false;
    }

    /// In a draft, skips a rule that said nothing and reads what cannot be read: its silence is no yes.
    pub(super) fn skip_unread(&mut self, root: &str) {
        if self.has_told {
            return;
        }
        if let Some(place) = self.unread(root) {
            self.skip(SkipReason::FieldMissing, Some(place), root.to_owned());
        }
    }

    /// Whether nothing orders yet what the running rule asks for.
    pub(super) fn says_nothing_on(&self, day: Option<NaiveDate>) -> bool {
        self.turn.clauses.say_nothing_on(day)
    }

    /// Takes what the draft holds. What a rule finds in a register where nobody keeps what it needs is
    /// that this is missing.
    pub(crate) fn found(&mut self, draft: &mut Draft) {
        if !self.subject.asks_for(&draft.path) {
            return;
        }
        if let Some(column) = self.turn.missing {
            return self.field_missing(column.pointer().to_owned());
        }
        let severity = match self.turn.rule.gravity {
            Gravity::Fixed(severity) => severity,
            Gravity::ByModality => Modality::severity(draft.modality),
        };
        let mut draft = std::mem::take(draft);
        draft.path = self.placed(draft.path);
        if self.is_first_of_several && draft.path.starts_with(OTHERS) {
            return;
        }
        if let Some(place) = self.unread(&draft.path) {
            return self.skip(SkipReason::FieldMissing, Some(place), draft.path);
        }
        self.push(severity, draft);
    }

    /// A place among several meetings as one in the call, where the first of them is apart.
    fn placed(&self, path: String) -> String {
        let Some(rest) = path
            .strip_prefix("/meetings/")
            .filter(|_| self.is_first_of_several)
        else {
            return path;
        };
        let (index, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let index = index.parse::<usize>().unwrap_or_default();
        match index.checked_sub(1) {
            None => ["/meeting", rest].concat(),
            Some(other) => [OTHERS, &other.to_string(), rest].concat(),
        }
    }

    /// In a draft, the place that cannot be read and on which it rests what is found here: what cannot be
    /// read was stated, so that nothing can be said of its absence.
    fn unread(&self, path: &str) -> Option<String> {
        let rule = self.turn.rule;
        let stands = match rule.area {
            Area::Meeting => MEETING_STANDS,
            _ => &[],
        };
        self.draft?.unread(&[rule.reads, stands].concat(), path)
    }

    /// In a draft, the fields that the running rule reads for what it tells of a place.
    fn reads(&self, path: &str) -> Option<Vec<String>> {
        let draft = self.draft?;
        Some(draft.reads(self.turn.rule.reads, path))
    }

    /// Why a rule cannot look at a place: in a draft, with what it misses there.
    fn missed(&self, reason: SkipReason, path: &str) -> Because {
        let Some(draft) = self.draft else {
            return (reason, None);
        };
        let reads = self.turn.rule.reads;
        let missing = match reason {
            SkipReason::FieldMissing => draft.missing(reads, path),
            SkipReason::Unclassified => {
                let reads = reads.iter().copied();
                let classes: Vec<&str> = reads.filter(|field| CLASSES.contains(field)).collect();
                draft.missing(&classes, path)
            }
            // That today is not known matters where nothing is stated, and not where it cannot be read.
            SkipReason::AsOfMissing => match draft.unread(reads, path) {
                Some(place) => return (SkipReason::FieldMissing, Some(place)),
                None => None,
            },
            _ => None,
        };
        (reason, missing)
    }

    /// A place in what was given.
    fn given(&self, path: String) -> String {
        match self.draft {
            Some(draft) => draft.place(path),
            None => path,
        }
    }

    fn push(&mut self, severity: Severity, mut draft: Draft) {
        self.has_told = true;
        let reads = self.reads(&draft.path);
        draft.path = self.given(draft.path);
        if self.waivers.covers(
            self.turn.rule,
            &draft.path,
            (self.bounds.places, reads.as_ref()),
        ) {
            return;
        }
        if let Some((span, replacement)) = draft.replacement {
            self.fixes.push(Fix {
                span,
                replacement,
                rule: Some(self.turn.rule.name.to_owned()),
            });
        }
        let Some(rank) = self.kept.rank(&draft.path, self.turn.rule.name) else {
            return;
        };
        let mut sources: Vec<Source> = Vec::new();
        let of_rule = if draft.only_these {
            Vec::new()
        } else {
            self.turn.clauses.sources_on(draft.day.or(self.turn.day))
        };
        for source in draft.sources.into_iter().chain(of_rule) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let said = |template: Label| {
            if self.bounds.as_templates {
                template.into()
            } else {
                render(template, &draft.params)
            }
        };
        let finding = Finding {
            rule: self.turn.rule.name,
            title: self.turn.rule.title.into(),
            severity,
            path: draft.path,
            span: draft.span,
            // What is still being filled in may have no id.
            subject: draft
                .subject
                .filter(|id| self.draft.is_none() || !id.is_empty()),
            subject_title: None,
            message: said(self.turn.rule.message),
            help: said(self.turn.rule.help),
            params: draft.params,
            sources,
            reads,
        };
        self.kept.keep(rank, finding);
    }

    pub(crate) fn skip(&mut self, reason: SkipReason, because: Option<String>, path: String) {
        if !self.subject.asks_for(&path) {
            return;
        }
        self.has_told = true;
        let rule = self.turn.rule.name;
        let path = self.placed(path);
        let missing = self.turn.missing.filter(|column| column.holds(&path));
        let (because, path) = match missing {
            Some(column) => (
                (SkipReason::FieldMissing, None),
                column.pointer().to_owned(),
            ),
            None => ((reason, because), path),
        };
        let because = match because {
            (reason, None) => self.missed(reason, &path),
            told => told,
        };
        let reads = self.reads(&path);
        let path = self.given(path);
        self.waivers.skipped(rule, &because, &path);
        let (reason, because) = because;
        let same = |known: &&mut Skipped| known.reason == reason && known.because == because;
        // The last rule is the one that is running.
        let of_rule = self.skipped.iter_mut().rev();
        let mut of_rule = of_rule.take_while(|known| known.rule == rule);
        if let Some(known) = of_rule.find(same) {
            known.add(path, self.bounds.places);
            if let Some(reads) = reads {
                known.add_reads(reads);
            }
            return;
        }
        let mut skipped = Skipped::new((rule, self.turn.rule.title), reason, because);
        skipped.add(path, self.bounds.places);
        skipped.reads = reads;
        self.skipped.push(skipped);
    }

    /// Skips a place because the input does not say what the rule needs there.
    pub(crate) fn field_missing(&mut self, path: String) {
        self.skip(SkipReason::FieldMissing, None, path);
    }

    /// The same where the rule knows which field it misses: in a draft that is the cause.
    pub(crate) fn field_missing_at(&mut self, field: String, path: String) {
        let cause = self.draft.map(|draft| draft.place(field));
        self.skip(SkipReason::FieldMissing, cause, path);
    }

    /// Skips a place because the rulebook does not say what the rule needs there.
    pub(crate) fn no_limit(&mut self, path: String) {
        let rulebook = Some("/options/rulebook".to_owned());
        self.skip(SkipReason::NoLimit, rulebook, path);
    }

    /// Notes that a rule of waivers, whose turn comes last, is left out.
    pub(super) fn leave_out(&mut self, rule: &RuleDefinition, because: &Because, root: &str) {
        self.waivers.skipped(rule.name, because, root);
    }

    /// Once every other rule has run: the waivers, with what became of them.
    pub(super) fn waivers(&mut self) -> Vec<WaiverContext<'a>> {
        let (told, waivers) = std::mem::take(&mut self.waivers).finish();
        self.skipped.extend(told);
        waivers
    }

    pub(super) fn finish(mut self) -> Checked {
        // Each list of rules is in order already, which a stable sort makes use of.
        self.skipped
            .sort_by(|a, b| (a.rule, a.reason, &a.because).cmp(&(b.rule, b.reason, &b.because)));
        self.skipped.iter_mut().for_each(Skipped::say);
        let (findings, more) = self.kept.finish();
        Checked {
            findings,
            more,
            skipped: self.skipped,
            fixes: self.fixes,
        }
    }
}
