//! Meetings in columns: rows of record batches that count alike are counted, and one of them is read.

mod cell;
mod coder;
mod counts;
mod days;
mod part;
mod schema;
mod table;

pub(crate) use part::Counted;
pub(crate) use schema::measured_columns;
pub(crate) use table::Table;
