//! The known name that was probably meant by one that is not known.

use super::fold;

/// A name longer than so many bytes is not a slip of the hand.
const LONGEST: usize = 200;
/// Known names that are longer are not compared.
const LONGEST_KNOWN: usize = 1000;

/// The known name that was probably meant, if one is near.
pub(crate) fn did_you_mean<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
    if name.len() > LONGEST {
        return None;
    }
    let nearest = Near::of(known.iter().copied()).meant(name)?;
    known.get(nearest).copied()
}

/// Known names, as they are compared with others.
#[derive(Debug)]
pub(crate) struct Near {
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    /// Which of the known names it is.
    position: usize,
    folded: String,
    letters: Letters,
}

impl Near {
    pub(crate) fn of<'k>(known: impl IntoIterator<Item = &'k str>) -> Self {
        let numbered = known.into_iter().enumerate();
        let short = numbered.filter(|(_, name)| name.len() < LONGEST_KNOWN);
        let names = short.map(|(position, name)| {
            let folded = fold(name);
            Name {
                position,
                letters: Letters::of(&folded),
                folded,
            }
        });
        Self {
            names: names.collect(),
        }
    }

    /// Which of the names is the nearest, the first of several, if one is near.
    pub(crate) fn meant(&self, name: &str) -> Option<usize> {
        if name.len() > LONGEST {
            return None;
        }
        let folded = fold(name);
        let letters = Letters::of(&folded);
        let mut least = folded.chars().count().div_ceil(4).max(1).saturating_add(1);
        let mut nearest = None;
        for candidate in &self.names {
            if letters.apart(&candidate.letters) >= least {
                continue;
            }
            let distance = strsim::osa_distance(&folded, &candidate.folded);
            if distance < least {
                (nearest, least) = (Some(candidate.position), distance);
            }
        }
        nearest
    }
}

/// How often each letter is in a name; letters may share a place.
#[derive(Debug)]
struct Letters([u16; 64]);

impl Letters {
    fn of(name: &str) -> Self {
        let mut counts = [0_u16; 64];
        for c in name.chars() {
            let place = usize::try_from(u32::from(c) % 64).unwrap_or_default();
            if let Some(count) = counts.get_mut(place) {
                *count = count.saturating_add(1);
            }
        }
        Self(counts)
    }

    /// How many edits there are at least between two names: an edit takes or gives one letter, or both.
    fn apart(&self, other: &Self) -> usize {
        let (mut taken, mut given) = (0_usize, 0_usize);
        for (a, b) in self.0.iter().zip(other.0) {
            taken = taken.saturating_add(usize::from(a.saturating_sub(b)));
            given = given.saturating_add(usize::from(b.saturating_sub(*a)));
        }
        taken.max(given)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn near_names_are_offered() {
        assert_eq!(did_you_mean("idd", &["id", "title"]), Some("id"));
        assert_eq!(did_you_mean("onlin", &["online", "hybrid"]), Some("online"));
        assert_eq!(did_you_mean("xyz", &["online", "hybrid"]), None);
        assert_eq!(did_you_mean("", &["a-long-name"]), None);
        assert_eq!(
            did_you_mean("ph\u{f2}ng", &["Ph\u{f2}ng h\u{1ecd}p", "PHO\u{300}NG"]),
            Some("PHO\u{300}NG")
        );
    }

    proptest! {
        #[test]
        fn letters_never_tell_more_edits_than_there_are(a in "[a-eđươ ]{0,12}", b in "[a-eđươ ]{0,12}") {
            let edits = strsim::osa_distance(&a, &b);
            prop_assert!(Letters::of(&a).apart(&Letters::of(&b)) <= edits);
        }
    }
}
