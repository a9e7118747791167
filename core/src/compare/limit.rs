//! Limits: what a layer of a rulebook limits, and whether the plan limits it too: in the layer that the
//! plan is, or in the words of its tasks.

use super::coverage::{
    AskedFigure, CoverageOutcome, DemandCoverage, DemandKind, Difference, PlanStatement, Sides,
    SuperiorDemand, decide,
};
use super::superior::own_clause;
use crate::agency::Directory;
use crate::document::{same_body, same_number, whole_number};
use crate::indicator::Wording;
use crate::meeting::Kind;
use crate::number::Comparator;
use crate::plan::{Modality, Plan};
use crate::rulebook::{
    ParameterValue, PlanLimit, Rulebook, RulebookData, Source, SourceDocument, Strictest, Unit,
    conference_limit, definition, limits, meeting_limit,
};
use crate::text::stated;

/// Limits that have names of their own.
const NAMED: [(&str, &str, &str); 6] = [
    (
        "conclusion-length",
        "Thời lượng phát biểu kết luận",
        "Length of the concluding speech",
    ),
    (
        "conclusion-notice-time",
        "Thời hạn thông báo kết luận",
        "Time for the notice of conclusions",
    ),
    (
        "discussion-share",
        "Phần thời gian dành cho thảo luận",
        "Share of the time for discussion",
    ),
    (
        "invitation-lead",
        "Thời gian gửi giấy mời trước khi họp",
        "Notice given by an invitation",
    ),
    (
        "papers-lead",
        "Thời gian gửi tài liệu trước khi họp",
        "Notice given by the papers",
    ),
    (
        "report-days-after-close",
        "Thời gian từ khi chốt số liệu đến hạn gửi",
        "Days from the close of data to the last day",
    ),
];

/// Every limit of the layer that holds on the plan's day. Where the rulebook of the call does not
/// hold the plan, its words are read; what they do not limit may stand where nobody looked, and goes
/// to `unknown`.
pub(super) fn demands(
    sides: &Sides<'_>,
    layer: &Rulebook,
    unknown: &mut Vec<String>,
) -> Vec<DemandCoverage> {
    let own = Own::of(sides.plan, sides.directory, sides.rulebook);
    let day = sides.plan.issued_on();
    let mut demands = Vec::new();
    for (name, values) in &layer.lowest().parameters {
        let Some(known) = definition(name).filter(|known| known.strictest != Strictest::Local)
        else {
            continue;
        };
        let in_force = values.iter().enumerate();
        for (index, value) in in_force.filter(|(_, value)| value.holds(day)) {
            let path = format!("/superior/parameters/{name}/{index}");
            let mut statements = Vec::new();
            for planned in own.values() {
                let narrower =
                    definition(planned.name).is_some_and(|other| other.broader == Some(name));
                let wider = known.broader == Some(planned.name);
                let other = planned.name != name && !narrower && !wider;
                if other || !planned.value.holds(day) {
                    continue;
                }
                let (outcome, differs) = if narrower {
                    // A limit on conferences alone says nothing about other meetings.
                    let outcome = CoverageOutcome::DenominatorDrift;
                    (outcome, vec![Difference::Denominator])
                } else {
                    judge(known.strictest, value, planned.value)
                };
                let clause = Some(planned.value.clause.clone());
                statements.push(PlanStatement {
                    source: own.source(sides, planned.value),
                    path: planned.path,
                    clause,
                    figure: Some(asked(known.strictest, planned.value)),
                    period: None,
                    outcome,
                    differs,
                });
            }
            if statements.is_empty() && matches!(own, Own::Words(_)) {
                unknown.push(path);
                continue;
            }
            let superior = SuperiorDemand {
                path,
                clause: Some(value.clause.clone()),
                source: layer.source_of(value),
                figure: Some(asked(known.strictest, value)),
                period: None,
            };
            demands.push(decide(
                DemandKind::Limit,
                name,
                title(name),
                superior,
                statements,
            ));
        }
    }
    demands
}

fn judge(
    strictest: Strictest,
    value: &ParameterValue,
    planned: &ParameterValue,
) -> (CoverageOutcome, Vec<Difference>) {
    let order = strictest.order(planned, value);
    if order.is_eq() {
        return (CoverageOutcome::Covered, Vec::new());
    }
    let outcome = if order.is_lt() {
        CoverageOutcome::Stricter
    } else {
        CoverageOutcome::Weaker
    };
    (outcome, vec![Difference::Value])
}

