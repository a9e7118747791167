use chrono::{Datelike as _, NaiveDate};

use crate::document::{Citation, number_key, read_whole};
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::document::numbered;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};
use crate::text::fold;

declare_rule! {
    name: "citation-date-conflict",
    title: "Viện dẫn hai ngày ban hành khác nhau", "Cited with two dates",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Cùng một văn bản được viện dẫn với hai ngày ban hành khác nhau.",
        "One document is cited with two different dates.",
    path: "/plan/citations/*/issuedOn",
    params: {
        document: "the cited document",
        issuedOn: "the date in this citation",
        earlierDate: "the date in the citation before it",
    },
    message: "{document} được viện dẫn với ngày {issuedOn}, trong khi trước đó ghi ngày {earlierDate}.",
        "{document} is cited with the date {issuedOn}, and before that with {earlierDate}.",
    help: "Đối chiếu với văn bản gốc và sửa ngày ghi sai.",
        "Compare with the document itself, and correct the date that is wrong.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let mut keys = Numbers::default();
    let mut dated: Vec<Vec<(&Citation, NaiveDate)>> = Vec::new();
    for (path, citation) in numbered(context) {
        let number = citation.number.as_deref().unwrap_or_default();
        let Some(date) = citation.issued_on else {
            continue;
        };
        let position = keys.number(key(number, citation));
        if position == dated.len() {
            dated.push(Vec::new());
        }
        let Some(earlier) = dated.get_mut(position) else {
            continue;
        };
        let other = earlier.iter().find(|(other, there)| {
            *there != date && is_same(number, (citation, date), (other, *there))
        });
        if let Some((_, there)) = other {
            sink.found(
                Draft::at(path.replace("/number", "/issuedOn"))
                    .subject(address(citation.clause.as_ref()))
                    .param("document", context.unless_secret(citation.name()))
                    .param("issuedOn", Fact::from(date))
                    .param("earlierDate", Fact::from(*there)),
            );
        }
        // One of each date is enough to compare with.
        if earlier.iter().all(|(_, there)| *there != date) {
            earlier.push((citation, date));
        }
    }
}

/// The number, with the type where the number has none: each type of the Assembly has its own series.
fn key(number: &str, citation: &Citation) -> String {
    let mut key = number_key(number);
    if read_whole(number).is_some_and(|number| number.kind.is_none()) {
        key.push_str(citation.kind.as_deref().unwrap_or_default());
    }
    key
}

/// Whether two citations of one number are of one document. Two wards have the same number, and without
/// a year in it numbers begin anew every year, or with every term of the Party.
fn is_same(number: &str, a: (&Citation, NaiveDate), b: (&Citation, NaiveDate)) -> bool {
    let differ = |a: Option<&str>, b: Option<&str>| matches!((a, b), (Some(a), Some(b)) if fold(a) != fold(b));
    if differ(a.0.issuer.as_deref(), b.0.issuer.as_deref()) {
        return false;
    }
    let has_year = read_whole(number).is_some_and(|number| number.year.is_some());
    let titled = a.0.title.is_some() && b.0.title.is_some();
    let same_title = titled && !differ(a.0.title.as_deref(), b.0.title.as_deref());
    has_year || a.1.year() == b.1.year() || same_title
}
