//! The press: sets documents one at a time and keeps what it has set, so that whoever asks for the same file again and
//! again costs nothing, and whoever asks for many keeps one core busy at most.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::web::Bytes;
use tokio::sync::Semaphore;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::Document;
use super::world::Desk;

/// Memory for finished files.
const KEPT_BYTES: usize = 16 * 1024 * 1024;
/// Who may wait for the press at once; whoever comes then is asked to come back.
const QUEUE: usize = 12;
/// How long somebody waits.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("too many files are being made")]
    Busy,
    #[error("the file could not be set: {0}")]
    Set(String),
}

/// Finished files by the data they were made of.
#[derive(Default)]
struct Kept {
    files: HashMap<String, Bytes>,
    order: VecDeque<String>,
    bytes: usize,
}

impl Kept {
    fn put(&mut self, data: String, file: Bytes) {
        self.bytes += data.len() + file.len();
        if let Some(known) = self.files.insert(data.clone(), file) {
            self.bytes -= data.len() + known.len();
        } else {
            self.order.push_back(data);
        }
        while self.bytes > KEPT_BYTES {
            let Some(oldest) = self.order.pop_front() else { break };
            let file = self.files.remove(&oldest).map_or(0, |file| file.len());
            self.bytes = self.bytes.saturating_sub(oldest.len() + file);
        }
    }
}

pub struct Press {
    turn: Arc<Semaphore>,
    waiting: AtomicUsize,
    kept: Arc<Mutex<Kept>>,
}

impl Default for Press {
    fn default() -> Self {
        Self { turn: Arc::new(Semaphore::new(1)), waiting: AtomicUsize::new(0), kept: Arc::default() }
    }
}

/// Counts somebody who waits for as long as they do.
struct Waiting<'a>(&'a AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Press {
    /// The file of a document; the same document gives the same bytes.
    ///
    /// # Errors
    /// [`Failed::Busy`] while too many wait; [`Failed::Set`] where Typst refuses the document, a mistake of ours.
    pub async fn print(&self, document: &Document) -> Result<Bytes, Failed> {
        let data = serde_json::to_string(document).map_err(|why| Failed::Set(why.to_string()))?;
        if let Some(file) = self.find(&data) {
            return Ok(file);
        }
        let waiting = self.waiting.fetch_add(1, Ordering::AcqRel);
        let _counted = Waiting(&self.waiting);
        if waiting >= QUEUE {
            return Err(Failed::Busy);
        }
        let turn = tokio::time::timeout(PATIENCE, Arc::clone(&self.turn).acquire_owned()).await;
        let Ok(Ok(turn)) = turn else { return Err(Failed::Busy) };
        if let Some(file) = self.find(&data) {
            return Ok(file);
        }
        // The turn is held until the file is there, also when whoever asked has gone.
        let kept = Arc::clone(&self.kept);
        let set = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let file = Bytes::from(set(data.clone())?);
            kept.lock().unwrap_or_else(PoisonError::into_inner).put(data, file.clone());
            Ok(file)
        });
        set.await.map_err(|why| Failed::Set(why.to_string()))?
    }

    fn find(&self, data: &str) -> Option<Bytes> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).files.get(data).cloned()
    }
}

