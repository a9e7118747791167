//! Loading: an id or the caller's own data, with every layer below, checked as a whole.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::data::Scalar;
use super::layer_name::own_name;
use super::most::{MOST, refuse};
use super::wording::{INDICATOR, id_of_its_own};
use super::{Cited, PARAMETERS, ParameterValue, Rulebook, RulebookData, Unit, definition};
use crate::error::{Code, Error};
use crate::indicator::{Figure, Indicator};
use crate::json::{
    Docs, Json, Read, Reader, Shape, Wire, as_read, deserialize, from_json, made_from, serialize,
    unknown_name,
};
use crate::message::Message;
use crate::names::Numbers;
use crate::number::Amount;
use crate::text::{Label, excerpt};

/// The rulebooks that come with the library, each extending the one before.
#[cfg(feature = "rulebooks")]
pub(crate) const EMBEDDED: &[(&str, &str)] = &[
    ("vn-state", include_str!("../../rulebooks/vn-state.json")),
    ("kl-226", include_str!("../../rulebooks/kl-226.json")),
    (
        "le-chan-2026",
        include_str!("../../rulebooks/le-chan-2026.json"),
    ),
];

#[cfg(not(feature = "rulebooks"))]
pub(crate) const EMBEDDED: &[(&str, &str)] = &[];

/// How many working days a parameter has at most; longer times are stated in months and years.
const MOST_WORKING_DAYS: u64 = 366;

/// A rulebook by id, or the caller's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulebookChoice {
    /// One that comes with the library: `vn-state`, `kl-226`, `le-chan-2026`.
    Id(String),
    /// The caller's own data, which may extend one of those. Checked by every call.
    Data(Arc<RulebookData>),
    /// One that was loaded before.
    Loaded(Rulebook),
}

impl From<Rulebook> for RulebookChoice {
    fn from(rulebook: Rulebook) -> Self {
        Self::Loaded(rulebook)
    }
}

impl From<RulebookData> for RulebookChoice {
    fn from(data: RulebookData) -> Self {
        Self::Data(Arc::new(data))
    }
}

impl From<&str> for RulebookChoice {
    fn from(id: &str) -> Self {
        Self::Id(id.to_owned())
    }
}

made_from!(RulebookChoice: Rulebook, RulebookData, &str);

impl Default for RulebookChoice {
    fn default() -> Self {
        Self::Id("kl-226".to_owned())
    }
}

impl Wire for RulebookChoice {
    const DOCS: Docs = Docs {
        of_type: "A rulebook by id (`vn-state`, `kl-226`, `le-chan-2026`), or as data.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("RulebookChoice", &[String::shape, RulebookData::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Id(id) => id.json(),
            Self::Data(data) => data.json(),
            Self::Loaded(rulebook) if rulebook.is_embedded() => Json::text(rulebook.id()),
            Self::Loaded(rulebook) => rulebook.lowest().json(),
        }
    }
}

serialize!(RulebookChoice);

impl Read for RulebookChoice {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Text(_) => String::read(node, reader).map(Self::Id),
            node => RulebookData::read(node, reader).map(|data| Self::Data(Arc::new(data))),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Id(id) => id.reads_back(),
            Self::Data(data) => data.reads_back(),
            Self::Loaded(_) => true,
        }
    }
}

deserialize!(RulebookChoice);

impl Rulebook {
    /// One that comes with the library: `vn-state`, `kl-226`, `le-chan-2026`.
    ///
    /// # Errors
    ///
    /// `unknown-name` if there is none with this id.
    pub fn embedded(id: &str) -> Result<Self, Error> {
        RulebookChoice::Id(id.to_owned()).load("")
    }

    /// A layer of the caller's own, checked as a whole together with those that it extends.
    ///
    /// # Errors
    ///
    /// Every problem of the layer, each with its code and place.
    pub fn new(data: impl Into<Arc<RulebookData>>) -> Result<Self, Error> {
        let data = data.into();
        let data = match as_read(data.as_ref())? {
            Cow::Owned(read) => Arc::new(read),
            Cow::Borrowed(_) => data,
        };
        RulebookChoice::Data(data).load("")
    }
}

impl Rulebook {
    /// Whether it is the one with its id that comes with the library, to the wording of its titles.
    fn is_embedded(&self) -> bool {
        embedded(self.id()).is_some_and(|known| known.is_ok_and(|known| known == *self))
    }
}

/// A rulebook that comes with the library, read once.
pub(super) fn embedded(id: &str) -> Option<Result<Rulebook, Error>> {
    static READ: OnceLock<Vec<Result<Rulebook, Error>>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let mut read: Vec<Result<Rulebook, Error>> = Vec::new();
        for (_, text) in EMBEDDED {
            // Each extends the one before.
            let above = read.last().cloned().transpose();
            let layered = above.and_then(|above| {
                let layers = above.map(|above| above.0.layers.clone());
                Ok(Rulebook::of_layers(
                    layers.unwrap_or_default(),
                    Arc::new(from_json(text)?),
                ))
            });
            read.push(layered);
        }
        read
    });
    let place = EMBEDDED.iter().position(|(known, _)| *known == id)?;
    read.get(place).cloned()
}

