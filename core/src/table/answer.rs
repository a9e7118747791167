//! What an imported table gives.

use super::register::RegisterName;
use crate::error::Error;
use crate::finding::Message;
use crate::json::{Docs, Json, Shape, Wire, answer, from_value, serialize, terms};
use crate::meeting::Meeting;
use crate::plan::Task;
use crate::register::{Digitization, Dossier, Exchange, Procedure, Report, TaskEvent};

macro_rules! rows {
    ($($(#[$doc:meta])+ $name:ident($row:ty), $into:ident;)+) => {
        /// The rows of a register, ready for every operation that takes it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum RegisterRows {
            $($(#[$doc])+ $name(Vec<$row>),)+
        }

        impl RegisterRows {
            $(
                $(#[$doc])+
                /// Nothing if these are rows of another register.
                #[must_use]
                pub fn $into(self) -> Option<Vec<$row>> {
                    match self {
                        Self::$name(rows) => Some(rows),
                        _ => None,
                    }
                }
            )+

            /// Reads rows through the strict reader.
            pub(super) fn read(register: RegisterName, rows: &Json<'_>) -> Result<Self, Error> {
                match register {
                    $(RegisterName::$name => from_value(rows).map(Self::$name),)+
                }
            }
        }

        impl Wire for RegisterRows {
            const DOCS: Docs = Docs {
                of_type: "The rows of a register, ready for every operation that takes it.",
                of_parts: &[],
            };

            fn shape() -> Shape {
                Shape::OneOf("RegisterRows", &[$(<Vec<$row>>::shape),+])
            }

            fn json(&self) -> Json<'_> {
                match self {
                    $(Self::$name(rows) => rows.json(),)+
                }
            }
        }
    };
}

rows! {
    /// Conferences, meetings and sittings.
    Meetings(Meeting), into_meetings;
    /// Documents sent.
    Documents(Exchange), into_documents;
    /// Files of administrative procedures.
    Dossiers(Dossier), into_dossiers;
    /// Administrative procedures on offer.
    Procedures(Procedure), into_procedures;
    /// Documents to be digitised.
    Digitization(Digitization), into_digitization;
    /// What happened to tasks.
    TaskEvents(TaskEvent), into_task_events;
    /// Reports sent.
    Reports(Report), into_reports;
    /// The tasks of a plan.
    Tasks(Task), into_tasks;
}

serialize!(RegisterRows);

answer! {
    /// A column of a table, and what became of its cells.
    pub struct ReadColumn {
        /// The number of the column, from 1.
        pub index: usize,
        /// The letters over it, such as `C`.
        pub column: String,
        /// What stands over it, from the top; `None` where nothing does.
        pub header: Option<String>,
        /// What it holds: the place of its value in a row. `None` where it is not known or left out, so
        /// that nothing in it was read.
        pub field: Option<String>,
        /// In how many rows of the register something stands in it.
        pub filled: usize,
        /// In how many nothing does.
        pub empty: usize,
        /// How many of the filled cells were not read, or not as a whole.
        pub unread: usize,
    }
}

terms! {
    /// Why a row of a table is no row of the register.
    pub enum LeftReason("leftReason", "lý do bỏ qua dòng", "reason why a row is left") {
        /// It stands above the head, or names the rows below it.
        Title = "title", "tiêu đề", "title";
        /// It names the columns.
        Header = "header", "tên cột", "header";
        /// Nothing stands in it but perhaps its number.
        Blank = "blank", "dòng trống", "blank";
        /// It sums up other rows.
        Subtotal = "subtotal", "dòng cộng", "subtotal";
        /// It goes on with the row above: what it says is in that row.
        Continued = "continued", "nối tiếp dòng trên", "continued";
        /// It is of another table in the same sheet, with other columns.
        OtherTable = "otherTable", "bảng khác", "other table";
        /// A note, or the signatures below a table.
        Note = "note", "ghi chú, chữ ký", "note";
        /// A cell without which there is no row was not read: an id that others refer to, or how secret
        /// the row is.
        Unreadable = "unreadable", "thiếu nội dung bắt buộc", "unreadable";
    }
}

answer! {
    /// A row of a table that is no row of the register.
    pub struct LeftRow {
        /// The row, as a sheet counts it from 1.
        pub row: usize,
        /// Why.
        pub reason: LeftReason,
        /// How many of its cells are filled.
        pub filled: usize,
    }
}

answer! {
    /// Words of a table, and what they were understood as.
    pub struct ReadTerm {
        /// The field of the column.
        pub field: String,
        /// The words, as they stand in the first such cell.
        pub written: String,
        /// The value; two for a category and kind in one.
        pub read: String,
        /// In how many cells. Those of secret rows are not counted.
        pub count: usize,
    }
}

answer! {
    /// Words that the call explains, and that no cell has.
    pub struct UnusedTerm {
        /// The words.
        pub written: String,
        /// That no cell has them, for people.
        pub message: Message,
    }
}
