//! What the words before a day make of it: a day may close data, tell what has been done, or say which
//! things are meant.

use chrono::Datelike as _;

use super::Fault;
use super::part::{Part, Said};
use super::read::{Reader, eat};
use crate::calendar::Deadline;
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, WordKind, phrases};

/// What the words before a part take it for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stance {
    Plain,
    /// A verb of what is to be done stands before it, as in *hoàn thành trước ngày*.
    Marked,
    /// *Đã tiếp nhận trước ngày*.
    Past,
    /// *Hồ sơ phát sinh trước ngày*.
    Describes,
    /// *Số liệu tính đến ngày*.
    ClosesData,
}

/// What a word before a day says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A verb or noun after which a day is a deadline.
    Mark,
    /// *Đã*.
    Done,
    /// Data, which a day may close, and of which a period may be.
    Data,
    /// What has happened, before or in which.
    Happened,
    /// What comes in, or turns up.
    Arrived,
    /// *Chốt*: data are closed.
    Closes,
}

phrases! {
    static CUES: Cue = {
        "hoàn thành" => Cue::Mark, "xong" => Cue::Mark, "thời hạn" => Cue::Mark,
        "thời gian" => Cue::Mark, "hạn" => Cue::Mark, "tiến độ" => Cue::Mark, "gửi" => Cue::Mark,
        "trình" => Cue::Mark, "nộp" => Cue::Mark, "báo cáo" => Cue::Mark,
        "đã" => Cue::Done,
        "tính" => Cue::Data, "số liệu" => Cue::Data, "dữ liệu" => Cue::Data,
        "kết quả" => Cue::Data, "tình hình" => Cue::Data,
        "lũy kế" => Cue::Closes, "luỹ kế" => Cue::Closes, "chốt" => Cue::Closes,
        "tiếp nhận" => Cue::Arrived, "phát sinh" => Cue::Arrived,
        "xảy ra" => Cue::Happened, "tồn đọng" => Cue::Happened, "hình thành" => Cue::Happened,
        "thành lập" => Cue::Happened, "có hiệu lực" => Cue::Happened,
        "hết hiệu lực" => Cue::Happened, "được cấp" => Cue::Happened,
        "được công nhận" => Cue::Happened, "khởi công" => Cue::Happened, "sinh" => Cue::Happened,
        "đăng ký" => Cue::Happened, "có từ" => Cue::Happened, "ký kết" => Cue::Happened,
        "đưa vào sử dụng" => Cue::Happened,
    };
}
phrases! {
    /// What is done to a thing that may have been done, so that the day may say which things are meant:
    /// *các văn bản ban hành trước ngày*.
    static DONE_TO = [
        "ban hành", "được ban hành", "ký", "được ký", "phê duyệt", "được phê duyệt", "cấp",
        "được giao", "giao", "công nhận", "xây dựng", "nhận", "được tiếp nhận", "nộp", "thực hiện",
    ];
    static THING = [
        "văn bản", "quyết định", "nghị quyết", "kế hoạch", "quy định", "quy chế", "chính sách",
        "giấy tờ", "giấy phép", "giấy chứng nhận", "hồ sơ", "thẻ", "hợp đồng", "dự án",
        "công trình", "tài liệu", "nhiệm vụ", "đơn", "đơn thư", "thủ tục",
    ];
}

/// How many words before a day are looked at for the data that it closes.
const NEAR: usize = 5;
/// Nothing in a plan is due before this year.
const EARLIEST: i32 = 1990;
/// How many words away something still belongs to a day.
pub(super) const FAR: usize = 80;

impl Stance {
    /// Why what it belongs to is no deadline; the cursor is after the part.
    pub(super) fn fault(self, after: &crate::text::Cursor<'_>, part: &Part) -> Fault {
        let words = crate::text::excerpt(&after.written(part.words));
        let what = match self {
            Self::ClosesData => Label::new("là mốc chốt số liệu", "closes data"),
            Self::Past => Label::new("kể việc đã làm", "tells what has been done"),
            _ => Label::new("chỉ rõ nội dung nào", "says which things are meant"),
        };
        Fault::new(
            Code::NotADeadline,
            Message::of(
                "`{}` {}, không phải là thời hạn",
                "`{}` {}, and is no deadline",
                &[&words, &what],
            ),
            Label::new(
                "hãy ghi ngày phải hoàn thành: `hoàn thành trước ngày 10/6/2026`",
                "state the day by which the work is done: `hoàn thành trước ngày 10/6/2026`",
            ),
        )
    }
}

