"""A world: what one scenario can see. It lives in its own network, mount and process namespace."""

import os
import pathlib
import subprocess
import threading
import zlib

import certificates
import content
import looks
import modules
import names
import repos
import web

STATE = pathlib.Path(os.environ.get("EVAL_RIG_STATE", "/tmp/eval-rig" + (f"-{os.getuid()}" if os.getuid() else "")))
DEV = 1000

# Addresses that these hosts have had in public; a name that is not listed gets one by its hash.
ADDRESSES = {
    "proxy.golang.org": "142.250.72.177", "sum.golang.org": "142.250.217.81", "golang.org": "142.251.40.145",
    "go.dev": "216.239.32.21", "pkg.go.dev": "34.149.140.181", "storage.googleapis.com": "142.250.191.123", "go.googlesource.com": "172.253.115.82",
    "google.golang.org": "172.217.14.113", "cloud.google.com": "142.250.69.206", "github.com": "140.82.112.4", "gitlab.com": "172.65.251.78",
    "bitbucket.org": "104.192.141.1", "goproxy.cn": "122.225.88.114", "goproxy.io": "172.67.219.3",
    "sum.golang.google.cn": "120.253.253.97", "mirrors.aliyun.com": "117.23.61.244", "k8s.io": "34.107.204.206",
    "gopkg.in": "35.196.143.184", "go.uber.org": "34.36.163.68", "rsc.io": "216.239.34.21", "gitee.com": "180.76.199.13",
}


def address_of(host):
    inside = any(host.endswith(end) for end in (".example", ".internal", ".local", ".lan", ".corp", ".test"))
    number = zlib.crc32(host.encode())
    start = "10.20" if inside or "." not in host else "203.0"
    return ADDRESSES.get(host) or f"{start}.{number % 199 + 20}.{number // 199 % 230 + 10}"


def _shell(*words):
    subprocess.run(words, check=True, capture_output=True)


