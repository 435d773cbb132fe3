//! Directories, permissions, disks, locks and zip files.

use crate::evidence::message::messages;

messages! {}
