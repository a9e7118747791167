use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::document::Recipients;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "recipient-missing",
    title: "Nơi nhận thiếu cơ quan được giao việc", "Recipient missing",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Đ.8.2")]),
    condition: "Cơ quan hoặc nhóm cơ quan được giao việc không có trong nơi nhận.",
        "An agency or group that has a duty is not among the recipients.",
    path: "/plan/recipients",
    params: {
        agency: "the agency or group with the duty",
        duties: "the clauses or ids of its duties",
    },
    message: "{agency} được giao việc tại {duties} nhưng không có trong nơi nhận.",
        "{agency} has a duty in {duties} but is not among the recipients.",
    help: "Bổ sung cơ quan này vào nơi nhận, hoặc nêu nhóm có bao gồm cơ quan này.",
        "Add it to the recipients, or name a group that takes it in.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    if context.plan.recipients.is_empty() {
        return sink.field_missing("/plan/recipients".to_owned());
    }
    let recipients = Recipients::of(context);
    for (text, duties) in duties(context) {
        if !recipients.include(context.directory, text) {
            let known = context.directory.one(text);
            let agency = Fact::named(
                Shown::openly(known.map_or(text, |agency| &agency.id)),
                Shown::openly(context.directory.label(text)),
            );
            sink.found(Draft::at("/plan/recipients").param("agency", agency).param(
                "duties",
                Fact::list(duties.into_iter().map(|duty| Shown::openly(duty).into())),
            ));
        }
    }
}

/// Who has duties: the text that names them, and the clauses, in the order of the agencies' keys.
/// The issuer itself needs no copy.
fn duties<'a>(context: &'a PlanContext<'_>) -> Vec<(&'a str, Vec<&'a str>)> {
    let mut named: Vec<(&str, &str)> = Vec::new();
    for (_, task) in context.plan.leaf_tasks() {
        for assignment in &task.assignments {
            let leads = assignment
                .named_leads()
                .chain(assignment.named_coordinators());
            let all = leads
                .map(|(_, name)| name)
                .chain(assignment.named_collective());
            named.extend(all.map(|agency| (agency, task.subject())));
        }
    }
    for duty in &context.plan.coordination_duties {
        named.push((&duty.agency, duty.clause.as_deref().unwrap_or(&duty.agency)));
    }
    for duty in &context.plan.reporting {
        let clause = duty.clause.as_deref().unwrap_or(&duty.id);
        named.extend(duty.reporter.as_deref().map(|reporter| (reporter, clause)));
    }
    let mut keyed: Vec<(String, &str, &str)> = Vec::new();
    for (text, clause) in named {
        let key = context.directory.key(text);
        if context.directory.home() != Some(key.as_str()) {
            keyed.push((key, text, clause));
        }
    }
    keyed.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    let of_agency = keyed.chunk_by(|(a, ..), (b, ..)| a == b);
    of_agency
        .filter_map(|duties| {
            let mut seen = Numbers::default();
            let clauses = duties.iter().map(|(.., clause)| *clause);
            let distinct = clauses.filter(|clause| seen.is_new(*clause)).collect();
            Some((duties.first()?.1, distinct))
        })
        .collect()
}
