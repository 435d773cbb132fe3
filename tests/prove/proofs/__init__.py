"""The proofs: for each cause, how its environment is broken and which command has to pass again.

A proof is a function that takes a Stage, breaks it, and returns the go command that fails, or that
command and another with which the person then looks around; its output goes into the log too.
"""

import dataclasses
import importlib
import pathlib
import typing


# What a proof may need that a stage without namespaces does not have, and what that means.
NEEDS = {
    "routes": "Go prints an address, or gets no answer from one, and all hosts share one here",
    "names": "DNS does not know a host, or knows it wrongly, and no host is asked for in DNS here",
    "mounts": "a disk or the system's certificates are broken, and they are the machine's here",
    "forward-proxy": "HTTPS_PROXY is broken, and the hosts are reached by it here",
    "sshd": "a real ssh server is asked, and there are only web servers here",
}


@dataclasses.dataclass
class Proof:
    """One broken environment."""
    cause: str
    variant: str
    made: str
    build: typing.Callable
    go: tuple
    fill: str | None
    then: str | None
    flags: tuple
    refill: tuple
    needs: str | None

    @property
    def name(self):
        return f"{self.cause}/{self.variant}" if self.variant else self.cause


ALL = {}


def proof(name, made, go="1.21 1.27", fill=None, then=None, flags="", refill="", needs=None):
    """Declares a proof. `name` is the cause, with `/variant` where it has several.

    go      minor versions, at least two
    fill    what the person writes in the place of FILL-IN
    then    words of the next failure, where the plan announces one; without it the command passes
    flags   more flags for `modmend script`
    needs   a word of NEEDS, for what it cannot do without
    refill  directories below the home whose contents the fix throws away and fetches again
    """
    cause, _, variant = name.partition("/")

    def declare(build):
        assert name not in ALL and needs in (None, *NEEDS), name
        ALL[name] = Proof(cause, variant, made, build, tuple(go.split()), fill, then,
                          tuple(flags.split()), tuple(refill.split()), needs)
        return build

    return declare


def load():
    for path in sorted(pathlib.Path(__file__).parent.glob("[a-z]*.py")):
        importlib.import_module(f"proofs.{path.stem}")
