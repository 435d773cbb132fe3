//! From packages to the modules that provide them.

use crate::evidence::message::messages;

messages! {}
