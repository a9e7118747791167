//! The rows of the tables of one answer.

use chrono::NaiveDate;

use super::layout::{Layout, Node, Part, Table};
use super::title::Steps;
use super::{FlatColumn, FlatKind, FlatTable, FlatValue};
use crate::json::{Json, Reader};
use crate::number::Share;
use crate::text::Label;

const ANSWERED: Label = Label::new(
    "giá trị mà thao tác này trả lời",
    "what this operation answers",
);
/// What stands between texts that one cell holds.
const BETWEEN: &str = "; ";

/// The tables of an answer. What the operation does not answer is reported.
pub(crate) fn fill(layout: &Layout, answer: &Json<'_>, reader: &mut Reader) -> Vec<FlatTable> {
    let tables = layout.tables.iter().map(|_| Rows::default());
    let mut filler = Filler {
        layout,
        reader,
        tables: tables.collect(),
    };
    filler.row(0, None, None, answer);
    let both = layout.tables.iter().zip(filler.tables);
    let tables = both.map(|(table, rows)| rows.into_table(table, layout));
    tables.filter(|table| !table.columns.is_empty()).collect()
}

#[derive(Debug, Default)]
struct Row {
    cells: Vec<Option<FlatValue>>,
    /// What stands in columns that are known only by what the answer holds.
    named: Vec<(usize, FlatValue)>,
}

impl Row {
    fn put(&mut self, column: usize, value: FlatValue) {
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = Some(value);
        }
    }

    fn put_text(&mut self, column: usize, text: impl Into<String>) {
        self.put(column, FlatValue::Text(text.into()));
    }
}

#[derive(Debug, Default)]
struct Rows {
    rows: Vec<Row>,
    /// The columns that are known only by what the answer holds.
    named: Vec<FlatColumn>,
}

impl Rows {
    /// Where the column is that a map names.
    fn named(&mut self, steps: &Steps, name: &str) -> usize {
        let column = steps.name_of(name);
        let known = self.named.iter().position(|known| known.name == column);
        known.unwrap_or_else(|| {
            self.named.push(FlatColumn {
                name: column,
                title: steps.title_of(name),
                kind: FlatKind::Text,
            });
            self.named.len().saturating_sub(1)
        })
    }

    /// The table, with the columns that maps name after all others, by name.
    fn into_table(self, table: &Table, layout: &Layout) -> FlatTable {
        let mut order: Vec<(usize, FlatColumn)> = self.named.into_iter().enumerate().collect();
        order.sort_unstable_by(|(_, one), (_, other)| one.name.cmp(&other.name));
        let mut rows = Vec::with_capacity(self.rows.len());
        for mut row in self.rows {
            for (place, _) in &order {
                let found = row.named.iter_mut().find(|(known, _)| known == place);
                row.cells.push(
                    found.map(|(_, value)| std::mem::replace(value, FlatValue::Boolean(false))),
                );
            }
            rows.push(row.cells);
        }
        let parent = table.parent.and_then(|parent| layout.tables.get(parent));
        FlatTable {
            name: table.path.name(),
            title: table.path.title(),
            parent: parent.map(|parent| parent.path.name()),
            columns: table
                .columns
                .iter()
                .map(|column| column.of.clone())
                .chain(order.into_iter().map(|(_, column)| column))
                .collect(),
            rows,
            csv: None,
        }
    }
}

struct Filler<'f> {
    layout: &'f Layout,
    reader: &'f mut Reader,
    tables: Vec<Rows>,
}

impl<'f> Filler<'f> {
    /// A row of a table, and every row that belongs to it.
    fn row(&mut self, table: usize, parent: Option<usize>, name: Option<&str>, item: &Json<'_>) {
        let layout: &'f Layout = self.layout;
        let (Some(of), Some(rows)) = (layout.tables.get(table), self.tables.get_mut(table)) else {
            return;
        };
        let place = rows.rows.len();
        rows.rows.push(Row::default());
        let mut row = Row {
            cells: vec![None; of.columns.len()],
            named: Vec::new(),
        };
        let number = |place: usize| {
            let number = i64::try_from(place.saturating_add(1)).unwrap_or(i64::MAX);
            FlatValue::Integer(number)
        };
        if let Some(column) = of.number {
            row.put(column, number(place));
        }
        if let (Some(column), Some(parent)) = (of.parent_number, parent) {
            row.put(column, number(parent));
        }
        if let (Some(column), Some(name)) = (of.by_name, name) {
            row.put_text(column, name);
        }
        self.value(&of.item, item, &mut row, (table, place));
        let slot = self.tables.get_mut(table);
        if let Some(slot) = slot.and_then(|rows| rows.rows.get_mut(place)) {
            *slot = row;
        }
    }

    fn wrong(&mut self, json: &Json<'_>) {
        self.reader.wrong(json, &ANSWERED);
    }

