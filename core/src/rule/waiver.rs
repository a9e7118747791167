//! Exceptions that were granted: what they take out of the findings, and the rules about them.

pub(super) mod waiver_expired;
pub(super) mod waiver_unused;
pub(super) mod waiver_without_authority;

use chrono::NaiveDate;

use super::{Fact, RuleDefinition};
use crate::finding::{SkipReason, Skipped};
use crate::names::Numbers;
use crate::plan::Waiver;
use crate::text::{Label, Shown, stated};

/// Why something was not looked at, and the place that is the cause.
pub(super) type Because = (SkipReason, Option<String>);

/// What became of a waiver once every other rule has run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Its rule found nothing on the item, or is no rule for such an item.
    Unused,
    /// It took something out of the findings.
    Used,
    /// Its rule was not run, or could not look at the item.
    Unknown(Because),
}

/// A waiver on a task or a meeting.
#[derive(Debug)]
pub(crate) struct WaiverContext<'a> {
    pub(crate) waiver: &'a Waiver,
    /// What people call the rule that is waived, where that is one of the operation.
    pub(crate) title: Option<Label>,
    /// The pointer of the item that it stands on.
    pub(crate) item: String,
    /// The name by which messages call the item.
    pub(crate) subject: Option<Shown>,
    /// The day on which the item is looked at.
    pub(crate) day: Option<NaiveDate>,
    /// Why that day is not known.
    pub(crate) undated: Because,
    pub(crate) outcome: Outcome,
}

impl<'a> WaiverContext<'a> {
    pub(crate) fn new(waiver: &'a Waiver, item: String, undated: SkipReason) -> Self {
        Self {
            waiver,
            title: None,
            item,
            subject: None,
            day: None,
            undated: (undated, None),
            outcome: Outcome::Unused,
        }
    }

    /// A place in the waiver.
    pub(crate) fn pointer(&self, rest: &str) -> String {
        format!("{}/waiver{rest}", self.item)
    }

    /// The rule that is waived.
    pub(crate) fn rule(&self) -> Option<&'a str> {
        stated(self.waiver.rule.as_ref())
    }

    /// The rule that is waived, as a sentence names it.
    pub(crate) fn rule_param(&self) -> Fact {
        let Some(name) = self.rule() else {
            return Fact::unstated(Label {
                vi: "một quy tắc không ghi tên",
                en: "a rule without a name",
            });
        };
        let title = self
            .title
            .map_or((name, name), |title| (title.vi, title.en));
        Fact::titled(
            Shown::openly(name),
            format!("quy tắc “{}”", title.0),
            format!("“{}”", title.1),
        )
    }

    /// Whether it is over on the day of the item; `None` where that is not known. A waiver without
    /// a last day has no end.
    pub(crate) fn is_over(&self) -> Option<bool> {
        let Some(valid_to) = self.waiver.valid_to else {
            return Some(false);
        };
        self.day.map(|day| valid_to < day)
    }

    /// Whether it holds: somebody granted it, and it is not over.
    pub(crate) fn holds(&self) -> bool {
        stated(self.waiver.authority.as_ref()).is_some() && self.is_over() == Some(false)
    }
}

/// The waivers of what is looked at, while the rules run.
#[derive(Debug, Default)]
pub(super) struct Waivers<'a> {
    list: Vec<WaiverContext<'a>>,
    /// The number of each item that carries one.
    items: Numbers<'a>,
    /// Where the items stand.
    root: &'static str,
    /// What each of them takes out of the findings.
    told: Vec<Option<Skipped>>,
}

impl<'a> Waivers<'a> {
    /// `title` is what people call a rule of the operation, `root` is where the items stand.
    pub(super) fn new(
        mut waivers: Vec<WaiverContext<'a>>,
        root: &'static str,
        title: &dyn Fn(&str) -> Option<Label>,
    ) -> Self {
        for waiver in &mut waivers {
            waiver.title = waiver.rule().and_then(title);
        }
        Self {
            items: waivers.iter().map(|waiver| waiver.item.clone()).collect(),
            told: waivers.iter().map(|_| None).collect(),
            list: waivers,
            root,
        }
    }

    /// Notes that a rule could not look at a place.
    pub(super) fn skipped(&mut self, rule: &str, because: &Because, path: &str) {
        if self.list.is_empty() {
            return;
        }
        let note = |waiver: &mut WaiverContext<'_>| {
            if waiver.rule() == Some(rule) && waiver.outcome != Outcome::Used {
                waiver.outcome = Outcome::Unknown(because.clone());
            }
        };
        let place = self.items.get(item(path, self.root));
        match place.and_then(|place| self.list.get_mut(place)) {
            Some(waiver) => note(waiver),
            None if is_of_all(path, self.root) => self.list.iter_mut().for_each(note),
            None => {}
        }
    }

    /// Whether a waiver covers what a rule finds at a place; it is told among what is skipped.
    pub(super) fn covers(
        &mut self,
        rule: &RuleDefinition,
        path: &str,
        (places, reads): (usize, Option<&Vec<String>>),
    ) -> bool {
        if self.list.is_empty() {
            return false;
        }
        let place = self.items.get(item(path, self.root));
        let waiver = place.and_then(|place| Some((place, self.list.get_mut(place)?)));
        let covers =
            |waiver: &WaiverContext<'_>| waiver.rule() == Some(rule.name) && waiver.holds();
        let Some((place, waiver)) = waiver.filter(|(_, waiver)| covers(waiver)) else {
            return false;
        };
        waiver.outcome = Outcome::Used;
        if let Some(told) = self.told.get_mut(place) {
            let told = told.get_or_insert_with(|| {
                let because = Some(waiver.pointer(""));
                Skipped::new(
                    (rule.name, rule.title),
                    SkipReason::ExcludedByOption,
                    because,
                )
            });
            told.add(path.to_owned(), places);
            if let Some(reads) = reads {
                told.add_reads(reads.clone());
            }
        }
        true
    }

    /// What was taken out of the findings, and every waiver with what became of it.
    pub(super) fn finish(self) -> (Vec<Skipped>, Vec<WaiverContext<'a>>) {
        (self.told.into_iter().flatten().collect(), self.list)
    }
}

/// Whether a place stands for all items: above them, or a field of each.
fn is_of_all(path: &str, root: &str) -> bool {
    let of_each = path.strip_prefix(root).unwrap_or_default();
    root.starts_with(path) || of_each.starts_with("/*")
}

/// The pointer of the item in which a place lies: the root itself, or an item of its list.
fn item<'p>(path: &'p str, root: &str) -> &'p str {
    let is_list = root.ends_with('s');
    let length = match path
        .strip_prefix(root)
        .and_then(|rest| rest.strip_prefix('/'))
    {
        Some(rest) if is_list => {
            let index = rest.find('/').unwrap_or(rest.len());
            root.len().saturating_add(1).saturating_add(index)
        }
        _ => root.len(),
    };
    path.get(..length).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::item;

    #[test]
    fn a_place_lies_in_its_item() {
        for (path, root, expected) in [
            ("/meetings/12/sessions/0/end", "/meetings", "/meetings/12"),
            ("/meetings/12", "/meetings", "/meetings/12"),
            ("/meetings", "/meetings", "/meetings"),
            ("/meeting/room", "/meeting", "/meeting"),
            ("/plan/tasks/3/due", "/plan/tasks", "/plan/tasks/3"),
            ("/plan", "/plan/tasks", "/plan"),
            ("/task", "/task", "/task"),
        ] {
            assert_eq!(item(path, root), expected);
        }
    }
}
