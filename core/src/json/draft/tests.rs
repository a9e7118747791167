use super::*;
use crate::json::{Field, Wire as _};
use crate::meeting::Meeting;
use crate::plan::Task;

fn meeting(text: &str) -> (DraftRecord<'static>, Meeting) {
    let mut meeting = Meeting::default();
    let given = Json::parse(text).unwrap().to_static();
    let draft = DraftRecord::new("/meeting", &given, Meeting::shape(), &mut meeting).unwrap();
    (draft, meeting)
}

fn told<'d>(draft: &'d DraftRecord<'_>) -> Vec<(Code, &'d str)> {
    let issues = draft.issues.iter();
    issues
        .map(|issue| (issue.code, issue.path.as_str()))
        .collect()
}

#[test]
fn blanks_are_not_stated_and_numbers_may_be_texts() {
    let (draft, read) = meeting(
        r#"{"title": " ", "room": null, "mode": "", "remoteSites": " 12 ", "paperless": "true",
            "invitedOn": "", "participants": ["", "Ông A"], "sessions": [{"start": "", "end": ""},
            {"start": "2026-06-01T08:00:30", "end": ""}], "agenda": [{"kind": "", "minutes": ""}]}"#,
    );
    assert_eq!(told(&draft), []);
    let expected = Meeting::from_json(
        r#"{"id": "", "remoteSites": 12, "paperless": true, "participants": ["Ông A"],
            "sessions": [{"start": "2026-06-01T08:00:30"}]}"#,
    );
    assert_eq!(Ok(read), expected);
    assert_eq!(
        draft.place("/meeting/sessions/0/end".to_owned()),
        "/meeting/sessions/1/end"
    );
    assert_eq!(draft.place("/options/asOf".to_owned()), "/options/asOf");
}

#[test]
fn what_cannot_be_read_is_told_one_by_one_and_the_rest_is_read() {
    let (draft, read) = meeting(
        r#"{"id": "x", "mode": "onlin", "room": 7, "remoteSites": "12.5", "invitedOn": "0202-06-01",
            "sessions": ["8 giờ", {"start": "2062-06-01T08:00", "end": "2026-06-01T10:00"}],
            "agenda": [{"minutes": "x"}, {"minutes": "y"}, {"minutes": "20"}], "colour": "", "chair": "Bà B"}"#,
    );
    let mut told = told(&draft);
    told.sort_unstable();
    assert_eq!(
        told,
        [
            (Code::UnknownKey, "/meeting/colour"),
            (Code::WrongType, "/meeting/agenda/0/minutes"),
            (Code::WrongType, "/meeting/agenda/1/minutes"),
            (Code::WrongType, "/meeting/remoteSites"),
            (Code::WrongType, "/meeting/room"),
            (Code::WrongType, "/meeting/sessions/0"),
            (Code::OutOfRange, "/meeting/invitedOn"),
            (Code::OutOfRange, "/meeting/sessions/1/start"),
            (Code::UnknownName, "/meeting/mode"),
        ]
    );
    let expected = Meeting::from_json(
        r#"{"id": "x", "chair": "Bà B", "agenda": [{"minutes": 20}],
            "sessions": [{"end": "2026-06-01T10:00"}]}"#,
    );
    assert_eq!(Ok(read), expected);
    assert_eq!(
        draft.place("/meeting/sessions/0".to_owned()),
        "/meeting/sessions/1"
    );
}

