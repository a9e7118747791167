use super::working_time::{HALF_WEEK, Looked, sessions};
use crate::calendar::Worked;
use crate::finding::Severity;
use crate::meetings::HOURS;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "meeting-outside-working-time",
    title: "Họp ngoài giờ làm việc", "Meeting outside working hours",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Một phần hoặc toàn bộ phiên họp nằm ngoài giờ làm việc của ngày làm việc.",
        "A session lies wholly or partly outside the hours of a working day.",
    path: "/meetings/*/sessions/*",
    params: {
        minutes: "how many minutes lie outside, begun ones included",
        from: "the first such time",
        morning: "the session of the morning",
        afternoon: "the session of the afternoon",
    },
    parameters: [
        "morning-start", "morning-end", "afternoon-start", "afternoon-end", "working-week",
        "half-working-week",
    ],
    conventions: ["culturalDay"],
    reads: ["sessions/@/start", "sessions/@/end", "sessions/*/start"],
    message: "Phiên họp có {minutes} phút ngoài giờ làm việc (sáng {morning}, chiều {afternoon}), bắt đầu từ {from}.",
        "The session has {minutes} minutes outside working hours (morning {morning}, afternoon {afternoon}), from {from}.",
    help: "Kiểm tra lại giờ họp; nếu chủ động họp ngoài giờ thì ghi rõ lý do, nếu giờ làm việc của địa phương khác thì khai báo trong bộ quy định.",
        "Check the times; if it is meant to be outside working hours say why, and if local hours differ state them in the rulebook.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    sessions(context, sink, look);
}

fn look(looked: &Looked<'_>, sink: &mut Sink<'_>) -> Option<()> {
    let outside = looked.time.outside(looked.session)?;
    let Some(begins) = outside.begins else {
        return Some(());
    };
    let (context, [start, end, again, close]) = (looked.context, looked.hours);
    let settings = context.settings;
    let mut sources = settings.sources_of(&HOURS, looked.first_day);
    if looked.time.worked(begins.day()) == Some(Worked::Morning) {
        sources.extend(settings.sources_of(&[HALF_WEEK], begins.day()));
    }
    let seconds = u64::try_from(outside.seconds).unwrap_or_default();
    sink.found(
        context
            .draft(looked.path())
            .sources(sources)
            .param("minutes", Fact::count(seconds.div_ceil(60)))
            .param("from", begins)
            .param("morning", Fact::of_ours(format!("{start}-{end}")))
            .param("afternoon", Fact::of_ours(format!("{again}-{close}"))),
    );
    Some(())
}
