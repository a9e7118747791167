//! Calls of operations, as JSON text.

#[cfg(not(any(feature = "meeting", feature = "task")))]
use wardplan::OPERATIONS;
use wardplan::{Json, Operation};
use wasm_bindgen::prelude::*;

#[cfg(any(feature = "meeting", feature = "task"))]
use crate::form::OPERATIONS;
use crate::{canonical, thrown};

/// Starts a text that stands for a value of JavaScript that JSON has no form for: the name of its
/// type follows.
const FOREIGN: &str = "\0foreign:";
/// Starts a text that stands for a number that is not finite: its name follows.
const FLOAT: &str = "\0float:";
/// Starts a text that stands for the one that follows, which looks like a mark.
const TEXT: &str = "\0text:";

/// Runs an operation by name over JSON text.
///
/// # Errors
///
/// Two lines of JSON: the problems of the input, `{"errors": [{"code", "path", "message", "help",
/// "count", "paths"}], "total"}`, and the sentence that sums them up, `{"vi", "en"}`.
#[wasm_bindgen(js_name = callJson)]
pub fn call_json(operation: &str, text: &str) -> Result<String, String> {
    make_room(text);
    Operation::find(OPERATIONS, operation)
        .and_then(|known| known.json(text))
        .map_err(|error| thrown(&error))
}

/// Runs an operation over JSON text in which marks stand for values that JSON has no form for.
///
/// # Errors
///
/// As [`call_json`].
#[wasm_bindgen(js_name = callMarked)]
pub fn call_marked(operation: &str, text: &str) -> Result<String, String> {
    Operation::find(OPERATIONS, operation)
        .and_then(|known| known.run(&unmarked(Json::parse(text)?), canonical))
        .map_err(|error| thrown(&error))
}

/// Lets the memory grow once, to what reading a large text takes: in small steps it takes as long as
/// the reading.
fn make_room(text: &str) {
    const LARGE: usize = 1 << 20;
    const FACTOR: usize = 8;
    if text.len() > LARGE {
        let mut room = Vec::<u8>::new();
        // Where so much cannot be had, less may do.
        let _ = room.try_reserve_exact(text.len().saturating_mul(FACTOR));
        std::hint::black_box(&room);
    }
}

/// The call with the values that the marks stand for.
fn unmarked(json: Json<'_>) -> Json<'_> {
    match json {
        Json::Text(text) => {
            if let Some(name) = text.strip_prefix(FOREIGN) {
                Json::Foreign(name.to_owned())
            } else if let Some(name) = text.strip_prefix(FLOAT) {
                Json::Float(name.to_owned())
            } else if let Some(itself) = text.strip_prefix(TEXT) {
                Json::Text(itself.to_owned().into())
            } else {
                Json::Text(text)
            }
        }
        Json::List(items) => Json::List(items.into_iter().map(unmarked).collect()),
        Json::Object(entries) => {
            let entries = entries.into_iter();
            Json::Object(entries.map(|(key, item)| (key, unmarked(item))).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_the_values_that_they_stand_for() {
        let call =
            r#"{"meetings": [{"id": "\u0000foreign:Date", "remoteSites": "\u0000float:NaN"}]}"#;
        let thrown = call_marked("checkMeetings", call).unwrap_err();
        let (errors, summary) = thrown.split_once('\n').unwrap();
        assert!(errors.contains(r#""code":"wrong-type""#), "{errors}");
        assert!(errors.contains(r#""code":"float-refused""#), "{errors}");
        assert_eq!(
            summary,
            "{\"en\":\"/meetings/0/id: expected a text, found a value of type `Date` (and 1 more problem)\",\
             \"vi\":\"/meetings/0/id: phải là chuỗi ký tự, ở đây là giá trị kiểu `Date` (và 1 lỗi khác)\"}"
        );
    }

    #[test]
    fn a_text_that_looks_like_a_mark_comes_through_as_it_was() {
        let call = Json::parse(r#"["\u0000text:\u0000foreign:Date", "\u0000x"]"#).unwrap();
        let texts = [Json::text("\0foreign:Date"), Json::text("\0x")];
        assert_eq!(unmarked(call), Json::List(texts.into()));
    }

    #[test]
    fn without_marks_the_answer_is_the_same() {
        let call = r#"{"meetings": []}"#;
        assert_eq!(
            call_marked("checkMeetings", call),
            call_json("checkMeetings", call)
        );
        assert!(call_marked("sweep", call).is_err());
    }
}
