//! Finds the tables and columns of a shape.

use super::layout::{Column, Labels, Layout, Node, Part, Table};
use super::title::{Step, Steps};
use super::{FlatColumn, FlatKind, Language};
use crate::json::{Field, Json, Shape};

/// What stands over every row of a list, of a list within it, and of a map.
const NUMBER: Step = Step::key("", "rowNumber");
const PARENT: Step = Step::key("", "parentRowNumber");
const NAME: Step = Step::key("", "name");
const VALUE: Step = Step::key("", "value");
const FORM: Step = Step::key("", "form");
const ITEMS: Step = Step::key("", "items");

/// A place in a table.
#[derive(Clone)]
struct Place {
    table: usize,
    /// The keys from the row on.
    steps: Steps,
    /// Whether other forms of a choice may have put the same column there.
    shared: bool,
}

impl Place {
    fn at(&self, step: Step) -> Self {
        Self {
            steps: self.steps.and(step),
            ..self.clone()
        }
    }
}

impl Layout {
    /// The tables for an answer of this shape, of which only a choice outside of all lists is looked at.
    pub(crate) fn new(
        answer: Shape,
        given: &Json<'_>,
        language: Option<Language>,
        labels: Labels,
    ) -> Self {
        let mut builder = Builder {
            tables: Vec::new(),
            language,
            labels,
        };
        let root = Steps::of(Step::key("", "answer"));
        builder.table(None, root, false, answer, Some(given));
        Self {
            tables: builder.tables,
        }
    }
}

struct Builder {
    tables: Vec<Table>,
    language: Option<Language>,
    labels: Labels,
}

impl Builder {
    /// A table of such items.
    fn table(
        &mut self,
        parent: Option<usize>,
        steps: Steps,
        by_name: bool,
        item: Shape,
        given: Option<&Json<'_>>,
    ) -> usize {
        let table = self.tables.len();
        let is_root = parent.is_none();
        self.tables.push(Table {
            path: steps,
            parent: parent.filter(|parent| *parent != 0),
            columns: Vec::new(),
            number: None,
            parent_number: None,
            by_name: None,
            item: Node::Nothing,
        });
        let here = Place {
            table,
            steps: Steps::default(),
            shared: false,
        };
        let number = (!is_root).then(|| self.column(&here.at(NUMBER), FlatKind::Integer));
        let belongs = parent.is_some_and(|parent| parent != 0);
        let parent_number = belongs.then(|| self.column(&here.at(PARENT), FlatKind::Integer));
        let by_name = by_name.then(|| self.column(&here.at(NAME), FlatKind::Text));
        let item = self.node(item, &here, given);
        if let Some(table) = self.tables.get_mut(table) {
            (table.number, table.parent_number) = (number, parent_number);
            (table.by_name, table.item) = (by_name, item);
        }
        table
    }

    /// A table that belongs to a place.
    fn child(&mut self, place: &Place, by_name: bool, item: Shape) -> usize {
        let parent = self.tables.get(place.table).filter(|_| place.table != 0);
        let mut steps = parent.map(|table| table.path.clone()).unwrap_or_default();
        if place.steps.is_empty() {
            steps = steps.and(ITEMS);
        }
        for step in place.steps.iter() {
            steps = steps.and(*step);
        }
        self.table(Some(place.table), steps, by_name, item, None)
    }

    fn column(&mut self, place: &Place, kind: FlatKind) -> usize {
        self.column_of(place, kind, &[])
    }

