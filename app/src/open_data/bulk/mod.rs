//! Whole data sets as files at stable addresses. They are read in parts of [`PART`] lines, each in a short transaction of
//! a reader, and sent as they are read: no file is ever whole in memory, and nobody who writes waits for it.

mod csv;
mod json;

use actix_web::http::header::{CONTENT_DISPOSITION, ETAG, LINK};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, web};
use futures_util::stream;
use participation_core::open_data::{Filter, Part};

pub use csv::BETWEEN;

use super::dataset::{Dataset, Row};
use super::field::Column;
use super::query::name;
use super::reply::{known, mark};
use super::{columns, reply};
use crate::application::Application;
use crate::error::Problem;
use crate::request::Visit;

/// Lines that are read at once.
pub const PART: i64 = 500;

/// How a file is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
    GeoJson,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::GeoJson];

    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::GeoJson => "geojson",
        }
    }

    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }

    /// The same with how its signs are written, as an answer says it; JSON is UTF-8 by itself (RFC 8259).
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json | Self::GeoJson => self.media_type(),
        }
    }

    /// Whether a data set is written like this.
    pub fn suits(self, dataset: &Dataset) -> bool {
        self != Self::GeoJson || dataset.on_map
    }

    fn begin(self, columns: &[Column]) -> Vec<u8> {
        match self {
            Self::Csv => csv::heads(columns),
            Self::Json => json::BEGIN.to_vec(),
            Self::GeoJson => json::GEO_BEGIN.to_vec(),
        }
    }

    fn lines(self, columns: &[Column], rows: &[Row], first: bool) -> Vec<u8> {
        match self {
            Self::Csv => csv::lines(rows),
            Self::Json => json::lines(columns, rows, first),
            Self::GeoJson => json::features(columns, rows, first),
        }
    }

    fn end(self) -> &'static [u8] {
        match self {
            Self::Csv => b"",
            Self::Json | Self::GeoJson => json::END,
        }
    }
}

/// `/open-data/proposals.csv`: a data set of the whole city, or the description of its columns.
pub async fn of_city(visit: Visit, request: HttpRequest, path: web::Path<String>) -> Result<HttpResponse, Problem> {
    let asked = Asked::parse(&path).filter(|asked| asked.dataset.of_city()).ok_or(Problem::NotFound)?;
    send(visit, &request, asked, None).await
}

/// `/open-data/procedures/radweg/proposals.csv`: the same of one procedure.
pub async fn of_procedure(
    visit: Visit,
    request: HttpRequest,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (slug, file) = path.into_inner();
    let asked = Asked::parse(&file).filter(|asked| asked.dataset.of_procedure()).ok_or(Problem::NotFound)?;
    let slug = name(&slug).map_err(|_| Problem::NotFound)?;
    participation_core::procedure::published(&visit.app.storage, &slug, visit.language).await?;
    send(visit, &request, asked, Some(slug)).await
}

/// What a file's name asks for.
struct Asked {
    dataset: &'static Dataset,
    /// None for the description of the columns.
    format: Option<Format>,
}

impl Asked {
    fn parse(file: &str) -> Option<Self> {
        let (name, ending) = file.split_once('.')?;
        let dataset = Dataset::named(name)?;
        if ending == columns::ENDING {
            return Some(Self { dataset, format: None });
        }
        let format = Format::ALL.into_iter().find(|format| format.extension() == ending)?;
        format.suits(dataset).then_some(Self { dataset, format: Some(format) })
    }
}

async fn send(
    visit: Visit,
    request: &HttpRequest,
    asked: Asked,
    procedure: Option<String>,
) -> Result<HttpResponse, Problem> {
    // The address's ending says the form.
    let mark = mark(&visit, request, "");
    if let Some(answer) = known(request, &mark) {
        return Ok(answer);
    }
    let name = match &procedure {
        Some(slug) => format!("procedures/{slug}/{}", asked.dataset.name),
        None => asked.dataset.name.to_owned(),
    };
    let Some(format) = asked.format else {
        return Ok(columns::answer(&visit, asked.dataset, &name, mark));
    };
    let filter = Filter { procedure, ..Filter::default() };
    // The first part is read before the head is sent, so that a database that does not answer is said.
    let first = (asked.dataset.read)(&visit.app, &filter, Part::first(PART)).await?;
    let mut answer = reply::public(format.content_type());
    let file = format!("{}.{}", name.replace('/', "-"), format.extension());
    answer.insert_header((ETAG, mark)).insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{file}\"")));
    if format == Format::Csv {
        let described =
            format!("</open-data/{name}.{}>; rel=\"describedby\"; type=\"application/csvm+json\"", columns::ENDING);
        answer.insert_header((LINK, described));
    }
    let file =
        File { app: visit.app.clone(), dataset: asked.dataset, format, filter, columns: (asked.dataset.columns)() };
    Ok(answer.streaming(file.parts(first)))
}

/// A file on its way.
struct File {
    app: web::Data<Application>,
    dataset: &'static Dataset,
    format: Format,
    filter: Filter,
    columns: Vec<Column>,
}

/// What is still to be sent.
enum Stand {
    First(Vec<Row>),
    After(i64),
    End,
}

impl File {
    fn parts(self, first: Vec<Row>) -> impl stream::Stream<Item = Result<Bytes, Problem>> {
        stream::try_unfold((self, Stand::First(first)), |(file, stand)| async move {
            let (mut bytes, rows, begins) = match stand {
                Stand::First(rows) => (file.format.begin(&file.columns), rows, true),
                Stand::After(after) => {
                    let part = Part { after, limit: PART };
                    (Vec::new(), (file.dataset.read)(&file.app, &file.filter, part).await?, false)
                }
                Stand::End => return Ok(None),
            };
            bytes.extend(file.format.lines(&file.columns, &rows, begins));
            let full = i64::try_from(rows.len()).is_ok_and(|read| read >= PART);
            let next = match rows.last().filter(|_| full) {
                Some(last) => Stand::After(last.key),
                None => {
                    bytes.extend(file.format.end());
                    Stand::End
                }
            };
            Ok(Some((Bytes::from(bytes), (file, next))))
        })
    }
}
