//! Four eyes are two people's, and an account that one administrator made alone is nobody yet.

use crate::database;
use crate::people;
use participation_core::procedure::work::{self, Action, NewDraft, WorkRefused};
use participation_core::procedure::{ProcedureId, ProcedureKind};
use participation_core::staff::{self, Actor, NewStaff, NotTwo, Password, Role, Staff, StaffId, StaffRefused};
use participation_core::{PlainText, Storage, StoreError, Timestamp};

fn now() -> Timestamp {
    Timestamp::from_unix(1_795_430_545)
}

/// An account with a password of its own, made by somebody.
async fn made_by(storage: &Storage, by: &Actor, role: Role, same: Option<StaffId>) -> Result<Staff, StaffRefused> {
    let new = NewStaff {
        login: format!("s{}", storage.ids().random()).parse().unwrap(),
        name: PlainText::line("Neue Kollegin", 80).unwrap(),
        roles: vec![role],
        office: None,
        language: None,
        same_person_as: same,
        password: Password::one_time(),
        one_time: false,
        totp: None,
    };
    let id = staff::create(storage, new, Some(by.clone()), now()).await?;
    Ok(again(storage, id).await)
}

async fn again(storage: &Storage, id: StaffId) -> Staff {
    staff::by_id(storage, id).await.unwrap()
}

async fn confirm(storage: &Storage, who: &Staff, by: &Actor) -> Result<(), StaffRefused> {
    let version = again(storage, who.id).await.version;
    staff::confirm(storage, who.id, version, Some(by.clone()), now()).await
}

/// Begun by one and handed in; what becomes of it when another one publishes.
async fn published(storage: &Storage, first: &Actor, second: &Actor) -> Result<(), WorkRefused> {
    let new = NewDraft {
        slug: format!("p{}", storage.ids().random()),
        title: "Radweg".into(),
        kind: ProcedureKind::Informal,
        starts_at: now(),
        ends_at: now().plus_days(30),
    };
    let id = work::begin(storage, new, first.clone(), now()).await.unwrap();
    let version = async |id: ProcedureId| work::open(storage, id).await.unwrap().page.procedure.version;
    work::advance(storage, (id, version(id).await), Action::Submit, first.clone(), now()).await.unwrap();
    work::advance(storage, (id, version(id).await), Action::Publish, second.clone(), now()).await
}

fn unconfirmed(result: &Result<(), WorkRefused>) -> bool {
    matches!(result, Err(WorkRefused::NotTwo(NotTwo::Unconfirmed)))
}

#[tokio::test]
async fn accounts_that_one_administrator_made_alone_publish_nothing_between_them() {
    let (storage, _database) = database::open().await;
    let admin = people::with_role(&storage, Role::Admin, now()).await;
    let other_admin = people::with_role(&storage, Role::Admin, now()).await;
    let known = people::with_role(&storage, Role::Participation, now()).await;
    let one = made_by(&storage, &admin, Role::Participation, None).await.unwrap();
    let two = made_by(&storage, &admin, Role::Participation, None).await.unwrap();
    assert!(unconfirmed(&published(&storage, &one.actor(), &two.actor()).await));
    assert!(unconfirmed(&published(&storage, &one.actor(), &known).await), "an invented first is nobody");
    assert!(unconfirmed(&published(&storage, &known, &two.actor()).await), "an invented second is nobody");

    assert!(matches!(confirm(&storage, &one, &admin).await, Err(StaffRefused::NotTwo(NotTwo::SamePerson))));
    confirm(&storage, &one, &other_admin).await.unwrap();
    let one = again(&storage, one.id).await;
    assert!(one.confirmed);
    // Two people now: only the texts are missing.
    assert!(matches!(published(&storage, &known, &one.actor()).await, Err(WorkRefused::Gaps(_))));
    assert!(unconfirmed(&published(&storage, &one.actor(), &two.actor()).await));
}

#[tokio::test]
async fn an_administrator_who_is_not_confirmed_manages_nobody() {
    let (storage, _database) = database::open().await;
    let admin = people::with_role(&storage, Role::Admin, now()).await;
    let invented = made_by(&storage, &admin, Role::Admin, None).await.unwrap();
    let clerk = made_by(&storage, &admin, Role::Clerk, None).await.unwrap();
    let refused = |result: &Result<(), StaffRefused>| matches!(result, Err(StaffRefused::NotTwo(NotTwo::Unconfirmed)));
    assert!(refused(&confirm(&storage, &clerk, &invented.actor()).await));
    assert!(refused(&confirm(&storage, &invented, &invented.actor()).await));
    assert!(refused(&made_by(&storage, &invented.actor(), Role::Clerk, None).await.map(|_| ())));
    let reset = staff::reset_access(&storage, admin.staff, 1, Some(invented.actor()), now()).await;
    assert!(refused(&reset.map(|_| ())));
    assert!(!again(&storage, clerk.id).await.confirmed);
}

#[tokio::test]
async fn a_second_account_of_a_known_person_needs_a_word_of_its_own() {
    let (storage, _database) = database::open().await;
    let admin = people::with_role(&storage, Role::Admin, now()).await;
    let known = people::with_role(&storage, Role::Participation, now()).await;
    let borrowed = made_by(&storage, &admin, Role::Participation, Some(known.staff)).await.unwrap();
    assert_eq!(borrowed.person, known.person);
    let third = people::with_role(&storage, Role::Participation, now()).await;
    assert!(unconfirmed(&published(&storage, &third, &borrowed.actor()).await));
}

#[tokio::test]
async fn who_gives_a_new_one_time_password_could_be_behind_it_and_does_not_confirm_it() {
    let (storage, database) = database::open().await;
    let admin = people::with_role(&storage, Role::Admin, now()).await;
    let other_admin = people::with_role(&storage, Role::Admin, now()).await;
    let known = people::with_role(&storage, Role::Participation, now()).await;
    let taken = people::with_role(&storage, Role::Participation, now()).await;
    staff::reset_access(&storage, taken.staff, 1, Some(admin.clone()), now()).await.unwrap();
    let taken = again(&storage, taken.staff).await;
    assert!(unconfirmed(&published(&storage, &known, &taken.actor()).await));
    assert!(matches!(confirm(&storage, &taken, &other_admin).await, Err(StaffRefused::StillInvited)));
    database.execute(&format!("UPDATE staff_account SET one_time_until = NULL WHERE id = {}", taken.id.0));
    assert!(matches!(confirm(&storage, &taken, &admin).await, Err(StaffRefused::NotTwo(NotTwo::SamePerson))));
    confirm(&storage, &taken, &other_admin).await.unwrap();
    let stale = staff::confirm(&storage, taken.id, taken.version, Some(other_admin), now()).await;
    assert!(matches!(stale, Err(StaffRefused::Store(StoreError::Changed))));
}

#[tokio::test]
async fn the_operators_word_on_the_command_line_is_enough() {
    let (storage, database) = database::open().await;
    let admin = people::with_role(&storage, Role::Admin, now()).await;
    let alone = made_by(&storage, &admin, Role::Participation, None).await.unwrap();
    staff::confirm(&storage, alone.id, alone.version, None, now()).await.unwrap();
    assert!(again(&storage, alone.id).await.confirmed);
    let told = database.query("SELECT what AS word FROM audit_entry WHERE what = 'staff-confirmed'");
    assert_eq!(told.len(), 1);
}
