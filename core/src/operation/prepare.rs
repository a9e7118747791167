//! What every operation does first: the rulebook, the conventions, the basis of the answer.

use chrono::{Months, NaiveDate};

use super::validate::Validator;
use crate::agency::Directory;
use crate::calendar::{Middle, Middles};
use crate::error::{Code, Error};
use crate::indicator::Conventions;
use crate::json::answer;
use crate::meeting::Meeting;
use crate::meetings::MeetingSettings;
use crate::message::Message;
use crate::names::Grouped;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::{Registers, TaskEvent};
use crate::rule::PlanContext;
use crate::rulebook::{CIVIL_CODE, LocalDay, PeriodChoice, Rulebook, SchemedPeriod};
use crate::schedule::LastDays;

answer! {
    /// What an answer rests on, so that it can be told from another and asked for again.
    pub struct AnswerBasis {
        /// The version of the library.
        pub version: &'static str,
        /// The id of the rulebook.
        pub rulebook: String,
        /// The version of the rulebook.
        pub rulebook_version: String,
        /// The day on which the data were looked at.
        pub as_of: Option<NaiveDate>,
        /// The time that figures are about.
        pub period: Option<PeriodChoice>,
    }
}

impl AnswerBasis {
    /// Names the rulebook that the answer is about, where that is not the one of the options.
    pub(super) fn look_at(&mut self, rulebook: &Rulebook) {
        rulebook.id().clone_into(&mut self.rulebook);
        rulebook.version().clone_into(&mut self.rulebook_version);
    }
}

/// The settings of one call.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) rulebook: Rulebook,
    pub(super) conventions: Conventions,
    pub(super) period: Option<SchemedPeriod>,
    /// The period with which figures are compared.
    pub(super) compared: Option<SchemedPeriod>,
    pub(super) basis: AnswerBasis,
}

impl Prepared {
    pub(super) fn new(options: &Options) -> Result<Self, Error> {
        let rulebook = options
            .rulebook
            .clone()
            .unwrap_or_default()
            .load("/options/rulebook")?;
        LocalDay::check(&options.days, "/options/days")?;
        let resolved = |choice: Option<&PeriodChoice>, path| {
            let Some(choice) = choice else {
                return Ok(None);
            };
            let stated = choice.resolve(&rulebook, path)?;
            hold_to_a_century(stated.period.start(), stated.period.end(), path)?;
            Ok(Some(stated))
        };
        let period = resolved(options.period.as_ref(), "/options/period")?;
        let compared = resolved(options.compare_with.as_ref(), "/options/compareWith")?;
        let conventions = rulebook.conventions().with(&options.conventions);
        Ok(Self {
            basis: AnswerBasis {
                version: env!("CARGO_PKG_VERSION"),
                rulebook: rulebook.id().to_owned(),
                rulebook_version: rulebook.version().to_owned(),
                as_of: options.as_of,
                period: options.period.clone(),
            },
            rulebook,
            conventions,
            period,
            compared,
        })
    }

