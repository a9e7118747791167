//! Words that name what follows them: *Cơ quan chủ trì: ...*, *Thời gian hoàn thành: ...*, in a line of
//! their own, one after the other in a sentence, or in a cell.

use super::sentence::ends_at;
use crate::text::{Gap, Word, WordKind, WordRange, phrases};

/// What a label or a column says that something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Lead,
    Coordinators,
    Due,
    Deliverables,
    Accountable,
    Authority,
}

phrases! {
    static LABELS: Field = {
        "chủ trì" => Field::Lead,
        "cơ quan chủ trì" => Field::Lead,
        "đơn vị chủ trì" => Field::Lead,
        "đơn vị chủ trì thực hiện" => Field::Lead,
        "cơ quan chủ trì thực hiện" => Field::Lead,
        "cơ quan, đơn vị chủ trì" => Field::Lead,
        "đơn vị, cá nhân chủ trì" => Field::Lead,
        "chủ trì, tham mưu" => Field::Lead,
        "chủ trì tham mưu" => Field::Lead,
        "chủ trì thực hiện" => Field::Lead,
        "cơ quan chủ trì tham mưu" => Field::Lead,
        "đơn vị chủ trì tham mưu" => Field::Lead,
        "cơ quan tham mưu" => Field::Lead,
        "đơn vị tham mưu" => Field::Lead,
        "đơn vị được giao chủ trì" => Field::Lead,
        "phòng chủ trì" => Field::Lead,
        "bộ phận chủ trì" => Field::Lead,
        "đơn vị thực hiện" => Field::Lead,
        "cơ quan thực hiện" => Field::Lead,
        "đơn vị đầu mối" => Field::Lead,
        "cơ quan đầu mối" => Field::Lead,
        "phối hợp" => Field::Coordinators,
        "phối hợp thực hiện" => Field::Coordinators,
        "cơ quan phối hợp" => Field::Coordinators,
        "đơn vị phối hợp" => Field::Coordinators,
        "cơ quan, đơn vị phối hợp" => Field::Coordinators,
        "đơn vị phối hợp thực hiện" => Field::Coordinators,
        "cơ quan phối hợp thực hiện" => Field::Coordinators,
        "thời gian" => Field::Due,
        "thời gian thực hiện" => Field::Due,
        "thời gian hoàn thành" => Field::Due,
        "thời hạn" => Field::Due,
        "thời hạn thực hiện" => Field::Due,
        "thời hạn hoàn thành" => Field::Due,
        "tiến độ" => Field::Due,
        "tiến độ thực hiện" => Field::Due,
        "tiến độ hoàn thành" => Field::Due,
        "hạn hoàn thành" => Field::Due,
        "hoàn thành" => Field::Due,
        "sản phẩm" => Field::Deliverables,
        "sản phẩm đầu ra" => Field::Deliverables,
        "sản phẩm hoàn thành" => Field::Deliverables,
        "sản phẩm dự kiến" => Field::Deliverables,
        "kết quả" => Field::Deliverables,
        "kết quả đầu ra" => Field::Deliverables,
        "kết quả, sản phẩm" => Field::Deliverables,
        "sản phẩm, kết quả" => Field::Deliverables,
        "kết quả đạt được" => Field::Deliverables,
        "đầu ra" => Field::Deliverables,
        "lãnh đạo phụ trách" => Field::Accountable,
        "lãnh đạo chỉ đạo" => Field::Accountable,
        "người phụ trách" => Field::Accountable,
        "người chịu trách nhiệm" => Field::Accountable,
        "thẩm quyền" => Field::Authority,
        "cấp có thẩm quyền" => Field::Authority,
        "thẩm quyền quyết định" => Field::Authority,
    };
}

