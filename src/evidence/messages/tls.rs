//! Certificates and the TLS handshake.

use crate::evidence::message::messages;

messages! {}
