//! What is done without anybody asking: mail, asking the council's information system, and forgetting what may be kept no longer. Each job may be run by any
//! number of processes at a time.

use std::time::Duration;

use actix_web::web::Data;
use participation_core::contribution::retention::{Forgotten, forget_identities};
use participation_core::location_report::unsent::forget_unsent;
use participation_core::notification::follow;
use participation_core::outcome::clock;
use participation_core::procedure::event;
use participation_core::{StoreError, reach, survey};

use crate::application::Application;
use crate::council::oparl;
use crate::notification;

/// Between two looks for what is too old.
const PAUSE: Duration = Duration::from_secs(60 * 60);
/// Between two looks for what is to be told.
const TELL: Duration = Duration::from_secs(60);
/// Between two looks for names that are no longer needed.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Starts all jobs on the runtime at hand.
pub fn start(app: &Data<Application>) {
    actix_web::rt::spawn(notification::send_for_ever(app.clone()));
    actix_web::rt::spawn(forget_for_ever(app.clone()));
    actix_web::rt::spawn(forget_writers_for_ever(app.clone()));
    actix_web::rt::spawn(tell_for_ever(app.clone()));
    actix_web::rt::spawn(oparl::import_for_ever(app.clone()));
}

/// What is told at its time: digests, reminders of events, answers that are owed; and what surveys add up to.
async fn tell_for_ever(app: Data<Application>) {
    loop {
        if let Err(error) = tell(&app).await {
            tracing::warn!(%error, "What is due to be told could not be queued.");
        }
        if let Err(error) = survey::release(&app.storage).await {
            tracing::warn!(%error, "What surveys add up to could not be released.");
        }
        if let Err(error) = reach::renew(&app.storage, app.clock.now()).await {
            tracing::warn!(%error, "Who was reached could not be made anew.");
        }
        tokio::time::sleep(TELL).await;
    }
}

async fn tell(app: &Application) -> Result<(), StoreError> {
    let now = app.clock.now();
    let digests = follow::digests(&app.storage, now).await?;
    let reminders = event::remind(&app.storage, now).await?;
    let alarms = clock::alarm(&app.storage, now).await?;
    if digests + reminders + alarms > 0 {
        tracing::info!(digests, reminders, alarms, "Mails were queued at their time.");
    }
    Ok(())
}

/// Who wrote, in procedures that are over for long: once a day, and once after each start.
async fn forget_writers_for_ever(app: Data<Application>) {
    loop {
        if let Err(error) = forget_writers(&app).await {
            tracing::warn!(%error, "Names that are no longer needed could not be forgotten.");
        }
        tokio::time::sleep(DAY).await;
    }
}

async fn forget_writers(app: &Application) -> Result<(), StoreError> {
    let found = forget_identities(&app.storage, app.clock.now()).await?;
    if found != Forgotten::default() {
        let Forgotten { contributions, beside, unconfirmed, mails } = found;
        tracing::info!(contributions, beside, unconfirmed, mails, "Names and addresses were forgotten.");
    }
    Ok(())
}

async fn forget_for_ever(app: Data<Application>) {
    loop {
        if let Err(error) = forget(&app).await {
            tracing::warn!(%error, "What is too old could not be forgotten.");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// What nobody finished: survey drafts with their pictures, and pictures of reports that were not sent.
async fn forget(app: &Application) -> Result<(), StoreError> {
    let mut sum = 0;
    loop {
        match survey::forget_drafts(&app.storage, app.clock.now()).await? {
            0 => break,
            amount => sum += amount,
        }
    }
    let followers = follow::forget_unconfirmed(&app.storage, app.clock.now()).await?;
    let mut guests = 0;
    loop {
        match event::forget(&app.storage, app.clock.now()).await? {
            0 => break,
            amount => guests += amount,
        }
    }
    if followers + guests > 0 {
        tracing::info!(followers, guests, "Addresses that are no longer needed were forgotten.");
    }
    if sum > 0 {
        tracing::info!(drafts = sum, "Survey drafts that had expired were forgotten.");
    }
    let (mut pictures, mut after) = (0, None);
    loop {
        let swept = forget_unsent(&app.storage, after, app.clock.now()).await?;
        pictures += swept.forgotten;
        after = swept.next;
        if after.is_none() {
            break;
        }
    }
    if pictures > 0 {
        tracing::info!(pictures, "Pictures that belong to nothing were forgotten.");
    }
    Ok(())
}
