//! `staff add` lets the first administrator in, and anybody else before there is one; `staff confirm` is the operator's word where
//! there is no second administrator; `staff reset` lets somebody in again who has lost password or device, or whose city
//! has moved (an export holds no passwords).

use super::{Failure, open};
use crate::config::Config;
use chrono::Utc;
use clap::{Args, Subcommand};
use participation_core::staff::{self, Login, NewStaff, ONE_TIME_DAYS, Password, Role, Staff, TotpSecret};
use participation_core::{PlainText, Storage, Timestamp};

#[derive(Args)]
pub(super) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Add an account; prints a one-time password and what an authenticator app reads
    Add(Add),
    /// Say that an account is one person's, where there is no second administrator to say so
    Confirm(Named),
    /// Give a new one-time password and let a new device be set up; the account has to be confirmed again
    Reset(Named),
}

#[derive(Args)]
struct Named {
    /// The name the person signs in with
    #[arg(long)]
    login: String,
}

#[derive(Args)]
struct Add {
    /// The name to sign in with: letters a to z, digits, dots, hyphens
    #[arg(long)]
    login: String,
    /// The person's name, as colleagues read it
    #[arg(long)]
    name: String,
    /// admin, participation, office, moderator, clerk, coordinator, council or election; may be repeated
    #[arg(long, required = true, value_name = "ROLE")]
    role: Vec<String>,
    /// The name of the person's office, as it is known here
    #[arg(long, value_name = "NAME")]
    office: Option<String>,
    /// The login of another account of the same human being, whom four eyes count once
    #[arg(long, value_name = "LOGIN")]
    same_person_as: Option<String>,
}

pub(super) async fn run(config: &Config, options: Options) -> Result<(), Failure> {
    match options.command {
        Command::Add(wanted) => add(config, wanted).await,
        Command::Confirm(wanted) => confirm(config, &wanted).await,
        Command::Reset(wanted) => reset(config, &wanted).await,
    }
}

/// The account of that login.
async fn found(config: &Config, wanted: &Named) -> Result<(Storage, Login, Staff), Failure> {
    let login: Login = wanted.login.parse().map_err(|refused| Failure::Refused(format!("{refused}")))?;
    let storage = open(config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let found = staff::by_login(&storage, login.clone()).await;
    let person = found.map_err(|_| Failure::Refused(format!("nobody signs in as '{}'", login.as_str())))?;
    Ok((storage, login, person))
}

async fn reset(config: &Config, wanted: &Named) -> Result<(), Failure> {
    let (storage, login, person) = found(config, wanted).await?;
    let reset = staff::reset_access(&storage, person.id, person.version, None, Timestamp::new(Utc::now())).await;
    let password = reset.map_err(|refused| Failure::Refused(refused.to_string()))?;
    println!("login:             {}", login.as_str());
    println!("one-time password: {} (for {ONE_TIME_DAYS} days)", password.reveal());
    println!(
        "The second factor is set up when {} signs in. Then: beteiligung staff confirm --login {}",
        person.name,
        login.as_str()
    );
    Ok(())
}

async fn confirm(config: &Config, wanted: &Named) -> Result<(), Failure> {
    let (storage, login, person) = found(config, wanted).await?;
    let confirmed = staff::confirm(&storage, person.id, person.version, None, Timestamp::new(Utc::now())).await;
    confirmed.map_err(|refused| Failure::Refused(refused.to_string()))?;
    println!("confirmed: {} ({})", login.as_str(), person.name);
    Ok(())
}

async fn add(config: &Config, add: Add) -> Result<(), Failure> {
    let login: Login = add.login.parse().map_err(|refused| Failure::Refused(format!("{refused}")))?;
    let name = PlainText::line(&add.name, 80).map_err(|refused| Failure::Refused(format!("--name: {refused}")))?;
    let roles = add.role.iter().map(|role| role.parse::<Role>()).collect::<Result<Vec<_>, _>>();
    let roles = roles.map_err(|unknown| Failure::Refused(unknown.to_string()))?;
    let storage = open(config).await?;
    storage.migrate().await?;
    storage.start().await?;
    let office = match &add.office {
        Some(wanted) => Some(office_named(&storage, wanted).await?),
        None => None,
    };
    let same_person_as = match &add.same_person_as {
        Some(other) => {
            let other = other.parse::<Login>().map_err(|refused| Failure::Refused(refused.to_string()))?;
            Some(staff::by_login(&storage, other).await?.id)
        }
        None => None,
    };
    let (password, totp) = (Password::one_time(), TotpSecret::random());
    let new = NewStaff {
        login: login.clone(),
        name,
        roles,
        office,
        language: None,
        same_person_as,
        password: password.clone(),
        one_time: true,
        totp: Some(totp.clone()),
    };
    let made = staff::create(&storage, new, None, Timestamp::new(Utc::now())).await;
    made.map_err(|refused| Failure::Refused(refused.to_string()))?;
    println!("login:             {}", login.as_str());
    println!("one-time password: {} (for {ONE_TIME_DAYS} days)", password.reveal());
    println!("authenticator:     {}", totp.uri(&format!("Beteiligung {}", config.city), login.as_str()));
    Ok(())
}

async fn office_named(storage: &participation_core::Storage, wanted: &str) -> Result<i64, Failure> {
    let offices = staff::offices(storage).await?;
    offices.iter().find(|(_, name)| name == wanted).map(|(id, _)| *id).ok_or_else(|| {
        let known: Vec<&str> = offices.iter().map(|(_, name)| name.as_str()).collect();
        Failure::Refused(format!("no office is called '{wanted}'; known are: {}", known.join(", ")))
    })
}
