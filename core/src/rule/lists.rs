//! The rules of each thing that is looked at, chosen from the registry when the library is compiled: a
//! module that checks one kind of thing holds the rules of that kind, and nothing of the others.

use super::registry::CHECKS;
use super::{
    Area, Check, MeetingCheck, MeetingsCheck, Numbered, PlanCheck, Rule, RuleDefinition,
    RulebookCheck, SuperiorCheck, TaskCheck, TextCheck, Unsaid, WaiverCheck,
};
use crate::text::Label;

/// Makes lists of what the registry holds, each of the rules whose check is of some forms.
macro_rules! lists {
    ($(
        $(#[$doc:meta])*
        $name:ident: $item:ty = $filler:expr,
        |$rule:ident| { $($form:pat $(if $guard:expr)? => $part:expr),+ $(,)? }
    )+) => {$(
        $(#[$doc])*
        pub(crate) static $name: &[$item] = {
            const fn part(
                (definition, check): (&'static RuleDefinition, Check),
                number: usize,
            ) -> Option<$item> {
                let $rule = Numbered {
                    definition,
                    number: (number, CHECKS.len()),
                };
                match check {
                    $($form $(if $guard)? => Some($part),)+
                    _ => None,
                }
            }
            const COUNT: usize = {
                let (mut checks, mut count) = (CHECKS, 0_usize);
                while let [check, rest @ ..] = checks {
                    checks = rest;
                    if part(*check, 0).is_some() {
                        count = count.saturating_add(1);
                    }
                }
                count
            };
            const LIST: [$item; COUNT] = {
                let mut list: [$item; COUNT] = [const { $filler }; COUNT];
                let mut free: &mut [$item] = &mut list;
                let mut checks = CHECKS;
                while let [check, rest @ ..] = checks {
                    let number = CHECKS.len().saturating_sub(checks.len());
                    checks = rest;
                    if let Some(part) = part(*check, number) {
                        let [slot, others @ ..] = free else { break };
                        *slot = part;
                        free = others;
                    }
                }
                list
            };
            &LIST
        };
    )+};
}

/// No rule: before the first of them has its turn.
pub(super) const NONE: Numbered = Numbered {
    definition: &UNNAMED,
    number: (0, 0),
};

static UNNAMED: RuleDefinition = RuleDefinition::unnamed();

const fn with<C: Copy>(rule: Numbered, check: C) -> Rule<C> {
    Rule { rule, check }
}

/// The rule without what it says.
const fn unsaid(rule: Numbered) -> Unsaid {
    Unsaid {
        definition: RuleDefinition {
            message: Label::NONE,
            help: Label::NONE,
            ..*rule.definition
        },
        number: rule.number,
    }
}

lists! {
    /// The rules of a plan as a whole.
    PLAN_RULES: Rule<PlanCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Plan(check) | Check::PlanOrTask(check, _) => with(rule, check),
    }

    /// The rules of each task of a plan.
    TASK_RULES: Rule<TaskCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Task(check) => with(rule, check),
    }

    /// The rules of a task by itself.
    LONE_TASK_RULES: Rule<TaskCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Task(check) | Check::PlanOrTask(_, check) => with(rule, check),
    }

    /// The rules that hold a task against other tasks.
    TASK_BESIDE_OTHERS: Unsaid = unsaid(NONE), |rule| {
        Check::Plan(_) if matches!(rule.definition.area, Area::Assignment | Area::Task) =>
            unsaid(rule),
    }

    /// The rules of a plan beside what it implements.
    SUPERIOR_RULES: Rule<SuperiorCheck> = with(NONE, |_, _, _| {}), |rule| {
        Check::Superior(check) => with(rule, check),
    }

    /// The rules of the text that a plan is read from.
    TEXT_RULES: Rule<TextCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Text(check) => with(rule, check),
    }

    /// The rules of a register of meetings as a whole.
    MEETINGS_RULES: Rule<MeetingsCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Meetings(check) | Check::Clash(check) => with(rule, check),
    }

    /// Those of them that hold one meeting against others of its days.
    CLASH_RULES: Rule<MeetingsCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Clash(check) => with(rule, check),
    }

    /// The rules of each meeting.
    MEETING_RULES: Rule<MeetingCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Meeting(check) => with(rule, check),
    }

    /// The rules that hold a meeting against other meetings.
    MEETING_BESIDE_OTHERS: Unsaid = unsaid(NONE), |rule| {
        Check::Meetings(_) | Check::Clash(_) => unsaid(rule),
    }

    /// The rules of waivers.
    WAIVER_RULES: Rule<WaiverCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Waiver(check) => with(rule, check),
    }

    /// The rules of rulebooks.
    RULEBOOK_RULES: Rule<RulebookCheck> = with(NONE, |_, _| {}), |rule| {
        Check::Rulebook(check) => with(rule, check),
    }
}

