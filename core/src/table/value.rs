//! The value of one cell by itself: words, days, counts, names of closed lists.

use super::cell::{Cell, CellValue};
use super::given::GivenTerms;
use super::lexicon::{Meanings, key, lexicon};
use super::moment;
use super::names::{may_be_several, names, names_none};
use super::register::{Field, Kind, category_or_kind};
use super::told::{CellCode, Trouble};
use crate::calendar::{DeadlineReading, Given, Middles, day_vi, parse_deadline_words};
use crate::finding::Message;
use crate::json::{Json, Wire as _};
use crate::text::{Words, names_a_group};

/// What is known beside the cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'c> {
    /// The caller's words, by their form, with what they mean.
    pub(super) terms: &'c GivenTerms,
    pub(super) year: Option<i32>,
    pub(super) middles: Middles,
}

/// What a cell says.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// Values by where they go in the row, relative to nothing.
    pub(super) values: Vec<(String, Json<'static>)>,
    /// The names that words of the cell were understood as.
    pub(super) term: Option<String>,
    /// How words were read that could be read otherwise.
    pub(super) note: Option<Message>,
}

impl Said {
    fn one(place: &str, value: Json<'static>) -> Self {
        Self {
            values: vec![(place.to_owned(), value)],
            ..Self::default()
        }
    }
}

pub(super) type Read = Result<Said, Trouble>;

/// `#N/A` and `Err:502`, as sheets show them, and `=A1+1`.
pub(super) fn is_formula_without_value(words: &str) -> bool {
    const ERRORS: [&str; 14] = [
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
    ];
    let number = words.strip_prefix("Err:").unwrap_or_default();
    let is_number = number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    let formula = words.strip_prefix('=').unwrap_or_default();
    // No formula begins with `=>` or `==`, and people write so.
    let starts = |c: char| !c.is_whitespace() && !matches!(c, '=' | '<' | '>');
    ERRORS.contains(&words) || is_number || words == "=" || formula.starts_with(starts)
}

/// Words that say that there is nothing to say.
pub(super) fn is_dash(words: &str) -> bool {
    words
        .chars()
        .all(|c| matches!(c, '-' | '–' | '—' | '.' | '…' | '_'))
}

/// Whether a cell is one of the values that a field may have, or of the words for them.
pub(super) fn is_value(field: &Field, cell: &Cell) -> bool {
    let words = key(&cell.shown());
    let stands = |list: &str| {
        let terms = lexicon().terms(list);
        terms.is_some_and(|terms| !terms.of(&words).is_empty())
    };
    match field.kind {
        Kind::Term(list, _) | Kind::Terms(list, _) => stands(list),
        Kind::Both => stands("Category") || stands("Kind"),
        Kind::Bool => !lexicon().answers.of(&words).is_empty(),
        _ => false,
    }
}

/// Reads a cell of a column that needs no other.
pub(super) fn read(kind: Kind, place: &str, cell: &Cell, known: &Known<'_>) -> Read {
    match kind {
        Kind::Text => text(cell).map(|text| Said::one(place, Json::Text(text.into()))),
        Kind::Name => name(place, cell),
        Kind::Names | Kind::Texts => several(kind, place, cell),
        Kind::Count => count(cell).map(|count| Said::one(place, Json::Int(count))),
        Kind::Bool => answer(place, cell, known),
        Kind::Day => {
            let day = moment::day(cell, known.year)?;
            Ok(Said::one(place, Json::Text(day.to_string().into())))
        }
        Kind::Term(list, names) => term(list, names, place, cell, known),
        Kind::Terms(list, names) => {
            let Said { values, term, note } = term(list, names, place, cell, known)
                .or_else(|trouble| all_terms(list, names, place, cell, known).ok_or(trouble))?;
            let wrap = |value| match value {
                Json::List(_) => value,
                value => Json::List(vec![value]),
            };
            let values = values
                .into_iter()
                .map(|(place, value)| (place, wrap(value)));
            Ok(Said {
                values: values.collect(),
                term,
                note,
            })
        }
        Kind::Deadline => deadline(place, cell, known),
        Kind::Both => category_and_kind(cell, known),
        Kind::RowNumber
        | Kind::SessionDay
        | Kind::Start
        | Kind::End
        | Kind::Sessions
        | Kind::Nothing => Ok(Said::default()),
    }
}

/// The words of a cell; a spreadsheet may have made a number of them, and a day by mistake.
pub(super) fn text(cell: &Cell) -> Result<String, Trouble> {
    match cell {
        Cell::Text(_) | Cell::Whole(_) | Cell::Value(CellValue::Number(_)) => {
            Ok(cell.shown().into_owned())
        }
        Cell::Bool(_) | Cell::Value(_) => Err(CellCode::NotAText.into()),
    }
}

/// The words of a cell that names agencies or persons. A number names none: it says how many.
fn naming_text(cell: &Cell) -> Result<String, Trouble> {
    let text = text(cell)?;
    if text.chars().any(char::is_alphabetic) {
        Ok(text)
    } else {
        Err(CellCode::NotAText.into())
    }
}