fn said(errors: &[typst::diag::SourceDiagnostic]) -> Failed {
    Failed::Set(errors.iter().map(|own| own.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// The pages of a document given as JSON.
fn pages(data: String) -> Result<PagedDocument, Failed> {
    let desk = Desk::new(data).ok_or_else(|| Failed::Set("the template has no name".to_owned()))?;
    typst::compile::<PagedDocument>(&desk).output.map_err(|errors| said(&errors))
}

/// Sets a document given as JSON.
fn set(data: String) -> Result<Vec<u8>, Failed> {
    let set = pages(data);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
    let standards = standards.map_err(|why| Failed::Set(why.message().to_string()))?;
    let options = PdfOptions { standards, creator: Smart::Custom(None), ..PdfOptions::default() };
    let file = set.and_then(|set| typst_pdf::pdf(&set, &options).map_err(|errors| said(&errors)));
    // What Typst remembers between documents is of no use for the next one.
    typst::comemo::evict(0);
    file
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Document, Table, Text, Version};
    use super::*;
    use participation_core::Language;

    fn document(language: Language, words: &str) -> Document {
        let day = "2026-11-27".parse().unwrap();
        let mut own = Document::new(words, "Stadt", language, day, Text::new("Stand"));
        own.push(Block::heading(1, words));
        own.push(Block::paragraph(Text::of(words, Language::De)));
        own.push(Block::List { items: vec![words.into()] });
        own.push(Block::Quote { title: words.into(), words: words.into(), source: "MS-1".into() });
        let rows = vec![vec![Text::new(words), Text::new("12")], vec![Text::new("b"), Text::new("0")]];
        let heads = vec!["a".into(), "b".into()];
        let table = Table { caption: words.into(), note: Some(words.into()), heads, rows, bars: vec![1.0, 0.0] };
        own.push(Block::Tables { tables: vec![table.clone(), table.clone(), table] });
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text y='5' font-family='Fira Sans'>Mitte</text></svg>";
        own.push(Block::Drawing { svg: svg.into(), alt: words.into(), width: 62 });
        own.push(Block::Link { words: words.into(), url: "https://example.org/de/council".to_owned() });
        own.push(Block::NewPage);
        own.push(Block::heading(2, words));
        own
    }

    #[tokio::test]
    async fn whatever_people_write_can_be_printed_in_every_language() {
        let press = Press::default();
        let odd = "#import \"/etc/passwd\" *fett* _x_ $1$ <b>& \u{202e}\u{1f333}漢字 é\u{301}\u{64e} // \\ ` @x م\u{200d}ا\u{fe0f} a\nb";
        for language in Language::ALL {
            for words in ["Schatten", "ظل في ساحة اللعب", odd, " ", "?"] {
                let file =
                    press.print(&document(*language, words)).await.unwrap_or_else(|why| panic!("{words}: {why}"));
                assert!(file.starts_with(b"%PDF-1.7"), "{words}");
            }
        }
    }

    #[tokio::test]
    async fn the_same_document_is_set_once_and_gives_the_same_bytes() {
        let press = Press::default();
        let own = document(Language::De, "Schatten");
        let first = press.print(&own).await.unwrap();
        assert_eq!(first.as_ptr(), press.print(&own).await.unwrap().as_ptr(), "kept, not made again");
        assert_eq!(first, Press::default().print(&own).await.unwrap(), "the same bytes on every machine");
    }

    /// How many pages a document has whose one page has these many lines in its versions, each with so much rest.
    fn count(versions: &[(usize, usize)], after: usize) -> usize {
        let lines = |count: usize| vec![Block::paragraph("Zeile"); count];
        let day = "2026-11-27".parse().unwrap();
        let mut own = Document::new("Titel", "Stadt", Language::De, day, Text::new("Stand"));
        own.push(Block::heading(1, "Titel"));
        let versions = versions.iter().map(|(page, rest)| Version { page: lines(*page), rest: lines(*rest) }).collect();
        own.push(Block::OnePage { versions, after: lines(after) });
        pages(serde_json::to_string(&own).unwrap()).unwrap().pages().len()
    }

    #[test]
    fn one_page_takes_the_first_version_that_fits_and_its_rest_begins_on_the_next() {
        assert_eq!(count(&[(20, 0)], 0), 1, "what fits is one page");
        assert_eq!(count(&[(20, 1)], 0), 2, "its rest begins a new one");
        assert_eq!(count(&[(20, 0)], 1), 2);
        assert_eq!(count(&[(200, 0), (20, 0)], 0), 1, "what is too long is left for the next");
        assert_eq!(count(&[(20, 0), (10, 100)], 0), 1, "the fullest that fits, though a later one is there");
        assert!(count(&[(300, 0), (200, 0)], 0) > 2, "where none fits, the last one runs on");
    }

    #[test]
    fn what_is_kept_has_a_bound() {
        let mut kept = Kept::default();
        for number in 0..40 {
            kept.put(number.to_string(), Bytes::from(vec![0; 1024 * 1024]));
            kept.put(number.to_string(), Bytes::from(vec![0; 1024 * 1024]));
        }
        assert!(kept.bytes <= KEPT_BYTES && kept.files.len() == 15 && kept.order.len() == 15);
        assert!(kept.files.contains_key("39") && !kept.files.contains_key("0"));
    }

    #[tokio::test]
    async fn whoever_comes_when_too_many_wait_is_asked_to_come_back() {
        let press = Press::default();
        press.waiting.store(QUEUE, Ordering::Release);
        let refused = press.print(&document(Language::De, "Schatten")).await.unwrap_err();
        assert!(matches!(refused, Failed::Busy));
        assert_eq!(press.waiting.load(Ordering::Acquire), QUEUE);
    }
}
