//! Spreadsheet files: the sheets of a workbook, in the cells that `import_register` takes. No float is
//! computed with, and nothing of a file makes it panic or take more room than it may.

mod bounds;
mod bytes;
mod cfb;
mod format;
mod grid;
mod number;
mod ods;
mod ooxml;
mod refused;
mod template;
mod write;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod zip;

use crate::error::Error;
use crate::json::answer;
use crate::message::Message;
use crate::table::{Cell, column_letters};

pub use template::template_workbook;

use bounds::Bounds;
use cfb::Compound;
use grid::Rows;
use ooxml::Relations;
use refused::{Done, Refused};
use zip::Archive;

answer! {
    /// A spreadsheet file.
    pub struct Workbook {
        /// Its sheets, in their order. Sheets of charts and macros are left out.
        pub sheets: Vec<Worksheet>,
    }
}

answer! {
    /// A sheet of a workbook.
    pub struct Worksheet {
        /// What stands on its tab.
        pub name: String,
        /// Whether the file hides it.
        pub hidden: bool,
        /// Rows that the file hides, by hand or by a filter, as the sheet counts them from 1. They are
        /// among the rows.
        pub hidden_rows: Vec<usize>,
        /// Columns that the file hides and in which a cell stands, from 1. Their cells are among the rows.
        pub hidden_columns: Vec<usize>,
        /// What of the sheet is hidden, and read all the same, for people: one sentence for the sheet, one for its
        /// rows, one for its columns.
        pub notes: Vec<Message>,
        /// Its cells as `import_register` takes them, from the first row and column of the sheet on;
        /// nothing follows the last filled cell of a row.
        pub rows: Vec<Vec<Option<Cell>>>,
    }
}

impl Worksheet {
    fn of(name: String, hidden: bool, read: Rows) -> Self {
        let Rows {
            cells: rows,
            hidden: hidden_rows,
            hidden_columns,
        } = read;
        let listed = |all: Vec<String>| {
            let more = all.len().saturating_sub(NAMED);
            let first: Vec<&str> = all.iter().take(NAMED).map(String::as_str).collect();
            let first = first.join(", ");
            if more == 0 {
                Message::of("{}", "{}", &[&first])
            } else {
                Message::of("{} và {} nữa", "{} and {} more", &[&first, &more])
            }
        };
        let sheet = (hidden && rows.iter().flatten().any(Option::is_some)).then(|| {
            Message::of(
                "Trang tính “{}” bị ẩn trong tệp; nội dung vẫn được đọc.",
                "The sheet “{}” is hidden in the file; what stands in it was read.",
                &[&name],
            )
        });
        let rows_said = (!hidden_rows.is_empty()).then(|| {
            let numbers = hidden_rows.iter().map(usize::to_string).collect();
            Message::of(
                "Số dòng bị ẩn: {} (dòng {}); nội dung vẫn được đọc.",
                "Hidden rows: {} (row {}); what stands in them was read.",
                &[&hidden_rows.len(), &listed(numbers)],
            )
        });
        let columns_said = (!hidden_columns.is_empty()).then(|| {
            let columns = hidden_columns.iter();
            let letters = columns.map(|column| column_letters(column.saturating_sub(1)));
            Message::of(
                "Số cột bị ẩn: {} (cột {}); nội dung vẫn được đọc.",
                "Hidden columns: {} (column {}); what stands in them was read.",
                &[&hidden_columns.len(), &listed(letters.collect())],
            )
        });
        Self {
            notes: [sheet, rows_said, columns_said]
                .into_iter()
                .flatten()
                .collect(),
            name,
            hidden,
            hidden_rows,
            hidden_columns,
            rows,
        }
    }
}

/// So many hidden rows or columns are named.
const NAMED: usize = 20;

