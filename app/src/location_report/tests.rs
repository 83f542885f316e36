use crate::access::FormToken;
use crate::application::Application;
use crate::clock::Clock;
use crate::config::Config;
use crate::server::{configure, front};
use actix_web::body::BoxBody;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use actix_web::{App, Error};
use participation_core::demo;
use participation_core::language::Method;
use participation_core::location_report::{self, Filter, NewCategory};
use participation_core::photo;
use participation_core::procedure::Format;
use participation_core::storage::City;
use participation_core::{Language, Storage};
use tempfile::TempDir;

const NEW: &str = "/de/procedures/maengel/reports/new";
const PLACE: &str = "7.62810,51.95600";

/// A grey picture of four by two points.
const PNG: [u8; 71] = [
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 4, 0, 0, 0, 2, 8, 0, 0, 0, 0, 90, 195, 34,
    191, 0, 0, 0, 14, 73, 68, 65, 84, 120, 218, 99, 104, 0, 2, 6, 16, 1, 0, 20, 10, 4, 1, 245, 230, 205, 145, 0, 0, 0,
    0, 73, 69, 78, 68, 174, 66, 96, 130,
];

async fn town() -> (Data<Application>, String, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let city = City { tenant: "muenster".into(), prefix: "MS".into() };
    let storage = Storage::open(&format!("sqlite://{}/city.db", folder.path().display()), city).await.unwrap();
    storage.migrate().await.unwrap();
    storage.start().await.unwrap();
    let config = Config::read_text("base_url = \"https://mitmachen.example\"\nform_megabytes = 1").unwrap();
    let app = Data::new(Application::new(config, Clock::real(), storage));
    let now = app.clock.now();
    let procedure = demo::procedure("maengel").open(Format::Reports, -1, 9).store(&app.storage, now).await.unwrap();
    let lamp = NewCategory {
        icon: "lamp".into(),
        office: None,
        questions: Vec::new(),
        texts: vec![("name".into(), vec![(Language::De, Method::Human, "Licht".into())])],
    };
    let ids = location_report::add_categories(&app.storage, procedure.0, vec![lamp], now).await.unwrap();
    (app, ids[0].to_string(), folder)
}

async fn serve(
    app: &Data<Application>,
) -> impl Service<actix_http::Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<> {
    let app = app.clone();
    init_service(App::new().wrap(from_fn(front)).configure(|service| configure(service, &app))).await
}

/// Sends the flow's form as a browser does: fields in order, the file last.
async fn post(app: &Data<Application>, fields: &[(&str, &str)], file: Option<&[u8]>) -> (StatusCode, String, String) {
    let service = serve(app).await;
    let token = FormToken::make(app.storage.keys().unwrap(), app.clock.now(), "").to_string();
    let mut body = Vec::new();
    for (name, value) in std::iter::once(("token", token.as_str())).chain(fields.iter().copied()) {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    if let Some(file) = file {
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"<svg onload=alert(1)>.jpg\"";
        body.extend(format!("--edge\r\n{head}\r\nContent-Type: image/jpeg\r\n\r\n").bytes());
        body.extend(file);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    let request = TestRequest::post()
        .uri(NEW)
        .insert_header((CONTENT_TYPE, "multipart/form-data; boundary=edge"))
        .insert_header(("content-length", body.len().to_string()))
        .set_payload(body);
    let answer = call_service(&service, request.to_request()).await;
    let location = answer.headers().get("location").map_or("", |value| value.to_str().unwrap()).to_owned();
    let status = answer.status();
    (status, location, String::from_utf8(read_body(answer).await.to_vec()).unwrap())
}

async fn reports(app: &Data<Application>) -> Vec<location_report::Card> {
    let page = location_report::list(&app.storage, "maengel", Filter { page: 1, ..Filter::default() }, Language::De);
    page.await.unwrap().cards
}

/// The value of a hidden field.
fn hidden<'a>(page: &'a str, name: &str) -> &'a str {
    let start = format!("type=\"hidden\" name=\"{name}\" value=\"");
    page.split(&start).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

fn jpeg_with_place() -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
    exif.extend(b"GPSLatitude 51.96 Aasee");
    let mut file = vec![0xff, 0xd8, 0xff, 0xe1];
    file.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    file.extend(exif);
    file.extend(&photo::cleaned(&PNG).unwrap().jpeg[2..]);
    file
}

