//! Gold that says what its text does not is a slip of the gold.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::gold::Gold;
use super::names::{key, words};

const KINDS: [&str; 30] = [
    "KH",
    "QĐ",
    "NQ",
    "CT",
    "TB",
    "BC",
    "HD",
    "QC",
    "QyĐ",
    "CTr",
    "PA",
    "ĐA",
    "DA",
    "TTr",
    "CĐ",
    "KL",
    "CV",
    "Luật",
    "Bộ luật",
    "Hiến pháp",
    "NĐ",
    "TT",
    "TTLT",
    "NQLT",
    "PL",
    "VBHN",
    "BB",
    "GM",
    "TC",
    "L",
];

/// Between two words of a name, those of a column beside it may stand.
const BESIDE: usize = 24;

struct Text {
    words: Vec<String>,
    numbers: BTreeSet<u32>,
    letters: String,
}

/// Letters and digits only: a word that is glued to the next is in it as well.
fn letters(text: &str) -> String {
    words(&key(text)).map(|(_, word)| word).collect()
}

impl Text {
    fn new(text: &str) -> Self {
        let digits = text.split(|c: char| !c.is_ascii_digit());
        let key = key(text);
        Self {
            words: words(&key).map(|(_, word)| word.to_owned()).collect(),
            numbers: digits.filter_map(|digits| digits.parse().ok()).collect(),
            letters: letters(text),
        }
    }

    /// Whether the words of a name stand there in their order.
    fn says(&self, name: &str) -> bool {
        let key = key(name);
        let mut ends: Option<Vec<usize>> = None;
        for (_, word) in words(&key) {
            let here = self.words.iter().enumerate();
            let here = here.filter(|(_, other)| *other == word).map(|(at, _)| at);
            let follows = |at: &usize| {
                let ends = ends.iter().flatten();
                let mut near = ends.filter(|end| *end < at && at - *end <= BESIDE);
                near.next().is_some()
            };
            ends = Some(match ends {
                None => here.collect(),
                Some(_) => here.filter(follows).collect(),
            });
        }
        ends.is_some_and(|ends| !ends.is_empty()) || self.letters.contains(&letters(name))
    }

    fn has_day(&self, day: NaiveDate) -> bool {
        let year = u32::try_from(day.year()).expect("a year of our time");
        [day.day(), day.month(), year]
            .iter()
            .all(|number| self.numbers.contains(number))
    }
}

pub(crate) fn faults(text: &str, gold: &Gold) -> Vec<String> {
    let said = Text::new(text);
    let mut faults = Vec::new();
    let mut fault = |fault: String| faults.push(fault);
    if gold.about.trim().is_empty() {
        fault("`about` says nothing".to_owned());
    }
    for name in names(gold) {
        if key(name).is_empty() || !said.says(name) {
            fault(format!("{name:?} is not in the text"));
        }
    }
    for day in days(gold) {
        if !said.has_day(day) {
            fault(format!("{day} is not in the text"));
        }
    }
    let cited = gold.citations.iter();
    let kinds = cited.filter_map(|cited| cited.kind.as_deref());
    for kind in kinds.chain(gold.document.kind.as_deref()) {
        if !KINDS.contains(&kind) {
            fault(format!("{kind:?} is no kind"));
        }
    }
    for cited in &gold.citations {
        if cited.number.is_none() && cited.title.is_none() {
            fault("a citation has neither a number nor a title".to_owned());
        }
    }
    for target in &gold.targets {
        let value = serde_json::to_value(target.value.replace(',', ".")).expect("a text");
        let amount = serde_json::from_value::<wardplan::Amount>(value);
        let is_share = target.value.ends_with('%') && amount.is_ok();
        let figure = target.value.trim_end_matches('%');
        let written = [figure.replace('.', ","), figure.replace(',', ".")];
        if !is_share || !written.iter().any(|figure| text.contains(figure)) {
            fault(format!("{:?} is no share of the text", target.value));
        }
    }
    let starts: Vec<String> = gold.tasks.iter().map(|task| key(&task.starts)).collect();
    for (at, start) in starts.iter().enumerate() {
        let doubled = starts.iter().take(at).any(|other| other == start);
        if doubled {
            fault(format!("two tasks start with {start:?}"));
        }
    }
    faults
}

/// Everything that stands in the text as the gold says it.
fn names(gold: &Gold) -> impl Iterator<Item = &str> {
    let head = &gold.document;
    let signed = gold.signature.iter();
    let signed = signed.flat_map(|signed| [&signed.authority, &signed.title, &signed.name]);
    let reports = gold.reporting.iter();
    let reports = reports.flat_map(|report| [&report.reporter, &report.recipient]);
    let cited = gold.citations.iter();
    let cited = cited.flat_map(|cited| [&cited.number, &cited.title, &cited.issuer]);
    let one = [
        &head.number,
        &head.symbol,
        &head.title,
        &head.place,
        &head.issuer,
    ];
    let one = one.into_iter().chain(signed).chain(reports).chain(cited);
    let tasks = gold.tasks.iter();
    let tasks = tasks.flat_map(|task| {
        let lists = [&task.leads, &task.coordinators, &task.deliverables];
        let lists = lists.into_iter().flatten().chain([&task.starts]);
        lists.map(String::as_str)
    });
    let one = one.filter_map(|name| name.as_deref());
    one.chain(tasks)
        .chain(gold.recipients.iter().map(String::as_str))
}

fn days(gold: &Gold) -> impl Iterator<Item = NaiveDate> {
    let cited = gold.citations.iter().filter_map(|cited| cited.issued_on);
    cited.chain(gold.document.issued_on)
}
