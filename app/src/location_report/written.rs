//! A report as it was handed in, for those at the desk who read it: everything that was written, marked or sent.

use maud::{Markup, html};
use participation_core::district::Gazetteer;
use participation_core::location_report::ReportPage;

use super::show;
use crate::contribution::story::channel_words;
use crate::request::Visit;
use crate::t;
use crate::ui::rich_text;

/// Category, description, answers, photo and place. `photo` is where the picture is served to this reader.
pub fn markup(visit: &Visit, page: &ReportPage, gazetteer: &Gazetteer, photo: &str) -> Markup {
    let (locale, report) = (visit.locale, &page.report);
    html! {
        div.columns.columns-aside {
            div.stack {
                @if report.description.trim().is_empty() {
                    p.muted { (t!(locale, "location-report-no-description")) }
                } @else {
                    (rich_text::plain(&report.description))
                }
                dl.facts {
                    (fact(&t!(locale, "location-report-category"), &html! { (page.categories.name(report.category)) }))
                    @if let Some(place) = &report.place {
                        (fact(&t!(locale, "location-report-place"), &html! { bdi { (place) } }))
                    }
                    (fact(&t!(locale, "location-report-arrived"), &html! {
                        (locale.date_time(report.submitted_at)) ", " (locale.text(channel_words(report.channel)))
                    }))
                    @if let Some(name) = &report.author_name {
                        (fact(&t!(locale, "location-report-author"), &html! { bdi { (name) } }))
                    }
                }
                (show::answers(page))
                @if report.photo.is_some() {
                    figure.photo { img src=(photo) alt=(t!(locale, "location-report-photo-alt", title = report.title.as_str())); }
                }
            }
            div { (show::drawn(page, gazetteer)) }
        }
    }
}

fn fact(question: &str, answer: &Markup) -> Markup {
    html! { div.fact { dt { (question) } dd { (answer) } } }
}
