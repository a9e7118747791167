//! The proof that a task has exactly one lead agency on a day.

use chrono::NaiveDate;

use super::{Assignment, Task};
use crate::agency::{Directory, Named};

/// Exactly one lead agency of a task on a day.
///
/// Only [`Task::lead_on`] makes one, so that code which takes a `Lead` cannot be given none or two:
/// "một việc chỉ giao một cơ quan chủ trì, chịu trách nhiệm chính" (II.5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    agency: String,
}

impl Lead {
    /// The agency, as the plan names it.
    #[must_use]
    pub fn agency(&self) -> &str {
        &self.agency
    }
}

/// Why a task has no single lead on a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeadIssue {
    /// Nobody leads.
    #[error("no agency leads the task")]
    None,
    /// Two or more agencies lead, as the plan names them.
    #[error("more than one agency leads the task: {}", .0.join(", "))]
    Several(Vec<String>),
    /// A group leads, in which nobody does.
    #[error("a group leads the task: {0}")]
    Group(String),
    /// A group whose agencies each lead for themselves: one task for each of them.
    #[error("each agency of a group leads the task for itself: {0}")]
    Collective(String),
}

impl Task {
    /// The one lead agency on a day.
    ///
    /// Two spellings of one name count as two here; within a plan, agencies are told apart by its
    /// list of agencies, as `check_plan` does.
    ///
    /// # Errors
    ///
    /// The issue, if nobody, a group, or more than one agency leads on that day.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::plan::{Assignment, LeadIssue};
    /// use wardplan::{NaiveDate, Task};
    ///
    /// let date = NaiveDate::from_ymd_opt(2026, 5, 7).unwrap();
    /// let mut task = Task::new("II.4.3");
    /// assert_eq!(task.lead_on(date), Err(LeadIssue::None));
    ///
    /// task.assignments.push(Assignment::new().leads(["vhxh"]));
    /// assert_eq!(task.lead_on(date).unwrap().agency(), "vhxh");
    /// ```
    pub fn lead_on(&self, date: NaiveDate) -> Result<Lead, LeadIssue> {
        self.lead_in(&Directory::new(&[], None), Some(date))
    }

    /// The one lead agency on a day, told apart by a directory; without a day, at any time.
    pub(crate) fn lead_in(
        &self,
        directory: &Directory<'_>,
        date: Option<NaiveDate>,
    ) -> Result<Lead, LeadIssue> {
        let holding = || {
            self.assignments
                .iter()
                .filter(|assignment| assignment.holds_on(date))
        };
        let mut leads: Vec<(String, &str)> = Vec::new();
        for (_, lead) in holding().flat_map(Assignment::named_leads) {
            if directory.named(lead) == Named::Group {
                return Err(LeadIssue::Group(lead.to_owned()));
            }
            leads.push((directory.key(lead), lead));
        }
        let collective = holding()
            .find_map(Assignment::named_collective)
            .map(str::to_owned);
        // Of two spellings of one agency, the first is shown.
        leads.sort_by(|(a, _), (b, _)| a.cmp(b));
        leads.dedup_by(|(a, _), (b, _)| a == b);
        let mut leads = leads.into_iter().map(|(_, lead)| lead);
        match (leads.next(), leads.next(), collective) {
            (None, _, Some(group)) => Err(LeadIssue::Collective(group)),
            (None, _, None) => Err(LeadIssue::None),
            (Some(lead), None, _) => Ok(Lead {
                agency: lead.to_owned(),
            }),
            (Some(first), Some(second), _) => Err(LeadIssue::Several(
                [first, second]
                    .into_iter()
                    .chain(leads)
                    .map(str::to_owned)
                    .collect(),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agency::Agency;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn task(assignments: Vec<Assignment>) -> Task {
        Task {
            assignments,
            ..Task::default()
        }
    }

    fn led_by(leads: &[&str]) -> Assignment {
        Assignment {
            leads: leads.iter().map(|lead| (*lead).to_owned()).collect(),
            ..Assignment::default()
        }
    }

    #[test]
    fn a_lead_is_exactly_one_agency_on_a_day() {
        let first = Assignment {
            end: Some(day("2026-07-31")),
            ..led_by(&["vhxh"])
        };
        let second = Assignment {
            start: Some(day("2026-08-05")),
            ..led_by(&["van-phong"])
        };
        let task = task(vec![first, second]);
        let lead = |date| task.lead_on(day(date)).map(|lead| lead.agency().to_owned());
        assert_eq!(lead("2026-07-31"), Ok("vhxh".to_owned()));
        assert_eq!(lead("2026-08-01"), Err(LeadIssue::None));
        assert_eq!(lead("2026-08-04"), Err(LeadIssue::None));
        assert_eq!(lead("2026-08-05"), Ok("van-phong".to_owned()));
    }

    #[test]
    fn two_spellings_of_one_agency_are_one_lead_in_a_directory() {
        let agencies = [Agency {
            id: "vhxh".to_owned(),
            aliases: vec!["Phòng VH-XH".to_owned()],
            ..Agency::default()
        }];
        let directory = Directory::new(&agencies, None);
        assert!(
            task(vec![led_by(&["vhxh", "phòng VH–XH"])])
                .lead_in(&directory, None)
                .is_ok()
        );
        assert!(matches!(
            task(vec![led_by(&["vhxh", "van-phong"])]).lead_in(&directory, None),
            Err(LeadIssue::Several(leads)) if leads.len() == 2
        ));
    }

    #[test]
    fn a_group_is_no_lead_but_a_collective_duty_is_one_for_each() {
        let directory = Directory::new(&[], None);
        assert!(matches!(
            task(vec![led_by(&["Các phòng ban, đơn vị"])]).lead_in(&directory, None),
            Err(LeadIssue::Group(_))
        ));
        let each = Assignment {
            collective: Some("các phòng ban, đơn vị".to_owned()),
            ..Assignment::default()
        };
        assert!(matches!(
            task(vec![each]).lead_in(&directory, None),
            Err(LeadIssue::Collective(_))
        ));
    }
}
