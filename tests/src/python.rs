//! The classes of the Python package, from the one description of the types.

use std::fmt::Write as _;

use wardplan::json::{Field, Shape};
use wardplan::operation::{TYPES, Type};
use wardplan::{OPERATIONS, Operation};

use crate::docs::{paragraph, sentence};
use crate::python_dicts::{dict_names, imported};

const HEAD: &str = r#""""The classes of the model, written by `cargo run -p wardplan-tests --bin generate`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, final

from wardplan._frames import Answer, Table
from wardplan._lists import Checked, Listed
from wardplan._record import Answered, Given, Record
from wardplan._reported import Reported

"#;

/// The module `wardplan._types`.
///
/// # Panics
///
/// Never: writing to a `String` does not fail.
#[must_use]
pub fn python_types() -> String {
    let mut out = String::new();
    let types: Vec<&Type> = TYPES.iter().filter(|listed| !is_call(listed)).collect();
    let mut names: Vec<&str> = types.iter().map(|listed| listed.name()).collect();
    names.sort_unstable();
    out.push_str("__all__ = [\n");
    for name in &names {
        let _ = writeln!(out, "    \"{name}\",");
    }
    out.push_str("]\n");
    // Annotations are not evaluated, so that classes may name what comes later; choices are.
    for listed in &types {
        names_of(&mut out, listed);
    }
    for listed in &types {
        class(&mut out, listed);
    }
    out.push('\n');
    for listed in &types {
        choice(&mut out, listed);
    }
    let _ = writeln!(
        out,
        "\n\nCLASSES: dict[str, type[Record]] = {{\n    name: value for name, value in globals().items() if isinstance(value, type) and issubclass(value, Record)\n}}"
    );
    let dicts = imported(
        "wardplan.dicts",
        dict_names().iter().map(String::as_str),
        &out,
    );
    format!("{HEAD}{dicts}\n{out}")
}

/// Python calls operations with keyword arguments: it has no use for a class of each call.
pub(crate) fn is_call(listed: &Type) -> bool {
    let is = |operation: &Operation| match (operation.call)() {
        Shape::Record(name, _) => name == listed.name(),
        _ => false,
    };
    OPERATIONS.iter().any(is)
}

/// The first operation that answers with this type.
fn answering(name: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(
        |operation| matches!((operation.answer)(), Shape::Record(answer, _) if answer == name),
    )
}

/// A closed list of names, with what each means.
fn names_of(out: &mut String, listed: &Type) {
    let Shape::Term(name, names) = (listed.shape)() else {
        return;
    };
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let _ = write!(
        out,
        "\n{name}: TypeAlias = Literal[{}]\n\"\"\"{}\n",
        quoted.join(", "),
        paragraph(listed.docs.of_type, "")
    );
    for (name, meaning) in names.iter().zip(listed.docs.of_parts) {
        let _ = write!(out, "\n- `{name}`: {}", sentence(meaning));
    }
    out.push_str("\n\"\"\"\n");
}

/// One of several forms: what an attribute holds, and what is accepted for it.
fn choice(out: &mut String, listed: &Type) {
    let Shape::OneOf(name, forms) = (listed.shape)() else {
        return;
    };
    let of = |kind: fn(Shape) -> String| -> String {
        let kinds: Vec<String> = forms.iter().map(|form| kind(form())).collect();
        unique(&kinds).join(" | ")
    };
    let _ = write!(
        out,
        "\n{name}: TypeAlias = {}\n\"\"\"{}\"\"\"\n",
        of(attribute),
        paragraph(listed.docs.of_type, "")
    );
    if listed.is_read() {
        let _ = writeln!(
            out,
            "if TYPE_CHECKING:\n    _{name}In: TypeAlias = {}",
            of(accepted)
        );
    }
}

