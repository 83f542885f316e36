//! What the administration of people brings to the desk: two lines of the side bar.

use crate::access::Signed;
use crate::desk::Work;
use crate::request::Visit;
use crate::t;
use crate::ui::icon::Icon;
use participation_core::staff::Permission;

/// The lines, for those who may.
pub fn work(visit: &Visit, signed: &Signed) -> Vec<Work> {
    let people = signed.may(Permission::ManageStaff).then(|| Work {
        words: t!(visit.locale, "staff-people").into_owned(),
        href: "/desk/staff",
        icon: Icon::People,
        waiting: None,
    });
    let record = signed.may(Permission::ReadAudit).then(|| Work {
        words: t!(visit.locale, "staff-audit").into_owned(),
        href: "/desk/audit",
        icon: Icon::List,
        waiting: None,
    });
    people.into_iter().chain(record).collect()
}
