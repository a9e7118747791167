use crate::finding::{Severity, SkipReason};
use crate::rule::document::Recipients;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "report-recipient-mismatch",
    title: "Nơi nhận thiếu cơ quan nhận báo cáo", "Addressee of a report missing",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Đ.8.2")]),
    condition: "Cơ quan nhận báo cáo theo nội dung kế hoạch không có trong nơi nhận.",
        "The addressee of a report is not among the recipients of the plan.",
    path: "/plan/reporting/*/recipient",
    params: {
        recipient: "the addressee of the report",
        recipients: "the recipients of the plan, at most twenty",
    },
    message: "Kế hoạch yêu cầu gửi báo cáo đến {recipient} nhưng nơi nhận chỉ có: {recipients}.",
        "The plan reports to {recipient}, but its recipients are: {recipients}.",
    help: "Bổ sung cơ quan nhận báo cáo vào nơi nhận, hoặc sửa lại cơ quan nhận báo cáo.",
        "Add the addressee to the recipients, or correct the addressee.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let (plan, directory) = (context.plan, context.directory);
    let named = || {
        plan.recipients
            .iter()
            .filter_map(|recipient| recipient.agency.as_deref().or(recipient.group.as_deref()))
    };
    let recipients = Recipients::of(context);
    for (index, duty) in plan.reporting.iter().enumerate() {
        let path = format!("/plan/reporting/{index}/recipient");
        let Some(recipient) = &duty.recipient else {
            sink.field_missing(path);
            continue;
        };
        let key = directory.key(recipient);
        // A report within the ward goes to the issuer, who needs no copy of its own plan.
        if directory.home() == Some(key.as_str()) {
            continue;
        }
        if plan.recipients.is_empty() {
            let recipients = Some("/plan/recipients".to_owned());
            sink.skip(SkipReason::FieldMissing, recipients, path);
        } else if !recipients.include(directory, recipient) {
            let agency =
                |name: &str| Fact::named(Shown::openly(name), Shown::openly(directory.label(name)));
            let (to, present) = (agency(recipient), named().take(20).map(agency));
            sink.found(
                Draft::at(path)
                    .subject(Shown::openly(duty.clause.as_ref().unwrap_or(&duty.id)))
                    .sources(context.own_clause(duty.clause.as_deref()))
                    .param("recipient", to)
                    .param("recipients", Fact::list(present)),
            );
        }
    }
}
