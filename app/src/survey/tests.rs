//! Claims about a survey's pages, answered in process.
use actix_http::Request;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION, SET_COOKIE};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use actix_web::{App, Error};
use participation_core::language::Method;
use participation_core::procedure::{self, *};
use participation_core::staff::session::{self, Attempt, Finished};
use participation_core::staff::{self, NewStaff, Password, Role, TotpSecret};
use participation_core::storage::City;
use participation_core::survey::*;
use participation_core::{Language, PlainText, Storage, Timestamp, demo};
use tempfile::TempDir;

use crate::application::Application;
use crate::clock::Clock;
use crate::config::Config;
use crate::server::configure;

const PASSWORD: &str = "lindenallee im november";
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const BASE: &str = "/de/procedures/radweg/survey";

fn title(text: &str) -> Vec<(&'static str, Vec<(Language, Method, Option<PlainText>)>)> {
    vec![("title", vec![(Language::De, Method::Human, PlainText::line(text, 200).ok())])]
}

async fn city() -> (Data<Application>, TempDir, Vec<Saved>) {
    let folder = tempfile::tempdir().unwrap();
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
    let now = Clock::real().now();
    let id = procedure::create(&storage, radweg(now), now).await.unwrap().0;
    let kinds = [
        (QuestionKind::Single { other: true }, "Wie sind Sie unterwegs?", vec!["Rad", "Fuß"]),
        (QuestionKind::Matrix { steps: 5 }, "Wie wichtig?", vec!["Licht", "Bänke"]),
        (QuestionKind::Photo, "Haben Sie ein Foto?", vec![]),
        (QuestionKind::Text { most: 100 }, "Was noch?", vec![]),
    ];
    let mut saved = Vec::new();
    for (version, (kind, name, choices)) in (0..).zip(kinds) {
        let choices = choices.into_iter().map(|name| ChoiceDraft { id: None, texts: title(name) }).collect();
        let required = version < 2;
        let draft = QuestionDraft { id: None, kind, required, shown_if: None, texts: title(name), choices };
        saved.push(save_question(&storage, id, version, draft, now).await.unwrap());
    }
    let config = Config::read_text("base_url = \"https://mitmachen.example\"").unwrap();
    (Data::new(Application::new(config, Clock::real(), storage)), folder, saved)
}

fn radweg(now: Timestamp) -> NewProcedure {
    let builder = demo::procedure("radweg").text("title", Language::De, "Radweg").moderation(ModerationRule::Before);
    builder.running(-1, 10).open(Format::Survey, -1, 10).with(|new| new.level = Level::Heard).at(now)
}

struct Answered {
    status: StatusCode,
    location: String,
    cookie: Option<String>,
    stored: String,
    page: String,
}

/// One browser.
struct Browser<S> {
    service: S,
    cookie: Option<String>,
    /// Of somebody at the desk.
    session: Option<String>,
}