phrases! {
    /// After labels, these words name a time without a colon: *Chủ trì: X. Hoàn thành trước ngày ...*
    static FINISHES = [
        "hoàn thành", "hoàn thành xong", "xong", "thực hiện", "thực hiện xong", "thời gian", "thời gian thực hiện",
        "thời gian hoàn thành", "thời hạn", "thời hạn hoàn thành",
    ];
    static OPENS = ["trước", "trong", "chậm nhất", "muộn nhất", "đến", "ngày", "tháng", "quý", "vào"];
    /// These are no part of a name, whatever stands before them.
    static ENDS_WORK = ["hoàn thành", "hoàn thành xong", "xong"];
}

/// A label, and the words that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Labelled {
    pub(super) field: Field,
    /// From the label to the next one.
    pub(super) whole: WordRange,
    pub(super) value: WordRange,
    /// The sentences behind the value, which it is no part of.
    pub(super) rest: WordRange,
}

/// The labels among some words, each at the start of a line or after a mark; and how many words stand before the
/// first.
pub(super) fn labelled(text: &str, words: &[Word]) -> (usize, Vec<Labelled>) {
    let mut found: Vec<Labelled> = Vec::new();
    let (mut at, mut starts) = (0_usize, true);
    while let Some(word) = words.get(at) {
        let opens = starts || word.gap >= Gap::Line;
        let label = if opens { label_at(words, at) } else { None };
        let label = label.or_else(|| {
            let last = found.last()?;
            finish_at(words, at, opens, last.field)
        });
        if let Some((field, after)) = label {
            if let Some(last) = found.last_mut() {
                last.whole.end = at;
            }
            let whole = WordRange::new(at, words.len());
            let value = WordRange::new(after, words.len());
            found.push(Labelled {
                field,
                whole,
                value,
                rest: WordRange::default(),
            });
            (at, starts) = (after, false);
            continue;
        }
        starts = matches!(
            word.kind,
            WordKind::Mark('.' | ';' | ',' | '-' | '+' | '(' | '[' | '/')
        );
        at = at.saturating_add(1);
    }
    for label in &mut found {
        let closed = closing(words, label.value.start, label.whole.end);
        let whole = closed.unwrap_or(label.whole.end);
        let sentence = match label.field {
            // What comes of the work may be said in several sentences.
            Field::Deliverables => None,
            _ => (label.value.start..whole).find(|at| ends_at(text, words, *at)),
        };
        let end = sentence.map_or(whole, |end| end.saturating_add(1));
        label.value.end = value_end(words, label.value.start, end);
        label.rest = WordRange::new(end, label.whole.end);
    }
    (
        found.first().map_or(words.len(), |first| first.whole.start),
        found,
    )
}

/// A label at a word, and where its value starts.
pub(super) fn label_at(words: &[Word], at: usize) -> Option<(Field, usize)> {
    let (mut after, field) = LABELS.at(words, at)?;
    // *Cơ quan chủ trì (tham mưu): ...*
    if words.get(after).is_some_and(|word| word.is_mark('(')) {
        let rest = words.get(after..)?;
        let close = rest.iter().take(8).position(|word| word.is_mark(')'))?;
        after = after.saturating_add(close).saturating_add(1);
    }
    words.get(after).filter(|word| word.is_mark(':'))?;
    Some((field, after.saturating_add(1)))
}

/// A time that no colon stands before, after a label of some field, and where it starts. Within the names of
/// agencies it needs no mark before it.
fn finish_at(words: &[Word], at: usize, opens: bool, last: Field) -> Option<(Field, usize)> {
    let (after, ()) = FINISHES.at(words, at)?;
    OPENS.at(words, after)?;
    let names = matches!(last, Field::Lead | Field::Coordinators);
    let starts = opens || names && ENDS_WORK.at(words, at).is_some();
    starts.then_some((Field::Due, after))
}

/// The word after the bracket that closes one opened before a value.
fn closing(words: &[Word], start: usize, end: usize) -> Option<usize> {
    let mut open = 0_usize;
    for (at, word) in words.get(start..end)?.iter().enumerate() {
        if word.is_mark('(') {
            open = open.saturating_add(1);
        } else if word.is_mark(')') {
            let Some(left) = open.checked_sub(1) else {
                return start.checked_add(at)?.checked_add(1);
            };
            open = left;
        }
    }
    None
}

