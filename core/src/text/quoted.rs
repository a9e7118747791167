//! Cells within quotation marks, of which two within a cell mean one (RFC 4180).

use super::TextRange;

/// The most lines and bytes of a cell within quotation marks; what is longer was never closed.
const MOST_LINES: usize = 64;
const MOST_BYTES: usize = 16_384;

/// Where the mark stands that closes a cell whose words begin at a place, if one does.
pub(crate) fn closing(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let most = open.saturating_add(MOST_BYTES);
    let (mut at, mut lines) = (open, 0_usize);
    while at <= most {
        let next = at.saturating_add(1);
        match bytes.get(at)? {
            b'"' if bytes.get(next) == Some(&b'"') => at = next,
            b'"' => return Some(at),
            b'\n' => lines = lines.saturating_add(1),
            _ => {}
        }
        if lines > MOST_LINES {
            return None;
        }
        at = at.saturating_add(1);
    }
    None
}

/// The parts of a cell between its doubled marks; each but the last ends with the one that two mean.
pub(crate) fn pieces(text: &str, cell: TextRange) -> impl Iterator<Item = TextRange> + '_ {
    let mut from = Some(cell.start);
    std::iter::from_fn(move || {
        let start = from?;
        let rest = TextRange::new(start, cell.end).of(text);
        let doubled = rest.find("\"\"").map(|at| start.saturating_add(at));
        from = doubled.map(|at| at.saturating_add(2));
        let end = doubled.map_or(cell.end, |at| at.saturating_add(1));
        Some(TextRange::new(start, end))
    })
}
