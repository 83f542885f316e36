//! A procedure on a card: what it is about, until when, where, how many took part.

use maud::{Markup, html};
use participation_core::Timestamp;
use participation_core::contribution::Kind;
use participation_core::procedure::{Count, Format, Offer, Overview, Procedure, ProcedureKind};

use super::area;
use crate::request::Visit;
use crate::t;
use crate::ui::card::{Card, Foot, Meta, card, lead_card};
use crate::ui::chip::Status;
use crate::ui::drawing::Drawing;
use crate::ui::icon::Icon;

/// Where a procedure stands for somebody who wants to take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    Ahead,
    Running,
    Over,
}

pub fn stand(procedure: &Procedure, now: Timestamp) -> Stand {
    if now < procedure.starts_at {
        Stand::Ahead
    } else if procedure.ends_at < now {
        Stand::Over
    } else {
        Stand::Running
    }
}

/// The chip of a procedure.
pub fn status(procedure: &Procedure, offers: &[&Offer], now: Timestamp) -> Status {
    match stand(procedure, now) {
        Stand::Ahead => Status::Upcoming,
        Stand::Over => Status::Closed,
        Stand::Running if procedure.kind == ProcedureKind::Formal => Status::Formal,
        Stand::Running if procedure.kind == ProcedureKind::Vote => Status::VoteRunning,
        Stand::Running if offers.len() == 1 && offers[0].format == Format::Proposals => Status::IdeasWanted,
        Stand::Running => match days_left(procedure, now) {
            0 => Status::RunningNow,
            days_left => Status::Running { days_left },
        },
    }
}

fn days_left(procedure: &Procedure, now: Timestamp) -> u32 {
    u32::try_from((procedure.ends_at.city_day() - now.city_day()).num_days()).unwrap_or_default()
}

/// The card; `lead` over the whole width.
pub fn teaser(visit: &Visit, overview: &Overview, procedure: &Procedure, lead: bool) -> Markup {
    let locale = visit.locale;
    let offers: Vec<&Offer> =
        overview.offers.iter().filter(|(id, _)| *id == procedure.id).map(|(_, offer)| offer).collect();
    let status = status(procedure, &offers, visit.now);
    let title = overview.texts.body(procedure.id, "title");
    let language = overview.texts.get(procedure.id, "title").map(|text| text.language);
    let href = visit.link(&format!("/procedures/{}", procedure.slug));
    let boroughs: Vec<&str> = procedure.boroughs().collect();
    let mut meta = vec![
        Meta::new(Icon::Calendar, t!(locale, "procedure-until", day = locale.date(procedure.ends_at))),
        Meta::new(Icon::Pin, area(locale, &visit.app.config.city, &boroughs)),
    ];
    if let Some(age) = procedure.minimum_age {
        meta.push(Meta::new(Icon::People, t!(locale, "procedure-from-age", age = age)));
    }
    let counts: Vec<&Count> =
        overview.counts.iter().filter(|(id, _)| *id == procedure.id).map(|(_, count)| count).collect();
    let foot = if lead { progress(visit, &counts) } else { Foot::None };
    let summary = super::inline(visit.language, overview.texts.get(procedure.id, "summary"));
    let view = Card {
        drawing: Drawing::named(&procedure.drawing),
        status: Some(&status),
        status_words: "",
        title,
        title_lang: language.filter(|own| *own != visit.language).map(|own| own.tag()),
        href: &href,
        text: html! { p { (summary) } },
        meta,
        foot,
    };
    if lead { lead_card(locale, &view) } else { card(locale, &view) }
}

/// How many took part and how many of them on paper or by telephone; the bar is the share of the others.
fn progress(visit: &Visit, counts: &[&Count]) -> Foot {
    use participation_core::Channel;
    let arrived = |wanted: &dyn Fn(&Count) -> bool| -> i64 {
        counts.iter().filter(|count| count.kind != Kind::Comment && wanted(count)).map(|count| count.amount).sum()
    };
    let all = arrived(&|_| true);
    let offline = arrived(&|count| matches!(count.channel, Channel::Paper | Channel::Phone | Channel::Desk));
    Foot::Progress {
        share: (all - offline) as f64 / all.max(1) as f64,
        words: html! { (t!(visit.locale, "procedure-took-part", all = all, offline = offline)) },
    }
}
