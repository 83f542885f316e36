//! Indikator: what a measure is to change in the city, and what was measured over time, each value with its source.
//! Knows the measures it belongs to by their id; not how a chart is drawn.

mod bounds;
mod decimal;
mod value;

use chrono::NaiveDate;

use crate::council::FieldText;
use crate::language::{Method, ObjectKind, Texts, Variant, Wording};
use crate::measure::Measure;
use crate::staff::{Actor, NotAllowed};
use crate::storage::Storage;
use crate::{Language, PlainText, StoreError, Timestamp};

pub use bounds::{FIRST_YEAR, TARGET_YEARS};
pub use decimal::{Decimal, NoNumber};
pub use value::{NewValue, Period, PeriodBackwards, Retraction, Value};

twin!();

/// Characters of a title, a unit, and of how it is measured.
pub const TITLE_LIMIT: usize = 160;
pub const UNIT_LIMIT: usize = 40;
pub const ABOUT_LIMIT: usize = 1_000;
/// Characters of a source's name.
pub const SOURCE_LIMIT: usize = 200;
/// Values of one indicator: a day each for more than ten years.
pub const VALUES: usize = 4_000;
/// The texts of an indicator.
pub const INDICATOR_FIELDS: [&str; 3] = ["title", "unit", "about"];

word_type! {
    /// Which way is better.
    Direction { More = "more", Less = "less" }
}

/// A value on a day: where it began, or where it is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    pub value: Decimal,
    pub on: NaiveDate,
}

/// An indicator; [`INDICATOR_FIELDS`] are texts by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    pub id: i64,
    pub version: i32,
    pub direction: Direction,
    pub baseline: Option<Point>,
    pub target: Option<Point>,
    /// Keys of the measures it belongs to.
    pub measures: Vec<i64>,
    /// Every value that was given and not taken out, by period and then by when it was recorded.
    pub values: Vec<Value>,
    /// What was taken out: never the numbers, only when and for which period; in the order of the values.
    pub retracted: Vec<Retraction>,
}

impl Indicator {
    /// Everything of it that has words.
    pub fn objects(&self) -> impl Iterator<Item = (ObjectKind, i64)> {
        std::iter::once((ObjectKind::Indicator, self.id))
            .chain(self.values.iter().map(|own| (ObjectKind::IndicatorValue, own.id)))
            .chain(self.retracted.iter().map(|own| (ObjectKind::IndicatorValue, own.value)))
    }

    /// The values that hold: those that nothing corrects.
    pub fn current(&self) -> impl Iterator<Item = &Value> {
        self.values.iter().filter(|own| !self.values.iter().any(|other| other.corrects == Some(own.id)))
    }

    /// The value that holds for the latest period.
    #[must_use]
    pub fn latest(&self) -> Option<&Value> {
        self.current().max_by_key(|own| (own.period.ends_on(), own.id))
    }

    /// What stood in the place of a value before, latest first.
    #[must_use]
    pub fn earlier(&self, value: &Value) -> Vec<&Value> {
        let mut chain = Vec::new();
        let mut before = value.corrects;
        while let Some(own) = before.and_then(|id| self.values.iter().find(|own| own.id == id)) {
            chain.push(own);
            before = own.corrects;
        }
        chain
    }

    /// Whether the latest value is as good as the target or better; nothing without either.
    #[must_use]
    pub fn is_reached(&self) -> Option<bool> {
        let (target, latest) = (self.target?, self.latest()?);
        Some(match self.direction {
            Direction::More => latest.value >= target.value,
            Direction::Less => latest.value <= target.value,
        })
    }
}

/// What an indicator is, as it is begun or changed.
#[derive(Debug, Clone)]
pub struct NewIndicator {
    pub measures: Vec<i64>,
    pub direction: Direction,
    pub baseline: Option<Point>,
    pub target: Option<Point>,
    /// Its words by field and language; the object is not yet known and not read.
    pub texts: Vec<FieldText>,
}

