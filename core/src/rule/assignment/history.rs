//! Who leads a task, day by day: from its assignments, from what the register says was handed over, and
//! from who took over from whom.

mod handover;
mod runs;

use chrono::NaiveDate;

use crate::agency::{Agency, Directory, Standing};
use crate::names::Numbers;
use crate::plan::Task;
use crate::register::{Outcome, TaskEventKind, in_order};
use crate::rule::TaskContext;

/// A first day that lies as far back as one looks, and a last day that is not set.
pub(super) const EVER: (NaiveDate, NaiveDate) = (NaiveDate::MIN, NaiveDate::MAX);

/// An agency that leads for some days.
#[derive(Debug, Clone)]
struct Tenure<'a> {
    name: &'a str,
    /// The id under which it is compared, whoever took over from it.
    key: String,
    /// Nothing where a text that the plan does not know stands for an agency.
    agency: Option<&'a Agency>,
    days: (NaiveDate, NaiveDate),
    /// The assignment that says so; nothing where the register does.
    assignment: Option<usize>,
}

/// The leads of a task over time.
#[derive(Debug)]
pub(super) struct History<'a> {
    tenures: Vec<Tenure<'a>>,
    /// Days on which a group leads, each agency for itself.
    collective: Vec<(NaiveDate, NaiveDate)>,
    /// The first day on which someone ought to lead.
    born: Option<NaiveDate>,
    /// The day on which the task was done or dropped.
    pub(super) done: Option<NaiveDate>,
    /// Whether it was done on a day that is not stated.
    pub(super) done_some_day: bool,
    /// Whether it was handed over without a word of to whom, or when: who leads is not known.
    pub(super) is_unclear: bool,
}

impl<'a> History<'a> {
    /// The history of a task of a plan, or of one task by itself.
    pub(super) fn of(context: &'a TaskContext<'_>) -> Self {
        let directory = context.directory;
        let events = in_order(context.events);
        let mut history = Self {
            tenures: Vec::new(),
            collective: Vec::new(),
            born: None,
            done: None,
            done_some_day: false,
            is_unclear: events.iter().any(|(day, event)| match event.kind {
                Some(TaskEventKind::HandedOver) => day.is_none() || event.agency.is_none(),
                Some(TaskEventKind::Assigned) => day.is_none() && event.agency.is_some(),
                _ => false,
            }),
        };
        history.assignments(context.task, directory);
        history.handovers(&events, directory);
        if let Some(event) = Outcome::of(context.events).last() {
            history.done = event.day();
            history.done_some_day = history.done.is_none();
        }
        // What has no first day held when the plan was issued.
        let issued = context.plan.and_then(crate::plan::Plan::issued_on);
        let firsts = history.tenures.iter().map(|tenure| tenure.days.0);
        let stated = firsts.filter(|first| issued.is_none() || *first != EVER.0);
        history.born = stated.chain(issued).min();
        history
    }

    /// The days on which the leads of assignments lead, up to a hand-over.
    pub(super) fn by_lead(&self) -> ByLead {
        let mut by_lead = ByLead::default();
        for tenure in &self.tenures {
            if by_lead
                .leads
                .is_new(ByLead::key(tenure.assignment, tenure.name))
            {
                by_lead.days.push(tenure.days);
            }
        }
        by_lead
    }

    /// Whether anyone was ever named.
    pub(super) fn is_empty(&self) -> bool {
        self.tenures.is_empty()
    }

    fn assignments(&mut self, task: &'a Task, directory: &Directory<'a>) {
        for (index, assignment) in task.assignments.iter().enumerate() {
            let (first, last) = EVER;
            let days = (
                assignment.start.unwrap_or(first),
                assignment.end.unwrap_or(last),
            );
            if assignment.named_collective().is_some() {
                self.collective.push(days);
            }
            self.tenures
                .extend(assignment.named_leads().map(|(_, name)| Tenure {
                    name,
                    key: directory.key(name),
                    agency: directory.one(name),
                    days,
                    assignment: Some(index),
                }));
        }
    }

    /// Those that came to lead, one after the other, as the plan and the register state it.
    pub(super) fn succession(&self, directory: &Directory<'a>) -> Vec<(String, &'a str)> {
        let mut tenures: Vec<&Tenure<'a>> = self.tenures.iter().collect();
        tenures.sort_by_key(|tenure| tenure.days.0);
        let mut leads: Vec<(String, &'a str)> = Vec::new();
        for tenure in tenures {
            let lead = tenure.lead_on(tenure.days.0, directory);
            let lead = lead.unwrap_or_else(|| (tenure.key.clone(), tenure.name));
            if leads.last().is_none_or(|(last, _)| *last != lead.0) {
                leads.push(lead);
            }
        }
        leads
    }
}

/// The days on which leads of assignments lead.
#[derive(Debug, Default)]
pub(super) struct ByLead {
    leads: Numbers<'static>,
    days: Vec<(NaiveDate, NaiveDate)>,
}

impl ByLead {
    fn key(assignment: Option<usize>, name: &str) -> String {
        let assignment = assignment.map(|index| index.to_string());
        format!("{}\n{name}", assignment.unwrap_or_default())
    }

    pub(super) fn days(
        &self,
        assignment: Option<usize>,
        name: &str,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let number = self.leads.get(&Self::key(assignment, name))?;
        self.days.get(number).copied()
    }
}

impl<'a> Tenure<'a> {
    /// Who stands in the place of the lead on a day; nobody where it does not exist.
    fn lead_on(&self, day: NaiveDate, directory: &Directory<'a>) -> Option<(String, &'a str)> {
        let Some(agency) = self.agency else {
            return Some((self.key.clone(), self.name));
        };
        match directory.standing(agency, day) {
            Standing::One(same) if same.id == agency.id => Some((same.id.clone(), self.name)),
            Standing::One(heir) => Some((heir.id.clone(), &heir.id)),
            Standing::NotYet | Standing::Gone(_) => None,
        }
    }
}
