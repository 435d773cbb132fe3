"""Installation, variables, folders, permissions, disks."""

import errno
import looks
import os
import pathlib
import syscalls
from modules import Module
from scenes import scene

UUID = "github.com/google/uuid v1.6.0"


# Go is not there.

def absent(name, command, made="Go is not on PATH", **how):
    @scene(f"machine/{name}", "go-not-installed", made, **how)
    def _(w):
        w.gomod()
        w.write("Makefile", "build:\n\tgo build ./...\n")
        w.write("build.sh", "#!/usr/bin/env bash\nset -e\ngo mod download\ngo build ./...\n")
        w.write("run.py", "import subprocess\nsubprocess.run(['go', 'mod', 'download'], check=True)\n")
        w.path = "/usr/bin:/bin"
        w.run(command)


absent("absent-bash", "go mod tidy", look=looks.bash)
absent("absent-sh", "sh -c 'go build ./...'", go="1.22", look=looks.docker)
absent("absent-make", "make build", go="1.25")
absent("absent-env", "/usr/bin/env go version", go="1.26", look=looks.prompt)
absent("absent-script", "bash build.sh", go="1.23", look=looks.gitlab)
absent("absent-python", "/usr/bin/python3 run.py", go="1.27")
absent("absent-path-typo", "/usr/local/go/bin/g0 version; PATH=/usr/local/goo/bin:$PATH go version",
       made="PATH has a misspelt folder", go="1.21", look=looks.zsh)

# Modules are off.


def off(name, made, command, setup=lambda w: w.gomod(imports=["github.com/gorilla/mux"]), value="off", env=(), **how):
    @scene(f"machine/{name}", "go111module-off", made, **how)
    def _(w):
        w.internet()
        w.export(GO111MODULE=value)
        setup(w)
        w.run(command)
        if env:
            w.paste_env(*(() if env is True else env))


off("modules-off-tidy", "GO111MODULE=off", "go mod tidy", go="1.24", env=True)
off("modules-off-build", "GO111MODULE=off, and an import from a module", "go build ./...", go="1.22",
    env=("GO111MODULE", "GOPATH", "GOMOD"))
off("modules-off-install", "GO111MODULE=off, and go install with a version",
    "go install github.com/google/wire/cmd/wire@latest", go="1.26", look=looks.bash)
off("modules-off-get", "GO111MODULE=off, and go get", "go get github.com/gorilla/mux", go="1.25",
    look=looks.docker)
off("modules-off-written", "go env -w GO111MODULE=off of long ago", "go list -m all; go env GO111MODULE",
    setup=lambda w: (w.quiet("go env -w GO111MODULE=off"), w.gomod()), value=None, go="1.23",
    env=("GO111MODULE", "GOENV"))
off("modules-off-old-get", "GO111MODULE=off with an old Go", "go build .", go="1.19", look=looks.gitlab)

# Values of other variables.


def value(name, made, command="go build ./...", env=(), causes="goenv-invalid-value", look=looks.plain, go="1.24", **variables):
    @scene(f"machine/{name}", causes, made, go=go, look=look)
    def _(w):
        w.internet()
        w.export(**variables)
        w.shop(UUID)
        w.run(command)
        if env:
            w.paste_env(*(() if env is True else env))


value("value-goflags-word", "GOFLAGS without a dash", GOFLAGS="mod=vendor", env=("GOFLAGS", "GOVERSION"))
value("value-goflags-space", "GOFLAGS with a space inside of a flag", command="go test ./...",
      GOFLAGS="-ldflags -s", go="1.22", look=looks.docker)
value("value-goflags-unknown", "GOFLAGS with a flag that is none", command="go mod download",
      GOFLAGS="-insecure-skip", go="1.26", look=looks.gitlab)
value("value-goflags-mod", "GOFLAGS=-mod=write", GOFLAGS="-mod=write", go="1.25", env=True)
value("value-111", "GO111MODULE=yes", command="go mod tidy", GO111MODULE="yes", go="1.23", look=looks.bash)
value("value-toolchain", "GOTOOLCHAIN without go in front", command="go version", GOTOOLCHAIN="1.22.3",
      go="1.24", look=looks.prompt)
value("value-goauth", "GOAUTH ends with a semicolon", command="go get github.com/spf13/cobra@v1.8.1",
      GOAUTH="netrc;", go="1.25", env=())
