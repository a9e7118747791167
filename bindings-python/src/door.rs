//! The functions of the module.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};
use wardplan::{Json, OPERATIONS, Operation, Shape, TYPES};

use crate::error::input_error;
use crate::input::{Input, holds_text};
use crate::output::Output;

/// Runs work of the core without holding the interpreter. A panic would be a defect of the core;
/// it becomes an ordinary exception and never crosses into Python as itself.
fn apart<R: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<R, wardplan::Error> + Send,
) -> PyResult<R> {
    let done = py.detach(|| catch_unwind(AssertUnwindSafe(work)));
    match done {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(input_error(py, &error)),
        Err(_) => Err(PyRuntimeError::new_err(
            "a defect in wardplan: please report it with the call that led here",
        )),
    }
}

/// Runs an operation by name over JSON text, and gives the canonical JSON of its answer.
#[pyfunction]
pub(crate) fn call_json(py: Python<'_>, operation: &str, text: &str) -> PyResult<String> {
    apart(py, || wardplan::call_json(operation, text))
}

/// Runs an operation over its arguments by key, and gives the answer as a class of the package.
#[pyfunction]
pub(crate) fn run<'py>(
    py: Python<'py>,
    operation: &str,
    arguments: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    let known = known_operation(operation)?;
    let call = call_of(known, arguments)?;
    let answer = apart(py, || known.run(&call, owned))?;
    Output::new(py)?.value(&answer, (known.answer)())
}

fn known_operation(name: &str) -> PyResult<&'static Operation> {
    let known = OPERATIONS.iter().find(|known| known.name == name);
    known.ok_or_else(|| PyValueError::new_err(format!("there is no operation `{name}`")))
}

/// The call of an operation. A text in the place of a record or list is JSON text.
fn call_of(operation: &Operation, arguments: &Bound<'_, PyDict>) -> PyResult<Json<'static>> {
    let py = arguments.py();
    let Shape::Record(_, fields) = (operation.call)() else {
        return Err(PyValueError::new_err("a call is a record"));
    };
    let input = Input::new(py)?;
    let mut entries = Vec::with_capacity(arguments.len());
    for (key, value) in arguments {
        let key: String = key.extract()?;
        let field = fields.iter().find(|field| field.key == key);
        let text = value.extract::<String>().ok();
        let text = text.filter(|text| {
            field.is_some_and(|field| !holds_text((field.shape)()))
                || text.trim_start().starts_with('{')
        });
        let value = match text {
            Some(text) => apart(py, || {
                let json = Json::parse(&text).map(|json| owned(&json));
                json.map_err(|error| error.within(&format!("/{key}")))
            })?,
            None => input.at(&value, 1)?,
        };
        entries.push((key.into(), value));
    }
    let call = Json::Object(entries);
    input.check_depth(py, &call)?;
    Ok(call)
}

/// A value that does not borrow what it was read from.
fn owned(json: &Json<'_>) -> Json<'static> {
    json.to_owned_json()
}

/// Reads one value of a type, and gives the values of its fields in order, with everything stated.
#[pyfunction]
pub(crate) fn read<'py>(
    py: Python<'py>,
    name: &str,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyTuple>> {
    let listed = TYPES.iter().find(|listed| listed.name() == name);
    let listed =
        listed.ok_or_else(|| PyValueError::new_err(format!("there is no type `{name}`")))?;
    let (Shape::Record(_, fields) | Shape::OneKey(_, fields)) = (listed.shape)() else {
        return Err(PyValueError::new_err(format!("`{name}` has no fields")));
    };
    let json = match value.extract::<String>() {
        Ok(text) => apart(py, || Json::parse(&text).map(|json| owned(&json)))?,
        Err(_) => Input::new(py)?.json(value)?,
    };
    match apart(py, || listed.read(&json, owned))? {
        Some(json) => Output::new(py)?.fields(&json, fields),
        None => Err(PyValueError::new_err(format!("`{name}` is only answered"))),
    }
}

/// Writes a value as canonical JSON.
#[pyfunction]
pub(crate) fn canonical(py: Python<'_>, value: &Bound<'_, PyAny>) -> PyResult<String> {
    let json = Input::new(py)?.json(value)?;
    apart(py, || Ok(json.to_canonical()))
}

/// Gives a value as plain dicts, lists, texts, numbers and `None`, as JSON would hold it.
#[pyfunction]
pub(crate) fn plain<'py>(
    py: Python<'py>,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let json = Input::new(py)?.json(value)?;
    Output::new(py)?.value(&json, Shape::Any)
}

/// Lists the operations: the name here and in JavaScript, and the keys of the call.
#[pyfunction]
pub(crate) fn operations(py: Python<'_>) -> PyResult<Bound<'_, PyList>> {
    let rows = OPERATIONS.iter().map(|operation| {
        let keys: Vec<&str> = match (operation.call)() {
            Shape::Record(_, fields) => fields.iter().map(|field| field.key).collect(),
            _ => Vec::new(),
        };
        (operation.name, operation.camel_name, keys)
    });
    PyList::new(py, rows.collect::<Vec<_>>())
}
