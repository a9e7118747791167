//! `schema`: the JSON Schema of a call, from the one description that the reader uses too.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::OPERATIONS;
use super::call::Schema;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::json::{Field, MOST_COUNT, Shape, unknown_name};

/// The JSON Schema of an operation's call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SchemaAnswer {
    /// What the answer rests on.
    pub basis: AnswerBasis,
    /// The schema, by JSON Schema 2020-12.
    pub schema: Value,
}

pub(super) fn schema(call: &Schema) -> Result<SchemaAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let known = OPERATIONS
        .iter()
        .find(|known| known.camel_name == call.name);
    let Some(operation) = known else {
        let names = OPERATIONS.iter().map(|known| known.camel_name);
        return Err(unknown_name("/name", "operation", &call.name, names));
    };
    let mut definitions = Map::new();
    let root = of_shape((operation.call)(), &mut definitions);
    Ok(SchemaAnswer {
        basis: prepared.basis,
        schema: json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$ref": root.get("$ref"),
            "$defs": definitions,
        }),
    })
}

fn of_shape(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Any => json!(true),
        Shape::Bool => json!({"type": "boolean"}),
        Shape::Count => json!({"type": "integer", "minimum": 0, "maximum": MOST_COUNT}),
        Shape::Text => json!({"type": "string"}),
        Shape::Date => json!({"type": "string", "format": "date"}),
        Shape::Time => json!({"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}"}),
        Shape::Share => {
            json!({"type": "string", "pattern": "^\\s*\\d+([.,]\\d+)?\\s*%?\\s*$|^\\s*\\d+\\s*/\\s*\\d+\\s*$"})
        }
        Shape::Term(names) => json!({"enum": names}),
        Shape::List(item) => json!({"type": "array", "items": of_shape(item(), definitions)}),
        Shape::Optional(inner) => {
            json!({"anyOf": [of_shape(inner(), definitions), {"type": "null"}]})
        }
        Shape::Map(value) => {
            json!({"type": "object", "additionalProperties": of_shape(value(), definitions)})
        }
        Shape::OneOf(forms) => {
            let forms: Vec<Value> = forms
                .iter()
                .map(|form| of_shape(form(), definitions))
                .collect();
            json!({"anyOf": forms})
        }
        Shape::Record(name, fields) => defined(name, definitions, |definitions| {
            let required: Vec<String> = fields
                .iter()
                .filter(|field| field.required)
                .map(Field::key)
                .collect();
            json!({
                "type": "object",
                "additionalProperties": false,
                "required": required,
                "properties": properties(fields, definitions),
            })
        }),
        Shape::OneKey(name, fields) => defined(name, definitions, |definitions| {
            json!({
                "type": "object",
                "additionalProperties": false,
                "minProperties": 1,
                "maxProperties": 1,
                "properties": properties(fields, definitions),
            })
        }),
    }
}

fn properties(fields: &[Field], definitions: &mut Map<String, Value>) -> Map<String, Value> {
    let property = |field: &Field| {
        let schema = of_shape((field.shape)(), definitions);
        // A list or map that is `null` is one that is not stated.
        let schema = if field.required || schema.get("anyOf").is_some() {
            schema
        } else {
            json!({"anyOf": [schema, {"type": "null"}]})
        };
        (field.key(), schema)
    };
    fields.iter().map(property).collect()
}

/// A type by reference, described once; types may hold themselves.
fn defined(
    name: &str,
    definitions: &mut Map<String, Value>,
    describe: impl FnOnce(&mut Map<String, Value>) -> Value,
) -> Value {
    if !definitions.contains_key(name) {
        definitions.insert(name.to_owned(), Value::Null);
        let description = describe(definitions);
        definitions.insert(name.to_owned(), description);
    }
    json!({"$ref": format!("#/$defs/{name}")})
}
