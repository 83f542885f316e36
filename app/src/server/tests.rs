use super::*;
use crate::access::{Access, FormToken, SESSION_COOKIE, gate};
use crate::clock::Clock;
use crate::config::Config;
use crate::request::Visit;
use actix_web::cookie::Cookie;
use actix_web::dev::Service;
use actix_web::http::{Method, StatusCode};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use participation_core::Storage;
use participation_core::storage::City;
use std::sync::atomic::{AtomicUsize, Ordering};
use tempfile::TempDir;

const READ: Route = Route {
    method: Method::GET,
    path: "/{lang}/trial/page",
    access: Access::Public,
    cached: true,
    upload: false,
    machine: false,
    handler: "page",
};
static PAGE: Route = READ;
static FORM: Route = Route { path: "/{lang}/trial/form", ..READ };
static SEND: Route = Route { method: Method::POST, path: "/{lang}/trial/send", cached: false, ..READ };

static SLIP: Route = Route { path: "/{lang}/trial/slip", cached: false, ..READ };

/// How often the page was rendered.
#[derive(Default)]
struct Renderings(AtomicUsize);

async fn page(visit: Visit, renderings: Data<Renderings>) -> HttpResponse {
    let number = renderings.0.fetch_add(1, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(20)).await;
    let text = format!("{}{number} {}", "<p>page ".repeat(200), visit.path);
    HttpResponse::Ok().content_type("text/html; charset=utf-8").body(text)
}

async fn form(visit: Visit) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().content_type("text/html; charset=utf-8").body(visit.form_token()?.to_string()))
}

async fn slip(visit: Visit) -> String {
    visit.path.strip_prefix("/elsewhere").unwrap().to_owned()
}

async fn send(body: web::Bytes) -> String {
    String::from_utf8(body.to_vec()).unwrap()
}

async fn trial() -> (Data<Application>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
    let config = Config::read_text("base_url = \"https://mitmachen.example\"\nform_megabytes = 1").unwrap();
    (Data::new(Application::new(config, Clock::real(), storage)), folder)
}

async fn serve(
    app: &Data<Application>,
) -> impl Service<actix_http::Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<> {
    let get = || web::route().guard(actix_web::guard::Any(actix_web::guard::Get()).or(actix_web::guard::Head()));
    let app = app.clone();
    init_service(
        App::new()
            .wrap(from_fn(front))
            .app_data(Data::new(Renderings::default()))
            .route("/{lang}/trial/page", get().to(page).wrap(from_fn(|request, next| gate(&PAGE, request, next))))
            .route("/{lang}/trial/form", get().to(form).wrap(from_fn(|request, next| gate(&FORM, request, next))))
            .route("/{lang}/trial/slip", get().to(slip).wrap(from_fn(|request, next| gate(&SLIP, request, next))))
            .route("/{lang}/trial/send", web::post().to(send).wrap(from_fn(|request, next| gate(&SEND, request, next))))
            .configure(|service| configure(service, &app)),
    )
    .await
}

fn token(app: &Application, session: &str, seconds_ago: i64) -> String {
    let made = app.clock.now().plus_seconds(-seconds_ago);
    FormToken::make(app.storage.keys().unwrap(), made, session).to_string()
}

fn header<'a>(response: &'a ServiceResponse<BoxBody>, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[actix_web::test]
async fn reading_sets_no_cookie_and_every_answer_is_protected() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    for path in [
        "/",
        "/healthz",
        "/readyz",
        "/metrics",
        "/.well-known/security.txt",
        "/de/trial/page",
        "/de/trial/form",
        "/de/nothing",
        "/xx/",
    ] {
        let response = call_service(&service, TestRequest::get().uri(path).to_request()).await;
        assert_eq!(header(&response, "set-cookie"), "", "{path}");
        let policy = header(&response, "content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert_eq!(header(&response, "x-content-type-options"), "nosniff", "{path}");
        assert!(header(&response, "strict-transport-security").starts_with("max-age="), "{path}");
        assert!(!header(&response, "cache-control").is_empty(), "{path}");
    }
}

