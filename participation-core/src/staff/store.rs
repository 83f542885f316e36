//! Stores accounts, roles and the record of what staff did.

use std::collections::HashMap;

use diesel::prelude::*;

use super::backend::Db;
use crate::staff::{
    AUDIT_PAGE, Actor, AuditEntry, Change, Deed, NewStaff, NotTwo, ONE_TIME_DAYS, Object, ObjectKind,
    Permission, PersonId, Role, Staff, StaffId, StaffRefused,
};
use crate::storage::Act;
use crate::storage::schema::{audit_entry, contribution, office, staff_account, staff_device, staff_role, staff_session};
use crate::{Language, StoreError, Timestamp};

#[path = "store/hand.rs"]
mod hand;

pub(crate) use hand::{add_hand, four_eyes, four_eyes_on, hands};

#[derive(Queryable, Selectable)]
#[diesel(table_name = staff_account)]
struct Row {
    id: StaffId,
    version: i32,
    person_id: PersonId,
    login: String,
    name: String,
    office_id: Option<i64>,
    language: Option<Language>,
    active: bool,
    one_time_until: Option<Timestamp>,
    totp_secret: Option<Vec<u8>>,
    confirmed_at: Option<Timestamp>,
    vouched_by: Option<i64>,
}

fn staff(row: Row, roles: Vec<Role>) -> Staff {
    Staff {
        id: row.id,
        version: row.version,
        person: row.person_id,
        login: row.login,
        name: row.name,
        roles,
        office: row.office_id,
        language: row.language,
        active: row.active,
        one_time_until: row.one_time_until,
        has_second_factor: row.totp_secret.is_some(),
        confirmed: row.confirmed_at.is_some(),
        vouched_by: row.vouched_by.map(StaffId),
    }
}

pub(crate) fn roles(db: &mut Db, id: StaffId) -> Result<Vec<Role>, StoreError> {
    let mut roles: Vec<Role> =
        staff_role::table.filter(staff_role::staff_id.eq(id)).select(staff_role::role).load(db)?;
    roles.sort_unstable();
    Ok(roles)
}

/// All accounts, in two queries.
pub(crate) fn all(db: &mut Db) -> Result<Vec<Staff>, StoreError> {
    let rows: Vec<Row> = staff_account::table
        .order((staff_account::active.desc(), staff_account::name, staff_account::id))
        .select(Row::as_select())
        .load(db)?;
    let pairs: Vec<(i64, Role)> =
        staff_role::table.select((staff_role::staff_id, staff_role::role)).order(staff_role::role).load(db)?;
    let mut roles: HashMap<i64, Vec<Role>> = HashMap::new();
    for (id, role) in pairs {
        roles.entry(id).or_default().push(role);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut own = roles.remove(&row.id.0).unwrap_or_default();
            own.sort_unstable();
            staff(row, own)
        })
        .collect())
}

pub(crate) fn by_id(db: &mut Db, id: StaffId) -> Result<Staff, StoreError> {
    let row: Row = staff_account::table.find(id.0).select(Row::as_select()).first(db)?;
    let roles = roles(db, id)?;
    Ok(staff(row, roles))
}

pub(crate) fn by_login(db: &mut Db, login: &str) -> Result<Staff, StoreError> {
    let row: Row =
        staff_account::table.filter(staff_account::login.eq(login)).select(Row::as_select()).first(db)?;
    let roles = roles(db, row.id)?;
    Ok(staff(row, roles))
}

pub(crate) fn offices(db: &mut Db) -> Result<Vec<(i64, String)>, StoreError> {
    Ok(office::table.order(office::name).select((office::id, office::name)).load(db)?)
}

pub(crate) fn create(
    db: &mut Db,
    act: &Act,
    new: &NewStaff,
    hash: &str,
    by: Option<&Actor>,
) -> Result<StaffId, StaffRefused> {
    by.map(manages).transpose()?;
    check(db, &new.roles, new.office)?;
    let id = StaffId(act.ids.next());
    let person = match new.same_person_as {
        Some(other) => staff_account::table
            .find(other.0)
            .select(staff_account::person_id)
            .first::<PersonId>(db)
            .map_err(StoreError::from)?,
        None => PersonId(id.0),
    };
    let stored = diesel::insert_into(staff_account::table)
        .values((
            staff_account::id.eq(id),
            staff_account::version.eq(1),
            staff_account::person_id.eq(person),
            staff_account::login.eq(new.login.as_str()),
            staff_account::name.eq(new.name.as_str()),
            staff_account::password_hash.eq(hash),
            staff_account::one_time_until.eq(new.one_time.then(|| act.now.plus_days(ONE_TIME_DAYS))),
            staff_account::totp_secret.eq(new.totp.as_ref().map(|secret| secret.as_bytes())),
            staff_account::totp_step.eq(0_i64),
            staff_account::office_id.eq(new.office),
            staff_account::language.eq(new.language),
            staff_account::active.eq(true),
            staff_account::created_at.eq(act.now),
            (
                staff_account::vouched_by.eq(by.map(|by| by.staff.0)),
                staff_account::confirmed_at.eq(by.is_none().then_some(act.now)),
            ),
        ))
        .on_conflict_do_nothing()
        .execute(db)
        .map_err(StoreError::from)?;
    if stored == 0 {
        return Err(StaffRefused::LoginTaken);
    }
    set_roles(db, id, &new.roles)?;
    audit_by(db, act, by, Role::Admin, Deed::StaffAdded, &Object::staff(id, new.login.as_str()))?;
    Ok(id)
}

