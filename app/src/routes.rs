//! Every address of the program: method, path, who may, and what answers. The access gate, the command `routes --json` and the tests'
//! matrix of routes and roles all read this one table.

use crate::access::{self, Access};
use crate::{
    Language, contribution, council, desk, indicator, language, legal, location_report, measure, moderation,
    notification, open_data, outcome, paper, procedure, proposal, reach, site, staff, survey,
};
use actix_web::dev::Handler;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::{FromRequest, Resource, Responder, Scope, guard, web};
use participation_core::staff::Permission;
use std::collections::BTreeMap;

/// One line of the table.
#[derive(Debug)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    /// Everyone sees the same page, so it is kept rendered. Such a page carries no token, no key and no name of who looks.
    pub cached: bool,
    /// Takes files, so its body may be larger.
    pub upload: bool,
    /// Programs post here without a form: no token, but no session either.
    pub machine: bool,
    pub handler: &'static str,
}

/// Writes the table. A line: `GET "/{lang}/procedures/{slug}" Public cached => procedure::show::page,`. `{lang}` matches only languages
/// that exist; the order of lines does not matter, a word wins over a placeholder. Options: `cached`, `upload`, `machine`.
macro_rules! routes {
    ($($method:ident $path:literal $access:ident $(($($roles:expr),*))? $($option:ident)* => $($handler:ident)::+),* $(,)?) => {
        pub static TABLE: &[Route] = &[$(
            Route {
                method: Method::$method,
                path: $path,
                access: Access::$access $(($($roles),*))?,
                handler: stringify!($($handler)::+),
                $($option: true,)*
                ..PLAIN
            }
        ),*];

        /// Tells actix of every line.
        pub fn register(service: &mut web::ServiceConfig) {
            let mut paths = Paths::default();
            let mut lines = TABLE.iter();
            $( if let Some(line) = lines.next() { paths.add(line, $($handler)::+); } )*
            paths.register(service);
        }
    };
}

const PLAIN: Route = Route {
    method: Method::GET,
    path: "",
    access: Access::Public,
    cached: false,
    upload: false,
    machine: false,
    handler: "",
};

