//! What a rulebook file holds.

use chrono::NaiveDate;

use super::{Cited, DayRule, KnownDocument, Scheme, Season, Titled};
use crate::calendar::{TimeOfDay, Weekdays};
use crate::indicator::{ConventionChoices, Indicator, Wording};
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, record, serialize, terms};
use crate::names::ByName;
use crate::number::{Amount, Comparator};
use crate::plan::Modality;
use crate::rulebook::Certainty;
use crate::text::stated;

record! {
    /// A clause of a source document.
    pub struct Clause {
        /// Its address, such as `II.4.4`.
        pub id: String = required,
        /// What it is about, in our words.
        pub title: Option<String>,
        /// How sure its content is; `assumed` where nothing is stated.
        pub status: Option<Certainty>,
    }
}

record! {
    @whole
    /// A document that values come from.
    pub struct SourceDocument {
        /// The id within the rulebook.
        pub id: String = required,
        /// Its number, such as `45/2018/QĐ-TTg`.
        pub document: String = required,
        /// When it was issued.
        pub issued_on: NaiveDate = required,
        /// Who issued it.
        pub issuer: Option<String>,
        /// The abbreviated type, where the number does not hold it: `Bộ luật`.
        pub kind: Option<String>,
        /// Its clauses that are cited.
        pub clauses: Vec<Clause>,
    }
}

impl SourceDocument {
    /// What people call it.
    pub(super) fn title(&self) -> Wording {
        let titled = Titled {
            kind: self.kind.as_deref(),
            number: &self.document,
            issued_on: Some(self.issued_on),
            issuer: stated(self.issuer.as_ref()),
        };
        titled.title()
    }
}

terms! {
    /// What a parameter counts.
    pub enum Unit("unit", "đơn vị tính", "unit") {
        /// Half-days.
        HalfDays = "halfDays", "buổi", "half-days";
        /// A share.
        Share = "share", "tỷ lệ", "share";
        /// A time of day, `13:30`.
        TimeOfDay = "timeOfDay", "giờ trong ngày", "time of day";
        /// A day of a month.
        DayOfMonth = "dayOfMonth", "ngày trong tháng", "day of the month";
        /// A month of the year, 1 to 12.
        Month = "month", "tháng trong năm", "month of the year";
        /// Days of the week, `mon-fri`.
        Weekdays = "weekdays", "các ngày trong tuần", "days of the week";
        /// Working days.
        WorkingDays = "workingDays", "ngày làm việc", "working days";
        /// Days of the calendar.
        CalendarDays = "calendarDays", "ngày", "days";
        /// Minutes.
        Minutes = "minutes", "phút", "minutes";
        /// A number of things.
        Count = "count", "số lượng", "count";
    }
}

/// The value of a parameter: a number, or text that its unit explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scalar {
    /// A count or a share.
    Amount(Amount),
    /// A time of day.
    Time(TimeOfDay),
    /// Days of the week.
    Weekdays(Weekdays),
}

impl Wire for Scalar {
    const DOCS: Docs = Docs {
        of_type: "The value of a parameter: a count, a share, a time of day such as \
                  `13:30`, or days of the week such as `mon-fri`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Scalar", &[Amount::shape, String::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Amount(amount) => amount.json(),
            Self::Time(time) => time.json(),
            Self::Weekdays(week) => week.json(),
        }
    }
}

serialize!(Scalar);

impl Read for Scalar {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        if let Json::Text(text) = node
            && let Some(time) = TimeOfDay::parse(text)
        {
            return Some(Self::Time(time));
        }
        if let Json::Text(text) = node
            && let Some(week) = Weekdays::parse(text)
        {
            return Some(Self::Weekdays(week));
        }
        Amount::read(node, reader).map(Self::Amount)
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Amount(amount) => amount.reads_back(),
            Self::Time(_) | Self::Weekdays(_) => true,
        }
    }
}

record! {
    @whole
    /// A value of a parameter from one day to another, or in a season of the years between, with
    /// the clause that sets it.
    pub struct ParameterValue {
        /// The first day on which it holds.
        pub from: Option<NaiveDate>,
        /// The last day on which it holds.
        pub to: Option<NaiveDate>,
        /// The part of each year in which it holds; the whole of it where nothing is stated.
        pub season: Option<Season>,
        /// The value.
        pub value: Scalar = required,
        /// What it counts.
        pub unit: Unit = required,
        /// The id of the source document.
        pub source: String = required,
        /// The address of the clause.
        pub clause: String = required,
        /// How sure it is.
        pub status: Certainty = required,
        /// When the clause lets more, or less, than its value through. It never loosens another
        /// clause.
        pub exception: Option<Wording>,
    }
}

impl ParameterValue {
    pub(crate) fn amount(&self) -> Option<Amount> {
        match self.value {
            Scalar::Amount(amount) => Some(amount),
            Scalar::Time(_) | Scalar::Weekdays(_) => None,
        }
    }

    pub(crate) fn time(&self) -> Option<TimeOfDay> {
        match self.value {
            Scalar::Time(time) => Some(time),
            Scalar::Amount(_) | Scalar::Weekdays(_) => None,
        }
    }

    pub(crate) fn weekdays(&self) -> Option<Weekdays> {
        match self.value {
            Scalar::Weekdays(week) => Some(week),
            Scalar::Amount(_) | Scalar::Time(_) => None,
        }
    }
}

impl Cited for ParameterValue {
    fn cited(&self) -> (&str, &str, Certainty) {
        (&self.source, &self.clause, self.status)
    }
}

record! {
    @whole
    /// A figure that a clause sets for an indicator.
    pub struct RulebookTarget {
        /// The indicator.
        pub indicator: String = required,
        /// How the figure must stand to the value.
        pub comparator: Comparator = required,
        /// The value.
        pub value: Amount = required,
        /// How strongly it binds.
        pub modality: Modality = required,
        /// The first day on which it holds.
        pub from: Option<NaiveDate>,
        /// The last day on which it holds.
        pub to: Option<NaiveDate>,
        /// The id of the source document.
        pub source: String = required,
        /// The address of the clause.
        pub clause: String = required,
        /// How sure it is.
        pub status: Certainty = required,
        /// When the clause lets more, or less, than its value through. A verdict does not know
        /// whether that is so: it is told beside it.
        pub exception: Option<Wording>,
    }
}

impl Cited for RulebookTarget {
    fn cited(&self) -> (&str, &str, Certainty) {
        (&self.source, &self.clause, self.status)
    }
}

record! {
    /// One layer of rules: documents with their clauses, and what they set.
    pub struct RulebookData {
        /// The id.
        pub id: String = required,
        /// The id of the layer that it extends.
        pub extends: Option<String>,
        /// The version of the data.
        pub version: String = required,
        /// Its name.
        pub title: Wording = required,
        /// The documents that values come from.
        pub sources: Vec<SourceDocument>,
        /// Dated values by name.
        pub parameters: ByName<Vec<ParameterValue>>,
        /// Definitions of indicators, in catalogue order.
        pub indicators: Vec<Indicator>,
        /// Figures to be reached.
        pub targets: Vec<RulebookTarget>,
        /// Conventions other than the defaults.
        pub conventions: ConventionChoices,
        /// Documents that plans cite, and the days on which they are in force.
        pub documents: Vec<KnownDocument>,
        /// Days off, days worked in their place, and days that are marked.
        pub days: Vec<DayRule>,
        /// How years are cut into periods.
        pub schemes: Vec<Scheme>,
    }
}