/// Managing people is for administrators whom another one knows; else one could invent the second.
fn manages(by: &Actor) -> Result<(), StaffRefused> {
    by.role_for(Permission::ManageStaff)?;
    if by.confirmed { Ok(()) } else { Err(NotTwo::Unconfirmed.into()) }
}

fn check(db: &mut Db, roles: &[Role], wanted: Option<i64>) -> Result<(), StaffRefused> {
    if roles.is_empty() {
        return Err(StaffRefused::NoRole);
    }
    if let Some(id) = wanted {
        let known: i64 =
            office::table.filter(office::id.eq(id)).count().get_result(db).map_err(StoreError::from)?;
        if known == 0 {
            return Err(StaffRefused::UnknownOffice);
        }
    }
    Ok(())
}

fn set_roles(db: &mut Db, id: StaffId, roles: &[Role]) -> Result<(), StoreError> {
    diesel::delete(staff_role::table.filter(staff_role::staff_id.eq(id))).execute(db)?;
    for role in roles {
        diesel::insert_into(staff_role::table)
            .values((staff_role::staff_id.eq(id), staff_role::role.eq(role)))
            .on_conflict_do_nothing()
            .execute(db)?;
    }
    Ok(())
}

pub(crate) fn change(
    db: &mut Db,
    act: &Act,
    (id, version): (StaffId, i32),
    change: &Change,
    by: &Actor,
) -> Result<(), StaffRefused> {
    manages(by)?;
    let before = by_id(db, id)?;
    raise(db, (id, version))?;
    let deed = match change {
        Change::Roles(roles, office) => {
            check(db, roles, *office)?;
            if by.staff == id && roles.iter().any(|role| !before.roles.contains(role)) {
                return Err(StaffRefused::OwnRoles);
            }
            set_roles(db, id, roles)?;
            diesel::update(staff_account::table.find(id.0))
                .set(staff_account::office_id.eq(*office))
                .execute(db)
                .map_err(StoreError::from)?;
            Deed::RolesChanged
        }
        Change::Deactivate => set_active(db, id, false)?,
        Change::Reactivate => set_active(db, id, true)?,
    };
    if before.active && before.roles.contains(&Role::Admin) && active_admins(db)? == 0 {
        return Err(StaffRefused::LastAdmin);
    }
    end_sessions(db, id)?;
    audit(db, act, by, Role::Admin, deed, &Object::staff(id, &before.login))?;
    Ok(())
}

pub(crate) fn confirm(
    db: &mut Db,
    act: &Act,
    (id, version): (StaffId, i32),
    by: Option<&Actor>,
) -> Result<(), StaffRefused> {
    let before = by_id(db, id)?;
    if let Some(by) = by {
        manages(by)?;
        if before.one_time_until.is_some() {
            return Err(StaffRefused::StillInvited);
        }
        if before.person == by.person {
            return Err(NotTwo::SamePerson.into());
        }
        four_eyes::<StaffRefused>(db, before.vouched_by.as_slice(), by)?;
    }
    raise(db, (id, version))?;
    diesel::update(staff_account::table.find(id.0))
        .set(staff_account::confirmed_at.eq(Some(act.now)))
        .execute(db)
        .map_err(StoreError::from)?;
    audit_by(db, act, by, Role::Admin, Deed::StaffConfirmed, &Object::staff(id, &before.login))?;
    Ok(())
}

