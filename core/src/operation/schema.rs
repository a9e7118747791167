//! `schema`: the JSON Schema of a call, from the one description that the reader uses too.

use super::call::Schema;
use super::prepare::{AnswerBasis, Prepared};
use super::{OPERATIONS, Operation};
use crate::calendar::day_of_year;
use crate::error::Error;
use crate::json::{Field, Json, MOST_COUNT, Shape, answer};

answer! {
    /// The JSON Schema of an operation's call.
    pub struct SchemaAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The schema, by JSON Schema 2020-12.
        pub schema: Json<'static>,
    }
}

pub(super) fn answer(call: &Schema, prepared: Prepared) -> Result<SchemaAnswer, Error> {
    let known = OPERATIONS
        .iter()
        .find(|known| known.camel_name == call.name);
    let Some(operation) = known else {
        return Err(Operation::unknown("/name", OPERATIONS, &call.name));
    };
    let mut definitions = Definitions::default();
    let root = definitions.of((operation.call)());
    Ok(SchemaAnswer {
        basis: prepared.basis,
        schema: Json::object([
            ("$schema", Json::text(DIALECT)),
            ("$ref", root.get("$ref").cloned().unwrap_or(Json::Null)),
            ("$defs", Json::object(definitions.known)),
        ]),
    })
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
/// A time of a day that its month has in some year.
const TIME: &str = concat!(
    r"^(?!0000)\d{4}-",
    day_of_year!(),
    r"T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.0+)?)?(Z|[+-]\d{2}:\d{2})?$"
);
const SHARE: &str = r"^\s*\d+([.,]\d+)?\s*%?\s*$|^\s*\d+\s*/\s*0*[1-9]\d*\s*$";

fn typed(name: &'static str) -> Json<'static> {
    Json::object([("type", Json::text(name))])
}

fn text_like(key: &'static str, value: &'static str) -> Json<'static> {
    Json::object([("type", Json::text("string")), (key, Json::text(value))])
}

fn any_of(forms: Vec<Json<'static>>) -> Json<'static> {
    Json::object([("anyOf", Json::List(forms))])
}

/// The types that were described so far, each once; types may hold themselves.
#[derive(Debug, Default)]
struct Definitions {
    known: Vec<(&'static str, Json<'static>)>,
}

impl Definitions {
    fn of(&mut self, shape: Shape) -> Json<'static> {
        match shape {
            Shape::Any => Json::Bool(true),
            Shape::Bool => typed("boolean"),
            Shape::Count => whole(0, MOST_COUNT),
            Shape::Integer => whole(MOST_COUNT.saturating_neg(), MOST_COUNT),
            Shape::Between(least, most) => whole(least, most),
            Shape::Text => typed("string"),
            Shape::Like(pattern) => text_like("pattern", pattern),
            Shape::Date => text_like("format", "date"),
            Shape::Time => text_like("pattern", TIME),
            Shape::Share => text_like("pattern", SHARE),
            Shape::Term(_, names) => Json::object([("enum", texts(names.iter().copied()))]),
            Shape::List(item) => {
                Json::object([("type", Json::text("array")), ("items", self.of(item()))])
            }
            Shape::Pair(item) => Json::object([
                ("type", Json::text("array")),
                ("items", self.of(item())),
                ("minItems", Json::Int(2)),
                ("maxItems", Json::Int(2)),
            ]),
            Shape::Optional(inner) => any_of(vec![self.of(inner()), typed("null")]),
            Shape::Map(value) => Json::object([
                ("type", Json::text("object")),
                ("additionalProperties", self.of(value())),
            ]),
            Shape::OneOf(_, forms) => any_of(forms.iter().map(|form| self.of(form())).collect()),
            Shape::Record(name, fields) => {
                let required = fields.iter().filter(|field| field.required);
                let required = texts(required.map(|field| field.key));
                self.object(name, fields, &mut vec![("required", required)])
            }
            Shape::OneKey(name, fields) => {
                let mut bounds = vec![
                    ("minProperties", Json::Int(1)),
                    ("maxProperties", Json::Int(1)),
                ];
                self.object(name, fields, &mut bounds)
            }
        }
    }

    /// An object of known fields, by reference.
    fn object(
        &mut self,
        name: &'static str,
        fields: &'static [Field],
        more: &mut Vec<(&'static str, Json<'static>)>,
    ) -> Json<'static> {
        if !self.known.iter().any(|(known, _)| *known == name) {
            let place = self.known.len();
            self.known.push((name, Json::Null));
            let mut properties = Vec::with_capacity(fields.len());
            for field in fields {
                properties.push((field.key, self.property(field)));
            }
            let mut entries = vec![
                ("type", Json::text("object")),
                ("additionalProperties", Json::Bool(false)),
                ("properties", Json::object(properties)),
            ];
            entries.append(more);
            if let Some((_, schema)) = self.known.get_mut(place) {
                *schema = Json::object(entries);
            }
        }
        Json::object([("$ref", Json::Text(format!("#/$defs/{name}").into()))])
    }

    fn property(&mut self, field: &Field) -> Json<'static> {
        let schema = self.of((field.shape)());
        // A list or map that is `null` is one that is not stated.
        if field.required || schema.get("anyOf").is_some() {
            schema
        } else {
            any_of(vec![schema, typed("null")])
        }
    }
}

fn whole(minimum: i64, maximum: i64) -> Json<'static> {
    Json::object([
        ("type", Json::text("integer")),
        ("minimum", Json::Int(minimum)),
        ("maximum", Json::Int(maximum)),
    ])
}

fn texts(items: impl Iterator<Item = &'static str>) -> Json<'static> {
    Json::List(items.map(Json::text).collect())
}
