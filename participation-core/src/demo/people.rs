//! People of the desk for tests and the demo.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::DemoRefused;
use super::content::read;
use crate::outcome;
use crate::staff::{self, NewStaff, Password, Role, Staff, TotpSecret};
use crate::storage::Storage;
use crate::{PlainText, Timestamp};

/// Somebody with these roles who signs in with this password and this device. The password is theirs from
/// the beginning, so that nobody has to change it first.
///
/// # Errors
/// [`DemoRefused`] when the login is taken or no login, or the password too short.
pub async fn staff_member(
    storage: &Storage,
    person: (&str, &str),
    roles: &[Role],
    access: (&str, TotpSecret),
    now: Timestamp,
) -> Result<Staff, DemoRefused> {
    // Whoever answers for an office has one.
    let office = if roles.contains(&Role::Office) {
        Some(outcome::office_named(storage, "Amt für Mobilität und Tiefbau", None, now).await?)
    } else {
        None
    };
    member(storage, person, (roles, office), access, now).await
}

async fn member(
    storage: &Storage,
    (login, name): (&str, &str),
    (roles, office): (&[Role], Option<i64>),
    (password, totp): (&str, TotpSecret),
    now: Timestamp,
) -> Result<Staff, DemoRefused> {
    let content = |cause: String| DemoRefused::Content(format!("{login}: {cause}"));
    let new = NewStaff {
        login: login.parse().map_err(|refused: staff::LoginRefused| content(refused.to_string()))?,
        name: PlainText::line(name, 80).map_err(|refused| content(refused.to_string()))?,
        roles: roles.to_vec(),
        office,
        language: None,
        same_person_as: None,
        password: Password::chosen(password, login).map_err(|refused| content(refused.to_string()))?,
        one_time: false,
        totp: Some(totp),
    };
    let id = staff::create(storage, new, None, now).await?;
    Ok(staff::by_id(storage, id).await?)
}

/// How somebody of the demo signs in. Made anew for each demo city, and kept in it, so that a second start
/// can say it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    pub role: Role,
    /// The name to sign in with.
    pub login: String,
    pub name: String,
    pub password: String,
    /// Base 32, as an authenticator takes it.
    pub totp_secret: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    offices: Vec<OfficeFile>,
    staff: Vec<StaffFile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeFile {
    key: String,
    name: String,
    email: String,
    head_email: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StaffFile {
    login: String,
    name: String,
    role: Role,
    office: Option<String>,
}

/// Offices and staff of the demo.
#[derive(Debug)]
pub(super) struct Crew {
    pub offices: HashMap<String, i64>,
    staff: Vec<Staff>,
    pub access: Vec<Access>,
}

impl Crew {
    pub(super) async fn hire(storage: &Storage, now: Timestamp) -> Result<Self, DemoRefused> {
        let file: File = read("people.toml", include_str!("content/people.toml"))?;
        let mut crew = Self { offices: HashMap::new(), staff: Vec::new(), access: Vec::new() };
        for office in file.offices {
            let id = outcome::office_named(storage, &office.name, Some(office.email.clone()), now).await?;
            outcome::clock::set_addresses(storage, id, Some(office.email), Some(office.head_email)).await?;
            crew.offices.insert(office.key, id);
        }
        for person in file.staff {
            let (password, totp) = (Password::one_time(), TotpSecret::random());
            crew.access.push(Access {
                role: person.role,
                login: person.login.clone(),
                name: person.name.clone(),
                password: password.reveal().to_owned(),
                totp_secret: totp.to_base32(),
            });
            let office = person.office.and_then(|key| crew.offices.get(&key).copied());
            let access = (password.reveal(), totp);
            let who = (person.login.as_str(), person.name.as_str());
            crew.staff.push(member(storage, who, (&[person.role], office), access, now).await?);
        }
        Ok(crew)
    }

    /// An office by its key.
    pub(super) fn office(&self, key: &str) -> Result<i64, DemoRefused> {
        self.offices.get(key).copied().ok_or_else(|| DemoRefused::Content(format!("no office '{key}'")))
    }

    /// The first of a role.
    pub(super) fn of(&self, role: Role) -> Result<&Staff, DemoRefused> {
        let found = self.staff.iter().find(|staff| staff.roles.contains(&role));
        found.ok_or_else(|| DemoRefused::Content(format!("nobody is {}", role.as_str())))
    }
}
