use crate::document::{Kind, read_whole};
use crate::finding::{Param, Severity};
use crate::rule::document::{numbered, own_number};
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};
use crate::text::{fold, is_capital, stated};

declare_rule! {
    name: "document-kind-mismatch",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Tên loại văn bản không khớp với ký hiệu hoặc tiêu đề.",
        "The type of a document is not the one that its symbol or heading names.",
    path: "/plan/document/kind, /plan/citations/*/kind",
    params: {
        stated: "the type that is stated",
        named: "the type that the number or heading names",
        by: "the number or heading",
    },
    message: "Tên loại nêu là {stated}, nhưng {by} là của {named}.",
        "The type is stated as {stated}, but {by} is of {named}.",
    help: "Sửa tên loại hoặc ký hiệu cho khớp nhau.",
        "Correct the type or the symbol.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let document = context.plan.document.as_ref();
    let own = document.and_then(|document| document.kind.as_deref());
    if let Some(stated_kind) = own.and_then(kind) {
        let number = own_number(context);
        let by_number = number.as_deref().and_then(number_kind);
        let title = document.and_then(|document| stated(document.title.as_ref()));
        let by_title = title.and_then(heading);
        let pairs = [
            (by_number, number.as_deref()),
            (
                by_title.map(|(kind, _)| kind),
                by_title.map(|(_, words)| words),
            ),
        ];
        for (named, by) in pairs {
            report(
                context,
                sink,
                "/plan/document/kind".to_owned(),
                None,
                (stated_kind, named, by),
            );
        }
    }
    for (path, citation) in numbered(context) {
        let Some(stated_kind) = citation.kind.as_deref().and_then(kind) else {
            continue;
        };
        let number = citation.number.as_deref();
        let named = number.and_then(number_kind);
        let clause = citation.clause.as_deref();
        let path = path.replace("/number", "/kind");
        report(context, sink, path, clause, (stated_kind, named, number));
    }
}

fn report(
    context: &PlanContext<'_>,
    sink: &mut Sink<'_>,
    path: String,
    clause: Option<&str>,
    (stated, named, by): (&'static Kind, Option<(&'static Kind, bool)>, Option<&str>),
) {
    let Some((named, party)) = named else { return };
    // In the Party QĐ is a quyết định or a quy định.
    let both = party && named.key == "QĐ" && stated.key == "QyĐ";
    if stated == named || both {
        return;
    }
    let shown = |kind: &'static Kind| Param::term(kind.key, kind.name);
    sink.found(
        Draft::at(path)
            .subject(clause)
            .param("stated", shown(stated))
            .param("named", shown(named))
            .param("by", context.unless_secret(by)),
    );
}

/// The type by its abbreviation or its word.
fn kind(text: &str) -> Option<&'static Kind> {
    Kind::of(text.trim()).or_else(|| Kind::by_name(text))
}

/// The type that a number names, and whether it is one of the Party.
fn number_kind(number: &str) -> Option<(&'static Kind, bool)> {
    let number = read_whole(number)?;
    let party = number.system == Some(crate::document::NumberSystem::Party);
    Some((Kind::of(number.kind?)?, party))
}

/// The type that stands in capitals before a title: `KẾ HOẠCH Triển khai ...`. In small letters the word
/// may be part of the title.
fn heading(title: &str) -> Option<((&'static Kind, bool), &str)> {
    let small = |c: char| c.is_alphabetic() && !is_capital(c);
    let words = title
        .split(' ')
        .take_while(|word| !word.contains(small))
        .count();
    (1..=words).rev().find_map(|count| {
        let end = title
            .match_indices(' ')
            .nth(count.saturating_sub(1))
            .map_or(title.len(), |(at, _)| at);
        let heading = title.get(..end)?;
        let kind =
            Kind::by_name(heading).filter(|kind| fold(kind.name).contains(' ') || words == 1)?;
        Some(((kind, false), heading))
    })
}
