use crate::finding::Severity;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "meeting-not-paperless",
    title: "Họp còn dùng tài liệu giấy", "Paper at a meeting",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.2"), ("qd-45-2018", "Đ.10")]),
    condition: "Cuộc họp không mật dùng tài liệu giấy.",
        "A meeting that is not secret used paper.",
    path: "/meetings/*/paperless",
    params: {},
    reads: ["paperless"],
    needs: [Paperless],
    message: "Cuộc họp dùng tài liệu giấy.", "The meeting used paper.",
    help: "Gửi tài liệu qua hệ thống quản lý văn bản và họp không giấy tờ.",
        "Send the documents electronically and meet without paper.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    // Secret papers are kept off the ordinary network.
    if context.meeting.is_secret() {
        return;
    }
    let path = || context.at.pointer("/paperless");
    match context.meeting.to_compare().paperless {
        Some(true) => {}
        Some(false) => sink.found(&mut context.draft(path())),
        None => sink.field_missing(path()),
    }
}
