//! What a labelled line or a cell says of a task.

use super::due;
use super::labelled::{Field, labelled};
use super::listed::starts_group;
use super::reading::Reading;
use crate::plan::{Assignment, Task};
use crate::text::{Word, WordKind, WordRange, names_a_group, phrases};

phrases! {
    /// What a cell says of the agency that it names: *Phòng Kinh tế chủ trì*.
    static ROLE = ["chủ trì", "phối hợp", "làm đầu mối", "thực hiện", "tham mưu", "chịu trách nhiệm"];
    /// Words that stand for those of another cell.
    static DITTO = ["như trên", "nt", "x"];
}

impl Reading<'_> {
    /// Takes what labels among some words name of a task. What stands before the first of them and behind
    /// their values is given back.
    pub(super) fn labels(
        &mut self,
        own: WordRange,
        task: &mut Task,
        pointer: &str,
    ) -> Vec<WordRange> {
        let page = self.page;
        let moved = |range: WordRange| {
            let moved = |at: usize| at.saturating_add(own.start);
            WordRange::new(moved(range.start), moved(range.end))
        };
        let (before, found) = labelled(page.text, page.get(own));
        let mut others = vec![moved(WordRange::new(0, before))];
        for label in found {
            let (value, whole) = (moved(label.value), moved(label.whole));
            if self.field(label.field, value, task, pointer) {
                let name = WordRange::new(whole.start, value.start);
                self.draft.frame.push(page.place(name));
            }
            others.push(moved(label.rest));
        }
        others.retain(|other| says(page.get(*other)));
        others
    }

    /// Takes what some words say of a task, whose pointer is given. Whether they say it.
    pub(super) fn field(
        &mut self,
        field: Field,
        value: WordRange,
        task: &mut Task,
        pointer: &str,
    ) -> bool {
        let page = self.page;
        let words = page.get(value);
        if !says(words) {
            return true;
        }
        let place = page.place(value);
        if is_ditto(words) {
            self.draft.unread.push(place);
            return false;
        }
        if matches!(field, Field::Lead | Field::Coordinators) {
            self.tell_bracket(value);
        }
        match field {
            Field::Lead => {
                let (leads, groups) = self.leads_of(value);
                self.draft
                    .unread
                    .extend(groups.iter().map(|group| page.place(*group)));
                if leads.is_empty() {
                    return false;
                }
                assign(task, |assignment| assignment.leads.extend(leads));
                self.draft
                    .note(format!("{pointer}/assignments/0/leads"), place);
            }
            Field::Coordinators => {
                let coordinators = self.agencies_of(value);
                assign(task, |assignment| {
                    assignment.coordinators.extend(coordinators);
                });
                self.draft
                    .note(format!("{pointer}/assignments/0/coordinators"), place);
            }
            Field::Due => {
                let stated = due::of_cell(page, value, self.given);
                let Some(stated) = stated
                    .filter(|stated| task.due.as_ref().is_none_or(|due| *due == stated.deadline))
                else {
                    self.draft.unread.push(place);
                    return false;
                };
                task.due = Some(stated.deadline);
                self.draft.note(format!("{pointer}/due"), place);
            }
            Field::Deliverables => {
                let text = page.written(value);
                let parts = text
                    .split(';')
                    .map(|part| part.trim().trim_end_matches('.'));
                task.deliverables
                    .extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
                self.draft.note(format!("{pointer}/deliverables"), place);
            }
            Field::Accountable => {
                task.accountable = self
                    .draft
                    .take(format!("{pointer}/accountable"), page, value);
            }
            Field::Authority => {
                task.authority = self.draft.take(format!("{pointer}/authority"), page, value);
            }
        }
        true
    }

    /// Tells of a bracket among names that names nobody itself.
    fn tell_bracket(&mut self, value: WordRange) {
        let words = self.page.get(value);
        let Some(open) = words.iter().position(|word| word.is_mark('(')) else {
            return;
        };
        let close = words.iter().rposition(|word| word.is_mark(')'));
        let end = close.map_or(words.len(), |close| close.saturating_add(1));
        let moved = |at: usize| at.saturating_add(value.start);
        let inside = WordRange::new(moved(open), moved(end.max(open)));
        if self.listed(inside).is_empty() {
            self.tell(&[inside]);
        }
    }

    /// The agencies that lead, and the words for groups, of which none can.
    fn leads_of(&self, value: WordRange) -> (Vec<String>, Vec<WordRange>) {
        let (mut leads, mut groups) = (Vec::new(), Vec::new());
        for part in self.parts(value) {
            if names_a_group(&self.page.written(part)) {
                groups.push(part);
            } else {
                leads.extend(self.named(part));
            }
        }
        (leads, groups)
    }

    /// The agencies that some words list: by id where the text names them, else as written.
    pub(super) fn agencies_of(&self, value: WordRange) -> Vec<String> {
        let mut found = Vec::new();
        for part in self.parts(value) {
            let written = self.page.written(part);
            if names_a_group(&written) {
                found.push(written.trim_end_matches(['.', ';', ',']).to_owned());
            } else {
                found.extend(self.named(part));
            }
        }
        found
    }

    /// Lists between semicolons, and what of each names a group or does not: *Công an xã, các thôn* is
    /// two.
    fn parts(&self, value: WordRange) -> Vec<WordRange> {
        let page = self.page;
        let mut parts = Vec::new();
        let mut start = value.start;
        for at in value.start..=value.end {
            let word = page.words.get(at).filter(|_| at < value.end);
            if word.is_some_and(|word| !word.is_mark(';')) {
                continue;
            }
            let mut rest = trimmed(
                page.get(WordRange::new(start, at)),
                WordRange::new(start, at),
            );
            start = at.saturating_add(1);
            while !rest.is_empty() {
                let edge = if names_a_group(&page.written(rest)) {
                    self.after_group(rest)
                } else {
                    self.next_group(rest)
                };
                let edge = edge.unwrap_or(rest.end);
                let part = WordRange::new(rest.start, edge);
                parts.push(trimmed(page.get(part), part));
                rest = WordRange::new(edge, rest.end);
            }
        }
        parts
    }

    /// Where the words for a group follow on an agency: *Công an xã, các phòng, ban*.
    fn next_group(&self, list: WordRange) -> Option<usize> {
        let words = self.page.words.get(..list.end)?;
        let starts = |start: &usize| words.get(*start..).is_some_and(starts_group);
        let mut places = list.start.saturating_add(1)..list.end;
        places.find(|at| self.is_joined(*at) && starts(at))
    }

    /// Whether what starts at a word follows on another of a list.
    fn is_joined(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let before = before.and_then(|before| self.page.words.get(before));
        before.is_some_and(|word| word.is_mark(',') || word.is("và"))
    }

    /// Where an agency follows on the words for a group: *các thôn, Công an xã*.
    fn after_group(&self, group: WordRange) -> Option<usize> {
        let mentions = self.listed(group).into_iter();
        let mut starts = mentions.map(|mention| mention.words.start);
        starts.find(|start| *start > group.start && self.is_joined(*start))
    }

    /// The agencies of a list without groups at its start.
    fn named(&self, value: WordRange) -> Vec<String> {
        let page = self.page;
        let mut found = Vec::new();
        let mut rest = value.start;
        for mention in self.listed(value) {
            found.extend(self.others(WordRange::new(rest, mention.words.start)));
            rest = mention.words.end;
            let id = self.id(&mention);
            found.push(id.unwrap_or_else(|| page.written(mention.words).into_owned()));
        }
        found.extend(self.others(WordRange::new(rest, value.end)));
        found
    }

    /// What stands between names of agencies, where it is more than a mark.
    fn others(&self, range: WordRange) -> Vec<String> {
        let page = self.page;
        let mut others: Vec<String> = Vec::new();
        let (mut start, mut at) = (range.start, range.start);
        while at <= range.end {
            let word = page.words.get(at).filter(|_| at < range.end);
            let divides = word.is_none_or(|word| {
                matches!(word.kind, WordKind::Mark(';' | ',' | '/' | '+' | '('))
            });
            if !divides {
                at = at.saturating_add(1);
                continue;
            }
            let words = page.get(WordRange::new(start, at));
            let part = page.written(WordRange::new(start, at));
            let part = part.trim_matches(|c: char| {
                matches!(c, '.' | ':' | '-' | '(' | ')') || c.is_whitespace()
            });
            let part = part.strip_prefix("và ").unwrap_or(part).trim();
            let role = ROLE.starts(words).is_some();
            // *Tổ dân phố số 1, số 2* is one name.
            let numbered = words.first().is_some_and(|word| word.is("số"));
            match others.last_mut() {
                _ if role || part.is_empty() || part == "và" => {}
                Some(last) if numbered => *last = format!("{last}, {part}"),
                _ => others.push(part.to_owned()),
            }
            // What stands in a bracket is said of the name before it.
            let bracket = word.filter(|word| word.is_mark('('));
            let inside = page.get(WordRange::new(at, range.end));
            let close = inside.iter().position(|word| word.is_mark(')'));
            let length = bracket.map_or(1, |_| {
                close.map_or(inside.len(), |close| close.saturating_add(1))
            });
            at = at.saturating_add(length.max(1));
            start = at;
        }
        others
    }
}

