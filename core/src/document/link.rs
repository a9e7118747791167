//! Which citations of a text are of one document.

use super::citations::Found;
use super::number::{DocumentNumber, NumberSystem};
use crate::names::Numbers;
use crate::text::fold;

/// The first citation of each document, by what later ones may say of it.
#[derive(Debug, Default)]
pub(super) struct Links {
    keys: Numbers<'static>,
    firsts: Vec<usize>,
}

impl Links {
    fn first(&self, key: &str) -> Option<usize> {
        self.firsts.get(self.keys.get(key)?).copied()
    }

    fn remember(&mut self, key: String, position: usize) {
        if self.keys.is_new(key) {
            self.firsts.push(position);
        }
    }

    /// The citation that a mention by type and number means.
    pub(super) fn short(&self, kind: &str, number: &str) -> Option<usize> {
        self.first(&short_key(kind, number))
    }

    /// The citation of the same document before this one, which is remembered for later ones.
    pub(super) fn link(
        &mut self,
        found: &Found,
        number: Option<&DocumentNumber>,
        year: Option<u32>,
        position: usize,
        earlier: &[Found],
    ) -> Option<usize> {
        let title = found.title.as_deref().map(|title| {
            let year = year.map(|year| year.to_string()).unwrap_or_default();
            format!("={}{year}", fold(title))
        });
        let Some(number) = number else {
            let key = title?;
            let first = self.first(&key);
            self.remember(key, position);
            return first;
        };
        let mut key = number.key();
        // Laws and resolutions of the Assembly have a series each.
        if number.system == Some(NumberSystem::Assembly) && number.kind.is_none() {
            key.push_str(found.kind.unwrap_or_default());
        }
        let mut first = self.first(&key);
        // The number of a ward and that of another, or of two terms of the Party: the day tells.
        if let Some(date) = found.issued_on {
            let dated = format!("{key} {date}");
            let known = self.first(&dated);
            let fits = |first: &usize| {
                let date_there = earlier.get(*first).and_then(|found| found.issued_on);
                date_there.is_none_or(|there| there == date)
            };
            first = known.or(first.filter(fits));
            self.remember(dated, first.unwrap_or(position));
        }
        if let Some(title) = title {
            let named = self.first(&title);
            let unnumbered = |first: &usize| {
                earlier
                    .get(*first)
                    .is_some_and(|found| found.number.is_none())
            };
            first = first.or(named.filter(unnumbered));
            self.remember(title, position);
        }
        let own = first.unwrap_or(position);
        self.remember(key, own);
        if let (Some(kind), Some(integer)) = (found.kind, number.integer) {
            self.remember(short_key(kind, &integer.to_string()), own);
            if let Some(year) = number.year {
                self.remember(short_key(kind, &format!("{integer}/{year}")), own);
            }
        }
        first
    }
}

fn short_key(kind: &str, number: &str) -> String {
    format!("{kind}#{number}")
}
