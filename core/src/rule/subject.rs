//! What an operation looks at: each kind of subject knows its rules, and how to give itself to one.

use std::fmt::Debug;

use chrono::NaiveDate;

use super::context::MeetingSettings;
use super::{
    At, Basis, Check, Column, MEETING_RULES, MeetingContext, MeetingsContext, PlanContext, RULES,
    RuleDefinition, RulebookContext, Sink, TASK_RULES, TaskContext, TextContext, WaiverContext,
    naming,
};
use crate::finding::{Message, SkipReason};
use crate::meeting::{Category, Meeting};
use crate::plan::{Plan, Task};

/// Tells the days on which none of the clauses of a rule was there yet.
pub(super) type Early<'f> = &'f dyn Fn(Option<NaiveDate>) -> bool;

/// What an operation looks at.
pub(crate) trait Subject: Debug {
    /// The rules that may concern it.
    fn rules(&self) -> &'static [RuleDefinition] {
        RULES
    }

    /// The pointer of the argument that is looked at.
    fn root(&self) -> &'static str;

    /// The pointer of the items that may carry a waiver.
    fn items(&self) -> &'static str {
        self.root()
    }

    /// The day that decides which clauses are there: the day on which a plan is looked at. Meetings
    /// have their own.
    fn day(&self) -> Option<NaiveDate> {
        None
    }

    /// The waivers of all items.
    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        Vec::new()
    }

    /// What a finding at a place is about, as people name it.
    fn name(&self, _: &str) -> Option<Message> {
        None
    }

    /// Whether the operation speaks about the rule at all.
    fn concerns(&self, rule: &RuleDefinition) -> bool;

    /// Runs the rule.
    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, early: Early<'_>);
}

/// A plan by itself, and beside what it implements where that is stated.
#[derive(Debug)]
pub(crate) struct PlanSubject<'a>(pub(crate) PlanContext<'a>);

/// A plan that is held against what it implements, and not looked at by itself.
#[derive(Debug)]
pub(crate) struct ComparisonSubject<'a>(pub(crate) PlanContext<'a>);

/// A plan that was read from a text.
#[derive(Debug)]
pub(crate) struct TextSubject<'a>(pub(crate) PlanContext<'a>, pub(crate) TextContext<'a>);

/// A register of meetings.
#[derive(Debug)]
pub(crate) struct MeetingsSubject<'a>(pub(crate) &'a [Meeting], pub(crate) MeetingSettings<'a>);

/// One meeting.
#[derive(Debug)]
pub(crate) struct MeetingSubject<'a>(pub(crate) &'a Meeting, pub(crate) MeetingSettings<'a>);

const PLAN: &str = "/plan";
const TASKS: &str = "/plan/tasks";

impl Subject for PlanSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn items(&self) -> &'static str {
        TASKS
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        of_tasks(&self.0)
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn concerns(&self, rule: &RuleDefinition) -> bool {
        is_of_plan(rule) || matches!(rule.check, Check::Superior(_) | Check::Waiver(_))
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, _: Early<'_>) {
        if matches!(rule.check, Check::Superior(_)) {
            beside_superior(&self.0, rule, sink);
        } else {
            check_plan(&self.0, rule, sink);
        }
    }
}

impl Subject for ComparisonSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn concerns(&self, rule: &RuleDefinition) -> bool {
        matches!(rule.check, Check::Superior(_))
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, _: Early<'_>) {
        beside_superior(&self.0, rule, sink);
    }
}

impl Subject for TextSubject<'_> {
    fn root(&self) -> &'static str {
        PLAN
    }

    fn day(&self) -> Option<NaiveDate> {
        self.0.day()
    }

    fn name(&self, path: &str) -> Option<Message> {
        name_in(self.0.plan, path)
    }

    fn concerns(&self, rule: &RuleDefinition) -> bool {
        is_of_plan(rule) || matches!(rule.check, Check::Text(_))
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, _: Early<'_>) {
        if let Check::Text(check) = rule.check {
            check(&self.1, sink);
        } else {
            check_plan(&self.0, rule, sink);
        }
    }
}

