"""The rig's world as a person's workplace: a real shell with settings of their own."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import modules
import repos
import scenes.vcs
import world

KEY = b"sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
FOLDER = world.STATE / "proof"
GOOGLE_CN = "sum.golang.google.cn"

PROFILES = {
    "bash": (".bashrc", "PS1='ready> '\nalias ll='ls -l'\n"),
    "zsh": (".zshrc", "PS1='ready> '\nalias ll='ls -l'\n"),
    "fish": (".config/fish/config.fish", "function fish_prompt; printf 'ready> '; end\nfunction fish_greeting; end\nalias ll='ls -l'\n"),
}


def prepare(toolchains):
    """Once for all proofs: a key of the rig's own in the place of sum.golang.org's, and copies of the go
    commands that know it. Nothing else in them changes; both keys have the same length."""
    (world.STATE / "tools").mkdir(parents=True, exist_ok=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    database = modules.ChecksumDatabase(FOLDER, "sum.golang.org", modules.Shelf([]))
    for go in toolchains:
        for cache in (world.STATE / "cache" / go.version, cache_of(go)):
            cache.mkdir(parents=True, exist_ok=True)
            cache.chmod(0o777)
        copy = FOLDER / f"go-{go.version}"
        own = database.verifier.encode()
        if copy.exists() and own in copy.read_bytes():
            continue
        code = (pathlib.Path(go.root) / "bin/go").resolve().read_bytes()
        assert code.count(KEY) == 1 and len(own) == len(KEY), f"go {go.version} has its key elsewhere"
        copy.write_bytes(code.replace(KEY, own))
        copy.chmod(0o755)


def has_sshd():
    """Whether there is an sshd for the rig; Debian's is unpacked beside the rig, not installed."""
    tools = world.STATE / "tools"
    program = tools / "usr/sbin/sshd"
    if not program.exists() and shutil.which("apt-get"):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["apt-get", "download", "openssh-server", "libwrap0"], cwd=folder, capture_output=True)
            for package in pathlib.Path(folder).glob("*.deb"):
                subprocess.run(["dpkg", "-x", str(package), str(tools)], capture_output=True)
    return program.exists()


def cache_of(go):
    """The build cache that a proof starts with. Each writes over a copy of its own: Go keeps an index of
    each module version there, and two proofs may have different contents for one version."""
    return FOLDER / "cache" / go.version


