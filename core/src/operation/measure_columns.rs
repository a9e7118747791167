//! `measure_columns`: figures straight from columns of meetings.

use arrow_array::RecordBatch;

use super::call::Measure;
use super::kinds::{Beside, Kinds};
use super::measure::measured;
use super::prepare::{AnswerBasis, Prepared};
use crate::columnar::{self, Counted, Table};
use crate::error::{Code, Error};
use crate::json::{answer, as_read};
use crate::kpi::{IndicatorResult, Tally};
use crate::message::Message;

answer! {
    /// Every indicator's figure, and which columns were not asked for.
    pub struct MeasureColumnsAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<IndicatorResult>,
        /// How many rows the columns have.
        pub rows: usize,
        /// The columns that no figure asks for, by name: nothing in them was looked at.
        pub unread: Vec<String>,
    }
}

/// Measures meetings that stand in columns, as [`measure`](crate::measure()) does those that stand in rows:
/// the answer is the same.
///
/// Columns are named as the fields of a meeting are: `category`, `kind`, `mode`, `plannedMode`,
/// `remoteSites`, `agency`, `host`, `wardWide`, `adHoc`, `paperless`, `status`, `inAnnualPlan`, `secrecy`, and
/// `start` and `end` of its one session; `day` stands in place of `start` where no hour is known. `id` may be
/// left out, and rows are told apart by their places then. Of columns with other names, it is told that they
/// were not read. Texts may be of any kind, also in dictionaries; times without a zone are those of Vietnam,
/// all others are seven hours behind it.
///
/// Rows that count alike are counted, on as many threads as the machine has; no row is made of them. Where
/// something is wrong they are read one by one, as their problems are told.
///
/// # Errors
///
/// Every problem of the input, each with its code and place; see [`Error`]. `out-of-range` if the call has
/// meetings of its own.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
/// use arrow_array::{ArrayRef, RecordBatch, StringArray};
/// use wardplan::{Measure, Options, Period, Registers, measure_columns};
///
/// let texts = |texts: [&str; 3]| Arc::new(StringArray::from(texts.to_vec())) as ArrayRef;
/// let batch = RecordBatch::try_from_iter([
///     ("category", texts(["conference"; 3])),
///     ("mode", texts(["online", "online", "inPerson"])),
///     ("status", texts(["held"; 3])),
///     ("start", texts(["2026-06-01T08:00", "2026-06-02T08:00", "2026-06-03T08:00"])),
///     ("Ghi chú", texts([""; 3])),
/// ])
/// .unwrap();
/// let options = Options::new()
///     .include(["online-conference-share"])
///     .period("2026".parse::<Period>()?);
/// let answer = measure_columns(&[batch], &Measure::new(Registers::new()).options(options))?;
/// assert_eq!(answer.results[0].numerator, Some(2));
/// assert_eq!((answer.rows, answer.unread), (3, vec!["Ghi chú".to_owned()]));
/// # Ok::<(), wardplan::Error>(())
/// ```
pub fn measure_columns(
    meetings: &[RecordBatch],
    call: &Measure,
) -> Result<MeasureColumnsAnswer, Error> {
    let call = as_read(call)?;
    if call.registers.meetings.is_some() {
        return Err(given_twice());
    }
    let table = Table::new(meetings)?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    match by_kinds(&table, &call, threads) {
        Some(answer) => Ok(answer),
        None => row_by_row(&table, &call),
    }
}

/// The names of the columns at which [`measure_columns`] looks; of all others it needs no more than the name.
///
/// ```
/// assert!(wardplan::operation::measured_columns().any(|name| name == "plannedMode"));
/// ```
pub fn measured_columns() -> impl Iterator<Item = &'static str> {
    columnar::measured_columns()
}

/// The answer from rows that are alike. Nothing where they are to be read one by one, or something is wrong.
fn by_kinds(table: &Table<'_>, call: &Measure, threads: usize) -> Option<MeasureColumnsAnswer> {
    let beside = Beside {
        registers: &call.registers,
        plan: call.plan.as_ref(),
        options: &call.options,
    };
    let figures = beside.figures(&call.registers)?;
    let asked = figures.wanted(&|measurement| (measurement.times(), measurement.asks_whose()));
    let (times, asks_whose) = asked.ok()?;
    let times = times?;
    let asks_whose = asks_whose || table.has_both();
    let parts = table.counted(&times, asks_whose, threads)?;
    let measured = kinds(table, &parts, asks_whose)?.measured(beside)?;
    Some(MeasureColumnsAnswer {
        basis: measured.basis,
        results: measured.results,
        rows: table.rows,
        unread: table.unread(),
    })
}

/// The first row of each class, over all parts.
fn kinds<'p>(table: &Table<'_>, parts: &'p [Counted<'_>], asks_whose: bool) -> Option<Kinds<'p>> {
    let mut kinds = Kinds {
        meetings: Vec::new(),
        whose: Vec::new(),
        counts: Vec::new(),
        asks_whose,
    };
    for part in parts {
        let (classes, names) = (kinds.meetings.len(), kinds.whose.len());
        for row in &part.classes {
            kinds.meetings.push(table.meeting(*row)?);
        }
        kinds.whose.extend(&part.whose);
        for (class, whose, rows) in &part.counts {
            let class = classes.checked_add(usize::try_from(*class).ok()?)?;
            let whose = names.checked_add(usize::try_from(*whose).ok()?)?;
            kinds.counts.push((class, whose, *rows));
        }
    }
    Some(kinds)
}

fn row_by_row(table: &Table<'_>, call: &Measure) -> Result<MeasureColumnsAnswer, Error> {
    let registers = call.registers.clone().meetings(table.meetings()?);
    let none = Tally::default();
    let prepared = Prepared::new(&call.options)?;
    let measured = measured(
        &registers,
        call.plan.as_ref(),
        &call.options,
        prepared,
        &none,
    )?;
    Ok(MeasureColumnsAnswer {
        basis: measured.basis,
        results: measured.results,
        rows: table.rows,
        unread: table.unread(),
    })
}

fn given_twice() -> Error {
    let message = Message::of(
        "các cuộc họp vừa nằm trong cột, vừa nằm trong `registers`",
        "meetings stand in columns and in `registers`",
        &[],
    );
    let help = Message::of(
        "hãy bỏ `registers.meetings`",
        "leave `registers.meetings` out",
        &[],
    );
    Error::new(Code::OutOfRange, "/registers/meetings", message, Some(help))
}

#[cfg(test)]
mod tests;
