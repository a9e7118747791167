//! Any text through everything that reads running text: spans lie on letters, fixes can be put in,
//! and what is read of a plan can be checked.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wardplan::table::RegisterName;
use wardplan::{
    ApplyFixes, CheckPlan, FindCitations, ImportPlan, ImportRegister, ParseDeadline,
    ParseDocumentNumber, apply_fixes, check_plan, find_citations, import_plan, import_register,
    parse_deadline, parse_document_number,
};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes).into_owned();
    // One of a text and of a number is refused with a reason; neither may panic.
    drop(parse_document_number(&ParseDocumentNumber::new(
        text.clone(),
    )));
    drop(parse_deadline(&ParseDeadline::new(text.clone())));
    let cited = find_citations(&FindCitations::new(text.clone()));
    for citation in cited.expect("every text has citations or none").citations {
        let [start, end] = citation.span.bytes.map(|at| at as usize);
        assert!(text.get(start..end).is_some(), "a citation lies on letters");
    }
    for register in RegisterName::ALL {
        let read = import_register(&ImportRegister::new(*register).csv(text.clone()));
        let headless = |error: &wardplan::Error| error.is_header_missing();
        assert!(
            read.as_ref().err().is_none_or(headless),
            "a table is read or has no head"
        );
    }
    let read = import_plan(&ImportPlan::new(text.clone()));
    let read = read.expect("every text is read");
    let mended = apply_fixes(&ApplyFixes::new(text, read.fixes));
    mended.expect("what is proposed can be put in");
    let checked = check_plan(&CheckPlan::new(read.plan));
    checked.expect("what is read can be checked");
});
