//! Everybody who may sign in, and adding somebody.

use super::{role_about, role_name};
use crate::access::Signed;
use crate::contribution::envelope::too_long;
use crate::desk::page;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::desk_row::desk_head;
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::form::{self, Choice, Field};
use crate::ui::icon::Icon;
use crate::ui::layout::Page;
use crate::ui::notice::{Tone, notice};
use crate::ui::table::{Column, table};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::staff::{self, Login, NewStaff, ONE_TIME_DAYS, Password, Role, Staff, StaffRefused};
use participation_core::{PlainText, TextRefused};

const NAME_LIMIT: usize = 80;

/// The list.
pub async fn page(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let people = staff::all(&visit.app.storage).await?;
    let (name, login, roles, state) =
        (t!(locale, "staff-name"), t!(locale, "staff-login"), t!(locale, "staff-roles"), t!(locale, "staff-state"));
    let columns = [Column::words(&name), Column::words(&login), Column::words(&roles), Column::words(&state)];
    let rows: Vec<Vec<Markup>> = people.iter().map(|person| row(&visit, person)).collect();
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "staff-people"), &t!(locale, "staff-people-lead")))
        p { (Button::new(&t!(locale, "staff-add"), Weight::Main).icon(Icon::Plus).link("/desk/staff/new")) }
        (table(&t!(locale, "staff-people-table"), &columns, &rows))
    };
    page::answer(&visit, &signed, Page::new(t!(locale, "staff-people"), main)).await
}

fn row(visit: &Visit, person: &Staff) -> Vec<Markup> {
    let locale = visit.locale;
    let roles: Vec<_> = person.roles.iter().map(|role| locale.text(role_name(*role))).collect();
    vec![
        html! { a href={ "/desk/staff/" (person.id) } { bdi { (person.name) } } },
        html! { bdi { (person.login) } },
        html! { (roles.join(", ")) },
        html! { (state(visit, person)) },
    ]
}

/// Active, invited, or not active any more.
pub(super) fn state(visit: &Visit, person: &Staff) -> std::borrow::Cow<'static, str> {
    let locale = visit.locale;
    match person.one_time_until {
        _ if !person.active => t!(locale, "staff-state-inactive"),
        Some(until) if until < visit.now => t!(locale, "staff-state-expired"),
        Some(until) => t!(locale, "staff-state-invited", until = locale.date(until)),
        None if !person.confirmed => t!(locale, "staff-state-unconfirmed"),
        None => t!(locale, "staff-state-active"),
    }
}

/// As typed: a form with the same name repeated for each role.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub login: String,
    pub name: String,
    pub roles: Vec<String>,
    pub office: String,
    pub same_person_as: String,
    pub version: i32,
}

