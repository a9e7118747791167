//! What a section of a plan is for, by its title.

use super::label::Numbering;
use super::outline::Node;
use super::page::Page;
use crate::text::{Word, phrases};

phrases! {
    /// A section that orders work says so in its title.
    static TASKS = ["nhiệm vụ", "giải pháp", "nội dung thực hiện", "nội dung công việc", "công việc trọng tâm"];
    /// A section that says who does what.
    static DUTIES = ["tổ chức thực hiện", "phân công", "trách nhiệm thực hiện", "trách nhiệm của"];
    /// A section of purposes or means gives no duties.
    static OTHERS = [
        "mục đích", "mục tiêu", "kinh phí", "nguồn lực", "kiến nghị", "đề xuất, kiến nghị", "kết quả thực hiện", "kết quả đạt được",
        "tồn tại, hạn chế", "khó khăn, vướng mắc",
    ];
}

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Tasks,
    Duties,
    Other,
}

/// What a section of the highest level is for. An article orders, whatever it is headed.
pub(super) fn of(page: &Page<'_>, node: &Node) -> Section {
    match node.number {
        Some(Numbering::Article(_) | Numbering::Chapter(_)) => Section::Duties,
        // Without sections, the parts themselves order.
        Some(Numbering::Arabic(_) | Numbering::Bracketed(_) | Numbering::Letter(_)) => {
            Section::Duties
        }
        _ => by_title(page.get(node.title)),
    }
}

fn by_title(title: &[Word]) -> Section {
    if DUTIES.is_in(title) {
        Section::Duties
    } else if OTHERS.is_in(title) {
        Section::Other
    } else if TASKS.is_in(title) {
        Section::Tasks
    } else {
        Section::Duties
    }
}
