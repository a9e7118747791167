//! Figures straight from CSV files.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::PyTuple;
use wardplan::json::Shape;
use wardplan::operation::TYPES;
use wardplan::{Json, MeasureCsv};

use crate::door::apart;
use crate::error::{defect, input_error};
use crate::input::Input;
use crate::output::Output;

/// The keys of the answer in the order of the class, and the types of what stands under them.
const PARTS: [(&str, Option<&str>); 10] = [
    ("basis", Some("AnswerBasis")),
    ("results", Some("IndicatorResult")),
    ("rows", None),
    ("columns", Some("ReadColumn")),
    ("cells", Some("ToldCell")),
    ("told", None),
    ("left", Some("LeftRow")),
    ("leftRows", None),
    ("terms", Some("ReadTerm")),
    ("unusedTerms", Some("UnusedTerm")),
];

/// Measures a register from the text or the bytes of a CSV file, and gives the values of the answer in order.
#[pyfunction]
pub(crate) fn measure_csv<'py>(
    py: Python<'py>,
    csv: &Bound<'py, PyAny>,
    call: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyTuple>> {
    let call = Input::new(py)?.exact(call)?;
    let text = csv.extract::<PyBackedStr>().ok();
    let bytes = csv.extract::<PyBackedBytes>().ok();
    let answer = apart(py, || {
        let call = MeasureCsv::from_json(&call.to_canonical())?;
        let text = match (&text, &bytes) {
            (Some(text), _) => Cow::Borrowed(text.as_ref()),
            (_, Some(bytes)) => String::from_utf8_lossy(bytes),
            _ => Cow::Borrowed(""),
        };
        Ok(wardplan::measure_csv(&text, &call)?.to_json())
    })?;
    in_parts(py, &answer, &PARTS)
}

/// The values of an answer that is no class of the core, in the order of these keys. Where no type is named,
/// values are plain.
pub(crate) fn in_parts<'py>(
    py: Python<'py>,
    answer: &str,
    parts: &[(&str, Option<&str>)],
) -> PyResult<Bound<'py, PyTuple>> {
    let answer = Json::parse(answer).map_err(|error| input_error(py, &error))?;
    let output = Output::new(py)?;
    let value = |(key, name): &(&str, Option<&str>)| {
        let json = answer.get(key).ok_or_else(defect)?;
        let Some(name) = name else {
            return output.value(json, Shape::Count);
        };
        let listed = TYPES.iter().find(|listed| listed.name() == *name);
        let shape = listed.ok_or_else(defect)?.shape;
        match json {
            Json::List(items) => {
                let items = items.iter().map(|item| output.value(item, shape()));
                let items = items.collect::<PyResult<Vec<_>>>()?;
                Ok(PyTuple::new(py, items)?.into_any())
            }
            json => output.value(json, shape()),
        }
    };
    let values = parts.iter().map(value).collect::<PyResult<Vec<_>>>()?;
    PyTuple::new(py, values)
}
