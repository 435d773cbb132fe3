//! Names that stand for others: the same one each time, and never for two.
//!
//! A pseudonym is known by its shape, and stays: what was redacted is not redacted again.

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::scan;

/// What pseudonyms of host and path elements begin with.
const NAME: &str = "private";

/// What pseudonyms of users begin with.
const USER: &str = "user";

/// The pseudonyms given so far.
#[derive(Debug, Default)]
pub(super) struct Pseudonyms {
    names: HashMap<String, String>,
    users: HashMap<String, String>,
    addresses: HashMap<IpAddr, IpAddr>,
    /// Pseudonyms that stand in the text already.
    taken: HashSet<String>,
    taken_addresses: HashSet<IpAddr>,
}

impl Pseudonyms {
    /// Keeps the pseudonyms that stand in a text from being given again.
    pub(super) fn avoid(&mut self, text: &str) {
        for run in scan::runs(text, |c| c.is_ascii_alphanumeric()) {
            let word = text.get(run).unwrap_or_default();
            let first = word.bytes().next().map(|b| b.to_ascii_lowercase());
            if matches!(first, Some(b'p' | b'u')) && word.len() < 24 && is_pseudonym(word) {
                self.taken.insert(word.to_ascii_lowercase());
            }
        }
        for run in scan::runs(text, |c| c.is_ascii_hexdigit() || c == '.' || c == ':') {
            let word = text.get(run).unwrap_or_default().trim_end_matches([':', '.']);
            let short = word.len() < 46 && word.contains(['.', ':']);
            let port = word.rsplit_once(':').map_or(word, |(address, _)| address);
            let found = [word, port].into_iter().filter_map(|word| word.parse().ok());
            self.taken_addresses.extend(found.filter(|ip| short && is_given_address(*ip)));
        }
    }

    /// For an element of a host name or path. Upper case stays visible: modules differ by it.
    pub(super) fn name(&mut self, name: &str) -> String {
        if is_pseudonym(name) {
            return name.to_owned();
        }
        let given = given(&mut self.names, &self.taken, NAME, name);
        let is_upper = |c: char| c.is_ascii_uppercase();
        if name.contains(is_upper) { capitalised(&given) } else { given }
    }

    /// For the name of a user.
    pub(super) fn user(&mut self, name: &str) -> String {
        if is_pseudonym(name) {
            return name.to_owned();
        }
        given(&mut self.users, &self.taken, USER, name)
    }

    /// For an address: one of the same network class. Behind the last one of a class, the last
    /// one is given again.
    pub(super) fn address(&mut self, ip: IpAddr) -> IpAddr {
        if is_given_address(ip) {
            return ip;
        }
        if let Some(known) = self.addresses.get(&ip) {
            return *known;
        }
        let class = class(ip);
        let of_class = self.addresses.keys().filter(|other| self::class(**other) == class);
        let first = u32::try_from(of_class.count()).unwrap_or(u32::MAX).saturating_add(1);
        let candidates = (first..=LAST).map(|number| class.address(number));
        let free = candidates.into_iter().find(|one| !self.taken_addresses.contains(one));
        let given = free.unwrap_or_else(|| class.address(LAST));
        self.addresses.insert(ip, given);
        given
    }
}

/// Whether a text begins with what stands for an address of version 6.
pub(super) fn begins_with_address(text: &str) -> bool {
    ["fd00:", "fe80:", "2001:db8:"].iter().any(|network| text.starts_with(network))
}

/// Whether a word is a pseudonym already.
pub(super) fn is_pseudonym(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    [NAME, USER].iter().any(|stem| {
        word.strip_prefix(stem).is_some_and(|number| {
            !number.is_empty() && number.len() < 10 && number.bytes().all(|b| b.is_ascii_digit())
        })
    })
}

/// Whether a text has a pseudonym in it: of a host, a path element, a user, or an address.
pub(super) fn is_in(text: &str) -> bool {
    let is_address = |word: &str| word.parse().is_ok_and(is_given_address);
    text.split(|c: char| !c.is_ascii_alphanumeric()).any(is_pseudonym)
        || text.split(|c: char| !c.is_ascii_hexdigit() && !".:".contains(c)).any(is_address)
        || text.split(|c: char| !c.is_ascii_digit() && c != '.').any(is_address)
}

fn given(
    known: &mut HashMap<String, String>,
    taken: &HashSet<String>,
    stem: &str,
    name: &str,
) -> String {
    let name = name.to_ascii_lowercase();
    if let Some(known) = known.get(&name) {
        return known.clone();
    }
    let free = (known.len() + 1..).map(|number| format!("{stem}{number}"));
    let given = free.into_iter().find(|one| !taken.contains(one)).unwrap_or_default();
    known.insert(name, given.clone());
    given
}

fn capitalised(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}

/// So many addresses of a class are told apart.
const LAST: u32 = 254;

/// A network whose addresses stand for others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    V4(u8, u8, u8),
    V6(u16, u16),
}

/// Pseudonyms of version 4: in private networks their last part, else the ranges that RFC 5737
/// sets aside for documents. Of version 6: the same, and RFC 3849.
const CLASSES: &[Class] = &[
    Class::V4(10, 255, 255),
    Class::V4(172, 31, 255),
    Class::V4(192, 168, 255),
    Class::V4(100, 127, 255),
    Class::V4(169, 254, 255),
    Class::V4(203, 0, 113),
    Class::V6(0xfd00, 0),
    Class::V6(0xfe80, 0),
    Class::V6(0x2001, 0xdb8),
];

fn class(ip: IpAddr) -> Class {
    match ip {
        IpAddr::V4(ip) => {
            let [first, second, ..] = ip.octets();
            match (first, second) {
                (10, _) => Class::V4(10, 255, 255),
                (172, 16..=31) => Class::V4(172, 31, 255),
                (192, 168) => Class::V4(192, 168, 255),
                (100, 64..=127) => Class::V4(100, 127, 255),
                (169, 254) => Class::V4(169, 254, 255),
                _ => Class::V4(203, 0, 113),
            }
        }
        IpAddr::V6(ip) => {
            let [first, ..] = ip.segments();
            match first {
                0xfc00..=0xfdff => Class::V6(0xfd00, 0),
                0xfe80..=0xfebf => Class::V6(0xfe80, 0),
                _ => Class::V6(0x2001, 0xdb8),
            }
        }
    }
}

impl Class {
    fn address(self, number: u32) -> IpAddr {
        match self {
            Self::V4(a, b, c) => {
                Ipv4Addr::new(a, b, c, u8::try_from(number).unwrap_or(u8::MAX)).into()
            }
            Self::V6(a, b) => {
                let number = u16::try_from(number).unwrap_or(u16::MAX);
                Ipv6Addr::new(a, b, 0, 0, 0, 0, 0, number).into()
            }
        }
    }
}

fn is_given_address(ip: IpAddr) -> bool {
    CLASSES.iter().any(|class| match (class, ip) {
        (Class::V4(a, b, c), IpAddr::V4(ip)) => {
            let [first, second, third, _] = ip.octets();
            (first, second, third) == (*a, *b, *c)
        }
        (Class::V6(a, b), IpAddr::V6(ip)) => {
            let [first, second, rest @ .., last] = ip.segments();
            (first, second) == (*a, *b) && rest.iter().all(|part| *part == 0) && last <= 254
        }
        _ => false,
    })
}
