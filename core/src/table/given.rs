//! A table, and what its caller says of it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};

use super::answer::UnusedTerm;
use super::cell::Cell;
use super::lexicon::key;
use super::register::{Kind, RegisterName};
use super::sheet::counted;
use crate::calendar::Middles;
use crate::error::Code;
use crate::json::Reader;
use crate::message::Message;
use crate::names::ByName;
use crate::text::{Label, excerpt};

/// A table, and what is said of it.
#[derive(Debug)]
pub(crate) struct Given<'c> {
    pub(crate) register: RegisterName,
    pub(crate) rows: &'c [Vec<Option<Cell>>],
    /// The key of the call under which the table stands; none where it does not.
    pub(crate) place: Option<&'static str>,
    pub(crate) columns: &'c ByName<String>,
    pub(crate) terms: &'c ByName<String>,
    /// The rows of the head, from 1; none where it is to be found.
    pub(crate) header: &'c [u64],
    pub(crate) year: Option<i32>,
    pub(crate) id_prefix: &'c str,
    pub(crate) middles: Middles,
}

/// The rows that the caller calls the head.
pub(super) fn header_rows(given: &Given<'_>, reader: &mut Reader) -> Option<Range<usize>> {
    let (first, last) = (given.header.iter().min()?, given.header.iter().max()?);
    let position = |row: u64| usize::try_from(row).ok()?.checked_sub(1);
    match (position(*first), position(*last)) {
        (Some(first), Some(last)) if last < given.rows.len() => Some(first..counted(last)),
        _ => {
            let message = Message::of(
                "bảng có các dòng từ 1 đến {}",
                "the table has rows 1 to {}",
                &[&given.rows.len()],
            );
            reader.at_key("header", |reader| {
                reader.problem(Code::OutOfRange, message, None);
            });
            None
        }
    }
}

/// The caller's words by their form, each with what it means and whether any cell that was read has it.
#[derive(Debug, Default)]
pub(super) struct GivenTerms(BTreeMap<String, (Vec<String>, AtomicBool)>);

impl GivenTerms {
    /// What words mean, which a cell has.
    pub(super) fn of(&self, key: &str) -> Option<&[String]> {
        let (meant, used) = self.0.get(key)?;
        used.store(true, Ordering::Relaxed);
        Some(meant)
    }

    /// The caller's words that no cell has that was read.
    pub(super) fn unused(&self, given: &ByName<String>) -> Vec<UnusedTerm> {
        let is_used = |words: &str| {
            let known = self.0.get(&key(words));
            known.is_some_and(|(_, used)| used.load(Ordering::Relaxed))
        };
        let unused = given.iter().filter(|(words, _)| !is_used(words));
        unused
            .map(|(words, _)| UnusedTerm {
                written: words.to_owned(),
                message: Message::of(
                    "Không có ô nào được đọc mà ghi “{}”.",
                    "No cell that was read says “{}”.",
                    &[&excerpt(words)],
                ),
            })
            .collect()
    }
}

/// The caller's words by their form.
pub(super) fn terms(given: &Given<'_>, reader: &mut Reader) -> GivenTerms {
    let mut names: Vec<&str> = vec!["true", "false"];
    for field in given.register.fields() {
        match field.kind {
            Kind::Term(_, list) | Kind::Terms(_, list) => names.extend(list),
            _ => {}
        }
    }
    let mut terms = BTreeMap::new();
    for (words, meant) in given.terms {
        let all = meant.split(|c: char| !c.is_alphanumeric());
        let all: Vec<String> = all
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        if let Some(name) = all.iter().find(|name| !names.contains(&name.as_str())) {
            reader.enter("terms");
            reader.at_key(words, |reader| {
                let what = Label::new("giá trị", "value");
                reader.unknown(Code::UnknownName, &what, name, &names);
            });
            reader.leave();
        }
        terms.insert(key(words), (all, AtomicBool::new(false)));
    }
    GivenTerms(terms)
}
