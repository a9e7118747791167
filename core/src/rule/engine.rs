//! Runs the rules of an operation, and puts what they find in the order of the input.

use chrono::NaiveDate;

use super::context::MeetingSettings;
use super::{
    Area, At, Basis, Check, MeetingContext, MeetingsContext, PlanContext, RULES, RuleDefinition,
    RulebookContext, Sink, TaskContext, TextContext, WaiverContext,
};
use crate::finding::{Finding, Fix, SkipReason, Skipped};
use crate::json::Shape;
use crate::meeting::{Category, Meeting};
use crate::plan::Task;
use crate::rulebook::Rulebook;

/// What an operation looks at.
#[derive(Debug)]
pub(crate) enum Subject<'a> {
    Plan(PlanContext<'a>),
    /// A plan that is held against what it implements, and not looked at by itself.
    Compare(PlanContext<'a>),
    /// A plan that was read from a text.
    Import(PlanContext<'a>, TextContext<'a>),
    Task(TaskContext<'a>),
    Meetings(&'a [Meeting], MeetingSettings<'a>),
    Meeting(&'a Meeting, MeetingSettings<'a>),
    Rulebook(RulebookContext<'a>),
}

impl Subject<'_> {
    /// The pointer of the argument that is looked at.
    fn root(&self) -> &'static str {
        match self {
            Self::Plan(_) | Self::Compare(_) | Self::Import(..) => "/plan",
            Self::Task(_) => "/task",
            Self::Meetings(..) => "/meetings",
            Self::Meeting(..) => "/meeting",
            Self::Rulebook(_) => "/rulebook",
        }
    }

    /// The day that decides which clauses are there: the day on which a plan is looked at. Meetings
    /// have their own.
    fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Plan(context) | Self::Compare(context) | Self::Import(context, _) => {
                context.day()
            }
            _ => None,
        }
    }

    /// The pointer of the items that may carry a waiver.
    fn items(&self) -> &'static str {
        match self {
            Self::Plan(_) | Self::Compare(_) | Self::Import(..) => "/plan/tasks",
            _ => self.root(),
        }
    }

    /// The waivers of all items.
    fn waivers(&self) -> Vec<WaiverContext<'_>> {
        match self {
            Self::Plan(context) | Self::Compare(context) => {
                let tasks = context.plan.tasks.iter().enumerate();
                tasks
                    .filter_map(|(index, task)| {
                        of_task(task, format!("/plan/tasks/{index}"), context.day())
                    })
                    .collect()
            }
            Self::Task(context) => {
                let item = context.at.pointer("");
                of_task(context.task, item, context.day)
                    .into_iter()
                    .collect()
            }
            Self::Meetings(meetings, _) => {
                let meetings = meetings.iter().enumerate();
                meetings
                    .filter_map(|(index, meeting)| {
                        of_meeting(meeting, format!("/meetings/{index}"))
                    })
                    .collect()
            }
            Self::Meeting(meeting, _) => of_meeting(meeting, "/meeting".to_owned())
                .into_iter()
                .collect(),
            Self::Import(..) | Self::Rulebook(_) => Vec::new(),
        }
    }

    /// Whether the operation speaks about the rule at all.
    fn concerns(&self, rule: &RuleDefinition) -> bool {
        match (self, rule.check) {
            (
                Self::Plan(_) | Self::Import(..),
                Check::Plan(_) | Check::Task(_) | Check::PlanOrTask(..),
            )
            | (Self::Plan(_) | Self::Compare(_), Check::Superior(_))
            | (Self::Import(..), Check::Text(_))
            | (Self::Task(_), Check::Task(_) | Check::PlanOrTask(..))
            | (Self::Meetings(..) | Self::Meeting(..), Check::Meetings(_) | Check::Meeting(_))
            | (
                Self::Plan(_) | Self::Task(_) | Self::Meetings(..) | Self::Meeting(..),
                Check::Waiver(_),
            )
            | (Self::Rulebook(_), Check::Rulebook(_)) => true,
            // A rule about tasks that compares several: one task is told so.
            (Self::Task(_), Check::Plan(_)) => matches!(rule.area, Area::Assignment | Area::Task),
            _ => false,
        }
    }

    /// Runs the rule; `early` tells the days on which none of its clauses was there yet.
    fn check(
        &self,
        rule: &RuleDefinition,
        sink: &mut Sink<'_>,
        early: &dyn Fn(Option<NaiveDate>) -> bool,
    ) {
        match (self, rule.check) {
            (
                Self::Plan(context) | Self::Import(context, _),
                Check::Plan(check) | Check::PlanOrTask(check, _),
            ) => check(context, sink),
            (Self::Import(_, text), Check::Text(check)) => check(text, sink),
            (
                Self::Plan(
                    context @ PlanContext {
                        superior: Some(superior),
                        ..
                    },
                )
                | Self::Compare(
                    context @ PlanContext {
                        superior: Some(superior),
                        ..
                    },
                ),
                Check::Superior(check),
            ) => check(context, superior, sink),
            (Self::Plan(context) | Self::Import(context, _), Check::Task(check)) => {
                for task in context.leaf_tasks() {
                    check(&task, sink);
                }
            }
            (Self::Task(context), Check::Task(check) | Check::PlanOrTask(_, check)) => {
                check(context, sink);
            }
            (Self::Meetings(meetings, settings), Check::Meetings(check)) => {
                check(&MeetingsContext { meetings, settings }, sink);
            }
            (Self::Meetings(meetings, settings), Check::Meeting(check)) => {
                for (index, meeting) in meetings.iter().enumerate() {
                    let at = At {
                        list: "/meetings",
                        index: Some(index),
                    };
                    check_meeting(
                        rule,
                        check,
                        &MeetingContext {
                            meeting,
                            at,
                            settings,
                        },
                        sink,
                        early,
                    );
                }
            }
            (Self::Meeting(meeting, settings), Check::Meeting(check)) => {
                let at = At {
                    list: "/meeting",
                    index: None,
                };
                check_meeting(
                    rule,
                    check,
                    &MeetingContext {
                        meeting,
                        at,
                        settings,
                    },
                    sink,
                    early,
                );
            }
            (Self::Rulebook(context), Check::Rulebook(check)) => check(context, sink),
            _ => sink.skip(SkipReason::NeedsOthers, None, self.root().to_owned()),
        }
    }
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
    early: &dyn Fn(Option<NaiveDate>) -> bool,
) {
    let meeting = context.meeting;
    let is_logic = matches!(rule.basis, Basis::Logic);
    let sitting = meeting.category == Some(Category::Sitting);
    if !meeting.stands() || (sitting && !is_logic) {
        return;
    }
    let day = meeting.first_day();
    if early(day) {
        let rulebook = Some("/options/rulebook".to_owned());
        sink.skip(SkipReason::NoLimit, rulebook, context.at.pointer(""));
        return;
    }
    sink.set_day(day);
    check(context, sink);
}

