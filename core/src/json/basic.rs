//! How texts, counts, lists and maps read and write themselves.

use std::borrow::Cow;

use super::read::Read;
use super::reader::{MOST_TEXT, OBJECT, Reader, TEXT};
use super::shape::Shape;
use super::value::{Json, MOST_COUNT};
use super::wire::Wire;
use crate::error::Code;
use crate::message::Message;
use crate::names::{ByName, Numbers};
use crate::text::Label;

impl Wire for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::text(self)
    }
}

impl Wire for &'static str {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::text(self)
    }
}

impl Wire for Cow<'static, str> {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::text(self)
    }
}

impl Read for String {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        reader.text(json, &TEXT).map(str::to_owned)
    }

    fn reads_back(&self) -> bool {
        self.len() <= MOST_TEXT
    }
}

impl Wire for Json<'static> {
    fn shape() -> Shape {
        Shape::Any
    }

    fn json(&self) -> Json<'_> {
        self.clone()
    }
}

impl Read for Json<'static> {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        json.report_inexact(reader);
        Some(json.to_static())
    }

    fn reads_back(&self) -> bool {
        self.check_exact().is_ok()
    }
}

impl Wire for bool {
    fn shape() -> Shape {
        Shape::Bool
    }

    fn json(&self) -> Json<'_> {
        Json::Bool(*self)
    }
}

impl Read for bool {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Bool(value) => Some(*value),
            other => {
                reader.wrong(other, &Label::new("giá trị đúng/sai", "true or false"));
                None
            }
        }
    }

    fn reads_back(&self) -> bool {
        true
    }
}

impl Wire for u64 {
    fn shape() -> Shape {
        Shape::Count
    }

    fn json(&self) -> Json<'_> {
        Json::int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Wire for usize {
    fn shape() -> Shape {
        Shape::Count
    }

    fn json(&self) -> Json<'_> {
        Json::int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Wire for i64 {
    fn shape() -> Shape {
        Shape::Integer
    }

    fn json(&self) -> Json<'_> {
        Json::int(*self)
    }
}

impl Read for i64 {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Int(value) => Some(*value),
            other => {
                reader.no_whole_number(other);
                None
            }
        }
    }

    fn reads_back(&self) -> bool {
        self.unsigned_abs() <= MOST_COUNT.unsigned_abs()
    }
}

impl Read for u64 {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Int(value) => {
                let count = Self::try_from(*value).ok();
                if count.is_none() {
                    let shown = reader.quoted(&value.to_string());
                    let message = Message::of("{} nhỏ hơn 0", "{} is less than 0", &[&shown]);
                    reader.problem(Code::OutOfRange, message, None);
                }
                count
            }
            other => {
                reader.no_whole_number(other);
                None
            }
        }
    }

    fn reads_back(&self) -> bool {
        *self <= MOST_COUNT.unsigned_abs()
    }
}

impl<T: Wire> Wire for Option<T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::Optional(T::shape)
    }

    fn json(&self) -> Json<'_> {
        self.as_ref().map_or(Json::Null, T::json)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Null => Some(None),
            json => T::read(json, reader).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn reads_back(&self) -> bool {
        self.as_ref().is_none_or(T::reads_back)
    }
}

fn list<T: Wire>(items: &[T]) -> Json<'_> {
    let mut list = Vec::with_capacity(items.len());
    for item in items {
        list.push(item.json());
    }
    Json::List(list)
}

impl<T: Wire> Wire for Vec<T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn json(&self) -> Json<'_> {
        list(self)
    }
}

impl<T: Wire> Wire for &'static [T] {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }

    fn json(&self) -> Json<'_> {
        list(self)
    }
}

impl<T: Wire> Wire for [T; 2] {
    fn shape() -> Shape {
        Shape::Pair(T::shape)
    }

    fn json(&self) -> Json<'_> {
        list(self)
    }
}

impl<T: Read> Read for [T; 2] {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let mut pair = Vec::with_capacity(2);
        reader.items(json, &mut |item, reader| pair.push(T::read(item, reader)))?;
        let read = <[Option<T>; 2]>::try_from(pair).ok();
        if read.is_none() {
            let expected = Label::new("danh sách gồm hai giá trị", "a list of two");
            reader.wrong(json, &expected);
        }
        let [first, second] = read?;
        Some([first?, second?])
    }

    fn reads_back(&self) -> bool {
        self.iter().all(T::reads_back)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let mut list = Self::with_capacity(json.length());
        reader.items(json, &mut |item, reader| list.extend(T::read(item, reader)))?;
        Some(list)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn reads_back(&self) -> bool {
        self.iter().all(T::reads_back)
    }
}

impl<T: Wire> Wire for ByName<T> {
    const MAY_BE_ABSENT: bool = true;

    fn shape() -> Shape {
        Shape::Map(T::shape)
    }

    fn json(&self) -> Json<'_> {
        let mut entries = Vec::with_capacity(self.len());
        for (name, value) in self {
            entries.push((Cow::Borrowed(name), value.json()));
        }
        Json::Object(entries)
    }
}

impl<T: Read> Read for ByName<T> {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let Json::Object(entries) = json else {
            reader.wrong(json, &OBJECT);
            return None;
        };
        let mut known = Numbers::default();
        let mut named = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            if *value == Json::Null {
                continue;
            }
            reader.enter(key);
            if !known.is_new(key.as_ref()) {
                reader.duplicate_key(key);
            } else if let Some(value) = T::read(value, reader) {
                named.push((key.clone().into_owned().into(), value));
            }
            reader.leave();
        }
        Some(ByName::of_distinct(named))
    }

    fn reads_back(&self) -> bool {
        self.into_iter().all(|(_, value)| value.reads_back())
    }
}

impl<T: Wire> Wire for Box<T> {
    const MAY_BE_ABSENT: bool = T::MAY_BE_ABSENT;

    fn shape() -> Shape {
        T::shape()
    }

    fn json(&self) -> Json<'_> {
        self.as_ref().json()
    }
}

impl<T: Read> Read for Box<T> {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        T::read(json, reader).map(Self::new)
    }

    fn reads_back(&self) -> bool {
        self.as_ref().reads_back()
    }
}
