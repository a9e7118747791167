//! Who gets a document: items of a list, lines, or one line with semicolons.

use crate::import::reading::Reading;
use crate::plan::Recipient;
use crate::text::{Word, WordRange, names_a_group, phrases};

phrases! {
    /// A copy that is kept.
    static KEPT = ["lưu"];
}

/// The list that is being read.
#[derive(Debug, Default)]
pub(super) struct Recipients {
    open: bool,
    /// Whether its items are marked.
    marked: bool,
    /// The item that may go on.
    item: Option<WordRange>,
}

impl Recipients {
    /// Takes the line that heads the list; the first items may stand on it.
    pub(super) fn start(&mut self, reading: &mut Reading<'_>, line: WordRange) {
        self.close(reading);
        let page = reading.page;
        let words = page.get(line);
        let colon = words.iter().position(|word| word.is_mark(':'));
        let after = colon.map_or(2, |colon| colon.saturating_add(1));
        let start = line.start.saturating_add(after).min(line.end);
        let head = WordRange::new(line.start, start);
        reading.draft.frame.push(page.place(head));
        let rest = WordRange::new(start, line.end);
        *self = Self {
            open: true,
            marked: false,
            item: Some(rest).filter(|rest| !rest.is_empty()),
        };
    }

    /// Whether the list was headed, and nothing of it was read.
    pub(super) fn awaits(&self) -> bool {
        self.open && !self.marked && self.item.is_none()
    }

    /// Takes a line of the list, as an item or as the end of one.
    pub(super) fn line(
        &mut self,
        reading: &mut Reading<'_>,
        line: WordRange,
        marked: bool,
        first: bool,
        apart: bool,
    ) {
        if !self.open {
            return;
        }
        let closed = self.item.is_none_or(|item| {
            let last = reading.page.get(item).last();
            last.is_some_and(|last| last.is_mark(';') || last.is_mark('.'))
        });
        if marked {
            self.put(reading);
            (self.marked, self.item) = (true, Some(line));
        } else if self.marked && first && apart {
            self.close(reading);
        } else if closed || first && apart {
            self.put(reading);
            self.item = Some(line);
        } else if let Some(item) = &mut self.item {
            item.end = line.end;
        }
    }

    fn put(&mut self, reading: &mut Reading<'_>) {
        if let Some(item) = self.item.take() {
            recipient(reading, item);
        }
    }

    pub(super) fn close(&mut self, reading: &mut Reading<'_>) {
        self.put(reading);
        self.open = false;
    }
}

/// Takes those that some words name, parted by semicolons.
pub(in super::super) fn recipient(reading: &mut Reading<'_>, words: WordRange) {
    let mut start = words.start;
    let mut depth = 0_usize;
    for (at, word) in reading.page.get(words).iter().enumerate() {
        if word.is_mark('(') {
            depth = depth.saturating_add(1);
        } else if word.is_mark(')') {
            depth = depth.saturating_sub(1);
        } else if word.is_mark(';') && depth == 0 {
            let end = words.start.saturating_add(at);
            one(reading, WordRange::new(start, end));
            start = end.saturating_add(1);
        }
    }
    one(reading, WordRange::new(start, words.end));
}

/// `Sở Nội vụ (để b/c);`
fn one(reading: &mut Reading<'_>, words: WordRange) {
    let page = reading.page;
    let ends = |word: &&Word| {
        word.is_mark(';') || word.is_mark('.') || word.is_mark(',') || word.is_mark('/')
    };
    let own = page.get(words);
    let before = own
        .iter()
        .take_while(|word| word.is_mark('-') || word.is_mark('+'))
        .count();
    let after = own.iter().rev().take_while(ends).count();
    let line = WordRange::new(
        words.start.saturating_add(before),
        words.end.saturating_sub(after),
    );
    let words = page.get(line);
    if words.is_empty() || line.end <= line.start {
        return;
    }
    let pointer = format!("/plan/recipients/{}", reading.draft.plan.recipients.len());
    let mut row = Recipient::default();
    let mut name = line;
    let open = words.iter().rposition(|word| word.is_mark('('));
    let kept = KEPT.starts(words).map(|(length, ())| length);
    if let Some(length) = kept {
        // `Lưu: VT` names what is done with the copy.
        let part = WordRange::new(line.start, line.start.saturating_add(length));
        row.purpose = reading.draft.take(format!("{pointer}/purpose"), page, part);
    } else if let Some(open) =
        open.filter(|open| *open > 0 && words.last().is_some_and(|word| word.is_mark(')')))
    {
        let open = line.start.saturating_add(open);
        let part = WordRange::new(open.saturating_add(1), line.end.saturating_sub(1));
        row.purpose = reading.draft.take(format!("{pointer}/purpose"), page, part);
        name.end = open;
    }
    let written = page.written(name);
    let whole = reading
        .body_at(name.start, name.end)
        .filter(|mention| mention.words.end == name.end && kept.is_none());
    let whole = whole.filter(|_| !names_a_group(&written));
    if let Some(id) = whole.and_then(|mention| reading.id(&mention)) {
        row.agency = Some(id);
        reading
            .draft
            .note(format!("{pointer}/agency"), page.place(name));
    } else {
        row.group = reading.draft.take(format!("{pointer}/group"), page, name);
    }
    reading.draft.plan.recipients.push(row);
}
