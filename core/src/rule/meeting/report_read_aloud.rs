use crate::finding::Severity;
use crate::meeting::AgendaKind;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "report-read-aloud",
    title: "Đọc lại báo cáo tại cuộc họp", "Report read out",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.4"), ("qd-45-2018", "tiến hành cuộc họp")]),
    condition: "Chương trình họp có nội dung đọc lại báo cáo.", "A report is read out in the meeting.",
    path: "/meetings/*/agenda/*",
    params: {
        minutes: "how long the reading takes, or null",
        documentsSentOn: "when the documents went out, or null",
    },
    reads: ["agenda/@/kind", "agenda/@/minutes", "documentsSentOn"],
    needs: [Agenda],
    message: "Chương trình có nội dung đọc báo cáo (số phút: {minutes}; ngày gửi tài liệu: {documentsSentOn}).",
        "A report is read out (minutes: {minutes}; documents sent on: {documentsSentOn}).",
    help: "Gửi báo cáo trước, tại cuộc họp chỉ trình bày tóm tắt những điểm còn ý kiến khác nhau.",
        "Send the report beforehand, and sum up only what is still in dispute.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    for (index, item) in context.meeting.to_compare().agenda.iter().enumerate() {
        let path = context.at.pointer(&format!("/agenda/{index}"));
        match item.kind {
            None => sink.field_missing(format!("{path}/kind")),
            Some(AgendaKind::ReadReport) => sink.found(
                context
                    .draft(path)
                    .param("minutes", item.minutes.map_or(Fact::NOTHING, Fact::count))
                    .param(
                        "documentsSentOn",
                        Fact::optional(context.meeting.to_compare().documents_sent_on),
                    ),
            ),
            Some(_) => {}
        }
    }
}
