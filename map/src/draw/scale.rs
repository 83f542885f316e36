//! Values to classes of a shaded map. At most five, so that a reader can tell them apart.

/// Most classes.
const CLASSES: usize = 5;

/// Where one class ends and the next begins; class 1 is below the first break.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    breaks: Vec<f64>,
}

impl Scale {
    /// With breaks of one's own; they are sorted, and at most four are used.
    #[must_use]
    pub fn with_breaks(breaks: impl IntoIterator<Item = f64>) -> Self {
        let mut breaks: Vec<f64> = breaks.into_iter().filter(|value| value.is_finite()).collect();
        breaks.sort_by(f64::total_cmp);
        breaks.dedup();
        breaks.truncate(CLASSES - 1);
        Self { breaks }
    }

    /// So many classes (1 to 5) of equal width from the least to the largest value.
    #[must_use]
    pub fn equal(values: impl IntoIterator<Item = f64>, classes: usize) -> Self {
        let values: Vec<f64> = values.into_iter().filter(|value| value.is_finite()).collect();
        let low = values.iter().copied().reduce(f64::min).unwrap_or(0.0);
        let high = values.iter().copied().reduce(f64::max).unwrap_or(0.0);
        let classes = classes.clamp(1, CLASSES);
        #[expect(clippy::cast_precision_loss, reason = "at most five")]
        let at = |class: usize| low + (high - low) * class as f64 / classes as f64;
        if high > low { Self::with_breaks((1..classes).map(at)) } else { Self::with_breaks([]) }
    }

    /// The class of a value, from 1; `None` for what is no number.
    #[must_use]
    pub fn class(&self, value: f64) -> Option<usize> {
        value.is_finite().then(|| 1 + self.breaks.iter().filter(|end| value >= **end).count())
    }

    /// Each class with where it begins and where it ends, open at both outer ends, for the legend:
    /// class `n` is shown as a swatch of class `map-value-n`.
    pub fn classes(&self) -> impl Iterator<Item = (usize, Option<f64>, Option<f64>)> {
        let begins = std::iter::once(None).chain(self.breaks.iter().copied().map(Some));
        let ends = self.breaks.iter().copied().map(Some).chain(std::iter::once(None));
        begins.zip(ends).zip(1..).map(|((from, to), class)| (class, from, to))
    }

    /// A small square of a class for the legend; class 0 is "no value".
    #[must_use]
    pub fn swatch(class: usize) -> String {
        let word = if class == 0 { "none".to_owned() } else { class.min(CLASSES).to_string() };
        format!(
            "<svg class=\"map-swatch\" viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\" \
             focusable=\"false\"><rect class=\"map-area map-value-{word}\" x=\"1\" y=\"1\" width=\"16\" \
             height=\"16\" rx=\"4\"/></svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn every_value_has_one_class_and_none_has_none() {
        let scale = Scale::with_breaks([50.0, 40.0, 45.0]);
        let classes = [10.0, 40.0, 44.9, 45.0, 99.0].map(|value| scale.class(value));
        assert_eq!(classes, [Some(1), Some(2), Some(2), Some(3), Some(4)]);
        assert_eq!(scale.class(f64::NAN), None);
        let legend: Vec<_> = scale.classes().collect();
        assert_eq!(legend.len(), 4);
        assert_eq!(legend[0], (1, None, Some(40.0)));
        assert_eq!(legend[3], (4, Some(50.0), None));
    }

    #[test]
    fn equal_values_make_one_class() {
        assert_eq!(Scale::equal([3.0, 3.0], 5).classes().count(), 1);
        assert_eq!(Scale::equal([], 5).classes().count(), 1);
        assert_eq!(Scale::equal([0.0, 100.0], 9).classes().count(), 5);
    }
}
