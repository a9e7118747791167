//! Compound files (MS-CFB): streams by their names, in chains of sectors.

use std::collections::BTreeMap;

use super::bytes::{byte, long_at, part, short_at, u32_at, utf16};
use super::refused::{Done, Refused};

pub(super) const MAGIC: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH: usize = 512;
const LISTED_IN_HEADER: usize = 109;
/// Numbers from here on are no sectors.
const LAST_SECTOR: u32 = 0xffff_fff9;
const ENTRY_LENGTH: usize = 128;
const STREAM: u8 = 2;
const ROOT: u8 = 5;

#[derive(Debug, Clone, Copy)]
struct Stream {
    first: u32,
    size: usize,
}

#[derive(Debug)]
pub(super) struct Compound<'b> {
    bytes: &'b [u8],
    sector: usize,
    chains: Vec<u32>,
    small_chains: Vec<u32>,
    small: Vec<u8>,
    small_sector: usize,
    /// Streams shorter than this are in small sectors.
    cutoff: usize,
    streams: BTreeMap<String, Stream>,
}

impl<'b> Compound<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Done<Self> {
        Self::read(bytes).ok_or(Refused::Damaged)
    }

    fn read(bytes: &'b [u8]) -> Option<Self> {
        let power = |at| {
            let power = u32::from(u16::try_from(short_at(bytes, at)?).ok()?);
            Some(power)
                .filter(|power| (6..=12).contains(power))
                .and_then(|power| 1_usize.checked_shl(power))
        };
        let mut file = Self {
            bytes,
            sector: power(30)?,
            chains: Vec::new(),
            small_chains: Vec::new(),
            small: Vec::new(),
            small_sector: power(32)?,
            cutoff: long_at(bytes, 56)?,
            streams: BTreeMap::new(),
        };
        for number in file.lists()? {
            file.chains.extend(numbers(file.at(number)?));
        }
        file.small_chains = numbers(&file.chain(u32_at(bytes, 60)?)?).collect();
        let directory = file.chain(u32_at(bytes, 48)?)?;
        for entry in directory.chunks_exact(ENTRY_LENGTH) {
            let stream = Stream {
                first: u32_at(entry, 116)?,
                size: long_at(entry, 120)?,
            };
            match byte(entry, 66)? {
                STREAM => {
                    let length = short_at(entry, 64)?.saturating_sub(2).min(62);
                    let name = utf16(part(entry, 0, length)?);
                    file.streams.entry(name).or_insert(stream);
                }
                ROOT => file.small = file.chain(stream.first)?,
                _ => {}
            }
        }
        Some(file)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.streams.contains_key(name)
    }

    /// The contents of a stream; nothing where the file has no such stream, or not all of it.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.streams.get(name)?;
        let mut contents = if stream.size < self.cutoff {
            let at = |number: u32| {
                let at = usize::try_from(number)
                    .ok()?
                    .checked_mul(self.small_sector)?;
                part(&self.small, at, self.small_sector)
            };
            follow(&self.small_chains, stream.first, at)?
        } else {
            self.chain(stream.first)?
        };
        if contents.len() < stream.size {
            return None;
        }
        contents.truncate(stream.size);
        Some(contents)
    }

    /// The sectors in which the chains are listed.
    fn lists(&self) -> Option<Vec<u32>> {
        let header = part(self.bytes, 76, LISTED_IN_HEADER.checked_mul(4)?)?;
        let mut lists: Vec<u32> = numbers(header)
            .filter(|number| *number <= LAST_SECTOR)
            .collect();
        let mut next = u32_at(self.bytes, 68)?;
        let most = self.bytes.len().checked_div(self.sector)?;
        let mut left = most;
        while next <= LAST_SECTOR {
            left = left.checked_sub(1)?;
            let mut more: Vec<u32> = numbers(self.at(next)?).collect();
            next = more.pop()?;
            lists.extend(more.into_iter().filter(|number| *number <= LAST_SECTOR));
            if lists.len() > most {
                return None;
            }
        }
        Some(lists)
    }

    fn at(&self, number: u32) -> Option<&'b [u8]> {
        let at = usize::try_from(number).ok()?.checked_mul(self.sector)?;
        let at = at.checked_add(self.sector.max(HEADER_LENGTH))?;
        let rest = self.bytes.get(at..)?;
        // Some writers leave the last sector short.
        Some(rest.get(..self.sector).unwrap_or(rest)).filter(|sector| !sector.is_empty())
    }

    fn chain(&self, first: u32) -> Option<Vec<u8>> {
        follow(&self.chains, first, |number| self.at(number))
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|number| u32_at(number, 0))
}

/// The contents of a chain. One that runs in a circle is none.
fn follow<'b>(chains: &[u32], first: u32, at: impl Fn(u32) -> Option<&'b [u8]>) -> Option<Vec<u8>> {
    let mut contents = Vec::new();
    let mut next = first;
    let mut left = chains.len();
    while next <= LAST_SECTOR {
        left = left.checked_sub(1)?;
        contents.extend_from_slice(at(next)?);
        next = chains.get(usize::try_from(next).ok()?).copied()?;
    }
    Some(contents)
}
