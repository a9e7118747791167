//! The words over columns, and what they name.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::head::Head;
use super::lexicon::{key, lexicon};
use super::naming::{Found, Naming, is_letters};
use super::register::Field;
use super::sheet::{Sheet, letters};
use super::told::{CellCode, Trouble};
use crate::error::Code;
use crate::json::Reader;
use crate::message::Message;
use crate::names::ByName;
use crate::text::{did_you_mean, each_in_backticks, excerpt};

/// The words over each column, from the top. The name of a group stands over every column of it.
pub(super) fn over_all(sheet: &Sheet<'_>, rows: &Range<usize>, width: usize) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new(); width];
    for row in rows.clone() {
        let below = |column: usize| {
            let mut rows = row.saturating_add(1)..rows.end;
            rows.any(|row| sheet.cell(row, column).is_some())
        };
        let mut left = None;
        for (column, over) in all.iter_mut().enumerate() {
            let own = sheet.cell(row, column);
            if let Some(cell) = own {
                left = Some((column, cell));
            }
            let group = || {
                let (at, cell) = left?;
                let merged = sheet.is_covered(row, column);
                Some(cell).filter(|_| below(column) && (merged || below(at)))
            };
            let Some(cell) = own.or_else(group) else {
                continue;
            };
            let words = cell.shown();
            if over.last().is_none_or(|last| *last != words) {
                over.push(words.into_owned());
            }
        }
    }
    all
}

/// By which of the words over a column it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// All of them.
    Whole,
    /// The lowest or the highest.
    Part,
}

/// Whether the highest words over a column stand over the next one too.
pub(super) fn is_shared(all: &[Vec<String>], column: usize) -> bool {
    let first = |column: Option<usize>| column.and_then(|column| all.get(column)?.first());
    let own = first(Some(column));
    own.is_some() && (own == first(column.checked_sub(1)) || own == first(column.checked_add(1)))
}

/// What the words over a column name: all of them together, the lowest, or the highest, if they are of
/// this column alone.
pub(super) fn found(naming: &Naming, over: &[String], column: usize, shared: bool) -> (Found, Way) {
    let joined = over.join(" ");
    let planned = over.len() > 1 && over.iter().any(|words| lexicon().is_plan(words));
    let lowest = over.last().filter(|_| !planned);
    let highest = over.first().filter(|_| !planned && !shared);
    let whole = if over.len() > 1 {
        Way::Part
    } else {
        Way::Whole
    };
    let ways = [
        (Some(&joined), Way::Whole),
        (lowest, whole),
        (highest, whole),
    ];
    // What the caller says goes before what is known.
    let given = ways.iter().find_map(|(words, way)| {
        let words = words.filter(|words| naming.is_given(words, column))?;
        Some((naming.find(words, column), *way))
    });
    if let Some(given) = given {
        return given;
    }
    let mut unclear = None;
    for (words, way) in ways {
        let Some(words) = words else {
            continue;
        };
        match naming.find(words, column) {
            Found::Unknown => {}
            found @ Found::Unclear(_) => unclear = unclear.or(Some(found)),
            found => return (found, way),
        }
    }
    (unclear.unwrap_or(Found::Unknown), Way::Part)
}

/// Decides what columns hold that are taken for a field only if no other column has it, and returns those
/// that are.
pub(super) fn settle(ways: &mut [(Found, Way)]) -> Vec<usize> {
    let name = |found: &Found| match found {
        Found::Field(field) => Some((field.name.clone(), true)),
        Found::Otherwise(field) => Some((field.name.clone(), false)),
        _ => None,
    };
    let names: Vec<Option<(String, bool)>> = ways.iter().map(|(found, _)| name(found)).collect();
    let mut taken = Vec::new();
    for (column, (found, _)) in ways.iter_mut().enumerate() {
        let Found::Otherwise(field) = found else {
            continue;
        };
        let mut others = names.iter().enumerate().filter_map(|(other, stated)| {
            let (name, surely) = stated.as_ref()?;
            (other != column && *name == field.name).then_some(*surely)
        });
        match others.next() {
            None => {
                taken.push(column);
                *found = Found::Field(field.clone());
            }
            Some(surely) if surely || others.any(|surely| surely) => *found = Found::NotKept,
            Some(_) => {}
        }
    }
    taken
}

