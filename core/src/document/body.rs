//! Bodies of the State, the Party and the unions by their names: where a name starts, where it ends, and
//! what it says. Names carry no mark at their end. What is read is a name whose end is sure; where it is
//! not, there is no name rather than half of one.

mod abbreviation;
mod board;
mod field;
mod field_words;
mod firm;
mod follow;
mod head;
mod institution;
mod office;
mod party;
mod person;
mod place;
mod words;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use crate::text::{Cursor, Gap, Word, WordKind, WordRange, Words, fold};

pub(crate) use person::is_person;
pub(crate) use place::Unit;

/// How many words a name has at most.
const MOST_WORDS: usize = 20;
/// How many words are looked at for it.
const REACH: usize = 32;

/// What sort of body a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A people's committee.
    Committee,
    /// A people's council.
    Council,
    /// The office of council and committee.
    Office,
    /// A department: *Phòng*.
    Division,
    Centre,
    /// A department of a province: *Sở*.
    Provincial,
    Ministry,
    /// Any other body of the State for the whole country.
    Central,
    Party,
    /// The Fatherland Front and the unions.
    Front,
    Other,
}

/// The name of a body in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Where it stands.
    pub(crate) words: WordRange,
    pub(crate) sort: Sort,
    /// What it is a body of, where that is named.
    pub(crate) unit: Option<Unit>,
    /// The name of that place, folded; empty where none is named.
    pub(crate) place: String,
    /// What tells it from others of its sort, folded: the field, or the whole name. Empty for what is
    /// told by its unit alone.
    pub(crate) own: String,
    /// Whether `own` is letters that stand for words: *VH-XH*.
    pub(crate) short: bool,
}

/// The bodies of the Party for the whole country, and how the names of others end.
static OF_THE_PARTY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = words::split(words::PARTY);
    names.map(|(_, meant)| fold(meant)).collect()
});
static CENTRE: LazyLock<String> = LazyLock::new(|| fold("trung ương"));

impl Mention {
    fn new(sort: Sort, own: impl Into<String>) -> Self {
        Self {
            words: WordRange::default(),
            sort,
            unit: None,
            place: String::new(),
            own: own.into(),
            short: false,
        }
    }

    /// The name with the unit and the place that follow, if they do.
    fn in_place(mut self, cursor: &mut Cursor<'_>) -> Self {
        if let Some((unit, place)) = place::read(cursor) {
            self.unit = Some(unit);
            self.place = place;
        } else if let Some(place) = place::known(cursor, true) {
            self.place = place;
        }
        self
    }

    /// The name with its place, which need not be said with a unit. Among capitals no name of a place is told
    /// from other words.
    fn in_any_place(self, cursor: &mut Cursor<'_>, start: &Cursor<'_>) -> Self {
        let mut mention = self.in_place(cursor);
        let shouted = start.peek().is_some_and(|word| word.is_shouted(start.text));
        if mention.unit.is_none() && mention.place.is_empty() && !shouted {
            let person = party::after_person(start);
            mention.place = place::alone(cursor, person).unwrap_or_default();
        }
        mention
    }

    /// Whether it is a body for the whole country.
    pub(super) fn is_central(&self) -> bool {
        match self.sort {
            Sort::Central | Sort::Ministry => true,
            Sort::Party => OF_THE_PARTY.contains(&self.own) || self.own.ends_with(CENTRE.as_str()),
            _ => false,
        }
    }

    /// Leaves out the name of the person whose office stands before: *Chủ tịch UBND xã Lò Văn Thinh*.
    fn without_person(&mut self, cursor: &mut Cursor<'_>) {
        let words = self.place.split_whitespace().count();
        let Some(start) = cursor.at.checked_sub(words).filter(|_| words > 2) else {
            return;
        };
        let name = cursor.at(start);
        if self.unit.is_some() && is_person(name.rest()) {
            self.place.clear();
            *cursor = name;
        }
    }

    fn is_placed(&self) -> bool {
        self.unit.is_some() || !self.place.is_empty()
    }

    /// The name with another name before it: *Văn phòng* of the committee that was read.
    fn under(mut self, board: &str) -> Self {
        let mut own = fold(board);
        if !self.own.is_empty() {
            own.push(' ');
            own.push_str(&self.own);
        }
        self.own = own;
        self
    }
}

/// The words from one place to another.
fn taken<'w>(start: &Cursor<'w>, end: &Cursor<'_>) -> &'w [Word] {
    let length = end.at.saturating_sub(start.at);
    start.rest().get(..length).unwrap_or_default()
}

/// Words without their marks and *và*, folded.
fn plain(cursor: &Cursor<'_>, words: &[Word], joined: &str) -> String {
    let words = words
        .iter()
        .filter(|word| !matches!(word.kind, WordKind::Mark(_)) && !word.is("và"));
    let words: Vec<String> = words.map(|word| word.folded(cursor.text)).collect();
    words.join(joined)
}

/// The name of a body that starts at a word. The words are those of the text or of a part of it; a name
/// goes over line ends, but not over a paragraph's.
pub(crate) fn body_at(text: &str, words: &[Word], start: usize) -> Option<Mention> {
    let after = words.get(start..)?;
    head::HEADS.starts(after)?;
    let inside = after.iter().skip(1).take(REACH);
    let length = inside.take_while(|word| word.gap != Gap::Paragraph).count();
    let end = start.saturating_add(length).saturating_add(1);
    let mut cursor = Cursor::new(text, words.get(..end)?).at(start);
    if follow::is_no_start(&cursor) {
        return None;
    }
    let mut mention = head::read(&mut cursor)?;
    if party::after_person(&Cursor::new(text, words).at(start)) {
        mention.without_person(&mut cursor);
    }
    if mention.unit.is_some() && mention.place.is_empty() && follow::lists_units(&cursor) {
        return None;
    }
    let words = cursor.since(start);
    (words.len() <= MOST_WORDS).then_some(Mention { words, ..mention })
}

/// Reads the name of a body at a place, and leaves the cursor after it. Where a place may stand without its
/// unit, capitals that follow a council or committee are its name.
pub(super) fn read(cursor: &mut Cursor<'_>, bare_place: bool) -> Option<Mention> {
    let mut mention = body_at(cursor.text, cursor.at(0).rest(), cursor.at)?;
    let mut after = cursor.at(mention.words.end);
    let elected = matches!(mention.sort, Sort::Committee | Sort::Council);
    if bare_place && elected && !mention.is_placed() {
        mention.place = place::alone(&mut after, false).unwrap_or_default();
        mention.words.end = after.at;
    }
    *cursor = after;
    Some(mention)
}

/// Whether two names are of one body, however they are spelled or abbreviated: *UBND phường X* and *Ủy ban
/// nhân dân phường X*.
pub(crate) fn same_body(a: &str, b: &str) -> bool {
    let read = |name: &str| {
        let words = Words::of(name);
        let mention = body_at(words.text, &words.list, 0)?;
        let whole = mention.words.end == words.list.len();
        whole.then_some((mention.sort, mention.unit, mention.place, mention.own))
    };
    fold(a) == fold(b) || read(a).is_some_and(|one| read(b) == Some(one))
}

/// Every name of a body in some words, in order.
pub(crate) fn bodies_in(text: &str, words: &[Word]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0_usize;
    while at < words.len() {
        let next = at.saturating_add(1);
        at = match body_at(text, words, at) {
            Some(mention) => {
                let end = mention.words.end.max(next);
                found.push(mention);
                end
            }
            None => next,
        };
    }
    found
}
