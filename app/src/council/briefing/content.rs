//! The page's content, the same for everybody and at the desk: what was decided or what is open, numbers, voices, places,
//! answers, and the paper's way.

use maud::{Markup, html};
use participation_core::Channel;
use participation_core::contribution::Kind;
use participation_core::council::briefing::{Briefing, Briefings};
use participation_core::survey::Results;

use super::{finding, here, is_over, minutes, occasion, open, reached, role, voices};
use crate::contribution::receipt::kind_words;
use crate::contribution::story::channel_words;
use crate::council::session::{disposition_words, number, way};
use crate::council::{map, show, stances};
use crate::error::Problem;
use crate::outcome::story::decided;
use crate::procedure::{banner_of, rich};
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::chart::{Bar, Heads, Strength, chart};
use crate::ui::chip::{Status, chip};
use crate::ui::icon::Icon;
use crate::ui::notice::{Tone, notice};
use crate::ui::stat::{Stat, stats_joined};
use crate::ui::story::{self};

/// Where the page stands, and so where its links lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    Public,
    Desk,
}

impl Frame {
    /// The meeting's page.
    pub fn meeting(self, visit: &Visit, meeting: i64) -> String {
        match self {
            Self::Public => visit.link(&format!("/council/meetings/{meeting}")),
            Self::Desk => format!("/desk/meetings/{meeting}"),
        }
    }
}

/// What people told in surveys, and about themselves, in the procedures behind an item.
pub struct Told {
    /// By procedure.
    surveys: Vec<(i64, Results)>,
    pub reached: reached::Figures,
}

impl Told {
    /// What surveys of the procedures behind an item add up to, where anybody answered.
    pub fn surveys(&self, own: &Briefing) -> impl Iterator<Item = &Results> {
        self.surveys.iter().filter(|(id, found)| found.responses > 0 && taken_whole(own, *id)).map(|(_, found)| found)
    }
}

/// Whether the paper takes up the procedure as a whole.
fn taken_whole(own: &Briefing, procedure: i64) -> bool {
    own.uptakes.iter().any(|taken| taken.topic.is_none() && taken.procedure == Some(procedure))
}

/// Both of each procedure behind these items, asked once.
pub async fn told(visit: &Visit, items: &[Briefing]) -> Result<Told, Problem> {
    let mut surveys: Vec<(i64, Results)> = Vec::new();
    for (own, (id, slug)) in items.iter().flat_map(|own| own.item.procedures.iter().map(move |found| (own, found))) {
        if taken_whole(own, *id) && !surveys.iter().any(|(known, _)| known == id) {
            surveys.extend(show::answers_of(visit, slug).await?.map(|results| (*id, results)));
        }
    }
    Ok(Told { surveys, reached: reached::figures(visit, items).await? })
}

/// Everything of one item, with what surveys add up to.
pub fn whole(visit: &Visit, all: &Briefings, (own, told): (&Briefing, &Told), frame: Frame) -> Markup {
    html! {
        div.stack.stack-wide {
            div.stack { (head(visit, all, own, frame)) (figures(visit, own)) }
            (outcome(visit, all, own))
            (voices::section(visit, all, own))
            @for results in told.surveys(own) {
                section {
                    h2 { (t!(visit.locale, "council-survey")) }
                    details.fold.fold-printed {
                        summary { (t!(visit.locale, "survey-results-lead", responses = results.responses, away = results.not_online())) }
                        (crate::survey::results::section(visit.locale, results))
                    }
                }
            }
            div.columns.columns-half {
                div.stack { (uptakes(visit, all, own)) (answered(visit, own)) (channels(visit, own)) }
                div.stack {
                    (map::card_of(visit, &all.outlines, &own.boroughs()))
                    (the_way(visit, own))
                }
            }
            (reached::section(visit, all, own, &told.reached))
            p.small.muted {
                (t!(visit.locale, "briefing-as-of", date = visit.locale.date(visit.now))) (visit.locale.between())
                (t!(visit.locale, "briefing-address")) " "
                span.link-written dir="ltr" { (visit.app.config.base_url) (visit.link(&super::public_path(all.page.meeting.id, own.paper.id))) }
            }
        }
    }
}

