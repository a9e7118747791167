//! Which tables and columns the answers of an operation have: the same for all of them, but for maps of
//! texts, whose names become columns once they are known.

use super::title::Steps;
use super::{FlatColumn, FlatKind};
use crate::json::Shape;
use crate::text::Label;

/// The labels of a closed list of names.
pub(crate) type Labels = fn(&[&str]) -> Option<&'static [Label]>;

/// Where the values of a shape go.
#[derive(Debug)]
pub(super) enum Node {
    /// Nowhere: they are told elsewhere.
    Nothing,
    /// Into a column of this kind.
    Cell(usize, FlatKind),
    /// A text into the first column, a whole number into the second, a truth into the third; any other
    /// value is written into the first as JSON.
    Any([usize; 3]),
    /// An exact share: as text, and as numerator and denominator.
    Share([usize; 3]),
    /// Texts, into one column.
    Joined(usize),
    /// Two values, each by itself.
    Pair(Box<[Self; 2]>),
    /// As JSON, into a column.
    Json(usize),
    /// Each field by itself.
    Record(Vec<Part>),
    /// The key into the column, and what stands there by itself.
    OneKey(usize, Vec<Part>),
    /// By the first form that fits.
    Choice(Vec<(Shape, Self)>),
    /// Into columns of their own, whose names start with this.
    Names(Steps),
    /// Each item into a row of a table.
    Items(usize),
    /// Each value, and of a list each item, into a row of a table, with its name.
    ByName(usize),
}

/// A field of a record.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) key: &'static str,
    pub(super) required: bool,
    pub(super) node: Node,
}

/// A column, and the labels of the names that its cells hold.
#[derive(Debug)]
pub(crate) struct Column {
    pub(super) of: FlatColumn,
    pub(super) names: &'static [&'static str],
    pub(super) labels: &'static [Label],
}

/// A table without its rows.
#[derive(Debug)]
pub(crate) struct Table {
    /// The keys that lead to the list.
    pub(super) path: Steps,
    /// The table whose rows its rows belong to.
    pub(super) parent: Option<usize>,
    pub(super) columns: Vec<Column>,
    /// Where the columns are that every row has: its number, that of its parent, and its name.
    pub(super) number: Option<usize>,
    pub(super) parent_number: Option<usize>,
    pub(super) by_name: Option<usize>,
    pub(super) item: Node,
}

/// The tables of the answers of one operation. The first is that of what stands in no list.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(super) tables: Vec<Table>,
}
