//! Who does what: sentences that give work to an agency, in the section on carrying out the plan, in
//! articles, and in letters.

use super::bearer::{ANSWERS, Bearer, ORDERS, duties, group_at, group_before_work};
use super::outline;
use super::reading::Reading;
use super::{due, fields, modality, task};
use crate::calendar::DueIn;
use crate::document::Mention;
use crate::plan::{Assignment, CoordinationDuty, Task};
use crate::text::{Word, WordKind, WordRange, phrases};

phrases! {
    static LEADS = ["chủ trì"];
    pub(super) static WITH = ["phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp chặt chẽ với"];
    static HELPS = ["phối hợp", "phối hợp thực hiện"];
    /// Words between an agency and when its work is due.
    static FINISHES = ["hoàn thành", "xong", "xong trước", "thực hiện", "thời gian", "thời hạn", "trong"];
    /// What one asks of a superior: *đề nghị UBND xã xem xét, quyết định*.
    static ASKS = ["xem xét", "quan tâm", "cho ý kiến", "cho phép", "phê duyệt"];
    /// *Chịu trách nhiệm thi hành Quyết định này* gives no work of its own.
    static CARRIES_OUT = ["thi hành"];
    /// What is said after these words is not an order to an agency.
    static NO_ORDER = ["bàn", "chuyển", "được", "tự", "theo", "kính"];
    static REPORTS = ["báo cáo"];
    static PROPOSES = ["kiến nghị", "đề xuất"];
}

pub(super) fn read(reading: &mut Reading<'_>) {
    for duty in duties(reading) {
        for (position, sentence) in duty.sentences.iter().enumerate() {
            let words = reading.page.get(*sentence);
            if let Some(found) = lead(words) {
                leads(reading, &duty.bearer, *sentence, found);
            } else if let Some((found, ())) = WITH.find(words) {
                coordinates(reading, &duty.bearer, *sentence, found);
            } else if !answers(reading, &duty.bearer, *sentence) && duty.is_charge && position == 0
            {
                charged(reading, &duty.bearer, *sentence);
            }
        }
    }
}

/// Where it is said that somebody leads; *không chủ trì* says that he does not.
pub(super) fn lead(words: &[Word]) -> Option<WordRange> {
    let (found, ()) = LEADS.find(words)?;
    let before = found.start.checked_sub(1).and_then(|at| words.get(at));
    (!before.is_some_and(|before| before.is("không"))).then_some(found)
}

/// The agencies named one after the other from a word on, and where they end.
fn listed(reading: &Reading<'_>, start: usize, end: usize) -> (Vec<Mention>, usize) {
    let mut listed: Vec<Mention> = Vec::new();
    let (mut at, mut after) = (start, start);
    while let Some(mention) = reading.body_at(at, end) {
        after = mention.words.end;
        listed.push(mention);
        at = after_joint(reading, after, end);
    }
    (listed, after)
}

fn ids(reading: &Reading<'_>, mentions: &[Mention]) -> Vec<String> {
    mentions
        .iter()
        .filter_map(|mention| reading.id(mention))
        .collect()
}

/// The agencies that stand before a verb: those that it is said of.
pub(super) fn subject(reading: &Reading<'_>, sentence: WordRange, verb: usize) -> Vec<String> {
    let before = reading.bodies(WordRange::new(sentence.start, verb));
    let mut from = before.len().saturating_sub(1);
    // What is joined to the last by *và* is said of as well.
    while let Some(earlier) = from.checked_sub(1) {
        let (Some(one), Some(two)) = (before.get(earlier), before.get(from)) else {
            break;
        };
        let between = reading
            .page
            .get(WordRange::new(one.words.end, two.words.start));
        if !matches!(between, [and] if and.is("và")) {
            break;
        }
        from = earlier;
    }
    ids(reading, before.get(from..).unwrap_or_default())
}

/// The agencies and groups after *phối hợp với* from a word on, or before *phối hợp*, and where the work
/// starts. Where not all of them are known by name, the work starts with the words that name them.
fn with(reading: &Reading<'_>, rest: WordRange) -> (Vec<String>, usize) {
    let page = reading.page;
    let Some((with, ())) = WITH.find(page.get(rest)) else {
        return helping(reading, rest);
    };
    let from = rest.start.saturating_add(with.start);
    let start = rest.start.saturating_add(with.end);
    let (mentions, mut end) = listed(reading, start, rest.end);
    let mut found = ids(reading, &mentions);
    let next = after_joint(reading, end, rest.end);
    if let Some(group) = group_before_work(reading, next, rest.end) {
        found.push(page.written(group).into_owned());
        end = group.end;
    } else if mentions.is_empty()
        || group_at(reading, next, rest.end).is_some()
        || next > end && page.words.get(next).is_some_and(|word| word.capital)
    {
        end = from;
    }
    (found, end)
}

