//! What the network can be asked from a web page, and what its answers mean. Pure: the page
//! carries the questions out and hands back what it saw.
//!
//! A page learns little: whether a host answered at all, seldom what. Nothing here claims more.

pub mod address;

pub mod outcome;

pub mod picture;

pub mod question;

pub mod samples;

pub mod run;

pub mod wire;

pub mod report;

pub mod choice;

pub mod effect;

pub mod command;

#[cfg(any(test, debug_assertions))]
pub mod fake;
