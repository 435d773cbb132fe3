#!/usr/bin/env python3
"""Proves modmend's scripts: in really broken environments, with real go commands and real shells.

    prove.py --modmend PROGRAM                  every proof, shell and Go version
    prove.py --modmend PROGRAM --sample         every proof once; shells and versions take turns
    prove.py --modmend PROGRAM --cause ID --shell zsh --go 1.27 --verbose
    prove.py --modmend PROGRAM --connect        without namespaces, as anybody

Prints one line of JSON for each run. Needs root on Linux (namespaces) but for --connect.
"""

import argparse
import concurrent.futures
import contextlib
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "eval" / "rig")]

import connect  # noqa: E402
import proofs  # noqa: E402
import run as rig  # noqa: E402
import stage  # noqa: E402

SHELLS = ("bash", "zsh", "fish")
COLUMNS = ("failed before", "cause named", "passes after", "idempotent", "undo exact")
UNSHARE = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"]


def toolchains():
    """The Go versions, by minor number: those that the task runner names, else those it has installed."""
    found = {}
    for program in filter(None, os.environ.get("MODMEND_GO_TOOLCHAINS", "").split(os.pathsep)):
        root = pathlib.Path(program).resolve().parent.parent
        version = (root / "VERSION").read_text().split()[0].removeprefix("go")
        found[".".join(version.split(".")[:2])] = rig.Go(version, str(root))
    return found or rig.toolchains()


def matrix(chosen):
    """Each proof in each shell with each version, and pasted in one of them."""
    for number, proof in enumerate(chosen):
        yield from ((proof, shell, "file", minor) for shell, minor in itertools.product(SHELLS, proof.go))
        yield proof, SHELLS[number % 3], "paste", proof.go[number % len(proof.go)]


def sample(chosen):
    """Each proof once. Shells, versions, and file or paste take turns."""
    for number, proof in enumerate(chosen):
        way = "paste" if number // 3 % 3 == 0 else "file"
        yield proof, SHELLS[number % 3], way, proof.go[number // 3 % len(proof.go)]


def staged(folder, minor, shell, **how):
    """A stage: in the namespaces of this process, or below a folder if there is one."""
    words = toolchains()[minor], shell, toolchains()
    return connect.Connect(folder, *words, **how) if folder else stage.Stage(*words, **how)


def inside(folder, name, shell, way, minor, program):
    """Plays one proof; this process is alone in its namespaces, or with its folder."""
    import play
    proof = proofs.ALL[name]
    try:
        play.play(staged(folder, minor, shell), proof, way, int(program))
        print(json.dumps({"held": list(COLUMNS)}))
    except play.Trouble as trouble:
        held = list(COLUMNS[:COLUMNS.index(trouble.column)])
        print(json.dumps({"held": held, "trouble": trouble.what, **trouble.more}))


@contextlib.contextmanager
def apart(without_namespaces, *words):
    """The call of this program in namespaces of its own, or with a folder of its own that goes again."""
    own = [sys.executable, __file__, *words]
    if not without_namespaces:
        yield [*UNSHARE, *own]
        return
    folder = tempfile.mkdtemp(prefix="modmend-proof-")
    try:
        yield [*own, "--folder", folder]
    finally:
        # Go leaves the folders of modules without the permission to write.
        subprocess.run(["chmod", "-R", "u+w", folder], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def warm(kind, minor):
    """Fills the build cache of a version, once."""
    with apart(kind is connect, "--warm", minor) as call:
        done = subprocess.run(call, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    (kind.cache_of(toolchains()[minor]) / "warm").touch()


def outside(kind, proof, shell, way, minor, program):
    """Starts one run, apart from all others."""
    start = time.monotonic()
    try:
        with apart(kind is connect, "--inside", proof.name, shell, way, minor, str(program)) as call:
            done = subprocess.run(call, capture_output=True, text=True, timeout=600, pass_fds=[program])
        result = json.loads(done.stdout) if done.returncode == 0 else {"held": [], "trouble": done.stderr[-3000:]}
    except subprocess.TimeoutExpired:
        result = {"held": [], "trouble": "still running after 600 s"}
    seconds = round(time.monotonic() - start, 1)
    return {"cause": proof.cause, "proof": proof.name, "made": proof.made, "shell": shell, "way": way,
            "go": toolchains()[minor].version, "then": proof.then, "seconds": seconds, **result}


def permitted():
    """Whether this machine lets us make namespaces."""
    try:
        return subprocess.run([*UNSHARE, "true"], capture_output=True).returncode == 0
    except OSError:
        return False


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--modmend", help="the program")
    reader.add_argument("--cause", action="append", help="only this cause (or cause/variant); may be repeated")
    reader.add_argument("--shell", choices=SHELLS)
    reader.add_argument("--go", help="a minor version, such as 1.27")
    reader.add_argument("--way", choices=("file", "paste"))
    reader.add_argument("--sample", action="store_true", help="each proof once")
    reader.add_argument("--connect", action="store_true", help="without namespaces; some proofs are left out")
    reader.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    reader.add_argument("--verbose", action="store_true", help="show scripts and output of what fails")
    reader.add_argument("--inside", nargs=5, help=argparse.SUPPRESS)
    reader.add_argument("--warm", help=argparse.SUPPRESS)
    reader.add_argument("--folder", help=argparse.SUPPRESS)
    asked = reader.parse_args()
    proofs.load()
    if asked.inside:
        return inside(asked.folder, *asked.inside)
    if asked.warm:
        return staged(asked.folder, asked.warm, "bash", is_first=True).warm()
    if not asked.connect and not permitted():
        print("unshare is not permitted here: root on Linux is needed, or --connect", file=sys.stderr)
        return 3
    kind = connect if asked.connect else stage
    chosen = [p for p in proofs.ALL.values() if not asked.cause or p.cause in asked.cause or p.name in asked.cause]
    runs = [one for one in (sample if asked.sample else matrix)(chosen)
            if (not asked.shell or one[1] == asked.shell) and (not asked.way or one[2] == asked.way)
            and (not asked.go or one[3] == asked.go)]
    known = toolchains()
    absent = [one for one in runs if one[3] not in known]
    for proof, shell, way, minor in absent:
        print(f"skipped: {proof.name} in {shell} with Go {minor}, which is not installed", file=sys.stderr)
    runs = [one for one in runs if one[3] in known]
    kind.prepare(known.values())
    lacking = dict(proofs.NEEDS) if asked.connect else {}
    if not asked.connect and any(one[0].needs == "sshd" for one in runs) and not stage.has_sshd():
        lacking["sshd"] = "there is no sshd, and apt-get cannot fetch it"
    for need, why in lacking.items():
        if names := dict.fromkeys(one[0].name for one in runs if one[0].needs == need):
            print(f"left out: {', '.join(names)}: {why}", file=sys.stderr)
    runs = [one for one in runs if one[0].needs not in lacking]
    program = os.open(asked.modmend, os.O_RDONLY)
    troubles = 0
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        cold = {one[3] for one in runs if not (kind.cache_of(known[one[3]]) / "warm").exists()}
        list(pool.map(lambda minor: warm(kind, minor), sorted(cold)))
        for result in pool.map(lambda one: outside(kind, *one, program), runs):
            troubles += "trouble" in result
            more = {name: result.pop(name, None) for name in ("log", "script", "shown")}
            print(json.dumps(result, ensure_ascii=False), flush=True)
            if asked.verbose and "trouble" in result:
                for name, text in more.items():
                    if text:
                        print(f"----- {name}\n{text}", file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
