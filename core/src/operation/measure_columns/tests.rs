mod arrays;
mod register;

use std::sync::Arc;

use arrow_array::builder::StringDictionaryBuilder;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type};
use arrow_array::{
    ArrayRef, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray,
    TimestampMillisecondArray, TimestampSecondArray,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::json::{Wire as _, from_json};
use register::{batches, layout, row, rows_of};

fn call() -> impl Strategy<Value = String> {
    let plan = r#""plan": {"id": "KH", "agencies": [{"id": "kt", "name": "Phòng Kinh tế"}, {"id": "vp", "name": "Văn phòng HĐND và UBND"}]}"#;
    let options = prop::sample::subsequence(
        vec![
            r#""asOf": "2026-06-13", "later": "leaveOut""#,
            r#""agency": "Phòng Kinh tế""#,
            r#""conventions": {"hybridCountsAs": "byMajority", "plannedOrActualMode": "planned"}"#,
            r#""compareWith": "2025", "baselines": [{"indicator": "conference-reduction", "fromRegister": true}]"#,
        ],
        0..=4,
    );
    let by = select(vec![
        r#""by": ["agency"]"#,
        r#""by": []"#,
        r#""include": ["online-conference-share"], "by": ["month", "mode"]"#,
        r#""include": ["online-conference-share"], "by": ["agency", "quarter"]"#,
        r#""asOf": "2026-06-13""#,
    ]);
    let period = select(vec!["2026-Q2", "2026"]);
    (options, by, period, any::<bool>()).prop_map(move |(mut options, by, period, with_plan)| {
        if by.contains("asOf") {
            options.retain(|option| !option.contains("asOf"));
        }
        if by.contains("include") {
            options.retain(|option| !option.contains("baselines"));
        }
        let period = format!(r#""period": "{period}""#);
        options.push(&period);
        options.push(by);
        let plan = if with_plan {
            format!("{plan}, ")
        } else {
            String::new()
        };
        format!(r#"{plan}"options": {{{}}}"#, options.join(", "))
    })
}

fn cases() -> u32 {
    let asked = std::env::var("WARDPLAN_CASES").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(128)
}

fn answered(basis: &AnswerBasis, results: &[IndicatorResult]) -> String {
    let results = results.iter().map(|result| result.json().to_canonical());
    let results: Vec<String> = results.collect();
    format!("{}{results:?}", basis.json().to_canonical())
}

#[test]
fn columns_come_to_what_their_rows_come_to() {
    let config = ProptestConfig {
        cases: cases(),
        failure_persistence: None,
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    };
    let by_kind = std::cell::Cell::new(0);
    let case = (
        layout(),
        prop::collection::vec(row(), 1..60),
        call(),
        1_usize..5,
    );
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let done = runner.run(&case, |(layout, rows, call, threads)| {
        let expected = from_json::<Measure>(&rows_of(&layout, &rows, &call))
            .and_then(|call| crate::measure(&call));
        let expected = expected.map(|answer| answered(&answer.basis, &answer.results));
        let columns = batches(&layout, &rows);
        let call: Measure = from_json(&format!(r#"{{"registers": {{}}, {call}}}"#)).unwrap();
        let table = Table::new(&columns).unwrap();
        if let Some(found) = by_kinds(&table, &call, threads) {
            by_kind.set(by_kind.get() + 1);
            prop_assert_eq!(Ok(answered(&found.basis, &found.results)), expected.clone());
        }
        let found = measure_columns(&columns, &call);
        let unread = if layout.columns[8] {
            vec!["note".to_owned(), "nothing".to_owned()]
        } else {
            vec!["nothing".to_owned()]
        };
        if let Ok(found) = &found {
            prop_assert_eq!((found.rows, &found.unread), (rows.len(), &unread));
        }
        prop_assert_eq!(
            found.map(|found| answered(&found.basis, &found.results)),
            expected
        );
        Ok(())
    });
    done.unwrap_or_else(|error| panic!("{error}"));
    assert!(by_kind.get() * 3 > cases(), "{}", by_kind.get());
}

fn refused(name: &str, column: ArrayRef) -> Error {
    let batch = RecordBatch::try_from_iter([(name, column)]).unwrap();
    let call = from_json::<Measure>(r#"{"registers": {}, "options": {"period": "2026"}}"#).unwrap();
    measure_columns(&[batch], &call).unwrap_err()
}

#[test]
fn what_is_no_value_of_its_field_is_told_at_its_row() {
    let half = TimestampMillisecondArray::from(vec![Some(0), Some(1_780_300_800_500)]);
    let error = refused("start", Arc::new(half));
    assert!(error.is_invalid_time(), "{error}");
    assert_eq!(error.path(), "/registers/meetings/1/sessions/0/start");
    assert!(
        error.to_string().contains("2026-06-01T08:00:00.500"),
        "{error}"
    );
    let day = refused("start", Arc::new(Date32Array::from(vec![20_000])));
    assert!(day.is_invalid_time(), "{day}");
    assert!(refused("remoteSites", Arc::new(Float64Array::from(vec![1.0]))).is_float_refused());
    assert!(refused("id", Arc::new(Int64Array::from(vec![1]))).is_wrong_type());
    assert!(refused("host", Arc::new(Int64Array::from(vec![None, Some(1)]))).is_wrong_type());
    let far = refused("end", Arc::new(TimestampSecondArray::from(vec![i64::MAX])));
    assert!(far.is_wrong_type(), "{far}");
    let lists =
        arrow_array::ListArray::from_iter_primitive::<Int64Type, _, _>(vec![Some(vec![Some(1)])]);
    assert!(refused("sessions", Arc::new(lists)).is_wrong_type());
}

#[test]
fn two_columns_of_one_name_are_refused() {
    let texts = |text: &str| Arc::new(StringArray::from(vec![text])) as ArrayRef;
    let columns = [("mode", texts("online")), ("mode", texts("inPerson"))];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let call = from_json::<Measure>(r#"{"registers": {}}"#).unwrap();
    assert!(
        measure_columns(&[batch], &call)
            .unwrap_err()
            .is_duplicate_key()
    );
    let call = from_json::<Measure>(r#"{"registers": {"meetings": []}}"#).unwrap();
    assert!(measure_columns(&[], &call).unwrap_err().is_out_of_range());
}

/// Many rows on several threads, in dictionaries of their own.
#[test]
fn many_rows_are_counted_on_several_threads() {
    let mut batches = Vec::new();
    for part in 0..3_usize {
        let mut modes = StringDictionaryBuilder::<UInt32Type>::new();
        let mut hosts = StringDictionaryBuilder::<Int32Type>::new();
        for row in 0..70_000_usize {
            modes.append_value(["online", "inPerson"][(row + part) % 2]);
            hosts.append_value(format!("Phòng {}", (row * 31 + part) % 300));
        }
        let category = StringArray::from(vec!["conference"; 70_000]);
        let status = StringArray::from(vec!["held"; 70_000]);
        let start = TimestampSecondArray::from(vec![1_780_300_800; 70_000]);
        let columns: [(&str, ArrayRef); 5] = [
            ("mode", Arc::new(modes.finish())),
            ("host", Arc::new(hosts.finish())),
            ("category", Arc::new(category)),
            ("status", Arc::new(status)),
            ("start", Arc::new(start)),
        ];
        batches.push(RecordBatch::try_from_iter(columns).unwrap());
    }
    let options = r#"{"period": "2026", "by": ["agency"], "include": ["online-conference-share"]}"#;
    let call: Measure =
        from_json(&format!(r#"{{"registers": {{}}, "options": {options}}}"#)).unwrap();
    let table = Table::new(&batches).unwrap();
    let one = by_kinds(&table, &call, 1).unwrap();
    assert_eq!(one.results.len(), 300);
    let rows: i64 = one
        .results
        .iter()
        .filter_map(|result| result.denominator)
        .sum();
    assert_eq!(rows, 210_000);
    for threads in [2, 3] {
        assert_eq!(by_kinds(&table, &call, threads).as_ref(), Some(&one));
    }
}
