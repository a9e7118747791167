//! `tables`: the flat form of an answer.

use super::call::Tables;
use super::catalogue::labels_of;
use super::prepare::{AnswerBasis, Prepared};
use super::{OPERATIONS, Operation};
use crate::error::Error;
use crate::flat::{FlatTable, Layout, fill, written};
use crate::json::{Reader, answer};

answer! {
    /// An answer as flat tables.
    pub struct TablesAnswer {
        /// What the tables rest on; what the answer rests on stands in its table.
        pub basis: AnswerBasis,
        /// The tables of the answers of that operation, also those without rows: what stands in no list,
        /// then each list, and after it the lists within.
        pub tables: Vec<FlatTable>,
    }
}

pub(super) fn tables(call: &Tables) -> Result<TablesAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let operation = Operation::named_at("/operation", OPERATIONS, &call.operation)?;
    let layout = Layout::new((operation.answer)(), &call.answer, call.lang, labels_of);
    let mut reader = Reader::default();
    let mut tables = fill(&layout, &call.answer, &mut reader);
    reader.into_result("/answer")?;
    if let Some(heads) = call.csv {
        for table in &mut tables {
            table.csv = Some(written(table, &layout, heads));
        }
    }
    Ok(TablesAnswer {
        basis: prepared.basis,
        tables,
    })
}
