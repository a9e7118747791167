//! Rules: each names one state of affairs. One rule, one `.rs` and one `.md`.

mod assignment;
mod column;
mod context;
mod document;
mod engine;
mod kept;
mod meeting;
mod naming;
mod registry;
mod report;
mod rulebook;
mod single;
mod sink;
mod subject;
mod target;
mod task;
pub(crate) mod text;
mod waiver;

use crate::compare::Comparison;
use crate::finding::Severity;
use crate::json::terms;
use crate::plan::Modality;
use crate::text::Label;
pub(crate) use column::Column;
pub(crate) use context::{
    At, BrokenSentence, HOURS, MeetingContext, MeetingSettings, MeetingsContext, NumberGap,
    PlanContext, RulebookContext, TaskContext, TextContext, Unknown,
};
pub(crate) use engine::{Checked, Selection, run};
pub(crate) use kept::Bounds;
pub(crate) use registry::{RULE_NAMES, RULE_PAGES, RULES};
use single::{MEETING_RULES, TASK_RULES};
pub(crate) use sink::{Draft, Sink};
pub(crate) use subject::{
    ComparisonSubject, MeetingSubject, MeetingsSubject, PlanSubject, Subject, TextSubject,
};
pub(crate) use waiver::WaiverContext;

terms! {
    /// What a rule is about.
    pub enum Area("area", "nhóm quy tắc", "area of rules") {
        /// The document itself.
        Document = "document", "thể thức văn bản", "document";
        /// Who does what.
        Assignment = "assignment", "phân công", "assignment";
        /// Tasks.
        Task = "task", "nhiệm vụ", "task";
        /// Targets.
        Target = "target", "chỉ tiêu", "target";
        /// Reporting.
        Report = "report", "báo cáo", "reporting";
        /// The wording of a text.
        Text = "text", "câu chữ", "wording";
        /// Meetings.
        Meeting = "meeting", "hội họp", "meeting";
        /// Exceptions that were granted.
        Waiver = "waiver", "miễn áp dụng", "waiver";
        /// Rulebooks.
        Rulebook = "rulebook", "bộ quy định", "rulebook";
    }
}

/// How grave the findings of a rule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gravity {
    Fixed(Severity),
    /// By the strongest modality of the clauses involved.
    ByModality,
}

impl Modality {
    /// How grave it is to miss what a clause with this modality asks.
    pub(crate) fn severity(modality: Option<Self>) -> Severity {
        match modality {
            Some(Self::Must | Self::MustNot | Self::Ensure) => Severity::Error,
            Some(Self::Strive | Self::Prioritise) => Severity::Warning,
            Some(Self::Study | Self::Conditional) | None => Severity::Info,
        }
    }
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Basis {
    /// Plain sense.
    Logic,
    /// Clauses, by source document and address. Those that the rulebook holds are cited; a
    /// rulebook that holds none of them does not have the rule.
    Clauses(&'static [(&'static str, &'static str)]),
}

/// A param that a rule declares.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ParamDefinition {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
}

/// What a rule looks at, and with which function.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    Plan(fn(&PlanContext<'_>, &mut Sink<'_>)),
    /// What came of holding a plan against what it implements.
    Superior(fn(&PlanContext<'_>, &Comparison, &mut Sink<'_>)),
    /// The text that a plan is read from.
    Text(fn(&TextContext<'_>, &mut Sink<'_>)),
    Task(fn(&TaskContext<'_>, &mut Sink<'_>)),
    /// A plan as a whole, or one task by itself.
    PlanOrTask(
        fn(&PlanContext<'_>, &mut Sink<'_>),
        fn(&TaskContext<'_>, &mut Sink<'_>),
    ),
    Meetings(fn(&MeetingsContext<'_>, &mut Sink<'_>)),
    Meeting(fn(&MeetingContext<'_>, &mut Sink<'_>)),
    /// A waiver on a task or a meeting, once every other rule has run.
    Waiver(fn(&WaiverContext<'_>, &mut Sink<'_>)),
    Rulebook(fn(&RulebookContext<'_>, &mut Sink<'_>)),
    /// Compares several records: of one by itself, nothing can be said.
    Others,
}

