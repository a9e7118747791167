//! What is read against the gold, part by part.

use std::fmt::Display;

use wardplan::Deadline;
use wardplan::calendar::Cycle;
use wardplan::plan::Recipient;

use super::citing;
use super::gold::{Document, Gold, Report, Target};
use super::names::{Read, key, same, same_number, words};
use super::score::{Part, Score};
use super::work;

pub(crate) fn whole(read: &Read<'_>, gold: &Gold, score: &mut Score) {
    head(read, &gold.document, score);
    citing::citations(read, &gold.citations, score);
    work::tasks(read, &gold.tasks, score);
    targets(read, &gold.targets, score);
    reports(read, &gold.reporting, score);
    recipients(read, &gold.recipients, score);
    signature(read, gold, score);
}

/// Whether something that is read is what the gold says.
type Test<'t, G, R> = &'t dyn Fn(&G, &R) -> bool;

/// For each of the gold the one that is read for it: by the strictest test that any passes, each
/// at most once.
pub(crate) fn pairs<G, R>(gold: &[G], read: &[R], tests: &[Test<'_, G, R>]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; gold.len()];
    let mut taken = vec![false; read.len()];
    for test in tests {
        for (pair, gold) in pairs.iter_mut().zip(gold) {
            if pair.is_some() {
                continue;
            }
            let mut free = (0..read.len()).filter(|at| !taken[*at]);
            *pair = free.find(|at| test(gold, &read[*at]));
            if let Some(at) = *pair {
                taken[at] = true;
            }
        }
    }
    pairs
}

/// Those that are read and in no pair.
pub(crate) fn left<'r, R>(read: &'r [R], pairs: &[Option<usize>]) -> impl Iterator<Item = &'r R> {
    let free = read.iter().enumerate();
    free.filter(|(at, _)| !pairs.contains(&Some(*at)))
        .map(|(_, read)| read)
}

/// A single value, right where both say the same.
pub(crate) fn value<T: Display>(
    part: Part,
    gold: Option<&T>,
    read: Option<&T>,
    same: impl Fn(&T, &T) -> bool,
    score: &mut Score,
) {
    let is_right = gold.zip(read).is_some_and(|(gold, read)| same(gold, read));
    let shown = |value: Option<&T>| value.map(ToString::to_string);
    score.count(part, shown(gold), shown(read), is_right);
}

fn head(read: &Read<'_>, gold: &Document, score: &mut Score) {
    let none = wardplan::Document::default();
    let head = read.answer.plan.document.as_ref().unwrap_or(&none);
    let whole = |number: Option<&String>, symbol: Option<&String>| {
        let number = number.filter(|number| !number.is_empty());
        let part = |part: Option<&String>| part.cloned().unwrap_or_else(|| "...".to_owned());
        (number.is_some() || symbol.is_some()).then(|| format!("{} {}", part(number), part(symbol)))
    };
    value(
        Part::Number,
        whole(gold.number.as_ref(), gold.symbol.as_ref()).as_ref(),
        whole(head.number.as_ref(), head.symbol.as_ref()).as_ref(),
        |gold, read| same_number(gold, read),
        score,
    );
    let issuer = gold.issuer.as_deref().zip(head.issuer.as_deref());
    let is_issuer =
        issuer.is_some_and(|(gold, id)| read.is_called("/plan/document/issuer", id, gold));
    let shown = head.issuer.as_deref().map(|id| read.shown(id));
    score.count(Part::Issuer, gold.issuer.clone(), shown, is_issuer);
    let (day, read_day) = (gold.issued_on.as_ref(), head.issued_on.as_ref());
    value(Part::Day, day, read_day, |gold, read| gold == read, score);
    for (part, gold, read) in [
        (Part::Kind, &gold.kind, &head.kind),
        (Part::Title, &gold.title, &head.title),
        (Part::Place, &gold.place, &head.place),
    ] {
        value(
            part,
            gold.as_ref(),
            read.as_ref(),
            |gold, read| same(gold, read),
            score,
        );
    }
    let secrecy = gold.secrecy.map(|secrecy| secrecy.name().to_owned());
    let read = head.secrecy.map(|secrecy| secrecy.name().to_owned());
    value(
        Part::Secrecy,
        secrecy.as_ref(),
        read.as_ref(),
        |gold, read| same(gold, read),
        score,
    );
}

