//! What the npm package knows of the records of forms, from the one description of the model: their JSON
//! Schema, and their fields with the labels of closed lists.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use wardplan::json::Shape;
use wardplan::operation::Term;
use wardplan::{Operation, Vocabulary};

/// The module that describes the record of a form.
///
/// # Panics
///
/// If the operation does not take such a record.
#[must_use]
pub(crate) fn record_module(note: &str, form: &str, operation: &str) -> String {
    let known = Operation::find(wardplan::OPERATIONS, operation).expect("the operation of a form");
    let Shape::Record(_, arguments) = (known.call)() else {
        panic!("a call is a record");
    };
    let argument = arguments.iter().find(|field| field.key == form);
    let shape = argument.map(|field| (field.shape)());
    let Some(of @ Shape::Record(name, _)) = shape else {
        panic!("a form is about a record");
    };
    let labels = wardplan::vocabulary(&Vocabulary::new()).expect("the vocabulary");
    let mut fields = Vec::new();
    list(
        of,
        String::new(),
        &labels.terms,
        &mut Vec::new(),
        &mut fields,
    );
    let mut text = format!(
        "{note}/** What the schemas of forms and `bindForm` know of the record. */\nexport const record = {{\n  name: '{form}',\n  /** The fields in the order of the model, `*` for any position: what they hold, or the names and labels of their list. */\n  fields: {{\n"
    );
    for (path, holds) in fields {
        let _ = writeln!(text, "    {}: {holds},", json!(path));
    }
    let schema = schema(operation, name);
    let _ = writeln!(text, "  }},\n  schema: {schema},\n}};");
    text
}

/// The fields of a shape, each with what it holds.
fn list(
    of: Shape,
    at: String,
    labels: &[Term],
    above: &mut Vec<&'static str>,
    fields: &mut Vec<(String, Value)>,
) {
    match of {
        Shape::Optional(inner) => list(inner(), at, labels, above, fields),
        Shape::List(item) => match item() {
            Shape::Text => fields.push((at, json!("texts"))),
            item => list(item, format!("{at}/*"), labels, above, fields),
        },
        Shape::Record(name, parts) | Shape::OneKey(name, parts) => {
            if above.contains(&name) {
                return;
            }
            above.push(name);
            for part in parts {
                let at = format!("{at}/{}", part.key);
                list((part.shape)(), at, labels, above, fields);
            }
            above.pop();
        }
        Shape::Term(_, names) => fields.push((at, terms(names, labels))),
        Shape::Bool => fields.push((at, json!("truth"))),
        Shape::Count | Shape::Integer | Shape::Between(..) => fields.push((at, json!("number"))),
        Shape::Date => fields.push((at, json!("day"))),
        Shape::Time => fields.push((at, json!("time"))),
        _ => fields.push((at, json!("text"))),
    }
}

/// The names of a closed list with their labels, from the group that holds just these.
fn terms(names: &[&str], labels: &[Term]) -> Value {
    let groups = labels.chunk_by(|one, other| one.group == other.group);
    let mut group = groups.filter(|group| {
        group
            .iter()
            .map(|term| &term.name[..])
            .eq(names.iter().copied())
    });
    let group = group
        .next()
        .unwrap_or_else(|| panic!("no labels of {names:?}"));
    let term = |term: &Term| json!([term.name, term.vi, term.en]);
    group.iter().map(term).collect()
}

/// The JSON Schema of a record alone. A row of a form has no id before it is registered.
fn schema(operation: &str, record: &str) -> Value {
    let call = json!({ "name": operation }).to_string();
    let answer = wardplan::call_json("schema", &call).expect("the schema");
    let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
    let all = answer["schema"]["$defs"].as_object().expect("definitions");
    let mut root = all[record].clone();
    if let Some(required) = root["required"].as_array_mut() {
        required.retain(|key| key != "id");
    }
    let mut definitions = Map::new();
    reach(&root, all, &mut definitions);
    root["$defs"] = Value::Object(definitions);
    root
}

/// The definitions to which a schema refers.
fn reach(schema: &Value, all: &Map<String, Value>, found: &mut Map<String, Value>) {
    match schema {
        Value::Object(entries) => {
            let name = entries.get("$ref").and_then(Value::as_str);
            let name = name.and_then(|name| name.strip_prefix("#/$defs/"));
            if let Some(name) = name
                && !found.contains_key(name)
            {
                found.insert(name.to_owned(), all[name].clone());
                reach(&all[name], all, found);
            }
            entries.values().for_each(|value| reach(value, all, found));
        }
        Value::Array(items) => items.iter().for_each(|value| reach(value, all, found)),
        _ => {}
    }
}
