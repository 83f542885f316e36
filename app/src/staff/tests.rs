//! The desk as a browser meets it: in process, over the real routes, on the embedded database.

use crate::access::Access;
use crate::application::Application;
use crate::clock::Clock;
use crate::config::Config;
use crate::routes::TABLE;
use crate::server::{configure, front};
use actix_http::Request;
use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use actix_web::{App, Error};
use participation_core::staff::{Role, StaffId, TotpSecret};
use participation_core::storage::City;
use participation_core::{Storage, demo, staff};
use tempfile::TempDir;

const PASSWORD: &str = "lindenallee im november";

struct Desk {
    app: Data<Application>,
    _folder: TempDir,
}

impl Desk {
    async fn open(base_url: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let city = City { tenant: "muenster".into(), prefix: "MS".into() };
        let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
        storage.migrate().await.unwrap();
        storage.start().await.unwrap();
        let config = Config::read_text(&format!("base_url = \"{base_url}\"\nrate_limit = false")).unwrap();
        Self { app: Data::new(Application::new(config, Clock::real(), storage)), _folder: folder }
    }

    async fn serve(&self) -> impl Service<Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<> {
        let app = self.app.clone();
        init_service(App::new().wrap(from_fn(front)).configure(|service| configure(service, &app))).await
    }

    /// Adds somebody; the codes of their device come from the same secret.
    async fn add(&self, login: &str, roles: &[Role]) -> (StaffId, TotpSecret) {
        let totp = TotpSecret::random();
        let person = demo::staff_member(
            &self.app.storage,
            (login, login),
            roles,
            (PASSWORD, totp.clone()),
            self.app.clock.now(),
        )
        .await
        .unwrap();
        (person.id, totp)
    }
}

/// A browser with its cookies, and the page it shows.
struct Browser<S> {
    service: S,
    cookies: Vec<Cookie<'static>>,
    base: String,
    status: StatusCode,
    location: String,
    set_cookie: String,
    page: String,
}

impl<S: Service<Request, Response = ServiceResponse<BoxBody>, Error = Error>> Browser<S> {
    fn new(service: S, base: &str) -> Self {
        let empty = String::new;
        Self {
            service,
            cookies: vec![],
            base: base.into(),
            status: StatusCode::OK,
            location: empty(),
            set_cookie: empty(),
            page: empty(),
        }
    }

    async fn send(&mut self, request: TestRequest) {
        let request = self.cookies.iter().fold(request, |request, cookie| request.cookie(cookie.clone()));
        let response = call_service(&self.service, request.to_request()).await;
        self.status = response.status();
        let header = |name: &str| response.headers().get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        (self.location, self.set_cookie) = (header("location"), header("set-cookie"));
        if let Ok(cookie) = Cookie::parse(self.set_cookie.clone()) {
            self.cookies = if cookie.value().is_empty() {
                vec![]
            } else {
                vec![Cookie::new(cookie.name().to_owned(), cookie.value().to_owned())]
            };
        }
        self.page = String::from_utf8(read_body(response).await.to_vec()).unwrap();
    }

    async fn get(&mut self, path: &str) -> StatusCode {
        self.send(TestRequest::get().uri(path)).await;
        self.status
    }

