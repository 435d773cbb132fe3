//! How a plan may end badly, and what Go would print then.

use super::answer::{Answer, Asked, Question};
use super::settings::Settings;
use super::walk::{Task, walk};
use super::wanted::File;
use super::{Next, Plan, direct};
use crate::go::proxy_list::Source;

/// A bad end of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The hop, counted from 0, at which it ends; `None` where the list cannot be read.
    pub hop: Option<usize>,
    /// The answer that it ends with.
    pub after: After,
    /// What Go prints behind `go: `.
    pub message: String,
}

/// An answer that ends a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Not found; the message has 404 for it.
    NotFound,
    /// Any other error; the message has 403 for it.
    Error,
    /// None: the settings cannot be used.
    Nothing,
}

/// The ends that a plan may come to before anything is downloaded, where all sources before the
/// last one have answered 404.
pub fn endings(settings: &Settings, plan: &Plan) -> Vec<Ending> {
    if plan.error.is_some() {
        let message = message(settings, plan, None, &Answer::Failed(String::new()));
        return vec![Ending { hop: None, after: After::Nothing, message }];
    }
    let mut endings = Vec::new();
    for (number, hop) in plan.hops.iter().enumerate() {
        let not_found = Answer::Status(404, "Not Found".to_owned());
        let forbidden = Answer::Status(403, "Forbidden".to_owned());
        // In direct mode a repository that is not found or not reached ends alike.
        let has_errors = matches!(hop.source, Source::Proxy(_));
        // What git says to a list of tags that it cannot have is not foreseen.
        let is_list = plan.wanted.first_file() == File::List;
        if !has_errors && is_list && direct::repository(&plan.wanted.path).is_some() {
            continue;
        }
        for (after, next, answer) in [
            (After::NotFound, hop.on_not_found, not_found),
            (After::Error, hop.on_error, forbidden),
        ] {
            if next == Next::Stop && (has_errors || after == After::NotFound) {
                let message = message(settings, plan, Some(hop.entry), &answer);
                endings.push(Ending { hop: Some(number), after, message });
            }
        }
    }
    endings
}

/// What is printed where the entry gives an answer, and those before it have not found anything.
fn message(settings: &Settings, plan: &Plan, last: Option<usize>, answer: &Answer) -> String {
    let mut network = |asked: &Asked| match (&asked.question, asked.entry == last) {
        (Question::Repository(_), _) => {
            let version = &plan.wanted.version;
            Answer::Missing(format!("invalid version: unknown revision {version}"))
        }
        (_, true) => answer.clone(),
        (_, false) => Answer::Status(404, "Not Found".to_owned()),
    };
    let walk = walk(settings, &plan.wanted, Task::List, &mut network);
    walk.result.err().map(|failure| failure.message).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::wanted::{Kind, Wanted};
    use super::*;

    fn ends(goproxy: &str, wanted: &str) -> Vec<(Option<usize>, After, String)> {
        let settings = Settings { goproxy: goproxy.to_owned(), ..Settings::default() };
        let plan = Plan::new(&settings, &Wanted::read(wanted, Kind::Module).unwrap());
        let endings = endings(&settings, &plan).into_iter();
        endings.map(|ending| (ending.hop, ending.after, ending.message)).collect()
    }

    #[test]
    fn a_proxy_may_end_it_and_so_may_direct() {
        let expected = [
            (
                Some(0),
                After::Error,
                "a.b/c@v1.0.0: reading https://p.q/a.b/c/@v/v1.0.0.info: 403 Forbidden",
            ),
            (
                Some(1),
                After::NotFound,
                "a.b/c@v1.0.0: unrecognized import path \"a.b/c\": reading https://a.b/c?go-get=1: 404 Not Found",
            ),
        ];
        let expected = expected.map(|(hop, after, message)| (hop, after, message.to_owned()));
        assert_eq!(ends("https://p.q,direct", "a.b/c@v1.0.0"), expected);
    }

    #[test]
    fn a_list_that_cannot_be_read_ends_it_at_once() {
        let message = "a.b/c@v1.0.0: invalid proxy URL missing scheme: none".to_owned();
        assert_eq!(ends("none", "a.b/c@v1.0.0"), [(None, After::Nothing, message)]);
    }

    #[test]
    fn a_known_host_may_not_have_the_version() {
        let message = "github.com/a/b@v1.0.0: invalid version: unknown revision v1.0.0".to_owned();
        let expected = vec![(Some(0), After::NotFound, message)];
        assert_eq!(ends("direct", "github.com/a/b@v1.0.0"), expected);
        assert!(ends("direct", "github.com/a/b@latest").is_empty());
    }

    #[test]
    fn a_toolchain_that_is_nowhere_is_not_available() {
        let message = "download go1.22.3 for linux/amd64: toolchain not available".to_owned();
        assert_eq!(ends("off", "go1.22.3"), [(Some(0), After::NotFound, message)]);
    }

    #[test]
    fn off_ends_it_where_it_stands() {
        let message = "a.b/c@latest: module lookup disabled by GOPROXY=off".to_owned();
        assert_eq!(ends("off", "a.b/c@latest"), [(Some(0), After::NotFound, message)]);
    }
}
