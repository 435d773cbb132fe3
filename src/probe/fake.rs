//! Invented answers, for looking at the page and for tests: `#fake=goproxy.cn:answered:30,…`.
//! Compiled into development builds only.

use super::outcome::Ending;

/// How the requests to a host end.
#[derive(Clone, Debug, PartialEq)]
pub struct Fake {
    /// The host.
    pub host: String,
    /// How each request ends; [`Ending::TimedOut`] for one that never does.
    pub ending: Ending,
    /// After how many milliseconds.
    pub took: f64,
}

/// Reads the fragment of an address; `None` without `fake=`. Hosts that it does not name do not
/// answer.
pub fn read(fragment: &str) -> Option<Vec<Fake>> {
    let (_, list) = fragment.split_once("fake=")?;
    Some(list.split(',').filter_map(one).collect())
}

fn one(text: &str) -> Option<Fake> {
    let mut parts = text.split(':');
    let host = parts.next()?.to_owned();
    let ending = match parts.next()? {
        "answered" => Ending::Answered,
        "rejected" => Ending::Rejected,
        "hangs" => Ending::TimedOut,
        status => Ending::Readable(status.parse().ok()?),
    };
    let took = parts.next().and_then(|took| took.parse().ok()).unwrap_or(20.0);
    Some(Fake { host, ending, took })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_read() {
        let fakes =
            read("#fake=goproxy.cn:answered:30,proxy.golang.org:hangs,a.b:404,odd:odd").unwrap();
        assert_eq!(fakes.len(), 3);
        assert_eq!(
            fakes[0],
            Fake { host: "goproxy.cn".to_owned(), ending: Ending::Answered, took: 30.0 }
        );
        assert_eq!((fakes[1].ending, fakes[2].ending), (Ending::TimedOut, Ending::Readable(404)));
        assert_eq!(read("#line-4"), None);
    }
}
