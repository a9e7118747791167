//! Registers: what happened, row by row.

mod outcome;

use std::fmt;

use chrono::NaiveDate;

use crate::document::Secrecy;
use crate::json::{record, terms};
use crate::meeting::Meeting;
pub(crate) use outcome::{Outcome, in_order};

terms! {
    /// How a document went from one agency to another.
    pub enum Channel("channel", "kênh gửi", "channel") {
        /// As an electronic document.
        Electronic = "electronic", "điện tử", "electronic";
        /// On paper.
        Paper = "paper", "giấy", "paper";
    }
}

record! {
    @redacted
    /// One document sent to one recipient.
    pub struct Exchange {
        /// The id of the document; one document to two recipients is two rows, to one on one day it is one.
        pub id: String = required,
        /// The day it was sent.
        pub sent_on: Option<NaiveDate>,
        /// The sender.
        pub agency: Option<String>,
        /// The recipient.
        pub recipient: Option<String>,
        /// How it was sent, all ways.
        pub channels: Vec<Channel>,
        /// How secret it is.
        pub secrecy: Option<Secrecy>,
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Exchange");
        if !Secrecy::hides(self.secrecy) {
            debug.field("id", &self.id).field("sent_on", &self.sent_on);
        }
        debug
            .field("secrecy", &self.secrecy)
            .finish_non_exhaustive()
    }
}

record! {
    /// The file of one administrative procedure for one applicant.
    pub struct Dossier {
        /// The id of the row.
        pub id: String = required,
        /// The agency that handles it.
        pub agency: Option<String>,
        /// The day it came in.
        pub received_on: Option<NaiveDate>,
        /// The last day for an answer.
        pub due_on: Option<NaiveDate>,
        /// The day it was completed.
        pub completed_on: Option<NaiveDate>,
        /// Whether it was handled in the digital environment.
        pub digital: Option<bool>,
    }
}

terms! {
    /// How far a procedure is online (Decree 42/2022/NĐ-CP).
    pub enum ServiceLevel("serviceLevel", "mức độ dịch vụ công trực tuyến", "level of online service") {
        /// Toàn trình.
        Full = "full", "toàn trình", "fully online";
        /// Một phần.
        Part = "part", "một phần", "partly online";
        /// Chưa cung cấp.
        None = "none", "chưa trực tuyến", "not online";
    }
}

record! {
    /// An administrative procedure that the ward offers.
    pub struct Procedure {
        /// The id of the row.
        pub id: String = required,
        /// The agency that handles it.
        pub agency: Option<String>,
        /// How far it is online.
        pub level: Option<ServiceLevel>,
    }
}

record! {
    /// A document that was created and is to be digitised.
    pub struct Digitization {
        /// The id of the row.
        pub id: String = required,
        /// The agency that keeps it.
        pub agency: Option<String>,
        /// The day it was created.
        pub created_on: Option<NaiveDate>,
        /// Whether it is digitised.
        pub digitized: Option<bool>,
    }
}

terms! {
    /// What happened to a task.
    pub enum TaskEventKind("taskEventKind", "loại sự kiện của nhiệm vụ", "kind of task event") {
        /// Given to an agency.
        Assigned = "assigned", "giao", "assigned";
        /// Passed on to another agency.
        HandedOver = "handedOver", "bàn giao", "handed over";
        /// Given more time.
        Extended = "extended", "gia hạn", "extended";
        /// Handed in.
        Submitted = "submitted", "trình", "submitted";
        /// Sent back.
        Returned = "returned", "trả lại", "returned";
        /// Finished.
        Completed = "completed", "hoàn thành", "completed";
        /// Dropped.
        Cancelled = "cancelled", "hủy", "cancelled";
    }
}

record! {
    /// Something that happened to a task: when it happened, and when that was written down.
    pub struct TaskEvent {
        /// The id of the task.
        pub task: String = required,
        /// What happened.
        pub kind: Option<TaskEventKind>,
        /// The day it happened.
        pub happened_on: Option<NaiveDate>,
        /// The day it was recorded.
        pub recorded_on: Option<NaiveDate>,
        /// The agency concerned.
        pub agency: Option<String>,
    }
}

record! {
    /// A report that was sent.
    pub struct Report {
        /// The id of the reporting duty.
        pub duty: String = required,
        /// The last day of the period that it reports on.
        pub period_end: Option<NaiveDate>,
        /// The day it was sent.
        pub sent_on: Option<NaiveDate>,
        /// The day it was recorded as sent.
        pub recorded_on: Option<NaiveDate>,
    }
}

record! {
    /// What happened. A register that is `None` is unknown; one that is empty says that nothing
    /// happened.
    pub struct Registers {
        /// Conferences, meetings and sittings.
        pub meetings: Option<Vec<Meeting>>,
        /// Documents sent, one row for each recipient.
        pub documents: Option<Vec<Exchange>>,
        /// Files of administrative procedures.
        pub dossiers: Option<Vec<Dossier>>,
        /// Administrative procedures on offer.
        pub procedures: Option<Vec<Procedure>>,
        /// Documents to be digitised.
        pub digitization: Option<Vec<Digitization>>,
        /// What happened to tasks.
        pub task_events: Option<Vec<TaskEvent>>,
        /// Reports sent.
        pub reports: Option<Vec<Report>>,
    }
}
