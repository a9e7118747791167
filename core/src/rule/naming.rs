//! How findings name what they are about: as people do, by number, title and day.

use chrono::NaiveDate;

use super::Fact;
use crate::calendar::{day_en, day_vi};
use crate::finding::Message;
use crate::meeting::{Category, Meeting};
use crate::meetings::SeenMeeting;
use crate::plan::{Plan, Target, Task};
use crate::text::{Label, Shown, stated};

/// How many characters of a title are shown: those of a task are sentences.
const LONGEST: usize = 80;

/// A meeting that a sentence names: *2026-017 (Giao ban tuần, 04/5/2026)*.
pub(super) fn meeting(seen: SeenMeeting<'_>) -> Fact {
    let meeting = seen.to_compare();
    let named = |day: fn(NaiveDate) -> String| {
        let title = stated(meeting.title.as_ref()).map(short);
        let facts: Vec<String> = title
            .into_iter()
            .chain(meeting.first_day().map(day))
            .collect();
        match facts.as_slice() {
            [] => meeting.id.clone(),
            facts => format!("{} ({})", meeting.id, facts.join(", ")),
        }
    };
    Fact::titled(seen.id(), named(day_vi), named(day_en))
}

/// A target that a sentence names: by its clause.
pub(super) fn target(target: &Target) -> Fact {
    Fact::named(
        Shown::openly(&target.id),
        Shown::openly(target.clause.as_ref().unwrap_or(&target.id)),
    )
}

/// A meeting that a finding is about: *cuộc họp 2026-017, Giao ban tuần, 04/5/2026*.
pub(super) fn of_meeting(meeting: &Meeting) -> Option<Message> {
    let what = match meeting.category {
        Some(Category::Conference) => Category::Conference.label(),
        _ => Category::Meeting.label(),
    };
    let title = stated(meeting.title.as_ref());
    let facts = (meeting.id.as_str(), title, meeting.first_day());
    (!meeting.is_secret()).then(|| named(what, facts))
}

/// A task that a finding is about: *nhiệm vụ II.3.1, Xây dựng quy chế họp*.
pub(super) fn of_task(task: &Task) -> Message {
    let what = Label {
        vi: "nhiệm vụ",
        en: "task",
    };
    let title = stated(task.title.as_ref()).or(stated(task.text.as_ref()));
    named(what, (task.subject(), title, None))
}

/// The document of a plan: *văn bản 12/KH-UBND, Kế hoạch tinh gọn hội họp, 07/5/2026*.
pub(super) fn of_document(plan: &Plan) -> Option<Message> {
    let document = plan.document.as_ref()?;
    let what = Label {
        vi: "văn bản",
        en: "document",
    };
    let title = stated(document.title.as_ref());
    // A number that is still blank names nothing.
    let number = stated(document.number.as_ref()).filter(|number| !number.starts_with('/'));
    if (number, title) == (None, None) {
        return None;
    }
    Some(named(
        what,
        (number.unwrap_or_default(), title, document.issued_on),
    ))
}

/// A clause of a plan.
pub(super) fn of_clause(clause: &str) -> Message {
    Message::new(format!("mục {clause}"), format!("clause {clause}"))
}

fn named(what: Label, (id, title, day): (&str, Option<&str>, Option<NaiveDate>)) -> Message {
    let title = title.map(short);
    let named = |what: &str, day: Option<String>| {
        let id = Some(id).filter(|id| !id.is_empty());
        let facts = [id, title.as_deref(), day.as_deref()];
        let mut named = what.to_owned() + " ";
        for (position, fact) in facts.into_iter().flatten().enumerate() {
            named.push_str(if position > 0 { ", " } else { "" });
            named.push_str(fact);
        }
        named
    };
    Message::new(
        named(what.vi, day.map(day_vi)),
        named(what.en, day.map(day_en)),
    )
}

/// A title on one line, cut between words where it is long.
fn short(title: &str) -> String {
    let mut short = String::new();
    let mut length = 0_usize;
    for word in title.split_whitespace() {
        length = length
            .saturating_add(word.chars().count())
            .saturating_add(1);
        if length > LONGEST && !short.is_empty() {
            short.push('…');
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_title_is_cut_between_words() {
        assert_eq!(short("Giao ban\n tuần"), "Giao ban tuần");
        let long = "mười chữ ".repeat(12);
        assert_eq!(
            short(&long),
            format!(
                "{}…",
                "mười chữ "
                    .repeat(9)
                    .trim_end()
                    .strip_suffix(" chữ")
                    .unwrap()
            )
        );
    }
}
