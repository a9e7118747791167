//! Spreadsheet files.

use wardplan::table::RegisterName;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// Reads a spreadsheet file, and gives the canonical JSON of its sheets.
///
/// # Errors
///
/// As those of calls.
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(file: &[u8]) -> Result<String, String> {
    let book = wardplan::read_workbook(file);
    book.map(|book| book.to_json())
        .map_err(|error| thrown(&error))
}

/// Writes an empty register as an `.xlsx` file.
///
/// # Errors
///
/// As those of calls.
#[wasm_bindgen(js_name = templateWorkbook)]
pub fn template_workbook(register: &str) -> Result<Vec<u8>, String> {
    let register: Result<RegisterName, _> = register.parse();
    register
        .map(wardplan::template_workbook)
        .map_err(|error| thrown(&error))
}