routes! {
    GET "/" Public => site::choose_language,
    GET "/{lang}/" Public cached => procedure::front::page,
    GET "/{lang}/search" Public cached => procedure::search::page,
    GET "/{lang}/procedures" Public cached => procedure::overview::page,
    GET "/{lang}/procedures/{slug}" Public cached => procedure::show::page,
    GET "/{lang}/procedures/{slug}/privacy" Public cached => procedure::privacy::page,
    GET "/{lang}/procedures/{slug}/documents/{document}" Public => procedure::document::file,
    GET "/{lang}/procedures/{slug}/proposals" Public cached => proposal::list::page,
    GET "/{lang}/procedures/{slug}/proposals/new" Public => proposal::submit::form,
    POST "/{lang}/procedures/{slug}/proposals/new" Public => proposal::submit::send,
    GET "/{lang}/procedures/{slug}/reach" Public => reach::ask::form,
    POST "/{lang}/procedures/{slug}/reach" Public => reach::ask::send,
    GET "/{lang}/procedures/{slug}/reach/done" Public cached => reach::ask::done,
    GET "/{lang}/procedures/{slug}/reach/sheet" Public cached => reach::sheet::page,
    GET "/desk/entry/{slug}/reach" Role(Permission::KeyIn.roles()) => reach::sheet::form,
    POST "/desk/entry/{slug}/reach" Role(Permission::KeyIn.roles()) => reach::sheet::send,
    GET "/desk/procedures/{id}/reach" Role(Permission::EditProcedures.roles()) => reach::desk::page,
    POST "/desk/procedures/{id}/reach" Role(Permission::EditProcedures.roles()) => reach::desk::send,
    GET "/desk/reach" Role(Permission::EditProcedures.roles()) => reach::city::page,
    POST "/desk/reach/{question}" Role(Permission::EditProcedures.roles()) => reach::city::send,
    GET "/{lang}/procedures/{slug}/survey" Public => survey::begin::page,
    POST "/{lang}/procedures/{slug}/survey" Public => survey::begin::start,
    GET "/{lang}/procedures/{slug}/survey/results" Public cached => survey::results::page,
    GET "/{lang}/procedures/{slug}/survey/resume" Public => survey::resume::form,
    POST "/{lang}/procedures/{slug}/survey/resume" Public => survey::resume::send,
    GET "/{lang}/procedures/{slug}/survey/left" Public => survey::begin::left,
    GET "/{lang}/procedures/{slug}/survey/mailed/{reference}" Public => survey::confirm::mailed,
    GET "/{lang}/procedures/{slug}/survey/drafts/{draft}/check" Public => survey::check::page,
    POST "/{lang}/procedures/{slug}/survey/drafts/{draft}/check" Public => survey::check::send,
    GET "/{lang}/procedures/{slug}/survey/drafts/{draft}/save" Public => survey::save::page,
    POST "/{lang}/procedures/{slug}/survey/drafts/{draft}/save" Public => survey::save::leave,
    GET "/{lang}/procedures/{slug}/survey/drafts/{draft}/{step}" Public => survey::step::page,
    POST "/{lang}/procedures/{slug}/survey/drafts/{draft}/{step}" Public => survey::step::send,
    POST "/{lang}/procedures/{slug}/survey/drafts/{draft}/{step}/photo" Public upload => survey::photo::send,
    GET "/{lang}/surveys/confirm/{token}" Public => survey::confirm::form,
    POST "/{lang}/surveys/confirm" Public => survey::confirm::send,
    GET "/desk/procedures/{id}/survey" Role(Permission::EditProcedures.roles()) => survey::build::list,
    GET "/desk/procedures/{id}/survey/questions/new" Role(Permission::EditProcedures.roles()) => survey::build::edit::new,
    POST "/desk/procedures/{id}/survey/questions/new" Role(Permission::EditProcedures.roles()) => survey::build::edit::create,
    GET "/desk/procedures/{id}/survey/questions/{question}" Role(Permission::EditProcedures.roles()) => survey::build::edit::form,
    POST "/desk/procedures/{id}/survey/questions/{question}" Role(Permission::EditProcedures.roles()) => survey::build::edit::change,
    POST "/desk/procedures/{id}/survey/questions/{question}/move" Role(Permission::EditProcedures.roles()) => survey::build::shift,
    POST "/desk/procedures/{id}/survey/questions/{question}/remove" Role(Permission::EditProcedures.roles()) => survey::build::remove,
    GET "/desk/procedures/{id}/survey/preview/{step}" Role(Permission::EditProcedures.roles()) => survey::build::preview::show,
    GET "/desk/entry/{slug}/survey" Role(Permission::KeyIn.roles()) => survey::entry::form,
    POST "/desk/entry/{slug}/survey" Role(Permission::KeyIn.roles()) => survey::entry::send,
    GET "/desk/entry/sheets/{id}" Role(Permission::KeyIn.roles()) => survey::second::form,
    POST "/desk/entry/sheets/{id}" Role(Permission::KeyIn.roles()) => survey::second::send,
    GET "/desk/differences" Role(Permission::SettleEntries.roles()) => survey::settle::list,
    GET "/desk/differences/{id}" Role(Permission::SettleEntries.roles()) => survey::settle::form,
    POST "/desk/differences/{id}" Role(Permission::SettleEntries.roles()) => survey::settle::send,
    GET "/{lang}/proposals/{reference}" Public cached => proposal::show::page,
    GET "/{lang}/proposals/{reference}/endorse" Public => proposal::endorse::form,
    POST "/{lang}/proposals/{reference}/endorse" Public => proposal::endorse::send,
    GET "/{lang}/proposals/{reference}/endorse/done" Public => proposal::endorse::done,
    GET "/{lang}/proposals/confirm/{token}" Public => proposal::endorse::confirm_form,
    POST "/{lang}/proposals/confirm" Public => proposal::endorse::confirm,
    GET "/{lang}/proposals/{reference}/comments/new" Public => proposal::comment::form,
    POST "/{lang}/proposals/{reference}/comments/new" Public => proposal::comment::send,
    GET "/{lang}/map" Public cached => location_report::overview::page,
    GET "/{lang}/map/picture.svg" Public => location_report::picture::svg,
    GET "/{lang}/procedures/{slug}/reports" Public cached => location_report::list::page,
    GET "/{lang}/procedures/{slug}/reports/new" Public => location_report::submit::form,
    POST "/{lang}/procedures/{slug}/reports/new" Public upload => location_report::submit::send,
    GET "/{lang}/reports/{reference}" Public cached => location_report::show::page,
    GET "/{lang}/reports/{reference}/photo" Public => location_report::photo::file,
    GET "/{lang}/reports/{reference}/affected" Public => location_report::affected::form,
    POST "/{lang}/reports/{reference}/affected" Public => location_report::affected::send,
    GET "/{lang}/reports/{reference}/affected/done" Public => location_report::affected::done,
    GET "/{lang}/reports/confirm/{token}" Public => location_report::confirm::form,
    POST "/{lang}/reports/confirm" Public => location_report::confirm::send,
    GET "/{lang}/reports/stop/{token}" Public => location_report::confirm::stop_form,
    POST "/{lang}/reports/stop" Public => location_report::confirm::stop,
    GET "/{lang}/receipts" Public => contribution::lookup::form,
    POST "/{lang}/receipts" Public => contribution::lookup::find,
    GET "/{lang}/receipts/{reference}" Public => contribution::receipt::show,
    GET "/{lang}/receipts/{reference}/reply" Public => outcome::reply::page,
    POST "/{lang}/receipts/{reference}/reply" Public => outcome::reply::send,
    GET "/{lang}/receipts/{reference}/join" Public => outcome::join::page,
    POST "/{lang}/receipts/{reference}/join" Public => outcome::join::send,
    GET "/{lang}/impact" Public cached => outcome::impact::page,
    GET "/{lang}/impact/measures.csv" Public => measure::download::csv,
    GET "/{lang}/impact/measures.json" Public => measure::download::json,
    GET "/{lang}/impact/measures/{id}" Public cached => measure::show::page,
    GET "/{lang}/impact/indicators/{id}" Public cached => indicator::show::page,
    GET "/{lang}/impact/indicators/{id}/values.csv" Public => indicator::download::csv,
    GET "/{lang}/impact/indicators/{id}/values.json" Public => indicator::download::json,
    GET "/{lang}/answers" Public cached => outcome::clock::page,
    GET "/{lang}/districts" Public cached => notification::follow::place::districts,
    GET "/{lang}/districts/{district}" Public cached => notification::follow::place::district,
    GET "/{lang}/topics/{topic}" Public cached => notification::follow::place::topic,
    GET "/{lang}/follow/sent" Public => notification::follow::sent,
    GET "/{lang}/follow/stopped" Public => notification::follow::stop::stopped,
    GET "/{lang}/follow/confirm/{token}" Public => notification::follow::confirm_form,
    POST "/{lang}/follow/confirm" Public => notification::follow::confirm,
    GET "/{lang}/follow/mine/{token}" Public => notification::follow::stop::mine,
    POST "/{lang}/follow/stop" Public => notification::follow::stop::send,
    GET "/{lang}/follow/off/{token}" Public => notification::follow::stop::opened,
    POST "/{lang}/follow/off/{token}" Public machine => notification::follow::stop::one_click,
    GET "/{lang}/follow/{kind}/{thing}" Public => notification::follow::form,
    POST "/{lang}/follow/{kind}/{thing}" Public => notification::follow::send,
    GET "/feeds/{lang}/procedures/{slug}.atom" Public cached => notification::feed::procedure,
    GET "/feeds/{lang}/districts/{district}.atom" Public cached => notification::feed::district,
    GET "/feeds/{lang}/topics/{topic}.atom" Public cached => notification::feed::topic,
    GET "/feeds/{lang}/contributions/{reference}.atom" Public cached => notification::feed::contribution,
    GET "/feeds/{lang}/receipts/{reference}.atom" Public => notification::feed::receipt,
    GET "/calendar/{lang}/procedures/{slug}.ics" Public cached => procedure::calendar::procedure,
    GET "/calendar/{lang}/all.ics" Public cached => procedure::calendar::all,
    GET "/calendar/{lang}/council.ics" Public cached => council::session::dated::calendar,
    GET "/{lang}/procedures/{slug}/events/{event}" Public cached => procedure::event::page,
    GET "/{lang}/procedures/{slug}/events/{event}/register" Public => procedure::event::register::form,
    POST "/{lang}/procedures/{slug}/events/{event}/register" Public => procedure::event::register::send,
    GET "/{lang}/procedures/{slug}/events/{event}/registration" Public => procedure::event::register::show,
    POST "/{lang}/procedures/{slug}/events/{event}/registration" Public => procedure::event::register::leave,
    GET "/desk/procedures/{id}/events" Role(Permission::EditProcedures.roles()) => procedure::event::desk::list,
    GET "/desk/procedures/{id}/events/new" Role(Permission::EditProcedures.roles()) => procedure::event::desk::new,
    POST "/desk/procedures/{id}/events/new" Role(Permission::EditProcedures.roles()) => procedure::event::desk::plan,
    GET "/desk/procedures/{id}/events/{event}" Role(Permission::EditProcedures.roles()) => procedure::event::desk::edit,
    POST "/desk/procedures/{id}/events/{event}" Role(Permission::EditProcedures.roles()) => procedure::event::desk::change,
    POST "/desk/procedures/{id}/events/{event}/announce" Role(Permission::EditProcedures.roles()) => procedure::event::desk::announce,
    POST "/desk/procedures/{id}/events/{event}/cancel" Role(Permission::EditProcedures.roles()) => procedure::event::desk::cancel,
    GET "/desk/procedures/{id}/events/{event}/guests" Role(Permission::EditProcedures.roles()) => procedure::event::desk::guests,
    GET "/{lang}/council" Public cached => council::list::page,
    GET "/{lang}/council/{slug}/proposals.csv" Public => council::download::proposals,
    GET "/{lang}/council/{slug}/reports.csv" Public => council::download::reports,
    GET "/{lang}/council/{slug}/survey.csv" Public => council::download::survey,
    GET "/{lang}/council/papers" Public cached => council::session::papers::page,
    GET "/{lang}/council/papers/{id}" Public cached => council::session::paper::page,
    GET "/{lang}/council/meetings" Public cached => council::session::meetings::page,
    GET "/{lang}/council/meetings/{id}.pdf" Public cached => council::briefing::page::meeting_file,
    GET "/{lang}/council/meetings/{id}" Public cached => council::session::meeting::page,
    GET "/{lang}/council/meetings/{id}/items/{item}.pdf" Public cached => council::briefing::page::item_file,
    GET "/{lang}/council/meetings/{id}/items/{item}" Public cached => council::briefing::page::item,
    GET "/{lang}/council/{slug}" Public cached => council::show::page,
    GET "/{lang}/receipts/{reference}/withdraw" Public => contribution::withdraw::form,
    POST "/{lang}/receipts/{reference}/withdraw" Public => contribution::withdraw::send,
    GET "/{lang}/imprint" Public cached => legal::imprint::page,
    GET "/{lang}/words" Public cached => legal::words::page,
    GET "/{lang}/privacy" Public cached => legal::privacy::page,
    GET "/{lang}/contact" Public cached => legal::contact::page,
    GET "/{lang}/accessibility" Public => legal::accessibility::page,
    POST "/{lang}/accessibility" Public => legal::accessibility::report,
    GET "/{lang}/receipts/{reference}/appeal" Public => moderation::appeal::form,
    POST "/{lang}/receipts/{reference}/appeal" Public => moderation::appeal::send,
    GET "/{lang}/rules" Public cached => moderation::rules::page,
    GET "/desk" Staff => desk::home::page,
    GET "/desk/sign-in" Public => staff::sign_in::form,
    POST "/desk/sign-in" Public => staff::sign_in::send,
    GET "/desk/sign-in/code" Public => staff::code::form,
    POST "/desk/sign-in/code" Public => staff::code::send,
    POST "/desk/sign-out" Staff => staff::sign_in::out,
    GET "/desk/account" Staff => staff::account::page,
    POST "/desk/account" Staff => staff::account::send,
    GET "/desk/password" Staff => staff::password::form,
    POST "/desk/password" Staff => staff::password::send,
    GET "/desk/moderation" Role(Permission::Moderate.roles()) => moderation::queue::page,
    GET "/desk/moderation/{reference}" Role(Permission::Moderate.roles()) => moderation::read::page,
    POST "/desk/moderation/{reference}" Role(Permission::Moderate.roles()) => moderation::decide::send,
    GET "/desk/moderation/{reference}/photos/{number}" Role(Permission::Moderate.roles()) => moderation::whole::photo,
    POST "/desk/moderation/{reference}/claim" Role(Permission::Moderate.roles()) => moderation::read::claim,
    POST "/desk/moderation/{reference}/appeal" Role(Permission::DecideAppeals.roles()) => moderation::decide::appeal,
    GET "/desk/procedures" Role(Permission::EditProcedures.roles()) => procedure::desk::list::page,
    GET "/desk/procedures/new" Role(Permission::EditProcedures.roles()) => procedure::desk::begin::form,
    POST "/desk/procedures/new" Role(Permission::EditProcedures.roles()) => procedure::desk::begin::send,
    GET "/desk/procedures/{id}" Role(Permission::EditProcedures.roles()) => procedure::desk::show::page,
    POST "/desk/procedures/{id}/state" Role(Permission::PublishProcedures.roles()) => procedure::desk::show::advance,
    GET "/desk/procedures/{id}/preview/{language}" Role(Permission::EditProcedures.roles()) => procedure::desk::preview::page,
    POST "/desk/procedures/{id}/change" Role(Permission::PublishProcedures.roles()) => procedure::desk::change::send,
    GET "/desk/procedures/{id}/facts" Role(Permission::EditProcedures.roles()) => procedure::desk::facts::page,
    POST "/desk/procedures/{id}/facts" Role(Permission::EditProcedures.roles()) => procedure::desk::facts::send,
    GET "/desk/procedures/{id}/schedule" Role(Permission::EditProcedures.roles()) => procedure::desk::schedule::page,
    POST "/desk/procedures/{id}/schedule" Role(Permission::EditProcedures.roles()) => procedure::desk::schedule::send,
    GET "/desk/procedures/{id}/topics" Role(Permission::EditProcedures.roles()) => procedure::desk::topics::page,
    POST "/desk/procedures/{id}/topics" Role(Permission::EditProcedures.roles()) => procedure::desk::topics::send,
    GET "/desk/procedures/{id}/documents" Role(Permission::EditProcedures.roles()) => procedure::desk::documents::page,
    POST "/desk/procedures/{id}/documents" Role(Permission::EditProcedures.roles()) upload => procedure::desk::documents::send,
    POST "/desk/procedures/{id}/documents/{document}/remove" Role(Permission::EditProcedures.roles()) => procedure::desk::documents::remove,
    GET "/desk/procedures/{id}/codes" Role(Permission::EditProcedures.roles()) => procedure::desk::codes::page,
    POST "/desk/procedures/{id}/codes" Role(Permission::EditProcedures.roles()) => procedure::desk::codes::send,
    GET "/desk/procedures/{id}/texts/{language}" Role(Permission::EditProcedures.roles()) => language::editor::page,
    POST "/desk/procedures/{id}/texts/{language}" Role(Permission::EditProcedures.roles()) => language::write::send,
    GET "/desk/languages" Role(Permission::EditProcedures.roles()) => language::desk::page,
    GET "/desk/entry" Role(Permission::KeyIn.roles()) => paper::start::page,
    GET "/desk/entry/new" Role(Permission::KeyIn.roles()) => paper::typing::form,
    POST "/desk/entry/new" Role(Permission::KeyIn.roles()) => paper::typing::send,
    GET "/desk/entry/{id}" Role(Permission::KeyIn.roles()) => paper::compare::page,
    POST "/desk/entry/{id}" Role(Permission::KeyIn.roles()) => paper::compare::send,
    GET "/desk/entry/slips/{reference}" Role(Permission::KeyIn.roles()) => paper::slip::page,
    GET "/desk/answers" Role(Permission::DraftAnswers.roles()) => outcome::desk::owed::page,
    GET "/desk/answers/{reference}" Role(Permission::DraftAnswers.roles()) => outcome::desk::case::page,
    GET "/desk/answers/{reference}/edit" Role(Permission::DraftAnswers.roles()) => outcome::desk::edit::page,
    POST "/desk/answers/{reference}/edit" Role(Permission::DraftAnswers.roles()) => outcome::desk::edit::send,
    POST "/desk/answers/{reference}/submit" Role(Permission::DraftAnswers.roles()) => outcome::desk::act::submit,
    POST "/desk/answers/{reference}/return" Role(Permission::ReleaseAnswers.roles()) => outcome::desk::act::send_back,
    POST "/desk/answers/{reference}/release" Role(Permission::ReleaseAnswers.roles()) => outcome::desk::act::release,
    GET "/desk/answers/{reference}/share" Role(Permission::DraftAnswers.roles()) => outcome::desk::share::page,
    POST "/desk/answers/{reference}/share" Role(Permission::DraftAnswers.roles()) => outcome::desk::share::send,
    POST "/desk/answers/{reference}/ask" Role(Permission::DraftAnswers.roles()) => outcome::desk::act::ask,
    POST "/desk/answers/{reference}/hand-over" Role(Permission::HandOver.roles()) => outcome::desk::act::hand_over,
    POST "/desk/answers/{reference}/merge" Role(Permission::Merge.roles()) => outcome::desk::act::invite,
    GET "/desk/answers/{reference}/part" Role(Permission::Merge.roles()) => outcome::desk::part::page,
    POST "/desk/answers/{reference}/part" Role(Permission::Merge.roles()) => outcome::desk::part::send,
    POST "/desk/answers/{reference}/take" Role(Permission::DraftAnswers.roles()) => outcome::desk::act::take,
    POST "/desk/answers/{reference}/remind" Role(Permission::HandOver.roles()) => outcome::desk::act::remind,
    GET "/desk/council" Role(Permission::ReadResults.roles()) => council::desk::page,
    GET "/desk/council/new" Role(Permission::RecordDecisions.roles()) => council::desk::record::page,
    POST "/desk/council/new" Role(Permission::RecordDecisions.roles()) => council::desk::record::send,
    GET "/desk/council/papers" Role(Permission::ReadResults.roles()) => council::desk::papers::list,
    GET "/desk/council/papers/{id}" Role(Permission::ReadResults.roles()) => council::desk::papers::page,
    POST "/desk/council/papers/{id}" Role(Permission::RecordDecisions.roles()) => council::desk::papers::send,
    GET "/desk/council/papers/{id}/uptakes/{uptake}/end" Role(Permission::RecordDecisions.roles()) => council::desk::end::page,
    POST "/desk/council/papers/{id}/uptakes/{uptake}/end" Role(Permission::RecordDecisions.roles()) => council::desk::end::send,
    GET "/desk/council/papers/{id}/uptakes/{uptake}/sides" Role(Permission::RecordDecisions.roles()) => council::desk::sides::page,
    POST "/desk/council/papers/{id}/uptakes/{uptake}/sides" Role(Permission::RecordDecisions.roles()) => council::desk::sides::send,
    GET "/desk/meetings" Role(Permission::ReadResults.roles()) => council::briefing::desk::list,
    GET "/desk/meetings/{id}" Role(Permission::ReadResults.roles()) => council::briefing::desk::meeting,
    GET "/desk/meetings/{id}/items/{item}" Role(Permission::ReadResults.roles()) => council::briefing::desk::item,
    GET "/desk/council/import" Role(Permission::ReadResults.roles()) => council::desk::import::page,
    GET "/desk/council/{decision}" Role(Permission::ReadResults.roles()) => council::desk::show::page,
    GET "/desk/council/{decision}/texts" Role(Permission::RecordDecisions.roles()) => council::desk::texts::page,
    POST "/desk/council/{decision}/texts" Role(Permission::RecordDecisions.roles()) => council::desk::texts::send,
    GET "/desk/council/{decision}/retract" Role(Permission::RecordDecisions.roles()) => council::desk::retract::page,
    POST "/desk/council/{decision}/retract" Role(Permission::RecordDecisions.roles()) => council::desk::retract::send,
    POST "/desk/council/{decision}/measures" Role(Permission::RecordDecisions.roles()) => measure::desk::plan::plan,
    GET "/desk/measures" Role(Permission::ReadResults.roles()) => measure::desk::page,
    GET "/desk/measures/{id}" Role(Permission::ReadResults.roles()) => measure::desk::show::page,
    GET "/desk/measures/{id}/state" Role(Permission::RecordDecisions.roles()) => measure::desk::state::page,
    POST "/desk/measures/{id}/state" Role(Permission::RecordDecisions.roles()) => measure::desk::state::send,
    GET "/desk/measures/{id}/change" Role(Permission::RecordDecisions.roles()) => measure::desk::change::page,
    POST "/desk/measures/{id}/change" Role(Permission::RecordDecisions.roles()) => measure::desk::change::send,
    GET "/desk/measures/{id}/milestones/new" Role(Permission::RecordDecisions.roles()) => measure::desk::milestone::new,
    POST "/desk/measures/{id}/milestones/new" Role(Permission::RecordDecisions.roles()) => measure::desk::milestone::add,
    GET "/desk/measures/{id}/milestones/{milestone}" Role(Permission::RecordDecisions.roles()) => measure::desk::milestone::page,
    POST "/desk/measures/{id}/milestones/{milestone}" Role(Permission::RecordDecisions.roles()) => measure::desk::milestone::send,
    GET "/desk/measures/{id}/indicators/new" Role(Permission::RecordDecisions.roles()) => indicator::desk::edit::new,
    POST "/desk/measures/{id}/indicators/new" Role(Permission::RecordDecisions.roles()) => indicator::desk::edit::create,
    GET "/desk/indicators/{id}" Role(Permission::RecordDecisions.roles()) => indicator::desk::edit::page,
    POST "/desk/indicators/{id}" Role(Permission::RecordDecisions.roles()) => indicator::desk::edit::change,
    GET "/desk/indicators/{id}/values/new" Role(Permission::RecordDecisions.roles()) => indicator::desk::value::page,
    POST "/desk/indicators/{id}/values/new" Role(Permission::RecordDecisions.roles()) => indicator::desk::value::send,
    GET "/desk/indicators/{id}/values/{value}/retract" Role(Permission::RecordDecisions.roles()) => indicator::desk::retract::page,
    POST "/desk/indicators/{id}/values/{value}/retract" Role(Permission::RecordDecisions.roles()) => indicator::desk::retract::send,
    GET "/desk/results/{slug}" Role(Permission::ReadResults.roles()) => council::desk::show::results,
    GET "/desk/results/{slug}/crossed" Role(Permission::ReadResults.roles()) => council::desk::crossed::page,
    GET "/desk/staff" Role(Permission::ManageStaff.roles()) => staff::people::page,
    GET "/desk/staff/new" Role(Permission::ManageStaff.roles()) => staff::people::form,
    POST "/desk/staff/new" Role(Permission::ManageStaff.roles()) => staff::people::send,
    GET "/desk/staff/{id}" Role(Permission::ManageStaff.roles()) => staff::person::page,
    POST "/desk/staff/{id}/roles" Role(Permission::ManageStaff.roles()) => staff::person::roles,
    POST "/desk/staff/{id}/deactivate" Role(Permission::ManageStaff.roles()) => staff::person::deactivate,
    POST "/desk/staff/{id}/reactivate" Role(Permission::ManageStaff.roles()) => staff::person::reactivate,
    POST "/desk/staff/{id}/confirm" Role(Permission::ManageStaff.roles()) => staff::person::confirm,
    POST "/desk/staff/{id}/reset" Role(Permission::ManageStaff.roles()) => staff::person::reset,
    GET "/desk/audit" Role(Permission::ReadAudit.roles()) => staff::audit::page,
    GET "/desk/reports" Role(Permission::DraftAnswers.roles()) => location_report::desk::list,
    GET "/desk/reports/{reference}" Role(Permission::DraftAnswers.roles()) => location_report::desk::show,
    GET "/desk/reports/{reference}/photo" Role(Permission::DraftAnswers.roles()) => location_report::desk::photo,
    POST "/desk/reports/{reference}" Role(Permission::DraftAnswers.roles()) => location_report::desk::change,
    GET "/desk/reports/new" Role(Permission::KeyIn.roles()) => location_report::desk::choose,
    GET "/desk/reports/new/{slug}" Role(Permission::KeyIn.roles()) => location_report::desk::begin,
    POST "/desk/reports/new/{slug}" Role(Permission::KeyIn.roles()) upload => location_report::desk::go_on,
    GET "/{lang}/open-data" Public cached => open_data::page::page,
    GET "/{lang}/participation" Public cached => open_data::framed::page,
    GET "/open-data/{file}" Public => open_data::bulk::of_city,
    GET "/open-data/procedures/{slug}/{file}" Public => open_data::bulk::of_procedure,
    GET "/api/v1" Public cached => open_data::api::index,
    GET "/api/v1/openapi.json" Public cached => open_data::openapi::document,
    GET "/api/v1/{dataset}" Public cached => open_data::api::list,
    GET "/api/v1/{dataset}/{id}" Public cached => open_data::api::one,
    GET "/catalog" Public => open_data::catalogue::negotiated,
    GET "/catalog.ttl" Public => open_data::catalogue::turtle,
    GET "/catalog.jsonld" Public => open_data::catalogue::json_ld,
    GET "/catalog.rdf" Public => open_data::catalogue::rdf_xml,
    GET "/assets/{file}" Public => site::asset,
    GET "/healthz" Public => site::alive,
    GET "/readyz" Public => site::ready,
    GET "/metrics" Public => site::metrics,
    GET "/.well-known/security.txt" Public => site::security_txt,
}

