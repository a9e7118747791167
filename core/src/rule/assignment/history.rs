//! Who leads a task, day by day: from its assignments, from what the register says was handed over, and
//! from who took over from whom.

use chrono::NaiveDate;

use crate::agency::{Agency, Directory, Standing};
use crate::plan::Task;
use crate::register::{Outcome, TaskEvent, TaskEventKind, in_order};
use crate::rule::TaskContext;

/// A first day that lies as far back as one looks, and a last day that is not set.
pub(super) const EVER: (NaiveDate, NaiveDate) = (NaiveDate::MIN, NaiveDate::MAX);

/// An agency that leads for some days.
#[derive(Debug, Clone)]
struct Tenure<'a> {
    name: &'a str,
    /// Nothing where a text that the plan does not know stands for an agency.
    agency: Option<&'a Agency>,
    days: (NaiveDate, NaiveDate),
    /// The assignment that says so; nothing where the register does.
    assignment: Option<usize>,
}

/// Days on which the same agencies lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run<'a> {
    pub(super) days: (NaiveDate, NaiveDate),
    /// Those that lead, each by the id under which it is compared and the name by which it is called.
    pub(super) leads: Vec<(String, &'a str)>,
    /// Whether all of this is said by one assignment, or by assignments without any day.
    pub(super) plain: bool,
    /// Whether an assignment holds at all, be it for a group or for an agency that does not exist.
    pub(super) assigned: bool,
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

    /// The days on which a lead of an assignment leads, up to a hand-over.
    pub(super) fn days_of(
        &self,
        assignment: Option<usize>,
        name: &str,
    ) -> Option<(NaiveDate, NaiveDate)> {
        let mut tenures = self.tenures.iter();
        let same = |tenure: &&Tenure<'_>| tenure.assignment == assignment && tenure.name == name;
        tenures.find(same).map(|tenure| tenure.days)
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
                    agency: directory.one(name),
                    days,
                    assignment: Some(index),
                }));
        }
    }

    /// What is handed over ends an assignment without a last day. It holds until the next statement.
    fn handovers(
        &mut self,
        events: &[(Option<NaiveDate>, &'a TaskEvent)],
        directory: &Directory<'a>,
    ) {
        let moves = |event: &TaskEvent| {
            matches!(
                event.kind,
                Some(TaskEventKind::Assigned | TaskEventKind::HandedOver)
            )
        };
        let stated: Vec<(NaiveDate, &str)> = events
            .iter()
            .filter(|(_, event)| moves(event))
            .filter_map(|(day, event)| Some(((*day)?, event.agency.as_deref()?)))
            .collect();
        let of_plan = self.tenures.len();
        for (position, (day, name)) in stated.iter().copied().enumerate() {
            let key = directory.key(name);
            let mut repeats = false;
            for tenure in self.tenures.iter_mut().take(of_plan) {
                let holds = tenure.days.0 <= day && day <= tenure.days.1;
                if holds && directory.key(tenure.name) == key {
                    repeats = true;
                } else if holds && tenure.days.1 == EVER.1 {
                    tenure.days.1 = day.pred_opt().unwrap_or(day);
                }
            }
            if repeats {
                continue;
            }
            let rest = stated.get(position.saturating_add(1)..).unwrap_or_default();
            let next = rest.first().map(|(day, _)| *day);
            let plan = self.tenures.iter().take(of_plan);
            let later = plan
                .map(|tenure| tenure.days.0)
                .filter(|first| *first > day);
            let end = next.into_iter().chain(later).min();
            let last = end.map_or(EVER.1, |end| end.pred_opt().unwrap_or(end));
            self.tenures.push(Tenure {
                name,
                agency: directory.one(name),
                days: (day, last),
                assignment: None,
            });
        }
        // Handed over and on within a day.
        self.tenures.retain(|tenure| tenure.days.0 <= tenure.days.1);
    }

    /// The runs of days, from the first on which someone ought to lead to the last before the task was
    /// done.
    pub(super) fn runs(&self, directory: &Directory<'a>) -> Vec<Run<'a>> {
        let born = self.born.unwrap_or(EVER.0);
        let done = self.done.unwrap_or(EVER.1);
        let mut starts = vec![born];
        let all = self.tenures.iter().map(|tenure| tenure.days);
        for (first, last) in all.chain(self.collective.iter().copied()) {
            starts.push(first);
            starts.extend(last.succ_opt());
        }
        let known = self.tenures.iter().filter_map(|tenure| tenure.agency);
        starts.extend(known.flat_map(|agency| directory.changes(agency)));
        starts.retain(|start| born <= *start && *start <= done);
        starts.sort_unstable();
        starts.dedup();
        let mut runs: Vec<Run<'a>> = Vec::new();
        for (position, start) in starts.iter().copied().enumerate() {
            let next = starts.get(position.saturating_add(1));
            let last = next.and_then(NaiveDate::pred_opt).unwrap_or(done);
            let run = self.on(start, last, directory);
            match runs.last_mut() {
                Some(before) if before.leads == run.leads && before.assigned == run.assigned => {
                    before.days.1 = run.days.1;
                    before.plain &= run.plain;
                }
                _ => runs.push(run),
            }
        }
        runs
    }

    fn on(&self, first: NaiveDate, last: NaiveDate, directory: &Directory<'a>) -> Run<'a> {
        let holds = |(from, to): (NaiveDate, NaiveDate)| from <= first && first <= to;
        let mut leads: Vec<(String, &'a str)> = Vec::new();
        let held = || self.tenures.iter().filter(|tenure| holds(tenure.days));
        for tenure in held() {
            let Some((key, name)) = lead_on(tenure.agency, tenure.name, first, directory) else {
                continue;
            };
            if !leads.iter().any(|(known, _)| *known == key) {
                leads.push((key, name));
            }
        }
        leads.sort_unstable();
        let one = held().next().map(|tenure| tenure.assignment);
        let same =
            held().all(|tenure| tenure.assignment.is_some() && Some(tenure.assignment) == one);
        let always = held().all(|tenure| tenure.days == EVER);
        // An assignment to an agency that does not exist is found as such; a hand-over to it is not.
        let assigned = held().any(|tenure| tenure.assignment.is_some());
        let collective = || self.collective.iter().copied().any(holds);
        Run {
            days: (first, last),
            plain: same || always,
            assigned: assigned || !leads.is_empty() || collective(),
            leads,
        }
    }

    /// Those that came to lead, one after the other, as the plan and the register state it.
    pub(super) fn succession(&self, directory: &Directory<'a>) -> Vec<(String, &'a str)> {
        let mut tenures: Vec<&Tenure<'a>> = self.tenures.iter().collect();
        tenures.sort_by_key(|tenure| tenure.days.0);
        let mut leads: Vec<(String, &'a str)> = Vec::new();
        for tenure in tenures {
            let lead = lead_on(tenure.agency, tenure.name, tenure.days.0, directory);
            let lead = lead.unwrap_or_else(|| (directory.key(tenure.name), tenure.name));
            if leads.last().is_none_or(|(last, _)| *last != lead.0) {
                leads.push(lead);
            }
        }
        leads
    }
}

/// Who stands in the place of a lead on a day; nobody where it does not exist.
fn lead_on<'a>(
    agency: Option<&'a Agency>,
    name: &'a str,
    day: NaiveDate,
    directory: &Directory<'a>,
) -> Option<(String, &'a str)> {
    let Some(agency) = agency else {
        return Some((directory.key(name), name));
    };
    match directory.standing(agency, day) {
        Standing::One(same) if same.id == agency.id => Some((same.id.clone(), name)),
        Standing::One(heir) => Some((heir.id.clone(), &heir.id)),
        Standing::NotYet | Standing::Gone(_) => None,
    }
}
