//! Calls that nobody wrote: those of the vectors with changes at random places. One seed gives the
//! same calls every time.

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};

use crate::vector::{Vector, vectors};

/// A call made of a vector's.
#[derive(Debug)]
pub struct RandomCall {
    /// The vector that it was.
    pub vector: String,
    /// The operation, as JSON names it.
    pub operation: String,
    /// The call.
    pub text: String,
}

impl RandomCall {
    /// What comes of it: the canonical JSON of the answer, or of the error.
    #[must_use]
    pub fn answer(&self) -> String {
        wardplan::call_json(&self.operation, &self.text).unwrap_or_else(|error| error.to_json())
    }
}

#[derive(Debug, Clone)]
enum Change {
    /// Something else stands there.
    Value(Value),
    /// What stands at another place of a vector of this operation.
    Of(Index, Index),
    /// It is not there.
    Removed,
    /// It is there twice.
    Twice,
}

/// Values that may stand where something else is wanted, each with one form in every language.
pub fn wild() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!({})),
        Just(json!([])),
        Just(json!(true)),
        Just(json!(-1)),
        Just(json!(9_007_199_254_740_991_i64)),
        Just(json!("")),
        Just(json!("9999-12-31")),
        Just(json!("0001-01-01")),
        Just(json!("9999-12-31T23:59")),
        Just(json!("0001-01-01T00:00")),
        Just(json!("2026-02-29")),
        Just(json!({"before": "0001-01-01"})),
        Just(json!({"monthly": {"before": 31}})),
        Just(json!("9007199254740991/1")),
        Just(json!("các phòng ban")),
        "\\PC{0,12}".prop_map(Value::String),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => wild().prop_map(Change::Value),
        5 => any::<(Index, Index)>().prop_map(|(vector, place)| Change::Of(vector, place)),
        2 => Just(Change::Removed),
        1 => Just(Change::Twice),
    ]
}

/// So many calls, with one to three changes each.
///
/// # Panics
///
/// If a strategy gives no value.
#[must_use]
pub fn random_calls(count: u32, seed: u64) -> Vec<RandomCall> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = (
        any::<Index>(),
        prop::collection::vec((any::<Index>(), change()), 1..4),
    );
    let known: Vec<(Vector, Value)> = vectors()
        .into_iter()
        .filter(|vector| !vector.text_only)
        .filter_map(|vector| {
            let call = serde_json::from_str(&vector.text).ok()?;
            Some((vector, call))
        })
        .collect();
    (0..count)
        .map(|_| {
            let tree = strategy.new_tree(&mut runner).expect("a call");
            let (which, changes) = tree.current();
            let (vector, call) = &known[which.index(known.len())];
            let mut call = call.clone();
            let alike: Vec<&Value> = known
                .iter()
                .filter(|(other, _)| other.operation == vector.operation)
                .map(|(_, call)| call)
                .collect();
            for (place, change) in changes {
                apply(&mut call, place, &change, &alike);
            }
            RandomCall {
                vector: vector.name(),
                operation: vector.operation.clone(),
                text: call.to_string(),
            }
        })
        .collect()
}

/// Changes a call below its root.
fn apply(call: &mut Value, place: Index, change: &Change, alike: &[&Value]) {
    let found = places(call);
    let Some((_, below)) = found.split_first().filter(|(_, below)| !below.is_empty()) else {
        return;
    };
    let pointer = &below[place.index(below.len())];
    let (holder, last) = pointer.rsplit_once('/').expect("a pointer below the root");
    match change {
        Change::Value(value) => put(call, pointer, value.clone()),
        Change::Of(which, at) => {
            let other = alike[which.index(alike.len())];
            let mut named = places(other);
            named.retain(|name| name.rsplit_once('/').is_some_and(|(_, end)| end == last));
            if !named.is_empty() {
                let value = other
                    .pointer(&named[at.index(named.len())])
                    .expect("a place");
                put(call, pointer, value.clone());
            }
        }
        Change::Removed => match call.pointer_mut(holder) {
            Some(Value::Object(object)) => {
                object.remove(&last.replace("~1", "/").replace("~0", "~"));
            }
            Some(Value::Array(items)) => {
                items.remove(last.parse().expect("a position"));
            }
            _ => {}
        },
        Change::Twice => {
            if let Some(Value::Array(items)) = call.pointer_mut(holder) {
                items.push(items[last.parse::<usize>().expect("a position")].clone());
            }
        }
    }
}

fn put(call: &mut Value, pointer: &str, value: Value) {
    *call.pointer_mut(pointer).expect("a place") = value;
}

/// Every place of a value, as a pointer: first the whole of it.
#[must_use]
pub fn places(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (key, item) in object {
                let key = key.replace('~', "~0").replace('/', "~1");
                walk(item, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_seed_gives_its_calls_and_another_gives_others() {
        let texts = |seed| -> Vec<String> {
            let calls = random_calls(200, seed).into_iter();
            calls.map(|call| call.text).collect()
        };
        assert_eq!(texts(1), texts(1));
        let (one, two) = (texts(1), texts(2));
        let both = one.iter().filter(|text| two.contains(text)).count();
        assert!(both < 20, "{both}");
    }

    /// Both sides are tried: calls that are answered, and calls that are refused, of most operations.
    #[test]
    fn calls_are_answered_and_refused() {
        let (mut answered, mut refused) = (BTreeSet::new(), BTreeSet::new());
        for call in random_calls(2_000, 1) {
            match wardplan::call_json(&call.operation, &call.text) {
                Ok(_) => answered.insert(call.operation),
                Err(_) => refused.insert(call.operation),
            };
        }
        assert!(
            answered.len() > 25 && refused.len() > 25,
            "{answered:?} {refused:?}"
        );
    }
}
