//! Atom feeds (RFC 4287) of what is new: of a procedure, a district, a topic, a contribution, and a receipt by its code.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use maud::html;
use participation_core::Timestamp;
use participation_core::contribution::{self, Reference, Secret, State};
use participation_core::notification::follow::{FollowKind, Followed};
use participation_core::notification::news::{self, News};
use participation_core::procedure;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::news::{Passage, told};
use crate::contribution::withdraw::CodeForm;
use crate::error::Problem;
use crate::locale::Locale;
use crate::request::Visit;
use crate::server::moved;
use crate::{Language, t};

/// The media type of a feed.
const ATOM: &str = "application/atom+xml; charset=utf-8";

/// What stands at the head of a feed.
struct Feed<'a> {
    /// What it is of, as a part of its lasting name: `procedure/7`.
    key: String,
    title: String,
    /// The page it belongs to, below the language.
    page: String,
    /// Its own address, below `/feeds/de`.
    own: String,
    /// When nothing has happened yet.
    since: Timestamp,
    news: &'a [News],
}

/// The visit of a reader of the language in the feed's address.
fn reading(visit: &Visit, language: &str) -> Result<Visit, Problem> {
    Ok(visit.reading(language.parse().map_err(|_| Problem::NotFound)?))
}

type Path = web::Path<(String, String)>;

/// Of a procedure.
pub async fn procedure(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let page = procedure::published(&visit.app.storage, &path.1, visit.language).await?;
    let own = &page.procedure;
    let of = Followed { kind: FollowKind::Procedure, id: own.id };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    Ok(answer(
        &visit,
        &Feed {
            key: format!("procedure/{}", own.id),
            title: page.texts.body(own.id, "title").to_owned(),
            page: format!("/procedures/{}", own.slug),
            own: format!("/procedures/{}.atom", own.slug),
            since: own.published_at.unwrap_or(own.starts_at),
            news: &news,
        },
    ))
}

/// Of a district.
pub async fn district(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
    let name = gazetteer.name_of(path.1).ok_or(Problem::NotFound)?;
    let of = Followed { kind: FollowKind::District, id: path.1 };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    Ok(answer(
        &visit,
        &Feed {
            key: format!("district/{}", path.1),
            title: name.to_owned(),
            page: format!("/districts/{}", path.1),
            own: format!("/districts/{}.atom", path.1),
            since: Timestamp::from_unix(0),
            news: &news,
        },
    ))
}

/// Of a topic.
pub async fn topic(visit: Visit, path: web::Path<(String, i64)>) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let place = news::topic(&visit.app.storage, path.1, visit.language).await?;
    let of = Followed { kind: FollowKind::Topic, id: path.1 };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    Ok(answer(
        &visit,
        &Feed {
            key: format!("topic/{}", path.1),
            title: format!("{} – {}", place.name, place.procedure),
            page: format!("/topics/{}", path.1),
            own: format!("/topics/{}.atom", path.1),
            since: Timestamp::from_unix(0),
            news: &news,
        },
    ))
}

/// Of a contribution that everybody can read.
pub async fn contribution(visit: Visit, path: Path) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let receipt = contribution::receipt(&visit.app.storage, reference, visit.language).await?;
    if let Some(into) = &receipt.merged_into {
        return Ok(moved(&format!("/feeds/{}/contributions/{into}.atom", visit.language.tag())));
    }
    if receipt.state != State::Listed {
        return Err(Problem::NotFound);
    }
    let of = Followed { kind: FollowKind::Contribution, id: receipt.id };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    let title = if receipt.headline.is_empty() { receipt.reference.to_string() } else { receipt.headline.clone() };
    let place = crate::outcome::impact::page_of(receipt.kind);
    Ok(answer(
        &visit,
        &Feed {
            key: format!("contribution/{}", receipt.id),
            title,
            page: format!("/{place}/{}", receipt.reference),
            own: format!("/contributions/{}.atom", receipt.reference),
            since: receipt.submitted_at,
            news: &news,
        },
    ))
}

/// Of a receipt, for whoever holds its code: also what nobody else may read yet. Kept by nobody on the way.
pub async fn receipt(
    visit: Visit,
    path: Path,
    web::Query(query): web::Query<CodeForm>,
) -> Result<HttpResponse, Problem> {
    let visit = reading(&visit, &path.0)?;
    let reference: Reference = path.1.parse().map_err(|_| Problem::NotFound)?;
    let secret: Secret = query.code.parse().map_err(|_| Problem::NotFound)?;
    if !contribution::holds_secret(&visit.app.storage, reference.clone(), secret.clone()).await? {
        return Err(Problem::NotFound);
    }
    let receipt = contribution::receipt(&visit.app.storage, reference, visit.language).await?;
    let of = Followed { kind: FollowKind::Contribution, id: receipt.id };
    let news = news::latest(&visit.app.storage, of, visit.language, visit.now).await?;
    let mut response = answer(
        &visit,
        &Feed {
            key: format!("receipt/{}", receipt.id),
            title: Locale::plain(&t!(visit.locale, "contribution-receipt", reference = receipt.reference.as_str())),
            page: format!("/receipts/{}", receipt.reference),
            own: format!("/receipts/{}.atom?code={secret}", receipt.reference),
            since: receipt.submitted_at,
            news: &news,
        },
    );
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("private, no-store"));
    Ok(response)
}

