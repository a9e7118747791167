//! Circles of tasks that point to each other.

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    Never,
    /// At this place of the path.
    OnPath(usize),
    Done,
}

/// Circles, each from its first task; of those that have a task in common, the one that is met first.
///
/// The walk keeps its own stack: a plan may chain thousands of tasks. It looks at each way once, and
/// no task is in two circles, so that neither time nor answer grows faster than the plan.
pub(super) fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut walk = Walk {
        next,
        seen: vec![Seen::Never; next.len()],
        path: Vec::new(),
        told: Vec::new(),
        found: Vec::new(),
    };
    for start in 0..next.len() {
        if walk.seen.get(start) == Some(&Seen::Never) {
            walk.enter(start);
            while walk.step().is_some() {}
        }
    }
    walk.found.sort();
    walk.found
}

struct Walk<'a> {
    next: &'a [Vec<usize>],
    seen: Vec<Seen>,
    /// The tasks on the way here, each with how many of its ways were taken.
    path: Vec<(usize, usize)>,
    /// The places of the path whose tasks are in a circle that was found.
    told: Vec<usize>,
    found: Vec<Vec<usize>>,
}

impl Walk<'_> {
    fn enter(&mut self, task: usize) {
        if let Some(mark) = self.seen.get_mut(task) {
            *mark = Seen::OnPath(self.path.len());
        }
        self.path.push((task, 0));
    }

    /// Takes the next way; `None` where the path is at its end.
    fn step(&mut self) -> Option<()> {
        let (task, step) = self.path.last_mut()?;
        let (task, way) = (*task, *step);
        *step = way.saturating_add(1);
        let target = self.next.get(task).and_then(|ways| ways.get(way)).copied();
        match target.map(|target| (target, self.seen.get(target).copied())) {
            None => self.leave(task),
            Some((target, Some(Seen::Never))) => self.enter(target),
            Some((_, Some(Seen::OnPath(place)))) => self.close(place),
            Some(_) => {}
        }
        Some(())
    }

    fn leave(&mut self, task: usize) {
        if let Some(mark) = self.seen.get_mut(task) {
            *mark = Seen::Done;
        }
        self.path.pop();
        if self.told.last() == Some(&self.path.len()) {
            self.told.pop();
        }
    }

    /// The path from a place on is a circle.
    fn close(&mut self, place: usize) {
        if self.told.last().is_some_and(|told| *told >= place) {
            return;
        }
        self.told.extend(place..self.path.len());
        let circle = self.path.get(place..).unwrap_or_default().iter();
        let mut circle: Vec<usize> = circle.map(|(task, _)| *task).collect();
        let lowest = circle.iter().enumerate().min_by_key(|(_, task)| **task);
        let lowest = lowest.map_or(0, |(position, _)| position);
        circle.rotate_left(lowest);
        self.found.push(circle);
    }
}

#[cfg(test)]
mod tests {
    use super::circles;
    use proptest::prelude::*;

    #[test]
    fn circles_start_at_their_first_task() {
        assert_eq!(circles(&[vec![1], vec![2], vec![0]]), [vec![0, 1, 2]]);
        assert_eq!(circles(&[vec![1], vec![2], vec![1]]), [vec![1, 2]]);
        assert_eq!(circles(&[vec![0]]), [vec![0]]);
        assert!(circles(&[vec![1, 2], vec![2], vec![]]).is_empty());
        assert_eq!(circles(&[vec![2], vec![0], vec![1]]), [vec![0, 2, 1]]);
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let chain: Vec<Vec<usize>> = (1..=200_000).map(|next| vec![next % 200_000]).collect();
        assert_eq!(circles(&chain).len(), 1);
    }

    #[test]
    fn a_chain_of_which_each_goes_back_to_the_first_is_told_once() {
        let chain: Vec<Vec<usize>> = (1..=1_000).map(|next| vec![0, next % 1_000]).collect();
        assert_eq!(circles(&chain), [vec![0]]);
    }

    proptest! {
        #[test]
        fn every_knot_of_tasks_has_a_circle_and_no_task_is_in_two(
            next in prop::collection::vec(prop::collection::vec(0..8_usize, 0..3), 8),
        ) {
            // Which task leads to which, by as many steps as there are tasks.
            let mut leads = [[false; 8]; 8];
            for (from, ways) in next.iter().enumerate() {
                for to in ways {
                    leads[from][*to] = true;
                }
            }
            for (by, from, to) in (0..512).map(|at| (at / 64, at / 8 % 8, at % 8)) {
                leads[from][to] |= leads[from][by] && leads[by][to];
            }
            let found = circles(&next);
            let mut told = [false; 8];
            for circle in &found {
                for (place, task) in circle.iter().enumerate() {
                    prop_assert!(next[*task].contains(&circle[(place + 1) % circle.len()]));
                    prop_assert!(!std::mem::replace(&mut told[*task], true));
                }
            }
            for (task, leads_to) in leads.iter().enumerate() {
                let knot = |other: &usize| leads_to[*other] && leads[*other][task];
                let has = found.iter().flatten().any(knot);
                prop_assert_eq!(leads_to[task], has, "{}", task);
            }
        }
    }
}
