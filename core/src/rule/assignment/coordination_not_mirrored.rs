use super::named;
use crate::agency::Directory;
use crate::finding::{Severity, SkipReason};
use crate::names::{Lists, Numbers};
use crate::plan::{Assignment, Coverage};
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "coordination-not-mirrored",
    title: "Phối hợp chỉ nêu một phía", "Coordination stated by one side",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "IV.2"), ("nd-30-2020", "Đ.23.2")]),
    condition: "Một cơ quan phải phối hợp với cơ quan khác, nhưng phần của cơ quan kia không nêu.",
        "One agency must coordinate with another, and nothing of the other's names it.",
    path: "/plan/coordinationDuties/*",
    params: {
        agency: "the agency that must coordinate",
        with: "the agency with which",
    },
    message: "{agency} phải phối hợp với {with}, nhưng không nhiệm vụ nào do {with} chủ trì nêu việc phối hợp này.",
        "{agency} must coordinate with {with}, but no task that {with} leads names it.",
    help: "Bổ sung cơ quan phối hợp vào nhiệm vụ tương ứng, hoặc nêu nhiệm vụ phối hợp ở cả hai phía.",
        "Name the coordinating agency in the task, or state the duty on both sides.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let directory = context.directory;
    let mut wanted = Wanted::default();
    let duties = &context.plan.coordination_duties;
    for duty in duties {
        wanted.add(directory.key(&duty.with), directory.key(&duty.agency));
    }
    for assignment in context.plan.tasks.iter().flat_map(|task| &task.assignments) {
        wanted.look(assignment, directory);
    }
    for duty in duties {
        wanted.name(&directory.key(&duty.agency), &directory.key(&duty.with));
    }
    for (index, duty) in duties.iter().enumerate() {
        if wanted.is_named(&directory.key(&duty.with), &directory.key(&duty.agency)) {
            continue;
        }
        let path = format!("/plan/coordinationDuties/{index}");
        if let Some(attachment) = context.absent.of(Coverage::Assignments) {
            let attachment = Some(format!("/plan/attachments/{attachment}"));
            sink.skip(SkipReason::AttachmentMissing, attachment, path);
        } else {
            let shown = |text: &String| named(directory, text);
            sink.found(
                Draft::at(path)
                    .subject(address(duty.clause.as_ref()))
                    .param("agency", shown(&duty.agency))
                    .param("with", shown(&duty.with)),
            );
        }
    }
}

/// Who is to be named by whom as coordinating: in the tasks that one leads, or in its own duties.
#[derive(Default)]
struct Wanted {
    pairs: Numbers<'static>,
    named: Vec<bool>,
    /// Those that each of the leads is to name.
    by_lead: Lists<'static, String>,
}

impl Wanted {
    fn pair(lead: &str, coordinator: &str) -> String {
        format!("{}:{lead}{coordinator}", lead.len())
    }

    fn add(&mut self, lead: String, coordinator: String) {
        if !self.pairs.is_new(Self::pair(&lead, &coordinator)) {
            return;
        }
        self.named.push(false);
        self.by_lead.add(lead, coordinator);
    }

    /// Takes note of what an assignment says, going through the fewer: those that a lead is to name, or
    /// those that are named.
    fn look(&mut self, assignment: &Assignment, directory: &Directory<'_>) {
        let coordinators = assignment.named_coordinators();
        let coordinators: Vec<String> = coordinators.map(|(_, one)| directory.key(one)).collect();
        let known: Numbers<'_> = coordinators.iter().map(String::as_str).collect();
        for (_, lead) in assignment.named_leads() {
            let lead = directory.key(lead);
            let wanted = self.by_lead.get(&lead);
            let named: Vec<usize> = if wanted.len() < coordinators.len() {
                let named = wanted.iter().filter(|one| known.has(one));
                named
                    .filter_map(|one| self.pairs.get(&Self::pair(&lead, one)))
                    .collect()
            } else {
                let named = coordinators.iter();
                named
                    .filter_map(|one| self.pairs.get(&Self::pair(&lead, one)))
                    .collect()
            };
            for number in named {
                self.mark(number);
            }
        }
    }

    fn name(&mut self, lead: &str, coordinator: &str) {
        if let Some(number) = self.pairs.get(&Self::pair(lead, coordinator)) {
            self.mark(number);
        }
    }

    fn mark(&mut self, number: usize) {
        if let Some(named) = self.named.get_mut(number) {
            *named = true;
        }
    }

    fn is_named(&self, lead: &str, coordinator: &str) -> bool {
        let number = self.pairs.get(&Self::pair(lead, coordinator));
        number.and_then(|number| self.named.get(number)) == Some(&true)
    }
}
