//! Similarity of clauses: how many pairs of neighbouring syllables two clauses share. Only clauses
//! that share one of their rarest pairs are compared, so that a long plan is not compared task by
//! task; every comparison that is made is exact.

use super::phrase::{Phrase, Syllables};
use crate::names::Lists;
use crate::number::Share;
use crate::text::Spelling;

/// To which clauses a clause may be compared, a pair of neighbouring syllables in it, and which of its kind
/// that is in the clause.
type Pair = (usize, Spelling, Spelling, usize);

/// The pairs of a clause, by how rare they are: the rarest first.
type Ranked = Vec<usize>;

/// A clause that is similar to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Similar {
    /// The earlier clause, by position.
    pub(crate) first: usize,
    /// The share of the pairs of the longer clause that both have.
    pub(crate) similarity: Share,
}

/// The pairs of a clause. A single syllable is a pair with itself.
fn pairs(phrase: &Phrase, class: usize) -> Vec<Pair> {
    let syllables = &phrase.syllables;
    let mut pairs: Vec<Pair> = match syllables.as_slice() {
        [] => Vec::new(),
        [one] => vec![(class, *one, *one, 0)],
        several => several
            .iter()
            .zip(several.iter().skip(1))
            .map(|(first, second)| (class, *first, *second, 0))
            .collect(),
    };
    pairs.sort_unstable();
    let mut last: Option<Pair> = None;
    for pair in &mut pairs {
        if let Some((_, first, second, count)) = last
            && (first, second) == (pair.1, pair.2)
        {
            pair.3 = count.saturating_add(1);
        }
        last = Some(*pair);
    }
    pairs
}

/// The pairs of clauses, each by its rank among all pairs of the clauses in `counted`.
pub(super) struct Ranks {
    /// Every pair, sorted, with its rank.
    ranks: Vec<(Pair, usize)>,
}

impl Ranks {
    pub(super) fn of(clauses: &[Vec<Pair>]) -> Self {
        let mut all: Vec<Pair> = clauses.iter().flatten().copied().collect();
        all.sort_unstable();
        let mut counts: Vec<(usize, usize)> = Vec::new();
        let mut ranks: Vec<(Pair, usize)> = Vec::new();
        for pair in all {
            match (ranks.last(), counts.last_mut()) {
                (Some((known, _)), Some((count, _))) if *known == pair => {
                    *count = count.saturating_add(1);
                }
                _ => {
                    counts.push((1, ranks.len()));
                    ranks.push((pair, 0));
                }
            }
        }
        counts.sort_unstable();
        for (rank, (_, place)) in counts.into_iter().enumerate() {
            if let Some((_, of)) = ranks.get_mut(place) {
                *of = rank;
            }
        }
        Self { ranks }
    }

    pub(super) fn len(&self) -> usize {
        self.ranks.len()
    }

    /// The ranks of a clause's pairs, as far as they are known.
    pub(super) fn ranked(&self, pairs: &[Pair]) -> Ranked {
        let rank = |pair: &Pair| {
            let place = self.ranks.binary_search_by(|(known, _)| known.cmp(pair));
            self.ranks.get(place.ok()?).map(|(_, rank)| *rank)
        };
        let mut ranked: Ranked = pairs.iter().filter_map(rank).collect();
        ranked.sort_unstable();
        ranked
    }
}

/// How many ranks two clauses have in common, if they are so many at the least.
pub(super) fn shared(first: &[usize], second: &[usize], least: usize) -> Option<usize> {
    let (mut first, mut second) = (first, second);
    let mut shared = 0_usize;
    while let (Some((a, others)), Some((b, more))) = (first.split_first(), second.split_first()) {
        if shared.saturating_add(first.len().min(second.len())) < least {
            return None;
        }
        if a <= b {
            first = others;
        }
        if b <= a {
            second = more;
        }
        shared = shared.saturating_add(usize::from(a == b));
    }
    (shared >= least).then_some(shared)
}

/// How many of so many pairs must be shared at the least.
pub(super) fn least(pairs: usize, threshold: Share) -> usize {
    let (numerator, denominator) = (threshold.numerator(), threshold.denominator());
    let all = i128::try_from(pairs).unwrap_or(i128::MAX);
    let needed = all.saturating_mul(numerator.into());
    let denominator = i128::from(denominator);
    let least = needed
        .saturating_add(denominator.saturating_sub(1))
        .checked_div(denominator);
    usize::try_from(least.unwrap_or(0))
        .unwrap_or(usize::MAX)
        .max(1)
}

