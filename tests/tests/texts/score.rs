//! How many things of each part are stated, read and right, and what they must at least be.

use std::collections::BTreeMap;
use std::fmt::Write as _;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Number,
    Issuer,
    Day,
    Kind,
    Title,
    Place,
    Secrecy,
    Citations,
    CitedDays,
    CitedIssuers,
    Roles,
    Tasks,
    Leads,
    Coordinators,
    Deadlines,
    Deliverables,
    Targets,
    Periods,
    Reports,
    ReportsDue,
    Recipients,
    Signatures,
}

/// Each part with the least precision and recall, in per cent.
const PARTS: [(Part, &str, usize, usize); 22] = [
    (Part::Number, "number and symbol", 97, 95),
    (Part::Issuer, "issuer", 97, 95),
    (Part::Day, "day", 97, 95),
    (Part::Kind, "kind", 97, 95),
    (Part::Title, "title", 97, 95),
    (Part::Place, "place", 97, 95),
    (Part::Secrecy, "secrecy", 100, 100),
    (Part::Citations, "citations", 97, 95),
    (Part::CitedDays, "their days", 97, 95),
    (Part::CitedIssuers, "their issuers", 97, 90),
    (Part::Roles, "their roles", 97, 95),
    (Part::Tasks, "tasks", 95, 90),
    (Part::Leads, "leads", 95, 90),
    (Part::Coordinators, "coordinators", 95, 90),
    (Part::Deadlines, "deadlines", 95, 90),
    (Part::Deliverables, "deliverables", 95, 90),
    (Part::Targets, "targets", 95, 90),
    (Part::Periods, "their periods", 95, 90),
    (Part::Reports, "reports", 95, 90),
    (Part::ReportsDue, "their deadlines", 95, 90),
    (Part::Recipients, "recipients", 95, 90),
    (Part::Signatures, "signatures", 95, 90),
];

/// The most words that may stand nowhere in the answer.
const LOST: usize = 0;

#[derive(Debug, Default)]
struct Count {
    texts: usize,
    stated: usize,
    read: usize,
    right: usize,
}

#[derive(Debug, Default)]
pub(crate) struct Score {
    counts: BTreeMap<Part, Count>,
    texts: usize,
    text: String,
    /// The parts that the present text states.
    states: Vec<Part>,
    /// With the name of the text.
    differences: Vec<(String, String)>,
    lost_words: usize,
    /// The texts with words that are lost, and those words.
    lost_texts: Vec<String>,
}

/// In per cent with one decimal, cut off: 100.0 is all, and a figure below its limit is shown so.
fn per_cent(part: usize, whole: usize) -> String {
    match part.saturating_mul(1000).checked_div(whole) {
        Some(thousandths) => format!("{}.{}", thousandths / 10, thousandths % 10),
        None => "-".to_owned(),
    }
}

impl Score {
    pub(crate) fn of_text(&mut self, name: &str) {
        self.texts += 1;
        name.clone_into(&mut self.text);
        self.states.clear();
    }

    /// Counts one thing that is stated, read, or both.
    pub(crate) fn count(
        &mut self,
        part: Part,
        gold: Option<String>,
        read: Option<String>,
        is_right: bool,
    ) {
        let is_right = is_right && gold.is_some() && read.is_some();
        let count = self.counts.entry(part).or_default();
        count.stated += usize::from(gold.is_some());
        count.read += usize::from(read.is_some());
        count.right += usize::from(is_right);
        if gold.is_some() && !self.states.contains(&part) {
            self.states.push(part);
            count.texts += 1;
        }
        if !is_right && (gold.is_some() || read.is_some()) {
            let shown = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
            let difference = format!(
                "{}\n    gold {}\n    read {}",
                name(part),
                shown(gold),
                shown(read)
            );
            self.differences.push((self.text.clone(), difference));
        }
    }

    /// Counts the words of the text that stand in no span.
    pub(crate) fn lost(&mut self, words: &[&str]) {
        if words.is_empty() {
            return;
        }
        self.lost_words += words.len();
        let difference = format!("LOST {}\n    {}", words.len(), words.join(" "));
        self.lost_texts.push(format!("{}: {difference}", self.text));
        self.differences.push((self.text.clone(), difference));
    }

    /// Every difference, or those of the texts whose names start as asked.
    pub(crate) fn differences(&self, asked: &str) -> String {
        let mut lines = String::new();
        for (text, difference) in &self.differences {
            if asked == "wrong" || text.starts_with(asked) {
                let _ = writeln!(lines, "{text}: {difference}");
            }
        }
        lines
    }

    pub(crate) fn table(&self) -> String {
        let mut lines = format!(
            "{:<18}{:>6}{:>7}{:>6}{:>6}{:>6}{:>7}{:>11}{:>8}  ({} texts)\n",
            "part",
            "texts",
            "stated",
            "read",
            "right",
            "WRONG",
            "MISSED",
            "precision",
            "recall",
            self.texts
        );
        let none = Count::default();
        for (part, name, ..) in PARTS {
            let count = self.counts.get(&part).unwrap_or(&none);
            let _ = writeln!(
                lines,
                "{name:<18}{:>6}{:>7}{:>6}{:>6}{:>6}{:>7}{:>11}{:>8}",
                count.texts,
                count.stated,
                count.read,
                count.right,
                count.read - count.right,
                count.stated - count.right,
                per_cent(count.right, count.read),
                per_cent(count.right, count.stated),
            );
        }
        let (words, texts) = (self.lost_words, self.lost_texts.len());
        let _ = write!(lines, "LOST {words} words of {texts} texts");
        lines
    }

    /// The figures that are below what they must be.
    pub(crate) fn below(&self) -> Vec<String> {
        let mut below = Vec::new();
        for (part, name, precision, recall) in PARTS {
            let Some(count) = self.counts.get(&part) else {
                continue;
            };
            for (what, whole, least) in [
                ("precision", count.read, precision),
                ("recall", count.stated, recall),
            ] {
                if count.right * 100 < least * whole {
                    let figure = per_cent(count.right, whole);
                    below.push(format!("{what} of {name} is {figure}%, not {least}%"));
                }
            }
        }
        if self.lost_words > LOST {
            let words = self.lost_words;
            below.push(format!("{words} words are lost, not at most {LOST}"));
            below.extend(self.lost_texts.iter().cloned());
        }
        below
    }
}

fn name(part: Part) -> &'static str {
    let named = PARTS.iter().find(|(known, ..)| *known == part);
    named.map_or("", |(_, name, ..)| name)
}
