//! Texts that somebody asks the whole log for. They are found in the pass that finds the messages,
//! so that no question costs a pass of its own; what is not listed is searched for when asked.

/// The texts, of at least four bytes each. A test compares them with what causes ask for.
pub(crate) const ASKED_FOR: &[&str] = &[
    // Who is at work.
    "terraform",
    "Terraform",
    "Cloning into ",
    "正克隆到",
    "# cd ",
    "go: ",
    "go: error loading module requirements",
    // An editor's language server.
    "go/packages.Load",
    "gopls",
    "diagnosing file:///",
    // Where ssh is answered.
    " port 22",
    "github.com port 22",
    " 20.205.243.",
    " 140.82.1",
    "git@github.com",
    // What a server says of a login.
    "personal access token",
    "2FA enabled",
    "password authentication was removed",
    // Who installs or builds.
    "Command failed: ",
    "go get -u",
    "/nix/store/",
    "/layers/google.go",
    // What contradicts `go env`.
    "(running go ",
    "; GOTOOLCHAIN=",
    "/pkg/mod",
    "\\pkg\\mod",
    // What causes ask for.
    "retracted",
    "certificate has expired",
    "<!DOCTYPE html",
    "<!doctype html",
    "<html",
    "downloading ",
    "extracting ",
    "SSL_CERT_FILE",
    "SSL_CERT_FILE=",
    "SSL_CERT_FILE=/nonexist",
    "SSL_CERT_FILE=/dev/null",
    "SSL_CERT_FILE=/no/",
    "SSL_CERT_DIR=",
    "FROM scratch",
    "FROM alpine",
    "FROM debian",
    "FROM ubuntu",
    "FROM golang",
    "ca-certificates is already",
    "update-ca-certificates",
    "HTTPS_PROXY=",
    "https_proxy=",
    "HTTP_PROXY=",
    "http_proxy=",
    "HTTPS_PROXY =",
    "HTTP_PROXY =",
    "http.proxy http",
    "http.proxy socks",
    "] RUN ",
    "RUN go ",
    "RUN --mount",
    "---> Running in ",
    "/bin/sh -c go ",
    "failed to solve",
    "executor failed running",
    "docker build",
    "docker run",
    "docker compose",
    "docker-compose",
    "podman build",
    "Dockerfile",
    "Running with gitlab-runner",
    "/home/runner/",
    "/builds/",
    "/mnt/c/",
    "WSL2",
    "WSL ",
    " WSL",
    "-WSL",
    "Zscaler",
    "zscaler",
    "Fortinet",
    "FortiGate",
    "fortinet",
    "Palo Alto",
    "Netskope",
    "netskope",
    "Blue Coat",
    "BlueCoat",
    "Sangfor",
    "Kaspersky",
    "Avast",
    "McAfee",
    "Cisco Umbrella",
    "Sophos",
    "CORP-",
    "Corp Root",
    "Proxy CA",
    "proxy CA",
    "create zip: ",
    "api.bitbucket.org/",
];

/// The line where each text in [`ASKED_FOR`] stands first, as far as the log was read.
#[derive(Clone, Debug)]
pub(super) struct FirstLines([Option<usize>; ASKED_FOR.len()]);

impl Default for FirstLines {
    fn default() -> Self {
        Self([None; ASKED_FOR.len()])
    }
}

impl FirstLines {
    /// A text stands on a line; the first line stays.
    pub(super) fn note(&mut self, position: usize, line: usize) {
        if let Some(first) = self.0.get_mut(position) {
            first.get_or_insert(line);
        }
    }

    /// All of them.
    pub(super) fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().copied().flatten()
    }

    /// Whether no line is known for a text.
    pub(super) fn is_missing(&self, position: usize) -> bool {
        self.0.get(position).is_some_and(Option::is_none)
    }

    /// The first line with one of the texts, all of which are listed.
    pub(super) fn of(&self, texts: &[&str]) -> Option<usize> {
        let positions = texts.iter().filter_map(|text| position_of(text));
        positions.filter_map(|position| self.0.get(position).copied().flatten()).min()
    }
}

/// Whether all texts are listed.
pub(super) fn are_listed(texts: &[&str]) -> bool {
    texts.iter().all(|text| position_of(text).is_some())
}

fn position_of(text: &str) -> Option<usize> {
    ASKED_FOR.iter().position(|known| *known == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cause::Test;
    use crate::causes;

    fn asked_by(test: &Test) -> Vec<&'static str> {
        match test {
            Test::LogHolds(texts) => texts.to_vec(),
            Test::Not(test) => asked_by(test),
            Test::AnyOf(tests) | Test::AllOf(tests) => tests.iter().flat_map(asked_by).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_causes_ask_for_is_listed_once() {
        for cause in causes::ALL {
            let of_signs = cause.signs.iter().flat_map(|sign| sign.tests);
            let of_steps = cause.steps.iter().flat_map(|step| step.only_if);
            for text in of_signs.chain(of_steps).flat_map(asked_by) {
                assert!(ASKED_FOR.contains(&text), "{}: {text}", cause.id);
            }
        }
        for (position, text) in ASKED_FOR.iter().enumerate() {
            assert_eq!(ASKED_FOR.iter().position(|other| other == text), Some(position), "{text}");
        }
    }
}
