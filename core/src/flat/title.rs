//! What columns and tables are called: by their keys for programs, by words for people.

use super::titles::VIETNAMESE;
use super::{FlatKind, Language};
use crate::message::Message;

/// A key of a type, on the way to a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    of: &'static str,
    key: &'static str,
}

impl Step {
    pub(super) const fn key(of: &'static str, key: &'static str) -> Self {
        Self { of, key }
    }

    /// Its words in Vietnamese, or its key where there are none.
    fn vi(self) -> &'static str {
        words(self.of, self.key).unwrap_or(self.key)
    }

    /// Its words in English: those of the key.
    fn en(self) -> String {
        let mut words = String::new();
        for letter in self.key.chars() {
            if letter.is_ascii_uppercase() {
                words.push(' ');
            }
            words.push(letter.to_ascii_lowercase());
        }
        words
    }
}

/// The words of a key of a type in Vietnamese.
fn words(of: &str, key: &str) -> Option<&'static str> {
    let of_type = VIETNAMESE
        .iter()
        .find(|(known, _)| known.split_once('.') == Some((of, key)));
    let known = of_type.or_else(|| VIETNAMESE.iter().find(|(known, _)| *known == key));
    known.map(|(_, words)| *words)
}

/// The keys that lead to a value.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps(Vec<Step>);

impl Steps {
    pub(super) fn of(step: Step) -> Self {
        Self(vec![step])
    }

    pub(super) fn and(&self, step: Step) -> Self {
        let mut steps = self.clone();
        steps.0.push(step);
        steps
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> std::slice::Iter<'_, Step> {
        self.0.iter()
    }

    /// The keys in camel case: `findingsSources`.
    pub(super) fn name(&self) -> String {
        let mut name = String::new();
        for step in &self.0 {
            name = joined(&name, step.key);
        }
        name
    }

    /// The name of a column for what a map holds by a name.
    pub(super) fn name_of(&self, name: &str) -> String {
        joined(&self.name(), name)
    }

    /// The words of the keys.
    pub(super) fn title(&self) -> Message {
        self.title_of_column(None, None)
    }

    /// The words of the keys, with the language where both are there, and with the kind of values where
    /// another column has the same keys.
    pub(super) fn title_of_column(
        &self,
        only: Option<Language>,
        kind: Option<FlatKind>,
    ) -> Message {
        let last = self.0.last().map_or("", |last| last.key);
        let language = Language::named(last);
        let named = self.0.len().saturating_sub(usize::from(language.is_some()));
        let steps = self.0.get(..named).unwrap_or_default();
        let (vi, en) = match steps {
            [] => ("nội dung".to_owned(), "text".to_owned()),
            steps => (
                steps
                    .iter()
                    .map(|step| step.vi())
                    .collect::<Vec<_>>()
                    .join(": "),
                steps
                    .iter()
                    .map(|step| step.en())
                    .collect::<Vec<_>>()
                    .join(": "),
            ),
        };
        let (mut vi, mut en) = (capital(&vi), capital(&en));
        let language = language.filter(|_| only.is_none()).map(Language::label);
        for of in language.into_iter().chain(kind.map(FlatKind::label)) {
            vi = format!("{vi} ({})", of.vi);
            en = format!("{en} ({})", of.en);
        }
        Message::new(vi, en)
    }

    /// The words of the keys, and a name that a map has.
    pub(super) fn title_of(&self, name: &str) -> Message {
        let title = self.title();
        Message::new(
            format!("{}: {name}", title.vi),
            format!("{}: {name}", title.en),
        )
    }
}

fn joined(name: &str, key: &str) -> String {
    if name.is_empty() {
        return key.to_owned();
    }
    name.to_owned() + &capital(key)
}

/// A text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Shape;
    use crate::operation::{OPERATIONS, TYPES};
    use std::collections::BTreeSet;

    fn names(shape: Shape, names_of: &mut BTreeSet<&'static str>) {
        match shape {
            Shape::List(inner)
            | Shape::Pair(inner)
            | Shape::Optional(inner)
            | Shape::Map(inner) => names(inner(), names_of),
            Shape::OneOf(_, forms) => forms.iter().for_each(|form| names(form(), names_of)),
            Shape::Record(of, fields) | Shape::OneKey(of, fields) if names_of.insert(of) => {
                for field in fields {
                    names((field.shape)(), names_of);
                }
            }
            _ => {}
        }
    }

    /// The types and keys that answers have. What holds itself is written as JSON, without columns.
    fn keys() -> Vec<(&'static str, &'static str)> {
        let mut answered = BTreeSet::new();
        for operation in OPERATIONS {
            names((operation.answer)(), &mut answered);
        }
        let mut keys = Vec::new();
        for listed in TYPES {
            if let Shape::Record(of, fields) | Shape::OneKey(of, fields) = (listed.shape)()
                && answered.contains(of)
                && !["Filter", "CompactFindings"].contains(&of)
            {
                keys.extend(fields.iter().map(|field| (of, field.key)));
            }
        }
        keys
    }

    #[test]
    fn every_key_of_an_answer_has_words_in_vietnamese() {
        let without: Vec<String> = keys()
            .into_iter()
            .filter(|(of, key)| !["vi", "en"].contains(key) && words(of, key).is_none())
            .map(|(of, key)| format!("{of}.{key}"))
            .collect();
        assert!(without.is_empty(), "{}", without.join("\n"));
    }

    #[test]
    fn words_are_of_keys_that_there_are() {
        let keys = keys();
        let own = [
            "answer",
            "rowNumber",
            "parentRowNumber",
            "name",
            "value",
            "form",
            "items",
        ];
        let parts = [
            "first",
            "second",
            "start",
            "end",
            "numerator",
            "denominator",
        ];
        for (position, (known, words)) in VIETNAMESE.iter().enumerate() {
            let is_key = match known.split_once('.') {
                Some(of) => keys.contains(&of),
                None => keys.iter().any(|(_, key)| key == known),
            };
            let is_own = own.contains(known) || parts.contains(known);
            assert!(is_key || is_own, "no answer has `{known}`");
            let rest = VIETNAMESE.get(position + 1..).unwrap_or_default();
            assert!(
                rest.iter().all(|(other, _)| other != known),
                "`{known}` stands twice"
            );
            assert!(!words.is_empty());
        }
    }
}
