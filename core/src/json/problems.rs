//! The problems of an input as they are found: those that differ only by position are one.

use std::fmt::Write as _;

use super::shape::Key;
use crate::error::{Code, Error, Problem};
use crate::message::Message;

/// How many problems are told apart at most; the rest of the input is still read, and counted.
const MOST_PROBLEMS: usize = 100;
/// How many places of one problem are listed.
const MOST_PLACES: usize = 20;

/// One step of the way to a value.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Known(&'static Key),
    Key(String),
    Index(usize),
    /// Several positions of one list.
    Any,
}

impl Step {
    /// The key, if it is one.
    fn key(&self) -> Option<&str> {
        match self {
            Self::Known(key) => Some(key.name),
            Self::Key(key) => Some(key),
            Self::Index(_) | Self::Any => None,
        }
    }
}

/// The JSON pointer of a place.
fn pointer(place: &[Step]) -> String {
    let mut pointer = String::new();
    for step in place {
        pointer.push('/');
        match step {
            Step::Known(key) => pointer.push_str(key.name),
            Step::Key(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => {
                let _ = write!(pointer, "{index}");
            }
            Step::Any => pointer.push('*'),
        }
    }
    pointer
}

/// Every problem so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    groups: Vec<(Vec<Step>, Problem)>,
    total: usize,
}

impl Problems {
    pub(super) fn is_empty(&self) -> bool {
        self.total == 0
    }

    pub(super) fn add(
        &mut self,
        code: Code,
        place: &[Step],
        message: Message,
        help: Option<Message>,
    ) {
        self.total = self.total.saturating_add(1);
        let same = self.groups.iter_mut().find(|(known, problem)| {
            problem.code == code
                && problem.message == message
                && problem.help == help
                && differ_by_position(known, place)
        });
        if let Some((known, problem)) = same {
            problem.count = problem.count.saturating_add(1);
            join(known, place);
            if problem.paths.len() < MOST_PLACES {
                let path = pointer(place);
                // A key that stands twice in an object is twice at one place.
                if problem.paths.last() != Some(&path) {
                    problem.paths.push(path);
                }
            }
        } else if self.groups.len() < MOST_PROBLEMS {
            let problem = Problem {
                code,
                path: String::new(),
                message,
                help,
                count: 1,
                paths: vec![pointer(place)],
            };
            self.groups.push((place.to_vec(), problem));
        }
    }

    /// The problems as an error, if there are any.
    pub(super) fn into_error(self) -> Option<Error> {
        let (mut first, mut rest) = (None, Vec::new());
        for (place, mut problem) in self.groups {
            problem.path = pointer(&place);
            if first.is_none() {
                first = Some(problem);
            } else {
                rest.push(problem);
            }
        }
        Some(Error::told(first?, rest, self.total))
    }
}

/// Whether two places are the same but for positions in lists.
fn differ_by_position(one: &[Step], other: &[Step]) -> bool {
    let mut steps = one.iter().zip(other);
    one.len() == other.len() && steps.all(|(one, other)| one.key() == other.key())
}

/// Takes a place into those that share all but positions.
fn join(known: &mut [Step], place: &[Step]) {
    for (known, step) in known.iter_mut().zip(place) {
        if let (Step::Index(one), Step::Index(other)) = (&known, step)
            && one != other
        {
            *known = Step::Any;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(steps: &[&str]) -> Vec<Step> {
        let step = |step: &&str| {
            step.parse()
                .map_or_else(|_| Step::Key((*step).to_owned()), Step::Index)
        };
        steps.iter().map(step).collect()
    }

    fn told(places: &[(&[&str], &str)]) -> Error {
        let mut problems = Problems::default();
        for (steps, message) in places {
            let message = Message::new(format!("{message} (vi)"), (*message).to_owned());
            problems.add(Code::WrongType, &place(steps), message, None);
        }
        problems.into_error().unwrap()
    }

    #[test]
    fn only_positions_that_differ_become_a_star() {
        let error = told(&[
            (&["rows", "0", "sessions", "0", "start"], "x"),
            (&["rows", "7", "sessions", "0", "start"], "x"),
        ]);
        assert_eq!(error.path(), "/rows/*/sessions/0/start");
        let error = told(&[
            (&["rows", "0", "sessions", "0"], "x"),
            (&["rows", "7", "sessions", "0"], "x"),
            (&["rows", "0", "sessions", "1"], "x"),
        ]);
        assert_eq!(error.path(), "/rows/*/sessions/*");
        let [problem] = error.all().collect::<Vec<_>>()[..] else {
            panic!("{error}")
        };
        assert_eq!(problem.count(), 3);
        let all = [
            "/rows/0/sessions/0",
            "/rows/7/sessions/0",
            "/rows/0/sessions/1",
        ];
        assert_eq!(problem.paths(), all);
    }

    #[test]
    fn other_keys_messages_and_levels_are_other_problems() {
        let error = told(&[
            (&["rows", "0"], "x"),
            (&["rows", "1"], "y"),
            (&["lines", "0"], "x"),
            (&["rows", "0", "0"], "x"),
            (&["rows", "id"], "x"),
        ]);
        let paths: Vec<_> = error.all().map(Problem::path).collect();
        assert_eq!(
            paths,
            ["/rows/0", "/rows/1", "/lines/0", "/rows/0/0", "/rows/id"]
        );
        assert_eq!(error.total(), 5);
    }

    #[test]
    fn what_is_beyond_the_bounds_is_counted() {
        let mut problems = Problems::default();
        for index in 0..100_000_usize {
            let place = [Step::Key("rows".to_owned()), Step::Index(index)];
            let message = if index % 2 == 0 {
                Message::new("như nhau", "the same")
            } else {
                Message::new(format!("số {index}"), format!("number {index}"))
            };
            problems.add(Code::UnknownName, &place, message, None);
        }
        assert_eq!(problems.groups.len(), MOST_PROBLEMS);
        let error = problems.into_error().unwrap();
        assert_eq!(error.total(), 100_000);
        let first = error.all().next().unwrap();
        assert_eq!((first.count(), first.paths().len()), (50_000, MOST_PLACES));
        assert_eq!(first.path(), "/rows/*");
        assert!(error.all().skip(1).all(|problem| problem.count() == 1));
    }

    #[test]
    fn one_place_told_twice_keeps_its_pointer() {
        let error = told(&[(&["rows", "0", "x"], "x"), (&["rows", "0", "x"], "x")]);
        let first = error.all().next().unwrap();
        assert_eq!((first.path(), first.count()), ("/rows/0/x", 2));
        assert_eq!(first.paths(), ["/rows/0/x"]);
    }
}
