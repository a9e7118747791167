//! *(Có Phụ lục ... kèm theo)*: an attachment, present if a table follows.

use super::reading::Reading;
use super::tail;
use crate::plan::{Attachment, Coverage};
use crate::text::{Word, WordRange, phrases};

phrases! {
    static APPENDIX = ["phụ lục"];
    static ATTACHED = ["kèm theo"];
    static ASSIGNS = ["phân công", "nhiệm vụ", "danh mục công việc"];
    static TIMES = ["tiến độ", "thời gian"];
}

pub(super) fn read(reading: &mut Reading<'_>) {
    let page = reading.page;
    for block in page.blocks.iter().filter(|block| !block.is_row()) {
        // *(Kèm theo Kế hoạch số ...)* stands in the head of an appendix itself.
        if tail::is_appendix(page, block.words) {
            continue;
        }
        for sentence in reading.sentences(block.words) {
            let words = page.get(sentence);
            let (Some((start, ())), Some((end, ()))) = (APPENDIX.find(words), ATTACHED.find(words))
            else {
                continue;
            };
            if start.start > end.start {
                continue;
            }
            let moved = |at: usize| at.saturating_add(sentence.start);
            let name = WordRange::new(moved(start.start), moved(end.start));
            let attachments = &reading.draft.plan.attachments;
            let pointer = format!("/plan/attachments/{}", attachments.len());
            let row = Attachment {
                name: reading.draft.take(format!("{pointer}/name"), page, name),
                present: Some(reading.has_table),
                covers: covers(page.get(name)),
            };
            reading.draft.note(pointer, page.place(sentence));
            reading.draft.plan.attachments.push(row);
        }
    }
}

/// What an attachment with such a name says of the tasks.
fn covers(name: &[Word]) -> Vec<Coverage> {
    if ASSIGNS.is_in(name) {
        Coverage::ALL.to_vec()
    } else if TIMES.is_in(name) {
        vec![Coverage::Due]
    } else {
        Vec::new()
    }
}
