//! The messages about versions, packages, go.mod, go.work, vendor, settings, files and zips:
//! each family is found in a log under its own name, and lines that look alike are not.
#![cfg(not(target_arch = "wasm32"))]

use modmend::evidence::{self, Evidence};
use modmend::intake::{self, Origin, Source};

/// A log, the id of a message in it, and values that it gives.
type Row = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

fn read(log: &str) -> Evidence<'_> {
    evidence::gather(intake::read(&[Source { origin: Origin::Log, text: log }]))
}

fn ids(evidence: &Evidence<'_>) -> Vec<&'static str> {
    let entries = evidence.log.entries.iter();
    entries.flat_map(|entry| entry.said.iter().map(|said| said.message.id)).collect()
}

/// What is wrong with a row.
fn fault((log, id, values): &Row) -> Option<String> {
    let evidence = read(log);
    let mut entries = evidence.log.entries.iter();
    let entry = entries.find(|entry| entry.said.iter().any(|said| said.message.id == *id));
    let Some(entry) = entry else {
        return Some(format!("{id} is not found, but {:?}, in\n{log}", ids(&evidence)));
    };
    let wrong = values.iter().find(|(name, value)| entry.captures.get(name) != Some(*value))?;
    Some(format!("{} is {:?} and not {} in\n{log}", wrong.0, entry.captures.get(wrong.0), wrong.1))
}

const VERSIONS: &[Row] = &[
    (
        "go: example.com/a@v1.0.0: retracted by module author: bad",
        "retracted-refused",
        &[("module", "example.com/a"), ("version", "v1.0.0"), ("text", "bad")],
    ),
    (
        "go: example.com/dep@upgrade (v1.0.0) requires github.com/acme/lib@v1.1.0: parsing go.mod: missing module line",
        "required-by",
        &[("module3", "example.com/dep"), ("module", "github.com/acme/lib"), ("version", "v1.1.0")],
    ),
    (
        "go: example.com/m imports\n\texample.com/b imports\n\texample.com/a: example.com/a@v1.1.0: parsing go.mod: missing module line",
        "import-chain",
        &[
            ("package3", "example.com/m"),
            ("package2", "example.com/b"),
            ("module", "example.com/a"),
        ],
    ),
    (
        "go: example.com/dep@v1.0.0 requires\n\tgithub.com/acme/lib@v1.1.0: parsing go.mod: missing module line",
        "required-by",
        &[("module3", "example.com/dep"), ("module", "github.com/acme/lib")],
    ),
    (
        "go: example.com/a@v9: no matching versions for query \"v9\"",
        "no-matching-versions",
        &[("module", "example.com/a"), ("version", "v9")],
    ),
    (
        "go: module example.com/a: no matching versions for query \"<v1\" (current version is v1.1.0)",
        "no-matching-versions",
        &[("module", "example.com/a"), ("version2", "v1.1.0")],
    ),
    (
        "go: git.example.com/repo@v2.0.0+incompatible: invalid version: module contains a go.mod file, so module path must match major version (\"git.example.com/repo/v2\")",
        "major-suffix-required",
        &[
            ("module", "git.example.com/repo"),
            ("version", "v2.0.0+incompatible"),
            ("module2", "git.example.com/repo/v2"),
        ],
    ),
    (
        "go list -m: git.example.com/repo@v2.0.0: invalid version: module contains a go.mod file, so major version must be compatible: should be v0 or v1, not v2",
        "major-suffix-required",
        &[("version2", "v2")],
    ),
    (
        "go: example.com/a/v2@v2.0.0: invalid version: go.mod has non-.../v2 module path \"example.com/a\" (and .../v2/go.mod does not exist) at revision v2.0.0",
        "major-mismatch-gomod",
        &[("module2", "example.com/a"), ("version2", "v2.0.0")],
    ),
    (
        "go: example.com/a@v2.0.0: invalid version: missing go.mod at revision v2.0.0",
        "major-mismatch-gomod",
        &[("version2", "v2.0.0")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: require example.com/a: version \"v2.0.0\" invalid: should be v0 or v1, not v2",
        "major-prefix-mismatch",
        &[("module", "example.com/a"), ("version", "v2.0.0"), ("text", "v0 or v1, not v2")],
    ),
    (
        "go: example.com/a@v0.0.0-20200101000000-abcdefabcdef: invalid pseudo-version: does not match version-control timestamp (expected 20200102030405)",
        "pseudo-version-mismatch",
        &[("text", "20200102030405")],
    ),
    (
        "go: example.com/a@v1.2.4-0.20200101000000-abcdefabcdef: invalid pseudo-version: preceding tag (v1.2.3) not found",
        "pseudo-version-mismatch",
        &[("version2", "v1.2.3")],
    ),
    (
        "go: example.com/a@v1.0: invalid version: resolves to version v1.0.1 (v1.0 is not a tag)",
        "resolves-to",
        &[("version2", "v1.0.1"), ("version3", "v1.0")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: require example.com/a: version \"1.0.0\" invalid: must be of the form v1.2.3",
        "non-canonical-or-invalid-version",
        &[("text", "1.0.0")],
    ),
    (
        "go: invalid module version syntax \"example.com/a@b@c\"",
        "non-canonical-or-invalid-version",
        &[("text", "example.com/a@b@c")],
    ),
    (
        "go get: example.com/a@v1.0.0: excluded by go.mod",
        "excluded",
        &[("module", "example.com/a"), ("version", "v1.0.0")],
    ),
    (
        "go get example.com/a@v1.0.0: example.com/a@v1.0.0 excluded",
        "excluded",
        &[("module", "example.com/a"), ("version", "v1.0.0")],
    ),
    (
        "go: loading module retractions for example.com/a@v1.0.0: unrecognized",
        "retractions-loading",
        &[("module", "example.com/a")],
    ),
    (
        "go: can't request version \"latest\" of the main module (m)",
        "query-on-main-or-std",
        &[("version", "latest"), ("module", "m")],
    ),
    (
        "go: can't request explicit version \"v1\" of standard library package fmt",
        "query-on-main-or-std",
        &[("package", "fmt")],
    ),
    (
        "go: example.com/a@>=v1: invalid semantic version \"v1\" in range \">=v1\"",
        "bad-range",
        &[("version", "v1")],
    ),
    ("go get: unknown upgrade flag -u=x", "bad-range-upgrade-flag", &[("word", "x")]),
    (
        "go: example.com/a@v1.1.0 requires example.com/b@v1.2.0, not example.com/b@v1.0.0",
        "get-conflict",
        &[
            ("module", "example.com/a"),
            ("module2", "example.com/b"),
            ("version2", "v1.2.0"),
            ("version3", "v1.0.0"),
        ],
    ),
    (
        "go: example.com/a@v1.1.0 indirectly requires example.com/b@v1.2.0, not example.com/b@v1.0.0",
        "get-conflict",
        &[("version", "v1.1.0")],
    ),
];

const PATHS: &[Row] = &[
    (
        "go: malformed module path \"foo/bar\": missing dot in first path element",
        "malformed-module-path-no-dot",
        &[("text", "foo/bar")],
    ),
    (
        "go get https:/example.com/a: malformed module path \"https:/example.com/a\": invalid char ':'",
        "malformed-module-path-char",
        &[("text", "https:/example.com/a"), ("text2", ":")],
    ),
    (
        "go: malformed module path \"./a\": is a local import path",
        "malformed-module-path-local",
        &[],
    ),
    (
        "go: malformed module path \"example.com/a/..\": invalid path element \"..\"",
        "malformed-module-path",
        &[("text2", "..")],
    ),
    (
        "go: example.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
        "declares-path-as",
        &[
            ("module", "example.com/wrongpath"),
            ("module2", "example.com/otherpath"),
            ("version", "v1.0.0"),
        ],
    ),
    (
        "go get: example.com/wrongpath@none updating to\n\texample.com/wrongpath@v1.0.0: parsing go.mod:\n\tmodule declares its path as: example.com/otherpath\n\t        but was required as: example.com/wrongpath",
        "declares-path-as",
        &[("module2", "example.com/otherpath")],
    ),
    (
        "go: github.com/Sirupsen/logrus@v1.4.2: parsing go.mod: unexpected module path \"github.com/sirupsen/logrus\"",
        "declares-path-as",
        &[("module", "github.com/Sirupsen/logrus"), ("module2", "github.com/sirupsen/logrus")],
    ),
    (
        "go: example.com/nomodline@v1.0.0: parsing go.mod: missing module line",
        "missing-module-line",
        &[("module", "example.com/nomodline")],
    ),
    (
        "go: example.com/badmod@upgrade (v1.0.0) requires example.com/badmod@v1.0.0: parsing go.mod: go.mod:2: usage: require module/path v1.2.3",
        "missing-module-line-dependency",
        &[("module", "example.com/badmod"), ("version", "v1.0.0"), ("number", "2")],
    ),
    (
        "go: example.com/fork@v1.0.0 used for two different module paths (example.com/a and example.com/fork)",
        "two-module-paths",
        &[("module2", "example.com/a"), ("module3", "example.com/fork")],
    ),
    (
        "package m: case-insensitive import collision: \"github.com/Sirupsen/logrus\" and \"github.com/sirupsen/logrus\"",
        "case-mismatch",
        &[("package2", "github.com/sirupsen/logrus")],
    ),
];

const PACKAGES: &[Row] = &[
    (
        "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b",
        "no-required-module",
        &[("package", "example.com/b")],
    ),
    (
        "m.go:2:8: cannot find module providing package example.com/b",
        "cannot-find-module",
        &[("package", "example.com/b")],
    ),
    (
        "m.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=readonly",
        "lookup-disabled",
        &[("package", "example.com/b")],
    ),
    (
        "go: module example.com/a@upgrade found (v1.1.0), but does not contain package example.com/a/nosuch",
        "module-found-no-package",
        &[
            ("module", "example.com/a"),
            ("version", "upgrade"),
            ("version2", "v1.1.0"),
            ("package", "example.com/a/nosuch"),
        ],
    ),
    (
        "go: module example.com/a@latest found (v1.1.0, replaced by ../a), but does not contain package example.com/a/x",
        "module-found-no-package",
        &[("version2", "v1.1.0"), ("path", "../a")],
    ),
    (
        "go get: module example.com/a@v1.0.0 found, but does not contain package example.com/a/nosuch",
        "module-found-no-package",
        &[("version", "v1.0.0")],
    ),
    (
        "go: main module (m) does not contain package m/x",
        "module-found-no-package-main",
        &[("package", "m/x")],
    ),
    (
        "m.go:2:8: ambiguous import: found package example.com/amb/y in multiple modules:\n\texample.com/amb v1.0.0 (DIR/amb@v1.0.0/y)\n\texample.com/amb/y v1.0.0 (DIR/amb/y@v1.0.0)",
        "ambiguous-import",
        &[
            ("package", "example.com/amb/y"),
            ("module", "example.com/amb"),
            ("module2", "example.com/amb/y"),
            ("version2", "v1.0.0"),
        ],
    ),
    (
        "m.go:2:8: module example.com/a provides package example.com/a and is replaced but not required; to add it:\n\tgo get example.com/a",
        "replaced-not-required",
        &[("module", "example.com/a")],
    ),
    (
        "m.go:2:8: package example.com/a/x provided by example.com/a at latest version v1.1.0 but not at required version v1.0.0",
        "at-latest-but-not-required",
        &[("version", "v1.0.0"), ("version2", "v1.1.0")],
    ),
    (
        "go: package m imports example.com/b from implicitly required module; to add missing requirements, run:\n\tgo get example.com/b@v1.0.0",
        "implicitly-required",
        &[("module", "example.com/b"), ("version", "v1.0.0")],
    ),
    (
        "m.go:2:8: \"./x\" is relative, but relative import paths are not supported in module mode",
        "relative-import",
        &[("path", "./x")],
    ),
    ("m.go:2:8: local import \"./x\" in non-local package", "relative-import", &[("path", "./x")]),
    (
        "m.go:2:8: import path \"example.com/a@v1\" should not have @version",
        "version-in-import",
        &[],
    ),
    (
        "can't load package: package example.com/a@latest: can only use path@version syntax with 'go get'",
        "version-in-import-syntax",
        &[("package", "example.com/a"), ("version", "latest")],
    ),
    (
        "m.go:2:8: use of internal package example.com/a/internal/x not allowed",
        "internal-package",
        &[("package", "example.com/a/internal/x")],
    ),
    ("package m\n\timports m/a\n\timports m: import cycle not allowed", "import-cycle", &[]),
    (
        "m.go:2:8: cannot find package \"example.com/b\" in any of:\n\t/usr/local/go/src/example.com/b (from $GOROOT)\n\t/root/go/src/example.com/b (from $GOPATH)",
        "gopath-cannot-find",
        &[("package", "example.com/b")],
    ),
    (
        "go: code in directory /root/go/src/x expects import \"example.com/x\"",
        "import-comment",
        &[("package", "example.com/x")],
    ),
    (
        "m.go:2:8: no required module provides package example.com/b; to add it:\n\tgo get example.com/b\nFAIL\tm [setup failed]",
        "test-setup-failed",
        &[],
    ),
];

const DIRECTORIES: &[Row] = &[
    (
        "pattern ./...: directory prefix . does not contain main module or its selected dependencies",
        "pattern-outside",
        &[("path", ".")],
    ),
    (
        "directory ../x outside main module or its selected dependencies",
        "directory-outside",
        &[("path", "../x")],
    ),
    ("go: directory ../x outside available modules", "directory-outside", &[("path", "../x")]),
    (
        "pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies",
        "directory-outside-workspace",
        &[("path", ".")],
    ),
    (
        "current directory is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:\n\tgo work use .",
        "workspace-not-included",
        &[("path", ".")],
    ),
    ("no Go files in DIR/m/sub", "no-go-files", &[("path", "DIR/m/sub")]),
    (
        "package example.com/x: build constraints exclude all Go files in /root/go/pkg/mod/x",
        "no-go-files-constraints",
        &[],
    ),
    (
        "go: 'go install' requires a version when current directory is not in a module\n\tTry 'go install example.com/cmd@latest' to install the latest version",
        "install-needs-version",
        &[],
    ),
    (
        "go install: version is required when current directory is not in a module",
        "install-needs-version",
        &[],
    ),
    (
        "go: example.com/cmdrepl@latest (in example.com/cmdrepl@v1.0.0):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.",
        "install-restrictions",
        &[("module", "example.com/cmdrepl"), ("version2", "v1.0.0"), ("word", "replace")],
    ),
    (
        "package example.com/a is not a main package",
        "install-restrictions-not-main",
        &[("package", "example.com/a")],
    ),
    (
        "go: all arguments must refer to packages in the same module at the same version (@latest)",
        "install-restrictions-arguments",
        &[("version", "latest")],
    ),
    (
        "go: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
        "get-outside",
        &[],
    ),
    ("go: -insecure flag is no longer supported; use GOINSECURE instead", "get-flags", &[]),
    (
        "go: module example.com/a: not a known dependency",
        "not-a-known-dependency",
        &[("module", "example.com/a")],
    ),
];

const GOMOD: &[Row] = &[
    (
        "go: errors parsing go.mod:\ngo.mod:2: unknown directive: foo",
        "gomod-parse",
        &[("number", "2"), ("text", "foo")],
    ),
    (
        "go: errors parsing go.mod:\nDIR/m/go.mod:1:10: unexpected newline in string",
        "gomod-parse",
        &[("number", "1")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: usage: replace module/path [v1.2.3] => other/module v1.4\n\t or replace module/path [v1.2.3] => ../local/directory",
        "gomod-parse",
        &[],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:4: syntax error (unterminated block started at DIR/m/go.mod:2:1)",
        "gomod-parse",
        &[("text", "DIR/m/go.mod:2:1")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:1: unknown directive: <<<<<<<",
        "gomod-parse-conflict",
        &[("number", "1")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:1: unexpected input character '\\ufeff'",
        "gomod-parse-bom",
        &[],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: replacement module directory path \"../a\" cannot have version",
        "gomod-replace-target",
        &[("path", "../a")],
    ),
    (
        "go: errors parsing go.mod:\ngo.mod:2: expected ',' after version",
        "gomod-retract",
        &[("number", "2")],
    ),
    (
        "go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod",
        "gomod-no-module",
        &[],
    ),
    (
        "go: error reading go.mod: invalid module path: \"go\"",
        "gomod-no-module-reserved",
        &[("word", "go")],
    ),
    ("go: updates to go.mod needed; to update it:\n\tgo mod tidy", "updates-needed", &[]),
    (
        "go: updates to go.mod needed, disabled by -mod=readonly; to update it:\n\tgo mod tidy",
        "updates-needed",
        &[("word", "readonly")],
    ),
    (
        "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
        "gomod-not-found",
        &[],
    ),
    (
        "go: cannot find main module, but -modfile was set.\n\t-modfile cannot be used to set the module root directory.",
        "gomod-not-found-modfile",
        &[],
    ),
    ("$GOPATH/go.mod exists but should not", "gomod-in-gopath", &[]),
    ("go: /src/app/go.mod already exists", "gomod-init-exists", &[]),
    (
        "go: cannot determine module path for source directory DIR/m (outside GOPATH, module path must be specified)\n\nExample usage:\n\t'go mod init example.com/m' to initialize a v0 or v1 module",
        "init-no-path",
        &[("path", "DIR/m")],
    ),
    (
        "go: invalid module path \"example.com/m/v1\": major version suffixes must be in the form of /vN and are only allowed for v2 or later:\n\tgo mod init example.com/m",
        "gomod-init",
        &[("module", "example.com/m/v1")],
    ),
    ("go: modules disabled by GO111MODULE=off; see 'go help modules'", "modules-off", &[]),
    ("go: unknown environment setting GO111MODULE=foo", "modules-off-unknown", &[("word", "foo")]),
    (
        "go: -modfile=foo.txt: file does not have .mod extension",
        "modfile-flag",
        &[("path", "foo.txt")],
    ),
    (
        "go: updates to go.mod needed, but contents have changed\ngo: existing contents have changed since last read",
        "gomod-changed",
        &[],
    ),
    (
        "m imports\n\texample.com/a loaded from example.com/a@v1.1.0,\n\tbut go 1.16 would select v1.0.0\n\nTo upgrade to the versions selected by go 1.16:\n\tgo mod tidy -go=1.16 && go mod tidy -go=1.17",
        "tidy-compat",
        &[("module", "example.com/a"), ("version", "v1.1.0"), ("version2", "1.16")],
    ),
    ("go: go mod download -reuse cannot be used inside a module", "download-args", &[]),
    (
        "m.go:2:8: example.com/a@v1.0.0: replacement directory ../nosuch does not exist",
        "replace-dir-missing",
        &[("module", "example.com/a"), ("path", "../nosuch")],
    ),
    (
        "go: example.com/a@v1.0.0 (replaced by ../a): reading ../a/go.mod: open DIR/a/go.mod: no such file or directory",
        "replace-dir-missing",
        &[("path", "../a")],
    ),
    ("go: no such tool \"stringer\"", "tool-directive", &[("text", "stringer")]),
];

const WORK_AND_VENDOR: &[Row] = &[
    (
        "go: cannot load module nosuch listed in go.work file: open nosuch/go.mod: no such file or directory",
        "gowork-load",
        &[("path", "nosuch")],
    ),
    ("go: open DIR/m/nosuch/go.mod: no such file or directory", "gowork-load", &[]),
    (
        "go: reading go.work: open /nonexist/go.work: no such file or directory",
        "gowork-load-file",
        &[("path", "/nonexist/go.work")],
    ),
    (
        "go: error loading go.work:\ngo.work:3: path DIR/m appears multiple times in workspace",
        "gowork-load-duplicate",
        &[("path", "DIR/m")],
    ),
    (
        "go: reading go.work: DIR/m/go.work:2: unknown directive: foo",
        "gomod-parse",
        &[("text", "foo")],
    ),
    (
        "go: no modules were found in the current workspace; see 'go help work'",
        "gowork-load-empty",
        &[],
    ),
    ("go: invalid GOWORK: not an absolute path", "gowork-load-relative", &[]),
    (
        "go: -mod may only be set to readonly or vendor when in workspace mode, but it is set to \"mod\"\n\tRemove the -mod flag to use the default readonly value, \n\tor set GOWORK=off to disable workspace mode.",
        "gowork-mod-flag",
        &[("word", "mod")],
    ),
    (
        "go: conflicting replacements for example.com/a:\n\t../a\n\t../b\nuse \"go work edit -replace example.com/a=[override]\" to resolve",
        "gowork-replace",
        &[("module", "example.com/a"), ("path", "../a"), ("path2", "../b")],
    ),
    (
        "go: 'go mod vendor' cannot be run in workspace mode. Run 'go work vendor' to vendor the workspace or set 'GOWORK=off' to exit workspace mode.",
        "gowork-vendor",
        &[],
    ),
    (
        "go: inconsistent vendoring in DIR/m:\n\texample.com/a@v1.1.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor",
        "inconsistent-vendoring",
        &[("module", "example.com/a"), ("version", "v1.1.0"), ("path2", "go.mod")],
    ),
    (
        "m.go:2:8: cannot find module providing package example.com/b: import lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)",
        "vendor-missing-package",
        &[("package", "example.com/b")],
    ),
    (
        "m.go:2:8: cannot find package \".\" in:\n\tDIR/m/vendor/example.com/b",
        "vendor-missing-package",
        &[("package", "example.com/b")],
    ),
    (
        "go list -m: can't compute 'all' using the vendor directory\n\t(Use -mod=mod or -mod=readonly to bypass.)",
        "vendor-query",
        &[],
    ),
    ("go get: disabled by -mod=vendor", "vendor-query", &[]),
    (
        "go: directory vendor/example.com/x is not a package listed in vendor/modules.txt",
        "vendor-not-in-modules-txt",
        &[("path", "vendor/example.com/x")],
    ),
    (
        "go: replacement path ./vendor/x inside vendor directory",
        "vendor-command",
        &[("path", "./vendor/x")],
    ),
    (
        "go: cannot query module due to -mod=vendor\n\t(Go version in go.mod is 1.13, so vendor directory was not used.)",
        "vendor-not-used",
        &[("version2", "1.13")],
    ),
    ("build flag -mod=vendor only valid when using modules", "vendor-flags", &[]),
];

const SETTINGS: &[Row] = &[
    ("go: parsing $GOFLAGS: non-flag \"mod\"", "goflags-parse", &[("text", "mod")]),
    ("go: parsing %GOFLAGS%: unterminated ' string", "goflags-parse", &[]),
    ("go: parsing $GOFLAGS: unknown flag -nosuch", "goflags-parse-unknown", &[("word", "nosuch")]),
    (
        "-mod=foo not supported (can be '', 'mod', 'readonly', or 'vendor')",
        "mod-flag-value",
        &[("word", "foo")],
    ),
    (
        "go: flag needs an argument: -mod (from $GOFLAGS)\nusage: go get [-t] [-u]",
        "mod-flag-value",
        &[("word", "mod")],
    ),
    ("go: unknown go command variable HTTPS_PROXY", "goenv-write", &[("word", "HTTPS_PROXY")]),
    (
        "go env -w: GOENV can only be set using the OS environment",
        "goenv-write",
        &[("word", "GOENV")],
    ),
    (
        "go: writing go env config: open /root/.config/go/env: permission denied",
        "permission-denied",
        &[],
    ),
    (
        "go: writing go env config: open /nonexistent/.config/go/env: no such file or directory",
        "goenv-file",
        &[],
    ),
    (
        "warning: go env -w GOPROXY=... does not override conflicting OS environment variable",
        "goenv-conflict",
        &[("word", "GOPROXY")],
    ),
    (
        "warning: GOPATH set to GOROOT (/usr/local/go) has no effect",
        "gopath-config-goroot",
        &[("path", "/usr/local/go")],
    ),
    (
        "go: warning: ignoring go.mod in $GOPATH /root/go",
        "gomod-in-gopath-ignored",
        &[("path", "/root/go")],
    ),
    (
        "go: GOMODCACHE entry is relative; must be absolute path: \"rel\".",
        "modcache-config",
        &[("text", "rel")],
    ),
    (
        "go: could not create module cache: stat /dev/null/x: not a directory",
        "modcache-config-create",
        &[("path", "/dev/null/x")],
    ),
    (
        "go: module cache not found: neither GOMODCACHE nor GOPATH is set",
        "modcache-config-not-found",
        &[],
    ),
    (
        "go: GOPATH entry is relative; must be absolute path: \"rel\".\nFor more details see: 'go help gopath'",
        "gopath-config",
        &[("text", "rel")],
    ),
    (
        "build cache is required, but could not be located: GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined",
        "gocache-config",
        &[],
    ),
    (
        "failed to initialize build cache at /.cache/go-build: mkdir /.cache: permission denied",
        "permission-denied",
        &[("path", "/.cache/go-build")],
    ),
    (
        "failed to initialize build cache at /dev/null/x: mkdir /dev/null: not a directory",
        "gocache-config",
        &[("path", "/dev/null/x")],
    ),
    (
        "go: creating work dir: stat /nonexist: no such file or directory",
        "tmpdir",
        &[("path", "/nonexist")],
    ),
    ("fork/exec /tmp/go-build123/b001/x.test: permission denied", "tmpdir-noexec", &[]),
    ("go: unsupported GOOS/GOARCH pair linux/x86", "platform-config", &[("word", "linux/x86")]),
    (
        "cgo: C compiler \"gcc\" not found: exec: \"gcc\": executable file not found in $PATH",
        "cgo-toolchain",
        &[("text", "gcc")],
    ),
];

const FILES: &[Row] = &[
    ("go: mkdir /go/pkg: permission denied", "permission-denied", &[("path", "/go/pkg")]),
    (
        "go: example.com/a@v1.0.0: open /go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.lock: permission denied",
        "permission-denied",
        &[("module", "example.com/a")],
    ),
    ("go: updating go.mod: open C:\\src\\go.mod: Access is denied.", "permission-denied", &[]),
    ("go: updating go.mod: open C:\\src\\go.mod: 拒绝访问。", "permission-denied", &[]),
    (
        "go: example.com/a@v1.0.0: read \"https://proxy.example.com/example.com/a/@v/v1.0.0.zip\": write /go/pkg/mod/cache/download/example.com/a/@v/v1.0.0.zip123.tmp: no space left on device",
        "no-space",
        &[("url", "https://proxy.example.com/example.com/a/@v/v1.0.0.zip")],
    ),
    ("go: updating go.sum: open /src/go.sum: read-only file system", "read-only-fs", &[]),
    (
        "go: example.com/a@v1.0.0: open /go/pkg/mod/cache/lock: too many open files",
        "too-many-open-files",
        &[],
    ),
    (
        "go: RLock /mnt/nfs/pkg/mod/cache/lock: no locks available",
        "lock-unsupported",
        &[("path", "/mnt/nfs/pkg/mod/cache/lock")],
    ),
    (
        "go: rename C:\\Users\\a\\go\\pkg\\mod\\x@v1.0.0.tmp-123 C:\\Users\\a\\go\\pkg\\mod\\x@v1.0.0: The process cannot access the file because it is being used by another process.",
        "windows-file-in-use",
        &[],
    ),
    (
        "go: open C:\\m\\pkg\\mod\\x.zip: 另一个程序正在使用此文件，进程无法访问。",
        "windows-file-in-use",
        &[],
    ),
    ("go: open C:\\a\\b: The filename or extension is too long.", "windows-file-in-use-long", &[]),
    (
        "go: example.com/emptyzip: zip: not a valid zip file",
        "zip-invalid",
        &[("module", "example.com/emptyzip")],
    ),
    (
        "go: zip for example.com/badzip@v1.0.0 has unexpected file example.com/badzip/x.go",
        "zip-invalid",
        &[("module", "example.com/badzip"), ("version", "v1.0.0")],
    ),
    (
        "-> unzip DIR/pkg/mod/cache/download/example.com/longname/@v/v1.0.0.zip: malformed file path \"con.go\": \"con\" disallowed as path element component on Windows",
        "zip-path-windows",
        &[("word", "con")],
    ),
    (
        "go get: unzip DIR/pkg/mod/cache/download/example.com/casecoll/@v/v1.0.0.zip: example.com/casecoll@v1.0.0/readme: case-insensitive file name collision: \"README\" and \"readme\"",
        "zip-path",
        &[],
    ),
    (
        "go: unzip DIR/pkg/mod/cache/download/example.com/baddir/@v/v1.0.0.zip: example.com/baddir@v1.0.0/a/../b.go: file path is not clean",
        "zip-invalid-unzip",
        &[("version", "v1.0.0")],
    ),
    (
        "go: example.com/a@v1.0.0: module source tree too large (max size is 524288000 bytes)",
        "zip-size",
        &[("number", "524288000")],
    ),
    (
        "go: example.com/a@v1.0.0: target directory /go/pkg/mod/example.com/a@v1.0.0 exists and is not empty",
        "unzip-target",
        &[],
    ),
    (
        "go: example.com/a@v1.0.0: missing ziphash: open /go/pkg/mod/x.ziphash: no such file or directory",
        "modcache-corrupt",
        &[("module", "example.com/a")],
    ),
    (
        "open rel/example.com/a@v1.1.0/a.go: no such file or directory",
        "modcache-corrupt",
        &[("path", "rel/example.com/a"), ("version", "v1.1.0")],
    ),
    (
        "go build runtime: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed",
        "context-killed",
        &[],
    ),
];

/// What Go prints while it works, or warns of without failing, is no entry of its own.
const PROGRESS: &[&str] = &[
    "go: downloading example.com/a v1.1.0",
    "go: downloading go1.22.0 (linux/amd64)",
    "go: finding module for package example.com/b",
    "go: found example.com/b in example.com/b v1.0.0",
    "go: extracting example.com/a v1.1.0",
    "go: added example.com/a v1.1.0",
    "go get: added example.com/a v1.1.0",
    "go get: upgraded example.com/a v1.0.0 => v1.1.0",
    "go: removed example.com/a v1.0.0",
    "go: example.com/pseudo master => v0.0.0-20200102030405-abcdef123456",
    "go: creating new go.mod: module example.com/m",
    "go: copying requirements from Gopkg.lock",
    "# get https://proxy.golang.org/example.com/a/@v/list",
    "# get https://proxy.golang.org/example.com/a/@v/list: 200 OK (0.123s)",
    "go: warning: example.com/a@v1.0.0: retracted by module author: bad\ngo: to switch to the latest unretracted version, run:\n\tgo get example.com/a@latest",
    "go: module example.com/depr is deprecated: use example.com/a instead.",
    "go: ignoring requirement on excluded version example.com/a v1.0.0",
    "go: warning: ignoring go.mod in system temp root /tmp",
    "go: warning: \"./...\" matched no packages",
    "go: no dependencies to vendor",
    "go: writing stat cache: mkdir /proc/x: no such file or directory",
    "go: skipping download of m@latest that resolves to the main module",
    "go get: -insecure flag is deprecated; see 'go help get' for details",
    "go get: installing executables with 'go get' in module mode is deprecated.",
];

/// Lines of other programs that look like a message, and its id.
const NEAR_MISSES: &[(&str, &str)] = &[
    ("nginx: [emerg] unknown directive \"foo\" in /etc/nginx/nginx.conf:3", "gomod-parse"),
    ("config.toml:3: unexpected newline in string", "gomod-parse"),
    ("Error response from daemon: mkdir /var/lib/docker/x: permission denied", "permission-denied"),
    ("open /etc/shadow: permission denied", "permission-denied"),
    ("rm: cannot remove '/etc/hosts': Permission denied", "permission-denied"),
    ("npm ERR! nospc ENOSPC: no space left on device, write", "no-space"),
    ("write /var/lib/docker/tmp/x: no space left on device", "no-space"),
    ("Error: Failed to install provider: zip: not a valid zip file", "zip-invalid"),
    ("npm WARN left-pad@1.0.0 excluded", "excluded"),
    ("npm WARN a@1.0.0 requires a peer of b@16.0.0 but none is installed", "get-conflict"),
    ("plugin exited: signal: killed", "context-killed"),
    ("exec: \"node\": executable file not found in $PATH", "cgo-toolchain"),
    (
        "The process cannot access the file because it is being used by another process.",
        "windows-file-in-use",
    ),
    ("open /etc/resolv.conf: read-only file system", "read-only-fs"),
    ("accept tcp [::]:80: accept4: too many open files", "too-many-open-files"),
    (
        "packaging.version.InvalidVersion: Invalid version: \"abc\"",
        "non-canonical-or-invalid-version",
    ),
    ("error: invalid version \"1.x\" in requirements.txt", "non-canonical-or-invalid-version"),
    ("Example usage: foo --bar", "init-example"),
    ("parse error: expected ',' after version", "gomod-retract"),
    ("open /src/a/b.go: no such file or directory", "modcache-corrupt"),
    ("go mod vendor", "vendor-hint"),
];

#[test]
fn every_family_is_found_by_its_own_id() {
    let tables = [VERSIONS, PATHS, PACKAGES, DIRECTORIES, GOMOD, WORK_AND_VENDOR, SETTINGS, FILES];
    let faults: Vec<String> = tables.concat().iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn progress_is_no_failure() {
    for log in PROGRESS {
        let evidence = read(log);
        assert!(evidence.log.has_progress, "{log}");
        assert!(evidence.log.entries.is_empty(), "{:?} in\n{log}", ids(&evidence));
        assert!(evidence.log.other.is_empty(), "{log}");
    }
}

#[test]
fn what_only_looks_alike_is_not_found() {
    let found: Vec<_> =
        NEAR_MISSES.iter().filter(|(line, id)| ids(&read(line)).contains(id)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_more_specific_of_two_messages_stands_alone() {
    let pairs = [
        (
            "cannot find module providing package example.com/b: import lookup disabled by -mod=vendor",
            "cannot-find-module",
        ),
        (
            "m.go:2:8: cannot find package \".\" in:\n\tDIR/m/vendor/example.com/b",
            "gopath-cannot-find",
        ),
        ("go.mod:1: unknown directive: <<<<<<<", "gomod-parse"),
        (
            "go.mod:2: require example.com/a: version \"v2.0.0\" invalid: should be v0 or v1, not v2",
            "non-canonical-or-invalid-version",
        ),
        (
            "go: malformed module path \"foo\": missing dot in first path element",
            "malformed-module-path",
        ),
        ("go: GOMODCACHE entry is relative; must be absolute path: \"rel\".", "goenv-write"),
        ("build flag -mod=vendor only valid when using modules", "mod-flag-value"),
        (
            "go: updates to go.mod needed, but go.mod is part of the overlay specified with -overlay",
            "updates-needed",
        ),
    ];
    for (line, id) in pairs {
        let evidence = read(line);
        assert!(!ids(&evidence).contains(&id), "{id} in {line}");
    }
}
