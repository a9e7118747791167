use super::sharing::Register;
use crate::finding::Severity;
use crate::meeting::{Numbered, Slot, clashes};
use crate::meetings::MeetingsContext;
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule};

declare_rule! {
    name: "room-double-booked",
    title: "Trùng phòng họp", "Room double-booked",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Phòng họp có cuộc họp khác dùng cùng lúc.", "Another meeting uses the room at the same time.",
    path: "/meetings/*/room",
    params: {
        room: "the room",
        others: "the ids of up to five of the other meetings, in the order of their starts",
        more: "how many others there are beside those, at least",
        minutes: "for how many minutes of the meeting another is in the room",
    },
    conventions: ["roomsAre"],
    reads: ["room", "sessions/*/start", "sessions/*/end", "host", "agency"],
    message: "Trùng phòng ({room}) trong {minutes} phút với cuộc họp {others}.",
        "The room ({room}) is shared for {minutes} minutes with the meeting {others}.",
    help: "Đổi phòng hoặc đổi giờ họp.",
        "Move to another room or time.",
    check: Clash(check),
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut rooms = Numbered::default();
    let mut slots: Vec<Slot> = Vec::new();
    for (index, meeting) in context.to_compare().iter().enumerate() {
        let Some(room) = context.room(meeting).filter(|_| meeting.stands()) else {
            continue;
        };
        if !meeting.is_timed() {
            sink.field_missing(format!("/meetings/{index}/sessions"));
        }
        let over = context.room_number(&room, &mut rooms);
        slots.extend(Slot::of(index, meeting, over));
    }
    let register = Register::new(context);
    for clash in clashes(slots, 0, &register) {
        let Some(meeting) = context.get(clash.meeting) else {
            continue;
        };
        let (others, more) = register.others(&clash);
        let room = match meeting.room() {
            Some(room) if others != Fact::WITHHELD => room.into(),
            _ => Fact::WITHHELD,
        };
        let seconds = clash.shared.iter().map(|shared| shared.seconds);
        let seconds = seconds.fold(0, i64::saturating_add);
        sink.found(
            Draft::at(format!("/meetings/{}/room", clash.meeting))
                .subject(meeting.id())
                .param("room", room)
                .param("others", others)
                .param("more", more)
                .param("minutes", Fact::count(seconds.div_euclid(60))),
        );
    }
}
