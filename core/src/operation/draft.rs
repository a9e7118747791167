//! Calls about a record that is still being filled in.

use crate::error::Error;
use crate::json::{DraftRecord, Field, Json, Place, read_into};

/// Whether a call says that its record is a draft.
pub(super) fn is_asked_for(call: &Json<'_>) -> bool {
    let options = call.get("options");
    options.and_then(|options| options.get("draft")) == Some(&Json::Bool(true))
}

/// Reads as much of the record as can be read, and the rest of the call strictly.
pub(super) fn read<'a>(
    given: &Json<'a>,
    (root, fields): (&'static str, &[Field]),
    record: &mut dyn Place,
    call: &mut dyn Place,
) -> Result<Option<DraftRecord<'a>>, Error> {
    let mut draft = None;
    let mut read = given.clone();
    if let (Json::Object(entries), [field]) = (&mut read, fields) {
        for (_, value) in entries.iter_mut().filter(|(key, _)| key == field.key) {
            if matches!(value, Json::Object(_)) {
                let known = DraftRecord::new(root, value, (field.shape)(), record)?;
                value.clone_from(&known.json);
                draft = Some(known);
            }
        }
    }
    read_into(&read, call)?;
    Ok(draft)
}

/// Whether something at a place or below cannot be read. Half a waiver waives nothing.
pub(super) fn is_unread(draft: Option<&DraftRecord<'_>>, pointer: &str) -> bool {
    let field = pointer.rsplit('/').next().unwrap_or_default();
    draft.is_some_and(|draft| draft.unread(&[field], pointer).is_some())
}
