//! Duties to report: *báo cáo* and to whom, for each round that is named.

use super::bearer::{Bearer, duties};
use super::due;
use super::duty;
use super::listed::{WITH, group_at, ids, subject};
use super::page::Page;
use super::reading::Reading;
use super::round::{self, Round};
use crate::calendar::{Cycle, Deadline, DueIn};
use crate::document::Mention;
use crate::plan::ReportingDuty;
use crate::text::{TextRange, Word, WordKind, WordRange, phrases};

phrases! {
    static REPORTS = ["báo cáo", "gửi báo cáo"];
    /// Who is named after these words is helped.
    static HELPS = ["tham mưu", "tham mưu cho", "giúp", "tham mưu giúp"];
    static CLOSES = ["trong quá trình", "nếu có vướng mắc", "nếu có khó khăn", "quá trình thực hiện"];
    static THROUGH = ["qua", "thông qua"];
    /// Words before to whom something is reported.
    static TO = ["gửi", "gửi về", "về", "cho", "với", "lên", "đến", "trình"];
    /// Who is reported to by the office in a body.
    static PERSONS = ["chủ tịch", "phó chủ tịch", "giám đốc", "bí thư", "phó bí thư", "trưởng", "chánh"];
}

pub(super) fn read(reading: &mut Reading<'_>) {
    for duty in duties(reading) {
        for sentence in &duty.sentences {
            reports(reading, &duty.bearer, *sentence);
        }
    }
}

/// To whom something is reported: a body, or a person by the office in it.
struct Recipient {
    body: Mention,
    words: WordRange,
    /// Those who are joined to it by *và*.
    others: Vec<Mention>,
}

/// Where *báo cáo* stands, and to whom.
fn recipient(reading: &Reading<'_>, sentence: WordRange) -> Option<(usize, Recipient)> {
    let words = reading.page.get(sentence);
    let moved = |at: usize| at.saturating_add(sentence.start);
    let mut from = 0_usize;
    while let Some((verb, ())) = REPORTS.find_from(words, from) {
        from = verb.end;
        let mut at = verb.end;
        // *Báo cáo kết quả thực hiện về Sở Nội vụ*, *báo cáo kết quả, gửi Bộ Tài chính*.
        let stops = |word: &Word| matches!(word.kind, WordKind::Mark('.' | ';' | ':'));
        while words.get(at).is_some_and(|word| !stops(word)) {
            let to = TO.at(words, at).map(|(after, ())| after);
            let direct = at == verb.end || to.is_some();
            let after = to.map_or(at, |after| {
                TO.at(words, after).map_or(after, |(after, ())| after)
            });
            let office = PERSONS.at(words, after).map(|(body, ())| body);
            let body = reading.body_at(moved(office.unwrap_or(after)), sentence.end);
            if let Some(body) = body.filter(|_| direct || office.is_some() && at == verb.end) {
                let words = WordRange::new(moved(after), body.words.end);
                let others = joined(reading, body.words.end, sentence.end);
                let found = Recipient {
                    body,
                    words,
                    others,
                };
                return Some((moved(verb.start), found));
            }
            at = at.saturating_add(1);
        }
    }
    None
}

/// The bodies that *và* joins to a name.
fn joined(reading: &Reading<'_>, end: usize, sentence: usize) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = end;
    while let Some(and) = reading.page.words.get(at).filter(|_| at < sentence)
        && and.is("và")
        && let Some(body) = reading.body_at(at.saturating_add(1), sentence)
    {
        at = body.words.end;
        found.push(body);
    }
    found
}