/// Takes the next version, so that of two changes at once one is refused.
fn raise(db: &mut Db, (id, version): (StaffId, i32)) -> Result<(), StoreError> {
    let raised = diesel::update(staff_account::table)
        .filter(staff_account::id.eq(id))
        .filter(staff_account::version.eq(version))
        .set(staff_account::version.eq(version + 1))
        .execute(db)?;
    if raised == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

fn set_active(db: &mut Db, id: StaffId, active: bool) -> Result<Deed, StoreError> {
    diesel::update(staff_account::table.find(id.0)).set(staff_account::active.eq(active)).execute(db)?;
    Ok(if active { Deed::StaffReactivated } else { Deed::StaffDeactivated })
}

fn active_admins(db: &mut Db) -> Result<i64, StoreError> {
    Ok(staff_role::table
        .inner_join(staff_account::table.on(staff_account::id.eq(staff_role::staff_id)))
        .filter(staff_role::role.eq(Role::Admin))
        .filter(staff_account::active.eq(true))
        .count()
        .get_result(db)?)
}

/// Signs the person out everywhere.
pub(crate) fn end_sessions(db: &mut Db, id: StaffId) -> Result<(), StoreError> {
    diesel::delete(staff_session::table.filter(staff_session::staff_id.eq(id))).execute(db)?;
    Ok(())
}

pub(crate) fn reset_access(
    db: &mut Db,
    act: &Act,
    (id, version): (StaffId, i32),
    hash: &str,
    by: Option<&Actor>,
) -> Result<(), StaffRefused> {
    by.map(manages).transpose()?;
    let before = by_id(db, id)?;
    raise(db, (id, version))?;
    diesel::update(staff_account::table.find(id.0))
        .set((
            staff_account::password_hash.eq(hash),
            staff_account::one_time_until.eq(Some(act.now.plus_days(ONE_TIME_DAYS))),
            staff_account::totp_secret.eq(None::<Vec<u8>>),
            staff_account::vouched_by.eq(by.map(|by| by.staff.0)),
            staff_account::confirmed_at.eq(None::<Timestamp>),
        ))
        .execute(db)
        .map_err(StoreError::from)?;
    end_sessions(db, id)?;
    diesel::delete(staff_device::table.filter(staff_device::staff_id.eq(id))).execute(db).map_err(StoreError::from)?;
    audit_by(db, act, by, Role::Admin, Deed::AccessReset, &Object::staff(id, &before.login))?;
    Ok(())
}

pub(crate) fn set_language(db: &mut Db, id: StaffId, language: Option<Language>) -> Result<(), StoreError> {
    diesel::update(staff_account::table.find(id.0)).set(staff_account::language.eq(language)).execute(db)?;
    Ok(())
}

/// Writes a line of the record, in the transaction of what it records.
pub(crate) fn audit(
    db: &mut Db,
    act: &Act,
    by: &Actor,
    role: Role,
    deed: Deed,
    object: &Object,
) -> Result<(), StoreError> {
    audit_by(db, act, Some(by), role, deed, object)
}

fn audit_by(
    db: &mut Db,
    act: &Act,
    by: Option<&Actor>,
    role: Role,
    deed: Deed,
    object: &Object,
) -> Result<(), StoreError> {
    diesel::insert_into(audit_entry::table)
        .values((
            audit_entry::id.eq(act.ids.next()),
            audit_entry::at.eq(act.now),
            audit_entry::staff_id.eq(by.map(|by| by.staff.0)),
            audit_entry::role.eq(by.map_or("", |_| role.as_str())),
            audit_entry::what.eq(deed),
            audit_entry::object_kind.eq(object.kind),
            audit_entry::object_id.eq(object.id),
            audit_entry::label.eq(&object.label),
        ))
        .execute(db)?;
    Ok(())
}

type AuditRow = (i64, Timestamp, Option<String>, String, Deed, ObjectKind, i64, String);

/// A page of the record, in two queries.
pub(crate) fn audit_page(db: &mut Db, before: Option<i64>) -> Result<Vec<AuditEntry>, StoreError> {
    let rows: Vec<AuditRow> = audit_entry::table
        .left_join(staff_account::table.on(staff_account::id.nullable().eq(audit_entry::staff_id)))
        .filter(audit_entry::id.lt(before.unwrap_or(i64::MAX)))
        .order(audit_entry::id.desc())
        .limit(AUDIT_PAGE)
        .select((
            audit_entry::id,
            audit_entry::at,
            staff_account::name.nullable(),
            audit_entry::role,
            audit_entry::what,
            audit_entry::object_kind,
            audit_entry::object_id,
            audit_entry::label,
        ))
        .load(db)?;
    let wanted: Vec<i64> = rows.iter().filter(|row| row.5 == ObjectKind::Contribution).map(|row| row.6).collect();
    let titles: HashMap<i64, String> = contribution::table
        .filter(contribution::id.eq_any(wanted))
        .select((contribution::id, contribution::headline))
        .load(db)?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|(id, at, who, role, deed, kind, object, label)| AuditEntry {
            id,
            at,
            who,
            role,
            deed,
            title: (kind == ObjectKind::Contribution).then(|| titles.get(&object).cloned()).flatten(),
            object: Object { kind, id: object, label },
        })
        .collect())
}
