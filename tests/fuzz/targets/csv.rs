//! Any text as a CSV file: what is measured straight from it is what is read of it row by row, and measured.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wardplan::table::{RegisterName, RegisterRows};
use wardplan::{
    ImportRegister, Measure, MeasureCsv, Registers, import_register, measure, measure_csv,
};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let measured = measure_csv(&text, &MeasureCsv::new(RegisterName::Meetings));
    let import = ImportRegister::new(RegisterName::Meetings).csv(text.as_ref());
    let rows = import_register(&import).map(|read| {
        let RegisterRows::Meetings(rows) = read.rows else {
            panic!("meetings are read as meetings");
        };
        (
            rows,
            read.columns,
            read.terms,
            read.cells.len(),
            read.left.len(),
        )
    });
    match (measured, rows) {
        (Ok(measured), Ok((rows, columns, terms, told, left))) => {
            assert_eq!(measured.rows, rows.len());
            assert_eq!((measured.columns, measured.terms), (columns, terms));
            assert_eq!((measured.told, measured.left_rows), (told, left));
            let by_rows = measure(&Measure::new(Registers::new().meetings(rows)));
            let by_rows = by_rows.expect("what was measured is measured");
            assert_eq!(measured.results, by_rows.results);
        }
        (Err(error), Err(other)) => assert_eq!(error, other),
        (Err(error), Ok((rows, ..))) => {
            let by_rows = measure(&Measure::new(Registers::new().meetings(rows)));
            assert_eq!(Some(error), by_rows.err());
        }
        (Ok(_), Err(error)) => panic!("measured what is not read: {error}"),
    }
});
