//! People who work for the city: accounts, roles, sign-in, and the record of what they did.
//! Knows who may do what; not what a page looks like, nor what a moderator or an editor decides.

mod audit;
mod hand;
mod password;
mod role;
pub mod session;
mod totp;

use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

pub use audit::{AUDIT_PAGE, AuditEntry, Deed, Object, ObjectKind};
pub use hand::Work;
pub use password::{LONGEST, Password, PasswordRefused, SHORTEST};
pub use role::{FourEyes, Hand, NotTwo, Permission, Role};
pub use totp::TotpSecret;

twin!();

id_type! {
    /// An account at the desk.
    StaffId
}
id_type! {
    /// A human being, who may have several accounts.
    PersonId
}

/// How long a one-time password opens the door, in days.
pub const ONE_TIME_DAYS: i64 = 7;

/// A name to sign in with: 2 to 64 of `a`–`z`, digits, `.`, `-`, `_` and `@`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login(String);

/// The typed login has other characters or another length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a login has 2 to 64 letters a to z, digits, dots, hyphens, underscores or @")]
pub struct LoginRefused;

impl std::str::FromStr for Login {
    type Err = LoginRefused;
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let login = typed.trim().to_ascii_lowercase();
        let good = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_' | '@');
        if (2..=64).contains(&login.len()) && login.chars().all(good) { Ok(Self(login)) } else { Err(LoginRefused) }
    }
}

impl Login {
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Somebody who acts: what every writing function of the desk wants to know of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub staff: StaffId,
    pub person: PersonId,
    pub roles: Vec<Role>,
    pub office: Option<i64>,
    /// See [`Staff::confirmed`].
    pub confirmed: bool,
}

/// The role does not allow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no role of this person allows {0:?}")]
pub struct NotAllowed(pub Permission);

impl Actor {
    /// What four eyes have to know of this person.
    #[must_use]
    pub fn hand(&self) -> Hand {
        Hand { person: self.person, confirmed: self.confirmed }
    }

    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.roles.iter().any(|role| role.may(permission))
    }

    /// The role in which the person does this.
    ///
    /// # Errors
    /// [`NotAllowed`].
    pub fn role_for(&self, permission: Permission) -> Result<Role, NotAllowed> {
        self.roles.iter().copied().find(|role| role.may(permission)).ok_or(NotAllowed(permission))
    }
}

/// An account as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub version: i32,
    pub person: PersonId,
    pub login: String,
    pub name: String,
    pub roles: Vec<Role>,
    pub office: Option<i64>,
    pub language: Option<Language>,
    pub active: bool,
    /// Signs in with a one-time password until then.
    pub one_time_until: Option<Timestamp>,
    pub has_second_factor: bool,
    /// A second administrator, or the operator on the command line, has said that this account is this person's
    /// and nobody else's. Until then its holder works, but counts as nobody where two people are needed.
    pub confirmed: bool,
    /// The administrator who made the account, or gave its one-time password last; that one does not confirm it.
    pub vouched_by: Option<StaffId>,
}

impl Staff {
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor {
            staff: self.id,
            person: self.person,
            roles: self.roles.clone(),
            office: self.office,
            confirmed: self.confirmed,
        }
    }
}

/// First letters of the first and the last word of a name: "Sabine Althoff" is SA.
#[must_use]
pub fn initials(name: &str) -> String {
    let first = |word: &str| word.chars().next().map(char::to_uppercase).into_iter().flatten().collect::<String>();
    let mut words = name.split_whitespace();
    let start = words.next().map(first).unwrap_or_default();
    words.next_back().map_or_else(|| start.clone(), |last| start.clone() + &first(last))
}

/// An account about to be made.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub login: Login,
    pub name: PlainText,
    pub roles: Vec<Role>,
    pub office: Option<i64>,
    pub language: Option<Language>,
    /// An account of the same human being: four eyes count them once.
    pub same_person_as: Option<StaffId>,
    pub password: Password,
    /// Whether the password is only good for the first sign-in, within [`ONE_TIME_DAYS`].
    pub one_time: bool,
    /// Without one, the person sets it up at the first sign-in.
    pub totp: Option<TotpSecret>,
}

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum StaffRefused {
    #[error("this login is taken")]
    LoginTaken,
    #[error("an account needs a role")]
    NoRole,
    #[error("no such office")]
    UnknownOffice,
    /// Somebody must be able to let people in.
    #[error("the last administrator stays")]
    LastAdmin,
    /// What somebody may do is widened by somebody else.
    #[error("nobody gives themselves another role")]
    OwnRoles,
    /// Whoever made the account, or has it, does not confirm it; and only who is confirmed manages people.
    #[error(transparent)]
    NotTwo(#[from] NotTwo),
    /// There is nobody to confirm before somebody has signed in and chosen a password of their own.
    #[error("nobody has signed in with this account yet")]
    StillInvited,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes an account. `by` is empty for the command line, which is only in the operator's reach: such an account
/// needs nobody else's word.
///
/// # Errors
/// [`StaffRefused`].
pub async fn create(
    storage: &Storage,
    new: NewStaff,
    by: Option<Actor>,
    now: Timestamp,
) -> Result<StaffId, StaffRefused> {
    let hash = password::hashed(new.password.clone()).await?;
    let act = storage.act(now);
    on_writer!(storage, create(&act, &new, &hash, by.as_ref()))
}

/// Every account, those that are active first, by name.
///
/// # Errors
/// [`StoreError`].
pub async fn all(storage: &Storage) -> Result<Vec<Staff>, StoreError> {
    on_reader!(storage, all())
}

/// One account.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn by_id(storage: &Storage, id: StaffId) -> Result<Staff, StoreError> {
    on_reader!(storage, by_id(id))
}

/// One account by its login.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn by_login(storage: &Storage, login: Login) -> Result<Staff, StoreError> {
    on_reader!(storage, by_login(login.as_str()))
}