value("value-govcs", "GOVCS without a colon", command="go get github.com/acme/kit@latest", GOVCS="git",
      GOPRIVATE="github.com/acme", go="1.22", causes="goenv-invalid-value | govcs-disallowed", env=())
value("value-goarch", "GOARCH=x64", GOARCH="x64", go="1.27", look=looks.jenkins,
      causes="goenv-invalid-value | not-a-module-failure")


@scene("machine/value-misspelt", "goenv-invalid-value", "go env -w of a variable that does not exist",
       go="1.23", look=looks.zsh)
def _(w):
    w.internet()
    w.gomod()
    w.run("go env -w GOPROXYS=https://goproxy.cn,direct")


# Which value counts.


@scene("machine/overrides-proxy", "env-var-overrides-goenv",
       "GOPROXY=off is exported by a profile; go env -w does not help", go="1.24", look=looks.bash)
def _(w):
    w.internet()
    w.export(GOPROXY="off")
    w.gomod()
    w.run("go env -w GOPROXY=https://goproxy.cn,direct")
    w.run("go get github.com/spf13/cobra@v1.8.1")
    w.paste_env()


@scene("machine/overrides-blocked", "env-var-overrides-goenv",
       "an exported GOPROXY of the default beats go env -w, and the default is blocked", go="1.26",
       look=looks.prompt)
def _(w):
    w.internet(without=("proxy.golang.org", "sum.golang.org"))
    w.refuse("proxy.golang.org", "sum.golang.org")
    w.export(GOPROXY="https://proxy.golang.org,direct")
    w.gomod()
    w.run("go env -w GOPROXY=https://goproxy.cn,direct")
    w.run("go mod download github.com/lib/pq@v1.10.9")


@scene("machine/overrides-flags", "env-var-overrides-goenv",
       "an exported GOFLAGS=-mod=vendor beats go env -w GOFLAGS=", go="1.22", look=looks.zsh)
def _(w):
    w.internet()
    w.export(GOFLAGS="-mod=vendor")
    w.shop(UUID)
    w.run("go env -w GOFLAGS=-mod=mod")
    w.run("go build ./...")


# GOPATH and GOROOT.

value("gopath-relative", "GOPATH is relative", causes="gopath-misconfigured", command="go mod download",
      GOPATH="go", env=("GOPATH", "GOMODCACHE"))
value("gopath-tilde", "GOPATH starts with ~", causes="gopath-misconfigured",
      command="go install github.com/google/wire/cmd/wire@latest", GOPATH="~/go", go="1.22",
      look=looks.docker)
value("gopath-modcache-relative", "GOMODCACHE is relative", causes="gopath-misconfigured",
      command="go mod tidy", GOMODCACHE="./.modcache", go="1.26", look=looks.gitlab)


@scene("machine/gopath-holds-gomod", "gopath-misconfigured", "the project is GOPATH itself", go="1.21")
def _(w):
    w.internet()
    w.export(GOPATH="/home/dev/shop")
    w.shop(UUID)
    w.run("go mod download && go build ./...")
    w.paste_env("GOPATH", "GOMOD", "GOMODCACHE")


@scene("machine/gopath-is-goroot", "gopath-misconfigured | file-permission", "GOPATH is GOROOT", go="1.24",
       look=looks.prompt)
def _(w):
    w.internet()
    w.export(GOPATH="/usr/local/go")
    w.shop(UUID)
    w.run("go mod download")
    w.paste_env("GOPATH", "GOROOT", "GOMODCACHE")


value("goroot-missing", "GOROOT names the folder of a version that was removed",
      causes="goroot-misconfigured", command="go mod tidy", GOROOT="/usr/local/go1.20.5", env=())
value("goroot-missing-build", "GOROOT is exported by an old profile", causes="goroot-misconfigured",
      GOROOT="/opt/go", go="1.21", look=looks.bash)


@scene("machine/goroot-other", "goroot-misconfigured", "GOROOT names another version's folder", go="1.24",
       look=looks.docker)
def _(w):
    w.internet()
    w.another_go("1.22", "/usr/local/go1.22")
    w.export(GOROOT="/usr/local/go1.22", GOTOOLCHAIN="local")
    w.gomod(imports=["sort"])
    w.run("go build -a -o /tmp/shop .")


