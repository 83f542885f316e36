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

/// Proof that two different people were at work. It compares people, not accounts: whoever has two
/// accounts is still one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FourEyes(());

/// The second person is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this step needs a second person")]
pub struct SamePerson;

impl FourEyes {
    /// # Errors
    /// [`SamePerson`] when both steps would be one person's.
    pub fn of(first: PersonId, second: PersonId) -> Result<Self, SamePerson> {
        if first == second { Err(SamePerson) } else { Ok(Self(())) }
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
        let (sabine, jonas) = (PersonId(1), PersonId(2));
        assert_eq!(FourEyes::of(sabine, sabine), Err(SamePerson));
        assert!(FourEyes::of(sabine, jonas).is_ok());
    }
}
