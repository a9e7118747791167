//! Rows that are alike but for whose they are: names by themselves, and what is left of a row without them.

use super::merge::Parts;
use super::role::{Role, Roles};
use crate::names::Tuples;

/// In place of a name that is read by itself.
const NAMED: u32 = u32::MAX;

/// The names of agency and host, where they are read by themselves.
pub(crate) type Names = [Option<String>; 2];

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
            let mut named = [0_u32; 2];
            for (at, place, _) in &says {
                let number = shape.get_mut(*at)?;
                if name(known.get(*place)?, *number).is_some() {
                    *named.get_mut(*place)? = std::mem::replace(number, NAMED);
                }
            }
            of.push((left.number(&shape)?, names.number(&named)?));
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
