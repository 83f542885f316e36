//! Writing procedures, their texts and paper sheets, over HTTP in process, from forms to the pages residents read.
use crate::database::{self, Database};
use actix_http::Request;
use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, COOKIE, LOCATION};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, init_service};
use actix_web::web::Data;
use actix_web::{App, Error};
use beteiligung::access::FormToken;
use beteiligung::application::Application;
use beteiligung::clock::Clock;
use beteiligung::config::Config;
use beteiligung::server::{configure, front};
use participation_core::PlainText;
use participation_core::outcome;
use participation_core::staff::session::{self, Attempt, Finished};
use participation_core::staff::{self, NewStaff, Password, Role, StaffId, TotpSecret};

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const PASSWORD: &str = "lindenallee im november";

struct Desk {
    app: Data<Application>,
    _database: Database,
}

/// Somebody at the desk: the account and the session's token.
struct Person {
    id: StaffId,
    session: String,
}

/// What came back.
struct Answer {
    status: StatusCode,
    location: String,
    kind: String,
    body: String,
}

impl Desk {
    async fn open() -> Self {
        let (storage, database) = database::open().await;
        let config = Config::read(None, |source| source.set("base_url", "http://127.0.0.1:8080".to_owned())).unwrap();
        Self { app: Data::new(Application::new(config, Clock::real(), storage)), _database: database }
    }

    async fn serve(&self) -> impl Service<Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<> {
        let app = self.app.clone();
        init_service(App::new().wrap(from_fn(front)).configure(|service| configure(service, &app))).await
    }

    async fn person(&self, name: &str, role: Role, same: Option<StaffId>) -> Person {
        let now = self.app.clock.now();
        let login = format!("e{}", self.app.storage.ids().random());
        let new = NewStaff {
            login: login.parse().unwrap(),
            name: PlainText::line(name, 80).unwrap(),
            roles: vec![role],
            office: None,
            language: None,
            same_person_as: same,
            password: Password::chosen(PASSWORD, &login).unwrap(),
            one_time: false,
            totp: TotpSecret::from_base32(SECRET),
        };
        let id = staff::create(&self.app.storage, new, None, now).await.unwrap();
        let attempt =
            Attempt { login: login.clone(), password: PASSWORD.into(), address: login.clone(), device: String::new() };
        let token = session::begin(&self.app.storage, attempt, now).await.unwrap();
        let code = TotpSecret::from_base32(SECRET).unwrap().code(now);
        let Finished::In(token) = session::finish(&self.app.storage, token, code, login, now).await.unwrap() else {
            panic!("not signed in")
        };
        Person { id, session: token.as_str().to_owned() }
    }

    async fn send(&self, person: Option<&Person>, path: &str, body: Option<(String, String)>) -> Answer {
        let service = self.serve().await;
        let mut request = if body.is_some() { TestRequest::post() } else { TestRequest::get() }.uri(path);
        if let Some(person) = person {
            request = request.insert_header((COOKIE, format!("beteiligung_session={}", person.session)));
        }
        if let Some((kind, body)) = body {
            request = request
                .insert_header((CONTENT_TYPE, kind))
                .insert_header(("content-length", body.len()))
                .set_payload(body);
        }
        let response = service.call(request.to_request()).await.unwrap();
        let header = |name| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let (status, location, kind) = (response.status(), header(LOCATION), header(CONTENT_TYPE));
        let body = to_bytes(response.into_body()).await.unwrap();
        Answer { status, location, kind, body: String::from_utf8_lossy(&body).into_owned() }
    }

    async fn get(&self, person: &Person, path: &str) -> Answer {
        self.send(Some(person), path, None).await
    }

    fn token(&self, person: &Person) -> String {
        FormToken::make(self.app.storage.keys().unwrap(), self.app.clock.now(), &person.session).to_string()
    }

    async fn post(&self, person: &Person, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let token = self.token(person);
        let all: Vec<(&str, &str)> = std::iter::once(("token", token.as_str())).chain(pairs.iter().copied()).collect();
        let body = serde_urlencoded::to_string(all).unwrap();
        self.send(Some(person), path, Some(("application/x-www-form-urlencoded".into(), body))).await
    }

