//! Workload: what each agency leads, coordinates and reports, and when it falls due.

use chrono::{Datelike as _, NaiveDate};

use crate::agency::{AgencyKind, Directory};
use crate::calendar::Deadline;
use crate::json::{answer, terms};
use crate::names::Numbers;
use crate::number::Share;
use crate::plan::{Plan, Task};
use crate::text::{names_a_group, stated};

terms! {
    /// What an agency has to do with a clause.
    pub enum AgencyDutyKind("agencyDutyKind", "loại nhiệm vụ được giao", "kind of duty") {
        /// It leads the task.
        Lead = "lead", "chủ trì", "leads";
        /// It coordinates with the lead.
        Coordinate = "coordinate", "phối hợp", "coordinates";
        /// It must coordinate with another agency.
        CoordinationDuty = "coordinationDuty", "có nghĩa vụ phối hợp", "has a duty to coordinate";
        /// It reports.
        Report = "report", "báo cáo", "reports";
        /// Work or reports of others go through it.
        Route = "route", "đầu mối tổng hợp", "is the channel";
    }
}

answer! {
    /// One duty of an agency.
    pub struct AgencyDuty {
        /// What the agency has to do.
        pub kind: AgencyDutyKind,
        /// The clause, or the id of the task or report; `None` in a secret plan.
        pub subject: Option<String>,
        /// Where it stands in the call.
        pub path: String,
        /// The last days in the period.
        pub last_days: Vec<NaiveDate>,
    }
}

answer! {
    /// What falls due in one month.
    pub struct AgencyMonth {
        /// The month, such as `2026-06`.
        pub month: String,
        /// Last days of tasks that it leads.
        pub led: usize,
        /// Last days of tasks in which it coordinates.
        pub coordinated: usize,
        /// Last days of its reports.
        pub reports: usize,
    }
}

answer! {
    /// The workload of one agency.
    pub struct AgencyWorkload {
        /// The id, or the name as the plan has it where that is no agency of its list.
        pub agency: String,
        /// How many tasks it leads.
        pub led: usize,
        /// In how many tasks it coordinates.
        pub coordinated: usize,
        /// Its part of all leads; `None` where nobody leads anything.
        pub share: Option<Share>,
        /// What falls due by month, without the months in which nothing does.
        pub by_month: Vec<AgencyMonth>,
        /// Every duty, in the order of the plan: tasks, duties to coordinate, reports.
        pub duties: Vec<AgencyDuty>,
    }
}

/// The workload of a plan.
#[derive(Debug)]
pub(crate) struct Workload {
    pub(crate) agencies: Vec<AgencyWorkload>,
    /// How many tasks nobody leads.
    pub(crate) unassigned: usize,
    /// The sum of the squares of all shares: 100% where one agency leads everything.
    pub(crate) concentration: Option<Share>,
}

/// How many last days are listed at most, over all agencies.
const MOST_DAYS: usize = 100_000;

struct Loads<'a> {
    plan: &'a Plan,
    directory: &'a Directory<'a>,
    day: Option<NaiveDate>,
    numbers: Numbers<'static>,
    agencies: Vec<AgencyWorkload>,
    /// How many more days may be listed.
    room: usize,
}

/// Who bears how much of a plan on a day. `days` finds the last days of a deadline.
pub(crate) fn workload(
    plan: &Plan,
    directory: &Directory<'_>,
    day: Option<NaiveDate>,
    days: &dyn Fn(&Deadline) -> Vec<NaiveDate>,
) -> Option<Workload> {
    let mut loads = Loads {
        plan,
        directory,
        day,
        numbers: Numbers::default(),
        agencies: Vec::new(),
        room: MOST_DAYS,
    };
    // Departments without any duty are part of the picture.
    for agency in &plan.agencies {
        if agency.kind.is_some_and(AgencyKind::is_department)
            && directory.is_home_department(agency)
        {
            loads.agency(&agency.id);
        }
    }
    let mut unassigned = 0_usize;
    for (index, task) in plan.leaf_tasks() {
        if !loads.task(index, task, days)? {
            unassigned = unassigned.saturating_add(1);
        }
    }
    loads.duties(days)?;
    let all: usize = loads.agencies.iter().map(|agency| agency.led).sum();
    for agency in &mut loads.agencies {
        agency.share = ratio(agency.led, all);
    }
    let mut squares = loads
        .agencies
        .iter()
        .map(|agency| agency.led.checked_mul(agency.led));
    let squares = squares.try_fold(0_usize, |sum, square| sum.checked_add(square?));
    Some(Workload {
        unassigned,
        concentration: squares.and_then(|squares| ratio(squares, all.checked_mul(all)?)),
        agencies: loads.agencies,
    })
}

fn ratio(part: usize, whole: usize) -> Option<Share> {
    Share::new(i64::try_from(part).ok()?, i64::try_from(whole).ok()?)
}

