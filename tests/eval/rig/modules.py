"""Modules, the module proxy protocol, and a checksum database."""

import base64
import dataclasses
import hashlib
import io
import json
import pathlib
import re
import subprocess
import zipfile

from web import Answer, JSON


def escaped(path):
    """`!` and the small letter for each capital one, as the proxy protocol wants it."""
    return re.sub("[A-Z]", lambda m: "!" + m[0].lower(), path)


@dataclasses.dataclass
class Module:
    """One version of a module. `files` overrides or adds to what is made by default: a go.mod and
    one package of one function."""
    path: str
    version: str
    requires: list = dataclasses.field(default_factory=list)
    go: str = "1.18"
    files: dict = dataclasses.field(default_factory=dict)
    declares: str = ""
    extra: str = ""
    packages: tuple = ("",)
    time: str = "2024-03-11T09:26:53Z"

    def __post_init__(self):
        lines = [f"module {self.declares or self.path}\n"]
        if self.go:
            lines.append(f"go {self.go}\n")
        if self.requires:
            lines.append("require (\n" + "".join(f"\t{r}\n" for r in self.requires) + ")\n")
        if self.extra:
            lines.append(self.extra + "\n")
        made = {"go.mod": "\n".join(lines), "LICENSE": "MIT\n"}
        for package in self.packages:
            name = re.sub(r"^go-|\W|^v\d+$", "",
                (package or re.sub(r"/v\d+$|\.v\d+$", "", self.path)).split("/")[-1])
            file = f"{package}/{name}.go" if package else f"{name}.go"
            made[file] = f"package {name}\n\n// Hello greets.\nfunc Hello() string {{ return {name!r} }}\n".replace("'",
                '"')
        made.update(self.files)
        self.files = {name: text for name, text in made.items() if text is not None}

    @property
    def gomod(self):
        return self.files["go.mod"]

    def zip(self):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(self.files):
                archive.writestr(zipfile.ZipInfo(f"{self.path}@{self.version}/{name}"), self.files[name])
        return packed.getvalue()

    def sums(self):
        """The two lines of go.sum."""
        whole = [(f"{self.path}@{self.version}/{name}", text) for name, text in self.files.items()]
        return (f"{self.path} {self.version} {_h1(whole)}\n"
                f"{self.path} {self.version}/go.mod {_h1([('go.mod', self.gomod)])}\n")


def _h1(files):
    as_bytes = lambda text: text.encode() if isinstance(text, str) else text
    lines = "".join(f"{hashlib.sha256(as_bytes(text)).hexdigest()}  {name}\n" for name, text in sorted(files))
    return "h1:" + base64.b64encode(hashlib.sha256(lines.encode()).digest()).decode()


def wrong_sums(module):
    """Lines of go.sum for the same version with other contents."""
    files = {**module.files, "moved.go": "package moved\n"}
    return Module(module.path, module.version, files=files).sums()


class Shelf:
    """The modules a server knows."""

    def __init__(self, modules):
        self.modules = {(m.path, m.version): m for m in modules}

    def versions(self, path):
        found = [v for p, v in self.modules if p == path and not re.search(r"-\d{14}-|-0\.\d{14}-", v)]
        return sorted(found, key=lambda v: [int(n) for n in re.findall(r"\d+", v)[:3]])

    def of(self, path):
        return [m for (p, _), m in self.modules.items() if p == path]


