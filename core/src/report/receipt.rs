//! The receipt: by what the figures of a report can be verified later, and what differs if they
//! cannot.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::finding::Message;
use crate::indicator::Verdict;
use crate::json::{Json, Wire as _, answer, record};
use crate::names::ByName;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;
use crate::rulebook::PeriodChoice;

record! {
    @whole
    /// A layer of the rulebook that was used.
    pub struct ReceiptRulebook {
        /// Its id.
        pub id: String = required,
        /// Its version.
        pub version: String = required,
    }
}

record! {
    @whole
    /// What one indicator came to.
    pub struct ReceiptResult {
        /// The indicator.
        pub indicator: String = required,
        /// What was counted.
        pub numerator: Option<i64>,
        /// Among what.
        pub denominator: Option<i64>,
        /// What was said of it.
        pub verdict: Verdict = required,
    }
}

record! {
    /// By what the figures of a report can be verified. It holds no row of a register: what is
    /// secret enters by the digest alone.
    pub struct Receipt {
        /// How the digest is made: `sha-256`.
        pub algorithm: String = required,
        /// The digest of the canonical JSON (RFC 8785) of `options`, `plan` and `registers` as the
        /// model reads them, keys that say nothing (`null`, or empty but for a register) left out; 64 hexadecimal digits.
        pub input: String = required,
        /// The version of the library.
        pub version: String = required,
        /// The layers of the rulebook, the one that all rest on first.
        pub rulebooks: Vec<ReceiptRulebook>,
        /// The day to which figures go.
        pub as_of: NaiveDate = required,
        /// The period.
        pub period: Option<PeriodChoice>,
        /// The conventions on which the figures depend, as text.
        pub conventions: ByName<String>,
        /// The indicators, in catalogue order.
        pub results: Vec<ReceiptResult>,
    }
}

answer! {
    /// Where a receipt and what is computed now differ.
    pub struct ReceiptDifference {
        /// The place in the receipt, as a pointer into the call.
        pub path: String,
        /// What the receipt says; nothing where it says nothing.
        pub stated: Option<String>,
        /// What is found now; nothing where nothing is.
        pub found: Option<String>,
        /// The difference in a sentence.
        pub message: Message,
    }
}

/// The value without the keys that say nothing, so that an input keeps its digest when the model
/// learns a new key. An empty list says nothing, but for a register: an empty one is known.
fn stated<'a>(value: &Json<'a>, keeps_empty: bool) -> Json<'a> {
    let says = |value: &Json<'_>| match value {
        Json::Null => false,
        Json::List(items) => keeps_empty || !items.is_empty(),
        Json::Object(entries) => keeps_empty || !entries.is_empty(),
        _ => true,
    };
    match value {
        Json::Object(entries) => {
            let entries = entries
                .iter()
                .map(|(key, value)| (key.clone(), stated(value, false)));
            Json::Object(entries.filter(|(_, value)| says(value)).collect())
        }
        Json::List(items) => Json::List(items.iter().map(|item| stated(item, false)).collect()),
        other => other.clone(),
    }
}

/// SHA-256 of the canonical JSON of a call, in hexadecimal digits.
pub(crate) fn digest(options: &Options, plan: &Plan, registers: &Registers) -> String {
    let call = Json::object([
        ("options", stated(&options.json(), false)),
        ("plan", stated(&plan.json(), false)),
        ("registers", stated(&registers.json(), true)),
    ]);
    sha_256(&call)
}