fn head(visit: &Visit, all: &Briefings, own: &Briefing, frame: Frame) -> Markup {
    let locale = visit.locale;
    let (meeting, public) = (all.page.meeting.id, super::public_path(all.page.meeting.id, own.paper.id));
    html! {
        div.page-head.page-head-with-action {
            p.small.muted {
                (t!(locale, "outcome-item", item = own.item.number.as_str())) " · " (number(&own.paper)) " · " (role(visit, all, own))
            }
            h1 lang="de" dir="ltr" { (own.item.name) }
            p.with-icon { (Icon::Calendar) span { a href=(frame.meeting(visit, meeting)) { bdi { (occasion(visit, all)) } } } }
            @if all.page.meeting.cancelled {
                (notice(Tone::Brick, Icon::Triangle, &html! { p { strong { (t!(locale, "council-meeting-cancelled")) } } p { (t!(locale, "council-meeting-cancelled-next")) } }))
            }
            p.lead { (finding(visit, own)) }
            p.buttons.page-action.no-print {
                (Button::new(&t!(locale, "briefing-pdf"), Weight::Main).icon(Icon::Download).download(&format!("{}.pdf", visit.link(&public))))
                (Button::new(&t!(locale, "council-print"), Weight::Outline).icon(Icon::Printer).print())
                (Button::new(&t!(locale, "briefing-paper"), Weight::Outline).icon(Icon::Document)
                    .link(&visit.link(&format!("/council/papers/{}", own.paper.id))))
                @if frame == Frame::Desk {
                    (Button::new(&t!(locale, "briefing-public"), Weight::Outline).icon(Icon::ArrowOn).link(&visit.link(&public)))
                }
            }
        }
    }
}

fn figures(visit: &Visit, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let arrived = own.arrived();
    let sides = own.sides;
    let mut figures = vec![
        Stat::new(locale.number(arrived), t!(locale, "council-stat-arrived", count = arrived)),
        Stat::new(locale.number(own.endorsements), t!(locale, "briefing-stat-endorsements", count = own.endorsements)),
        Stat::new(locale.number(sides.for_it), t!(locale, "briefing-stat-for", count = sides.for_it)),
        Stat::new(locale.number(sides.against), t!(locale, "briefing-stat-against", count = sides.against)),
    ];
    let owed = own.owed.open;
    figures
        .push(Stat::new(locale.number(owed), t!(locale, "briefing-stat-owed", count = owed)).late(own.owed.late > 0));
    stats_joined(&figures)
}

