//! What the tests of wardplan share: vectors, their strict reader, and how an answer is held
//! against what a vector expects.

/// The Rust example of the first page.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct FirstPage;

/// The Rust example of the page on tallies.
#[cfg(doctest)]
#[doc = include_str!("../../docs/sweep.md")]
struct SweepPage;

/// The Rust example of the page on tables.
#[cfg(doctest)]
#[doc = include_str!("../../docs/tables.md")]
struct TablesPage;

mod astronomy;
mod coverage;
mod docs;
mod errors;
mod law;
mod lunar;
mod python;
mod python_dicts;
mod random;
mod records;
mod rule_page;
mod tsdoc;
mod typescript;
mod vector;

pub use coverage::{citing, clauses, coverage, coverage_page};
pub use errors::check_error;
pub use law::law_page;
pub use lunar::{lunar_events, lunar_page, lunar_table};
pub use python::{attribute_name, python_types};
pub use python_dicts::python_dicts;
pub use random::{RandomCall, places, random_calls, wild};
pub use rule_page::{RulePage, head, le_chan, rule_pages, rules};
pub use typescript::javascript_files;
pub use vector::{Vector, mismatch, repository, vectors};

/// How many cases an oracle goes through: as many as `WARDPLAN_CASES` says, or those that it holds in
/// every run.
///
/// # Panics
///
/// If it says no number.
#[must_use]
pub fn cases(usual: u32) -> u32 {
    let asked = std::env::var("WARDPLAN_CASES").ok();
    asked.map_or(usual, |asked| asked.parse().expect("a number of cases"))
}