    async fn upload(
        &self,
        person: &Person,
        path: &str,
        pairs: &[(&str, &str)],
        (name, content): (&str, &str),
    ) -> Answer {
        let token = self.token(person);
        let mut body = String::new();
        for (field, value) in std::iter::once(("token", token.as_str())).chain(pairs.iter().copied()) {
            body.push_str(&format!("--xyz\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"));
        }
        body.push_str(&format!("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n{content}\r\n--xyz--\r\n"));
        self.send(Some(person), path, Some(("multipart/form-data; boundary=xyz".into(), body))).await
    }

    /// A draft with facts and a schedule that takes proposals now; says its address at the desk and its public name.
    async fn draft(&self, author: &Person, voice: &str) -> (String, String) {
        let slug = format!("radweg-{}", self.app.storage.ids().random().unsigned_abs() % 1_000_000_007);
        let today = self.app.clock.now().city_day();
        let end = (today + chrono::TimeDelta::days(30)).to_string();
        let begun = self
            .post(
                author,
                "/desk/procedures/new",
                &[
                    ("title", "Radweg"),
                    ("slug", &slug),
                    ("kind", "informal"),
                    ("starts", &today.to_string()),
                    ("ends", &end),
                ],
            )
            .await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
        let base = begun.location;
        let facts = self.post(author, &format!("{base}/facts"), &facts(&slug, voice, "1")).await;
        assert_eq!(facts.status, StatusCode::SEE_OTHER, "{}", facts.body);
        let today = today.to_string();
        let schedule = [
            ("version", "2"),
            ("do", "save"),
            ("starts", today.as_str()),
            ("ends", &end),
            ("proposals-offered", "yes"),
            ("proposals-opens", &today),
            ("proposals-closes", &end),
            ("phase-0-id", ""),
            ("phase-0-kind", "ideas"),
            ("phase-0-title", "Ideen"),
            ("phase-0-starts", &today),
            ("phase-0-ends", ""),
        ];
        let saved = self.post(author, &format!("{base}/schedule"), &schedule).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        (base, slug)
    }

    async fn write(&self, author: &Person, base: &str, field: &str, body: &str) -> Answer {
        let id = base.rsplit('/').next().unwrap();
        let text = format!("{id}-{field}");
        self.post(author, &format!("{base}/texts/de"), &[("text", &text), ("seen", ""), ("body", body)]).await
    }

    async fn advance(&self, person: &Person, base: &str, action: &str) -> Answer {
        let page = self.get(person, base).await.body;
        let version = between(&page, "name=\"version\" value=\"", "\"");
        self.post(person, &format!("{base}/state"), &[("version", &version), ("action", action)]).await
    }

    async fn published(&self, author: &Person, second: &Person, voice: &str) -> (String, String) {
        let (base, slug) = self.draft(author, voice).await;
        for field in ["summary", "about"] {
            assert_eq!(
                self.write(author, &base, field, "Die Promenade wird breiter.").await.status,
                StatusCode::SEE_OTHER
            );
        }
        assert_eq!(self.advance(author, &base, "submit").await.status, StatusCode::SEE_OTHER);
        assert_eq!(self.advance(second, &base, "publish").await.status, StatusCode::SEE_OTHER);
        (base, slug)
    }
}

fn facts<'a>(slug: &'a str, voice: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("slug", slug),
        ("kind", "informal"),
        ("level", "heard"),
        ("decides", "council"),
        ("voice", voice),
        ("moderation", "after"),
        ("days", "42"),
        ("contact-name", "Jonas Terhaar"),
        ("contact-phone", "0251 492-7040"),
        ("area", "Mitte"),
    ]
}

fn between(text: &str, start: &str, end: &str) -> String {
    let from = text.find(start).unwrap_or_else(|| panic!("no {start} in {text}")) + start.len();
    text[from..from + text[from..].find(end).unwrap()].to_owned()
}

#[actix_web::test]
async fn a_procedure_is_hidden_until_a_second_person_publishes_it() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let same = desk.person("Sabine Althoff", Role::Participation, Some(author.id)).await;
    let second = desk.person("Jonas Terhaar", Role::Participation, None).await;
    let (base, slug) = desk.draft(&author, "token").await;
    let public = format!("/de/procedures/{slug}");
    assert_eq!(desk.send(None, &public, None).await.status, StatusCode::NOT_FOUND);
    let page = desk.get(&author, &base).await.body;
    assert!(page.contains("In einem Satz") && page.contains("Worum es geht"), "the missing texts are named");
    for field in ["summary", "about"] {
        desk.write(&author, &base, field, "Die Promenade wird breiter.").await;
    }
    assert_eq!(desk.advance(&author, &base, "submit").await.status, StatusCode::SEE_OTHER);
    for person in [&author, &same] {
        let refused = desk.advance(person, &base, "publish").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("jemand anderes"), "{}", refused.body);
    }
    assert_eq!(desk.send(None, &public, None).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.advance(&second, &base, "publish").await.status, StatusCode::SEE_OTHER);
    assert!(desk.send(None, &public, None).await.body.contains("Die Promenade wird breiter."));
}

