//! The frame of the pages before the desk: sign-in, code. No side bar, since nobody is in yet.

use crate::error::Problem;
use crate::request::Visit;
use crate::ui::desk_layout::{self, SideBar};
use crate::ui::error_summary::{FormErrors, error_summary};
use crate::ui::layout::{Page, telephone};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::{Markup, html};

/// Where to go after signing in: a path of the desk and nothing else, whatever the address says.
pub fn next_path(asked: &str) -> &str {
    let plain = asked.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte));
    let inside = asked == "/desk" || asked.strip_prefix("/desk/").is_some_and(|rest| !rest.starts_with('/'));
    let entrance = asked.starts_with("/desk/sign-");
    if plain && inside && !asked.contains("//") && !entrance { asked } else { "/desk" }
}

/// A page in front of the desk.
pub fn answer(
    visit: &Visit,
    title: &str,
    errors: &FormErrors,
    body: &Markup,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let main = html! {
        div.desk-door {
            (error_summary(visit.locale, errors))
            (body)
            (telephone(visit.locale, &visit.app.config.contact))
        }
    };
    let page = Page::new(title, main).with_errors(!errors.is_empty());
    let side_bar = SideBar { work: Vec::new(), procedures: Vec::new(), foot: html! {} };
    Ok(HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .body(desk_layout::page(visit, &side_bar, page).into_string()))
}

#[cfg(test)]
mod tests {
    use super::next_path;

    #[test]
    fn the_way_back_stays_at_the_desk() {
        for (asked, led) in [
            ("/desk/moderation", "/desk/moderation"),
            ("/desk", "/desk"),
            ("", "/desk"),
            ("//evil.example", "/desk"),
            ("/desk//evil.example", "/desk"),
            ("https://evil.example", "/desk"),
            ("https:\\\\evil.example", "/desk"),
            ("javascript:alert(1)", "/desk"),
            ("/desk/..%2f..", "/desk"),
            ("/deskevil", "/desk"),
            ("/desk/sign-out", "/desk"),
            ("/desk/a\r\nSet-Cookie: x", "/desk"),
        ] {
            assert_eq!(next_path(asked), led, "{asked}");
        }
    }
}
