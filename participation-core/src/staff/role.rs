//! Who may do what, and when a second person is needed: pure rules.

use super::PersonId;

word_type! {
    /// What somebody is there for. A person can have several roles.
    Role {
        /// Manages accounts; sees nothing of residents.
        Admin = "admin",
        /// Stabsstelle Partizipation.
        Participation = "participation",
        /// Fachamt: drafts answers.
        Office = "office",
        Moderator = "moderator",
        /// Keys in paper and telephone input.
        Clerk = "clerk",
        /// Settles where two entries of one sheet differ.
        Coordinator = "coordinator",
        /// Member of the council: reads results.
        Council = "council",
        /// Election board.
        Election = "election",
    }
}

/// Something that not everybody may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Permission {
    ManageStaff,
    ReadAudit,
    EditProcedures,
    /// By a second person, see [`FourEyes`].
    PublishProcedures,
    Moderate,
    /// By another person than who hid the contribution, see [`FourEyes`].
    DecideAppeals,
    DraftAnswers,
    ReleaseAnswers,
    HandOver,
    Merge,
    RecordDecisions,
    KeyIn,
    SettleEntries,
    ReadResults,
    RunElections,
}

impl Permission {
    pub const ALL: &'static [Self] = &[
        Self::ManageStaff,
        Self::ReadAudit,
        Self::EditProcedures,
        Self::PublishProcedures,
        Self::Moderate,
        Self::DecideAppeals,
        Self::DraftAnswers,
        Self::ReleaseAnswers,
        Self::HandOver,
        Self::Merge,
        Self::RecordDecisions,
        Self::KeyIn,
        Self::SettleEntries,
        Self::ReadResults,
        Self::RunElections,
    ];

    /// The roles that have it. The route table reads this too, so there is one answer.
    #[must_use]
    pub const fn roles(self) -> &'static [Role] {
        match self {
            Self::ManageStaff => &[Role::Admin],
            Self::ReadAudit => &[Role::Admin, Role::Participation],
            Self::EditProcedures
            | Self::PublishProcedures
            | Self::ReleaseAnswers
            | Self::Merge
            | Self::RecordDecisions => &[Role::Participation],
            Self::Moderate | Self::DecideAppeals => &[Role::Participation, Role::Moderator],
            Self::DraftAnswers | Self::HandOver => &[Role::Participation, Role::Office],
            Self::KeyIn => &[Role::Participation, Role::Clerk],
            Self::SettleEntries => &[Role::Participation, Role::Coordinator],
            Self::ReadResults => &[Role::Participation, Role::Coordinator, Role::Council],
            Self::RunElections => &[Role::Election],
        }
    }
}

impl Role {
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        permission.roles().contains(&self)
    }
}

/// Somebody at work, as far as four eyes have to know them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    pub person: PersonId,
    /// Two administrators, or the operator, stand for this account being this person's and nobody else's.
    pub confirmed: bool,
}

/// Proof that two different people were at work. It compares people, not accounts: whoever has two
/// accounts is still one person, and an account that one administrator alone has made is nobody yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FourEyes(());

/// Why two steps are not two people's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTwo {
    #[error("this step needs a second person")]
    SamePerson,
    /// One administrator alone could have made both.
    #[error("a second administrator has not confirmed an account that had a hand in it")]
    Unconfirmed,
}

impl FourEyes {
    /// # Errors
    /// [`NotTwo`] when the second is one of the first, or when somebody is confirmed by one administrator only.
    pub fn of(firsts: &[Hand], second: Hand) -> Result<Self, NotTwo> {
        if firsts.iter().any(|first| first.person == second.person) {
            Err(NotTwo::SamePerson)
        } else if second.confirmed && firsts.iter().all(|first| first.confirmed) {
            Ok(Self(()))
        } else {
            Err(NotTwo::Unconfirmed)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_may_exactly_this() {
        use Permission::*;
        let table: &[(Role, &[Permission])] = &[
            (Role::Admin, &[ManageStaff, ReadAudit]),
            (
                Role::Participation,
                &[
                    ReadAudit,
                    EditProcedures,
                    PublishProcedures,
                    Moderate,
                    DecideAppeals,
                    DraftAnswers,
                    ReleaseAnswers,
                    HandOver,
                    Merge,
                    RecordDecisions,
                    KeyIn,
                    SettleEntries,
                    ReadResults,
                ],
            ),
            (Role::Office, &[DraftAnswers, HandOver]),
            (Role::Moderator, &[Moderate, DecideAppeals]),
            (Role::Clerk, &[KeyIn]),
            (Role::Coordinator, &[SettleEntries, ReadResults]),
            (Role::Council, &[ReadResults]),
            (Role::Election, &[RunElections]),
        ];
        assert_eq!(table.iter().map(|(role, _)| *role).collect::<Vec<_>>(), Role::ALL);
        for (role, granted) in table {
            for permission in Permission::ALL {
                assert_eq!(role.may(*permission), granted.contains(permission), "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn one_person_with_two_accounts_is_still_one_person() {
        let (sabine, jonas) = (known(1), known(2));
        assert_eq!(FourEyes::of(&[sabine], sabine), Err(NotTwo::SamePerson));
        assert_eq!(FourEyes::of(&[jonas, sabine], sabine), Err(NotTwo::SamePerson));
        assert!(FourEyes::of(&[sabine], jonas).is_ok());
    }

    fn known(person: i64) -> Hand {
        Hand { person: PersonId(person), confirmed: true }
    }

    #[test]
    fn an_account_that_one_administrator_made_alone_is_neither_first_nor_second() {
        let (sabine, invented) = (known(1), Hand { confirmed: false, ..known(2) });
        assert_eq!(FourEyes::of(&[sabine], invented), Err(NotTwo::Unconfirmed));
        assert_eq!(FourEyes::of(&[invented], sabine), Err(NotTwo::Unconfirmed));
        assert_eq!(FourEyes::of(&[known(3), invented], sabine), Err(NotTwo::Unconfirmed));
    }
}
