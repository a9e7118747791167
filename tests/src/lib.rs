//! What the tests of wardplan share: vectors, their strict reader, and how an answer is held
//! against what a vector expects.

mod docs;
mod python;
mod rule_page;
mod tsdoc;
mod typescript;
mod vector;

pub use python::{attribute_name, python_types};
pub use rule_page::{RulePage, head, rule_pages};
pub use typescript::javascript_files;
pub use vector::{Vector, mismatch, repository, vectors};
