use crate::finding::{Severity, SkipReason};
use crate::meeting::AgendaKind;
use crate::number::{Comparator, Ratio};
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "discussion-not-main-part",
    title: "Thảo luận không là phần chính", "Discussion not the main part",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.4")]),
    condition: "Thời gian thảo luận không chiếm phần chủ yếu của chương trình, không kể giải lao và nghi thức.",
        "Discussion is not the main part of the agenda, breaks and ceremony left aside.",
    path: "/meetings/*/agenda",
    params: {
        discussion: "minutes of discussion",
        total: "minutes of the agenda without breaks and ceremony",
        share: "the share that discussion must exceed",
    },
    parameters: ["discussion-share"],
    reads: ["agenda/*/kind", "agenda/*/minutes", "sessions/*/start"],
    needs: [Agenda],
    message: "Thảo luận {discussion}/{total} phút, không vượt {share} thời gian làm việc.",
        "Discussion takes {discussion} of {total} minutes, which is not more than {share} of the work.",
    help: "Rút ngắn phần trình bày, dành thêm thời gian thảo luận.",
        "Shorten the presentations and give more time to discussion.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    let path = context.at.pointer("/agenda");
    let (mut discussion, mut total) = (0_i64, 0_i64);
    for item in &meeting.agenda {
        let (Some(kind), Some(minutes)) = (item.kind, item.minutes) else {
            return sink.field_missing(path);
        };
        let minutes = i64::try_from(minutes).unwrap_or(i64::MAX);
        if kind.is_work() {
            total = total.saturating_add(minutes);
        }
        if kind == AgendaKind::Discussion {
            discussion = discussion.saturating_add(minutes);
        }
    }
    if total == 0 {
        return sink.field_missing(path);
    }
    let Some(day) = meeting.first_day() else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let in_force = context
        .settings
        .rulebook
        .parameter("discussion-share", Some(day));
    let Some((value, share)) = in_force
        .strictest()
        .and_then(|value| Some((value, value.as_share()?)))
    else {
        return sink.skip(SkipReason::NoLimit, None, path);
    };
    let ratio = Ratio {
        numerator: discussion,
        denominator: total,
    };
    if ratio
        .compare(share)
        .is_some_and(|order| !Comparator::MoreThan.holds(order))
    {
        sink.found(
            context
                .draft(path)
                .decided_by(context.settings.rulebook.source_of(value))
                .param("discussion", Fact::count(discussion))
                .param("total", Fact::count(total))
                .param("share", share),
        );
    }
}
