//! Names that do not resolve.

use crate::evidence::message::messages;

messages! {}
