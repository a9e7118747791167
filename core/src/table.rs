//! Registers from tables as offices keep them: columns in any order under Vietnamese or English heads,
//! titles above and signatures below. No filled cell disappears: it was understood, or it is told.

mod alike;
mod answer;
#[cfg(feature = "sheet")]
mod blank;
mod cell;
mod columns;
mod continued;
mod csv;
mod given;
mod habit;
mod head;
mod ids;
mod lexicon;
mod lines;
mod moment;
mod names;
mod naming;
mod other;
mod over;
mod part;
mod read;
mod reading;
mod register;
mod row;
mod sheet;
mod sittings;
mod spelling;
mod told;
mod value;

pub(crate) use alike::{Alike, MOST_LISTED, Names, read as read_alike};
pub use answer::{LeftReason, LeftRow, ReadColumn, ReadTerm, RegisterRows, UnusedTerm};
#[cfg(feature = "sheet")]
pub(crate) use blank::{BlankColumn, Holds, blank_columns};
pub use cell::{Cell, CellValue};
pub(crate) use csv::read as read_csv;
pub(crate) use given::Given;
pub(crate) use read::read;
pub use register::RegisterName;
#[cfg(feature = "sheet")]
pub(crate) use sheet::letters as column_letters;
pub use told::{CellCode, ToldCell};