@scene("machine/goroot-newer", "goroot-misconfigured", "GOROOT names a newer version's folder", go="1.22")
def _(w):
    w.internet()
    w.another_go("1.26", "/usr/local/go1.26")
    w.export(GOROOT="/usr/local/go1.26", GOTOOLCHAIN="local")
    w.gomod(imports=["strings"])
    w.run("go vet ./...")
    w.paste_env("GOROOT", "GOVERSION", "GOTOOLDIR")


# Folders that a build needs.

value("dirs-home", "HOME is not set, as in a service", causes="go-dirs-unusable", HOME=None,
      XDG_CACHE_HOME=None, look=looks.compose)
value("dirs-cache-off", "GOCACHE=off", causes="go-dirs-unusable", GOCACHE="off", go="1.22",
      env=("GOCACHE", "GOMODCACHE"))
value("dirs-tmp", "TMPDIR names a folder that does not exist", causes="go-dirs-unusable",
      TMPDIR="/var/tmp/builds/4711", go="1.26", look=looks.jenkins)
value("dirs-gotmp", "GOTMPDIR names a folder that does not exist", causes="go-dirs-unusable",
      GOTMPDIR="/home/dev/tmp/go", command="go test ./...", go="1.25", env=("GOTMPDIR", "GOCACHE"))
value("dirs-home-download", "HOME is not set in a cron job", causes="go-dirs-unusable", HOME=None,
      command="go mod download", go="1.23")

# Permissions.


@scene("machine/permission-modcache", "file-permission",
       "the module cache belongs to root, since somebody used sudo", go="1.24", look=looks.bash)
def _(w):
    w.internet()
    w.root("mkdir -p /home/dev/go/pkg/mod/cache/download && chown -R 0:0 /home/dev/go")
    w.shop(UUID, "github.com/lib/pq v1.10.9")
    w.run("go build ./...")
    w.paste_env()


@scene("machine/permission-gomod", "file-permission", "the project may not be written by this user",
       go="1.22", look=looks.docker)
def _(w):
    w.internet()
    w.gomod()
    w.root(f"chown -R 0:0 {w.cwd}")
    w.run("go get github.com/spf13/cobra@v1.8.1")


@scene("machine/permission-build-cache", "file-permission", "GOCACHE belongs to another user", go="1.26")
def _(w):
    w.internet()
    w.root("mkdir /srv/cache && chmod 700 /srv/cache")
    w.export(GOCACHE="/srv/cache/go-build")
    w.shop(UUID)
    w.run("go vet ./...")
    w.paste_env("GOCACHE", "GOMODCACHE")


@scene("machine/permission-read-only", "file-permission", "the module cache is on a read-only volume",
       go="1.25", look=looks.compose)
def _(w):
    w.internet()
    w.quiet("mkdir -p ~/go/pkg/mod/cache/download")
    w.read_only("/home/dev/go/pkg/mod")
    w.shop(UUID)
    w.run("go run .")


@scene("machine/permission-install", "file-permission", "GOBIN is a folder of root's", go="1.23",
       look=looks.prompt)
def _(w):
    w.internet()
    w.root("mkdir -p /usr/local/bin2")
    w.export(GOBIN="/usr/local/bin2")
    w.run("go install github.com/air-verse/air@v1.52.3")


@scene("machine/permission-env", "file-permission", "go env -w cannot write its file", go="1.27",
       look=looks.zsh)
def _(w):
    w.root("mkdir -p /home/dev/.config/go && chown -R 0:0 /home/dev/.config")
    w.run("go env -w GOPROXY=https://goproxy.cn,direct")


@scene("machine/permission-gosum", "file-permission", "go.sum is read-only and not this user's", go="1.21")
def _(w):
    w.internet()
    w.gomod(imports=["github.com/google/uuid"])
    w.write("go.sum", "")
    w.root(f"chown 0:0 {w.cwd}/go.sum {w.cwd}/go.mod && chmod 644 {w.cwd}/go.sum {w.cwd}/go.mod")
    w.run("go mod tidy")


# A damaged cache.


def warm(w, *requires):
    w.shop(*requires)
    w.quiet("go mod download && chmod -R u+w ~/go/pkg/mod")
    return pathlib.Path("/home/dev/go/pkg/mod")


