//! The clauses of a plan that say something, in the order of the document.

use crate::plan::Plan;
use crate::rulebook::{Certainty, Clause};
use crate::text::{POINT_LETTERS, fold, read_roman, stated};

/// Every clause that a target, task or duty of the plan stands in. A secret plan shows no titles.
pub(super) fn clauses(plan: &Plan) -> Vec<Clause> {
    let tasks = plan.tasks.iter();
    let tasks = tasks.map(|row| (row.clause.as_ref(), row.title.as_ref()));
    let targets = plan.targets.iter().map(|row| row.clause.as_ref());
    let coordination = plan
        .coordination_duties
        .iter()
        .map(|row| row.clause.as_ref());
    let reporting = plan.reporting.iter().map(|row| row.clause.as_ref());
    let untitled = targets.chain(coordination).chain(reporting);
    let mut rows: Vec<(Vec<Step>, &str, Option<&str>)> = Vec::new();
    for (clause, title) in tasks.chain(untitled.map(|clause| (clause, None))) {
        if let Some(clause) = stated(clause) {
            rows.push((address(clause), clause, stated(title)));
        }
    }
    // Stable: of one clause, the first task is the first row.
    rows.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    rows.dedup_by(|later, first| later.1 == first.1);
    let is_secret = plan.is_secret();
    let clause = |(_, id, title): (Vec<Step>, &str, Option<&str>)| Clause {
        id: id.to_owned(),
        title: title.filter(|_| !is_secret).map(str::to_owned),
        status: Some(Certainty::Confirmed),
    };
    rows.into_iter().map(clause).collect()
}

/// A step of an address such as `II.4.a`, as documents order them.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Number(u64),
    /// Its place among the letters by which points are named.
    Letter(usize),
    Text(String),
}

fn address(clause: &str) -> Vec<Step> {
    let steps = clause.split(['.', ',', ' ', ')']);
    let steps = steps.filter(|step| !step.is_empty());
    steps.map(step).collect()
}

fn step(text: &str) -> Step {
    let roman = read_roman(text).map(u64::from);
    if let Some(number) = roman.or_else(|| text.parse().ok()) {
        return Step::Number(number);
    }
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.next().is_none());
    match letter.and_then(|letter| POINT_LETTERS.chars().position(|known| known == letter)) {
        Some(place) => Step::Letter(place),
        None => Step::Text(fold(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_stand_in_the_order_of_the_document() {
        let in_order = [
            "I.1.c",
            "I.2.a",
            "I.2.d",
            "I.2.đ",
            "I.2.e",
            "II.2",
            "II.2.1",
            "II.10",
            "III.1",
            "IV.1",
            "IX.1",
            "X.1",
            "XIV",
            "mục lục",
        ];
        let mut sorted = in_order;
        sorted.reverse();
        sorted.sort_by_key(|clause| address(clause));
        assert_eq!(sorted, in_order);
    }
}
