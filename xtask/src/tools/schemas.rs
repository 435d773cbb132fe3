//! The schemas of files that other programs read.

use std::path::PathBuf;

use super::{Place, Source, Tool, lookup, pypi};
use crate::failure::{Failure, Outcome};

/// With each release come the schemas of that day; the newest one that Python 3.9 runs.
const VERSION: &str = "0.35.0";

/// check-jsonschema, which carries the schemas of GitHub Actions and GitLab CI.
pub(crate) static CHECK_JSONSCHEMA: Tool = Tool {
    name: "check-jsonschema",
    find: |place| {
        lookup::program(&folder(place).join("bin").join("check-jsonschema"))
            .ok_or_else(|| Failure::new("not installed yet"))
    },
    source: Source::Own(install, |place| {
        let folder = folder(place);
        format!("python3 -m pip install --target {} check-jsonschema=={VERSION}", folder.display())
    }),
    on_path: false,
};

fn install(place: &Place) -> Outcome {
    let package = format!("check-jsonschema=={VERSION}");
    pypi::install(place, "check-jsonschema", &folder(place), &[&package])
}

fn folder(place: &Place) -> PathBuf {
    place.cache.join(format!("check-jsonschema-{VERSION}"))
}
