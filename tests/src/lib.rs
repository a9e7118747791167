//! What the tests of wardplan share: vectors, their strict reader, and how an answer is held
//! against what a vector expects.

mod astronomy;
mod docs;
mod law;
mod lunar;
mod python;
mod rule_page;
mod tsdoc;
mod typescript;
mod vector;

pub use law::law_page;
pub use lunar::{lunar_events, lunar_page, lunar_table};
pub use python::{attribute_name, python_types};
pub use rule_page::{RulePage, head, le_chan, rule_pages, rules};
pub use typescript::javascript_files;
pub use vector::{Vector, mismatch, repository, vectors};
