#!/usr/bin/env python3
"""Makes the scenarios of the evaluation set: real commands in really broken environments.

    python3 tests/eval/rig/run.py               all of them
    python3 tests/eval/rig/run.py network/dns   those whose group/name holds these words
    python3 tests/eval/rig/run.py --list        their names and causes

Needs root on Linux (namespaces), git, openssl, ssh, and the Go versions that `cargo xtask setup`
installs; see tests/eval/README.md.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import scenes  # noqa: E402
from world import STATE  # noqa: E402

SCENARIOS = HERE.parent / "scenarios"
TOOLCHAINS = pathlib.Path(os.environ.get("MODMEND_TOOLS", pathlib.Path.home() / ".cache" / "modmend"))


@dataclasses.dataclass
class Go:
    """A toolchain: its version and its folder."""
    version: str
    root: str


def toolchains():
    """The installed versions, by minor number."""
    found = {}
    for folder in TOOLCHAINS.glob("go-1.*"):
        version = folder.name.removeprefix("go-")
        found[".".join(version.split(".")[:2])] = Go(version, str(folder / "go"))
    if pathlib.Path("/usr/lib/go-1.19").exists():
        found["1.19"] = Go("1.19.8", "/usr/lib/go-1.19")
    return found


def inside(name, minor):
    """Runs one scene; this process is alone in its namespaces."""
    import world
    scene = scenes.ALL[name]
    made = world.World(toolchains()[minor])
    scene.build(made)
    text = scene.look(made.runs)
    print(json.dumps({"log": text, "env": made.pasted, "codes": [run.code for run in made.runs]}))


def outside(scene, minor):
    """Starts the namespaces for one scene and writes down what came of it."""
    cache = STATE / "cache" / toolchains()[minor].version
    cache.mkdir(parents=True, exist_ok=True)
    cache.chmod(0o777)
    call = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "/usr/bin/python3", __file__,
            "--inside", scene.full_name, minor]
    try:
        done = subprocess.run(call, capture_output=True, text=True, timeout=400)
    except subprocess.TimeoutExpired:
        return f"{scene.full_name}: still running after 400 s"
    if done.returncode:
        return f"{scene.full_name}: {done.stderr.strip()[-1500:]}"
    result = json.loads(done.stdout)
    stem = scene.name if len(scene.go) == 1 else f"{scene.name}-go{minor}"
    path = SCENARIOS / scene.group / f"{stem}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"causes: {', '.join(scene.causes)}"]
    lines += [f"also: {', '.join(scene.also)}"] if scene.also else []
    lines += [f"go: {toolchains()[minor].version}", f"made: {scene.made}"]
    if result["env"] is not None:
        lines.append("--- env\n" + result["env"].rstrip("\n"))
    lines.append("--- log\n" + result["log"].rstrip("\n"))
    path.write_text("\n".join(lines) + "\n")
    return None


def main():
    reader = argparse.ArgumentParser(description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("words", nargs="*", help="parts of names")
    reader.add_argument("--list", action="store_true", help="only list the scenes")
    reader.add_argument("--missing", action="store_true", help="only those not made yet")
    reader.add_argument("--jobs", type=int, default=4)
    reader.add_argument("--inside", nargs=2, help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.inside:
        return inside(*asked.inside)
    chosen = [s for s in scenes.ALL.values() if not asked.words or any(w in s.full_name for w in asked.words)]
    if asked.list:
        for scene in chosen:
            print(f"{scene.full_name:50} {', '.join(scene.causes)}")
        return None
    todo = [(scene, minor) for scene in chosen for minor in scene.go]
    if asked.missing:
        written = {path.stem for path in SCENARIOS.glob("*/*.txt")}
        todo = [(s, m) for s, m in todo if s.name not in written and f"{s.name}-go{m}" not in written]
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        troubles = [t for t in pool.map(lambda one: outside(*one), todo) if t]
    print(f"{len(todo) - len(troubles)} made", *troubles, sep="\n")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
