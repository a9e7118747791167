//! What to say of words that are not understood: that lunar days are not taken, that a day must be
//! stated, or which form comes nearest.

use super::Fault;
use super::nearest;
use super::read::Reader;
use crate::error::Code;
use crate::message::Message;
use crate::text::{Cursor, Label, Word, excerpt, phrases};

pub(super) const STATE_THE_DAY: Label = Label::new(
    "hãy ghi rõ ngày: `trước ngày 12/6/2026`",
    "state the day itself: `trước ngày 12/6/2026`",
);
const SOLAR: Label = Label::new(
    "không nhận ngày âm lịch; hãy ghi ngày dương lịch: `trước ngày 26/4/2026`",
    "lunar days are not taken; state the day of the solar calendar: `trước ngày 26/4/2026`",
);
const SOLAR_YEAR: Label = Label::new(
    "không nhận tên năm âm lịch; hãy ghi năm bằng chữ số: `trước ngày 10/6/2026`",
    "names of lunar years are not taken; state the year in digits: `trước ngày 10/6/2026`",
);

phrases! {
    /// Words of the lunar calendar.
    pub(super) static LUNAR = [
        "âm lịch", "lịch âm", "âl", "tết", "rằm", "mùng", "mồng", "tháng chạp", "tháng giêng",
    ];
    /// Days by their distance from today.
    static FROM_TODAY = [
        "tuần sau", "tuần tới", "tuần này", "tuần tiếp theo", "tuần kế tiếp", "cuối tuần",
        "đầu tuần", "trong tuần", "ngày mai", "hôm nay", "hôm sau", "ngày kia", "tháng này",
        "tháng tới", "tháng sau", "quý này", "quý sau", "quý tới", "quý tiếp theo", "năm sau",
        "năm nay", "năm tới", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy",
        "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chủ nhật",
    ];
    static STEMS = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "kỉ", "canh", "tân", "nhâm", "quý"];
    static BRANCHES = [
        "tý", "tí", "sửu", "dần", "mão", "mẹo", "thìn", "tỵ", "tị", "ngọ", "mùi", "thân", "dậu",
        "tuất", "hợi",
    ];
    /// Words that sound like a deadline and name no day.
    static VAGUE = [
        "kịp thời", "sớm", "theo quy định", "nếu có", "khẩn trương", "nhanh", "theo kế hoạch",
        "theo tiến độ", "đúng tiến độ", "đúng hạn",
    ];
}

/// What of a kind that is never taken stands somewhere in a text: its words, and what to do.
fn never_taken(cursor: Cursor<'_>) -> Option<(std::borrow::Cow<'_, str>, Label)> {
    let words = cursor.at(0).rest();
    if let Some((range, ())) = LUNAR.find(words) {
        return Some((cursor.written(range), SOLAR));
    }
    let pairs = (0..words.len()).find(|at| {
        let pair = |table: &crate::text::Phrases, at: usize| table.at(words, at).is_some();
        pair(&STEMS, *at) && pair(&BRANCHES, at.saturating_add(1))
    });
    if let Some(at) = pairs {
        let range = crate::text::WordRange::new(at, at.saturating_add(2));
        return Some((cursor.written(range), SOLAR_YEAR));
    }
    let (range, ()) = FROM_TODAY.find(words)?;
    Some((cursor.written(range), STATE_THE_DAY))
}

/// The fault of words at the cursor that belong to no form.
pub(super) fn not_understood(reader: &Reader<'_>) -> Fault {
    if let Some((words, help)) = never_taken(**reader) {
        let message = Message::of(
            "`{}` không phải là cách ghi ngày được chấp nhận",
            "`{}` names no day that is taken",
            &[&excerpt(&words)],
        );
        return Fault::new(Code::NotADeadline, message, help);
    }
    let mut ahead = *reader;
    if ahead.skip(&VAGUE) {
        let message = Message::of(
            "`{}` không ghi ngày nào",
            "`{}` names no day",
            &[&ahead.shown(reader.at)],
        );
        let help = if ahead.is_done() {
            nearest::EXAMPLE
        } else {
            Label::NONE
        };
        return Fault::new(Code::NotADeadline, message, help);
    }
    let rest: &[Word] = reader.rest();
    let part = crate::text::WordRange::new(reader.at, reader.at.saturating_add(rest.len()));
    let message = Message::of(
        "`{}` không đọc được thành thời hạn",
        "`{}` is not understood as a deadline",
        &[&excerpt(reader.place(part).of(reader.text))],
    );
    Fault::new(Code::NotADeadline, message, Label::NONE)
}

/// Whether words that name no day stand here; they are stepped over if they do.
pub(super) fn vague(reader: &mut Reader<'_>) -> bool {
    reader.skip(&VAGUE)
}
