//! vendor/ and vendor/modules.txt.

use crate::evidence::message::{
    Foreign::Compile,
    Role::{Failure, Foreign, Progress, Trailer},
    Wording as W, messages,
};

messages! {
    /// go.mod and vendor/modules.txt do not say the same.
    INCONSISTENT_VENDORING = "inconsistent-vendoring", "I01", Failure, "cmd/go/internal/modload/vendor.go, checkVendorConsistency", [
        W::of("inconsistent vendoring in {path}:").from(14),
        W::of("go: inconsistent vendoring:").from(14),
        W::of("{module}@{version}: is explicitly required in {path2}, but not marked as explicit in vendor/modules.txt").from(14),
        W::of("{module}@{version}: is explicitly required in {path2}, but vendor/modules.txt indicates {module2}@{version2}").from(14),
        W::of("{module}@{version}: is marked as explicit in vendor/modules.txt, but not explicitly required in {path2}").from(14),
        W::of("{module}@{version}: is replaced in {path2}, but not marked as replaced in vendor/modules.txt").from(14),
        W::of("{module}@{version}: is replaced by {word} in {path2}, but marked as replaced by {word2} in vendor/modules.txt").from(14),
        W::of("{module}@{version}: is marked as replaced in vendor/modules.txt, but not replaced in {path2}").from(14),
        W::of("{module}: is replaced in {path2}, but not marked as replaced in vendor/modules.txt").from(14),
        W::of("{module}: is replaced by {word} in {path2}, but marked as replaced by {word2} in vendor/modules.txt").from(14),
        W::of("{module}: is marked as replaced in vendor/modules.txt, but not replaced in {path2}").from(14),
    ];
    /// The advice under [`INCONSISTENT_VENDORING`].
    VENDOR_HINT = "vendor-hint", "", Trailer, "cmd/go/internal/modload/vendor.go, checkVendorConsistency", [
        W::of("To ignore the vendor directory, use -mod=readonly or -mod=mod.").from(16),
        W::of("To sync the vendor directory, run:").from(16),
        W::of("run 'go mod vendor' to sync, or use -mod=mod or -mod=readonly to ignore the vendor directory").to(15),
        W::of("(Use -mod=mod or -mod=readonly to bypass.)").from(14),
    ];
    /// An import that vendor/ does not have.
    VENDOR_MISSING_PACKAGE = "vendor-missing-package", "I02", Failure, "cmd/go/internal/modload/import.go, ImportMissingError; go/build", [
        W::of("cannot find module providing package {package}: import lookup disabled by -mod=vendor"),
        W::of("import lookup disabled by -mod=vendor"),
        W::of("cannot find package \".\" in:\n{path}/vendor/{package}").to(18),
        W::of("cannot find package \".\" in:\n{path}\\vendor\\{text}").to(18),
        W::of("cannot load {package}: open {path}/vendor/{path2}: no such file or directory").to(13),
    ];
    /// A question that vendor/ cannot answer, such as which versions exist.
    VENDOR_QUERY = "vendor-query", "I03", Failure, "cmd/go/internal/modload/query.go and list.go", [
        W::of("cannot query module due to -mod=vendor").from(14),
        W::of("can't compute 'all' using the vendor directory").from(14),
        W::of("can't resolve module using the vendor directory").from(14),
        W::of("can't match module patterns using the vendor directory").from(14),
        W::of("can't determine available versions using the vendor directory").from(14),
        W::of("can't determine available upgrades using the vendor directory").from(14),
        W::of("go get: disabled by -mod=vendor").to(15),
        W::of("go list -m: disabled by -mod=vendor").to(15),
        W::of("go mod download: disabled by -mod=vendor").to(15),
        W::of("go: disabled by -mod=vendor").to(15),
    ];
    /// vendor/ has more than vendor/modules.txt says.
    NOT_IN_MODULES_TXT = "vendor-not-in-modules-txt", "I04", Failure, "cmd/go/internal/modload/import.go and load.go", [
        W::of("ignoring package {package} which exists in the vendor directory but is missing from vendor/modules.txt.").from(23),
        W::of("directory {path} is not a package listed in vendor/modules.txt"),
        W::of("without -mod=vendor, directory {path} has no package path"),
        W::of("vendored module {module} should be required explicitly in go.mod").from(17),
    ];
    /// `go mod vendor` cannot copy a package.
    VENDOR_COMMAND = "vendor-command", "I05", Failure, "cmd/go/internal/modcmd/vendor.go, RunVendor", [
        W::of("replacement path {path} inside vendor directory").from(20),
        W::of("go.mod: case-insensitive import collision: \"{package}\" and \"{package2}\"").from(23),
    ];
    /// A file named by a `//go:embed` line is not there.
    EMBED_NO_MATCH = "vendor-command-embed", "I05", Foreign(Compile), "cmd/go/internal/load/pkg.go, resolveEmbed", [
        W::of("pattern {pattern}: no matching files found").from(16),
    ];
    /// There is nothing to copy.
    NOTHING_TO_VENDOR = "vendor-command-nothing", "I05", Progress, "cmd/go/internal/modcmd/vendor.go, RunVendor", [
        W::of("go: no dependencies to vendor"),
    ];
    /// Why vendor/ is left aside. Go fails without these words; they are the reason it gives for
    /// the mode that it chose.
    VENDOR_NOT_USED = "vendor-not-used", "I06", Trailer, "cmd/go/internal/modload/init.go, setDefaultBuildMod", [
        W::of("Go version in go.mod is {version2}, so vendor directory was not used.").from(16),
        W::of("Go version in go.mod is unspecified, so vendor directory was not used.").from(16),
        W::of("Go version in go.work is {version2}, so vendor directory was not used.").from(22),
        W::of("Outside workspace mode, but vendor directory is for a workspace.").from(22),
        W::of("In workspace mode, but vendor directory is not for a workspace").from(22),
    ];
    /// `-mod=vendor` where modules are switched off.
    VENDOR_FLAG = "vendor-flags", "I07", Failure, "cmd/go/internal/work/init.go, buildModeInit", [
        W::of("build flag -mod=vendor only valid when using modules"),
    ];
}
