//! A service of somebody else's: its requests and rows are structs of its own, it holds a rulebook for
//! as long as it runs, and nothing in it is JSON of ours.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tower::ServiceExt as _;
use wardplan::meeting::{Category, Mode};
use wardplan::{
    CheckMeeting, Error, Finding, LocalTime, Meeting, Options, Rulebook, Session, Severity,
    check_meeting,
};

/// What a form of the service sends.
#[derive(Deserialize)]
struct Booking {
    code: String,
    name: Option<String>,
    online: bool,
    from: String,
    to: String,
}

/// What the form shows.
#[derive(Serialize)]
struct Notice {
    text: String,
    blocks: bool,
}

struct Service {
    rulebook: Rulebook,
}

impl Booking {
    fn meeting(self) -> Result<Meeting, Error> {
        let time = |text: &str| text.parse::<LocalTime>();
        let mode = if self.online {
            Mode::Online
        } else {
            Mode::InPerson
        };
        Ok(Meeting::new(self.code)
            .title(self.name)
            .category(Category::Conference)
            .mode(mode)
            .sessions([Session::between(time(&self.from)?, time(&self.to)?)]))
    }
}

impl From<Finding> for Notice {
    fn from(finding: Finding) -> Self {
        Self {
            text: finding.message.vi.into_owned(),
            blocks: finding.severity == Severity::Error,
        }
    }
}

impl Service {
    fn notices(&self, booking: Booking) -> Result<Vec<Notice>, Error> {
        let options = Options::new().rulebook(self.rulebook.clone());
        let call = CheckMeeting::new(booking.meeting()?).options(options);
        let findings = check_meeting(&call)?.findings;
        Ok(findings.into_iter().map(Notice::from).collect())
    }
}

async fn book(
    State(service): State<Arc<Service>>,
    Json(booking): Json<Booking>,
) -> Result<Json<Vec<Notice>>, (StatusCode, String)> {
    let refused = |error: Error| (StatusCode::UNPROCESSABLE_ENTITY, error.to_string());
    service.notices(booking).map(Json).map_err(refused)
}

fn answer(booking: &Value) -> (StatusCode, String) {
    let rulebook = Rulebook::embedded("le-chan-2026").expect("a rulebook of the library");
    let service = Router::new()
        .route("/bookings", post(book))
        .with_state(Arc::new(Service { rulebook }));
    let request = Request::post("/bookings")
        .header("content-type", "application/json")
        .body(Body::from(booking.to_string()))
        .expect("a request");
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(async {
        let response = service.oneshot(request).await.expect("a response");
        let status = response.status();
        let body = to_bytes(response.into_body(), 1 << 20).await;
        let text = String::from_utf8(body.expect("a body").to_vec());
        (status, text.expect("UTF-8"))
    })
}

#[test]
fn a_service_checks_what_its_own_form_sends() {
    let booking = |to: &str| {
        json!({
            "code": "HN-10", "name": "Quán triệt", "online": true, "from": "2026-06-01T09:00", "to": to,
        })
    };
    let (status, body) = answer(&booking("2026-06-01T08:00"));
    assert_eq!(status, StatusCode::OK);
    let notices: Value = serde_json::from_str(&body).expect("JSON of the service");
    let notices = notices.as_array().expect("a list");
    assert!(
        notices.iter().any(|notice| notice["blocks"] == true),
        "{body}"
    );

    let (status, body) = answer(&booking("01/6/2026 8h"));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("01/6/2026 8h"), "{body}");
}