#[actix_web::test]
async fn unknown_paths_languages_and_methods_get_a_page_with_a_number_in_the_readers_language() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    for (request, status, language) in [
        (TestRequest::get().uri("/ar/nothing"), StatusCode::NOT_FOUND, "ar"),
        (
            TestRequest::get().uri("/xx/procedures").insert_header(("accept-language", "en")),
            StatusCode::NOT_FOUND,
            "en",
        ),
        (TestRequest::get().uri("/desk/x.css"), StatusCode::NOT_FOUND, "de"),
        (TestRequest::delete().uri("/healthz"), StatusCode::METHOD_NOT_ALLOWED, "de"),
        (TestRequest::get().uri("/de-simple/%ff%00/..%2f"), StatusCode::NOT_FOUND, "de-simple"),
    ] {
        let response = call_service(&service, request.to_request()).await;
        assert_eq!(response.status(), status);
        assert_eq!(header(&response, "cache-control"), "private, no-store");
        let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        assert!(body.contains(&format!("<html lang=\"{language}\"")), "{body}");
        let number = body.split('\u{2068}').find(|part| part.as_bytes().get(4) == Some(&b'-')).unwrap();
        assert!(number[..4].parse::<u32>().is_ok() && number[5..9].parse::<u32>().is_ok(), "{number}");
    }
    let response = call_service(&service, TestRequest::post().uri("/de").to_request()).await;
    assert_eq!(header(&response, "location"), "/de/");
}

#[actix_web::test]
async fn a_handler_that_panics_still_leaves_a_page_with_a_number() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let error = service.call(TestRequest::get().uri("/en/trial/slip").to_request()).await.unwrap_err();
    let answer = error.error_response();
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.headers().contains_key("content-security-policy"));
    let body = String::from_utf8(actix_web::body::to_bytes(answer.into_body()).await.unwrap().to_vec()).unwrap();
    assert!(body.contains("<html lang=\"en\"") && body.contains("Number for questions"), "{body}");
    let next = call_service(&service, TestRequest::get().uri("/healthz").to_request()).await;
    assert_eq!(next.status(), StatusCode::OK, "and the next request is answered");
}

#[actix_web::test]
async fn programs_get_their_problems_as_json() {
    let (app, _folder) = trial().await;
    let response = call_service(&serve(&app).await, TestRequest::get().uri("/api/v1/nothing").to_request()).await;
    assert_eq!(header(&response, "content-type"), "application/problem+json");
    let body: serde_json::Value = serde_json::from_slice(&read_body(response).await).unwrap();
    assert_eq!(body["status"], 404);
    assert!(!body["number"].as_str().unwrap().is_empty());
}

#[actix_web::test]
async fn a_change_needs_our_origin_and_a_token_of_this_session_younger_than_twelve_hours() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let post = |body: String| TestRequest::post().uri("/de/trial/send").set_payload(body);
    let form = |token: &str| format!("token={token}&title=Bank");
    let (fresh, alone) = (form(&token(&app, "", 5)), format!("token={}", token(&app, "", 0)));
    let hours = 60 * 60;
    for (request, passes, why) in [
        (post(fresh.clone()), true, "a fresh token"),
        (post(alone), true, "a form with nothing but the token"),
        (post(fresh.clone()).insert_header(("origin", "https://mitmachen.example")), true, "our own origin"),
        (post(fresh.clone()).insert_header(("origin", "https://evil.example")), false, "a foreign origin"),
        (post(fresh.clone()).insert_header(("sec-fetch-site", "cross-site")), false, "another site"),
        (post("title=Bank".into()), false, "no token"),
        (post(String::new()), false, "no body"),
        (post(format!("title=Bank&{fresh}")), false, "a token that is not the first field"),
        (post(form("x.y.z")), false, "junk"),
        (post(form(&token(&app, "", 13 * hours))), false, "a token of yesterday"),
        (post(form(&token(&app, "", 11 * hours))), true, "a token of this morning"),
        (post(form(&token(&app, "", -hours))), false, "a token of the future"),
        (post(form(&token(&app, "other", 0))), false, "another session's token"),
        (post(form(&token(&app, "mine", 0))).cookie(Cookie::new(SESSION_COOKIE, "mine")), true, "this session's token"),
        (post(fresh.clone()).cookie(Cookie::new(SESSION_COOKIE, "mine")), false, "a token from before signing in"),
    ] {
        let response = call_service(&service, request.to_request()).await;
        let expected = if passes { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(response.status(), expected, "{why}");
        let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        assert!(
            body.contains(if passes { "token=" } else { "<h1>" }),
            "{why}: the handler sees the whole body, a refused person a page"
        );
    }
}