impl Loads<'_> {
    /// The workload of whoever a text names.
    fn agency(&mut self, named: &str) -> Option<&mut AgencyWorkload> {
        let number = self.numbers.number(self.directory.key(named));
        if number == self.agencies.len() {
            let known = self.directory.one(named);
            self.agencies.push(AgencyWorkload {
                agency: known.map_or(named, |agency| &agency.id).to_owned(),
                led: 0,
                coordinated: 0,
                share: None,
                by_month: Vec::new(),
                duties: Vec::new(),
            });
        }
        self.agencies.get_mut(number)
    }

    /// Each of those whom a text names: the departments that a group takes in, or one agency.
    fn bearers(&self, named: &str) -> Vec<String> {
        if self.directory.one(named).is_none() && names_a_group(named) {
            let departments = self.directory.departments_of(named, self.day);
            return departments.iter().map(|agency| agency.id.clone()).collect();
        }
        vec![named.to_owned()]
    }

    /// Whoever has a part in a task on the day, each once for each part; whether anybody leads.
    fn task(
        &mut self,
        index: usize,
        task: &Task,
        days: &dyn Fn(&Deadline) -> Vec<NaiveDate>,
    ) -> Option<bool> {
        let due = task.due_in_force(self.day);
        let last_days = due.map_or_else(Vec::new, |(_, due)| days(due));
        let (mut leads, mut coordinators, mut routes) = (Vec::new(), Vec::new(), Vec::new());
        for held in task
            .assignments
            .iter()
            .filter(|held| held.holds_on(self.day))
        {
            // A group cannot lead, but each agency of a collective duty does.
            let named = held.named_leads().map(|(_, lead)| lead);
            let one = |name: &&str| self.directory.one(name).is_some() || !names_a_group(name);
            leads.extend(named.filter(one).map(str::to_owned));
            leads.extend(
                held.named_collective()
                    .into_iter()
                    .flat_map(|group| self.bearers(group)),
            );
            let named = held.named_coordinators();
            coordinators.extend(named.flat_map(|(_, name)| self.bearers(name)));
            routes.extend(stated(held.route.as_ref()).map(str::to_owned));
        }
        let is_led = !leads.is_empty();
        let parts = [
            (AgencyDutyKind::Lead, leads),
            (AgencyDutyKind::Coordinate, coordinators),
            (AgencyDutyKind::Route, routes),
        ];
        for (kind, names) in parts {
            let path = format!("/plan/tasks/{index}");
            self.duty(kind, &names, task.subject(), &path, &last_days)?;
        }
        Some(is_led)
    }

    /// The duties to coordinate and to report.
    fn duties(&mut self, days: &dyn Fn(&Deadline) -> Vec<NaiveDate>) -> Option<()> {
        let plan = self.plan;
        for (index, duty) in plan.coordination_duties.iter().enumerate() {
            let names = self.bearers(&duty.agency);
            let subject = duty.clause.as_deref().unwrap_or_default();
            let path = format!("/plan/coordinationDuties/{index}");
            self.duty(
                AgencyDutyKind::CoordinationDuty,
                &names,
                subject,
                &path,
                &[],
            )?;
        }
        for (index, duty) in plan.reporting.iter().enumerate() {
            let last_days = duty.due.as_ref().map_or_else(Vec::new, days);
            let subject = duty.clause.as_deref().unwrap_or(&duty.id);
            let path = format!("/plan/reporting/{index}");
            let reporter = stated(duty.reporter.as_ref());
            let names = reporter.map_or_else(Vec::new, |name| self.bearers(name));
            self.duty(AgencyDutyKind::Report, &names, subject, &path, &last_days)?;
            let route: Vec<String> = stated(duty.route.as_ref())
                .map(str::to_owned)
                .into_iter()
                .collect();
            self.duty(AgencyDutyKind::Route, &route, subject, &path, &last_days)?;
        }
        Some(())
    }

    /// Gives a duty to each of those that are named, once. Nothing if there are more days than are
    /// listed.
    fn duty(
        &mut self,
        kind: AgencyDutyKind,
        names: &[String],
        subject: &str,
        path: &str,
        last_days: &[NaiveDate],
    ) -> Option<()> {
        let secret = self.plan.is_secret();
        for name in names {
            let Some(agency) = self.agency(name) else {
                continue;
            };
            let mut known = agency
                .duties
                .iter()
                .rev()
                .take_while(|duty| duty.path == path);
            if known.any(|duty| duty.kind == kind) {
                continue;
            }
            agency.duties.push(AgencyDuty {
                kind,
                subject: (!secret && !subject.is_empty()).then(|| subject.to_owned()),
                path: path.to_owned(),
                last_days: last_days.to_vec(),
            });
            let counts = match kind {
                AgencyDutyKind::Lead => Some(&mut agency.led),
                AgencyDutyKind::Coordinate => Some(&mut agency.coordinated),
                _ => None,
            };
            if let Some(count) = counts {
                *count = count.saturating_add(1);
            }
            for day in last_days {
                agency.falls_due(*day, kind);
            }
            self.room = self.room.checked_sub(last_days.len())?;
        }
        Some(())
    }
}

impl AgencyWorkload {
    fn falls_due(&mut self, day: NaiveDate, kind: AgencyDutyKind) {
        let month = format!("{:04}-{:02}", day.year(), day.month());
        let place = self
            .by_month
            .binary_search_by(|known| known.month.cmp(&month));
        if let (
            Err(place),
            AgencyDutyKind::Lead | AgencyDutyKind::Coordinate | AgencyDutyKind::Report,
        ) = (place, kind)
        {
            self.by_month.insert(
                place,
                AgencyMonth {
                    month,
                    led: 0,
                    coordinated: 0,
                    reports: 0,
                },
            );
        }
        let (Ok(place) | Err(place)) = place;
        let Some(month) = self.by_month.get_mut(place) else {
            return;
        };
        let count = match kind {
            AgencyDutyKind::Lead => &mut month.led,
            AgencyDutyKind::Coordinate => &mut month.coordinated,
            AgencyDutyKind::Report => &mut month.reports,
            AgencyDutyKind::CoordinationDuty | AgencyDutyKind::Route => return,
        };
        *count = count.saturating_add(1);
    }
}