/// After the decision what was decided, and against what; before it, what is open.
fn outcome(visit: &Visit, all: &Briefings, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let steps: Vec<_> = own.decisions.iter().rev().map(|made| decided(visit, made, &all.texts)).collect();
    html! {
        @if !steps.is_empty() {
            section.card.stack {
                h2.card-title { (t!(locale, "council-decided")) }
                @if own.against_input() { (against(visit, own)) }
                (story::story(&steps))
                @for (own, link) in minutes(all, own) { p { a href=(link) rel="noopener" lang="de" dir="ltr" { (own.name) } } }
            }
        }
        @if own.decided().is_none() {
            section.card.stack {
                h2.card-title { (open::heading(visit, all)) }
                @if is_over(visit, all) && own.item.decides && here(all, own).next().is_none() { p { (t!(locale, "briefing-not-recorded")) } }
                @let points = open::points(visit, all, own);
                @if points.is_empty() { p { (t!(locale, "briefing-open-none")) } }
                @else {
                    ul {
                        @for point in &points {
                            li {
                                @match &point.path {
                                    Some(path) => a href=(visit.link(path)) { (point.words) },
                                    None => (point.words),
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// That it was decided against the input; why, stands with the decision below.
fn against(visit: &Visit, own: &Briefing) -> Markup {
    let locale = visit.locale;
    html! {
        @if let Some(made) = own.decided() {
            div.stack {
                (chip(locale, &Status::Departs))
                p { strong { (t!(locale, "briefing-against-input", body = made.body_name.as_str())) } }
                p { (t!(locale, "briefing-against-sides", pro = own.sides.for_it, contra = own.sides.against)) }
                @if let Some(from) = made.departs_from { p.small.muted { (locale.text(stances::departs_words(from))) } }
            }
        }
    }
}

/// What the paper takes up of it, with reason and office.
fn uptakes(visit: &Visit, all: &Briefings, own: &Briefing) -> Markup {
    let locale = visit.locale;
    html! {
        section.card.stack {
            h2.card-title { (t!(locale, "briefing-taken-up")) }
            @for taken in &own.uptakes {
                div {
                    p { strong { (locale.text(disposition_words(taken.disposition))) } " · " bdi lang="de" { (taken.office_name) } }
                    (banner_of(locale, &all.texts, &[(taken.id, "reason")], &visit.path_in(participation_core::Language::De)))
                    (rich(visit.language, all.texts.get(taken.id, "reason")))
                    @if let Some(of) = taken.procedure { p.small.muted { (t!(locale, "council-procedure")) ": " bdi { (all.texts.body(of, "title")) } } }
                }
            }
            @for (id, slug) in &own.item.procedures {
                p { a href=(visit.link(&format!("/council/{slug}"))) { (t!(locale, "council-item-results", title = all.texts.body(*id, "title"))) } }
            }
        }
    }
}

fn answered(visit: &Visit, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let owed = &own.owed;
    let sum = owed.answered() + owed.open;
    let bars: Vec<Bar> = owed
        .by_disposition
        .iter()
        .map(|(what, amount)| (locale.text(disposition_words(*what)), *amount, Strength::Strong))
        .chain([(t!(locale, "council-still-open"), owed.open, Strength::Lesser)])
        .filter(|(_, amount, _)| *amount > 0)
        .map(|(label, amount, strength)| bar(visit, html! { (label) }, amount, sum, strength))
        .collect();
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-answered")) }
            p.small.muted { (t!(locale, "council-answered-note", answered = owed.answered(), open = owed.open, late = owed.late)) }
            @if let Some(due) = owed.last_due { p { (t!(locale, "briefing-last-due", date = locale.date(due))) } }
            @if !bars.is_empty() { (counted(visit, &t!(locale, "council-answered"), &bars)) }
        }
    }
}

/// Each channel with what came on it, whatever kind it is.
pub fn by_channel(own: &Briefing) -> Vec<(Channel, i64)> {
    let of =
        |channel: Channel| own.counts.iter().filter(|count| count.channel == channel).map(|count| count.amount).sum();
    Channel::ALL.iter().map(|channel| (*channel, of(*channel))).filter(|(_, amount)| *amount > 0).collect()
}

/// Each kind with how much of it came.
pub fn by_kind(own: &Briefing) -> Vec<(Kind, i64)> {
    let of = |kind: Kind| own.counts.iter().filter(|count| count.kind == kind).map(|count| count.amount).sum();
    Kind::ALL.iter().map(|kind| (*kind, of(*kind))).filter(|(_, amount)| *amount > 0).collect()
}

fn channels(visit: &Visit, own: &Briefing) -> Markup {
    let locale = visit.locale;
    let arrived = own.arrived();
    let bars: Vec<Bar> = by_channel(own)
        .into_iter()
        .map(|(channel, amount)| {
            bar(visit, html! { (locale.text(channel_words(channel))) }, amount, arrived, Strength::Strong)
        })
        .collect();
    html! {
        section.card {
            h2.card-title { (t!(locale, "council-channels")) }
            ul.line-list {
                @for (kind, amount) in by_kind(own) { li { span { (locale.text(kind_words(kind))) } span.number { (locale.number(amount)) } } }
            }
            p.small.muted { (t!(locale, "council-channels-note")) }
            @if !bars.is_empty() { (counted(visit, &t!(locale, "council-channels"), &bars)) }
        }
    }
}

fn the_way(visit: &Visit, own: &Briefing) -> Markup {
    html! {
        section.card {
            h2.card-title { (t!(visit.locale, "council-paper-way")) }
            (story::story(&way::steps(visit, &own.way)))
        }
    }
}

fn bar(visit: &Visit, label: Markup, amount: i64, sum: i64, strength: Strength) -> Bar {
    let part = show::share(amount, sum);
    Bar { label, value: part * 100.0, shown: visit.locale.percent(part), beside: visit.locale.number(amount), strength }
}

fn counted(visit: &Visit, caption: &str, bars: &[Bar]) -> Markup {
    let locale = visit.locale;
    let heads = (t!(locale, "council-what"), t!(locale, "council-contributions"), t!(locale, "council-share"));
    let heads = Heads { what: &heads.0, count: &heads.1, share: &heads.2 };
    chart(caption, bars, 100.0, heads, &t!(locale, "council-same-as-table"))
}
