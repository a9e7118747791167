//! Targets: shares that the text states, with their comparator, what they measure, and how
//! strongly they bind.

use super::draft::{Draft, Place};
use super::flow::Flow;
use super::measure::{WHOLE, measured};
use super::modality;
use super::word::{Lexicon, Word, stretch};
use crate::calendar::Period;
use crate::number::{Amount, Comparator};
use crate::plan::{Modality, Target};
use crate::text::TokenKind;

/// Words that fix the comparator, before the figure (T-21). *Đạt* alone fixes none.
const BEFORE: [(&[&str], Comparator); 4] = [
    (
        &[
            "không ít hơn",
            "không dưới",
            "không thấp hơn",
            "tối thiểu",
            "ít nhất",
        ],
        Comparator::AtLeast,
    ),
    (
        &[
            "không quá",
            "không vượt quá",
            "không nhiều hơn",
            "không cao hơn",
            "tối đa",
        ],
        Comparator::AtMost,
    ),
    (&["trên", "hơn", "vượt"], Comparator::MoreThan),
    (&["dưới"], Comparator::LessThan),
];
/// Words that may stand between the comparator and the figure.
const BETWEEN: [&str; 6] = ["đạt", "là", "mức", "từ", "chiếm", "ở"];

/// A figure among the words: the figure, its words, and its comparator.
#[derive(Debug)]
struct Figure {
    amount: Amount,
    words: (usize, usize),
    comparator: Option<Comparator>,
}

/// Reads the targets of a sentence.
pub(super) fn read(
    flow: &Flow,
    words: &[Word],
    clause: &str,
    known: &dyn Fn(&str) -> bool,
    lexicon: &Lexicon,
    draft: &mut Draft,
) {
    let figures = figures(flow, words, lexicon);
    let period = year(words, lexicon);
    for (position, figure) in figures.iter().enumerate() {
        let scope = scope(words, &figures, position, lexicon);
        let part = words.get(scope.0..scope.1).unwrap_or_default();
        let row = Target {
            indicators: measured(part, known, lexicon),
            comparator: figure.comparator,
            value: Some(figure.amount),
            clause: Some(clause.to_owned()),
            modality: Some(modality::of_target(
                words.get(..figure.words.0).unwrap_or_default(),
                lexicon,
            )),
            period: period.clone(),
            ..Target::default()
        };
        let place = flow.place(stretch(words, scope));
        let value = flow.place(stretch(words, figure.words));
        push(row, place, Some(value), draft);
    }
    // A share of all things that needs no figure: one task, one lead.
    let whole = lexicon
        .find_one(words, WHOLE)
        .filter(|_| figures.is_empty());
    if let Some((at, _)) = whole
        && let [indicator] = &measured(words, known, lexicon)[..]
        && indicator == "single-lead-task-share"
    {
        let row = Target {
            indicators: vec![indicator.clone()],
            comparator: Some(Comparator::Exactly),
            value: "100%".parse().ok().map(Amount::Share),
            clause: Some(clause.to_owned()),
            modality: Some(Modality::Must),
            ..Target::default()
        };
        push(
            row,
            flow.place(stretch(words, (at, words.len()))),
            None,
            draft,
        );
    }
}

fn push(row: Target, place: Place, value: Option<Place>, draft: &mut Draft) {
    let pointer = format!("/plan/targets/{}", draft.plan.targets.len());
    draft
        .places
        .extend(value.map(|value| (format!("{pointer}/value"), value)));
    draft.note(pointer, place);
    draft.plan.targets.push(row);
}

/// Gives each target an id from its clause: `T-II.5.2`, and a number where a clause has several.
pub(super) fn name(targets: &mut [Target]) {
    let mut from = 0;
    while let Some(first) = targets.get(from) {
        let clause = first.clause.clone();
        let rest = targets.get(from..).unwrap_or_default();
        let same = rest
            .iter()
            .take_while(|target| target.clause == clause)
            .count();
        let to = from.saturating_add(same.max(1));
        let several = same > 1;
        for (position, target) in targets
            .get_mut(from..to)
            .unwrap_or_default()
            .iter_mut()
            .enumerate()
        {
            let clause = clause.as_deref().unwrap_or_default();
            target.id = if several {
                format!("T-{clause}-{}", position.saturating_add(1))
            } else {
                format!("T-{clause}")
            };
        }
        from = to;
    }
}