    fn column_of(
        &mut self,
        place: &Place,
        kind: FlatKind,
        names: &'static [&'static str],
    ) -> usize {
        let steps = if place.steps.is_empty() {
            Steps::of(VALUE)
        } else {
            place.steps.clone()
        };
        let Some(table) = self.tables.get_mut(place.table) else {
            return 0;
        };
        let plain = steps.name();
        let of_kind = format!("{plain}{}", kind_suffix(kind));
        let known = |name: &str| {
            let mut columns = table.columns.iter();
            columns.position(|known| known.of.name == *name && known.of.kind == kind)
        };
        if place.shared
            && let Some(known) = known(&plain).or_else(|| known(&of_kind))
        {
            return known;
        }
        let is_taken = table.columns.iter().any(|known| known.of.name == plain);
        table.columns.push(Column {
            of: FlatColumn {
                name: if is_taken { of_kind } else { plain },
                title: steps.title_of_column(self.language, is_taken.then_some(kind)),
                kind,
            },
            names,
            labels: (self.labels)(names).unwrap_or_default(),
        });
        table.columns.len().saturating_sub(1)
    }

    /// Where the values of a shape go that stand at a place.
    fn node(&mut self, shape: Shape, place: &Place, given: Option<&Json<'_>>) -> Node {
        match shape {
            Shape::Optional(inner) => self.node(inner(), place, given),
            Shape::Bool => self.cell(place, FlatKind::Boolean),
            Shape::Count | Shape::Integer | Shape::Between(..) => {
                self.cell(place, FlatKind::Integer)
            }
            Shape::Date => self.cell(place, FlatKind::Date),
            Shape::Text | Shape::Like(_) | Shape::Time => self.cell(place, FlatKind::Text),
            Shape::Term(_, names) => {
                Node::Cell(self.column_of(place, FlatKind::Text, names), FlatKind::Text)
            }
            Shape::Any => {
                let place = Place {
                    shared: true,
                    ..place.clone()
                };
                let kinds = [FlatKind::Text, FlatKind::Integer, FlatKind::Boolean];
                Node::Any(kinds.map(|kind| self.column(&place, kind)))
            }
            Shape::Share => {
                let text = self.column(place, FlatKind::Text);
                let [numerator, denominator] = ["numerator", "denominator"]
                    .map(|part| self.column(&place.at(Step::key("", part)), FlatKind::Integer));
                Node::Share([text, numerator, denominator])
            }
            Shape::Pair(item) => {
                let ends = if is_text(item()) {
                    ["first", "second"]
                } else {
                    ["start", "end"]
                };
                let ends = ends.map(|end| place.at(Step::key("", end)));
                Node::Pair(Box::new(ends.map(|place| self.node(item(), &place, None))))
            }
            Shape::List(item) if is_text(item()) => {
                Node::Joined(self.column(place, FlatKind::Text))
            }
            Shape::List(item) => Node::Items(self.child(place, false, item())),
            Shape::Map(value) if is_text(value()) => Node::Names(place.steps.clone()),
            Shape::Map(value) => {
                let value = match value() {
                    Shape::List(item) => item(),
                    value => value,
                };
                Node::ByName(self.child(place, true, value))
            }
            Shape::OneOf(_, forms) => self.choice(forms, place, given),
            // Types that hold themselves have no end.
            Shape::OneKey(name, _) | Shape::Record(name, _)
                if holds(shape, name, &mut Vec::new()) =>
            {
                Node::Json(self.column(place, FlatKind::Text))
            }
            Shape::OneKey(name, fields) => {
                let key = if place.steps.is_empty() {
                    place.at(FORM)
                } else {
                    place.clone()
                };
                let column = self.column(&key, FlatKind::Text);
                Node::OneKey(column, self.parts(name, fields, place, given))
            }
            // What these hold is the findings, which stand in their own table.
            Shape::Record("CompactFindings", _) => Node::Nothing,
            Shape::Record(name, fields) => Node::Record(self.parts(name, fields, place, given)),
        }
    }

    fn cell(&mut self, place: &Place, kind: FlatKind) -> Node {
        Node::Cell(self.column(place, kind), kind)
    }

    fn parts(
        &mut self,
        name: &'static str,
        fields: &'static [Field],
        place: &Place,
        given: Option<&Json<'_>>,
    ) -> Vec<Part> {
        let has = |key: &str| fields.iter().any(|field| field.key == key);
        let is_bilingual = has("vi") && has("en");
        let mut parts = Vec::with_capacity(fields.len());
        for field in fields {
            let language = Language::named(field.key).filter(|_| is_bilingual);
            let is_other = language.is_some_and(|of| self.language.is_some_and(|only| only != of));
            let given = given.and_then(|given| given.get(field.key));
            // Only of an answer that says it: others have the tables that they always had.
            let is_unsaid = field.sparse && given.is_none();
            let node = if is_other || is_unsaid {
                Node::Nothing
            } else {
                self.node(
                    (field.shape)(),
                    &place.at(Step::key(name, field.key)),
                    given,
                )
            };
            parts.push(Part {
                key: field.key,
                required: field.required,
                node,
            });
        }
        parts
    }

    fn choice(
        &mut self,
        forms: &'static [fn() -> Shape],
        place: &Place,
        given: Option<&Json<'_>>,
    ) -> Node {
        // Lists of different records are different tables.
        let of_lists = |given: &&Json<'_>| matches!(given, Json::List(_));
        let given = given.filter(of_lists);
        let fits = |form: &&fn() -> Shape| given.is_some_and(|given| form().fits(given));
        if let Some(form) = forms.iter().find(fits) {
            return self.node(form(), place, given);
        }
        let place = Place {
            shared: true,
            ..place.clone()
        };
        let nodes = forms.iter().map(|form| {
            let node = self.node(form(), &place, None);
            (form(), node)
        });
        Node::Choice(nodes.collect())
    }
}

