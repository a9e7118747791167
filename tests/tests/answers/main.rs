//! Answers in their other forms hold what the answer holds.

mod compact;
mod flat;

use serde_json::Value;

/// What an operation answers, as JSON text.
fn answered(operation: &str, call: &Value) -> String {
    wardplan::call_json(operation, &call.to_string())
        .unwrap_or_else(|error| panic!("{operation}: {}", error.to_json()))
}