/// The error of an id that no rulebook of this build has.
fn not_here(id: &str, known: &[&str], path: &str) -> Error {
    if !known.is_empty() {
        return unknown_name(path, &Label::new("bộ quy định", "rulebook"), id, known);
    }
    Error::new(
        Code::UnknownName,
        path,
        Message::of(
            "bản dựng này không kèm bộ quy định nào, nên không có `{}`",
            "this build comes without rulebooks, so that there is no `{}`",
            &[&excerpt(id)],
        ),
        Some(Message::new(
            "hãy ghi toàn bộ nội dung bộ quy định của mình, hoặc dựng thư viện với tính năng `rulebooks`",
            "state a whole rulebook of your own, or build the library with its feature `rulebooks`",
        )),
    )
}

impl RulebookChoice {
    /// The rulebook with all its layers. Problems of the caller's data are found at `path`.
    pub(crate) fn load(&self, path: &str) -> Result<Rulebook, Error> {
        let known = |id: &str, path: &str| {
            let names: Vec<&str> = EMBEDDED.iter().map(|(id, _)| *id).collect();
            embedded(id).unwrap_or_else(|| Err(not_here(id, &names, path)))
        };
        match self {
            Self::Id(id) => known(id, path),
            Self::Loaded(rulebook) => Ok(rulebook.clone()),
            Self::Data(data) => {
                let above = data.extends.as_deref();
                let above = above
                    .map(|id| known(id, &format!("{path}/extends")))
                    .transpose()?;
                let layers = above
                    .map(|above| above.0.layers.clone())
                    .unwrap_or_default();
                let rulebook = Rulebook::of_layers(layers, Arc::clone(data));
                rulebook.check(data, path).map(|()| rulebook)
            }
        }
    }
}

impl Rulebook {
    /// Checks what a layer says against the layers that it rests on.
    pub(crate) fn check(&self, data: &RulebookData, path: &str) -> Result<(), Error> {
        let mut reader = Reader::default();
        own_name(data, &mut reader);
        // What a layer extends is never replaced in silence: neither a document whose clauses are
        // cited, nor a definition that targets of other layers rest on.
        let mut above = self.layers();
        above.next_back();
        let (mut sources, mut indicators) = (Numbers::default(), Numbers::default());
        for layer in above {
            for source in &layer.sources {
                sources.number(source.id.as_str());
            }
            for indicator in &layer.indicators {
                indicators.number(indicator.id.as_str());
            }
        }
        let own: Vec<&str> = data.sources.iter().map(|row| row.id.as_str()).collect();
        own_ids("sources", &own, &sources, &mut reader);
        let own: Vec<&str> = data.indicators.iter().map(|row| row.id.as_str()).collect();
        own_ids("indicators", &own, &indicators, &mut reader);
        reader.at_key("parameters", |reader| {
            for (name, values) in &data.parameters {
                reader.at_key(name, |reader| self.check_parameter(name, values, reader));
            }
            if data
                .parameters
                .iter()
                .all(|(_, values)| values.len() <= MOST)
            {
                self.check_hours(reader);
            }
        });
        reader.at_key("targets", |reader| {
            if self.0.targets.longest() > MOST {
                refuse(
                    &Label::new("mục tiêu của một chỉ tiêu", "targets of one indicator"),
                    reader,
                );
            }
            for (index, target) in data.targets.iter().enumerate() {
                reader.at_index(index, |reader| {
                    self.check_clause(target, reader);
                    match self.indicator(&target.indicator) {
                        Some(indicator) => check_value(indicator, target.value, reader),
                        None => self.unknown_indicator(&target.indicator, reader),
                    }
                });
            }
        });
        reader.at_key("documents", |reader| self.check_documents(data, reader));
        reader.at_key("days", |reader| self.check_days(data, reader));
        reader.at_key("schemes", |reader| self.check_schemes(data, reader));
        reader.into_result(path)
    }

