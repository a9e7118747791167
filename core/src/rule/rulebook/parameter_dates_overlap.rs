use chrono::NaiveDate;

use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, RulebookContext, Sink, declare_rule};
use crate::text::{Label, Shown};

declare_rule! {
    name: "parameter-dates-overlap",
    title: "Thời gian hiệu lực của giá trị không rõ", "Days of a value not clear",
    area: Rulebook,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Hai giá trị của một tham số cùng có hiệu lực, hoặc thời gian của một giá trị không xác định được.",
        "Two values of a parameter hold on one day, or the days of a value cannot be told.",
    path: "/rulebook/{parameters/*/*,targets/*}",
    params: {
        name: "the parameter or indicator",
        problem: "what is wrong with its days: overlaps, noFirstDay, endsBeforeStart",
        other: "the position of the other value that overlaps, from 1, or null",
    },
    message: "{name}: {problem} (giá trị kia: {other}).", "{name}: {problem} (other value: {other}).",
    help: "Nêu ngày bắt đầu của mỗi giá trị, và cho giá trị cũ hết hiệu lực vào ngày trước ngày bắt đầu của giá trị mới; giá trị theo mùa thì các mùa không trùng ngày nào.",
        "State the first day of each value, and end the old one on the day before the new one starts; seasons share no day.",
    check: Rulebook(check),
}

const OVERLAPS: (&str, Label) = (
    "overlaps",
    Label {
        vi: "hai giá trị trùng thời gian",
        en: "two values hold at the same time",
    },
);
const NO_FIRST_DAY: (&str, Label) = (
    "noFirstDay",
    Label {
        vi: "giá trị không có ngày bắt đầu",
        en: "a value has no first day",
    },
);
const ENDS_BEFORE_START: (&str, Label) = (
    "endsBeforeStart",
    Label {
        vi: "giá trị hết hiệu lực trước khi bắt đầu",
        en: "a value ends before it starts",
    },
);

fn check(context: &RulebookContext<'_>, sink: &mut Sink<'_>) {
    for (name, values) in &context.data.parameters {
        for (index, value) in values.iter().enumerate() {
            let path = format!("/rulebook/parameters/{name}/{index}");
            if let Some(problem) = of_one(value.from, value.to) {
                report(sink, path, name, problem, None);
                continue;
            }
            let mut earlier = values.iter().take(index);
            if let Some(other) = earlier.position(|other| value.meets(other)) {
                report(sink, path, name, OVERLAPS, Some(other));
            }
        }
    }
    // Targets may overlap: one document may state the same target twice.
    for (index, target) in context.data.targets.iter().enumerate() {
        if let Some(problem) = of_one(target.from, target.to) {
            let path = format!("/rulebook/targets/{index}");
            report(sink, path, &target.indicator, problem, None);
        }
    }
}

/// What is wrong with the days of one value, if anything.
fn of_one(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Option<(&'static str, Label)> {
    match (from, to) {
        (None, _) => Some(NO_FIRST_DAY),
        (Some(from), Some(to)) if to < from => Some(ENDS_BEFORE_START),
        _ => None,
    }
}

fn report(
    sink: &mut Sink<'_>,
    path: String,
    name: &str,
    (problem, label): (&'static str, Label),
    other: Option<usize>,
) {
    let other = other.map_or(Fact::ABSENT, |other| Fact::count(other.saturating_add(1)));
    sink.found(
        Draft::at(path)
            .subject(Shown::openly(name))
            .param("name", Shown::openly(name))
            .param("problem", Fact::labelled(problem, label))
            .param("other", other),
    );
}
