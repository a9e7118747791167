//! ZIP archives of parts as they are, without compression: the same bytes for the same parts.

use super::zip::checksum;

const VERSION: u16 = 20;
/// Names are in UTF-8.
const FLAGS: u16 = 1 << 11;
/// 1 January 1980, where the calendar of archives begins.
const DAY: u16 = (1 << 5) | 1;

#[derive(Debug)]
pub(super) struct Part {
    name: String,
    contents: String,
}

impl Part {
    /// A part that is XML.
    pub(super) fn new(name: String, contents: &str) -> Self {
        let contents =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{contents}");
        Self { name, contents }
    }

    /// What stands both before a part and in the list of parts.
    fn head(&self) -> Vec<u8> {
        let size = four(self.contents.len());
        [
            &VERSION.to_le_bytes()[..],
            &FLAGS.to_le_bytes(),
            &[0; 2],
            &[0; 2],
            &DAY.to_le_bytes(),
            &checksum(self.contents.as_bytes()).to_le_bytes(),
            &size,
            &size,
            &two(self.name.len()),
            &[0; 2],
        ]
        .concat()
    }
}

/// A text as it stands in XML.
pub(super) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

pub(super) fn archive(parts: &[Part]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut list = Vec::new();
    for part in parts {
        let head = part.head();
        list.extend(
            [
                b"PK\x01\x02".as_slice(),
                &VERSION.to_le_bytes(),
                &head,
                &[0; 10],
            ]
            .concat(),
        );
        list.extend(four(bytes.len()));
        list.extend(part.name.as_bytes());
        bytes.extend([b"PK\x03\x04".as_slice(), &head, part.name.as_bytes()].concat());
        bytes.extend(part.contents.as_bytes());
    }
    let (count, size, at) = (two(parts.len()), four(list.len()), four(bytes.len()));
    bytes.extend(list);
    bytes.extend(
        [
            b"PK\x05\x06".as_slice(),
            &[0; 4],
            &count,
            &count,
            &size,
            &at,
            &[0; 2],
        ]
        .concat(),
    );
    bytes
}
