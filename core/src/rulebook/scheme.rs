//! Schemes: how a year is cut into the periods that figures are about.

use chrono::NaiveDate;

use super::most::{MOST, refuse};
use super::wording::{SCHEME, id_of_its_own};
use super::{Certainty, Cited, Rulebook, RulebookData, holds};
use crate::calendar::{Period, PeriodName, Windows};
use crate::error::{Code, Error};
use crate::indicator::Wording;
use crate::json::{
    Docs, Json, Read, Reader, Shape, Wire, deserialize, made_from, record, serialize, unknown_name,
};
use crate::message::Message;
use crate::names::{Lists, Numbers};
use crate::text::{Label, excerpt};

/// The scheme of a period that names none, and of a baseline that names none. It needs no rulebook,
/// and none can say otherwise.
pub(crate) const CALENDAR: &str = "calendar";

record! {
    @whole
    /// How a year is cut into halves, quarters and months. Figures of two schemes never meet in one
    /// ratio (T-14).
    pub struct Scheme {
        /// The id. Schemes that follow each other in time share it.
        pub id: String = required,
        /// What it is called.
        pub name: Wording = required,
        /// The day on which each month closes; its last day where nothing is stated.
        pub close_day: Option<u64>,
        /// The number of the month that ends the year; December where nothing is stated.
        pub last_month: Option<u64>,
        /// Whether reports whose close is not stated follow it; `false` where nothing is stated.
        pub reports: Option<bool>,
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
    }
}

impl Cited for Scheme {
    fn cited(&self) -> (&str, &str, Certainty) {
        (&self.source, &self.clause, self.status)
    }
}

impl Scheme {
    /// Its windows; nothing where a number is no day or month, which does not load.
    pub(crate) fn windows(&self) -> Option<Windows> {
        let number = |stated: Option<u64>, plain: u32, most: u32| match stated {
            None => Some(plain),
            Some(stated) => u32::try_from(stated)
                .ok()
                .filter(|number| (1..=most).contains(number)),
        };
        let calendar = Windows::CALENDAR;
        Some(Windows {
            close_day: number(self.close_day, calendar.close_day, 31)?,
            last_month: number(self.last_month, calendar.last_month, 12)?,
        })
    }

