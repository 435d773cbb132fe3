"""Settings, directories and caches."""

import os

from modules import Module
from proofs import proof

UUID = "github.com/google/uuid v1.6.0"


@proof("go111module-off", "GO111MODULE=off was written with go env -w", go="1.19 1.21 1.27")
def _(w):
    w.internet()
    w.go_env("GO111MODULE=off")
    w.shop(UUID, go="1.19")
    return "go mod download"


@proof("goenv-invalid-value", "go env -w GOTOOLCHAIN has a version without go in front")
def _(w):
    w.internet()
    w.settings("GOTOOLCHAIN=1.22.3")
    w.shop(UUID)
    return "go mod download"


@proof("env-var-overrides-goenv", "the profile exports GOPROXY=off, and go env -w does not help")
def _(w):
    w.internet()
    w.profile(GOPROXY="off")
    w.shop(UUID)
    return "go env -w GOPROXY=https://goproxy.cn,direct && go mod download"


@proof("gopath-misconfigured", "the profile exports a GOPATH that is relative")
def _(w):
    w.internet()
    w.profile(GOPATH="go")
    w.shop(UUID)
    return "go mod download"


@proof("goroot-misconfigured", "the profile exports the GOROOT of a version that was removed", go="1.19 1.27")
def _(w):
    w.internet()
    w.profile(GOROOT="/usr/local/go1.16")
    w.shop(UUID, go="1.19")
    return "go mod download"


@proof("go-dirs-unusable", "the profile exports GOCACHE=off")
def _(w):
    w.internet()
    w.profile(GOCACHE="off")
    w.shop(UUID)
    return "go build ./..."


@proof("modcache-corrupt", "a file in the module cache was edited")
def _(w):
    w.internet()
    w.shop(UUID)
    w.quiet("go mod download && chmod -R u+w ~/go/pkg/mod && echo '// debug' >> ~/go/pkg/mod/github.com/google/uuid@v1.6.0/uuid.go")
    return "go mod verify"


@proof("disk-full", "the disk that holds the build cache and the temporary files is full", needs="mounts")
def _(w):
    w.internet()
    w.full_disk("/srv/disk", "4m")
    w.profile(GOCACHE="/srv/disk/cache", GOTMPDIR="/srv/disk")
    w.gomod()
    w.write("kit/kit.go", "package kit\n\n// A is one.\nconst A = 1\n")
    old = "/srv/disk/cache/00/" + "0" * 64 + "-d"
    w.quiet(f"mkdir -p /srv/disk/cache/00; head -c 5000000 /dev/zero > {old}")
    return "go build ./kit"
