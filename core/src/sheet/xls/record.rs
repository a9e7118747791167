//! Records one after the other, each with those that go on with it.

use super::super::bytes::{part, short_at};
use super::super::refused::{Done, Refused};

const CONTINUES: usize = 0x003c;

#[derive(Debug)]
pub(super) struct Record<'b> {
    pub(super) kind: usize,
    /// Its contents, and those of the records that go on with it.
    pub(super) parts: Vec<&'b [u8]>,
}

impl<'b> Record<'b> {
    pub(super) fn data(&self) -> &'b [u8] {
        self.parts.first().copied().unwrap_or_default()
    }
}

#[derive(Debug)]
pub(super) struct Records<'b> {
    rest: &'b [u8],
}

impl<'b> Records<'b> {
    pub(super) fn from(contents: &'b [u8], at: usize) -> Done<Self> {
        let rest = contents.get(at..).ok_or(Refused::Damaged)?;
        Ok(Self { rest })
    }

    fn one(&mut self) -> Option<(usize, &'b [u8])> {
        let kind = short_at(self.rest, 0)?;
        let data = part(self.rest, 4, short_at(self.rest, 2)?)?;
        self.rest = self.rest.get(data.len().checked_add(4)?..)?;
        Some((kind, data))
    }
}

impl<'b> Iterator for Records<'b> {
    type Item = Done<Record<'b>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let Some((kind, data)) = self.one() else {
            self.rest = &[];
            return Some(Err(Refused::Damaged));
        };
        let mut parts = vec![data];
        while short_at(self.rest, 0) == Some(CONTINUES)
            && let Some((_, more)) = self.one()
        {
            parts.push(more);
        }
        Some(Ok(Record { kind, parts }))
    }
}
