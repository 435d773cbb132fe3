"""The rig's world as a person's workplace: a real shell with settings of their own."""

import os
import pathlib
import shutil
import subprocess

import modules
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
        cache = world.STATE / "cache" / go.version
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


class Stage(world.World):
    """What a proof builds and breaks. Go's defaults are real ones: its checksum database is the rig's."""

    def __init__(self, go, shell):
        super().__init__(go)
        self.shell = shell
        self.refilled = ()
        self.folder = pathlib.Path("/mnt/proof")
        self.folder.mkdir(mode=0o777)
        self.folder.chmod(0o777)
        world._shell("mount", "--bind", str(FOLDER / f"go-{go.version}"), "/usr/local/go/bin/go")
        self._settle()

    def _settle(self):
        """A home that somebody lives in: profile files, settings of git and of Go."""
        where = self.cwd
        self.cwd = self.home
        for shell, (file, text) in PROFILES.items():
            self.write(file, text)
        self.write(".profile", "umask 022\n")
        self.write(".gitconfig", "[user]\n\tname = Dev\n\temail = dev@example.com\n")
        self.write(".config/go/env", "GOBIN=/home/dev/bin\n")
        self.cwd = where
        self.own(self.home / ".config")

    def checksums(self):
        if self.database is None:
            key = pathlib.Path("/mnt/keys/sum.golang.org.key")
            key.parent.mkdir()
            shutil.copy(FOLDER / "sum.golang.org.key", key)
            self.database = modules.ChecksumDatabase("/mnt/keys", "sum.golang.org", self.shelf)

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
