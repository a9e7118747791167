//! Meetings that share a room or people at one time, and what is free on that day.

use chrono::Timelike as _;
use wardplan::LocalTime;
use wardplan::conflict::{Conflict, FreeSlot, FreeTime};

use super::Report;

impl Report<'_> {
    pub(super) fn conflicts(&mut self) {
        let conflicts = &self.job.conflicts;
        if conflicts.pairs.is_empty() {
            return;
        }
        self.page.line("");
        let head = self.say(
            "Cuộc họp trùng lịch, và giờ còn trống trong ngày:",
            "Meetings at one time, and what is free on the day:",
        );
        self.page.line(head);
        for pair in &conflicts.pairs {
            let shared = |free: &&FreeTime| free.over == pair.over && free.shared == pair.shared;
            let free: Vec<String> = conflicts
                .free
                .iter()
                .filter(shared)
                .map(|free| self.free(free))
                .collect();
            let text = self.pair(pair, &free.join("; "));
            self.page.paragraph("  • ", &text);
        }
    }

    fn pair(&self, pair: &Conflict, free: &str) -> String {
        let secret = self.say("(cuộc họp mật)", "(a secret meeting)");
        let name = |id: &Option<String>| id.as_deref().unwrap_or(secret).to_owned();
        let shared = pair.shared.as_deref().unwrap_or_default().join(", ");
        format!(
            "{} – {} ({} {shared}, {} {}): {free}",
            name(&pair.a),
            name(&pair.b),
            self.label(pair.over.label()),
            pair.minutes,
            self.say("phút", "minutes")
        )
    }

    fn free(&self, free: &FreeTime) -> String {
        let clock = |time: LocalTime| {
            let time = time.to_chrono();
            format!("{:02}:{:02}", time.hour(), time.minute())
        };
        let slot = |slot: &FreeSlot| format!("{}-{}", clock(slot.start), clock(slot.end));
        let slots = match &free.slots {
            None => self.say("chưa rõ", "not known").to_owned(),
            Some(slots) if slots.is_empty() => self.say("không còn", "none").to_owned(),
            Some(slots) => slots.iter().map(slot).collect::<Vec<_>>().join(", "),
        };
        format!("{} {slots}", self.day(free.date))
    }
}
