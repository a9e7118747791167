//! The functions and types of the npm package, written from the one description of the model.

use std::fmt::Write as _;
use std::path::PathBuf;

use wardplan::json::{Field, Shape};
use wardplan::operation::{TYPES, Type};
use wardplan::{Json, OPERATIONS, Operation};

use crate::records::record_module;
use crate::repository;
use crate::tsdoc::{comment, plain};

const HEAD: &str = include_str!("typescript/head.d.ts");
const NOTE: &str = "// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.\n\n";

/// Whether values are written for the library, or by it.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Call,
    Answer,
}

/// The modules for one form, and their operations: those of `bindings-wasm/src/form.rs`.
const FORMS: [(&str, &[&str]); 2] = [("meeting", &["checkMeeting"]), ("task", &["checkTask"])];

/// The files that are generated for the npm package.
#[must_use]
pub fn javascript_files() -> Vec<(PathBuf, String)> {
    let folder = repository().join("bindings-wasm/js");
    let all: Vec<_> = OPERATIONS.iter().map(|known| known.camel_name).collect();
    let mut files = vec![
        (folder.join("index.d.ts"), declarations(&all)),
        (folder.join("limits.js"), limits()),
        (folder.join("operations.js"), functions(&all, &FORMS, ".")),
    ];
    for known @ (form, operations) in FORMS {
        let folder = folder.join(form);
        for operation in operations {
            let module = record_module(NOTE, form, operation);
            files.push((folder.join("record.js"), module));
        }
        files.push((folder.join("index.d.ts"), form_declarations(operations)));
        let functions = functions(operations, &[known], "..");
        files.push((folder.join("operations.js"), functions));
    }
    files
}

fn limits() -> String {
    format!(
        "{NOTE}/** How deep a call may nest. */\nexport const MOST_LEVELS = {};\n",
        Json::MOST_LEVELS
    )
}

fn functions(operations: &[&str], forms: &[(&str, &[&str])], package: &str) -> String {
    let mut text = format!("{NOTE}import {{ call }} from './call.js';\n");
    for (form, _) in forms {
        let _ = writeln!(
            text,
            "import {{ record as {form} }} from '{package}/{form}/record.js';"
        );
    }
    let _ = writeln!(text, "import {{ schemaOf }} from '{package}/schema.js';\n");
    let _ = writeln!(
        text,
        "export const version = '{}';\n\nexport const operations = Object.freeze([",
        env!("CARGO_PKG_VERSION")
    );
    for name in operations {
        let _ = writeln!(text, "  '{name}',");
    }
    text.push_str("]);\n\n");
    for name in operations {
        let _ = writeln!(
            text,
            "export const {name} = (input) => call('{name}', input);"
        );
    }
    text.push('\n');
    for (form, operations) in forms {
        let operation = operations.concat();
        let _ = writeln!(
            text,
            "export const {form}Schema = schemaOf({form}, {operation});"
        );
    }
    text
}

/// The declarations of a module for one form: its functions, and the types of the package.
fn form_declarations(operations: &[&str]) -> String {
    let schemas = FORMS.iter().filter(|(_, of)| *of == operations);
    let schemas = schemas.map(|(form, _)| format!(", {form}Schema"));
    let functions = operations.join(", ") + &schemas.collect::<String>();
    let mut text = format!(
        "{NOTE}export type * from '../index.js';\nexport {{ {functions}, init, setLanguage, version, WardplanError }} from '../index.js';\n\n"
    );
    text.push_str(&operation_names(operations));
    text.push_str(CALL_JSON);
    text
}

/// The end of the head: what depends on the operations of a module.
const CALL_JSON: &str = include_str!("typescript/call_json.d.ts");

fn operation_names(operations: &[&str]) -> String {
    let docs = comment("", "The name of an operation.");
    format!("{docs}{}", names("OperationName", operations))
}

fn declarations(operations: &[&str]) -> String {
    let mut text = format!("{NOTE}{HEAD}\n{CALL_JSON}\n");
    text.push_str(&operation_names(operations));
    for operation in OPERATIONS {
        text.push_str(&function(operation));
    }
    for listed in TYPES {
        text.push_str(&declaration(listed));
        if listed.is_read() && is_answered(listed) && differs((listed.shape)(), &mut Vec::new()) {
            text.push_str(&whole(listed));
        }
    }
    while text.ends_with("\n\n") {
        text.pop();
    }
    text
}

