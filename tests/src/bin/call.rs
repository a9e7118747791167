//! Runs one operation over JSON text: `call OPERATION < input.json`, the operation by its name in
//! JavaScript, such as `checkPlan`. The canonical JSON of the answer goes to standard output; an
//! error goes to standard error as `{"errors": [...], "total": …}`, with exit status 2.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

fn main() -> std::io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let (Some(operation), None) = (arguments.next(), arguments.next()) else {
        let names: Vec<_> = wardplan::OPERATIONS
            .iter()
            .map(|known| known.camel_name)
            .collect();
        writeln!(
            std::io::stderr(),
            "usage: call OPERATION < input.json\noperations: {}",
            names.join(", ")
        )?;
        return Ok(ExitCode::from(2));
    };
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    // Bytes that are not text reach the reader as a replacement character and are refused there.
    let text = String::from_utf8_lossy(&bytes);
    match wardplan::call_json(&operation, &text) {
        Ok(answer) => {
            writeln!(std::io::stdout(), "{answer}")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            writeln!(std::io::stderr(), "{}", error.to_json())?;
            Ok(ExitCode::from(2))
        }
    }
}
