//! The values of a column as numbers: 0 where there is none, and the same for values that are the same,
//! whatever dictionary, batch or encoding they stand in.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Decimal128Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, downcast_dictionary_array};
use arrow_buffer::ArrowNativeType as _;
use arrow_schema::{DataType, TimeUnit};

use super::days::{DAYS_BEFORE_1970, Days, VIETNAM_SECONDS};
use super::schema::Role;
use crate::calendar::{LocalTime, parse_date};
use crate::json::MOST_TEXT;
use crate::kpi::Times;
use crate::names::{Texts, Tuples};

/// Numbers for the values of a column. Whoever numbers one that cannot be read, or not in a hurry, gets
/// nothing.
#[derive(Debug)]
pub(super) struct Coder<'a> {
    role: Role,
    pub(super) texts: Texts<'a>,
    wholes: Tuples,
    days: Option<Days<'a>>,
    /// The numbers of the entries of the dictionary at hand.
    entries: Vec<u32>,
}

impl<'a> Coder<'a> {
    pub(super) fn new(role: Role, times: &'a Times) -> Self {
        let days = match role {
            Role::Start | Role::Day => Some(Days::new(times, true)),
            Role::End => Some(Days::new(times, false)),
            _ => None,
        };
        Self {
            role,
            texts: Texts::default(),
            wholes: Tuples::new(2),
            days,
            entries: Vec::new(),
        }
    }

    /// Looks at the next batch: a dictionary is read once.
    pub(super) fn begin(&mut self, array: &'a dyn Array) -> Option<()> {
        if let Some(dictionary) = array.as_any_dictionary_opt() {
            let values: &'a dyn Array = dictionary.values().as_ref();
            let mut entries = std::mem::take(&mut self.entries);
            entries.clear();
            entries.resize(values.len(), 0);
            self.plain(values, 0, &mut entries)?;
            self.entries = entries;
        }
        Some(())
    }

    /// The numbers of the values from a row on.
    pub(super) fn codes(
        &mut self,
        array: &'a dyn Array,
        from: usize,
        out: &mut [u32],
    ) -> Option<()> {
        if !matches!(array.data_type(), DataType::Dictionary(..)) {
            return self.plain(array, from, out);
        }
        let entries = self.entries.as_slice();
        downcast_dictionary_array!(
            array => {
                let keys = array.keys().values().get(from..)?;
                for (code, key) in out.iter_mut().zip(keys.iter()) {
                    *code = entries.get(key.as_usize()).copied().unwrap_or_default();
                }
                if let Some(nulls) = array.keys().nulls() {
                    for (row, code) in (from..).zip(out.iter_mut()) {
                        if nulls.is_null(row) {
                            *code = 0;
                        }
                    }
                }
                Some(())
            }
            _ => None
        )
    }

