//! Which rows of a long list are drawn. All rows are equally high, so that where one stands is
//! known without drawing those above it.

/// Browsers draw nothing that is higher, in pixels; Firefox ends at 17.9 million.
const HIGHEST: f64 = 15_000_000.0;

/// Rows are drawn anew for each so many of them that are scrolled by.
const STRIDE: usize = 16;

/// A list of rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rows {
    /// How many.
    pub count: usize,
    /// How high each is, in pixels.
    pub height: f64,
}

/// The rows that are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The first, counted from 0.
    pub first: usize,
    /// One past the last.
    pub end: usize,
    /// The room above them, in pixels.
    pub above: u32,
    /// The room below them, in pixels.
    pub below: u32,
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of rows are small, and negative pixels become 0"
)]
impl Rows {
    /// How high all of them are together, drawn and not drawn.
    pub fn space(self) -> f64 {
        self.whole().min(HIGHEST)
    }

    fn whole(self) -> f64 {
        self.count as f64 * self.height
    }

    /// The rows to draw where the list is scrolled by `scrolled` and `seen` pixels of it can be
    /// seen. Where the list is higher than browsers allow, the same way covers more rows.
    pub fn view(self, scrolled: f64, seen: f64) -> View {
        let scrolled = self.within(scrolled, seen);
        let top = scrolled * self.stretch(seen);
        let at = (top / self.height) as usize;
        let first = (at / STRIDE).saturating_sub(1) * STRIDE;
        let visible = (seen / self.height) as usize + 1;
        let end = (at + visible).div_ceil(STRIDE).saturating_add(1) * STRIDE;
        let end = end.min(self.count);
        let first = first.min(end);
        let above = (scrolled - (top - first as f64 * self.height)).max(0.0);
        let below = (self.space() - above - (end - first) as f64 * self.height).max(0.0);
        View { first, end, above: above as u32, below: below as u32 }
    }

    /// How far to scroll so that a row stands a third down what can be seen.
    pub fn scrolled_to(self, row: usize, seen: f64) -> f64 {
        let top = row as f64 * self.height - seen / 3.0;
        self.within(top / self.stretch(seen), seen)
    }

    /// The nearest place that the list can be scrolled to. Not `f64::clamp`: it may panic with the
    /// numbers in its message, and writing those takes 12 KB of the page.
    fn within(self, scrolled: f64, seen: f64) -> f64 {
        scrolled.min(self.space() - seen).max(0.0)
    }

    /// How many pixels of the whole list one scrolled pixel stands for.
    fn stretch(self, seen: f64) -> f64 {
        if self.whole() <= HIGHEST { 1.0 } else { (self.whole() - seen) / (HIGHEST - seen) }
    }
}

#[cfg(test)]
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
mod tests {
    use super::*;

    const SEEN: f64 = 500.0;

    /// The rows that can be seen are drawn, at their place.
    fn check(rows: Rows, scrolled: f64) -> View {
        let view = rows.view(scrolled, SEEN);
        let drawn = (view.end - view.first) as f64 * rows.height;
        assert!(f64::from(view.above) <= scrolled + 0.01, "{view:?} at {scrolled}");
        assert!(
            f64::from(view.above) + drawn >= (scrolled + SEEN).min(rows.space()) - 1.01,
            "{view:?} at {scrolled}"
        );
        let whole = f64::from(view.above + view.below) + drawn;
        assert!((whole - rows.space()).abs() < 2.01 || view.below == 0, "{view:?}");
        assert!(view.end - view.first <= 80, "{view:?}");
        view
    }

    #[test]
    fn what_can_be_seen_is_drawn_wherever_one_scrolls() {
        for count in [0, 1, 30, 1_000, 700_000, 900_000, 6_000_000] {
            let rows = Rows { count, height: 20.0 };
            let most = (rows.space() - SEEN).max(0.0);
            for part in 0..=1_000 {
                check(rows, most * f64::from(part) / 1_000.0);
            }
            assert_eq!(check(rows, most).end, count, "the end can be reached");
            assert_eq!(check(rows, 0.0).first, 0);
        }
    }

    #[test]
    fn every_row_can_be_gone_to() {
        for count in [1, 30, 1_000, 700_000, 6_000_000] {
            let rows = Rows { count, height: 20.6 };
            for row in [0, count / 3, count / 2, count - 1] {
                let view = check(rows, rows.scrolled_to(row, SEEN));
                assert!((view.first..view.end).contains(&row), "{row} of {count}: {view:?}");
            }
        }
    }

    #[test]
    fn a_short_list_is_drawn_whole() {
        let view = Rows { count: 20, height: 20.0 }.view(0.0, SEEN);
        assert_eq!(view, View { first: 0, end: 20, above: 0, below: 0 });
    }
}
