//! The catalogues: what rules, indicators, names and rulebooks there are.

use super::call::{Indicators, RulebookCall, Rules, Vocabulary};
use super::clarity::Clarity;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::finding::{Message, Severity, SkipReason};
use crate::indicator::{CONVENTIONS, ConventionValues, Figure, Reason, Verdict};
use crate::json::answer;
use crate::rule::{Area, Basis, Gravity, RULE_PAGES, RULES, RuleDefinition, RulePage};
use crate::rulebook::Certainty;
use crate::rulebook::Source;
use crate::rulebook::{RulebookChoice, RulebookData, RulebookTarget};
use crate::text::Label;

answer! {
    /// The rules.
    pub struct RulesAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The rules, by name.
        pub rules: Vec<RuleEntry>,
    }
}

answer! {
    /// A param that findings of a rule have.
    pub struct ParamEntry {
        /// Its name.
        pub name: &'static str,
        /// What it is.
        pub what: &'static str,
    }
}

answer! {
    /// One rule of the catalogue.
    pub struct RuleEntry {
        /// Its name.
        pub name: &'static str,
        /// What people call it.
        pub title: Message,
        /// What it is about.
        pub area: Area,
        /// The operations that run it.
        pub operations: &'static [&'static str],
        /// When it finds something, in one sentence.
        pub condition: Message,
        /// Where its findings stand; `*` is a position or a name.
        pub path: &'static str,
        /// How grave its findings are: a severity, or `byModality`.
        pub severity: &'static str,
        /// The params of its findings.
        pub params: Vec<ParamEntry>,
        /// The clauses of this rulebook that it rests on.
        pub sources: Vec<Source>,
        /// The parameters of the rulebook that it reads.
        pub parameters: &'static [&'static str],
        /// The fields of meetings that it cannot do without: in a register no row of which states
        /// one of them it is skipped once.
        pub needs: Vec<&'static str>,
        /// The conventions that it reads.
        pub conventions: &'static [&'static str],
        /// The version in which it first came.
        pub since: &'static str,
    }
}

pub(super) fn rules(call: &Rules) -> Result<RulesAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let entry = |(rule, page): (&&RuleDefinition, &RulePage)| RuleEntry {
        name: rule.name,
        title: rule.title.into(),
        area: rule.area,
        operations: page.operations,
        condition: Message::new(page.condition.vi, page.condition.en),
        path: page.path,
        severity: match rule.gravity {
            Gravity::Fixed(severity) => severity.name(),
            Gravity::ByModality => "byModality",
        },
        params: page
            .params
            .iter()
            .map(|param| ParamEntry {
                name: param.name,
                what: param.what,
            })
            .collect(),
        sources: match rule.basis {
            Basis::Logic => vec![Source::LOGIC],
            Basis::Clauses(clauses) => clauses
                .iter()
                .filter_map(|(document, clause)| prepared.rulebook.source(document, clause))
                .collect(),
        },
        parameters: rule.parameters,
        needs: rule.needs.iter().map(|column| column.key()).collect(),
        conventions: page.conventions,
        since: page.since,
    };
    Ok(RulesAnswer {
        rules: RULES.iter().zip(RULE_PAGES).map(entry).collect(),
        basis: prepared.basis,
    })
}

answer! {
    /// The indicators of a rulebook.
    pub struct IndicatorsAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators, in catalogue order.
        pub indicators: Vec<IndicatorEntry>,
    }
}

answer! {
    /// One indicator of the catalogue.
    pub struct IndicatorEntry {
        /// The id.
        pub id: String,
        /// What is measured.
        pub quantity: String,
        /// Its name.
        pub title: Message,
        /// What it counts.
        pub unit: Message,
        /// How the figure is made.
        pub figure: Figure,
        /// The targets that any layer sets, lowest layer first.
        pub targets: Vec<RulebookTarget>,
    }
}

pub(super) fn indicators(call: &Indicators) -> Result<IndicatorsAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut entries = Vec::new();
    for indicator in prepared.rulebook.indicators() {
        let layers = prepared.rulebook.layers().rev();
        let targets = layers.flat_map(|layer| &layer.targets);
        entries.push(IndicatorEntry {
            id: indicator.id.clone(),
            quantity: indicator.measures().to_owned(),
            title: Message::new(indicator.title.vi.clone(), indicator.title.en.clone()),
            unit: Message::new(indicator.unit.vi.clone(), indicator.unit.en.clone()),
            figure: indicator.figure.clone(),
            targets: targets
                .filter(|target| target.indicator == indicator.id)
                .cloned()
                .collect(),
        });
    }
    Ok(IndicatorsAnswer {
        indicators: entries,
        basis: prepared.basis,
    })
}

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
    super::resolve::DayReason,
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

pub(super) fn vocabulary(call: &Vocabulary) -> Result<VocabularyAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
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

answer! {
    /// A rulebook as data.
    pub struct RulebookAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The layer that was asked for; what it extends is shown by its own id.
        pub rulebook: RulebookData,
    }
}

pub(super) fn rulebook(call: &RulebookCall) -> Result<RulebookAnswer, Error> {
    let mut prepared = Prepared::new(&call.options)?;
    if let Some(id) = &call.id {
        prepared.rulebook = RulebookChoice::Id(id.clone()).load("/id")?;
        prepared.basis.look_at(&prepared.rulebook);
    }
    Ok(RulebookAnswer {
        rulebook: prepared.rulebook.lowest().clone(),
        basis: prepared.basis,
    })
}
