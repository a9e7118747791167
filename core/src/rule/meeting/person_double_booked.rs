use std::collections::BTreeSet;

use super::sharing::Register;
use crate::finding::{Message, Severity};
use crate::meeting::{Meeting, Numbered, Slot, clashes};
use crate::meetings::MeetingsContext;
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule};
use crate::text::{fold, stated};

declare_rule! {
    name: "person-double-booked",
    title: "Trùng lịch người dự", "People double-booked",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Có người được mời dự cuộc họp khác cùng lúc.",
        "Somebody is expected in another meeting at the same time.",
    path: "/meetings/*",
    params: {
        persons: "who is expected elsewhere too",
        others: "the ids of up to five of the other meetings, in the order of their starts",
        more: "how many others there are beside those, at least",
        minutes: "for how many minutes of the meeting one of them is expected elsewhere too, at most",
        gap: "how many minutes of travel are asked for between meetings",
    },
    conventions: ["roomsAre", "travelGapMinutes"],
    reads: [
        "chair", "participants", "sessions/*/start", "sessions/*/end", "room", "mode",
        "plannedMode", "host", "agency",
    ],
    message: "Trùng lịch với cuộc họp {others}: {persons} (trùng {minutes} phút{gap}).",
        "Expected in the meeting {others} too: {persons} (minutes shared: {minutes}{gap}).",
    help: "Đổi giờ họp, hoặc cử người dự thay.",
        "Move the meeting, or send somebody else.",
    check: Clash(check),
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut known = Numbered::default();
    let mut slots: Vec<Slot> = Vec::new();
    for (index, meeting) in context.standing() {
        let here: BTreeSet<usize> = people(meeting, &mut known)
            .map(|(_, person)| person)
            .collect();
        if !here.is_empty() && !meeting.is_timed() {
            sink.field_missing(format!("/meetings/{index}/sessions"));
        }
        for person in here {
            slots.extend(Slot::of(index, meeting, person));
        }
    }
    let by_key = known.by_key();
    for slot in &mut slots {
        slot.renumber(&by_key);
    }
    let register = Register::new(context);
    let gap = context.settings.conventions.travel_gap_minutes;
    let gap = i64::try_from(gap).unwrap_or(i64::MAX);
    let words = travel(gap);
    for clash in clashes(slots, gap, &register) {
        let Some(seen) = context.get(clash.meeting) else {
            continue;
        };
        let (others, more) = register.others(&clash);
        let minutes = clash
            .shared
            .iter()
            .map(|shared| shared.seconds.div_euclid(60));
        let persons = if others == Fact::WITHHELD {
            Fact::WITHHELD
        } else {
            let mut told: Vec<Fact> = Vec::new();
            let mut new: BTreeSet<usize> = clash
                .shared
                .iter()
                .filter(|shared| !shared.hidden)
                .map(|shared| shared.over)
                .collect();
            for (spelling, person) in people(seen.to_compare(), &mut known) {
                if by_key.get(person).is_some_and(|person| new.remove(person)) {
                    told.push(seen.shown(spelling).into());
                }
            }
            if clash.shared.iter().any(|shared| shared.hidden) {
                told.push(Fact::WITHHELD);
            }
            Fact::list(told)
        };
        sink.found(
            Draft::at(format!("/meetings/{}", clash.meeting))
                .subject(seen.id())
                .param("persons", persons)
                .param("others", others)
                .param("more", more)
                .param("minutes", Fact::count(minutes.max().unwrap_or_default()))
                .param("gap", Fact::worded(gap, words.clone())),
        );
    }
}

/// Who is expected in a meeting, each with a number.
fn people<'m>(
    meeting: &'m Meeting,
    known: &mut Numbered<'m>,
) -> impl Iterator<Item = (&'m str, usize)> {
    let persons = meeting.chair.iter().chain(&meeting.participants);
    let stated = persons.filter_map(|person| stated(Some(person)));
    stated.map(|person| (person, known.number(person, person, || fold(person))))
}

/// What a sentence says of the time to travel, where any is asked for.
fn travel(minutes: i64) -> Message {
    if minutes == 0 {
        return Message::new("", "");
    }
    Message::new(
        format!("; cần {minutes} phút di chuyển"),
        format!("; minutes of travel asked for: {minutes}"),
    )
}
