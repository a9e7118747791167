//! Python values as JSON. What JSON has no form for is kept by the name of its type, so that the
//! core refuses it at its place.

use std::cell::Cell;

use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PySequence, PyString, PyTuple, PyType,
};
use wardplan::json::Shape;
use wardplan::{Json, LocalTime, Share};

use crate::error::input_error;

/// Whether a text in this place means itself, and not JSON text.
pub(crate) fn holds_text(shape: Shape) -> bool {
    match shape {
        Shape::Optional(inner) => holds_text(inner()),
        Shape::OneOf(_, forms) => forms.iter().any(|form| holds_text(form())),
        Shape::List(_)
        | Shape::Pair(_)
        | Shape::Map(_)
        | Shape::Record(..)
        | Shape::OneKey(..)
        | Shape::Any => false,
        _ => true,
    }
}

/// After so many objects signals are looked for: about a hundredth of a second.
const OFTEN: usize = 4096;

type Pair<'py> = (Bound<'py, PyAny>, Bound<'py, PyAny>);

/// The types of Python that are told apart.
pub(crate) struct Input<'py> {
    record: Bound<'py, PyAny>,
    date: Bound<'py, PyAny>,
    time: Bound<'py, PyAny>,
    fraction: Bound<'py, PyAny>,
    decimal: Bound<'py, PyAny>,
    deep: Cell<bool>,
    taken: Cell<usize>,
}

impl<'py> Input<'py> {
    pub(crate) fn new(py: Python<'py>) -> PyResult<Self> {
        let kinds = py.import("wardplan._record")?;
        Ok(Self {
            record: kinds.getattr("Record")?,
            date: kinds.getattr("date")?,
            time: kinds.getattr("time")?,
            fraction: kinds.getattr("Fraction")?,
            decimal: kinds.getattr("Decimal")?,
            deep: Cell::new(false),
            taken: Cell::new(0),
        })
    }

