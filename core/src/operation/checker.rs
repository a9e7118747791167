//! Rules over what a program holds.

use chrono::NaiveDate;

use super::call::{CheckMeeting, CheckMeetings, CheckPlan, CheckTask};
use super::check::CheckAnswer;
use super::prepare::Prepared;
use super::{check_meeting, check_meetings, check_plan, check_task};
use crate::error::Error;
use crate::json::{IntoField, Read};
use crate::meeting::Meeting;
use crate::options::Options;
use crate::plan::{Plan, Task};
use crate::rulebook::Rulebook;

/// Runs rules over what a program holds, under one rulebook: nothing is copied into a call.
///
/// Each method answers as the operation does of which it is named. What else an operation takes, such
/// as the superior of a plan, is given in its call.
///
/// # Examples
///
/// ```
/// use wardplan::{Checker, Meeting, NaiveDate, Rulebook, Session};
///
/// let rulebook = Rulebook::embedded("le-chan-2026")?;
/// let day = NaiveDate::from_ymd_opt(2026, 6, 9).unwrap();
/// let checker = Checker::new(&rulebook).as_of(day).only(["room-double-booked"]);
///
/// let hours = Session::between("2026-06-10T08:00".parse()?, "2026-06-10T09:00".parse()?);
/// let first = Meeting::new("HN-01").room("Phòng 1").sessions([hours.clone()]);
/// let mut rows = vec![first, Meeting::new("HN-02").room("Phòng 2").sessions([hours])];
/// assert!(checker.meetings(&rows)?.findings.is_empty());
///
/// rows[1] = rows[1].clone().room("Phòng 1");
/// let answer = checker.meetings(&rows)?;
/// assert_eq!(answer.findings[0].rule, "room-double-booked");
/// assert_eq!(answer.basis.rulebook, "le-chan-2026");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Checker {
    options: Options,
}

/// A checker with options of any kind.
impl From<Options> for Checker {
    fn from(options: Options) -> Self {
        Self { options }
    }
}

impl Checker {
    /// A checker with all rules under a rulebook, which is shared, not copied.
    #[must_use]
    pub fn new(rulebook: &Rulebook) -> Self {
        Options::new().rulebook(rulebook.clone()).into()
    }

    /// The same on a day.
    #[must_use]
    pub fn as_of(self, day: NaiveDate) -> Self {
        self.options.as_of(day).into()
    }

    /// The same with these rules alone.
    #[must_use]
    pub fn only(self, rules: impl IntoField<Option<Vec<String>>>) -> Self {
        self.options.include(rules).into()
    }

    /// Checks a plan by itself.
    ///
    /// # Errors
    ///
    /// Those of [`check_plan`](crate::check_plan()).
    pub fn plan(&self, plan: &Plan) -> Result<CheckAnswer, Error> {
        if self.reads_back() && plan.reads_back() {
            return check_plan::check(plan, None, None, &self.options, self.prepared()?);
        }
        check_plan(&CheckPlan::new(plan.clone()).options(self.options.clone()))
    }

    /// Checks a register of meetings, each by itself and all together.
    ///
    /// # Errors
    ///
    /// Those of [`check_meetings`](crate::check_meetings()).
    pub fn meetings(&self, meetings: &[Meeting]) -> Result<CheckAnswer, Error> {
        if self.reads_back() && meetings.iter().all(Read::reads_back) {
            return check_meetings::check(meetings, None, &self.options, self.prepared()?);
        }
        check_meetings(&CheckMeetings::new(meetings.to_vec()).options(self.options.clone()))
    }

    /// Checks one meeting.
    ///
    /// # Errors
    ///
    /// Those of [`check_meeting`](crate::check_meeting()).
    pub fn meeting(&self, meeting: &Meeting) -> Result<CheckAnswer, Error> {
        if !self.is_draft() && self.reads_back() && meeting.reads_back() {
            return check_meeting::check(meeting, &self.options, self.prepared()?);
        }
        check_meeting(&CheckMeeting::new(meeting.clone()).options(self.options.clone()))
    }

    /// Checks one task.
    ///
    /// # Errors
    ///
    /// Those of [`check_task`](crate::check_task()).
    pub fn task(&self, task: &Task) -> Result<CheckAnswer, Error> {
        if !self.is_draft() && self.reads_back() && task.reads_back() {
            return check_task::check((task, &[]), &self.options, None, self.prepared()?);
        }
        check_task(&CheckTask::new(task.clone()).options(self.options.clone()))
    }

    /// Whether JSON can say the options; what it cannot, the operation refuses.
    fn reads_back(&self) -> bool {
        self.options.reads_back()
    }

    fn is_draft(&self) -> bool {
        self.options.draft == Some(true)
    }

    fn prepared(&self) -> Result<Prepared, Error> {
        Prepared::new(&self.options)
    }
}
