//! One part of a text: its rows, each as numbers of what stands in it.

use super::role::{Look, Role, Roles, Signs, Written, look, written};
use crate::calendar::NaiveDate;
use crate::names::{Growing, Texts, Tuples};
use crate::table::csv::{Cells, Raw};
use crate::table::register::Kind;
use crate::text::trimmed;
use chrono::Datelike as _;

/// A row that is looked at by itself.
pub(super) const ODD: u32 = u32::MAX;

/// From here on, numbers of times are those of a first and a last day.
pub(super) const DAYS: u32 = 1 << 31;

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
    pub(super) signs: Vec<Signs>,
    /// In how many rows each stands, of those that are not looked at by themselves.
    pub(super) counts: Vec<usize>,
    /// In how many such rows anything does.
    pub(super) filled: usize,
    /// In how many a day as programs write it does, and how many of those are before the 13th.
    pub(super) days: usize,
    pub(super) early_days: usize,
}

/// A cell that says when, and what it says where a program wrote it.
#[derive(Debug)]
struct Saying<'t> {
    column: usize,
    raw: Raw<'t>,
    written: Option<Written>,
}

impl<'t> Saying<'t> {
    fn new(roles: &Roles<'_>, column: usize, raw: Raw<'t>) -> Self {
        let written = written(raw.text).filter(|_| roles.has_words_over(column));
        Self {
            column,
            raw,
            written,
        }
    }
}

/// The first and the last day of a row that says when it starts, perhaps when it ends, and on which days
/// something was sent, all as programs write it.
fn days_of(roles: &Roles<'_>, saying: &[Saying<'_>]) -> Option<[u32; 2]> {
    let (mut start, mut end) = (None, None);
    for one in saying {
        match (roles.fields.get(one.column)?.as_ref()?.kind, one.written?) {
            (Kind::Start | Kind::Sessions, Written::Time(time)) if start.is_none() => {
                start = Some(time.day());
            }
            (Kind::End, Written::Time(time)) => end = Some(time.day()),
            (Kind::Day, Written::Day(_)) => {}
            _ => return None,
        }
    }
    let start = start?;
    let number = |day: NaiveDate| u32::try_from(day.num_days_from_ce()).ok();
    Some([
        number(start)?,
        number(end.map_or(start, |end| end.max(start)))?,
    ])
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
    pub(super) days: Tuples,
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
    signs: Signs,
    filled: usize,
    id: Option<&'t str>,
    number: Option<&'t str>,
}

