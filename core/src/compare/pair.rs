//! Which row of a later list is which row of the earlier one.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::ops::Not as _;

use super::letters::letters;
use crate::document::number_key;
use crate::json::{Json, Shape};
use crate::text::fold;

/// What names the rows of a list.
struct Naming {
    /// What a row is called by: two rows that are called otherwise are two. Without it, any row may
    /// become any other.
    own: Option<&'static str>,
    /// What rows are known again by, the surest first.
    known_by: &'static [&'static [&'static str]],
}

impl Naming {
    /// What names the rows of a record. A number names a document only with its issuer and day, but is
    /// enough to find the row of which one of these was corrected.
    const fn of(record: &str) -> Self {
        let (own, known_by): (_, &'static [&'static [&'static str]]) = match record.as_bytes() {
            b"Citation" => (
                Some("number"),
                &[
                    &["number", "issuer", "issuedOn"],
                    &["number", "issuer"],
                    &["number", "issuedOn"],
                    &["number"],
                    &["title"],
                ],
            ),
            b"Recipient" => (
                Some("agency"),
                &[&["agency", "group"], &["agency"], &["group"]],
            ),
            b"CoordinationDuty" => (Some("agency"), &[&["agency", "with"], &["agency"]]),
            b"Attachment" => (Some("name"), &[&["name"]]),
            b"Succession" => (Some("agency"), &[&["agency", "on"], &["agency"]]),
            b"Assignment" => (
                None,
                &[
                    &["leads", "start"],
                    &["leads"],
                    &["collective"],
                    &["start"],
                    &["end"],
                ],
            ),
            b"Extension" => (None, &[&["grantedOn"], &["due"]]),
            _ => (None, &[]),
        };
        Self { own, known_by }
    }
}

/// Rows of two lists, and which of them are one.
pub(super) struct Pairs<'j, 'a> {
    old: &'j [Json<'a>],
    new: &'j [Json<'a>],
    /// For each earlier row, the later one.
    pub(super) later: Vec<Option<usize>>,
    /// For each later row, the earlier one.
    pub(super) earlier: Vec<Option<usize>>,
}

impl<'j, 'a> Pairs<'j, 'a> {
    /// Pairs rows with ids by them alone, and others by what names them: what is alike first, then what
    /// has most of its names in common, then what has no name, in order.
    pub(super) fn new(shape: Shape, old: &'j [Json<'a>], new: &'j [Json<'a>]) -> Self {
        let mut pairs = Self {
            old,
            new,
            later: vec![None; old.len()],
            earlier: vec![None; new.len()],
        };
        let Shape::Record(record, fields) = shape else {
            return pairs;
        };
        if fields.iter().any(|field| field.key == "id") {
            pairs.by(|row| text(row, "id").map(str::to_owned));
            pairs.by(|row| text(row, "id").map(letters));
            return pairs;
        }
        pairs.by(|row| Some(fold(&row.to_canonical())));
        let naming = Naming::of(record);
        let is_called = |row: &Json<'_>| naming.own.is_some_and(|own| name(row, own).is_some());
        for known_by in naming.known_by {
            if naming.own.is_none_or(|own| known_by.contains(&own)) {
                pairs.by(|row| names(row, known_by));
            } else {
                // Rows that are called otherwise are two, whatever else they have in common.
                let nameless = |row: &Json<'_>| names(row, known_by).filter(|_| !is_called(row));
                pairs.by_each(nameless, |row| names(row, known_by));
                pairs.by_each(|row| names(row, known_by), nameless);
            }
        }
        let is_known = |row: &Json<'_>| {
            let mut known_by = naming.known_by.iter();
            naming.own.is_some() && known_by.any(|known_by| names(row, known_by).is_some())
        };
        let all = |_: &Json<'_>| Some(());
        let unknown = |row: &Json<'_>| (!is_known(row)).then_some(());
        pairs.by_each(unknown, unknown);
        pairs.by_each(unknown, all);
        pairs.by_each(all, unknown);
        pairs
    }

    /// Pairs the rows that are left by what they have in common.
    fn by<K: Eq + Hash>(&mut self, key: impl Fn(&Json<'a>) -> Option<K>) {
        self.by_each(&key, &key);
    }

    fn by_each<K: Eq + Hash>(
        &mut self,
        old_key: impl Fn(&Json<'a>) -> Option<K>,
        new_key: impl Fn(&Json<'a>) -> Option<K>,
    ) {
        let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (place, (row, later)) in self.old.iter().zip(&self.later).enumerate() {
            if let Some(key) = later.is_none().then(|| old_key(row)).flatten() {
                places.entry(key).or_default().push_back(place);
            }
        }
        if places.is_empty() {
            return;
        }
        for (index, (row, earlier)) in self.new.iter().zip(&mut self.earlier).enumerate() {
            let key = earlier.is_none().then(|| new_key(row)).flatten();
            let place = key.and_then(|key| places.get_mut(&key)?.pop_front());
            let later = place.and_then(|place| self.later.get_mut(place));
            if let Some(later) = later {
                *later = Some(index);
                *earlier = place;
            }
        }
    }

    /// The rows that are in both lists, in the order of each, if the orders differ.
    pub(super) fn moved(&self) -> Option<[Vec<&'j Json<'a>>; 2]> {
        let before = self.later.iter().flatten();
        before.is_sorted().not().then(|| {
            let stays =
                |(row, other): (&'j Json<'a>, &Option<usize>)| other.is_some().then_some(row);
            [
                self.old.iter().zip(&self.later).filter_map(stays).collect(),
                self.new
                    .iter()
                    .zip(&self.earlier)
                    .filter_map(stays)
                    .collect(),
            ]
        })
    }
}

/// What a row is called in a list of rows: its id, its name, or the row itself.
pub(super) fn called(shape: Shape, row: &Json<'_>) -> Json<'static> {
    let record = match shape {
        Shape::Record(record, _) => record,
        _ => "",
    };
    let own = Naming::of(record).own.and_then(|own| text(row, own));
    let called = text(row, "id").or(own);
    called.map_or_else(
        || row.to_static(),
        |name| Json::Text(name.to_owned().into()),
    )
}

/// What a row states in all of these fields.
fn names(row: &Json<'_>, fields: &[&str]) -> Option<Vec<String>> {
    fields.iter().map(|field| name(row, field)).collect()
}

/// What a row states in a field, in the form in which names are compared.
fn name(row: &Json<'_>, field: &str) -> Option<String> {
    let value = row.get(field).filter(|value| states(value))?;
    let name = match value {
        Json::Text(text) if field == "number" => number_key(text),
        Json::Text(text) => fold(text),
        value => fold(&value.to_canonical()),
    };
    Some(name).filter(|name| !name.is_empty())
}

/// Whether a value says anything.
pub(super) fn states(value: &Json<'_>) -> bool {
    match value {
        Json::Null => false,
        Json::List(items) => !items.is_empty(),
        _ => true,
    }
}

pub(super) fn text<'j>(item: &'j Json<'_>, key: &str) -> Option<&'j str> {
    match item.get(key) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}
