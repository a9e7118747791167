//! The tables of the page on law: what the rulebooks hold, value by value.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use wardplan::RulebookCall;
use wardplan::rulebook::{Certainty, DayRule, ParameterValue, RulebookData, RulebookTarget, Unit};

use crate::repository;

const LAYERS: [&str; 3] = ["vn-state", "kl-226", "le-chan-2026"];
const BEGIN: &str = "<!-- Generated from core/rulebooks: begin -->\n";
const END: &str = "<!-- Generated from core/rulebooks: end -->\n";

/// The page as it should stand: what is written by hand, with the tables of today's rulebooks
/// between their marks.
///
/// # Panics
///
/// If the page is not there or lacks its marks.
#[must_use]
pub fn law_page() -> String {
    let file = repository().join("docs/law.md");
    let page = fs::read_to_string(&file).expect("the page on law");
    let (before, rest) = page.split_once(BEGIN).expect("the mark of the beginning");
    let (_, after) = rest.split_once(END).expect("the mark of the end");
    format!("{before}{BEGIN}{}{END}{after}", tables())
}

fn tables() -> String {
    let layers = LAYERS.map(|id| {
        let call = RulebookCall::new().id(id.to_owned());
        wardplan::rulebook(&call)
            .expect("the rulebook loads")
            .rulebook
    });
    let mut text = String::new();
    for layer in &layers {
        let _ = write!(
            text,
            "\n### Values of `{}`\n\n| what | value | clause | holds | how sure |\n| --- | --- | --- | --- | --- |\n",
            layer.id
        );
        for (what, value, source, clause, held, status) in rows(layer) {
            let clause = cited(layer, source, clause);
            let status = status.label().en;
            let _ = writeln!(text, "| {what} | {value} | {clause} | {held} | {status} |");
        }
    }
    text.push_str(
        "\n### Documents\n\n| document | issued | about | in force | ended by | how sure |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for layer in &layers {
        for row in &layer.documents {
            let ended = match (&row.replaced_by, row.source.as_deref(), &row.clause) {
                (_, Some(source), Some(clause)) => cited(layer, source, clause),
                (Some(by), ..) => by.clone(),
                (None, ..) => String::new(),
            };
            let _ = writeln!(
                text,
                "| {} | {} | {} | {} | {ended} | {} |",
                row.number,
                row.issued_on
                    .map_or_else(String::new, |day| day.to_string()),
                row.title.as_deref().unwrap_or_default(),
                between(shown(row.in_force_from), shown(row.in_force_to)),
                row.status.label().en,
            );
        }
    }
    text.push('\n');
    text
}

/// What a layer sets: what it is about, the value, source, clause, days, and how sure it is.
type Row<'l> = (String, String, &'l str, &'l str, String, Certainty);

fn rows(layer: &RulebookData) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (name, values) in &layer.parameters {
        for value in values {
            let held = between(shown(value.from), shown(value.to));
            rows.push((
                format!("`{name}`"),
                of_parameter(value),
                &value.source,
                &value.clause,
                held,
                value.status,
            ));
        }
    }
    for target in &layer.targets {
        let held = between(shown(target.from), shown(target.to));
        rows.push((
            format!("`{}`", target.indicator),
            of_target(target),
            &target.source,
            &target.clause,
            held,
            target.status,
        ));
    }
    for day in &layer.days {
        let held = match plain(&day.on) {
            dated if dated.starts_with("date") => String::new(),
            _ => between(shown(day.from), shown(day.to)),
        };
        rows.push((
            day.name.vi.clone(),
            of_day(day),
            &day.source,
            &day.clause,
            held,
            day.status,
        ));
    }
    for scheme in &layer.schemes {
        let close = scheme.close_day.map_or_else(
            || "months close on their last day".to_owned(),
            |day| format!("months close on the {day}th"),
        );
        let held = between(shown(scheme.from), shown(scheme.to));
        rows.push((
            format!("scheme `{}`", scheme.id),
            close,
            &scheme.source,
            &scheme.clause,
            held,
            scheme.status,
        ));
    }
    rows
}

fn of_parameter(value: &ParameterValue) -> String {
    let mut text = plain(&value.value);
    // The others are told by their values.
    if !matches!(
        value.unit,
        Unit::Share | Unit::TimeOfDay | Unit::Weekdays | Unit::Count
    ) {
        let _ = write!(text, " ({})", value.unit.label().en);
    }
    if let Some(season) = &value.season {
        let _ = write!(
            text,
            ", {} to {} of every year",
            plain(&season.from),
            plain(&season.to)
        );
    }
    if let Some(exception) = &value.exception {
        let _ = write!(text, "; exception: {}", exception.en);
    }
    text
}

fn of_target(target: &RulebookTarget) -> String {
    let (comparator, modality) = (target.comparator.label().en, target.modality.label().en);
    let mut text = format!("{comparator} {} ({modality})", target.value);
    if let Some(exception) = &target.exception {
        let _ = write!(text, "; exception: {}", exception.en);
    }
    text
}

fn of_day(day: &DayRule) -> String {
    let mut text = format!("{}, {}", day.kind.label().en, plain(&day.on));
    if let Some(length) = day.length {
        let _ = write!(text, ", {length} days");
    }
    if let Some(before) = day.before {
        let _ = write!(text, ", {before} of them before it");
    }
    if let Some(convention) = &day.holiday_if {
        let _ = write!(text, "; a holiday while `{convention}` is on");
    }
    text
}

/// A clause with the number of its document.
fn cited(layer: &RulebookData, source: &str, clause: &str) -> String {
    let document = layer.sources.iter().find(|known| known.id == source);
    let document = document.unwrap_or_else(|| panic!("{}: no source {source}", layer.id));
    format!("{clause} of {}", document.document)
}

/// A value as JSON has it, without its marks.
fn plain(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value).expect("values are JSON") {
        Value::String(text) => text,
        Value::Object(entries) => {
            let parts = entries.iter().map(|(key, value)| {
                let value = value.as_str().unwrap_or_default();
                format!("{key} {value}")
            });
            parts.collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

fn shown(day: Option<wardplan::NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn between(from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("to {to}"),
        (None, None) => String::new(),
    }
}
