//! `tables`: the flat form of an answer.

use std::borrow::Cow;

use super::call::Tables;
use super::prepare::{AnswerBasis, Prepared};
use super::vocabulary::labels_of;
use super::{OPERATIONS, Operation};
use crate::error::Error;
use crate::finding::CompactFindings;
use crate::flat::{FlatTable, Layout, fill, written};
use crate::json::{Json, Reader, Wire as _, answer, from_value};
use crate::rule::RULE_NAMES;

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

pub(super) fn answer(call: &Tables, prepared: Prepared) -> Result<TablesAnswer, Error> {
    let operation = Operation::named_at("/operation", OPERATIONS, &call.operation)?;
    let layout = Layout::new((operation.answer)(), &call.answer, call.lang, labels_of);
    let mut reader = Reader::default();
    let answer = whole(&call.answer)?;
    let mut tables = fill(&layout, &answer, &mut reader);
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

/// An answer with its findings one by one, where they are compact.
fn whole<'a>(answer: &'a Json<'static>) -> Result<Cow<'a, Json<'static>>, Error> {
    let (Json::Object(entries), Some(compact @ Json::Object(_))) = (answer, answer.get("compact"))
    else {
        return Ok(Cow::Borrowed(answer));
    };
    let compact: CompactFindings =
        from_value(compact).map_err(|error| error.within("/answer/compact"))?;
    let findings = compact.expand(RULE_NAMES, None, "/answer/compact")?;
    let mut entries = entries.clone();
    for (key, value) in &mut entries {
        match key.as_ref() {
            "findings" => *value = findings.json().to_static(),
            "compact" => *value = Json::Null,
            _ => {}
        }
    }
    Ok(Cow::Owned(Json::Object(entries)))
}