fn name(place: &str, cell: &Cell) -> Read {
    let text = naming_text(cell)?;
    if names_none(&text) {
        return Ok(Said::default());
    }
    match names(&text) {
        Some(names) if names.len() > 1 => return Err(CellCode::OneNameWanted.into()),
        None if may_be_several(&text) => return Err(CellCode::SeveralNames.into()),
        _ => {}
    }
    Ok(Said::one(place, Json::Text(text.into())))
}

fn several(kind: Kind, place: &str, cell: &Cell) -> Read {
    if kind == Kind::Texts {
        let text = text(cell)?;
        if names_none(&text) {
            return Ok(Said::default());
        }
        let parts = text.split(['\n', '\r', ';']).map(|part| {
            part.trim_start_matches(['-', '+', '•', '*', ' ', '\t'])
                .trim()
        });
        let parts = parts.filter(|part| !part.is_empty());
        let parts = parts.map(|part| Json::Text(part.to_owned().into()));
        return Ok(Said::one(place, Json::List(parts.collect())));
    }
    let text = naming_text(cell)?;
    if names_none(&text) {
        return Ok(Said::default());
    }
    let names = names(&text).ok_or(CellCode::SeveralNames)?;
    // A group leads by each of its agencies.
    if let ([group], Some(assignment)) = (names.as_slice(), place.strip_suffix("/leads"))
        && names_a_group(group)
    {
        return Ok(Said::one(
            &format!("{assignment}/collective"),
            Json::Text(group.clone().into()),
        ));
    }
    let names = names.into_iter().map(|name| Json::Text(name.into()));
    Ok(Said::one(place, Json::List(names.collect())))
}

fn count(cell: &Cell) -> Result<i64, Trouble> {
    let whole = |number: i64| Some(number).filter(|number| *number >= 0);
    let found = match cell {
        Cell::Whole(number) => whole(*number),
        Cell::Text(_) => {
            let words = cell.words().unwrap_or_default();
            let digits = words.len() <= 15 && words.bytes().all(|byte| byte.is_ascii_digit());
            if is_grouped(words) {
                return Err(CellCode::UnclearNumber.into());
            }
            digits.then(|| words.parse().ok()).flatten()
        }
        Cell::Value(CellValue::Number(text)) => {
            let (number, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
            let nothing = part.bytes().all(|byte| byte == b'0');
            number
                .parse()
                .ok()
                .and_then(whole)
                .filter(|_| nothing && number.len() <= 15)
        }
        Cell::Bool(_) | Cell::Value(_) => None,
    };
    found.ok_or_else(|| CellCode::NotACount.into())
}

/// `1.234` and `1,234`: thousands to one reader, a fraction to another.
fn is_grouped(words: &str) -> bool {
    let mut parts = words.split(['.', ',']);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts
        .next()
        .is_some_and(|part| digits(part) && part.len() <= 3);
    let mut rest = parts.peekable();
    first && rest.peek().is_some() && rest.all(|part| digits(part) && part.len() == 3)
}

fn answer(place: &str, cell: &Cell, known: &Known<'_>) -> Read {
    let is = match cell {
        Cell::Bool(is) => Some(*is),
        Cell::Whole(1) => Some(true),
        Cell::Whole(0) => Some(false),
        Cell::Text(_) => {
            let key = key(cell.words().unwrap_or_default());
            let given = known.terms.of(&key);
            match given.unwrap_or_else(|| lexicon().answers.of(&key)) {
                [only] => only.parse().ok(),
                _ => None,
            }
        }
        _ => None,
    };
    let is = is.ok_or(CellCode::NotYesOrNo)?;
    Ok(Said {
        term: Some(is.to_string()),
        ..Said::one(place, Json::Bool(is))
    })
}

/// The name in a closed list that some words stand for.
fn named(
    list: &str,
    names: &'static [&'static str],
    words: &str,
    known: &Known<'_>,
) -> Result<&'static str, Trouble> {
    let of = |name: &str| names.iter().copied().find(|known| *known == name);
    let key = key(words);
    let given = known.terms.of(&key).unwrap_or_default();
    if let Some(name) = of(words) {
        return Ok(name);
    }
    if let Some(name) = given.iter().find_map(|name| of(name)) {
        return Ok(name);
    }
    let terms = lexicon().terms(list);
    match terms.map(|terms| terms.of(&key)).unwrap_or_default() {
        [only] => of(only).ok_or_else(|| CellCode::UnknownTerm.into()),
        [] => Err(Trouble::with(
            CellCode::UnknownTerm,
            terms
                .and_then(|terms| terms.near(words))
                .map(str::to_owned)
                .into_iter()
                .collect(),
        )),
        several => Err(Trouble::with(
            CellCode::UnclearTerm,
            terms.map_or_else(Vec::new, |terms| terms.choices(several)),
        )),
    }
}