#[actix_web::test]
async fn the_office_in_charge_is_chosen_where_the_contact_is_typed() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, slug) = desk.draft(&author, "token").await;
    let now = desk.app.clock.now();
    let office = outcome::office_named(&desk.app.storage, "Tiefbauamt", None, now).await.unwrap().to_string();
    let path = format!("{base}/facts");
    let unknown = [facts(&slug, "token", "3"), vec![("office", "17")]].concat();
    let unknown = desk.post(&author, &path, &unknown).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.body.contains("Dieses Amt gibt es hier nicht."), "{}", unknown.body);
    let fields = [facts(&slug, "token", "3"), vec![("office", office.as_str())]].concat();
    assert_eq!(desk.post(&author, &path, &fields).await.status, StatusCode::SEE_OTHER);
    let page = desk.get(&author, &path).await.body;
    assert!(page.contains(&format!("<option value=\"{office}\" selected>Tiefbauamt")), "{page}");
}

#[actix_web::test]
async fn nobody_without_the_role_reads_or_writes_a_draft() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, _) = desk.draft(&author, "token").await;
    for role in [Role::Clerk, Role::Moderator, Role::Office, Role::Admin, Role::Council] {
        let other = desk.person("Anderer Mensch", role, None).await;
        for part in ["", "/facts", "/texts/de", "/documents", "/codes"] {
            assert_eq!(
                desk.get(&other, &format!("{base}{part}")).await.status,
                StatusCode::FORBIDDEN,
                "{role:?} {part}"
            );
        }
        assert_eq!(desk.write(&other, &base, "about", "x").await.status, StatusCode::FORBIDDEN, "{role:?}");
    }
    assert_ne!(desk.send(None, &base, None).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn the_later_of_two_keeps_what_was_typed_and_reads_who_was_faster() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let other = desk.person("Jonas Terhaar", Role::Participation, None).await;
    let (base, slug) = desk.draft(&author, "token").await;
    assert_eq!(
        desk.post(&author, &format!("{base}/facts"), &facts(&slug, "token", "3")).await.status,
        StatusCode::SEE_OTHER
    );
    let mut late = facts(&slug, "token", "3");
    late.push(("paper", "V/0412/2026 <b>"));
    let answer = desk.post(&other, &format!("{base}/facts"), &late).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.body.contains("Sabine Althoff") && answer.body.contains("V/0412/2026 &lt;b&gt;"), "{}", answer.body);
}

#[actix_web::test]
async fn markup_of_staff_stays_text_on_every_page() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let second = desk.person("Jonas Terhaar", Role::Participation, None).await;
    let (base, slug) = desk.published(&author, &second, "token").await;
    let evil = "<script>alert(1)</script> <svg><animate onbegin=alert(1)></svg> <math><annotation-xml>x</annotation-xml></math> <span class=\"chip chip-green\">geprüft</span>";
    let page =
        desk.get(&author, &format!("{base}/texts/de?text={}-about", base.rsplit('/').next().unwrap())).await.body;
    let seen = between(&page, "name=\"seen\" value=\"", "\"");
    let text = format!("{}-about", base.rsplit('/').next().unwrap());
    let saved =
        desk.post(&author, &format!("{base}/texts/de"), &[("text", &text), ("seen", &seen), ("body", evil)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    for path in [format!("/de/procedures/{slug}"), saved.location] {
        let body = desk.get(&author, &path).await.body;
        assert!(body.contains("&lt;script&gt;"), "{path}");
        for markup in ["<script>alert", "<animate", "<math", "<span class=\"chip chip-green\">geprüft"] {
            assert!(!body.contains(markup), "{path} {markup}");
        }
    }
}

#[actix_web::test]
async fn better_words_are_taken_over_and_nothing_is_saved_until_asked() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, _) = desk.draft(&author, "token").await;
    let text = format!("{}-about", base.rsplit('/').next().unwrap());
    let path = format!("{base}/texts/de");
    let taken = desk
        .post(
            &author,
            &path,
            &[("text", &text), ("seen", ""), ("body", "Bis 05.12.2026 bzw. später."), ("take", "found-0")],
        )
        .await;
    assert_eq!(taken.status, StatusCode::OK);
    assert!(taken.body.contains("Bis 05.12.2026 oder später."), "{}", taken.body);
    let page = desk.get(&author, &format!("{path}?text={text}")).await.body;
    assert!(!page.contains("05.12.2026"));
}

