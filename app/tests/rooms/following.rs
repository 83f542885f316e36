//! Following, feeds, calendars and events over HTTP in process.

use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service, read_body};
use participation_core::language::{Method, ObjectKind};
use participation_core::notification::{self, Message};
use participation_core::outcome::Disposition;
use participation_core::procedure::event;
use participation_core::procedure::work::{self, TextEdit};
use participation_core::procedure::{Format, ProcedureState};
use participation_core::{Language, PlainText, demo};

use crate::outcome::town::{Town, in_order};

const FEED: &str = "/feeds/de/procedures/spielplatz.atom";

/// What an answer says at its head, and its bytes as text.
async fn asked(town: &Town, path: &str, known: Option<&str>) -> (StatusCode, Option<String>, String, String) {
    let mut request = TestRequest::get().uri(path);
    if let Some(known) = known {
        request = request.insert_header(("if-none-match", known));
    }
    let response = call_service(&town.service().await, request.to_request()).await;
    let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (status, tag, kind) = (response.status(), header("etag"), header("content-type").unwrap_or_default());
    let kind = format!("{kind} | {}", header("cache-control").unwrap_or_default());
    (status, tag, kind, String::from_utf8(read_body(response).await.to_vec()).unwrap())
}

/// The token of the latest mail that asks.
async fn token(town: &Town) -> String {
    let due = notification::claim_due(town.storage(), 50, town.now.plus_days(1)).await.unwrap();
    let found = due.into_iter().rev().find_map(|mail| match mail.message {
        Message::ConfirmFollow { token, .. } => Some(token),
        _ => None,
    });
    found.unwrap()
}

#[actix_web::test]
async fn whoever_reads_a_procedure_follows_it_by_a_link_in_a_mail_and_ends_it_with_one_click() {
    let town = Town::new().await;
    assert!(town.get("/de/procedures/spielplatz").await.contains("/de/follow/procedure/spielplatz"));
    let path = "/de/follow/procedure/spielplatz";
    let (status, _) = town.post(path, &[("email", "trude@example.org")]).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let token = token(&town).await;
    let page = town.get(&format!("/de/follow/confirm/{token}")).await;
    assert!(page.contains("<button"), "opening the link changes nothing; a button does");
    let (status, _) =
        town.post_as((&format!("/de/follow/confirm/{token}"), "/de/follow/confirm"), &[("mail", &token)], "").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let (status, page) =
        town.post_as((&format!("/de/follow/confirm/{token}"), "/de/follow/confirm"), &[("mail", &token)], "").await;
    assert_eq!(status, StatusCode::OK, "a second time nothing breaks");
    assert!(page.contains("schon benutzt"));
    let (status, _) = town.post_as(("/de/follow/confirm/x", "/de/follow/confirm"), &[("mail", "x")], "").await;
    assert_eq!(status, StatusCode::GONE);
    for _ in 0..2 {
        let click =
            TestRequest::post().uri("/de/follow/off/0123456789abcdef").set_payload("List-Unsubscribe=One-Click");
        let click = click.insert_header(("content-type", "application/x-www-form-urlencoded"));
        assert_eq!(town.ask(click, "").await.0, StatusCode::OK, "the same for every word");
    }
    let opened = town.ask(TestRequest::get().uri("/de/follow/off/0123456789abcdef"), "").await;
    assert_eq!(opened.0, StatusCode::SEE_OTHER, "whoever opens the address comes to the page with the button");
}

