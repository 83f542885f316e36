//! What several tests need.

use participation_core::staff::{self, Actor, NewStaff, Password, Role};
use participation_core::{PlainText, Storage, Timestamp};

/// Somebody who may publish and hide.
pub async fn moderator(storage: &Storage, now: Timestamp) -> Actor {
    with_role(storage, Role::Moderator, now).await
}

/// Somebody with one role.
pub async fn with_role(storage: &Storage, role: Role, now: Timestamp) -> Actor {
    let new = NewStaff {
        login: format!("m{}", storage.ids().random()).parse().unwrap(),
        name: PlainText::line("Mira Yıldız", 100).unwrap(),
        roles: vec![role],
        office: None,
        language: None,
        same_person_as: None,
        password: Password::one_time(),
        one_time: true,
        totp: None,
    };
    let id = staff::create(storage, new, None, now).await.unwrap();
    staff::by_id(storage, id).await.unwrap().actor()
}
