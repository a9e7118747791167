//! Which citations of a text are of one document.
//!
//! One number, or one name of a law, may be that of several documents, which their days tell apart. A
//! mention without a day then leads to none of them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::found::Core;
use super::number::NumberSystem;
use crate::names::Numbers;
use crate::text::Spelling;

/// What was cited so far. Positions count all citations that were found.
#[derive(Debug, Default)]
pub(crate) struct Links {
    documents: Vec<Document>,
    /// By number, and by the name and year of a law.
    numbers: Numbers<'static>,
    numbered: Vec<usize>,
    laws: HashMap<(Box<[Spelling]>, Option<u32>), usize>,
    /// The first citation with each day of a document but the first.
    dated: HashMap<(usize, NaiveDate), usize>,
    short: HashMap<(&'static str, u64, Option<u64>), usize>,
    /// The document of each citation.
    cited: Vec<Option<usize>>,
    /// A key while it is put together.
    key: String,
}

/// What has one number or one name.
#[derive(Debug, Clone, Copy)]
struct Document {
    /// Its first citation.
    first: usize,
    /// Its first day, and the first citation with it.
    day: Option<(NaiveDate, usize)>,
    /// Whether it is cited with several days.
    several: bool,
    numbered: bool,
    /// The type by which short mentions of it are known.
    short: Option<&'static str>,
}

impl Links {
    /// The citation that a mention by type and number means.
    pub(super) fn short(
        &self,
        kind: &'static str,
        integer: u64,
        year: Option<u64>,
    ) -> Option<usize> {
        self.short.get(&(kind, integer, year)).copied()
    }

    /// Finds the citation of the same document before this one, and remembers this one for later ones.
    pub(super) fn push(&mut self, core: &mut Core) {
        let mut document = None;
        if core.found.refers_to.is_none() {
            let law = self.law(core);
            let number = self.number(core);
            let day = core.found.issued_on;
            let first = number.and_then(|number| self.first(number, day));
            // The number of a law may follow its name later.
            let named = law.and_then(|law| {
                let numbered = self.documents.get(law).is_some_and(|law| law.numbered);
                let first = self.first(law, day);
                first.filter(|_| number.is_none() || !numbered)
            });
            core.found.refers_to = first.or(named);
            self.remember(core, number, first.or(named));
            document = number.or(law);
        }
        self.cited.push(document);
    }

    /// Gives a day to the last citations, which stated none.
    pub(super) fn date_last(&mut self, count: usize, day: NaiveDate) {
        let first = self.cited.len().saturating_sub(count);
        for position in first..self.cited.len() {
            let document = self.cited.get(position).copied().flatten();
            if let Some(number) = document
                && let Some(document) = self.documents.get_mut(number)
            {
                match document.day {
                    None => document.day = Some((day, position)),
                    Some((known, _)) if known == day => {}
                    Some(_) => {
                        document.several = true;
                        self.dated.entry((number, day)).or_insert(position);
                    }
                }
            }
        }
    }

    /// A document that is cited for the first time where no other is known.
    fn add(&mut self, core: &Core) -> usize {
        self.documents.push(Document {
            first: self.cited.len(),
            day: None,
            several: false,
            numbered: core.number.is_some(),
            short: None,
        });
        self.documents.len().saturating_sub(1)
    }

    fn number(&mut self, core: &Core) -> Option<usize> {
        let number = core.number.as_ref()?;
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        number.push_key(&mut key);
        // Laws and resolutions of the Assembly have a series each.
        if number.system == Some(NumberSystem::Assembly) && number.kind.is_none() {
            key.push_str(core.found.kind.unwrap_or_default());
        }
        let known = self.numbers.get(&key);
        let at = known.unwrap_or_else(|| self.numbers.number(key.clone()));
        self.key = key;
        if known.is_none() {
            let document = self.add(core);
            self.numbered.push(document);
        }
        self.numbered.get(at).copied()
    }

    fn law(&mut self, core: &Core) -> Option<usize> {
        // What is spelled with letters of another language is not told apart.
        if core.law.is_empty() || core.law.contains(&Spelling::OTHER) {
            return None;
        }
        let key = (core.law.as_slice().into(), core.year);
        if let Some(known) = self.laws.get(&key) {
            return Some(*known);
        }
        let document = self.add(core);
        self.laws.insert(key, document);
        Some(document)
    }

    /// The citation of a document before this one, if there is one and its day fits; the day of this one is
    /// remembered.
    fn first(&mut self, number: usize, day: Option<NaiveDate>) -> Option<usize> {
        let position = self.cited.len();
        let document = self.documents.get_mut(number)?;
        let earlier = Some(document.first).filter(|first| *first < position);
        let Some(day) = day else {
            return earlier.filter(|_| !document.several);
        };
        let Some((known, dated)) = document.day else {
            document.day = Some((day, earlier.unwrap_or(position)));
            return earlier;
        };
        if known == day {
            return Some(dated);
        }
        if let Some(dated) = self.dated.get(&(number, day)) {
            return Some(*dated);
        }
        document.several = true;
        self.dated.insert((number, day), position);
        None
    }

    /// Remembers what later mentions may say of a document with a number.
    fn remember(&mut self, core: &Core, number: Option<usize>, first: Option<usize>) {
        let own = first.unwrap_or(self.cited.len());
        let document = number.and_then(|number| self.documents.get_mut(number));
        let mut known = None;
        if let Some(document) = document {
            document.first = document.first.min(own);
            known = std::mem::replace(&mut document.short, core.found.kind);
        }
        if let (Some(kind), Some(number)) = (core.found.kind, &core.number)
            && let Some(integer) = number.integer
            && known != Some(kind)
        {
            self.short.entry((kind, integer, None)).or_insert(own);
            if number.year.is_some() {
                self.short
                    .entry((kind, integer, number.year))
                    .or_insert(own);
            }
        }
    }
}