/// What of a plan a place is about.
fn name_in(plan: &Plan, path: &str) -> Option<Message> {
    if plan.is_secret() {
        return None;
    }
    let rest = path.strip_prefix(PLAN);
    let rest = rest.and_then(|rest| rest.strip_prefix('/'));
    let Some((list, place)) = rest.and_then(|rest| rest.split_once('/')) else {
        let is_whole = path == PLAN || path.starts_with("/text");
        return is_whole.then(|| naming::of_document(plan)).flatten();
    };
    let index = first_step(place);
    let clause = match (list, index) {
        ("document", _) => return naming::of_document(plan),
        ("tasks", Some(index)) => return plan.tasks.get(index).map(naming::of_task),
        ("targets", Some(index)) => &plan.targets.get(index)?.clause,
        ("reporting", Some(index)) => &plan.reporting.get(index)?.clause,
        ("citations", Some(index)) => &plan.citations.get(index)?.clause,
        ("coordinationDuties", Some(index)) => &plan.coordination_duties.get(index)?.clause,
        _ => return None,
    };
    clause.as_deref().map(naming::of_clause)
}

/// The position with which a pointer begins.
fn first_step(pointer: &str) -> Option<usize> {
    pointer.split('/').next()?.parse().ok()
}

impl Subject for TaskContext<'_> {
    fn rules(&self) -> &'static [RuleDefinition] {
        &TASK_RULES
    }

    fn root(&self) -> &'static str {
        "/task"
    }

    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        let waiver = of_task(self.task, self.at.pointer(""), self.day);
        waiver.into_iter().collect()
    }

    fn name(&self, path: &str) -> Option<Message> {
        (path.starts_with(self.root())).then(|| naming::of_task(self.task))
    }

    fn concerns(&self, _: &RuleDefinition) -> bool {
        true
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, _: Early<'_>) {
        if let Check::Task(check) = rule.check {
            check(self, sink);
        } else {
            needs_others(sink, self.root());
        }
    }
}

impl Subject for MeetingsSubject<'_> {
    fn root(&self) -> &'static str {
        "/meetings"
    }

    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        let meetings = self.0.iter().enumerate();
        meetings
            .filter_map(|(index, meeting)| of_meeting(meeting, format!("/meetings/{index}")))
            .collect()
    }

    fn name(&self, path: &str) -> Option<Message> {
        let index = path.strip_prefix(self.root())?.strip_prefix('/')?;
        naming::of_meeting(self.0.get(first_step(index)?)?)
    }

    fn concerns(&self, rule: &RuleDefinition) -> bool {
        matches!(
            rule.check,
            Check::Meetings(_) | Check::Meeting(_) | Check::Waiver(_)
        )
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, early: Early<'_>) {
        let Self(meetings, settings) = self;
        let is_empty = |column: &&Column| settings.is_empty(**column);
        sink.set_missing(rule.needs.iter().find(is_empty).copied());
        match rule.check {
            Check::Meetings(check) => check(&MeetingsContext { meetings, settings }, sink),
            Check::Meeting(check) => {
                for (index, meeting) in meetings.iter().enumerate() {
                    let at = At {
                        list: "/meetings",
                        index: Some(index),
                    };
                    let context = MeetingContext {
                        meeting,
                        at,
                        settings,
                    };
                    check_meeting(rule, check, &context, sink, early);
                }
            }
            _ => needs_others(sink, self.root()),
        }
    }
}