def module_proxy(shelf, special=None, prefix="", checksum_database=None):
    """A handler for the module proxy protocol below `prefix`. `special(path, request)` may answer
    first; it returns None to pass."""

    def handler(request):
        path = request.path
        if special and (answer := special(path, request)):
            return answer
        if not path.startswith(prefix + "/"):
            return Answer(404, "404 page not found\n")
        path = path[len(prefix) + 1:]
        if path.startswith("sumdb/"):
            _, name, rest = path.split("/", 2)
            if not checksum_database or checksum_database.name != name:
                return Answer(404, "not found\n")
            return Answer(200) if rest == "supported" else checksum_database.answer("/" + rest)
        module, _, rest = path.partition("/@")
        module = re.sub("!([a-z])", lambda m: m[1].upper(), module)
        known = shelf.of(module)
        if not known:
            return Answer(404, f"not found: module {module}: no matching versions for query \"latest\"\n"
                          if rest == "latest" else f"not found: {module}: could not find module\n")
        versions = shelf.versions(module)
        if rest == "v/list":
            return Answer(200, "".join(v + "\n" for v in versions))
        if rest == "latest":
            version, ending = (versions[-1] if versions else known[-1].version), "info"
        else:
            version, _, ending = rest.removeprefix("v/").rpartition(".")
            version = re.sub("!([a-z])", lambda m: m[1].upper(), version)
        found = shelf.modules.get((module, version))
        if not found:
            return Answer(404, f"not found: {module}@{version}: invalid version: unknown revision {version}\n")
        if ending == "info":
            return Answer(200, json.dumps({"Version": version, "Time": found.time}), JSON)
        return Answer(200, found.gomod) if ending == "mod" else Answer(200, found.zip(), "application/zip")

    return handler


class ChecksumDatabase:
    """A checksum database of up to 255 records, signed with the openssl command."""

    def __init__(self, folder, name, shelf):
        self.name = name
        self._key = pathlib.Path(folder) / f"{name}.key"
        self._key.parent.mkdir(parents=True, exist_ok=True)
        if not self._key.exists():
            subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self._key], check=True)
        public = subprocess.run(["openssl", "pkey", "-in", self._key, "-pubout", "-outform", "DER"],
                                check=True, capture_output=True).stdout[-32:]
        self._hash = hashlib.sha256(f"{name}\n".encode() + b"\x01" + public).digest()[:4]
        self.verifier = "+".join([name, self._hash.hex(), base64.b64encode(b"\x01" + public).decode()])
        self.records = {key: module.sums() for key, module in list(shelf.modules.items())[:255]}
        self._order = list(self.records)
        self._leaves = [hashlib.sha256(b"\x00" + self.records[key].encode()).digest() for key in self._order]
        root = base64.b64encode(_tree(self._leaves)).decode()
        text = f"go.sum database tree\n{len(self._leaves)}\n{root}\n"
        self.note = f"{text}\n— {name} {self._sign(text)}\n"

    def _sign(self, text):
        file = self._key.with_suffix(".note")
        file.write_text(text)
        signature = subprocess.run(["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", self._key, "-in", file],
                                   check=True, capture_output=True).stdout
        file.unlink()
        return base64.b64encode(self._hash + signature).decode()

    def answer(self, path):
        if path == "/latest":
            return Answer(200, self.note)
        if path.startswith("/lookup/"):
            module, _, version = path.removeprefix("/lookup/").rpartition("@")
            module = re.sub("!([a-z])", lambda m: m[1].upper(), module)
            record = self.records.get((module, version))
            if not record:
                return Answer(404, f"not found: {module}@{version}: invalid version: git ls-remote -q origin in "
                              "/tmp/gopath/pkg/mod/cache/vcs/0e6bd8f5a2c14d0c8ff8a77c1c0a3b1f4f5e: exit status 128:\n"
                              f"\tfatal: could not read Username for 'https://{module.split('/')[0]}': terminal prompts disabled\n"
                              "Confirm the import path was entered correctly.\n"
                              "If this is a private repository, see https://golang.org/doc/faq#git_https for additional information.\n")
            return Answer(200, f"{self._order.index((module, version))}\n{record}\n{self.note}")
        if path.startswith("/tile/8/0/000"):
            size = int(path.rpartition("/")[2]) if ".p/" in path else 256
            return Answer(200, b"".join(self._leaves[:size]), "application/octet-stream")
        return Answer(404, "404 page not found\n")

    def handler(self, request):
        return self.answer(request.path)


def _tree(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + _tree(leaves[:split]) + _tree(leaves[split:])).digest()
