"""Go versions and toolchains."""

from proofs import proof


@proof("go-too-old", "GOTOOLCHAIN=local was written with go env -w, and go.mod asks for a newer Go", go="1.21 1.24")
def _(w):
    w.toolchain("1.27")
    w.internet()
    w.go_env("GOTOOLCHAIN=local")
    w.gomod(go=w.other("1.27").version)
    return "go list -m"


@proof("toolchain-not-available", "GOTOOLCHAIN=path was written with go env -w, and the version is not in PATH", go="1.21 1.24")
def _(w):
    w.toolchain("1.27")
    w.internet()
    w.go_env("GOTOOLCHAIN=path")
    w.gomod(go=w.other("1.27").version)
    return "go list -m"


@proof("toolchain-download-failed", "go.mod asks for a newer Go, and the hosts of Google reject connections", go="1.21 1.24", needs="routes")
def _(w):
    w.toolchain("1.27")
    w.internet(without=("proxy.golang.org", "sum.golang.org"))
    w.refuse("proxy.golang.org", "sum.golang.org")
    w.gomod(go=w.other("1.27").version)
    return "go list -m"
