//! What the page and the frame that asks for it say to each other: lines of text. The frame is
//! told URLs and nothing else.

use super::outcome::Ending;
use super::run::{Event, Method, Request};

/// What the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Send this.
    Send(Request),
    /// End the request of this number.
    Abort(u32),
}

impl Order {
    /// As a text.
    pub fn write(&self) -> String {
        match self {
            Self::Send(Request { id, url, method: Method::Opaque }) => format!("opaque {id} {url}"),
            Self::Send(Request { id, url, method: Method::Readable }) => {
                format!("readable {id} {url}")
            }
            Self::Abort(id) => format!("abort {id} "),
        }
    }

    /// Reads [`Self::write`]; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let (word, rest) = text.split_once(' ')?;
        let (id, url) = rest.split_once(' ')?;
        let (id, url) = (id.parse().ok()?, url.to_owned());
        match word {
            "opaque" => Some(Self::Send(Request { id, url, method: Method::Opaque })),
            "readable" => Some(Self::Send(Request { id, url, method: Method::Readable })),
            "abort" if url.is_empty() => Some(Self::Abort(id)),
            _ => None,
        }
    }
}

/// How a request ended, as a text.
pub fn write_end(id: u32, ending: Ending, took: f64, refused_by_policy: bool) -> String {
    let (word, status) = match ending {
        Ending::Readable(status) => ("readable", status),
        Ending::Answered => ("answered", 0),
        _ if refused_by_policy => ("refused", 0),
        _ => ("rejected", 0),
    };
    // Tenths of a millisecond: browsers measure no finer.
    format!("{id} {word} {status} {}", tenths(took))
}

/// Reads [`write_end`]; `None` for anything else.
pub fn read_end(text: &str) -> Option<Event> {
    let mut words = text.split(' ');
    let id = words.next()?.parse().ok()?;
    let word = words.next()?;
    let status = words.next()?.parse().ok()?;
    let took = f64::from(words.next()?.parse::<u32>().ok()?) / 10.0;
    let ending = match word {
        "readable" => Ending::Readable(status),
        "answered" => Ending::Answered,
        "rejected" | "refused" => Ending::Rejected,
        _ => return None,
    };
    let refused_by_policy = word == "refused";
    words.next().is_none().then_some(Event::Ended { id, ending, took, refused_by_policy })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held within bounds")]
fn tenths(took: f64) -> u32 {
    (took * 10.0).clamp(0.0, 1e9) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let url = "https://goproxy.cn/a b".to_owned();
        for order in [
            Order::Send(Request { id: 0, url: url.clone(), method: Method::Opaque }),
            Order::Send(Request { id: 7, url, method: Method::Readable }),
            Order::Abort(3),
        ] {
            assert_eq!(Order::read(&order.write()), Some(order));
        }
        for (ending, refused) in [
            (Ending::Readable(404), false),
            (Ending::Answered, false),
            (Ending::Rejected, false),
            (Ending::Rejected, true),
        ] {
            let read = read_end(&write_end(5, ending, 12.5, refused));
            let expected = Event::Ended { id: 5, ending, took: 12.5, refused_by_policy: refused };
            assert_eq!(read, Some(expected));
        }
    }

    #[test]
    fn nothing_else_is_read() {
        for text in ["", "opaque", "opaque x https://a", "abort 1 x", "run 1 x", "abort -1 "] {
            assert_eq!(Order::read(text), None, "{text}");
        }
        for text in ["", "1", "1 answered 0", "1 answered 0 -5", "1 odd 0 5", "1 answered 0 5 6"] {
            assert_eq!(read_end(text), None, "{text}");
        }
    }
}
