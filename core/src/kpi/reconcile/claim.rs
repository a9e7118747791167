//! One claim after the other: its figures, the exact figure, what was printed.

use std::collections::BTreeMap;

use super::fraction::Fraction;
use super::printed::{Figure, Printed, Told};
use super::say::{Case, sentence};
use super::{
    Claim, ClaimKind, ClaimOutcome, ClaimUnit, Published, PublishedFigure, ReconciledClaim,
};
use crate::error::{Code, Error};
use crate::json::Reader;
use crate::message::Message;
use crate::names::Numbers;
use crate::text::Label;

/// Up to how many figures two of them are added to find what a share is of.
const MOST_FOR_PAIRS: usize = 200;
/// So often a figure is tried as what a share is of, over all claims.
const MOST_TRIES: usize = 2_000_000;

/// The figures that can be read, by their ids.
type ById<'a> = BTreeMap<&'a str, Figure<'a>>;

/// Percentages that stand somewhere, the first of each value.
#[derive(Default)]
struct Said {
    values: Numbers<'static>,
    printed: Vec<Printed>,
}

impl Said {
    fn add(&mut self, printed: Printed) {
        if self.values.is_new(printed.value.key()) {
            self.printed.push(printed);
        }
    }

    /// What makes a hundred per cent with a percentage, unless that is its half.
    fn rest_of(&self, stated: Printed) -> Option<Printed> {
        let rest = Fraction::new(1, 1)?.minus(stated.value)?;
        let number = self.values.get(&rest.key())?;
        let found = self.printed.get(number).copied();
        found.filter(|_| rest != stated.value)
    }
}

/// A claim whose figures are there.
struct Stated<'a> {
    kind: ClaimKind,
    of: Vec<Figure<'a>>,
    equals: Printed,
    unit: ClaimUnit,
}

impl Stated<'_> {
    /// Whether it is a share that does not say what it is of.
    fn is_of_unstated(&self) -> bool {
        self.kind == ClaimKind::Share && self.of.len() == 1
    }
}

/// Every claim, held against the figures.
pub(crate) fn reconcile(
    figures: &[PublishedFigure],
    claims: &[Claim],
) -> Result<Vec<ReconciledClaim>, Error> {
    let mut reader = Reader::default();
    let known = read_figures(figures, &mut reader);
    let by_id: ById<'_> = known.iter().map(|figure| (figure.id, *figure)).collect();
    let mut stated = Vec::new();
    reader.at_key("claims", |reader| {
        for (index, claim) in claims.iter().enumerate() {
            stated.extend(reader.at_index(index, |reader| read_claim(claim, &by_id, reader)));
        }
    });
    let guessed = stated.iter().filter(|claim| claim.is_of_unstated()).count();
    if guessed.saturating_mul(known.len()) > MOST_TRIES {
        let message = Message::of(
            "quá nhiều tỷ lệ không nêu được tính trên số nào",
            "too many shares do not say what they are of",
            &[],
        );
        let help = Message::of(
            "hãy nêu số gốc của từng tỷ lệ ở `of`, hoặc đối chiếu ít số liệu hơn",
            "name what each share is of in `of`, or hold fewer figures against each other",
            &[],
        );
        reader.at_key("claims", |reader| {
            reader.problem(Code::TooLarge, message, Some(help));
        });
    }
    reader.into_result("")?;
    // Percentages that other claims state are figures too, for what is left to a hundred.
    let printed = known.iter().map(|figure| figure.printed);
    let printed = printed.chain(stated.iter().map(|claim| claim.equals));
    let mut said = Said::default();
    for printed in printed.filter(|printed| printed.is_share) {
        said.add(printed);
    }
    let outcomes = stated.iter().enumerate().map(|(index, claim)| {
        judge(claim, &known, &said).ok_or_else(|| {
            let message = Message::of(
                "số liệu quá lớn, không đối chiếu chính xác được",
                "the figures are too large to be held against each other exactly",
                &[],
            );
            Error::new(Code::OutOfRange, &format!("/claims/{index}"), message, None)
        })
    });
    outcomes.collect()
}

const FIGURE: Label = Label::new("số liệu đã công bố", "figure");

fn read_figures<'a>(figures: &'a [PublishedFigure], reader: &mut Reader) -> Vec<Figure<'a>> {
    let mut known = Vec::new();
    reader.at_key("figures", |reader| {
        let mut ids = figures.iter().map(|figure| (figure.id.as_str(), false));
        reader.unique_ids(&mut ids);
        for (index, figure) in figures.iter().enumerate() {
            match Printed::read(&figure.value) {
                Some(printed) if printed.falls.is_none() => known.push(Figure {
                    id: &figure.id,
                    printed,
                }),
                _ => reader.at_index(index, |reader| {
                    reader.at_key("value", |reader| no_figure(&figure.value, reader));
                }),
            }
        }
    });
    known
}

