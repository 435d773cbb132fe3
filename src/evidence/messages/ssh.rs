//! ssh, as git runs it and the go command passes its words on.
//!
//! A refused connection is `vcs::GIT_CONN_REFUSED`. E33 (an `insteadOf` rule that turns https
//! into ssh) has no text of its own: the log shows one of these for an https module.

use crate::evidence::message::{Role::Failure, Wording as W, messages};

messages! {
    /// The server does not know the key, or there is none.
    SSH_PUBLICKEY = "ssh-publickey", "E06", Failure, "OpenSSH, sshconnect2.c", [
        W::of("Permission denied (publickey"),
        W::of("@{host}: Permission denied (publickey"),
    ];
    /// The agent offered more keys than the server wants to see.
    SSH_TOO_MANY_KEYS = "ssh-publickey-too-many", "E06", Failure, "OpenSSH, auth.c", [
        W::of("Received disconnect from {ip} port {port}:2: Too many authentication failures"),
    ];
    /// ssh does not read a file that others may change, and gives up.
    SSH_CONFIG_UNSAFE = "ssh-publickey-config", "E06", Failure, "OpenSSH, readconf.c", [
        W::of("Bad owner or permissions on {path}"),
    ];
    /// The server's key could not be verified.
    SSH_HOSTKEY = "ssh-hostkey", "E07", Failure, "OpenSSH, sshconnect.c", [
        W::of("Host key verification failed."),
    ];
    /// The server is not in `known_hosts`.
    SSH_HOSTKEY_UNKNOWN = "ssh-hostkey-unknown", "E07", Failure, "OpenSSH, sshconnect.c", [
        W::of("host key is known for {host} and you have requested strict checking"),
        W::of("host key is known for [{host}]:{port} and you have requested strict checking"),
    ];
    /// The server has another key than `known_hosts` says.
    SSH_HOSTKEY_CHANGED = "ssh-hostkey-changed", "E07", Failure, "OpenSSH, sshconnect.c", [
        W::of("REMOTE HOST IDENTIFICATION HAS CHANGED!"),
        W::of("Host key for {host} has changed and you have requested strict checking"),
    ];
    /// Nobody answered the attempt to connect.
    SSH_TIMEOUT = "ssh-network-timeout", "E08", Failure, "OpenSSH, sshconnect.c", [
        W::of("ssh: connect to host {host} port {port}: Connection timed out"),
        W::of("ssh: connect to host {host} port {port}: Operation timed out"),
    ];
    /// There is no route to the address.
    SSH_UNREACHABLE = "ssh-network-unreachable", "E08", Failure, "OpenSSH, sshconnect.c", [
        W::of("ssh: connect to host {host} port {port}: Network is unreachable"),
        W::of("ssh: connect to host {host} port {port}: No route to host"),
    ];
    /// ssh could not connect for another reason.
    SSH_CONNECT = "ssh-network", "E08", Failure, "OpenSSH, sshconnect.c", [
        W::of("ssh: connect to host {host} port {port}: "),
    ];
    /// The name does not resolve.
    SSH_NO_HOST = "ssh-network-no-host", "E08", Failure, "OpenSSH, ssh.c", [
        W::of("ssh: Could not resolve hostname {host}: "),
    ];
    /// The connection was cut before a login was tried.
    SSH_CLOSED = "ssh-network-closed", "E08", Failure, "OpenSSH, kex.c", [
        W::of("kex_exchange_identification: Connection closed by remote host"),
        W::of("kex_exchange_identification: read: Connection reset"),
        W::of("ssh_exchange_identification: Connection closed by remote host"),
        W::of("ssh_exchange_identification: read: Connection reset"),
        W::of("kex_exchange_identification: "),
        W::of("Connection closed by {word} port {word2}"),
        W::of("Connection reset by {word} port {word2}"),
        W::of("Connection timed out during banner exchange"),
    ];
    /// There is no ssh program.
    SSH_MISSING = "ssh-binary", "E09", Failure, "git, run-command.c and connect.c", [
        W::of("error: cannot run ssh: No such file or directory"),
        W::of("error: cannot run {path}: No such file or directory\nfatal: unable to fork"),
        W::of("fatal: cannot run {path}: No such file or directory\nfatal: unable to fork"),
        W::of("fatal: unable to fork"),
        // git lets a shell run what GIT_SSH_COMMAND says: dash, bash, and that of BusyBox.
        W::of("=no -o BatchMode=yes: {number}: ssh: not found"),
        W::of("=no -o BatchMode=yes: line {number}: ssh: command not found"),
        W::of("=no: {number}: ssh: not found"),
        W::of("=no: line {number}: ssh: command not found"),
        W::of("sh: ssh: not found"),
    ];
}