#[actix_web::test]
async fn a_known_and_an_unknown_address_get_the_same_answer_to_the_byte() {
    let town = Town::new().await;
    let path = "/de/follow/procedure/spielplatz";
    town.post(path, &[("email", "trude@example.org")]).await;
    let token = token(&town).await;
    town.post_as((&format!("/de/follow/confirm/{token}"), "/de/follow/confirm"), &[("mail", &token)], "").await;
    let known = town.post(path, &[("email", "trude@example.org")]).await;
    let unknown = town.post(path, &[("email", "hatice@example.org")]).await;
    assert_eq!(known, unknown);
    let (status, page) = town.post(path, &[("email", "a@b\r\nBcc: c@d.example")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("href=\"#f-email\""));
}

#[actix_web::test]
async fn what_is_followed_can_be_seen_and_ended_one_by_one() {
    let town = Town::new().await;
    let own = town.proposal("Mehr Schatten").await;
    let mut stop = String::new();
    for path in ["/de/follow/procedure/spielplatz".to_owned(), format!("/de/follow/contribution/{}", own.reference)] {
        town.post(&path, &[("email", "trude@example.org")]).await;
        let token = token(&town).await;
        stop =
            participation_core::notification::follow::confirm(town.storage(), &token, town.now).await.unwrap().unwrap();
    }
    let mine = format!("/de/follow/mine/{stop}");
    let page = town.get(&mine).await;
    in_order(&page, &["Mehr Schatten", "Spielplätze im Sommer"]);
    assert!(!page.contains("trude@example.org"), "the page does not say whose it is");
    let one = format!("procedure-{}", town.procedure.0);
    let (status, _) = town.post_as((&mine, "/de/follow/stop"), &[("mail", &stop), ("one", &one)], "").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = town.get(&mine).await;
    assert!(page.contains("Mehr Schatten") && !page.contains("Spielplätze im Sommer"));
    // As a mail program does it (RFC 8058): no form of ours, no cookie, no referrer.
    let click = TestRequest::post().uri(&format!("/ar/follow/off/{stop}")).set_payload("List-Unsubscribe=One-Click");
    let click = click.insert_header(("content-type", "application/x-www-form-urlencoded"));
    assert_eq!(town.ask(click, "").await.0, StatusCode::OK);
    assert!(town.get(&mine).await.contains("nichts verfolgt"));
    assert!(town.get("/de/follow/mine/nobody").await.contains("nichts verfolgt"));
}

#[actix_web::test]
async fn a_feed_tells_what_is_new_is_kept_by_its_tag_and_its_names_stay() {
    let town = Town::new().await;
    let own = town.proposal("Mehr <Schatten> & Bäume").await;
    town.answered(&own, Disposition::Partly).await;
    let (status, tag, kind, feed) = asked(&town, FEED, None).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/atom+xml; charset=utf-8 | public, no-cache"));
    in_order(
        &feed,
        &[
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"de\">",
            "<id>tag:mitmachen.example,2026:procedure/",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://mitmachen.example/feeds/de/procedures/spielplatz.atom\"/>",
            "<id>tag:mitmachen.example,2026:answer/",
            "Mehr &lt;Schatten&gt; &amp; Bäume",
            &format!("https://mitmachen.example/de/proposals/{}", own.reference),
            "Ja zum Sonnensegel, zwei statt drei Bäume.",
        ],
    );
    let (status, again, _, body) = asked(&town, FEED, tag.as_deref()).await;
    assert_eq!((status, again, body.as_str()), (StatusCode::NOT_MODIFIED, tag, ""));
    let (_, _, _, arabic) = asked(&town, "/feeds/ar/procedures/spielplatz.atom", None).await;
    assert!(arabic.contains("xml:lang=\"ar\"") && arabic.contains("نعم للمظلة."));
    let names = |feed: &str| -> Vec<String> {
        feed.split("<id>").skip(1).map(|rest| rest.split("</id>").next().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&feed), names(&arabic), "an entry has one name in every language");
    let page = town.get("/de/procedures/spielplatz").await;
    assert!(page.contains(&format!(
        "rel=\"alternate\" type=\"application/atom+xml\" title=\"Spielplätze im Sommer\" href=\"{FEED}\""
    )));
}

#[actix_web::test]
async fn what_is_not_published_has_no_feed_no_calendar_no_event_and_cannot_be_followed() {
    let town = Town::new().await;
    let draft = demo::procedure("geheim").state(ProcedureState::Draft).topic("bench", "Geheim");
    let draft = draft.store(town.storage(), town.now).await.unwrap();
    let details = demo::event("Geheimes Treffen", town.now.plus_days(3)).unwrap();
    let id = event::plan(town.storage(), draft.0, details, town.author.clone(), town.now).await.unwrap();
    let own = town.proposal("Versteckt").await;
    participation_core::contribution::withdraw(town.storage(), own.reference.clone(), own.secret.clone(), town.now)
        .await
        .unwrap();
    for path in [
        "/feeds/de/procedures/geheim.atom".to_owned(),
        "/calendar/de/procedures/geheim.ics".to_owned(),
        "/de/follow/procedure/geheim".to_owned(),
        format!("/de/procedures/geheim/events/{id}"),
        format!("/de/procedures/spielplatz/events/{id}"),
        format!("/feeds/de/contributions/{}.atom", own.reference),
        format!("/feeds/de/receipts/{}.atom", own.reference),
        format!("/feeds/de/receipts/{}.atom?code=2222-2222-2222", own.reference),
        "/feeds/fr/procedures/spielplatz.atom".to_owned(),
        "/feeds/de/topics/1.atom".to_owned(),
        "/feeds/de/districts/1.atom".to_owned(),
        "/de/topics/1".to_owned(),
        "/de/districts/1".to_owned(),
        "/de/follow/topic/1".to_owned(),
        "/de/follow/nonsense/1".to_owned(),
    ] {
        let (status, _, _, body) = asked(&town, &path, None).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert!(!body.contains("Geheim"), "{path}");
    }
    let (_, _, _, all) = asked(&town, "/calendar/de/all.ics", None).await;
    assert!(!all.contains("Geheim") && all.contains("Der Rat entscheidet"), "{all}");
}

#[actix_web::test]
async fn a_receipts_own_feed_needs_its_code_and_is_kept_by_nobody() {
    let town = Town::new().await;
    let own = town.proposal("Mehr Schatten").await;
    let path = format!("/feeds/de/receipts/{}.atom?code={}", own.reference, own.secret);
    let (status, tag, kind, feed) = asked(&town, &path, None).await;
    assert_eq!((status, tag), (StatusCode::OK, None));
    assert!(kind.ends_with("private, no-store"), "{kind}");
    assert!(feed.contains("<entry>"));
    let page = town.get(&format!("/de/receipts/{}?code={}", own.reference, own.secret)).await;
    assert!(page.contains(&path.replace('&', "&amp;")), "the receipt leads there");
    assert!(!town.get(&format!("/de/receipts/{}", own.reference)).await.contains("/feeds/de/receipts/"));
}

#[actix_web::test]
async fn an_event_is_planned_at_the_desk_read_registered_for_and_left_again() {
    let town = Town::new().await;
    let session = town.sign_in(&town.author).await;
    let base = format!("/desk/procedures/{}/events", town.procedure.0);
    let new = format!("{base}/new");
    let fields = [
        ("title", "Rundgang\r\nEND:VEVENT"),
        ("starts", "2027-03-28"),
        ("starts-time", "14:00"),
        ("ends", "2027-03-28"),
        ("ends-time", "16:30"),
        ("place", "Stadthaus 1"),
        ("address", "Klemensstraße 10, 48143 Münster"),
        ("step-free", "partly"),
        ("interpreter", "sign"),
        ("interpreter", "arabic"),
        ("registration", "yes"),
        ("capacity", "2"),
    ];
    let (status, page) = town.post_as((&new, &new), &[("title", ""), ("starts-time", "25:00")], &session).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("#f-title") && page.contains("#f-starts"));
    let (status, page) = town.post_as((&new, &new), &fields, &session).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    let list = town.get_as(&base, &session).await;
    let id =
        list.split(&format!("{base}/")).find_map(|rest| rest.split(['"', '/']).next()?.parse::<i64>().ok()).unwrap();
    assert!(!town.get("/de/procedures/spielplatz").await.contains("Rundgang"));
    town.post_as((&base, &format!("{base}/{id}/announce")), &[("version", "1")], &session).await;
    let path = format!("/de/procedures/spielplatz/events/{id}");
    // Each address differs, for a page is shown for a second although something was written.
    assert!(town.get("/de/procedures/spielplatz?after").await.contains(&path));
    let page = town.get(&path).await;
    in_order(
        &page,
        &[
            "Rundgang END:VEVENT",
            "14:00",
            "16:30",
            "Stadthaus 1",
            "Zum Teil ohne Stufen",
            "Gebärdensprache",
            "Arabisch",
            "2 Plätze",
        ],
    );
    let register = format!("{path}/register");
    let (status, page) = town.post(&register, &[("people", "0"), ("email", "x")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("#f-people") && page.contains("#f-email"));
    let form = [("key", "abcdefgh-12345678"), ("people", "2"), ("name", "Trude"), ("needs", "Rampe"), ("email", "")];
    let (status, _) = town.post(&register, &form).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let guests = town.get_as(&format!("{base}/{id}/guests"), &session).await;
    in_order(&guests, &["Trude", "Rampe"]);
    let key = format!("event/{id}/abcdefgh-12345678");
    let code = participation_core::contribution::Secret::derived(town.storage().keys().unwrap(), &key).to_string();
    let own = format!("{path}/registration?code={code}");
    assert!(town.get(&own).await.contains("Sie sind angemeldet"));
    assert!(town.get(&format!("{path}?full")).await.contains("Alle Plätze sind vergeben"));
    let (status, _) = town.ask(TestRequest::get().uri(&format!("{path}/registration?code=2222-2222-2222")), "").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, _) = town.post_as((&own, &format!("{path}/registration")), &[("code", &code)], "").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert!(town.get(&format!("{path}?free")).await.contains("2 Plätze"));
    let (_, tag, kind, calendar) = asked(&town, "/calendar/de/procedures/spielplatz.ics", None).await;
    assert!(kind.starts_with("text/calendar; charset=utf-8") && tag.is_some(), "{kind}");
    in_order(
        &calendar,
        &["SUMMARY:Der Rat entscheidet", "DTSTART;TZID=Europe/Berlin:20270328T140000", "SUMMARY:Rundgang END:VEVENT"],
    );
    town.post_as((&base, &format!("{base}/{id}/cancel")), &[("version", "2")], &session).await;
    assert!(town.get(&format!("{path}?over")).await.contains("abgesagt"));
    let (_, _, _, after) = asked(&town, "/calendar/de/procedures/spielplatz.ics?after", None).await;
    in_order(&after, &[&format!("UID:event-{id}@mitmachen.example"), "SEQUENCE:3", "STATUS:CANCELLED"]);
}

