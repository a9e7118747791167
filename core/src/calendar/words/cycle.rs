//! How often something comes round: *hằng quý*, *định kỳ 6 tháng*, *01 lần/năm*, *thường xuyên*.

use super::super::Cycle;
use super::Fault;
use super::number::small;
use super::read::{EACH, Miss, QUARTER, Read, Reader, eat, need};
use crate::error::Code;
use crate::message::Message;
use crate::text::{Label, Word, phrases};

phrases! {
    static WHICH = [
        "I", "II", "III", "IV", "sau", "trước", "tiếp", "tới", "kế", "liền", "này", "đó",
    ];
    static ENDS = ["đầu", "cuối"];
    static REGULAR = ["định kỳ", "định kì"];
    static FREQUENT = [
        "thường xuyên", "thường xuyên liên tục", "thường xuyên, liên tục",
        "thường xuyên và liên tục", "thường xuyên - liên tục", "liên tục",
    ];
    static REPORT = ["báo cáo"];
}

/// *Tháng*, *quý*, *năm*, as the name of a round.
pub(super) fn cycle_noun(reader: &mut Reader<'_>) -> Read<Cycle> {
    if reader.skip(&QUARTER) {
        return Ok(Cycle::Quarter);
    }
    if eat!(reader, "tháng") {
        return Ok(Cycle::Month);
    }
    need(eat!(reader, "năm"))?;
    Ok(Cycle::Year)
}

/// Whether a quarter, month or year goes on to say which one it is.
pub(super) fn names_one(reader: &Reader<'_>) -> bool {
    reader.peek().is_some_and(Word::is_number) || reader.stands(&WHICH)
}

/// *Thường xuyên*, *thường xuyên, liên tục*.
pub(super) fn frequent(reader: &mut Reader<'_>) -> Read<()> {
    need(reader.skip(&FREQUENT))
}

/// *Hằng quý*, *định kỳ 6 tháng*, *6 tháng một lần*, *01 lần/quý*.
pub(super) fn every(reader: &mut Reader<'_>) -> Read<Cycle> {
    let start = reader.at;
    let regular = reader.skip(&REGULAR);
    if let Some(cycle) = reader.attempt(once_each)? {
        return Ok(cycle);
    }
    let each = reader.skip(&EACH);
    let months = reader.attempt(months)?;
    let cycle = if let Some(months) = months {
        need(eat!(reader, "tháng"))?;
        // *6 tháng đầu năm* is a period, *tháng 6* a month.
        let other = reader.peek().is_some_and(Word::is_number) || reader.stands(&ENDS);
        need(!other)?;
        let once = once(reader)?;
        need(regular || each || once)?;
        Cycle::ALL
            .iter()
            .copied()
            .find(|cycle| cycle.months() == months)
    } else if let Some(cycle) = reader.attempt(year_once)? {
        Some(cycle)
    } else {
        need(regular || each)?;
        if eat!(reader, "tuần" | "ngày") {
            None
        } else {
            let half = eat!(reader, "nửa năm");
            let cycle = if half {
                Cycle::HalfYear
            } else {
                cycle_noun(reader)?
            };
            // *Định kỳ quý II/2026* is a quarter.
            need(each || !names_one(reader))?;
            once(reader)?;
            Some(cycle)
        }
    };
    cycle.ok_or_else(|| {
        Fault::new(
            Code::NotADeadline,
            Message::of("`{}` không phải là tháng, quý, nửa năm hay năm", "`{}` is no month, quarter, half-year or year", &[&reader.shown(start)]),
            Label::new("có phải định ghi theo mẫu `hằng tháng`, `hằng quý`, `định kỳ 6 tháng` hoặc `hằng năm`?", "did you mean the form `hằng tháng`, `hằng quý`, `định kỳ 6 tháng` or `hằng năm`?"),
        )
        .into()
    })
}

fn months(reader: &mut Reader<'_>) -> Read<u32> {
    if eat!(reader, "sáu") {
        return Ok(6);
    }
    if eat!(reader, "ba") {
        return Ok(3);
    }
    small(reader)
}

/// *Một lần*, `/lần`. Whether it stands here.
fn once(reader: &mut Reader<'_>) -> Read<bool> {
    let found = reader.attempt(|reader| {
        if reader.mark('/') {
            reader.attempt(|reader| need(small(reader)? == 1))?;
        } else if !eat!(reader, "một") {
            need(small(reader)? == 1)?;
        }
        need(eat!(reader, "lần"))
    })?;
    Ok(found.is_some())
}

/// *01 lần/quý*, *một lần mỗi năm*.
fn once_each(reader: &mut Reader<'_>) -> Read<Cycle> {
    need(eat!(reader, "một") || small(reader)? == 1)?;
    need(eat!(reader, "lần"))?;
    need(reader.mark('/') || reader.skip(&EACH) || eat!(reader, "trong"))?;
    let cycle = match reader.attempt(months)? {
        Some(months) => {
            need(eat!(reader, "tháng"))?;
            Cycle::ALL
                .iter()
                .copied()
                .find(|cycle| cycle.months() == months)
        }
        None => Some(cycle_noun(reader)?),
    };
    need(!names_one(reader))?;
    cycle.ok_or(Miss::Form)
}

/// *Quý/lần*, *01 năm/lần*.
fn year_once(reader: &mut Reader<'_>) -> Read<Cycle> {
    reader.attempt(|reader| need(eat!(reader, "một") || small(reader)? == 1))?;
    let cycle = if reader.skip(&QUARTER) {
        Cycle::Quarter
    } else {
        need(eat!(reader, "năm"))?;
        Cycle::Year
    };
    need(once(reader)?)?;
    Ok(cycle)
}

/// *Báo cáo quý*: how often what is due comes round. By itself it is no deadline.
pub(super) fn report_of(reader: &mut Reader<'_>) -> Read<Cycle> {
    need(reader.skip(&REPORT))?;
    if let Some(months) = reader.attempt(months)? {
        need(months == 6 && eat!(reader, "tháng"))?;
        need(!reader.stands(&ENDS))?;
        return Ok(Cycle::HalfYear);
    }
    let cycle = cycle_noun(reader)?;
    let mut ahead = *reader;
    // *Báo cáo năm trước* is that of the year before, *báo cáo năm trước ngày 15/12* is not.
    let day =
        eat!(ahead, "trước") && (ahead.peek().is_some_and(Word::is_number) || eat!(ahead, "ngày"));
    need(day || !names_one(reader))?;
    Ok(cycle)
}
