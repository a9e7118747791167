use crate::finding::Severity;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "sessions-overlap",
    title: "Các phiên họp chồng nhau", "Sessions overlap",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Hai phiên của cùng một cuộc họp chồng lên nhau.",
        "Two sessions of one meeting overlap.",
    path: "/meetings/*/sessions/*",
    params: {
        other: "the position of the other session",
        minutes: "how many minutes they share",
    },
    reads: ["sessions/*/start", "sessions/*/end"],
    message: "Phiên này trùng {minutes} phút với phiên số {other} của cùng cuộc họp.",
        "This session shares {minutes} minutes with session number {other} of the same meeting.",
    help: "Sửa giờ của các phiên, hoặc gộp thành một phiên.",
        "Correct the times, or make one session of the two.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let sessions = context.meeting.to_compare().sessions.iter().enumerate();
    if context.meeting.to_compare().sessions.len() > 1 {
        for (index, session) in sessions.clone() {
            if session.interval().is_none() {
                sink.field_missing(context.at.pointer(&format!("/sessions/{index}")));
            }
        }
    }
    let mut intervals: Vec<_> = sessions
        .filter_map(|(index, session)| session.interval().map(|(start, end)| (start, end, index)))
        .filter(|(start, end, _)| start < end)
        .collect();
    intervals.sort_unstable();
    // Sorted by start, a session overlaps an earlier one if it overlaps the one that ends last.
    let mut last: Option<(crate::calendar::LocalTime, usize)> = None;
    for (start, end, index) in intervals {
        if let Some((until, other)) = last
            && start < until
        {
            let minutes = until.min(end).minutes_since(start);
            let (earlier, later) = (index.min(other), index.max(other));
            sink.found(
                context
                    .draft(context.at.pointer(&format!("/sessions/{later}")))
                    .param("other", Fact::count(earlier.saturating_add(1)))
                    .param("minutes", Fact::count(minutes)),
            );
        }
        if last.is_none_or(|(until, _)| until < end) {
            last = Some((end, index));
        }
    }
}
