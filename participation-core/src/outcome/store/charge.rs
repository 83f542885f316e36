//! Which office is in charge of a contribution: the one rule that the clock, the queue and the desk ask.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::sql_types::{BigInt, Nullable};

/// Whom it was handed over to, else the office of its report's category, else its procedure's.
const OFFICES: &str = "contribution.office_id, \
    (SELECT report_category.office_id FROM location_report \
     JOIN report_category ON report_category.id = location_report.category_id \
     WHERE location_report.id = contribution.id), \
    (SELECT procedure.office_id FROM procedure WHERE procedure.id = contribution.procedure_id)";

/// The office in charge, for a statement that reads `contribution`; nothing where none is known.
pub(crate) fn in_charge() -> SqlLiteral<Nullable<BigInt>> {
    sql(&format!("COALESCE({OFFICES})"))
}

/// The same as a part of a key: 0 where none is known.
pub(crate) fn in_charge_key() -> SqlLiteral<BigInt> {
    sql(&format!("COALESCE({OFFICES}, 0)"))
}
