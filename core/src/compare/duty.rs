//! Duties: which reports and coordination the superior plan orders of the body that issued the
//! plan, and what the plan makes of them.

use chrono::{Datelike as _, NaiveDate};

use super::coverage::{
    CoverageOutcome, DemandCoverage, DemandKind, Difference, PlanStatement, Sides, SuperiorDemand,
    decide,
};
use super::phrase::spaced;
use super::superior::own_clause;
use crate::agency::Directory;
use crate::calendar::Deadline;
use crate::indicator::Wording;
use crate::names::Lists;
use crate::plan::{CoordinationDuty, Plan, ReportingDuty};
use crate::text::{fold, stated};

/// Words that name several bodies.
const SEVERAL: [&str; 5] = ["các", "mọi", "mỗi", "từng", "toàn thể"];
/// Words of groups that take in the body that issues a plan of a lower level.
const TAKE_IN: [&str; 7] = [
    "phường",
    "các xã",
    "cấp xã",
    "địa phương",
    "đơn vị",
    "cơ quan",
    "các cấp",
];

/// Every duty that the superior plan orders of the issuer of the plan: by name, or as one of a group.
pub(super) fn demands(
    sides: &Sides<'_>,
    superior: &Plan,
    directory: &Directory<'_>,
) -> Vec<DemandCoverage> {
    // What a secret plan says of others is not repeated.
    let secret = superior.is_secret();
    let mut demands = Vec::new();
    for (index, duty) in superior.reporting.iter().enumerate() {
        if !binds(sides, directory, stated(duty.reporter.as_ref())) {
            continue;
        }
        let own = sides.plan.reporting.iter().enumerate();
        let statements = own
            .filter(|(_, own)| own.cycle == duty.cycle && is_own(sides, own.reporter.as_ref()))
            .take_while(|_| sides.has_room())
            .map(|(place, own)| {
                let (outcome, differs) = judge(sides, directory, duty, own);
                statement(
                    sides,
                    "reporting",
                    place,
                    own.clause.as_ref(),
                    outcome,
                    differs,
                )
            });
        demands.push(decide(
            DemandKind::Report,
            &duty.id,
            title(
                ("Báo cáo", "Report"),
                duty.recipient.as_deref().filter(|_| !secret),
                directory,
            ),
            place(
                (superior, directory),
                "reporting",
                index,
                duty.clause.as_ref(),
            ),
            statements.collect(),
        ));
    }
    // The plan's own duties, by with whom they are.
    let mut own_with: Lists<'_, (usize, &CoordinationDuty)> = Lists::default();
    for (place, own) in sides.plan.coordination_duties.iter().enumerate() {
        if is_own(sides, Some(&own.agency)) {
            own_with.add(name(sides.directory, &own.with), (place, own));
        }
    }
    for (index, duty) in superior.coordination_duties.iter().enumerate() {
        if !binds(sides, directory, Some(&duty.agency)) {
            continue;
        }
        let own = own_with.get(&name(directory, &duty.with));
        let statements = own
            .iter()
            .take_while(|_| sides.has_room())
            .map(|(place, own)| {
                let outcome = CoverageOutcome::Covered;
                let clause = own.clause.as_ref();
                statement(
                    sides,
                    "coordinationDuties",
                    *place,
                    clause,
                    outcome,
                    Vec::new(),
                )
            });
        demands.push(decide(
            DemandKind::Coordination,
            if secret { "suppressed" } else { &duty.agency },
            title(
                ("Phối hợp", "Coordination"),
                Some(&*duty.with).filter(|_| !secret),
                directory,
            ),
            place(
                (superior, directory),
                "coordinationDuties",
                index,
                duty.clause.as_ref(),
            ),
            statements.collect(),
        ));
    }
    demands
}