fn reports(reading: &mut Reading<'_>, bearer: &Bearer, sentence: WordRange) {
    let page = reading.page;
    let words = page.get(sentence);
    let Some((verb, recipient)) = recipient(reading, sentence) else {
        return;
    };
    let moved = |at: usize| at.saturating_add(sentence.start);
    let mut named = reporters(reading, sentence, verb).into_iter();
    let first = named.next();
    let group = group_at(reading, sentence.start, verb);
    // What is said of troubles on the way is said to all.
    let above = Some(bearer).filter(|_| CLOSES.starts(words).is_none());
    let group = group.or(above.and_then(|above| above.group));
    let group = group.filter(|_| first.is_none());
    let via = THROUGH.find(words).map(|(via, ())| via);
    let route = via.and_then(|via| reading.body_at(moved(via.end), sentence.end));
    let written = group.map(|group| page.written(group).into_owned());
    let duty = ReportingDuty {
        reporter: first
            .or(written)
            .or_else(|| above.and_then(|above| above.agency.clone())),
        recipient: if recipient.words == recipient.body.words {
            reading.id(&recipient.body)
        } else {
            Some(page.written(recipient.words).into_owned())
        },
        route: route.as_ref().and_then(|route| reading.id(route)),
        clause: Some(bearer.clause.clone()).filter(|clause| !clause.is_empty()),
        ..ReportingDuty::default()
    };
    let places = Places {
        whole: page.place(sentence),
        reporter: group.map(|group| page.place(group)),
        recipient: page.place(recipient.words),
        route: route
            .filter(|_| duty.route.is_some())
            .map(|route| page.place(route.words)),
    };
    let (rounds, unclear) = rounds(reading, sentence, verb);
    for words in unclear {
        reading.draft.unread.push(words);
    }
    let others = recipient.others.iter().map(|other| {
        let recipient = page.place(other.words);
        (
            reading.id(other),
            Places {
                recipient,
                ..places
            },
        )
    });
    let others: Vec<(Option<String>, Places)> = others.collect();
    let first = (duty.recipient.clone(), places);
    let mut duties = Vec::new();
    let reporters = std::iter::once(duty.reporter.clone()).chain(named.map(Some));
    for reporter in reporters {
        let each = std::iter::once(&first).chain(&others);
        duties.extend(each.map(|(recipient, places)| {
            let duty = ReportingDuty {
                reporter: reporter.clone(),
                recipient: recipient.clone(),
                ..duty.clone()
            };
            (duty, *places)
        }));
    }
    for (duty, places) in duties {
        for round in &rounds {
            push(
                reading,
                duty.clone(),
                &bearer.clause,
                round.as_ref(),
                places,
            );
        }
    }
}

/// The agencies that are said to report: those that lead, and not those that they work with.
fn reporters(reading: &Reading<'_>, sentence: WordRange, verb: usize) -> Vec<String> {
    let before = WordRange::new(sentence.start, verb);
    let words = reading.page.get(before);
    let moved = |at: usize| at.saturating_add(sentence.start);
    if let Some(leads) = duty::lead(words) {
        let found = subject(reading, sentence, moved(leads.start));
        return found.map_or_else(Vec::new, |(said_of, _)| ids(reading, &said_of.agencies));
    }
    let end = WITH
        .find(words)
        .map_or(verb, |(with, ())| moved(with.start));
    let mut bodies = reading.bodies(WordRange::new(sentence.start, end));
    // *Phòng Kinh tế tham mưu UBND xã ...; tổng hợp, báo cáo*: who is helped does not report, unless it is
    // said right after.
    let helped = |body: &Mention| {
        let before = reading.page.words.get(..body.words.start);
        let helps = |length: usize| {
            let at = body.words.start.checked_sub(length)?;
            HELPS
                .at(before?, at)
                .filter(|(after, ())| *after == body.words.start)
        };
        body.words.end < verb && (1..=3).any(|length| helps(length).is_some())
    };
    bodies.retain(|body| !helped(body));
    let Some(last) = bodies.pop() else {
        return Vec::new();
    };
    let whole = WordRange::new(sentence.start, last.words.end);
    match subject(reading, whole, whole.end) {
        Some((said_of, _)) => ids(reading, &said_of.agencies),
        None => ids(reading, &[last]),
    }
}

