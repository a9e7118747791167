//! Every named type that travels, for whoever writes types or classes of another language.

use super::Run;
use crate::error::Error;
use crate::json::{Docs, Json, Read, Shape, Wire, from_value};

/// A named type that travels: what it holds, and what it means.
#[derive(Debug, Clone, Copy)]
pub struct Type {
    /// What values it takes; the name stands in it.
    pub shape: fn() -> Shape,
    /// What it and its parts mean.
    pub docs: Docs,
    read: Option<Run>,
}

impl Type {
    /// The name of the type.
    #[must_use]
    pub fn name(&self) -> &'static str {
        named((self.shape)()).unwrap_or_default()
    }

    /// Whether calls hold values of this type; else only answers do.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.read.is_some()
    }

    /// Reads a value of this type by itself, and gives it to `then` with everything stated. Does
    /// nothing for a type that is only answered.
    ///
    /// # Errors
    ///
    /// Every problem of the value, each with its code and place.
    pub fn read<R>(
        &self,
        value: &Json<'_>,
        then: impl FnOnce(&Json<'_>) -> R,
    ) -> Result<Option<R>, Error> {
        let (mut then, mut result) = (Some(then), None);
        if let Some(read) = self.read {
            read(value, &mut |value| {
                result = then.take().map(|then| then(value));
            })?;
        }
        Ok(result)
    }
}

/// The name of a shape, if it has one.
fn named(shape: Shape) -> Option<&'static str> {
    match shape {
        Shape::Term(name, _)
        | Shape::Record(name, _)
        | Shape::OneKey(name, _)
        | Shape::OneOf(name, _) => Some(name),
        _ => None,
    }
}

const fn answered<T: Wire>() -> Type {
    Type {
        shape: T::shape,
        docs: T::DOCS,
        read: None,
    }
}

const fn readable<T: Read>() -> Type {
    Type {
        read: Some(|json, then| {
            then(&from_value::<T>(json)?.json());
            Ok(())
        }),
        ..answered::<T>()
    }
}

macro_rules! types {
    (read [$($read:ty,)+] answered [$($answered:ty,)+]) => {
        /// Every named type that travels: those that calls hold, then those that only answers do.
        pub const TYPES: &[Type] = &[
            $(readable::<$read>(),)+
            $(answered::<$answered>(),)+
        ];
    };
}