fn no_figure(value: &Published, reader: &mut Reader) {
    if let Published::Text(text) = value {
        let message = Message::of(
            "{} không phải là số liệu công bố",
            "{} is no published figure",
            &[&reader.quoted(text)],
        );
        reader.problem(Code::InvalidShare, message, Some(how_to_write()));
    }
}

fn how_to_write() -> Message {
    Message::of(
        "số đếm ghi bằng số; tỷ lệ phần trăm ghi bằng chuỗi ký tự như `\"98,62%\"`, có dấu phẩy \
         trước phần lẻ, không có dấu ngăn hàng nghìn",
        "write a count as a number, a percentage as text such as `\"98,62%\"`, with a comma \
         before decimals and nothing between thousands",
        &[],
    )
}

fn read_claim<'a>(claim: &Claim, known: &ById<'a>, reader: &mut Reader) -> Option<Stated<'a>> {
    let named = |id: &str| known.get(id).copied();
    let mut of = Vec::new();
    reader.at_key("of", |reader| {
        for (index, id) in claim.of.iter().enumerate() {
            match named(id) {
                Some(figure) => of.push(figure),
                None => reader.at_index(index, |reader| {
                    let ids: Vec<&str> = known.keys().copied().collect();
                    reader.unknown(Code::UnknownName, &FIGURE, id, &ids);
                }),
            }
        }
        let (least, most, what) = match claim.kind {
            ClaimKind::Sum => (
                1,
                usize::MAX,
                Label::new("tổng phải nêu các số hạng", "a sum names its parts"),
            ),
            ClaimKind::Share => (
                1,
                usize::MAX,
                Label::new(
                    "tỷ lệ phải nêu phần được tính, rồi đến tổng thể",
                    "a share names the part, then what it is of",
                ),
            ),
            ClaimKind::Change => (
                2,
                2,
                Label::new(
                    "mức tăng giảm phải nêu hai số liệu, kỳ trước và kỳ sau",
                    "a change names two figures, before and after",
                ),
            ),
        };
        if !(least..=most).contains(&claim.of.len()) {
            reader.problem(Code::MissingKey, what.into(), None);
        }
    });
    let by_id = match &claim.equals {
        Published::Text(id) => named(id).map(|figure| figure.printed),
        Published::Count(_) => None,
    };
    let equals = by_id.or_else(|| Printed::read(&claim.equals));
    if equals.is_none() {
        reader.at_key("equals", |reader| no_figure(&claim.equals, reader));
    }
    let equals = equals.filter(|_| of.len() == claim.of.len() && !of.is_empty())?;
    let unit = claim.unit.unwrap_or(if equals.is_share {
        ClaimUnit::Percent
    } else {
        ClaimUnit::Count
    });
    let first = of.first()?.printed.is_share;
    if of.iter().any(|figure| figure.printed.is_share != first) {
        let message = Message::of(
            "số đếm và tỷ lệ phần trăm bị tính lẫn với nhau",
            "counts and percentages are taken together",
            &[],
        );
        reader.at_key("of", |reader| {
            reader.problem(Code::WrongType, message, None);
        });
        return None;
    }
    let fits = match claim.kind {
        ClaimKind::Sum => equals.is_share == first,
        ClaimKind::Share => equals.is_share && unit != ClaimUnit::Count,
        ClaimKind::Change => {
            equals.is_share == (unit != ClaimUnit::Count) && (equals.is_share || !first)
        }
    };
    if !fits {
        let message = Message::of(
            "ghi số đếm ở chỗ cần tỷ lệ phần trăm, hoặc ngược lại",
            "a count stands where a percentage is meant, or the other way round",
            &[],
        );
        reader.at_key("equals", |reader| {
            reader.problem(Code::WrongType, message, Some(how_to_write()));
        });
        return None;
    }
    Some(Stated {
        kind: claim.kind,
        of,
        equals,
        unit,
    })
}

fn outcome(told: Option<Told>) -> ClaimOutcome {
    match told {
        Some(Told::Exactly) => ClaimOutcome::Agrees,
        Some(Told::Rounded) => ClaimOutcome::Rounded,
        Some(Told::Cut) => ClaimOutcome::Truncated,
        None => ClaimOutcome::Differs,
    }
}

/// Nothing where numbers are too large.
fn judge(claim: &Stated<'_>, known: &[Figure<'_>], said: &Said) -> Option<ReconciledClaim> {
    let mut case = Case {
        kind: claim.kind,
        unit: claim.unit,
        equals: claim.equals,
        outcome: ClaimOutcome::Undecided,
        exact: None,
        counted: None,
        other: None,
        denominator: None,
        candidates: Vec::new(),
        rest_of: None,
    };
    match claim.kind {
        ClaimKind::Sum => sum(claim, &mut case)?,
        ClaimKind::Share => share(claim, known, said, &mut case)?,
        ClaimKind::Change => change(claim, &mut case)?,
    }
    Some(ReconciledClaim {
        outcome: case.outcome,
        exact: match (case.counted, case.exact) {
            (None, Some(exact)) => Some(exact.exact()?),
            (counted, _) => counted,
        },
        denominator_used: case.denominator.as_ref().map(|figures| {
            let ids = figures.iter().map(|figure| figure.id.to_owned());
            ids.collect()
        }),
        message: sentence(&case),
    })
}

