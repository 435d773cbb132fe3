//! What stood in the holes of the templates that matched.

use std::fmt;
use std::sync::Arc;

/// Values as they stand in a line: most templates that begin to match do not match to the end, so
/// nothing is copied before.
#[derive(Clone, Debug, Default)]
pub struct Standing<'l>(Vec<(&'static str, &'l str)>);

impl<'l> Standing<'l> {
    /// The value of a hole; the first one stays.
    pub fn get(&self, name: &str) -> Option<&'l str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Adds a value.
    pub(super) fn add(&mut self, name: &'static str, value: &'l str) {
        self.0.push((name, value));
    }

    /// Names and values, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'l str)> {
        self.0.iter().copied()
    }
}

/// Values by hole name, in the order they were found. The first value of a name stays. A clone
/// shares the values until one of the two is added to; where there are none, nothing is shared.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Captures(Option<Arc<Values>>);

/// All values in one text: there may be millions of entries.
#[derive(Clone, Default, PartialEq, Eq)]
struct Values {
    text: String,
    /// The names, and where the value of each ends in the text.
    ends: Vec<(&'static str, usize)>,
}

/// So many values there are at the most, as a rule, and so many bytes behind the first one.
const USUAL: (usize, usize) = (7, 64);

impl Captures {
    /// The value of a hole.
    pub fn get(&self, name: &str) -> Option<&str> {
        // The first letter and the length tell nearly all names apart.
        let outline = |name: &str| (name.len(), name.as_bytes().first().copied());
        let of_name = outline(name);
        let values = self.0.as_deref()?;
        let mut start = 0;
        for (known, end) in &values.ends {
            if outline(known) == of_name && *known == name {
                return values.text.get(start..*end);
            }
            start = *end;
        }
        None
    }

    /// Adds a value unless the name has one already.
    pub fn add(&mut self, name: &'static str, value: impl AsRef<str>) {
        if self.get(name).is_none() {
            let value = value.as_ref();
            let values = Arc::make_mut(self.0.get_or_insert_default());
            if values.ends.is_empty() {
                // Other values follow as a rule, and most are short.
                values.text.reserve(value.len() + USUAL.1);
                values.ends.reserve(USUAL.0);
            }
            values.text.push_str(value);
            values.ends.push((name, values.text.len()));
        }
    }

    /// Adds all values of another set whose names have none yet.
    pub fn absorb(&mut self, other: Self) {
        if self.0.is_none() {
            *self = other;
        } else {
            other.iter().for_each(|(name, value)| self.add(name, value));
        }
    }

    /// Names and values, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let mut start = 0;
        self.0.as_deref().into_iter().flat_map(|values| &values.ends).filter_map(
            move |(name, end)| {
                let value = self.0.as_deref()?.text.get(start..*end)?;
                start = *end;
                Some((*name, value))
            },
        )
    }
}

impl fmt::Debug for Captures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Option<Vec<_>> = self.0.as_ref().map(|_| self.iter().collect());
        f.debug_tuple("Captures").field(&values).finish()
    }
}

impl FromIterator<(&'static str, String)> for Captures {
    fn from_iter<I: IntoIterator<Item = (&'static str, String)>>(pairs: I) -> Self {
        let mut captures = Self::default();
        for (name, value) in pairs {
            captures.add(name, value);
        }
        captures
    }
}