/// Every place of several sorted lists once, in order.
fn in_order<'l>(lists: &'l mut [&[usize]]) -> impl Iterator<Item = usize> + 'l {
    std::iter::from_fn(move || {
        let next = lists
            .iter()
            .filter_map(|list| list.first())
            .min()
            .copied()?;
        for list in &mut *lists {
            if let Some((first, rest)) = list.split_first()
                && *first == next
            {
                *list = rest;
            }
        }
        Some(next)
    })
}

pub(super) fn share(part: usize, whole: usize) -> Option<Share> {
    Share::new(i64::try_from(part).ok()?, i64::try_from(whole).ok()?)
}

/// The pairs of clauses of which only those with the same numbers are compared: the reports of two
/// quarters are two tasks. A clause that is compared with none has none.
fn by_numbers(phrases: &[Phrase]) -> Vec<Vec<Pair>> {
    let mut classes = Lists::default();
    let keys: Vec<String> = phrases
        .iter()
        .map(|phrase| phrase.numbers.join(" "))
        .collect();
    for (place, key) in keys.iter().enumerate() {
        classes.add(key.as_str(), place);
    }
    let of = |(phrase, key): (&Phrase, &String)| match classes.get(key) {
        [first, _, ..] => pairs(phrase, *first),
        _ => Vec::new(),
    };
    phrases.iter().zip(&keys).map(of).collect()
}

/// The pairs of clauses of which all are compared.
pub(super) fn all_pairs(phrases: &[Phrase]) -> Vec<Vec<Pair>> {
    phrases.iter().map(|phrase| pairs(phrase, 0)).collect()
}