@scene("machine/corrupt-zip", "modcache-corrupt",
       "a zip in the cache is cut, as after a crash, and its folder is gone", go="1.24")
def _(w):
    w.internet()
    cache = warm(w, UUID)
    w.root(f"rm -rf {cache}/github.com/google && truncate -s 100 {cache}/cache/download/github.com/google/uuid/@v/v1.6.0.zip")
    w.run("go build ./...")
    w.paste_env("GOMODCACHE", "GOFLAGS")


@scene("machine/corrupt-verify", "modcache-corrupt", "a file in the cache was edited; go mod verify",
       go="1.22", look=looks.prompt)
def _(w):
    w.internet()
    cache = warm(w, UUID, "github.com/lib/pq v1.10.9")
    w.root(f"echo '// debug' >> {cache}/github.com/google/uuid@v1.6.0/uuid.go")
    w.run("go mod verify")


@scene("machine/corrupt-verify-zip", "modcache-corrupt", "a zip in the cache was replaced; go mod verify",
       go="1.26", look=looks.github)
def _(w):
    w.internet()
    cache = warm(w, "github.com/lib/pq v1.10.9", UUID)
    other = Module("github.com/lib/pq", "v1.10.9", files={"extra.go": "package pq\n"}).zip()
    (cache / "cache/download/github.com/lib/pq/@v/v1.10.9.zip").write_bytes(other)
    w.run("go mod verify")


@scene("machine/corrupt-restored", "modcache-corrupt | checksum-mismatch-gosum",
       "a CI cache restored a damaged .ziphash", go="1.25", look=looks.gitlab)
def _(w):
    w.internet()
    cache = warm(w, UUID)
    (cache / "cache/download/github.com/google/uuid/@v/v1.6.0.ziphash").write_text("h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    w.run("go mod verify")
    w.run("go build ./...")


# Locks.


def locked(name, error, command, made, **how):
    @scene(f"machine/{name}", "modcache-file-locked", made, **how)
    def _(w):
        w.internet()
        w.shop(UUID)
        w.before = syscalls.flock_fails(error)
        w.run(command)
        w.before = None
        w.paste_env("GOMODCACHE", "GOCACHE")


locked("locks-none", errno.ENOLCK, "go mod download", "flock answers ENOLCK, as on NFS without a lock server",
       go="1.24")
locked("locks-unsupported", errno.EOPNOTSUPP, "go build ./...",
       "flock answers EOPNOTSUPP, as on some network file systems", go="1.26", look=looks.docker)

# Full disks.


def big(w):
    """A module whose zip does not fit on a small disk."""
    text = os.urandom(3_000_000).hex()
    w.shelf.modules["github.com/tallgrass/atlas", "v1.0.0"] = Module("github.com/tallgrass/atlas", "v1.0.0",
        files={"data.txt": text})


@scene("machine/full-modcache", "disk-full", "the disk of the module cache is full", go="1.24")
def _(w):
    big(w)
    w.internet()
    w.full_disk("/home/dev/go")
    w.shop("github.com/tallgrass/atlas v1.0.0")
    w.run("go mod download")
    w.paste_env()


@scene("machine/full-modcache-docker", "disk-full", "the disk of the module cache is full", go="1.21",
       look=looks.docker)
def _(w):
    big(w)
    w.internet()
    w.full_disk("/home/dev/go", "1m")
    w.shop("github.com/tallgrass/atlas v1.0.0", UUID)
    w.run("go build -o /app .")


@scene("machine/full-build-cache", "disk-full", "the disk of the build cache is full", go="1.25",
       look=looks.gitlab)
def _(w):
    w.internet()
    w.full_disk("/srv/cache", "1m")
    w.export(GOCACHE="/srv/cache")
    w.gomod(imports=["strings"])
    w.run("go build ./...")


@scene("machine/full-tmp", "disk-full", "the temporary folder is full", go="1.26")
def _(w):
    w.internet()
    w.full_disk("/srv/tmp", "64k")
    w.export(TMPDIR="/srv/tmp", GOCACHE="/srv/empty")
    w.root("mkdir -p /srv/empty && chown 1000 /srv/empty")
    w.gomod(imports=["strings"])
    w.run("go build ./...")
