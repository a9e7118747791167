//! Writes what every language must answer: one line of JSON for each vector and for each of some random
//! calls, with the call and the canonical JSON that comes of it in Rust. `WARDPLAN_CASES` says how many
//! are random, `WARDPLAN_SEED` (1 unless stated) which.

use std::io::{BufWriter, Write as _};

use serde_json::json;
use wardplan_tests::{cases, random_calls, vectors};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for vector in vectors() {
        let line = json!({
            "vector": vector.name(),
            "random": false,
            "operation": vector.operation,
            "text": vector.text,
            "textOnly": vector.text_only.then_some(&vector.description),
            "answer": vector.answer(),
        });
        writeln!(out, "{line}")?;
    }
    let seed = std::env::var("WARDPLAN_SEED").map_or(1, |seed| seed.parse().expect("a number"));
    for (number, call) in random_calls(cases(2_000), seed).into_iter().enumerate() {
        let line = json!({
            "vector": format!("{}, changed at random ({number} of seed {seed})", call.vector),
            "random": true,
            "operation": call.operation,
            "text": call.text,
            "textOnly": null,
            "answer": call.answer(),
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
