//! Words that may stand around a deadline: those that say nothing about time.

use super::day::written;
use super::read::{Read, Reader, eat, need};
use super::refusal::vague;
use crate::text::{Word, WordKind, phrases};

/// What words around a deadline do to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// They introduce a deadline, or stand beside any.
    Neutral,
    /// They are neutral, and a period after them may be theirs: *báo cáo năm 2026*.
    Naming,
    /// They speak of something else than time.
    Other,
    /// They speak of time, forbid, or make an exception.
    Timely,
}

phrases! {
    static WORDS: Weight = {
        "thời hạn" => Weight::Neutral, "thời gian" => Weight::Neutral,
        "thời điểm" => Weight::Neutral, "tiến độ" => Weight::Neutral, "hạn" => Weight::Neutral,
        "là" => Weight::Neutral, "vào" => Weight::Neutral, "hoàn thành" => Weight::Neutral,
        "thực hiện" => Weight::Neutral, "triển khai" => Weight::Neutral,
        "gửi" => Weight::Neutral, "trình" => Weight::Neutral, "nộp" => Weight::Neutral,
        "ban hành" => Weight::Neutral, "xong" => Weight::Neutral, "phải" => Weight::Neutral,
        "cần" => Weight::Neutral, "rà soát" => Weight::Neutral, "kiểm tra" => Weight::Neutral,
        "giám sát" => Weight::Neutral, "theo dõi" => Weight::Neutral, "đôn đốc" => Weight::Neutral,
        "cập nhật" => Weight::Neutral, "giải quyết" => Weight::Neutral, "xử lý" => Weight::Neutral,
        "dự kiến" => Weight::Neutral, "cả" => Weight::Neutral,
        "báo cáo" => Weight::Naming, "tổng hợp" => Weight::Naming, "đánh giá" => Weight::Naming,
        "sơ kết" => Weight::Naming, "tổng kết" => Weight::Naming, "kết quả" => Weight::Naming,
        "kết quả thực hiện" => Weight::Naming, "tình hình thực hiện" => Weight::Naming,

        "ngày" => Weight::Timely, "tháng" => Weight::Timely, "năm" => Weight::Timely,
        "quý" => Weight::Timely, "quí" => Weight::Timely, "tuần" => Weight::Timely,
        "giờ" => Weight::Timely, "phút" => Weight::Timely, "hôm" => Weight::Timely,
        "nay" => Weight::Timely, "kỳ" => Weight::Timely, "kì" => Weight::Timely,
        "trước" => Weight::Timely, "sau" => Weight::Timely, "đầu" => Weight::Timely,
        "giữa" => Weight::Timely, "cuối" => Weight::Timely, "khi" => Weight::Timely,
        "lúc" => Weight::Timely, "kể từ" => Weight::Timely, "tính từ" => Weight::Timely,
        "tính đến" => Weight::Timely, "chốt số liệu" => Weight::Timely, "trở đi" => Weight::Timely,
        "âm lịch" => Weight::Timely, "lịch âm" => Weight::Timely, "âl" => Weight::Timely,
        "tết" => Weight::Timely, "rằm" => Weight::Timely, "mùng" => Weight::Timely,
        "mồng" => Weight::Timely, "chạp" => Weight::Timely, "giêng" => Weight::Timely,
        "chủ nhật" => Weight::Timely, "thứ" => Weight::Timely, "tuần tới" => Weight::Timely,
        "chậm" => Weight::Timely, "muộn" => Weight::Timely, "trễ" => Weight::Timely,
        "khoảng" => Weight::Timely, "tầm" => Weight::Timely, "ít nhất" => Weight::Timely,
        "tối thiểu" => Weight::Timely, "không" => Weight::Timely, "chưa" => Weight::Timely,
        "cấm" => Weight::Timely, "trừ" => Weight::Timely, "đã" => Weight::Timely,
        "gia hạn" => Weight::Timely, "tạm dừng" => Weight::Timely,

        "dương lịch" => Weight::Other, "đứng đầu" => Weight::Other, "đầu tư" => Weight::Other,
        "đầu mối" => Weight::Other, "đầu ra" => Weight::Other, "đầu vào" => Weight::Other,
        "ban đầu" => Weight::Other, "hàng đầu" => Weight::Other, "giữa các" => Weight::Other,
        "trách nhiệm trước" => Weight::Other, "trước pháp luật" => Weight::Other,
        "sau đây" => Weight::Other, "như sau" => Weight::Other, "sau sáp nhập" => Weight::Other,
        "sau sắp xếp" => Weight::Other, "sau thanh tra" => Weight::Other,
        "sau kiểm tra" => Weight::Other, "thứ trưởng" => Weight::Other, "thứ tự" => Weight::Other,
        "lần thứ" => Weight::Other, "ngày càng" => Weight::Other, "ngày hội" => Weight::Other,
        "hiện nay" => Weight::Other, "quý vị" => Weight::Other, "quý cơ quan" => Weight::Other,
        "quý đơn vị" => Weight::Other, "kỳ họp" => Weight::Other, "định kỳ" => Weight::Other,
        "không chuyên trách" => Weight::Other, "không dùng tiền mặt" => Weight::Other,
        "không gian" => Weight::Other, "không khí" => Weight::Other,
        "không phù hợp" => Weight::Other, "không còn phù hợp" => Weight::Other,
        "không cần thiết" => Weight::Other, "không giấy" => Weight::Other,
    };
}

