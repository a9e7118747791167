//! `verify_receipt`: whether a receipt is that of a report.

use super::call::VerifyReceipt;
use super::prepare::{AnswerBasis, Prepared};
use super::receipt::Arguments;
use crate::error::Error;
use crate::json::answer;
use crate::report::{self, ReceiptDifference};

answer! {
    /// Whether a receipt is that of a report.
    pub struct VerifyReceiptAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Whether nothing differs.
        pub matches: bool,
        /// What differs, in the order of the receipt.
        pub differences: Vec<ReceiptDifference>,
    }
}

pub(super) fn answer(
    call: &VerifyReceipt,
    prepared: Prepared,
) -> Result<VerifyReceiptAnswer, Error> {
    let arguments = Arguments {
        plan: &call.plan,
        registers: &call.registers,
        options: &call.options,
    };
    let (as_of, figures, results) = arguments.measured(prepared)?;
    let now = arguments.receipt(as_of, &figures, &results);
    let differences = report::differences(&call.receipt, &now);
    Ok(VerifyReceiptAnswer {
        basis: figures.prepared.basis,
        matches: differences.is_empty(),
        differences,
    })
}
