//! Figures as they were printed: their digits and how many decimals there are.

use super::fraction::Fraction;
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, deserialize, serialize};
use crate::number::Share;
use crate::text::Label;

/// A count such as `16051`, or a text: a percentage such as `"98,62%"`, or the id of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published {
    /// A count, written as a number.
    Count(u64),
    /// A percentage with its decimals, a fraction, or the id of a figure.
    Text(String),
}

impl Wire for Published {
    const DOCS: Docs = Docs {
        of_type: "A count such as `16051`, or a text: a percentage such as `\"98,62%\"`, or the id of a figure.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Published", &[u64::shape, String::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Count(count) => count.json(),
            Self::Text(text) => text.json(),
        }
    }
}

serialize!(Published);
deserialize!(Published);

impl Read for Published {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Int(_) | Json::Huge(_) => u64::read(node, reader).map(Self::Count),
            node => reader
                .text(
                    node,
                    &Label::new(
                        "số đếm, hoặc tỷ lệ phần trăm ghi bằng chuỗi ký tự, ví dụ `\"98,62%\"`",
                        "a count, or a percentage as text, such as `\"98,62%\"`",
                    ),
                )
                .map(|text| Self::Text(text.to_owned())),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Count(count) => count.reads_back(),
            Self::Text(text) => text.reads_back(),
        }
    }
}

/// A printed number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    /// What it is, its sign left out; a percentage as a part of 1.
    pub(super) value: Fraction,
    /// By what the exact figure is multiplied to be compared with the printed digits; nothing for
    /// a fraction, which is exact.
    scale: Option<i128>,
    pub(super) is_share: bool,
    /// Whether a sign says which way it goes, and which.
    pub(super) falls: Option<bool>,
}

/// How an exact figure is told by a printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Told {
    Exactly,
    Rounded,
    Cut,
}

impl Printed {
    pub(super) fn read(published: &Published) -> Option<Self> {
        match published {
            Published::Count(count) => Some(Self {
                value: Fraction::new((*count).into(), 1)?,
                scale: Some(1),
                is_share: false,
                falls: None,
            }),
            Published::Text(text) => Self::of_text(text.trim()),
        }
    }

    fn of_text(text: &str) -> Option<Self> {
        let signs = [("-", true), ("−", true), ("+", false)];
        let sign = signs.iter().find_map(|(sign, falls)| {
            text.strip_prefix(sign)
                .map(|rest| (rest.trim_start(), *falls))
        });
        let (text, falls) = sign.map_or((text, None), |(rest, falls)| (rest, Some(falls)));
        // `1.234` may be a thousand and more, or little more than one (T-52), per cent or not.
        let plain = text.contains(['%', '/']) || text.starts_with("0,") || text.starts_with("0.");
        let share: Share = text
            .parse()
            .ok()
            .filter(|_| plain && !may_be_thousands(text))?;
        let value = Fraction::new(share.numerator().into(), share.denominator().into())?;
        let (digits, percent) = match text.strip_suffix('%') {
            Some(digits) => (digits.trim_end(), 100),
            None => (text, 1),
        };
        let decimals = digits
            .split_once([',', '.'])
            .map_or(0, |(_, decimals)| decimals.len());
        let unit = 10_i128.checked_pow(u32::try_from(decimals).ok()?);
        let scale = unit.and_then(|unit| unit.checked_mul(percent));
        Some(Self {
            value,
            scale: scale.filter(|_| !text.contains('/')),
            is_share: true,
            falls,
        })
    }

    /// Whether it is printed for this exact figure, and how.
    pub(super) fn tells(self, exact: Fraction) -> Option<Told> {
        if self
            .falls
            .is_some_and(|falls| falls != exact.is_negative() && !exact.is_zero())
        {
            return None;
        }
        let exact = exact.size();
        if exact == self.value {
            return Some(Told::Exactly);
        }
        let scale = self.scale?;
        let (rounded, cut) = exact.times(scale)?.rounded_and_cut()?;
        let is = |whole: i128| Fraction::new(whole, scale) == Some(self.value);
        if is(rounded) {
            Some(Told::Rounded)
        } else if is(cut) {
            Some(Told::Cut)
        } else {
            None
        }
    }

    /// Half a unit of the last digit.
    pub(super) fn half_unit(self) -> Option<Fraction> {
        Fraction::new(1, self.scale?.checked_mul(2)?)
    }
}

/// Whether a point stands where Vietnamese parts thousands and English the decimals.
fn may_be_thousands(text: &str) -> bool {
    let digits = text.trim_end_matches('%').trim_end();
    digits.split_once('.').is_some_and(|(whole, rest)| {
        rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

/// A figure that can be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure<'a> {
    pub(super) id: &'a str,
    pub(super) printed: Printed,
}