/// What the words before a part, back to the mark before them, make of it.
pub(super) fn stance(reader: &Reader<'_>, part: &Part) -> Stance {
    let start = clause_start(reader, part.words.start);
    if start == part.words.start {
        return Stance::Plain;
    }
    let opener = reader.at(part.words.start);
    let next = |word: &str| opener.peek().is_some_and(|next| next.is(word));
    let bounded = matches!(
        part.said,
        Said::Round(_)
            | Said::Once(Deadline::Before(_) | Deadline::NotLaterThan(_) | Deadline::Within(_))
    );
    if !bounded || !part.clear {
        return Stance::Plain;
    }
    let mut at = reader.at(start);
    let (mut mark, mut done, mut data, mut things) = (None, None, None, None);
    let mut happened = None;
    while at.at < part.words.start {
        let here = Some(at.at);
        let Some((length, cue)) = CUES.starts(at.rest()) else {
            at.advance();
            continue;
        };
        let end = at.at.saturating_add(length);
        match cue {
            Cue::Mark => mark = here,
            Cue::Done => done = here,
            Cue::Data => (data, things) = (here, here),
            Cue::Closes => data = here,
            Cue::Happened => happened = Some((at.at, end)),
            Cue::Arrived => (things, happened) = (here, Some((at.at, end))),
        }
        at = at.at(end);
    }
    let near = |place: Option<usize>| {
        place.is_some_and(|place| part.words.start.saturating_sub(place) <= NEAR)
            && mark.is_none_or(|mark| place.is_some_and(|place| mark < place))
    };
    // A verb right after *đã* was done; one further on is to be done.
    let was_done = |done: usize| {
        let mut after = reader.at(done.saturating_add(1));
        eat!(after, "cơ bản" | "được");
        mark.is_none_or(|mark| mark <= after.at)
    };
    if done.is_some_and(was_done) {
        return Stance::Past;
    }
    if (next("đến") || next("tới") || next("hết") || next("cho")) && near(data) {
        return Stance::ClosesData;
    }
    let happened = happened.is_some_and(|(first, end)| end == part.words.start && first > start);
    let describes = happened || done_to_things(reader, start, part.words.start);
    let first = reader
        .given
        .year
        .map_or(EARLIEST, |year| year.saturating_sub(1));
    let long_ago = match &part.said {
        Said::Once(deadline) => deadline.last_day().is_some_and(|day| day.year() < first),
        _ => false,
    };
    if describes || long_ago || (next("trong") || next("từ")) && near(things) {
        return Stance::Describes;
    }
    if mark.is_some() {
        Stance::Marked
    } else {
        Stance::Plain
    }
}

/// Whether the words right before a day are a thing and what is done to it.
fn done_to_things(reader: &Reader<'_>, start: usize, day: usize) -> bool {
    let ends = |table: &crate::text::Phrases, end: usize| {
        (1..=3_usize)
            .filter_map(|length| end.checked_sub(length))
            .find(|from| {
                *from >= start
                    && table
                        .starts(reader.at(*from).rest())
                        .is_some_and(|(length, ())| from.saturating_add(length) == end)
            })
    };
    ends(&DONE_TO, day).is_some_and(|verb| ends(&THING, verb).is_some())
}

/// The first word after the mark before a word; no clause is longer than [`FAR`].
pub(super) fn clause_start(reader: &Reader<'_>, word: usize) -> usize {
    let mut at = reader.at(word);
    let far = word.saturating_sub(FAR);
    while let Some(before) = at.before().filter(|_| at.at > far) {
        if let WordKind::Mark(mark) = before.kind
            && matches!(mark, ',' | ';' | ':' | '.' | '(' | '?' | '!')
        {
            break;
        }
        at = at.at(at.at.saturating_sub(1));
    }
    at.at
}
