//! `/api/v1`: lists, page by page, and single lines as JSON.

use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue};
use actix_web::{HttpResponse, web};
use participation_core::contribution;
use participation_core::open_data::{self, Called, Filter, Part};
use serde_json::{Value as Json, json};

use super::columns::in_languages;
use super::dataset::{self, Dataset, Extent, Filtered, Row};
use super::field::{Column, object};
use super::query::{Query, name};
use super::reply::{Refused, Why, json_answer};
use super::site::Site;
use crate::error::Problem;
use crate::request::Visit;
use crate::server::moved;

type Pairs = web::Query<Vec<(String, String)>>;

/// What there is, for whoever knows the interface's address only.
pub async fn index(visit: Visit) -> HttpResponse {
    let site = Site::new(&visit.app.config);
    let sets: Vec<Json> = dataset::ALL
        .into_iter()
        .map(|own| {
            let address = match own.extent {
                Extent::City | Extent::CityAndProcedure => own.name.to_owned(),
                Extent::Procedure => format!("{}/{{procedure}}", own.name),
                Extent::Paper => format!("{}{{?oparl}}", own.name),
            };
            json!({ "name": own.name, "title": in_languages(own.title), "url": site.api(&address) })
        })
        .collect();
    json_answer(&json!({
        "data": sets,
        "links": {
            "self": site.at("/api/v1"),
            "description": site.api("openapi.json"),
            "catalog": site.at("/catalog"),
            "page": site.page("open-data"),
            "license": site.license().link(),
        },
    }))
}

/// A page of a data set.
pub async fn list(visit: Visit, path: web::Path<String>, pairs: Pairs) -> Result<HttpResponse, Problem> {
    let dataset = Dataset::named(&path).filter(|own| own.of_city() || own.of_paper()).ok_or(Problem::NotFound)?;
    answer(&visit, dataset, None, &pairs).await
}

/// One line; of what there is by procedure only, a page of that procedure's.
pub async fn one(visit: Visit, path: web::Path<(String, String)>, pairs: Pairs) -> Result<HttpResponse, Problem> {
    let (dataset, id) = path.into_inner();
    let dataset = Dataset::named(&dataset).filter(|own| !own.of_paper()).ok_or(Problem::NotFound)?;
    let only = name(&id).map_err(|_| Problem::NotFound)?;
    if !dataset.of_city() {
        return answer(&visit, dataset, Some(only), &pairs).await;
    }
    let filter = Filter { only: Some(only), ..Filter::default() };
    let rows = (dataset.read)(&visit.app, &filter, Part::first(1)).await?;
    match rows.first() {
        Some(row) => Ok(json_answer(&as_json(&(dataset.columns)(), row))),
        None => went_on(&visit, dataset, &id).await,
    }
}

/// A contribution that has joined another one is told by that one.
async fn went_on(visit: &Visit, dataset: &Dataset, id: &str) -> Result<HttpResponse, Problem> {
    let reference = id.parse().ok().filter(|_| dataset.called == Called::Reference).ok_or(Problem::NotFound)?;
    let receipt = contribution::receipt(&visit.app.storage, reference, visit.language).await?;
    let into = receipt.merged_into.ok_or(Problem::NotFound)?;
    let mut there = moved(&format!("/api/v1/{}/{into}", dataset.name));
    there.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(there)
}

async fn answer(
    visit: &Visit,
    dataset: &'static Dataset,
    procedure: Option<String>,
    pairs: &[(String, String)],
) -> Result<HttpResponse, Problem> {
    let mut query = match Query::parse(dataset, pairs) {
        Ok(query) => query,
        Err(refused) => return Ok(refused.answer(visit)),
    };
    if let Err(refused) = look_up(visit, &mut query).await? {
        return Ok(refused.answer(visit));
    }
    let address = match &procedure {
        Some(slug) => format!("{}/{slug}", dataset.name),
        None => dataset.name.to_owned(),
    };
    if procedure.is_some() {
        query.filter.procedure = procedure;
    }
    let (limit, storage) = (query.limit, &visit.app.storage);
    let after = match &query.after {
        Some(name) => open_data::place(storage, dataset.called, name).await?.ok_or(Problem::NotFound)?,
        None => 0,
    };
    // One more than is shown tells whether there is a next page.
    let mut rows = (dataset.read)(&visit.app, &query.filter, Part { after, limit: limit + 1 }).await?;
    let more = i64::try_from(rows.len()).is_ok_and(|read| read > limit);
    if more {
        rows.pop();
    }
    let columns = (dataset.columns)();
    let data: Vec<Json> = rows.iter().map(|row| as_json(&columns, row)).collect();
    let site = Site::new(&visit.app.config);
    let at = |after: Option<&str>| site.api(&format!("{address}{}", question(pairs, after)));
    let next = rows.last().filter(|_| more).map(|last| at(Some(last.id())));
    Ok(json_answer(&json!({
        "data": data,
        "links": { "self": at(None), "next": next, "license": site.license().link() },
    })))
}

/// Finds what the question calls by name, so that nobody takes a misspelt name for one that nothing belongs to.
async fn look_up(visit: &Visit, query: &mut Query) -> Result<Result<(), Refused>, Problem> {
    let storage = &visit.app.storage;
    let refused = |filter: Filtered, why| Ok(Err(Refused { parameter: filter.name().to_owned(), why }));
    if let Some(slug) = &query.filter.procedure
        && !open_data::is_public(storage, slug).await?
    {
        return refused(Filtered::Procedure, Why::NoProcedure(slug.clone()));
    }
    if let Some(called) = &query.district {
        query.filter.area = open_data::area(storage, called).await?;
        if query.filter.area.is_none() {
            return refused(Filtered::District, Why::NoDistrict(called.clone()));
        }
    }
    Ok(Ok(()))
}

/// A line as JSON.
pub fn as_json(columns: &[Column], row: &Row) -> Json {
    Json::from(object(columns, &row.values))
}

/// The same question, from another line on.
fn question(pairs: &[(String, String)], after: Option<&str>) -> String {
    let moved = |(name, _): &&(String, String)| after.is_none() || name != "after";
    let mut pairs: Vec<(String, String)> = pairs.iter().filter(moved).cloned().collect();
    pairs.extend(after.map(|name| ("after".to_owned(), name.to_owned())));
    match serde_urlencoded::to_string(&pairs) {
        Ok(text) if !text.is_empty() => format!("?{text}"),
        _ => String::new(),
    }
}
