//! The catalogue by which open-data portals find what a city gives away: DCAT-AP.de 3.0, in Turtle, JSON-LD and RDF/XML.

mod describe;
mod graph;

use actix_web::http::header::{ACCEPT, CONTENT_LOCATION, ETAG, LOCATION, VARY};
use actix_web::{HttpRequest, HttpResponse};
use participation_core::open_data::{self, Filter, Part, ProcedureLine};

use super::reply::{known, mark, public};
use super::site::Site;
use crate::error::Problem;
use crate::request::{Visit, preferred_language};

pub use graph::Form;

/// `/catalog`: the form that a program asks for; browsers are led to the page.
pub async fn negotiated(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let accepted = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    match Form::accepted(accepted) {
        Some(form) => {
            let mut answer = send(&visit, &request, form).await?;
            let headers = answer.headers_mut();
            headers.insert(VARY, actix_web::http::header::HeaderValue::from_static("accept"));
            headers.insert(CONTENT_LOCATION, form.address());
            Ok(answer)
        }
        None => Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, format!("/{}/open-data", preferred_language(&request).tag())))
            .insert_header((VARY, "accept, accept-language"))
            .finish()),
    }
}

pub async fn turtle(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    send(&visit, &request, Form::Turtle).await
}

pub async fn json_ld(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    send(&visit, &request, Form::JsonLd).await
}

pub async fn rdf_xml(visit: Visit, request: HttpRequest) -> Result<HttpResponse, Problem> {
    send(&visit, &request, Form::RdfXml).await
}

async fn send(visit: &Visit, request: &HttpRequest, form: Form) -> Result<HttpResponse, Problem> {
    let mark = mark(visit, request);
    if let Some(answer) = known(request, &mark) {
        return Ok(answer);
    }
    let storage = &visit.app.storage;
    let (latest, procedures) = (open_data::latest(storage).await?, every_procedure(visit).await?);
    let graph = describe::catalogue(&Site::new(&visit.app.config), &latest, &procedures);
    let body = graph.written(form).map_err(Problem::internal)?;
    Ok(public(form.media_type()).insert_header((ETAG, mark)).body(body))
}

async fn every_procedure(visit: &Visit) -> Result<Vec<ProcedureLine>, Problem> {
    let mut all: Vec<ProcedureLine> = Vec::new();
    loop {
        let after = all.last().map_or(0, |last| last.procedure.id);
        let part = Part { after, limit: open_data::MOST };
        let read = open_data::procedures(&visit.app.storage, &Filter::default(), part).await?;
        if read.is_empty() {
            return Ok(all);
        }
        all.extend(read);
    }
}