impl<S, B> Browser<S>
where
    S: Service<Request, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody,
{
    async fn call(&self, request: TestRequest) -> Answered {
        let cookie = self.cookie.as_ref().map(|value| Cookie::new("beteiligung_voice", value.clone()));
        let session = self.session.as_ref().map(|value| Cookie::new("__Host-beteiligung_session", value.clone()));
        let request = cookie.into_iter().chain(session).fold(request, TestRequest::cookie);
        let answer = call_service(&self.service, request.to_request()).await;
        let header = |name| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (location, stored) = (header(LOCATION).unwrap_or_default(), header(CACHE_CONTROL).unwrap_or_default());
        let cookie = header(SET_COOKIE);
        let status = answer.status();
        Answered {
            status,
            location,
            cookie,
            stored,
            page: String::from_utf8(read_body(answer).await.to_vec()).unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answered {
        self.call(TestRequest::get().uri(path)).await
    }

    async fn post(&self, path: &str, page: &str, fields: &[(&str, &str)]) -> Answered {
        let token = field(page, "token");
        let pairs: Vec<(&str, &str)> =
            std::iter::once(("token", token.as_str())).chain(fields.iter().copied()).collect();
        self.call(TestRequest::post().uri(path).set_form(pairs)).await
    }

    async fn upload(&self, path: &str, page: &str, file: &[u8]) -> Answered {
        let mut body =
            format!("--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{}\r\n", field(page, "token"))
                .into_bytes();
        body.extend(b"--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x.jpg\"\r\n\r\n");
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let request = TestRequest::post().uri(path).insert_header(("content-type", "multipart/form-data; boundary=x"));
        self.call(request.insert_header(("content-length", body.len())).set_payload(body)).await
    }

    /// A draft with its required questions answered: the beginning of its pages' addresses.
    async fn filled(&self, saved: &[Saved]) -> String {
        let begin = self.get(BASE).await;
        let first = self.post(BASE, &begin.page, &[]).await.location;
        let base = first.strip_suffix("/1").unwrap().to_owned();
        let page = self.get(&first).await.page;
        let choice = saved[0].choices[0].to_string();
        assert_eq!(self.post(&first, &page, &[("a", &choice), ("go", "on")]).await.location, format!("{base}/2"));
        let rows: Vec<String> = saved[1].choices.iter().map(|id| format!("a-{id}")).collect();
        let rated: Vec<(&str, &str)> = rows.iter().map(|name| (name.as_str(), "4")).collect();
        assert_eq!(self.post(&format!("{base}/2"), &page, &rated).await.location, format!("{base}/3"));
        base
    }
}

fn field(page: &str, name: &str) -> String {
    let start = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1;
    start.split_once('"').unwrap().0.to_owned()
}

async fn browser(
    app: &Data<Application>,
) -> Browser<impl Service<Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<>> {
    let state = app.clone();
    Browser {
        service: init_service(App::new().configure(|service| configure(service, &state))).await,
        cookie: None,
        session: None,
    }
}

/// Somebody at the desk, signed in.
async fn sign_in(app: &Data<Application>, role: Role) -> String {
    let (storage, now) = (&app.storage, app.clock.now());
    let secret = TotpSecret::from_base32(SECRET).unwrap();
    let login = format!("p{}", storage.ids().random());
    let new = NewStaff {
        login: login.parse().unwrap(),
        name: PlainText::line("Sabine Althoff", 80).unwrap(),
        roles: vec![role],
        office: None,
        language: None,
        same_person_as: None,
        password: Password::chosen(PASSWORD, "althoff").unwrap(),
        one_time: false,
        totp: Some(TotpSecret::from_base32(SECRET).unwrap()),
    };
    staff::create(storage, new, None, now).await.unwrap();
    let attempt =
        Attempt { login, password: PASSWORD.to_owned(), address: String::from("10.0.0.1"), device: String::new() };
    let token = session::begin(storage, attempt, now).await.unwrap();
    match session::finish(storage, token, secret.code(now), String::from("10.0.0.1"), now).await.unwrap() {
        Finished::In(token) => token.as_str().to_owned(),
        Finished::WrongCode | Finished::Gone => panic!("the right code was refused"),
    }
}

async fn desk(app: &Data<Application>) -> String {
    let overview = procedure::overview(&app.storage, Language::De).await.unwrap();
    format!("/desk/procedures/{}/survey", overview.procedures[0].id)
}

#[actix_web::test]
async fn a_question_is_built_in_four_languages_and_none_is_changed_after_the_first_answer() {
    let (app, _folder, saved) = city().await;
    let mut browser = browser(&app).await;
    let list = desk(&app).await;
    browser.session = Some(sign_in(&app, Role::Participation).await);
    let new = browser.get(&format!("{list}/questions/new?kind=single")).await.page;
    let version = field(&new, "version");
    let condition = format!("any:{}:{}", saved[0].question, saved[0].choices[0]);
    let fields = [
        ("version", version.as_str()),
        ("kind", "single"),
        ("title-de", "Wo stellen Sie Ihr Rad ab?"),
        ("title-ar", "أين تضع دراجتك؟"),
        ("choice-0", ""),
        ("choice-0-place", "2"),
        ("choice-0-de", "Zu Hause"),
        ("choice-1", ""),
        ("choice-1-place", "1"),
        ("choice-1-de", "Am Bahnhof"),
        ("choice-2-place", "3"),
        ("shown", condition.as_str()),
        ("required", "yes"),
    ];
    let created = browser.post(&format!("{list}/questions/new"), &new, &fields).await;
    assert_eq!((created.status, created.location.as_str()), (StatusCode::SEE_OTHER, list.as_str()));
    let shown = browser.get(&list).await.page;
    assert!(shown.contains("Wo stellen Sie Ihr Rad ab?") && shown.contains("Es fehlt noch"));
    // The same version a second time: somebody else was faster.
    assert_eq!(browser.post(&format!("{list}/questions/new"), &new, &fields).await.status, StatusCode::CONFLICT);
    let workshop = workshop(&app.storage, list.split('/').nth(3).unwrap().parse().unwrap()).await.unwrap();
    let last = workshop.questions.last().unwrap();
    assert_eq!(workshop.text(last.choices[0].0, "title", Language::De), "Am Bahnhof");
    // Without a German question it comes back with the reason, and what was typed.
    let edit = format!("{list}/questions/{}", last.id);
    let form = browser.get(&edit).await.page;
    let version = field(&form, "version");
    let refused =
        browser.post(&edit, &form, &[("version", &version), ("title-de", ""), ("title-en", "Where to?")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.page.contains("href=\"#f-title-de\"") && refused.page.contains("Where to?"));
    let preview = browser.get(&format!("{list}/preview/5")).await.page;
    assert!(preview.contains("Wo stellen Sie Ihr Rad ab?"));
    // A first answer, by somebody at home: from now on the questions stay.
    let base = browser.filled(&saved).await;
    let fifth = browser.get(&format!("{base}/5")).await.page;
    let home = last.choices[1].to_string();
    browser.post(&format!("{base}/5"), &fifth, &[("a", &home)]).await;
    let check = browser.get(&format!("{base}/check")).await.page;
    let sent = browser.post(&format!("{base}/check"), &check, &[("key", &field(&check, "key"))]).await;
    assert!(sent.location.starts_with("/de/receipts/"), "{} {}", sent.status, sent.location);
    let up = browser.post(&format!("{edit}/move"), &form, &[("version", &version), ("way", "up")]).await;
    assert_eq!(up.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(up.page.contains("Die erste Antwort ist eingegangen") && !up.page.contains("Bearbeiten"));
}

#[actix_web::test]
async fn two_clerks_type_in_paper_and_the_second_gets_the_slip() {
    let (app, _folder, saved) = city().await;
    let mut browser = browser(&app).await;
    browser.session = Some(sign_in(&app, Role::Clerk).await);
    let path = "/desk/entry/radweg/survey";
    let form = browser.get(path).await.page;
    let key = field(&form, "key");
    let (light, benches) = (format!("q2-{}", saved[1].choices[0]), format!("q2-{}", saved[1].choices[1]));
    let fields = |light_value: &'static str| {
        vec![
            ("key".to_owned(), key.clone()),
            ("channel".to_owned(), "paper".to_owned()),
            ("q1".to_owned(), "2".to_owned()),
            (light.clone(), light_value.to_owned()),
            (benches.clone(), "?".to_owned()),
            ("q4".to_owned(), "Bitte auch an die Hunde denken".to_owned()),
        ]
    };
    let pairs = |fields: &[(String, String)]| fields.iter().map(|(n, v)| (n.clone(), v.clone())).collect::<Vec<_>>();
    let wrong = pairs(&fields("9"));
    let wrong: Vec<(&str, &str)> = wrong.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let refused = browser.post(path, &form, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.page.contains(&format!("href=\"#f-{light}\"")) && refused.page.contains("an die Hunde denken"));
    let right = pairs(&fields("5"));
    let right: Vec<(&str, &str)> = right.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let nameless = browser.post(path, &form, &right).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY, "a sheet has a name to find it again");
    let named: Vec<(&str, &str)> = right.iter().copied().chain([("label", "11-0388")]).collect();
    let kept = browser.post(path, &form, &named).await;
    assert_eq!(kept.location, "/desk/entry/radweg/survey?done=typed", "{}", kept.status);
    assert_eq!(browser.post(path, &form, &named).await.location, kept.location, "typed once, kept once");
    let list = browser.get("/desk/entry").await.page;
    let sheets: Vec<&str> = list.split("href=\"/desk/entry/sheets/").skip(1).collect();
    assert_eq!(sheets.len(), 1);
    let sheet = format!("/desk/entry/sheets/{}", sheets[0].split('"').next().unwrap());
    assert!(browser.get(&sheet).await.page.contains("Das zweite Mal tippt ihn jemand anderes"));
    browser.session = None;
    // An address of its own: a page is kept for a second.
    let before = browser.get(&format!("{BASE}/results?before=1")).await.page;
    assert!(!before.contains("Eine kam auf Papier"), "one typist is not enough");

    browser.session = Some(sign_in(&app, Role::Clerk).await);
    let second = browser.get(&sheet).await.page;
    assert!(second.contains("an die Hunde denken"), "own words are compared with the paper");
    assert!(!second.contains("value=\"5\""), "figures are typed without seeing the first ones");
    let (version, key) = (field(&second, "version"), field(&second, "key"));
    let mut fields: Vec<(&str, &str)> = right.iter().copied().filter(|(name, _)| *name != "key").collect();
    fields.extend([("version", version.as_str()), ("key", key.as_str())]);
    let stored = browser.post(&sheet, &second, &fields).await;
    assert!(stored.location.starts_with("/desk/entry/slips/MS-"), "{} {}", stored.status, stored.location);
    assert_eq!(browser.post(&sheet, &second, &fields).await.location, stored.location, "typed once, stored once");
    assert!(browser.get(&stored.location).await.page.contains("MS-"));
    browser.session = None;
    let results = browser.get(&format!("{BASE}/results")).await.page;
    assert!(results.contains("Eine kam auf Papier"), "responses are contributions and counted exactly");
    assert!(!results.contains("nicht lesbar"), "what one person marked is not shown");
}

#[actix_web::test]
async fn only_the_right_roles_reach_the_desks_pages_of_a_survey() {
    let (app, _folder, _saved) = city().await;
    let mut browser = browser(&app).await;
    let list = desk(&app).await;
    for path in [list.as_str(), "/desk/entry/radweg/survey"] {
        let asked = browser.get(path).await;
        assert!(
            asked.status == StatusCode::SEE_OTHER || asked.status == StatusCode::UNAUTHORIZED,
            "{path} {}",
            asked.status
        );
    }
    browser.session = Some(sign_in(&app, Role::Clerk).await);
    assert_eq!(browser.get(&list).await.status, StatusCode::FORBIDDEN);
    browser.session = Some(sign_in(&app, Role::Moderator).await);
    assert_eq!(browser.get("/desk/entry/radweg/survey").await.status, StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn a_survey_is_filled_in_and_sent_without_a_cookie_until_it_counts() {
    let (app, _folder, saved) = city().await;
    let mut browser = browser(&app).await;
    let base = browser.filled(&saved).await;
    let words = browser.get(&format!("{base}/4")).await;
    let hostile = [("a", "<svg onload=alert(1)>"), ("go", "on")];
    assert_eq!(browser.post(&format!("{base}/4"), &words.page, &hostile).await.location, format!("{base}/check"));
    let check = browser.get(&format!("{base}/check")).await;
    assert!(check.page.contains("&lt;svg onload=alert(1)&gt;") && !check.page.contains("<svg onload"));
    assert_eq!((check.cookie, check.stored.as_str()), (None, "private, no-store"));
    let key = field(&check.page, "key");
    let sent = browser.post(&format!("{base}/check"), &check.page, &[("key", &key)]).await;
    assert!(sent.location.starts_with("/de/receipts/MS-") && sent.location.contains("?code="), "{}", sent.location);
    let retry = browser.post(&format!("{base}/check"), &check.page, &[("key", &key)]).await;
    assert_eq!(retry.location, sent.location);
    // The same browser again: refused with a sentence, and what was answered stays.
    let cookie = sent.cookie.unwrap();
    assert!(!browser.get(BASE).await.page.contains("schon geantwortet"), "another browser may answer");
    browser.cookie = cookie.split(['=', ';']).nth(1).map(str::to_owned);
    // Said before the first question, and only to this browser.
    let start = browser.get(BASE).await;
    assert!(start.page.contains("schon geantwortet") && start.page.contains("Fragen trotzdem ansehen"));
    assert_eq!(start.stored, "private, no-store");
    let base = browser.filled(&saved).await;
    let check = browser.get(&format!("{base}/check")).await;
    let key = field(&check.page, "key");
    let again = browser.post(&format!("{base}/check"), &check.page, &[("key", &key)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.page.contains("<title>Fehler:") && again.page.contains("schon geantwortet"));
}

#[actix_web::test]
async fn a_code_that_does_not_belong_to_a_receipt_is_refused_in_words() {
    let (app, _folder, saved) = city().await;
    let browser = browser(&app).await;
    let base = browser.filled(&saved).await;
    let check = browser.get(&format!("{base}/check")).await;
    let key = field(&check.page, "key");
    let receipt = browser.post(&format!("{base}/check"), &check.page, &[("key", &key)]).await.location;
    let (address, code) = receipt.split_once("?code=").unwrap();
    let own = browser.get(&receipt).await;
    assert!(own.page.contains(code) && own.page.contains("im Verlauf dieses Browsers"));
    for wrong in ["2222-2222-2222", "falsch"] {
        let said = browser.get(&format!("{address}?code={wrong}")).await;
        assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(said.page.contains("Dieser Code passt nicht") && said.page.contains("href=\"#f-code\""), "{wrong}");
        assert!(said.page.contains(&format!("value=\"{wrong}\"")), "what was typed stays");
    }
    let public = browser.get(address).await;
    assert!(public.status == StatusCode::OK && !public.page.contains(code) && !public.page.contains("im Verlauf"));
}

#[actix_web::test]
async fn what_does_not_fit_comes_back_with_its_reason_and_what_was_typed() {
    let (app, _folder, saved) = city().await;
    let browser = browser(&app).await;
    let base = browser.filled(&saved).await;
    let page = browser.get(&format!("{base}/2")).await.page;
    let (light, benches) = (format!("a-{}", saved[1].choices[0]), format!("a-{}", saved[1].choices[1]));
    let refused = browser.post(&format!("{base}/2"), &page, &[(&light, "5"), ("go", "on")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.page.contains(&format!("href=\"#f-{benches}\""))
            && refused.page.contains(&format!("id=\"e-{benches}\""))
    );
    assert!(refused.page.contains(&format!("name=\"{light}\" value=\"5\" checked")));
    let back = browser.post(&format!("{base}/2"), &page, &[("go", "back")]).await;
    assert_eq!(back.location, format!("{base}/1"));
}

#[actix_web::test]
async fn a_strange_or_ended_drafts_address_tells_nothing() {
    let (app, _folder, saved) = city().await;
    let browser = browser(&app).await;
    let base = browser.filled(&saved).await;
    let save = browser.get(&format!("{base}/save")).await;
    let left = browser.post(&format!("{base}/save"), &save.page, &[]).await;
    assert_eq!(left.location, format!("{BASE}/left"));
    let strange = "A".repeat(32);
    for draft in [base.as_str(), &format!("{BASE}/drafts/{strange}"), &format!("{BASE}/drafts/1")] {
        for page in ["1", "check", "save"] {
            let gone = browser.get(&format!("{draft}/{page}")).await;
            assert_eq!((gone.status, gone.stored.as_str()), (StatusCode::GONE, "private, no-store"), "{draft}/{page}");
            assert!(!gone.page.contains("Rad<") && !gone.page.contains("checked"));
        }
    }
    // The code from the page leads back to the first question that is open.
    let code = save
        .page
        .split_once("receipt-code\"><bdi class=\"number\" dir=\"ltr\">")
        .unwrap()
        .1
        .split_once('<')
        .unwrap()
        .0
        .to_owned();
    let form = browser.get(&format!("{BASE}/resume")).await;
    let taken_up = browser.post(&format!("{BASE}/resume"), &form.page, &[("code", &code.to_lowercase())]).await;
    assert!(taken_up.location.ends_with("/3") && !taken_up.location.starts_with(&base), "{}", taken_up.location);
    let wrong = browser.post(&format!("{BASE}/resume"), &form.page, &[("code", "2222-2222-2222")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn a_picture_is_taken_and_a_drawing_that_runs_scripts_is_refused() {
    let (app, _folder, saved) = city().await;
    let browser = browser(&app).await;
    let base = browser.filled(&saved).await;
    let page = browser.get(&format!("{base}/3")).await.page;
    let svg = browser
        .upload(&format!("{base}/3/photo"), &page, b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
        .await;
    assert_eq!(svg.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A PNG of one point.
    let png = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\x54\x78\x9c\x63\x60\x00\x00\x00\x02\x00\x01\x48\xaf\xa4\x71\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";
    let taken = browser.upload(&format!("{base}/3/photo"), &page, png).await;
    assert_eq!(taken.location, format!("{base}/4"), "{}", taken.status);
    assert!(browser.get(&format!("{base}/3")).await.page.contains("Ein Foto ist gespeichert"));
}

#[actix_web::test]
async fn without_a_form_of_ours_nothing_is_begun() {
    let (app, _folder, _saved) = city().await;
    let browser = browser(&app).await;
    let begun = browser.call(TestRequest::post().uri(BASE).set_form([("a", "b")])).await;
    assert_eq!(begun.status, StatusCode::FORBIDDEN);
}
