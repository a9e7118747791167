use super::lead_time::{WorkingDays, beyond_the_calendar, not_stated};
use crate::calendar::last_of_working_days;
use crate::finding::Severity;
use crate::meeting::Status;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "conclusion-notice-late",
    title: "Thông báo kết luận chậm", "Late notice of conclusions",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("qd-45-2018", "thông báo kết luận")]),
    condition: "Thông báo kết luận ban hành sau hạn cuối tính từ ngày họp xong.",
        "The notice of the conclusions came after its last day, counted from the end of the meeting.",
    path: "/meetings/*/conclusionNoticeOn",
    params: {
        conclusionNoticeOn: "when the notice went out",
        endedOn: "the last day of the meeting",
        latest: "the last day on which it was in time",
        required: "within how many working days it has to be out",
        taken: "how many it took",
    },
    parameters: ["conclusion-notice-time", "working-week", "holiday-compensation"],
    conventions: ["countFrom", "culturalDay"],
    reads: ["sessions/*/start", "sessions/*/end", "conclusionNoticeOn", "status"],
    needs: [ConclusionNoticeOn],
    message: "Thông báo kết luận ngày {conclusionNoticeOn}, sau hạn cuối {latest}: họp xong ngày {endedOn}, hạn {required} ngày làm việc, thực tế {taken} ngày.",
        "The notice of the conclusions is of {conclusionNoticeOn}, after {latest}: the meeting ended on {endedOn}, {required} working days are given, and it took {taken}.",
    help: "Ban hành ngay thông báo kết luận và ghi rõ lý do chậm.",
        "Send the notice, and say why it is late.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let (meeting, settings) = (context.meeting.to_compare(), context.settings);
    let notice = meeting.conclusion_notice_on;
    // What was not held yet has nothing to conclude.
    if notice.is_none() && meeting.status == Some(Status::Planned) {
        return;
    }
    let path = context.at.pointer("/conclusionNoticeOn");
    let (Some(first), Some(ended)) = (meeting.first_day(), meeting.last_day()) else {
        return sink.field_missing(context.at.pointer("/sessions"));
    };
    let days = WorkingDays::looked_up(context, sink, "conclusion-notice-time", first, &path);
    let Some(days) = days else { return };
    let leaves_out = settings.conventions.leave_first_day_out();
    let latest = last_of_working_days(days.calendar, ended, days.required, leaves_out);
    let Some(latest) = latest else {
        return beyond_the_calendar(sink, &path);
    };
    match notice {
        None => not_stated(context, sink, latest, path),
        Some(notice) if notice <= latest => {}
        Some(notice) => {
            let start = if leaves_out {
                ended.succ_opt()
            } else {
                Some(ended)
            };
            let taken = start.and_then(|start| days.calendar.working_days(start, notice));
            sink.found(
                days.draft(context, &path)
                    .param("conclusionNoticeOn", notice)
                    .param("endedOn", ended)
                    .param("latest", latest)
                    .param("taken", taken.map_or(Fact::NOTHING, Fact::count)),
            );
        }
    }
}
