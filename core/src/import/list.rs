//! The names of bodies in a list: a cell, or what a label names. Each ends where its item does, whatever
//! words it has.

use super::labelled::{Field, labelled};
use super::page::Page;
use super::table;
use crate::document::{Mention, Sort, bodies_in};
use crate::text::{Word, WordKind, WordRange, fold, phrases, written};

phrases! {
    /// What is said of a body, and is no part of its name.
    static SAID = [
        "và", "chủ trì", "phối hợp", "thực hiện", "tham mưu", "phụ trách", "chịu trách nhiệm", "cùng", "với", "theo", "liên quan", "các",
        "là", "làm", "giúp", "để", "tại", "trước", "trong",
    ];
}

/// The most words of an item after what is known of its name.
const MOST_WORDS: usize = 8;

/// The names among the words of a list.
pub(super) fn bodies(text: &str, words: &[Word]) -> Vec<Mention> {
    let mut found = bodies_in(text, words);
    let starts: Vec<usize> = found.iter().map(|mention| mention.words.start).collect();
    for (position, mention) in found.iter_mut().enumerate() {
        let next = starts.get(position.saturating_add(1)).copied();
        let end = item_end(words, mention.words);
        // A committee is told by its unit.
        let elected = matches!(mention.sort, Sort::Committee | Sort::Council);
        if elected || next.is_some_and(|next| next < end) {
            continue;
        }
        let rest = WordRange::new(mention.words.end, end);
        if !rest.is_empty() {
            mention.own = format!("{} {}", mention.own, fold(&written(text, rest.of(words))));
            mention.words.end = end;
        }
    }
    found
}

/// Where the item ends that a name starts; where the name does, if more is said of it.
fn item_end(words: &[Word], name: WordRange) -> usize {
    let divides = |word: &Word| matches!(word.kind, WordKind::Mark(',' | ';' | '/' | '+'));
    let before = name
        .start
        .checked_sub(1)
        .and_then(|before| words.get(before));
    let starts = before.is_none_or(|word| divides(word) || matches!(word.kind, WordKind::Mark(_)));
    let rest = words.get(name.end..).unwrap_or_default();
    let names = |word: &&Word| word.is_word() || word.is_number() || word.is_mark('-');
    let length = rest.iter().take_while(names).count();
    let ends = |word: &Word| divides(word) || word.is_mark('.') || word.is_mark('(');
    let own = rest.get(..length).unwrap_or_default();
    let is_name =
        starts && length <= MOST_WORDS && rest.get(length).is_none_or(ends) && !SAID.is_in(own);
    name.end.saturating_add(if is_name { length } else { 0 })
}

/// The stretches of a page that list bodies: cells of the columns for them, and what labels name.
pub(super) fn lists(page: &Page<'_>) -> Vec<WordRange> {
    let mut lists = Vec::new();
    let role = |field| matches!(field, Field::Lead | Field::Coordinators);
    let mut look = |whole: WordRange, own: bool| {
        let (before, found) = labelled(page.text, page.get(whole));
        let moved = |at: usize| at.saturating_add(whole.start);
        if own {
            lists.push(WordRange::new(whole.start, moved(before)));
        }
        for label in found.iter().filter(|label| role(label.field)) {
            lists.push(WordRange::new(
                moved(label.value.start),
                moved(label.value.end),
            ));
        }
    };
    for block in page.blocks.iter().filter(|block| !block.is_row()) {
        look(block.own(), false);
    }
    for cell in table::role_cells(page) {
        look(cell, true);
    }
    lists.retain(|list| !list.is_empty());
    lists.sort_unstable();
    lists
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn a_name_ends_where_its_item_ends() {
        for (list, names) in [
            (
                "Hạt Kiểm lâm Yên Thế, Công an xã",
                vec!["Hạt Kiểm lâm Yên Thế", "Công an xã"],
            ),
            // Where the name goes on in small letters its end is not sure: it stays text.
            ("Ban Quản lý dự án dân dụng", vec![]),
            ("Phòng Kinh tế chủ trì", vec!["Phòng Kinh tế"]),
            (
                "Phòng Kinh tế và các đơn vị liên quan",
                vec!["Phòng Kinh tế"],
            ),
            ("UBND xã Gia Lộc", vec!["UBND xã Gia Lộc"]),
            (
                "Phòng Tư pháp - Hộ tịch; Công an xã - Trạm Y tế",
                vec!["Phòng Tư pháp - Hộ tịch", "Công an xã", "Trạm Y tế"],
            ),
        ] {
            let words = Words::of(list);
            let found = bodies(list, &words.list);
            let found: Vec<_> = found
                .iter()
                .map(|found| words.written(found.words))
                .collect();
            assert_eq!(found, names, "{list}");
        }
    }
}
