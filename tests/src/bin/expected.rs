//! Writes what every language must answer: one line of JSON for each vector, with the call and the
//! canonical JSON that comes of it in Rust.

use std::io::{BufWriter, Write as _};

use serde_json::json;
use wardplan_tests::vectors;

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for vector in vectors() {
        let line = json!({
            "vector": vector.name(),
            "operation": vector.operation,
            "text": vector.text,
            "textOnly": vector.text_only.then_some(&vector.description),
            "answer": vector.answer(),
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
