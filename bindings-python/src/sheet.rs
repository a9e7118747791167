//! Spreadsheet files.

use pyo3::prelude::*;
use pyo3::types::PyBytes;
use wardplan::table::RegisterName;

use crate::door::apart;

/// Reads a spreadsheet file, and gives the canonical JSON of its sheets.
#[pyfunction]
pub(crate) fn read_workbook(py: Python<'_>, file: &[u8]) -> PyResult<String> {
    apart(py, || {
        wardplan::read_workbook(file).map(|book| book.to_json())
    })
}

/// Writes an empty register as an `.xlsx` file.
#[pyfunction]
pub(crate) fn template_workbook<'py>(
    py: Python<'py>,
    register: &str,
) -> PyResult<Bound<'py, PyBytes>> {
    let file = apart(py, || {
        let register: RegisterName = register.parse()?;
        Ok(wardplan::template_workbook(register))
    })?;
    Ok(PyBytes::new(py, &file))
}