fn place(path: &'static str) -> Place {
    let rank = |segment: &str| match (segment.contains('{'), segment.starts_with('{') && segment.ends_with('}')) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    };
    path.split('/').map(|segment| (rank(segment), segment)).collect()
}

/// Where a path stands among the others, segment by segment: a placeholder sorts behind every word at its place, and
/// behind those that say how they begin or end, like `{id}.pdf`.
type Place = Vec<(u8, &'static str)>;

/// The lines of each path, as a tree of words, so that a request is compared with its neighbours only and not with the
/// whole table. At each place words come before placeholders; from the first placeholder on a path is one pattern.
#[derive(Default)]
struct Paths {
    here: Vec<actix_web::Route>,
    words: BTreeMap<&'static str, Paths>,
    patterns: BTreeMap<Place, (&'static str, Vec<actix_web::Route>)>,
}

impl Paths {
    fn add<F, Arguments>(&mut self, line: &'static Route, handler: F)
    where
        F: Handler<Arguments>,
        Arguments: FromRequest + 'static,
        F::Output: Responder + 'static,
    {
        let route = if line.method == Method::GET {
            // HEAD is a GET whose body is left out on the way.
            web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
        } else {
            web::method(line.method.clone())
        };
        let gated = route.to(handler).wrap(from_fn(move |request, next| access::gate(line, request, next)));
        self.branch(line.path).push(gated);
    }

    /// Where the lines of a path are kept; every path begins with a slash.
    fn branch(&mut self, path: &'static str) -> &mut Vec<actix_web::Route> {
        let end = path.get(1..).and_then(|rest| rest.find('/')).map_or(path.len(), |slash| slash + 1);
        let (word, below) = path.split_at(end);
        match word {
            "" => &mut self.here,
            "/{lang}" => self.words.entry(word).or_default().branch(below),
            _ if word.contains('{') => &mut self.patterns.entry(place(path)).or_insert_with(|| (path, Vec::new())).1,
            _ => self.words.entry(word).or_default().branch(below),
        }
    }

    fn register(self, service: &mut web::ServiceConfig) {
        service.service(self.scope(""));
    }

    fn scope(self, prefix: &str) -> Scope {
        let languages = Language::ALL.iter().map(|language| language.tag()).collect::<Vec<_>>().join("|");
        let mut scope = web::scope(&prefix.replace("{lang}", &format!("{{lang:{languages}}}")));
        if !self.here.is_empty() {
            scope = scope.service(resource("", self.here));
        }
        for (word, branch) in self.words {
            scope = if branch.words.is_empty() && branch.patterns.is_empty() {
                scope.service(resource(word, branch.here))
            } else {
                scope.service(branch.scope(word))
            };
        }
        self.patterns.into_values().fold(scope, |scope, (path, routes)| scope.service(resource(path, routes)))
    }
}

fn resource(path: &str, routes: Vec<actix_web::Route>) -> Resource {
    routes.into_iter().fold(web::resource(path), Resource::route)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_line_is_written_twice() {
        let mut seen = HashSet::new();
        assert!(TABLE.iter().all(|line| seen.insert((line.method.as_str(), line.path))));
    }

    #[test]
    fn a_word_comes_before_a_placeholder_at_its_place() {
        assert!(place("/{lang}/proposals/new") < place("/{lang}/proposals/{reference}"));
        assert!(place("/desk/procedures/{slug}/edit") < place("/desk/{room}/list/new"));
        assert!(place("/healthz") < place("/{lang}/"));
        assert!(place("/{lang}/council/meetings/{id}.pdf") < place("/{lang}/council/meetings/{id}"));
        assert!(place("/{lang}/council/{slug}/proposals.csv") < place("/{lang}/council/{slug}/{file}.csv"));
    }

    #[test]
    fn no_procedure_can_be_named_like_a_word_of_our_own_addresses() {
        use participation_core::procedure::work::RESERVED;
        let paths: Vec<Vec<&str>> = TABLE.iter().map(|line| line.path.split('/').collect()).collect();
        let mut found: Vec<&str> = Vec::new();
        for path in &paths {
            let Some(place) = path.iter().position(|word| *word == "{slug}") else { continue };
            for other in &paths {
                let word = other.get(place).copied().filter(|_| other[..place] == path[..place]);
                found.extend(word.filter(|word| !word.contains('{') && !RESERVED.contains(word)));
            }
        }
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn only_reading_is_cached_and_only_public_pages_are() {
        assert!(
            TABLE
                .iter()
                .filter(|line| line.cached)
                .all(|line| line.method == Method::GET && line.access == Access::Public)
        );
        assert!(TABLE.iter().filter(|line| line.machine).all(|line| line.access == Access::Public));
    }
}
