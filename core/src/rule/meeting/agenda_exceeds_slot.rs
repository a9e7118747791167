use crate::calendar::merged;
use crate::finding::Severity;
use crate::meeting::{AgendaKind, Session};
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "agenda-exceeds-slot",
    title: "Chương trình dài hơn thời gian họp", "Agenda longer than the sessions",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Chương trình dài hơn thời gian của các phiên họp.",
        "The agenda is longer than the sessions of the meeting.",
    path: "/meetings/*/agenda",
    params: {
        agenda: "minutes that the agenda needs in session",
        slot: "minutes of the sessions",
        over: "by how much the agenda is longer",
    },
    reads: ["sessions/*/start", "sessions/*/end", "agenda/*/minutes", "agenda/*/kind"],
    needs: [Agenda],
    message: "Chương trình cần {agenda} phút, các phiên họp chỉ có {slot} phút, thiếu {over} phút.",
        "The agenda needs {agenda} minutes, the sessions have {slot}: {over} too few.",
    help: "Rút gọn chương trình, bớt nội dung hoặc kéo dài phiên họp trong giới hạn.",
        "Shorten the agenda, leave items out, or meet longer within the limit.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    if meeting.agenda.is_empty() {
        return;
    }
    let intervals = || meeting.sessions.iter().filter_map(Session::interval);
    // How long a session is that ends before it starts, nobody knows.
    if !meeting.is_timed() || intervals().any(|(start, end)| end < start) {
        return sink.field_missing(context.at.pointer("/sessions"));
    }
    let minutes = |is_break: bool| {
        let items = meeting.agenda.iter();
        items
            .filter(|item| (item.kind == Some(AgendaKind::Break)) == is_break)
            .filter_map(|item| item.minutes)
            .fold(0, u64::saturating_add)
    };
    let sessions = merged(intervals());
    let length = sessions.iter().fold(0_i64, |sum, (start, end)| {
        sum.saturating_add(end.seconds_since(*start))
    });
    // Breaks may lie between two sessions, such as lunch.
    let between = sessions.windows(2).filter_map(|pair| match pair {
        [(_, end), (start, _)] => Some(start.seconds_since(*end)),
        _ => None,
    });
    let between = between.fold(0, i64::saturating_add);
    let whole = |seconds: i64| u64::try_from(seconds).unwrap_or_default().div_euclid(60);
    let breaks = minutes(true).saturating_sub(whole(between));
    let (agenda, slot) = (minutes(false).saturating_add(breaks), whole(length));
    let path = context.at.pointer("/agenda");
    if agenda > slot {
        sink.found(
            context
                .draft(path)
                .param("agenda", Fact::count(agenda))
                .param("slot", Fact::count(slot))
                .param("over", Fact::count(agenda.saturating_sub(slot))),
        );
    } else if meeting.agenda.iter().any(|item| item.minutes.is_none()) {
        sink.field_missing(path);
    }
}
