"""What a person has: their files, what Go and git say of their settings, and their shell's variables."""

import hashlib
import json
import os
import pathlib

# Caches and records that programs keep for themselves. What a fix does to them shows in whether the
# command passes.
NOT_LOOKED_AT = (".cache", ".config/go/telemetry", ".local/share/fish", ".config/fish/fish_variables", ".bash_history",
                 ".zsh_history", ".zcompdump", "go")
# Go makes up the first for each run; the others are the terminal's own.
ALWAYS_OTHER = ("GOGCCFLAGS",)
OF_THE_SHELL = ("_", "SHLVL", "OLDPWD", "PWD", "COLUMNS", "LINES")


class State:
    """A look at everything. `terminal` is the shell that is asked."""

    def __init__(self, stage, terminal):
        self.files = {}
        for root in dict.fromkeys([stage.home, stage.cwd]):
            self._walk(root, stage)
        self.go = self._go(terminal)
        self.git = terminal.run("git config --list --show-origin --show-scope").text.splitlines()
        lines = terminal.run("env").text.splitlines()
        pairs = dict(line.split("=", 1) for line in lines if "=" in line)
        self.variables = {name: value for name, value in pairs.items() if name not in OF_THE_SHELL}

    def _walk(self, root, stage):
        skipped = {stage.home / path for path in (*NOT_LOOKED_AT, *stage.refilled)}
        for folder, folders, files in os.walk(root):
            folder = pathlib.Path(folder)
            folders[:] = [name for name in folders if folder / name not in skipped]
            for name in folders:
                self.files[str(folder / name)] = oct((folder / name).stat().st_mode)
            for name in files:
                path = folder / name
                if path in skipped:
                    continue
                text = os.readlink(path).encode() if path.is_symlink() else path.read_bytes()
                # `go env -u` leaves an empty file where `go env -w` made one.
                if text or path != stage.home / ".config/go/env":
                    self.files[str(path)] = f"{oct(path.lstat().st_mode)} {hashlib.sha256(text).hexdigest()}"
        for own in (stage.home / ".config/go", ):
            self.files.pop(str(own), None)

    @staticmethod
    def _go(terminal):
        # Where Go wants to be another one it answers only so.
        asked = terminal.run("env GOTOOLCHAIN=local go env -json")
        try:
            values = json.loads(asked.text)
        except ValueError:
            values = {"": asked.text}
        values["GOTOOLCHAIN"] = terminal.run("go env GOTOOLCHAIN").text
        return {name: value for name, value in values.items() if name not in ALWAYS_OTHER}


def _differences(kind, old, new, forgiven=()):
    names = sorted(set(old) | set(new))
    return [f"{kind} {name}: {old.get(name)} -> {new.get(name)}" for name in names
            if old.get(name) != new.get(name) and name not in forgiven]


def differences(old, new, by_command=None):
    """What is other than it was. `by_command` holds two looks, before and after the go command itself
    ran: a file that it changed may stay so."""
    forgiven = set()
    if by_command:
        before, after = by_command
        touched = {name for name in set(before.files) | set(after.files) if before.files.get(name) != after.files.get(name)}
        forgiven = {name for name in touched if new.files.get(name) == after.files.get(name)}
    found = _differences("file", old.files, new.files, forgiven)
    # A go.mod that stays is named by GOMOD.
    stays = ("GOMOD",) if any(name.endswith("/go.mod") for name in forgiven) else ()
    found += _differences("go env", old.go, new.go, stays)
    found += _differences("variable", old.variables, new.variables)
    if old.git != new.git:
        found.append(f"git config: {sorted(set(old.git) ^ set(new.git))}")
    return found
