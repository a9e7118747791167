use crate::finding::{Severity, SkipReason};
use crate::meeting::{AgendaItem, AgendaKind};
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};
use crate::rulebook::ParameterValue;

declare_rule! {
    name: "conclusion-too-long",
    title: "Phần kết luận quá dài", "Conclusion too long",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("kl-226", "phát biểu kết luận")]),
    condition: "Phần kết luận trong chương trình dài hơn giới hạn.",
        "The concluding part of the agenda is longer than the limit.",
    path: "/meetings/*/agenda",
    params: {
        minutes: "minutes of the concluding part",
        limit: "the limit in minutes",
        over: "by how much it is too long",
    },
    parameters: ["conclusion-length"],
    reads: ["sessions/*/start", "agenda/*/kind", "agenda/*/minutes"],
    needs: [Agenda],
    message: "Phần kết luận {minutes} phút, vượt {over} phút so với giới hạn {limit} phút.",
        "The conclusion takes {minutes} minutes; the limit is {limit}, exceeded by {over}.",
    help: "Rút gọn phần kết luận, nội dung chi tiết đưa vào thông báo kết luận.",
        "Shorten the conclusion; details belong in the notice of the conclusions.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let (meeting, settings) = (context.meeting.to_compare(), context.settings);
    let path = context.at.pointer("/agenda");
    // What may be part of the conclusion, with its minutes.
    let parts = || {
        let agenda = meeting.agenda.iter();
        agenda.filter(|item| matches!(item.kind, None | Some(AgendaKind::Conclusion)))
    };
    if parts().next().is_none() {
        return;
    }
    let Some(day) = meeting.first_day() else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let in_force = settings.rulebook.parameter("conclusion-length", Some(day));
    let value = in_force.strictest();
    let limit = value.and_then(ParameterValue::as_count);
    let (Some(value), Some(limit)) = (value, limit) else {
        return sink.skip(SkipReason::NoLimit, None, path);
    };
    let known = parts().filter(|item| item.kind.is_some());
    let minutes = known
        .filter_map(|item| item.minutes)
        .fold(0, u64::saturating_add);
    if minutes > limit {
        sink.found(
            context
                .draft(path)
                .decided_by(settings.rulebook.source_of(value))
                .param("minutes", Fact::count(minutes))
                .param("limit", Fact::count(limit))
                .param("over", Fact::count(minutes.saturating_sub(limit))),
        );
        return;
    }
    // What is of another kind has no minutes that are missed.
    let lacks = |(index, item): (usize, &AgendaItem)| match (item.kind, item.minutes) {
        (None, _) => Some(format!("{path}/{index}/kind")),
        (Some(AgendaKind::Conclusion), None) => Some(format!("{path}/{index}/minutes")),
        _ => None,
    };
    if let Some(leaf) = meeting.agenda.iter().enumerate().find_map(lacks) {
        sink.field_missing_at(leaf, path);
    }
}
