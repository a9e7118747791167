//! Things by name: a small map in the order of its names, and numbers for many names.

mod growing;
mod interned;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::ops::Index;

pub(crate) use growing::{Growing, order};
pub(crate) use interned::{Texts, Tuples};

type Entry<V> = (Cow<'static, str>, V);
type Iter<'m, V> =
    std::iter::Map<std::slice::Iter<'m, Entry<V>>, fn(&'m Entry<V>) -> (&'m str, &'m V)>;

/// A few values by name, in the order of the names.
///
/// # Examples
///
/// ```
/// use wardplan::ByName;
///
/// let days: ByName<u8> = [("june", 30), ("july", 31)].into_iter().collect();
/// assert_eq!(days.get("june"), Some(&30));
/// assert_eq!(days["july"], 31);
/// assert_eq!(days.iter().collect::<Vec<_>>(), [("july", &31), ("june", &30)]);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ByName<V> {
    entries: Vec<Entry<V>>,
}

impl<V> ByName<V> {
    /// Nothing by any name.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            entries: Vec::new(),
        }
    }

    /// These values, each by a name of its own.
    pub(crate) fn of_distinct(mut entries: Vec<Entry<V>>) -> Self {
        entries.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Self { entries }
    }

    /// Where the name stands, or would stand.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|(known, _)| known.as_ref().cmp(name))
    }

    /// The value with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&V> {
        let place = self.place(name).ok()?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// The value at a place in the order of the names.
    pub(crate) fn nth(&self, place: usize) -> Option<&V> {
        self.entries.get(place).map(|(_, value)| value)
    }

    /// Puts a value under a name, in place of the one that is there.
    pub fn insert(&mut self, name: impl Into<Cow<'static, str>>, value: V) {
        let name = name.into();
        match self.place(&name) {
            Ok(place) => {
                if let Some(entry) = self.entries.get_mut(place) {
                    entry.1 = value;
                }
            }
            Err(place) => self.entries.insert(place, (name, value)),
        }
    }

    /// The names and their values, in the order of the names.
    pub fn iter(&self) -> Iter<'_, V> {
        self.entries.iter().map(|(name, value)| (name, value))
    }

    /// The values, in the order of the names.
    pub(crate) fn into_values(self) -> impl Iterator<Item = V> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// How many names there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<'m, V> IntoIterator for &'m ByName<V> {
    type Item = (&'m str, &'m V);
    type IntoIter = Iter<'m, V>;

    fn into_iter(self) -> Iter<'m, V> {
        self.iter()
    }
}

impl<V> Default for ByName<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for ByName<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V> Index<&str> for ByName<V> {
    type Output = V;

    /// The value with this name.
    ///
    /// # Panics
    ///
    /// If there is none; see [`ByName::get`].
    #[expect(clippy::expect_used, reason = "what an index is for")]
    fn index(&self, name: &str) -> &V {
        self.get(name).expect("a value with this name")
    }
}

impl<N: Into<Cow<'static, str>>, V> FromIterator<(N, V)> for ByName<V> {
    /// Of two values with one name, the last is kept.
    fn from_iter<I: IntoIterator<Item = (N, V)>>(named: I) -> Self {
        let mut map = Self::new();
        for (name, value) in named {
            map.insert(name, value);
        }
        map
    }
}

/// Numbers for names, from 0, in the order in which the names are first met.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Numbers<'a> {
    numbers: HashMap<Cow<'a, str>, usize>,
}

impl<'a> Numbers<'a> {
    /// The number of a name, which is new if it is the number of names so far.
    pub(crate) fn number(&mut self, name: impl Into<Cow<'a, str>>) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(name.into()).or_insert(next)
    }

    /// Whether the name is new; from now on it is not.
    pub(crate) fn is_new(&mut self, name: impl Into<Cow<'a, str>>) -> bool {
        let next = self.numbers.len();
        self.number(name) == next
    }

    /// The number of a name that was met.
    pub(crate) fn get(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// Whether the name was met.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.numbers.contains_key(name)
    }

    /// The names and their numbers, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Cow<'a, str>, usize)> {
        self.numbers.iter().map(|(name, number)| (name, *number))
    }

    /// How many names were met.
    pub(crate) fn len(&self) -> usize {
        self.numbers.len()
    }
}

impl<'a, N: Into<Cow<'a, str>>> FromIterator<N> for Numbers<'a> {
    fn from_iter<I: IntoIterator<Item = N>>(names: I) -> Self {
        let mut numbers = Self::default();
        for name in names {
            numbers.number(name);
        }
        numbers
    }
}

/// Lists by name.
#[derive(Debug)]
pub(crate) struct Lists<'a, T> {
    names: Numbers<'a>,
    lists: Vec<Vec<T>>,
}

impl<T> Default for Lists<'_, T> {
    fn default() -> Self {
        Self {
            names: Numbers::default(),
            lists: Vec::new(),
        }
    }
}

impl<'a, T> Lists<'a, T> {
    /// Adds to the list of a name.
    pub(crate) fn add(&mut self, name: impl Into<Cow<'a, str>>, item: T) {
        let number = self.names.number(name);
        match self.lists.get_mut(number) {
            Some(list) => list.push(item),
            None => self.lists.push(vec![item]),
        }
    }

    /// The list of a name, in the order in which it was added to.
    pub(crate) fn get(&self, name: &str) -> &[T] {
        let number = self.names.get(name);
        let list = number.and_then(|number| self.lists.get(number));
        list.map_or(&[], Vec::as_slice)
    }

    /// How long the longest list is.
    pub(crate) fn longest(&self) -> usize {
        self.lists.iter().map(Vec::len).max().unwrap_or_default()
    }
}

/// Rows by a name that each of them has.
pub(crate) type Grouped<'a, T> = Lists<'a, &'a T>;

impl<'a, T> Grouped<'a, T> {
    pub(crate) fn by(rows: impl IntoIterator<Item = &'a T>, name: fn(&'a T) -> &'a str) -> Self {
        let mut grouped = Self::default();
        for row in rows {
            grouped.add(name(row), row);
        }
        grouped
    }
}
