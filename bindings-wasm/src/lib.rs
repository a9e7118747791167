//! wardplan in WebAssembly.
use wasm_bindgen::prelude::*;

/// Runs an operation by name over JSON text.
///
/// # Errors
///
/// The problems of the input, as JSON text `{"errors": [{"code", "path", "message", "help"}]}`.
#[wasm_bindgen(js_name = callJson)]
pub fn call_json(operation: &str, text: &str) -> Result<String, String> {
    wardplan::call_json(operation, text).map_err(|error| error.to_json())
}
