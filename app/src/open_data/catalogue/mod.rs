//! The catalogue by which open-data portals find what a city gives away: DCAT-AP.de 3.0, in Turtle, JSON-LD and RDF/XML.

mod describe;
mod graph;

use actix_web::http::header::{ACCEPT, CONTENT_LOCATION, ETAG, LOCATION, VARY};
use actix_web::{HttpRequest, HttpResponse};
use participation_core::open_data;

use super::dataset::every_procedure;
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
    let mark = mark(visit, request, form.media_type());
    if let Some(answer) = known(request, &mark) {
        return Ok(answer);
    }
    let storage = &visit.app.storage;
    let (latest, procedures) = (open_data::latest(storage).await?, every_procedure(storage).await?);
    let held = open_data::held(storage).await?;
    let bounds = visit.app.gazetteer.get(storage).await?.boroughs.bounds();
    let graph = describe::catalogue(&Site::new(&visit.app.config), &latest, (&procedures, &held), bounds);
    let body = graph.written(form).map_err(Problem::internal)?;
    Ok(public(form.media_type()).insert_header((ETAG, mark)).body(body))
}