/// The rounds of a sentence; where none is named, that of its deadline, or one that is not known. What is said
/// of time and is understood of none of them is given beside them.
fn rounds(
    reading: &Reading<'_>,
    sentence: WordRange,
    verb: usize,
) -> (Vec<Option<Round>>, Vec<TextRange>) {
    let page = reading.page;
    let mut rounds = round::rounds(page.text, page.get(sentence), reading.given);
    let mut unclear = Vec::new();
    match due::of_sentence(page, sentence, reading.given) {
        DueIn::Stated(stated) if !matches!(stated.deadline, Deadline::Ongoing(_)) => {
            if let [] | [Round { due: None, .. }] = &rounds[..] {
                let cycle = rounds.pop().and_then(|round| round.cycle);
                let cycle = cycle_of(&stated.deadline).or(cycle);
                rounds.push(Round {
                    cycle,
                    due: Some(stated.deadline),
                    place: stated.place,
                });
            }
        }
        DueIn::Unclear(words) => {
            let moved = |at: usize| at.saturating_add(sentence.start);
            let words = WordRange::new(moved(words.start), moved(words.end));
            // *... trước ngày 14/9; Phòng Kinh tế báo cáo UBND tỉnh trước ngày 16/9*
            let clause = clause(page, sentence, verb);
            if rounds.is_empty()
                && clause != sentence
                && let DueIn::Stated(stated) = due::of_sentence(page, clause, reading.given)
            {
                rounds.push(Round {
                    cycle: cycle_of(&stated.deadline),
                    due: Some(stated.deadline),
                    place: stated.place,
                });
            }
            let understood =
                |round: &&Round| round.due.is_some() || !round.place.of(page.text).ends_with(')');
            let understood = rounds.iter().filter(understood);
            unclear = without(page.get(words), understood.map(|round| round.place));
        }
        DueIn::Stated(_) | DueIn::Nothing => {}
    }
    if rounds.is_empty() {
        return (vec![None], unclear);
    }
    (rounds.into_iter().map(Some).collect(), unclear)
}

/// The part of a sentence between semicolons in which a word stands.
fn clause(page: &Page<'_>, sentence: WordRange, at: usize) -> WordRange {
    let ends = |word: &Word| word.is_mark(';');
    let before = page.get(WordRange::new(sentence.start, at));
    let after = page.get(WordRange::new(at, sentence.end));
    let start = before.iter().rposition(ends);
    let start = start.map_or(0, |mark| mark.saturating_add(1));
    let end = after.iter().position(ends);
    WordRange::new(
        sentence.start.saturating_add(start),
        end.map_or(sentence.end, |end| at.saturating_add(end)),
    )
}

/// The stretches of some words that stand in none of some places.
fn without(words: &[Word], places: impl Iterator<Item = TextRange>) -> Vec<TextRange> {
    let places: Vec<TextRange> = places.collect();
    let taken = |word: &&Word| {
        let inside = places.iter().any(|place| place.holds(word.place));
        inside || !word.is_number() && (!word.is_word() || word.is("và"))
    };
    let mut rest = Vec::new();
    let mut words = words.iter().peekable();
    while let Some(first) = words.next() {
        if taken(&first) {
            continue;
        }
        let mut stretch = first.place;
        let inside = |word: &&Word| !places.iter().any(|place| place.holds(word.place));
        while let Some(word) = words.next_if(inside) {
            if !taken(&word) {
                stretch = stretch.to(word.place);
            }
        }
        rest.push(stretch);
    }
    rest
}

fn cycle_of(deadline: &Deadline) -> Option<Cycle> {
    match deadline {
        Deadline::Yearly(_) => Some(Cycle::Year),
        Deadline::HalfYearly(_) => Some(Cycle::HalfYear),
        Deadline::Quarterly(_) => Some(Cycle::Quarter),
        Deadline::Monthly(_) => Some(Cycle::Month),
        _ => None,
    }
}

/// Where the parts of a duty stand.
#[derive(Debug, Clone, Copy)]
struct Places {
    whole: TextRange,
    reporter: Option<TextRange>,
    recipient: TextRange,
    route: Option<TextRange>,
}

fn push(
    reading: &mut Reading<'_>,
    mut row: ReportingDuty,
    clause: &str,
    round: Option<&Round>,
    places: Places,
) {
    let draft = &mut reading.draft;
    let pointer = format!("/plan/reporting/{}", draft.plan.reporting.len());
    clause.clone_into(&mut row.id);
    if let Some(round) = round {
        row.cycle = round.cycle;
        row.due.clone_from(&round.due);
        if let Some(cycle) = round.cycle {
            row.id = format!("{clause}-{}", round::slug(cycle));
            draft.note(format!("{pointer}/cycle"), round.place);
        }
        if row.due.is_some() {
            draft.note(format!("{pointer}/due"), round.place);
        }
    }
    if let Some(place) = places.reporter {
        draft.note(format!("{pointer}/reporter"), place);
    }
    draft.note(format!("{pointer}/recipient"), places.recipient);
    if let Some(place) = places.route {
        draft.note(format!("{pointer}/route"), place);
    }
    draft.note(pointer, places.whole);
    draft.plan.reporting.push(row);
}
