//! What a form gives: blanks, numbers as texts, days of years that no register holds.

use super::super::shape::{Field, Shape};
use super::super::value::Json;
use crate::error::{Code, Problem};
use crate::message::Message;

/// The years that a form may be about. A year that is half typed is 0202, and 2062 is 2026 with two digits
/// exchanged: nothing is in force then, so that no rule would say anything.
const YEARS: std::ops::RangeInclusive<u16> = 1975..=2061;

/// A record as it was given, while it is gone through.
#[derive(Debug)]
pub(super) struct Given<'d> {
    /// What is left out, as pointers from the record.
    unread: &'d [String],
    /// Whether keys stay that the record does not have.
    keeps_unknown: bool,
    pub(super) moved: Vec<(String, Vec<usize>)>,
    /// What reading would not find.
    pub(super) found: Vec<Problem>,
}

/// Where something stands: in what was given, and in what is kept of it.
#[derive(Debug, Clone, Default)]
pub(super) struct At {
    given: String,
    kept: String,
}

impl At {
    fn key(&self, key: &str) -> Self {
        let step = key.replace('~', "~0").replace('/', "~1");
        Self {
            given: [&self.given, "/", &step].concat(),
            kept: [&self.kept, "/", &step].concat(),
        }
    }

    fn item(&self, given: usize, kept: usize) -> Self {
        Self {
            given: format!("{}/{given}", self.given),
            kept: format!("{}/{kept}", self.kept),
        }
    }
}

impl<'d> Given<'d> {
    pub(super) fn new(unread: &'d [String], keeps_unknown: bool) -> Self {
        Self {
            unread,
            keeps_unknown,
            moved: Vec::new(),
            found: Vec::new(),
        }
    }

    /// The record without what is blank or left out. A text that must be there and is not is empty: nobody
    /// gives a row of a form an id.
    pub(super) fn record<'a>(&mut self, given: &Json<'a>, shape: Shape) -> Json<'a> {
        let (Json::Object(entries), Shape::Record(_, fields)) = (given, shape) else {
            return given.clone();
        };
        let mut kept = self.object(entries, fields, false, &At::default());
        for field in fields.iter().filter(|field| field.required) {
            if !kept.iter().any(|(key, _)| key == field.key) {
                kept.push((field.key.into(), Json::text("")));
            }
        }
        Json::Object(kept)
    }

    fn object<'a>(
        &mut self,
        entries: &[(std::borrow::Cow<'a, str>, Json<'a>)],
        fields: &[Field],
        is_choice: bool,
        at: &At,
    ) -> Vec<(std::borrow::Cow<'a, str>, Json<'a>)> {
        let mut kept = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let at = at.key(key);
            let value = match fields.iter().find(|field| field.key == key) {
                Some(field) => self.value(value, (field.shape)(), is_choice, &at),
                None if self.keeps_unknown && !self.is_unread(&at) => Some(value.clone()),
                None => None,
            };
            kept.extend(value.map(|value| (key.clone(), value)));
        }
        kept
    }

    fn is_unread(&self, at: &At) -> bool {
        self.unread.contains(&at.given)
    }

    /// A value, if it says something and is not left out. What a choice is made by says something, also
    /// where it holds nothing: a task is ongoing before anybody says how it is reviewed.
    fn value<'a>(
        &mut self,
        given: &Json<'a>,
        shape: Shape,
        is_chosen: bool,
        at: &At,
    ) -> Option<Json<'a>> {
        if self.is_unread(at) {
            return None;
        }
        match (given, shape) {
            (_, Shape::Optional(inner)) => self.value(given, inner(), is_chosen, at),
            (Json::Null, _) => None,
            // An empty field of numbers is no number.
            (Json::Float(number), _) if !number.ends_with(|last: char| last.is_ascii_digit()) => {
                None
            }
            (Json::Text(text), shape) => self.text(text, shape, at),
            (Json::List(items), Shape::List(item)) => self.list(items, item(), at),
            (Json::Object(entries), Shape::Record(_, fields)) => {
                let kept = self.object(entries, fields, false, at);
                (is_chosen || !kept.is_empty()).then_some(Json::Object(kept))
            }
            (Json::Object(entries), Shape::OneKey(_, fields)) => {
                let kept = self.object(entries, fields, true, at);
                (!kept.is_empty()).then_some(Json::Object(kept))
            }
            (other, _) => Some(other.clone()),
        }
    }

    fn list<'a>(&mut self, items: &[Json<'a>], item: Shape, at: &At) -> Option<Json<'a>> {
        let (mut kept, mut positions) = (Vec::new(), Vec::new());
        for (position, given) in items.iter().enumerate() {
            let at = at.item(position, kept.len());
            if let Some(value) = self.value(given, item, false, &at) {
                kept.push(value);
                positions.push(position);
            }
        }
        if kept.len() < items.len() {
            self.moved.push((at.kept.clone(), positions));
        }
        (!kept.is_empty()).then_some(Json::List(kept))
    }

    fn text<'a>(
        &mut self,
        given: &std::borrow::Cow<'a, str>,
        shape: Shape,
        at: &At,
    ) -> Option<Json<'a>> {
        let text = given.trim();
        if text.is_empty() {
            return None;
        }
        let as_given = || Json::Text(given.clone());
        Some(match shape {
            Shape::Count | Shape::Integer | Shape::Between(..) => {
                text.parse().map_or_else(|_| as_given(), Json::int)
            }
            Shape::Bool => match text {
                "true" => Json::Bool(true),
                "false" => Json::Bool(false),
                _ => as_given(),
            },
            Shape::Date | Shape::Time => {
                if !is_of_a_register(text) {
                    self.found.push(of_no_register(&at.given));
                    return None;
                }
                Json::Text(text.to_owned().into())
            }
            _ => as_given(),
        })
    }
}

/// Whether a text that begins with a year names one that a form may be about.
fn is_of_a_register(text: &str) -> bool {
    let year = text.split_once('-').map(|(year, _)| year);
    let year = year.filter(|year| year.len() == 4);
    year.and_then(|year| year.parse().ok())
        .is_none_or(|year| YEARS.contains(&year))
}

fn of_no_register(path: &str) -> Problem {
    // Years have no points between thousands.
    let [first, last] = [YEARS.start(), YEARS.end()].map(u16::to_string);
    Problem {
        code: Code::OutOfRange,
        path: path.to_owned(),
        message: Message::of(
            "năm không nằm trong khoảng từ {} đến {}",
            "the year is not between {} and {}",
            &[&first, &last],
        ),
        help: Some(Message::of("hãy kiểm tra lại năm", "check the year", &[])),
        count: 1,
        paths: Vec::new(),
    }
}
