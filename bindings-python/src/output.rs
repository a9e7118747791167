//! JSON of the core as Python values: classes for records, exact fractions for shares, dates.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};
use wardplan::json::{Field, Shape};
use wardplan::{Json, Share};

use crate::error::defect;

/// The types of Python that values become.
pub(crate) struct Output<'py> {
    py: Python<'py>,
    classes: Bound<'py, PyDict>,
    fraction: Bound<'py, PyAny>,
    day: Bound<'py, PyAny>,
    time: Bound<'py, PyAny>,
    makers: RefCell<HashMap<&'static str, Bound<'py, PyAny>>>,
    made: Cell<usize>,
}

/// After so many records others have their turn: about a hundredth of a second.
const TURN: usize = 1024;

impl<'py> Output<'py> {
    pub(crate) fn new(py: Python<'py>) -> PyResult<Self> {
        let kinds = py.import("wardplan._record")?;
        let classes = py.import("wardplan._types")?.getattr("CLASSES")?;
        Ok(Self {
            py,
            classes: classes.cast_into::<PyDict>()?,
            fraction: kinds.getattr("Fraction")?,
            day: kinds.getattr("date")?.getattr("fromisoformat")?,
            time: kinds.getattr("datetime")?.getattr("fromisoformat")?,
            makers: RefCell::default(),
            made: Cell::new(0),
        })
    }

    /// A value in the form that its shape asks for.
    pub(crate) fn value(&self, json: &Json<'_>, shape: Shape) -> PyResult<Bound<'py, PyAny>> {
        match (json, shape) {
            (Json::Null, _) => Ok(self.py.None().into_bound(self.py)),
            (json, Shape::Optional(inner)) => self.value(json, inner()),
            (json, Shape::OneOf(_, forms)) => {
                let form = forms.iter().map(|form| form()).find(|form| form.fits(json));
                self.value(json, form.unwrap_or(Shape::Any))
            }
            (Json::Text(text), Shape::Share) => match text.parse::<Share>() {
                Ok(exact) => self
                    .fraction
                    .call1((exact.numerator(), exact.denominator())),
                Err(_) => text.as_ref().into_bound_py_any(self.py),
            },
            (Json::Text(text), Shape::Date) => self.day.call1((text.as_ref(),)),
            (Json::Text(text), Shape::Time) => self.time.call1((text.as_ref(),)),
            (Json::List(items), Shape::List(item) | Shape::Pair(item)) => {
                let items = items.iter().map(|json| self.value(json, item()));
                let items = items.collect::<PyResult<Vec<_>>>()?;
                Ok(PyTuple::new(self.py, items)?.into_any())
            }
            (Json::Object(entries), Shape::Map(value)) => self.dict(entries, value()),
            (json @ Json::Object(_), Shape::Record(name, fields) | Shape::OneKey(name, fields)) => {
                self.maker(name)?.call1((self.fields(json, fields)?,))
            }
            (json, _) => self.plain(json),
        }
    }

    /// The values of the fields of a record, in order.
    pub(crate) fn fields(
        &self,
        json: &Json<'_>,
        fields: &'static [Field],
    ) -> PyResult<Bound<'py, PyTuple>> {
        self.made.set(self.made.get().wrapping_add(1));
        if self.made.get().is_multiple_of(TURN) {
            self.py.detach(std::thread::yield_now);
        }
        let none = Json::Null;
        let mut values = Vec::with_capacity(fields.len());
        for field in fields {
            let value = json.get(field.key).unwrap_or(&none);
            values.push(self.value(value, (field.shape)())?);
        }
        PyTuple::new(self.py, values)
    }

    fn plain(&self, json: &Json<'_>) -> PyResult<Bound<'py, PyAny>> {
        match json {
            Json::Null => Ok(self.py.None().into_bound(self.py)),
            Json::Bool(value) => value.into_bound_py_any(self.py),
            Json::Int(value) => value.into_bound_py_any(self.py),
            Json::Text(text) => text.as_ref().into_bound_py_any(self.py),
            Json::List(items) => {
                let items = items.iter().map(|json| self.plain(json));
                let items = items.collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(self.py, items)?.into_any())
            }
            Json::Object(entries) => self.dict(entries, Shape::Any),
            // No answer holds them, and `Input::exact` lets none of them through.
            Json::Huge(_) | Json::Float(_) | Json::TooDeep | Json::Foreign(_) => Err(defect()),
        }
    }

    fn dict(
        &self,
        entries: &[(std::borrow::Cow<'_, str>, Json<'_>)],
        shape: Shape,
    ) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(self.py);
        for (key, value) in entries {
            dict.set_item(key.as_ref(), self.value(value, shape)?)?;
        }
        Ok(dict.into_any())
    }

    /// What makes an instance of a class from the values of its fields.
    fn maker(&self, name: &'static str) -> PyResult<Bound<'py, PyAny>> {
        if let Some(maker) = self.makers.borrow().get(name) {
            return Ok(maker.clone());
        }
        let class = self.classes.as_any().get_item(name)?;
        let maker = class.getattr("_make")?;
        self.makers.borrow_mut().insert(name, maker.clone());
        Ok(maker)
    }
}
