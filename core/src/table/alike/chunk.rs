//! One part of a text: its rows, each as numbers of what stands in it.

use super::interned::{Texts, Tuples};
use super::role::{Facts, Look, Role, Roles, look};
use crate::table::csv::{Cells, Raw};
use crate::text::trimmed;

/// A row that is looked at by itself.
pub(super) const ODD: u32 = u32::MAX;

/// A row, by the numbers of what stands in the columns that must be alike, and of when it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbered {
    pub(super) shape: u32,
    pub(super) when: u32,
}

/// The cells of a column, each once.
#[derive(Debug, Default)]
pub(super) struct Distinct<'t> {
    pub(super) texts: Texts<'t>,
    pub(super) facts: Vec<Facts>,
    /// In how many rows each stands, of those that are not looked at by themselves.
    pub(super) counts: Vec<usize>,
    /// In how many such rows anything does.
    pub(super) filled: usize,
}

/// What tells each row from all others: ids, or numbers that only grow.
#[derive(Debug, Default)]
pub(super) struct Growing<'t> {
    pub(super) first: Option<&'t str>,
    pub(super) last: Option<&'t str>,
    pub(super) rows: usize,
    /// Whether one is not greater than the one before.
    pub(super) falls: bool,
}

/// The order of ids that grow: a longer one is greater.
pub(super) fn order(id: &str) -> (usize, &str) {
    (id.len(), id)
}

impl<'t> Growing<'t> {
    pub(super) fn add(&mut self, id: &'t str) {
        let id = trimmed(id);
        self.rows = self.rows.saturating_add(1);
        self.falls |= self.last.is_some_and(|last| order(last) >= order(id));
        self.first = self.first.or(Some(id));
        self.last = Some(id);
    }

    pub(super) fn follow(&mut self, more: &Self) {
        let falls = self.last.zip(more.first);
        self.falls |= more.falls || falls.is_some_and(|(last, id)| order(last) >= order(id));
        self.first = self.first.or(more.first);
        self.last = more.last.or(self.last);
        self.rows = self.rows.saturating_add(more.rows);
    }
}

#[derive(Debug)]
pub(super) struct Chunk<'t> {
    /// Where it ends: the beginning of the row after it.
    pub(super) end: usize,
    pub(super) start: usize,
    pub(super) rows: Vec<Numbered>,
    /// Where each row begins.
    pub(super) places: Vec<usize>,
    pub(super) columns: Vec<Distinct<'t>>,
    pub(super) shapes: Tuples,
    pub(super) whens: Tuples,
    pub(super) ids: Growing<'t>,
    pub(super) numbers: Growing<'t>,
    /// How many rows are not looked at by themselves.
    pub(super) plain: usize,
    /// How many cells the longest row has.
    pub(super) width: usize,
}

/// What was seen of a row.
#[derive(Debug, Default, Clone, Copy)]
struct Seen<'t> {
    odd: bool,
    named: bool,
    filled: usize,
    no_name: bool,
    unlike_head: bool,
    says_when: bool,
    id: Option<&'t str>,
    number: Option<&'t str>,
}

impl<'t> Chunk<'t> {
    /// Reads rows from the beginning of one on, until one begins at the end or behind it. Nothing where cells
    /// are made to be told apart slowly.
    pub(super) fn read(mut cells: Cells<'t>, end: usize, roles: &Roles<'_>) -> Option<Self> {
        let width = roles.columns.len();
        let mut chunk = Self {
            end: cells.at,
            start: cells.at,
            rows: Vec::new(),
            places: Vec::new(),
            columns: (0..width).map(|_| Distinct::default()).collect(),
            shapes: Tuples::new(roles.alike),
            whens: Tuples::new(roles.when),
            ids: Growing::default(),
            numbers: Growing::default(),
            plain: 0,
            width: 0,
        };
        let mut shape = vec![0_u32; roles.alike.max(1)];
        let mut when = vec![0_u32; roles.when.max(1)];
        // What stands in the columns of a row whose cells are counted.
        let mut filled: Vec<(usize, Option<u32>)> = Vec::with_capacity(width);
        while cells.at < end {
            let at = cells.at;
            shape.fill(0);
            when.fill(0);
            filled.clear();
            let mut seen = Seen::default();
            let mut column = 0_usize;
            while let Some(raw) = cells.next() {
                if !raw.text.is_empty() {
                    let tuples = (shape.as_mut_slice(), when.as_mut_slice());
                    chunk.cell(roles, (column, raw), &mut seen, tuples, &mut filled)?;
                }
                column = column.saturating_add(1);
                if raw.last {
                    break;
                }
            }
            chunk.width = chunk.width.max(column);
            let plain = !seen.odd
                && seen.named
                && seen.filled > 1
                && seen.no_name
                && seen.unlike_head
                && seen.says_when
                && column <= width;
            let numbered = if plain {
                chunk.count(&seen, &filled);
                Numbered {
                    shape: chunk.shapes.number(&shape)?,
                    when: chunk.whens.number(&when)?,
                }
            } else {
                Numbered {
                    shape: ODD,
                    when: ODD,
                }
            };
            chunk.rows.push(numbered);
            chunk.places.push(at);
        }
        chunk.end = cells.at;
        Some(chunk)
    }