/// Which rules the caller wants, by position in the options.
#[derive(Debug)]
pub(crate) struct Selection<'a> {
    pub(crate) include: &'a [String],
    pub(crate) exclude: &'a [String],
}

impl Selection<'_> {
    /// The place in the options that leaves a rule out.
    fn left_out_by(&self, name: &str) -> Option<String> {
        if let Some(index) = self.exclude.iter().position(|excluded| excluded == name) {
            return Some(format!("/options/exclude/{index}"));
        }
        let missing = !self.include.is_empty() && !self.include.iter().any(|known| known == name);
        missing.then(|| "/options/include".to_owned())
    }
}

/// What was found, and what was not looked at.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    pub(crate) skipped: Vec<Skipped>,
    /// What could be put in place of what was found in a text.
    pub(crate) fixes: Vec<Fix>,
}

/// Runs every rule that concerns the subject.
pub(crate) fn run(
    subject: &Subject<'_>,
    rulebook: &Rulebook,
    selection: &Selection<'_>,
    call: Shape,
) -> Checked {
    let Some(first) = RULES.first() else {
        return Checked {
            findings: Vec::new(),
            skipped: Vec::new(),
            fixes: Vec::new(),
        };
    };
    let mut sink = Sink::new(rulebook, first);
    let mut waivers = subject.waivers();
    let mut are_applied = false;
    // Waivers come last, when it is known what they cover.
    let concerned = |of_waivers: bool| {
        let rules = RULES.iter().filter(|rule| subject.concerns(rule));
        rules.filter(move |rule| matches!(rule.check, Check::Waiver(_)) == of_waivers)
    };
    for rule in concerned(false).chain(concerned(true)) {
        if matches!(rule.check, Check::Waiver(_)) && !are_applied {
            are_applied = true;
            sink.apply(&mut waivers, subject.items(), &|rule| {
                let place = selection.left_out_by(rule.name)?;
                if !subject.concerns(rule) {
                    return None;
                }
                Some((SkipReason::ExcludedByOption, Some(place)))
            });
        }
        sink.turn_to(rule);
        let root = || subject.root().to_owned();
        if let Some(place) = selection.left_out_by(rule.name) {
            sink.skip(SkipReason::ExcludedByOption, Some(place), root());
            continue;
        }
        // No clause of this rulebook orders what the rule asks for, or none did on that day.
        let no_basis = Some("/options/rulebook".to_owned());
        let rests_on_values = sink.has_parameter();
        let since = sink.since().filter(|_| !rests_on_values);
        let is_logic = matches!(rule.basis, Basis::Logic);
        let early =
            |day: Option<NaiveDate>| day.is_some_and(|day| since.is_some_and(|since| day < since));
        sink.set_day(subject.day());
        if !is_logic && !rests_on_values && since.is_none() || early(subject.day()) {
            sink.skip(SkipReason::NoLimit, no_basis, root());
            continue;
        }
        match rule.check {
            Check::Waiver(check) => {
                for waiver in &waivers {
                    check(waiver, &mut sink);
                }
            }
            _ => subject.check(rule, &mut sink, &early),
        }
    }
    let (mut findings, skipped, fixes) = sink.finish();
    findings.sort_by_cached_key(|finding| (rank(&finding.path, call), finding.rule));
    Checked {
        findings,
        skipped,
        fixes,
    }
}

