//! From a table to the rows of a register, with an account of every cell.

use super::answer::{LeftReason, LeftRow, ReadColumn, ReadTerm, RegisterRows, UnusedTerm};
use super::given::{Given, header_rows, terms};
use super::habit::Habit;
use super::head::{self, Column, Head};
use super::ids::{self, Kept, Made};
use super::lines::{Lines, lines};
use super::naming::Naming;
use super::over::hold_to_columns;
use super::part::Part;
use super::reading::Reading;
use super::register::{Kind, RECIPIENT, ROW_NUMBER, SECRECY};
use super::row::Row;
use super::sheet::Sheet;
use super::told::{CellCode, ToldCell};
use super::value::Known;
use crate::error::{Code, Error};
use crate::json::{Json, Reader};
use crate::message::Message;

/// What was read of a table.
#[derive(Debug)]
pub(crate) struct ReadTable {
    pub(crate) rows: RegisterRows,
    pub(crate) columns: Vec<ReadColumn>,
    pub(crate) cells: Vec<ToldCell>,
    pub(crate) left: Vec<LeftRow>,
    pub(crate) terms: Vec<ReadTerm>,
    pub(crate) unused_terms: Vec<UnusedTerm>,
}

/// Reads a table, unless something is wrong with the call already.
///
/// # Errors
///
/// `unknown-name` for a column, field or value that the table or the register does not have, `out-of-range`
/// for a row that the table does not have, `header-missing` if no row names the columns.
pub(crate) fn read(given: &Given<'_>, mut reader: Reader) -> Result<ReadTable, Error> {
    let sheet = Sheet::new(given.rows);
    let naming = Naming::new(given.register, given.columns, &mut reader);
    let terms = terms(given, &mut reader);
    let stated = header_rows(given, &mut reader);
    let head = match stated {
        Some(rows) => Some(head::at(&sheet, &naming, rows)),
        // What stands where is not known before the call is right.
        None if given.place.is_none() || !given.header.is_empty() => None,
        None => head::find(&sheet, &naming),
    };
    match (&head, given.place) {
        (Some(head), _) => hold_to_columns(&sheet, head, given.columns, &mut reader),
        (None, Some(place)) if given.header.is_empty() => header_missing(place, &mut reader),
        (None, _) => {}
    }
    reader.into_result("")?;
    let head = head.unwrap_or_default();
    let lines = lines(&sheet, &naming, &head);
    let known = Known {
        terms: &terms,
        year: given.year,
        middles: given.middles,
    };
    let habits = habits(&sheet, &head, &lines);
    table(
        given,
        Reading::new(sheet, head, lines.above.clone(), habits, known),
        lines,
    )
}

fn header_missing(place: &str, reader: &mut Reader) {
    let message = Message::of(
        "không dòng nào của bảng ghi tên các cột",
        "no row of the table names its columns",
        &[],
    );
    let help = Message::of(
        "hãy ghi tên các cột ở `columns`, hoặc chỉ dòng tiêu đề ở `header`",
        "name the columns in `columns`, or the rows that name them in `header`",
        &[],
    );
    reader.at_key(place, |reader| {
        reader.problem(Code::HeaderMissing, message, Some(help));
    });
}

/// How the days of each column are written.
fn habits(sheet: &Sheet<'_>, head: &Head, lines: &Lines) -> Vec<Habit> {
    let of = |(position, column): (usize, &Column)| {
        let field = column.field.as_ref();
        let has_days = field.is_some_and(|field| {
            field.says_when() || matches!(field.kind, Kind::Day | Kind::Deadline)
        });
        if has_days {
            Habit::of(lines.read().filter_map(|row| sheet.cell(row, position)))
        } else {
            Habit::default()
        }
    };
    head.columns.iter().enumerate().map(of).collect()
}

/// What a row has from the one above with which it goes on, of one document to several.
const OF_THE_DOCUMENT: [&str; 4] = ["id", "sentOn", "agency", SECRECY];

/// The rows of the register among some of a table, and whether a name of rows states another year than the
/// caller.
pub(super) fn keep(
    given: &Given<'_>,
    reading: &mut Reading<'_>,
    lines: &mut Lines,
    rows: impl Iterator<Item = usize>,
) -> (Vec<Kept>, bool) {
    let register = given.register;
    let mut kept: Vec<Kept> = Vec::new();
    let mut part = Part::new(given.year);
    let mut turns = false;
    for at in rows {
        let Some(reason) = lines.left.get_mut(at) else {
            continue;
        };
        if *reason == Some(LeftReason::Title) && reading.is_below_head(at) {
            reading.known.year = part.begin(reading.words(at));
            turns |= reading.known.year != given.year;
        }
        let row = match (*reason, lines.above.get(&at)) {
            (None, _) => reading.row(at, Row::default()),
            (Some(LeftReason::Continued), Some(above)) => {
                // The row above may not have been read.
                let Some(base) = kept.pop_if(|base| base.at >= *above) else {
                    *reason = Some(LeftReason::Unreadable);
                    continue;
                };
                if reading.holds(at, RECIPIENT) {
                    let shared = base.row.sharing(&OF_THE_DOCUMENT);
                    kept.push(base);
                    *reason = None;
                    reading.row(at, shared)
                } else {
                    let Kept {
                        at: above,
                        number,
                        row,
                    } = base;
                    let joined = reading.row(at, row.going_on());
                    let row = joined.map_or_else(Row::default, |kept| kept.row);
                    kept.push(Kept {
                        at: above,
                        number,
                        row,
                    });
                    continue;
                }
            }
            _ => continue,
        };
        let is_whole =
            |kept: &Kept| register.numbers_rows() || kept.row.text(register.key()).is_some();
        match row.filter(is_whole) {
            Some(row) => kept.push(row),
            None => *reason = Some(LeftReason::Unreadable),
        }
    }
    for kept in kept.iter().filter(|kept| lines.unnamed.contains(&kept.at)) {
        reading.tell_of_name(kept.at);
    }
    (kept, turns)
}

fn table(
    given: &Given<'_>,
    mut reading: Reading<'_>,
    mut lines: Lines,
) -> Result<ReadTable, Error> {
    let register = given.register;
    let height = lines.left.len();
    let (mut kept, _) = keep(given, &mut reading, &mut lines, 0..height);
    if register.numbers_rows() {
        let made = ids::give(&mut kept, given.id_prefix, register.has_unique_keys());
        tell_of_ids(&mut reading, register.key(), &made);
    }
    let places: Vec<usize> = kept.iter().map(|kept| kept.at).collect();
    let rows = kept.into_iter().map(|kept| kept.row.json()).collect();
    let rows = RegisterRows::read(register, &Json::List(rows))?;
    let columns = reading.columns(&places);
    Ok(ReadTable {
        rows,
        left: lines.left_rows(&reading.sheet).collect(),
        columns,
        cells: std::mem::take(&mut reading.cells).into_values().collect(),
        terms: std::mem::take(&mut reading.terms).into_values().collect(),
        unused_terms: reading.known.terms.unused(given.terms),
    })
}

fn tell_of_ids(reading: &mut Reading<'_>, key: &str, made: &Made) {
    for (rows, column, code) in [
        (&made.doubles, key, CellCode::DuplicateId),
        (&made.repeated, ROW_NUMBER, CellCode::RepeatedNumber),
        (&made.unnumbered, ROW_NUMBER, CellCode::NumberMissing),
    ] {
        if let Some(column) = reading.column_of(column) {
            for row in rows {
                let hidden = reading.is_hidden(*row);
                reading.tell(*row, column, &code.into(), hidden);
            }
        }
    }
}
