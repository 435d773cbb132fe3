//! What measures: plain packages on every system that has them.

use super::{Commands, Source, Tool, lookup};

/// Valgrind, which counts instructions.
pub(crate) static VALGRIND: Tool = Tool {
    name: "valgrind",
    find: |_| lookup::need_on_path(&["valgrind"]),
    source: Source::Package(Commands {
        apt: &["valgrind"],
        brew: &[],
        windows: "run it in WSL, where apt-get has it",
    }),
    on_path: false,
};
