//! Rules about who does what.

pub(super) mod agency_ambiguous;
pub(super) mod agency_not_in_existence;
pub(super) mod agency_unknown;
pub(super) mod coordination_not_mirrored;
mod history;
pub(super) mod lead_also_coordinates;
pub(super) mod lead_gap;
pub(super) mod lead_is_a_group;
pub(super) mod lead_overlap;
pub(super) mod task_passed_back_and_forth;
pub(super) mod task_with_several_leads;
pub(super) mod task_without_lead;

use chrono::NaiveDate;

use super::{At, Fact};
use crate::agency::Directory;
use crate::plan::{Plan, Task};
use crate::text::{Label, Shown};

/// So many agencies are named where there may be any number.
const NAMED: usize = 20;

/// A last day as a param, also where what began goes on.
fn until(last: Option<NaiveDate>) -> Fact {
    last.map_or(Fact::unstated(UNTIL_CHANGED), Fact::from)
}

const UNTIL_CHANGED: Label = Label {
    vi: "khi có thay đổi",
    en: "further notice",
};

/// An agency as a param: as it is named, and by the name that people read.
fn named(directory: &Directory<'_>, name: &str) -> Fact {
    Fact::named(Shown::openly(name), Shown::openly(directory.label(name)))
}

/// Where something stands in a list of the plan, or in a part of one of its items. It is written as a
/// pointer only where something is told of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    at: At,
    inner: Option<(&'static str, usize)>,
    key: &'static str,
    position: Option<usize>,
}

impl Place {
    /// A value of an item.
    const fn of(list: &'static str, index: Option<usize>, key: &'static str) -> Self {
        Self {
            at: At { list, index },
            inner: None,
            key,
            position: None,
        }
    }

    pub(super) fn pointer(self) -> String {
        let step = |list: &str, position: Option<usize>| {
            position.map_or_else(
                || format!("/{list}"),
                |position| format!("/{list}/{position}"),
            )
        };
        let inner = self.inner.map(|(list, index)| step(list, Some(index)));
        let rest = inner.unwrap_or_default() + &step(self.key, self.position);
        self.at.pointer(&rest)
    }
}

/// A place in a plan that names an agency.
pub(super) struct Reference<'a> {
    pub(super) place: Place,
    pub(super) name: &'a str,
    subject: Option<&'a str>,
    /// The assignment of a task that it stands in.
    pub(super) assignment: Option<usize>,
}

const AGENCIES: &str = "/plan/agencies";
const TASKS: &str = "/plan/tasks";
const LEADS: &str = "leads";

impl<'a> Reference<'a> {
    fn to(place: Place, name: Option<&'a str>, subject: Option<&'a str>) -> Option<Self> {
        name.map(|name| Self {
            place,
            name,
            subject,
            assignment: None,
        })
    }

    /// What it stands in: the address of a clause, or an id.
    pub(super) fn subject(&self) -> Option<Shown> {
        self.subject.map(Shown::openly)
    }

    /// Whether it is the lead of a task.
    pub(super) fn is_lead(&self) -> bool {
        self.assignment.is_some() && self.place.key == LEADS
    }

    /// Whether it is who gets a report.
    pub(super) fn is_recipient(&self) -> bool {
        self.place.key == "recipient"
    }

    /// Whether it stands in the list of agencies.
    pub(super) fn is_of_agency(&self) -> bool {
        self.place.at.list == AGENCIES
    }

    /// Whether it stands in a task of a plan.
    pub(super) fn is_of_task(&self) -> bool {
        self.place.at.list == TASKS
    }
}

/// Every place in a plan that names an agency, in the order of the plan.
pub(super) fn references(plan: &Plan) -> Vec<Reference<'_>> {
    let mut references = Vec::new();
    if let Some(document) = &plan.document {
        let place = Place::of("/plan/document", None, "issuer");
        references.extend(Reference::to(place, document.issuer.as_deref(), None));
    }
    for (index, agency) in plan.agencies.iter().enumerate() {
        let subject = Some(agency.id.as_str());
        let place = Place::of(AGENCIES, Some(index), "parent");
        references.extend(Reference::to(place, agency.parent.as_deref(), subject));
        for (position, successor) in agency.successors.iter().enumerate() {
            let place = Place {
                inner: Some(("successors", position)),
                key: "agency",
                ..place
            };
            references.extend(Reference::to(place, Some(&successor.agency), subject));
        }
    }
    for (index, task) in plan.tasks.iter().enumerate() {
        let at = At {
            list: TASKS,
            index: Some(index),
        };
        references.extend(references_of_task(task, at));
    }
    for (index, duty) in plan.coordination_duties.iter().enumerate() {
        let place = |key| Place::of("/plan/coordinationDuties", Some(index), key);
        let subject = duty.clause.as_deref();
        references.extend(Reference::to(place("agency"), Some(&duty.agency), subject));
        references.extend(Reference::to(place("with"), Some(&duty.with), subject));
    }
    for (index, duty) in plan.reporting.iter().enumerate() {
        let subject = duty.clause.as_deref().or(Some(&duty.id));
        for (key, name) in [
            ("reporter", &duty.reporter),
            ("recipient", &duty.recipient),
            ("route", &duty.route),
        ] {
            let place = Place::of("/plan/reporting", Some(index), key);
            references.extend(Reference::to(place, name.as_deref(), subject));
        }
    }
    for (index, recipient) in plan.recipients.iter().enumerate() {
        let place = Place::of("/plan/recipients", Some(index), "agency");
        references.extend(Reference::to(place, recipient.agency.as_deref(), None));
    }
    references
}

/// Every place in a task that names an agency.
pub(super) fn references_of_task<'a>(task: &'a Task, at: At) -> Vec<Reference<'a>> {
    let mut references: Vec<Reference<'a>> = Vec::new();
    let subject = Some(task.subject());
    for (held, assignment) in task.assignments.iter().enumerate() {
        let mut add = |key: &'static str, position: Option<usize>, name: Option<&'a str>| {
            let place = Place {
                at,
                inner: Some(("assignments", held)),
                key,
                position,
            };
            let reference = Reference::to(place, name, subject);
            references.extend(reference.map(|reference| Reference {
                assignment: Some(held),
                ..reference
            }));
        };
        for (position, name) in assignment.named_leads() {
            add(LEADS, Some(position), Some(name));
        }
        for (position, name) in assignment.named_coordinators() {
            add("coordinators", Some(position), Some(name));
        }
        add("collective", None, assignment.named_collective());
        add("route", None, assignment.route.as_deref());
    }
    references
}
