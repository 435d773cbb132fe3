//! Tier `core`: everything that needs no other program than Rust's own.

use super::{Step, Tier};

/// The tier.
pub(super) static TIER: Tier = Tier {
    name: "core",
    about: "unit, sample, property and tidiness tests",
    needs: &[],
    wants: &[],
    is_optional: false,
    steps: &[Step::Cargo("run the native tests", &["test", "--workspace", "--locked"])],
};
