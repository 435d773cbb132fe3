//! HTTP(S)_PROXY: the forward proxy between this machine and everything else.

use crate::evidence::message::messages;

messages! {}