#[actix_web::test]
async fn a_changed_german_text_marks_its_words_beside_the_variant() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, _) = desk.draft(&author, "token").await;
    let text = format!("{}-about", base.rsplit('/').next().unwrap());
    desk.write(&author, &base, "about", "Mitmachen bis zum 30. November.").await;
    let simple = format!("{base}/texts/de-simple");
    let pairs =
        [("text", text.as_str()), ("seen", ""), ("method", "human"), ("body", "Sie haben Zeit bis zum 30. November.")];
    assert_eq!(desk.post(&author, &simple, &pairs).await.status, StatusCode::SEE_OTHER);
    let german = desk.get(&author, &format!("{base}/texts/de?text={text}")).await.body;
    let seen = between(&german, "name=\"seen\" value=\"", "\"");
    let moved = [("text", text.as_str()), ("seen", seen.as_str()), ("body", "Mitmachen bis zum 5. Dezember.")];
    assert_eq!(desk.post(&author, &format!("{base}/texts/de"), &moved).await.status, StatusCode::SEE_OTHER);
    // Who saves the older German text now would undo that, and is told instead.
    assert_eq!(desk.post(&author, &format!("{base}/texts/de"), &moved).await.status, StatusCode::CONFLICT);
    let page = desk.get(&author, &format!("{simple}?text={text}")).await.body;
    assert!(
        page.contains(r#"<ins class="mark-new">5. Dezember.</ins>"#)
            && page.contains(r#"<del class="mark-gone">30. November.</del>"#),
        "{page}"
    );
    assert!(page.contains("moved-0") && page.contains("veraltet"));
    assert!(desk.get(&author, "/desk/languages").await.body.contains("Radweg: Leichte Sprache"));
}

#[actix_web::test]
async fn leichte_sprache_needs_readers_and_a_date() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, _) = desk.draft(&author, "token").await;
    let text = format!("{}-title", base.rsplit('/').next().unwrap());
    let simple = format!("{base}/texts/de-simple");
    let bare = [("text", text.as_str()), ("seen", ""), ("method", "reviewed"), ("body", "Der Rad-Weg")];
    let refused = desk.post(&author, &simple, &bare).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Wer hat den Text geprüft?") && refused.body.contains("Der Rad-Weg"));
    let whole = [bare[0], bare[1], bare[2], bare[3], ("reviewer", "Lesegruppe Münster"), ("reviewed", "2026-01-05")];
    assert_eq!(desk.post(&author, &simple, &whole).await.status, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn a_document_is_taken_by_its_content_and_an_svg_is_refused() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let (base, slug) = desk.draft(&author, "token").await;
    let path = format!("{base}/documents");
    let pairs = [("version", "3"), ("title", "Plan"), ("dated", "2026-01-05")];
    let svg = desk
        .upload(&author, &path, &pairs, ("plan.pdf", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"))
        .await;
    assert_eq!(svg.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", svg.body);
    assert!(svg.body.contains("kein PDF") && svg.body.contains("value=\"Plan\""));
    let pdf = desk.upload(&author, &path, &pairs, ("../<b>Plan.exe", "%PDF-1.7 inhalt")).await;
    assert_eq!(pdf.status, StatusCode::SEE_OTHER, "{}", pdf.body);
    let page = desk.get(&author, &path).await.body;
    assert!(page.contains("b-Plan.pdf"), "{page}");
    let document = between(&page, "/documents/", "/remove");
    assert_eq!(
        desk.send(None, &format!("/de/procedures/{slug}/documents/{document}"), None).await.status,
        StatusCode::NOT_FOUND
    );
}

#[actix_web::test]
async fn codes_are_downloaded_once_and_rules_are_locked_by_the_first_contribution() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let second = desk.person("Jonas Terhaar", Role::Participation, None).await;
    let clerk = desk.person("Karin Brandt", Role::Clerk, None).await;
    let (base, slug) = desk.published(&author, &second, "code").await;
    let key = format!("key-of-this-batch-{slug}");
    let batch = [("key", key.as_str()), ("label", "Briefe"), ("amount", "5")];
    let file = desk.post(&author, &format!("{base}/codes"), &batch).await;
    assert!(file.kind.starts_with("text/csv") && file.body.lines().count() == 6, "{}", file.body);
    let again = desk.post(&author, &format!("{base}/codes"), &batch).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = desk.get(&author, &format!("{base}/codes")).await.body;
    assert!(page.contains("Briefe") && !file.body.lines().skip(1).any(|code| page.contains(code)));
    let call = [
        ("procedure", slug.as_str()),
        ("channel", "phone"),
        ("language", "ar"),
        ("key", "a-key-of-sixteen-signs"),
        ("title", "Mehr Bänke"),
    ];
    let slip = desk.post(&clerk, "/desk/entry/new", &call).await;
    assert_eq!(slip.status, StatusCode::SEE_OTHER, "{}", slip.body);
    let own = desk.get(&author, &format!("{base}/facts")).await.body;
    let version = between(&own, "name=\"version\" value=\"", "\"");
    let refused = desk.post(&author, &format!("{base}/facts"), &facts(&slug, "token", &version)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Jemand hat schon mitgemacht"), "{}", refused.body);
}

#[actix_web::test]
async fn a_sheet_is_compared_by_somebody_else_and_prints_a_slip() {
    let desk = Desk::open().await;
    let author = desk.person("Sabine Althoff", Role::Participation, None).await;
    let second = desk.person("Jonas Terhaar", Role::Participation, None).await;
    let (typist, reader) =
        (desk.person("Karin Brandt", Role::Clerk, None).await, desk.person("Mira Yıldız", Role::Clerk, None).await);
    let (_, slug) = desk.published(&author, &second, "token").await;
    let today = desk.app.clock.now().city_day().to_string();
    let key = format!("sheet-{slug}-0123456789");
    let sheet = [
        ("procedure", slug.as_str()),
        ("channel", "paper"),
        ("received", &today),
        ("language", "de"),
        ("key", &key),
        ("title", "Mehr Bänke"),
        ("body", "Am <b>Aasee</b>."),
    ];
    let mut empty = sheet;
    empty[5].1 = "";
    assert_eq!(desk.post(&typist, "/desk/entry/new", &empty).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.post(&typist, "/desk/entry/new", &sheet).await.status, StatusCode::SEE_OTHER);
    let list = desk.get(&reader, "/desk/entry").await.body;
    assert!(list.contains("Mehr Bänke") && list.contains("Karin Brandt"), "{list}");
    let path = format!("/desk/entry/{}", last_entry(&list));
    let page = desk.get(&reader, &path).await.body;
    assert!(page.contains("Am &lt;b&gt;Aasee&lt;/b&gt;."), "{page}");
    let release = [("version", "1"), ("do", "release"), ("compared", "yes")];
    assert_eq!(desk.post(&typist, &path, &release).await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.post(&reader, &path, &release[..2]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!desk.send(None, &format!("/de/procedures/{slug}/proposals"), None).await.body.contains("Mehr Bänke"));
    let released = desk.post(&reader, &path, &release).await;
    assert_eq!(released.status, StatusCode::SEE_OTHER, "{}", released.body);
    let slip = desk.get(&reader, &released.location).await.body;
    let code = released.location.split("code=").nth(1).unwrap().to_owned();
    assert!(slip.contains(&code) && slip.contains("class=\"qr\"") && slip.contains("MS-"), "{slip}");
    let without = desk.get(&reader, released.location.split('?').next().unwrap()).await.body;
    assert!(!without.contains(&code));
    assert!(
        desk.send(None, &format!("/de/procedures/{slug}/proposals?sort=newest"), None)
            .await
            .body
            .contains("Mehr Bänke")
    );
}

/// The number in the last link to a sheet.
fn last_entry(list: &str) -> String {
    let numbers = list.split("href=\"/desk/entry/").skip(1).filter_map(|rest| rest.split('"').next());
    numbers.filter(|number| number.bytes().all(|b| b.is_ascii_digit())).last().unwrap().to_owned()
}