/// Offices by name: (id, name).
///
/// # Errors
/// [`StoreError`].
pub async fn offices(storage: &Storage) -> Result<Vec<(i64, String)>, StoreError> {
    on_reader!(storage, offices())
}

/// What an administrator changes about an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Roles and office; ends the person's sessions.
    Roles(Vec<Role>, Option<i64>),
    /// Nobody is deleted, since the record names them; ends the person's sessions.
    Deactivate,
    Reactivate,
}

/// Changes an account of this version.
///
/// # Errors
/// [`StaffRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn change(
    storage: &Storage,
    id: StaffId,
    version: i32,
    change: Change,
    by: Actor,
    now: Timestamp,
) -> Result<(), StaffRefused> {
    let act = storage.act(now);
    on_writer!(storage, change(&act, (id, version), &change, &by))
}

/// Says that an account is one person's and nobody else's. `by` is empty for the command line. Whoever made the
/// account, or gave its last one-time password, could be behind it, so that somebody else has to say so.
///
/// # Errors
/// [`StaffRefused::NotTwo`], [`StaffRefused::StillInvited`], and as for [`change`].
pub async fn confirm(
    storage: &Storage,
    id: StaffId,
    version: i32,
    by: Option<Actor>,
    now: Timestamp,
) -> Result<(), StaffRefused> {
    let act = storage.act(now);
    on_writer!(storage, confirm(&act, (id, version), by.as_ref()))
}

/// Gives a fresh one-time password and takes the second factor away: for whoever has lost either.
/// Ends the person's sessions. Whoever holds that password could be anybody, so the account has to be
/// confirmed again. `by` is empty for the command line.
///
/// # Errors
/// As for [`change`].
pub async fn reset_access(
    storage: &Storage,
    id: StaffId,
    version: i32,
    by: Option<Actor>,
    now: Timestamp,
) -> Result<Password, StaffRefused> {
    let password = Password::one_time();
    let hash = password::hashed(password.clone()).await?;
    let act = storage.act(now);
    on_writer!(storage, reset_access(&act, (id, version), &hash, by.as_ref()))?;
    Ok(password)
}

/// Sets the language somebody sees the desk in; empty for the browser's.
///
/// # Errors
/// [`StoreError`].
pub async fn set_language(storage: &Storage, id: StaffId, language: Option<Language>) -> Result<(), StoreError> {
    on_writer!(storage, set_language(id, language))
}

/// The record, newest first; `before` continues where a page ended.
///
/// # Errors
/// [`StoreError`].
pub async fn audit(storage: &Storage, before: Option<i64>) -> Result<Vec<AuditEntry>, StoreError> {
    on_reader!(storage, audit_page(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_read_without_regard_to_case_and_refused_with_other_signs() {
        assert_eq!(" S.Althoff ".parse::<Login>().unwrap().as_str(), "s.althoff");
        for typed in ["", "a", "s althoff", "<b>", "äöü", &"a".repeat(65)] {
            assert_eq!(typed.parse::<Login>(), Err(LoginRefused), "{typed}");
        }
    }

    #[test]
    fn initials_are_the_first_letters_of_first_and_last_name() {
        assert_eq!(initials("Sabine Maria Althoff"), "SA");
        assert_eq!(initials("ödipus"), "Ö");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn a_person_acts_in_the_role_that_allows_it() {
        let roles = vec![Role::Clerk, Role::Moderator];
        let actor = Actor { staff: StaffId(1), person: PersonId(1), roles, office: None, confirmed: true };
        assert_eq!(actor.role_for(Permission::Moderate), Ok(Role::Moderator));
        assert_eq!(actor.role_for(Permission::ManageStaff), Err(NotAllowed(Permission::ManageStaff)));
    }
}
