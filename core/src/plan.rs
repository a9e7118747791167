//! Plans: what was ordered, by whom, until when. A draft with holes and doubles can be read; code
//! that needs one lead takes the proof, a [`Lead`].

mod absent;
mod lead;

use std::fmt;

use chrono::NaiveDate;

use crate::agency::Agency;
use crate::calendar::{Cycle, Deadline, MonthDay, Period};
use crate::document::{Citation, Document, Secrecy};
use crate::json::{record, terms};
use crate::names::Numbers;
use crate::number::{Amount, Comparator};
use crate::text::stated;
pub(crate) use absent::Absent;
pub use lead::{Lead, LeadIssue};

terms! {
    /// How strongly a clause binds (T-45: the verb decides how grave a miss is).
    pub enum Modality("modality", "mức độ ràng buộc", "modality") {
        /// Phải, thực hiện nghiêm, plain orders.
        Must = "must", "phải", "must";
        /// Không được.
        MustNot = "mustNot", "không được", "must not";
        /// Bảo đảm.
        Ensure = "ensure", "bảo đảm", "ensure";
        /// Phấn đấu.
        Strive = "strive", "phấn đấu", "strive";
        /// Ưu tiên, tăng cường.
        Prioritise = "prioritise", "ưu tiên, tăng cường", "prioritise";
        /// Nghiên cứu.
        Study = "study", "nghiên cứu", "study";
        /// Nếu có.
        Conditional = "conditional", "nếu có", "conditional";
    }
}

record! {
    /// An exception that was granted: to which rule, by whom, why, until when.
    pub struct Waiver {
        /// The rule that is waived.
        pub rule: Option<String>,
        /// Who granted it.
        pub authority: Option<String>,
        /// Why.
        pub reason: Option<String>,
        /// The last day on which it holds.
        pub valid_to: Option<NaiveDate>,
    }
}

record! {
    /// Who does a task, from one day to another.
    pub struct Assignment {
        /// The lead agency; more than one is a defect that can be read and reported.
        pub leads: Vec<String>,
        /// The agencies that coordinate with it.
        pub coordinators: Vec<String>,
        /// The agency through which the work goes.
        pub route: Option<String>,
        /// The group each of whose agencies leads for itself: *các phòng ban, đơn vị*.
        pub collective: Option<String>,
        /// The first day.
        pub start: Option<NaiveDate>,
        /// The last day.
        pub end: Option<NaiveDate>,
    }
}

impl Assignment {
    /// The lead agencies that are named, with their positions. White space names nobody.
    pub(crate) fn named_leads(&self) -> impl Iterator<Item = (usize, &str)> {
        named(&self.leads)
    }

    /// The coordinating agencies that are named, with their positions.
    pub(crate) fn named_coordinators(&self) -> impl Iterator<Item = (usize, &str)> {
        named(&self.coordinators)
    }

    /// The group that is named.
    pub(crate) fn named_collective(&self) -> Option<&str> {
        stated(self.collective.as_ref())
    }

    /// Whether the assignment is for some days only.
    pub(crate) fn is_dated(&self) -> bool {
        self.start.is_some() || self.end.is_some()
    }

    /// Whether the assignment holds on a day; where no day is known, whether it ever holds.
    pub(crate) fn holds_on(&self, date: Option<NaiveDate>) -> bool {
        date.is_none_or(|date| {
            self.start.is_none_or(|start| start <= date) && self.end.is_none_or(|end| date <= end)
        })
    }
}

fn named(names: &[String]) -> impl Iterator<Item = (usize, &str)> {
    let stated = |(position, name)| Some((position, stated(Some(name))?));
    names.iter().enumerate().filter_map(stated)
}

record! {
    /// A later due date that was granted.
    pub struct Extension {
        /// The new deadline.
        pub due: Option<Deadline>,
        /// When it was granted.
        pub granted_on: Option<NaiveDate>,
        /// Who granted it.
        pub granted_by: Option<String>,
    }
}

record! {
    /// One task.
    pub struct Task {
        /// The id.
        pub id: String = required,
        /// Its clause in the plan, such as `II.4.3`.
        pub clause: Option<String>,
        /// The task that it is part of.
        pub parent: Option<String>,
        /// The tasks that must be done before it.
        pub depends_on: Vec<String>,
        /// What is to be done, in short.
        pub title: Option<String>,
        /// What is to be done, as the plan says it.
        pub text: Option<String>,
        /// How strongly it binds.
        pub modality: Option<Modality>,
        /// Who does it.
        pub assignments: Vec<Assignment>,
        /// When it is due.
        pub due: Option<Deadline>,
        /// What comes of it.
        pub deliverables: Vec<String>,
        /// The person who answers for it.
        pub accountable: Option<String>,
        /// The authority to decide that comes with it.
        pub authority: Option<String>,
        /// Later due dates.
        pub extensions: Vec<Extension>,
        /// An exception that was granted.
        pub waiver: Option<Waiver>,
    }
}

