//! The parts of a text, read one after the other into a draft.

use super::reading::Reading;
use super::{cite, duty, head, list, report, table, tail, target, task, unread};
use crate::document::bodies_in;
use crate::text::WordRange;

/// The order in which the parts are read: what stands in the head tells who is meant in the body, and the
/// body what a row of a table is about.
const READERS: [fn(&mut Reading<'_>); 11] = [
    head::read,
    agencies,
    cite::read,
    target::read,
    task::read,
    duty::read,
    report::read,
    table::read,
    tail::attachments,
    tail::read,
    unread::deadlines,
];

pub(super) fn read(reading: &mut Reading<'_>) {
    for read in READERS {
        read(reading);
    }
}

/// Meets every agency that the text names.
fn agencies(reading: &mut Reading<'_>) {
    let page = reading.page;
    if let Some((mention, name, place)) = reading.head.issuer.clone() {
        reading.roster.at_home(&mention);
        reading.roster.add(mention, &name, place);
    }
    let lists = list::lists(page);
    for (position, block) in page.blocks.iter().enumerate() {
        // In a letterhead names run into each other, and the issuer is known.
        let letterhead = position < reading.head.basis.start;
        let ranges: Vec<WordRange> = match (block.is_row(), letterhead) {
            (true, _) => block.cells.clone(),
            (false, true) => block
                .each_line()
                .filter(|line| !page.is_shouted(*line))
                .collect(),
            (false, false) => vec![block.words],
        };
        for range in ranges {
            meet(reading, range, &lists);
        }
    }
    reading.roster.finish();
    let draft = &mut reading.draft;
    for (position, (agency, place)) in reading.roster.agencies().enumerate() {
        draft.note(format!("/plan/agencies/{position}"), place);
        draft.plan.agencies.push(agency.clone());
    }
    let issuer = reading
        .head
        .issuer
        .as_ref()
        .and_then(|issuer| reading.roster.id(&issuer.0));
    if let (Some(id), Some(document)) = (issuer, &mut draft.plan.document) {
        document.issuer = Some(id.to_owned());
    }
}

/// Meets the agencies among some words, of which parts may be lists.
fn meet(reading: &mut Reading<'_>, range: WordRange, lists: &[WordRange]) {
    let page = reading.page;
    let first = lists.partition_point(|list| list.start < range.start);
    let within = lists
        .iter()
        .skip(first)
        .take_while(|list| range.holds(**list));
    let mut start = range.start;
    for list in within {
        let before = page.get(WordRange::new(start, list.start));
        reading
            .roster
            .meet(page.text, before, bodies_in(page.text, before));
        let words = page.get(*list);
        reading
            .roster
            .meet(page.text, words, list::bodies(page.text, words));
        start = list.end;
    }
    let rest = page.get(WordRange::new(start, range.end));
    reading
        .roster
        .meet(page.text, rest, bodies_in(page.text, rest));
}
