//! Firms and other bodies whose names are told by no list: *Công ty TNHH MTV Thủy lợi Sông Lại*, *Chi bộ Tổ dân
//! phố số 4*. A name is read only to a capital, a number or a unit after which it surely ends.

use super::{Mention, Sort, follow, institution, place, plain, taken};
use crate::text::{Cursor, Gap, Word, WordKind, phrases};

/// How many words and marks such a name has at most.
const MOST_WORDS: usize = 14;

phrases! {
    static FORMS = [
        "tnhh", "tnhh mtv", "tnhh một thành viên", "tnhh hai thành viên", "trách nhiệm hữu hạn",
        "trách nhiệm hữu hạn một thành viên", "cổ phần", "cp", "tnhh nhà nước một thành viên", "cp đầu tư", "cổ phần đầu tư",
    ];
}

/// Reads what follows the word for what the body is.
pub(super) fn read(
    cursor: &mut Cursor<'_>,
    start: &Cursor<'_>,
    (sort, what): (Sort, &str),
) -> Option<Mention> {
    start.at_capital().then_some(())?;
    let from = *cursor;
    if sort == Sort::Party {
        cursor.phrase(&institution::HAMLETS);
    } else {
        cursor.phrase(&FORMS);
    }
    let first = *cursor;
    let placed = capitals(cursor);
    let words = taken(&first, cursor);
    let named = words.iter().any(|word| word.capital || word.is_number());
    let whole = words
        .last()
        .is_some_and(|last| last.capital || last.is_number());
    let sure = placed || whole && follow::ends(cursor);
    if !named || !sure {
        return None;
    }
    let own = plain(&from, taken(&from, cursor), " ");
    Some(Mention::new(sort, own).under(what).in_place(cursor))
}

/// Goes on over the words of a name, and tells whether a unit follows them or the name of its place is over.
fn capitals(cursor: &mut Cursor<'_>) -> bool {
    let text = cursor.text;
    let shouted = |word: &Word| word.is_shouted(text);
    let heading = cursor.peek().is_some_and(shouted);
    // How many capitals stand one after the other.
    let mut run = 0_usize;
    for count in 0..MOST_WORDS {
        if count > 0 && place::is_next(cursor) {
            return true;
        }
        let Some(next) = cursor.peek().copied() else {
            return false;
        };
        let numbered = cursor.before().is_some_and(|before| before.is("số"));
        let fits = match next.kind {
            WordKind::Number => numbered,
            WordKind::Mark('-' | '&') => count > 0 && next.gap < Gap::Line,
            WordKind::Mark(_) => false,
            WordKind::Word if next.gap >= Gap::Line => heading && shouted(&next),
            WordKind::Word => next.capital || count > 0 || next.is("số"),
        };
        let another = if next.capital {
            follow::starts_another(cursor)
        } else {
            next.is_word() && follow::ends(cursor)
        };
        if !fits || count > 0 && another {
            return false;
        }
        // *Thủy lợi Châu Long vận hành*: a place of two syllables ends the name.
        if next.is_word() && !next.capital && run > 1 {
            return run == 2;
        }
        run = if next.capital {
            run.saturating_add(1)
        } else {
            0
        };
        cursor.advance();
    }
    false
}