/// For each clause the first of the clauses before it that is similar to it: of the pairs of the
/// longer one, both have the threshold or more, and the numbers in both are the same.
pub(crate) fn earliest_similar<'w>(
    words: impl IntoIterator<Item = &'w str>,
    threshold: Share,
) -> Vec<Option<Similar>> {
    let words: Vec<&str> = words.into_iter().collect();
    if words.len() < 2 {
        return vec![None; words.len()];
    }
    let mut known = Syllables::default();
    let phrases: Vec<Phrase> = words
        .into_iter()
        .map(|words| Phrase::new(words, &mut known))
        .collect();
    let pairs = by_numbers(&phrases);
    let ranks = Ranks::of(&pairs);
    let ranked: Vec<Ranked> = pairs.iter().map(|pairs| ranks.ranked(pairs)).collect();
    // Clauses by each of the rarest pairs of theirs.
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); ranks.len()];
    let mut same: Vec<(&Ranked, usize)> = ranked.iter().zip(0..).collect();
    same.sort_unstable();
    let mut first_of: Vec<usize> = (0..ranked.len()).collect();
    let mut before: Option<(&Ranked, usize)> = None;
    for (clause, place) in same {
        let first = before.filter(|(known, _)| *known == clause);
        let (_, first) = *before.insert(first.unwrap_or((clause, place)));
        if let Some(of) = first_of.get_mut(place) {
            *of = first;
        }
    }
    let mut found: Vec<Option<Similar>> = Vec::with_capacity(ranked.len());
    for (place, (clause, first)) in ranked.iter().zip(&first_of).enumerate() {
        if clause.is_empty() {
            found.push(None);
            continue;
        }
        if *first < place {
            // The same pairs as an earlier one: similar to whatever that is similar to.
            let of_first = found.get(*first).copied().flatten();
            let whole = share(1, 1).filter(|whole| *whole >= threshold);
            let itself = whole.map(|similarity| Similar {
                first: *first,
                similarity,
            });
            found.push(of_first.or(itself));
            continue;
        }
        let needed = least(clause.len(), threshold);
        let rarest = clause.len().saturating_sub(needed).saturating_add(1);
        let rarest = || clause.iter().take(rarest.min(clause.len()));
        let lists = rarest().filter_map(|rank| holders.get(*rank));
        let mut lists: Vec<&[usize]> = lists.map(Vec::as_slice).collect();
        let similar = in_order(&mut lists).find_map(|first| {
            let other = ranked.get(first)?;
            let longer = clause.len().max(other.len());
            let both = shared(clause, other, least(longer, threshold))?;
            Some(Similar {
                first,
                similarity: share(both, longer)?,
            })
        });
        found.push(similar);
        for rank in rarest() {
            if let Some(holders) = holders.get_mut(*rank) {
                holders.push(place);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn percent(text: &str) -> Share {
        text.parse().unwrap()
    }

    /// Every clause against every earlier one, pair by pair.
    fn naive(words: &[String], threshold: Share) -> Vec<Option<Similar>> {
        let mut known = Syllables::default();
        let phrases: Vec<Phrase> = words.iter().map(|w| Phrase::new(w, &mut known)).collect();
        let listed = |phrase: &Phrase| -> Vec<(Spelling, Spelling)> {
            let s = &phrase.syllables;
            if s.len() == 1 {
                return vec![(s[0], s[0])];
            }
            s.windows(2).map(|pair| (pair[0], pair[1])).collect()
        };
        let mut found = Vec::new();
        for (place, phrase) in phrases.iter().enumerate() {
            let own = listed(phrase);
            found.push((0..place).find_map(|first| {
                let mut others = listed(&phrases[first]);
                let longer = own.len().max(others.len());
                let mut both = 0;
                for pair in &own {
                    if let Some(at) = others.iter().position(|other| other == pair) {
                        others.swap_remove(at);
                        both += 1;
                    }
                }
                let similarity = Share::new(both, i64::try_from(longer).unwrap())?;
                let similar =
                    both > 0 && similarity >= threshold && phrase.numbers == phrases[first].numbers;
                similar.then_some(Similar { first, similarity })
            }));
        }
        found
    }

    fn clause() -> impl Strategy<Value = String> {
        let syllable =
            prop::sample::select(&["rà", "soát", "quy", "chế", "họp", "2026", "II", "."][..]);
        prop::collection::vec(syllable, 0..9).prop_map(|syllables| syllables.join(" "))
    }

    /// Clauses of which many are another with a syllable changed.
    fn clauses() -> impl Strategy<Value = Vec<String>> {
        let long = prop::collection::vec(0_usize..30, 3..25).prop_map(|numbers| {
            let syllable = |n| char::from(b'a' + u8::try_from(n % 26).unwrap());
            numbers
                .into_iter()
                .map(syllable)
                .map(String::from)
                .collect::<Vec<_>>()
                .join(" ")
        });
        let near = (
            prop::collection::vec(long, 1..4),
            prop::collection::vec((0..100_usize, 0..100_usize, "[a-c]{0,2}"), 0..15),
        )
            .prop_map(|(mut clauses, changes)| {
                for (which, place, with) in changes {
                    let from = &clauses[which % clauses.len()];
                    let mut syllables: Vec<&str> = from.split(' ').collect();
                    let place = place % syllables.len();
                    syllables[place] = &with;
                    let next = syllables.join(" ");
                    clauses.push(next);
                }
                clauses
            });
        prop_oneof![prop::collection::vec(clause(), 0..25), near]
    }

    proptest! {
        #[test]
        fn the_index_finds_what_comparing_all_pairs_finds(
            words in clauses(), threshold in prop::sample::select(&["1%", "50%", "2/3", "80%", "100%", "101%"][..]),
        ) {
            let threshold = percent(threshold);
            let found = earliest_similar(words.iter().map(String::as_str), threshold);
            let expected = naive(&words, threshold);
            // Of two clauses with the same pairs, the measure to the first similar one is the same.
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_threshold_itself_is_enough() {
        // Six syllables are five pairs, of which four are shared: exactly 80%.
        let words = ["a b c d e f", "a b c d e g"];
        let found = |threshold| earliest_similar(words, percent(threshold))[1];
        assert_eq!(
            found("80%").map(|similar| similar.similarity),
            Some(percent("80%"))
        );
        assert_eq!(found("81%"), None);
    }

    #[test]
    fn clauses_that_differ_in_a_number_are_not_similar() {
        let words = [
            "Báo cáo kết quả thực hiện kế hoạch quý I",
            "Báo cáo kết quả thực hiện kế hoạch quý II",
        ];
        assert_eq!(earliest_similar(words, percent("1%")), [None, None]);
    }
}