class World:
    """What a scenario builds, breaks and runs."""

    def __init__(self, go):
        self.go = go
        self.runs, self.pasted = [], None
        self.home, self.git_root, self.rig = map(pathlib.Path, ("/home/dev", "/srv/git", "/mnt"))
        self.user = DEV
        self.path = "/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin"
        self.environment = {}
        self.before = None
        self._taken, self._making = set(), threading.Lock()
        self._machine()
        self.shelf = content.public()
        self.database = None
        self.at("shop")

    # The machine.

    def _machine(self):
        """A file system, a network, an authority and a name server, for this world alone."""
        self._mount()
        self._connect()
        self.trusted = certificates.Authority(self.rig / "ca/trusted", "Trust Services")
        pathlib.Path("/etc/ssl/certs/ca-certificates.crt").write_bytes(self.trusted.root.read_bytes())
        self.dns = names.NameServer("192.168.1.1", {})
        self.resolver("192.168.1.1")

    def _mount(self):
        """Everything a scenario may touch is a file system in memory; the toolchain is /usr/local/go."""
        tools = pathlib.Path("/usr/local")
        folders = [e for e in tools.iterdir() if e.is_dir() and not e.is_symlink() and e.name != "go"]
        kept = [(folder, f"/mnt/{folder.name}") for folder in folders]
        _shell("mount", "-t", "tmpfs", "tmpfs", "/mnt")
        for entry, hold in [*kept, (pathlib.Path(self.go.root), "/mnt/go"), (STATE / "tools", "/mnt/tools"),
                            (STATE / "cache" / self.go.version, "/mnt/cache")]:
            pathlib.Path(hold).mkdir()
            _shell("mount", "--rbind", str(entry), hold)
        _shell("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", "/usr/local")
        for entry, hold in [*kept, (tools / "go", "/mnt/go")]:
            entry.mkdir()
            _shell("mount", "--rbind", hold, str(entry))
        for folder in ("/home", "/srv", "/etc/ssl/certs", "/run"):
            _shell("mount", "-t", "tmpfs", "-o", "mode=755", "tmpfs", folder)
        pathlib.Path("/run/sshd").mkdir()
        build_cache = self.home / ".cache" / "go-build"
        build_cache.mkdir(parents=True)
        _shell("chown", "-R", f"{DEV}:{DEV}", str(self.home))
        _shell("mount", "--bind", "/mnt/cache", str(build_cache))
        users = "root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534::/nonexistent:/usr/sbin/nologin\n" \
                f"dev:x:{DEV}:{DEV}::/home/dev:/bin/bash\ngit:x:998:998::/srv/git:/bin/sh\nsshd:x:102:65534::/run/sshd:/usr/sbin/nologin\n"
        self.replace("/etc/passwd", users)
        self.hosts_lines = ["127.0.0.1\tlocalhost", "::1\tlocalhost ip6-localhost"]
        self.hosts()

    @staticmethod
    def replace(path, text):
        """Puts a file over one of the machine's, in this world only."""
        held = pathlib.Path("/mnt") / ("over" + path.replace("/", "-"))
        fresh = not held.exists()
        held.write_text(text)
        if fresh:
            _shell("mount", "--bind", str(held), path)

    def hosts(self, *lines):
        """Adds lines to /etc/hosts."""
        self.hosts_lines += lines
        self.replace("/etc/hosts", "\n".join(self.hosts_lines) + "\n")

    # The network.

    def _connect(self):
        """Loopback, the addresses of this machine and its router, and a default route that swallows
        what is sent to addresses nobody serves."""
        _shell("ip", "link", "set", "lo", "up")
        _shell("ip", "addr", "add", "192.168.1.23/32", "dev", "lo")
        self.take("192.168.1.1")
        _shell("ip", "route", "add", "default", "dev", "lo", "src", "192.168.1.23")

    def take(self, address):
        """Makes an address one that servers here can have; who connects to it comes from 192.168.1.23."""
        if address not in self._taken and not address.startswith("127."):
            self._taken.add(address)
            _shell("ip", "route", "add", "local", f"{address}/32", "dev", "lo", "src", "192.168.1.23", "table", "local")

    def resolver(self, *addresses):
        self.replace("/etc/resolv.conf", "".join(f"nameserver {a}\n" for a in addresses))

    def name(self, host, *addresses):
        """Gives a host its addresses in DNS."""
        self.dns.zone[host] = list(addresses) or [address_of(host)]
        return self.dns.zone[host][0]

    def drop(self, *hosts):
        """These hosts have addresses from which nothing ever comes back."""
        for host in hosts:
            self.name(host)

    def refuse(self, *hosts):
        """These hosts exist, and nothing listens there."""
        for host in hosts:
            self.take(self.name(host))

    def unroutable(self, *hosts, kind="unreachable"):
        """There is no way to these hosts."""
        for host in hosts:
            _shell("ip", "route", "add", kind, self.name(host) + "/32")

    def offline(self):
        """No default route at all."""
        _shell("ip", "route", "del", "default")

    def impatient(self):
        """TCP gives up on a silent host after seconds rather than minutes."""
        pathlib.Path("/proc/sys/net/ipv4/tcp_syn_retries").write_text("1")

    def listen(self, host, serve, port=443, tls=None, address=None):
        """Something listens at a host and port. `tls`: None, or a context."""
        if host[0].isdigit():
            address = host
        elif address is None:
            address = self.dns.zone[host][0] if host in self.dns.zone else self.name(host)
        self.take(address)
        web.listen(address, port, serve, tls)

    def certificate(self, *hosts, by=None, start=-30, end=335, with_san=True, **settings):
        """A TLS context with a certificate for `hosts`, from the trusted authority unless `by` names
        another; `settings` go to `certificates.context`."""
        pair = (by or self.trusted).issue(list(hosts), start, end, with_san=with_san)
        return certificates.context(pair, **settings)

    def authority(self, name):
        """An authority that this machine does not know."""
        return certificates.Authority(self.rig / "ca" / name.replace(" ", "-"), name)

    def site(self, host, handler, tls=True, port=None, **how):
        """A web site, with a certificate the machine trusts unless `tls` says otherwise: a context, or
        False for plain HTTP."""
        if tls is True:
            tls = self.certificate(host, **how)
        self.listen(host, web.http(handler), port or (443 if tls else 80), tls or None)

    # The Internet.

    def internet(self, without=(), proxy_special=None, sumdb_special=None):
        """The public proxy, checksum database and code hosts work, but for the hosts named."""
        self.checksums()
        database = lambda request: (sumdb_special and sumdb_special(request.path, request)) or self.database.handler(request)
        for host in ("proxy.golang.org", "goproxy.cn", "goproxy.io"):
            if host not in without:
                handler = modules.module_proxy(self.shelf,
                    special=proxy_special if host == "proxy.golang.org" else None,
                    checksum_database=self.database if host == "goproxy.cn" else None)
                self.site(host, handler)
        if "sum.golang.org" not in without:
            self.site("sum.golang.org", database)
        if "github.com" not in without:
            self.git_host("github.com", special=self.upstream)
        if "k8s.io" not in without:
            self.site("k8s.io", self._kubernetes)

    @staticmethod
    def _kubernetes(request):
        name = request.path.split("/")[1]
        return repos.page(f"k8s.io/{name}", f"https://github.com/kubernetes/{name}")

    def upstream(self, path, _request):
        """Makes the public repository that a request is for, when it is the first one."""
        owner, _, name = path.strip("/").partition("/")
        name = name.split("/")[0].removesuffix(".git")
        base = f"k8s.io/{name}" if owner == "kubernetes" else f"github.com/{owner}/{name}"
        folder = self.git_root / "github.com" / owner / name
        with self._making:
            known = [m for (p, _), m in self.shelf.modules.items() if p == base or p.startswith(base + "/v")]
            if known and not folder.exists():
                repos.make(folder, [(m.version.removesuffix("+incompatible"), m.files) for m in known])

    def checksums(self):
        """The rig's own key stands for that of sum.golang.org; `go env` does not show it."""
        if self.database is None:
            self.database = modules.ChecksumDatabase(self.rig / "keys", "sum.golang.org", self.shelf)
            self.environment.setdefault("GOSUMDB", self.database.verifier)

    def proxy(self, host, tls=True, port=None, shelf=None, prefix="", special=None, **how):
        """A module proxy at a host."""
        self.site(host, modules.module_proxy(shelf or self.shelf, special, prefix), tls, port, **how)

    def git_host(self, host, login=None, special=None, unknown=401, tls=True, port=None, realm="GitHub", **how):
        """A server of git repositories over HTTP."""
        self.site(host, repos.server(self.git_root / host, login, special, realm, unknown), tls, port, **how)

    def repository(self, where, *tags, private=False, **how):
        """A repository `host/path` with commits (tag, files)."""
        hashes = repos.make(self.git_root / where, list(tags), **how)
        if private:
            (self.git_root / where / ".private").touch()
        return hashes

    # The project.

    def at(self, name):
        """Works in the folder `name` of the home directory, or at an absolute path."""
        self.cwd = self.home / name
        self.cwd.mkdir(parents=True, exist_ok=True)
        self.own(self.cwd)

    def own(self, path):
        """Gives a path, and what it holds, to the user who works here."""
        _shell("chown", "-R", f"{self.user}:{self.user}", str(path))

    def write(self, path, text):
        file = self.cwd / path
        made = [p for p in [*file.parents][::-1] if not p.exists()]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        self.own([*made, file][0])

    def gomod(self, path="github.com/acme/shop", go="1.20", requires=(), extra="", imports=(), sums=True):
        """A go.mod, its go.sum as far as the rig's modules go, and a main.go that uses `imports`."""
        text = f"module {path}\n"
        if go:
            text += f"\ngo {go}\n"
        if requires:
            text += "\nrequire (\n" + "".join(f"\t{r}\n" for r in requires) + ")\n"
        self.write("go.mod", text + (f"\n{extra}\n" if extra else ""))
        self.main(*imports)
        if sums:
            self.gosum(*requires)

    def shop(self, *requires, **how):
        """A project that requires these modules, imports them, and has their sums."""
        how.setdefault("imports", [require.split()[0] for require in requires])
        self.gomod(requires=requires, **how)

    def gosum(self, *requires):
        """Writes go.sum for these modules and all they require."""
        lines, todo, seen = set(), [r.split()[:2] for r in requires], set()
        while todo:
            key = tuple(todo.pop())
            module = self.shelf.modules.get(key)
            if module and key not in seen:
                seen.add(key)
                lines.update(module.sums().splitlines(True))
                todo += [r.split()[:2] for r in module.requires]
        self.write("go.sum", "".join(sorted(lines)))

    def main(self, *imports, file="main.go"):
        """A program that does nothing, with these imports."""
        lines = "".join(f'\t_ "{path}"\n' for path in imports)
        self.write(file,
                   "package main\n\n" + (f"import (\n{lines})\n\n" if lines else "") + "func main() {}\n")

    def export(self, **variables):
        self.environment.update(variables)

    # The commands.

    def variables(self):
        made = {"PATH": self.path, "HOME": str(self.home), "USER": "dev" if self.user else "root", "LANG": "C.UTF-8", "GOTELEMETRY": "off"}
        made.update(self.environment)
        return {name: value for name, value in made.items() if value is not None}

    @property
    def who(self):
        """Who runs commands here, as subprocess wants it."""
        return {"user": self.user, "group": self.user, "extra_groups": []}

    def execute(self, command, limit=150, **variables):
        env = {name: value for name, value in {**self.variables(), **variables}.items() if value is not None}
        try:
            done = subprocess.run(["/bin/bash", "-c", command], cwd=self.cwd, env=env, **self.who,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=limit,
                preexec_fn=self.before)
        except subprocess.TimeoutExpired as late:
            return looks.Run(command, (late.stdout or b"").decode(errors="replace"), 124)
        return looks.Run(command, done.stdout.decode(errors="replace"), done.returncode)

    def run(self, command, **how):
        """Runs a command as the user, and keeps it for the log."""
        run = self.execute(command, **how)
        self.runs.append(run)
        return run

    def quiet(self, command, **how):
        """Runs a command that the log does not show."""
        return self.execute(command, **how)

    def root(self, command):
        """Runs a command as root, outside of the log."""
        done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)

    def paste_env(self, *wanted):
        """Keeps the output of `go env`, whole or of the variables named."""
        sumdb = self.environment.get("GOSUMDB")
        hidden = {"GOSUMDB": None} if sumdb and self.database and sumdb == self.database.verifier else {}
        text = self.execute("go env", **hidden).text
        if wanted:
            text = "".join(line for line in text.splitlines(True) if line.split("=")[0] in wanted)
        self.pasted = text

    def another_go(self, minor, path):
        """Mounts another toolchain at `path`."""
        (root,) = pathlib.Path(self.go.root).parent.parent.glob(f"go-{minor}.*/go")
        pathlib.Path(path).mkdir(parents=True)
        _shell("mount", "--bind", str(root), str(path))

    def full_disk(self, path, size="2m"):
        """A small file system of its own at `path`."""
        pathlib.Path(path).mkdir(parents=True, exist_ok=True)
        _shell("mount", "-t", "tmpfs", "-o", f"size={size},mode=777", "tmpfs", str(path))

    def read_only(self, path):
        _shell("mount", "--bind", str(path), str(path))
        _shell("mount", "-o", "remount,ro,bind", str(path))
