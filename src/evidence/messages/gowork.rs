//! go.work.

use crate::evidence::message::messages;

messages! {}