#[actix_web::test]
async fn a_token_in_a_form_with_files_is_found_and_the_body_stays_whole() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let part = |name: &str, value: &str| {
        format!("--XyZ\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let photo = part("photo", &"p".repeat(20_000));
    let post = |body: String| {
        TestRequest::post()
            .uri("/de/trial/send")
            .insert_header(("content-type", "multipart/form-data; boundary=XyZ"))
            .set_payload(body)
    };
    let body = format!("{}{photo}--XyZ--\r\n", part("token", &token(&app, "", 0)));
    let response = call_service(&service, post(body.clone()).to_request()).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(read_body(response).await, body);
    let late = format!("{photo}{}--XyZ--\r\n", part("token", &token(&app, "", 0)));
    assert_eq!(call_service(&service, post(late).to_request()).await.status(), StatusCode::FORBIDDEN);
}

#[actix_web::test]
async fn a_body_beyond_the_limit_is_refused_whether_it_says_so_or_not() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let body = format!("token={}&title={}", token(&app, "", 0), "x".repeat(1_100_000));
    let announced = TestRequest::post()
        .uri("/de/trial/send")
        .insert_header(("content-length", body.len()))
        .set_payload(body.clone());
    let silent = TestRequest::post().uri("/de/trial/send").set_payload(body);
    for request in [announced, silent] {
        let response = call_service(&service, request.to_request()).await;
        assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
        assert!(String::from_utf8(read_body(response).await.to_vec()).unwrap().contains("<h1>"));
    }
}

#[actix_web::test]
async fn a_kept_page_is_the_same_byte_for_byte_and_is_not_sent_twice() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let get = || TestRequest::get().uri("/de/trial/page").insert_header(("accept-encoding", "br"));
    let first = call_service(&service, get().to_request()).await;
    let tag = header(&first, "etag").to_owned();
    assert_eq!(header(&first, "content-encoding"), "br");
    let first = read_body(first).await;
    let second = call_service(&service, get().to_request()).await;
    assert_eq!(header(&second, "etag"), tag);
    assert_eq!(read_body(second).await, first);
    let known = call_service(&service, get().insert_header(("if-none-match", tag)).to_request()).await;
    assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
    assert!(read_body(known).await.is_empty());
    let head = call_service(&service, get().method(Method::HEAD).to_request()).await;
    assert_eq!(head.status(), StatusCode::OK);
    let other = call_service(&service, TestRequest::get().uri("/en/trial/page").to_request()).await;
    assert_ne!(read_body(other).await, first, "another language is another page");
}

#[actix_web::test]
async fn a_write_makes_a_kept_page_new_after_a_second() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let get =
        async || read_body(call_service(&service, TestRequest::get().uri("/de/trial/page").to_request()).await).await;
    let before = get().await;
    tokio::time::sleep(Duration::from_millis(1100)).await;
    assert_eq!(get().await, before, "time alone changes nothing");
    let revision = app.storage.revision();
    app.storage.start().await.unwrap();
    assert!(app.storage.revision() > revision, "leasing a worker number is a write");
    assert_ne!(get().await, before);
}

#[actix_web::test]
async fn many_who_ask_for_a_new_page_at_once_cause_one_rendering() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let asked = (0..50).map(|_| call_service(&service, TestRequest::get().uri("/de/trial/page?sort=new").to_request()));
    let mut bodies = Vec::new();
    for response in futures_util::future::join_all(asked).await {
        bodies.push(read_body(response).await);
    }
    assert!(bodies.iter().all(|body| body == &bodies[0]));
}

