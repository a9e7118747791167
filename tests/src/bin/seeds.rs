//! Writes what a fuzzer starts from: the calls of the vectors, the texts in them,
//! and spreadsheet files. `seeds FOLDER`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use serde_json::Value;
use wardplan::table::RegisterName;
use wardplan::template_workbook;
use wardplan_tests::{repository, vectors};

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("usage: seeds FOLDER");
    let (calls, texts) = (
        Path::new(&folder).join("call"),
        Path::new(&folder).join("text"),
    );
    fs::create_dir_all(&calls)?;
    fs::create_dir_all(&texts)?;
    for (number, vector) in vectors().iter().enumerate() {
        let position = wardplan::OPERATIONS
            .iter()
            .position(|known| known.camel_name == vector.operation)
            .expect("a vector is of an operation");
        let first = u8::try_from(position).expect("fewer operations than values of a byte");
        let call = [&[first], vector.text.as_bytes()].concat();
        fs::write(calls.join(number.to_string()), call)?;
        let text = serde_json::from_str::<Value>(&vector.text)
            .ok()
            .and_then(|call| Some(call.get("text")?.as_str()?.to_owned()));
        if let Some(text) = text {
            fs::write(texts.join(number.to_string()), text)?;
        }
    }
    let tables = Path::new(&folder).join("csv");
    fs::create_dir_all(&tables)?;
    for (number, vector) in vectors().iter().enumerate() {
        let call = serde_json::from_str::<Value>(&vector.text).unwrap_or_default();
        if let Some(csv) = call.get("csv").and_then(Value::as_str) {
            fs::write(tables.join(number.to_string()), csv)?;
        }
    }
    let files = Path::new(&folder).join("workbook");
    fs::create_dir_all(&files)?;
    for register in RegisterName::ALL {
        fs::write(files.join(register.name()), template_workbook(*register))?;
    }
    for file in fs::read_dir(repository().join("tests/workbooks"))? {
        let file = file?;
        let is_binary = |end: &OsStr| end == "xls" || end == "xlsx";
        if file.path().extension().is_some_and(is_binary) {
            fs::copy(file.path(), files.join(file.file_name()))?;
        }
    }
    Ok(())
}
