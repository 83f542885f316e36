//! Who was reached: counts only, tied to nobody.

use super::{Table, table};

pub(super) const TABLES: &[Table] = &[
    table(
        "reach",
        "Whether a procedure asks who takes part, and the published figures.",
        &[
            ("procedure_id", "The procedure."),
            ("offered", "Whether people are asked."),
            ("answers", "How many told something."),
            ("released", "How many the published figures are made of."),
            ("figures", "The published figures, as JSON: rounded, small ones hidden."),
        ],
    ),
    table(
        "reach_count",
        "How many people gave which answer.",
        &[
            ("procedure_id", "The procedure."),
            ("question", "The question."),
            ("answer", "The answer."),
            ("amount", "How many gave it."),
        ],
    ),
    table(
        "reach_population",
        "How many people of the whole city would give which answer.",
        &[("question", "The question."), ("answer", "The answer."), ("people", "How many people.")],
    ),
    table(
        "reach_source",
        "Where the figures of the whole city are from.",
        &[("question", "The question."), ("source", "The source."), ("as_of", "The day of the figures.")],
    ),
];
