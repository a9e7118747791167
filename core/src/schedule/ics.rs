//! Days as a calendar file, iCalendar of RFC 5545: one event of a whole day each.

use chrono::{Datelike as _, NaiveDate};

/// How many octets a line holds without its end (RFC 5545, section 3.1).
const MOST_OCTETS: usize = 75;

/// An event of a whole day.
#[derive(Debug)]
pub(super) struct Event {
    /// The name by which a calendar program knows the event again.
    pub(super) uid: String,
    /// The day to which the text speaks: no clock is read.
    pub(super) stamp: NaiveDate,
    pub(super) date: NaiveDate,
    pub(super) summary: String,
    pub(super) description: String,
    pub(super) category: &'static str,
}

/// The text of a calendar.
pub(super) fn write(events: impl Iterator<Item = Event>) -> String {
    let mut text = String::new();
    let mut line = |name: &str, value: &str| fold(&mut text, name, value);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//wardplan//wardplan//VI");
    line("CALSCALE", "GREGORIAN");
    for event in events {
        line("BEGIN", "VEVENT");
        line("UID", &event.uid);
        line("DTSTAMP", &format!("{}T000000Z", basic(event.stamp)));
        line("DTSTART;VALUE=DATE", &basic(event.date));
        // The end of an event is the first day that is no longer part of it.
        if let Some(next) = event.date.succ_opt() {
            line("DTEND;VALUE=DATE", &basic(next));
        }
        line("SUMMARY", &escaped(&event.summary));
        line("DESCRIPTION", &escaped(&event.description));
        line("CATEGORIES", &escaped(event.category));
        // A last day does not make anyone busy.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }
    line("END", "VCALENDAR");
    text
}

fn basic(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The text of a value (section 3.3.11). Control characters, which no value may hold, become spaces.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' => escaped.push_str("\\n"),
            ',' | ';' | '\\' => escaped.extend(['\\', character]),
            control if control.is_control() => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Adds a line, which goes on after a line end and a space where it is too long. No character is
/// split.
fn fold(text: &mut String, name: &str, value: &str) {
    let mut used = 0_usize;
    for character in name.chars().chain([':']).chain(value.chars()) {
        let octets = character.len_utf8();
        if used.saturating_add(octets) > MOST_OCTETS {
            text.push_str("\r\n ");
            used = 1;
        }
        used = used.saturating_add(octets);
        text.push(character);
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str) -> Event {
        let date = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        Event {
            uid: "due-task-T1@KH.wardplan".to_owned(),
            stamp: date,
            date,
            summary: summary.to_owned(),
            description: "Thời hạn: chậm nhất ngày 31/12/2026".to_owned(),
            category: "hạn nhiệm vụ",
        }
    }

    #[test]
    fn an_event_is_written_as_the_standard_says() {
        let text = write([event("Hạn: II.1 a, b; c\\d\r\ne\u{7}")].into_iter());
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(
            lines,
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//wardplan//wardplan//VI",
                "CALSCALE:GREGORIAN",
                "BEGIN:VEVENT",
                "UID:due-task-T1@KH.wardplan",
                "DTSTAMP:20261231T000000Z",
                "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101",
                "SUMMARY:Hạn: II.1 a\\, b\\; c\\\\d\\ne ",
                "DESCRIPTION:Thời hạn: chậm nhất ngày 31/12/2026",
                "CATEGORIES:hạn nhiệm vụ",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn lines_are_folded_at_75_octets_and_between_characters() {
        for length in 0..200 {
            let summary = "ấ".repeat(length);
            let text = write([event(&summary)].into_iter());
            let longest = text.split("\r\n").map(str::len).max();
            assert!(longest <= Some(MOST_OCTETS), "{length}: {longest:?}");
            assert!(
                text.replace("\r\n ", "")
                    .contains(&format!("SUMMARY:{summary}\r\n"))
            );
        }
        // 8 octets of the name and 67 of the value are one full line.
        let full = write([event(&"a".repeat(67))].into_iter());
        assert!(full.contains(&format!("SUMMARY:{}\r\nDESC", "a".repeat(67))));
        let more = write([event(&"a".repeat(68))].into_iter());
        assert!(more.contains(&format!("SUMMARY:{}\r\n a\r\nDESC", "a".repeat(67))));
    }
}
