//! Versions, queries and module paths.

use crate::evidence::message::messages;

messages! {}
