//! Days as offices and spreadsheets shorten them, spelt out: `3/6/26`, `2026/6/3`, `03-05/6/2026`.

use std::borrow::Cow;

/// A text with its days spelt out. Of a year in two figures the caller says which it is.
pub(super) fn spelt_out(text: &str, year: impl Fn(u32) -> Option<i32>) -> Cow<'_, str> {
    let parts: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mut out = String::new();
    let mut changed = false;
    let mut at = 0_usize;
    while let Some(part) = parts.get(at) {
        // *03 - 05/6/2026*
        let next = at.saturating_add(3);
        let three = parts.get(at..next).filter(|three| {
            let dash = three.get(1).map(|dash| dash.trim());
            matches!(dash, Some("-" | "–"))
        });
        let joined = three.and_then(|three| {
            let joined: String = three.iter().flat_map(|part| part.trim().chars()).collect();
            spelt_out_part(&joined, out.is_empty(), &year)
        });
        if let Some(joined) = joined {
            out.push_str(&joined);
            out.push(' ');
            changed = true;
            at = next;
            continue;
        }
        match spelt_out_part(part.trim_end(), out.is_empty(), &year) {
            Some(spelt) => {
                out.push_str(&spelt);
                out.extend(part.chars().filter(|c| c.is_whitespace()));
                changed = true;
            }
            None => out.push_str(part),
        }
        at = at.saturating_add(1);
    }
    if changed {
        Cow::Owned(out.trim_end().to_owned())
    } else {
        Cow::Borrowed(text)
    }
}

/// The day or days that words between spaces are, with what stands around them.
fn spelt_out_part(part: &str, first: bool, year: &impl Fn(u32) -> Option<i32>) -> Option<String> {
    let marks = |c: char| matches!(c, '(' | ')' | ',' | ';' | ':' | '.');
    let core = part.trim_matches(marks);
    let (before, after) = part.split_once(core)?;
    let day = days(core).or_else(|| day(core, first && before.is_empty(), year))?;
    Some(format!("{before}{day}{after}"))
}

/// `03-05/6/2026`, `03/6-05/6/2026`: from one day to another.
fn days(text: &str) -> Option<String> {
    let (from, to) = text.split_once(['-', '–'])?;
    let end = numbers(to, '/')?;
    let (rest, start) = match (numbers(from, '/')?.as_slice(), end.as_slice()) {
        ([first], [last, month]) if first < last => (None, [*first, *month]),
        ([first], [last, month, year]) if first < last => (Some(*year), [*first, *month]),
        ([first, month], [_, _]) => (None, [*first, *month]),
        ([first, month], [_, last, year]) if month <= last => (Some(*year), [*first, *month]),
        _ => return None,
    };
    let [day, month] = start;
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
    let year = rest.map_or_else(String::new, |year| format!("/{year}"));
    let whole = rest.is_none_or(|year| (1000..10_000).contains(&year));
    (fits && whole).then(|| format!("từ {day}/{month}{year} đến {to}"))
}

/// `2026/6/3` and `3/6/26`, the first of which a program wrote where nothing stands before it.
fn day(text: &str, first: bool, year: &impl Fn(u32) -> Option<i32>) -> Option<String> {
    let short = |text: &str| text.split('-').map(str::len).max() <= Some(2);
    let mark = if text.contains('/') || !short(text) {
        '/'
    } else {
        '-'
    };
    let length = text.rsplit(mark).next()?.len();
    match *numbers(text, mark)?.as_slice() {
        [whole @ 1000..=9999, month, day] if first => {
            Some(format!("{whole:04}-{month:02}-{day:02}"))
        }
        [whole @ 1000..=9999, month, day] => Some(format!("{day}/{month}/{whole}")),
        [day @ 1..=31, month @ 1..=12, two] if length == 2 => {
            Some(format!("{day}/{month}/{}", year(two)?))
        }
        _ => None,
    }
}

/// The numbers of a day, between marks.
pub(super) fn numbers(text: &str, mark: char) -> Option<Vec<u32>> {
    let number = |part: &str| {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    text.split(mark).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_spelt_out_where_nothing_is_left_to_guess() {
        let year = |two| (two == 26).then_some(2026);
        for (text, spelt) in [
            ("2026/06/03", "2026-06-03"),
            ("2026/6/3 08:30", "2026-06-03 08:30"),
            ("8h30 ngày 2026/6/3", "8h30 ngày 3/6/2026"),
            ("3/6/26", "3/6/2026"),
            ("8h30, 13-6-26", "8h30, 13/6/2026"),
            ("03-05/6/2026", "từ 3/6/2026 đến 05/6/2026"),
            ("8h (03 - 05/6/2026)", "8h (từ 3/6/2026 đến 05/6/2026)"),
            ("30/6-02/7/2026", "từ 30/6/2026 đến 02/7/2026"),
            ("03-05/6", "từ 3/6 đến 05/6"),
        ] {
            assert_eq!(spelt_out(text, year), spelt, "{text}");
        }
        for text in [
            "3/6/25",
            "05-03/6/2026",
            "8-17h ngày 3/6",
            "7h30-10/6/2026",
            "7:30-10/6/2026",
            "12/2026",
            "03/6/2026",
            "2026-06-03",
            "12/KH-UBND",
            "6/13/26",
            "",
            " - ",
            "()",
            "30/12-02/1/2026",
            "3.6.26",
        ] {
            assert_eq!(spelt_out(text, year), text);
        }
    }
}
