//! The rules of one record by itself, chosen when the library is compiled: a module that checks single
//! records does not hold what the rules do for plans and registers.

use super::waiver::waiver_expired;
use super::{Area, Check, RULES, RuleDefinition};
use crate::text::Label;

/// A record that is checked by itself.
#[derive(Clone, Copy)]
enum Single {
    Meeting,
    Task,
}

impl Single {
    /// What of a rule concerns such a record.
    const fn part(self, rule: &RuleDefinition) -> Option<RuleDefinition> {
        let check = match (self, rule.check) {
            (Self::Meeting, Check::Meeting(_))
            | (Self::Task, Check::Task(_))
            | (_, Check::Waiver(_)) => rule.check,
            (Self::Task, Check::PlanOrTask(_, check)) => Check::Task(check),
            (Self::Meeting, Check::Meetings(_)) => return Some(Self::others(rule)),
            (Self::Task, Check::Plan(_)) if matches!(rule.area, Area::Assignment | Area::Task) => {
                return Some(Self::others(rule));
            }
            _ => return None,
        };
        Some(RuleDefinition { check, ..*rule })
    }

    /// A rule that compares several records: of one it finds nothing, so that it says nothing either.
    const fn others(rule: &RuleDefinition) -> RuleDefinition {
        RuleDefinition {
            check: Check::Others,
            message: Label::NONE,
            help: Label::NONE,
            ..*rule
        }
    }

    const fn count(self) -> usize {
        let (mut rules, mut count) = (RULES, 0_usize);
        while let [rule, rest @ ..] = rules {
            rules = rest;
            if self.part(rule).is_some() {
                count = count.saturating_add(1);
            }
        }
        count
    }

    /// What of the rules concerns such a record; `COUNT` is how many do.
    const fn rules<const COUNT: usize>(self) -> [RuleDefinition; COUNT] {
        let mut parts = [waiver_expired::RULE; COUNT];
        let mut free: &mut [RuleDefinition] = &mut parts;
        let mut rules = RULES;
        while let [rule, rest @ ..] = rules {
            rules = rest;
            if let Some(part) = self.part(rule) {
                let [slot, others @ ..] = free else { break };
                *slot = part;
                free = others;
            }
        }
        parts
    }
}

/// The rules of `check_meeting`.
pub(crate) static MEETING_RULES: [RuleDefinition; Single::Meeting.count()] =
    Single::Meeting.rules();

/// The rules of `check_task`.
pub(crate) static TASK_RULES: [RuleDefinition; Single::Task.count()] = Single::Task.rules();

#[cfg(test)]
mod tests {
    use super::*;

    const MEETINGS: [&str; 6] = [
        "ad-hoc-meetings-frequent",
        "conference-relabelled-mid-year",
        "conference-split-suspected",
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

    #[test]
    fn a_record_by_itself_has_every_rule_that_names_its_operation() {
        for (operation, single) in [
            ("check_meeting", &MEETING_RULES[..]),
            ("check_task", &TASK_RULES),
        ] {
            for rule in RULES {
                let named = rule.check.operations().contains(&operation);
                let found = single.iter().find(|known| known.name == rule.name);
                let runs = found.is_some_and(|known| !matches!(known.check, Check::Others));
                assert_eq!(named, runs, "{operation}: {}", rule.name);
            }
        }
    }

    #[test]
    fn what_compares_several_records_is_told_of_one_by_name() {
        let others = |rules: &[RuleDefinition]| -> Vec<&str> {
            let others = rules
                .iter()
                .filter(|rule| matches!(rule.check, Check::Others));
            others.map(|rule| rule.name).collect()
        };
        assert_eq!(others(&MEETING_RULES), MEETINGS);
        assert_eq!(others(&TASK_RULES), TASKS);
        assert!(MEETING_RULES.is_sorted_by_key(|rule| rule.name));
        assert!(TASK_RULES.is_sorted_by_key(|rule| rule.name));
    }
}
