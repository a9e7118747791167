//! `measure_csv`: figures straight from the text of a register.

use super::call::{ImportRegister, MeasureCsv};
use super::import_register::{self, Table, given, year};
use super::kinds::{Beside, Kinds};
use super::measure::measured;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::{Code, Error};
use crate::json::{LongText, Reader, answer, as_read};
use crate::kpi::{IndicatorResult, Tally, Whose};
use crate::meeting::Meeting;
use crate::message::Message;
use crate::register::Registers;
use crate::table::{
    Alike, LeftRow, MOST_LISTED, Names, ReadColumn, ReadTerm, RegisterRows, ToldCell, UnusedTerm,
    read_alike,
};

answer! {
    /// Every indicator's figure, and what became of the cells of the table that it was counted from.
    pub struct MeasureCsvAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators in catalogue order, then by group.
        pub results: Vec<IndicatorResult>,
        /// How many rows of the table are rows of the register.
        pub rows: usize,
        /// The columns of the table.
        pub columns: Vec<ReadColumn>,
        /// The first 1,000 cells that were not read, or not as a whole, by row and column.
        pub cells: Vec<ToldCell>,
        /// How many such cells there are.
        pub told: usize,
        /// The first 1,000 rows of the table that are no rows of the register.
        pub left: Vec<LeftRow>,
        /// How many such rows there are.
        pub left_rows: usize,
        /// Words of closed lists, and what they were understood as.
        pub terms: Vec<ReadTerm>,
        /// Words that the call explains, and that no cell has that was read.
        pub unused_terms: Vec<UnusedTerm>,
    }
}

/// So many bytes of a text are worth a thread.
const BYTES_OF_THREAD: usize = 1 << 20;

/// Measures a register straight from a table as text: what
/// [`import_register`](crate::import_register()) reads of it, as [`measure`](crate::measure()) measures
/// that.
///
/// Meetings that count alike are read once, on as many threads as the machine has, and no row is kept. Other
/// registers, and tables whose rows hang on each other, are read row by row. The answer is the same.
///
/// # Errors
///
/// Every problem of the input, each with its code and place; see [`Error`].
///
/// # Examples
///
/// ```
/// use wardplan::table::RegisterName;
/// use wardplan::{MeasureCsv, Options, Period, measure_csv};
///
/// let csv = "Mã;Nội dung;Loại;Hình thức;Trạng thái;Bắt đầu\n\
///     HN-01;Quán triệt Kết luận 226;Hội nghị;Trực tuyến;Đã họp;03/6/2026 08:00\n\
///     HN-02;Sơ kết quý II;Hội nghị;TT;Đã họp;04/6/2026 08:00\n";
/// let options = Options::new()
///     .include(["online-conference-share"])
///     .period("2026".parse::<Period>()?);
/// let answer = measure_csv(csv, &MeasureCsv::new(RegisterName::Meetings).options(options))?;
/// assert_eq!((answer.rows, answer.results[0].numerator), (2, Some(1)));
/// // Whether `TT` is online or in person, nobody knows.
/// assert_eq!((answer.told, answer.cells[0].column.as_str()), (1, "D"));
/// # Ok::<(), wardplan::Error>(())
/// ```
pub fn measure_csv(csv: &str, call: &MeasureCsv) -> Result<MeasureCsvAnswer, Error> {
    let call = as_read(call)?;
    let worth = csv.len().div_euclid(BYTES_OF_THREAD).saturating_add(1);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    match by_kinds(csv, &call, threads.min(worth)) {
        Some(answer) => Ok(answer),
        None => row_by_row(csv, &call),
    }
}

