//! Writes what a fuzzer starts from: the calls of the vectors, and the texts in them. `seeds FOLDER`.

use std::fs;
use std::path::Path;

use serde_json::Value;
use wardplan_tests::vectors;

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
    Ok(())
}