fn targets(read: &Read<'_>, gold: &[Target], score: &mut Score) {
    let read = &read.answer.plan.targets;
    // The comma of Vietnamese figures is the point of the model.
    let value_of = |gold: &Target| gold.value.replace(',', ".");
    let is_same = |gold: &Target, read: &wardplan::Target| {
        let figure = read.value.as_ref().map(ToString::to_string);
        figure == Some(value_of(gold)) && gold.comparator == read.comparator
    };
    let in_time = |gold: &Target, read: &wardplan::Target| gold.period == read.period;
    let pairs = pairs(
        gold,
        read,
        &[
            &|gold, read| is_same(gold, read) && in_time(gold, read),
            &is_same,
        ],
    );
    let gold_shown = |gold: &Target| {
        let comparator = gold.comparator.map_or("-", wardplan::Comparator::name);
        format!("{comparator} {}", value_of(gold))
    };
    let read_shown = |read: &wardplan::Target| {
        let comparator = read.comparator.map_or("-", wardplan::Comparator::name);
        let figure = read.value.as_ref().map(ToString::to_string);
        let clause = read.clause.as_deref().unwrap_or("?");
        format!(
            "{comparator} {} in {clause}",
            figure.as_deref().unwrap_or("-")
        )
    };
    for (gold, pair) in gold.iter().zip(&pairs) {
        let read = pair.map(|at| &read[at]);
        let shown = read.map(read_shown);
        score.count(Part::Targets, Some(gold_shown(gold)), shown, true);
        let is_right = read.is_some_and(|read| in_time(gold, read));
        let period = |of: &wardplan::Period| format!("{} of {}", of, gold_shown(gold));
        let shown = read.and_then(|read| read.period.as_ref()).map(period);
        score.count(
            Part::Periods,
            gold.period.as_ref().map(period),
            shown,
            is_right,
        );
    }
    for read in left(read, &pairs) {
        score.count(Part::Targets, None, Some(read_shown(read)), false);
    }
}

/// A report with its position.
type ReportRow<'r> = (usize, &'r wardplan::plan::ReportingDuty);

/// The day of a report each half year may be that of its one report between two yearly ones.
fn same_round(gold: &Report, row: &wardplan::plan::ReportingDuty) -> bool {
    let days = match (&gold.due, &row.due) {
        (Some(Deadline::HalfYearly(half)), Some(Deadline::Yearly(year)))
        | (Some(Deadline::Yearly(year)), Some(Deadline::HalfYearly(half))) => Some((half, year)),
        _ => None,
    };
    let half_yearly = gold.cycle == Some(Cycle::HalfYear);
    half_yearly && days.is_some_and(|(half, year)| half == year)
}