fn term(
    list: &str,
    names: &'static [&'static str],
    place: &str,
    cell: &Cell,
    known: &Known<'_>,
) -> Read {
    let words = cell.shown();
    let name = named(list, names, &words, known)?;
    Ok(Said {
        term: Some(name.to_owned()),
        ..Said::one(place, Json::text(name))
    })
}

/// Several names of a closed list in one cell: *Điện tử, giấy*.
fn all_terms(
    list: &str,
    names: &'static [&'static str],
    place: &str,
    cell: &Cell,
    known: &Known<'_>,
) -> Option<Said> {
    let words = cell.words()?;
    let mut found: Vec<&'static str> = Vec::new();
    for part in words.split(['\n', ';', ',', '+', '/']) {
        let name = named(list, names, part.trim(), known).ok()?;
        if !found.contains(&name) {
            found.push(name);
        }
    }
    Some(Said {
        term: Some(found.join(", ")),
        ..Said::one(
            place,
            Json::List(found.into_iter().map(Json::text).collect()),
        )
    })
}

fn deadline(place: &str, cell: &Cell, known: &Known<'_>) -> Read {
    let text = match cell {
        Cell::Text(_) => cell.shown().into_owned(),
        cell => moment::day(cell, known.year).map(day_vi)?,
    };
    let given = Given {
        middles: known.middles,
        year: known.year,
        cell: true,
        round: None,
    };
    let stated = parse_deadline_words(&text, &Words::of(&text).list, given);
    let stated = stated.map_err(|_| Trouble::from(CellCode::NotADeadline))?;
    let is = |name| stated.notes.iter().any(|note| note.name == name);
    if is(DeadlineReading::YearNotStated) {
        return Err(CellCode::YearMissing.into());
    }
    // A bare day in a column of deadlines, and the year that the caller states, leave nothing open.
    let settled = [DeadlineReading::BareDay, DeadlineReading::YearFromPlan];
    let open = stated
        .notes
        .iter()
        .filter(|note| !settled.contains(&note.name));
    let (vi, en): (Vec<&str>, Vec<&str>) = open
        .map(|note| (note.vi.as_str(), note.en.as_str()))
        .unzip();
    let note = Some(Message::new(vi.join(" "), en.join(" "))).filter(|_| !vi.is_empty());
    Ok(Said {
        note,
        ..Said::one(place, owned(&stated.deadline.json()))
    })
}

/// *Hội nghị quán triệt*: what a meeting is called, and what it is for. One of the two may be said alone.
fn category_and_kind(cell: &Cell, known: &Known<'_>) -> Read {
    let words = cell.shown();
    let said = |names: &[&str]| -> Option<Said> {
        let pairs = names
            .iter()
            .map(|name| category_or_kind(name))
            .collect::<Option<Vec<_>>>()?;
        let values = pairs
            .iter()
            .map(|(place, name)| ((*place).to_owned(), Json::text(name)));
        Some(Said {
            values: values.collect(),
            term: Some(names.join(" ")),
            note: None,
        })
    };
    let whole = key(&words);
    if let Some(given) = known.terms.of(&whole) {
        let names: Vec<&str> = given.iter().map(String::as_str).collect();
        if let Some(said) = said(&names) {
            return Ok(said);
        }
    }
    let none = Meanings::default();
    let categories = lexicon().terms("Category").unwrap_or(&none);
    let purposes = lexicon().terms("Kind").unwrap_or(&none);
    for meanings in [categories, purposes] {
        if let [only] = meanings.of(&whole) {
            return said(&[only]).ok_or_else(|| CellCode::UnknownTerm.into());
        }
    }
    for (start, names) in categories.entries() {
        let rest = whole
            .strip_prefix(start)
            .and_then(|rest| rest.strip_prefix(' '));
        if let (Some(rest), [category]) = (rest, names)
            && let [purpose] = purposes.of(rest)
            && let Some(said) = said(&[category, purpose])
        {
            return Ok(said);
        }
    }
    let near = categories.near(&words).or_else(|| purposes.near(&words));
    Err(Trouble::with(
        CellCode::UnknownTerm,
        near.map(str::to_owned).into_iter().collect(),
    ))
}

/// The same value, on its own.
fn owned(json: &Json<'_>) -> Json<'static> {
    match json {
        Json::Null | Json::Huge(_) | Json::Float(_) | Json::TooDeep | Json::Foreign(_) => {
            Json::Null
        }
        Json::Bool(is) => Json::Bool(*is),
        Json::Int(number) => Json::Int(*number),
        Json::Text(text) => Json::Text(text.clone().into_owned().into()),
        Json::List(items) => Json::List(items.iter().map(owned).collect()),
        Json::Object(entries) => {
            let entries = entries.iter();
            let entries =
                entries.map(|(key, value)| (key.clone().into_owned().into(), owned(value)));
            Json::Object(entries.collect())
        }
    }
}
