use chrono::NaiveDate;

use super::history::{EVER, History};
use super::{NAMED, Reference, named, references, references_of_task};
use crate::agency::{Directory, Standing};
use crate::finding::{Severity, SkipReason};
use crate::plan::Plan;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, TaskContext, declare_rule};

declare_rule! {
    name: "agency-not-in-existence",
    title: "Giao việc cho cơ quan không tồn tại", "Agency not in existence",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Kế hoạch giao việc cho một cơ quan chưa thành lập hoặc không còn tồn tại, mà không có một cơ quan duy nhất kế thừa.",
        "The plan gives work to an agency that does not exist yet, or no longer, and no single agency took over from it.",
    path: "/plan/{tasks/*/assignments/*,coordinationDuties/*,reporting/*,recipients/*}/**",
    params: {
        agency: "the agency, as the plan names it",
        on: "the first day concerned on which it does not exist",
        validFrom: "the first day of its existence",
        validTo: "the last day of its existence",
        successors: "the first twenty agencies that took over a part each",
        more: "how many more there are",
    },
    reads: [
        "assignments/@/leads", "assignments/@/coordinators", "assignments/@/collective",
        "assignments/@/route", "assignments/*/leads", "assignments/*/start", "assignments/*/end",
    ],
    message: "Cơ quan {agency} không tồn tại vào ngày {on} (tồn tại từ: {validFrom}; đến: {validTo}; cơ quan kế thừa: {successors}).",
        "{agency} does not exist on {on} (it exists from: {validFrom}; to: {validTo}; successors: {successors}).",
    help: "Giao nhiệm vụ cho cơ quan đang tồn tại, hoặc bổ sung cơ quan kế thừa nếu chỉ có một cơ quan tiếp nhận.",
        "Give the work to an agency that exists, or name its successor if one took over as a whole.",
    check: PlanOrTask(plan, task),
}

fn plan(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for reference in references(context.plan) {
        // Who takes over need not exist yet; tasks have days of their own.
        if reference.is_of_agency() || reference.is_of_task() {
            continue;
        }
        let days = context.day().map(|day| (day, day));
        look(&reference, days, context.directory, sink);
    }
    for (index, task) in context.plan.tasks.iter().enumerate() {
        self::task(&context.task(task, index), sink);
    }
}

fn task(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    let history = History::of(context);
    let leads = history.by_lead();
    let issued = context.plan.and_then(Plan::issued_on);
    for reference in references_of_task(context.task, context.at) {
        let held = reference.assignment;
        let assignment = held.and_then(|held| context.task.assignments.get(held));
        let (mut start, mut end) = (
            assignment.and_then(|assignment| assignment.start),
            assignment.and_then(|assignment| assignment.end),
        );
        if reference.is_lead() {
            // What was handed over is led by another.
            let Some((first, last)) = leads.days(held, reference.name) else {
                continue;
            };
            start = (first != EVER.0).then_some(first);
            end = (last != EVER.1).then_some(last);
        }
        let from = start.or(issued).or(context.as_of);
        // Once the task is done, nobody needs to be there for it.
        let to = end.into_iter().chain(history.done).min();
        let days = from.zip(to.or(context.as_of.max(from)));
        if days.is_some_and(|(from, to)| to < from) {
            continue;
        }
        look(&reference, days, context.directory, sink);
    }
}

/// Looks whether an agency exists on all of some days.
fn look(
    reference: &Reference<'_>,
    days: Option<(NaiveDate, NaiveDate)>,
    directory: &Directory<'_>,
    sink: &mut Sink<'_>,
) {
    // Names that stand for none or several are found by other rules.
    let Some(agency) = directory.one(reference.name) else {
        return;
    };
    let Some((from, to)) = days else {
        if agency.valid_from.is_some() || agency.valid_to.is_some() {
            sink.skip(SkipReason::AsOfMissing, None, reference.place.pointer());
        }
        return;
    };
    let later = directory.changes(agency);
    let later = later.filter(|day| from < *day && *day <= to);
    for on in std::iter::once(from).chain(later) {
        let heirs = match directory.standing(agency, on) {
            Standing::One(_) => continue,
            Standing::NotYet => Vec::new(),
            Standing::Gone(heirs) => heirs,
        };
        let more = heirs.len().saturating_sub(NAMED);
        let heirs = heirs.iter().take(NAMED);
        let heirs = heirs.map(|heir| named(directory, &heir.id));
        sink.found(
            Draft::at(reference.place.pointer())
                .subject(reference.subject())
                .param("agency", named(directory, reference.name))
                .param("on", on)
                .param("validFrom", Fact::optional(agency.valid_from))
                .param("validTo", Fact::optional(agency.valid_to))
                .param("successors", Fact::first(heirs, more))
                .param("more", Fact::count(more)),
        );
        return;
    }
}