impl Typed {
    /// Reads the pairs of a form; unknown names are ignored.
    pub fn read(pairs: Vec<(String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "login" => typed.login = value,
                "name" => typed.name = value,
                "roles" => typed.roles.push(value),
                "office" => typed.office = value,
                "same" => typed.same_person_as = value,
                "version" => typed.version = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        typed
    }

    /// The roles, if there are any and all exist.
    pub fn roles(&self, visit: &Visit, errors: &mut FormErrors) -> Option<Vec<Role>> {
        let roles: Vec<Role> = self.roles.iter().filter_map(|role| role.parse().ok()).collect();
        if roles.is_empty() {
            errors.add("roles", t!(visit.locale, "staff-roles-missing"));
        }
        (!roles.is_empty()).then_some(roles)
    }

    /// The office's number, or nothing.
    pub fn office(&self) -> Option<i64> {
        self.office.parse().ok()
    }

    fn parse(&self, visit: &Visit, errors: &mut FormErrors) -> Option<NewStaff> {
        let locale = visit.locale;
        let name = match PlainText::line(&self.name, NAME_LIMIT) {
            Ok(name) => Some(name),
            Err(TextRefused::Empty) => {
                errors.add("name", t!(locale, "staff-name-missing"));
                None
            }
            Err(TextRefused::TooLong { length, limit }) => {
                errors.add("name", too_long(locale, length, limit));
                None
            }
        };
        let login = self.login.parse::<Login>().ok();
        if login.is_none() {
            errors.add("login", t!(locale, "staff-login-shape"));
        }
        let roles = self.roles(visit, errors);
        Some(NewStaff {
            login: login?,
            name: name?,
            roles: roles?,
            office: self.office(),
            language: None,
            same_person_as: self.same_person_as.parse().ok(),
            password: Password::one_time(),
            one_time: true,
            totp: None,
        })
    }
}

/// The form for a new account.
pub async fn form(visit: Visit, signed: Signed) -> Result<HttpResponse, Problem> {
    shown(&visit, &signed, (&Typed::default(), &FormErrors::default()), StatusCode::OK).await
}

/// Adds somebody, and shows the one-time password: only now, and only here.
pub async fn send(
    visit: Visit,
    signed: Signed,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let typed = Typed::read(pairs);
    let mut errors = FormErrors::default();
    let Some(new) = typed.parse(&visit, &mut errors) else {
        return shown(&visit, &signed, (&typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let (login, password) = (new.login.as_str().to_owned(), new.password.clone());
    match staff::create(&visit.app.storage, new, Some(signed.actor()), visit.now).await {
        Ok(_) => return invitation(&visit, &signed, &login, &password).await,
        Err(StaffRefused::LoginTaken) => errors.add("login", t!(visit.locale, "staff-login-taken")),
        Err(StaffRefused::UnknownOffice) => errors.add("office", t!(visit.locale, "staff-office-unknown")),
        Err(refused) => return Err(super::person::problem(refused)),
    }
    shown(&visit, &signed, (&typed, &errors), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What to hand over, on paper or by telephone.
pub(super) async fn invitation(
    visit: &Visit,
    signed: &Signed,
    login: &str,
    password: &Password,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let until = locale.date(visit.now.plus_days(ONE_TIME_DAYS));
    let told = html! {
        p { (t!(locale, "staff-invited-login")) " " strong { bdi { (login) } } }
        p { (t!(locale, "staff-invited-password")) " " strong.number { code { (password.reveal()) } } }
        p { (t!(locale, "staff-invited-until", until = until)) }
        p { (t!(locale, "staff-confirm-why")) }
    };
    let main = html! {
        (desk_head(&html! {}, &t!(locale, "staff-invited"), &t!(locale, "staff-invited-lead")))
        (notice(Tone::Green, Icon::Key, &told))
        p { a href="/desk/staff" { (t!(locale, "staff-people")) } }
    };
    page::answer(visit, signed, Page::new(t!(locale, "staff-invited"), main)).await
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (typed, errors): (&Typed, &FormErrors),
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let token = visit.form_token()?.to_string();
    let people = staff::all(&visit.app.storage).await?;
    let own = t!(locale, "staff-same-none");
    let ids: Vec<(String, String)> =
        people.iter().map(|person| (person.id.to_string(), format!("{} ({})", person.name, person.login))).collect();
    let same: Vec<Choice<'_>> =
        std::iter::once(Choice::new("", &own)).chain(ids.iter().map(|(id, name)| Choice::new(id, name))).collect();
    let inside = html! {
        (Field::new(locale, "name", &t!(locale, "staff-name")).error(errors.of("name")).autocomplete("off").text(&typed.name))
        (Field::new(locale, "login", &t!(locale, "staff-login")).hint(&t!(locale, "staff-login-hint")).error(errors.of("login"))
            .autocomplete("off").text(&typed.login))
        (role_fields(visit, typed, errors).await?)
        (Field::new(locale, "same", &t!(locale, "staff-same")).hint(&t!(locale, "staff-same-hint")).select(&same, &typed.same_person_as))
        (Button::new(&t!(locale, "staff-add-send"), Weight::Main).submit())
    };
    let back = html! { a href="/desk/staff" { (t!(locale, "staff-people")) } };
    let main = html! {
        (error_summary(locale, errors))
        (desk_head(&back, &t!(locale, "staff-add"), ""))
        (form::post("/desk/staff/new", &token, None, &inside))
    };
    let page = Page::new(t!(locale, "staff-add"), main).with_errors(!errors.is_empty());
    page::answer_with(visit, signed, page, status).await
}

/// Roles with what they are for, and the office.
pub(super) async fn role_fields(visit: &Visit, typed: &Typed, errors: &FormErrors) -> Result<Markup, Problem> {
    let locale = visit.locale;
    let words: Vec<_> = Role::ALL
        .iter()
        .map(|role| (role.as_str(), locale.text(role_name(*role)), locale.text(role_about(*role))))
        .collect();
    let roles: Vec<Choice<'_>> = words.iter().map(|(value, label, hint)| Choice { value, label, hint }).collect();
    let chosen: Vec<&str> = typed.roles.iter().map(String::as_str).collect();
    let none = t!(locale, "staff-office-none");
    let offices: Vec<(String, String)> =
        staff::offices(&visit.app.storage).await?.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    let choices: Vec<Choice<'_>> =
        std::iter::once(Choice::new("", &none)).chain(offices.iter().map(|(id, name)| Choice::new(id, name))).collect();
    Ok(html! {
        (Field::new(locale, "roles", &t!(locale, "staff-roles")).error(errors.of("roles")).checkboxes(&roles, &chosen))
        (Field::new(locale, "office", &t!(locale, "staff-office")).error(errors.of("office")).select(&choices, &typed.office))
    })
}
