//! The columns of an empty table, in the words that the reader knows.

use super::lexicon::lexicon;
use super::register::{BOTH, CATEGORY, Kind, RegisterName};

/// What a column of an empty table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Words,
    Count,
    Day,
    Moment,
    /// One of the values.
    One,
    /// Some of the values, in one cell.
    Several,
}

/// A column of an empty table.
#[derive(Debug)]
pub(crate) struct BlankColumn {
    pub(crate) head: String,
    pub(crate) holds: Holds,
    /// The words for its values, where they are a closed list.
    pub(crate) values: Vec<String>,
}

/// A column for each value of a row that has a name in Vietnamese. What two columns hold apart has none
/// that holds both.
pub(crate) fn blank_columns(register: RegisterName) -> Vec<BlankColumn> {
    let heads = ["*", register.name()].map(|group| lexicon().headers(group));
    let mut columns = Vec::new();
    for field in register.fields() {
        // *Loại* names the category, and may name what the meeting is for.
        let name = if field.name == CATEGORY {
            BOTH
        } else {
            &field.name
        };
        let head = heads
            .iter()
            .flatten()
            .find_map(|heads| heads.words_for(name));
        let Some(head) = head else { continue };
        let mut values = Vec::new();
        let holds = match field.kind {
            Kind::Both | Kind::SessionDay | Kind::Sessions | Kind::Nothing => continue,
            Kind::RowNumber | Kind::Count => Holds::Count,
            Kind::Day => Holds::Day,
            Kind::Start | Kind::End => Holds::Moment,
            Kind::Bool => {
                let words = ["true", "false"].iter();
                values.extend(words.filter_map(|is| lexicon().answers.words_for(is)));
                Holds::One
            }
            Kind::Term(list, names) | Kind::Terms(list, names) => {
                let words = |name: &&'static str| {
                    let known = lexicon()
                        .terms(list)
                        .and_then(|terms| terms.words_for(name));
                    known.unwrap_or(name)
                };
                values.extend(names.iter().map(words));
                if matches!(field.kind, Kind::Term(..)) {
                    Holds::One
                } else {
                    Holds::Several
                }
            }
            Kind::Text | Kind::Name | Kind::Names | Kind::Texts | Kind::Deadline => Holds::Words,
        };
        columns.push(BlankColumn {
            head: head.to_owned(),
            holds,
            values: values.into_iter().map(str::to_owned).collect(),
        });
    }
    columns
}
