"""A stage without namespaces: a private folder, and a forward proxy on the loopback address behind which
all hosts of the Internet stand. Anybody may make one."""

import pathlib
import shutil
import socket
import threading
import urllib.parse

import certificates
import stage
import web


def prepare(toolchains):
    """Once for all proofs, as for those in namespaces. The build caches are others, for who writes them is."""
    stage.prepare(toolchains)
    for go in toolchains:
        cache_of(go).mkdir(parents=True, exist_ok=True)


def cache_of(go):
    """The build cache that a proof starts with; each has a copy."""
    return stage.FOLDER / "cache-connect" / go.version


class Connect(stage.Stage):
    """What a proof builds and breaks, below `root`. Its shells reach the hosts through a proxy that their
    variables name, and trust the rig's authority by theirs."""

    def __init__(self, root, *words, **more):
        self._root, self._servers = pathlib.Path(root), {}
        super().__init__(*words, **more)

    def _machine(self):
        root = self._root
        self.home, self.git_root, self.rig, self.folder = (root / name for name in ("home", "git", "rig", "typed"))
        temporary = root / "tmp"
        for folder in (self.home / ".cache", self.git_root, self.rig, self.folder, temporary):
            folder.mkdir(parents=True)
        build_cache = self.home / ".cache/go-build"
        if self.is_first:
            build_cache.symlink_to(cache_of(self.go))
        else:
            shutil.copytree(cache_of(self.go), build_cache)
        self.path = f"{self._toolchain(root / 'go')}:/usr/local/bin:/usr/bin:/bin"
        self.trusted = certificates.Authority(self.rig / "ca/trusted", "Trust Services")
        port = web.listen("127.0.0.1", 0, self._proxy)
        self.environment = {
            "USER": "dev", "TMPDIR": str(temporary), "GIT_CONFIG_NOSYSTEM": "1",
            "HTTPS_PROXY": f"http://127.0.0.1:{port}", "http_proxy": f"http://127.0.0.1:{port}",
            "SSL_CERT_FILE": str(self.trusted.root), "GIT_SSL_CAINFO": str(self.trusted.root),
        }

    def _toolchain(self, root):
        """A folder that is the toolchain's but for the go command, which knows the rig's key."""
        real = pathlib.Path(self.go.root)
        (root / "bin").mkdir(parents=True)
        for entry in real.iterdir():
            if entry.name != "bin":
                (root / entry.name).symlink_to(entry)
        shutil.copy(stage.FOLDER / f"go-{self.go.version}", root / "bin/go")
        return root / "bin"

    def _proxy(self, connection):
        """Hands a connection to who serves the host it is for."""
        with connection.makefile("rb") as stream:
            request = web.read_request(stream)
        if request is None:
            return
        is_tunnel = request.method == "CONNECT"
        address = request.target if is_tunnel else urllib.parse.urlsplit(request.target).netloc
        host, _, port = address.partition(":")
        serve, tls = self._servers.get((host, int(port or 80)), (None, None))
        if serve is None:
            web.send(connection, web.Answer(502, "there is no such host\n"))
        elif is_tunnel:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            web.meet(connection, serve, tls)
        else:
            near, far = socket.socketpair()
            threading.Thread(target=web.meet, args=(far, serve, tls), daemon=True).start()
            near.sendall(_for_its_host(request))
            web.pump(near, connection)

    def listen(self, host, serve, port=443, tls=None, address=None):
        assert address is None, "hosts have no addresses here"
        self._servers[host, port] = serve, tls

    @property
    def who(self):
        return {}

    def own(self, path):
        """All is the user's own."""

    def _only_in_namespaces(self, *_words, **_more):
        raise NotImplementedError("this takes namespaces: say so in the proof's `needs`")

    take = name = drop = refuse = unroutable = offline = impatient = resolver = _only_in_namespaces
    hosts = full_disk = read_only = another_go = certificates_only_at = ssh_server = _only_in_namespaces


def _for_its_host(request):
    """A request to a proxy as the host itself is asked."""
    parts = urllib.parse.urlsplit(request.target)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    kept = {name: value for name, value in request.headers.items()
            if name not in ("connection", "proxy-connection", "transfer-encoding", "content-length")}
    kept |= {"connection": "close", "content-length": len(request.body)}
    lines = [f"{request.method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in kept.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + request.body
