//! Params: the facts of a finding, which travel as data and are shown as people write them.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Message;
use crate::calendar::{LocalTime, day_en, day_vi};
use crate::json::{Json, Read, Reader, Shape, Wire, deserialize, serialize};
use crate::number::{Share, count_en, count_vi};
use crate::text::Label;

/// One fact of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// Nothing is stated.
    Nothing,
    /// There is none.
    Absent,
    /// Nothing is stated, and these words stand in a sentence in its place.
    Unstated(Label),
    /// A text from the input, or an id.
    Text(String),
    /// Something with an id that travels and a name that people read.
    Named {
        /// The id.
        id: String,
        /// The name.
        name: String,
    },
    /// Something with an id that travels and a name in each language.
    Titled {
        /// The id.
        id: String,
        /// The name in Vietnamese.
        vi: String,
        /// The name in English.
        en: String,
    },
    /// A value of a closed list.
    Term(&'static str, Label),
    /// A number of things.
    Count(i64),
    /// Yes or no.
    Bool(bool),
    /// A number of things, with what people read after it.
    Counted(i64, Label),
    /// A number with the words that people read in its place.
    Worded(i64, Message),
    /// A share.
    Share(Share),
    /// A day.
    Date(NaiveDate),
    /// A local time.
    Time(LocalTime),
    /// Several facts of one kind.
    List(Vec<Param>),
    /// The first of several facts of one kind, and how many more there are.
    First(Vec<Param>, usize),
    /// Several things, with how many more of them there are.
    Among {
        /// Those that are named.
        named: Vec<Param>,
        /// How many more there are.
        more: usize,
        /// Whether there may be more than that.
        at_least: bool,
        /// What they are.
        of: Label,
    },
    /// Something secret, which is not named and not counted.
    Suppressed,
}

/// What stands in the place of what is secret.
pub(super) const WITHHELD: Label = Label {
    vi: "(không nêu vì bí mật)",
    en: "(withheld as secret)",
};

impl Param {
    pub(crate) fn count(value: impl TryInto<i64>) -> Self {
        Self::Count(value.try_into().unwrap_or(i64::MAX))
    }

    /// A name with its label in each language.
    pub(crate) fn term(name: &'static str, vi: &'static str, en: &'static str) -> Self {
        Self::Term(name, Label { vi, en })
    }

    pub(super) fn vi(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => "chưa nêu".into(),
            Self::Absent => "không có".into(),
            Self::Text(text) => text.into(),
            Self::Named { name, .. } | Self::Titled { vi: name, .. } => name.into(),
            Self::Term(_, label) | Self::Unstated(label) => label.vi.into(),
            Self::Count(value) => count_vi(*value).into(),
            Self::Counted(value, of) => format!("{} {}", count_vi(*value), of.vi).into(),
            Self::Worded(_, words) => words.vi.as_ref().into(),
            Self::Bool(value) => if *value { "có" } else { "không" }.into(),
            Self::Share(share) => share.text_vi().into(),
            Self::Date(date) => day_vi(*date).into(),
            Self::Time(time) => {
                let text = time.to_string();
                let clock = text.split_once('T').map_or("", |(_, clock)| clock);
                format!("{clock} ngày {}", day_vi(time.day())).into()
            }
            Self::List(items) => {
                listed(items.iter().map(Self::vi).collect(), 0, "không có", " và ").into()
            }
            Self::First(items, more) => {
                let items = items.iter().map(Self::vi).collect();
                listed(items, *more, "không có", " và ").into()
            }
            Self::Among {
                named,
                more,
                at_least,
                of,
            } => {
                let least = if *at_least { "ít nhất " } else { "" };
                let told = |count| format!("{least}{} {} khác", count_vi(count), of.vi).into();
                let named = named.iter().map(Self::vi).chain(counted(*more).map(told));
                listed(named.collect(), 0, "không có", " và ").into()
            }
            Self::Suppressed => WITHHELD.vi.into(),
        }
    }

    pub(super) fn en(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => "not stated".into(),
            Self::Absent => "none".into(),
            Self::Titled { en, .. } => en.into(),
            Self::Term(_, label) | Self::Unstated(label) => label.en.into(),
            Self::Count(value) => count_en(*value).into(),
            Self::Counted(value, of) => format!("{} {}", count_en(*value), of.en).into(),
            Self::Worded(_, words) => words.en.as_ref().into(),
            Self::Bool(value) => if *value { "yes" } else { "no" }.into(),
            Self::Share(share) => share.to_string().into(),
            Self::Date(date) => day_en(*date).into(),
            Self::Time(time) => {
                let text = time.to_string();
                let clock = text.split_once('T').map_or("", |(_, clock)| clock);
                format!("{clock} on {}", day_en(time.day())).into()
            }
            Self::List(items) => {
                listed(items.iter().map(Self::en).collect(), 0, "none", " and ").into()
            }
            Self::First(items, more) => {
                let items = items.iter().map(Self::en).collect();
                listed(items, *more, "none", " and ").into()
            }
            Self::Among {
                named,
                more,
                at_least,
                of,
            } => {
                let least = if *at_least { "at least " } else { "" };
                let told = |count| format!("{least}{} other {}", count_en(count), of.en).into();
                let named = named.iter().map(Self::en).chain(counted(*more).map(told));
                listed(named.collect(), 0, "none", " and ").into()
            }
            Self::Suppressed => WITHHELD.en.into(),
            Self::Text(_) | Self::Named { .. } => self.vi(),
        }
    }
}

