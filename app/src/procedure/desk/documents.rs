//! Documents: taken by their content, not by their name; stored by their hash; frozen when published.

use actix_multipart::{Multipart, MultipartError};
use actix_web::{HttpResponse, ResponseError, web};
use futures_util::StreamExt;
use maud::{Markup, html};
use participation_core::StoreError;
use participation_core::language::Method;
use participation_core::procedure::work::{self, WorkRefused, Working};
use participation_core::procedure::{Document, NewDocument, ProcedureId};

use super::{Done, Outcome, Pairs, answer, closed, day, line, lines, problem, read, saved, see_other};
use crate::Language;
use crate::access::Signed;
use crate::error::Problem;
use crate::request::Visit;
use crate::t;
use crate::ui::button::{Button, Weight};
use crate::ui::error_summary::FormErrors;
use crate::ui::form::{self, Field};
use crate::ui::icon::Icon;
use crate::ui::notice::empty;

/// Bytes of one document.
const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Bytes of all other fields, and how many there may be.
const MOST_TEXT: usize = 64 * 1024;
const MOST_FIELDS: usize = 20;
const TITLE: usize = 160;
const NOTE: usize = 600;
const FILE_NAME: usize = 120;

/// What was sent.
#[derive(Default)]
struct Upload {
    typed: Pairs,
    file_name: String,
    file: Vec<u8>,
}

/// The list and the form.
pub async fn page(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    query: web::Query<Done>,
) -> Result<HttpResponse, Problem> {
    let working = read(&visit, *path).await?;
    let mut typed = Pairs::default();
    typed.put("dated", visit.now.city_day().to_string());
    let above = saved(visit.locale, &query);
    shown(&visit, &signed, (&working, &typed), (&FormErrors::default(), Outcome::Fresh), above).await
}

/// Adds a document.
pub async fn send(
    visit: Visit,
    signed: Signed,
    path: web::Path<i64>,
    body: Multipart,
) -> Result<HttpResponse, Problem> {
    let upload = receive(body).await?;
    let mut errors = FormErrors::default();
    let parsed = parse(&visit, &upload, &mut errors);
    let mut outcome = Outcome::Wrong;
    if let Some(document) = parsed.filter(|_| errors.is_empty()) {
        let place = (ProcedureId(*path), upload.typed.version());
        match work::add_document(&visit.app.storage, place, document, signed.actor(), visit.now).await {
            Ok(()) => return Ok(see_other(&format!("/desk/procedures/{}/documents?done=yes", *path))),
            Err(WorkRefused::Store(StoreError::Changed)) => outcome = Outcome::Changed,
            Err(WorkRefused::Frozen) => errors.add("file", t!(visit.locale, "procedure-desk-documents-full")),
            Err(refused) => return Err(problem(refused)),
        }
    }
    let working = read(&visit, *path).await?;
    shown(&visit, &signed, (&working, &upload.typed), (&errors, outcome), html! {}).await
}

/// Takes a document away that nobody has seen yet.
pub async fn remove(
    visit: Visit,
    signed: Signed,
    path: web::Path<(i64, i64)>,
    web::Form(pairs): web::Form<Vec<(String, String)>>,
) -> Result<HttpResponse, Problem> {
    let (id, document) = *path;
    let place = (ProcedureId(id), Pairs(pairs).version());
    work::remove_document(&visit.app.storage, place, document, signed.actor(), visit.now).await.map_err(problem)?;
    Ok(see_other(&format!("/desk/procedures/{id}/documents?done=yes")))
}

