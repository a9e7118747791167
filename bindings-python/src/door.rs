//! The functions of the module.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyDict, PyList, PyTuple};
use wardplan::json::Shape;
use wardplan::operation::TYPES;
use wardplan::{Json, OPERATIONS, Operation};

use crate::error::{defect, input_error};
use crate::heard::{Left, heard, is_long, is_long_text};
use crate::input::{Input, holds_text};
use crate::output::Output;

/// Runs work of the core without holding the interpreter. A panic would be a defect of the core;
/// it becomes an ordinary exception and never crosses into Python as itself.
pub(crate) fn apart<R: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<R, wardplan::Error> + Send,
) -> PyResult<R> {
    let done = py.detach(|| catch_unwind(AssertUnwindSafe(work)));
    match done {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(input_error(py, &error)),
        Err(_) => Err(defect()),
    }
}

/// Runs an operation by name over JSON text, and gives the canonical JSON of its answer.
#[pyfunction]
pub(crate) fn call_json(
    py: Python<'_>,
    operation: PyBackedStr,
    text: PyBackedStr,
) -> PyResult<String> {
    if is_long_text(&text) {
        return heard(py, move |_| wardplan::call_json(&operation, &text));
    }
    apart(py, || wardplan::call_json(&operation, &text))
}

/// Runs an operation over its arguments by key, and gives the answer as a class of the package.
#[pyfunction]
pub(crate) fn run<'py>(
    py: Python<'py>,
    operation: &str,
    arguments: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    let known = OPERATIONS.iter().find(|known| known.name == operation);
    let known = known
        .ok_or_else(|| PyValueError::new_err(format!("there is no operation `{operation}`")))?;
    let arguments = Arguments::new(py, known, arguments)?;
    let found = if arguments.are_long() {
        heard(py, move |left| answer(known, arguments, left))?
    } else {
        apart(py, || answer(known, arguments, &Left::default()))?
    };
    found.ok_or_else(defect)?.map(|found| found.into_bound(py))
}

/// Runs an operation, and makes classes of its answer for whoever still waits for it.
fn answer(
    operation: &Operation,
    arguments: Arguments,
    left: &Left,
) -> Result<Option<PyResult<Py<PyAny>>>, wardplan::Error> {
    let texts = arguments.texts;
    let mut entries = Vec::with_capacity(texts.len());
    for ((key, value), text) in arguments.values.into_iter().zip(&texts) {
        let value = match text {
            Some(text) => Json::parse(text).map_err(|error| error.within(&format!("/{key}")))?,
            None => value,
        };
        entries.push((key.into(), value));
    }
    operation.run(&Json::Object(entries), |answer| {
        (!left.is_so()).then(|| classes(|output| output.value(answer, (operation.answer)())))
    })
}

/// Makes a Python value of JSON that is there only while the core has it.
fn classes<T>(
    make: impl for<'py> FnOnce(Output<'py>) -> PyResult<Bound<'py, T>>,
) -> PyResult<Py<T>> {
    Python::attach(|py| Output::new(py).and_then(make).map(Bound::unbind))
}

/// The arguments of an operation. They hold nothing that only the interpreter may touch.
struct Arguments {
    /// By key; nothing where the argument is JSON text.
    values: Vec<(String, Json<'static>)>,
    /// By position: texts in the place of a record or list.
    texts: Vec<Option<PyBackedStr>>,
}

impl Arguments {
    fn new(py: Python<'_>, operation: &Operation, given: &Bound<'_, PyDict>) -> PyResult<Self> {
        let Shape::Record(_, fields) = (operation.call)() else {
            return Err(defect());
        };
        let input = Input::new(py)?;
        let (mut values, mut texts) = (Vec::new(), Vec::new());
        for (key, value) in given.items().extract::<Vec<(String, Bound<'_, PyAny>)>>()? {
            let field = fields.iter().find(|field| field.key == key);
            let holds_no_text = field.is_some_and(|field| !holds_text((field.shape)()));
            let text = value.extract::<PyBackedStr>().ok();
            let text = text.filter(|text| holds_no_text || text.trim_start().starts_with('{'));
            let value = match text {
                Some(_) => Json::Null,
                None => input.at(&value, 1)?,
            };
            values.push((key, value));
            texts.push(text);
        }
        if input.is_deep() {
            let entries = values.iter().cloned();
            let call = Json::Object(entries.map(|(key, value)| (key.into(), value)).collect());
            input.check_depth(py, &call)?;
        }
        Ok(Self { values, texts })
    }

    fn are_long(&self) -> bool {
        let texts = self.texts.iter().flatten();
        texts.into_iter().any(|text| is_long_text(text))
            || self.values.iter().any(|(_, value)| is_long(value, 2))
    }
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
    let text = value.extract::<PyBackedStr>();
    let json = match &text {
        Ok(text) => apart(py, || Json::parse(text))?,
        Err(_) => Input::new(py)?.json(value)?,
    };
    let found = apart(py, || {
        listed.read(&json, |json| classes(|output| output.fields(json, fields)))
    })?;
    let only_answered = || PyValueError::new_err(format!("`{name}` is only answered"));
    found
        .ok_or_else(only_answered)?
        .map(|found| found.into_bound(py))
}

/// Writes a value as canonical JSON. Refuses what JSON cannot hold.
#[pyfunction]
pub(crate) fn canonical(py: Python<'_>, value: &Bound<'_, PyAny>) -> PyResult<String> {
    let json = Input::new(py)?.exact(value)?;
    apart(py, || Ok(json.to_canonical()))
}

/// Gives a value as plain dicts, lists, texts, numbers and `None`, as JSON would hold it. Refuses
/// what JSON cannot hold.
#[pyfunction]
pub(crate) fn plain<'py>(
    py: Python<'py>,
    value: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let json = Input::new(py)?.exact(value)?;
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
