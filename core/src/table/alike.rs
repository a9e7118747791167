//! Meetings that are alike, read once: rows of a table whose cells say the same, but for words on which no
//! figure hangs, and whose times come to the same.

mod chunk;
mod merge;
mod read;
mod role;
mod unique;
mod when;

pub(crate) use read::{MOST_LISTED, read};
