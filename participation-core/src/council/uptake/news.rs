//! What happens to a paper on its way that concerns whoever it takes up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One piece of news. Stored as JSON in stories and mails; a new kind is added here, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "news", rename_all = "kebab-case")]
pub enum News {
    /// The council's office has taken the paper back.
    Withdrawn,
    /// The meeting does not take place.
    Cancelled { body: String, day: Option<NaiveDate> },
    /// The meeting has another day.
    Moved { body: String, from: Option<NaiveDate>, to: Option<NaiveDate> },
    /// The meeting takes place after all.
    Reinstated { body: String, day: Option<NaiveDate> },
    /// The paper is there again.
    Returned,
    /// The minutes say what came out, in their words.
    Resulted { body: String, day: Option<NaiveDate>, result: String },
}