/// Reads a spreadsheet file: `.xlsx`, `.xlsb`, `.ods`, or `.xls` of Excel 97 and later. Which of them
/// it is, its contents say, not its name.
///
/// A number is the shortest decimal that is the number of the file, whole numbers are whole, and a percentage
/// is a text with its sign, as the sheet shows it. What is a day, a time of day or both, the format of
/// the cell says; a length of time is a text, `26:30`. Cells that a merged one covers are `covered`, and
/// the errors of formulas are texts, `#N/A`, as is a formula that no program has computed, `=A1+1`.
///
/// # Errors
///
/// If the bytes are no such file, if the file is protected by a password, damaged, or larger than
/// what is read: 256 MiB as it is unpacked, four million cells.
///
/// # Examples
///
/// ```
/// use wardplan::table::RegisterName;
/// use wardplan::{ImportRegister, import_register, read_workbook};
///
/// let book = read_workbook(&std::fs::read("../tests/workbooks/ward.xlsx")?)?;
/// let rows = book.sheets[0].rows.clone();
/// let call = ImportRegister::new(RegisterName::Meetings).rows(rows).id_prefix("2026-");
/// let table = import_register(&call)?;
/// assert_eq!(table.columns[1].header.as_deref(), Some("Nội dung"));
///
/// let error = read_workbook(b"STT;N\xe1\xbb\x99i dung").unwrap_err();
/// assert_eq!(error.message().en, "this is a text file, not a spreadsheet file");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_workbook(file: &[u8]) -> Result<Workbook, Error> {
    read_within(file, Bounds::of_files())
}

fn read_within(file: &[u8], mut bounds: Bounds) -> Result<Workbook, Error> {
    let sheets = read(file, &mut bounds)
        .map_err(|refused| refused.error(bounds.most_cells, bounds.most_bytes))?;
    Ok(Workbook { sheets })
}

fn read(file: &[u8], bounds: &mut Bounds) -> Done<Vec<Worksheet>> {
    if file.starts_with(zip::MAGIC) {
        let archive = Archive::open(file)?;
        if archive.has("content.xml") {
            return ods::read(&archive, bounds);
        }
        return read_ooxml(&archive, bounds);
    }
    if file.starts_with(cfb::MAGIC) {
        let compound = Compound::open(file)?;
        if compound.has("EncryptedPackage") {
            return Err(Refused::Protected);
        }
        return xls::read(&compound, bounds);
    }
    Err(refused::kind_of(file))
}

/// A file of Office Open XML, as text or in binary.
fn read_ooxml(archive: &Archive<'_>, bounds: &mut Bounds) -> Done<Vec<Worksheet>> {
    let root = Relations::read(archive, "", bounds)?;
    let workbook = root.of_kind("officeDocument").map(str::to_owned);
    let known = ["xl/workbook.xml", "xl/workbook.bin"]
        .into_iter()
        .find(|part| archive.has(part));
    let workbook = workbook
        .filter(|part| archive.has(part))
        .or_else(|| known.map(str::to_owned));
    let workbook = workbook.ok_or(Refused::Other)?;
    let relations = Relations::read(archive, &workbook, bounds)?;
    let is_binary = std::path::Path::new(&workbook)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("bin"));
    if is_binary {
        xlsb::read(archive, &workbook, &relations, bounds)
    } else {
        xlsx::read(archive, &workbook, &relations, bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::RegisterName;

    #[test]
    fn what_is_larger_than_its_bounds_is_refused_in_whole_numbers() {
        let file = template_workbook(RegisterName::Meetings);
        let read = |cells, bytes| read_within(&file, Bounds::new(cells, bytes));
        assert!(read(10_000, 1 << 20).is_ok());
        let error = read(10, 1 << 20).unwrap_err();
        assert!(error.is_too_large());
        assert_eq!(
            error.message().en,
            "the file has more than 10 cells, the blank ones before filled cells counted"
        );
        let error = read(10_000, 5_000).unwrap_err();
        assert!(error.is_too_large());
        assert_eq!(
            error.message().vi,
            "nội dung tệp khi giải nén dài hơn 5.000 byte"
        );
    }
}
