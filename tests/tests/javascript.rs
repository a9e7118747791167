//! What is true of the npm package before it is built: it has every operation, and what its types
//! say of answers is what answers are.

use std::fs;

use serde_json::Value;
use wardplan::OPERATIONS;
use wardplan::json::Shape;
use wardplan_tests::{repository, vectors};

#[test]
fn every_operation_is_exported_and_typed() {
    let read = |file: &str| {
        let file = repository().join("bindings-wasm/js").join(file);
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    let (functions, types) = (read("operations.js"), read("index.d.ts"));
    for name in OPERATIONS.iter().map(|operation| operation.camel_name) {
        let is_there = functions.contains(&format!("export const {name} ="))
            && types.contains(&format!("export function {name}("));
        assert!(
            is_there,
            "`{name}` is not in the npm package: run `cargo run -p wardplan-tests --bin generate`"
        );
    }
}

/// Where an answer lacks a key of its shape, if anywhere.
fn lacks(of: Shape, value: &Value, at: &str) -> Option<String> {
    match (of, value) {
        (Shape::Record(name, fields), Value::Object(object)) => fields.iter().find_map(|field| {
            let at = format!("{at}/{}", field.key);
            match object.get(field.key) {
                None if field.sparse => None,
                None => Some(format!("{at}: a {name} lacks this key")),
                Some(value) => lacks((field.shape)(), value, &at),
            }
        }),
        (Shape::List(inner) | Shape::Pair(inner), Value::Array(items)) => items
            .iter()
            .enumerate()
            .find_map(|(index, item)| lacks(inner(), item, &format!("{at}/{index}"))),
        (Shape::Map(inner), Value::Object(object)) => object
            .iter()
            .find_map(|(key, item)| lacks(inner(), item, &format!("{at}/{key}"))),
        (Shape::OneKey(_, fields), Value::Object(object)) => {
            let mut present = fields.iter().filter(|field| object.contains_key(field.key));
            match (present.next(), present.next()) {
                (Some(field), None) => {
                    let at = format!("{at}/{}", field.key);
                    lacks((field.shape)(), &object[field.key], &at)
                }
                _ => Some(format!("{at}: not exactly one key")),
            }
        }
        (Shape::OneOf(_, forms), value) => {
            let mut failed = None;
            for form in forms {
                match lacks(form(), value, at) {
                    None => return None,
                    found => failed = found,
                }
            }
            failed
        }
        (Shape::Optional(_), Value::Null)
        | (Shape::Bool, Value::Bool(_))
        | (Shape::Count | Shape::Integer | Shape::Between(..), Value::Number(_))
        | (
            Shape::Text | Shape::Like(_) | Shape::Date | Shape::Time | Shape::Share,
            Value::String(_),
        )
        | (Shape::Any, _) => None,
        (Shape::Optional(inner), value) => lacks(inner(), value, at),
        (Shape::Term(_, names), Value::String(name)) if names.contains(&name.as_str()) => None,
        (shape, value) => Some(format!("{at}: {value} is not {shape:?}")),
    }
}

#[test]
fn answers_are_what_their_types_say() {
    for vector in vectors() {
        let operation = OPERATIONS
            .iter()
            .find(|operation| operation.camel_name == vector.operation);
        let Some(operation) = operation else { continue };
        let Ok(answer) = operation.json(&vector.text) else {
            continue;
        };
        let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
        let lacking = lacks((operation.answer)(), &answer, "");
        assert_eq!(lacking, None, "{}", vector.file.display());
    }
}
