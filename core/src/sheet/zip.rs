//! ZIP archives (PKWARE APPNOTE 6.3): stored and deflated parts, by their names.

use std::borrow::Cow;
use std::collections::BTreeMap;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::bounds::Bounds;
use super::bytes::{part, short_at, u16_at, u32_at, u64_at};
use super::refused::{Done, Refused};

pub(super) const MAGIC: &[u8] = b"PK\x03\x04";
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const MOST_COMMENT: usize = 65_535;
const LOCATOR: &[u8] = b"PK\x06\x07";
const LOCATOR_LENGTH: usize = 20;
const LARGE_END: &[u8] = b"PK\x06\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const ENTRY_LENGTH: usize = 46;
const LOCAL_LENGTH: usize = 30;
/// Where a number stands that does not fit four bytes.
const ELSEWHERE: u64 = 0xffff_ffff;
const LARGE_NUMBERS: u16 = 1;

#[derive(Debug, Clone, Copy)]
struct Entry {
    flags: u16,
    method: u16,
    sum: u32,
    packed: u64,
    size: u64,
    at: u64,
}

#[derive(Debug)]
pub(super) struct Archive<'b> {
    bytes: &'b [u8],
    parts: BTreeMap<String, Entry>,
}

impl<'b> Archive<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Done<Self> {
        let directory = directory(bytes).ok_or(Refused::Damaged)?;
        let mut parts = BTreeMap::new();
        let mut rest = directory;
        while rest.starts_with(ENTRY) {
            let (name, entry, after) = entry(rest).ok_or(Refused::Damaged)?;
            parts.entry(name).or_insert(entry);
            rest = after;
        }
        Ok(Self { bytes, parts })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&key(name))
    }

    /// The contents of a part; nothing where the archive has no such part.
    pub(super) fn part(&self, name: &str, bounds: &mut Bounds) -> Done<Option<Cow<'b, [u8]>>> {
        let Some(entry) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        if entry.flags & 1 != 0 {
            return Err(Refused::Protected);
        }
        let packed = self.packed(entry).ok_or(Refused::Damaged)?;
        let contents = match entry.method {
            0 => Cow::Borrowed(packed),
            8 => {
                let found = decompress_to_vec_with_limit(packed, bounds.bytes());
                Cow::Owned(found.map_err(|error| match error.status {
                    TINFLStatus::HasMoreOutput => Refused::TooManyBytes,
                    _ => Refused::Damaged,
                })?)
            }
            _ => return Err(Refused::Damaged),
        };
        bounds.take_bytes(contents.len())?;
        let whole = usize::try_from(entry.size) == Ok(contents.len());
        // A fuzzer would find no way past the sum.
        if cfg!(fuzzing) || whole && checksum(&contents) == entry.sum {
            Ok(Some(contents))
        } else {
            Err(Refused::Damaged)
        }
    }

    /// The text of a part in UTF-8, which all writers of spreadsheets use.
    pub(super) fn text(&self, name: &str, bounds: &mut Bounds) -> Done<Option<String>> {
        let Some(contents) = self.part(name, bounds)? else {
            return Ok(None);
        };
        let text = String::from_utf8(contents.into_owned());
        text.map(Some).map_err(|_| Refused::Damaged)
    }

    fn packed(&self, entry: &Entry) -> Option<&'b [u8]> {
        let at = usize::try_from(entry.at).ok()?;
        let local = part(self.bytes, at, LOCAL_LENGTH)?;
        if !local.starts_with(MAGIC) {
            return None;
        }
        let start = at
            .checked_add(LOCAL_LENGTH)?
            .checked_add(short_at(local, 26)?)?
            .checked_add(short_at(local, 28)?)?;
        part(self.bytes, start, usize::try_from(entry.packed).ok()?)
    }
}

/// Names differ by case from part to part that names them, and some writers start them with a slash.
fn key(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_ascii_lowercase()
}

/// The list of parts at the end of an archive.
fn directory(bytes: &[u8]) -> Option<&[u8]> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(MOST_COMMENT);
    let end = (first..=last)
        .rev()
        .find(|at| bytes.get(*at..).is_some_and(|end| end.starts_with(END)))?;
    let mut at = u64::from(u32_at(bytes, end.checked_add(16)?)?);
    if at == ELSEWHERE {
        let locator = part(bytes, end.checked_sub(LOCATOR_LENGTH)?, LOCATOR_LENGTH)?;
        let large = usize::try_from(u64_at(locator.strip_prefix(LOCATOR)?, 4)?).ok()?;
        let large = bytes
            .get(large..)
            .filter(|large| large.starts_with(LARGE_END))?;
        at = u64_at(large, 48)?;
    }
    bytes.get(usize::try_from(at).ok()?..end)
}

/// The first part of a list, and what follows it.
fn entry(rest: &[u8]) -> Option<(String, Entry, &[u8])> {
    let name = part(rest, ENTRY_LENGTH, short_at(rest, 28)?)?;
    let extra_at = ENTRY_LENGTH.checked_add(name.len())?;
    let extra = part(rest, extra_at, short_at(rest, 30)?)?;
    let after = extra_at
        .checked_add(extra.len())?
        .checked_add(short_at(rest, 32)?)?;
    let mut large = large_numbers(extra).into_iter();
    let mut number = |at| {
        let number = u64::from(u32_at(rest, at)?);
        if number == ELSEWHERE {
            large.next()
        } else {
            Some(number)
        }
    };
    // In this order they stand among the large numbers.
    let (size, packed, at) = (number(24)?, number(20)?, number(42)?);
    let entry = Entry {
        flags: u16_at(rest, 8)?,
        method: u16_at(rest, 10)?,
        sum: u32_at(rest, 16)?,
        packed,
        size,
        at,
    };
    let name = key(&String::from_utf8_lossy(name));
    Some((name, entry, rest.get(after..)?))
}

fn large_numbers(extra: &[u8]) -> Vec<u64> {
    let mut rest = extra;
    while let (Some(kind), Some(length)) = (u16_at(rest, 0), short_at(rest, 2)) {
        let Some(field) = part(rest, 4, length) else {
            break;
        };
        if kind == LARGE_NUMBERS {
            return field
                .chunks_exact(8)
                .filter_map(|number| u64_at(number, 0))
                .collect();
        }
        rest = rest.get(length.saturating_add(4)..).unwrap_or_default();
    }
    Vec::new()
}

/// CRC-32 (ISO 3309) as archives have it.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        let low = sum.to_le_bytes().first().copied().unwrap_or_default();
        let step = TABLE
            .get(usize::from(low ^ byte))
            .copied()
            .unwrap_or_default();
        sum = (sum >> 8) ^ step;
    }
    !sum
}

static TABLE: [u32; 256] = table();

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "computed by the compiler"
)]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut sum: u32 = 0;
    let mut index = 0;
    while index < table.len() {
        let mut step = sum;
        let mut bit = 0;
        while bit < 8 {
            step = if step & 1 == 0 {
                step >> 1
            } else {
                (step >> 1) ^ 0xedb8_8320
            };
            bit += 1;
        }
        table[index] = step;
        index += 1;
        sum += 1;
    }
    table
}