/// *X chủ trì, Y phối hợp*: the agencies before the verb, and where the work starts.
fn helping(reading: &Reading<'_>, rest: WordRange) -> (Vec<String>, usize) {
    let start = after_joint(reading, rest.start, rest.end);
    let (mentions, end) = listed(reading, start, rest.end);
    let verb = HELPS.starts(reading.page.get(WordRange::new(end, rest.end)));
    match verb {
        Some((length, ())) if !mentions.is_empty() => {
            (ids(reading, &mentions), end.saturating_add(length))
        }
        _ => (Vec::new(), rest.start),
    }
}

/// The word after what joins names that follow each other.
fn after_joint(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    let joint = |word: &&Word| matches!(word.kind, WordKind::Mark(',' | ';')) || word.is("và");
    let words = reading.page.get(WordRange::new(start, end));
    start.saturating_add(words.iter().take_while(joint).count())
}

/// *X chủ trì, phối hợp với Y ...*: a task with its lead.
fn leads(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange, found: WordRange) {
    let moved = |at: usize| at.saturating_add(sentence.start);
    let mut leads = subject(reading, sentence, moved(found.start));
    if leads.is_empty() && bearer.group.is_none() {
        leads.extend(bearer.agency.clone());
    }
    if leads.is_empty() {
        return;
    }
    led(reading, bearer, sentence, leads, moved(found.end));
}

/// A task with its leads; what is said from a word on names who works with them, and the work.
fn led(
    reading: &mut Reading<'_>,
    bearer: &Bearer,
    sentence: WordRange,
    leads: Vec<String>,
    from: usize,
) {
    let (coordinators, work) = with(reading, WordRange::new(from, sentence.end));
    let assignment = Assignment {
        leads,
        coordinators,
        ..Assignment::default()
    };
    push(reading, bearer, sentence, work, assignment);
}

/// *X có trách nhiệm ...*, *Giao X ...*: a task of that agency. Whether it is one.
fn answers(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange) -> bool {
    let order = order(reading, sentence);
    let start = order.unwrap_or(sentence.start);
    let (mentions, end) = listed(reading, start, sentence.end);
    let rest = reading.page.get(WordRange::new(end, sentence.end));
    let answers = ANSWERS.starts(rest).map(|(length, ())| length);
    let after = rest.get(answers.unwrap_or(0)..).unwrap_or_default();
    let none = [&CARRIES_OUT, &REPORTS, &ASKS];
    if none.iter().any(|none| none.starts(after).is_some()) {
        return false;
    }
    // What is proposed to others is no order: *Kiến nghị: đề nghị UBND xã ...*
    if order.is_some_and(|order| {
        PROPOSES.is_in(reading.page.get(WordRange::new(sentence.start, order)))
    }) {
        return false;
    }
    let own = bearer.agency.clone().filter(|_| bearer.group.is_none());
    let leads: Vec<String> = match (order, answers) {
        (None, Some(_)) if mentions.is_empty() => own.into_iter().collect(),
        (Some(_), _) | (_, Some(_)) => ids(reading, &mentions),
        _ => Vec::new(),
    };
    let work = end.saturating_add(answers.unwrap_or(0));
    if leads.is_empty() || !says(reading.page.get(WordRange::new(work, sentence.end))) {
        return false;
    }
    push(
        reading,
        bearer,
        sentence,
        work,
        Assignment {
            leads,
            ..Assignment::default()
        },
    );
    true
}

/// An item of what an agency has to do.
fn charged(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange) {
    let words = reading.page.get(sentence);
    let Some(agency) = bearer.agency.clone().filter(|_| bearer.group.is_none()) else {
        return;
    };
    if REPORTS.is_in(words) || !says(words) {
        return;
    }
    push(
        reading,
        bearer,
        sentence,
        sentence.start,
        Assignment {
            leads: vec![agency],
            ..Assignment::default()
        },
    );
}

fn says(words: &[Word]) -> bool {
    words.iter().any(Word::is_word)
}

/// The word after an order that names an agency: *Giao Phòng Kinh tế*, *... xã giao Phòng Kinh tế*.
fn order(reading: &Reading<'_>, sentence: WordRange) -> Option<usize> {
    let words = reading.page.get(sentence);
    let mut from = 0_usize;
    while let Some((found, ())) = ORDERS.find_from(words, from) {
        let before = found
            .start
            .checked_sub(1)
            .and_then(|before| words.get(before..));
        let after = sentence.start.saturating_add(found.end);
        let orders = before.is_none_or(|before| NO_ORDER.starts(before).is_none());
        if orders && reading.body_at(after, sentence.end).is_some() {
            return Some(after);
        }
        from = found.end;
    }
    None
}