#[actix_web::test]
async fn a_report_goes_from_its_category_to_its_receipt_and_back_keeps_all() {
    let (app, lamp, _folder) = town().await;
    let key = "k".repeat(32);
    let base = [("key", key.as_str()), ("category", lamp.as_str())];
    let (status, _, page) = post(&app, &[&base[..], &[("go", "category")]].concat(), None).await;
    assert!(status == StatusCode::OK && page.contains("name=\"wide\"") && page.contains("name=\"narrow\""), "{status}");
    let (_, _, page) = post(&app, &[&base[..], &[("go", &format!("pick:{PLACE}"))]].concat(), None).await;
    assert_eq!(hidden(&page, "at"), PLACE);
    let typed = [("at", PLACE), ("title", "Laterne dunkel & kalt"), ("detail", "am Kiosk"), ("name", "Rana")];
    let all = [&base[..], &typed[..]].concat();
    let (_, _, page) = post(&app, &[&all[..], &[("go", "back-category")]].concat(), None).await;
    assert_eq!(hidden(&page, "title"), "Laterne dunkel &amp; kalt");
    assert_eq!((hidden(&page, "at"), hidden(&page, "detail"), hidden(&page, "name")), (PLACE, "am Kiosk", "Rana"));
    let (status, _, page) = post(&app, &[&all[..], &[("go", "check")]].concat(), None).await;
    assert!(status == StatusCode::OK && page.contains("value=\"send\""), "{status}");
    assert!(page.contains("Ihr Text ist sofort für alle zu lesen"), "this procedure is read afterwards");
    assert!(reports(&app).await.is_empty(), "nothing is stored before it is sent");
    let send = [&all[..], &[("go", "send"), ("status", "done"), ("role", "admin")]].concat();
    let (status, first, _) = post(&app, &send, None).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(first.starts_with("/de/receipts/MS-") && first.contains("?code="), "{first}");
    assert_eq!(post(&app, &send, None).await.1, first, "a retry gets the same receipt");
    let reports = reports(&app).await;
    assert_eq!((reports.len(), reports[0].title.as_str()), (1, "Laterne dunkel & kalt"));
    assert_eq!(reports[0].status, location_report::Status::New);
}

#[actix_web::test]
async fn looking_for_no_name_or_for_one_nobody_knows_is_answered_in_the_error_box() {
    let (app, lamp, _folder) = town().await;
    let key = "k".repeat(32);
    let base = [("key", key.as_str()), ("category", lamp.as_str()), ("go", "find")];
    for (typed, said) in [("  ", "Schreiben Sie eine Straße"), ("Nirgendwo", "Diesen Namen kennen wir nicht")] {
        let (status, _, page) = post(&app, &[&base[..], &[("q", typed)]].concat(), None).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(page.contains("href=\"#f-q\"") && page.contains("id=\"e-q\"") && page.contains(said), "{typed}");
    }
}

#[actix_web::test]
async fn a_tap_on_the_picture_and_a_button_of_ten_metres_move_the_pin() {
    let (app, lamp, _folder) = town().await;
    let view = format!("{PLACE},800");
    let base = [("key", "k"), ("category", lamp.as_str()), ("view", view.as_str())];
    let (_, _, page) = post(&app, &[&base[..], &[("wide.x", "367"), ("wide.y", "230")]].concat(), None).await;
    assert_eq!(hidden(&page, "at"), PLACE, "the middle of the picture is the middle of the view");
    let (_, _, page) = post(&app, &[&base[..], &[("narrow.x", "0"), ("narrow.y", "0")]].concat(), None).await;
    assert_eq!(hidden(&page, "at"), "", "Enter without pointing chooses nothing");
    let (_, _, page) = post(&app, &[&base[..], &[("at", PLACE), ("go", "north")]].concat(), None).await;
    assert_eq!(hidden(&page, "at"), "7.62810,51.95609");
}

