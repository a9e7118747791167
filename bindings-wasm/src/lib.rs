//! wardplan in WebAssembly: functions over text and bytes. The package around them is in `js`.

#[cfg(any(feature = "meeting", feature = "task", not(feature = "sheet")))]
mod call;
#[cfg(any(feature = "meeting", feature = "task"))]
mod form;
#[cfg(feature = "sheet")]
mod sheet;

#[cfg(any(feature = "meeting", feature = "task", not(feature = "sheet")))]
pub use call::{call_json, call_marked};
#[cfg(feature = "sheet")]
pub use sheet::{read_workbook, template_workbook};

use wardplan::{Error, Json};

fn canonical(answer: &Json<'_>) -> String {
    answer.to_canonical()
}

fn thrown(error: &Error) -> String {
    let summary = error.summary();
    let both = [("vi", &summary.vi), ("en", &summary.en)];
    let both = both.map(|(language, text)| (language.into(), Json::text(text)));
    let summary = canonical(&Json::Object(both.into()));
    format!("{}\n{summary}", error.to_json())
}
