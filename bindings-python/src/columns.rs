//! Figures straight from columns of other libraries, which hand them over as streams of Arrow.

use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array as _, ArrayRef, NullArray, RecordBatch, RecordBatchOptions};
use arrow_schema::{ArrowError, Field, Fields, Schema};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use wardplan::Measure;
use wardplan::operation;

use crate::csv::in_parts;
use crate::door::apart;
use crate::input::Input;

/// The keys of the answer in the order of the class, and the types of what stands under them.
const PARTS: [(&str, Option<&str>); 4] = [
    ("basis", Some("AnswerBasis")),
    ("results", Some("IndicatorResult")),
    ("rows", None),
    ("unread", None),
];

/// Lists the names of the columns that are looked at.
#[pyfunction]
pub(crate) fn measured_columns() -> Vec<&'static str> {
    operation::measured_columns().collect()
}

/// Measures meetings that stand in the columns of a table, and gives the values of the answer in order.
#[pyfunction]
pub(crate) fn measure_columns<'py>(
    py: Python<'py>,
    table: &Bound<'py, PyAny>,
    call: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyTuple>> {
    let call = Input::new(py)?.exact(call)?;
    let stream = stream(table)?;
    let batches = py.detach(|| batches(stream))?;
    measured(py, &batches, &call)
}

/// The same from columns that stand by themselves, each with its name; nothing in place of one that is not
/// looked at.
#[pyfunction]
pub(crate) fn measure_each<'py>(
    py: Python<'py>,
    columns: Vec<(String, Option<Bound<'py, PyAny>>)>,
    call: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyTuple>> {
    let call = Input::new(py)?.exact(call)?;
    let mut names = Vec::new();
    let mut streams = Vec::new();
    for (name, column) in columns {
        names.push(name);
        streams.push(column.map(|column| stream(&column)).transpose()?);
    }
    let batches = py.detach(|| {
        let arrays = streams
            .into_iter()
            .map(|stream| stream.map_or(Ok(None), |stream| arrays(stream).map(Some)));
        let arrays = arrays.collect::<PyResult<Vec<_>>>()?;
        beside(&names, &arrays)
    })?;
    measured(py, &batches, &call)
}

fn measured<'py>(
    py: Python<'py>,
    batches: &[RecordBatch],
    call: &wardplan::Json<'_>,
) -> PyResult<Bound<'py, PyTuple>> {
    let answer = apart(py, || {
        let call = Measure::from_json(&call.to_canonical())?;
        Ok(wardplan::measure_columns(batches, &call)?.to_json())
    })?;
    in_parts(py, &answer, &PARTS)
}

/// What a table or a column hands over.
fn stream(source: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    let capsule = source.call_method0("__arrow_c_stream__")?;
    let capsule = capsule.cast_into::<PyCapsule>()?;
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream"))?;
    let pointer = pointer.cast::<FFI_ArrowArrayStream>().as_ptr();
    // SAFETY: a capsule of this name holds a stream that is alive as long as the capsule. It is moved out,
    // and what is left behind is one that was released, which the capsule leaves alone.
    #[expect(unsafe_code, reason = "the interface hands over an address")]
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer) };
    Ok(stream)
}

fn failed(error: &ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn arrays(stream: FFI_ArrowArrayStream) -> PyResult<Vec<ArrayRef>> {
    let mut reader = ArrayStreamReader::try_new(stream).map_err(|error| failed(&error))?;
    let arrays = reader.by_ref().collect::<Result<_, _>>();
    arrays.map_err(|error| failed(&error))
}

/// The batches of a table, without what stands in columns that are not looked at.
fn batches(stream: FFI_ArrowArrayStream) -> PyResult<Vec<RecordBatch>> {
    let mut batches = Vec::new();
    let reader = ArrayStreamReader::try_new(stream).map_err(|error| failed(&error))?;
    for array in reader {
        let array = array.map_err(|error| failed(&error))?;
        let rows = array.as_struct_opt().filter(|rows| rows.null_count() == 0);
        let rows = rows.ok_or_else(|| PyTypeError::new_err("no table"))?;
        let names = rows.column_names();
        let columns = names.iter().zip(rows.columns()).map(|(name, column)| {
            if operation::measured_columns().any(|asked| asked == *name) {
                Arc::clone(column)
            } else {
                Arc::new(NullArray::new(column.len()))
            }
        });
        batches.push(batch(&names, columns.collect(), rows.len())?);
    }
    Ok(batches)
}

fn batch<N: AsRef<str>>(names: &[N], columns: Vec<ArrayRef>, rows: usize) -> PyResult<RecordBatch> {
    let fields = names.iter().zip(&columns);
    let fields: Fields = fields
        .map(|(name, column)| Field::new(name.as_ref(), column.data_type().clone(), true))
        .collect();
    let rows = RecordBatchOptions::new().with_row_count(Some(rows));
    let batch = RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &rows);
    batch.map_err(|error| failed(&error))
}

/// Columns side by side, cut where any of them is.
fn beside(names: &[String], columns: &[Option<Vec<ArrayRef>>]) -> PyResult<Vec<RecordBatch>> {
    let mut ends: Vec<usize> = Vec::new();
    for column in columns.iter().flatten() {
        let mut end = 0;
        ends.extend(column.iter().map(|array| {
            end += array.len();
            end
        }));
    }
    ends.sort_unstable();
    ends.dedup();
    let mut batches = Vec::with_capacity(ends.len());
    let mut start = 0;
    for end in ends.into_iter().filter(|end| *end > 0) {
        let rows = end - start;
        let part = |column: &Option<Vec<ArrayRef>>| -> PyResult<ArrayRef> {
            let Some(column) = column else {
                return Ok(Arc::new(NullArray::new(rows)));
            };
            let mut before = 0;
            for array in column {
                if start < before + array.len() {
                    return Ok(array.slice(start - before, rows));
                }
                before += array.len();
            }
            Err(PyValueError::new_err("columns of different lengths"))
        };
        let parts = columns.iter().map(part).collect::<PyResult<Vec<_>>>()?;
        batches.push(batch(names, parts, rows)?);
        start = end;
    }
    Ok(batches)
}