fn sha_256(value: &Json<'_>) -> String {
    let mut digits = String::new();
    for byte in hmac_sha256::Hash::hash(value.to_canonical().as_bytes()) {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

impl ReceiptResult {
    fn shown(&self) -> String {
        let figure = match (self.numerator, self.denominator) {
            (Some(numerator), Some(denominator)) => format!("{numerator}/{denominator}"),
            _ => "-".to_owned(),
        };
        format!("{figure} ({})", self.verdict.name())
    }

    fn shown_vi(&self) -> String {
        self.shown()
            .replace(self.verdict.name(), self.verdict.label().vi)
    }

    fn shown_en(&self) -> String {
        self.shown()
            .replace(self.verdict.name(), self.verdict.label().en)
    }
}

/// Everything in which a receipt differs from the one that is made now.
pub(crate) fn differences(receipt: &Receipt, now: &Receipt) -> Vec<ReceiptDifference> {
    let mut found = Vec::new();
    let text = |value: &str| Some(value.to_owned());
    let mut differ = |path: String, label: (&str, &str), a: Option<String>, b: Option<String>| {
        if a != b {
            let said = (a.clone(), b.clone());
            let (path, message) = (path, in_words(label, (a, b)));
            found.push(ReceiptDifference {
                path,
                stated: said.0,
                found: said.1,
                message,
            });
        }
    };
    differ(
        "/receipt/algorithm".to_owned(),
        ("Thuật toán băm", "Algorithm"),
        text(&receipt.algorithm),
        text(&now.algorithm),
    );
    differ(
        "/receipt/input".to_owned(),
        ("Mã băm của dữ liệu đầu vào", "Digest of the input"),
        text(&receipt.input),
        text(&now.input),
    );
    differ(
        "/receipt/version".to_owned(),
        ("Phiên bản thư viện", "Version of the library"),
        text(&receipt.version),
        text(&now.version),
    );
    let layer = |layer: &ReceiptRulebook| format!("{} {}", layer.id, layer.version);
    for index in 0..receipt.rulebooks.len().max(now.rulebooks.len()) {
        differ(
            format!("/receipt/rulebooks/{index}"),
            ("Bộ quy định", "Rulebook"),
            receipt.rulebooks.get(index).map(layer),
            now.rulebooks.get(index).map(layer),
        );
    }
    differ(
        "/receipt/asOf".to_owned(),
        ("Ngày chốt số liệu", "Day to which figures go"),
        Some(receipt.as_of.to_string()),
        Some(now.as_of.to_string()),
    );
    let period = |receipt: &Receipt| {
        let period = receipt.period.as_ref();
        period.map(|period| period.json().to_canonical().replace('"', ""))
    };
    differ(
        "/receipt/period".to_owned(),
        ("Kỳ", "Period"),
        period(receipt),
        period(now),
    );
    let names = receipt.conventions.iter().chain(&now.conventions);
    let mut names: Vec<&str> = names.map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        let key = name.replace('~', "~0").replace('/', "~1");
        differ(
            format!("/receipt/conventions/{key}"),
            (&format!("Quy ước {name}"), &format!("Convention {name}")),
            receipt.conventions.get(name).cloned(),
            now.conventions.get(name).cloned(),
        );
    }
    results(receipt, now, &mut found);
    found
}

/// Results by their indicator, so that one more shifts no others.
fn results(receipt: &Receipt, now: &Receipt, found: &mut Vec<ReceiptDifference>) {
    let find = |receipt: &'_ Receipt, id: &str| {
        let mut results = receipt.results.iter();
        results.position(|result| result.indicator == id)
    };
    let stated = receipt.results.iter().enumerate();
    let stated = stated.map(|(index, result)| (index, Some(result), find(now, &result.indicator)));
    let new = now.results.iter().enumerate();
    let new = new
        .filter(|(_, result)| find(receipt, &result.indicator).is_none())
        .map(|(index, _)| (receipt.results.len(), None, Some(index)));
    for (index, stated, place) in stated.chain(new) {
        let current = place.and_then(|place| now.results.get(place));
        if stated == current {
            continue;
        }
        let Some(named) = stated.or(current) else {
            continue;
        };
        let label = format!("Chỉ tiêu {}", named.indicator);
        let label_en = format!("Indicator {}", named.indicator);
        found.push(ReceiptDifference {
            path: format!("/receipt/results/{index}"),
            stated: stated.map(ReceiptResult::shown),
            found: current.map(ReceiptResult::shown),
            message: Message::new(
                in_words(
                    (&label, ""),
                    (
                        stated.map(ReceiptResult::shown_vi),
                        current.map(ReceiptResult::shown_vi),
                    ),
                )
                .vi,
                in_words(
                    ("", &label_en),
                    (
                        stated.map(ReceiptResult::shown_en),
                        current.map(ReceiptResult::shown_en),
                    ),
                )
                .en,
            ),
        });
    }
}

fn in_words((vi, en): (&str, &str), (stated, found): (Option<String>, Option<String>)) -> Message {
    let or =
        |value: &Option<String>, nothing: &str| value.clone().unwrap_or_else(|| nothing.to_owned());
    Message::new(
        format!(
            "{vi}: biên bản ghi {}, tính lại được {}.",
            or(&stated, "không có"),
            or(&found, "không có")
        ),
        format!(
            "{en}: the receipt says {}, computed now {}.",
            or(&stated, "nothing"),
            or(&found, "nothing")
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_sha_256() {
        let digest_of = |text: &str| sha_256(&Json::parse(text).unwrap());
        // printf '{}' | sha256sum
        assert_eq!(
            digest_of("{}"),
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
        // printf '{"a":1,"b":"đạt"}' | sha256sum
        assert_eq!(
            digest_of(r#"{"b": "đạt", "a": 1}"#),
            "e63cadb02555395f6331d9e8b01616cf3f0ef1c7784c2d4773e2cae977f3ba71"
        );
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        let value = Json::parse(r#"{"a": null, "b": [], "c": {"d": null}, "e": [null, {}]}"#);
        let value = value.unwrap();
        let text = |keeps_empty| stated(&value, keeps_empty).to_canonical();
        assert_eq!(text(false), r#"{"e":[null,{}]}"#);
        assert_eq!(text(true), r#"{"b":[],"c":{},"e":[null,{}]}"#);
    }

    /// An unknown register is not an empty one.
    #[test]
    fn an_empty_register_has_another_digest_than_none() {
        let of = |registers: &Registers| digest(&Options::default(), &Plan::default(), registers);
        let empty = Registers {
            meetings: Some(Vec::new()),
            ..Registers::default()
        };
        assert_ne!(of(&empty), of(&Registers::default()));
    }
}
