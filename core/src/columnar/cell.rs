//! One value of a column, as a row of JSON would say it.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, downcast_dictionary_array};
use arrow_buffer::ArrowNativeType as _;
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, NaiveDate};

use super::days::{DAYS_BEFORE_1970, VIETNAM_SECONDS, per_second};
use crate::calendar::LocalTime;
use crate::json::Json;

/// The value of a row. Nothing is stated where there is none.
pub(super) fn cell(array: &dyn Array, row: usize) -> Json<'static> {
    if row >= array.len() || array.is_null(row) {
        return Json::Null;
    }
    let int = |value: i64| Json::int(value);
    let text = |value: &str| Json::Text(value.to_owned().into());
    match array.data_type() {
        DataType::Null => Json::Null,
        DataType::Utf8 => text(array.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => text(array.as_string::<i64>().value(row)),
        DataType::Utf8View => text(array.as_string_view().value(row)),
        DataType::Boolean => Json::Bool(array.as_boolean().value(row)),
        DataType::Int8 => int(array.as_primitive::<Int8Type>().value(row).into()),
        DataType::Int16 => int(array.as_primitive::<Int16Type>().value(row).into()),
        DataType::Int32 => int(array.as_primitive::<Int32Type>().value(row).into()),
        DataType::Int64 => int(array.as_primitive::<Int64Type>().value(row)),
        DataType::UInt8 => int(array.as_primitive::<UInt8Type>().value(row).into()),
        DataType::UInt16 => int(array.as_primitive::<UInt16Type>().value(row).into()),
        DataType::UInt32 => int(array.as_primitive::<UInt32Type>().value(row).into()),
        DataType::UInt64 => whole(array.as_primitive::<UInt64Type>().value(row)),
        DataType::Decimal128(_, 0) => whole(array.as_primitive::<Decimal128Type>().value(row)),
        DataType::Float32 | DataType::Float64 => float(array, row),
        DataType::Date32 => day(array, row),
        DataType::Timestamp(unit, zone) => moment(array, row, *unit, zone.is_some()),
        DataType::Dictionary(..) => entry(array, row),
        other => Json::Foreign(other.to_string()),
    }
}

fn whole<N: TryInto<i64> + ToString + Copy>(value: N) -> Json<'static> {
    let exact = value.try_into().map(Json::int);
    exact.unwrap_or_else(|_| Json::Huge(value.to_string()))
}

/// A number that is not exact, as it is written.
fn float(array: &dyn Array, row: usize) -> Json<'static> {
    use arrow_array::types::{Float32Type, Float64Type};
    let single = array.as_primitive_opt::<Float32Type>();
    let single = single.map(|array| format!("{:?}", array.value(row)));
    let double = || {
        let array = array.as_primitive_opt::<Float64Type>();
        array.map(|array| format!("{:?}", array.value(row)))
    };
    single.or_else(double).map_or(Json::Null, Json::Float)
}

fn day(array: &dyn Array, row: usize) -> Json<'static> {
    let days = array
        .as_primitive::<arrow_array::types::Date32Type>()
        .value(row);
    let day = days.checked_add(DAYS_BEFORE_1970);
    let day = day.and_then(NaiveDate::from_num_days_from_ce_opt);
    day.map_or_else(
        || Json::Foreign("Date32".to_owned()),
        |day| Json::shown(&day),
    )
}

fn moment(array: &dyn Array, row: usize, unit: TimeUnit, zoned: bool) -> Json<'static> {
    let value = match unit {
        TimeUnit::Second => array.as_primitive::<TimestampSecondType>().value(row),
        TimeUnit::Millisecond => array.as_primitive::<TimestampMillisecondType>().value(row),
        TimeUnit::Microsecond => array.as_primitive::<TimestampMicrosecondType>().value(row),
        TimeUnit::Nanosecond => array.as_primitive::<TimestampNanosecondType>().value(row),
    };
    let per = per_second(unit);
    let ahead = if zoned { VIETNAM_SECONDS } else { 0 };
    let moved = value.div_euclid(per).checked_add(ahead);
    let part = value.rem_euclid(per);
    let time = moved.and_then(|second| DateTime::from_timestamp(second, 0));
    let Some(time) = time.map(|time| time.naive_utc()) else {
        return Json::Foreign("Timestamp".to_owned());
    };
    if part == 0 {
        return Json::shown(&LocalTime::from(time));
    }
    let digits = per.to_string().len().saturating_sub(1);
    let (day, clock) = (time.date(), time.time());
    Json::shown(&format_args!("{day}T{clock}.{part:0digits$}"))
}

/// The entry of a dictionary that a row means, which may be none itself.
fn entry(array: &dyn Array, row: usize) -> Json<'static> {
    downcast_dictionary_array!(
        array => {
            let key = array.keys().values().get(row).map(|key| key.as_usize());
            key.map_or(Json::Null, |key| cell(array.values().as_ref(), key))
        }
        other => Json::Foreign(other.to_string())
    )
}
