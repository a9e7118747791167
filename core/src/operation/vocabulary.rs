//! `vocabulary`: what people read in place of names.

use super::call::Vocabulary;
use super::clarities::Clarity;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::finding::{Severity, SkipReason};
use crate::indicator::{CONVENTIONS, ConventionValues, Reason, Verdict};
use crate::json::answer;
use crate::rule::{Area, RULE_PAGES, RULES};
use crate::rulebook::Certainty;
use crate::text::Label;

answer! {
    /// The labels of every name.
    pub struct VocabularyAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Every name, by group, in the order of the documentation.
        pub terms: Vec<Term>,
    }
}

answer! {
    /// A name, and what people read in its place.
    pub struct Term {
        /// What kind of name it is, such as `mode`.
        pub group: String,
        /// The name on the wire.
        pub name: String,
        /// The label in Vietnamese.
        pub vi: String,
        /// The label in English.
        pub en: String,
    }
}

fn term(group: &str, name: &str, label: Label) -> Term {
    Term {
        group: group.to_owned(),
        name: name.to_owned(),
        vi: label.vi.to_owned(),
        en: label.en.to_owned(),
    }
}

/// A closed list of names: its group, and the names with their labels.
type Terms = (&'static str, &'static [&'static str], &'static [Label]);

macro_rules! all_terms {
    ($($type:ty),+ $(,)?) => {
        &[$((<$type>::GROUP, <$type>::NAMES, <$type>::LABELS)),+]
    };
}

const TERMS: &[Terms] = all_terms![
    Severity,
    Certainty,
    SkipReason,
    Verdict,
    Reason,
    crate::kpi::Stability,
    Clarity,
    Area,
    crate::compare::DemandKind,
    crate::compare::CoverageOutcome,
    crate::compare::Difference,
    crate::compare::Addition,
    crate::compare::ChangeKind,
    crate::compare::AgencyDutyKind,
    crate::number::Comparator,
    crate::plan::Modality,
    crate::plan::Coverage,
    crate::calendar::Cycle,
    crate::calendar::DeadlineReading,
    crate::agency::AgencyKind,
    crate::document::Secrecy,
    crate::document::CitationRole,
    crate::document::NumberSystem,
    crate::document::NumberRepair,
    crate::meeting::Category,
    crate::meeting::Kind,
    crate::meeting::Mode,
    crate::meeting::Status,
    crate::meeting::AgendaKind,
    crate::register::Channel,
    crate::register::ServiceLevel,
    crate::register::TaskEventKind,
    crate::indicator::Rows,
    crate::indicator::RowField,
    crate::options::GroupBy,
    crate::table::RegisterName,
    crate::table::CellCode,
    crate::table::LeftReason,
    crate::options::LaterRows,
    crate::rulebook::PlanUnreadReason,
    crate::rulebook::Unit,
    crate::rulebook::DayKind,
    crate::calendar::Rolled,
    super::resolve_deadline::DayReason,
    crate::schedule::RemedyKind,
    crate::schedule::ScheduleKind,
    crate::schedule::UndatedReason,
    crate::conflict::ConflictOver,
    crate::kpi::ProjectionName,
    crate::kpi::Outlook,
    crate::kpi::TaskState,
    crate::report::ReportItemKind,
    crate::kpi::ClaimKind,
    crate::kpi::ClaimUnit,
    crate::kpi::ClaimOutcome,
    crate::finding::AnswerForm,
    crate::flat::FlatKind,
    crate::flat::CsvHeads,
    crate::flat::Language,
];

/// The labels of a closed list of names.
pub(super) fn labels_of(names: &[&str]) -> Option<&'static [Label]> {
    let of_terms = TERMS.iter().find(|(_, known, _)| *known == names);
    of_terms.map(|(.., labels)| *labels)
}

fn named(group: &str, names: &[&str], labels: &[Label]) -> Vec<Term> {
    let labelled = names.iter().zip(labels);
    labelled
        .map(|(name, label)| term(group, name, *label))
        .collect()
}

#[expect(clippy::unnecessary_wraps, reason = "the table calls all alike")]
pub(super) fn answer(_call: &Vocabulary, prepared: Prepared) -> Result<VocabularyAnswer, Error> {
    let mut terms = Vec::new();
    for (group, names, labels) in TERMS {
        terms.extend(named(group, names, labels));
    }
    for convention in CONVENTIONS {
        terms.push(term("convention", convention.name, convention.label));
        if let ConventionValues::Names(names, labels) = convention.values {
            terms.extend(named(convention.name, names, labels));
        }
    }
    for (rule, page) in RULES.iter().zip(RULE_PAGES) {
        terms.push(term("rule", rule.name, page.condition));
    }
    for indicator in prepared.rulebook.indicators() {
        terms.push(Term {
            group: "indicator".to_owned(),
            name: indicator.id.clone(),
            vi: indicator.title.vi.clone(),
            en: indicator.title.en.clone(),
        });
    }
    Ok(VocabularyAnswer {
        basis: prepared.basis,
        terms,
    })
}
