//! Meetings that are alike, read once: rows of a table whose cells say the same, but for words on which no
//! figure hangs, and whose times come to the same.

mod chunk;
mod merge;
mod read;
mod role;
mod unique;
mod when;
mod whose;

pub(crate) use read::{Alike, MOST_LISTED, read};
pub(crate) use whose::Names;