#[actix_web::test]
async fn a_page_with_a_token_is_never_kept_even_where_the_table_says_so() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let get = async || {
        let response = call_service(&service, TestRequest::get().uri("/de/trial/form").to_request()).await;
        assert!(header(&response, "cache-control").starts_with("private"));
        read_body(response).await
    };
    assert_ne!(get().await, get().await);
}

#[actix_web::test]
async fn somebody_with_a_session_gets_nothing_kept_and_nothing_to_keep() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let get = || TestRequest::get().uri("/de/trial/page");
    let kept = read_body(call_service(&service, get().to_request()).await).await;
    let own = call_service(&service, get().cookie(Cookie::new(SESSION_COOKIE, "x")).to_request()).await;
    assert_eq!(header(&own, "cache-control"), "private, no-store");
    assert_ne!(read_body(own).await, kept);
}

#[actix_web::test]
async fn a_made_up_host_appears_nowhere() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    for path in ["/de/nothing", "/", "/.well-known/security.txt"] {
        let request = TestRequest::get()
            .uri(path)
            .insert_header(("host", "evil.example"))
            .insert_header(("x-forwarded-host", "evil.example"));
        let response = call_service(&service, request.to_request()).await;
        assert!(!header(&response, "location").contains("evil"));
        let body = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        assert!(!body.contains("evil.example"), "{body}");
        assert_eq!(
            path.contains("security"),
            body.contains("https://mitmachen.example/"),
            "the configured address is used"
        );
    }
}

#[actix_web::test]
async fn the_first_page_is_in_the_browsers_language() {
    let (app, _folder) = trial().await;
    let response = call_service(
        &serve(&app).await,
        TestRequest::get().uri("/").insert_header(("accept-language", "ar")).to_request(),
    )
    .await;
    assert_eq!(
        (response.status(), header(&response, "location"), header(&response, "vary")),
        (StatusCode::SEE_OTHER, "/ar/", "accept-language")
    );
}

#[actix_web::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    let get = || TestRequest::get().uri("/healthz").peer_addr("192.0.2.7:9".parse().unwrap());
    let mut refused = None;
    for _ in 0..2000 {
        let response = call_service(&service, get().to_request()).await;
        if response.status() == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(response);
            break;
        }
    }
    let refused = refused.unwrap();
    assert!(header(&refused, "retry-after").parse::<u64>().unwrap() >= 1);
    assert!(String::from_utf8(read_body(refused).await.to_vec()).unwrap().contains("<h1>"));
}

#[actix_web::test]
async fn the_metrics_name_routes_and_never_addresses() {
    let (app, _folder) = trial().await;
    let service = serve(&app).await;
    call_service(&service, TestRequest::get().uri("/de/private-word").to_request()).await;
    call_service(&service, TestRequest::get().uri("/healthz").to_request()).await;
    let text = read_body(
        call_service(
            &service,
            TestRequest::get().uri("/metrics").peer_addr("127.0.0.1:1".parse().unwrap()).to_request(),
        )
        .await,
    )
    .await;
    let text = String::from_utf8(text.to_vec()).unwrap();
    assert!(text.contains("beteiligung_requests_total{method=\"GET\",route=\"/healthz\",status=\"2xx\"} 1"), "{text}");
    assert!(text.contains("route=\"none\",status=\"4xx\"} 1") && !text.contains("private-word"), "{text}");
}

#[actix_web::test]
async fn security_txt_expires_within_a_year() {
    let (app, _folder) = trial().await;
    let body = read_body(
        call_service(&serve(&app).await, TestRequest::get().uri("/.well-known/security.txt").to_request()).await,
    )
    .await;
    let text = String::from_utf8(body.to_vec()).unwrap();
    let expires = text.lines().find_map(|line| line.strip_prefix("Expires: ")).unwrap();
    let left = expires.parse::<chrono::DateTime<chrono::Utc>>().unwrap() - app.clock.now().utc();
    assert!((1..365).contains(&left.num_days()) && text.starts_with("Contact: "), "{text}");
}
