//! A part of the rows, counted by what is alike in them.

use std::ops::Range;

use arrow_array::{Array, RecordBatch};

use super::coder::Coder;
use super::counts::{Counts, Keys};
use super::schema::{Columns, Role};
use crate::json::MOST_TEXT;
use crate::kpi::{Times, Whose};
use crate::names::Growing;

/// So many rows are looked at column by column.
const BLOCK: usize = 4096;

/// Rows that were counted.
#[derive(Debug)]
pub(crate) struct Counted<'a> {
    /// The first row of each class: rows that say the same but for their ids, for whose they are, and for
    /// times that come to the same.
    pub(crate) classes: Vec<usize>,
    pub(crate) whose: Vec<Whose<'a>>,
    /// How many rows are of a class, and someone's.
    pub(crate) counts: Vec<(u32, u32, i64)>,
    pub(super) ids: Growing<'a>,
}

/// A column that is numbered, and how many bits its numbers have.
#[derive(Debug)]
struct Numbered<'a> {
    role: Role,
    at: usize,
    coder: Coder<'a>,
    bits: u32,
}

#[derive(Debug)]
pub(super) struct Part<'a> {
    columns: Vec<Numbered<'a>>,
    id: Option<usize>,
    classes: Keys,
    firsts: Vec<usize>,
    /// Whose rows were met, by the numbers of agency and host.
    places: Keys,
    whose: Vec<Whose<'a>>,
    counts: Counts,
    ids: Growing<'a>,
}

/// The numbers of a block of rows.
#[derive(Debug)]
struct Block {
    codes: Vec<u32>,
    keys: Vec<u64>,
    agencies: Vec<u32>,
    hosts: Vec<u32>,
}

impl<'a> Part<'a> {
    /// `whose` says whether it matters whose rows are.
    pub(super) fn new(columns: &Columns, times: &'a Times, whose: bool) -> Self {
        let asked = columns.asked.iter();
        let numbered = asked.filter(|column| match column.role {
            Role::Id => false,
            Role::Agency | Role::Host => whose,
            _ => true,
        });
        let numbered = numbered.map(|column| Numbered {
            role: column.role,
            at: column.at,
            coder: Coder::new(column.role, times),
            bits: 2,
        });
        Self {
            columns: numbered.collect(),
            id: columns.of_role(Role::Id).map(|column| column.at),
            classes: Keys::default(),
            firsts: Vec::new(),
            places: Keys::default(),
            whose: Vec::new(),
            counts: Counts::new(),
            ids: Growing::default(),
        }
    }

    /// Counts some rows of a batch, whose first is the row of all batches with a number. Nothing where a
    /// value is not as it should be.
    pub(super) fn batch(
        &mut self,
        batch: &'a RecordBatch,
        rows: Range<usize>,
        first: usize,
    ) -> Option<()> {
        for column in &mut self.columns {
            let array = batch.columns().get(column.at)?.as_ref();
            column.coder.begin(array)?;
        }
        if let Some(id) = self.id {
            self.ids(batch.columns().get(id)?.as_ref(), rows.clone())?;
        }
        let mut block = Block {
            codes: vec![0; BLOCK],
            keys: vec![0; BLOCK],
            agencies: vec![0; BLOCK],
            hosts: vec![0; BLOCK],
        };
        let mut from = rows.start;
        while from < rows.end {
            let length = rows.end.saturating_sub(from).min(BLOCK);
            self.number(batch, from, length, &mut block)?;
            let first = first.checked_add(from)?.checked_sub(rows.start)?;
            self.count(&block, length, first)?;
            from = from.checked_add(length)?;
        }
        Some(())
    }

    /// Numbers the rows of a block.
    fn number(
        &mut self,
        batch: &'a RecordBatch,
        from: usize,
        length: usize,
        block: &mut Block,
    ) -> Option<()> {
        block.keys.get_mut(..length)?.fill(0);
        let mut shift = 0_u32;
        let mut widened = false;
        for column in &mut self.columns {
            let array: &'a dyn Array = batch.columns().get(column.at)?.as_ref();
            let codes = match column.role {
                Role::Agency => block.agencies.get_mut(..length)?,
                Role::Host => block.hosts.get_mut(..length)?,
                _ => block.codes.get_mut(..length)?,
            };
            column.coder.codes(array, from, codes)?;
            if matches!(column.role, Role::Agency | Role::Host) {
                continue;
            }
            let most = codes.iter().copied().max().unwrap_or_default();
            let bits = u32::BITS.saturating_sub(most.leading_zeros());
            widened |= bits > column.bits;
            column.bits = column.bits.max(bits);
            let keys = block.keys.get_mut(..length)?;
            for (key, code) in keys.iter_mut().zip(codes.iter()) {
                *key |= u64::from(*code).checked_shl(shift)?;
            }
            shift = shift
                .checked_add(column.bits)
                .filter(|bits| *bits <= u64::BITS)?;
        }
        if widened {
            self.classes.forget();
        }
        Some(())
    }

    fn count(&mut self, block: &Block, length: usize, first: usize) -> Option<()> {
        let whose = block.agencies.iter().zip(&block.hosts);
        let rows = block.keys.get(..length)?.iter().zip(whose);
        for (row, (key, (agency, host))) in (first..).zip(rows) {
            let class = self.classes.number(*key)?;
            if usize::try_from(class).ok()? == self.firsts.len() {
                self.firsts.push(row);
            }
            let place = u64::from(*host) | u64::from(*agency).checked_shl(u32::BITS)?;
            let place = self.places.number(place)?;
            if usize::try_from(place).ok()? == self.whose.len() {
                let whose = self.whose(*agency, *host);
                self.whose.push(whose);
            }
            self.counts.add(class, place)?;
        }
        Some(())
    }

    /// Whose rows with these numbers of agency and host are.
    fn whose(&self, agency: u32, host: u32) -> Whose<'a> {
        let text = |role: Role, number: u32| {
            let column = self.columns.iter().find(|column| column.role == role)?;
            let at = usize::try_from(number.checked_sub(1)?).ok()?;
            column.coder.texts.texts.get(at).copied()
        };
        Whose {
            agency: text(Role::Agency, agency),
            host: text(Role::Host, host),
        }
    }

    /// Looks at ids. Nothing where a row has none, or none that is a text.
    fn ids(&mut self, array: &'a dyn Array, rows: Range<usize>) -> Option<()> {
        let mut are_short = true;
        each_text(array, rows, &mut |id| {
            are_short &= id.len() <= MOST_TEXT;
            self.ids.add(id);
        })?;
        are_short.then_some(())
    }

    pub(super) fn counted(self) -> Counted<'a> {
        Counted {
            classes: self.firsts,
            whose: self.whose,
            counts: self.counts.into_all(),
            ids: self.ids,
        }
    }
}

/// Shows the text of each row. Nothing where one has none.
pub(super) fn each_text<'a>(
    array: &'a dyn Array,
    rows: Range<usize>,
    show: &mut dyn FnMut(&'a str),
) -> Option<()> {
    use arrow_array::cast::AsArray as _;
    if rows.end > array.len() || array.logical_null_count() > 0 {
        return None;
    }
    if let Some(texts) = array.as_string_opt::<i32>() {
        rows.for_each(|row| show(texts.value(row)));
    } else if let Some(texts) = array.as_string_opt::<i64>() {
        rows.for_each(|row| show(texts.value(row)));
    } else {
        let texts = array.as_string_view_opt()?;
        rows.for_each(|row| show(texts.value(row)));
    }
    Some(())
}