fn total(figures: &[Figure<'_>]) -> Option<Fraction> {
    let values = figures.iter().map(|figure| figure.printed.value);
    values.map(Some).reduce(|a, b| a?.plus(b?)).flatten()
}

fn sum(claim: &Stated<'_>, case: &mut Case<'_>) -> Option<()> {
    let exact = total(&claim.of)?;
    case.exact = Some(exact);
    case.outcome = outcome(claim.equals.tells(exact));
    // Percentages that were rounded one by one need not add up to the last digit.
    if case.outcome == ClaimOutcome::Differs && claim.equals.is_share {
        let parts = claim.of.iter().map(|figure| figure.printed);
        let mut room = Some(Fraction::new(0, 1)?);
        for printed in parts.chain([claim.equals]) {
            room = room.and_then(|room| room.plus(printed.half_unit()?));
        }
        let apart = exact.minus(claim.equals.value)?.size();
        if let Some(room) = room
            && !room.minus(apart)?.is_negative()
        {
            case.outcome = ClaimOutcome::Rounded;
        }
    }
    Some(())
}

fn share<'a>(
    claim: &Stated<'a>,
    known: &[Figure<'a>],
    said: &Said,
    case: &mut Case<'a>,
) -> Option<()> {
    let (part, whole) = claim.of.split_first()?;
    if whole.is_empty() {
        let found = guess(*part, claim.equals, known);
        match found.as_slice() {
            [one] => case.denominator = Some(one.clone()),
            [] => {}
            several => {
                case.candidates = several.to_vec();
                return Some(());
            }
        }
    } else {
        case.denominator = Some(whole.to_vec());
    }
    let Some(whole) = &case.denominator else {
        return Some(());
    };
    let whole = total(whole)?;
    if whole.is_zero() {
        return Some(());
    }
    let exact = part.printed.value.over(whole)?;
    case.exact = Some(exact);
    case.counted = part.printed.value.counted(whole);
    let told = claim.equals.tells(exact);
    case.outcome = match (told, claim.unit) {
        (Some(_), ClaimUnit::PercentagePoint) => ClaimOutcome::UnitConfused,
        (told, _) => outcome(told),
    };
    if case.outcome == ClaimOutcome::Differs {
        case.rest_of = said.rest_of(claim.equals);
    }
    Some(())
}

/// What a share may be of: one figure, or two added up, that make the printed percentage. Of
/// several denominators of one size, the first.
fn guess<'a>(part: Figure<'a>, equals: Printed, known: &[Figure<'a>]) -> Vec<Vec<Figure<'a>>> {
    let mut sizes: Vec<Fraction> = Vec::new();
    let mut found = Vec::new();
    let mut try_these = |figures: &[Figure<'a>], found: &mut Vec<Vec<Figure<'a>>>| {
        let Some(whole) = total(figures) else { return };
        let exact = part.printed.value.over(whole);
        let told = exact.and_then(|exact| equals.tells(exact));
        if told.is_some() && !sizes.contains(&whole) {
            sizes.push(whole);
            found.push(figures.to_vec());
        }
    };
    let alike = |figure: &&Figure<'a>| figure.printed.is_share == part.printed.is_share;
    let known: Vec<Figure<'a>> = known.iter().filter(alike).copied().collect();
    for figure in &known {
        if figure.id != part.id {
            try_these(&[*figure], &mut found);
        }
    }
    if found.is_empty() && known.len() <= MOST_FOR_PAIRS {
        for (index, first) in known.iter().enumerate() {
            for second in known.iter().skip(index.saturating_add(1)) {
                try_these(&[*first, *second], &mut found);
            }
        }
    }
    found
}

fn change(claim: &Stated<'_>, case: &mut Case<'_>) -> Option<()> {
    let [before, after] = claim.of.as_slice() else {
        return Some(());
    };
    let of_shares = before.printed.is_share;
    let (before, after) = (before.printed.value, after.printed.value);
    let apart = after.minus(before)?;
    // From nothing, no rate leads anywhere (T-17).
    let relative = if before.is_zero() {
        None
    } else {
        Some(apart.over(before)?)
    };
    let points = of_shares.then_some(apart);
    let (exact, other) = match claim.unit {
        ClaimUnit::Count => (Some(apart), None),
        ClaimUnit::Percent => (relative, points),
        ClaimUnit::PercentagePoint => (points, relative),
    };
    (case.exact, case.other) = (exact, other);
    let tells = |exact: Option<Fraction>| exact.and_then(|exact| claim.equals.tells(exact));
    case.outcome = match (tells(exact), tells(other)) {
        (Some(told), _) => outcome(Some(told)),
        (None, Some(_)) => ClaimOutcome::UnitConfused,
        (None, None) if exact.is_none() => ClaimOutcome::Undecided,
        (None, None) => ClaimOutcome::Differs,
    };
    Some(())
}
