//! Spreadsheet files as programs write them: the same cells of the same workbook in every format, no
//! cell lost on the way into a register, and a reason for every file that is not read.

use std::fs;
use std::path::{Path, PathBuf};

use wardplan::operation::ImportRegisterAnswer;
use wardplan::sheet::{Workbook, Worksheet};
use wardplan::table::Cell;
use wardplan::table::RegisterName;
use wardplan::{Error, ImportRegister};
use wardplan::{import_register, read_workbook, template_workbook};
use wardplan_tests::{check_error, repository};

fn folder() -> PathBuf {
    repository().join("tests/workbooks")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).expect("a file of the repository")
}

fn workbooks() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).expect("a folder of the repository");
    let files = files.map(|file| file.expect("a file").path());
    let is_workbook = |file: &PathBuf| {
        let end = file.extension().unwrap_or_default();
        ["xlsx", "xlsb", "ods", "xls"]
            .iter()
            .any(|known| end == *known)
    };
    let mut files: Vec<PathBuf> = files.filter(is_workbook).collect();
    files.sort();
    files
}

/// The cells that a workbook holds, as they stand beside it.
fn expected(file: &Path) -> String {
    let name = file
        .file_name()
        .expect("a file has a name")
        .to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    let own = file.with_file_name(format!("{name}.json"));
    let shared = file.with_file_name(format!("{stem}.json"));
    fs::read_to_string(if own.exists() { own } else { shared }).expect("the cells of a workbook")
}

#[test]
fn every_workbook_gives_its_cells() {
    let files = workbooks();
    assert!(files.len() >= 12);
    for file in files {
        let read = read_workbook(&fs::read(&file).expect("a file")).expect("a workbook");
        assert_eq!(read.to_json() + "\n", expected(&file), "{}", file.display());
    }
}

fn sheet(book: &Workbook, name: &str) -> Worksheet {
    let mut sheets = book.sheets.iter();
    sheets
        .find(|sheet| sheet.name == name)
        .expect("a sheet")
        .clone()
}

fn imported(register: RegisterName, sheet: &Worksheet) -> ImportRegisterAnswer {
    let call = ImportRegister::new(register)
        .rows(sheet.rows.clone())
        .year(2026);
    import_register(&call).expect("a table")
}

#[test]
fn no_cell_of_the_registers_of_a_ward_is_lost() {
    let book = read_workbook(&bytes("ward.xlsx")).expect("a workbook");
    for (name, register, rows) in [
        ("Sổ họp 2026", RegisterName::Meetings, 16),
        ("Sổ họp 2025", RegisterName::Meetings, 24),
        ("Nhiệm vụ", RegisterName::Tasks, 5),
    ] {
        let sheet = sheet(&book, name);
        let answer = imported(register, &sheet);
        let filled = sheet.rows.iter().flatten().flatten();
        let filled = filled.filter(|cell| cell.is_filled()).count();
        let columns: usize = answer.columns.iter().map(|column| column.filled).sum();
        let left: usize = answer.left.iter().map(|row| row.filled).sum();
        assert_eq!(filled, columns + left, "{name}");
        let unread: usize = answer.columns.iter().map(|column| column.unread).sum();
        let told = answer.cells.iter().filter(|cell| cell.row > 7).count();
        assert!(
            unread <= told + unknown(&answer),
            "{name}: {:?}",
            answer.cells
        );
        assert_eq!(sheet.rows.len() - answer.left.len(), rows, "{name}");
        for column in &answer.columns {
            // Of remarks, a register has no column.
            let known = column.field.is_some()
                || column.filled == 0
                || column.header.as_deref() == Some("Ghi chú");
            assert!(known, "{name}: {column:?}");
        }
    }
}

/// Cells in columns that are not read.
fn unknown(answer: &ImportRegisterAnswer) -> usize {
    let columns = answer
        .columns
        .iter()
        .filter(|column| column.field.is_none());
    columns.map(|column| column.filled).sum()
}

fn refused(file: &[u8]) -> Error {
    let error = read_workbook(file).expect_err("no workbook");
    check_error(&error);
    error
}

