//! Signing in, one's own account, and the administration of people. Rules stand in `participation_core::staff`.

pub mod account;
pub mod audit;
pub mod code;
pub mod desk;
mod door;
pub mod password;
pub mod people;
pub mod person;
pub mod sign_in;
#[cfg(test)]
mod tests;

use crate::key;
use crate::locale::Key;
use participation_core::staff::Role;

/// What a role is called.
pub fn role_name(role: Role) -> Key {
    match role {
        Role::Admin => key!("staff-role-admin"),
        Role::Participation => key!("staff-role-participation"),
        Role::Office => key!("staff-role-office"),
        Role::Moderator => key!("staff-role-moderator"),
        Role::Clerk => key!("staff-role-clerk"),
        Role::Coordinator => key!("staff-role-coordinator"),
        Role::Council => key!("staff-role-council"),
        Role::Election => key!("staff-role-election"),
    }
}

/// What a role is for.
pub fn role_about(role: Role) -> Key {
    match role {
        Role::Admin => key!("staff-role-admin-about"),
        Role::Participation => key!("staff-role-participation-about"),
        Role::Office => key!("staff-role-office-about"),
        Role::Moderator => key!("staff-role-moderator-about"),
        Role::Clerk => key!("staff-role-clerk-about"),
        Role::Coordinator => key!("staff-role-coordinator-about"),
        Role::Council => key!("staff-role-council-about"),
        Role::Election => key!("staff-role-election-about"),
    }
}