fn class(out: &mut String, listed: &Type) {
    let (name, fields, one_key) = match (listed.shape)() {
        Shape::Record(name, fields) => (name, fields, false),
        Shape::OneKey(name, fields) => (name, fields, true),
        _ => return,
    };
    let answers = answering(name);
    let list = answers.and(main_list(fields));
    let base = match (listed.is_read(), answers, name) {
        (true, ..) => "Given".to_owned(),
        (_, Some(_), "ReportAnswer") => "Reported".to_owned(),
        (_, Some(_), _) => match &list {
            Some((_, "Finding")) => "Checked".to_owned(),
            Some((_, item)) => format!("Listed[\"{item}\"]"),
            None => "Answer".to_owned(),
        },
        (.., "FlatTable") => "Table".to_owned(),
        _ => "Answered".to_owned(),
    };
    let _ = write!(
        out,
        "\n\n@final\nclass {name}({base}):\n    \"\"\"{}\"\"\"\n\n    __slots__ = {}",
        paragraph(listed.docs.of_type, "    "),
        if fields.is_empty() { "()" } else { "{" }
    );
    for (field, doc) in fields.iter().zip(listed.docs.of_parts) {
        let _ = write!(
            out,
            "\n        \"{}\": {},",
            attribute_name(field),
            quoted(&with_words(&sentence(doc), (field.shape)()))
        );
    }
    out.push_str(if fields.is_empty() { "\n" } else { "\n    }\n" });
    let _ = writeln!(out, "    _keys = {}", tuple(fields.iter()));
    let sparse = || fields.iter().filter(|field| one_key || field.sparse);
    if sparse().next().is_some() {
        let _ = writeln!(out, "    _sparse = frozenset({})", tuple(sparse()));
    }
    let loose: Vec<String> = fields
        .iter()
        .zip(0..)
        .filter(|(field, _): &(&Field, usize)| is_loose((field.shape)()))
        .map(|(_, place)| place.to_string())
        .collect();
    if !loose.is_empty() {
        let comma = if loose.len() == 1 { "," } else { "" };
        let _ = writeln!(out, "    _loose = ({}{comma})", loose.join(", "));
    }
    if let Some(operation) = answers {
        let _ = writeln!(out, "    _operation = \"{}\"", operation.name);
    }
    if let Some((field, item)) = &list
        && *item != "Finding"
    {
        let _ = writeln!(out, "    _list = \"{field}\"");
    }
    for field in fields {
        let shape = (field.shape)();
        let kind = if one_key {
            optional(attribute(shape))
        } else {
            attribute(shape)
        };
        let _ = writeln!(out, "    {}: {kind}", attribute_name(field));
    }
    if listed.is_read() {
        constructor(out, fields, one_key);
    }
}

/// Whether values of this shape hold dicts or lists.
fn is_loose(shape: Shape) -> bool {
    match shape {
        Shape::Map(_) | Shape::Any => true,
        Shape::List(inner) | Shape::Pair(inner) | Shape::Optional(inner) => is_loose(inner()),
        Shape::OneOf(_, forms) => forms.iter().any(|form| is_loose(form())),
        _ => false,
    }
}

/// What a field is, with the words that stand in it, where they are a closed list that can be looked over.
fn with_words(doc: &str, shape: Shape) -> String {
    match shape {
        Shape::Optional(inner) | Shape::List(inner) => with_words(doc, inner()),
        Shape::Term(_, names) if (2..=12).contains(&names.len()) => {
            let doc = doc.trim_end_matches('.');
            format!("{doc}; one of `{}`.", names.join("`, `"))
        }
        _ => doc.to_owned(),
    }
}

/// The keys of fields as a tuple.
fn tuple<'f>(fields: impl Iterator<Item = &'f Field>) -> String {
    let keys: Vec<String> = fields.map(|field| format!("\"{}\"", field.key)).collect();
    let comma = if keys.len() == 1 { "," } else { "" };
    format!("({}{comma})", keys.join(", "))
}

/// The list that an answer is about, and what it lists: its findings, else what stands after its basis.
fn main_list(fields: &[Field]) -> Option<(String, &'static str)> {
    let lists = |field: &Field| match (field.shape)() {
        Shape::List(item) => match item() {
            Shape::Record(name, _) => Some((attribute_name(field), name)),
            _ => None,
        },
        _ => None,
    };
    let findings = fields.iter().filter_map(lists);
    let mut findings = findings.filter(|(_, item)| *item == "Finding");
    findings.next().or_else(|| fields.get(1).and_then(lists))
}

