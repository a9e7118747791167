use crate::finding::{Param, Severity};
use crate::rule::{Basis, Draft, Gravity, RulebookContext, Sink, declare_rule};

declare_rule! {
    name: "parameter-dates-overlap",
    area: Rulebook,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Hai giá trị của một tham số cùng có hiệu lực, hoặc một giá trị không có ngày bắt đầu.",
        "Two values of a parameter hold on one day, or a value has no first day.",
    path: "/rulebook/parameters/*/*",
    params: {
        parameter: "the name of the parameter",
        other: "the position of the other value, or null where the first day is missing",
    },
    message: "Tham số {parameter}: trùng thời gian với giá trị thứ {other}, hoặc chưa có ngày bắt đầu.",
        "Parameter {parameter}: holds at the same time as value number {other}, or has no first day.",
    help: "Nêu `from` cho mỗi giá trị, và `to` của giá trị cũ là ngày trước `from` của giá trị mới.",
        "State `from` for each value, and end the old one on the day before the new one starts.",
    check: Rulebook(check),
}

fn check(context: &RulebookContext<'_>, sink: &mut Sink<'_>) {
    for (name, values) in &context.data.parameters {
        for (index, value) in values.iter().enumerate() {
            let path = format!("/rulebook/parameters/{name}/{index}");
            let draft = Draft::at(path)
                .subject(Some(name))
                .param("parameter", name.as_str());
            if value.from.is_none() {
                sink.found(draft.param("other", Param::Nothing));
                continue;
            }
            let meets = values.iter().take(index).position(|other| {
                let starts = other
                    .from
                    .is_none_or(|from| value.to.is_none_or(|to| from <= to));
                let lasts = other
                    .to
                    .is_none_or(|to| value.from.is_none_or(|from| from <= to));
                starts && lasts
            });
            if let Some(other) = meets {
                sink.found(draft.param("other", Param::count(other.saturating_add(1))));
            }
        }
    }
}