/// The place of a pointer in the input: the position of each step among its siblings, in the order
/// in which the model lists them; names that the caller chose, in their own order.
fn rank(pointer: &str, call: Shape) -> Vec<(usize, String)> {
    let mut rank = Vec::new();
    let mut shape = Some(call);
    for step in pointer.split('/').skip(1) {
        let place = shape.and_then(|shape| descend(shape, step));
        let (position, name, next) = place.unwrap_or((usize::MAX, step.to_owned(), Shape::Any));
        rank.push((position, name));
        shape = Some(next);
    }
    rank
}

/// One step down: the position among the siblings, and what stands there.
fn descend(shape: Shape, step: &str) -> Option<(usize, String, Shape)> {
    match shape {
        Shape::Optional(inner) => descend(inner(), step),
        Shape::OneOf(_, forms) => forms.iter().find_map(|form| descend(form(), step)),
        Shape::Record(_, fields) | Shape::OneKey(_, fields) => {
            let position = fields.iter().position(|field| field.key == step)?;
            let field = fields.get(position)?;
            Some((position, String::new(), (field.shape)()))
        }
        Shape::List(inner) => Some((step.parse().ok()?, String::new(), inner())),
        Shape::Map(inner) => Some((0, step.to_owned(), inner())),
        _ => None,
    }
}
