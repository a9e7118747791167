//! The records that callers write as dicts, and the options that they state by keyword, for editors and
//! type checkers, from the one description of the types.

use std::collections::HashSet;
use std::fmt::Write as _;

use wardplan::json::{Field, Shape};
use wardplan::operation::{TYPES, Type};

use crate::docs::{paragraph, sentence};
use crate::python::{accepted, attribute_name, is_call, optional, unique};

const HEAD: &str = r#""""Records as dicts, for editors and type checkers, written by `cargo run -p wardplan-tests --bin generate`.

A variable that is declared as one of them is completed by editors and checked by mypy, key by key:

>>> from wardplan.dicts import MeetingDict
>>> meeting: MeetingDict = {"id": "HN-01", "mode": "online", "sessions": [{"start": "2026-06-01T08:00"}]}
>>> import wardplan
>>> wardplan.check_meeting(meeting).basis.rulebook
'kl-226'
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypedDict

"#;

/// The module `wardplan.dicts`.
///
/// # Panics
///
/// Never: writing to a `String` does not fail.
#[must_use]
pub fn python_dicts() -> String {
    let mut body = String::new();
    for (listed, name, fields, one_key) in records() {
        record(&mut body, listed, name, fields, one_key);
        if name == "Options" {
            stated(&mut body, listed, fields);
        }
    }
    let mut out = HEAD.to_owned();
    let classes = TYPES
        .iter()
        .filter(|listed| !is_call(listed))
        .map(Type::name);
    out.push_str(&imported("wardplan._types", classes, &body));
    out.push_str("\n__all__ = [\n");
    for name in dict_names().iter().map(String::as_str) {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("    \"StatedOptions\",\n]\n");
    out + &body
}

/// The names of the dicts, in order.
pub(crate) fn dict_names() -> Vec<String> {
    let mut names: Vec<String> = records()
        .iter()
        .map(|(_, name, ..)| format!("{name}Dict"))
        .collect();
    names.sort_unstable();
    names
}

/// Those of the names that a text has, which only type checkers need.
pub(crate) fn imported<'a>(
    module: &str,
    names: impl Iterator<Item = &'a str>,
    text: &str,
) -> String {
    let words: HashSet<&str> = text
        .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .collect();
    let mut lines: Vec<String> = names
        .filter(|name| words.contains(name))
        .map(|name| format!("        {name},\n"))
        .collect();
    lines.sort_unstable();
    format!(
        "if TYPE_CHECKING:\n    from {module} import (\n{}    )\n",
        lines.concat()
    )
}

/// The records that callers write: each with its name, its fields, and whether it has exactly one of them.
fn records() -> Vec<(&'static Type, &'static str, &'static [Field], bool)> {
    TYPES
        .iter()
        .filter(|listed| listed.is_read() && !is_call(listed))
        .filter_map(|listed| match (listed.shape)() {
            Shape::Record(name, fields) => Some((listed, name, fields, false)),
            Shape::OneKey(name, fields) => Some((listed, name, fields, true)),
            _ => None,
        })
        .collect()
}

/// A dict with these keys. What must be there stands in a base of its own, as do keys that Python reserves.
fn record(out: &mut String, listed: &Type, name: &str, fields: &[Field], one_key: bool) {
    let entries = || fields.iter().zip(listed.docs.of_parts);
    let must = |field: &Field| field.required && !one_key;
    let mut bases = Vec::new();
    for (end, total, asked) in [("Required", "", true), ("Reserved", ", total=False", false)] {
        let reserved: Vec<String> = fields
            .iter()
            .filter(|field| is_reserved(field) && must(field) == asked)
            .map(|field| format!("\"{}\": \"{}\"", field.key, value(field, asked)))
            .collect();
        if !reserved.is_empty() {
            let base = format!("_{name}{end}");
            let entries = reserved.join(", ");
            let _ = writeln!(
                out,
                "\n\n{base} = TypedDict(\"{base}\", {{{entries}}}{total})"
            );
            bases.push(base);
        }
    }
    let is_plain = |field: &Field| !is_reserved(field);
    if fields.iter().any(|field| must(field) && is_plain(field)) {
        let base = format!("_{name}Stated");
        let _ = write!(out, "\n\nclass {base}(TypedDict):\n");
        for (field, doc) in entries().filter(|(field, _)| must(field) && is_plain(field)) {
            key(out, field.key, &value(field, true), doc);
        }
        bases.push(base);
    }
    if bases.is_empty() {
        bases.push("TypedDict".to_owned());
    }
    let _ = writeln!(
        out,
        "\n\nclass {name}Dict({}, total=False):\n    \"\"\"{}\"\"\"\n",
        bases.join(", "),
        paragraph(listed.docs.of_type, "    ")
    );
    for (field, doc) in entries().filter(|(field, _)| !must(field) && is_plain(field)) {
        key(out, field.key, &value(field, false), doc);
    }
}

fn key(out: &mut String, name: &str, kind: &str, doc: &str) {
    let _ = writeln!(out, "    {name}: {kind}\n    \"\"\"{}\"\"\"", sentence(doc));
}

/// The options as the keyword arguments of every operation.
fn stated(out: &mut String, listed: &Type, fields: &[Field]) {
    out.push_str("\n\nclass StatedOptions(TypedDict, total=False):\n    \"\"\"The options of a call, each as a keyword argument.\"\"\"\n\n");
    for (field, doc) in fields.iter().zip(listed.docs.of_parts) {
        key(out, &attribute_name(field), &value(field, false), doc);
    }
}

fn is_reserved(field: &Field) -> bool {
    attribute_name(field).ends_with('_')
}

fn value(field: &Field, must: bool) -> String {
    let kind = unique(&[written((field.shape)())]).join(" | ");
    if must { kind } else { optional(kind) }
}

/// What a key takes: as `accepted`, but that every record is checked key by key.
fn written(shape: Shape) -> String {
    match shape {
        Shape::Record(name, _) | Shape::OneKey(name, _) => format!("{name} | {name}Dict"),
        Shape::OneOf(_, forms) => {
            let kinds: Vec<String> = forms.iter().map(|form| written(form())).collect();
            kinds.join(" | ")
        }
        Shape::List(item) | Shape::Pair(item) => format!("Sequence[{}]", written(item())),
        Shape::Optional(inner) => optional(written(inner())),
        Shape::Map(held) => format!("Mapping[str, {}]", written(held())),
        other => accepted(other),
    }
}