types! {
    read [
    super::CheckPlan,
    super::CheckMeetings,
    super::CheckMeeting,
    super::CheckTask,
    super::CheckRulebook,
    super::Measure,
    super::Sweep, super::Forecast, super::Reconcile, super::ReportCall, super::VerifyReceipt,
    super::Clarities,
    super::Conflicts, super::ComparePlans, super::DiffPlans, super::Workload,
    super::ParseDeadline,
    super::ParseDocumentNumber,
    super::FindCitations,
    super::ResolveDeadline,
    super::Calendar,
    super::Schedule,
    super::ImportPlan,
    super::ImportRegister,
    crate::table::RegisterName,
    crate::table::Cell,
    crate::table::CellValue,
    super::ApplyFixes,
    super::Rules,
    super::Indicators,
    super::Vocabulary,
    super::RulebookCall,
    super::PlanRulebook,
    super::Schema,
    super::Template,
    super::Render,
    super::Tables,
    crate::finding::AnswerForm,
    crate::finding::CompactFindings,
    crate::finding::FindingTemplate,
    crate::rulebook::LogicSource,
    crate::rulebook::ClauseSource,
    crate::rulebook::Source,
    crate::finding::Severity,
    crate::flat::Language,
    crate::flat::CsvHeads,
    crate::options::Options,
    crate::options::Baseline,
    crate::options::PredecessorFigure,
    crate::options::OwnFigure,
    crate::options::Grouping,
    crate::options::MostFindings,
    crate::options::GroupBy,
    crate::options::LaterRows,
    crate::indicator::ConventionChoices,
    crate::indicator::HybridCountsAs,
    crate::indicator::UnclassifiedCountsAs,
    crate::indicator::ModeSource,
    crate::indicator::LengthMeasure,
    crate::indicator::ReductionPath,
    crate::indicator::BaselinePolicy,
    crate::indicator::JointTarget,
    crate::indicator::ElectronicIf,
    crate::indicator::CountLevel,
    crate::indicator::Roll,
    crate::indicator::CountFrom,
    crate::indicator::ClockStop,
    crate::indicator::CulturalDay,
    crate::indicator::RoomsAre,
    crate::conflict::ConflictOver,
    crate::rulebook::LocalDay,
    crate::rulebook::DayKind,
    crate::calendar::Period,
    crate::calendar::Days,
    crate::compare::Superior,
    crate::plan::Plan,
    crate::document::Document,
    crate::document::Signature,
    crate::document::Secrecy,
    crate::document::Citation,
    crate::document::CitationRole,
    crate::agency::Agency,
    crate::agency::AgencyKind,
    crate::agency::Succession,
    crate::plan::Task,
    crate::plan::Assignment,
    crate::plan::Extension,
    crate::plan::Waiver,
    crate::calendar::Deadline,
    crate::calendar::Counted,
    crate::calendar::Recurring,
    crate::calendar::RoundDay,
    crate::calendar::Ongoing,
    crate::calendar::Cycle,
    crate::calendar::Plain,
    crate::plan::Target,
    crate::plan::Modality,
    crate::number::Comparator,
    crate::number::Amount,
    crate::plan::ReportingDuty,
    crate::plan::CoordinationDuty,
    crate::plan::Attachment,
    crate::plan::Coverage,
    crate::plan::Recipient,
    crate::meeting::Meeting,
    crate::meeting::Category,
    crate::meeting::Kind,
    crate::meeting::Mode,
    crate::meeting::Status,
    crate::meeting::Session,
    crate::meeting::AgendaItem,
    crate::meeting::AgendaKind,
    crate::register::Registers,
    crate::register::Exchange,
    crate::register::Channel,
    crate::register::Dossier,
    crate::register::Procedure,
    crate::register::ServiceLevel,
    crate::register::Digitization,
    crate::register::TaskEvent,
    crate::register::TaskEventKind,
    crate::register::Report,
    crate::rulebook::PeriodChoice,
    crate::rulebook::RulebookChoice,
    crate::rulebook::RulebookData,
    crate::rulebook::SourceDocument,
    crate::rulebook::Clause,
    crate::rulebook::Certainty,
    crate::rulebook::ParameterValue,
    crate::rulebook::Scalar,
    crate::rulebook::Scheme,
    crate::rulebook::SchemePeriod,
    crate::rulebook::Season,
    crate::rulebook::Unit,
    crate::rulebook::RulebookTarget,
    crate::rulebook::KnownDocument,
    crate::rulebook::DayRule,
    crate::rulebook::DayOn,
    crate::indicator::Indicator,
    crate::indicator::Wording,
    crate::indicator::Figure,
    crate::indicator::ShareOf,
    crate::indicator::CountOf,
    crate::indicator::Rows,
    crate::indicator::Filter,
    crate::finding::Fix,
    crate::finding::Span,
    crate::report::Receipt,
    crate::report::ReceiptRulebook,
    crate::report::ReceiptResult,
    crate::indicator::Verdict,
    crate::kpi::PublishedFigure,
    crate::kpi::Published,
    crate::kpi::Claim,
    crate::kpi::ClaimKind,
    crate::kpi::ClaimUnit,
    ]
    answered [
    super::AnswerBasis,
    super::CheckAnswer,
    super::Issue,
    crate::error::Code,
    crate::finding::Finding,
    crate::finding::Message,
    crate::finding::Skipped,
    crate::finding::SkipReason,
    super::MeasureAnswer,
    crate::kpi::IndicatorResult,
    crate::kpi::Comparison,
    crate::kpi::ExcludedCount,
    crate::kpi::ResultTarget,
    crate::indicator::Reason,
    crate::kpi::Shortfall,
    crate::indicator::ConventionValue,
    crate::kpi::ExplanationStep,
    super::SweepAnswer,
    crate::kpi::SweepResult,
    crate::kpi::Stability,
    crate::kpi::SweptReading,
    super::ForecastAnswer,
    crate::kpi::ForecastReading,
    crate::kpi::ForecastFigures,
    crate::kpi::AtCap,
    crate::kpi::FeasibleTotals,
    crate::kpi::PointOfNoReturn,
    crate::kpi::Projection,
    crate::kpi::ProjectionName,
    crate::kpi::Outlook,
    super::ReconcileAnswer,
    crate::kpi::ReconciledClaim,
    crate::kpi::ClaimOutcome,
    crate::kpi::ExactFigure,
    super::ReportAnswer,
    crate::report::ReportData,
    crate::report::ReportEstimate,
    crate::report::ReportItem,
    crate::report::ReportItemKind,
    crate::kpi::TaskCounts,
    super::VerifyReceiptAnswer,
    crate::report::ReceiptDifference,
    super::ClaritiesAnswer,
    super::TaskClarity,
    super::Clarity,
    super::ClarityTotals,
    super::ClarityCounts,
    super::ConflictsAnswer,
    crate::conflict::Conflict,
    crate::conflict::FreeTime,
    crate::conflict::FreeSlot,
    super::ComparePlansAnswer,
    crate::compare::DemandCoverage,
    crate::compare::DemandKind,
    crate::compare::SuperiorDemand,
    crate::compare::AskedFigure,
    crate::compare::PlanStatement,
    crate::compare::CoverageOutcome,
    crate::compare::Difference,
    crate::compare::RepeatedClause,
    crate::compare::ClausePlace,
    crate::compare::Addition,
    super::DiffPlansAnswer,
    crate::compare::Change,
    crate::compare::ChangeKind,
    super::WorkloadAnswer,
    crate::compare::AgencyWorkload,
    crate::compare::AgencyMonth,
    crate::compare::AgencyDuty,
    crate::compare::AgencyDutyKind,
    super::ParseDeadlineAnswer,
    crate::calendar::DeadlineNote,
    crate::calendar::DeadlineReading,
    super::ParseDocumentNumberAnswer,
    crate::document::NumberSystem,
    crate::document::NumberRepair,
    super::FindCitationsAnswer,
    super::FoundCitation,
    super::ResolveDeadlineAnswer,
    crate::calendar::Rolled,
    super::DaysLeft,
    super::CountedDay,
    super::DayReason,
    super::CalendarAnswer,
    super::CalendarDay,
    super::ScheduleAnswer,
    crate::schedule::Remedy,
    crate::schedule::RemedyKind,
    crate::schedule::ReportPeriod,
    crate::schedule::ScheduleEntry,
    crate::schedule::ScheduleKind,
    crate::schedule::Undated,
    crate::schedule::UndatedReason,
    super::ImportPlanAnswer,
    crate::import::OutlineEntry,
    super::ApplyFixesAnswer,
    super::ImportRegisterAnswer,
    crate::table::RegisterRows,
    crate::table::ReadColumn,
    crate::table::ToldCell,
    crate::table::CellCode,
    crate::table::LeftRow,
    crate::table::LeftReason,
    crate::table::ReadTerm,
    crate::table::UnusedTerm,
    super::RulesAnswer,
    super::RuleEntry,
    super::ParamEntry,
    crate::rule::Area,
    super::IndicatorsAnswer,
    super::IndicatorEntry,
    super::VocabularyAnswer,
    super::Term,
    super::RulebookAnswer,
    super::PlanRulebookAnswer,
    super::PlanUnread,
    crate::rulebook::PlanUnreadReason,
    super::SchemaAnswer,
    super::TemplateAnswer,
    super::RenderAnswer,
    super::TablesAnswer,
    crate::flat::FlatTable,
    crate::flat::FlatColumn,
    crate::flat::FlatKind,
    crate::flat::FlatValue,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::OPERATIONS;
    use std::collections::BTreeSet;

    fn reach(shape: Shape, seen: &mut BTreeSet<&'static str>) {
        if let Some(name) = named(shape)
            && !seen.insert(name)
        {
            return;
        }
        match shape {
            Shape::List(inner)
            | Shape::Pair(inner)
            | Shape::Optional(inner)
            | Shape::Map(inner) => {
                reach(inner(), seen);
            }
            Shape::OneOf(_, forms) => forms.iter().for_each(|form| reach(form(), seen)),
            Shape::Record(_, fields) | Shape::OneKey(_, fields) => {
                for field in fields {
                    reach((field.shape)(), seen);
                }
            }
            _ => {}
        }
    }

    #[test]
    fn every_type_that_a_call_or_an_answer_holds_is_listed_once() {
        let (mut read, mut all) = (BTreeSet::new(), BTreeSet::new());
        for operation in OPERATIONS {
            reach((operation.call)(), &mut read);
            reach((operation.call)(), &mut all);
            reach((operation.answer)(), &mut all);
        }
        let listed: Vec<_> = TYPES.iter().map(Type::name).collect();
        let unique: BTreeSet<_> = listed.iter().copied().collect();
        assert_eq!(listed.len(), unique.len(), "a name is listed twice");
        // Only the name of one value, inside a choice.
        for names in [&mut all, &mut read] {
            names.remove("Suppressed");
            names.remove("All");
        }
        assert_eq!(unique, all);
        let readable: BTreeSet<_> = TYPES
            .iter()
            .filter(|t| t.is_read())
            .map(Type::name)
            .collect();
        assert_eq!(readable, read);
    }

    #[test]
    fn every_type_and_part_says_what_it_means() {
        for listed in TYPES {
            let parts = match (listed.shape)() {
                Shape::Term(_, names) => names.len(),
                Shape::Record(_, fields) | Shape::OneKey(_, fields) => fields.len(),
                _ => 0,
            };
            assert_eq!(listed.docs.of_parts.len(), parts, "{}", listed.name());
            let docs = listed.docs.of_parts.iter().chain([&listed.docs.of_type]);
            for text in docs {
                assert!(!text.trim().is_empty(), "{}", listed.name());
            }
        }
    }
}