    fn cell(
        &mut self,
        roles: &Roles<'_>,
        (column, raw): (usize, Raw<'t>),
        seen: &mut Seen<'t>,
        (shape, when): (&mut [u32], &mut [u32]),
        filled: &mut Vec<(usize, Option<u32>)>,
    ) -> Option<()> {
        let Some(role) = roles.columns.get(column) else {
            seen.odd = true;
            return Some(());
        };
        match role {
            Role::Unread => {
                if !trimmed(raw.text).is_empty() {
                    filled.push((column, None));
                    seen.filled = seen.filled.saturating_add(1);
                }
                return Some(());
            }
            Role::Number => {
                let digits = raw.text.len() <= 9 && raw.text.bytes().all(|c| c.is_ascii_digit());
                seen.odd |= !digits || raw.text.starts_with('0');
                seen.named = true;
                seen.number = Some(raw.text);
                filled.push((column, None));
                seen.filled = seen.filled.saturating_add(1);
                return Some(());
            }
            Role::Free { names, id } => match look(raw.text) {
                Look::Nothing => return Some(()),
                Look::Open => {
                    seen.odd = true;
                    return Some(());
                }
                found => {
                    if found == Look::Plain || self.is_read(roles, (column, raw), seen)? {
                        filled.push((column, None));
                        seen.filled = seen.filled.saturating_add(1);
                        seen.named |= names;
                        if *id {
                            seen.odd |= raw.doubled;
                            seen.id = Some(raw.text);
                        }
                    }
                    return Some(());
                }
            },
            Role::Checked | Role::Alike(_) | Role::When(_) => {}
        }
        if raw.doubled {
            seen.odd = true;
            return Some(());
        }
        let (number, facts) = self.number(roles, column, raw.text)?;
        if !facts.filled {
            return Some(());
        }
        filled.push((column, Some(number)));
        seen.filled = seen.filled.saturating_add(1);
        seen.no_name |= facts.no_name;
        seen.unlike_head |= facts.unlike_head;
        seen.says_when |= facts.says_when;
        seen.odd |= facts.troubled;
        let place = match role {
            Role::Alike(place) => shape.get_mut(*place),
            Role::When(place) => when.get_mut(*place),
            _ => None,
        };
        if let Some(place) = place {
            *place = number.saturating_add(1);
        }
        Some(())
    }

    /// Whether something stands in a cell with few words; where that may be anything, the row is odd.
    fn is_read(
        &mut self,
        roles: &Roles<'_>,
        (column, raw): (usize, Raw<'t>),
        seen: &mut Seen<'t>,
    ) -> Option<bool> {
        if raw.doubled {
            seen.odd = true;
            return Some(false);
        }
        let (_, facts) = self.number(roles, column, raw.text)?;
        seen.odd |= facts.troubled;
        Some(facts.filled)
    }

    fn number(&mut self, roles: &Roles<'_>, column: usize, text: &'t str) -> Option<(u32, Facts)> {
        let distinct = self.columns.get_mut(column)?;
        let number = distinct.texts.number(text)?;
        let at = usize::try_from(number).ok()?;
        if at == distinct.facts.len() {
            distinct.facts.push(roles.facts(column, text));
            distinct.counts.push(0);
        }
        Some((number, *distinct.facts.get(at)?))
    }

    fn count(&mut self, seen: &Seen<'t>, filled: &[(usize, Option<u32>)]) {
        self.plain = self.plain.saturating_add(1);
        for (column, number) in filled {
            let Some(distinct) = self.columns.get_mut(*column) else {
                continue;
            };
            distinct.filled = distinct.filled.saturating_add(1);
            let number = number.and_then(|number| usize::try_from(number).ok());
            if let Some(count) = number.and_then(|number| distinct.counts.get_mut(number)) {
                *count = count.saturating_add(1);
            }
        }
        if let Some(id) = seen.id {
            self.ids.add(id);
        }
        if let Some(number) = seen.number {
            self.numbers.add(number);
        }
    }

    /// The numbers of rows that are looked at by themselves.
    pub(super) fn odd(&self) -> impl Iterator<Item = usize> + '_ {
        let rows = self.rows.iter().enumerate();
        rows.filter_map(|(row, numbered)| (numbered.shape == ODD).then_some(row))
    }
}

/// Reads a text in parts of about the same length, each on a thread of its own, from the beginning of a row
/// on. In how many does not show in what is read.
pub(super) fn chunks<'t>(
    cells: &Cells<'t>,
    threads: usize,
    roles: &Roles<'_>,
) -> Option<Vec<Chunk<'t>>> {
    let end = cells.text.len();
    let length = end.div_euclid(threads.max(1)).max(1);
    let starts: Vec<usize> = (0..threads.max(1))
        .map(|part| row_near(cells.text, part.saturating_mul(length)))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([end]);
    let read = |(start, end): (usize, usize)| Chunk::read(cells.from(start), end, roles);
    let parts: Vec<(usize, usize)> = starts.iter().copied().zip(ends).collect();
    let guessed: Vec<Option<Chunk<'t>>> = match parts.as_slice() {
        [only] => vec![read(*only)],
        parts => std::thread::scope(|scope| {
            let running: Vec<_> = parts
                .iter()
                .map(|part| scope.spawn(|| read(*part)))
                .collect();
            let done = running.into_iter().map(|one| one.join().ok().flatten());
            done.collect()
        }),
    };
    let mut chunks: Vec<Chunk<'t>> = Vec::with_capacity(guessed.len());
    let mut at = 0_usize;
    for (chunk, (_, end)) in guessed.into_iter().zip(parts) {
        let mut chunk = chunk?;
        // What was taken for the beginning of a row may stand within quotation marks.
        if chunk.start != at {
            chunk = Chunk::read(cells.from(at), end, roles)?;
        }
        at = chunk.end;
        chunks.push(chunk);
    }
    Some(chunks)
}

/// The place after the next end of a line.
fn row_near(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let rest = text.as_bytes().get(at..).unwrap_or_default();
    let line = rest.iter().position(|byte| *byte == b'\n');
    line.map_or(text.len(), |line| at.saturating_add(line).saturating_add(1))
}