/// What is told of a column that is taken for a field because no other has it.
pub(super) fn for_want_of_another(naming: &Naming, field: &Field) -> Trouble {
    let words = naming.words_for(field).unwrap_or(&field.name);
    let note = Message::of(
        "Cột này được đọc là “{}” vì bảng không có cột nào khác ghi nội dung đó.",
        "The column was read as “{}”, as no other column of the table holds that.",
        &[&words],
    );
    Trouble {
        note: Some(note),
        ..CellCode::ReadOneWay.into()
    }
}

fn named_twice(words: &str, other: &str, reader: &mut Reader) {
    let message = Message::of(
        "{} và {} cùng chỉ một cột nhưng ghi hai trường khác nhau",
        "{} and {} are one column, and name two fields",
        &[
            &format!("`{}`", excerpt(words)),
            &format!("`{}`", excerpt(other)),
        ],
    );
    let help = Message::new("hãy giữ một trong hai", "keep one of them");
    reader.enter("columns");
    reader.at_key(words, |reader| {
        reader.problem(Code::DuplicateKey, message, Some(help));
    });
    reader.leave();
}

/// Reports what the caller says of columns that the table does not have, or in two ways.
pub(super) fn hold_to_columns(
    sheet: &Sheet<'_>,
    head: &Head,
    columns: &ByName<String>,
    reader: &mut Reader,
) {
    let all = over_all(sheet, &head.rows, sheet.width());
    let mut names: Vec<&str> = Vec::new();
    for (over, column) in all.iter().zip(&head.columns) {
        let one = Some(column.header.as_str()).filter(|header| !header.is_empty());
        names.extend(one.into_iter().chain(over.iter().map(String::as_str)));
    }
    names.dedup();
    let joined = all.iter().map(|over| key(&over.join(" ")));
    let known: BTreeSet<String> = names.iter().map(|name| key(name)).chain(joined).collect();
    let is_lettered =
        |words: &str| is_letters(words) && (0..sheet.width()).any(|at| letters(at) == words);
    let mut said: BTreeMap<String, (&str, &String)> = BTreeMap::new();
    for (words, field) in columns {
        let own = said.entry(key(words)).or_insert((words, field));
        if own.1 != field {
            named_twice(words, own.0, reader);
        }
    }
    for (at, (over, column)) in all.iter().zip(&head.columns).enumerate() {
        let names = [key(&column.header), key(&over.join(" "))];
        let by_words = names.iter().filter(|name| !name.is_empty());
        let by_words = by_words.filter_map(|name| said.get(name));
        let letters = letters(at);
        if let Some(field) = columns.get(&letters)
            && let Some((other, _)) = by_words.into_iter().find(|(_, other)| *other != field)
        {
            named_twice(&letters, other, reader);
        }
    }
    for (words, _) in columns {
        if known.contains(&key(words)) || is_lettered(words) {
            continue;
        }
        let message = Message::of(
            "bảng không có cột {}",
            "the table has no column {}",
            &[&format!("`{}`", excerpt(words))],
        );
        let help = match did_you_mean(words, &names) {
            Some(near) => Message::of("có phải định ghi `{}`?", "did you mean `{}`?", &[&near]),
            None => Message::of(
                "các cột của bảng: {}",
                "its columns: {}",
                &[&each_in_backticks(&names)],
            ),
        };
        reader.enter("columns");
        reader.at_key(words, |reader| {
            reader.problem(Code::UnknownName, message, Some(help));
        });
        reader.leave();
    }
}