/// The percentages of a sentence.
fn figures(flow: &Flow, words: &[Word], lexicon: &Lexicon) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    for (position, word) in words.iter().enumerate() {
        if word.kind != TokenKind::Number
            || figures.last().is_some_and(|last| position < last.words.1)
        {
            continue;
        }
        // `98,62%`: the comma and the digits after it touch the number.
        let mut end = position.saturating_add(1);
        let touches = |at: usize| words.get(at).is_some_and(|word| !word.apart);
        let fraction = end.saturating_add(1);
        let comma = words
            .get(end)
            .is_some_and(|word| word.is_mark(',') || word.is_mark('.'));
        let digits = words
            .get(fraction)
            .is_some_and(|word| word.kind == TokenKind::Number);
        if comma && digits && touches(end) && touches(fraction) {
            // `1.234` is a thousand or a fraction: nobody knows (T-52).
            let three = words.get(fraction).is_some_and(|word| word.fold.len() == 3);
            if three && words.get(end).is_some_and(|word| word.is_mark('.')) {
                continue;
            }
            end = fraction.saturating_add(1);
        }
        let number = stretch(words, (position, end));
        let after = if words.get(end).is_some_and(|word| word.is_mark('%')) {
            end.saturating_add(1)
        } else if let Some(after) = lexicon.at(words, end, "phần trăm") {
            after
        } else {
            continue;
        };
        // `1/2%` and a number in parts are no plain share.
        let before = position.checked_sub(1).and_then(|before| words.get(before));
        let part_of = before.is_some_and(|before| {
            !word.apart && matches!(before.kind, TokenKind::Mark('/' | ',' | '.'))
        });
        let shown = flow.text.get(number.0..number.1).unwrap_or_default();
        if part_of {
            continue;
        }
        if let Ok(share) = format!("{shown}%").parse() {
            figures.push(Figure {
                amount: Amount::Share(share),
                words: (position, after),
                comparator: comparator(words, (position, after), shown, lexicon),
            });
        }
    }
    figures
}

/// The comparator that the words around a figure fix; none where they fix none, or two.
fn comparator(
    words: &[Word],
    (from, to): (usize, usize),
    shown: &str,
    lexicon: &Lexicon,
) -> Option<Comparator> {
    let mut end = from;
    while let Some(before) = end.checked_sub(1) {
        if lexicon.one_at(words, before, &BETWEEN).is_none() {
            break;
        }
        end = before;
    }
    let mut before = None;
    for (phrases, comparator) in BEFORE {
        for phrase in phrases {
            let length = phrase.split(' ').count();
            let start = end.checked_sub(length);
            if before.is_none()
                && start.and_then(|start| lexicon.at(words, start, phrase)) == Some(end)
            {
                before = Some(comparator);
            }
        }
    }
    let after = if lexicon.at(words, to, "trở lên").is_some() {
        Some(Comparator::AtLeast)
    } else if lexicon.at(words, to, "trở xuống").is_some() {
        Some(Comparator::AtMost)
    } else {
        None
    };
    match (before, after) {
        (Some(before), Some(after)) if before != after => None,
        // Nothing is more than all.
        (None, None) if shown == "100" => Some(Comparator::Exactly),
        (before, after) => before.or(after),
    }
}

/// The words that say what a figure is of: its part of the sentence, cut between two figures at the
/// last word that joins them.
fn scope(words: &[Word], figures: &[Figure], position: usize, lexicon: &Lexicon) -> (usize, usize) {
    let Some(figure) = figures.get(position) else {
        return (0, 0);
    };
    let cut = |from: usize, to: usize| {
        let within = (from..to).rev();
        let at = |at: &usize| words.get(*at);
        let hard = within
            .clone()
            .find(|index| at(index).is_some_and(|word| word.is_mark(';') || word.is_mark(':')));
        let soft = || {
            within.clone().find(|index| {
                at(index).is_some_and(|word| word.is_mark(','))
                    || lexicon.at(words, *index, "và").is_some()
            })
        };
        hard.or_else(soft).map_or(from, |at| at.saturating_add(1))
    };
    let edge = |word: &Word| word.is_mark(';') || word.is_mark(':');
    let before = position
        .checked_sub(1)
        .and_then(|before| figures.get(before));
    let start = before.map_or_else(
        || {
            let before = words.get(..figure.words.0).unwrap_or_default();
            let last = before.iter().rposition(edge);
            last.map_or(0, |at| at.saturating_add(1))
        },
        |before| cut(before.words.1, figure.words.0),
    );
    let end = match figures.get(position.saturating_add(1)) {
        Some(next) => cut(figure.words.1, next.words.0),
        None => words.len(),
    };
    let after = words.get(figure.words.1..end).unwrap_or_default();
    let stop = after.iter().position(edge).unwrap_or(after.len());
    (start, figure.words.1.saturating_add(stop))
}