/// Whether some words say no more than when something is due: the work stands before them.
fn only_when(reading: &Reading<'_>, work: WordRange) -> bool {
    let words = reading.page.get(work);
    let length = FINISHES.starts(words).map_or(0, |(length, ())| length);
    let end = words
        .iter()
        .rposition(|word| !matches!(word.kind, WordKind::Mark(_)));
    let (Some(first), Some(last)) = (words.get(length), end.and_then(|end| words.get(end))) else {
        return true;
    };
    match due::of_sentence(reading.page, work, reading.given) {
        DueIn::Stated(stated) => {
            stated.place.start <= first.place.start && stated.place.end >= last.place.end
        }
        DueIn::Unclear(found) => found.start <= length && end.is_none_or(|end| found.end > end),
        DueIn::Nothing => false,
    }
}

/// A task whose work starts at a word of a sentence.
fn push(
    reading: &mut Reading<'_>,
    bearer: &Bearer,
    sentence: WordRange,
    work: usize,
    assignment: Assignment,
) {
    let page = reading.page;
    let mark =
        |word: &Word| matches!(word.kind, WordKind::Mark(',' | ':' | '-' | ')')) || word.is("để");
    let mut work = WordRange::new(work, sentence.end);
    while work.start < work.end && page.words.get(work.start).is_some_and(mark) {
        work.start = work.start.saturating_add(1);
    }
    if only_when(reading, work) {
        work.start = sentence.start;
    }
    let pointer = format!("/plan/tasks/{}", reading.draft.plan.tasks.len());
    let mut row = Task {
        id: bearer.clause.clone(),
        clause: Some(bearer.clause.clone()).filter(|clause| !clause.is_empty()),
        title: reading
            .draft
            .take(format!("{pointer}/title"), page, outline::title(page, work)),
        text: Some(page.written(sentence).into_owned()),
        modality: Some(modality::of_task(page.text, page.get(work))),
        assignments: vec![assignment],
        ..Task::default()
    };
    task::when(reading, work, &mut row, &pointer);
    let place = page.place(sentence);
    reading
        .draft
        .note(format!("{pointer}/assignments/0"), place);
    reading.draft.note(format!("{pointer}/text"), place);
    reading.draft.note(pointer, place);
    reading.draft.plan.tasks.push(row);
}

/// *Phối hợp với ...* without a lead of its own; after *Giao X*, X leads.
fn coordinates(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange, found: WordRange) {
    let moved = |at: usize| at.saturating_add(sentence.start);
    let before = reading.bodies(WordRange::new(sentence.start, moved(found.start)));
    let named = before.last().and_then(|mention| reading.id(mention));
    let Some(agency) = named.or_else(|| bearer.agency.clone()) else {
        return;
    };
    if order(reading, sentence).is_some_and(|order| order < moved(found.start)) {
        led(reading, bearer, sentence, vec![agency], moved(found.start));
        return;
    }
    let (with, end) = listed(reading, moved(found.end), sentence.end);
    let place = reading.page.place(WordRange::new(sentence.start, end));
    for with in ids(reading, &with) {
        let duties = &mut reading.draft.plan.coordination_duties;
        let pointer = format!("/plan/coordinationDuties/{}", duties.len());
        let clause = Some(bearer.clause.clone());
        duties.push(CoordinationDuty {
            agency: agency.clone(),
            with,
            clause,
        });
        reading.draft.note(pointer, place);
    }
}

/// Takes the lead that a sentence of a task names: *Phòng Kinh tế chủ trì ...*
pub(super) fn lead_in(
    reading: &mut Reading<'_>,
    sentence: WordRange,
    task: &mut Task,
    pointer: &str,
) {
    let Some(found) = lead(reading.page.get(sentence)) else {
        return;
    };
    let moved = |at: usize| at.saturating_add(sentence.start);
    let leads = subject(reading, sentence, moved(found.start));
    if leads.is_empty() {
        return;
    }
    let (coordinators, _) = with(reading, WordRange::new(moved(found.end), sentence.end));
    reading.draft.note(
        format!("{pointer}/assignments/0"),
        reading.page.place(sentence),
    );
    fields::assign(task, |assignment| {
        assignment.leads.extend(leads);
        assignment.coordinators.extend(coordinators);
    });
}
