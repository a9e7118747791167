//! `Share`: what a target says. `Ratio`: what was counted.

use std::cmp::Ordering;
use std::fmt;

use crate::error::{Code, Error};
use crate::json::{Json, MOST_COUNT, Read, Reader, Shape, Wire, deserialize, serialize};
use crate::message::{Message, Say};
use crate::text::Label;

/// An exact, non-negative share such as 60%, held as a reduced ratio of integers up to 2^53 - 1.
///
/// On the wire it is text: read from `"60%"`, `"3/5"`, `"0.6"` or `"98,62%"`, written as a
/// percentage where that is exact and as a fraction where it is not.
///
/// # Examples
///
/// ```
/// use wardplan::Share;
///
/// let share: Share = "0.6".parse()?;
/// assert_eq!(share, "60%".parse()?);
/// assert_eq!(share.to_string(), "60%");
/// assert_eq!("2/37".parse::<Share>()?.to_string(), "2/37");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    numerator: i64,
    denominator: i64,
}

impl Share {
    /// The share `numerator / denominator`, or nothing if the denominator is zero, a part is
    /// negative, or the reduced share does not fit.
    #[must_use]
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::reduce(i128::from(numerator), i128::from(denominator))
    }

    fn reduce(numerator: i128, denominator: i128) -> Option<Self> {
        if numerator < 0 || denominator <= 0 {
            return None;
        }
        let divisor = gcd(numerator, denominator);
        let fit = |part: i128| {
            let part = i64::try_from(part.checked_div(divisor)?).ok()?;
            (part <= MOST_COUNT).then_some(part)
        };
        Some(Self {
            numerator: fit(numerator)?,
            denominator: fit(denominator)?,
        })
    }

    /// The numerator of the reduced ratio.
    #[must_use]
    pub fn numerator(self) -> i64 {
        self.numerator
    }

    /// The denominator of the reduced ratio, at least 1.
    #[must_use]
    pub fn denominator(self) -> i64 {
        self.denominator
    }

    /// So many times the share, if that fits.
    pub(crate) fn times(self, times: i64) -> Option<Self> {
        let numerator = i128::from(self.numerator).checked_mul(times.into())?;
        Self::reduce(numerator, self.denominator.into())
    }

    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some((numerator, denominator)) = text.split_once('/') {
            return Self::reduce(digits(numerator.trim())?, digits(denominator.trim())?);
        }
        let (text, scale) = match text.strip_suffix('%') {
            Some(percent) => (percent.trim_end(), 100_i128),
            None => (text, 1),
        };
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
        let unit = 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?;
        let value = digits(whole)?
            .checked_mul(unit)?
            .checked_add(digits(fraction)?)?;
        Self::reduce(value, unit.checked_mul(scale)?)
    }
}

fn digits(text: &str) -> Option<i128> {
    let plain = (1..=18).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

pub(crate) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a, b);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a.max(1)
}

impl std::str::FromStr for Share {
    type Err = Error;

    /// Reads `60%`, `3/5`, `0.6` or `98,62%`.
    ///
    /// # Errors
    ///
    /// `invalid-share` if the text is none of these, is negative, or has more than 18 digits.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| {
            let (message, help) = no_share(&format!("`{}`", crate::text::excerpt(text)));
            Error::new(Code::InvalidShare, "", message, Some(help))
        })
    }
}

/// What is wrong with a text that is no share, and what to do.
fn no_share(text: &dyn Say) -> (Message, Message) {
    let message = Message::of("{} không phải là tỷ lệ", "{} is not a share", &[text]);
    let help = Message::of(
        "hãy ghi phần trăm `\"60%\"`, phân số `\"3/5\"` hoặc số thập phân `\"0.6\"`",
        "write a percentage `\"60%\"`, a fraction `\"3/5\"` or a decimal `\"0.6\"`",
        &[],
    );
    (message, help)
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator).saturating_mul(i128::from(other.denominator));
        let right = i128::from(other.numerator).saturating_mul(i128::from(self.denominator));
        left.cmp(&right)
    }
}

