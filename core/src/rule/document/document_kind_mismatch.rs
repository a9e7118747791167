use crate::document::{Kind, read_whole};
use crate::finding::Severity;
use crate::rule::document::{numbered, own_number};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};
use crate::text::{WordRange, Words, stated};

/// Types whose words are verbs of titles.
const VERBS: [&str; 6] = ["QĐ", "QyĐ", "HD", "TB", "BC", "KL"];

declare_rule! {
    name: "document-kind-mismatch",
    title: "Tên loại văn bản không khớp", "Type of document does not match",
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
                by_title.map(|(kind, _)| (kind, false)),
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
        let clause = citation.clause.as_ref();
        let path = path.replace("/number", "/kind");
        report(context, sink, path, clause, (stated_kind, named, number));
    }
}

fn report(
    context: &PlanContext<'_>,
    sink: &mut Sink<'_>,
    path: String,
    clause: Option<&String>,
    (stated, named, by): (&'static Kind, Option<(&'static Kind, bool)>, Option<&str>),
) {
    let Some((named, party)) = named else { return };
    // In the Party QĐ is a quyết định or a quy định.
    let both = party && named.key == "QĐ" && stated.key == "QyĐ";
    if stated.agrees_with(named) || both {
        return;
    }
    let shown = |kind: &'static Kind| Fact::term(kind.key, kind.name, kind.key);
    sink.found(
        Draft::at(path)
            .subject(address(clause))
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

/// The type that stands alone in capitals before a title: `KẾ HOẠCH Triển khai ...`. Where more is in
/// capitals, and where the word is a verb too, it may be part of the title: `QUY ĐỊNH CHẾ ĐỘ BÁO CÁO`.
fn heading(title: &str) -> Option<(&'static Kind, &str)> {
    let words = Words::of(title);
    let capitals = words.list.iter().take_while(|word| word.is_shouted(title));
    let heading = words.place(WordRange::new(0, capitals.count())).of(title);
    let kind = Kind::by_name(heading).filter(|kind| !VERBS.contains(&kind.key))?;
    Some((kind, heading))
}