fn function(operation: &Operation) -> String {
    let optional = match (operation.call)() {
        Shape::Record(_, fields) if fields.iter().all(|field| !field.required) => "?",
        _ => "",
    };
    let docs = format!(
        "{}\n\n@param call The call, as plain data or as JSON text.\n@throws {{WardplanError}} Every problem of the call.",
        operation.summary
    );
    format!(
        "{}export function {}(call{optional}: {} | string): {};\n\n",
        comment("", &docs),
        operation.camel_name,
        shape((operation.call)(), Side::Call),
        shape((operation.answer)(), Side::Answer)
    )
}

/// A type as calls hold it, or as answers do if only they hold it.
fn declaration(listed: &Type) -> String {
    let name = listed.name();
    let side = if listed.is_read() {
        Side::Call
    } else {
        Side::Answer
    };
    let docs = listed.docs;
    match (listed.shape)() {
        Shape::Record(_, []) => format!(
            "{}export type {name} = {{ readonly [key: string]: never }};\n\n",
            comment("", docs.of_type)
        ),
        Shape::Record(_, fields) => {
            let head = format!("{}export interface {name} {{\n", comment("", docs.of_type));
            format!("{head}{}}}\n\n", properties(fields, docs.of_parts, side))
        }
        Shape::OneKey(_, fields) => {
            let head = format!(
                "{}export type {name} = ExactlyOne<{{\n",
                comment("", docs.of_type)
            );
            format!("{head}{}}}>;\n\n", keys(fields, docs.of_parts, side))
        }
        Shape::OneOf(_, forms) => {
            let forms: Vec<_> = forms.iter().map(|form| shape(form(), side)).collect();
            let forms = forms.join(" | ");
            format!(
                "{}export type {name} = {forms};\n\n",
                comment("", docs.of_type)
            )
        }
        Shape::Term(_, terms) => {
            let mut text = format!("{}\n", docs.of_type.trim_end());
            for (term, part) in terms.iter().zip(docs.of_parts) {
                let _ = write!(text, "\n- `{term}`: {}", plain(part));
            }
            format!("{}{}", comment("", &text), names(name, terms))
        }
        other => unreachable!("a type with a name has parts: {other:?}"),
    }
}

/// A type that calls hold too, as answers hold it: with every key.
fn whole(listed: &Type) -> String {
    let name = listed.name();
    let head = comment(
        "",
        &format!("{{@link {name}}} as answers hold it: with every key."),
    );
    match (listed.shape)() {
        Shape::Record(_, fields) => {
            let no_docs = vec![""; fields.len()];
            let fields = properties(fields, &no_docs, Side::Answer);
            format!("{head}export interface Whole{name} extends {name} {{\n{fields}}}\n\n")
        }
        Shape::OneKey(_, fields) => {
            let fields = keys(fields, listed.docs.of_parts, Side::Answer);
            format!("{head}export type Whole{name} = ExactlyOne<{{\n{fields}}}>;\n\n")
        }
        Shape::OneOf(_, forms) => {
            let forms: Vec<_> = forms
                .iter()
                .map(|form| shape(form(), Side::Answer))
                .collect();
            format!("{head}export type Whole{name} = {};\n\n", forms.join(" | "))
        }
        other => unreachable!("only records lose keys: {other:?}"),
    }
}

fn properties(fields: &[Field], docs: &[&str], side: Side) -> String {
    let mut text = String::new();
    for (field, docs) in fields.iter().zip(docs) {
        text.push_str(&comment("  ", docs));
        let value = match ((field.shape)(), side) {
            // No interface is a `JsonValue`: it has no index signature.
            (Shape::Any, Side::Call) => "object".to_owned(),
            (of, side) => shape(of, side),
        };
        let _ = match side {
            Side::Answer if field.sparse => {
                let value = value.trim_end_matches(" | null");
                writeln!(text, "  readonly {}?: {value};", field.key)
            }
            Side::Answer => writeln!(text, "  readonly {}: {value};", field.key),
            Side::Call if field.required => writeln!(text, "  {}: {value};", field.key),
            Side::Call => {
                let value = value.trim_end_matches(" | null");
                writeln!(text, "  {}?: {value} | null;", field.key)
            }
        };
    }
    text
}