impl Task {
    /// Whether any deliverable is named.
    pub(crate) fn has_deliverable(&self) -> bool {
        self.deliverables
            .iter()
            .any(|text| stated(Some(text)).is_some())
    }

    /// The extensions in the order in which they were granted, each with its position in the list. One
    /// without a day counts as granted with the one that is listed before it.
    pub(crate) fn extensions_as_granted(&self) -> Vec<(usize, &Extension)> {
        let mut day = None;
        let mut granted: Vec<(Option<NaiveDate>, (usize, &Extension))> = Vec::new();
        for listed in self.extensions.iter().enumerate() {
            day = listed.1.granted_on.or(day);
            granted.push((day, listed));
        }
        granted.sort_by_key(|(day, _)| *day);
        granted.into_iter().map(|(_, listed)| listed).collect()
    }

    /// The deadline in force: that of the latest extension that states one and was granted by the day,
    /// with its position; else the first.
    pub(crate) fn due_in_force(
        &self,
        day: Option<NaiveDate>,
    ) -> Option<(Option<usize>, &Deadline)> {
        let granted = |extension: &Extension| {
            let later = extension.granted_on.zip(day);
            later.is_none_or(|(granted, day)| granted <= day)
        };
        let extended = self.extensions_as_granted().into_iter().rev();
        let last = extended
            .filter(|(_, extension)| granted(extension))
            .find_map(|(position, extension)| Some((Some(position), extension.due.as_ref()?)));
        last.or(self.due.as_ref().map(|due| (None, due)))
    }

    /// Its words: its text, or its title where it has none.
    pub(crate) fn words(&self) -> Option<&str> {
        stated(self.text.as_ref()).or(stated(self.title.as_ref()))
    }

    /// The name by which messages call the task: its clause, or its id.
    pub(crate) fn subject(&self) -> &str {
        self.clause.as_deref().unwrap_or(&self.id)
    }
}

record! {
    /// A figure to be reached. One sentence may join several indicators.
    pub struct Target {
        /// The id.
        pub id: String = required,
        /// The indicators that it is about.
        pub indicators: Vec<String>,
        /// How the figure must stand to the value; `None` where the text does not say.
        pub comparator: Option<Comparator>,
        /// The value.
        pub value: Option<Amount>,
        /// Its clause in the plan.
        pub clause: Option<String>,
        /// How strongly it binds.
        pub modality: Option<Modality>,
        /// For which time.
        pub period: Option<Period>,
    }
}

record! {
    /// Who reports to whom, through whom, how often and until when.
    pub struct ReportingDuty {
        /// The id.
        pub id: String = required,
        /// Who reports.
        pub reporter: Option<String>,
        /// Who receives the report.
        pub recipient: Option<String>,
        /// The agency through which it goes.
        pub route: Option<String>,
        /// How often.
        pub cycle: Option<Cycle>,
        /// Until when.
        pub due: Option<Deadline>,
        /// The day on which the data are closed.
        pub data_close: Option<MonthDay>,
        /// Its clause in the plan.
        pub clause: Option<String>,
    }
}

record! {
    /// An agency's duty to coordinate with another.
    pub struct CoordinationDuty {
        /// Who has the duty.
        pub agency: String = required,
        /// With whom.
        pub with: String = required,
        /// Its clause in the plan.
        pub clause: Option<String>,
    }
}

terms! {
    /// What an attachment says of the tasks.
    pub enum Coverage("coverage", "phần nhiệm vụ", "part of a task") {
        /// Who leads and coordinates.
        Assignments = "assignments", "cơ quan chủ trì, phối hợp", "lead and coordinating agencies";
        /// When it is due.
        Due = "due", "thời hạn", "deadlines";
        /// What comes of it.
        Deliverables = "deliverables", "sản phẩm", "deliverables";
        /// Who answers for it.
        Accountable = "accountable", "người chịu trách nhiệm", "accountable persons";
        /// With what authority.
        Authority = "authority", "thẩm quyền", "authority";
    }
}

record! {
    /// Something that the plan says is attached.
    pub struct Attachment {
        /// Its name.
        pub name: Option<String>,
        /// Whether it is there.
        pub present: Option<bool>,
        /// What it says of the tasks.
        pub covers: Vec<Coverage>,
    }
}

