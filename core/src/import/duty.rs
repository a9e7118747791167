//! Who does what: sentences that give work to an agency, in the section on carrying out the plan, in
//! articles, and in letters.

use super::bearer::{ANSWERS, Bearer, ORDERS, duties};
use super::listed::{Listed, WITH, after_joint, ids, listed, subject};
use super::outline;
use super::reading::Reading;
use super::{due, fields, modality, round, task};
use crate::calendar::DueIn;
use crate::plan::{Assignment, CoordinationDuty, Task};
use crate::text::{Word, WordKind, WordRange, phrases};

phrases! {
    static LEADS = ["chủ trì"];
    /// Before the verb these say that somebody does not lead, or no longer, or did once.
    static DENIED = ["không", "không trực tiếp", "không còn", "chưa", "đã", "đã từng", "thôi"];
    static NOT_GIVEN = ["không giao", "không phân công", "không do"];
    static HELPS = ["phối hợp", "phối hợp thực hiện"];
    /// Words between an agency and when its work is due.
    static FINISHES = ["hoàn thành", "xong", "xong trước", "thực hiện", "thời gian", "thời hạn", "trong"];
    /// What one asks of a superior: *đề nghị UBND xã xem xét, quyết định*.
    static ASKS = ["xem xét", "quan tâm", "cho ý kiến", "cho phép", "phê duyệt"];
    /// *Chịu trách nhiệm thi hành Quyết định này* gives no work of its own.
    static CARRIES_OUT = ["thi hành"];
    /// What is said after these words is not an order to an agency.
    static NO_ORDER = ["bàn", "chuyển", "được", "tự", "theo", "kính", "không", "chưa", "đã"];
    static REPORTS = ["báo cáo"];
    /// Those who are named right after these words work with the lead.
    static BESIDE = ["phối hợp", "phối hợp chặt chẽ", "cùng", "cùng với"];
    /// What an agency is said to do by itself.
    static ACTS = ["tham mưu", "thực hiện", "chịu trách nhiệm", "tổ chức thực hiện"];
    /// The last word of *cơ quan chủ trì:* before the verb.
    static LABELS = ["quan", "vị", "nhân"];
    static PROPOSES = ["kiến nghị", "đề xuất"];
}

/// How many words a title has at most before the colon behind which somebody is named.
const TITLE: usize = 12;

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

/// Where it is said that somebody leads; *không chủ trì* and *đã chủ trì* order nothing, and *chủ trì: ...* names him.
pub(super) fn lead(words: &[Word]) -> Option<WordRange> {
    let (found, ()) = LEADS.find(words)?;
    let before = found.start.checked_sub(1).and_then(|at| words.get(at));
    let said = words.get(..found.start).unwrap_or_default();
    let ends_so = |at: usize| {
        DENIED
            .at(said, at)
            .is_some_and(|(end, ())| end == said.len())
    };
    let denied = (said.len().saturating_sub(3)..said.len()).any(ends_so) || NOT_GIVEN.is_in(said);
    let named = words.get(found.end).is_some_and(|word| word.is_mark(':'))
        && before.is_none_or(|word| !word.is_word() || LABELS.starts(&[*word]).is_some());
    (!denied && !named).then_some(found)
}

/// The agencies and groups after *phối hợp với* from a word on, or before *phối hợp*, and where the work
/// starts. Where not all of them are known by name, the work starts with the words that name them.
fn with(reading: &Reading<'_>, rest: WordRange) -> (Vec<String>, usize) {
    let words = reading.page.get(rest);
    let moved = |at: usize| rest.start.saturating_add(at);
    let found = WITH.find(words).map(|(with, ())| with);
    let Some(with) = found.or_else(|| directly(reading, rest)) else {
        return helping(reading, rest);
    };
    let found = listed(reading, moved(with.end), rest.end);
    let next = after_joint(reading, found.end, rest.end);
    let named = reading
        .page
        .words
        .get(next)
        .is_some_and(|word| word.capital);
    let unknown = found.is_empty() || found.goes_on || next > found.end && named;
    // *Chủ trì lập danh sách, phối hợp với ...*: the work stands before them.
    let between = words.get(..with.start).unwrap_or_default();
    let end = match between.iter().any(Word::is_word) {
        true => rest.start,
        false if unknown => moved(with.start),
        false => found.end,
    };
    (found.names(reading), end)
}

/// *Chủ trì, phối hợp các phòng, ban*, *chủ trì cùng Công an xã*: those who are named right after the verb.
fn directly(reading: &Reading<'_>, rest: WordRange) -> Option<WordRange> {
    let words = reading.page.get(rest);
    let start = usize::from(words.first().is_some_and(|word| word.is_mark(',')));
    let (after, ()) = BESIDE.at(words, start)?;
    let named = listed(reading, rest.start.saturating_add(after), rest.end);
    (!named.is_empty()).then(|| WordRange::new(start, after))
}

/// *X chủ trì, Y phối hợp*: those before the verb, and where the work starts.
fn helping(reading: &Reading<'_>, rest: WordRange) -> (Vec<String>, usize) {
    let start = after_joint(reading, rest.start, rest.end);
    let found = listed(reading, start, rest.end);
    let verb = HELPS.starts(reading.page.get(WordRange::new(found.end, rest.end)));
    match verb {
        Some((length, ())) if !found.is_empty() => {
            (found.names(reading), found.end.saturating_add(length))
        }
        _ => (Vec::new(), rest.start),
    }
}

