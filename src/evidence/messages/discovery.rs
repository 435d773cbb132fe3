//! From an import path to a repository: `?go-get=1` pages and their tags.

use crate::evidence::message::messages;

messages! {}
