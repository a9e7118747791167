//! wardplan in WebAssembly.
use wasm_bindgen::prelude::*;

/// Runs an operation over JSON text.
#[wasm_bindgen(js_name = callJson)]
pub fn call_json(operation: &str, text: &str) -> Result<String, String> {
    wardplan::call_json(operation, text).map_err(|error| error.to_json())
}
