//! A small city to look at: one procedure, two people of the participation office, one office; and a browser.

use crate::database::{self, Database};
use actix_web::body::BoxBody;
use actix_web::cookie::Cookie;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use actix_web::{App, Error};
use beteiligung::application::Application;
use beteiligung::clock::Clock;
use beteiligung::config::Config;
use beteiligung::locale::Locale;
use beteiligung::server::{configure, front};
use participation_core::contribution::Submitted;
use participation_core::council::{
    self, Body, DecisionResult, DepartsFrom, NewDecision, PaperLink, PaperReference, Stance, Votes,
};
use participation_core::demo;
use participation_core::language::Method;
use participation_core::measure::{self, MeasureAction, MeasureWords, NewMeasure, Report};
use participation_core::outcome::{self, Disposition, Draft, Translation, Words};
use participation_core::procedure::{Format, NewPhase, PhaseKind, ProcedureId};
use participation_core::staff::session::{self, Attempt, Finished};
use participation_core::staff::{self, Actor, NewStaff, Password, Role, TotpSecret};
use participation_core::{Language, PlainText, Storage, Timestamp};

const PASSWORD: &str = "lindenallee im november";
const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// A city in which one proposal went all the way, one was refused, one waits and one is asked about.
pub struct Town {
    pub app: Data<Application>,
    _database: Database,
    pub procedure: ProcedureId,
    /// Two people of the participation office.
    pub author: Actor,
    pub second: Actor,
    pub office: i64,
    pub now: Timestamp,
}

pub fn line(text: &str) -> PlainText {
    PlainText::line(text, 500).unwrap()
}

pub async fn person(storage: &Storage, roles: &[Role], office: Option<i64>, now: Timestamp) -> Actor {
    let new = NewStaff {
        login: format!("p{}", storage.ids().random()).parse().unwrap(),
        name: line("Sabine Althoff"),
        roles: roles.to_vec(),
        office,
        language: None,
        same_person_as: None,
        password: Password::chosen(PASSWORD, "althoff").unwrap(),
        one_time: false,
        totp: Some(TotpSecret::from_base32(SECRET).unwrap()),
    };
    let id = staff::create(storage, new, None, now).await.unwrap();
    staff::by_id(storage, id).await.unwrap().actor()
}

impl Town {
    pub async fn new() -> Self {
        let (storage, database) = database::open().await;
        let now = Timestamp::from_unix(1_795_430_545);
        let phase = |kind, from: i64, title: &str| NewPhase {
            kind,
            starts_at: now.plus_days(from),
            ends_at: None,
            title: vec![(Language::De, Method::Human, title.to_owned())],
            note: vec![],
        };
        let procedure = demo::procedure("spielplatz")
            .text("title", Language::De, "Spielplätze im Sommer")
            .running(-60, -20)
            .open(Format::Proposals, -60, -20)
            .with(|new| new.phases = vec![phase(PhaseKind::Decision, 23, "Der Rat entscheidet")])
            .store(&storage, now)
            .await
            .unwrap();
        let office = outcome::office_named(&storage, "Amt für Grünflächen", None, now).await.unwrap();
        let (author, second) = (
            person(&storage, &[Role::Participation], None, now).await,
            person(&storage, &[Role::Participation], None, now).await,
        );
        let config =
            Config::read(None, |source| source.set("base_url", "https://mitmachen.example".to_owned())).unwrap();
        let app = Data::new(Application::new(config, Clock::starting_at(now), storage));
        Self { app, _database: database, procedure, author, second, office, now }
    }

    pub fn storage(&self) -> &Storage {
        &self.app.storage
    }

    pub async fn proposal(&self, title: &str) -> Submitted {
        let at = self.now.plus_days(-50);
        demo::proposal(self.procedure, title)
            .body("Im Juli waren die Rutschen so heiß.")
            .submit(self.storage(), at)
            .await
            .unwrap()
    }

    pub async fn answered(&self, of: &Submitted, disposition: Disposition) {
        let draft = Draft {
            disposition,
            office: self.office,
            link: None,
            german: Words::parse(
                "Ja zum Sonnensegel, zwei statt drei Bäume.",
                "Unter der Wiese liegt eine Gasleitung.",
                "38.000 €",
            )
            .unwrap(),
            translations: vec![Translation {
                language: Language::Ar,
                method: Method::Reviewed,
                words: Some(Words::parse("نعم للمظلة.", "يوجد خط غاز تحت العشب.", "").unwrap()),
                confirmed: false,
            }],
        };
        let at = self.now.plus_days(-15);
        let id = outcome::draft(self.storage(), of.reference.clone(), draft, self.author.clone(), at).await.unwrap();
        outcome::submit(self.storage(), (id, 1), self.author.clone(), at).await.unwrap();
        outcome::release(self.storage(), (id, 2), self.second.clone(), at).await.unwrap();
    }

