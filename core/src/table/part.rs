//! The year of the rows below a name of rows: *Tháng 6/2026*, *II. Quý I năm 2026*.

use super::lexicon::key;
use crate::text::{fold, read_roman};

/// The part of a table that is being read.
#[derive(Debug)]
pub(super) struct Part {
    /// The year that the caller states.
    given: Option<i32>,
    /// The year that the last name of a period stated.
    stated: Option<i32>,
}

impl Part {
    pub(super) fn new(given: Option<i32>) -> Self {
        Self {
            given,
            stated: None,
        }
    }

    /// The year of days without one, below a row with these words. A name without a year, after one with
    /// another year than the caller's, leaves it open.
    pub(super) fn begin<'w>(&mut self, words: impl Iterator<Item = &'w str>) -> Option<i32> {
        let words: Vec<&str> = words.collect();
        if let Some(year) = year_of_period(&words.join(" ")) {
            self.stated = Some(year);
            return self.stated;
        }
        self.given
            .filter(|given| self.stated.is_none_or(|stated| stated == *given))
    }
}

/// The year in words that name a period and nothing else.
fn year_of_period(words: &str) -> Option<i32> {
    let key = key(words);
    let periods = ["tháng", "quý", "năm"].map(fold);
    let others = ["đầu", "cuối", "các"].map(fold);
    let (mut year, mut period) = (None, false);
    for (position, word) in key.split(' ').enumerate() {
        let number = word.bytes().all(|byte| byte.is_ascii_digit());
        if periods.iter().any(|known| known == word) {
            period = true;
        } else if number && word.len() == 4 {
            let stated: i32 = word.parse().ok()?;
            if year.is_some_and(|year| year != stated) || !(1900..=2100).contains(&stated) {
                return None;
            }
            year = Some(stated);
        } else {
            let marked = position == 0 && word.chars().count() == 1;
            let fits = number && word.len() <= 2
                || others.iter().any(|known| known == word)
                || read_roman(&word.to_uppercase()).is_some();
            if !fits && !marked {
                return None;
            }
        }
    }
    year.filter(|_| period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_of_a_period_states_a_year() {
        for (words, year) in [
            ("Tháng 6/2026", Some(2026)),
            ("II. QUÝ I NĂM 2026", Some(2026)),
            ("6 tháng đầu năm 2026", Some(2026)),
            ("A. Năm 2025", Some(2025)),
            ("Tháng 6", None),
            ("2026", None),
            ("Tháng 12/2025, tháng 1/2026", None),
            ("Hội nghị tổng kết năm 2025", None),
        ] {
            assert_eq!(year_of_period(words), year, "{words}");
        }
    }

    #[test]
    fn a_name_without_a_year_leaves_it_open_after_another_year() {
        let mut part = Part::new(Some(2026));
        assert_eq!(part.begin(["Hội nghị"].into_iter()), Some(2026));
        assert_eq!(part.begin(["Tháng 12/2025"].into_iter()), Some(2025));
        assert_eq!(part.begin(["Hội nghị"].into_iter()), None);
        assert_eq!(part.begin(["Năm 2026"].into_iter()), Some(2026));
        assert_eq!(part.begin(["Hội nghị"].into_iter()), Some(2026));
    }
}
