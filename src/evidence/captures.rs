//! What stood in the holes of the templates that matched.

use std::sync::Arc;

/// Values by hole name, in the order they were found. The first value of a name stays. A clone
/// shares the values until one of the two is added to; where there are none, nothing is shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captures(Option<Arc<Vec<(&'static str, String)>>>);

impl Captures {
    /// The value of a hole.
    pub fn get(&self, name: &str) -> Option<&str> {
        // The first letter and the length tell nearly all names apart.
        let outline = |name: &str| (name.len(), name.as_bytes().first().copied());
        let of_name = outline(name);
        let is_it = |known: &str| outline(known) == of_name && known == name;
        let mut values = self.0.as_deref()?.iter();
        values.find(|(known, _)| is_it(known)).map(|(_, value)| value.as_str())
    }

    /// Adds a value unless the name has one already.
    pub fn add(&mut self, name: &'static str, value: impl Into<String>) {
        if self.get(name).is_none() {
            Arc::make_mut(self.0.get_or_insert_default()).push((name, value.into()));
        }
    }

    /// Adds all values of another set whose names have none yet.
    pub fn absorb(&mut self, other: Self) {
        if self.0.is_none() {
            *self = other;
            return;
        }
        for (name, value) in other.0.map(Arc::unwrap_or_clone).unwrap_or_default() {
            self.add(name, value);
        }
    }

    /// Names and values, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let values = self.0.as_deref().into_iter().flatten();
        values.map(|(name, value)| (*name, value.as_str()))
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