    /// A value as JSON.
    pub(crate) fn json(&self, value: &Bound<'py, PyAny>) -> PyResult<Json<'static>> {
        let json = self.at(value, 0)?;
        self.check_depth(value.py(), &json)?;
        Ok(json)
    }

    /// A value as JSON, for one that is to be written: nothing in it may be changed by that.
    pub(crate) fn exact(&self, value: &Bound<'py, PyAny>) -> PyResult<Json<'static>> {
        let json = self.json(value)?;
        json.check_exact()
            .map_err(|error| input_error(value.py(), &error))?;
        Ok(json)
    }

    /// Whether something that was taken in nests too deep.
    pub(crate) fn is_deep(&self) -> bool {
        self.deep.get()
    }

    /// Checks that nothing that was taken in nests too deep, if anything did.
    pub(crate) fn check_depth(&self, py: Python<'_>, json: &Json<'_>) -> PyResult<()> {
        if self.deep.get() {
            json.check_depth()
                .map_err(|error| input_error(py, &error))?;
        }
        Ok(())
    }

    pub(crate) fn at(&self, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<Json<'static>> {
        // Also the end of a value that holds itself.
        if depth > Json::MOST_LEVELS {
            self.deep.set(true);
            return Ok(Json::TooDeep);
        }
        if let Ok(text) = value.cast::<PyString>() {
            Ok(words(text))
        } else if let Ok(entries) = value.cast::<PyDict>() {
            self.object(entries.iter().collect(), depth)
        } else if let Ok(items) = value.cast::<PyList>() {
            let items = items.iter().map(|item| self.at(&item, depth + 1));
            items.collect::<PyResult<_>>().map(Json::List)
        } else if let Ok(items) = value.cast::<PyTuple>() {
            let items = items.iter().map(|item| self.at(&item, depth + 1));
            items.collect::<PyResult<_>>().map(Json::List)
        } else if value.is_none() {
            Ok(Json::Null)
        } else if let Ok(value) = value.cast::<PyBool>() {
            Ok(Json::Bool(value.is_true()))
        } else if let Ok(number) = value.cast::<PyInt>() {
            whole(number.as_any())
        } else if let Ok(number) = value.cast::<PyFloat>() {
            Ok(Json::Float(format!("{:?}", number.value())))
        } else {
            self.less_common(value, depth)
        }
    }

    /// An object of these pairs. They are held apart, because what is called on the way may change
    /// the dict. Where a key is no text, the value is refused in its place.
    fn object(&self, pairs: Vec<Pair<'py>>, depth: usize) -> PyResult<Json<'static>> {
        self.taken.set(self.taken.get().wrapping_add(1));
        if self.taken.get().is_multiple_of(OFTEN) {
            self.date.py().check_signals()?;
        }
        let mut entries = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            if let Ok(text) = key.cast::<PyString>()
                && let Ok(text) = text.to_cow()
            {
                entries.push((text.into_owned().into(), self.at(&value, depth + 1)?));
            } else {
                let shown = key.repr()?.to_string_lossy().into_owned();
                let kind = format!("{} as a key", name_of(&key.get_type())?);
                entries.push((shown.into(), Json::Foreign(kind)));
            }
        }
        Ok(Json::Object(entries))
    }

    fn less_common(&self, value: &Bound<'py, PyAny>, depth: usize) -> PyResult<Json<'static>> {
        if value.is_instance(&self.record)? {
            let entries = value.call_method0("_entries")?;
            self.at(&entries, depth)
        } else if value.is_instance(&self.date)? {
            // A datetime is a date as well; the core tells their texts apart.
            let text: String = value.call_method0("isoformat")?.extract()?;
            let time: Option<LocalTime> = text.contains('T').then(|| text.parse().ok()).flatten();
            Ok(Json::Text(
                time.map_or(text, |time| time.to_string()).into(),
            ))
        } else if value.is_instance(&self.time)? {
            let text: String = value.call_method0("isoformat")?.extract()?;
            Ok(Json::Text(text.into()))
        } else if value.is_instance(&self.fraction)? {
            let text = value.str()?.to_string();
            let parts = text.split_once('/').unwrap_or((&text, "1"));
            let share = match (parts.0.parse(), parts.1.parse()) {
                (Ok(numerator), Ok(denominator)) => Share::new(numerator, denominator),
                _ => None,
            };
            Ok(Json::Text(
                share.map_or(text, |share| share.to_string()).into(),
            ))
        } else if value.is_instance(&self.decimal)? {
            let text = value.call_method1("__format__", ("f",))?;
            Ok(Json::Text(text.extract::<String>()?.into()))
        } else if let Ok(mapping) = value.cast::<PyMapping>() {
            self.object(mapping.items()?.extract()?, depth)
        } else if is_sequence(value)? {
            let items = value.try_iter()?;
            let items = items.map(|item| self.at(&item?, depth + 1));
            items.collect::<PyResult<_>>().map(Json::List)
        } else if let Ok(number) = value.call_method0("__index__") {
            // Whole numbers of other libraries.
            whole(&number)
        } else {
            Ok(Json::Foreign(name_of(&value.get_type())?))
        }
    }
}

/// Bytes are a sequence of numbers to Python, but never a list to its users.
fn is_sequence(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let name = value.get_type().name()?;
    let is_bytes = matches!(name.to_str(), Ok("bytes" | "bytearray" | "memoryview"));
    Ok(!is_bytes && value.cast::<PySequence>().is_ok())
}

fn whole(number: &Bound<'_, PyAny>) -> PyResult<Json<'static>> {
    match number.extract::<i64>() {
        Ok(number) => Ok(Json::int(number)),
        Err(_) => Ok(Json::Huge(number.str()?.to_string())),
    }
}

fn words(text: &Bound<'_, PyString>) -> Json<'static> {
    match text.to_cow() {
        Ok(text) => Json::Text(text.into_owned().into()),
        // A surrogate by itself is no text in any other language.
        Err(_) => Json::Foreign("str with a lone surrogate".to_owned()),
    }
}

fn name_of(kind: &Bound<'_, PyType>) -> PyResult<String> {
    Ok(kind.fully_qualified_name()?.to_string_lossy().into_owned())
}
