//! Who issues a document: of the names one below the other, the lowest.

use crate::document::{Document, Mention, body_at};
use crate::import::opening::starts_body;
use crate::import::reading::Reading;
use crate::text::{Gap, TextRange, Word, WordRange, written};

/// A name in the letterhead, over one or more lines.
struct Name {
    mention: Option<Mention>,
    /// The words of it among those of the letterhead.
    words: WordRange,
}

/// The body that issues the document. A name that is not known as that of a body is kept as it is written.
pub(super) fn read(
    reading: &mut Reading<'_>,
    document: &mut Document,
) -> Option<(Mention, String, TextRange)> {
    let page = reading.page;
    let mut words: Vec<Word> = Vec::new();
    let mut lines: Vec<WordRange> = Vec::new();
    for line in &reading.opening.letterhead {
        let start = words.len();
        words.extend_from_slice(page.get(*line));
        // Names go over the ends of lines, and over an empty line of a letterhead as well.
        if let Some(first) = words.get_mut(start) {
            first.gap = Gap::Line;
        }
        lines.push(WordRange::new(start, words.len()));
    }
    let name = names(page.text, &words, &lines).pop()?;
    let text = written(page.text, name.words.of(&words)).into_owned();
    document.issuer = Some(text.clone());
    let pairs = lines.iter().zip(&reading.opening.letterhead);
    let own = pairs.filter(|(line, _)| name.words.holds(**line));
    let mut runs: Vec<WordRange> = Vec::new();
    for (_, line) in own {
        match runs.last_mut() {
            Some(last) if last.end == line.start => last.end = line.end,
            _ => runs.push(*line),
        }
    }
    // The motto may stand between the lines of a name.
    let (first, others) = runs.split_first()?;
    for line in others {
        reading.draft.frame.push(page.place(*line));
    }
    let place = page.place(*first);
    reading.draft.note("/plan/document/issuer", place);
    Some((name.mention?, text, place))
}

/// The names of a letterhead from the top.
fn names(text: &str, words: &[Word], lines: &[WordRange]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for line in lines {
        let last = names.last_mut();
        // A name that goes on over the end of its line.
        let within = last
            .as_ref()
            .and_then(|last| last.mention.as_ref())
            .is_some_and(|mention| mention.words.end > line.start);
        let starts = starts_body(line.of(words));
        let before = line.start.checked_sub(1).and_then(|at| words.get(at));
        let place = line.of(words).first().map_or(0, |word| word.place.start);
        if before.is_some_and(|before| before.place.end > place) && !starts {
            // What stands in the next column goes on with no name.
            break;
        }
        match last {
            Some(last) if within || !starts => last.words.end = line.end,
            _ => names.push(Name {
                mention: body_at(text, words, line.start),
                words: *line,
            }),
        }
    }
    names
}
