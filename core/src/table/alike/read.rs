//! A register of meetings from text: rows that are alike read once, all others by themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::chunk::{Numbered, ODD, chunks};
use super::merge::Parts;
use super::role::{Role, Roles};
use super::unique::are_unique;
use super::when;
use super::whose::{First, Named, Names, Shapes, among};
use crate::json::{Json, Reader};
use crate::kpi::Times;
use crate::meeting::Meeting;
use crate::names::Tuples;
use crate::table::answer::{LeftRow, ReadColumn, ReadTerm, RegisterRows, UnusedTerm};
use crate::table::cell::Cell;
use crate::table::csv::Cells;
use crate::table::given::{Given, terms};
use crate::table::habit::{Habit, Traces};
use crate::table::head::{self, Head, LOOKED_AT, MOST_ROWS};
use crate::table::ids::Kept;
use crate::table::lines::{Lines, lines_but};
use crate::table::naming::Naming;
use crate::table::over::hold_to_columns;
use crate::table::read::keep;
use crate::table::reading::Reading;
use crate::table::register::RegisterName;
use crate::table::row::Row;
use crate::table::sheet::Sheet;
use crate::table::told::ToldCell;
use crate::table::value::Known;

/// How many cells and rows are told of one by one; of the rest it is said how many they are.
pub(crate) const MOST_LISTED: usize = 1000;

/// Meetings of which each stands for all that are alike, and the account of their table.
#[derive(Debug)]
pub(crate) struct Alike {
    pub(crate) meetings: Vec<Meeting>,
    /// Whom rows name in place of what their meeting says.
    pub(crate) names: Vec<Names>,
    /// How many rows are like a meeting, and have names.
    pub(crate) counts: Vec<(usize, usize, i64)>,
    /// Whether a column says in whose register rows are, and another who holds the meeting.
    pub(crate) has_both: bool,
    pub(crate) rows: usize,
    pub(crate) columns: Vec<ReadColumn>,
    /// The first cells that are told of, and how many there are.
    pub(crate) cells: Vec<ToldCell>,
    pub(crate) told: usize,
    pub(crate) left: Vec<LeftRow>,
    pub(crate) terms: Vec<ReadTerm>,
    pub(crate) unused_terms: Vec<UnusedTerm>,
}

type Rows = BTreeMap<usize, Vec<Option<Cell>>>;

/// Reads the meetings of a text. Nothing where its rows hang on each other, or something is wrong with the
/// call or the text: then it is read row by row.
pub(crate) fn read(given: &Given<'_>, csv: &str, times: &Times, threads: usize) -> Option<Alike> {
    let cells = Cells::of(csv);
    if given.register != RegisterName::Meetings
        || !given.header.is_empty()
        || !cells.mark.is_ascii()
    {
        return None;
    }
    let mut reader = Reader::default();
    let naming = Naming::new(given.register, given.columns, &mut reader);
    let terms = terms(given, &mut reader);
    let known = Known {
        terms: &terms,
        year: given.year,
        middles: given.middles,
    };
    let looked_at = LOOKED_AT
        .saturating_add(MOST_ROWS)
        .saturating_add(MOST_ROWS);
    let first: Vec<Vec<Option<Cell>>> = cells.clone().rows().take(looked_at).collect();
    let guess = Sheet::new(&first);
    let head = head::find(&guess, &naming)?;
    let roles = Roles::new(&guess, &head, &known);
    let parts = Parts::new(chunks(&cells, threads, &roles)?, &roles)?;
    let mut table = Table {
        given,
        cells,
        roles: &roles,
        rows: first.into_iter().enumerate().collect(),
        others: BTreeSet::new(),
        parts,
    };
    table.choose(&head)?;
    let sheet = table.sheet();
    // The widest row may stand anywhere.
    let head = head::find(&sheet, &naming).filter(|whole| same(whole, &head))?;
    hold_to_columns(&sheet, &head, given.columns, &mut reader);
    reader.into_result("").ok()?;
    let lines = lines_but(&sheet, &naming, &head, &table.others)?;
    let habits = table.habits(&head, &lines);
    // Days that programs wrote were not held against others of their column.
    if !habits.iter().all(|habit| habit.trusts_programs()) {
        return None;
    }
    let kinds = when::kinds(&table.parts, &roles, (&head, &habits), known, times)?;
    let shapes = Shapes::new(&table.parts, &roles)?;
    let (alike, counts) = table.alike(&kinds, &shapes)?;
    let found = Found {
        head,
        habits,
        lines,
        known,
    };
    let mut read = table.read(&found, &alike, counts)?;
    read.names.extend(shapes.names);
    Some(read)
}

/// Whether two heads are the same, but for columns at the end that hold nothing.
fn same(whole: &Head, head: &Head) -> bool {
    let mut columns = head.columns.iter();
    whole.rows == head.rows
        && whole.columns.iter().all(|column| {
            let known = columns.next();
            known.map_or(column.field.is_none(), |known| known.field == column.field)
        })
        && columns.next().is_none()
}