#[actix_web::test]
async fn a_calendar_and_a_page_name_the_room_of_now_while_the_translation_still_has_the_old_one() {
    let town = Town::new().await;
    let (storage, by, now) = (town.storage(), &town.author, town.now);
    let details = demo::event("Rundgang", now.plus_days(3)).unwrap();
    let id = event::plan(storage, town.procedure.0, details.clone(), by.clone(), now).await.unwrap();
    event::announce(storage, (id, 1), by.clone(), now).await.unwrap();
    let text = TextEdit {
        kind: ObjectKind::Event,
        object: id,
        field: "place".into(),
        language: Language::En,
        body: "Town hall".into(),
        method: Method::Human,
        reviewer: None,
        reviewed_on: None,
        seen: None,
    };
    work::save_text(storage, town.procedure, text, by.clone(), now).await.unwrap();
    let (calendar, page) = ("/calendar/en/procedures/spielplatz.ics", format!("/en/procedures/spielplatz/events/{id}"));
    let (_, _, _, before) = asked(&town, calendar, None).await;
    assert!(before.contains("LOCATION:Town hall"), "{before}");
    assert!(town.get(&page).await.contains("Town hall"));
    let elsewhere = event::Details { place: PlainText::line("Aula", 80).unwrap(), ..details };
    event::change(storage, (id, 3), elsewhere, by.clone(), now).await.unwrap();
    // Each address differs, for a page is shown for a second although something was written.
    let (_, _, _, after) = asked(&town, &format!("{calendar}?after"), None).await;
    assert!(after.contains("LOCATION:Aula"), "{after}");
    let after = town.get(&format!("{page}?after")).await;
    assert!(after.contains("Aula") && !after.contains("Town hall"), "{after}");
}

#[actix_web::test]
async fn what_the_city_promised_owes_and_is_late_with_is_for_everybody_to_read() {
    let town = Town::new().await;
    let new = demo::procedure("radweg").goal(1).open(Format::Proposals, -1, 20).text("title", Language::De, "Radweg");
    new.store(town.storage(), town.now).await.unwrap();
    let own = town.proposal("Mehr Schatten").await;
    town.answered(&own, Disposition::Partly).await;
    let page = town.get("/de/procedures/spielplatz").await;
    in_order(&page, &["Wann die Stadt antwortet", "binnen 42 Tagen", "/de/answers"]);
    let page = town.get("/de/answers").await;
    in_order(
        &page,
        &[
            "Antworten, die wir schulden",
            "35 Tage",
            "Spielplätze im Sommer",
            "binnen 42 Tagen",
            "Alle Antworten sind noch in der Zeit",
        ],
    );
}