impl Seen<'_> {
    fn is(&mut self, signs: Signs) {
        self.signs = self.signs.and(signs);
    }

    fn fill(&mut self) {
        self.filled = self.filled.saturating_add(1);
    }
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
            days: Tuples::new(2),
            ids: Growing::default(),
            numbers: Growing::default(),
            plain: 0,
            width: 0,
        };
        let mut shape = vec![0_u32; roles.alike.max(1)];
        let mut when = vec![0_u32; roles.when.max(1)];
        // What stands in the columns of a row whose cells are counted.
        let mut filled: Vec<(usize, Option<u32>)> = Vec::with_capacity(width);
        // What says when in a row.
        let mut saying: Vec<Saying<'t>> = Vec::with_capacity(roles.when);
        while cells.at < end {
            let at = cells.at;
            shape.fill(0);
            when.fill(0);
            filled.clear();
            saying.clear();
            let mut seen = Seen::default();
            let mut column = 0_usize;
            while let Some(raw) = cells.next() {
                if let Some(Role::When(_)) = roles.columns.get(column)
                    && !raw.text.is_empty()
                {
                    saying.push(Saying::new(roles, column, raw));
                } else if !raw.text.is_empty() {
                    let tuples = (shape.as_mut_slice(), when.as_mut_slice());
                    chunk.cell(roles, (column, raw), &mut seen, tuples, &mut filled)?;
                }
                column = column.saturating_add(1);
                if raw.last {
                    break;
                }
            }
            chunk.width = chunk.width.max(column);
            let days = days_of(roles, &saying);
            if days.is_some() {
                seen.filled = seen.filled.saturating_add(saying.len());
                seen.is(Signs::DAY);
            } else {
                for one in &saying {
                    let tuples = (shape.as_mut_slice(), when.as_mut_slice());
                    chunk.cell(roles, (one.column, one.raw), &mut seen, tuples, &mut filled)?;
                }
            }
            let plain = seen.signs.has(Signs::OF_REGISTER)
                && !seen.signs.has(Signs::TROUBLED)
                && seen.filled > 1
                && column <= width;
            let numbered = if plain {
                chunk.count(&seen, &filled);
                let when = match days {
                    Some(days) => {
                        chunk.count_days(&saying);
                        chunk.days.number(&days)?.checked_add(DAYS)?
                    }
                    None => chunk.whens.number(&when)?,
                };
                Numbered {
                    shape: chunk.shapes.number(&shape)?,
                    when,
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
            seen.is(Signs::TROUBLED);
            return Some(());
        };
        match role {
            Role::Unread => {
                if !trimmed(raw.text).is_empty() {
                    filled.push((column, None));
                    seen.fill();
                }
                return Some(());
            }
            Role::Number => {
                let digits = raw.text.len() <= 9 && raw.text.bytes().all(|c| c.is_ascii_digit());
                if !digits || raw.text.starts_with('0') {
                    seen.is(Signs::TROUBLED);
                }
                seen.is(Signs::NAMED);
                seen.number = Some(raw.text);
                filled.push((column, None));
                seen.fill();
                return Some(());
            }
            Role::Free { names, id } => match look(raw.text) {
                Look::Nothing => return Some(()),
                Look::Open => {
                    seen.is(Signs::TROUBLED);
                    return Some(());
                }
                found => {
                    if found == Look::Plain || self.is_read(roles, (column, raw), seen)? {
                        filled.push((column, None));
                        seen.fill();
                        if *names {
                            seen.is(Signs::NAMED);
                        }
                        if *id {
                            seen.id = Some(raw.text);
                        }
                        if *id && raw.doubled {
                            seen.is(Signs::TROUBLED);
                        }
                    }
                    return Some(());
                }
            },
            Role::Checked | Role::Alike(_) | Role::When(_) => {}
        }
        if raw.doubled {
            seen.is(Signs::TROUBLED);
            return Some(());
        }
        let (number, signs) = self.number(roles, column, raw.text)?;
        if !signs.has(Signs::FILLED) {
            return Some(());
        }
        filled.push((column, Some(number)));
        seen.fill();
        seen.is(signs);
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
            seen.is(Signs::TROUBLED);
            return Some(false);
        }
        let (_, signs) = self.number(roles, column, raw.text)?;
        if signs.has(Signs::TROUBLED) {
            seen.is(Signs::TROUBLED);
        }
        Some(signs.has(Signs::FILLED))
    }

    fn number(&mut self, roles: &Roles<'_>, column: usize, text: &'t str) -> Option<(u32, Signs)> {
        let distinct = self.columns.get_mut(column)?;
        let number = distinct.texts.number(text)?;
        let at = usize::try_from(number).ok()?;
        if at == distinct.signs.len() {
            distinct.signs.push(roles.signs(column, text));
            distinct.counts.push(0);
        }
        Some((number, *distinct.signs.get(at)?))
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

    fn count_days(&mut self, saying: &[Saying<'t>]) {
        for one in saying {
            if let (Some(distinct), Some(written)) = (self.columns.get_mut(one.column), one.written)
            {
                let early = usize::from(written.day().day() <= 12);
                distinct.filled = distinct.filled.saturating_add(1);
                distinct.days = distinct.days.saturating_add(1);
                distinct.early_days = distinct.early_days.saturating_add(early);
            }
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
