//! Any bytes as a spreadsheet file: it is read or refused, and what is read is a table for every register.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wardplan::table::RegisterName;
use wardplan::{ImportRegister, import_register, read_workbook};

fuzz_target!(|bytes: &[u8]| {
    let Ok(book) = read_workbook(bytes) else {
        return;
    };
    for sheet in book.sheets {
        for register in RegisterName::ALL {
            let read = import_register(&ImportRegister::new(*register).rows(sheet.rows.clone()));
            // A cell may be longer than what is read of a text.
            let told = |error: &wardplan::Error| error.is_header_missing() || error.is_too_large();
            assert!(
                read.as_ref().err().is_none_or(told),
                "a table is read or has no head"
            );
        }
    }
});