impl RuleDefinition {
    /// No rule.
    const fn unnamed() -> Self {
        Self {
            name: "",
            title: Label::NONE,
            area: Area::Document,
            gravity: super::Gravity::ByModality,
            basis: super::Basis::Logic,
            parameters: &[],
            reads: &[],
            needs: &[],
            message: Label::NONE,
            help: Label::NONE,
        }
    }
}

/// What people call a rule, if it is one of these.
pub(super) fn title_among(rules: &mut dyn Iterator<Item = Numbered>, name: &str) -> Option<Label> {
    for known in rules {
        if known.definition.name == name {
            return Some(known.definition.title);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{RULE_PAGES, RULES};

    fn names<C>(rules: &[Rule<C>]) -> Vec<&'static str> {
        rules.iter().map(|rule| rule.rule.definition.name).collect()
    }

    #[test]
    fn every_rule_runs_in_the_operations_that_its_page_names() {
        let plan = [names(PLAN_RULES), names(TASK_RULES)].concat();
        for (operation, lists) in [
            (
                "check_plan",
                vec![plan.clone(), names(SUPERIOR_RULES), names(WAIVER_RULES)],
            ),
            ("compare_plans", vec![names(SUPERIOR_RULES)]),
            ("import_plan", vec![plan, names(TEXT_RULES)]),
            (
                "check_task",
                vec![names(LONE_TASK_RULES), names(WAIVER_RULES)],
            ),
            (
                "check_meetings",
                vec![
                    names(MEETINGS_RULES),
                    names(MEETING_RULES),
                    names(WAIVER_RULES),
                ],
            ),
            (
                "check_meeting",
                vec![
                    names(MEETING_RULES),
                    names(CLASH_RULES),
                    names(WAIVER_RULES),
                ],
            ),
            ("check_rulebook", vec![names(RULEBOOK_RULES)]),
        ] {
            let mut runs = lists.concat();
            runs.sort_unstable();
            let named = RULES.iter().zip(RULE_PAGES);
            let named = named.filter(|(_, page)| page.operations.contains(&operation));
            let named: Vec<&str> = named.map(|(rule, _)| rule.name).collect();
            assert_eq!(runs, named, "{operation}");
        }
    }

    #[test]
    fn rules_have_the_number_of_their_place() {
        let all = PLAN_RULES.iter().map(|rule| rule.rule);
        let all = all.chain(MEETING_RULES.iter().map(|rule| rule.rule));
        let all = all.chain(MEETING_BESIDE_OTHERS.iter().map(Unsaid::numbered));
        for rule in all {
            let (number, of) = rule.number;
            assert_eq!(
                (RULES[number].name, of),
                (rule.definition.name, RULES.len())
            );
        }
    }

    #[test]
    fn what_compares_several_records_is_told_of_one_by_name() {
        let others = |rules: &[Unsaid]| -> Vec<&str> {
            let said = rules.iter().map(|rule| rule.definition.message);
            assert_eq!(said.filter(|message| *message != Label::NONE).count(), 0);
            rules.iter().map(|rule| rule.definition.name).collect()
        };
        assert_eq!(others(MEETING_BESIDE_OTHERS), MEETINGS);
        assert_eq!(others(TASK_BESIDE_OTHERS), TASKS);
    }

    const MEETINGS: [&str; 7] = [
        "ad-hoc-meetings-frequent",
        "conference-relabelled-mid-year",
        "conference-split-suspected",
        "meeting-status-stale",
        "person-double-booked",
        "room-double-booked",
        "topic-repeated",
    ];
    const TASKS: [&str; 11] = [
        "coordination-not-mirrored",
        "extension-on-due-day",
        "recorded-late",
        "subtask-due-after-parent",
        "task-dependency-cycle",
        "task-due-before-dependency",
        "task-due-soon",
        "task-duplicated",
        "task-outside-plan-period",
        "task-overdue",
        "task-parent-cycle",
    ];
}
