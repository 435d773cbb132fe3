//! git and ssh, as the go command passes their words on.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// The server wants a login and git has none to give.
    GIT_NO_USERNAME = "git-no-username", "E03", Failure, "git, prompt.c and credential.c", [
        W::of("could not read Username for '{url}'"),
        W::of("could not read Password for '{url}'"),
    ];
    /// The server refused the login that git sent.
    GIT_AUTH_FAILED = "git-auth-failed", "E04", Failure, "git, http.c and remote-curl.c", [
        W::of("Authentication failed for '{url}'"),
    ];
    /// What hosts say with a refused login.
    HOST_AUTH_REFUSED = "host-auth-refused", "E04", Failure, "GitHub and GitLab, over git's remote channel", [
        W::of("HTTP Basic: Access denied"),
        W::of("Support for password authentication was removed"),
        W::of("Invalid username or password"),
        W::of("Invalid username or token"),
        W::of("Write access to repository not granted"),
        W::of("unable to access '{url}': The requested URL returned error: 401"),
        W::of("unable to access '{url}': The requested URL returned error: 403"),
    ];
    /// The repository does not exist, or this login may not see it.
    GIT_REPO_NOT_FOUND = "git-repo-not-found", "E05", Failure, "git, remote-curl.c; GitHub", [
        W::of("repository '{url}' not found"),
        W::of("remote: Repository not found"),
        W::of("ERROR: Repository not found"),
    ];
    /// git or ssh could not connect because the other side refused.
    GIT_CONN_REFUSED = "git-conn-refused", "E11", Failure, "libcurl, connect.c; OpenSSH, sshconnect.c", [
        W::of("Failed to connect to {host} port {port}: Connection refused"),
        W::of("Failed to connect to {host} port {port} after {number} ms: Connection refused"),
        W::of("ssh: connect to host {host} port {port}: Connection refused"),
    ];
    /// git could not connect; libcurl does not say whether it was refused or not answered.
    GIT_CONN_FAILED = "git-conn-failed", "E11", Failure, "libcurl, connect.c", [
        W::of("Failed to connect to {host} port {port} after {number} ms: Couldn't connect to server"),
        W::of("Failed to connect to {host} port {port} after {number} ms: Could not connect to server"),
    ];
    /// ssh login refused.
    SSH_PUBLICKEY = "ssh-publickey", "E06", Failure, "OpenSSH, sshconnect2.c", [
        W::of("Permission denied (publickey"),
    ];
    /// No such tag, branch or commit.
    UNKNOWN_REVISION = "unknown-revision", "E02", Failure, "cmd/go/internal/modfetch/codehost, UnknownRevisionError", [
        W::of("unknown revision {version}"),
    ];
    /// The two lines that Go adds when git asks for a login.
    GIT_HTTPS_HELP = "git-https-help", "", Trailer, "cmd/go/internal/modfetch/codehost/git.go", [
        W::of("Confirm the import path was entered correctly."),
        W::of("If this is a private repository, see https://"),
        W::of("Could not read from remote repository."),
        W::of("Please make sure you have the correct access rights"),
        W::of("and the repository exists."),
    ];
}
