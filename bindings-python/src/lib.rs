//! The native module of the Python package `wardplan`: it moves values in and out, and calls the
//! operations of the core. It holds no rule, no formula, no limit and no message.

mod columns;
mod csv;
mod door;
mod error;
mod heard;
mod input;
mod output;
mod sheet;

use pyo3::prelude::*;

/// What the package `wardplan` calls; not for use by itself.
#[pymodule]
mod _wardplan {
    #[pymodule_export]
    use super::columns::{measure_columns, measure_each, measured_columns};
    #[pymodule_export]
    use super::csv::measure_csv;
    #[pymodule_export]
    use super::door::{call_json, canonical, operations, plain, read, run};
    #[pymodule_export]
    use super::sheet::{read_workbook, template_workbook};
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
