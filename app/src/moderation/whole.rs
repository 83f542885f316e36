//! All that a contribution says beyond its headline and text: a report's category, place, answers and photo, a
//! survey's questions with what was answered. Nobody lets something appear that they have not seen.

use crate::access::Signed;
use crate::error::Problem;
use crate::location_report::{photo, written};
use crate::request::Visit;
use crate::survey::words;
use crate::t;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use participation_core::contribution::Kind;
use participation_core::location_report::{self, ReportPage};
use participation_core::moderation::Case;
use participation_core::survey::{self, Answer, Answers, Survey};

/// What there is to read.
pub enum Whole {
    /// Headline and text are all.
    Text,
    Report(Box<ReportPage>),
    Response(Box<Survey>, Answers),
}

impl Whole {
    pub async fn read(visit: &Visit, case: &Case) -> Result<Self, Problem> {
        let (storage, reference) = (&visit.app.storage, case.reference.clone());
        match case.kind {
            Kind::Proposal | Kind::Comment => Ok(Self::Text),
            Kind::LocationReport => {
                let page = location_report::at_desk(storage, reference, None, visit.language).await?;
                Ok(Self::Report(Box::new(page)))
            }
            Kind::SurveyResponse => {
                let (survey, answers) = survey::response(storage, reference, visit.language).await?;
                Ok(Self::Response(Box::new(survey), answers))
            }
        }
    }

    /// The hashes of its photos, in the order they are shown.
    fn photos(&self) -> Vec<Vec<u8>> {
        match self {
            Self::Text => Vec::new(),
            Self::Report(page) => page.report.photo.iter().cloned().collect(),
            Self::Response(_, answers) => answers.values().filter_map(Answer::photo_hash).filter_map(bytes).collect(),
        }
    }
}

/// A photo of a contribution that is being read, listed or not.
pub async fn photo(visit: Visit, signed: Signed, path: web::Path<(String, usize)>) -> Result<HttpResponse, Problem> {
    let (reference, number) = path.into_inner();
    let case = super::read::read(&visit, &signed, &reference).await?;
    let hash = Whole::read(&visit, &case).await?.photos().into_iter().nth(number).ok_or(Problem::NotFound)?;
    Ok(photo::for_the_desk(location_report::stored_photo(&visit.app.storage, hash).await?))
}

/// Everything, under its heading.
pub async fn markup(visit: &Visit, case: &Case) -> Result<Markup, Problem> {
    match Whole::read(visit, case).await? {
        Whole::Text => Ok(html! {
            blockquote.prose dir="auto" lang=(case.language.tag()) {
                @if case.body.is_empty() { p { (case.headline) } }
                @for line in case.body.lines().filter(|line| !line.is_empty()) { p { (line) } }
            }
        }),
        Whole::Report(page) => {
            let gazetteer = visit.app.gazetteer.get(&visit.app.storage).await?;
            Ok(written::markup(visit, &page, &gazetteer, &picture(case, 0)))
        }
        Whole::Response(survey, answers) => Ok(response(visit, case, &survey, &answers)),
    }
}

fn picture(case: &Case, number: usize) -> String {
    format!("/desk/moderation/{}/photos/{number}", case.reference)
}

/// Every question that was answered; what the person wrote or sent stands first, since it is what is decided about.
fn response(visit: &Visit, case: &Case, survey: &Survey, answers: &Answers) -> Markup {
    let own = |answer: &Answer| answer.own_words().is_some() || answer.photo_hash().is_some();
    let asked = |wanted: bool| {
        let questions = survey.questions.iter();
        questions
            .filter_map(|question| Some((question, answers.get(&question.id)?)))
            .filter(move |(_, answer)| own(answer) == wanted)
            .collect::<Vec<_>>()
    };
    // Numbered as `Whole::photos` numbers them: by question.
    let number = |of| answers.iter().filter(|(_, answer)| answer.photo_hash().is_some()).position(|(id, _)| *id == of);
    let (written, ticked) = (asked(true), asked(false));
    let list = |rows: &[(&survey::Question, &Answer)]| {
        html! {
            dl.facts {
                @for (question, answer) in rows {
                    div.fact {
                        dt { (survey.texts.body(question.id.0, "title")) }
                        dd {
                            @match number(question.id).filter(|_| answer.photo_hash().is_some()) {
                                Some(number) => figure.photo { img src=(picture(case, number)) alt=(t!(visit.locale, "moderation-photo-alt")); },
                                None => (words::answer(visit.locale, survey, question, answer)),
                            }
                        }
                    }
                }
            }
        }
    };
    html! {
        (list(&written))
        @if !ticked.is_empty() {
            details {
                summary { (t!(visit.locale, "moderation-ticked", count = ticked.len())) }
                (list(&ticked))
            }
        }
    }
}

/// The bytes that hexadecimal digits stand for.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    (0..digits.len())
        .step_by(2)
        .map(|at| digits.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect()
}
