//! What a column is to rows that are alike: what of its cells must be the same, and what is looked at.

use super::super::cell::Cell;
use super::super::head::Head;
use super::super::lexicon::{key, lexicon};
use super::super::moment::says_when;
use super::super::register::{Field, Kind};
use super::super::sheet::Sheet;
use super::super::value::{self, Known, is_value};
use crate::calendar::{LocalTime, NaiveDate};
use crate::json::Json;
use chrono::{Datelike as _, NaiveTime};

/// Fields of a meeting that its figures hang on, beside when it is held.
const COUNTED: [&str; 3] = ["agency", "host", "remoteSites"];

/// Those of them that say whose a row is.
const WHOSE: [&str; 2] = ["agency", "host"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing in it is read.
    Unread,
    /// The number of the row.
    Number,
    /// Words of any kind, which no figure hangs on.
    Free { names: bool, id: bool },
    /// Cells that may not be read, and no figure hangs on what they say.
    Checked,
    /// Rows that are alike have the same here.
    Alike(usize),
    /// It says when, or on which day: rows that are alike have what comes to the same.
    When(usize),
}

/// What is known of a cell by itself, and of a row by its cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// A cell is no name of a column.
    pub(super) const NO_NAME: Self = Self(1);
    /// It is not what stands over it, and not in brackets.
    pub(super) const UNLIKE_HEAD: Self = Self(2);
    pub(super) const SAYS_WHEN: Self = Self(4);
    /// A row has a number, an id or a title.
    pub(super) const NAMED: Self = Self(8);
    /// A cell is not read, or not in one way.
    pub(super) const TROUBLED: Self = Self(16);
    pub(super) const FILLED: Self = Self(32);
    /// What makes a row one of the register, whatever stands around it.
    pub(super) const OF_REGISTER: Self =
        Self(Self::NO_NAME.0 | Self::UNLIKE_HEAD.0 | Self::SAYS_WHEN.0 | Self::NAMED.0);
    /// A day in words without figures over it.
    pub(super) const DAY: Self =
        Self(Self::NO_NAME.0 | Self::UNLIKE_HEAD.0 | Self::SAYS_WHEN.0 | Self::FILLED.0);

    #[must_use]
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[must_use]
    const fn and_if(self, is: bool, other: Self) -> Self {
        if is { self.and(other) } else { self }
    }

    pub(super) const fn has(self, all: Self) -> bool {
        self.0 & all.0 == all.0
    }
}

/// `2026-06-03`, `2026-06-03 08:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Day(NaiveDate),
    /// Not at midnight, which may stand for no hour at all.
    Time(LocalTime),
}

/// The columns of a table, by what they are to rows that are alike.
#[derive(Debug)]
pub(super) struct Roles<'t> {
    pub(super) columns: Vec<Role>,
    pub(super) fields: Vec<Option<Field>>,
    /// What stands over each column, in the form in which words are compared, row by row.
    over: Vec<Vec<Option<String>>>,
    known: &'t Known<'t>,
    pub(super) alike: usize,
    pub(super) when: usize,
}

impl<'t> Roles<'t> {
    pub(super) fn new(sheet: &Sheet<'_>, head: &Head, known: &'t Known<'t>) -> Self {
        let (mut alike, mut when) = (0_usize, 0_usize);
        let number = |count: &mut usize| {
            let number = *count;
            *count = count.saturating_add(1);
            number
        };
        let mut role = |field: &Field| match field.kind {
            Kind::RowNumber => Role::Number,
            Kind::Text => Role::Free {
                names: field.names_its_row(),
                id: field.name == "id",
            },
            _ if field.says_when() => Role::When(number(&mut when)),
            Kind::Day | Kind::Deadline => Role::When(number(&mut when)),
            Kind::Term(..) | Kind::Terms(..) | Kind::Bool | Kind::Both => {
                Role::Alike(number(&mut alike))
            }
            _ if COUNTED.contains(&field.name.as_str()) => Role::Alike(number(&mut alike)),
            _ => Role::Checked,
        };
        let columns = head.columns.iter();
        let columns = columns.map(|column| column.field.as_ref().map_or(Role::Unread, &mut role));
        let columns: Vec<Role> = columns.collect();
        let over = (0..columns.len()).map(|column| {
            let rows = head.rows.clone();
            let words = |row| sheet.cell(row, column).map(|cell| key(&cell.shown()));
            rows.map(words).collect()
        });
        Self {
            over: over.collect(),
            fields: head
                .columns
                .iter()
                .map(|column| column.field.clone())
                .collect(),
            columns,
            known,
            alike,
            when,
        }
    }

