"""The scenes: how each scenario's environment is broken, and what is therefore the cause.

A scene is a function that takes a World, breaks it and runs commands in it. Its labels are written
here, beside what is done, and from nothing else.
"""

import dataclasses
import importlib
import pathlib
import typing

import looks


@dataclasses.dataclass
class Scene:
    """A scenario to be made."""
    group: str
    name: str
    causes: list
    made: str
    build: typing.Callable
    go: tuple
    also: list
    look: typing.Callable

    @property
    def full_name(self):
        return f"{self.group}/{self.name}"


ALL = {}


def scene(name, causes, made, go="1.24", also="", look=looks.plain):
    """Declares a scene. `causes` is ranked, `a | b` where either is right; `go` one or two versions."""
    group, _, short = name.partition("/")

    def declare(build):
        assert name not in ALL, name
        split = lambda text: [one.strip() for one in text.split(",") if one.strip()]
        ALL[name] = Scene(group, short, split(causes), made, build, tuple(go.split()), split(also), look)
        return build

    return declare


def _load():
    for path in sorted(pathlib.Path(__file__).parent.glob("[a-z]*.py")):
        importlib.import_module(f"scenes.{path.stem}")


_load()