#[test]
fn what_is_no_workbook_is_told_with_the_way_out() {
    let html = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>STT";
    let xml =
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    let wide: Vec<u8> = "STT;Nội dung"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let wide = [&[0xff, 0xfe], wide.as_slice()].concat();
    for (file, message) in [
        (Vec::new(), "the file is empty"),
        (
            b"STT;T\xean".to_vec(),
            "this is a text file, not a spreadsheet file",
        ),
        (wide, "this is a text file, not a spreadsheet file"),
        (
            html.into(),
            "this is a web page (HTML) under the name of a spreadsheet file",
        ),
        (
            xml.into(),
            "this is a spreadsheet as plain XML, which is not read",
        ),
        (vec![0, 1, 2, 3], "the file is no spreadsheet"),
        (
            bytes("refused/excel-95.xls"),
            "the file is of Excel 95 or older, which is not read",
        ),
        (
            bytes("refused/protected.xlsx"),
            "the file is protected by a password",
        ),
        (b"PK\x03\x04".to_vec(), "the file is damaged or not whole"),
    ] {
        let error = refused(&file);
        assert_eq!(error.message().en, message);
        assert!(error.is_wrong_type());
    }
    assert_eq!(
        refused(html.as_bytes()).summary().vi,
        "đây là trang web (HTML) được đặt tên như tệp bảng tính; hãy mở tệp bằng Excel hoặc LibreOffice \
         rồi lưu lại thành tệp `.xlsx`"
    );
}

#[test]
fn a_file_that_was_cut_off_is_never_read_as_a_whole_one() {
    for file in workbooks() {
        let whole = fs::read(&file).expect("a file");
        let read = read_workbook(&whole).expect("a workbook");
        for length in (0..whole.len()).step_by(1511) {
            let cut = read_workbook(&whole[..length]);
            // What stands behind the cells of a file may be missing.
            assert!(
                cut.is_err() || cut == Ok(read.clone()),
                "{}: {length}",
                file.display()
            );
        }
    }
}

#[test]
fn a_file_with_other_bytes_is_read_or_refused() {
    for file in workbooks() {
        let whole = fs::read(&file).expect("a file");
        for (number, place) in (0..whole.len()).step_by(61).enumerate() {
            let mut changed = whole.clone();
            changed[place] ^= [0xff, 0x80, 0x01, 0x40][number % 4];
            if let Err(error) = read_workbook(&changed) {
                check_error(&error);
            }
        }
    }
}

#[test]
fn a_template_reads_back_without_a_word() {
    for register in RegisterName::ALL {
        let file = template_workbook(*register);
        assert_eq!(file, template_workbook(*register));
        let book = read_workbook(&file).expect("a workbook");
        let (blank, lists) = book.sheets.split_first().expect("a sheet");
        let answer = imported(*register, blank);
        for column in &answer.columns {
            assert!(column.field.is_some(), "{}: {column:?}", register.name());
            assert_ne!(column.field, column.header, "a head is in Vietnamese");
        }
        assert_eq!(answer.left.len(), 1);
        // Every value that a cell offers is one that is read.
        let lists = lists.iter().flat_map(|lists| {
            let heads = lists.rows[0].iter().cloned().enumerate();
            heads.map(|(place, head)| (place, head, &lists.rows[1..]))
        });
        for (place, head, rows) in lists {
            let over = blank.rows[0].iter().position(|known| *known == head);
            let column = over.expect("a list is of a column");
            for row in rows {
                let Some(value) = row.get(place).cloned().flatten() else {
                    continue;
                };
                let mut cells = vec![Some(Cell::Text("1".to_owned())); 2];
                cells.resize(blank.rows[0].len(), None);
                cells[column] = Some(value);
                let mut filled = blank.clone();
                filled.rows = vec![blank.rows[0].clone(), cells];
                let read = imported(*register, &filled);
                let told = read
                    .cells
                    .iter()
                    .find(|told| told.row == 2 && told.column == read.columns[column].column);
                assert_eq!(told, None, "{}", register.name());
                assert_eq!(read.columns[column].unread, 0);
            }
        }
    }
}

#[test]
fn a_list_of_sectors_that_names_itself_is_damaged() {
    let mut file = bytes("kinds.xls");
    let number = u32::try_from((file.len() - 512) / 512).expect("a small file");
    file[68..72].copy_from_slice(&number.to_le_bytes());
    file.extend([0xff; 508]);
    file.extend(number.to_le_bytes());
    assert_eq!(
        refused(&file).message().en,
        "the file is damaged or not whole"
    );
}
