//! Nothing of an answer is lost in its tables. The oracle walks the answer by its data, and knows no
//! shapes.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wardplan_tests::vectors;

use super::answered;

/// The tables of an answer, and how many rows of each were asked for.
struct Tables {
    tables: BTreeMap<String, Table>,
    next: BTreeMap<String, usize>,
}

struct Table {
    columns: Vec<(String, String)>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// Checks that cells are what their column says.
    fn check_kinds(&self, name: &str) {
        let is_day = |text: &str| text.parse::<wardplan::NaiveDate>().is_ok();
        for row in &self.rows {
            assert_eq!(row.len(), self.columns.len());
            for (cell, (column, kind)) in row.iter().zip(&self.columns) {
                let holds = match kind.as_str() {
                    "text" => cell.is_string(),
                    "integer" => cell.is_i64(),
                    "date" => cell.as_str().is_some_and(is_day),
                    "boolean" => cell.is_boolean(),
                    other => panic!("{other}"),
                };
                assert!(holds || cell.is_null(), "{name}.{column}: {cell}");
            }
        }
    }
}

impl Tables {
    fn of(operation: &str, answer: &str) -> Self {
        let answer: Value = serde_json::from_str(answer).expect("answers are JSON");
        let call = json!({"operation": operation, "answer": answer});
        let flat: Value = serde_json::from_str(&answered("tables", &call)).expect("JSON");
        let tables = flat["tables"].as_array().expect("tables").iter();
        let texts = |column: &Value| {
            let text = |key: &str| column[key].as_str().expect("a text").to_owned();
            (text("name"), text("kind"))
        };
        let table = |table: &Value| Table {
            columns: table["columns"]
                .as_array()
                .expect("columns")
                .iter()
                .map(texts)
                .collect(),
            rows: serde_json::from_value(table["rows"].clone()).expect("rows"),
        };
        Self {
            tables: tables
                .map(|of| (of["name"].as_str().expect("a name").to_owned(), table(of)))
                .collect(),
            next: BTreeMap::new(),
        }
    }

    /// What stands in a row under a name.
    fn cell(&self, (table, row): (&str, usize), column: &str) -> Option<&Value> {
        let table = self.tables.get(table)?;
        let place = table.columns.iter().position(|(name, _)| name == column)?;
        Some(&table.rows[row][place])
    }

    /// The next row of a table, which belongs to another.
    fn next(&mut self, table: &str, parent: (&str, usize), name: Option<&str>) -> usize {
        let next = self.next.entry(table.to_owned()).or_default();
        let row = *next;
        *next += 1;
        assert_eq!(self.cell((table, row), "rowNumber"), Some(&json!(row + 1)));
        if parent.0 != "answer" {
            let number = self.cell((table, row), "parentRowNumber");
            assert_eq!(number, Some(&json!(parent.1 + 1)), "{table}");
        }
        if let Some(name) = name {
            assert_eq!(
                self.cell((table, row), "name"),
                Some(&json!(name)),
                "{table}"
            );
        }
        row
    }

    /// Checks that a value stands in a row of a table, or in rows that belong to it.
    fn hold(&mut self, value: &Value, at: (&str, usize), column: &str) {
        let here = if at.0 == "answer" {
            column.to_owned()
        } else {
            camel(at.0, if column.is_empty() { "items" } else { column })
        };
        let own = if column.is_empty() { "value" } else { column };
        match value {
            Value::Null => {}
            Value::Object(_) | Value::Array(_)
                if self
                    .cell(at, own)
                    .and_then(Value::as_str)
                    .is_some_and(|cell| {
                        wardplan::canonical_json(value).is_ok_and(|json| json == cell)
                    }) => {}
            Value::Object(entries) if self.tables.contains_key(&here) && here != at.0 => {
                for (name, value) in entries {
                    let one = std::slice::from_ref(value);
                    for item in value.as_array().map_or(one, Vec::as_slice) {
                        let row = self.next(&here, at, Some(name));
                        self.hold(item, (&here, row), "");
                    }
                }
            }
            Value::Object(entries) => {
                // What findings of a draft rest on has no column.
                for (key, value) in entries.iter().filter(|(key, _)| *key != "reads") {
                    self.hold(value, at, &camel(column, key));
                }
            }
            Value::Array(items) if self.tables.contains_key(&here) && here != at.0 => {
                for item in items {
                    let row = self.next(&here, at, None);
                    self.hold(item, (&here, row), "");
                }
            }
            Value::Array(items) => {
                let texts: Option<Vec<&str>> = items.iter().map(Value::as_str).collect();
                let joined = texts.map(|texts| json!(texts.join("; ")));
                if joined.is_some() && self.cell(at, own) == joined.as_ref() || items.is_empty() {
                    return;
                }
                for (ends, item) in [["Start", "First"], ["End", "Second"]].iter().zip(items) {
                    let held = ends
                        .iter()
                        .any(|end| self.cell(at, &camel(column, end)) == Some(item));
                    assert!(held, "{at:?} {column}: {item}");
                }
            }
            leaf => {
                let names = ["", "Integer", "Text", "Boolean"].map(|end| format!("{own}{end}"));
                let held = names.iter().any(|name| self.cell(at, name) == Some(leaf));
                assert!(held, "{at:?} {column}: {leaf}");
            }
        }
    }
}

fn camel(name: &str, key: &str) -> String {
    if name.is_empty() {
        return key.to_owned();
    }
    let mut letters = key.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    name.chars().chain(first).chain(letters).collect()
}

#[test]
fn every_leaf_of_every_answer_stands_in_its_tables() {
    let mut rows = 0;
    for vector in vectors() {
        let Ok(answer) = wardplan::call_json(&vector.operation, &vector.text) else {
            continue;
        };
        let mut tables = Tables::of(&vector.operation, &answer);
        let mut value: Value = serde_json::from_str(&answer).expect("answers are JSON");
        if value["compact"].is_object() {
            let call = json!({"compact": value["compact"].take()});
            let rendered: Value = serde_json::from_str(&answered("render", &call)).expect("JSON");
            value["findings"] = rendered["findings"].clone();
        }
        tables.hold(&value, ("answer", 0), "");
        for (name, table) in &tables.tables {
            table.check_kinds(name);
            let asked = tables.next.get(name).copied().unwrap_or_default();
            let all = if name == "answer" { 1 } else { asked };
            assert_eq!(table.rows.len(), all, "{name} of {}", vector.file.display());
            rows += all;
        }
    }
    assert!(rows > 10_000, "only {rows} rows");
}
