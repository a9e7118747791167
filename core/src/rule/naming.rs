//! How sentences name what they are about: as people do, by number, title and day.

use crate::calendar::{day_en, day_vi};
use crate::finding::Param;
use crate::meeting::Meeting;

/// A meeting that a sentence names: *2026-017 (Giao ban tuần, 04/5/2026)*.
pub(super) fn meeting(meeting: &Meeting) -> Param {
    if meeting.is_secret() {
        return Param::Suppressed;
    }
    let day = meeting.first_day();
    let named = |day: Option<String>| {
        let title = meeting.title.as_deref().map(str::trim);
        let title = title.filter(|title| !title.is_empty()).map(str::to_owned);
        let facts: Vec<String> = title.into_iter().chain(day).collect();
        match facts.as_slice() {
            [] => meeting.id.clone(),
            facts => format!("{} ({})", meeting.id, facts.join(", ")),
        }
    };
    Param::Titled {
        id: meeting.id.clone(),
        vi: named(day.map(day_vi)),
        en: named(day.map(day_en)),
    }
}