#[derive(Debug)]
struct Found<'k> {
    head: Head,
    habits: Vec<Habit>,
    lines: Lines,
    known: Known<'k>,
}

#[derive(Debug)]
struct Table<'t> {
    given: &'t Given<'t>,
    cells: Cells<'t>,
    roles: &'t Roles<'t>,
    parts: Parts<'t>,
    /// The rows at hand.
    rows: Rows,
    /// The rows that are looked at by themselves.
    others: BTreeSet<usize>,
}

impl Table<'_> {
    fn sheet(&self) -> Sheet<'_> {
        Sheet::of_some(&self.rows, self.parts.height, self.parts.width)
    }

    fn take(&self, row: usize) -> Option<Vec<Option<Cell>>> {
        self.cells.from(self.parts.place(row)?).rows().next()
    }

    /// Chooses the rows that are looked at by themselves: those above and in the head, those that are odd, and
    /// each above an odd one, which may go on with it.
    fn choose(&mut self, head: &Head) -> Option<()> {
        let end = head.rows.end;
        let above = 0..end.min(self.parts.height);
        if !above.clone().all(|row| self.parts.is_odd(row)) {
            return None;
        }
        self.others.extend(above);
        for row in self.parts.odd() {
            self.others
                .extend(row.checked_sub(1).filter(|above| *above >= end));
            self.others.insert(row);
        }
        for row in &self.others {
            if !self.rows.contains_key(row) {
                let cells = self.take(*row)?;
                self.rows.insert(*row, cells);
            }
        }
        Some(())
    }

    fn habits(&self, head: &Head, lines: &Lines) -> Vec<Habit> {
        let sheet = self.sheet();
        let read = |row: &&usize| self.parts.is_odd(**row) && lines.is_read(**row);
        let habit = |column: usize| {
            if !matches!(self.roles.columns.get(column), Some(Role::When(_))) {
                return Habit::default();
            }
            let mut traces = Traces::default();
            if let Some(whole) = self.parts.columns.get(column) {
                traces.add_days(whole.days, whole.early_days);
                let cells = whole.texts.texts.iter().zip(&whole.counts);
                for (text, count) in cells.filter(|(_, count)| **count > 0) {
                    traces.add(&Cell::Text((*text).to_owned()), *count);
                }
            }
            for row in self.others.iter().filter(read) {
                if let Some(cell) = sheet.cell(*row, column) {
                    traces.add(cell, 1);
                }
            }
            traces.habit()
        };
        (0..head.columns.len()).map(habit).collect()
    }

    /// Rows that are alike but for whose they are, as their first and how many they are; and how many of those
    /// have names with a number. Each row gets the number of those that it is alike.
    fn alike(&mut self, kinds: &when::Kinds, shapes: &Shapes) -> Option<(Vec<First>, Vec<Named>)> {
        let (mut numbers, mut pairs) = (Tuples::new(2), Tuples::new(2));
        let mut counts: Vec<i64> = Vec::new();
        let mut alike: Vec<First> = Vec::new();
        let mut others = self.others.iter().copied().peekable();
        let mut at = 0_usize;
        for chunk in &mut self.parts.chunks {
            for row in &mut chunk.rows {
                let here = at;
                at = at.saturating_add(1);
                if others.next_if_eq(&here).is_some() || row.shape == ODD {
                    continue;
                }
                let kind = kinds.of(row.when)?;
                let (shape, names) = shapes.of(row.shape)?;
                row.when = numbers.number(&[shape, kind])?;
                let pair = usize::try_from(pairs.number(&[row.when, names])?).ok()?;
                match counts.get_mut(pair) {
                    Some(count) => *count = count.saturating_add(1),
                    None => counts.push(1),
                }
                let number = usize::try_from(row.when).ok()?;
                match alike.get_mut(number) {
                    Some(first) => first.rows = first.rows.saturating_add(1),
                    None => alike.push(First { row: here, rows: 1 }),
                }
            }
        }
        let named = |(pair, count): (&[u32], i64)| {
            let [class, names] = pair else { return None };
            let (class, names) = (usize::try_from(*class), usize::try_from(*names));
            Some((class.ok()?, names.ok()?, count))
        };
        let counts: Option<Vec<Named>> = pairs.iter().zip(counts).map(named).collect();
        Some((alike, counts?))
    }

    fn reading<'r>(&'r self, found: &Found<'r>) -> Reading<'r> {
        let (head, habits) = (found.head.clone(), found.habits.clone());
        Reading::new(
            self.sheet(),
            head,
            found.lines.above.clone(),
            habits,
            found.known,
        )
    }

    fn read(mut self, found: &Found<'_>, alike: &[First], named: Vec<Named>) -> Option<Alike> {
        for first in alike {
            let cells = self.take(first.row)?;
            self.rows.insert(first.row, cells);
        }
        let mut lines = found.lines.clone();
        let mut reading = self.reading(found);
        reading.alike = alike.iter().map(|first| (first.row, first.rows)).collect();
        let firsts = alike.iter().map(|first| first.row);
        let rows: BTreeSet<usize> = self.others.iter().copied().chain(firsts).collect();
        let (mut kept, turns) = keep(self.given, &mut reading, &mut lines, rows.into_iter());
        let (odd, plain): (Vec<&Kept>, Vec<&Kept>) =
            kept.iter().partition(|kept| self.parts.is_odd(kept.at));
        let beside = self.others.iter().filter(|row| !self.parts.is_odd(**row));
        // A row that is alike others is left where how secret it is cannot be read, and so are they.
        let whole = plain.len() == alike.len().saturating_add(beside.count());
        if turns || !whole || !are_unique(&self.cells, &self.parts, self.roles, &odd) {
            return None;
        }
        let odd: Vec<usize> = odd.iter().map(|kept| kept.at).collect();
        let rows = self.parts.plain.saturating_add(odd.len());
        let counts: Vec<(usize, usize)> = kept
            .iter()
            .map(|kept| (kept.at, reading.times(kept.at)))
            .collect();
        for kept in &mut kept {
            if kept
                .row
                .text("id")
                .is_none_or(|id| crate::text::trimmed(id).is_empty())
            {
                let id = format!("{}\u{b7}", kept.at);
                kept.row.replace("id", Json::Text(id.into()));
            }
        }
        let named = among(&kept, alike, named)?;
        let register = kept.into_iter().map(|kept| kept.row.json()).collect();
        let register = RegisterRows::read(self.given.register, &Json::List(register)).ok()?;
        let RegisterRows::Meetings(meetings) = register else {
            return None;
        };
        let (filled, told) = self.column_counts(&reading, &odd, &counts);
        let columns = reading.count_columns(&filled, &told, rows);
        let times = |row: usize| reading.times(row);
        let told = reading.cells.keys().map(|(row, _)| times(*row));
        let told = told.fold(0_usize, usize::saturating_add);
        let more = self.more(found, alike, &reading)?;
        let left = lines.left_rows(&reading.sheet).collect();
        let mut listed = std::mem::take(&mut reading.cells);
        listed.extend(more);
        Some(Alike {
            meetings,
            names: vec![Names::default()],
            counts: named,
            has_both: (0..self.roles.columns.len())
                .filter_map(|column| self.roles.says_whose(column))
                .nth(1)
                .is_some(),
            rows,
            columns,
            cells: listed.into_values().take(MOST_LISTED).collect(),
            told,
            left,
            terms: std::mem::take(&mut reading.terms).into_values().collect(),
            unused_terms: reading.known.terms.unused(self.given.terms),
        })
    }

    /// How many cells of each column are filled, and told of, in the rows of the register.
    fn column_counts(
        &self,
        reading: &Reading<'_>,
        odd: &[usize],
        counts: &[(usize, usize)],
    ) -> (Vec<usize>, Vec<usize>) {
        let width = reading.head.columns.len();
        let columns = self.parts.columns.iter().map(|column| column.filled);
        let mut filled: Vec<usize> = columns.collect();
        filled.resize(width, 0);
        let mut told = vec![0_usize; width];
        let add = |counts: &mut [usize], column: usize, times: usize| {
            if let Some(count) = counts.get_mut(column) {
                *count = count.saturating_add(times);
            }
        };
        for row in odd {
            for (column, _) in reading.sheet.filled(*row) {
                add(&mut filled, column, 1);
            }
        }
        for (row, times) in counts {
            for ((_, column), _) in reading.cells.range((*row, 0)..=(*row, usize::MAX)) {
                if reading.sheet.cell(*row, *column).is_some() {
                    add(&mut told, *column, *times);
                }
            }
        }
        (filled, told)
    }

    /// The first cells that are told of in rows that are alike others.
    fn more(
        &self,
        found: &Found<'_>,
        alike: &[First],
        reading: &Reading<'_>,
    ) -> Option<BTreeMap<(usize, usize), ToldCell>> {
        let is_told = |first: &First| {
            let mut told = reading
                .cells
                .range((first.row, 0)..=(first.row, usize::MAX));
            first.rows > 1 && told.next().is_some()
        };
        let troubled: Vec<bool> = alike.iter().map(is_told).collect();
        if !troubled.contains(&true) {
            return Some(BTreeMap::new());
        }
        let mut rows = Rows::new();
        let numbered = self.parts.chunks.iter().flat_map(|chunk| &chunk.rows);
        for (row, numbered) in numbered.enumerate() {
            if rows.len() >= MOST_LISTED {
                break;
            }
            let is_told = |numbered: &Numbered| {
                let number = usize::try_from(numbered.when).ok();
                number
                    .and_then(|number| troubled.get(number))
                    .copied()
                    .unwrap_or_default()
            };
            if numbered.shape != ODD && !self.others.contains(&row) && is_told(numbered) {
                rows.insert(row, self.take(row)?);
            }
        }
        let sheet = Sheet::of_some(&rows, self.parts.height, self.parts.width);
        let (head, habits) = (found.head.clone(), found.habits.clone());
        let mut more = Reading::new(sheet, head, BTreeMap::new(), habits, found.known);
        for row in rows.keys() {
            more.row(*row, Row::default());
        }
        Some(more.cells)
    }
}
