//! Days off that were found before: calls of one form ask for the same years again and again.

use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex};

use super::DaysOff;
use crate::indicator::Conventions;

/// For how many stretches of years they are kept, the latest ones.
const MOST: usize = 8;

/// What they were asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    years: RangeInclusive<i32>,
    conventions: Conventions,
}

/// Days off that were found before, without those that a caller adds.
#[derive(Debug, Default)]
pub(super) struct KeptDays(Mutex<Vec<(Asked, Arc<DaysOff>)>>);

impl KeptDays {
    /// The days off as they were found before, or else as they are found now.
    pub(super) fn get_or<E>(
        &self,
        years: &RangeInclusive<i32>,
        conventions: &Conventions,
        find: impl FnOnce() -> Result<DaysOff, E>,
    ) -> Result<Arc<DaysOff>, E> {
        let asked = Asked {
            years: years.clone(),
            conventions: *conventions,
        };
        if let Ok(kept) = self.0.lock()
            && let Some((_, days)) = kept.iter().find(|(before, _)| *before == asked)
        {
            return Ok(Arc::clone(days));
        }
        let days = Arc::new(find()?);
        if let Ok(mut kept) = self.0.lock() {
            let over = kept.len().saturating_add(1).saturating_sub(MOST);
            kept.drain(..over);
            kept.push((asked, Arc::clone(&days)));
        }
        Ok(days)
    }
}
