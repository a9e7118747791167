//! `import_register`: a register from a table as offices keep it.

use super::call::ImportRegister;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::{Code, Error};
use crate::json::{Reader, answer};
use crate::message::Message;
use crate::table::{
    Cell, Given, LeftRow, ReadColumn, ReadTerm, RegisterRows, ToldCell, UnusedTerm, read, read_csv,
};

answer! {
    /// A register that was read from a table. Every filled cell of the table is in a column that says what
    /// became of it, or in a row that was left.
    pub struct ImportRegisterAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The rows of the register, in the order of the table.
        pub rows: RegisterRows,
        /// The columns of the table.
        pub columns: Vec<ReadColumn>,
        /// The cells that were not read, or not as a whole, by row and column.
        pub cells: Vec<ToldCell>,
        /// The rows of the table that are no rows of the register.
        pub left: Vec<LeftRow>,
        /// Words of closed lists, and what they were understood as.
        pub terms: Vec<ReadTerm>,
        /// Words that the call explains, and that no cell has that was read.
        pub unused_terms: Vec<UnusedTerm>,
    }
}

/// The years that a day may be of.
const YEARS: std::ops::RangeInclusive<u64> = 1900..=2199;

pub(super) fn answer(
    call: &ImportRegister,
    prepared: Prepared,
) -> Result<ImportRegisterAnswer, Error> {
    let mut reader = Reader::default();
    let from_text: Vec<Vec<Option<Cell>>>;
    let (place, rows) = match (&call.rows, &call.csv) {
        (Some(rows), None) => (Some("rows"), rows.as_slice()),
        (None, Some(csv)) => {
            from_text = read_csv(csv.as_str());
            (Some("csv"), from_text.as_slice())
        }
        (stated, _) => {
            let (vi, en) = if stated.is_some() {
                ("bảng được ghi hai lần", "the table is stated twice")
            } else {
                ("thiếu bảng", "the table is missing")
            };
            let help = Message::of(
                "hãy ghi bảng ở `rows` hoặc ở `csv`",
                "state it either as `rows` or as `csv`",
                &[],
            );
            reader.at_key("rows", |reader| {
                reader.problem(Code::MissingKey, Message::new(vi, en), Some(help));
            });
            (None, [].as_slice())
        }
    };
    let year = year(call, &mut reader);
    let given = given(call, &prepared, &Table { rows, place }, year);
    let table = read(&given, reader)?;
    Ok(ImportRegisterAnswer {
        basis: prepared.basis,
        rows: table.rows,
        columns: table.columns,
        cells: table.cells,
        left: table.left,
        terms: table.terms,
        unused_terms: table.unused_terms,
    })
}

/// The year of the call, if a day may be of it.
pub(super) fn year(call: &ImportRegister, reader: &mut Reader) -> Option<u64> {
    let year = call.year.filter(|year| YEARS.contains(year));
    if year != call.year {
        let message = Message::of(
            "năm không nằm trong khoảng {} đến {}",
            "the year is not from {} to {}",
            &[&YEARS.start().to_string(), &YEARS.end().to_string()],
        );
        reader.at_key("year", |reader| {
            reader.problem(Code::OutOfRange, message, None);
        });
    }
    year
}

/// The rows of a table, and where they stand in the call.
#[derive(Debug)]
pub(super) struct Table<'c> {
    pub(super) rows: &'c [Vec<Option<Cell>>],
    pub(super) place: Option<&'static str>,
}

/// What a call says of its table.
pub(super) fn given<'c>(
    call: &'c ImportRegister,
    prepared: &Prepared,
    table: &Table<'c>,
    year: Option<u64>,
) -> Given<'c> {
    Given {
        register: call.register,
        rows: table.rows,
        place: table.place,
        columns: &call.columns,
        terms: &call.terms,
        header: &call.header,
        year: year.and_then(|year| i32::try_from(year).ok()),
        id_prefix: call.id_prefix.as_deref().unwrap_or_default(),
        middles: prepared.middles(),
    }
}
