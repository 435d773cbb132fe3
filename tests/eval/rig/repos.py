"""Git repositories, a server for them over HTTP, and pages with go-import tags."""

import base64
import os
import pathlib
import subprocess

from web import Answer, HTML

DATE = "2024-03-11T09:26:53+00:00"


def make(folder, tags, branch="main"):
    """A bare repository. `tags` is a list of (tag or "", files); each is a commit with all files so
    far. Returns the hashes of the commits."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    names = ("AUTHOR", "COMMITTER")
    env = dict(os.environ, GIT_CONFIG_GLOBAL="/dev/null", HOME="/nonexistent",
               **{f"GIT_{n}_NAME": "Maintainer" for n in names},
               **{f"GIT_{n}_EMAIL": "maintainer@example.com" for n in names},
               **{f"GIT_{n}_DATE": DATE for n in names})

    def git(*words):
        return subprocess.run(["git", *words], cwd=folder, env=env, check=True, capture_output=True,
                              text=True).stdout.strip()

    git("init", "-q", "-b", branch)
    hashes = []
    for tag, files in tags:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        git("add", "-A")
        git("commit", "-q", "--allow-empty", "-m", tag or "work")
        hashes.append(git("rev-parse", "HEAD"))
        if tag:
            git("tag", tag)
    git("config", "http.receivepack", "false")
    git("config", "uploadpack.allowReachableSHA1InWant", "true")
    return hashes


def basic(request):
    """The name and password of a request, or None."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    return tuple(base64.b64decode(value).decode().split(":", 1))


def page(prefix, repository, kind="git"):
    """A page with one go-import tag."""
    return Answer(200, f'<!DOCTYPE html>\n<html><head><meta name="go-import" content="{prefix} {kind} '
                  f'{repository}"></head><body>go get {prefix}</body></html>\n', HTML)


def go_get(prefix, repository, kind="git"):
    """For `server`: answers the go command's question for a page, and nothing else."""
    return lambda _, request: page(prefix, repository, kind) if "go-get=1" in request.query else None


def server(root, login=None, special=None, realm="GitHub", unknown=401):
    """A handler for git over HTTP below the folder `root`. Without the right `login` (name, password)
    private repositories - those in folders named in `private` files - answer 401, as do unknown ones
    unless `unknown` says another status."""
    root = pathlib.Path(root)
    challenge = {"WWW-Authenticate": f'Basic realm="{realm}"'}

    def handler(request):
        if special and (answer := special(request.path, request)):
            return answer
        if "/info/refs" not in request.target and "/git-upload-pack" not in request.target:
            return Answer(404, "Not Found\n")
        name = request.path.split("/info/refs")[0].split("/git-upload-pack")[0].strip("/").removesuffix(".git")
        folder = root / name
        if not (folder / ".git").is_dir():
            if unknown == 401 and not basic(request):
                return Answer(401, "Repository not found.\n", headers=challenge)
            return Answer(404, "Not Found\n")
        if (folder / ".private").exists() and (login is None or basic(request) != login):
            return Answer(401, "HTTP Basic: Access denied\n", headers=challenge)
        return _backend(folder, request)

    return handler


def _backend(folder, request):
    service = "info/refs" if "/info/refs" in request.target else "git-upload-pack"
    env = {"PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(folder.parent), "GIT_HTTP_EXPORT_ALL": "1",
           "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*",
           "PATH_INFO": f"/{folder.name}/.git/{service}", "REQUEST_METHOD": request.method,
           "QUERY_STRING": request.query, "CONTENT_TYPE": request.headers.get("content-type", ""),
           "CONTENT_LENGTH": str(len(request.body)), "REMOTE_ADDR": "127.0.0.1",
           "HTTP_CONTENT_ENCODING": request.headers.get("content-encoding", ""),
           "GIT_PROTOCOL": request.headers.get("git-protocol", "")}
    out = subprocess.run(["git", "http-backend"], input=request.body, env=env, capture_output=True).stdout
    head, _, body = out.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
    status = int(headers.pop("Status", "200 OK").split()[0])
    return Answer(status, body, headers.pop("Content-Type", "text/plain"), headers)
