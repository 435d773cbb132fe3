//! Go variables and flags that are not usable.

use crate::evidence::message::messages;

messages! {}
