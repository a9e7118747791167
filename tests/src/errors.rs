//! What is true of every error, whatever was wrong.

use wardplan::{Error, Message, Problem};

/// How many problems one error tells, and how many places of one problem.
const MOST: (usize, usize) = (100, 20);

/// Holds an error against what is true of all of them.
///
/// # Panics
///
/// If something is not.
pub fn check_error(error: &Error) {
    let problems: Vec<&Problem> = error.all().collect();
    let told: usize = problems.iter().map(|problem| problem.count()).sum();
    assert!(problems.len() <= MOST.0 && told <= error.total(), "{error}");
    assert!(
        problems.len() == MOST.0 || told == error.total(),
        "{error}: {told} of {}",
        error.total()
    );
    for problem in problems {
        check_places(problem);
        for said in std::iter::once(problem.message()).chain(problem.help()) {
            check_sentence(said);
        }
    }
    check_sentence(&error.summary());
}

fn check_places(problem: &Problem) {
    let (path, paths) = (problem.path(), problem.paths());
    assert!(path.is_empty() || path.starts_with('/'), "{path}");
    assert!(!paths.is_empty() && paths.len() <= problem.count().min(MOST.1));
    for place in paths {
        let mut steps = path.split('/').zip(place.split('/'));
        let same = |(step, own): (&str, &str)| {
            step == own || (step == "*" && own.bytes().all(|byte| byte.is_ascii_digit()))
        };
        assert_eq!(path.split('/').count(), place.split('/').count());
        assert!(steps.all(same), "{path} and {place}");
    }
    if problem.count() == 1 {
        assert_eq!(paths, [path]);
    }
}

/// Both languages quote the same, and are two languages; no key stands bare in the Vietnamese.
fn check_sentence(said: &Message) {
    let (vi, en) = (&said.vi, &said.en);
    assert!(!vi.is_empty() && !en.is_empty() && vi != en, "{vi} = {en}");
    assert!(!vi.ends_with('.') && !en.ends_with('.'), "{vi} / {en}");
    // Where the input itself has such marks, nobody can tell what is quoted.
    if vi.matches('`').count() % 2 == 0 && !vi.contains("``") {
        let quoted = |text: &str| {
            let mut parts: Vec<_> = text
                .split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect();
            parts.sort();
            parts
        };
        assert_eq!(quoted(vi), quoted(en), "{vi} / {en}");
    }
}
