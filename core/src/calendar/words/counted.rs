//! Deadlines that hang on an event: *trong thời hạn 10 ngày làm việc kể từ ngày ban hành*, *ngay
//! sau khi ban hành*, *theo yêu cầu*.

use chrono::NaiveDate;

use super::super::{Counted, Deadline, Plain};
use super::Fault;
use super::day::{Written, written};
use super::event::event;
use super::number::{in_words, said_twice};
use super::read::{Miss, Read, Reader, eat, need};
use crate::error::Code;
use crate::json::MOST_COUNT;
use crate::message::Message;
use crate::text::{Label, Word, excerpt, phrases};

phrases! {
    static WITHIN = [
        "trong thời hạn", "trong thời gian", "trong vòng", "thời hạn", "trong thời hạn tối đa",
    ];
    static AT_MOST = [
        "không quá", "tối đa", "tối đa không quá", "chậm nhất là", "chậm nhất", "muộn nhất là",
        "muộn nhất", "chậm nhất trong", "chậm nhất không quá",
    ];
    static AT_LEAST = ["ít nhất", "tối thiểu", "ít nhất là"];
    static SINCE = ["kể từ", "tính từ", "tính kể từ", "từ", "sau"];
    static OTHER_UNIT = ["tháng", "năm", "tuần", "giờ", "quý", "phút"];
    static REQUEST = ["theo yêu cầu", "khi có yêu cầu"];
}

/// *Trong thời hạn 10 ngày làm việc kể từ ...*
pub(super) fn counted(reader: &mut Reader<'_>) -> Read<Deadline> {
    let start = reader.at;
    let before = eat!(reader, "trước");
    let intro = introduction(reader);
    let least = reader.skip(&AT_LEAST);
    let count = count(reader)?;
    if !eat!(reader, "ngày") {
        need(!before)?;
        return Err(other_unit(reader, start, intro.within));
    }
    // *Trước 10 ngày 05/6/2026* would be no count.
    need(!reader.peek().is_some_and(Word::is_number))?;
    let working = eat!(reader, "làm việc");
    let stop = *reader;
    reader.mark(',');
    if before || eat!(reader, "trước") {
        return Err(counted_back(reader, start).into());
    }
    if !reader.skip(&SINCE) {
        *reader = stop;
        need(!least)?;
        return Err(no_start(reader, start).into());
    }
    let day = reader.attempt(|reader| {
        eat!(reader, "ngày");
        written(reader)
    })?;
    let after = match day {
        Some(Written::Day(day)) => day.to_string(),
        Some(Written::OfYear(day)) => {
            let year = reader
                .year_of_plan()
                .ok_or_else(|| day_without_year(reader, start))?;
            let day = NaiveDate::from_ymd_opt(year, day.month(), day.day());
            day.ok_or_else(|| super::day::impossible(reader, start))?
                .to_string()
        }
        Some(Written::OfEachYear(_)) => return Err(day_without_year(reader, start).into()),
        None => event(reader).ok_or_else(|| no_start(reader, start))?,
    };
    if least || intro.after && !intro.latest {
        return Err(first_day(reader, start).into());
    }
    let counted = Counted { count, after };
    Ok(if working {
        Deadline::WorkingDays(counted)
    } else {
        Deadline::CalendarDays(counted)
    })
}

fn counted_back(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` đếm lùi từ một ngày, không có dạng thời hạn nào như vậy",
            "`{}` counts back from a day, which no form of a deadline holds",
            &[&reader.shown(start)],
        ),
        Label::new(
            "hãy ghi rõ ngày: `trước ngày 10 tháng 6 năm 2026`",
            "state the day itself: `trước ngày 10 tháng 6 năm 2026`",
        ),
    )
}

fn first_day(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` nói từ khi nào, không nói đến khi nào",
            "`{}` says from when, not until when",
            &[&reader.shown(start)],
        ),
        Label::new(
            "nếu là ngày cuối, hãy ghi `trong thời hạn 10 ngày kể từ ngày ký`",
            "if it is the last day, write `trong thời hạn 10 ngày kể từ ngày ký`",
        ),
    )
}

fn day_without_year(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "ngày bắt đầu tính của `{}` không ghi năm",
            "the day from which `{}` counts has no year",
            &[&reader.shown(start)],
        ),
        Label::new(
            "hãy thêm năm: `kể từ ngày 01/7/2026`",
            "add the year: `kể từ ngày 01/7/2026`",
        ),
    )
}