fn place(
    (plan, directory): (&Plan, &Directory<'_>),
    list: &str,
    index: usize,
    clause: Option<&String>,
) -> SuperiorDemand {
    SuperiorDemand {
        path: format!("/superior/{list}/{index}"),
        clause: clause.cloned(),
        source: own_clause(plan, directory, clause.map(String::as_str)),
        figure: None,
        period: None,
    }
}

fn title((vi, en): (&str, &str), with: Option<&str>, directory: &Directory<'_>) -> Wording {
    let named = |what: &str| match with {
        Some(with) => format!("{what}: {}", directory.label(with)),
        None => what.to_owned(),
    };
    Wording {
        vi: named(vi),
        en: named(en),
    }
}

fn statement(
    sides: &Sides<'_>,
    list: &str,
    index: usize,
    clause: Option<&String>,
    outcome: CoverageOutcome,
    differs: Vec<Difference>,
) -> PlanStatement {
    PlanStatement {
        path: format!("/plan/{list}/{index}"),
        clause: clause.cloned(),
        source: own_clause(sides.plan, sides.directory, clause.map(String::as_str)),
        figure: None,
        period: None,
        outcome,
        differs,
    }
}

/// A name by which agencies of two plans are told apart: they have no ids in common.
fn name(directory: &Directory<'_>, text: &str) -> String {
    fold(&directory.label(text))
}

/// Whether a duty of the superior plan is one of the body that issued the plan.
fn binds(sides: &Sides<'_>, above: &Directory<'_>, bearer: Option<&str>) -> bool {
    let Some(bearer) = bearer else {
        // Nobody else is named.
        return true;
    };
    let issuer = sides.plan.document.as_ref();
    let Some(issuer) = issuer.and_then(|document| document.issuer.as_deref()) else {
        return takes_in(above, bearer);
    };
    let named = above.label(bearer);
    name(sides.directory, issuer) == fold(&named)
        || sides.directory.key(&named) == sides.directory.key(issuer)
        || takes_in(above, bearer)
}

/// Whether a text names several bodies of which the issuer is one: *UBND các phường, xã*.
fn takes_in(above: &Directory<'_>, bearer: &str) -> bool {
    let words = spaced(bearer);
    let holds = |word: &&str| words.contains(&spaced(word));
    above.one(bearer).is_none() && SEVERAL.iter().any(&holds) && TAKE_IN.iter().any(holds)
}

/// Whether somebody of the plan is its issuer; where either is not named, it is taken to be.
fn is_own(sides: &Sides<'_>, bearer: Option<&String>) -> bool {
    let home = sides.directory.home();
    stated(bearer).is_none_or(|bearer| {
        home.is_none_or(|home| sides.directory.key(bearer) == sides.directory.key(home))
    })
}

fn judge(
    sides: &Sides<'_>,
    above: &Directory<'_>,
    duty: &ReportingDuty,
    own: &ReportingDuty,
) -> (CoverageOutcome, Vec<Difference>) {
    // Without the day of the plan, a leap year: it has every day that may make a difference.
    let year = sides.plan.issued_on().map_or(2000, |day| day.year());
    let (mut outcome, mut differs) = by_due(duty.due.as_ref(), own.due.as_ref(), year);
    let recipients = (
        stated(duty.recipient.as_ref()),
        stated(own.recipient.as_ref()),
    );
    if let (Some(asked), Some(said)) = recipients
        && sides.directory.key(&above.label(asked)) != sides.directory.key(said)
        && name(above, asked) != name(sides.directory, said)
    {
        differs.push(Difference::Recipient);
        if outcome != CoverageOutcome::Weaker {
            outcome = CoverageOutcome::Restated;
        }
    }
    (outcome, differs)
}

/// Compares deadlines by their last days in a year: an earlier one is stricter.
fn by_due(
    asked: Option<&Deadline>,
    said: Option<&Deadline>,
    year: i32,
) -> (CoverageOutcome, Vec<Difference>) {
    let outcome = match (asked, said) {
        (None, None) => CoverageOutcome::Covered,
        (None, Some(_)) => CoverageOutcome::Stricter,
        (Some(_), None) => CoverageOutcome::Weaker,
        (Some(asked), Some(said)) if asked == said => CoverageOutcome::Covered,
        (Some(asked), Some(said)) => by_days(asked, said, year),
    };
    match outcome {
        CoverageOutcome::Covered => (outcome, Vec::new()),
        _ => (outcome, vec![Difference::Due]),
    }
}

fn by_days(asked: &Deadline, said: &Deadline, year: i32) -> CoverageOutcome {
    let days = |due: &Deadline| -> Vec<NaiveDate> {
        let once = due.last_day().into_iter().collect();
        if due.recurs() {
            due.last_days_in(year)
        } else {
            once
        }
    };
    let (asked_on, said_on) = (days(asked), days(said));
    if asked_on.is_empty() || asked_on.len() != said_on.len() || asked.recurs() != said.recurs() {
        return CoverageOutcome::Restated;
    }
    let pairs = || said_on.iter().zip(&asked_on);
    if pairs().all(|(said, asked)| said == asked) {
        CoverageOutcome::Covered
    } else if pairs().all(|(said, asked)| said <= asked) {
        CoverageOutcome::Stricter
    } else if pairs().all(|(said, asked)| said >= asked) {
        CoverageOutcome::Weaker
    } else {
        CoverageOutcome::Restated
    }
}