#[test]
fn the_years_of_a_form_have_bounds() {
    for (day, is_read) in [
        ("1974-12-31", false),
        ("1975-01-01", true),
        ("2061-12-31", true),
        ("2062-01-01", false),
    ] {
        let (draft, read) = meeting(&format!(r#"{{"invitedOn": "{day}"}}"#));
        assert_eq!(read.invited_on.is_some(), is_read, "{day}");
        assert_eq!(draft.issues.is_empty(), is_read, "{day}");
    }
}

#[test]
fn a_mark_of_secrecy_that_cannot_be_read_hides_all() {
    for mark in [
        r#""secrecy": "mật""#,
        r#""secrecey": "secret""#,
        r#""độ mật": "Tối mật""#,
    ] {
        let (draft, _) = meeting(&format!(
            r#"{{"title": "Phương án A2", "room": 7, {mark}}}"#
        ));
        assert!(draft.may_be_secret, "{mark}");
        let told = format!("{:?}", draft.issues);
        let given = ["\"mật", "A2", "Tối", "độ mật\""];
        assert!(given.iter().all(|given| !told.contains(given)), "{told}");
    }
    for mark in [
        r#""secrecy": "secret""#,
        r#""secrecy": """#,
        r#""room": "P1""#,
    ] {
        assert!(!meeting(&format!("{{{mark}}}")).0.may_be_secret, "{mark}");
    }
}

#[test]
fn however_much_is_wrong_something_is_told_of_each_field() {
    let item = |index: usize| format!(r#"{{"kind": "k{index}", "minutes": "m{index}"}}"#);
    let agenda: Vec<String> = (0..400).map(item).collect();
    let (draft, read) = meeting(&format!(
        r#"{{"room": "P1", "agenda": [{}]}}"#,
        agenda.join(",")
    ));
    assert_eq!(read.room.as_deref(), Some("P1"));
    assert!(read.agenda.is_empty());
    assert!(draft.issues.len() > 100);
}

#[test]
fn a_choice_is_made_before_what_it_holds_is_known() {
    let mut task = Task::default();
    let mut read = |text: &str| {
        task = Task::default();
        let given = Json::parse(text).unwrap().to_static();
        let draft = DraftRecord::new("/task", &given, Task::shape(), &mut task).unwrap();
        let issues: Vec<String> = draft
            .issues
            .iter()
            .map(|issue| issue.path.clone())
            .collect();
        (task.due.clone().map(|due| due.to_json()), issues)
    };
    let (ongoing, issues) = read(r#"{"due": {"ongoing": {"review": ""}}}"#);
    assert_eq!(
        (ongoing.as_deref(), issues.len()),
        (Some(r#"{"ongoing":{"review":null}}"#), 0)
    );
    assert_eq!(read(r#"{"due": {"before": ""}}"#), (None, vec![]));
    let (due, issues) = read(r#"{"due": {"workingDays": {"count": "5"}}}"#);
    assert_eq!(
        (due, issues),
        (None, vec!["/task/due/workingDays/after".to_owned()])
    );
    let (due, _) = read(r#"{"due": {"before": "", "notLaterThan": "2026-06-10"}}"#);
    assert_eq!(due.as_deref(), Some(r#"{"notLaterThan":"2026-06-10"}"#));
}

const READS: [&str; 3] = ["sessions/*/start", "sessions/@/end", "agenda/*/minutes"];

#[test]
fn reads_are_the_fields_of_all_items_or_of_the_one_that_is_meant() {
    let (draft, _) = meeting(
        r#"{"sessions": [{}, {"start": "2026-06-01T08:00"}, {"start": "2026-06-02T08:00"}]}"#,
    );
    let reads = draft.reads(&READS, "/meeting/sessions/1");
    let expected = [
        "/sessions/1/start",
        "/sessions/2/start",
        "/sessions/2/end",
        "/agenda",
    ];
    assert_eq!(reads, expected);
    // The place of all sessions is that of none of them.
    assert_eq!(draft.reads(&READS, "/meeting/sessions").len(), 5);
    let missing = |place| draft.missing(&READS, place);
    assert_eq!(
        missing("/meeting/sessions/1").as_deref(),
        Some("/meeting/sessions/2/end")
    );
    assert_eq!(
        missing("/meeting/agenda").as_deref(),
        Some("/meeting/agenda")
    );
    assert_eq!(missing("/others/1/sessions"), None);
    assert_eq!(
        draft.missing(&["sessions/*/start"], "/meeting/sessions"),
        None
    );
}

#[test]
fn what_rests_on_a_field_that_cannot_be_read_is_known() {
    let (draft, _) = meeting(
        r#"{"sessions": [{"end": ""}, {"start": "2026-06-01T08:00", "end": "x"}, {"start": "2026-06-02T08:00"}]}"#,
    );
    let unread = |fields: &[&str], place| draft.unread(fields, place);
    let end = Some("/meeting/sessions/1/end".to_owned());
    assert_eq!(unread(&READS, "/meeting/sessions/0"), end);
    assert_eq!(unread(&READS, "/meeting/sessions/1"), None);
    assert_eq!(unread(&["sessions"], "/meeting/sessions"), end);
    assert_eq!(unread(&["sessions/*/start"], "/meeting/sessions"), None);
}

#[test]
fn a_field_of_a_record_is_found_from_any_place_in_it() {
    assert_eq!(field_of("/agenda/3/minutes"), "/agenda");
    assert_eq!(field_of("/agenda"), "/agenda");
    let fields: Vec<&Field> = match Meeting::shape() {
        Shape::Record(_, fields) => fields.iter().collect(),
        _ => vec![],
    };
    assert!(
        fields
            .iter()
            .filter(|field| field.required)
            .all(|field| field.key == "id")
    );
}