/// The end of a value without the marks that end it, and without the bracket that was opened before its label.
fn value_end(words: &[Word], start: usize, end: usize) -> usize {
    let value = words.get(start..end).unwrap_or_default();
    let count = |mark: char| value.iter().filter(|word| word.is_mark(mark)).count();
    let mut before = count(')').saturating_sub(count('('));
    let ends = |word: &&Word| match word.kind {
        WordKind::Mark('.' | ';' | ',' | '-' | '+' | '/' | '(' | '[') => true,
        WordKind::Mark(']') => count('[') == 0,
        WordKind::Mark(')') => {
            let foreign = before > 0;
            before = before.saturating_sub(1);
            foreign
        }
        _ => false,
    };
    let marks = value.iter().rev().take_while(ends).count();
    start.saturating_add(value.len().saturating_sub(marks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    fn read(text: &str) -> (String, Vec<(Field, String)>) {
        let words = Words::of(text);
        let (before, found) = labelled(text, &words.list);
        let written = |range| words.written(range).into_owned();
        let shown = found
            .iter()
            .map(|label| (label.field, written(label.value)));
        (written(WordRange::new(0, before)), shown.collect())
    }

    #[test]
    fn labels_name_what_follows_them() {
        let found = |field, value: &str| (field, value.to_owned());
        assert_eq!(
            read(
                "Cơ quan chủ trì: Phòng Kinh tế. Phối hợp: Công an xã, các thôn; Thời gian: Quý III/2026./."
            ),
            (
                String::new(),
                vec![
                    found(Field::Lead, "Phòng Kinh tế"),
                    found(Field::Coordinators, "Công an xã, các thôn"),
                    found(Field::Due, "Quý III/2026"),
                ]
            )
        );
        assert_eq!(
            read("Rà soát chợ. Thời gian hoàn thành: tháng 9/2026."),
            (
                "Rà soát chợ.".to_owned(),
                vec![found(Field::Due, "tháng 9/2026")]
            )
        );
        assert_eq!(
            read("Đơn vị chủ trì: Trạm Y tế\nThời hạn: Quý II").1,
            [found(Field::Lead, "Trạm Y tế"), found(Field::Due, "Quý II")]
        );
        assert_eq!(
            read("Kiểm kê\nĐơn vị chủ trì: Phòng Kinh tế\nThời hạn: 30/6/2026").1,
            vec![
                found(Field::Lead, "Phòng Kinh tế"),
                found(Field::Due, "30/6/2026")
            ]
        );
        assert_eq!(
            read(
                "Rà soát (chủ trì: Phòng Kinh tế, phối hợp: Công an xã hoàn thành trước 31/3/2026)."
            )
            .1,
            vec![
                found(Field::Lead, "Phòng Kinh tế"),
                found(Field::Coordinators, "Công an xã"),
                found(Field::Due, "trước 31/3/2026"),
            ]
        );
        assert_eq!(
            read("Sản phẩm: Biên bản. Hoàn thành trong quý III/2026. Chủ trì: Công an TP. Hà Nội. Đã bố trí vốn.").1,
            vec![
                found(Field::Deliverables, "Biên bản"),
                found(Field::Due, "trong quý III/2026"),
                found(Field::Lead, "Công an TP. Hà Nội"),
            ]
        );
        assert_eq!(
            read("Phòng Kinh tế (phối hợp: Công an (Đội 2), các thôn) thu gom rác").1,
            vec![found(Field::Coordinators, "Công an (Đội 2), các thôn")]
        );
        assert_eq!(read("Phòng Kinh tế chủ trì: việc").1, []);
        assert_eq!(read("Kết quả thực hiện thời gian qua").1, []);
    }
}
