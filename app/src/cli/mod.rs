//! The command line: one file for each command. It reads the configuration, opens the database and says in one line what went wrong.

mod backup;
mod demo;
mod export;
mod import;
mod migrate;
mod office;
mod routes;
mod serve;
mod staff;
mod worker;

use crate::application::Application;
use crate::clock::Clock;
use crate::config::{Config, ConfigError};
use crate::{jobs, server};
use actix_web::web::Data;
use clap::{Args, Parser, Subcommand};
use participation_core::storage::City;
use participation_core::{Storage, StoreError};
use std::io::{self, IsTerminal};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// The participation platform of a city: surveys, proposals, reports, statements, and what the council made of them.
#[derive(Parser)]
#[command(name = "beteiligung", version)]
struct CommandLine {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
struct Shared {
    /// The settings; without it `beteiligung.toml` in the folder at hand, where there is one. BETEILIGUNG_* and DATABASE_URL win.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Write the whole database into a folder, while the server runs; works on SQLite and PostgreSQL
    Backup(backup::To),
    /// Fill an empty database, SQLite or PostgreSQL, from a folder that `backup` has written
    Restore(backup::From),
    /// Write everything the city owns into a folder of open formats (CSV, GeoJSON, photos), for whoever comes after this program
    Export(export::To),
    /// Fill a demo city and show it on this machine
    Demo(demo::Options),
    /// Take over districts, streets, proposals or reports from a file, the council's papers and meetings from an OParl server, or a whole city from a folder that `export` has written
    Import(import::Options),
    /// Answer visitors
    Serve(serve::Options),
    /// Bring the database's tables up to this program's version
    Migrate,
    /// Do the jobs (mail and the like) without answering visitors
    Worker(serve::Options),
    /// Say where offices are written to when an answer is due or late
    Office(office::Options),
    /// Let somebody in at the desk
    Staff(staff::Options),
    /// List every address with who may use it
    Routes(routes::Options),
}

/// Why a command ended before its time.
#[derive(Debug)]
enum Failure {
    Config(ConfigError),
    Store(StoreError),
    Io(String, io::Error),
    /// A sentence.
    Refused(String),
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Config(error) => error.fmt(f),
            Self::Store(error) => error.fmt(f),
            Self::Io(what, error) => write!(f, "{what}: {error}"),
            Self::Refused(sentence) => f.write_str(sentence),
        }
    }
}

/// Reads the arguments and does what they say.
pub fn run() -> ExitCode {
    let line = CommandLine::parse();
    match execute(line) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("beteiligung: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn execute(line: CommandLine) -> Result<(), Failure> {
    let config = Config::read(line.shared.config.as_deref(), |source| {
        if let Command::Demo(options) = &line.command {
            options.configure(source);
        }
    })?;
    write_log(config.log_json);
    log_panics();
    actix_web::rt::System::new().block_on(async {
        match line.command {
            Command::Backup(options) => backup::run(&config, options).await,
            Command::Restore(options) => backup::restore(&config, options).await,
            Command::Export(options) => export::run(&config, options).await,
            Command::Demo(options) => demo::run(config, options).await,
            Command::Import(options) => import::run(&config, options).await,
            Command::Serve(options) => serve::run(config, options).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Worker(options) => worker::run(config, options).await,
            Command::Office(options) => office::run(&config, options).await,
            Command::Staff(options) => staff::run(&config, options).await,
            Command::Routes(options) => routes::print(&options),
        }
    })
}

/// The log goes to standard error, so that standard output stays for what a command prints. `RUST_LOG` chooses how much.
fn write_log(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(io::stderr().is_terminal());
    if json { log.json().init() } else { log.with_target(false).init() }
}

/// A panic's own words may hold what a person typed, so only its place goes to the log.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "The program has made a mistake.");
    }));
}

async fn open(config: &Config) -> Result<Storage, StoreError> {
    let city = City { tenant: config.tenant.clone(), prefix: config.prefix.clone() };
    Storage::open(&config.database_url, city).await
}

fn bind(config: &Config) -> Result<TcpListener, Failure> {
    TcpListener::bind(config.listen).map_err(|error| Failure::Io(format!("cannot listen on {}", config.listen), error))
}

/// Answers visitors until the program is told to stop.
async fn answer(config: Config, clock: Clock, storage: Storage, socket: TcpListener) -> Result<(), Failure> {
    let app = Data::new(Application::new(config, clock, storage));
    jobs::start(&app);
    let server = server::start(app, socket);
    server
        .map_err(|error| Failure::Io("cannot start".to_owned(), error))?
        .await
        .map_err(|error| Failure::Io("stopped".to_owned(), error))
}
