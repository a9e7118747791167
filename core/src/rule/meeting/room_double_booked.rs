use crate::finding::{Param, Severity};
use crate::meeting::{Meeting, Numbered, Slot, overlaps};
use crate::rule::{Basis, Draft, Gravity, MeetingsContext, Sink, declare_rule};

declare_rule! {
    name: "room-double-booked",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Hai cuộc họp dùng cùng một phòng cùng lúc.", "Two meetings use one room at one time.",
    path: "/meetings/*/room",
    params: {
        room: "the room",
        other: "the id of the other meeting",
        minutes: "how many minutes they share",
    },
    conventions: ["roomsAre"],
    message: "Trùng phòng họp với cuộc họp {other}: {room}, {minutes} phút.",
        "The room is shared with the meeting {other}: {room}, {minutes} minutes.",
    help: "Đổi phòng hoặc đổi giờ của một trong hai cuộc họp.",
        "Move one of the two to another room or time.",
    check: Meetings(check),
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut rooms = Numbered::default();
    let mut slots: Vec<Slot> = Vec::new();
    for (index, meeting) in context.meetings.iter().enumerate() {
        let Some(room) = context.room(meeting).filter(|_| meeting.stands()) else {
            continue;
        };
        if !meeting.is_timed() {
            sink.field_missing(format!("/meetings/{index}/sessions"));
        }
        let over = context.room_number(&room, &mut rooms);
        slots.extend(Slot::of(index, meeting, over));
    }
    for overlap in overlaps(slots, 0) {
        let (Some(earlier), Some(later)) = (
            context.meetings.get(overlap.earlier),
            context.meetings.get(overlap.later),
        ) else {
            continue;
        };
        let hidden = earlier.is_secret() || later.is_secret();
        let shown = |meeting: &Meeting, text: &Option<String>| match text {
            _ if hidden || meeting.is_secret() => Param::Suppressed,
            Some(text) => Param::from(text.as_str()),
            None => Param::Nothing,
        };
        sink.found(
            Draft::at(format!("/meetings/{}/room", overlap.later))
                .subject((!later.is_secret()).then_some(&later.id))
                .param("room", shown(later, &later.room))
                .param("other", shown(earlier, &Some(earlier.id.clone())))
                .param("minutes", Param::count(overlap.minutes)),
        );
    }
}