    /// What looks at the other arguments of the call.
    pub(super) fn validator(&self) -> Validator<'_> {
        Validator::new(&self.rulebook, self.basis.as_of)
    }

    /// The same where rules are named.
    pub(super) fn rules_validator(&self, options: &Options) -> Validator<'_> {
        let mut validator = self.validator();
        validator.rule_names(options);
        validator
    }

    /// What rules see of meetings beside themselves.
    pub(super) fn meeting_settings<'a>(
        &'a self,
        directory: &'a Directory<'a>,
        options: &'a Options,
        meetings: &'a [Meeting],
    ) -> MeetingSettings<'a> {
        MeetingSettings::new(
            &self.rulebook,
            self.conventions,
            directory,
            options,
            self.period.as_ref().map(|stated| &stated.period),
            meetings,
        )
    }

    /// Refuses a period to compare with that is not before the one that is asked for.
    pub(super) fn hold_compared(&self) -> Result<(), Error> {
        let Some(compared) = &self.compared else {
            return Ok(());
        };
        let period = self.period.as_ref().ok_or_else(no_period)?;
        if compared.period.start() < period.period.start() {
            return Ok(());
        }
        let message = Message::of(
            "kỳ so sánh bắt đầu ngày {}, không trước kỳ của số liệu bắt đầu ngày {}",
            "the period that is compared with begins on {}, not before that of the figures on {}",
            &[&compared.period.start(), &period.period.start()],
        );
        let help = Message::of(
            "hãy ghi một kỳ trước đó, như cùng kỳ năm trước",
            "state an earlier period, such as the same one of the year before",
            &[],
        );
        let path = "/options/compareWith";
        Err(Error::new(Code::OutOfRange, path, message, Some(help)))
    }

    /// What the rulebook says of the middle of a month and of a year.
    pub(super) fn middles(&self) -> Middles {
        let as_of = self.basis.as_of;
        Middles {
            day_of_month: middle(&self.rulebook, "middle-of-month", as_of),
            month_of_year: middle(&self.rulebook, "middle-of-year", as_of),
        }
    }

    /// What rules see of a plan by itself.
    pub(super) fn plan_context<'a>(
        &'a self,
        plan: &'a Plan,
        directory: &'a Directory<'a>,
        options: &'a Options,
    ) -> PlanContext<'a> {
        let baselines = options.baselines.iter();
        PlanContext {
            plan,
            directory,
            rulebook: &self.rulebook,
            as_of: options.as_of,
            baselines: baselines
                .map(|baseline| baseline.indicator.as_str())
                .collect(),
            last_days: self.last_days(plan, &options.days),
            conventions: self.conventions,
            registers: None,
            events: task_events(None),
            superior: None,
            absent: plan.absent_attachments(),
        }
    }

    /// What finds the last days of a plan's deadlines.
    pub(super) fn last_days<'a>(&'a self, plan: &Plan, local: &'a [LocalDay]) -> LastDays<'a> {
        let period = self.period.as_ref().map(|stated| &stated.period);
        let as_of = self.basis.as_of;
        LastDays::new(plan, period, as_of, &self.rulebook, self.conventions, local)
    }
}

pub(super) fn no_period() -> Error {
    let message = Message::of(
        "chưa ghi kỳ, cũng không có kế hoạch nào có kỳ",
        "no period is stated, and there is no plan that has one",
        &[],
    );
    no_period_because(message)
}

/// The error of a call without a period, where nothing else says which is meant.
pub(super) fn no_period_because(message: Message) -> Error {
    let help = Message::of(
        "hãy ghi `options.period`, ví dụ `\"2026\"`",
        "state `options.period`, such as `\"2026\"`",
        &[],
    );
    Error::new(Code::MissingKey, "/options/period", message, Some(help))
}

/// The error of a call without a today that needs one.
pub(super) fn no_as_of(message: Message, help: Message) -> Error {
    Error::new(Code::AsOfMissing, "/options/asOf", message, Some(help))
}

/// How many years are looked at at once: what comes round would be listed without end.
const MOST_YEARS: u32 = 100;

/// Refuses a time that is longer than a plan could mean.
///
/// # Errors
///
/// `too-large` if it is.
pub(super) fn hold_to_a_century(start: NaiveDate, end: NaiveDate, path: &str) -> Result<(), Error> {
    let most = Months::new(MOST_YEARS.saturating_mul(12));
    if start.checked_add_months(most).is_none_or(|over| end < over) {
        return Ok(());
    }
    let message = Message::of(
        "khoảng thời gian từ {} đến {} dài hơn {} năm",
        "the time from {} to {} is longer than {} years",
        &[&start, &end, &u64::from(MOST_YEARS)],
    );
    let help = Message::of(
        "hãy xem một kỳ ngắn hơn, ví dụ một năm",
        "look at a shorter period, such as a year",
        &[],
    );
    Err(Error::new(Code::TooLarge, path, message, Some(help)))
}

/// Why days off are known for some years only.
pub(super) fn lunar_years() -> Message {
    Message::of(
        "ngày nghỉ phụ thuộc âm lịch, chỉ xác định được trong các năm này",
        "days off follow the lunar calendar, which is known for these years",
        &[],
    )
}

/// What happened to each task.
pub(super) fn task_events(registers: Option<&Registers>) -> Grouped<'_, TaskEvent> {
    let events = registers.and_then(|registers| registers.task_events.as_ref());
    Grouped::by(events.into_iter().flatten(), |event| &event.task)
}

/// What the rulebook says of a middle on a day; without a day, what holds without an end.
fn middle(rulebook: &Rulebook, name: &str, as_of: Option<NaiveDate>) -> Option<Middle> {
    let in_force = rulebook.parameter(name, as_of);
    let value = in_force.strictest()?;
    Some(Middle {
        number: u32::try_from(value.as_count()?).ok()?,
        by_civil_code: value.source == CIVIL_CODE,
    })
}