fn reports(read: &Read<'_>, gold: &[Report], score: &mut Score) {
    let rows: Vec<_> = read.answer.plan.reporting.iter().enumerate().collect();
    let is_called = |row: usize, key: &str, value: Option<&String>, gold: Option<&String>| {
        let pointer = format!("/plan/reporting/{row}/{key}");
        match (value, gold) {
            (Some(value), Some(gold)) => read.is_called(&pointer, value, gold),
            (value, gold) => value.is_none() && gold.is_none(),
        }
    };
    let is_same = |gold: &Report, (at, row): &ReportRow<'_>| {
        is_called(
            *at,
            "reporter",
            row.reporter.as_ref(),
            gold.reporter.as_ref(),
        ) && is_called(
            *at,
            "recipient",
            row.recipient.as_ref(),
            gold.recipient.as_ref(),
        ) && gold.cycle == row.cycle
    };
    let in_time =
        |gold: &Report, (_, row): &ReportRow<'_>| same_round(gold, row) || gold.due == row.due;
    let pairs = pairs(
        gold,
        &rows,
        &[
            &|gold, row| is_same(gold, row) && in_time(gold, row),
            &is_same,
        ],
    );
    let shown = |reporter: Option<String>, recipient: Option<String>, cycle: Option<Cycle>| {
        let part = |part: Option<String>| part.unwrap_or_else(|| "-".to_owned());
        let cycle = cycle.map_or("-", Cycle::name);
        format!("{} to {}, {cycle}", part(reporter), part(recipient))
    };
    let row_shown = |(_, row): &ReportRow<'_>| {
        let name = |name: &Option<String>| name.as_deref().map(|name| read.shown(name));
        shown(name(&row.reporter), name(&row.recipient), row.cycle)
    };
    for (gold, pair) in gold.iter().zip(&pairs) {
        let row = pair.map(|at| &rows[at]);
        let stated = shown(gold.reporter.clone(), gold.recipient.clone(), gold.cycle);
        let due = gold
            .due
            .as_ref()
            .map(|due| format!("{} of {stated}", due.to_json()));
        score.count(Part::Reports, Some(stated), row.map(row_shown), true);
        let read = row.and_then(|(_, row)| row.due.as_ref());
        let is_right = row.is_some_and(|row| in_time(gold, row));
        score.count(Part::ReportsDue, due, read.map(Deadline::to_json), is_right);
    }
    for row in left(&rows, &pairs) {
        score.count(Part::Reports, None, Some(row_shown(row)), false);
    }
}

/// A copy to be kept is no recipient.
fn is_kept(row: &Recipient) -> bool {
    let kept = key("Lưu");
    let is_kept = |text: &Option<String>| text.as_deref().is_some_and(|text| key(text) == kept);
    let group = row.group.as_deref().and_then(|group| words(group).next());
    is_kept(&row.purpose) || group.is_some_and(|(_, first)| key(first) == kept)
}

fn recipients(read: &Read<'_>, gold: &[String], score: &mut Score) {
    let rows = read.answer.plan.recipients.iter().enumerate();
    let rows: Vec<_> = rows.filter(|(_, row)| !is_kept(row)).collect();
    let is_same = |gold: &String, (at, row): &(usize, &Recipient)| {
        let called = |key: &str, value: &Option<String>| {
            let pointer = format!("/plan/recipients/{at}/{key}");
            let value = value.as_deref();
            value.is_some_and(|value| read.is_called(&pointer, value, gold))
        };
        called("agency", &row.agency) || called("group", &row.group)
    };
    let pairs = pairs(gold, &rows, &[&is_same]);
    let shown = |(_, row): &(usize, &Recipient)| {
        let name = row.agency.as_ref().or(row.group.as_ref());
        name.map(|name| read.shown(name)).unwrap_or_default()
    };
    for (gold, pair) in gold.iter().zip(&pairs) {
        let row = pair.map(|at| shown(&rows[at]));
        score.count(Part::Recipients, Some(gold.clone()), row, true);
    }
    for row in left(&rows, &pairs) {
        score.count(Part::Recipients, None, Some(shown(row)), false);
    }
}

fn signature(read: &Read<'_>, gold: &Gold, score: &mut Score) {
    let whole =
        |parts: [&Option<String>; 3]| parts.map(|part| part.as_deref().unwrap_or("-")).join(" | ");
    let stated = gold.signature.as_ref();
    let stated = stated.map(|stated| whole([&stated.authority, &stated.title, &stated.name]));
    let head = read.answer.plan.document.as_ref();
    let signed = head.and_then(|head| head.signature.as_ref());
    let signed = signed.map(|signed| whole([&signed.authority, &signed.title, &signed.name]));
    value(
        Part::Signatures,
        stated.as_ref(),
        signed.as_ref(),
        |gold, read| {
            let keys = |whole: &str| whole.split(" | ").map(key).collect::<Vec<_>>();
            keys(gold) == keys(read)
        },
        score,
    );
}