    /// A value of a row, which is in a table at a place.
    fn value(&mut self, node: &'f Node, json: &Json<'_>, row: &mut Row, at: (usize, usize)) {
        match (node, json) {
            (Node::Nothing, _) | (_, Json::Null) => {}
            (Node::Cell(column, kind), json) => match cell(*kind, json) {
                Some(value) => row.put(*column, value),
                None => self.wrong(json),
            },
            (Node::Any(columns), json) => any(columns, json, row),
            (Node::Share([text, numerator, denominator]), Json::Text(share)) => {
                row.put_text(*text, share.as_ref());
                if let Ok(exact) = share.parse::<Share>() {
                    row.put(*numerator, FlatValue::Integer(exact.numerator()));
                    row.put(*denominator, FlatValue::Integer(exact.denominator()));
                }
            }
            (Node::Joined(column), Json::List(items)) => {
                let mut texts = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    match item {
                        Json::Text(text) => texts.push(text.as_ref()),
                        other => self
                            .reader
                            .at_index(index, |reader| reader.wrong(other, &ANSWERED)),
                    }
                }
                if !texts.is_empty() {
                    row.put_text(*column, texts.join(BETWEEN));
                }
            }
            (Node::Pair(ends), Json::List(items)) if items.len() == ends.len() => {
                for (index, (node, item)) in ends.iter().zip(items).enumerate() {
                    self.reader.enter_index(index);
                    self.value(node, item, row, at);
                    self.reader.leave();
                }
            }
            (Node::Json(column), json) => row.put_text(*column, json.to_canonical()),
            (Node::Record(parts), Json::Object(entries)) => self.parts(parts, entries, row, at),
            (Node::OneKey(column, parts), Json::Object(entries)) => match entries.as_slice() {
                [(key, value)] if parts.iter().any(|part| part.key == key) => {
                    row.put_text(*column, key.as_ref());
                    let part = parts.iter().find(|part| part.key == key);
                    if let Some(part) = part {
                        self.reader.enter(key);
                        self.value(&part.node, value, row, at);
                        self.reader.leave();
                    }
                }
                _ => self.wrong(json),
            },
            (Node::Choice(forms), json) => match forms.iter().find(|(shape, _)| shape.fits(json)) {
                Some((_, node)) => self.value(node, json, row, at),
                None => self.wrong(json),
            },
            (Node::Names(steps), Json::Object(entries)) => {
                for (name, value) in entries {
                    match value {
                        Json::Null => {}
                        Json::Text(text) => {
                            let place = self
                                .tables
                                .get_mut(at.0)
                                .map(|rows| rows.named(steps, name));
                            let text = FlatValue::Text(text.clone().into_owned());
                            row.named.extend(place.map(|place| (place, text)));
                        }
                        other => self
                            .reader
                            .at_key(name, |reader| reader.wrong(other, &ANSWERED)),
                    }
                }
            }
            (Node::Items(table), Json::List(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.reader.enter_index(index);
                    self.row(*table, Some(at.1), None, item);
                    self.reader.leave();
                }
            }
            (Node::ByName(table), Json::Object(entries)) => {
                for (name, value) in entries {
                    self.reader.enter(name);
                    let one = std::slice::from_ref(value);
                    let items = match value {
                        Json::List(items) => items.as_slice(),
                        _ => one,
                    };
                    for item in items {
                        self.row(*table, Some(at.1), Some(name), item);
                    }
                    self.reader.leave();
                }
            }
            (_, json) => self.wrong(json),
        }
    }

    fn parts(
        &mut self,
        parts: &'f [Part],
        entries: &[(std::borrow::Cow<'_, str>, Json<'_>)],
        row: &mut Row,
        at: (usize, usize),
    ) {
        let known = |key: &str| parts.iter().any(|part| part.key == key);
        for (key, _) in entries.iter().filter(|(key, _)| !known(key)) {
            let keys: Vec<&str> = parts.iter().map(|part| part.key).collect();
            self.reader
                .at_key(key, |reader| reader.unknown_key(key, &keys));
        }
        for part in parts {
            let found = entries.iter().find(|(key, _)| key == part.key);
            self.reader.enter(part.key);
            match found {
                None | Some((_, Json::Null))
                    if part.required && !matches!(part.node, Node::Any(_)) =>
                {
                    self.reader.wrong(&Json::Null, &ANSWERED);
                }
                None => {}
                Some((_, value)) => self.value(&part.node, value, row, at),
            }
            self.reader.leave();
        }
    }
}

/// A value of a column of this kind.
fn cell(kind: FlatKind, json: &Json<'_>) -> Option<FlatValue> {
    match (kind, json) {
        (FlatKind::Text, Json::Text(text)) => Some(FlatValue::Text(text.clone().into_owned())),
        (FlatKind::Integer, Json::Int(value)) => Some(FlatValue::Integer(*value)),
        (FlatKind::Boolean, Json::Bool(value)) => Some(FlatValue::Boolean(*value)),
        (FlatKind::Date, Json::Text(text)) => {
            let day: Option<NaiveDate> = text.parse().ok();
            day.filter(|day| day.to_string() == *text)
                .map(FlatValue::Date)
        }
        _ => None,
    }
}

/// A value of any shape: a text, a number or a truth by itself, all else as JSON.
fn any([text, integer, truth]: &[usize; 3], json: &Json<'_>, row: &mut Row) {
    match json {
        Json::Text(value) => row.put_text(*text, value.as_ref()),
        Json::Int(value) => row.put(*integer, FlatValue::Integer(*value)),
        Json::Bool(value) => row.put(*truth, FlatValue::Boolean(*value)),
        other => row.put_text(*text, other.to_canonical()),
    }
}