/// The answer from meetings that are alike. Nothing where the table is to be read row by row, or something
/// is wrong.
fn by_kinds(csv: &str, call: &MeasureCsv, threads: usize) -> Option<MeasureCsvAnswer> {
    let import = import_of(call);
    let nothing = Registers::default();
    let beside = Beside {
        registers: &nothing,
        plan: call.plan.as_ref(),
        options: &call.options,
    };
    let figures = beside.figures(&nothing)?;
    let asked = figures.wanted(&|measurement| (measurement.times(), measurement.asks_whose()));
    let (times, asks_whose) = asked.ok()?;
    let mut reader = Reader::default();
    let year = year(&import, &mut reader);
    reader.into_result("").ok()?;
    let table = Table {
        rows: &[],
        place: Some("csv"),
    };
    let given = given(&import, &figures.prepared, &table, year);
    let mut alike = read_alike(&given, csv, &times?, threads)?;
    let meetings = std::mem::take(&mut alike.meetings);
    let own = meetings
        .iter()
        .map(|meeting| [meeting.agency.clone(), meeting.host.clone()]);
    let own: Vec<Names> = own.collect();
    let measured = kinds(meetings, &own, &alike, asks_whose)?.measured(beside)?;
    Some(MeasureCsvAnswer {
        results: measured.results,
        basis: measured.basis,
        rows: alike.rows,
        columns: alike.columns,
        cells: alike.cells,
        told: alike.told,
        left_rows: alike.left.len(),
        left: alike.left.into_iter().take(MOST_LISTED).collect(),
        terms: alike.terms,
        unused_terms: alike.unused_terms,
    })
}

/// The meetings that stand for others, and whose those are: what their rows name, or else they themselves.
fn kinds<'a>(
    meetings: Vec<Meeting>,
    own: &'a [Names],
    alike: &'a Alike,
    asks_whose: bool,
) -> Option<Kinds<'a>> {
    let whose_of = |[agency, host]: &'a Names| Whose {
        agency: agency.as_deref(),
        host: host.as_deref(),
    };
    let mut whose: Vec<Whose<'a>> = alike.names.iter().map(whose_of).collect();
    let mut counts = Vec::with_capacity(alike.counts.len());
    for (meeting, names, rows) in &alike.counts {
        let (by_row, own) = (*whose.get(*names)?, whose_of(own.get(*meeting)?));
        let both = Whose {
            agency: by_row.agency.or(own.agency),
            host: by_row.host.or(own.host),
        };
        let names = if both == by_row { *names } else { whose.len() };
        if names == whose.len() {
            whose.push(both);
        }
        counts.push((*meeting, names, *rows));
    }
    Some(Kinds {
        meetings,
        whose,
        counts,
        asks_whose: asks_whose || alike.has_both,
    })
}

fn row_by_row(csv: &str, call: &MeasureCsv) -> Result<MeasureCsvAnswer, Error> {
    let import = ImportRegister {
        csv: Some(LongText::from(csv)),
        ..import_of(call)
    };
    let read = import_register::answer(&import, Prepared::new(&import.options)?)?;
    let registers = Registers::new();
    let (rows, registers) = match read.rows {
        RegisterRows::Meetings(rows) => (rows.len(), registers.meetings(rows)),
        RegisterRows::Documents(rows) => (rows.len(), registers.documents(rows)),
        RegisterRows::Dossiers(rows) => (rows.len(), registers.dossiers(rows)),
        RegisterRows::Procedures(rows) => (rows.len(), registers.procedures(rows)),
        RegisterRows::Digitization(rows) => (rows.len(), registers.digitization(rows)),
        RegisterRows::TaskEvents(rows) => (rows.len(), registers.task_events(rows)),
        RegisterRows::Reports(rows) => (rows.len(), registers.reports(rows)),
        RegisterRows::Tasks(_) => return Err(tasks()),
    };
    let measured = measured(
        &registers,
        call.plan.as_ref(),
        &call.options,
        Prepared::new(&call.options)?,
        &Tally::default(),
    )?;
    Ok(MeasureCsvAnswer {
        basis: measured.basis,
        results: measured.results,
        rows,
        columns: read.columns,
        told: read.cells.len(),
        cells: read.cells.into_iter().take(MOST_LISTED).collect(),
        left_rows: read.left.len(),
        left: read.left.into_iter().take(MOST_LISTED).collect(),
        terms: read.terms,
        unused_terms: read.unused_terms,
    })
}

fn import_of(call: &MeasureCsv) -> ImportRegister {
    ImportRegister {
        register: call.register,
        rows: None,
        csv: None,
        columns: call.columns.clone(),
        terms: call.terms.clone(),
        header: call.header.clone(),
        year: call.year,
        id_prefix: call.id_prefix.clone(),
        options: call.options.clone(),
    }
}

fn tasks() -> Error {
    let message = Message::of(
        "nhiệm vụ thuộc kế hoạch, không phải sổ để đo",
        "tasks are of a plan, and no register that is measured",
        &[],
    );
    Error::new(Code::OutOfRange, "/register", message, None)
}

#[cfg(test)]
mod tests;