#[actix_web::test]
async fn numbers_that_are_no_place_lead_back_to_the_question() {
    let (app, lamp, _folder) = town().await;
    for junk in ["NaN,51.9", "1e309,51", "7.6,91", "7.6", "\"><script>", ""] {
        let fields = [("category", lamp.as_str()), ("at", junk), ("title", "x"), ("go", "send")];
        let (status, _, page) = post(&app, &fields, None).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{junk}");
        assert!(!page.contains("<script>"), "{junk}");
    }
    let service = serve(&app).await;
    for junk in ["view=NaN,1,1&size=wide", "view=7,91,5&size=wide", "view=7.6,51.9,800&size=60000", "size=wide"] {
        let request = TestRequest::get().uri(&format!("/de/map/picture.svg?{junk}")).to_request();
        assert_eq!(call_service(&service, request).await.status(), StatusCode::BAD_REQUEST, "{junk}");
    }
}

#[actix_web::test]
async fn a_photo_loses_its_place_survives_errors_and_is_shown_with_its_report() {
    let (app, lamp, _folder) = town().await;
    let key = "p".repeat(32);
    let base = [("key", key.as_str()), ("category", lamp.as_str()), ("at", PLACE)];
    let file = jpeg_with_place();
    let (status, _, page) = post(&app, &[&base[..], &[("go", "check")]].concat(), Some(&file)).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the title is missing");
    let photo = hidden(&page, "photo").to_owned();
    assert!(photo.len() > 64, "{page}");
    let check = [&base[..], &[("photo", &photo), ("title", "Laterne"), ("go", "check")]].concat();
    let (_, _, page) = post(&app, &check, None).await;
    assert!(page.contains("<img src=\"data:image/jpeg;base64,"), "the photo can be looked at before it is sent");
    let send = [&base[..], &[("photo", &photo), ("title", "Laterne"), ("go", "send")]].concat();
    let (_, receipt, _) = post(&app, &send, None).await;
    let reference = receipt.split(['/', '?']).nth(3).unwrap();
    let service = serve(&app).await;
    let request = TestRequest::get().uri(&format!("/de/reports/{reference}/photo")).to_request();
    let answer = call_service(&service, request).await;
    assert_eq!(
        (answer.status(), answer.headers().get("content-type").unwrap().as_bytes()),
        (StatusCode::OK, &b"image/jpeg"[..])
    );
    let jpeg = read_body(answer).await;
    assert!(jpeg.starts_with(&[0xff, 0xd8]));
    assert!(!jpeg.windows(4).any(|part| part == b"Exif") && !jpeg.windows(5).any(|part| part == b"Aasee"));
}

#[actix_web::test]
async fn a_photo_of_another_form_is_not_taken_along() {
    let (app, lamp, _folder) = town().await;
    let one = [("key", "1111111111111111"), ("category", lamp.as_str()), ("at", PLACE), ("go", "check")];
    let (_, _, page) = post(&app, &one, Some(&jpeg_with_place())).await;
    let photo = hidden(&page, "photo").to_owned();
    let other = [
        ("key", "2222222222222222"),
        ("category", lamp.as_str()),
        ("at", PLACE),
        ("title", "Laterne"),
        ("photo", photo.as_str()),
        ("go", "send"),
    ];
    let (_, receipt, _) = post(&app, &other, None).await;
    let reference = receipt.split(['/', '?']).nth(3).unwrap();
    let service = serve(&app).await;
    let request = TestRequest::get().uri(&format!("/de/reports/{reference}/photo")).to_request();
    assert_eq!(call_service(&service, request).await.status(), StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn a_drawing_a_bomb_and_a_broken_file_are_named_and_what_was_typed_stays() {
    let (app, lamp, _folder) = town().await;
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bomb.extend([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 2, 0, 0, 0]);
    bomb.extend([15, 176, 226, 21]);
    let files: [&[u8]; 3] =
        [b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", &bomb, b"\xff\xd8\xff\xe0broken"];
    for file in files {
        let fields = [("category", lamp.as_str()), ("at", PLACE), ("title", "Laterne am Aasee"), ("go", "check")];
        let (status, _, page) = post(&app, &fields, Some(file)).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#f-file\"") && page.contains("value=\"Laterne am Aasee\""), "{page}");
        assert_eq!(hidden(&page, "photo"), "");
    }
}
