//! Figures over what a program holds.

use super::call::{Forecast, Measure, Sweep};
use super::forecast::{ForecastAnswer, forecast};
use super::measure::{MeasureAnswer, measured};
use super::prepare::Prepared;
use super::sweep::{SweepAnswer, sweep};
use crate::error::Error;
use crate::json::{IntoField, Read};
use crate::kpi::Tally;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::{PeriodChoice, Rulebook};

/// Measures what a program holds, under one rulebook: nothing is copied into a call.
///
/// # Examples
///
/// ```
/// use wardplan::meeting::{Category, Mode, Status};
/// use wardplan::{LocalTime, Meeting, Meter, NaiveDate, Options, Period, Registers, Rulebook, Session};
///
/// let rulebook = Rulebook::embedded("le-chan-2026")?;
/// let options = Options::new().rulebook(rulebook).as_of(NaiveDate::from_ymd_opt(2026, 6, 30));
/// let meter = Meter::from(options).period("2026".parse::<Period>()?).only(["online-conference-share"]);
///
/// let online = Meeting::new("HN-01").category(Category::Conference).mode(Mode::Online);
/// let start: LocalTime = "2026-05-04T08:00".parse()?;
/// let online = online.status(Status::Held).sessions([Session::new().start(start)]);
/// let registers = Registers::new().meetings([online]);
/// let result = &meter.measure(&registers)?.results[0];
/// assert_eq!((result.numerator, result.denominator), (Some(1), Some(1)));
/// assert_eq!(meter.sweep(&registers)?.results[0].indicator, "online-conference-share");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Meter<'p> {
    options: Options,
    plan: Option<&'p Plan>,
}

/// A meter with options of any kind.
impl From<Options> for Meter<'_> {
    fn from(options: Options) -> Self {
        Self {
            options,
            plan: None,
        }
    }
}

impl<'p> Meter<'p> {
    /// A meter of every indicator of a rulebook, which is shared, not copied.
    #[must_use]
    pub fn new(rulebook: &Rulebook) -> Self {
        Options::new().rulebook(rulebook.clone()).into()
    }

    /// The same with the tasks, reports and period of a plan.
    #[must_use]
    pub fn plan(self, plan: &'p Plan) -> Self {
        Self {
            plan: Some(plan),
            ..self
        }
    }

    /// The same for a period.
    #[must_use]
    pub fn period(self, period: impl IntoField<Option<PeriodChoice>>) -> Self {
        let options = self.options.period(period);
        Self { options, ..self }
    }

    /// The same with these indicators alone.
    #[must_use]
    pub fn only(self, indicators: impl IntoField<Option<Vec<String>>>) -> Self {
        let options = self.options.include(indicators);
        Self { options, ..self }
    }

    /// Measures every indicator exactly, with its verdict and what is missing.
    ///
    /// # Errors
    ///
    /// Those of [`measure`](crate::measure()).
    pub fn measure(&self, registers: &Registers) -> Result<MeasureAnswer, Error> {
        if self.reads_back(registers) {
            let none = Tally::default();
            return measured(registers, self.plan, &self.options, self.prepared()?, &none);
        }
        let call = Measure::new(registers.clone()).plan(self.plan.cloned());
        super::measure(&call.options(self.options.clone()))
    }

    /// Tells which verdicts hang on open conventions.
    ///
    /// # Errors
    ///
    /// Those of [`sweep`](crate::sweep()).
    pub fn sweep(&self, registers: &Registers) -> Result<SweepAnswer, Error> {
        if self.reads_back(registers) {
            return sweep(registers, self.plan, &self.options, self.prepared()?);
        }
        let call = Sweep::new(registers.clone()).plan(self.plan.cloned());
        super::sweep(&call.options(self.options.clone()))
    }

    /// Tells what the conferences of the period may still come to.
    ///
    /// # Errors
    ///
    /// Those of [`forecast`](crate::forecast()).
    pub fn forecast(&self, registers: &Registers) -> Result<ForecastAnswer, Error> {
        if self.reads_back(registers) {
            return forecast(registers, self.plan, &self.options, self.prepared()?);
        }
        let call = Forecast::new(registers.clone()).plan(self.plan.cloned());
        super::forecast(&call.options(self.options.clone()))
    }

    /// Whether JSON can say all of it; what it cannot, the operation refuses.
    fn reads_back(&self, registers: &Registers) -> bool {
        let plan = self.plan.is_none_or(Read::reads_back);
        plan && registers.reads_back() && self.options.reads_back()
    }

    fn prepared(&self) -> Result<Prepared, Error> {
        Prepared::new(&self.options)
    }
}
