//! The parts of a text as one: one number for each cell, whatever part it stands in.

use super::chunk::{Chunk, DAYS, ODD};
use super::role::{Role, Roles};
use crate::names::{Texts, Tuples};

/// The cells of a column whose numbers are asked for, over all parts.
#[derive(Debug, Default)]
pub(super) struct Whole<'t> {
    pub(super) texts: Texts<'t>,
    pub(super) counts: Vec<usize>,
    pub(super) filled: usize,
    pub(super) days: usize,
    pub(super) early_days: usize,
}

/// All parts of a text.
#[derive(Debug)]
pub(super) struct Parts<'t> {
    pub(super) chunks: Vec<Chunk<'t>>,
    pub(super) columns: Vec<Whole<'t>>,
    pub(super) shapes: Tuples,
    pub(super) whens: Tuples,
    /// The first and the last day of rows that say no more of when.
    pub(super) days: Tuples,
    /// The number of the first row of each part.
    firsts: Vec<usize>,
    pub(super) height: usize,
    pub(super) width: usize,
    /// How many rows are not looked at by themselves.
    pub(super) plain: usize,
}

impl<'t> Parts<'t> {
    pub(super) fn new(mut chunks: Vec<Chunk<'t>>, roles: &Roles<'_>) -> Option<Self> {
        let mut columns: Vec<Whole<'t>> = Vec::new();
        columns.resize_with(roles.columns.len(), Whole::default);
        let (mut shapes, mut whens) = (Tuples::new(roles.alike), Tuples::new(roles.when));
        let mut days = Tuples::new(2);
        let (mut firsts, mut height, mut plain) = (Vec::new(), 0_usize, 0_usize);
        let mut width = 0_usize;
        for chunk in &mut chunks {
            firsts.push(height);
            height = height.checked_add(chunk.rows.len())?;
            plain = plain.checked_add(chunk.plain)?;
            width = width.max(chunk.width);
            let mut numbers: Vec<Vec<u32>> = Vec::with_capacity(columns.len());
            for (column, part) in columns.iter_mut().zip(&chunk.columns) {
                numbers.push(column.add(part)?);
            }
            let of = |is_it: fn(&Role) -> Option<usize>, width: usize| {
                let mut by_place: Vec<&[u32]> = vec![&[]; width.max(1)];
                for (role, numbers) in roles.columns.iter().zip(&numbers) {
                    if let Some(place) = is_it(role).and_then(|place| by_place.get_mut(place)) {
                        *place = numbers;
                    }
                }
                by_place
            };
            let of_shapes = of(
                |role| match role {
                    Role::Alike(place) => Some(*place),
                    _ => None,
                },
                roles.alike,
            );
            let shape_numbers = renumbered(&chunk.shapes, &of_shapes, &mut shapes)?;
            let of_whens = of(
                |role| match role {
                    Role::When(place) => Some(*place),
                    _ => None,
                },
                roles.when,
            );
            let when_numbers = renumbered(&chunk.whens, &of_whens, &mut whens)?;
            let number =
                |numbers: &[u32], old: u32| numbers.get(usize::try_from(old).ok()?).copied();
            let of_days = chunk.days.iter().map(|tuple| days.number(tuple));
            let day_numbers: Vec<u32> = of_days.collect::<Option<_>>()?;
            for row in chunk.rows.iter_mut().filter(|row| row.shape != ODD) {
                row.shape = number(&shape_numbers, row.shape)?;
                row.when = match row.when.checked_sub(DAYS) {
                    Some(old) => number(&day_numbers, old)?.checked_add(DAYS)?,
                    None => number(&when_numbers, row.when)?,
                };
            }
        }
        Some(Self {
            chunks,
            columns,
            shapes,
            whens,
            days,
            firsts,
            height,
            width,
            plain,
        })
    }

    /// Where a row begins.
    pub(super) fn place(&self, row: usize) -> Option<usize> {
        let part = self.firsts.partition_point(|first| *first <= row);
        let part = part.checked_sub(1)?;
        let within = row.checked_sub(*self.firsts.get(part)?)?;
        self.chunks.get(part)?.places.get(within).copied()
    }

    /// Whether a row is looked at by itself, whatever stands around it.
    pub(super) fn is_odd(&self, row: usize) -> bool {
        let part = self.firsts.partition_point(|first| *first <= row);
        let numbered = part.checked_sub(1).and_then(|part| {
            let within = row.checked_sub(*self.firsts.get(part)?)?;
            self.chunks.get(part)?.rows.get(within)
        });
        numbered.is_none_or(|numbered| numbered.shape == ODD)
    }

    pub(super) fn odd(&self) -> impl Iterator<Item = usize> + '_ {
        let parts = self.chunks.iter().zip(&self.firsts);
        parts.flat_map(|(chunk, first)| chunk.odd().map(|row| first.saturating_add(row)))
    }
}

impl<'t> Whole<'t> {
    /// Adds the cells of a part, and gives the number of each by its number there.
    fn add(&mut self, part: &super::chunk::Distinct<'t>) -> Option<Vec<u32>> {
        self.filled = self.filled.checked_add(part.filled)?;
        self.days = self.days.checked_add(part.days)?;
        self.early_days = self.early_days.checked_add(part.early_days)?;
        let mut numbers = Vec::with_capacity(part.texts.texts.len());
        for (text, count) in part.texts.texts.iter().zip(&part.counts) {
            let number = self.texts.number(text)?;
            let at = usize::try_from(number).ok()?;
            if at == self.counts.len() {
                self.counts.push(0);
            }
            let counted = self.counts.get_mut(at)?;
            *counted = counted.checked_add(*count)?;
            numbers.push(number);
        }
        Some(numbers)
    }
}

/// Rows of numbers of a part among those of all; 0 stays what it is, and others are one more than numbers.
fn renumbered(part: &Tuples, numbers: &[&[u32]], all: &mut Tuples) -> Option<Vec<u32>> {
    let mut found = Vec::with_capacity(part.len());
    let mut tuple: Vec<u32> = Vec::new();
    for old in part.iter() {
        tuple.clear();
        for (number, numbers) in old.iter().zip(numbers) {
            let new = match number.checked_sub(1) {
                None => 0,
                Some(number) => {
                    let number = numbers.get(usize::try_from(number).ok()?)?;
                    number.checked_add(1)?
                }
            };
            tuple.push(new);
        }
        found.push(all.number(&tuple)?);
    }
    Some(found)
}