    /// Sends a form with the token of the page that is shown.
    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> StatusCode {
        let token = self
            .page
            .split("name=\"token\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
            .to_owned();
        let form: Vec<(&str, &str)> =
            std::iter::once(("token", token.as_str())).chain(fields.iter().copied()).collect();
        let origin = self.base.clone();
        self.send(TestRequest::post().uri(path).insert_header(("origin", origin)).set_form(form)).await;
        self.status
    }

    async fn sign_in(&mut self, login: &str, code: &str) -> StatusCode {
        self.get("/desk/sign-in").await;
        self.post("/desk/sign-in", &[("login", login), ("password", PASSWORD)]).await;
        self.get("/desk/sign-in/code").await;
        self.post("/desk/sign-in/code", &[("code", code), ("next", "/desk/account")]).await
    }
}

const PLAIN: &str = "http://127.0.0.1:8080";

#[actix_web::test]
async fn signing_in_takes_password_and_code_and_changes_the_session_each_time() {
    let desk = Desk::open("https://mitmachen.example").await;
    let (_, totp) = desk.add("althoff", &[Role::Participation]).await;
    let mut browser = Browser::new(desk.serve().await, "https://mitmachen.example");
    assert_eq!(browser.get("/desk/account").await, StatusCode::SEE_OTHER);
    assert!(browser.location.starts_with("/desk/sign-in?next="), "{}", browser.location);
    browser.cookies = vec![Cookie::new("__Host-beteiligung_session", "chosen-by-somebody-else")];
    browser.get("/desk/sign-in").await;
    assert_eq!(browser.set_cookie, "", "reading the form sets no cookie");
    browser.post("/desk/sign-in", &[("login", "althoff"), ("password", PASSWORD)]).await;
    for part in ["__Host-beteiligung_session=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(browser.set_cookie.contains(part), "{}", browser.set_cookie);
    }
    let half = browser.cookies[0].value().to_owned();
    assert_ne!(half, "chosen-by-somebody-else");
    assert_eq!(browser.get("/desk").await, StatusCode::SEE_OTHER, "the password alone opens nothing");
    browser.get("/desk/sign-in/code").await;
    browser.post("/desk/sign-in/code", &[("code", &totp.code(desk.app.clock.now())), ("next", "//evil.example")]).await;
    assert_eq!((browser.status, browser.location.as_str()), (StatusCode::SEE_OTHER, "/desk"));
    assert_ne!(browser.cookies[0].value(), half);
    assert_eq!(browser.get("/desk").await, StatusCode::OK);
    assert!(browser.page.contains("althoff"));
    browser.post("/desk/sign-out", &[]).await;
    assert_eq!(browser.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get("/desk").await, StatusCode::SEE_OTHER);
}

#[actix_web::test]
async fn an_unknown_login_gets_the_very_page_of_a_wrong_password() {
    let desk = Desk::open(PLAIN).await;
    desk.add("althoff", &[Role::Participation]).await;
    let mut pages = Vec::new();
    for login in ["althoff", "niemand"] {
        let mut browser = Browser::new(desk.serve().await, PLAIN);
        browser.get("/desk/sign-in").await;
        let status = browser.post("/desk/sign-in", &[("login", login), ("password", "falsches kennwort")]).await;
        let token = browser.page.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        pages.push((status, browser.set_cookie.clone(), browser.page.replace(&token, "").replace(login, "")));
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[0].0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn nobody_passes_a_route_without_its_role() {
    let desk = Desk::open(PLAIN).await;
    for role in Role::ALL {
        let (_, totp) = desk.add(role.as_str(), &[*role]).await;
        let mut browser = Browser::new(desk.serve().await, PLAIN);
        assert_eq!(browser.sign_in(role.as_str(), &totp.code(desk.app.clock.now())).await, StatusCode::SEE_OTHER);
        for route in TABLE.iter().filter(|route| route.path.starts_with("/desk")) {
            let path = route.path.replace(['{', '}'], "");
            let Access::Role(roles) = route.access else { continue };
            if route.method == Method::GET {
                let status = browser.get(&path).await;
                assert_eq!(status != StatusCode::FORBIDDEN, roles.contains(role), "{role:?} {path} {status}");
            } else if !roles.contains(role) {
                browser.get("/desk/account").await;
                assert_eq!(browser.post(&path, &[]).await, StatusCode::FORBIDDEN, "{role:?} {path}");
            }
        }
    }
}

#[actix_web::test]
async fn without_a_session_every_desk_page_leads_to_the_sign_in_and_every_change_is_refused() {
    let desk = Desk::open(PLAIN).await;
    let mut browser = Browser::new(desk.serve().await, PLAIN);
    for route in TABLE.iter().filter(|route| route.path.starts_with("/desk") && route.access != Access::Public) {
        let path = route.path.replace(['{', '}'], "");
        let expected = if route.method == Method::GET { StatusCode::SEE_OTHER } else { StatusCode::UNAUTHORIZED };
        let request =
            TestRequest::default().method(route.method.clone()).uri(&path).insert_header(("content-length", "0"));
        browser.send(request).await;
        assert_eq!(browser.status, expected, "{} {path}", route.method);
    }
}

#[actix_web::test]
async fn a_form_of_one_session_changes_nothing_in_another() {
    let desk = Desk::open(PLAIN).await;
    let (_, first) = desk.add("eins", &[Role::Admin]).await;
    let (id, second) = desk.add("zwei", &[Role::Admin]).await;
    let mut attacker = Browser::new(desk.serve().await, PLAIN);
    attacker.sign_in("eins", &first.code(desk.app.clock.now())).await;
    attacker.get("/desk/staff/new").await;
    let mut victim = Browser::new(desk.serve().await, PLAIN);
    victim.sign_in("zwei", &second.code(desk.app.clock.now())).await;
    victim.page = attacker.page.clone();
    assert_eq!(victim.post(&format!("/desk/staff/{id}/deactivate"), &[("version", "1")]).await, StatusCode::FORBIDDEN);
    victim.get("/desk/staff/new").await;
    victim.base = "https://evil.example".into();
    assert_eq!(victim.post(&format!("/desk/staff/{id}/deactivate"), &[("version", "1")]).await, StatusCode::FORBIDDEN);
    assert!(staff::by_id(&desk.app.storage, id).await.unwrap().active);
}

#[actix_web::test]
async fn an_administrator_adds_somebody_who_chooses_a_password_before_anything_else() {
    let desk = Desk::open(PLAIN).await;
    let (_, totp) = desk.add("admin", &[Role::Admin]).await;
    let mut admin = Browser::new(desk.serve().await, PLAIN);
    admin.sign_in("admin", &totp.code(desk.app.clock.now())).await;
    admin.get("/desk/staff/new").await;
    let hostile = "<svg onload=alert(1)>";
    let typed = [
        ("name", hostile),
        ("login", "neu"),
        ("roles", "clerk"),
        ("active", "false"),
        ("person_id", "1"),
        ("roles", "king"),
    ];
    assert_eq!(admin.post("/desk/staff/new", &typed).await, StatusCode::OK);
    let password = admin.page.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    admin.get("/desk/staff").await;
    assert!(!admin.page.contains(hostile) && admin.page.contains("&lt;svg onload"), "the name is text");
    admin.get("/desk/audit").await;
    assert!(!admin.page.contains(hostile));
    let person = staff::by_login(&desk.app.storage, "neu".parse().unwrap()).await.unwrap();
    assert_eq!(
        (person.roles.as_slice(), person.active),
        ([Role::Clerk].as_slice(), true),
        "what the form does not ask is ignored"
    );

    let mut new = Browser::new(desk.serve().await, PLAIN);
    new.get("/desk/sign-in").await;
    new.post("/desk/sign-in", &[("login", "neu"), ("password", &password)]).await;
    new.get("/desk/sign-in/code").await;
    let secret = new.page.split("<code>").nth(1).unwrap().split('<').next().unwrap().replace(' ', "");
    let code = TotpSecret::from_base32(&secret).unwrap().code(desk.app.clock.now());
    new.post("/desk/sign-in/code", &[("code", &code)]).await;
    assert_eq!(new.get("/desk").await, StatusCode::SEE_OTHER);
    assert_eq!(new.location, "/desk/password");
    new.get("/desk/password").await;
    let chosen =
        [("present", password.as_str()), ("password", "kastanien im oktober"), ("again", "kastanien im oktober")];
    assert_eq!(new.post("/desk/password", &chosen).await, StatusCode::SEE_OTHER, "{}", new.page);
    assert_eq!(new.get("/desk").await, StatusCode::OK);
}

#[actix_web::test]
async fn the_desk_speaks_the_language_its_user_has_chosen() {
    let desk = Desk::open(PLAIN).await;
    let (_, totp) = desk.add("althoff", &[Role::Participation]).await;
    let mut browser = Browser::new(desk.serve().await, PLAIN);
    browser.sign_in("althoff", &totp.code(desk.app.clock.now())).await;
    browser.get("/desk/account").await;
    assert!(browser.page.contains("<html lang=\"de\""));
    browser.post("/desk/account", &[("language", "ar")]).await;
    browser.get("/desk").await;
    assert!(browser.page.contains("<html lang=\"ar\" dir=\"rtl\""));
    browser.get("/desk/account").await;
    assert_eq!(browser.post("/desk/account", &[("language", "xx")]).await, StatusCode::BAD_REQUEST);
}
