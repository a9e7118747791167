//! Vectors: one call and what must come of it, read by every language.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// One vector of `tests/vectors/<operation>/`.
#[derive(Debug)]
pub struct Vector {
    /// The operation, by its name in JavaScript: the name of the folder.
    pub operation: String,
    /// The file.
    pub file: PathBuf,
    /// What the vector shows.
    pub description: String,
    /// The call, as JSON text.
    pub text: String,
    /// Whether the vector is about the text itself, so that no tree of values can say the same:
    /// keys that stand twice, numbers that some languages cannot hold, what is no JSON at all.
    pub text_only: bool,
    /// What must come of it.
    pub expect: Value,
}

/// The top folder of the project.
///
/// # Panics
///
/// If this crate does not stand in a folder.
#[must_use]
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the crate stands in the project")
}

/// Every vector, by operation and file name.
///
/// # Panics
///
/// If a file is no vector: a vector that cannot be read must not be skipped in silence.
#[must_use]
pub fn vectors() -> Vec<Vector> {
    let mut files = Vec::new();
    for folder in sorted(&repository().join("tests/vectors")) {
        files.extend(sorted(&folder));
    }
    files.into_iter().map(|file| read(&file)).collect()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    paths
}

fn read(file: &Path) -> Vector {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let value: Value =
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let Value::Object(mut object) = value else {
        panic!("{}: a vector is an object", file.display());
    };
    let mut take = |key: &str| {
        object
            .remove(key)
            .unwrap_or_else(|| panic!("{}: `{key}` is missing", file.display()))
    };
    let description = take("description");
    let source = take("source");
    let expect = take("expect");
    let (input, raw) = (object.remove("input"), object.remove("text"));
    let (call, text_only) = match (input, raw) {
        (Some(input), None) => (input.to_string(), false),
        (None, Some(Value::String(raw))) => (raw, true),
        _ => panic!(
            "{}: a vector has either `input` or a `text`",
            file.display()
        ),
    };
    assert!(
        object.is_empty(),
        "{}: unknown keys {:?}",
        file.display(),
        object.keys()
    );
    let text = |value: Value| match value {
        Value::String(text) if !text.is_empty() => text,
        other => panic!("{}: expected a text, found {other}", file.display()),
    };
    let _ = text(source);
    let folder = file
        .parent()
        .and_then(Path::file_name)
        .expect("a vector stands in a folder");
    Vector {
        operation: folder.to_string_lossy().into_owned(),
        file: file.to_owned(),
        description: text(description),
        text: call,
        text_only,
        expect,
    }
}

impl Vector {
    /// What comes of the call: the canonical JSON of the answer, or of the error.
    #[must_use]
    pub fn answer(&self) -> String {
        wardplan::call_json(&self.operation, &self.text).unwrap_or_else(|error| error.to_json())
    }

    /// The vector by operation and file, such as `checkPlan/two-leads.json`.
    ///
    /// # Panics
    ///
    /// If the file has no name.
    #[must_use]
    pub fn name(&self) -> String {
        let file = self.file.file_name().expect("a vector is a file");
        format!("{}/{}", self.operation, file.to_string_lossy())
    }
}

/// Where an answer is not what a vector expects, if anywhere.
///
/// Objects must have the keys that are listed, with such values; what is not listed is free, and
/// an object without any must be empty.
/// Lists must match item for item. `skipped` is held against its entries other than
/// `excludedByOption`, unless the vector expects that reason.
#[must_use]
pub fn mismatch(expect: &Value, actual: &Value) -> Option<String> {
    differs(expect, actual, "")
}

fn differs(expect: &Value, actual: &Value, at: &str) -> Option<String> {
    match (expect, actual) {
        (Value::Object(expect), Value::Object(actual)) => in_object(expect, actual, at),
        (Value::Array(expect), Value::Array(actual)) => {
            if expect.len() != actual.len() {
                let shown = shown(actual);
                return Some(format!(
                    "{at}: expected {} items, found {}: {shown}",
                    expect.len(),
                    actual.len()
                ));
            }
            expect
                .iter()
                .zip(actual)
                .enumerate()
                .find_map(|(index, (expect, actual))| {
                    differs(expect, actual, &format!("{at}/{index}"))
                })
        }
        _ if expect == actual => None,
        _ => Some(format!("{at}: expected {expect}, found {actual}")),
    }
}

fn in_object(expect: &Map<String, Value>, actual: &Map<String, Value>, at: &str) -> Option<String> {
    if expect.is_empty() && !actual.is_empty() {
        let shown = shown(actual);
        return Some(format!("{at}: expected nothing, found {shown}"));
    }
    expect.iter().find_map(|(key, expect)| {
        let at = format!("{at}/{key}");
        let Some(found) = actual.get(key) else {
            return Some(format!("{at}: is missing"));
        };
        let names_exclusion = expect.to_string().contains("excludedByOption");
        if key == "skipped" && !names_exclusion {
            return differs(expect, &without_excluded(found), &at);
        }
        differs(expect, found, &at)
    })
}

/// The beginning of a value, for a message.
fn shown(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_default()
        .chars()
        .take(400)
        .collect()
}

fn without_excluded(skipped: &Value) -> Value {
    let entries = skipped.as_array().into_iter().flatten();
    entries
        .filter(|entry| entry["reason"] != "excludedByOption")
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::mismatch;
    use serde_json::json;

    #[test]
    fn what_is_listed_must_be_there_and_lists_are_whole() {
        let actual = json!({"findings": [{"rule": "a", "path": "/x"}], "skipped": []});
        assert_eq!(
            mismatch(&json!({"findings": [{"rule": "a"}]}), &actual),
            None
        );
        assert!(mismatch(&json!({"findings": []}), &actual).is_some());
        assert!(mismatch(&json!({"findings": [{"rule": "b"}]}), &actual).is_some());
        assert!(mismatch(&json!({"found": []}), &actual).is_some());
    }
}
