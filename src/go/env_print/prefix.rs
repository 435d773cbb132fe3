//! Variables that a shell sets for one command, which `go env` never prints: `GOPROXY=off go build`.

/// The programs before which a variable of Go is set for one command, as a shell does.
const PROGRAMS: &[&str] = &["go", "git", "gopls", "make", "sudo", "docker", "bash", "sh"];

/// Whether a program stands behind the value, perhaps behind more variables: `K=V L=W go build`. The
/// values of some variables are commands themselves.
pub(super) fn is_before_command(key: &str, raw: &str) -> bool {
    if matches!(key, "GOAUTH" | "GOCACHEPROG" | "GOGCCFLAGS") {
        return false;
    }
    let quote = raw.chars().next().filter(|first| matches!(first, '"' | '\''));
    let end = |c: char| quote.map_or(c.is_ascii_whitespace(), |quote| c == quote);
    let Some((_, behind)) = raw.trim_start_matches(['"', '\'']).split_once(end) else {
        return false;
    };
    let mut words = behind.split_ascii_whitespace().skip_while(|word| is_assignment(word));
    words.next().is_some_and(|word| PROGRAMS.contains(&word)) && words.next().is_some()
}

fn is_assignment(word: &str) -> bool {
    let name = word.split_once('=').map_or("", |(name, _)| name);
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_behind_the_value_is_seen() {
        for raw in [
            "git.acme.io go mod tidy && go mod vendor",
            "git.acme.io GOFLAGS=-v go build ./...",
            "'a.com,b.com' GOPROXY=direct go get example.com/a",
            "\"a.com, b.com\" sudo go install ./...",
        ] {
            assert!(is_before_command("GOPRIVATE", raw), "{raw}");
        }
        for raw in ["a.com, b.com", "'a.com, go build'", "go", "a.com go", "", "'open go build"] {
            assert!(!is_before_command("GOPRIVATE", raw), "{raw}");
        }
        assert!(!is_before_command("GOAUTH", "netrc; git /home/me go x"));
    }
}