    pub async fn decided(&self, of: &Submitted, result: DecisionResult, procedure: Option<i64>) -> i64 {
        let at = self.now.plus_days(-10);
        let new = NewDecision {
            idempotency_key: format!("key-{}", of.id),
            procedure,
            contributions: vec![of.reference.clone()],
            body: Body::Council,
            body_name: line("Rat der Stadt Münster"),
            meeting_day: at.city_day(),
            paper: PaperReference::parse("V/0731/2026").unwrap(),
            link: Some(PaperLink::parse("https://ris.example.org/731", &["example.org".into()]).unwrap()),
            agenda_item: Some(line("14")),
            result,
            votes: Votes::new(58, 4, 3),
            wording: line("Das Segel wird vor dem Sommer montiert."),
            stance: Stance::Departs {
                from: DepartsFrom::Participants,
                reason: line("Der Ort ist der heißeste der Stadt."),
            },
            early_reason: None,
            on: None,
            translations: vec![],
            corrects: None,
        };
        council::decide(self.storage(), new, self.author.clone(), at).await.unwrap()
    }

    pub async fn building(&self, decision: i64) -> i64 {
        let at = self.now.plus_days(-5);
        let german = MeasureWords {
            language: Language::De,
            method: Method::Human,
            title: line("Zwei Linden werden gepflanzt."),
            cost: None,
            goal: Some(line("Ziel: höchstens 40 °C auf der Rutsche.")),
            budget: None,
        };
        let new = NewMeasure {
            decision,
            office: self.office,
            starts_on: at.city_day(),
            finishes_on: self.now.plus_days(200).city_day(),
            planned_cost: Some("38.000".parse().unwrap()),
            german,
            translations: vec![],
        };
        let measure = measure::plan(self.storage(), new, self.author.clone(), at).await.unwrap();
        measure::report(self.storage(), (measure, 1), Report::moved(MeasureAction::Start), self.author.clone(), at)
            .await
            .unwrap();
        measure
    }

    pub async fn service(
        &self,
    ) -> impl Service<actix_http::Request, Response = ServiceResponse<BoxBody>, Error = Error> + use<> {
        let app = self.app.clone();
        init_service(App::new().wrap(from_fn(front)).configure(|service| configure(service, &app))).await
    }

    /// Signs somebody in and returns the browser's cookie.
    pub async fn sign_in(&self, who: &Actor) -> String {
        let login = staff::by_id(self.storage(), who.staff).await.unwrap().login;
        let address = login.clone();
        let attempt = Attempt { login, password: PASSWORD.to_owned(), address: address.clone(), device: String::new() };
        let token = session::begin(self.storage(), attempt, self.now).await.unwrap();
        let code = TotpSecret::from_base32(SECRET).unwrap().code(self.now);
        match session::finish(self.storage(), token, code, address, self.now).await.unwrap() {
            Finished::In(token) => token.as_str().to_owned(),
            Finished::WrongCode | Finished::Gone => panic!("the right code was refused"),
        }
    }

    pub async fn ask(&self, request: TestRequest, session: &str) -> (StatusCode, String) {
        let request = match session {
            "" => request,
            session => request.cookie(Cookie::new("__Host-beteiligung_session", session.to_owned())),
        };
        let response = call_service(&self.service().await, request.to_request()).await;
        let status = response.status();
        // Without the invisible marks around inserted words, and with plain blanks.
        let page = String::from_utf8(read_body(response).await.to_vec()).unwrap();
        (status, Locale::plain(&page).replace('\u{a0}', " "))
    }

    /// Where something has gone for good.
    pub async fn moved(&self, path: &str) -> String {
        let response = call_service(&self.service().await, TestRequest::get().uri(path).to_request()).await;
        assert_eq!(response.status(), StatusCode::PERMANENT_REDIRECT, "{path}");
        response.headers().get(LOCATION).unwrap().to_str().unwrap().to_owned()
    }

    pub async fn get(&self, path: &str) -> String {
        self.get_as(path, "").await
    }

    pub async fn get_as(&self, path: &str, session: &str) -> String {
        let (status, page) = self.ask(TestRequest::get().uri(path), session).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        page
    }

    /// Fills in a form as a browser would: with the token of its page.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        self.post_as((path, path), fields, "").await
    }

    pub async fn post_as(
        &self,
        (page, path): (&str, &str),
        fields: &[(&str, &str)],
        session: &str,
    ) -> (StatusCode, String) {
        let shown = self.get_as(page, session).await;
        let token = shown.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let fields: Vec<(&str, &str)> = std::iter::once(("token", token)).chain(fields.iter().copied()).collect();
        self.ask(TestRequest::post().uri(path).set_form(fields), session).await
    }
}

/// Where each part stands, in this order.
pub fn in_order(page: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = page[from..].find(part).unwrap_or_else(|| panic!("'{part}' is not there, or stands too early"));
        from += at + part.len();
    }
}