impl fmt::Display for Share {
    /// Writes the form of the wire: `60%`, `98.62%`, or `2/37` where no percentage is exact.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.exact_percent() {
            Some(percent) => f.write_str(&percent),
            None => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

impl Share {
    /// The share in per cent with a decimal point, if at most six decimals say it exactly.
    pub(crate) fn exact_percent(self) -> Option<String> {
        let (mut decimals, mut unit) = (0_usize, 1_i128);
        while decimals <= 6 {
            let scaled = i128::from(self.numerator)
                .checked_mul(100)?
                .checked_mul(unit)?;
            if scaled.checked_rem(self.denominator.into())? == 0 {
                let value = scaled.checked_div(self.denominator.into())?;
                return Some(format!("{}%", decimal(value, decimals, '.')));
            }
            decimals = decimals.saturating_add(1);
            unit = unit.checked_mul(10)?;
        }
        None
    }
}

impl Wire for Share {
    fn shape() -> Shape {
        Shape::Share
    }

    fn json(&self) -> Json<'_> {
        Json::shown(self)
    }
}

serialize!(Share);
deserialize!(Share);

impl Read for Share {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let expected = Label::new(
            "tỷ lệ ghi bằng chuỗi ký tự, ví dụ `\"60%\"`",
            "a share as text, such as `\"60%\"`",
        );
        let text = reader.text(node, &expected)?;
        let share = Self::parse(text);
        if share.is_none() {
            let (message, help) = no_share(&reader.quoted(text));
            reader.problem(Code::InvalidShare, message, Some(help));
        }
        share
    }

    fn reads_back(&self) -> bool {
        Self::parse(&self.to_string()) == Some(*self)
    }
}

/// A measured ratio: what was counted over what it was counted among, unreduced.
///
/// # Examples
///
/// ```
/// use wardplan::Ratio;
///
/// let ratio = Ratio { numerator: 1199, denominator: 2000 };
/// assert!(ratio.compare("60%".parse()?).is_some_and(|order| order.is_lt()));
/// // One decimal would round up to 60,0%, on the other side of the target.
/// assert_eq!(ratio.percent_vi(Some("60%".parse()?)), "59,95%");
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Ratio {
    /// What was counted; negative for a reduction that is an increase.
    pub numerator: i64,
    /// What it was counted among; zero where there was nothing.
    pub denominator: i64,
}

impl Ratio {
    /// The ratio compared with a share, or nothing if the denominator is not positive.
    #[must_use]
    pub fn compare(self, share: Share) -> Option<Ordering> {
        (self.denominator > 0).then(|| {
            let left = i128::from(self.numerator).saturating_mul(share.denominator.into());
            let right = i128::from(share.numerator).saturating_mul(self.denominator.into());
            left.cmp(&right)
        })
    }
}

/// `value / 10^places` as a decimal without trailing zeros.
pub(super) fn decimal(value: i128, places: usize, mark: char) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!(
        "{:0>width$}",
        value.unsigned_abs(),
        width = places.saturating_add(1)
    );
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{mark}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_one_share_are_equal() {
        for form in [
            "60%", "3/5", "0.6", "0,6", "60,0%", " 60 % ", "6/10", "0.60",
        ] {
            assert_eq!(Share::parse(form), Share::new(3, 5), "{form}");
        }
        assert_eq!(Share::parse("98,62%"), Share::new(4931, 5000));
    }

    #[test]
    fn what_is_not_a_share_is_refused() {
        for text in [
            "",
            "%",
            "-1%",
            "+1%",
            "1.2.3",
            "1/0",
            "/",
            "60 phần trăm",
            "0x1",
            ".5",
            "5.",
            "١%",
            "1e2",
            "9999999999999999999",
            "NaN",
        ] {
            assert_eq!(Share::parse(text), None, "{text}");
        }
    }

    #[test]
    fn parts_up_to_two_to_the_53_are_exact() {
        let most = Share::new(MOST_COUNT, MOST_COUNT - 1).unwrap();
        assert!(most > Share::new(1, 1).unwrap());
        assert_eq!(Share::new(MOST_COUNT + 1, 1), None);
        assert_eq!(Share::new(MOST_COUNT + 1, 2), Share::new(1 << 52, 1));
    }

    proptest! {
        #[test]
        fn a_share_is_read_back_as_written(n in 0_i64..=MOST_COUNT, d in 1_i64..=MOST_COUNT) {
            let share = Share::new(n, d).unwrap();
            prop_assert_eq!(share.to_string().parse::<Share>().unwrap(), share);
        }

        #[test]
        fn a_ratio_is_compared_as_in_exact_arithmetic(
            n in 0_i64..5000, d in 1_i64..5000, p in 0_i64..5000, q in 1_i64..5000,
        ) {
            let ratio = Ratio { numerator: n, denominator: d };
            prop_assert_eq!(
                ratio.compare(Share::new(p, q).unwrap()).unwrap(),
                (n * q).cmp(&(p * d))
            );
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let _ = Share::parse(&text);
        }
    }
}
