//! Sending what the outbox holds: over SMTP, or into a folder for trials. A mail is worded here, in its reader's
//! language, when it is sent; what it is about was decided in the transaction that queued it.

mod council;
mod event;
pub mod feed;
pub mod follow;
pub mod news;
mod words;

use std::path::PathBuf;
use std::time::Duration;

use actix_web::web::Data;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message as Mail, Tokio1Executor};
use participation_core::notification::{self, Message, Waiting};

use crate::application::Application;
use crate::locale::Locale;

/// How often the outbox is looked into, and how many mails are taken at once.
const PAUSE: Duration = Duration::from_secs(2);
const AT_ONCE: i64 = 20;
/// The longest a mail server may take for one mail.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where mail goes.
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Sends for as long as the program runs. Without a mail server and a folder, mail waits in the outbox.
pub async fn send_for_ever(app: Data<Application>) {
    let way = match way(&app) {
        Ok(Some(way)) => way,
        Ok(None) => {
            tracing::warn!("No mail server is set (smtp_url), so mail waits in the outbox.");
            return;
        }
        Err(error) => {
            tracing::error!(error, "The mail server's address cannot be used, so mail waits in the outbox.");
            return;
        }
    };
    loop {
        match send_due(&app, &way).await {
            Ok(0) => tokio::time::sleep(PAUSE).await,
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, "The outbox could not be read.");
                tokio::time::sleep(PAUSE * 5).await;
            }
        }
    }
}

fn way(app: &Application) -> Result<Option<Way>, String> {
    if let Some(folder) = &app.config.mail_dir {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        return Ok(Some(Way::Folder(folder.clone())));
    }
    let Some(url) = &app.config.smtp_url else { return Ok(None) };
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| error.to_string())?;
    Ok(Some(Way::Smtp(builder.timeout(Some(PATIENCE)).build())))
}

/// Sends what is due; gives how many were tried.
async fn send_due(app: &Application, way: &Way) -> Result<usize, participation_core::StoreError> {
    let due = notification::claim_due(&app.storage, AT_ONCE, app.clock.now()).await?;
    for mail in &due {
        match send(app, way, mail).await {
            Ok(()) => notification::sent(&app.storage, mail.id, app.clock.now()).await?,
            Err(reason) => {
                let reason = without_address(&reason, &mail.recipient);
                tracing::warn!(mail = mail.id, attempts = mail.attempts + 1, reason, "A mail could not be sent.");
                notification::failed(&app.storage, mail.id, mail.attempts, &reason, app.clock.now()).await?;
            }
        }
    }
    Ok(due.len())
}

/// What a mail server says often repeats the address, which belongs in no log.
fn without_address(reason: &str, address: &str) -> String {
    reason.replace(address, "<the recipient>")
}

async fn send(app: &Application, way: &Way, waiting: &Waiting) -> Result<(), String> {
    let mail = compose(app, waiting, &told_now(app, &waiting.message).await?)?;
    match way {
        Way::Smtp(server) => server.send(mail).await.map(|_| ()).map_err(|error| error.to_string()),
        Way::Folder(folder) => {
            let file = folder.join(format!("{}.eml", waiting.id));
            tokio::fs::write(file, mail.formatted()).await.map_err(|error| error.to_string())
        }
    }
}

/// What a mail says. A digest may have waited for long: it tells no words that have been hidden or withdrawn since.
async fn told_now(app: &Application, message: &Message) -> Result<Message, String> {
    let Message::Digest { stop, news, more } = message else { return Ok(message.clone()) };
    let news = notification::news::as_now(&app.storage, news.clone()).await.map_err(|error| error.to_string())?;
    Ok(Message::Digest { stop: stop.clone(), news, more: *more })
}

/// The whole mail: plain text, so that every reader and every screen reader can have it.
fn compose(app: &Application, waiting: &Waiting, message: &Message) -> Result<Mail, String> {
    let locale = Locale::of(waiting.language);
    let (subject, text) = words::worded(locale, &app.config, message);
    let recipient: Mailbox = waiting.recipient.parse().map_err(|_| "the address cannot be used".to_owned())?;
    let sender: Mailbox = app.config.mail_from.parse().map_err(|_| "the sender cannot be used".to_owned())?;
    let known_as = format!("<{}@{}>", waiting.id, feed::host(&app.config.base_url));
    let mut mail = Mail::builder().from(sender).to(recipient).message_id(Some(known_as));
    // RFC 3834: nobody's absence note answers it.
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    mail = mail.raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()));
    if let Message::Digest { stop, .. } = message {
        let off = format!("<{}/{}/follow/off/{stop}>", app.config.base_url, locale.tag());
        for (name, value) in
            [("List-Unsubscribe", off.as_str()), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")]
        {
            let name = HeaderName::new_from_ascii_str(name);
            mail = mail.raw_header(HeaderValue::new(name, value.to_owned()));
        }
    }
    mail
        // A line break in a title must not begin a header of its own.
        .subject(Locale::plain(&subject).replace(['\r', '\n'], " "))
        .header(ContentType::TEXT_PLAIN)
        .body(Locale::plain(&text))
        .map_err(|error| error.to_string())
}
