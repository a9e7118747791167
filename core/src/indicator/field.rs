//! The rows that indicators count, and their typed fields.

use chrono::NaiveDate;

use crate::json::terms;
use crate::meeting::{Category, Kind, Mode};
use crate::register::ServiceLevel;

terms! {
    /// What an indicator counts.
    pub enum Rows("rows", "loại dòng", "kind of rows") {
        /// Meetings, by their first day.
        Meetings = "meetings", "cuộc họp, hội nghị", "meetings";
        /// Exchanges of documents, by the day sent.
        Documents = "documents", "văn bản trao đổi", "document exchanges";
        /// Files of procedures, by the day completed.
        Dossiers = "dossiers", "hồ sơ thủ tục hành chính", "dossiers";
        /// Procedures on offer, at any time.
        Procedures = "procedures", "thủ tục hành chính", "procedures";
        /// Documents to be digitised, by the day created.
        Digitization = "digitization", "văn bản cần số hóa", "documents to be digitised";
        /// Tasks of the plan, at any time.
        Tasks = "tasks", "nhiệm vụ", "tasks";
        /// Tasks of the plan, by their first due day.
        DueTasks = "dueTasks", "nhiệm vụ đến hạn", "tasks due";
        /// Occurrences of reporting duties, by their last day.
        DueReports = "dueReports", "báo cáo đến hạn", "reports due";
    }
}

/// What type of value a field has.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FieldKind {
    Term(&'static [&'static str]),
    Text,
    Bool,
    Date,
}

/// The value of a field in one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldValue<'a> {
    Term(&'static str),
    Text(&'a str),
    Bool(bool),
    Date(NaiveDate),
    /// The row does not say.
    Missing,
}

impl<'a> FieldValue<'a> {
    pub(crate) fn text(value: Option<&'a str>) -> Self {
        value.map_or(Self::Missing, Self::Text)
    }

    pub(crate) fn bool(value: Option<bool>) -> Self {
        value.map_or(Self::Missing, Self::Bool)
    }

    pub(crate) fn date(value: Option<NaiveDate>) -> Self {
        value.map_or(Self::Missing, Self::Date)
    }
}

terms! {
    /// A field on which rows are filtered.
    pub enum RowField("field", "trường dữ liệu", "field") {
        /// What a meeting is called.
        Category = "category", "loại cuộc họp", "category";
        /// What a meeting is for.
        Kind = "kind", "tính chất cuộc họp", "kind";
        /// How people attended.
        Mode = "mode", "hình thức", "mode";
        /// Whether all units are convened.
        WardWide = "wardWide", "toàn phường", "ward-wide";
        /// Whether called at short notice.
        AdHoc = "adHoc", "đột xuất", "ad hoc";
        /// Whether in the annual plan.
        InAnnualPlan = "inAnnualPlan", "có trong kế hoạch năm", "in the annual plan";
        /// Whether without paper.
        Paperless = "paperless", "không giấy tờ", "paperless";
        /// The first day.
        FirstDay = "firstDay", "ngày bắt đầu", "first day";
        /// The agency.
        Agency = "agency", "cơ quan", "agency";
        /// Whether sent electronically, by the convention.
        Electronic = "electronic", "gửi điện tử", "electronic";
        /// The day sent.
        SentOn = "sentOn", "ngày gửi", "day sent";
        /// Whether handled digitally.
        Digital = "digital", "trên môi trường số", "digital";
        /// The day received.
        ReceivedOn = "receivedOn", "ngày tiếp nhận", "day received";
        /// The last day for an answer.
        DueOn = "dueOn", "ngày đến hạn", "due day";
        /// The day completed.
        CompletedOn = "completedOn", "ngày hoàn thành", "day completed";
        /// How far a procedure is online.
        Level = "level", "mức độ trực tuyến", "level";
        /// Whether digitised.
        Digitized = "digitized", "đã số hóa", "digitised";
        /// The day created.
        CreatedOn = "createdOn", "ngày tạo", "day created";
        /// Whether exactly one agency leads.
        OneLead = "oneLead", "đúng một cơ quan chủ trì", "exactly one lead";
        /// Whether done by the first due day.
        OnTime = "onTime", "đúng hạn", "on time";
    }
}

impl RowField {
    pub(crate) fn kind(self) -> FieldKind {
        match self {
            Self::Category => FieldKind::Term(Category::NAMES),
            Self::Kind => FieldKind::Term(Kind::NAMES),
            Self::Mode => FieldKind::Term(Mode::NAMES),
            Self::Level => FieldKind::Term(ServiceLevel::NAMES),
            Self::Agency => FieldKind::Text,
            Self::WardWide
            | Self::AdHoc
            | Self::InAnnualPlan
            | Self::Paperless
            | Self::Electronic
            | Self::Digital
            | Self::Digitized
            | Self::OneLead
            | Self::OnTime => FieldKind::Bool,
            Self::FirstDay
            | Self::SentOn
            | Self::ReceivedOn
            | Self::DueOn
            | Self::CompletedOn
            | Self::CreatedOn => FieldKind::Date,
        }
    }

    /// Which rows have the field.
    pub(crate) fn rows(self) -> &'static [Rows] {
        match self {
            Self::Category
            | Self::Kind
            | Self::Mode
            | Self::WardWide
            | Self::AdHoc
            | Self::InAnnualPlan
            | Self::Paperless
            | Self::FirstDay => &[Rows::Meetings],
            Self::Agency => Rows::ALL,
            Self::Electronic | Self::SentOn => &[Rows::Documents],
            Self::Digital | Self::ReceivedOn | Self::CompletedOn => &[Rows::Dossiers],
            Self::DueOn => &[Rows::Dossiers, Rows::DueTasks, Rows::DueReports],
            Self::Level => &[Rows::Procedures],
            Self::Digitized | Self::CreatedOn => &[Rows::Digitization],
            Self::OneLead => &[Rows::Tasks],
            Self::OnTime => &[Rows::DueTasks, Rows::DueReports],
        }
    }
}
