//! The text of a plan as a draft of the plan, with the place of every value, and with what was not
//! understood. The text is never rewritten: what is to be mended in it is proposed.
//!
//! The text becomes words with places once (`page`); its outline is made of them; then readers look at
//! the parts of it one after the other (`reading`), and what none of them took is unread.

mod agencies;
mod bearer;
mod cite;
mod draft;
mod due;
mod duty;
mod fields;
mod fix;
mod head;
mod label;
mod labelled;
mod layout;
mod lex;
mod line;
mod list;
mod listed;
mod measure;
mod modality;
mod opening;
mod outline;
mod page;
mod readers;
mod reading;
mod report;
mod round;
mod section;
mod sentence;
mod table;
mod tail;
mod target;
mod task;
mod unread;

use crate::calendar::Middles;
use crate::finding::Span;
use crate::json::answer;
use crate::names::Numbers;
use crate::plan::Plan;
use crate::text::{BrokenSentence, NumberGap, Ruler, TextRange, Word};
use draft::Draft;
use opening::Opening;
use outline::Outline;
use page::Page;
use reading::{Parts, Reading};

pub(crate) use fix::{apply, disjoint};

answer! {
    /// A numbered part of a text.
    pub struct OutlineEntry {
        /// Its address, such as `II.4.3`.
        pub clause: String,
        /// The first words of it, without the number.
        pub title: String,
        /// Where its number and title stand.
        pub span: Span,
        /// How deep it lies; 1 is the highest.
        pub level: usize,
    }
}

/// What was read from a text.
#[derive(Debug)]
pub(crate) struct Import {
    pub(crate) plan: Plan,
    pub(crate) outline: Vec<OutlineEntry>,
    /// The words of the text, but for those of the frame that belong to its pages alone.
    pub(crate) words: Vec<Word>,
    /// Where values stand, by their pointers.
    pub(crate) places: Vec<(String, TextRange)>,
    /// What was understood and holds no value.
    pub(crate) frame: Vec<TextRange>,
    /// What gave nothing.
    pub(crate) unread: Vec<TextRange>,
    pub(crate) broken: Vec<BrokenSentence>,
    pub(crate) gaps: Vec<NumberGap>,
}

/// Reads a plan from its text. `known` tells the indicators that there are.
pub(crate) fn import(
    text: &str,
    ruler: &Ruler<'_>,
    middles: Middles,
    known: &dyn Fn(&str) -> bool,
) -> Import {
    let page = Page::of(text);
    let opening = Opening::of(&page);
    let parts = Parts::of(&page, &opening);
    let outline = Outline::of(&page, &[parts.body, parts.attached], !opening.is_sure());
    let mut reading = Reading::new(&page, parts, &opening, &outline, middles, known);
    readers::read(&mut reading);
    let Reading {
        roster, mut draft, ..
    } = reading;
    finish(&mut draft, &roster);
    draft.frame.extend(&page.frame);
    let unread = unread::unread(&page, &outline, &draft);
    draft.frame.sort_unstable();
    draft.frame.dedup();
    Import {
        plan: draft.plan,
        outline: entries(&page, &outline, ruler),
        places: draft.places,
        frame: draft.frame,
        unread,
        words: page.words,
        broken: page.broken,
        gaps: outline.gaps,
    }
}

/// Ids that are unique, and an id of the plan itself.
fn finish(draft: &mut Draft, roster: &agencies::Roster) {
    let plan = &mut draft.plan;
    plan.id = plan_id(plan, roster);
    unique(&mut plan.tasks.iter_mut().map(|row| &mut row.id));
    unique(&mut plan.targets.iter_mut().map(|row| &mut row.id));
    unique(&mut plan.reporting.iter_mut().map(|row| &mut row.id));
    draft.places.sort();
    draft.places.dedup_by(|a, b| a.0 == b.0);
}

/// The type, the number, the body and the year, as far as they are stated.
fn plan_id(plan: &Plan, roster: &agencies::Roster) -> String {
    let document = plan.document.as_ref();
    let day = document
        .and_then(|document| document.issued_on)
        .map(|day| day.to_string());
    let year = day
        .as_deref()
        .and_then(|day| day.get(..4))
        .unwrap_or_default();
    let kind = document
        .and_then(|document| document.kind.as_deref())
        .unwrap_or("plan");
    let number = document
        .and_then(|document| document.number.as_deref())
        .unwrap_or_default();
    // The id of a committee is that of all of its sort; its name tells it from others.
    let issuer = roster.issuer().and_then(|agency| agency.name.as_deref());
    let issuer = issuer
        .or_else(|| document.and_then(|document| document.issuer.as_deref()))
        .unwrap_or_default();
    let parts = [kind, number, issuer, year].map(crate::text::bare);
    let joined = parts.iter().map(|part| {
        let words = part.split(|c: char| !c.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        words.join("-")
    });
    let parts: Vec<String> = joined.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

/// Numbers what bears the id of another.
fn unique(ids: &mut dyn Iterator<Item = &mut String>) {
    let (mut seen, mut turns) = (Numbers::default(), Vec::<u32>::new());
    for id in ids {
        let first = id.clone();
        // From the last turn that was taken on, or a text of one number would be looked through again
        // for each of its items.
        while !seen.is_new(id.clone()) {
            let number = seen.number(first.clone());
            turns.resize(turns.len().max(number.saturating_add(1)), 1);
            let Some(turn) = turns.get_mut(number) else {
                break;
            };
            *turn = turn.saturating_add(1);
            *id = format!("{first}-{turn}");
        }
    }
}

fn entries(page: &Page<'_>, outline: &Outline, ruler: &Ruler<'_>) -> Vec<OutlineEntry> {
    let entry = |node: &outline::Node| OutlineEntry {
        clause: node.clause.clone(),
        title: page.written(node.title).into_owned(),
        span: Span::over(ruler, outline::heading(page, node)),
        level: node.level,
    };
    outline.nodes.iter().map(entry).collect()
}