async fn receive(mut body: Multipart) -> Result<Upload, Problem> {
    let mut upload = Upload::default();
    let (mut fields, mut text) = (0, 0);
    while let Some(field) = body.next().await {
        let mut field = field.map_err(|error| refused(&error))?;
        fields += 1;
        if fields > MOST_FIELDS {
            return Err(Problem::TooLarge);
        }
        let name = field.name().unwrap_or_default().to_owned();
        let file_name =
            field.content_disposition().and_then(|disposition| disposition.get_filename().map(str::to_owned));
        let most = if file_name.is_some() { MOST_BYTES } else { MOST_TEXT - text };
        let mut bytes = Vec::new();
        while let Some(chunk) = field.next().await {
            let chunk = chunk.map_err(|error| refused(&error))?;
            if bytes.len() + chunk.len() > most {
                return Err(Problem::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        match file_name {
            Some(own) if name == "file" && upload.file.is_empty() => (upload.file_name, upload.file) = (own, bytes),
            Some(_) => {}
            None => {
                text += bytes.len();
                upload.typed.put(name, String::from_utf8(bytes).map_err(|_| Problem::NotText)?);
            }
        }
    }
    Ok(upload)
}

fn refused(error: &MultipartError) -> Problem {
    if error.status_code().as_u16() == 413 { Problem::TooLarge } else { Problem::invalid(error) }
}

fn parse(visit: &Visit, upload: &Upload, errors: &mut FormErrors) -> Option<NewDocument> {
    let locale = visit.locale;
    let title = line(locale, upload.typed.get("title"), TITLE, "title", errors);
    let note = lines(locale, upload.typed.get("note"), NOTE, "note", errors);
    let dated = day(locale, upload.typed.get("dated"), "dated", errors);
    let kind = kind_of(&upload.file);
    if upload.file.is_empty() {
        errors.add("file", t!(locale, "procedure-desk-file-missing"));
    } else if kind.is_none() {
        errors.add("file", t!(locale, "procedure-desk-file-kind"));
    }
    let (media_type, ending) = kind?;
    let german = |text: String| vec![(Language::De, Method::Human, text)];
    Some(NewDocument {
        file_name: file_name(&upload.file_name, ending),
        media_type: media_type.to_owned(),
        content: upload.file.clone(),
        dated: dated?,
        title: german(title?),
        note: if note.is_empty() { Vec::new() } else { german(note) },
    })
}

/// What a file is by its first bytes: (media type, ending). Nothing that could carry a script is taken: no SVG, no HTML.
fn kind_of(file: &[u8]) -> Option<(&'static str, &'static str)> {
    const ODT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.text";
    if file.starts_with(b"%PDF-") {
        Some(("application/pdf", "pdf"))
    } else if file.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(("image/png", "png"))
    } else if file.starts_with(b"PK\x03\x04") && file.get(30..30 + ODT.len()) == Some(ODT) {
        Some(("application/vnd.oasis.opendocument.text", "odt"))
    } else if is_table(file) {
        Some(("text/csv; charset=utf-8", "csv"))
    } else {
        None
    }
}

/// Text in UTF-8 with the same separator in its first lines, and nothing that a browser could take for a page.
fn is_table(file: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(file) else { return false };
    let text = text.trim_start_matches('\u{feff}');
    let plain = text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    let mut heads = text.lines().filter(|line| !line.trim().is_empty()).take(5).peekable();
    let separator = [';', ',', '\t'].into_iter().find(|own| heads.peek().is_some_and(|first| first.contains(*own)));
    plain && !text.contains('<') && separator.is_some_and(|own| heads.all(|line| line.contains(own)))
}

/// A name without folders, controls or signs that mean something to a shell or a browser; the ending is that of the content.
fn file_name(sent: &str, ending: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let good: String = stem
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' })
        .take(FILE_NAME)
        .collect();
    let good = good.trim_matches('-');
    format!("{}.{ending}", if good.is_empty() { "dokument" } else { good })
}

async fn shown(
    visit: &Visit,
    signed: &Signed,
    (working, typed): (&Working, &Pairs),
    (errors, outcome): (&FormErrors, Outcome),
    above: Markup,
) -> Result<HttpResponse, Problem> {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let token = visit.form_token()?.to_string();
    let version = form::hidden("version", &own.version.to_string());
    let inside = html! {
        (version)
        (Field::new(locale, "file", &t!(locale, "procedure-desk-file")).hint(&t!(locale, "procedure-desk-file-hint")).error(errors.of("file"))
            .file("application/pdf,image/png,.odt,.csv", false))
        (Field::new(locale, "title", &t!(locale, "procedure-desk-field-title")).error(errors.of("title")).text(typed.get("title")))
        (Field::new(locale, "note", &t!(locale, "procedure-desk-field-note")).error(errors.of("note")).optional().textarea(typed.get("note"), 2))
        (Field::new(locale, "dated", &t!(locale, "procedure-desk-dated")).error(errors.of("dated")).day(typed.get("dated")))
        (Button::new(&t!(locale, "procedure-desk-document-add"), Weight::Main).icon(Icon::Upload).submit())
    };
    let body = html! {
        (above) (closed(locale, working))
        @if working.page.documents.is_empty() { (empty(&t!(locale, "procedure-desk-documents-none"), &html! {})) }
        ul.stack { @for document in &working.page.documents { li.card { (entry(visit, working, document, &token)) } } }
        @if own.state.is_writable() {
            section.stack {
                h2 { (t!(locale, "procedure-desk-document-add")) }
                (form::post_with_files(&format!("/desk/procedures/{}/documents", own.id), &token, None, &inside))
            }
        }
    };
    let heading = t!(locale, "procedure-desk-documents");
    answer(visit, signed, (working, "documents", &heading), (errors, outcome), &body).await
}

fn entry(visit: &Visit, working: &Working, document: &Document, token: &str) -> Markup {
    let locale = visit.locale;
    let own = &working.page.procedure;
    let title = working.page.texts.body(document.id, "title");
    let kilobytes = document.bytes.div_euclid(1024) + 1;
    let remove = html! {
        (form::hidden("version", &own.version.to_string()))
        (Button::new(&t!(locale, "procedure-desk-remove"), Weight::Danger).icon(Icon::Bin).small().about(title).submit())
    };
    html! {
        p { strong { bdi { (title) } } " " span.muted { bdi { (document.file_name) } ", " (t!(locale, "procedure-document-facts", day = locale.date(document.dated), kilobytes = kilobytes)) } }
        @if own.published_at.is_some() { p.with-icon.small { (Icon::Lock) span { (t!(locale, "procedure-desk-frozen")) } } }
        @else if own.state.is_writable() { (form::post(&format!("/desk/procedures/{}/documents/{}/remove", own.id, document.id), token, None, &remove)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say_and_nothing_with_a_script_is_taken() {
        let mut odt = b"PK\x03\x04".to_vec();
        odt.resize(30, 0);
        odt.extend_from_slice(b"mimetypeapplication/vnd.oasis.opendocument.textPK");
        for (file, ending) in [
            (b"%PDF-1.7 ...".as_slice(), "pdf"),
            (b"\x89PNG\r\n\x1a\n....".as_slice(), "png"),
            (odt.as_slice(), "odt"),
            ("Name;Zahl\nBänke;3\n".as_bytes(), "csv"),
        ] {
            assert_eq!(kind_of(file).map(|kind| kind.1), Some(ending));
        }
        for file in [
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".as_slice(),
            b"<?xml version='1.0'?><svg/>".as_slice(),
            b"<html>a;b</html>".as_slice(),
            b"a;b\n<script>;</script>".as_slice(),
            b"MZ\x90\x00".as_slice(),
            b"PK\x03\x04 a zip".as_slice(),
            b"only words".as_slice(),
            b"".as_slice(),
        ] {
            assert_eq!(kind_of(file), None, "{:?}", String::from_utf8_lossy(file));
        }
    }

    #[test]
    fn a_file_name_has_no_folder_no_markup_and_the_ending_of_its_content() {
        assert_eq!(file_name("../../etc/passwd", "pdf"), "passwd.pdf");
        assert_eq!(file_name("C:\\Pläne\\Bebauung 7.SVG", "pdf"), "Bebauung-7.pdf");
        assert_eq!(file_name("<svg onload=alert(1)>.pdf", "pdf"), "svg-onload-alert-1.pdf");
        assert_eq!(file_name("plan\u{202e}fdp.exe", "pdf"), "plan-fdp.pdf");
        assert_eq!(file_name("", "csv"), "dokument.csv");
    }
}
