//! Programs that serve the built page as a host would.

use std::path::Path;

use super::{Commands, Source, Tool, lookup};

/// The web server of the recipe in `docs/hosting`. Debian keeps it in a folder for administrators.
pub(crate) static NGINX: Tool = Tool {
    name: "nginx",
    find: |_| {
        lookup::need_on_path(&["nginx"])
            .or_else(|failure| lookup::program(Path::new("/usr/sbin/nginx")).ok_or(failure))
    },
    source: Source::Package(Commands {
        apt: &["nginx-light"],
        brew: &["nginx"],
        windows: "run it in WSL, where apt-get has it",
    }),
    on_path: false,
};
