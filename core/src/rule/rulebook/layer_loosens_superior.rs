use chrono::NaiveDate;

use crate::finding::Severity;
use crate::number::{Amount, Comparator};
use crate::rule::{Basis, Draft, Fact, Gravity, RulebookContext, Sink, declare_rule};
use crate::rulebook::{ParameterValue, RulebookTarget, Strictest, definition};
use crate::text::Shown;

declare_rule! {
    name: "layer-loosens-superior",
    title: "Quy định nới lỏng so với cấp trên", "Layer looser than its superior",
    area: Rulebook,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Một lớp quy tắc nới lỏng giới hạn hoặc chỉ tiêu của lớp trên.",
        "A layer loosens a limit or target of a layer that it extends.",
    path: "/rulebook/{parameters/*/*,targets/*}",
    params: {
        name: "the parameter or indicator",
        value: "the value of the layer",
        superior: "the stricter value that it extends",
    },
    message: "{name}: giá trị {value} lỏng hơn {superior} của lớp trên.",
        "{name}: the value {value} is looser than {superior} of the layer above.",
    help: "Giữ mức chặt nhất: khi tính, mức của lớp trên vẫn được áp dụng.",
        "Keep the strictest value: calculations go on using the one above.",
    check: Rulebook(check),
}

fn check(context: &RulebookContext<'_>, sink: &mut Sink<'_>) {
    for (name, values) in &context.data.parameters {
        let Some(known) = definition(name) else {
            continue;
        };
        for (index, value) in values.iter().enumerate() {
            let path = format!("/rulebook/parameters/{name}/{index}");
            let above = [Some(known.name), known.broader].into_iter().flatten();
            let loosened = above
                .flat_map(|parameter| superior_values(context, parameter))
                .filter(|above| value.meets(above))
                .find(|above| known.strictest.order(above, value).is_lt());
            if let (Some(superior), true) = (loosened, known.strictest != Strictest::Local) {
                report(sink, path, name, value.amount(), superior.amount());
            }
        }
    }
    for (index, target) in context.data.targets.iter().enumerate() {
        let loosened = context
            .superior_layers()
            .flat_map(|layer| &layer.targets)
            .filter(|above| above.indicator == target.indicator)
            .filter(|above| meet(target.from, target.to, above.from, above.to))
            .find(|above| loosens(target, above));
        if let Some(above) = loosened {
            let path = format!("/rulebook/targets/{index}");
            report(
                sink,
                path,
                &target.indicator,
                Some(target.value),
                Some(above.value),
            );
        }
    }
}

fn superior_values<'a>(
    context: &'a RulebookContext<'_>,
    name: &'a str,
) -> impl Iterator<Item = &'a ParameterValue> {
    context
        .superior_layers()
        .filter_map(move |layer| layer.parameters.get(name))
        .flatten()
}

/// Whether two stretches of days, open where no day is stated, share a day.
fn meet(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    other_from: Option<NaiveDate>,
    other_to: Option<NaiveDate>,
) -> bool {
    let before = |end: Option<NaiveDate>, start: Option<NaiveDate>| {
        end.is_some_and(|end| start.is_some_and(|start| end < start))
    };
    !before(to, other_from) && !before(other_to, from)
}

/// Whether figures that meet the target of the layer may miss the one above.
fn loosens(target: &RulebookTarget, above: &RulebookTarget) -> bool {
    let (Some(value), Some(limit)) = (target.value.as_share(), above.value.as_share()) else {
        return false;
    };
    match (above.comparator, target.comparator) {
        (Comparator::AtLeast, Comparator::AtLeast | Comparator::MoreThan | Comparator::Exactly)
        | (Comparator::MoreThan, Comparator::MoreThan) => value < limit,
        (Comparator::MoreThan, Comparator::AtLeast | Comparator::Exactly) => value <= limit,
        (Comparator::AtMost, Comparator::AtMost | Comparator::LessThan | Comparator::Exactly)
        | (Comparator::LessThan, Comparator::LessThan) => value > limit,
        (Comparator::LessThan, Comparator::AtMost | Comparator::Exactly) => value >= limit,
        (Comparator::Exactly, _) => value != limit,
        // A bound on the other side holds beside the one above.
        (Comparator::AtLeast | Comparator::MoreThan, Comparator::AtMost | Comparator::LessThan)
        | (Comparator::AtMost | Comparator::LessThan, Comparator::AtLeast | Comparator::MoreThan) => {
            false
        }
    }
}

fn report(
    sink: &mut Sink<'_>,
    path: String,
    name: &str,
    value: Option<Amount>,
    superior: Option<Amount>,
) {
    let shown = |amount: Option<Amount>| match amount {
        Some(Amount::Share(share)) => Fact::from(share),
        Some(Amount::Count(count)) => Fact::count(count),
        None => Fact::NOTHING,
    };
    sink.found(
        Draft::at(path)
            .subject(Shown::openly(name))
            .param("name", Shown::openly(name))
            .param("value", shown(value))
            .param("superior", shown(superior)),
    );
}
