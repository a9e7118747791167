use crate::finding::{Severity, SkipReason};
use crate::meeting::Category;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "conference-not-in-annual-plan",
    title: "Hội nghị ngoài kế hoạch năm", "Conference outside the annual plan",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("le-chan-2026", "II.4.3")]),
    condition: "Hội nghị không có trong kế hoạch hội nghị hằng năm và không phải đột xuất.",
        "A conference is not in the annual plan of conferences and was not called at short notice.",
    path: "/meetings/*/inAnnualPlan",
    params: {},
    reads: ["category", "inAnnualPlan", "adHoc"],
    needs: [InAnnualPlan],
    message: "Hội nghị không có trong kế hoạch tổ chức hội nghị hằng năm.",
        "The conference is not in the annual plan of conferences.",
    help: "Bổ sung vào kế hoạch, lồng ghép với hội nghị khác, hoặc ghi rõ là đột xuất.",
        "Add it to the plan, join it with another conference, or state that it was called at short notice.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    let path = || context.at.pointer("/inAnnualPlan");
    if meeting.in_annual_plan == Some(true) || meeting.ad_hoc == Some(true) {
        return;
    }
    match (meeting.category, meeting.in_annual_plan) {
        (Some(Category::Meeting | Category::Sitting), _) => {}
        (None | Some(Category::Unclassified), _) => {
            sink.skip(SkipReason::Unclassified, None, path());
        }
        (Some(Category::Conference), None) => sink.field_missing(path()),
        (Some(Category::Conference), Some(_)) => {
            sink.found(&mut context.draft(path()));
        }
    }
}
