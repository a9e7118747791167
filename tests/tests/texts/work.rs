//! Tasks: who leads them, with whom, until when, and what comes of them.

use super::compare::{left, pairs};
use super::gold::Task;
use super::names::{Read, key, same};
use super::score::{Part, Score};

/// How far into a task its work may start, in characters: the agency and the verb stand before it.
const BEFORE_WORK: usize = 200;

fn starts(gold: &Task, text: Option<&String>) -> bool {
    text.is_some_and(|text| key(text).starts_with(&key(&gold.starts)))
}

/// Whether the words of the gold are among the first of the text.
fn starts_within(gold: &Task, text: Option<&String>) -> bool {
    let gold = key(&gold.starts);
    text.is_some_and(|text| {
        let text = key(text);
        let at = text.find(&gold).map(|at| text[..at].chars().count());
        at.is_some_and(|at| at < BEFORE_WORK)
    })
}

/// A task with its position.
type Row<'r> = (usize, &'r wardplan::Task);

pub(crate) fn tasks(read: &Read<'_>, gold: &[Task], score: &mut Score) {
    let rows: Vec<_> = read.answer.plan.tasks.iter().enumerate().collect();
    let pairs = pairs(
        gold,
        &rows,
        &[
            &|gold, (_, task): &Row<'_>| starts(gold, task.title.as_ref()),
            &|gold, (_, task): &Row<'_>| starts(gold, task.text.as_ref()),
            &|gold, (_, task): &Row<'_>| starts_within(gold, task.title.as_ref()),
            &|gold, (_, task): &Row<'_>| starts_within(gold, task.text.as_ref()),
        ],
    );
    let shown = |(_, task): &Row<'_>| {
        let title = task.title.as_ref().or(task.text.as_ref());
        let title: String = title
            .into_iter()
            .flat_map(|title| title.chars())
            .take(80)
            .collect();
        format!("{} {title}", task.id)
    };
    for (gold, pair) in gold.iter().zip(&pairs) {
        let row = pair.map(|at| &rows[at]);
        score.count(Part::Tasks, Some(gold.starts.clone()), row.map(shown), true);
        agencies(read, gold, row.copied(), score);
        let due = row.and_then(|(_, task)| task.due.as_ref());
        let is_right = due == gold.due.as_ref();
        let of = |due: &wardplan::Deadline| format!("{} of {}", due.to_json(), gold.starts);
        let stated = gold.due.as_ref().map(of);
        score.count(Part::Deadlines, stated, due.map(of), is_right);
        let none = Vec::new();
        let products = row.map_or(&none, |(_, task)| &task.deliverables);
        named(
            Part::Deliverables,
            gold,
            &gold.deliverables,
            products,
            &|gold, read| same(gold, read),
            &String::clone,
            score,
        );
    }
    for row in left(&rows, &pairs) {
        score.count(Part::Tasks, None, Some(shown(row)), false);
    }
}

/// The agencies of a task that is read, or all that are missed with one that is not.
fn agencies(
    read: &Read<'_>,
    gold: &Task,
    row: Option<(usize, &wardplan::Task)>,
    score: &mut Score,
) {
    let (mut leads, mut coordinators) = (Vec::new(), Vec::new());
    if let Some((task, row)) = row {
        for (at, assignment) in row.assignments.iter().enumerate() {
            let pointer = |key: &str, name: usize| {
                format!("/plan/tasks/{task}/assignments/{at}/{key}/{name}")
            };
            let each = assignment.leads.iter().enumerate();
            leads.extend(each.map(|(name, lead)| (pointer("leads", name), lead)));
            let each = assignment.coordinators.iter().enumerate();
            coordinators.extend(each.map(|(name, agency)| (pointer("coordinators", name), agency)));
        }
    }
    for (part, stated, rows) in [
        (Part::Leads, &gold.leads, leads),
        (Part::Coordinators, &gold.coordinators, coordinators),
    ] {
        named(
            part,
            gold,
            stated,
            &rows,
            &|gold: &String, (pointer, name)| read.is_called(pointer, name, gold),
            &|(_, name)| read.shown(name),
            score,
        );
    }
}

fn named<R>(
    part: Part,
    task: &Task,
    gold: &[String],
    rows: &[R],
    same: &dyn Fn(&String, &R) -> bool,
    shown: &dyn Fn(&R) -> String,
    score: &mut Score,
) {
    let pairs = pairs(gold, rows, &[same]);
    let of = |name: &str| format!("{name} of {}", task.starts);
    for (name, pair) in gold.iter().zip(&pairs) {
        let row = pair.map(|at| shown(&rows[at]));
        score.count(part, Some(of(name)), row, true);
    }
    for row in left(rows, &pairs) {
        score.count(part, None, Some(of(&shown(row))), false);
    }
}