/// The keys of which exactly one is there.
fn keys(fields: &[Field], docs: &[&str], side: Side) -> String {
    let mut text = String::new();
    let readonly = if side == Side::Answer {
        "readonly "
    } else {
        ""
    };
    for (field, docs) in fields.iter().zip(docs) {
        text.push_str(&comment("  ", docs));
        let value = shape((field.shape)(), side);
        let _ = writeln!(text, "  {readonly}{}: {value};", field.key);
    }
    text
}

/// A union of names, over several lines if it is long.
fn names(name: &str, terms: &[&str]) -> String {
    let line = format!("export type {name} = {};\n\n", literals(terms));
    if line.len() <= 102 {
        return line;
    }
    let mut text = format!("export type {name} =\n");
    for term in terms {
        let _ = writeln!(text, "  | '{term}'");
    }
    text.truncate(text.trim_end().len());
    text.push_str(";\n\n");
    text
}

fn literals(terms: &[&str]) -> String {
    let quoted: Vec<_> = terms.iter().map(|term| format!("'{term}'")).collect();
    quoted.join(" | ")
}

/// How a value is written as a type.
fn shape(of: Shape, side: Side) -> String {
    match of {
        Shape::Bool => "boolean".to_owned(),
        Shape::Count | Shape::Integer | Shape::Between(..) => "number".to_owned(),
        Shape::Any => "JsonValue".to_owned(),
        Shape::Text | Shape::Like(_) => "string".to_owned(),
        Shape::Date => "DateText".to_owned(),
        Shape::Time => "TimeText".to_owned(),
        Shape::Share => "Share".to_owned(),
        Shape::Term(name, terms) => {
            if TYPES.iter().any(|listed| listed.name() == name) {
                name.to_owned()
            } else {
                literals(terms)
            }
        }
        Shape::List(item) => format!("readonly {}[]", grouped(item(), side)),
        Shape::Pair(item) => {
            let item = shape(item(), side);
            format!("readonly [{item}, {item}]")
        }
        Shape::Optional(inner) => format!("{} | null", shape(inner(), side)),
        Shape::Map(value) => format!("{{ readonly [name: string]: {} }}", shape(value(), side)),
        Shape::Record(name, _) | Shape::OneKey(name, _) | Shape::OneOf(name, _) => {
            if side == Side::Answer && differs(of, &mut Vec::new()) && is_read(name) {
                format!("Whole{name}")
            } else {
                name.to_owned()
            }
        }
    }
}

/// A type as the item of a list.
fn grouped(of: Shape, side: Side) -> String {
    let text = shape(of, side);
    match of {
        Shape::List(_) | Shape::Optional(_) | Shape::Pair(_) => format!("({text})"),
        Shape::Term(..) if text.contains('|') => format!("({text})"),
        _ => text,
    }
}

fn is_read(name: &str) -> bool {
    TYPES
        .iter()
        .any(|listed| listed.is_read() && listed.name() == name)
}

/// Whether answers hold values of a type that calls hold.
fn is_answered(listed: &Type) -> bool {
    OPERATIONS.iter().any(|operation| {
        let mut seen = Vec::new();
        reach((operation.answer)(), &mut seen);
        seen.contains(&listed.name())
    })
}

fn reach(of: Shape, seen: &mut Vec<&'static str>) {
    if let Shape::Record(name, _) | Shape::OneKey(name, _) | Shape::OneOf(name, _) = of {
        if seen.contains(&name) {
            return;
        }
        seen.push(name);
    }
    for part in parts(of) {
        reach(part, seen);
    }
}

/// Whether an answer says more of a value than a call must: keys that a call may leave out.
fn differs(of: Shape, above: &mut Vec<&'static str>) -> bool {
    if let Shape::Record(name, _) | Shape::OneKey(name, _) | Shape::OneOf(name, _) = of {
        if above.contains(&name) {
            return false;
        }
        above.push(name);
    }
    if let Shape::Record(_, fields) = of
        && fields.iter().any(|field| !field.required)
    {
        return true;
    }
    parts(of).into_iter().any(|part| differs(part, above))
}

/// The shapes that a shape is made of.
fn parts(of: Shape) -> Vec<Shape> {
    match of {
        Shape::List(inner) | Shape::Pair(inner) | Shape::Optional(inner) | Shape::Map(inner) => {
            vec![inner()]
        }
        Shape::OneOf(_, forms) => forms.iter().map(|form| form()).collect(),
        Shape::Record(_, fields) | Shape::OneKey(_, fields) => {
            fields.iter().map(|field| (field.shape)()).collect()
        }
        _ => Vec::new(),
    }
}
