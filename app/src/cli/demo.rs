//! `demo`: shows the program on this machine, with an embedded database that is made where it is absent.

use super::serve::clock;
use super::{Failure, answer, bind, open};
use crate::config::{Config, Source};
use chrono::{DateTime, Utc};
use clap::Args;
use participation_core::demo::{self, Access, DemoCity, Plan};
use std::path::PathBuf;

/// Whom the demo city's legal pages name; invented, as everybody in it.
const LEGAL: [(&str, &str); 4] = [
    ("privacy_officer", "Datenschutzbeauftragte der Stadt (Beispiel)"),
    ("privacy_officer_address", "Klemensstraße 10, 48143 Münster"),
    ("privacy_officer_email", "datenschutz@stadt.example"),
    ("privacy_recipients", "Städtisches Rechenzentrum (Beispiel)"),
];

#[derive(Args)]
pub(super) struct Options {
    /// Where to answer; without it 8080, or what the settings say
    #[arg(long)]
    port: Option<u16>,
    /// The folder for the embedded database, unless DATABASE_URL names another
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// How many proposals, reports, comments and survey responses a new city gets
    #[arg(long, value_name = "N", default_value_t = 2_000)]
    contributions: usize,
    /// Set the program's clock, which then runs on from there
    #[arg(long, value_name = "RFC3339")]
    now: Option<DateTime<Utc>>,
    /// Write mail into this folder instead of sending it; without it DATA/mail
    #[arg(long, value_name = "DIR")]
    mail_dir: Option<PathBuf>,
    /// Print the address and who may sign in as one JSON object on the first line
    #[arg(long)]
    json: bool,
}

impl Options {
    pub(super) fn configure(&self, source: &mut Source) {
        source.preset("database_url", format!("sqlite://{}", self.data.join("beteiligung.db").display()));
        source.preset("paper_hosts", format!("{} stadt-muenster.de muenster.de", demo::PAPER_HOST));
        for (key, value) in LEGAL {
            source.preset(key, value.to_owned());
        }
        if let Some(port) = self.port {
            source.set("listen", format!("127.0.0.1:{port}"));
        }
        let mail_dir = self.mail_dir.clone().unwrap_or_else(|| self.data.join("mail"));
        source.set("mail_dir", mail_dir.display().to_string());
    }
}

pub(super) async fn run(config: Config, options: Options) -> Result<(), Failure> {
    let clock = clock(options.now);
    let storage = open(&config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let plan = Plan { now: clock.now(), contributions: options.contributions };
    let city =
        demo::open(&storage, plan, &mut show_progress).await.map_err(|error| Failure::Refused(error.to_string()))?;
    let socket = bind(&config)?;
    if options.json {
        println!("{}", serde_json::json!({ "url": config.base_url, "staff": city.access }));
    } else {
        introduce(&config.base_url, &city);
    }
    answer(config, clock, storage, socket).await
}

/// One line on standard error, written over again; silent for small cities, which take a moment only.
fn show_progress(done: usize, total: usize) {
    if total > 5_000 && (done % 5_000 < 200 || done >= total) {
        eprintln!("{done} of {total} contributions");
    }
}

fn introduce(url: &str, city: &DemoCity) {
    println!(
        "{} {url}/",
        if city.found { "The demo city was there already and answers at" } else { "The demo city answers at" }
    );
    println!("Its people, numbers and decisions are invented. To sign in at {url}/desk:");
    for Access { role, login, name, password, totp_secret } in &city.access {
        println!("  {:14} {login:10} {password}  authenticator {totp_secret}  ({name})", role.as_str());
    }
}