/// Whether values of a shape are texts, which one column can hold together.
fn is_text(shape: Shape) -> bool {
    match shape {
        Shape::Optional(inner) => is_text(inner()),
        Shape::Text | Shape::Like(_) | Shape::Term(..) | Shape::Date | Shape::Time => true,
        _ => false,
    }
}

/// Whether a value of a shape may hold one of a named type. `seen` are the types that were looked into.
fn holds(shape: Shape, name: &str, seen: &mut Vec<&'static str>) -> bool {
    match shape {
        Shape::List(inner) | Shape::Pair(inner) | Shape::Optional(inner) | Shape::Map(inner) => {
            holds(inner(), name, seen)
        }
        Shape::OneOf(_, forms) => forms.iter().any(|form| holds(form(), name, seen)),
        Shape::Record(of, _) | Shape::OneKey(of, _) if seen.contains(&of) => of == name,
        Shape::Record(of, fields) | Shape::OneKey(of, fields) => {
            seen.push(of);
            let mut fields = fields.iter();
            fields.any(|field| holds((field.shape)(), name, seen))
        }
        _ => false,
    }
}

/// What the name of a column ends with that holds another kind of value than the column of its plain
/// name.
fn kind_suffix(kind: FlatKind) -> &'static str {
    match kind {
        FlatKind::Text => "Text",
        FlatKind::Integer => "Integer",
        FlatKind::Date => "Date",
        FlatKind::Boolean => "Boolean",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::OPERATIONS;
    use std::collections::BTreeSet;

    #[test]
    fn tables_and_columns_of_every_operation_have_names_of_their_own() {
        for operation in OPERATIONS {
            // The rows of a register are one of several lists.
            let given = Json::object([("rows", Json::List(Vec::new()))]);
            let layout = Layout::new((operation.answer)(), &given, None, |_| None);
            let mut tables = BTreeSet::new();
            for table in &layout.tables {
                let name = table.path.name();
                let mut columns = BTreeSet::new();
                for column in &table.columns {
                    let column = &column.of.name;
                    assert!(
                        columns.insert(column),
                        "{}: {name}.{column}",
                        operation.name
                    );
                }
                assert!(tables.insert(name.clone()), "{}: {name}", operation.name);
            }
        }
    }
}