/// The year that a sentence names: *trong năm 2026*.
fn year(words: &[Word], lexicon: &Lexicon) -> Option<Period> {
    let mut years = (0..words.len()).filter_map(|at| {
        let end = lexicon.at(words, at, "năm")?;
        // The year of a date is not the year of a target.
        let dated = at
            .checked_sub(2)
            .is_some_and(|month| lexicon.at(words, month, "tháng").is_some());
        let year = words.get(end)?;
        let plain = year.kind == TokenKind::Number && year.fold.len() == 4 && !dated;
        plain.then_some(year)
    });
    match (years.next(), years.next()) {
        (Some(year), None) => year.fold.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::Blocks;
    use super::super::word::words;
    use super::*;

    fn targets(text: &str) -> Vec<String> {
        let blocks = Blocks::of(text).blocks;
        let flow = &blocks[0].flow;
        let mut draft = Draft::default();
        let lexicon = Lexicon::default();
        read(
            flow,
            &words(&flow.text),
            "I.2.a",
            &|_| true,
            &lexicon,
            &mut draft,
        );
        let shown = draft.plan.targets.iter().map(|target| {
            let modality = target.modality.map_or("-", Modality::name);
            let comparator = target.comparator.map_or("-", Comparator::name);
            let value = target
                .value
                .map_or(String::new(), |value| value.to_string());
            format!(
                "{} {modality} {comparator} {value}",
                target.indicators.join("+")
            )
        });
        shown.collect()
    }

    #[test]
    fn each_figure_has_its_own_words() {
        assert_eq!(
            targets(
                "Phấn đấu trong năm 2026: số hội nghị trực tuyến không ít hơn 60% tổng số hội nghị; \
                 tinh giản 10% số lượng hội nghị hàng năm; xử lý thủ tục hành chính trên môi trường \
                 số và số hóa văn bản đạt từ 95% trở lên."
            ),
            [
                "online-conference-share strive atLeast 60%",
                "conference-reduction strive - 10%",
                "digital-dossier-share+digitized-document-share strive atLeast 95%",
            ]
        );
        assert_eq!(
            targets(
                "Lập kế hoạch, đảm bảo giảm 10% số lượng hội nghị và tỷ lệ họp trực tuyến đạt tối thiểu 60%."
            ),
            [
                "conference-reduction ensure - 10%",
                "online-meeting-share ensure atLeast 60%"
            ]
        );
        assert_eq!(
            targets("Bảo đảm 100% văn bản trao đổi dưới dạng điện tử (trừ văn bản mật)."),
            ["electronic-exchange-share ensure exactly 100%"]
        );
        assert_eq!(
            targets("Hoàn thiện theo hướng “một việc chỉ giao một cơ quan chủ trì”."),
            ["single-lead-task-share must exactly 100%"]
        );
    }

    #[test]
    fn words_fix_the_comparator_or_leave_it_open() {
        let comparator = |text: &str| targets(text).join(";");
        for (text, expected) in [
            ("đạt 95%", "- 95%"),
            ("đạt trên 95%", "moreThan 95%"),
            ("không quá 40%", "atMost 40%"),
            ("dưới 5,5 phần trăm", "lessThan 5.5%"),
            ("không dưới 80%", "atLeast 80%"),
            ("đạt tối thiểu là 80 %", "atLeast 80%"),
            ("từ 80% trở xuống", "atMost 80%"),
            ("trên 80% trở lên", "- 80%"),
            ("trên môi trường số 80%", "- 80%"),
        ] {
            assert_eq!(comparator(text), format!(" must {expected}"), "{text}");
        }
        assert!(targets("Quyết định số 12, 3 lần, 1/2%, 1.234%").is_empty());
    }

    #[test]
    fn a_clause_with_several_targets_numbers_them() {
        let clauses = ["I.2.a", "I.2.a", "II.5.2"];
        let mut targets = clauses.map(|clause| Target {
            clause: Some(clause.to_owned()),
            ..Target::default()
        });
        name(&mut targets);
        assert_eq!(
            targets.map(|target| target.id),
            ["T-I.2.a-1", "T-I.2.a-2", "T-II.5.2"]
        );
    }
}
