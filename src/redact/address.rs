//! IP addresses.

use std::net::{IpAddr, Ipv4Addr};

use super::pseudonym::Pseudonyms;
use super::removed::Kind;
use super::scan::{self, Found, before, from};
use crate::hosts;

/// Resolvers that everybody may use, and the metadata service of clouds.
const WELL_KNOWN: &[&str] = &[
    "8.8.8.8",
    "8.8.4.4",
    "1.1.1.1",
    "1.0.0.1",
    "9.9.9.9",
    "114.114.114.114",
    "223.5.5.5",
    "223.6.6.6",
    "119.29.29.29",
    "169.254.169.254",
];

/// The addresses of a line that tell about a network.
pub(super) fn addresses(text: &str, pseudonyms: &mut Pseudonyms) -> Vec<Found> {
    let mut found = Vec::new();
    for run in scan::runs(text, |c| c.is_ascii_hexdigit() || c == '.' || c == ':') {
        let head = before(text, run.start);
        let escape = scan::escape_length(head, from(text, run.start)).min(run.len());
        let run = run.start + escape..run.end;
        let Some(word) = text.get(run.clone()) else { continue };
        let is_digits = word.starts_with(|c: char| c.is_ascii_digit());
        let follows_word = before(text, run.start)
            .ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        if word.len() < 3 || (follows_word && escape == 0) {
            continue;
        }
        let goes_on = |length: usize| {
            from(text, run.start + length)
                .starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
        };
        let trimmed = word.trim_end_matches(['.', ':']);
        let with_port = || word.split_once(':').map_or(trimmed, |(address, _)| address);
        let ip = if is_digits && word.contains('.') && word.len() < 64 {
            let address = with_port().trim_end_matches('.');
            address.parse::<Ipv4Addr>().ok().map(|ip| (IpAddr::V4(ip), address.len()))
        } else {
            None
        };
        let v6 = || {
            let is_v6 = word.len() < 48 && trimmed.matches(':').count() >= 2;
            let address = if word.ends_with("::") { word } else { trimmed };
            is_v6.then(|| Some((address.parse().ok()?, address.len()))).flatten()
        };
        let Some((ip, length)) = ip.or_else(v6).filter(|(_, length)| !goes_on(*length)) else {
            continue;
        };
        let given = stand_in(ip, pseudonyms);
        if given != ip {
            let range = run.start..run.start + length;
            found.push(Found::new(range, given.to_string(), Kind::Address));
        }
    }
    found
}

/// What stands for an address. Loopback, what everybody may know and what decides a diagnosis
/// stay.
fn stand_in(ip: IpAddr, pseudonyms: &mut Pseudonyms) -> IpAddr {
    if let IpAddr::V6(v6) = ip
        && let Some(v4) = v6.to_ipv4_mapped()
    {
        return match stand_in(v4.into(), pseudonyms) {
            IpAddr::V4(v4) => v4.to_ipv6_mapped().into(),
            other @ IpAddr::V6(_) => other,
        };
    }
    let text = ip.to_string();
    let stays = ip.is_loopback()
        || ip.is_unspecified()
        || ip.is_multicast()
        || text == "255.255.255.255"
        || WELL_KNOWN.contains(&text.as_str())
        || hosts::is_google_address(&text)
        || hosts::is_fake_address(&text);
    if stays { ip } else { pseudonyms.address(ip) }
}
