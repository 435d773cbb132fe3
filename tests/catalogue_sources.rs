//! Each family of the catalogue is found in its natural context, by its own id.
//!
//! Lines are those of `corpus/go-transcripts.txt` where it has them; the others are built from
//! the format strings of the go command, git, libcurl and OpenSSH.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use modmend::evidence::message::{Message, Role};
use modmend::evidence::messages::{
    checksum, discovery, git_network, git_tls, go_version, repository, ssh, sumdb, toolchain, vcs,
    vcs_rules,
};
use modmend::evidence::{self, log::Entry};
use modmend::intake::{self, Origin, Source};

/// A text, a message in it, and values that must have been read.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const CASES: &[Case] = &[
    (
        "go: example.com/b@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.com/b",
        "gosum-missing-gomod",
        &[("module", "example.com/b"), ("version", "v1.0.0")],
    ),
    (
        "go: example.com/b@v1.0.0: missing go.sum entry; to add it:\n\tgo mod download example.com/b",
        "gosum-missing-gomod",
        &[("module", "example.com/b")],
    ),
    (
        "m.go:2:8: missing go.sum entry for module providing package example.com/b (imported by m); to add:\n\tgo get m",
        "gosum-missing-zip",
        &[("package", "example.com/b"), ("package2", "m")],
    ),
    (
        "x.go:3:8: missing go.sum entry for module providing package example.com/b; to add:\n\tgo mod download example.com/b",
        "gosum-missing-zip",
        &[("package", "example.com/b")],
    ),
    (
        "x.go:3:8: missing go.sum entry needed to verify package example.com/b/c (imported by m) is provided by exactly one module; to add:\n\tgo get m",
        "gosum-missing-unique",
        &[("package", "example.com/b/c")],
    ),
    ("go: updates to go.sum needed, disabled by -mod=readonly", "gosum-readonly", &[]),
    (
        "Error in fail: failed to fetch com_a: fetch_repo: resulting module with sum h1:P3GOAqQcm1wT=; expected sum h1:AAAAAqQcm1wT=, Please try clearing your module cache directory \"/x\"",
        "gazelle-sum",
        &[("hash", "h1:P3GOAqQcm1wT="), ("hash2", "h1:AAAAAqQcm1wT=")],
    ),
    (
        "go: module github.com/a/b: git ls-remote -q origin in /go/pkg/mod/cache/vcs/41f5: exit status 128:\n\tfatal: 'origin' does not appear to be a git repository",
        "cached-origin-lost",
        &[("module", "github.com/a/b")],
    ),
    (
        "verifying example.com/a@v1.1.0: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\tgo.sum:     h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\nSECURITY ERROR\nThis download does NOT match an earlier download recorded in go.sum.",
        "gosum-mismatch",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash", "h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
        ],
    ),
    (
        "verifying example.com/a@v1.1.0: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\t/src/go.work.sum:     h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=",
        "gosum-mismatch-elsewhere",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
        ],
    ),
    (
        "go: example.com/a@v1.1.0: verifying example.com/a@v1.1.0/go.mod: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\tgo.sum:     h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=",
        "gosum-mismatch-gomod",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash", "h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
        ],
    ),
    (
        "verifying example.com/a@v1.1.0: checksum mismatch",
        "checksum-mismatch-cut",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: malformed go.sum:\nDIR/m/go.sum:3: wrong number of fields 2",
        "gosum-malformed",
        &[("number", "3"), ("number2", "2")],
    ),
    (
        "malformed go.sum:\nDIR/go.work.sum:3: wrong number of fields 5",
        "gosum-malformed",
        &[("number", "3")],
    ),
    (
        "example.com/a v1.1.0: zip has been modified (/root/go/pkg/mod/cache/download/example.com/a/@v/v1.1.0.zip)",
        "mod-verify",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "example.com/a v1.1.0: dir has been modified (/root/go/pkg/mod/example.com/a@v1.1.0)",
        "mod-verify",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "example.com/a v1.1.0: missing ziphash: open /root/go/x.ziphash: no such file or directory",
        "mod-verify-no-ziphash",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: upgraded example.com/a v1.0.0 => v1.1.0: error finding sum for example.com/a@v1.1.0: reading https://p.example/x: 404 Not Found",
        "get-error-finding-sum",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: Get \"https://sum.golang.org/lookup/example.com/a@v1.1.0\": dial tcp: lookup sum.golang.org on 10.0.0.2:53: no such host",
        "sumdb-lookup",
        &[("module", "example.com/a"), ("version", "v1.1.0"), ("host", "sum.golang.org")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/410/lookup/example.com/a@v1.1.0: 410 Gone",
        "sumdb-lookup",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying go.mod: example.com/a@v1.1.0/go.mod: reading http://127.0.0.1:18080/404/lookup/example.com/a@v1.1.0: 404 Not Found",
        "sumdb-lookup",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "verifying example.com/a@v1.1.0: example.com/a@v1.1.0: Get https://sum.golang.org/lookup/example.com/a@v1.1.0: dial tcp: lookup sum.golang.org on 10.0.0.2:53: no such host",
        "sumdb-lookup",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\tsum.golang.org: h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.",
        "sumdb-mismatch",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash", "h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("host", "sum.golang.org"),
        ],
    ),
    (
        "verifying example.com/a@v1.1.0: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\tsum.golang.org: h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=",
        "sumdb-mismatch",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash", "h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
        ],
    ),
    (
        "go: example.com/a@v1.1.0: verifying go.mod: checksum mismatch\n\tdownloaded: h1:P3GOAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=\n\tsum.acme.io/db: h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI=",
        "sumdb-mismatch",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("hash2", "h1:AAAAAqQcm1wT+SvmBg6VvIuZsf8DTL/FWkVkiPxSlOI="),
            ("host", "sum.acme.io"),
        ],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: checksum mismatch",
        "sumdb-mismatch-cut",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: checksum missing from sumdb response\n\nSECURITY ERROR\nThis download does NOT match one reported by the checksum server.",
        "sumdb-absent",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading http://127.0.0.1:18080/403/sumdb/sum.golang.org/supported: 403 Forbidden",
        "sumdb-proxy-blocked",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("url", "http://127.0.0.1:18080/403"),
        ],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading tree note: note has no verifiable signatures\nnote:\ngo.sum database tree\n7\nx\n",
        "sumdb-bad-signature",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading tree note: invalid signature for key sum.golang.org+033de0ae",
        "sumdb-bad-signature",
        &[],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: malformed record data",
        "sumdb-malformed-record",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "SECURITY ERROR\ngo.sum database server misbehavior detected!\n\nold database:\n\tgo.sum database tree\n\t7\nproof of misbehavior:\n\tx",
        "sumdb-fork",
        &[],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: checking tree#7 against tree#9: bad math",
        "sumdb-inconsistent",
        &[("number", "7"), ("number2", "9")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: write conflict",
        "sumdb-inconsistent",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: downloaded inconsistent tile",
        "sumdb-inconsistent",
        &[],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: invalid GOSUMDB: malformed verifier id",
        "gosumdb-invalid",
        &[("module", "example.com/a")],
    ),
    (
        "go: example.com/a@v1.1.0: verifying module: invalid GOSUMDB: too many fields",
        "gosumdb-invalid",
        &[("module", "example.com/a")],
    ),
    ("go: invalid sumdb name (must be host[/path]): https://x sum", "gosumdb-invalid", &[]),
    (
        "go: example.com/a@v1.1.0: verifying module: missing GOSUMDB",
        "gosumdb-invalid-blank",
        &[("module", "example.com/a"), ("version", "v1.1.0")],
    ),
    ("go: could not locate sumdb file: missing $GOPATH: GOPATH is not set", "sumdb-no-gopath", &[]),
    (
        "go: go.mod requires go >= 1.99.1 (running go 1.22.10; GOTOOLCHAIN=local)",
        "gomod-requires-newer",
        &[("version2", "1.99.1"), ("version3", "1.22.10"), ("word", "local")],
    ),
    (
        "go: cannot load module ./a listed in go.work file: ../a/go.mod requires go >= 1.99.1 (running go 1.22.10)",
        "gomod-requires-newer",
        &[("version2", "1.99.1"), ("version3", "1.22.10")],
    ),
    (
        "go: go.mod requires go >= 1.99.1 (running go 1.22.10; go.mod sets toolchain default)",
        "running-go",
        &[("word2", "default")],
    ),
    (
        "go: example.com/needsnew@v1.0.0 requires go >= 1.99.1 (running go 1.22.10; GOTOOLCHAIN=local)",
        "dep-requires-newer",
        &[
            ("module", "example.com/needsnew"),
            ("version", "v1.0.0"),
            ("version2", "1.99.1"),
            ("version3", "1.22.10"),
            ("word", "local"),
        ],
    ),
    (
        "go: module ./sub requires go >= 1.99.1 (running go 1.22.10)",
        "dep-requires-newer",
        &[("version2", "1.99.1")],
    ),
    (
        "go: toolchain upgrade needed to resolve example.com/b/c",
        "dep-requires-newer",
        &[("package", "example.com/b/c")],
    ),
    (
        "go: download go1.99.1 for linux/amd64: toolchain not available",
        "toolchain-not-available",
        &[("version2", "1.99.1"), ("word", "linux/amd64")],
    ),
    (
        "go: invalid toolchain: go1.22 is a language version but not a toolchain version (go1.22.x)",
        "toolchain-language-version",
        &[("word", "go1.22")],
    ),
    (
        "go: download go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: reading http://127.0.0.1:18080/403/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip: 403 Forbidden",
        "toolchain-download-failed",
        &[("version2", "1.99.1")],
    ),
    (
        "go: download go1.99.1: mkdir /root/go: permission denied",
        "toolchain-download-failed",
        &[("version2", "1.99.1")],
    ),
    (
        "go: download go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off",
        "toolchain-sumdb-off",
        &[],
    ),
    ("go: cannot find \"go1.99.1\" in PATH", "toolchain-not-in-path", &[("version2", "1.99.1")]),
    ("go: invalid GOTOOLCHAIN \"latest\"", "gotoolchain-invalid", &[("word", "latest")]),
    (
        "go: invalid GOTOOLCHAIN \"go1.x+auto\": invalid minimum toolchain \"go1.x\"",
        "gotoolchain-invalid",
        &[("word", "go1.x+auto"), ("word2", "go1.x")],
    ),
    (
        "go: invalid toolchain \"1.22.0\" in go.mod",
        "toolchain-invalid-in-file",
        &[("word", "1.22.0")],
    ),
    (
        "go: go: switching to go >= 1.99.1: module golang.org/toolchain: reading http://127.0.0.1:18080/ok/golang.org/toolchain/@v/list: 404 Not Found",
        "switch-failed",
        &[("version2", "1.99.1")],
    ),
    (
        "go: switching to go >= 1.99.1: no releases found for go >= 1.99.1",
        "switch-failed-no-release",
        &[("version2", "1.99.1")],
    ),
    ("go: too many toolchain switches", "toolchain-loop", &[]),
    ("go: switching from go1.22.0 to go1.22.1 [depth 100]", "toolchain-loop", &[("number", "100")]),
    (
        "go: toolchain go1.21.0 invoked to provide go1.22.3",
        "toolchain-mismatch",
        &[("word", "go1.21.0"), ("word2", "go1.22.3")],
    ),
    ("go: exec go1.22.3: permission denied", "toolchain-exec", &[("version2", "1.22.3")]),
    (
        "go: go@9.9: no matching versions for query \"9.9\"",
        "get-go-version",
        &[("version2", "9.9")],
    ),
    (
        "go: go@1.99: module golang.org/toolchain: reading http://127.0.0.1:18080/ok/golang.org/toolchain/@v/list: 404 Not Found",
        "get-go-version",
        &[("version2", "1.99")],
    ),
    (
        "go: toolchain@go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: reading http://127.0.0.1:18080/ok/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.info: 404 Not Found",
        "get-go-version",
        &[],
    ),
    (
        "compile: version \"go1.21.0\" does not match go tool version \"go1.22.3\"",
        "goroot-mixed",
        &[("version2", "1.21.0"), ("version3", "1.22.3")],
    ),
    (
        "go: cannot find GOROOT directory: /usr/local/go",
        "goroot-missing",
        &[("path", "/usr/local/go")],
    ),
    (
        "go: cannot find GOROOT directory: 'go' binary is trimmed and GOROOT is not set",
        "goroot-missing-trimmed",
        &[],
    ),
    ("go: no such tool \"vet\"", "goroot-missing-tool", &[]),
    (
        "fork/exec /usr/local/go/pkg/tool/linux_amd64/compile: no such file or directory",
        "goroot-missing-tool",
        &[("path", "/usr/local/go")],
    ),
    (
        "go: errors parsing go.mod:\nDIR/m/go.mod:3: invalid go version '1.21.0': must match format 1.23",
        "go-line-too-new-syntax",
        &[("version2", "1.21.0")],
    ),
    (
        "go get: example.com/badgo@v1.0.0: parsing go.mod: go.mod:3: usage: go 1.23",
        "go-line-too-new-syntax",
        &[("module", "example.com/badgo")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: invalid go version 'v1.16': must match format 1.23.0",
        "go-line-garbage",
        &[("version2", "v1.16")],
    ),
    (
        "go: errors parsing go.mod:\nDIR/m/go.mod:4: unknown directive: toolchain",
        "unknown-directive-old-go",
        &[("number", "4")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:4: invalid toolchain version 'foo': must match format go1.23.0 or default",
        "toolchain-line-format",
        &[("word", "foo")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: toolchain directive expects exactly one argument",
        "toolchain-line-format",
        &[],
    ),
    (
        "go: module . listed in go.work file requires go >= 1.22, but go.work lists go 1.21; to update it:\n\tgo work use",
        "gowork-go-too-old",
        &[("version2", "1.22"), ("version3", "1.21")],
    ),
    (
        "go: module ../a b listed in go.work file requires go >= 1.22, but go.work implicitly requires go 1.18; to download and use go 1.22:\n\tgo work use",
        "gowork-go-too-old",
        &[("path", "../a b"), ("version3", "1.18")],
    ),
    (
        "go: updating go.mod requires go >= 1.30 (running go 1.22.0; GOTOOLCHAIN=local)",
        "updating-gomod-requires",
        &[("version2", "1.30"), ("word", "local")],
    ),
    (
        "./a.go:3:5: undefined: slices\nnote: module requires Go 1.21",
        "note-module-requires-go",
        &[("version2", "1.21")],
    ),
    (
        "go: golang.org/x/net in vendor/modules.txt requires go >= 1.99 (running go 1.22.0)",
        "vendor-requires-newer",
        &[("module", "golang.org/x/net"), ("version2", "1.99")],
    ),
    (
        "go mod tidy: go.mod file indicates go 1.17, but maximum supported version is 1.15",
        "tidy-go-max",
        &[("version2", "1.17"), ("version3", "1.15")],
    ),
    (
        "invalid value \"1.99\" for flag -go: maximum supported Go version is 1.20",
        "tidy-go-max",
        &[("version3", "1.20")],
    ),
    (
        "go: error loading go.mod:\ngo.mod:2: unknown godebug \"nosuch\"",
        "godebug",
        &[("word", "nosuch")],
    ),
    (
        "go: error loading go.mod:\ngo.mod:5: removed GODEBUG \"tlsrsakex\" set to old value \"1\" (https://go.dev/doc/godebug#go-127)",
        "godebug-removed",
        &[("word", "tlsrsakex")],
    ),
    (
        "go: example.com/a@v1.1.0 requires go@1.22, but 1.21 is requested",
        "go-constraint",
        &[
            ("module", "example.com/a"),
            ("version", "v1.1.0"),
            ("version2", "1.22"),
            ("version3", "1.21"),
        ],
    ),
    (
        "go: example.com/a@v1.1.0 indirectly requires go@1.22, not go@1.21",
        "go-constraint",
        &[("version2", "1.22"), ("version3", "1.21")],
    ),
    (
        "go: m imports\n\tnosuchstd: package nosuchstd is not in std (GOROOT/src/nosuchstd)",
        "std-package-too-new",
        &[("package", "nosuchstd")],
    ),
    (
        "m.go:3:8: package log/slog is not in GOROOT (/usr/lib/go/src/log/slog)",
        "std-package-too-new",
        &[("package", "log/slog")],
    ),
    (
        "m.go:3:8: package iter is not in std (/usr/lib/go/src/iter)\nnote: imported by a module that requires go 1.23",
        "std-package-note",
        &[("package", "iter"), ("version2", "1.23")],
    ),
    (
        "go: example.org/a@v1.0.0: unrecognized import path \"example.org/a\": reading https://example.org/a?go-get=1: 404 Not Found",
        "unrecognized-import-path",
        &[("package", "example.org/a"), ("url", "https://example.org/a?go-get=1")],
    ),
    (
        "go: nosuchhost.invalid/a@v1.0.0: unrecognized import path \"nosuchhost.invalid/a\": https fetch: Get \"https://nosuchhost.invalid/a?go-get=1\": dial tcp: lookup nosuchhost.invalid on 10.0.0.2:53: no such host",
        "go-import-fetch",
        &[("package", "nosuchhost.invalid/a"), ("host", "nosuchhost.invalid")],
    ),
    (
        "go: git.example.com/prefix/x@v1.0.0: unrecognized import path \"git.example.com/prefix/x\" (fetching git.example.com/prefix: no go-import meta tag found in https://git.example.com/prefix?go-get=1)",
        "go-import-prefix",
        &[],
    ),
    (
        "go: git.example.com/prefix/x@v1.0.0: unrecognized import path \"git.example.com/prefix/x\" (fetching git.example.com/prefix: no go-import meta tag found in https://git.example.com/prefix?go-get=1)",
        "go-import-disagree",
        &[],
    ),
    (
        "go: git.example.com/nometa@v1.0.0: unrecognized import path \"git.example.com/nometa\": parse https://git.example.com/nometa?go-get=1: no go-import meta tags ()",
        "no-go-import",
        &[("url", "https://git.example.com/nometa?go-get=1")],
    ),
    (
        "go list -m: git.example.com/mismatch@v1.0.0: unrecognized import path \"git.example.com/mismatch\": parse https://git.example.com/mismatch?go-get=1: no go-import meta tags (meta tag git.example.com/other did not match import path git.example.com/mismatch)",
        "no-go-import-match",
        &[("module2", "git.example.com/other"), ("package", "git.example.com/mismatch")],
    ),
    (
        "go: git.example.com/two@v1.0.0: unrecognized import path \"git.example.com/two\": parse //git.example.com/two?go-get=1: multiple meta tags match import path \"git.example.com/two\"",
        "go-import-multiple",
        &[("package", "git.example.com/two")],
    ),
    (
        "go: git.example.com/badvcs@v1.0.0: unrecognized import path \"git.example.com/badvcs\": https://git.example.com/badvcs?go-get=1: unknown vcs \"cvs\"",
        "go-import-bad-content-vcs",
        &[("word", "cvs")],
    ),
    (
        "go: git.example.com/filescheme@v1.0.0: unrecognized import path \"git.example.com/filescheme\": https://git.example.com/filescheme?go-get=1: invalid repo root \"file:///tmp/x\": file scheme disallowed",
        "go-import-bad-content",
        &[("word", "file:///tmp/x")],
    ),
    (
        "go: a.com/x@v1: mismatched repo: found https://a.com/y for https://a.com/x",
        "repo-root-mismatch",
        &[],
    ),
    (
        "go: github.com/u@v1.0.0: invalid github.com import path \"github.com/u\"",
        "import-path-host",
        &[("package", "github.com/u")],
    ),
    (
        "go: github.com/u@v1.0.0: invalid github.com/ import path \"github.com/u\"",
        "import-path-host",
        &[("package", "github.com/u")],
    ),
    (
        "go: github.com/u/repo.git@v1.0.0: invalid version control suffix in github.com/ path",
        "import-path-host",
        &[],
    ),
    (
        "package foo: unrecognized import path \"foo\": import path does not begin with hostname",
        "import-path-host",
        &[],
    ),
    (
        "go: git.example.com/repo.git@v1.0.0: no secure protocol found for repository",
        "no-secure-protocol",
        &[],
    ),
    (
        "go: git.example.com/svnrepo@v1.0.0: unrecognized import path \"git.example.com/svnrepo\": GOVCS disallows using svn for public git.example.com/svnrepo; see 'go help vcs'",
        "govcs-disallow",
        &[("word", "svn"), ("word2", "public"), ("module", "git.example.com/svnrepo")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: unrecognized import path \"git.example.com/repo\": unreachable pattern in GOVCS: \"public:hg\" after \"public:git\"",
        "govcs-invalid",
        &[("text", "public:hg"), ("text2", "public:git")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: unrecognized import path \"git.example.com/repo\": empty entry in GOVCS",
        "govcs-invalid",
        &[],
    ),
    (
        "go: GOAUTH encountered an empty command (GOAUTH=netrc;)",
        "goauth-invalid",
        &[("text", "netrc;")],
    ),
    (
        "go: GOAUTH=git dir method requires an absolute path to the git working directory, dir is not absolute",
        "goauth-invalid",
        &[],
    ),
    (
        "# GOAUTH encountered errors for https://git.example.com:\n#   GOAUTH=cmd x: could not run command /bin/cmd",
        "goauth-runtime",
        &[],
    ),
    (
        "# GOAUTH encountered errors for https://git.example.com:\n\tGOAUTH=cmd x: could not run command /bin/cmd",
        "goauth-command",
        &[("text", "cmd x")],
    ),
    (
        "go list -m: git.example.com/repo/pkg@v1.0.0: invalid version: unknown revision pkg/v1.0.0",
        "unknown-revision",
        &[("version", "pkg/v1.0.0")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: git init --bare in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exec: \"git\": executable file not found in $PATH",
        "git-missing",
        &[("module", "git.example.com/repo")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: unable to resolve git version: failed to execute git version: exec: \"git\": executable file not found in %PATH%",
        "git-missing",
        &[],
    ),
    (
        "go: git.example.com/hgrepo@v1.0.0: hg init . in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exec: \"hg\": executable file not found in $PATH",
        "hg-svn-fossil-missing",
        &[],
    ),
    (
        "go: missing Mercurial command. See https://go.dev/s/gogetcmd",
        "hg-svn-fossil-missing",
        &[("word", "Mercurial")],
    ),
    (
        "go: a.com/b@v1.0.0: unable to resolve git version: git version extraction regexp did not match version line: \"hub version 2\"",
        "git-too-old-or-broken-program",
        &[],
    ),
    (
        "go: a.com/b@v1.0.0: git fetch -f origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\tfatal: not a git repository: '/root/go/pkg/mod/cache/vcs/0f3a'",
        "git-too-old-or-broken",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\terror: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502",
        "git-transfer-status",
        &[("number", "502")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\tBad owner or permissions on C:\\Users\\me/.ssh/config",
        "ssh-publickey-config",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\tfatal: Cannot prompt because user interactivity has been disabled.",
        "git-cannot-prompt",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: git ls-remote -q origin in /root/go/pkg/mod/cache/vcs/0f3a: exit status 128:\n\tremote: Internal Server Error",
        "git-server-trouble",
        &[],
    ),
    (
        "-: package requires newer Go version go1.24 (application built with go1.22)",
        "note-module-requires-go-reader",
        &[("version2", "1.24"), ("version3", "1.22")],
    ),
    (
        "xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools), missing xcrun at: /Library/Developer/CommandLineTools/usr/bin/xcrun",
        "git-too-old-or-broken-xcode",
        &[],
    ),
    (
        "error obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.",
        "dubious-ownership-status",
        &[],
    ),
    (
        "fatal: detected dubious ownership in repository at '/src/my app'",
        "dubious-ownership",
        &[("path", "/src/my app")],
    ),
    (
        "go: multiple VCS detected: git in \"/src\", and hg in \"/src/a\"",
        "multiple-vcs",
        &[("word", "git"), ("path2", "/src/a")],
    ),
    (
        "main package is in repository \"/a\" but current directory is in repository \"/b\"",
        "buildvcs-exclusive",
        &[("path", "/a"), ("path2", "/b")],
    ),
    ("go: a.com/b@latest: no commits", "repo-empty", &[("module", "a.com/b")]),
    ("go: a.com/b@abc: ambiguous revision abc", "repo-ref-problem", &[]),
    ("go: a.com/b@v1: unexpected response from git log: \"x\"", "repo-ref-problem", &[]),
    (
        "go: git remote (/tmp/x) must not be local directory",
        "codehost-local",
        &[("word", "/tmp/x")],
    ),
    (
        "# cd /root/go; git clone -- https://a.com/b /root/go/src/a.com/b\nfatal: x\npackage a.com/b: exit status 128",
        "gopath-mode-vcs",
        &[("url", "https://a.com/b")],
    ),
    (
        "package a.com/b: cannot download: $GOPATH not set. For more details see: 'go help gopath'",
        "gopath-mode-vcs",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: could not read Username for 'https://git.example.com': terminal prompts disabled\nConfirm the import path was entered correctly.",
        "git-no-username",
        &[("url", "https://git.example.com"), ("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tremote: auth required\n\tfatal: Authentication failed for 'https://git.example.com/repo/'",
        "git-auth-failed",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: 'https://git.example.com/repo/' 鉴权失败",
        "git-auth-failed",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': The requested URL returned error: 403",
        "host-auth-refused",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: 无法访问 'https://git.example.com/repo/'：The requested URL returned error: 403",
        "host-auth-refused",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tERROR: The 'acme' organization has enabled or enforced SAML SSO.",
        "host-wants-sso",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: repository 'https://git.example.com/repo/' not found",
        "git-repo-not-found",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: 仓库 'https://git.example.com/repo/' 未找到",
        "git-repo-not-found",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: connect to host 127.0.0.1 port 18459: Connection refused\n\tfatal: Could not read from remote repository.",
        "git-conn-refused",
        &[("host", "127.0.0.1"), ("port", "18459")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Failed to connect to 127.0.0.1 port 18459 after 0 ms: Couldn't connect to server",
        "git-conn-failed",
        &[("host", "127.0.0.1"), ("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': server certificate verification failed. CAfile: /dev/null CRLfile: none",
        "git-tls",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': SSL certificate problem: self-signed certificate in certificate chain",
        "git-tls",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': SSL certificate problem: certificate has expired",
        "git-tls-expired",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': SSL certificate problem: certificate is not yet valid",
        "git-tls-not-yet",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': SSL: no alternative certificate subject name matches target host name 'git.example.com'",
        "git-tls-name",
        &[("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': schannel: next InitializeSecurityContext failed: CRYPT_E_NO_REVOCATION_CHECK (0x80092012)",
        "git-tls-revocation",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': gnutls_handshake() failed: The TLS connection was non-properly terminated.",
        "git-tls-handshake",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': error setting certificate verify locations: CAfile: /x.pem CApath: none",
        "git-tls-ca-file",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Failed to connect to git.example.com port 443 after 21054 ms: Timed out",
        "git-network-timeout",
        &[("host", "git.example.com"), ("port", "443")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Failed to connect to git.example.com port 443: No route to host",
        "git-network-unreachable",
        &[("port", "443")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Could not resolve host: git.example.com",
        "git-network",
        &[("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Could not resolve proxy: proxy.corp",
        "git-network-proxy-name",
        &[("host", "proxy.corp")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Received HTTP code 407 from proxy after CONNECT",
        "git-network-proxy-auth",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': CONNECT tunnel failed, response 502",
        "git-network-proxy",
        &[("number", "502")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Proxy CONNECT aborted",
        "git-network-proxy",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': Recv failure: Connection was reset",
        "git-network-reset",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': The requested URL returned error: 502",
        "git-network-status",
        &[("number", "502")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: unable to access 'https://git.example.com/repo/': something nobody has seen",
        "git-access-failed",
        &[("url", "https://git.example.com/repo/")],
    ),
    (
        "fatal: unable to access '/root/.gitconfig': Permission denied",
        "git-config-unreadable",
        &[("path", "/root/.gitconfig")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tfatal: transport 'ssh' not allowed",
        "git-protocol-not-allowed",
        &[("word", "ssh")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: RPC failed; curl 56 GnuTLS recv error (-9): Error decoding the received TLS packet.\n\tfatal: early EOF",
        "git-transfer",
        &[("number", "56")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: RPC 失败。curl 18 transfer closed with outstanding read data remaining\n\tfatal: 过早的文件结束符（EOF）",
        "git-transfer",
        &[("number", "18")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tgit@git.example.com: Permission denied (publickey).\n\tfatal: Could not read from remote repository.",
        "ssh-publickey",
        &[("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tReceived disconnect from 10.1.2.3 port 22:2: Too many authentication failures",
        "ssh-publickey-too-many",
        &[("ip", "10.1.2.3")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tHost key verification failed.",
        "ssh-hostkey",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tNo ED25519 host key is known for git.example.com and you have requested strict checking.",
        "ssh-hostkey-unknown",
        &[("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\t@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @",
        "ssh-hostkey-changed",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: connect to host git.example.com port 22: Connection timed out",
        "ssh-network-timeout",
        &[("host", "git.example.com"), ("port", "22")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: connect to host git.example.com port 22: Network is unreachable",
        "ssh-network-unreachable",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: connect to host git.example.com port 22: Bad file number",
        "ssh-network",
        &[("port", "22")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tssh: Could not resolve hostname git.example.com: Name or service not known",
        "ssh-network-no-host",
        &[("host", "git.example.com")],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\tkex_exchange_identification: Connection closed by remote host",
        "ssh-network-closed",
        &[],
    ),
    (
        "go: git.example.com/repo@v1.0.0: invalid version: git ls-remote -q origin in DIR/gopath/pkg/mod/cache/vcs/VCSHASH: exit status 128:\n\terror: cannot run ssh: No such file or directory\n\tfatal: unable to fork",
        "ssh-binary",
        &[],
    ),
];

/// Texts that look alike, and the message that is not in them.
const NEAR_MISSES: &[(&str, &str)] = &[
    (
        "fatal: ambiguous argument 'v1': unknown revision or path not in the working tree.",
        "unknown-revision",
    ),
    ("ERROR: cannot find \"gofmt\" in PATH", "toolchain-not-in-path"),
    ("download google-chrome: 34 MB", "toolchain-download-failed"),
    ("exec gobuild: permission denied", "toolchain-exec"),
    ("exec: \"gcc\": executable file not found in $PATH", "git-missing"),
    ("exec: \"docker\": executable file not found in $PATH", "hg-svn-fossil-missing"),
    ("curl: (6) Could not resolve host: example.com", "git-network"),
    ("curl: (60) SSL certificate problem: unable to get local issuer certificate", "git-tls"),
    (
        "fatal: not a git repository (or any of the parent directories): .git",
        "git-too-old-or-broken",
    ),
    (
        "warning: unable to access '/root/.config/git/attributes': Permission denied",
        "git-config-unreadable",
    ),
    ("fatal: unable to access '/root/.gitconfig': Permission denied", "git-access-failed"),
    ("your branch has no commits", "repo-empty"),
    ("MongoServerError: write conflict during plan execution", "sumdb-inconsistent"),
    ("Could not read tree: malformed note", "sumdb-bad-signature"),
    ("npm ERR! package core-js: exit status 1", "toolchain-download-failed"),
    ("go: downloading go1.22.3 (linux/amd64)", "toolchain-download-failed"),
    ("go: go.mod:3: invalid go version '1.x': must match format 1.23.0", "go-line-too-new-syntax"),
    (
        "go: updating go.mod requires go >= 1.30 (running go 1.22.0; GOTOOLCHAIN=local)",
        "gomod-requires-newer",
    ),
    (
        "verifying a.com/b@v1.0.0: checksum mismatch\n\tdownloaded: h1:a=\n\tgo.sum:     h1:b=",
        "sumdb-mismatch",
    ),
    ("remote: warning: the remote end hung", "git-transfer"),
];

fn entries(text: &str) -> Vec<Entry> {
    let source = Source { origin: Origin::Log, text };
    evidence::gather(intake::read(&[source])).log.entries
}

fn has(entry: &Entry, id: &str) -> bool {
    entry.said.iter().any(|said| said.message.id == id)
}

#[test]
fn each_message_is_found_where_it_stands_with_its_values() {
    let mut wrong = Vec::new();
    for (text, id, values) in CASES {
        let entries = entries(text);
        let Some(entry) = entries.iter().find(|entry| has(entry, id)) else {
            let found: Vec<&str> =
                entries.iter().flat_map(|e| &e.said).map(|said| said.message.id).collect();
            wrong.push(format!("{id} is not in {text:?}, but {found:?}"));
            continue;
        };
        for (name, value) in *values {
            let read = entry.captures.get(name);
            if read != Some(value) {
                wrong.push(format!("{name} is {read:?} and not {value:?} in {text:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_looks_alike_is_not_taken_for_it() {
    for (text, id) in NEAR_MISSES {
        assert!(!entries(text).iter().any(|entry| has(entry, id)), "{id} in {text:?}");
    }
}

#[test]
fn each_message_has_a_case() {
    let themes: &[&[&Message]] = &[
        checksum::ALL,
        sumdb::ALL,
        toolchain::ALL,
        go_version::ALL,
        discovery::ALL,
        vcs_rules::ALL,
        repository::ALL,
        vcs::ALL,
        git_network::ALL,
        git_tls::ALL,
        ssh::ALL,
    ];
    let shown: BTreeSet<&str> = CASES.iter().map(|(_, id, _)| *id).collect();
    let all = themes.iter().copied().flatten();
    let silent = all.filter(|message| {
        message.role != Role::Progress && !message.family.is_empty() && !shown.contains(message.id)
    });
    let missing: Vec<&str> = silent.map(|message| message.id).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
}

#[test]
fn warnings_of_this_part_are_progress_and_no_failure() {
    let unknown_hash =
        "warning: verifying example.com/a@v1.1.0: unknown hashes in go.sum: h9:x; adding h1:b=";
    let switching = "go: example.com/a@v1.1.0 requires go >= 1.99.1; switching to go1.99.1";
    for text in [unknown_hash, switching] {
        let source = Source { origin: Origin::Log, text };
        let log = evidence::gather(intake::read(&[source])).log;
        assert!(log.has_progress && log.entries.is_empty(), "{text}");
    }
}

#[test]
fn behind_what_was_being_done_stands_the_failure_itself() {
    let lines = [
        "go: example.com/a@v1.1.0: verifying module: example.com/a@v1.1.0: reading https://sum.golang.org/lookup/example.com/a@v1.1.0: 410 Gone",
        "go: example.com/a@v1.1.0: verifying go.mod: example.com/a@v1.1.0/go.mod: reading https://sum.golang.org/lookup/example.com/a@v1.1.0: 404 Not Found",
        "go: download go1.99.1: golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64: reading https://p.example/golang.org/toolchain/@v/v0.0.1-go1.99.1.linux-amd64.zip: 403 Forbidden",
        "go: example.org/a@v1.0.0: unrecognized import path \"example.org/a\": reading https://example.org/a?go-get=1: 404 Not Found",
        "go: example.org/a@v1.0.0: unrecognized import path \"example.org/a\": https fetch: Get \"https://example.org/a?go-get=1\": dial tcp: lookup example.org on 10.0.0.2:53: no such host",
    ];
    let sources: &[&[&Message]] = &[sumdb::ALL, toolchain::ALL, discovery::ALL, checksum::ALL];
    for line in lines {
        let entries = entries(line);
        let others = entries.iter().flat_map(|entry| &entry.said).filter(|said| {
            let is_ours = sources.iter().copied().flatten().any(|own| own.id == said.message.id);
            said.message.role == Role::Failure && !is_ours
        });
        assert_eq!(others.count(), 1, "{line}");
    }
}
