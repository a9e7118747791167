//! Rules: each names one state of affairs. One rule, one `.rs` and one `.md`.

mod assignment;
mod clauses;
mod context;
mod document;
mod engine;
mod fact;
mod kept;
mod lists;
mod meeting;
mod naming;
mod registry;
mod report;
mod rulebook;
mod sink;
mod subject;
mod target;
mod task;
pub(crate) mod text;
mod waiver;

use crate::compare::Comparison;
use crate::finding::Severity;
use crate::json::terms;
use crate::meetings::{Column, MeetingsContext};
use crate::plan::Modality;
use crate::text::Label;
pub(crate) use context::{
    At, MeetingContext, PlanContext, RulebookContext, TaskContext, TextContext, address,
};
pub(crate) use engine::{Checked, Selection, run};
pub(crate) use fact::Fact;
pub(crate) use kept::{Bounds, rank};
pub(crate) use registry::{RULE_NAMES, RULE_PAGES, RULES};
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

type PlanCheck = fn(&PlanContext<'_>, &mut Sink<'_>);
type SuperiorCheck = fn(&PlanContext<'_>, &Comparison, &mut Sink<'_>);
type TextCheck = fn(&TextContext<'_>, &mut Sink<'_>);
type TaskCheck = fn(&TaskContext<'_>, &mut Sink<'_>);
type MeetingsCheck = fn(&MeetingsContext<'_>, &mut Sink<'_>);
type MeetingCheck = fn(&MeetingContext<'_>, &mut Sink<'_>);
type WaiverCheck = fn(&WaiverContext<'_>, &mut Sink<'_>);
type RulebookCheck = fn(&RulebookContext<'_>, &mut Sink<'_>);

/// What a rule looks at, and with which function. From this the lists of rules are made.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    Plan(PlanCheck),
    /// What came of holding a plan against what it implements.
    Superior(SuperiorCheck),
    /// The text that a plan is read from.
    Text(TextCheck),
    Task(TaskCheck),
    /// A plan as a whole, or one task by itself.
    PlanOrTask(PlanCheck, TaskCheck),
    Meetings(MeetingsCheck),
    /// Meetings that take place at one time; also one meeting against those of its days.
    Clash(MeetingsCheck),
    Meeting(MeetingCheck),
    /// A waiver on a task or a meeting, once every other rule has run.
    Waiver(WaiverCheck),
    Rulebook(RulebookCheck),
}

impl Check {
    /// The operations that run such a check.
    pub(crate) const fn operations(self) -> &'static [&'static str] {
        match self {
            Self::Plan(_) => &["check_plan", "import_plan"],
            Self::Superior(_) => &["check_plan", "compare_plans"],
            Self::Text(_) => &["import_plan"],
            Self::Task(_) | Self::PlanOrTask(..) => &["check_plan", "check_task", "import_plan"],
            Self::Meetings(_) => &["check_meetings"],
            Self::Clash(_) | Self::Meeting(_) => &["check_meetings", "check_meeting"],
            Self::Waiver(_) => &[
                "check_plan",
                "check_task",
                "check_meetings",
                "check_meeting",
            ],
            Self::Rulebook(_) => &["check_rulebook"],
        }
    }
}

/// A rule with its number among all rules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbered {
    pub(crate) definition: &'static RuleDefinition,
    /// The number, and how many rules there are.
    pub(crate) number: (usize, usize),
}

/// A rule, and the function by which it looks at one kind of thing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule<C: 'static> {
    pub(crate) rule: Numbered,
    pub(crate) check: C,
}

/// A rule that compares several records: of one by itself it finds nothing, so that it says nothing
/// either.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unsaid {
    definition: RuleDefinition,
    number: (usize, usize),
}

impl Unsaid {
    pub(crate) const fn numbered(&'static self) -> Numbered {
        Numbered {
            definition: &self.definition,
            number: self.number,
        }
    }
}

/// A rule: what it rests on, what it says.
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
    /// The fields that it reads of the one record that it looks at, for whoever fills in a form: what it
    /// cannot do without comes first. `*` stands for all items of a list, `@` for the one it tells of.
    pub(crate) reads: &'static [&'static str],
    /// The columns of the register of meetings without which it says nothing.
    pub(crate) needs: &'static [Column],
    pub(crate) message: Label,
    pub(crate) help: Label,
}

/// What the catalogue says of a rule, and the rule itself has no need of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RulePage {
    pub(crate) since: &'static str,
    /// The operations that run it.
    pub(crate) operations: &'static [&'static str],
    /// The condition, in one sentence.
    pub(crate) condition: Label,
    /// Where findings stand.
    pub(crate) path: &'static str,
    pub(crate) params: &'static [ParamDefinition],
    pub(crate) conventions: &'static [&'static str],
}

/// Declares a rule as `RULE`, `CHECK` and `PAGE` of its module, with its `.md` as documentation.
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
        $(reads: [$($read:literal),+ $(,)?],)?
        $(needs: [$($column:ident),+ $(,)?],)?
        message: $message_vi:literal, $message_en:literal,
        help: $help_vi:literal, $help_en:literal,
        check: $check:ident($($function:ident),+) $(,)?
    ) => {
        #[doc = include_str!(concat!($name, ".md"))]
        pub(crate) static RULE: $crate::rule::RuleDefinition = $crate::rule::RuleDefinition {
            name: $name,
            title: $crate::text::Label { vi: $title_vi, en: $title_en },
            area: $crate::rule::Area::$area,
            gravity: $gravity,
            basis: $basis,
            parameters: &[$($($parameter),+)?],
            reads: &[$($($read),+)?],
            needs: &[$($($crate::meetings::Column::$column),+)?],
            message: $crate::text::Label { vi: $message_vi, en: $message_en },
            help: $crate::text::Label { vi: $help_vi, en: $help_en },
        };

        pub(crate) const CHECK: $crate::rule::Check =
            $crate::rule::Check::$check($($function),+);

        pub(crate) const PAGE: $crate::rule::RulePage = $crate::rule::RulePage {
            since: $since,
            operations: CHECK.operations(),
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
