//! Words, and what the draft calls by an id.

use wardplan::Agency;
use wardplan::operation::ImportPlanAnswer;
use wardplan::text::fold;

use super::lost::bytes;

/// Runs of letters, their marks and digits, each with where it starts.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c);
    let each = text.split(apart).filter(|word| !word.is_empty());
    each.map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The form in which what is read is held against the gold.
pub(crate) fn key(text: &str) -> String {
    let text = text.replace("UBND", "Ủy ban nhân dân");
    let text = text.replace("HĐND", "Hội đồng nhân dân");
    let ends = |c: char| c.is_whitespace() || ".,;:/|".contains(c);
    fold(text.trim_matches(ends))
}

pub(crate) fn same(gold: &str, read: &str) -> bool {
    key(gold) == key(read)
}

/// The same number, whatever its dashes, blanks and zeros before it.
pub(crate) fn same_number(gold: &str, read: &str) -> bool {
    let plain = |number: &str| {
        let number = number.replace(char::is_whitespace, "");
        fold(number.trim_start_matches('0'))
    };
    plain(gold) == plain(read)
}

/// A draft and its text.
#[derive(Debug)]
pub(crate) struct Read<'a> {
    pub(crate) text: &'a str,
    pub(crate) answer: &'a ImportPlanAnswer,
}

impl<'a> Read<'a> {
    pub(crate) fn new(text: &'a str, answer: &'a ImportPlanAnswer) -> Self {
        Self { text, answer }
    }

    fn agency(&self, name: &str) -> Option<&'a Agency> {
        let mut agencies = self.answer.plan.agencies.iter();
        agencies.find(|agency| agency.id == name)
    }

    /// Whether the draft means who the gold names: by the words of the text, by what it says, or by
    /// a name of the agency with that id.
    pub(crate) fn is_called(&self, pointer: &str, value: &str, gold: &str) -> bool {
        let gold = key(gold);
        let is_gold = |name: &str| key(name) == gold;
        let by_agency = |agency: &Agency| {
            let mut aliases = agency.aliases.iter();
            agency.name.as_deref().is_some_and(is_gold) || aliases.any(|alias| is_gold(alias))
        };
        is_gold(value)
            || self.part(pointer).is_some_and(is_gold)
            || self.agency(value).is_some_and(by_agency)
    }

    /// The words of the text that a pointer stands for.
    fn part(&self, pointer: &str) -> Option<&'a str> {
        let span = self.answer.spans.get(pointer)?;
        let [from, to] = bytes(*span);
        self.text.get(from..to)
    }

    /// An id with the name behind it, for a difference.
    pub(crate) fn shown(&self, value: &str) -> String {
        let name = self.agency(value).and_then(|agency| agency.name.as_deref());
        name.map_or_else(|| value.to_owned(), |name| format!("{value} ({name})"))
    }
}