record! {
    /// Who gets the plan, and for what.
    pub struct Recipient {
        /// One agency.
        pub agency: Option<String>,
        /// A group, such as *các phòng ban, đơn vị*.
        pub group: Option<String>,
        /// For what: *để b/c*.
        pub purpose: Option<String>,
    }
}

record! {
    @redacted
    /// A plan as it was issued, or as far as it has been drafted.
    pub struct Plan {
        /// The id.
        pub id: String = required,
        /// Its head.
        pub document: Option<Document>,
        /// The time that it is for.
        pub period: Option<Period>,
        /// The documents that it cites.
        pub citations: Vec<Citation>,
        /// The agencies that it names.
        pub agencies: Vec<Agency>,
        /// Its targets, each where it is stated.
        pub targets: Vec<Target>,
        /// Its tasks.
        pub tasks: Vec<Task>,
        /// Who must coordinate with whom.
        pub coordination_duties: Vec<CoordinationDuty>,
        /// Who must report.
        pub reporting: Vec<ReportingDuty>,
        /// What is attached.
        pub attachments: Vec<Attachment>,
        /// Who gets it.
        pub recipients: Vec<Recipient>,
    }
}

/// A secret plan shows that it is one, and nothing else.
impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Plan");
        if self.is_secret() {
            return debug
                .field("document", &self.document)
                .finish_non_exhaustive();
        }
        debug
            .field("id", &self.id)
            .field("document", &self.document)
            .field("period", &self.period)
            .field("citations", &self.citations)
            .field("agencies", &self.agencies)
            .field("targets", &self.targets)
            .field("tasks", &self.tasks)
            .field("coordination_duties", &self.coordination_duties)
            .field("reporting", &self.reporting)
            .field("attachments", &self.attachments)
            .field("recipients", &self.recipients)
            .finish()
    }
}

impl Plan {
    /// The day of the plan's date line.
    pub(crate) fn issued_on(&self) -> Option<NaiveDate> {
        self.document.as_ref()?.issued_on
    }

    pub(crate) fn is_secret(&self) -> bool {
        Secrecy::hides(self.document.as_ref().and_then(|document| document.secrecy))
    }

    /// The tasks without parts, with their positions: a task with parts is done by doing them
    /// (T-38).
    pub(crate) fn leaf_tasks(&self) -> impl Iterator<Item = (usize, &Task)> {
        let parts = self.parts();
        let parents: Numbers<'_> = parts.above.iter().flatten().copied().collect();
        let tasks = self.tasks.iter().enumerate();
        tasks.filter(move |(_, task)| !parents.has(&task.id))
    }

    /// The tasks that are part of none: an unknown task, or a circle of tasks, is no whole.
    pub(crate) fn root_tasks(&self) -> impl Iterator<Item = &Task> {
        let parts = self.parts();
        let tasks = self.tasks.iter();
        tasks.filter(move |task| parts.above(&task.id).is_none())
    }

    /// Each task that is part of another, with that other. Tasks that are parts of each other in a
    /// circle are parts of nothing: none of them may vanish.
    pub(crate) fn parts(&self) -> Parts<'_> {
        if self.tasks.iter().all(|task| task.parent.is_none()) {
            return Parts::default();
        }
        let mut parts = Parts {
            ids: self.tasks.iter().map(|task| task.id.as_str()).collect(),
            above: Vec::new(),
        };
        parts.above.resize(parts.ids.len(), None);
        for task in &self.tasks {
            let place = parts.ids.get(&task.id);
            if let Some(above) = place.and_then(|place| parts.above.get_mut(place)) {
                *above = task.parent.as_deref().or(*above);
            }
        }
        let mut seen = Numbers::default();
        for task in &self.tasks {
            let mut path: Vec<&str> = Vec::new();
            let mut at = Some(task.id.as_str());
            while let Some(id) = at.filter(|id| seen.is_new(*id)) {
                path.push(id);
                at = parts.above(id);
            }
            // Where the walk meets its own path, the rest of the path is a circle.
            for id in path.into_iter().skip_while(|id| Some(*id) != at) {
                let place = parts.ids.get(id);
                if let Some(above) = place.and_then(|place| parts.above.get_mut(place)) {
                    *above = None;
                }
            }
        }
        parts
    }
}

/// Which tasks are part of which.
#[derive(Default)]
pub(crate) struct Parts<'a> {
    ids: Numbers<'a>,
    /// The whole that each of them is part of, as it is named.
    above: Vec<Option<&'a str>>,
}

impl<'a> Parts<'a> {
    /// The task that another is part of, if it is known.
    pub(crate) fn above(&self, id: &str) -> Option<&'a str> {
        let above = self.above.get(self.ids.get(id)?)?;
        above.filter(|above| self.ids.has(above))
    }
}
