use crate::finding::{Param, Severity};
use crate::meeting::{Numbered, Slot, overlaps};
use crate::rule::{Basis, Draft, Gravity, MeetingsContext, Sink, declare_rule};
use crate::text::{fold, stated};

declare_rule! {
    name: "person-double-booked",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Một người được mời dự hai cuộc họp cùng lúc.",
        "One person is expected in two meetings at one time.",
    path: "/meetings/*",
    params: {
        persons: "the persons",
        other: "the id of the other meeting",
        minutes: "how many minutes the meetings share",
        gap: "how many minutes of travel are asked for between meetings",
    },
    conventions: ["roomsAre", "travelGapMinutes"],
    message: "Trùng lịch với cuộc họp {other}: {persons} ({minutes} phút trùng; cần {gap} phút di chuyển).",
        "Expected in the meeting {other} too: {persons} (minutes shared: {minutes}; minutes of travel asked for: {gap}).",
    help: "Đổi giờ một trong hai cuộc họp, hoặc cử người dự thay.",
        "Move one of the two, or send somebody else.",
    check: Meetings(check),
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut known = Numbered::default();
    let mut slots: Vec<Slot> = Vec::new();
    let mut here: Vec<usize> = Vec::new();
    for (index, meeting) in context.meetings.iter().enumerate() {
        if !meeting.stands() {
            continue;
        }
        here.clear();
        let persons = meeting.chair.iter().chain(&meeting.participants);
        let stated = persons.filter_map(|person| stated(Some(person)));
        here.extend(stated.map(|person| known.number(person, person, || fold(person))));
        here.sort_unstable();
        here.dedup();
        if !here.is_empty() && !meeting.is_timed() {
            sink.field_missing(format!("/meetings/{index}/sessions"));
        }
        for person in &here {
            slots.extend(Slot::of(index, meeting, *person));
        }
    }
    // One finding for two meetings, however many people they share.
    let gap = context.settings.conventions.travel_gap_minutes;
    let overlaps = overlaps(slots, i64::try_from(gap).unwrap_or(i64::MAX));
    for pair in overlaps.chunk_by(|a, b| (a.later, a.earlier) == (b.later, b.earlier)) {
        let place = pair.first().map(|first| (first.later, first.earlier));
        let Some((later, earlier)) = place else {
            continue;
        };
        let (Some(one), Some(other)) = (context.meetings.get(later), context.meetings.get(earlier))
        else {
            continue;
        };
        let at_once = pair.iter().any(|overlap| overlap.at_once);
        if !at_once && context.needs_no_travel(one, other) {
            continue;
        }
        let minutes = pair.iter().map(|overlap| overlap.minutes).max();
        let persons = pair.iter().map(|overlap| known.text(overlap.over));
        let hidden = one.is_secret() || other.is_secret();
        let shown = |param: Param| if hidden { Param::Suppressed } else { param };
        sink.found(
            Draft::at(format!("/meetings/{later}"))
                .subject((!one.is_secret()).then_some(&one.id))
                .param("persons", shown(Param::texts(persons)))
                .param("other", shown(Param::from(other.id.as_str())))
                .param("minutes", Param::count(minutes.unwrap_or_default()))
                .param("gap", Param::count(gap)),
        );
    }
}
