//! What stood in the holes of the templates that matched.

use std::sync::Arc;

/// Values by hole name, in the order they were found. The first value of a name stays. A clone
/// shares the values until one of the two is added to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captures(Arc<Vec<(&'static str, String)>>);

impl Captures {
    /// The value of a hole.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Adds a value unless the name has one already.
    pub fn add(&mut self, name: &'static str, value: impl Into<String>) {
        if self.get(name).is_none() {
            Arc::make_mut(&mut self.0).push((name, value.into()));
        }
    }

    /// Adds all values of another set whose names have none yet.
    pub fn absorb(&mut self, other: Self) {
        if self.0.is_empty() {
            *self = other;
            return;
        }
        for (name, value) in Arc::unwrap_or_clone(other.0) {
            self.add(name, value);
        }
    }

    /// Names and values, in the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
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
