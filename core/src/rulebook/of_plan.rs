//! A plan as a layer of rules: its targets and limits as dated values, each with its clause, and what
//! of it could not be turned into one.

mod bound;
mod clause;
mod document;
mod limit;
mod reason;
mod said;
mod subject;
mod target;
mod timed;
mod word;

use chrono::NaiveDate;

use super::{Rulebook, RulebookData, SourceDocument, Titled};
use crate::agency::Directory;
use crate::calendar::Period;
use crate::document::{Document, Kind, whole_number};
use crate::indicator::Wording;
use crate::names::ByName;
use crate::plan::Plan;
use crate::text::stated;
pub(crate) use limit::{PlanLimit, limits};
pub use reason::PlanUnreadReason;

/// The name by which a secret plan is called, and one that has no id.
const SECRET_ID: &str = "ke-hoach-mat";
const PLAIN_ID: &str = "ke-hoach";

/// What a plan says that is no value of its layer.
#[derive(Debug)]
pub(crate) struct Unread {
    /// Where it stands.
    pub(crate) path: String,
    /// Which stretch of the text there, in bytes.
    pub(crate) place: Option<(usize, usize)>,
    pub(crate) reason: PlanUnreadReason,
}

impl Unread {
    fn at(path: String, reason: PlanUnreadReason) -> Self {
        Self {
            path,
            place: None,
            reason,
        }
    }
}

/// The layer that a plan is, above a rulebook that it extends; and what is not in it, in the order of
/// the plan.
pub(crate) fn layer_of(
    plan: &Plan,
    directory: &Directory<'_>,
    extended: &Rulebook,
) -> (RulebookData, Vec<Unread>) {
    let named = layer_named(own_id(plan, extended, &[]), plan, directory, extended);
    if !named.0.poses_as_embedded() {
        return named;
    }
    let id = own_id(plan, extended, &[&named.0.id]);
    layer_named(id, plan, directory, extended)
}

fn layer_named(
    id: String,
    plan: &Plan,
    directory: &Directory<'_>,
    extended: &Rulebook,
) -> (RulebookData, Vec<Unread>) {
    let mut layer = RulebookData {
        extends: Some(extended.id().to_owned()),
        // What is read of a plan may differ from one version of the library to the next.
        version: env!("CARGO_PKG_VERSION").to_owned(),
        title: title(plan, directory),
        id,
        ..RulebookData::default()
    };
    let Some(issued_on) = plan.issued_on() else {
        let path = if plan.document.is_some() {
            "/plan/document/issuedOn"
        } else {
            "/plan/document"
        };
        let unread = Unread::at(path.to_owned(), PlanUnreadReason::NoIssueDate);
        return (layer, vec![unread]);
    };
    layer.sources.push(SourceDocument {
        id: layer.id.clone(),
        document: number(plan),
        issued_on,
        issuer: issuer(plan, directory),
        kind: None,
        clauses: clause::clauses(plan),
    });
    let (targets, mut unread) = target::targets(plan, &layer.id, extended);
    layer.targets = targets;
    let (limits, rest) = limits(plan);
    let mut parameters = ByName::<Vec<_>>::new();
    for limit in limits {
        let mut value = limit.value;
        value.source.clone_from(&layer.id);
        parameters.insert(limit.parameter, vec![value]);
    }
    layer.parameters = parameters;
    layer.documents = document::documents(plan, extended);
    let mut rest: Vec<Unread> = rest
        .into_iter()
        .map(|(at, reason)| Unread {
            path: at.path(),
            place: Some(at.place),
            reason,
        })
        .collect();
    unread.append(&mut rest);
    let duties = (0..plan.reporting.len()).map(|index| format!("/plan/reporting/{index}"));
    unread.extend(duties.map(|path| Unread::at(path, PlanUnreadReason::KeptInPlan)));
    (layer, unread)
}

/// The days on which something holds that a plan states, for its own period or that of the plan.
fn days(
    plan: &Plan,
    period: Option<&Period>,
) -> Result<(NaiveDate, Option<NaiveDate>), PlanUnreadReason> {
    let issued_on = plan.issued_on().ok_or(PlanUnreadReason::NoIssueDate)?;
    let Some(period) = period.or(plan.period.as_ref()) else {
        return Ok((issued_on, None));
    };
    if period.end() < issued_on {
        return Err(PlanUnreadReason::EndsBeforeIssued);
    }
    Ok((period.start().max(issued_on), Some(period.end())))
}

/// The id of the layer and of its document: that of the plan, numbered where a layer below or another
/// layer has it.
fn own_id(plan: &Plan, extended: &Rulebook, others: &[&str]) -> String {
    let stated = match plan.id.trim() {
        _ if plan.is_secret() => SECRET_ID,
        "" => PLAIN_ID,
        id => id,
    };
    let taken = |id: &str| {
        others.contains(&id)
            || extended
                .layers()
                .any(|layer| layer.id == id || layer.sources.iter().any(|source| source.id == id))
    };
    let mut id = stated.to_owned();
    let mut turn = 2_u64;
    while taken(&id) {
        id = format!("{stated}-{turn}");
        turn = turn.saturating_add(1);
    }
    id
}

/// The number by which the plan is cited: `/KH-UBND` while it has none. A secret plan is called by its
/// type alone.
fn number(plan: &Plan) -> String {
    let document = plan.document.as_ref();
    let text = |part: fn(&Document) -> Option<&String>| stated(document.and_then(part));
    let number = text(|document| document.number.as_ref()).unwrap_or_default();
    let symbol = text(|document| document.symbol.as_ref()).unwrap_or_default();
    let whole = whole_number(number, symbol);
    if whole.is_empty() || plan.is_secret() {
        let kind = text(|document| document.kind.as_ref());
        return kind.unwrap_or("KH").to_owned();
    }
    whole
}

/// What people call the plan: *Kế hoạch ngày 07/5/2026 của Ủy ban nhân dân phường Lê Chân*.
pub(crate) fn title(plan: &Plan, directory: &Directory<'_>) -> Wording {
    if plan.is_secret() {
        return Wording {
            vi: "Kế hoạch có độ mật".to_owned(),
            en: "A secret plan".to_owned(),
        };
    }
    let document = plan.document.as_ref();
    let text = |part: fn(&Document) -> Option<&String>| stated(document.and_then(part));
    let kind = text(|document| document.kind.as_ref());
    let issuer = issuer(plan, directory);
    let titled = Titled {
        kind: kind.filter(|kind| Kind::of(kind).is_some()).or(Some("KH")),
        number: &text(|document| document.number.as_ref())
            .map(|_| number(plan))
            .unwrap_or_default(),
        issued_on: plan.issued_on(),
        issuer: issuer.as_deref(),
    };
    titled.title()
}

/// The name of the body that issues the plan. That of a secret plan is not told.
pub(crate) fn issuer(plan: &Plan, directory: &Directory<'_>) -> Option<String> {
    let document = plan.document.as_ref().filter(|_| !plan.is_secret())?;
    stated(document.issuer.as_ref()).map(|issuer| directory.label(issuer))
}