/// Why an act on an indicator did not happen. Nothing is stored.
#[derive(Debug, thiserror::Error)]
pub enum IndicatorRefused {
    #[error("an indicator says in German what is measured, and in which unit")]
    WordsMissing,
    #[error("an indicator belongs to a measure")]
    NoMeasure,
    #[error("a baseline was measured between {FIRST_YEAR} and today")]
    BaselineOutside,
    #[error("a target lies between {FIRST_YEAR} and {TARGET_YEARS} years from today")]
    TargetOutside,
    #[error("the target is before the baseline")]
    TargetBeforeBaseline,
    /// Only what has been measured is a value.
    #[error("the period is still to come")]
    NotYet,
    #[error("there are no values from before {FIRST_YEAR}")]
    TooEarly,
    /// There is a value for this period: correct that one.
    #[error("this period has a value already")]
    Known,
    /// It was corrected or taken out.
    #[error("this value holds no longer")]
    HoldsNoLonger,
    #[error("a correction says why")]
    ReasonMissing,
    #[error("an indicator has at most {VALUES} values")]
    TooManyValues,
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// [`StoreError::Changed`] when somebody else has saved in between.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// One indicator with the measures it belongs to.
#[derive(Debug, Clone)]
pub struct IndicatorPage {
    pub indicator: Indicator,
    pub measures: Vec<Measure>,
    /// Texts of the indicator, its values and its measures.
    pub texts: Texts,
}

/// One indicator as its editor shows it.
#[derive(Debug, Clone)]
pub struct IndicatorDesk {
    pub page: IndicatorPage,
    /// By object, field and language.
    pub variants: Vec<(i64, String, Variant)>,
}

impl IndicatorDesk {
    /// One text.
    #[must_use]
    pub fn variant(&self, field: &str, language: Language) -> Option<&Variant> {
        let id = self.page.indicator.id;
        let mut own = self.variants.iter().filter(|(of, known, _)| *of == id && known == field);
        own.find(|(_, _, variant)| variant.language == language).map(|(_, _, variant)| variant)
    }
}

/// Indicators with the texts of them and of their measures, for the desk's list.
#[derive(Debug, Clone)]
pub struct IndicatorList {
    pub indicators: Vec<Indicator>,
    pub texts: Texts,
}

/// A text of an indicator that is new.
#[must_use]
pub fn text(field: &'static str, language: Language, method: Method, body: Option<PlainText>) -> FieldText {
    FieldText { kind: ObjectKind::Indicator, object: 0, field, language, method, body, confirmed: false }
}

/// Begins an indicator.
///
/// # Errors
/// [`IndicatorRefused`].
pub async fn create(storage: &Storage, new: NewIndicator, by: Actor, now: Timestamp) -> Result<i64, IndicatorRefused> {
    let act = storage.act(now);
    on_writer!(storage, create(&act, &new, &by))
}

/// Changes what it is; its values stay.
///
/// # Errors
/// [`IndicatorRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn change(
    storage: &Storage,
    (indicator, version): (i64, i32),
    new: NewIndicator,
    by: Actor,
    now: Timestamp,
) -> Result<(), IndicatorRefused> {
    let act = storage.act(now);
    on_writer!(storage, change(&act, (indicator, version), &new, &by))
}

/// Records a value, or one in the place of an earlier one, which stays visible.
///
/// # Errors
/// [`IndicatorRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn record(
    storage: &Storage,
    (indicator, version): (i64, i32),
    value: NewValue,
    by: Actor,
    now: Timestamp,
) -> Result<i64, IndicatorRefused> {
    let act = storage.act(now);
    on_writer!(storage, record(&act, (indicator, version), &value, &by))
}

/// Takes a value out, with whatever it had corrected: it is in no drawing and no file any more. That it was there, for
/// which period, when it went and why stays in sight; the period may have another value.
///
/// # Errors
/// [`IndicatorRefused`]; [`StoreError::Changed`] when `version` has moved on.
pub async fn retract(
    storage: &Storage,
    (indicator, version): (i64, i32),
    (value, reason): (i64, Wording),
    by: Actor,
    now: Timestamp,
) -> Result<(), IndicatorRefused> {
    let act = storage.act(now);
    on_writer!(storage, retract(&act, (indicator, version), (value, &reason), &by))
}

/// One indicator.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn show(storage: &Storage, id: i64, language: Language) -> Result<IndicatorPage, StoreError> {
    on_reader!(storage, show(id, language))
}

/// One indicator with all its variants.
///
/// # Errors
/// [`StoreError::NotFound`].
pub async fn desk(storage: &Storage, id: i64, language: Language) -> Result<IndicatorDesk, StoreError> {
    on_reader!(storage, desk(id, language))
}

/// Every indicator, the newest first, at most five hundred.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub async fn all(storage: &Storage, language: Language) -> Result<IndicatorList, StoreError> {
    on_reader!(storage, all(language))
}
