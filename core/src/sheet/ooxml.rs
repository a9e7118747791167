//! What `.xlsx` and `.xlsb` share: parts that name each other (ECMA-376, part 2).

use std::collections::BTreeMap;

use super::bounds::Bounds;
use super::refused::Done;
use super::xml::{Event, Xml};
use super::zip::Archive;

/// The parts that a part names, by its own names for them.
#[derive(Debug, Default)]
pub(super) struct Relations {
    by_id: BTreeMap<String, Relation>,
}

#[derive(Debug, Clone)]
struct Relation {
    /// The last word of what it is for: `worksheet`, `styles`.
    kind: String,
    target: String,
}

impl Relations {
    pub(super) fn read(archive: &Archive<'_>, part: &str, bounds: &mut Bounds) -> Done<Self> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let place = format!("{folder}/_rels/{name}.rels");
        let mut relations = Self::default();
        let Some(text) = archive.text(&place, bounds)? else {
            return Ok(relations);
        };
        for event in Xml::new(&text) {
            let Event::Start(tag) = event else { continue };
            if let (Some(id), Some(kind), Some(target)) =
                (tag.get("Id"), tag.get("Type"), tag.get("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = resolved(folder, &target);
                relations
                    .by_id
                    .insert(id.into_owned(), Relation { kind, target });
            }
        }
        Ok(relations)
    }

    /// The part for a purpose.
    pub(super) fn of_kind(&self, kind: &str) -> Option<&str> {
        let mut known = self.by_id.values();
        known
            .find(|known| known.kind == kind)
            .map(|known| known.target.as_str())
    }

    /// The part that holds a sheet of cells; nothing for charts and macros.
    pub(super) fn worksheet(&self, id: &str) -> Option<&str> {
        let known = self.by_id.get(id).filter(|known| known.kind == "worksheet");
        known.map(|known| known.target.as_str())
    }
}

/// A place as it looks from the root of the archive.
fn resolved(folder: &str, target: &str) -> String {
    if target.starts_with('/') {
        return target.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn places_are_seen_from_the_root() {
        assert_eq!(
            resolved("xl", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml"
        );
        assert_eq!(resolved("xl/worksheets", "../styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl", "/xl/styles.xml"), "/xl/styles.xml");
    }
}
