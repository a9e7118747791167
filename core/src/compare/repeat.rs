//! Clauses that mostly repeat a clause of the superior plan, and what each of them adds to it:
//! "không ban hành văn bản hành chính để chỉ đạo nội dung đã được quy định cụ thể" (II.3.2).

use super::coverage::Sides;
use super::phrase::{Phrase, Syllables, spaced};
use super::similar::{Ranks, all_pairs, least, share, shared};
use crate::agency::Directory;
use crate::calendar::Deadline;
use crate::json::{answer, terms};
use crate::names::Numbers;
use crate::number::Share;
use crate::plan::{Plan, Task};
use crate::text::{fold, stated};

terms! {
    /// What a clause adds to the one that it repeats.
    pub enum Addition("addition", "nội dung bổ sung", "addition") {
        /// Who leads, where the superior names nobody or another.
        Lead = "lead", "cơ quan chủ trì", "lead agency";
        /// Until when, where the superior says nothing or another day.
        Deadline = "deadline", "thời hạn", "deadline";
        /// A number that the superior does not have.
        Number = "number", "số liệu", "number";
        /// Where, or for whom: a place or an agency of the plan.
        Scope = "scope", "phạm vi", "scope";
        /// What comes of it, where the superior says nothing.
        Deliverable = "deliverable", "sản phẩm", "deliverable";
    }
}

answer! {
    /// A clause, where it stands.
    pub struct ClausePlace {
        /// Where it stands in the call.
        pub path: String,
        /// Its address, or the id of its task.
        pub clause: String,
    }
}

answer! {
    /// A clause of the plan that mostly repeats a clause of the superior plan.
    pub struct RepeatedClause {
        /// The clause of the plan.
        pub plan: ClausePlace,
        /// The clause that it repeats most.
        pub superior: ClausePlace,
        /// The share of its pairs of neighbouring syllables that stand in that clause too.
        pub similarity: Share,
        /// What it adds; a clause that adds nothing could be replaced by a reference.
        pub adds: Vec<Addition>,
    }
}

/// Words that bind a clause to a place.
const PLACES: [&str; 5] = ["địa bàn", "phường", "tổ dân phố", "khu dân cư", "thôn"];

/// A task with words.
struct Worded<'p> {
    index: usize,
    task: &'p Task,
    words: &'p str,
}

fn worded(plan: &Plan) -> Vec<Worded<'_>> {
    let mut worded = Vec::new();
    for (index, task) in plan.leaf_tasks() {
        let words = task.words();
        worded.extend(words.map(|words| Worded { index, task, words }));
    }
    worded
}

/// Every clause of the plan of which the threshold or more stands in one clause of the superior.
pub(super) fn repeated(
    sides: &Sides<'_>,
    superior: &Plan,
    directory: &Directory<'_>,
    threshold: Share,
) -> Vec<RepeatedClause> {
    let (own, above) = (worded(sides.plan), worded(superior));
    let mut known = Syllables::default();
    let mut phrases = |clauses: &[Worded<'_>]| -> Vec<Phrase> {
        let phrase = |clause: &Worded<'_>| Phrase::new(clause.words, &mut known);
        clauses.iter().map(phrase).collect()
    };
    let (own_phrases, above_phrases) = (phrases(&own), phrases(&above));
    let best = most_shared(&own_phrases, &above_phrases, threshold);
    let scopes = scopes(sides);
    let mut repeats = Vec::new();
    for (clause, best) in own
        .iter()
        .zip(best)
        .enumerate()
        .filter_map(|(place, (clause, best))| best.map(|best| ((place, clause), best)))
    {
        let (place, clause) = clause;
        let (of, similarity) = best;
        let (Some(repeated), Some(phrase), Some(other)) =
            (above.get(of), own_phrases.get(place), above_phrases.get(of))
        else {
            continue;
        };
        let mut adds = Vec::new();
        if adds_lead(sides, directory, clause.task, repeated.task) {
            adds.push(Addition::Lead);
        }
        if states_time(clause.task.due.as_ref()) && clause.task.due != repeated.task.due {
            adds.push(Addition::Deadline);
        }
        if phrase
            .numbers
            .iter()
            .any(|number| !other.numbers.contains(number))
        {
            adds.push(Addition::Number);
        }
        let (words, above_words) = (spaced(clause.words), spaced(repeated.words));
        if scopes
            .iter()
            .any(|scope| words.contains(scope) && !above_words.contains(scope))
        {
            adds.push(Addition::Scope);
        }
        if clause.task.has_deliverable() && clause.task.deliverables != repeated.task.deliverables {
            adds.push(Addition::Deliverable);
        }
        repeats.push(RepeatedClause {
            plan: ClausePlace {
                path: format!("/plan/tasks/{}", clause.index),
                clause: clause.task.subject().to_owned(),
            },
            superior: ClausePlace {
                path: format!("/superior/tasks/{}", repeated.index),
                clause: repeated.task.subject().to_owned(),
            },
            similarity,
            adds,
        });
    }
    repeats
}