fn constructor(out: &mut String, fields: &[Field], one_key: bool) {
    out.push_str("\n    def __init__(\n        self,\n");
    if fields.is_empty() {
        out.push_str("    ) -> None:\n        self._read(locals())\n");
        return;
    }
    out.push_str("        *,\n");
    for field in fields {
        let kind = accepted((field.shape)());
        let _ = if field.required && !one_key {
            writeln!(out, "        {}: {kind},", attribute_name(field))
        } else {
            let kind = optional(kind);
            writeln!(out, "        {}: {kind} = None,", attribute_name(field))
        };
    }
    out.push_str("    ) -> None:\n        self._read(locals())\n");
}

/// The attribute of a field: its name, with an underscore where Python reserves the word.
#[must_use]
pub fn attribute_name(field: &Field) -> String {
    let name = field.name();
    let reserved = matches!(
        name.as_str(),
        "and"
            | "as"
            | "assert"
            | "class"
            | "def"
            | "del"
            | "elif"
            | "else"
            | "except"
            | "finally"
            | "for"
            | "from"
            | "global"
            | "if"
            | "import"
            | "in"
            | "is"
            | "lambda"
            | "not"
            | "or"
            | "pass"
            | "raise"
            | "return"
            | "try"
            | "while"
            | "with"
            | "yield"
    );
    format!("{name}{}", if reserved { "_" } else { "" })
}

pub(crate) fn optional(kind: String) -> String {
    if kind == "Any" || kind.ends_with("None") {
        kind
    } else {
        format!("{kind} | None")
    }
}

pub(crate) fn unique(kinds: &[String]) -> Vec<String> {
    let mut seen = Vec::new();
    for kind in kinds.iter().flat_map(|kind| kind.split(" | ")) {
        if !seen.iter().any(|known| known == kind) {
            seen.push(kind.to_owned());
        }
    }
    seen
}

/// What an attribute holds.
fn attribute(shape: Shape) -> String {
    match shape {
        Shape::Bool => "bool".to_owned(),
        Shape::Count | Shape::Integer | Shape::Between(..) => "int".to_owned(),
        Shape::Any => "Any".to_owned(),
        Shape::Text | Shape::Like(_) => "str".to_owned(),
        Shape::Date => "dt.date".to_owned(),
        Shape::Time => "dt.datetime".to_owned(),
        Shape::Share => "Fraction".to_owned(),
        Shape::Term("Suppressed" | "All", names) => format!("Literal['{}']", names.join("', '")),
        Shape::Term(name, _)
        | Shape::Record(name, _)
        | Shape::OneKey(name, _)
        | Shape::OneOf(name, _) => name.to_owned(),
        Shape::List(item) => format!("tuple[{}, ...]", attribute(item())),
        Shape::Pair(item) => format!("tuple[{0}, {0}]", attribute(item())),
        Shape::Optional(inner) => optional(attribute(inner())),
        Shape::Map(value) => format!("Mapping[str, {}]", attribute(value())),
    }
}

/// What is accepted for a field.
pub(crate) fn accepted(shape: Shape) -> String {
    match shape {
        Shape::Date => "dt.date | str".to_owned(),
        Shape::Time => "dt.datetime | str".to_owned(),
        Shape::Share => "Fraction | Decimal | str".to_owned(),
        Shape::Record(name, _) | Shape::OneKey(name, _) => {
            format!("{name} | {name}Dict | Mapping[str, Any]")
        }
        Shape::OneOf(name, _) => format!("_{name}In"),
        Shape::List(item) | Shape::Pair(item) => format!("Sequence[{}]", accepted(item())),
        Shape::Optional(inner) => optional(accepted(inner())),
        Shape::Map(value) => format!("Mapping[str, {}]", accepted(value())),
        other => attribute(other),
    }
}

/// A text as Python writes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
