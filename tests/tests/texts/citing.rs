//! Citations: by number, or by title for laws that are known by name.

use wardplan::document::CitationRole;

use super::compare::{left, pairs};
use super::gold::Citation;
use super::names::{Read, same, same_number};
use super::score::{Part, Score};

fn both(gold: Option<&String>, read: Option<&String>, same: impl Fn(&str, &str) -> bool) -> bool {
    gold.zip(read).is_some_and(|(gold, read)| same(gold, read))
}

fn is_numbered(gold: &Citation, read: &wardplan::document::Citation) -> bool {
    both(gold.number.as_ref(), read.number.as_ref(), same_number)
}

fn is_titled(gold: &Citation, read: &wardplan::document::Citation) -> bool {
    both(gold.title.as_ref(), read.title.as_ref(), same)
}

/// Whether number, kind and, where the gold has one, the title are those of the gold. What a
/// numbered document is about is told by no gold.
fn is_right(gold: &Citation, read: &wardplan::document::Citation) -> bool {
    let numbered = is_numbered(gold, read) || (gold.number.is_none() && read.number.is_none());
    let titled = gold.title.is_none() || is_titled(gold, read);
    numbered && titled && gold.kind == read.kind
}

fn shown(kind: Option<&String>, number: Option<&String>, title: Option<&String>) -> String {
    let part = |part: Option<&String>| part.map_or("-", String::as_str).to_owned();
    format!("{} {} {}", part(kind), part(number), part(title))
}

pub(crate) fn citations(read: &Read<'_>, gold: &[Citation], score: &mut Score) {
    let rows = &read.answer.plan.citations;
    let same_day =
        |gold: &Citation, read: &wardplan::document::Citation| gold.issued_on == read.issued_on;
    let pairs = pairs(
        gold,
        rows,
        &[
            &|gold, read| is_right(gold, read) && same_day(gold, read),
            &is_right,
            &is_numbered,
            &|gold, read| is_titled(gold, read) && gold.number.is_none() == read.number.is_none(),
            &is_titled,
        ],
    );
    let row_shown = |row: &wardplan::document::Citation| {
        shown(row.kind.as_ref(), row.number.as_ref(), row.title.as_ref())
    };
    for (gold, pair) in gold.iter().zip(&pairs) {
        let row = pair.map(|at| &rows[at]);
        let stated = shown(
            gold.kind.as_ref(),
            gold.number.as_ref(),
            gold.title.as_ref(),
        );
        // What a citation that is not found says is missed with it.
        let of = |value: &str| format!("{value} of {stated}");
        let day = gold.issued_on.map(|day| of(&day.to_string()));
        let read_day = row.and_then(|row| row.issued_on);
        let days = gold.issued_on == read_day;
        let shown_day = read_day.map(|day| day.to_string());
        score.count(Part::CitedDays, day, shown_day, days);
        let issuer = row.and_then(|row| row.issuer.as_ref());
        let at = pair.unwrap_or_default();
        let pointer = format!("/plan/citations/{at}/issuer");
        let issuers = both(gold.issuer.as_ref(), issuer, |gold, id| {
            read.is_called(&pointer, id, gold)
        });
        let shown_issuer = issuer.map(|issuer| read.shown(issuer));
        let gold_issuer = gold.issuer.as_deref().map(of);
        score.count(Part::CitedIssuers, gold_issuer, shown_issuer, issuers);
        let role = row.and_then(|row| row.role);
        score.count(
            Part::Roles,
            Some(of(gold.role.name())),
            role.map(CitationRole::name).map(str::to_owned),
            role == Some(gold.role),
        );
        let is_right = row.is_some_and(|row| is_right(gold, row));
        score.count(Part::Citations, Some(stated), row.map(row_shown), is_right);
    }
    for row in left(rows, &pairs) {
        score.count(Part::Citations, None, Some(row_shown(row)), false);
    }
}
