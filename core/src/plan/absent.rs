//! What the plan says is attached and is not there, by what it would have said of the tasks.

use super::{Coverage, Plan};

/// For each part of a task, the first attachment that would fill a hole there but is absent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Absent {
    first: Vec<(Coverage, usize)>,
}

impl Absent {
    /// The position of the attachment.
    pub(crate) fn of(&self, part: Coverage) -> Option<usize> {
        let mut known = self.first.iter();
        let found = known.find(|(covered, _)| *covered == part)?;
        Some(found.1)
    }
}

impl Plan {
    /// The attachments that are absent. One that may be there or not is not there.
    pub(crate) fn absent_attachments(&self) -> Absent {
        let mut absent = Absent::default();
        for (index, attachment) in self.attachments.iter().enumerate() {
            if attachment.present == Some(true) {
                continue;
            }
            for part in &attachment.covers {
                if absent.of(*part).is_none() {
                    absent.first.push((*part, index));
                }
            }
        }
        absent
    }
}