impl Check {
    /// The operations that run such a check.
    pub(crate) fn operations(self) -> &'static [&'static str] {
        match self {
            Self::Plan(_) => &["check_plan", "import_plan"],
            Self::Superior(_) => &["check_plan", "compare_plans"],
            Self::Text(_) => &["import_plan"],
            Self::Task(_) | Self::PlanOrTask(..) => &["check_plan", "check_task", "import_plan"],
            Self::Meetings(_) => &["check_meetings"],
            Self::Meeting(_) => &["check_meetings", "check_meeting"],
            Self::Waiver(_) => &[
                "check_plan",
                "check_task",
                "check_meetings",
                "check_meeting",
            ],
            Self::Rulebook(_) => &["check_rulebook"],
            Self::Others => &[],
        }
    }
}

/// A rule: what it rests on, what it says, what it looks at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RuleDefinition {
    pub(crate) name: &'static str,
    /// What people call it.
    pub(crate) title: Label,
    pub(crate) area: Area,
    pub(crate) gravity: Gravity,
    pub(crate) basis: Basis,
    /// The parameters of the rulebook that it reads; `*` stands for any ending.
    pub(crate) parameters: &'static [&'static str],
    /// The columns of the register of meetings without which it says nothing.
    pub(crate) needs: &'static [Column],
    pub(crate) message: Label,
    pub(crate) help: Label,
    pub(crate) check: Check,
}

/// What the catalogue says of a rule, and the rule itself has no need of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RulePage {
    pub(crate) since: &'static str,
    /// The condition, in one sentence.
    pub(crate) condition: Label,
    /// Where findings stand.
    pub(crate) path: &'static str,
    pub(crate) params: &'static [ParamDefinition],
    pub(crate) conventions: &'static [&'static str],
}

/// Declares a rule as `RULE` and `PAGE` of its module, with its `.md` as documentation.
macro_rules! declare_rule {
    (
        name: $name:literal,
        title: $title_vi:literal, $title_en:literal,
        area: $area:ident,
        since: $since:literal,
        severity: $gravity:expr,
        sources: $basis:expr,
        condition: $condition_vi:literal, $condition_en:literal,
        path: $path:literal,
        params: { $($param:ident: $what:literal),* $(,)? },
        $(parameters: [$($parameter:literal),+ $(,)?],)?
        $(conventions: [$($convention:literal),+ $(,)?],)?
        $(needs: [$($column:ident),+ $(,)?],)?
        message: $message_vi:literal, $message_en:literal,
        help: $help_vi:literal, $help_en:literal,
        check: $check:ident($($function:ident),+) $(,)?
    ) => {
        #[doc = include_str!(concat!($name, ".md"))]
        pub(crate) const RULE: $crate::rule::RuleDefinition = $crate::rule::RuleDefinition {
            name: $name,
            title: $crate::text::Label { vi: $title_vi, en: $title_en },
            area: $crate::rule::Area::$area,
            gravity: $gravity,
            basis: $basis,
            parameters: &[$($($parameter),+)?],
            needs: &[$($($crate::rule::Column::$column),+)?],
            message: $crate::text::Label { vi: $message_vi, en: $message_en },
            help: $crate::text::Label { vi: $help_vi, en: $help_en },
            check: $crate::rule::Check::$check($($function),+),
        };

        pub(crate) const PAGE: $crate::rule::RulePage = $crate::rule::RulePage {
            since: $since,
            condition: $crate::text::Label { vi: $condition_vi, en: $condition_en },
            path: $path,
            params: &[$($crate::rule::ParamDefinition {
                name: stringify!($param),
                what: $what,
            }),*],
            conventions: &[$($($convention),+)?],
        };
    };
}

pub(crate) use declare_rule;