    fn overlaps(&self, other: &Self) -> bool {
        let ends_before =
            |a: &Self, b: &Self| matches!((a.to, b.from), (Some(to), Some(from)) if to < from);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

impl Rulebook {
    fn schemes(&self) -> impl Iterator<Item = &Scheme> {
        self.layers().rev().flat_map(|layer| &layer.schemes)
    }

    /// The scheme of reports whose close is not stated, as it holds on a day.
    pub(crate) fn report_scheme(&self, date: NaiveDate) -> Option<&Scheme> {
        self.schemes()
            .find(|known| known.reports == Some(true) && holds(known.from, known.to, Some(date)))
    }

    /// The ids of the schemes, each once.
    pub(crate) fn scheme_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.schemes().map(|known| known.id.as_str()).collect();
        ids.push(CALENDAR);
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Checks the schemes of a layer against those of the layers that it rests on.
    pub(super) fn check_schemes(&self, data: &RulebookData, reader: &mut Reader) {
        let above = self.layers().rev().skip(1).flat_map(|layer| &layer.schemes);
        let taken = above.map(|known| known.id.as_str()).chain([CALENDAR]);
        let taken: Numbers<'_> = taken.collect();
        let mut with_id: Lists<'_, &Scheme> = Lists::default();
        let mut of_reports: Vec<&Scheme> = Vec::new();
        if data.schemes.len() > MOST {
            return refuse(&Label::new("cách tính kỳ", "schemes"), reader);
        }
        for (index, scheme) in data.schemes.iter().enumerate() {
            let mut same = with_id.get(&scheme.id).iter();
            let id_is_taken = taken.has(&scheme.id) || same.any(|other| other.overlaps(scheme));
            with_id.add(scheme.id.as_str(), scheme);
            let is_of_reports = scheme.reports == Some(true);
            let reports_are_taken =
                is_of_reports && of_reports.iter().any(|other| other.overlaps(scheme));
            if is_of_reports {
                of_reports.push(scheme);
            }
            reader.at_index(index, |reader| {
                self.check_clause(scheme, reader);
                for (key, stated, most) in [
                    ("closeDay", scheme.close_day, 31),
                    ("lastMonth", scheme.last_month, 12),
                ] {
                    if stated.is_some_and(|number| !(1..=most).contains(&number)) {
                        let message = Message::of(
                            "`{}` phải từ 1 đến {}",
                            "`{}` is from 1 to {}",
                            &[&key, &most],
                        );
                        reader.at_key(key, |reader| {
                            reader.problem(Code::OutOfRange, message, None);
                        });
                    }
                }
                if id_is_taken {
                    reader.at_key("id", |reader| {
                        let message = Message::of(
                            "`{}` là mã của một cách tính kỳ khác có hiệu lực cùng ngày",
                            "`{}` is the id of another scheme that holds on the same days",
                            &[&excerpt(&scheme.id)],
                        );
                        reader.problem(Code::DuplicateId, message, Some(id_of_its_own()));
                    });
                }
                if reports_are_taken {
                    reader.at_key("reports", |reader| {
                        let message = Message::of(
                            "trong một thời gian, báo cáo chỉ theo một cách tính kỳ",
                            "reports follow one scheme at a time",
                            &[],
                        );
                        reader.problem(Code::DuplicateId, message, None);
                    });
                }
            });
        }
    }
}

record! {
    /// A period by its name, as a scheme of the rulebook counts it.
    pub struct SchemePeriod {
        /// The id of the scheme: `calendar`, `nd-09`, `fiscal`, or one of the caller's rulebook.
        pub scheme: String = required,
        /// The name: `2026`, `2026-H1`, `2026-Q2` or `2026-06`.
        pub period: String = required,
    }
}

/// The time that figures are about: a period of the calendar, or one of another scheme.
///
/// # Examples
///
/// ```
/// use wardplan::rulebook::SchemePeriod;
/// use wardplan::{Measure, Options, Registers, measure};
///
/// let options = Options::new().period(SchemePeriod::new("nd-09", "2026-H1"));
/// let answer = measure(&Measure::new(Registers::new()).options(options))?;
/// // 15 December 2025 to 14 June 2026.
/// assert!(answer.basis.period.is_some());
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodChoice {
    /// A year, half, quarter or month of the calendar, or two days.
    Calendar(Period),
    /// A period of a scheme.
    Scheme(SchemePeriod),
}

/// A period with the scheme that cuts it.
#[derive(Debug, Clone)]
pub(crate) struct SchemedPeriod {
    pub(crate) period: Period,
    pub(crate) scheme: String,
    pub(crate) windows: Windows,
}

impl From<Period> for SchemedPeriod {
    fn from(period: Period) -> Self {
        Self {
            period,
            scheme: CALENDAR.to_owned(),
            windows: Windows::CALENDAR,
        }
    }
}

impl PeriodChoice {
    /// The days that are meant. Problems are found at `path`.
    pub(crate) fn resolve(&self, rulebook: &Rulebook, path: &str) -> Result<SchemedPeriod, Error> {
        let choice = match self {
            Self::Calendar(period) => return Ok(period.clone().into()),
            Self::Scheme(choice) => choice,
        };
        let name = PeriodName::parse(&choice.period);
        let plain = name.and_then(|name| Some((name, Period::named(name, Windows::CALENDAR)?)));
        let Some((name, plain)) = plain else {
            let message = Message::of(
                "`{}` không phải là tên kỳ",
                "`{}` is not the name of a period",
                &[&excerpt(&choice.period)],
            );
            let help = Message::of(
                "hãy ghi `\"2026\"`, `\"2026-H1\"`, `\"2026-Q2\"` hoặc `\"2026-06\"`",
                "write `\"2026\"`, `\"2026-H1\"`, `\"2026-Q2\"` or `\"2026-06\"`",
                &[],
            );
            let path = format!("{path}/period");
            return Err(Error::new(Code::InvalidDate, &path, message, Some(help)));
        };
        if choice.scheme == CALENDAR {
            return Ok(plain.into());
        }
        let ids = rulebook.scheme_ids();
        if !ids.contains(&choice.scheme.as_str()) {
            let path = format!("{path}/scheme");
            return Err(unknown_name(&path, &SCHEME, &choice.scheme, &ids));
        }
        let in_force = rulebook.schemes().find(|known| {
            known.id == choice.scheme && holds(known.from, known.to, Some(plain.end()))
        });
        let found = in_force.and_then(|scheme| {
            let windows = scheme.windows()?;
            Some((Period::named(name, windows)?, windows))
        });
        let Some((period, windows)) = found else {
            let message = Message::of(
                "cách tính kỳ `{}` không có hiệu lực trong `{}`",
                "the scheme `{}` does not hold in `{}`",
                &[&excerpt(&choice.scheme), &excerpt(&choice.period)],
            );
            return Err(Error::new(Code::OutOfRange, path, message, None));
        };
        Ok(SchemedPeriod {
            period,
            scheme: choice.scheme.clone(),
            windows,
        })
    }
}

impl From<Period> for PeriodChoice {
    fn from(period: Period) -> Self {
        Self::Calendar(period)
    }
}

impl From<SchemePeriod> for PeriodChoice {
    fn from(period: SchemePeriod) -> Self {
        Self::Scheme(period)
    }
}

made_from!(PeriodChoice: Period, SchemePeriod);

impl std::str::FromStr for PeriodChoice {
    type Err = Error;

    /// Reads `2026`, `2026-H1`, `2026-Q2` or `2026-06`, a period of the calendar.
    ///
    /// # Errors
    ///
    /// `invalid-date` if the text is anything else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::Calendar)
    }
}

impl Wire for PeriodChoice {
    const DOCS: Docs = Docs {
        of_type: "The time that figures are about: a period of the calendar, or one of another \
                  scheme, `{\"scheme\": \"nd-09\", \"period\": \"2026-H1\"}`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("PeriodChoice", &[Period::shape, SchemePeriod::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Calendar(period) => period.json(),
            Self::Scheme(choice) => choice.json(),
        }
    }
}

serialize!(PeriodChoice);
deserialize!(PeriodChoice);

impl Read for PeriodChoice {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Object(entries) if entries.iter().any(|(key, _)| key == "scheme") => {
                SchemePeriod::read(node, reader).map(Self::Scheme)
            }
            node => Period::read(node, reader).map(Self::Calendar),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Calendar(period) => period.reads_back(),
            Self::Scheme(choice) => choice.reads_back(),
        }
    }
}
