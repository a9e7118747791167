//! The rules of each thing that is looked at, chosen from the registry when the library is compiled: a
//! module that checks one kind of thing holds the rules of that kind, and nothing of the others.

use super::registry::CHECKS;
use super::{
    Area, Check, MeetingCheck, MeetingsCheck, PlanCheck, Rule, RuleDefinition, RulebookCheck,
    SuperiorCheck, TaskCheck, TextCheck, WaiverCheck,
};
use crate::text::Label;

/// Makes lists of what the registry holds, each of the rules whose check is of some forms.
macro_rules! lists {
    ($(
        $(#[$doc:meta])*
        $name:ident: $item:ty = $filler:expr,
        |$rule:pat_param| { $($form:pat $(if $guard:expr)? => $part:expr),+ $(,)? }
    )+) => {$(
        $(#[$doc])*
        pub(crate) static $name: &[$item] = {
            const fn part(
                (rule, check): (&'static RuleDefinition, Check),
            ) -> Option<$item> {
                let $rule = rule;
                match check {
                    $($form $(if $guard)? => Some($part),)+
                    _ => None,
                }
            }
            const COUNT: usize = {
                let (mut checks, mut count) = (CHECKS, 0_usize);
                while let [check, rest @ ..] = checks {
                    checks = rest;
                    if part(*check).is_some() {
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
                    checks = rest;
                    if let Some(part) = part(*check) {
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
pub(super) static NONE: RuleDefinition = RuleDefinition::unnamed();

const fn rule<C: Copy>(definition: &'static RuleDefinition, check: C) -> Rule<C> {
    Rule { definition, check }
}

lists! {
    /// The rules of a plan as a whole.
    PLAN_RULES: Rule<PlanCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Plan(check) | Check::PlanOrTask(check, _) => rule(definition, check),
    }

    /// The rules of each task of a plan.
    TASK_RULES: Rule<TaskCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Task(check) => rule(definition, check),
    }

    /// The rules of a task by itself.
    LONE_TASK_RULES: Rule<TaskCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Task(check) | Check::PlanOrTask(_, check) => rule(definition, check),
    }

    /// The rules that hold a task against other tasks.
    TASK_BESIDE_OTHERS: RuleDefinition = RuleDefinition::unnamed(), |definition| {
        Check::Plan(_) if matches!(definition.area, Area::Assignment | Area::Task) =>
            definition.unsaid(),
    }

    /// The rules of a plan beside what it implements.
    SUPERIOR_RULES: Rule<SuperiorCheck> = rule(&NONE, |_, _, _| {}), |definition| {
        Check::Superior(check) => rule(definition, check),
    }

    /// The rules of the text that a plan is read from.
    TEXT_RULES: Rule<TextCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Text(check) => rule(definition, check),
    }

    /// The rules of a register of meetings as a whole.
    MEETINGS_RULES: Rule<MeetingsCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Meetings(check) => rule(definition, check),
    }

    /// The rules of each meeting.
    MEETING_RULES: Rule<MeetingCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Meeting(check) => rule(definition, check),
    }

    /// The rules that hold a meeting against other meetings.
    MEETING_BESIDE_OTHERS: RuleDefinition = RuleDefinition::unnamed(), |definition| {
        Check::Meetings(_) => definition.unsaid(),
    }

    /// The rules of waivers.
    WAIVER_RULES: Rule<WaiverCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Waiver(check) => rule(definition, check),
    }

    /// The rules of rulebooks.
    RULEBOOK_RULES: Rule<RulebookCheck> = rule(&NONE, |_, _| {}), |definition| {
        Check::Rulebook(check) => rule(definition, check),
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
            needs: &[],
            message: Label::NONE,
            help: Label::NONE,
        }
    }

    /// The rule without what it says: of one record by itself it finds nothing.
    const fn unsaid(&self) -> Self {
        Self {
            message: Label::NONE,
            help: Label::NONE,
            ..*self
        }
    }
}

/// What people call a rule, if it is one of these.
pub(super) fn title_among(
    rules: &mut dyn Iterator<Item = &'static RuleDefinition>,
    name: &str,
) -> Option<Label> {
    for known in rules {
        if known.name == name {
            return Some(known.title);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::{RULE_PAGES, RULES};

    fn names<C>(rules: &[Rule<C>]) -> Vec<&'static str> {
        rules.iter().map(|rule| rule.definition.name).collect()
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
                vec![names(MEETING_RULES), names(WAIVER_RULES)],
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
    fn what_compares_several_records_is_told_of_one_by_name() {
        let others = |rules: &[RuleDefinition]| -> Vec<&str> {
            assert!(rules.iter().all(|rule| rule.message == Label::NONE));
            rules.iter().map(|rule| rule.name).collect()
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