    fn plain(&mut self, array: &'a dyn Array, from: usize, out: &mut [u32]) -> Option<()> {
        match array.data_type() {
            DataType::Null => {
                out.fill(0);
                Some(())
            }
            DataType::Utf8 => {
                let texts = array.as_string::<i32>();
                fill(array, from, out, |row| self.text(texts.value(row)))
            }
            DataType::LargeUtf8 => {
                let texts = array.as_string::<i64>();
                fill(array, from, out, |row| self.text(texts.value(row)))
            }
            DataType::Utf8View => {
                let texts = array.as_string_view();
                fill(array, from, out, |row| self.text(texts.value(row)))
            }
            DataType::Boolean => {
                let values = array.as_boolean();
                let is_said = self.days.is_none();
                fill(array, from, out, |row| {
                    is_said.then(|| 1_u32.saturating_add(values.value(row).into()))
                })
            }
            DataType::Int8 => self.wholes::<Int8Type>(array, from, out),
            DataType::Int16 => self.wholes::<Int16Type>(array, from, out),
            DataType::Int32 => self.wholes::<Int32Type>(array, from, out),
            DataType::Int64 => self.wholes::<Int64Type>(array, from, out),
            DataType::UInt8 => self.wholes::<UInt8Type>(array, from, out),
            DataType::UInt16 => self.wholes::<UInt16Type>(array, from, out),
            DataType::UInt32 => self.wholes::<UInt32Type>(array, from, out),
            DataType::UInt64 => self.wholes::<UInt64Type>(array, from, out),
            DataType::Decimal128(_, 0) => self.wholes::<Decimal128Type>(array, from, out),
            DataType::Date32 if self.role == Role::Day => {
                let values = array.as_primitive::<Date32Type>();
                let days = self.days.as_mut()?;
                fill(array, from, out, |row| {
                    let day = i64::from(values.value(row));
                    days.of_day(day.checked_add(DAYS_BEFORE_1970.into())?)
                })
            }
            DataType::Timestamp(unit, zone) => {
                let zoned = zone.is_some();
                match unit {
                    TimeUnit::Second => {
                        self.moments::<TimestampSecondType, 1>(array, zoned, from, out)
                    }
                    TimeUnit::Millisecond => {
                        self.moments::<TimestampMillisecondType, 1_000>(array, zoned, from, out)
                    }
                    TimeUnit::Microsecond => {
                        self.moments::<TimestampMicrosecondType, 1_000_000>(array, zoned, from, out)
                    }
                    TimeUnit::Nanosecond => self
                        .moments::<TimestampNanosecondType, 1_000_000_000>(array, zoned, from, out),
                }
            }
            _ => None,
        }
    }

    fn text(&mut self, text: &'a str) -> Option<u32> {
        let Some(days) = &mut self.days else {
            let short = Some(text).filter(|text| text.len() <= MOST_TEXT)?;
            return self.texts.number(short)?.checked_add(1);
        };
        if self.role == Role::Day
            && let Some(day) = parse_date(text)
        {
            return days.of_day(chrono::Datelike::num_days_from_ce(&day).into());
        }
        let time: LocalTime = text.parse().ok()?;
        days.of_second(time.to_chrono().and_utc().timestamp())
    }

    fn wholes<T: ArrowPrimitiveType>(
        &mut self,
        array: &'a dyn Array,
        from: usize,
        out: &mut [u32],
    ) -> Option<()>
    where
        T::Native: TryInto<i64>,
    {
        let values = array.as_primitive_opt::<T>()?;
        if self.days.is_some() {
            return fill(array, from, out, |_| None);
        }
        fill(array, from, out, |row| {
            let value: i64 = values.value(row).try_into().ok()?;
            let low = u32::try_from(value & i64::from(u32::MAX)).ok()?;
            let high = u32::try_from((value >> 32) & i64::from(u32::MAX)).ok()?;
            self.wholes.number(&[low, high])?.checked_add(1)
        })
    }

    fn moments<T: ArrowPrimitiveType<Native = i64>, const PER: i64>(
        &mut self,
        array: &'a dyn Array,
        zoned: bool,
        from: usize,
        out: &mut [u32],
    ) -> Option<()> {
        let values = array.as_primitive_opt::<T>()?;
        let ahead = if zoned { VIETNAM_SECONDS } else { 0 };
        let Some(days) = &mut self.days else {
            return fill(array, from, out, |_| None);
        };
        fill(array, from, out, |row| {
            let value = values.value(row);
            let second = value.div_euclid(PER);
            if second.wrapping_mul(PER) != value {
                return None;
            }
            days.of_second(second.checked_add(ahead)?)
        })
    }
}

/// Fills a place for each row with the number of its value, 0 where there is none.
fn fill(
    array: &dyn Array,
    from: usize,
    out: &mut [u32],
    mut code: impl FnMut(usize) -> Option<u32>,
) -> Option<()> {
    let until = from.checked_add(out.len())?;
    if until > array.len() {
        return None;
    }
    let nulls = array.nulls();
    for (row, place) in (from..until).zip(out) {
        *place = match nulls {
            Some(nulls) if nulls.is_null(row) => 0,
            _ => code(row)?,
        };
    }
    Some(())
}
