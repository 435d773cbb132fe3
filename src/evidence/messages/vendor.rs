//! vendor/ and vendor/modules.txt.

use crate::evidence::message::messages;

messages! {}