fn asked(strictest: Strictest, value: &ParameterValue) -> AskedFigure {
    AskedFigure {
        comparator: Some(match strictest {
            Strictest::Highest => Comparator::AtLeast,
            Strictest::Lowest | Strictest::Local => Comparator::AtMost,
        }),
        value: value.amount(),
        unit: Some(value.unit).filter(|unit| *unit != Unit::Share),
        // A limit of a rulebook is no request.
        modality: Some(Modality::Must),
    }
}

/// What a plan limits itself.
enum Own<'r> {
    /// The layer that holds the plan, and the plan among its documents.
    Layer(&'r RulebookData, &'r SourceDocument),
    /// What its words say.
    Words(Vec<PlanLimit>),
}

/// A value that a plan sets, and where it stands.
struct Planned<'o> {
    path: String,
    name: &'o str,
    value: &'o ParameterValue,
}

impl<'r> Own<'r> {
    fn of(plan: &Plan, directory: &Directory<'_>, rulebook: &'r Rulebook) -> Self {
        layer_of(plan, directory, rulebook).map_or_else(
            || Self::Words(limits(plan).0),
            |(layer, document)| Self::Layer(layer, document),
        )
    }

    fn values(&self) -> Vec<Planned<'_>> {
        match self {
            Self::Layer(layer, document) => {
                let parameters = layer.parameters.iter();
                let values = parameters.flat_map(|(name, values)| {
                    values
                        .iter()
                        .enumerate()
                        .map(move |(place, value)| Planned {
                            path: format!("/options/rulebook/parameters/{name}/{place}"),
                            name,
                            value,
                        })
                });
                let own = values.filter(|planned| planned.value.source == document.id);
                own.collect()
            }
            Self::Words(limits) => {
                let said = limits.iter().map(|limit| Planned {
                    path: limit.at.path(),
                    name: limit.parameter,
                    value: &limit.value,
                });
                said.collect()
            }
        }
    }

    /// The clause of a value as a source.
    fn source(&self, sides: &Sides<'_>, value: &ParameterValue) -> Option<Source> {
        match self {
            Self::Layer(..) => {
                let source = sides.rulebook.source_of(value);
                source.filter(|_| !sides.plan.is_secret())
            }
            Self::Words(_) => own_clause(sides.plan, sides.directory, Some(&value.clause)),
        }
    }
}

/// The layer that holds a plan, and the plan among its documents: by number, date and issuer. Wards number
/// their plans alike, so that a plan without a number, or of another issuer, is not taken for one of a layer.
fn layer_of<'r>(
    plan: &Plan,
    directory: &Directory<'_>,
    rulebook: &'r Rulebook,
) -> Option<(&'r RulebookData, &'r SourceDocument)> {
    let document = plan.document.as_ref()?;
    let number = document.number.as_deref().unwrap_or_default().trim();
    let number = whole_number(number, document.symbol.as_deref().unwrap_or_default());
    let issued_on = document.issued_on?;
    let issuer = stated(document.issuer.as_ref()).map(|issuer| directory.label(issuer));
    let is_own = |source: &&SourceDocument| {
        let issuers = issuer.as_deref().zip(stated(source.issuer.as_ref()));
        source.issued_on == issued_on
            && same_number(&source.document, &number)
            && issuers.map_or(!number.starts_with('/'), |(a, b)| same_body(a, b))
    };
    rulebook.layers().rev().find_map(|layer| {
        let own = layer.sources.iter().find(is_own);
        own.map(|own| (layer, own))
    })
}

/// What people call a limit.
fn title(name: &str) -> Wording {
    let label = |vi: String, en: String| Wording { vi, en };
    if let Some((_, vi, en)) = NAMED.iter().find(|(known, ..)| *known == name) {
        return label((*vi).to_owned(), (*en).to_owned());
    }
    for kind in Kind::ALL {
        let kind_label = kind.label();
        if conference_limit(*kind) == name {
            let vi = format!("Thời lượng hội nghị {}", kind_label.vi);
            return label(vi, format!("Length of a conference ({})", kind_label.en));
        }
        if meeting_limit(*kind) == name {
            let vi = format!("Thời lượng cuộc họp {}", kind_label.vi);
            return label(vi, format!("Length of a meeting ({})", kind_label.en));
        }
    }
    label(name.to_owned(), name.to_owned())
}
