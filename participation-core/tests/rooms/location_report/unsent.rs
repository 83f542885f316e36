//! Pictures of reports that nobody sent.

use super::*;
use participation_core::location_report::unsent::{HOURS, forget_unsent};

impl Town {
    async fn kept(&self, hash: &[u8]) -> bool {
        location_report::stored_photo(&self.storage, hash.to_vec()).await.is_ok()
    }

    /// Forgets all there is to forget, `hours` after the town's now.
    async fn sweep(&self, hours: i64) -> usize {
        let (mut sum, mut after) = (0, None);
        loop {
            let swept = forget_unsent(&self.storage, after, self.now.plus_seconds(hours * 3600)).await.unwrap();
            sum += swept.forgotten;
            after = swept.next;
            if after.is_none() {
                return sum;
            }
        }
    }
}

#[tokio::test]
async fn a_picture_that_was_not_sent_is_forgotten_after_a_day_and_a_sent_one_stays() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let store = |jpeg: &'static [u8]| location_report::store_photo(&town.storage, jpeg.to_vec(), town.now);
    let (left, sent) = (store(b"left").await.unwrap(), store(b"sent").await.unwrap());
    let mut new = town.report("Mit Bild", LUDGERIPLATZ);
    new.photo = Some(sent.clone());
    town.submit(new).await;
    assert_eq!(town.sweep(HOURS - 1).await, 0, "the form may still be finished");
    assert!(town.kept(&left).await);
    assert_eq!(town.sweep(HOURS + 1).await, 1);
    assert!(!town.kept(&left).await && town.kept(&sent).await);
    let mut late = town.report("Zu spät", LUDGERIPLATZ);
    late.photo = Some(left);
    let refused = location_report::submit(&town.storage, late, town.now).await;
    assert!(matches!(refused, Err(SubmitRefused::UnknownPhoto)), "{refused:?}");
}

#[tokio::test]
async fn the_same_picture_sent_once_more_waits_a_day_again() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let hash = location_report::store_photo(&town.storage, b"twice".to_vec(), town.now).await.unwrap();
    let later = town.now.plus_seconds(20 * 3600);
    assert_eq!(location_report::store_photo(&town.storage, b"twice".to_vec(), later).await.unwrap(), hash);
    assert_eq!(town.sweep(HOURS + 1).await, 0);
    assert_eq!(town.sweep(HOURS + 21).await, 1);
}

#[tokio::test]
async fn documents_of_procedures_are_never_swept_away() {
    let town = Town::new(ModerationRule::Before, Voice::Token).await;
    let builder = demo::procedure("mit-unterlagen").with(|new| {
        new.documents.push(NewDocument {
            file_name: "plan.pdf".into(),
            media_type: "application/pdf".into(),
            content: b"%PDF-1.7".to_vec(),
            dated: town.now.city_day(),
            title: Vec::new(),
            note: Vec::new(),
        });
    });
    builder.store(&town.storage, town.now).await.unwrap();
    let page = procedure::published(&town.storage, "mit-unterlagen", Language::De).await.unwrap();
    assert_eq!(town.sweep(1_000).await, 0);
    assert!(procedure::document(&town.storage, "mit-unterlagen", page.documents[0].id).await.is_ok());
}
