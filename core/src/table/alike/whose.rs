//! Rows that are alike but for whose they are: names by themselves, and what is left of a row without them.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::Parts;
use super::role::{Role, Roles};
use crate::names::Tuples;
use crate::table::ids::Kept;

/// In place of a name that is read by itself.
const NAMED: u32 = u32::MAX;

/// The names of agency and host, where they are read by themselves.
pub(crate) type Names = [Option<String>; 2];

/// The first row of those that are alike, and how many they are.
#[derive(Debug, Clone, Copy)]
pub(super) struct First {
    pub(super) row: usize,
    pub(super) rows: usize,
}

/// Rows that are alike, the names that they have, and how many they are.
pub(super) type Named = (usize, usize, i64);

/// What shapes are without the names in them.
#[derive(Debug)]
pub(super) struct Shapes {
    /// For each shape the number of what is left of it, and that of its names.
    of: Vec<(u32, u32)>,
    pub(super) names: Vec<Names>,
}

impl Shapes {
    pub(super) fn new(parts: &Parts<'_>, roles: &Roles<'_>) -> Option<Self> {
        let says = |(column, role): (usize, &Role)| match (role, roles.says_whose(column)) {
            (Role::Alike(at), Some(place)) => Some((*at, place, column)),
            _ => None,
        };
        let says: Vec<(usize, usize, usize)> =
            roles.columns.iter().enumerate().filter_map(says).collect();
        let mut known: [Vec<Option<String>>; 2] = Default::default();
        for (_, place, column) in &says {
            let texts = &parts.columns.get(*column)?.texts.texts;
            let named = texts.iter().map(|text| roles.named(*column, text));
            *known.get_mut(*place)? = named.collect();
        }
        let (mut left, mut names) = (Tuples::new(roles.alike), Tuples::new(2));
        let mut of = Vec::with_capacity(parts.shapes.len());
        for shape in parts.shapes.iter() {
            let mut shape = shape.to_vec();
            let mut taken = [0_u32; 2];
            for (at, place, _) in &says {
                let number = shape.get_mut(*at)?;
                if name(known.get(*place)?, *number).is_some() {
                    *taken.get_mut(*place)? = std::mem::replace(number, NAMED);
                }
            }
            of.push((left.number(&shape)?, names.number(&taken)?));
        }
        let names = names.iter().map(|numbers| {
            let mut places = known.iter().zip(numbers);
            let mut next = || {
                let (known, number) = places.next()?;
                name(known, *number).cloned()
            };
            [next(), next()]
        });
        Some(Self {
            of,
            names: names.collect(),
        })
    }

    /// What is left of a shape without its names, and the number of these.
    pub(super) fn of(&self, shape: u32) -> Option<(u32, u32)> {
        self.of.get(usize::try_from(shape).ok()?).copied()
    }
}

fn name(known: &[Option<String>], number: u32) -> Option<&String> {
    let at = usize::try_from(number.checked_sub(1)?).ok()?;
    known.get(at)?.as_ref()
}

/// The same counts by the place of a row among those that were kept, and by names after those that each row has
/// by itself. What is like no other stands for itself.
pub(super) fn among(kept: &[Kept], alike: &[First], named: Vec<Named>) -> Option<Vec<Named>> {
    let places = kept.iter().enumerate();
    let places: BTreeMap<usize, usize> = places.map(|(place, kept)| (kept.at, place)).collect();
    let firsts: BTreeSet<usize> = alike.iter().map(|first| first.row).collect();
    let alone = places.iter().filter(|(row, _)| !firsts.contains(row));
    let alone: Vec<Named> = alone.map(|(_, place)| (*place, 0, 1)).collect();
    let like = named.into_iter().map(|(class, names, rows)| {
        let place = places.get(&alike.get(class)?.row)?;
        Some((*place, names.checked_add(1)?, rows))
    });
    let like: Option<Vec<Named>> = like.collect();
    Some([alone, like?].concat())
}