    pub(super) fn signs(&self, column: usize, text: &str) -> Signs {
        let none = Signs::default();
        let (Some(Some(field)), Some(role)) = (self.fields.get(column), self.columns.get(column))
        else {
            return none;
        };
        let cell = Cell::Text(text.to_owned());
        let Some(words) = cell.words().filter(|_| cell.is_filled()) else {
            return none;
        };
        let form = key(words);
        let over = self.over.get(column).map(Vec::as_slice).unwrap_or_default();
        let same = over.iter().flatten().any(|over| *over == form);
        let figures = words.contains(|c: char| c.is_ascii_digit());
        let when = field.says_when() || field.kind == Kind::Day;
        let checked = matches!(role, Role::Free { .. } | Role::Checked);
        Signs::FILLED
            .and_if(figures || is_value(field, &cell), Signs::NO_NAME)
            .and_if(!same && !words.starts_with('('), Signs::UNLIKE_HEAD)
            .and_if(
                when && says_when(&cell) && words.parse::<usize>().is_err(),
                Signs::SAYS_WHEN,
            )
            .and_if(
                checked && self.is_troubled(field, &cell, words),
                Signs::TROUBLED,
            )
    }

    /// Whether a column says whose its rows are.
    pub(super) fn says_whose(&self, column: usize) -> Option<usize> {
        let field = self.fields.get(column)?.as_ref()?;
        let place = WHOSE.iter().position(|name| *name == field.name)?;
        let same =
            |other: &&Option<Field>| other.as_ref().is_some_and(|other| other.name == field.name);
        (self.fields.iter().filter(same).count() == 1).then_some(place)
    }

    /// Whom words of a column name, whatever else their row says. Nothing where they are to be read with it.
    pub(super) fn named(&self, column: usize, text: &str) -> Option<String> {
        let field = self.fields.get(column)?.as_ref()?;
        let cell = Cell::Text(text.to_owned());
        let words = cell.words().filter(|_| cell.is_filled())?;
        if text.len() > MOST_BYTES || value::is_dash(words) || self.is_troubled(field, &cell, words)
        {
            return None;
        }
        let said = value::read(field.kind, &field.name, &cell, self.known).ok()?;
        match <[_; 1]>::try_from(said.values).ok()? {
            [(place, Json::Text(name))] if place == field.name => Some(name.into_owned()),
            _ => None,
        }
    }

    /// Whether nothing that stands over a column has figures, as days have.
    pub(super) fn has_words_over(&self, column: usize) -> bool {
        let figures = |over: &Option<String>| {
            let over = over.as_deref().unwrap_or_default();
            over.contains(|c: char| c.is_ascii_digit())
        };
        let over = self.over.get(column).map(Vec::as_slice).unwrap_or_default();
        !over.iter().any(figures)
    }

    fn is_troubled(&self, field: &Field, cell: &Cell, words: &str) -> bool {
        if value::is_dash(words) {
            return false;
        }
        let unread = words.len() > MOST_BYTES
            || words.contains('\u{fffd}')
            || value::is_formula_without_value(words)
            || lexicon().is_as_above(words);
        let said = || value::read(field.kind, &field.name, cell, self.known);
        unread || !said().is_ok_and(|said| said.note.is_none() && said.term.is_none())
    }
}

/// A day as a program writes it, perhaps with its hour.
pub(super) fn written(text: &str) -> Option<Written> {
    let bytes = text.as_bytes();
    let (day, hour) = bytes.split_at_checked(10)?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = day else {
        return None;
    };
    let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok()?;
    // Days of long ago are slips, and told elsewhere.
    let day = NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?);
    let day = day.filter(|day| day.year() > 1901)?;
    match hour {
        [] => Some(Written::Day(day)),
        [b' ' | b'T', h1, h2, b':', m1, m2] => {
            let (hour, minute) = (number(&[*h1, *h2])?, number(&[*m1, *m2])?);
            let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
            let time = Some(time).filter(|time| *time != NaiveTime::MIN)?;
            Some(Written::Time(day.and_time(time).into()))
        }
        _ => None,
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    let mut digits = digits.iter();
    digits.try_fold(0_u32, |number, digit| {
        let digit = char::from(*digit).to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// What words that no figure hangs on are, by a look at their letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Nothing,
    /// They are read as they stand.
    Plain,
    /// The few that must be looked at.
    Short,
    /// They may be anything.
    Open,
}

/// Words that say *as above* have fewer letters.
const LETTERS: usize = 16;
/// Longer words are refused as a whole.
const MOST_BYTES: usize = 65_536;

pub(super) fn look(text: &str) -> Look {
    let words = text.trim_start_matches(' ');
    let bytes = words.as_bytes();
    match bytes.first() {
        None => return Look::Nothing,
        Some(b'A'..=b'D' | b'F'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | 0xc3..=0xc6 | 0xe1) => {}
        Some(_) => return Look::Open,
    }
    if bytes.len() > MOST_BYTES || bytes.contains(&0xef) {
        return Look::Open;
    }
    if bytes.iter().any(u8::is_ascii_digit) {
        return Look::Plain;
    }
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic());
    if letters.count() < LETTERS {
        return Look::Short;
    }
    Look::Plain
}

impl Written {
    pub(super) fn day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Time(time) => time.day(),
        }
    }
}