/// For each clause the one above that holds most of its pairs, and how many, if that is enough.
fn most_shared(own: &[Phrase], above: &[Phrase], threshold: Share) -> Vec<Option<(usize, Share)>> {
    let above = all_pairs(above);
    let ranks = Ranks::of(&above);
    let ranked: Vec<Vec<usize>> = above.iter().map(|pairs| ranks.ranked(pairs)).collect();
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); ranks.len()];
    for (place, clause) in ranked.iter().enumerate() {
        for rank in clause {
            if let Some(holders) = holders.get_mut(*rank) {
                holders.push(place);
            }
        }
    }
    let mut seen_by: Vec<usize> = vec![usize::MAX; ranked.len()];
    let mut found = Vec::with_capacity(own.len());
    for (number, pairs) in all_pairs(own).iter().enumerate() {
        let clause = ranks.ranked(pairs);
        let needed = least(pairs.len(), threshold);
        let mut best: Option<(usize, usize)> = None;
        for (tried, rank) in clause.iter().enumerate() {
            // Whoever holds none of the pairs that were tried holds only the rest.
            let rest = clause.len().saturating_sub(tried);
            if rest < needed || best.is_some_and(|(both, _)| both >= rest) {
                break;
            }
            for place in holders.get(*rank).into_iter().flatten() {
                let Some((seen, other)) = seen_by.get_mut(*place).zip(ranked.get(*place)) else {
                    continue;
                };
                if std::mem::replace(seen, number) == number {
                    continue;
                }
                let more = best.map_or(needed, |(most, _)| most.saturating_add(1));
                if let Some(both) = shared(&clause, other, more) {
                    best = Some((both, *place));
                }
                if best.is_some_and(|(both, _)| both >= rest) {
                    break;
                }
            }
        }
        let best = best.and_then(|(both, place)| Some((place, share(both, pairs.len())?)));
        found.push(best);
    }
    found
}

/// Whether the task has a lead that the task above does not have.
fn adds_lead(sides: &Sides<'_>, above: &Directory<'_>, task: &Task, repeated: &Task) -> bool {
    let leads = |task: &Task, directory: &Directory<'_>| -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for assignment in &task.assignments {
            let leads = assignment.named_leads().map(|(_, lead)| lead);
            names.extend(leads.map(|lead| fold(&directory.label(lead))));
            names.extend(assignment.named_collective().map(fold));
        }
        names
    };
    let theirs: Numbers<'_> = leads(repeated, above).into_iter().collect();
    let ours = leads(task, sides.directory);
    ours.iter().any(|lead| !theirs.has(lead))
}

/// Whether a deadline says anything about time.
fn states_time(due: Option<&Deadline>) -> bool {
    match due {
        None | Some(Deadline::OnRequest(_)) => false,
        Some(Deadline::Ongoing(ongoing)) => ongoing.review.is_some(),
        Some(_) => true,
    }
}

/// The folded words that narrow a clause to a place or an agency of the plan.
fn scopes(sides: &Sides<'_>) -> Vec<String> {
    let plan = sides.plan;
    let place = plan
        .document
        .as_ref()
        .and_then(|document| stated(document.place.as_ref()));
    let names = plan
        .agencies
        .iter()
        .filter_map(|agency| stated(agency.name.as_ref()));
    let mut scopes: Vec<String> = PLACES
        .into_iter()
        .chain(place)
        .chain(names)
        .map(spaced)
        .collect();
    scopes.sort_unstable();
    scopes.dedup();
    scopes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Spelling;
    use proptest::prelude::*;

    fn clauses() -> impl Strategy<Value = Vec<String>> {
        let clause =
            prop::collection::vec(prop::sample::select(&["a", "b", "c", "d", "e"][..]), 0..9);
        prop::collection::vec(clause.prop_map(|syllables| syllables.join(" ")), 0..12)
    }

    proptest! {
        #[test]
        fn no_other_clause_above_holds_more_of_a_clause(
            own in clauses(), above in clauses(),
            threshold in prop::sample::select(&["1%", "50%", "80%", "100%"][..]),
        ) {
            let threshold: Share = threshold.parse().unwrap();
            let mut known = Syllables::default();
            let mut phrases = |clauses: &[String]| -> Vec<Phrase> {
                clauses.iter().map(|clause| Phrase::new(clause, &mut known)).collect()
            };
            let (own, above) = (phrases(&own), phrases(&above));
            let listed = |phrase: &Phrase| -> Vec<(Spelling, Spelling)> {
                match phrase.syllables.as_slice() {
                    [one] => vec![(*one, *one)],
                    several => several.windows(2).map(|pair| (pair[0], pair[1])).collect(),
                }
            };
            let held = |clause: &Phrase, by: &Phrase| {
                let mut others = listed(by);
                let mut held = 0;
                for pair in listed(clause) {
                    if let Some(at) = others.iter().position(|other| *other == pair) {
                        others.swap_remove(at);
                        held += 1;
                    }
                }
                Share::new(held, i64::try_from(listed(clause).len()).unwrap())
            };
            let found = most_shared(&own, &above, threshold);
            for (clause, found) in own.iter().zip(found) {
                let shares = above.iter().filter_map(|by| held(clause, by));
                let most = shares.filter(|share| share.numerator() > 0 && *share >= threshold).max();
                prop_assert_eq!(found.map(|(_, share)| share), most);
                if let Some((place, share)) = found {
                    prop_assert_eq!(held(clause, &above[place]), Some(share));
                }
            }
        }
    }
}
