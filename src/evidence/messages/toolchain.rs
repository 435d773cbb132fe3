//! Choosing and downloading a toolchain, and Go versions in go.mod and go.work.

use crate::evidence::message::messages;

messages! {}
