use chrono::{Datelike as _, NaiveDate};

use super::sharing::ranks;
use crate::finding::{Severity, SkipReason};
use crate::meeting::Category;
use crate::meetings::MeetingsContext;
use crate::names::Numbers;
use crate::number::{Comparator, Ratio};
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule};
use crate::rulebook::ParameterValue;

declare_rule! {
    name: "ad-hoc-meetings-frequent",
    title: "Họp đột xuất thường xuyên", "Frequent meetings at short notice",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("quy-uoc", "dấu hiệu cần giải trình")]),
    condition: "Trong một năm, phần lớn cuộc họp của một cơ quan là đột xuất.",
        "Within a year, most meetings of one host were called at short notice.",
    path: "/meetings/*/adHoc",
    params: {
        adHoc: "how many were called at short notice",
        total: "how many meetings the host has in the year",
        share: "the share above which it is told",
        year: "the year",
    },
    parameters: ["ad-hoc-share", "ad-hoc-meetings"],
    message: "Cần giải trình, không phải kết luận vi phạm: {adHoc}/{total} cuộc họp của cơ quan trong năm {year} là đột xuất, vượt {share}.",
        "To be explained, not a verdict: {adHoc} of {total} meetings of the host in {year} were called at short notice, more than {share}.",
    help: "Nêu lý do của các cuộc họp đột xuất; họp đột xuất được miễn thời hạn gửi giấy mời và tài liệu.",
        "Say why they were called at short notice, which exempts them from the days for invitations and documents.",
    check: Meetings(check),
}

/// A meeting of a host's year.
struct Row {
    /// The number of its year and host.
    group: usize,
    day: NaiveDate,
    index: usize,
    is_ad_hoc: bool,
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let mut groups = Numbers::default();
    let mut rows: Vec<Row> = Vec::new();
    let ranks = ranks(context);
    for (index, meeting) in context.standing() {
        // Secret rows are removed before anything is counted.
        if meeting.category == Some(Category::Sitting) || meeting.is_secret() {
            continue;
        }
        let Some(day) = meeting.first_day() else {
            sink.field_missing(format!("/meetings/{index}/sessions"));
            continue;
        };
        rows.push(Row {
            group: groups.number(format!("{}\n{}", day.year(), context.host_key(meeting))),
            day,
            index,
            is_ad_hoc: meeting.ad_hoc == Some(true),
        });
    }
    rows.sort_unstable_by_key(|row| (row.group, row.day, ranks.get(row.index).copied()));
    for group in rows.chunk_by(|one, other| one.group == other.group) {
        judge(context, sink, group);
    }
}

fn judge(context: &MeetingsContext<'_>, sink: &mut Sink<'_>, group: &[Row]) {
    let ad_hoc = || group.iter().filter(|row| row.is_ad_hoc);
    let Some(first) = ad_hoc().next() else { return };
    let path = format!("/meetings/{}/adHoc", first.index);
    let rulebook = context.settings.rulebook;
    let year = first.day.year();
    let end = NaiveDate::from_ymd_opt(year, 12, 31);
    let share = rulebook.parameter("ad-hoc-share", end);
    let least = rulebook.parameter("ad-hoc-meetings", end);
    let (share, least) = (share.strictest(), least.strictest());
    let most = share.and_then(ParameterValue::as_share);
    let fewest = least.and_then(ParameterValue::as_count);
    let (Some(most), Some(fewest)) = (most, fewest) else {
        return sink.skip(SkipReason::NoLimit, None, path);
    };
    let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
    let ratio = Ratio {
        numerator: count(ad_hoc().count()),
        denominator: count(group.len()),
    };
    let order = ratio.compare(most);
    let exceeds = order.is_some_and(|order| Comparator::MoreThan.holds(order));
    let enough = u64::try_from(group.len()).is_ok_and(|all| all >= fewest);
    let meeting = context.get(first.index);
    if let Some(meeting) = meeting.filter(|_| exceeds && enough) {
        let values = [share, least].into_iter().flatten();
        sink.found(
            Draft::at(path)
                .subject(meeting.id())
                .decided_by(values.filter_map(|value| rulebook.source_of(value)))
                .param("adHoc", Fact::count(ratio.numerator))
                .param("total", Fact::count(ratio.denominator))
                .param("share", most)
                .param("year", Fact::of_ours(year.to_string())),
        );
    }
}