/// *X chủ trì, phối hợp với Y ...*: a task with its lead.
fn leads(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange, found: WordRange) {
    let moved = |at: usize| at.saturating_add(sentence.start);
    let Some((said_of, helpers)) = subject(reading, sentence, moved(found.start)) else {
        return;
    };
    let mut leads = ids(reading, &said_of.agencies);
    if said_of.is_empty() && bearer.group.is_none() {
        leads.extend(bearer.agency.clone());
    }
    if leads.is_empty() {
        return;
    }
    reading.tell(&said_of.groups);
    let held = Assignment {
        leads,
        coordinators: ids(reading, &helpers),
        ..Assignment::default()
    };
    led(reading, bearer, sentence, held, moved(found.end));
}

/// A task with its leads; what is said from a word on names who works with them, and the work.
fn led(
    reading: &mut Reading<'_>,
    bearer: &Bearer,
    sentence: WordRange,
    mut held: Assignment,
    from: usize,
) {
    let (coordinators, work) = with(reading, WordRange::new(from, sentence.end));
    held.coordinators.extend(coordinators);
    push(reading, bearer, sentence, work, held);
}

/// *X có trách nhiệm ...*, *Giao X ...*, *X tham mưu ...*: a task of that agency. Whether it is one.
fn answers(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange) -> bool {
    let order = order(reading, sentence);
    let start = order.unwrap_or(sentence.start);
    let found = listed(reading, start, sentence.end);
    let rest = reading.page.get(WordRange::new(found.end, sentence.end));
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
        (None, Some(_)) if found.is_empty() => own.into_iter().collect(),
        (Some(_), _) | (_, Some(_)) => ids(reading, &found.agencies),
        (None, None) if ACTS.starts(rest).is_some() => ids(reading, &found.agencies),
        (None, None) => Vec::new(),
    };
    let work = found.end.saturating_add(answers.unwrap_or(0));
    if leads.is_empty() || !says(reading.page.get(WordRange::new(work, sentence.end))) {
        return false;
    }
    reading.tell(&found.groups);
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
    // The days of several rounds are those of the reports.
    let rounds = || round::rounds(page.text, page.get(work), reading.given).len();
    if !(REPORTS.is_in(page.get(work)) && rounds() > 1) {
        task::when(reading, work, &mut row, &pointer);
    }
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
    let Some((said_of, _)) = subject(reading, sentence, moved(found.start)) else {
        return;
    };
    let mut agencies = ids(reading, &said_of.agencies);
    if agencies.is_empty() {
        agencies.extend(bearer.agency.clone());
    }
    if agencies.is_empty() {
        return;
    }
    if order(reading, sentence).is_some_and(|order| order < moved(found.start)) {
        reading.tell(&said_of.groups);
        let held = Assignment {
            leads: agencies,
            ..Assignment::default()
        };
        led(reading, bearer, sentence, held, moved(found.start));
        return;
    }
    let with = listed(reading, moved(found.end), sentence.end);
    let place = reading.page.place(WordRange::new(sentence.start, with.end));
    let names = with.names(reading);
    for agency in agencies {
        for with in &names {
            let duties = &mut reading.draft.plan.coordination_duties;
            let pointer = format!("/plan/coordinationDuties/{}", duties.len());
            duties.push(CoordinationDuty {
                agency: agency.clone(),
                with: with.clone(),
                clause: Some(bearer.clause.clone()),
            });
            reading.draft.note(pointer, place);
        }
    }
}

/// Takes the lead that a sentence of a task names: *Phòng Kinh tế chủ trì ...*, *Giao Phòng Kinh tế ...*
pub(super) fn lead_in(
    reading: &mut Reading<'_>,
    sentence: WordRange,
    task: &mut Task,
    pointer: &str,
) {
    let moved = |at: usize| at.saturating_add(sentence.start);
    let Some(found) = lead(reading.page.get(sentence)) else {
        given_in(reading, sentence, task, pointer);
        return;
    };
    let Some((said_of, helpers)) = subject(reading, sentence, moved(found.start)) else {
        return;
    };
    let mut coordinators = ids(reading, &helpers);
    coordinators.extend(with(reading, WordRange::new(moved(found.end), sentence.end)).0);
    held(reading, sentence, (&said_of, coordinators), task, pointer);
}

/// Takes the lead of a task that is given to somebody, or that a clause is about: *In tài liệu: Phòng Kinh tế thực hiện*.
fn given_in(reading: &mut Reading<'_>, sentence: WordRange, task: &mut Task, pointer: &str) {
    let words = reading.page.get(sentence);
    let order = order(reading, sentence);
    let colon = words.iter().take(TITLE).position(|word| word.is_mark(':'));
    let clause = colon.map_or(0, |colon| colon.saturating_add(1));
    let start = order.unwrap_or_else(|| sentence.start.saturating_add(clause));
    let found = listed(reading, start, sentence.end);
    let rest = reading.page.get(WordRange::new(found.end, sentence.end));
    let acts = ANSWERS.starts(rest).is_some() || ACTS.starts(rest).is_some();
    let proposed = order.is_some_and(|order| {
        PROPOSES.is_in(reading.page.get(WordRange::new(sentence.start, order)))
    });
    let asked = ASKS.starts(rest).is_some() || REPORTS.starts(rest).is_some();
    if (order.is_some() || acts) && !proposed && !asked {
        held(reading, sentence, (&found, Vec::new()), task, pointer);
    }
}

/// Gives a task to those who lead it.
fn held(
    reading: &mut Reading<'_>,
    sentence: WordRange,
    (lead, coordinators): (&Listed, Vec<String>),
    task: &mut Task,
    pointer: &str,
) {
    let leads = ids(reading, &lead.agencies);
    if leads.is_empty() {
        return;
    }
    reading.tell(&lead.groups);
    let place = reading.page.place(sentence);
    reading
        .draft
        .note(format!("{pointer}/assignments/0"), place);
    fields::assign(task, |assignment| {
        assignment.leads.extend(leads);
        assignment.coordinators.extend(coordinators);
    });
}