fn no_start(reader: &Reader<'_>, start: usize) -> Fault {
    Fault::new(
        Code::NotADeadline,
        Message::of(
            "`{}` không nói tính từ khi nào",
            "`{}` does not say from when days are counted",
            &[&reader.shown(start)],
        ),
        Label::new(
            "có phải định ghi theo mẫu `trong thời hạn 10 ngày làm việc kể từ ngày ban hành`?",
            "did you mean the form `trong thời hạn 10 ngày làm việc kể từ ngày ban hành`?",
        ),
    )
}

/// What stands before the number of days.
struct Introduction {
    /// Words after which a length of time must follow.
    within: bool,
    /// Words that make the last of the days the deadline.
    latest: bool,
    /// *Sau*.
    after: bool,
}

fn introduction(reader: &mut Reader<'_>) -> Introduction {
    let within = reader.skip(&WITHIN);
    let inside = !within && eat!(reader, "trong");
    eat!(reader, "là");
    let most = reader.skip(&AT_MOST);
    let after = eat!(reader, "sau");
    Introduction {
        within,
        latest: within || inside || most,
        after,
    }
}

/// Whether the words before a number of days, and the number, begin here.
pub(super) fn count_begins(reader: &mut Reader<'_>) -> Read<()> {
    let before = reader.at;
    introduction(reader);
    need(before != reader.at)?;
    days(reader)
}

/// *02 ngày*.
pub(super) fn days(reader: &mut Reader<'_>) -> Read<()> {
    count(reader)?;
    need(eat!(reader, "ngày"))
}

/// A count in another unit than days, if it is one.
fn other_unit(reader: &mut Reader<'_>, start: usize, within: bool) -> Miss {
    if !reader.skip(&OTHER_UNIT) {
        return Miss::Form;
    }
    let part = reader.shown(start);
    eat!(reader, "làm việc");
    reader.mark(',');
    if within || reader.skip(&SINCE) {
        return Fault::new(
            Code::NotADeadline,
            Message::of(
                "`{}` không tính theo ngày, không có dạng thời hạn nào tính khác",
                "`{}` is not counted in days, and no form of a deadline counts otherwise",
                &[&part],
            ),
            Label::new(
                "hãy tính theo ngày, hoặc ghi ngày cuối: `chậm nhất ngày 30/6/2026`",
                "count in days, or state the last day: `chậm nhất ngày 30/6/2026`",
            ),
        )
        .into();
    }
    Miss::Form
}

/// `10`, `05`, `07 (bảy)`, *mười*.
fn count(reader: &mut Reader<'_>) -> Read<u64> {
    said_twice(reader, |reader| {
        let text = reader.text;
        let Some(word) = reader.take(Word::is_number) else {
            return in_words(reader).map(u64::from).ok_or(Miss::Form);
        };
        let digits = word.place.of(text);
        let most = MOST_COUNT.unsigned_abs();
        let count = digits.parse().ok().filter(|count| *count <= most);
        count.ok_or_else(|| {
            let message = Message::of(
                "`{}` vượt quá {}",
                "`{}` is beyond {}",
                &[&excerpt(digits), &MOST_COUNT],
            );
            Fault::new(
                Code::OutOfRange,
                message,
                Label::new("hãy ghi luôn ngày cuối", "state the last day instead"),
            )
            .into()
        })
    })
}

/// *Ngay sau khi ...*, *ngay khi ...*
pub(super) fn immediately(reader: &mut Reader<'_>) -> Read<Deadline> {
    need(eat!(reader, "ngay"))?;
    eat!(reader, "sau");
    need(eat!(reader, "khi"))?;
    event(reader)
        .map(Deadline::ImmediatelyAfter)
        .ok_or(Miss::Form)
}

/// *Theo yêu cầu*, *khi có yêu cầu của ...*, *đột xuất*.
pub(super) fn on_request(reader: &mut Reader<'_>) -> Read<Deadline> {
    let sudden = eat!(reader, "đột xuất");
    if reader.skip(&REQUEST) {
        reader.attempt(|reader| {
            need(eat!(reader, "của"))?;
            event(reader).map(|_| ()).ok_or(Miss::Form)
        })?;
    } else {
        need(sudden)?;
    }
    Ok(Deadline::OnRequest(Plain {}))
}
