//! Columns of every encoding.

use std::sync::Arc;

use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{
    ArrayRef, Date32Array, DictionaryArray, LargeStringArray, PrimitiveArray, StringArray,
    StringViewArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray,
};
use arrow_buffer::ArrowNativeType as _;

pub(super) fn shown(second: i64) -> String {
    let time = chrono::DateTime::from_timestamp(second, 0).unwrap();
    time.format("%Y-%m-%dT%H:%M").to_string()
}

fn dictionary<K: ArrowDictionaryKeyType>(texts: &[Option<&str>], kind: u8) -> ArrayRef {
    let mut entries: Vec<Option<&str>> = vec![Some("unused"), None];
    let mut keys: Vec<Option<usize>> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let known = entries.iter().rposition(|entry| entry == text);
        keys.push(match (text, known) {
            (None, _) if at % 2 == 0 => None,
            // The same text stands twice now and then.
            (Some(_), Some(known)) if at % 5 > 0 || entries.len() > 60 => Some(known),
            (None, Some(known)) => Some(known),
            _ => {
                entries.push(*text);
                Some(entries.len() - 1)
            }
        });
    }
    let keys: PrimitiveArray<K> = keys
        .into_iter()
        .map(|key| key.and_then(K::Native::from_usize))
        .collect();
    let values: ArrayRef = match kind % 3 {
        0 => Arc::new(StringArray::from(entries)),
        1 => Arc::new(LargeStringArray::from(entries)),
        _ => Arc::new(StringViewArray::from(entries)),
    };
    Arc::new(DictionaryArray::try_new(keys, values).unwrap())
}

pub(super) fn texts(texts: &[Option<&str>], encoding: u8) -> ArrayRef {
    let texts = texts.to_vec();
    let kind = encoding / 11;
    match encoding % 11 {
        0 => Arc::new(StringArray::from(texts)),
        1 => Arc::new(LargeStringArray::from(texts)),
        2 => Arc::new(StringViewArray::from(texts)),
        3 => dictionary::<Int8Type>(&texts, kind),
        4 => dictionary::<Int16Type>(&texts, kind),
        5 => dictionary::<Int32Type>(&texts, kind),
        6 => dictionary::<Int64Type>(&texts, kind),
        7 => dictionary::<UInt8Type>(&texts, kind),
        8 => dictionary::<UInt16Type>(&texts, kind),
        9 => dictionary::<UInt32Type>(&texts, kind),
        _ => dictionary::<UInt64Type>(&texts, kind),
    }
}

pub(super) fn times(seconds: &[Option<i64>], encoding: u8) -> ArrayRef {
    let zoned = encoding / 5 % 2 == 1;
    let zone = zoned.then(|| ["UTC", "Asia/Ho_Chi_Minh", "+02:00"][usize::from(encoding / 10 % 3)]);
    let stored = |per: i64| {
        let ahead = if zoned { 7 * 3600 } else { 0 };
        let of_second = move |second: &Option<i64>| second.map(|second| (second - ahead) * per);
        seconds.iter().map(of_second)
    };
    match encoding % 5 {
        0 => Arc::new(
            stored(1)
                .collect::<TimestampSecondArray>()
                .with_timezone_opt(zone),
        ),
        1 => Arc::new(
            stored(1_000)
                .collect::<TimestampMillisecondArray>()
                .with_timezone_opt(zone),
        ),
        2 => Arc::new(
            stored(1_000_000)
                .collect::<TimestampMicrosecondArray>()
                .with_timezone_opt(zone),
        ),
        3 => Arc::new(
            stored(1_000_000_000)
                .collect::<TimestampNanosecondArray>()
                .with_timezone_opt(zone),
        ),
        _ => {
            let shown: Vec<Option<String>> =
                seconds.iter().map(|second| second.map(shown)).collect();
            let shown: Vec<Option<&str>> = shown.iter().map(Option::as_deref).collect();
            texts(&shown, encoding / 5)
        }
    }
}

pub(super) fn days(seconds: &[Option<i64>], encoding: u8) -> ArrayRef {
    let days = seconds
        .iter()
        .map(|second| second.map(|second| second.div_euclid(86_400)));
    match encoding % 3 {
        0 => Arc::new(
            days.map(|day| day.map(|day| i32::try_from(day).unwrap()))
                .collect::<Date32Array>(),
        ),
        1 => {
            let shown: Vec<Option<String>> = seconds
                .iter()
                .map(|second| second.map(|second| shown(second)[..10].to_owned()))
                .collect();
            let shown: Vec<Option<&str>> = shown.iter().map(Option::as_deref).collect();
            texts(&shown, encoding / 3)
        }
        _ => {
            let midnights: Vec<Option<i64>> = days.map(|day| day.map(|day| day * 86_400)).collect();
            times(&midnights, encoding / 3 % 4)
        }
    }
}