impl Subject for MeetingSubject<'_> {
    fn rules(&self) -> &'static [RuleDefinition] {
        &MEETING_RULES
    }

    fn root(&self) -> &'static str {
        "/meeting"
    }

    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        let waiver = of_meeting(self.0, self.root().to_owned());
        waiver.into_iter().collect()
    }

    fn name(&self, path: &str) -> Option<Message> {
        (path.starts_with(self.root()))
            .then(|| naming::of_meeting(self.0))
            .flatten()
    }

    fn concerns(&self, _: &RuleDefinition) -> bool {
        true
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, early: Early<'_>) {
        let Check::Meeting(check) = rule.check else {
            return needs_others(sink, self.root());
        };
        let at = At {
            list: self.root(),
            index: None,
        };
        let context = MeetingContext {
            meeting: self.0,
            at,
            settings: &self.1,
        };
        check_meeting(rule, check, &context, sink, early);
    }
}

impl Subject for RulebookContext<'_> {
    fn root(&self) -> &'static str {
        "/rulebook"
    }

    fn concerns(&self, rule: &RuleDefinition) -> bool {
        matches!(rule.check, Check::Rulebook(_))
    }

    fn check(&self, rule: &RuleDefinition, sink: &mut Sink<'_>, _: Early<'_>) {
        if let Check::Rulebook(check) = rule.check {
            check(self, sink);
        }
    }
}

fn is_of_plan(rule: &RuleDefinition) -> bool {
    matches!(
        rule.check,
        Check::Plan(_) | Check::Task(_) | Check::PlanOrTask(..)
    )
}

fn check_plan(context: &PlanContext<'_>, rule: &RuleDefinition, sink: &mut Sink<'_>) {
    match rule.check {
        Check::Plan(check) | Check::PlanOrTask(check, _) => check(context, sink),
        Check::Task(check) => {
            for task in context.leaf_tasks() {
                check(&task, sink);
            }
        }
        _ => needs_others(sink, PLAN),
    }
}

fn beside_superior(context: &PlanContext<'_>, rule: &RuleDefinition, sink: &mut Sink<'_>) {
    match (rule.check, context.superior) {
        (Check::Superior(check), Some(superior)) => check(context, superior, sink),
        _ => needs_others(sink, PLAN),
    }
}

/// What the rule compares is not there.
fn needs_others(sink: &mut Sink<'_>, root: &'static str) {
    sink.skip(SkipReason::NeedsOthers, None, root.to_owned());
}

fn of_tasks<'c>(context: &'c PlanContext<'_>) -> Vec<WaiverContext<'c>> {
    let tasks = context.plan.tasks.iter().enumerate();
    tasks
        .filter_map(|(index, task)| of_task(task, format!("{TASKS}/{index}"), context.day()))
        .collect()
}

fn of_task(task: &Task, item: String, day: Option<NaiveDate>) -> Option<WaiverContext<'_>> {
    let waiver = task.waiver.as_ref()?;
    Some(WaiverContext {
        subject: Some(task.subject()),
        day,
        ..WaiverContext::new(waiver, item, SkipReason::AsOfMissing)
    })
}

fn of_meeting(meeting: &Meeting, item: String) -> Option<WaiverContext<'_>> {
    let waiver = meeting.waiver.as_ref().filter(|_| meeting.stands())?;
    Some(WaiverContext {
        subject: (!meeting.is_secret()).then_some(&meeting.id),
        day: meeting.first_day(),
        ..WaiverContext::new(waiver, item, SkipReason::FieldMissing)
    })
}

/// No rule speaks about a meeting that was cancelled, or that became another row. Sittings of
/// committee and council have rules of their own: only plain sense holds for them too.
fn check_meeting(
    rule: &RuleDefinition,
    check: fn(&MeetingContext<'_>, &mut Sink<'_>),
    context: &MeetingContext<'_>,
    sink: &mut Sink<'_>,
    early: Early<'_>,
) {
    let meeting = context.meeting;
    let is_logic = matches!(rule.basis, Basis::Logic);
    let sitting = meeting.category == Some(Category::Sitting);
    if !meeting.stands() || (sitting && !is_logic) {
        return;
    }
    let day = meeting.first_day();
    if early(day) {
        sink.no_limit(context.at.pointer(""));
        return;
    }
    sink.set_day(day);
    check(context, sink);
}