class Stage(world.World):
    """What a proof builds and breaks. Go's defaults are real ones: its checksum database is the rig's."""

    def __init__(self, go, shell, toolchains, is_first=False):
        # Their folders may be hidden later.
        self.toolchains = toolchains
        self._small = {minor: {name: (pathlib.Path(one.root) / name).read_text() for name in ("VERSION", "go.env")
                               if (pathlib.Path(one.root) / name).exists()} for minor, one in toolchains.items()}
        self.shell, self.is_first = shell, is_first
        self.refilled = ()
        super().__init__(go)
        self._settle()

    def _machine(self):
        super()._machine()
        self.folder = self.rig / "proof"
        self.folder.mkdir(mode=0o777)
        self.folder.chmod(0o777)
        world._shell("mount", "--bind", str(FOLDER / f"go-{self.go.version}"), "/usr/local/go/bin/go")
        build_cache = str(self.home / ".cache/go-build")
        if self.is_first:
            world._shell("mount", "--bind", str(cache_of(self.go)), build_cache)
            return
        for folder in ("over", "over/upper", "over/work"):
            (self.rig / folder).mkdir(mode=0o777)
            (self.rig / folder).chmod(0o777)
        layers = f"lowerdir={cache_of(self.go)},upperdir=/mnt/over/upper,workdir=/mnt/over/work"
        world._shell("mount", "-t", "overlay", "-o", layers, "overlay", build_cache)

    def warm(self):
        """Compiles what every program needs, into the cache that all proofs start with."""
        self.gomod()
        done = self.quiet("go vet ./... && go build ./...")
        assert done.code == 0, done.text

    def _settle(self):
        """A home that somebody lives in: profile files, settings of git and of Go."""
        where = self.cwd
        self.cwd = self.home
        for shell, (file, text) in PROFILES.items():
            self.write(file, text)
        self.write(".profile", "umask 022\n")
        self.write(".gitconfig", "[user]\n\tname = Dev\n\temail = dev@example.com\n")
        self.write(".config/go/env", f"GOBIN={self.home}/bin\n")
        self.cwd = where
        self.own(self.home / ".config")

    def checksums(self):
        if self.database is None:
            keys = self.rig / "keys"
            keys.mkdir()
            shutil.copy(FOLDER / "sum.golang.org.key", keys)
            self.database = modules.ChecksumDatabase(keys, "sum.golang.org", self.shelf)

    def internet(self, without=(), **how):
        """The public hosts work, but for those named."""
        super().internet(without, **how)
        if GOOGLE_CN not in without:
            self.site(GOOGLE_CN, self.database.handler)

    def profile(self, **variables):
        """The person's profile file exports these; their shells have them."""
        file, _ = PROFILES[self.shell]
        path = self.home / file
        line = "set -gx {} '{}'\n" if self.shell == "fish" else "export {}='{}'\n"
        with path.open("a") as profile:
            profile.writelines(line.format(name, value) for name, value in variables.items())

    def go_env(self, *settings):
        """The person has run `go env -w` with these."""
        run = self.quiet("go env -w " + " ".join(f"'{setting}'" for setting in settings))
        assert run.code == 0, run.text

    def settings(self, *lines):
        """Go's own settings hold these lines, which `go env -w` would refuse."""
        with (self.home / ".config/go/env").open("a") as file:
            file.writelines(line + "\n" for line in lines)

    def company_module(self, path, version="v1.0.0"):
        """A module in the company's own git, for which git has a login and the Internet has not."""
        host = path.split("/")[0]
        files = {"go.mod": f"module {path}\n\ngo 1.19\n", "kit.go": "package kit\n"}
        self.repository(path, (version, files), private=True)
        self.git_host(host, login=("dev", "token"), special=repos.go_get(path, f"https://{path}.git"))
        self.write(self.home / ".netrc", f"machine {host} login dev password token\n")
        os.chmod(self.home / ".netrc", 0o600)

    def checksum_of(self, path, version, files):
        """The checksum database knows this version, whatever the proxies have."""
        made = modules.Module(path, version, files={**files, "LICENSE": None})
        shelf = modules.Shelf([*self.shelf.modules.values(), made])
        full = modules.ChecksumDatabase(self.rig / "keys", "sum.golang.org", shelf)
        self.database.__dict__.update(full.__dict__)

    def other(self, minor):
        """Another toolchain that is installed here."""
        return self.toolchains[minor]

    def toolchain(self, minor):
        """The proxies have this toolchain: its go command and little else, enough for questions about
        modules."""
        go = self.other(minor)
        name = f"v0.0.1-go{go.version}.linux-amd64"
        files = {"go.mod": "module golang.org/toolchain\n", "toolchain.go": None, "LICENSE": None,
                 "bin/go": (FOLDER / f"go-{go.version}").read_bytes(), "pkg/tool/linux_amd64/README": "none here\n",
                 "lib/README": "none here\n", "bin/gofmt": "none here\n",
                 **self._small[minor]}
        self.shelf.modules["golang.org/toolchain", name] = modules.Module("golang.org/toolchain", name, files=files)

    def without(self, program):
        """The person's PATH has all programs but this one."""
        folder = self.home / "bin"
        folder.mkdir()
        for place in ("/usr/bin", "/bin"):
            for file in pathlib.Path(place).iterdir():
                link = folder / file.name
                if file.name != program and not link.is_symlink():
                    link.symlink_to(file)
        self.own(folder)
        toolchain, _, _ = self.path.partition(":")
        self.path = f"{toolchain}:{folder}"

    def certificates_only_at(self, path):
        """The system keeps its authorities in this one file, as Alpine does."""
        config = pathlib.Path("/etc/ssl/openssl.cnf").read_text()
        world._shell("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", "/etc/ssl")
        pathlib.Path("/etc/ssl/openssl.cnf").write_text(config)
        pathlib.Path(path).write_bytes(self.trusted.root.read_bytes())

    def ssh_server(self, host):
        """A real sshd that knows nobody; its key is known here."""
        scenes.vcs.ssh_server(self, host, accept=True)

    def shell_file(self, name, text):
        """A file beside the project, for what the person pastes."""
        path = self.folder / name
        path.write_text(text)
        os.chmod(path, 0o644)
        return str(path)


def modmend(program, *words):
    """Runs modmend; `program` is an open file, for its path may be hidden in here."""
    done = subprocess.run([f"/proc/self/fd/{program}", *words], pass_fds=[program], capture_output=True, text=True,
                          env={})
    if done.returncode:
        raise RuntimeError(f"modmend {' '.join(words)}: {done.stderr}")
    return done.stdout
