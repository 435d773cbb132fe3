"""HTTP servers and worse: everything that can listen on a port of a world."""

import dataclasses
import socket
import struct
import threading
import time
import urllib.parse

PLAIN, HTML, JSON = "text/plain; charset=utf-8", "text/html; charset=utf-8", "application/json"


@dataclasses.dataclass
class Request:
    method: str
    target: str
    headers: dict
    body: bytes

    @property
    def path(self):
        return urllib.parse.unquote(self.target.split("?")[0])

    @property
    def query(self):
        return self.target.partition("?")[2]


@dataclasses.dataclass
class Answer:
    """What an HTTP server says. `cut` sends only so many bytes of the body and hangs up."""
    status: int
    body: bytes | str = b""
    kind: str = PLAIN
    headers: dict = dataclasses.field(default_factory=dict)
    cut: int | None = None
    reset: bool = False
    wait: float = 0


class HangUp(Exception):
    """The server closes the connection without a word."""


class Reset(Exception):
    """The server resets the connection."""


class Silence(Exception):
    """The server never answers."""


REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 400: "Bad Request",
           401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
           407: "Proxy Authentication Required", 410: "Gone", 429: "Too Many Requests",
           451: "Unavailable For Legal Reasons", 500: "Internal Server Error", 502: "Bad Gateway",
           503: "Service Unavailable", 504: "Gateway Timeout"}


def reset(connection):
    """Closes a TCP connection with RST."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def meet(raw, serve, tls=None):
    """Calls `serve(connection)` and ends the connection; `tls` is its context."""
    connection = raw
    try:
        raw.settimeout(120)
        if tls:
            connection = tls.wrap_socket(raw, server_side=True)
        serve(connection)
    except Reset:
        reset(connection)
    except Silence:
        time.sleep(600)
    except (OSError, HangUp):
        pass
    finally:
        try:
            connection.close()
        except OSError:
            pass


def listen(address, port, serve, tls=None):
    """Meets each connection in a thread. Returns the port, which may be asked for as 0."""
    server = socket.create_server((address, port), backlog=64)

    def loop():
        while True:
            raw, _ = server.accept()
            threading.Thread(target=meet, args=(raw, serve, tls), daemon=True).start()

    threading.Thread(target=loop, daemon=True).start()
    return server.getsockname()[1]


def read_request(stream):
    """The next request of a connection, or None at its end."""
    first = stream.readline().decode("latin-1").split()
    if len(first) < 2:
        return None
    headers = {}
    while True:
        line = stream.readline().decode("latin-1").strip()
        if not line:
            break
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = b""
        while size := int(stream.readline().split(b";")[0], 16):
            body += stream.read(size)
            stream.readline()
        stream.readline()
    else:
        body = stream.read(int(headers.get("content-length", 0)))
    return Request(first[0], first[1], headers, body)


def send(connection, answer):
    """Writes an answer, as far as it goes."""
    time.sleep(answer.wait)
    body = answer.body.encode() if isinstance(answer.body, str) else answer.body
    head = {"Content-Type": answer.kind, "Content-Length": len(body), "Connection": "close"}
    head.update(answer.headers)
    lines = [f"HTTP/1.1 {answer.status} {REASONS.get(answer.status, 'Unknown')}"]
    lines += [f"{name}: {value}" for name, value in head.items()]
    connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body[:answer.cut])
    if answer.reset:
        time.sleep(0.2)
        raise Reset


def http(handler):
    """A connection's life as HTTP/1.1, one request each. Who speaks TLS instead gets a 400."""

    def serve(connection):
        stream = connection.makefile("rb")
        if stream.peek(1)[:1] == b"\x16":
            send(connection, Answer(400, "400 Bad Request\n"))
            return
        request = read_request(stream)
        if request is not None:
            send(connection, handler(request))

    return serve


def says(raw):
    """A server that sends these bytes to whoever connects."""

    def serve(connection):
        connection.recv(1024)
        connection.sendall(raw)
        time.sleep(0.3)

    return serve


def hangs_up(connection):
    connection.recv(4096)
    raise HangUp


def resets(connection):
    connection.recv(1)
    raise Reset


def is_silent(connection):
    raise Silence


def http2_breaks(code):
    """Speaks HTTP/2 just long enough to end each stream with `code`."""
    frame = lambda kind, stream, body: (
        struct.pack("!I", len(body))[1:] + bytes([kind, 0]) + struct.pack("!I", stream) + body)

    def serve(connection):
        stream = connection.makefile("rb")
        stream.read(24)
        connection.sendall(frame(4, 0, b""))
        while head := stream.read(9):
            size, kind = int.from_bytes(head[:3], "big"), head[3]
            stream.read(size)
            if kind == 1:
                connection.sendall(frame(3, int.from_bytes(head[5:9], "big"), struct.pack("!I", code)))

    return serve


def pump(source, sink):
    """Hands on what comes, to the end."""
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    finally:
        try:
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass


def forward_proxy(decide):
    """An HTTP forward proxy. `decide(host, request)` returns None to let the request pass, or an
    Answer, or raises HangUp and its like."""

    def serve(connection):
        stream = connection.makefile("rb", buffering=0)
        request = read_request(stream)
        if request is None:
            return
        is_tunnel = request.method == "CONNECT"
        host = request.target if is_tunnel else urllib.parse.urlsplit(request.target).netloc
        answer = decide(host.partition(":")[0], request)
        if answer is not None:
            send(connection, answer)
            return
        port = int(host.partition(":")[2] or (443 if is_tunnel else 80))
        onward = socket.create_connection((host.partition(":")[0], port))
        if is_tunnel:
            connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        else:
            parts = urllib.parse.urlsplit(request.target)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            onward.sendall(f"{request.method} {target} HTTP/1.1\r\nHost: {host}\r\n"
                           "Connection: close\r\n\r\n".encode())
        threading.Thread(target=pump, args=(connection, onward), daemon=True).start()
        pump(onward, connection)

    return serve

