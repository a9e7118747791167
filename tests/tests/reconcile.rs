//! Published percentages against decimals written out digit by digit.

use proptest::prelude::*;
use serde_json::{Value, json};

/// `100 × part / whole` with so many decimals, cut, by long division; and whether something is left.
fn long_division(part: u64, whole: u64, decimals: u32) -> (u64, bool) {
    let (mut digits, mut rest) = (part * 100 / whole, part * 100 % whole);
    for _ in 0..decimals {
        rest *= 10;
        digits = digits * 10 + rest / whole;
        rest %= whole;
    }
    (digits, rest > 0)
}

fn written(digits: u64, decimals: u32) -> String {
    let text = format!("{digits:0>width$}", width = decimals as usize + 1);
    let (whole, fraction) = text.split_at(text.len() - decimals as usize);
    if fraction.is_empty() {
        format!("{whole}%")
    } else {
        format!("{whole},{fraction}%")
    }
}

fn outcome(part: u64, whole: u64, said: &str) -> String {
    let call = json!({"figures": [{"id": "a", "value": part}, {"id": "b", "value": whole}],
        "claims": [{"kind": "share", "of": ["a", "b"], "equals": said}]});
    let answer = wardplan::call_json("reconcile", &call.to_string()).expect("a good call");
    let answer: Value = serde_json::from_str(&answer).expect("answers are JSON");
    answer["claims"][0]["outcome"]
        .as_str()
        .expect("an outcome")
        .to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_printed_share_is_judged_as_by_long_division(
        part in 0_u64..30_000, whole in 1_u64..30_000, decimals in 0_u32..4, off in 0_u64..3,
    ) {
        let (cut, rest) = long_division(part, whole, decimals);
        // One more digit tells which way it rounds.
        let (next, _) = long_division(part, whole, decimals + 1);
        let rounded = if next % 10 >= 5 { cut + 1 } else { cut };
        let said = cut + off;
        let expected = if said == cut && !rest {
            "agrees"
        } else if said == rounded {
            "rounded"
        } else if said == cut {
            "truncated"
        } else {
            "differs"
        };
        prop_assert_eq!(outcome(part, whole, &written(said, decimals)), expected, "{} of {}", part, whole);
    }

    #[test]
    fn no_published_text_panics(text in "\\PC*", other in "[-+0-9,.%/ ]{0,12}") {
        for said in [text, other] {
            let call = json!({"figures": [{"id": "a", "value": said}], "claims": [{"kind": "change", "of": ["a", "a"], "equals": said}]});
            let _ = wardplan::call_json("reconcile", &call.to_string());
        }
    }
}
