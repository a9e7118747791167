//! `template`: an empty table for a register, from the one description that the reader uses too.

use super::call::Template;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::json::{Shape, Wire as _, answer, unknown_name};
use crate::register::Registers;
use crate::text::Label;

answer! {
    /// An empty table for a register.
    pub struct TemplateAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The head of a CSV file (RFC 4180): a column for each key of a row, in the order of the
        /// documentation. Keys within keys are parted by `/`; of a list of records, the columns of the
        /// first (`sessions/0/start`) are there.
        pub csv: String,
    }
}

const REGISTER: Label = Label::new("loại sổ", "register");

pub(super) fn answer(call: &Template, prepared: Prepared) -> Result<TemplateAnswer, Error> {
    let Shape::Record(_, registers) = Registers::shape() else {
        return Err(unknown_name("/name", &REGISTER, &call.name, &[]));
    };
    let Some(register) = registers.iter().find(|field| field.key == call.name) else {
        let known: Vec<&str> = registers.iter().map(|field| field.key).collect();
        return Err(unknown_name("/name", &REGISTER, &call.name, &known));
    };
    let mut row = (register.shape)();
    while let Shape::Optional(inner) | Shape::List(inner) = row {
        row = inner();
    }
    let mut columns = Vec::new();
    add(row, "", &mut columns);
    Ok(TemplateAnswer {
        basis: prepared.basis,
        csv: format!("{}\r\n", columns.join(",")),
    })
}

/// The columns of a value that stands at a place.
fn add(shape: Shape, place: &str, columns: &mut Vec<String>) {
    match shape {
        Shape::Optional(inner) => add(inner(), place, columns),
        Shape::Record(_, fields) => {
            for field in fields {
                let place = if place.is_empty() {
                    field.key.to_owned()
                } else {
                    format!("{place}/{}", field.key)
                };
                add((field.shape)(), &place, columns);
            }
        }
        Shape::List(inner) if matches!(inner(), Shape::Record(..)) => {
            add(inner(), &format!("{place}/0"), columns);
        }
        _ => columns.push(place.to_owned()),
    }
}