/// A count that is told; none is not.
fn counted(more: usize) -> Option<i64> {
    (more > 0).then(|| i64::try_from(more).unwrap_or(i64::MAX))
}

/// `a, b and c`; a long list says how many more there are.
fn listed(mut items: Vec<Cow<'_, str>>, more: usize, none: &str, and: &str) -> String {
    const MOST: usize = 6;
    if items.len() > MOST {
        let more = items.len().saturating_sub(MOST).saturating_add(more);
        items.truncate(MOST);
        return format!("{}… (+{more})", items.join(", "));
    }
    if items.len() > 1 && items.iter().any(|item| item.contains(and)) {
        return items.join("; ");
    }
    match items.pop() {
        None => none.to_owned(),
        Some(last) if items.is_empty() => last.into_owned(),
        Some(last) => format!("{}{and}{last}", items.join(", ")),
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Param {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<LocalTime> for Param {
    fn from(time: LocalTime) -> Self {
        Self::Time(time)
    }
}

impl From<Share> for Param {
    fn from(share: Share) -> Self {
        Self::Share(share)
    }
}

impl Wire for Param {
    fn shape() -> Shape {
        Shape::Any
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Nothing | Self::Absent | Self::Unstated(_) => Json::Null,
            Self::Text(text) | Self::Named { id: text, .. } | Self::Titled { id: text, .. } => {
                Json::text(text)
            }
            Self::Term(name, _) => Json::text(name),
            Self::Count(value) | Self::Counted(value, _) | Self::Worded(value, _) => value.json(),
            Self::Bool(value) => value.json(),
            Self::Share(share) => share.json(),
            Self::Date(date) => date.json(),
            Self::Time(time) => time.json(),
            Self::List(items) | Self::First(items, _) | Self::Among { named: items, .. } => {
                items.json()
            }
            Self::Suppressed => Json::text("suppressed"),
        }
    }
}

impl Read for Param {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Null => Some(Self::Nothing),
            Json::Bool(value) => Some(Self::Bool(*value)),
            Json::Int(value) => Some(Self::Count(*value)),
            Json::List(_) => Vec::read(json, reader).map(Self::List),
            json => String::read(json, reader).map(Self::Text),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Nothing | Self::Bool(_) => true,
            Self::Count(value) => value.reads_back(),
            Self::Text(text) => text.reads_back(),
            Self::List(items) => items.iter().all(Self::reads_back),
            _ => false,
        }
    }
}

serialize!(Param);
deserialize!(Param);

macro_rules! from_terms {
    ($($name:ty),+ $(,)?) => {
        $(impl From<$name> for Param {
            fn from(term: $name) -> Self {
                Self::Term(term.name(), term.label())
            }
        })+
    };
}

from_terms!(
    crate::meeting::Kind,
    crate::meeting::Mode,
    crate::number::Comparator,
    crate::plan::Coverage,
    crate::rulebook::DayKind,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_hold_an_and_are_parted_by_semicolons() {
        let of = |names: &[&str]| Param::List(names.iter().copied().map(Param::from).collect());
        let plain = of(&["Phòng Kinh tế", "Phòng Văn hóa"]);
        assert_eq!(plain.vi(), "Phòng Kinh tế và Phòng Văn hóa");
        let held = of(&["Văn phòng HĐND và UBND", "Phòng Kinh tế"]);
        assert_eq!(held.vi(), "Văn phòng HĐND và UBND; Phòng Kinh tế");
        assert_eq!(held.en(), "Văn phòng HĐND và UBND and Phòng Kinh tế");
        assert_eq!(
            of(&["Văn phòng HĐND và UBND"]).vi(),
            "Văn phòng HĐND và UBND"
        );
    }
}