fn answer(visit: &Visit, feed: &Feed<'_>) -> HttpResponse {
    match written(visit, feed) {
        Ok(bytes) => HttpResponse::Ok().insert_header((CONTENT_TYPE, ATOM)).body(bytes),
        // Writing into memory does not fail.
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

fn written(visit: &Visit, feed: &Feed<'_>) -> std::io::Result<Vec<u8>> {
    let (locale, tag) = (visit.locale, visit.language.tag());
    let base = &visit.app.config.base_url;
    let mut out = Writer::new(Vec::new());
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let start = BytesStart::new("feed")
        .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language_tag(visit.language))]);
    out.write_event(Event::Start(start))?;
    text(&mut out, "id", &[], &name(base, &feed.key))?;
    text(&mut out, "title", &[], &feed.title)?;
    let subtitle = t!(locale, "follow-feed-subtitle", city = visit.app.config.city.as_str());
    text(&mut out, "subtitle", &[], &Locale::plain(&subtitle))?;
    let updated = feed.news.iter().map(|one| one.at).max().unwrap_or(feed.since);
    text(&mut out, "updated", &[], &updated.to_string())?;
    link(&mut out, "self", "application/atom+xml", &format!("{base}/feeds/{tag}{}", feed.own))?;
    link(&mut out, "alternate", "text/html", &format!("{base}/{tag}{}", feed.page))?;
    out.write_event(Event::Start(BytesStart::new("author")))?;
    text(&mut out, "name", &[], &visit.app.config.contact.office)?;
    out.write_event(Event::End(BytesEnd::new("author")))?;
    for one in feed.news {
        entry(&mut out, visit, one)?;
    }
    out.write_event(Event::End(BytesEnd::new("feed")))?;
    Ok(out.into_inner())
}

fn entry(out: &mut Writer<Vec<u8>>, visit: &Visit, news: &News) -> std::io::Result<()> {
    let base = &visit.app.config.base_url;
    let told = told(visit.locale, news);
    out.write_event(Event::Start(BytesStart::new("entry")))?;
    text(out, "id", &[], &name(base, &news.key))?;
    text(out, "title", &[], &told.title)?;
    text(out, "updated", &[], &news.at.to_string())?;
    text(out, "published", &[], &news.at.to_string())?;
    link(out, "alternate", "text/html", &format!("{base}/{}{}", visit.language.tag(), told.path))?;
    summary(out, visit.language, &told.texts)?;
    out.write_event(Event::End(BytesEnd::new("entry")))
}

/// Texts in several languages are marked up, each with its own: a summary has one.
fn summary(out: &mut Writer<Vec<u8>>, reader: Language, texts: &[Passage]) -> std::io::Result<()> {
    let language = |own: &Passage| language_tag(own.in_language.unwrap_or(reader));
    match texts {
        [] => Ok(()),
        [one] => text(out, "summary", &[("xml:lang", language(one))], &one.words),
        several => {
            let marked = html! { @for one in several { p lang=(language(one)) dir="auto" { (one.words) } } };
            text(out, "summary", &[("type", "html")], &marked.into_string())
        }
    }
}

/// Leichte Sprache is a way of writing German; programs that read feeds know no tag of their own for it.
fn language_tag(language: Language) -> &'static str {
    match language {
        Language::De | Language::DeSimple => "de",
        Language::En => "en",
        Language::Ar => "ar",
    }
}

/// A name that stays the same whatever the address is (RFC 4151).
fn name(base: &str, key: &str) -> String {
    format!("tag:{},2026:{key}", host(base))
}

/// The host of a base address, without its port.
pub(crate) fn host(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or(rest)
}

fn text(out: &mut Writer<Vec<u8>>, element: &str, attributes: &[(&str, &str)], content: &str) -> std::io::Result<()> {
    let content = valid(content);
    out.create_element(element)
        .with_attributes(attributes.iter().copied())
        .write_text_content(BytesText::new(&content))?;
    Ok(())
}

fn link(out: &mut Writer<Vec<u8>>, rel: &str, kind: &str, href: &str) -> std::io::Result<()> {
    let href = valid(href);
    out.create_element("link")
        .with_attributes([("rel", rel), ("type", kind), ("href", href.as_str())])
        .write_empty()?;
    Ok(())
}

/// Without the characters that XML 1.0 does not allow (section 2.2).
fn valid(content: &str) -> String {
    content
        .chars()
        .filter(|sign| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}'))
        .filter(|sign| !matches!(sign, '\u{7F}'..='\u{9F}' | '\u{FDD0}'..='\u{FDEF}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_left_out_and_what_it_reads_as_markup_is_written_as_text() {
        let mut out = Writer::new(Vec::new());
        text(&mut out, "title", &[], "a\u{0}b\u{8}<script>&\u{FFFE}\u{1F333}]]>").unwrap();
        let written = String::from_utf8(out.into_inner()).unwrap();
        assert_eq!(written, "<title>ab&lt;script&gt;&amp;\u{1F333}]]&gt;</title>");
    }

    #[test]
    fn a_name_holds_the_host_alone() {
        assert_eq!(name("https://mitmachen.example:8443/x", "step/4"), "tag:mitmachen.example,2026:step/4");
        assert_eq!(name("http://127.0.0.1:8080", "a"), "tag:127.0.0.1,2026:a");
    }
}