/// What the words at the cursor do to a deadline beside them; they are stepped over.
pub(super) fn weigh(reader: &mut Reader<'_>, after_part: bool) -> Weight {
    let before = reader.at;
    if let Some(weight) = reader.phrase(&WORDS) {
        return weight;
    }
    if reader.reads(number_of_document) {
        return Weight::Other;
    }
    if vague(reader) {
        // Alone between marks they are put in place of a day.
        let alone = reader
            .at(before)
            .before()
            .is_none_or(|word| is_mark(word.kind))
            && reader.peek().is_none_or(|word| is_mark(word.kind));
        return if alone { Weight::Timely } else { Weight::Other };
    }
    match reader.advance().map(|word| word.kind) {
        Some(WordKind::Number) if after_part || like_a_day(reader) => Weight::Timely,
        Some(WordKind::Mark(mark)) if is_neutral(mark) || mark == '/' && ends_all(reader) => {
            Weight::Neutral
        }
        Some(
            WordKind::Number | WordKind::Word | WordKind::Mark('%' | '/' | '&' | '@' | '_' | '='),
        ) => Weight::Other,
        _ => Weight::Timely,
    }
}

/// Whether the stroke that was read is that of `./.`.
fn ends_all(reader: &Reader<'_>) -> bool {
    reader.peek().is_some_and(|next| next.is_mark('.'))
}

fn is_mark(kind: WordKind) -> bool {
    matches!(kind, WordKind::Mark(_))
}

fn is_neutral(mark: char) -> bool {
    matches!(
        mark,
        '.' | ','
            | ';'
            | ':'
            | '-'
            | '('
            | ')'
            | '['
            | ']'
            | '"'
            | '\''
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '*'
            | '+'
            | '•'
            | '…'
            | '|'
    )
}

/// Whether a number that was read goes on as a day or period does, and not as that of a telephone.
fn like_a_day(reader: &Reader<'_>) -> bool {
    let mark = reader
        .peek()
        .is_some_and(|next| !next.apart() && matches!(next.kind, WordKind::Mark('/' | '-' | '.')));
    let short = |word: &Word| word.is_number() && word.place.of(reader.text).len() <= 4;
    mark && reader.second().is_some_and(short)
}

/// *Số 12/KH-UBND ngày 05/01/2026*: a document, which may have its day.
fn number_of_document(reader: &mut Reader<'_>) -> Read<()> {
    need(eat!(reader, "số"))?;
    reader.mark(':');
    need(reader.take(Word::is_number).is_some())?;
    while reader
        .take(|word| !word.apart() && !ends(word.kind))
        .is_some()
    {}
    let _ = reader.attempt(|reader| {
        reader.mark(',');
        need(eat!(reader, "ngày"))?;
        written(reader)
    });
    Ok(())
}

fn ends(kind: WordKind) -> bool {
    matches!(kind, WordKind::Mark(',' | ';' | ':' | '(' | ')'))
}
