//! git, as the go command passes its words on: logins, repositories, refused connections.

use crate::evidence::message::{
    Role::{Failure, Trailer},
    Wording as W, messages,
};

messages! {
    /// The server wants a login and git has none to give.
    GIT_NO_USERNAME = "git-no-username", "E03", Failure, "git, prompt.c and credential.c", [
        W::of("could not read Username for '{url}'"),
        W::of("could not read Password for '{url}'"),
        // Where git speaks another language.
        W::of("'{url}': terminal prompts disabled"),
    ];
    /// A credential helper had to ask for a login and was not allowed to.
    GIT_CANNOT_PROMPT = "git-cannot-prompt", "E03", Failure, "Git Credential Manager", [
        W::of("fatal: Cannot prompt because user interactivity has been disabled"),
        W::of("fatal: unable to get password from user"),
        W::of("Logon failed, use ctrl+c to cancel basic credential prompt"),
    ];
    /// The server refused the login that git sent.
    GIT_AUTH_FAILED = "git-auth-failed", "E04", Failure, "git, http.c and remote-curl.c", [
        W::of("Authentication failed for '{url}'"),
        W::of("'{url}' 鉴权失败"),
    ];
    /// What hosts say with a refused login.
    HOST_AUTH_REFUSED = "host-auth-refused", "E04", Failure, "GitHub and GitLab, over git's remote channel", [
        W::of("HTTP Basic: Access denied"),
        W::of("Support for password authentication was removed"),
        W::of("Invalid username or password"),
        W::of("Invalid username or token"),
        W::of("Write access to repository not granted"),
        W::of("remote: Permission to {text} denied to {word}."),
        W::of("remote: Access denied"),
        W::of(": Incorrect username or password"),
        W::of("TF400813: The user '{text}' is not authorized to access this resource"),
        W::of("unable to access '{url}': The requested URL returned error: 401"),
        W::of("unable to access '{url}': The requested URL returned error: 403"),
        W::of("无法访问 '{url}'：The requested URL returned error: 401"),
        W::of("无法访问 '{url}'：The requested URL returned error: 403"),
    ];
    /// The login is right, and has yet to be allowed by the organisation's single sign-on.
    HOST_WANTS_SSO = "host-wants-sso", "E04", Failure, "GitHub, over git's remote channel", [
        W::of("organization has enabled or enforced SAML SSO"),
    ];
    /// The repository does not exist, or this login may not see it.
    GIT_REPO_NOT_FOUND = "git-repo-not-found", "E05", Failure, "git, remote-curl.c; GitHub", [
        W::of("repository '{url}' not found"),
        W::of("remote: Repository not found"),
        W::of("ERROR: Repository not found"),
        W::of("仓库 '{url}' 未找到"),
        W::of("The project you were looking for could not be found"),
        W::of("The project you were looking for could not be found or you don't have permission to view it"),
        W::of("TF401019: The Git repository with name or identifier {text} does not exist or you do not have permissions"),
        W::of("' does not appear to be a git repository"),
        W::of("GitHub repository not found at {url}"),
        W::of("The requested repository either does not exist or you do not have access"),
        W::of("bzr: ERROR: Not a branch: "),
    ];
    /// A repository in the module cache has lost the address it was cloned from: `origin` is
    /// Go's name for it, so no server was asked. Newer versions of git also say this of a
    /// repository that another user owns.
    CACHED_ORIGIN_LOST = "cached-origin-lost", "E05", Failure, "git, transport.c; connect.c", [
        W::of("fatal: 'origin' does not appear to be a git repository"),
        W::of("致命错误：'origin' 似乎不是一个 git 仓库"),
    ];
    /// The server tells of trouble of its own.
    GIT_SERVER_TROUBLE = "git-server-trouble", "E11", Failure, "GitLab, Gitea and other servers, over git's remote channel", [
        W::of("remote: Internal Server Error"),
        W::of("remote: Internal server error"),
        W::of("remote: GitLab is not responding"),
        W::of("remote: Service Unavailable"),
        W::of("remote: Bad Gateway"),
    ];
    /// git or ssh could not connect because the other side refused.
    GIT_CONN_REFUSED = "git-conn-refused", "E11", Failure, "libcurl, connect.c; OpenSSH, sshconnect.c", [
        W::of("Failed to connect to {host} port {port}: Connection refused"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port}: Connection refused"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port}: Connection refused"),
        W::of("Failed to connect to {host} port {port} after {number} ms: Connection refused"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Connection refused"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Connection refused"),
        W::of("ssh: connect to host {host} port {port}: Connection refused"),
    ];
    /// git could not connect; libcurl does not say whether it was refused or not answered.
    GIT_CONN_FAILED = "git-conn-failed", "E11", Failure, "libcurl, connect.c", [
        W::of("Failed to connect to {host} port {port} after {number} ms: Couldn't connect to server"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Couldn't connect to server"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Couldn't connect to server"),
        W::of("Failed to connect to {host} port {port} after {number} ms: Could not connect to server"),
        W::of("unable to access '{url}': Failed to connect to {host} port {port} after {number} ms: Could not connect to server"),
        W::of("无法访问 '{url}'：Failed to connect to {host} port {port} after {number} ms: Could not connect to server"),
        W::of("unable to access '{url}': Failed to connect to {host2} port {port} via {host} after {number} ms: Could not connect to server"),
        W::of("无法访问 '{url}'：Failed to connect to {host2} port {port} via {host} after {number} ms: Could not connect to server"),
    ];
    /// The two lines that Go adds when git asks for a login.
    GIT_HTTPS_HELP = "git-https-help", "", Trailer, "cmd/go/internal/modfetch/codehost/git.go", [
        W::of("Confirm the import path was entered correctly."),
        W::of("If this is a private repository, see https://"),
        W::of("Could not read from remote repository."),
        W::of("Please make sure you have the correct access rights"),
        W::of("and the repository exists."),
        W::of("无法读取远程仓库。"),
        W::of("请确认您有正确的访问权限并且仓库存在。"),
    ];
}
