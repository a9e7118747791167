//! The findings that are listed: the first in the order of the input, as many as were asked for. The
//! rest is counted, so that memory does not grow with what is found.

use crate::finding::{AnswerForm, Finding};
use crate::json::Shape;
use crate::names::ByName;
use crate::options::{MostFindings, Options};

/// How many places are listed where the caller does not ask for all.
const PLACES: usize = 20;
/// How many findings are listed where the caller does not say.
const FINDINGS: usize = 10_000;

/// How much of what is found is listed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    pub(super) findings: usize,
    pub(crate) places: usize,
    /// Whether sentences stay templates.
    pub(super) as_templates: bool,
}

impl Bounds {
    pub(crate) fn new(options: &Options) -> Self {
        let all = usize::MAX;
        Self {
            as_templates: options.answer == Some(AnswerForm::Compact),
            findings: match options.most_findings {
                None => FINDINGS,
                Some(MostFindings::So(most)) => usize::try_from(most).unwrap_or(all),
                Some(MostFindings::All) => all,
            },
            places: if options.all_places == Some(true) {
                all
            } else {
                PLACES
            },
        }
    }
}

/// The place of a finding: that of its pointer in the input, then the name of its rule.
type Rank = (Vec<u8>, &'static str);

/// The findings that are kept.
#[derive(Debug)]
pub(super) struct Kept {
    call: Shape,
    most: usize,
    findings: Vec<(Rank, Finding)>,
    /// The last of those that are kept, once there are more.
    last: Option<Rank>,
    more: Vec<(&'static str, u64)>,
}

impl Kept {
    pub(super) fn new(call: Shape, most: usize) -> Self {
        Self {
            call,
            most,
            findings: Vec::new(),
            last: None,
            more: Vec::new(),
        }
    }

    /// The rank of a finding of a rule, unless it comes after all that are kept.
    pub(super) fn rank(&mut self, path: &str, rule: &'static str) -> Option<Rank> {
        let rank = (rank(path, self.call), rule);
        let is_after = self.last.as_ref().is_some_and(|last| *last <= rank);
        if self.most == 0 || is_after {
            self.leave(rule);
            return None;
        }
        Some(rank)
    }

    fn leave(&mut self, rule: &'static str) {
        match self.more.iter_mut().rev().find(|(known, _)| *known == rule) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => self.more.push((rule, 1)),
        }
    }

    pub(super) fn keep(&mut self, rank: Rank, finding: Finding) {
        self.findings.push((rank, finding));
        // Sorted once for as many as are kept, so that each costs the same.
        if self.findings.len() > self.most.saturating_mul(2) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        self.findings.sort_by(|(one, _), (other, _)| one.cmp(other));
        if self.findings.len() <= self.most {
            return;
        }
        for (_, finding) in self.findings.split_off(self.most) {
            self.leave(finding.rule);
        }
        self.last = self.findings.last().map(|(rank, _)| rank.clone());
    }

    /// The findings in the order of the input, and how many more there are of each rule.
    pub(super) fn finish(mut self) -> (Vec<Finding>, ByName<u64>) {
        self.cut();
        let findings = self.findings.into_iter().map(|(_, finding)| finding);
        (findings.collect(), self.more.into_iter().collect())
    }
}

/// The place of a pointer in the input, as bytes whose order is that of places: the position of each step
/// among its siblings, in the order in which the model lists them; names that the caller chose, in
/// their own order.
pub(crate) fn rank(pointer: &str, call: Shape) -> Vec<u8> {
    let mut rank = Vec::with_capacity(pointer.len());
    let mut shape = Some(call);
    for step in pointer.split('/').skip(1) {
        let place = shape.and_then(|shape| descend(shape, step));
        let (position, name, next) = place.unwrap_or((usize::MAX, step, Shape::Any));
        rank.extend(u32::try_from(position).unwrap_or(u32::MAX).to_be_bytes());
        rank.extend(name.as_bytes());
        rank.push(0);
        shape = Some(next);
    }
    rank
}

/// One step down: the position among the siblings, the name if the caller chose it, and what stands
/// there.
fn descend(shape: Shape, step: &str) -> Option<(usize, &str, Shape)> {
    match shape {
        Shape::Optional(inner) => descend(inner(), step),
        Shape::OneOf(_, forms) => forms.iter().find_map(|form| descend(form(), step)),
        Shape::Record(_, fields) | Shape::OneKey(_, fields) => {
            let position = fields.iter().position(|field| field.key == step)?;
            let field = fields.get(position)?;
            Some((position, "", (field.shape)()))
        }
        Shape::List(inner) => Some((step.parse().ok()?, "", inner())),
        Shape::Map(inner) => Some((0, step, inner())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Message, Severity};
    use crate::json::{Field, field};
    use crate::meeting::Meeting;
    use proptest::prelude::*;

    const MEETINGS: &[Field] = &[field!("meetings" => Vec<Meeting>)];

    fn finding(rule: &'static str, path: String, subject: usize) -> Finding {
        Finding {
            rule,
            title: Message::new("", ""),
            severity: Severity::Info,
            path,
            span: None,
            subject: Some(subject.to_string()),
            subject_title: None,
            params: ByName::new(),
            message: Message::new("", ""),
            help: Message::new("", ""),
            sources: Vec::new(),
            reads: None,
        }
    }

    proptest! {
        #[test]
        fn the_first_are_kept_and_the_rest_is_counted(
            rows in prop::collection::vec((0_usize..2, 0_usize..12), 0..60),
            most in 0_usize..20,
        ) {
            let rules = ["a", "b"];
            let mut kept = Kept::new(Shape::Record("", MEETINGS), most);
            let mut all: Vec<(usize, &str, usize)> = Vec::new();
            for (number, (rule, meeting)) in rows.into_iter().enumerate() {
                let rule = rules[rule];
                let path = format!("/meetings/{meeting}");
                if let Some(rank) = kept.rank(&path, rule) {
                    kept.keep(rank, finding(rule, path, number));
                }
                all.push((meeting, rule, number));
            }
            all.sort_unstable();
            let rest = all.split_off(most.min(all.len()));
            let (findings, more) = kept.finish();
            let listed: Vec<String> = findings.into_iter().filter_map(|finding| finding.subject).collect();
            let first: Vec<String> = all.iter().map(|(.., number)| number.to_string()).collect();
            prop_assert_eq!(listed, first);
            for rule in rules {
                let count = rest.iter().filter(|(_, of, _)| *of == rule).count();
                prop_assert_eq!(more.get(rule).copied().unwrap_or(0), u64::try_from(count).unwrap());
            }
        }
    }
}