    fn check_parameter(&self, name: &str, values: &[ParameterValue], reader: &mut Reader) {
        let Some(known) = definition(name) else {
            let names: Vec<&str> = PARAMETERS.iter().map(|known| known.name).collect();
            return reader.unknown(
                Code::UnknownName,
                &Label::new("tham số", "parameter"),
                name,
                &names,
            );
        };
        if values.len() > MOST {
            refuse(
                &Label::new("giá trị của một tham số", "values of one parameter"),
                reader,
            );
        }
        for (index, value) in values.iter().enumerate() {
            reader.at_index(index, |reader| {
                self.check_clause(value, reader);
                let fits = match (known.unit, &value.value) {
                    (Unit::Share, Scalar::Amount(Amount::Share(_)))
                    | (
                        Unit::HalfDays | Unit::Minutes | Unit::CalendarDays | Unit::Count,
                        Scalar::Amount(Amount::Count(_)),
                    )
                    | (Unit::TimeOfDay, Scalar::Time(_))
                    | (Unit::Weekdays, Scalar::Weekdays(_)) => true,
                    (Unit::DayOfMonth, Scalar::Amount(Amount::Count(day))) => {
                        (1..=31).contains(day)
                    }
                    (Unit::Month, Scalar::Amount(Amount::Count(month))) => (1..=12).contains(month),
                    (Unit::WorkingDays, Scalar::Amount(Amount::Count(days))) => {
                        *days <= MOST_WORKING_DAYS
                    }
                    _ => false,
                };
                if value.unit != known.unit || !fits {
                    let message = Message::of(
                        "`{}` phải ghi theo {}",
                        "`{}` is stated as {}",
                        &[&name, &known.unit.label()],
                    );
                    let help = Message::of(
                        "hãy dùng đơn vị tính `{}`",
                        "use the unit `{}`",
                        &[&known.unit.name()],
                    );
                    reader.problem(Code::WrongType, message, Some(help));
                }
            });
        }
    }

    pub(super) fn check_clause(&self, value: &impl Cited, reader: &mut Reader) {
        let (source, clause, _) = value.cited();
        if self.clause(source, clause).is_none() {
            let message = Message::of(
                "bộ quy định này không có căn cứ `{}` nào có điều khoản `{}`",
                "no source `{}` of this rulebook has a clause `{}`",
                &[&source, &clause],
            );
            let help = Message::of(
                "hãy thêm văn bản và điều khoản vào `sources`",
                "add the document and clause to `sources`",
                &[],
            );
            reader.problem(Code::ClauseMissing, message, Some(help));
        }
    }

    pub(crate) fn unknown_indicator(&self, id: &str, reader: &mut Reader) {
        let known: Vec<&str> = self.indicators().map(|known| known.id.as_str()).collect();
        reader.at_key("indicator", |reader| {
            reader.unknown(Code::UnknownName, &INDICATOR, id, &known);
        });
    }
}

/// Reports ids that stand twice in a layer, or that a layer above has.
fn own_ids(key: &str, ids: &[&str], taken: &Numbers<'_>, reader: &mut Reader) {
    reader.at_key(key, |reader| {
        reader.unique_ids(&mut ids.iter().map(|id| (*id, false)));
        for (index, id) in ids.iter().enumerate().filter(|(_, id)| taken.has(id)) {
            reader.at_index(index, |reader| {
                reader.at_key("id", |reader| {
                    let message = Message::of(
                        "`{}` là mã của một lớp quy định mà lớp này kế thừa",
                        "`{}` is an id of a layer that this one extends",
                        &[&excerpt(id)],
                    );
                    reader.problem(Code::DuplicateId, message, Some(id_of_its_own()));
                });
            });
        }
    });
}

/// A share is compared with a share, a count with a count.
pub(super) fn is_of_kind(value: Amount, figure: &Figure) -> bool {
    matches!(figure, Figure::Count(_)) == matches!(value, Amount::Count(_))
}

fn check_value(indicator: &Indicator, value: Amount, reader: &mut Reader) {
    if is_of_kind(value, &indicator.figure) {
        return;
    }
    let expected = match value {
        Amount::Count(_) => Label::new("tỷ lệ, ví dụ `\"60%\"`", "a share such as `\"60%\"`"),
        Amount::Share(_) => Label::new("số nguyên", "a whole number"),
    };
    reader.at_key("value", |reader| {
        let message = Message::of(
            "mục tiêu của `{}` phải là {}",
            "a target of `{}` is {}",
            &[&indicator.id, &expected],
        );
        reader.problem(Code::WrongType, message, None);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn embedded_rulebooks_load_and_check() {
        for (id, _) in EMBEDDED {
            let rulebook = Rulebook::embedded(id).unwrap();
            assert_eq!(rulebook.id(), *id);
            rulebook.check(rulebook.lowest(), "").unwrap();
        }
    }

    #[test]
    fn a_value_without_its_clause_does_not_load() {
        let data = r#"{"id": "x", "extends": "vn-state", "version": "1",
            "title": {"vi": "x", "en": "x"},
            "parameters": {"meeting-limit-briefing": [{"value": 1, "unit": "halfDays",
                "source": "qd-45-2018", "clause": "Đ.99", "status": "assumed"}]}}"#;
        let choice: RulebookChoice = from_json(data).unwrap();
        let error = choice.load("/rulebook").unwrap_err();
        assert!(error.is_clause_missing());
        assert_eq!(
            error.path(),
            "/rulebook/parameters/meeting-limit-briefing/0"
        );
    }
}
