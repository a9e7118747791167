//! The sentence with which a ruling is asked for.

use super::point::{Axis, Point};
use crate::finding::Message;
use crate::indicator::{Indicator, Verdict, convention_label, convention_name};
use crate::names::ByName;
use crate::number::{count_en, count_vi};
use crate::text::Label;

/// What a verdict hangs on.
pub(super) struct HungOn<'a> {
    pub(super) open: &'a [Axis],
    pub(super) deciding: &'a [bool],
    /// How many rows may have been held, where that decides.
    pub(super) stale: Option<i64>,
}

pub(super) fn question(
    indicator: &Indicator,
    group: &ByName<Option<String>>,
    hung_on: &HungOn<'_>,
    points: &[Point],
) -> Message {
    let HungOn {
        open,
        deciding,
        stale,
    } = *hung_on;
    let places: Vec<usize> = (0..open.len())
        .filter(|place| deciding.get(*place) == Some(&true))
        .collect();
    let labels: Vec<Label> = places
        .iter()
        .filter_map(|place| Some(convention_name(open.get(*place)?.name)))
        .collect();
    let text = |pick: fn(Label) -> &'static str, words: &Words| {
        let what: Vec<&str> = labels.iter().map(|label| pick(*label)).collect();
        let of = group
            .iter()
            .map(|(_, name)| name.as_deref().unwrap_or(words.nowhere));
        let of: Vec<&str> = of.collect();
        let of = if of.is_empty() {
            String::new()
        } else {
            format!(" ({})", of.join(", "))
        };
        let outcomes = outcomes(open, &places, points, pick, words);
        (listed(&what, words), of, outcomes.join("; "))
    };
    let (what_vi, of_vi, outcomes_vi) = text(|label| label.vi, &VI);
    let (what_en, of_en, outcomes_en) = text(|label| label.en, &EN);
    if let Some(stale) = stale {
        let also = |what: &str, and: &str| {
            if what.is_empty() {
                String::new()
            } else {
                format!("{and}{what}")
            }
        };
        let (also_vi, also_en) = (also(&what_vi, VI.and), also(&what_en, EN.and));
        let vi = format!(
            "Kết luận về chỉ số “{}”{of_vi} phụ thuộc vào kết quả của {} {} đã qua ngày mà sổ chưa ghi{also_vi}; đề nghị ghi rõ từng trường hợp đã tổ chức, đã hủy hay đã hoãn",
            indicator.title.vi,
            count_vi(stale),
            indicator.unit.vi
        );
        let en = format!(
            "The verdict on “{}”{of_en} depends on whether {} of the {} whose day has passed were held{also_en}; please mark each as held, cancelled or postponed",
            indicator.title.en,
            count_en(stale),
            indicator.unit.en
        );
        return if what_vi.is_empty() {
            Message::new(format!("{vi}."), format!("{en}."))
        } else {
            Message::new(
                format!("{vi}, và đề nghị cấp có thẩm quyền cho ý kiến để thống nhất cách tính."),
                format!("{en}, and rule which convention applies."),
            )
        };
    }
    Message {
        vi: format!(
            "Kết luận về chỉ số “{}”{of_vi} phụ thuộc vào {what_vi}: {outcomes_vi}; đề nghị cấp có thẩm quyền cho ý kiến để thống nhất cách tính.",
            indicator.title.vi
        )
        .into(),
        en: format!(
            "The verdict on “{}”{of_en} depends on {what_en}: {outcomes_en}; please rule which applies.",
            indicator.title.en
        )
        .into(),
    }
}

struct Words {
    and: &'static str,
    nowhere: &'static str,
    when: &'static str,
    or: &'static str,
    among: (&'static str, &'static str, &'static str),
}

/// More ways than these are counted, not listed.
const LISTED: usize = 6;

const VI: Words = Words {
    and: " và ",
    nowhere: "chưa nêu",
    when: "nếu áp dụng",
    or: " hoặc ",
    among: ("ở", "/", "cách tính"),
};
const EN: Words = Words {
    and: " and ",
    nowhere: "not stated",
    when: "under",
    or: " or ",
    among: ("in", " of ", "readings"),
};

/// `a, b and c`
fn listed(parts: &[&str], words: &Words) -> String {
    match parts {
        [most @ .., last] if !most.is_empty() => format!("{}{}{last}", most.join(", "), words.and),
        _ => parts.concat(),
    }
}

/// For each verdict, the values of the deciding conventions that lead to it.
fn outcomes(
    open: &[Axis],
    places: &[usize],
    points: &[Point],
    pick: fn(Label) -> &'static str,
    words: &Words,
) -> Vec<String> {
    let value = |point: &Point, place: &usize| {
        let axis = open.get(*place)?;
        let value = axis.values.get(*point.choice.get(*place)?)?;
        convention_label(axis.name, value).map(pick)
    };
    let mut ways: Vec<(Verdict, String)> = Vec::new();
    for point in points {
        let values = places.iter().filter_map(|place| value(point, place));
        let way = (point.verdict, values.collect::<Vec<_>>().join(", "));
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let of_verdict = |verdict: &Verdict| {
        let of = ways.iter().filter(|(known, _)| known == verdict);
        let of: Vec<String> = of.map(|(_, way)| format!("“{way}”")).collect();
        let label = pick(verdict.label());
        if of.is_empty() {
            return None;
        }
        if ways.len() > LISTED {
            let (part, whole) = (of.len(), ways.len());
            let (at, of, readings) = words.among;
            return Some(format!("{label} {at} {part}{of}{whole} {readings}"));
        }
        Some(format!("{label} {} {}", words.when, of.join(words.or)))
    };
    Verdict::ALL.iter().filter_map(of_verdict).collect()
}