fn says(words: &[Word]) -> bool {
    words.iter().any(|word| word.is_word() || word.is_number())
}

fn is_ditto(words: &[Word]) -> bool {
    let letters = words.iter().filter(|word| word.is_word());
    let ditto = (0..words.len()).find_map(|at| {
        DITTO
            .at(words, at)
            .map(|(after, ())| after.saturating_sub(at))
    });
    ditto == Some(letters.count())
}

/// Some words without the marks and the *và* at their ends.
fn trimmed(words: &[Word], range: WordRange) -> WordRange {
    let idle = |word: &Word| {
        matches!(word.kind, WordKind::Mark(',' | ';' | '.' | '-' | '+' | ':')) || word.is("và")
    };
    let before = words.iter().take_while(|word| idle(word)).count();
    let after = words.iter().rev().take_while(|word| idle(word)).count();
    WordRange::new(
        range.start.saturating_add(before),
        range
            .end
            .saturating_sub(after)
            .max(range.start.saturating_add(before)),
    )
}

/// Changes the assignment of a task that is being read.
pub(super) fn assign(task: &mut Task, change: impl FnOnce(&mut Assignment)) {
    let mut assignment = task.assignments.pop().unwrap_or_default();
    change(&mut assignment);
    task.assignments.push(assignment);
}
