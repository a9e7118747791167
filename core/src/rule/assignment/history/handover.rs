//! What the register says was handed over, against what the plan assigns.

use chrono::NaiveDate;

use super::{EVER, History, Tenure};
use crate::agency::Directory;
use crate::names::Numbers;
use crate::register::{TaskEvent, TaskEventKind};

/// The assignments that have begun by a day, as the days go by.
#[derive(Default)]
struct Begun<'t> {
    /// Those without a last day that began since the last hand-over.
    fresh: Vec<usize>,
    /// Those without a last day whose lead has it since.
    open: Vec<usize>,
    /// The leads that have one, and the latest of each.
    dated: Numbers<'t>,
    until: Vec<NaiveDate>,
}

impl<'a> History<'a> {
    /// What is handed over ends an assignment without a last day. It holds until the next statement.
    pub(super) fn handovers(
        &mut self,
        events: &[(Option<NaiveDate>, &'a TaskEvent)],
        directory: &Directory<'a>,
    ) {
        let moves = |event: &TaskEvent| {
            matches!(
                event.kind,
                Some(TaskEventKind::Assigned | TaskEventKind::HandedOver)
            )
        };
        let stated: Vec<(NaiveDate, &str)> = events
            .iter()
            .filter(|(_, event)| moves(event))
            .filter_map(|(day, event)| Some(((*day)?, event.agency.as_deref()?)))
            .collect();
        let of_plan = &self.tenures;
        let mut firsts: Vec<(NaiveDate, usize)> = of_plan
            .iter()
            .enumerate()
            .map(|(place, tenure)| (tenure.days.0, place))
            .collect();
        firsts.sort_unstable();
        let mut begun = Begun::default();
        let (mut met, mut ended, mut added) = (0_usize, Vec::new(), Vec::new());
        for (position, (day, name)) in stated.iter().copied().enumerate() {
            while let Some((_, place)) = firsts.get(met).filter(|(first, _)| *first <= day) {
                if let Some(tenure) = of_plan.get(*place) {
                    begun.begin(*place, tenure);
                }
                met = met.saturating_add(1);
            }
            let key = directory.key(name);
            let others = begun.hand_over(&key, of_plan);
            ended.extend(others.into_iter().map(|place| (place, day)));
            if begun.has(&key, day) {
                continue;
            }
            let rest = stated.get(position.saturating_add(1)..).unwrap_or_default();
            let next = rest.first().map(|(day, _)| *day);
            let later = firsts.get(met).map(|(first, _)| *first);
            let end = next.into_iter().chain(later).min();
            let last = end.map_or(EVER.1, |end| end.pred_opt().unwrap_or(end));
            added.push(Tenure {
                name,
                key,
                agency: directory.one(name),
                days: (day, last),
                assignment: None,
            });
        }
        for (place, day) in ended {
            if let Some(tenure) = self.tenures.get_mut(place) {
                tenure.days.1 = day.pred_opt().unwrap_or(day);
            }
        }
        self.tenures.extend(added);
        // Handed over and on within a day.
        self.tenures.retain(|tenure| tenure.days.0 <= tenure.days.1);
    }
}

impl<'t> Begun<'t> {
    fn begin(&mut self, place: usize, tenure: &'t Tenure<'_>) {
        if tenure.days.1 == EVER.1 {
            self.fresh.push(place);
            return;
        }
        let number = self.dated.number(tenure.key.as_str());
        match self.until.get_mut(number) {
            Some(until) => *until = (*until).max(tenure.days.1),
            None => self.until.push(tenure.days.1),
        }
    }

    /// Leaves those without a last day that the key has, and gives the others.
    fn hand_over(&mut self, key: &str, tenures: &[Tenure<'_>]) -> Vec<usize> {
        let has = |place: &usize| tenures.get(*place).is_some_and(|tenure| tenure.key == key);
        let mut ended = Vec::new();
        // All that are open have one key.
        if !self.open.first().is_some_and(has) {
            ended.append(&mut self.open);
        }
        for place in self.fresh.drain(..) {
            let kept = if has(&place) {
                &mut self.open
            } else {
                &mut ended
            };
            kept.push(place);
        }
        ended
    }

    /// Whether the plan itself gives the task to the key on a day.
    fn has(&self, key: &str, day: NaiveDate) -> bool {
        let until = self
            .dated
            .get(key)
            .and_then(|number| self.until.get(number));
        !self.open.is_empty() || until.is_some_and(|until| day <= *until)
    }
}
