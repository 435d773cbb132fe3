"""Git, ssh, import path pages, and other version control."""

import looks
import web
from repos import go_get, page
from scenes import scene
from web import Answer

KIT = {"go.mod": "module github.com/acme/kit\n\ngo 1.20\n", "kit.go": "package kit\n"}


def module(path, **more):
    return {"go.mod": f"module {path}\n\ngo 1.20\n", "doc.go": "package x\n", **more}


def hosted(w, path, *tags, private=True, login=("oauth2", "t0ken"), tag_page=True, prefix=None, target=None, **how):
    """A repository at its own host, with a page for go get."""
    w.repository(path, *[(tag, module(path)) for tag in tags or ("v1.0.0",)], private=private)
    answer = page(prefix or path, target or f"https://{path}.git") if tag_page else None
    w.git_host(path.split("/")[0], login=login,
               special=lambda p, r: answer if "go-get=1" in r.query else None, realm="GitLab", **how)


# Credentials.

@scene("vcs/auth-github", "git-auth-https | repo-not-found",
       "a private repository on GitHub, GOPRIVATE set, git has no credentials", go="1.24", look=looks.prompt)
def _(w):
    w.internet()
    w.repository("github.com/acme/kit", ("v0.3.0", KIT), private=True)
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.3.0")
    w.paste_env()


@scene("vcs/auth-gitlab-ci", "git-auth-https", "a private GitLab repository in CI without a token", go="1.22",
       look=looks.gitlab)
def _(w):
    hosted(w, "gitlab.corp.example/core/ledger")
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod(path="gitlab.corp.example/core/web", requires=["gitlab.corp.example/core/ledger v1.0.0"],
            imports=["gitlab.corp.example/core/ledger"])
    w.run("go mod download")


@scene("vcs/auth-wrong-token", "git-auth-https", "the stored token has expired", go="1.25")
def _(w):
    hosted(w, "gitlab.corp.example/shop/events")
    w.quiet("git config --global credential.helper store && echo 'https://oauth2:expired@gitlab.corp.example' > ~/.git-credentials")
    w.export(GOPRIVATE="*.corp.example")
    w.gomod()
    w.run("go get gitlab.corp.example/shop/events@v1.0.0")
    w.paste_env("GOPRIVATE", "GONOPROXY")


@scene("vcs/auth-403-token", "git-auth-https", "the token may not read this repository: 403", go="1.23",
       look=looks.github)
def _(w):
    w.internet(without=("github.com",))
    w.git_host("github.com", special=lambda p, r: Answer(403, "Write access to repository not granted.\n"))
    w.quiet("git config --global url.https://x-access-token:ghs_abc@github.com/.insteadOf https://github.com/")
    w.export(GOPRIVATE="github.com/acme/*")
    w.gomod(imports=["github.com/acme/kit"])
    w.run("go mod tidy")


@scene("vcs/auth-docker", "git-auth-https | repo-not-found",
       "a build in a container has no credentials for private modules", go="1.26", look=looks.docker)
def _(w):
    w.internet()
    w.repository("github.com/harborline/schema", ("v2.1.0", module("github.com/harborline/schema")),
                 private=True)
    w.export(GOPRIVATE="github.com/harborline")
    w.gomod(requires=["github.com/harborline/schema v1.2.0", "github.com/google/uuid v1.6.0"])
    w.run("go mod download")


@scene("vcs/auth-discovery-401", "git-auth-https | vanity-import-broken",
       "the page of the import path itself wants a login", go="1.24")
def _(w):
    w.git_host("git.acme.example",
               special=lambda p, r: Answer(401, "login required\n") if "go-get=1" in r.query else None)
    w.export(GOPRIVATE="git.acme.example")
    w.gomod()
    w.run("go get git.acme.example/tools/gen@latest")
    w.paste_env("GOPRIVATE", "GOAUTH", "GOPROXY")


@scene("vcs/auth-work-sync", "git-auth-https | repo-not-found",
       "a workspace needs a private module, and git has no credentials", go="1.21", look=looks.zsh)
def _(w):
    w.internet()
    w.repository("github.com/acme/kit", ("v0.3.0", KIT), private=True)
    w.export(GOPRIVATE="github.com/acme/kit")
    w.write("go.work", "go 1.21\n\nuse ./api\n")
    w.write("api/go.mod", "module github.com/acme/api\n\ngo 1.21\n\nrequire github.com/acme/kit v0.3.0\n")
    w.write("api/main.go", "package main\n\nimport _ \"github.com/acme/kit\"\n\nfunc main() {}\n")
    w.run("go work sync")


# ssh.

def ssh_server(w, host, port=22, accept=False):
    """A real sshd that lets nobody in; `accept` installs its host key as known."""
    w.name(host)
    address = w.dns.zone[host][0]
    w.take(address)
    w.root("mkdir -p /srv/ssh /srv/git && ssh-keygen -q -t ed25519 -N '' -f /srv/ssh/host && chmod 755 /srv /srv/ssh && "
           f"printf 'ListenAddress {address}:{port}\\nHostKey /srv/ssh/host\\nPasswordAuthentication no\\nKbdInteractiveAuthentication no\\nUsePAM no\\nPidFile none\\nStrictModes no\\n' > /srv/ssh/config && "
           "LD_LIBRARY_PATH=/mnt/tools/lib/x86_64-linux-gnu:/mnt/tools/usr/lib/x86_64-linux-gnu /mnt/tools/usr/sbin/sshd -f /srv/ssh/config")
    w.quiet("mkdir -p -m 700 ~/.ssh")
    if accept:
        w.quiet(f"(printf '{host},{address} '; cut -d' ' -f1,2 /srv/ssh/host.pub) > ~/.ssh/known_hosts")
    return address


@scene("vcs/ssh-publickey", "git-auth-ssh", "the ssh server knows the user's key not", go="1.24",
       look=looks.bash)
def _(w):
    ssh_server(w, "gitlab.corp.example", accept=True)
    w.quiet("git config --global url.ssh://git@gitlab.corp.example/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.1.0")
    w.paste_env("GOPRIVATE", "GOPROXY")


@scene("vcs/ssh-publickey-ci", "git-auth-ssh", "CI rewrites https to ssh without a deploy key", go="1.22",
       look=looks.github)
def _(w):
    ssh_server(w, "github.com", accept=True)
    w.quiet("git config --global url.git@github.com:.insteadOf https://github.com/")
    w.export(GOPRIVATE="github.com/harborline")
    w.gomod(requires=["github.com/harborline/schema v1.2.0"], imports=["github.com/harborline/schema"])
    w.run("go mod download")


@scene("vcs/ssh-publickey-newer", "git-auth-ssh", "a key is offered and refused", go="1.27")
def _(w):
    ssh_server(w, "git.acme.example", accept=True)
    w.quiet("ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519")
    w.quiet("git config --global url.git@git.acme.example:.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go list -m github.com/acme/kit@latest")


@scene("vcs/ssh-unknown-host", "ssh-host-key", "known_hosts is empty in a fresh container", go="1.23",
       look=looks.docker)
def _(w):
    ssh_server(w, "github.com")
    w.quiet("git config --global url.ssh://git@github.com/.insteadOf https://github.com/")
    w.export(GOPRIVATE="github.com/acme/*")
    w.gomod(requires=["github.com/acme/kit v0.1.0"])
    w.run("go mod download")


@scene("vcs/ssh-changed-host", "ssh-host-key", "the server has another host key than known_hosts", go="1.24")
def _(w):
    address = ssh_server(w, "gitlab.corp.example")
    w.quiet(f"ssh-keygen -q -t ed25519 -N '' -f /home/dev/old && (printf 'gitlab.corp.example,{address} '; cut -d' ' -f1,2 /home/dev/old.pub) > ~/.ssh/known_hosts")
    w.quiet("git config --global url.ssh://git@gitlab.corp.example/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.1.0")
    w.paste_env("GOPRIVATE", "GONOSUMDB")


@scene("vcs/ssh-strict", "ssh-host-key", "ssh asks about an unknown host and nobody can answer", go="1.26",
       look=looks.jenkins)
def _(w):
    ssh_server(w, "git.acme.example")
    w.quiet("git config --global url.ssh://git@git.acme.example/.insteadOf https://github.com/acme/")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go mod download github.com/acme/kit@v0.1.0")


# GitLab's subgroups.

def subgroup(w, path, root):
    """Without a login, GitLab names group/subgroup.git as the repository."""
    host = path.split("/")[0]
    w.repository(path, ("v1.0.0", module(path)), private=True)
    w.git_host(host,
               special=go_get(root, f"https://{root}.git"),
               realm="GitLab", unknown=401)


@scene("vcs/subgroup-username", "gitlab-subgroup-auth | git-auth-https",
       "GitLab answers without a login with group/subgroup.git", go="1.24", look=looks.prompt)
def _(w):
    subgroup(w, "gitlab.corp.example/platform/go/logging", "gitlab.corp.example/platform/go")
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod()
    w.run("go get gitlab.corp.example/platform/go/logging@v1.0.0")
    w.run("curl -s 'https://gitlab.corp.example/platform/go/logging?go-get=1' | grep go-import")
    w.paste_env("GOPRIVATE", "GOPROXY", "GOAUTH")


@scene("vcs/subgroup-not-found", "gitlab-subgroup-auth | repo-not-found",
       "git has a token, the page request has none: git looks for group/subgroup.git and is told that there is none",
       go="1.22")
def _(w):
    subgroup(w, "gitlab.acme.example/team/backend/auth", "gitlab.acme.example/team/backend")
    w.quiet("git config --global credential.helper store && echo 'https://oauth2:t0ken@gitlab.acme.example' > ~/.git-credentials")
    w.export(GOPRIVATE="gitlab.acme.example")
    w.gomod(imports=["gitlab.acme.example/team/backend/auth"])
    w.run("go mod tidy")
    w.paste_env()


@scene("vcs/subgroup-x", "gitlab-subgroup-auth | git-auth-https", "as before, with -x", go="1.26",
       look=looks.gitlab)
def _(w):
    subgroup(w, "gitlab.corp.example/infra/tools/deploy/v2", "gitlab.corp.example/infra/tools")
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod()
    w.run("go mod download -x gitlab.corp.example/infra/tools/deploy/v2@v2.0.1")


# Repositories that are not there.

@scene("vcs/gone-github-typo", "repo-not-found | git-auth-https",
       "the repository's name is misspelt; proxy and GitHub do not know it", go="1.24")
def _(w):
    w.internet()
    w.gomod()
    w.run("go get github.com/gin-gonic/gim")
    w.paste_env()


@scene("vcs/gone-with-login", "repo-not-found", "git has a GitHub token, and the repository was deleted",
       go="1.22", look=looks.prompt)
def _(w):
    w.internet()
    w.quiet("git config --global credential.helper store && echo 'https://dev:ghp_abc@github.com' > ~/.git-credentials")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/removed@v1.0.0")


@scene("vcs/gone-gitea", "repo-not-found", "a public Gitea does not have the repository: 404", go="1.25",
       look=looks.zsh)
def _(w):
    w.git_host("codeberg.example",
               special=go_get("codeberg.example/lena/toolbox", "https://codeberg.example/lena/toolbox.git"),
               unknown=404)
    w.export(GOPRIVATE="codeberg.example")
    w.gomod()
    w.run("go get codeberg.example/lena/toolbox@latest")


@scene("vcs/gone-tidy", "repo-not-found | git-auth-https",
       "an old import names a repository that was deleted", go="1.27")
def _(w):
    w.internet()
    w.gomod(imports=["github.com/jteeuwen2/go-bindata", "github.com/google/uuid"])
    w.run("go mod tidy")


@scene("vcs/upstream-apache", "upstream-host-gone",
       "the import path is on git.apache.org, which was shut down", go="1.24")
def _(w):
    w.internet()
    w.gomod(imports=["git.apache.org/thrift.git/lib/go/thrift"])
    w.run("go mod tidy")
    w.paste_env()


@scene("vcs/upstream-apache-requires", "upstream-host-gone", "a require in go.mod is on git.apache.org",
       go="1.22", look=looks.docker)
def _(w):
    w.internet()
    w.gomod(requires=["git.apache.org/thrift.git v0.12.0"],
            imports=["git.apache.org/thrift.git/lib/go/thrift"])
    w.run("go mod download")


# The git server's own trouble.

@scene("vcs/server-503", "vcs-server-error", "the git server answers 503", go="1.24", look=looks.prompt)
def _(w):
    w.internet(without=("github.com",))
    w.git_host("github.com", special=lambda p, r: Answer(503, "Service Unavailable\n"))
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.1.0")


@scene("vcs/server-500-direct", "vcs-server-error", "GOPROXY=direct, and github.com answers 500", go="1.25")
def _(w):
    w.git_host("github.com", special=lambda p, r: Answer(500, "<html>Unicorn!</html>", web.HTML))
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod(imports=["github.com/lib/pq"])
    w.run("go mod tidy")
    w.paste_env("GOPROXY", "GOSUMDB")


@scene("vcs/server-502-discovery", "vcs-server-error",
       "the private GitLab is being upgraded: its pages answer 502", go="1.23", look=looks.gitlab)
def _(w):
    w.git_host("gitlab.corp.example", special=lambda p, r: Answer(502, "GitLab is not responding\n"))
    w.export(GOPRIVATE="gitlab.corp.example")
    w.gomod()
    w.run("go mod download gitlab.corp.example/core/ledger@v1.0.0")


# Missing tools.

BARE = "/usr/local/go/bin:/home/dev/bin"


def without_git(w, *kept):
    """A PATH that has Go and little else."""
    w.quiet("mkdir -p ~/bin && ln -s " + " ".join(f"/usr/bin/{tool}" for tool in ("env", "ls", *kept)) + " ~/bin/")
    w.path = BARE


@scene("vcs/tool-git", "vcs-tool-missing", "an image without git; the private module is fetched directly",
       go="1.24", look=looks.docker)
def _(w):
    w.internet()
    without_git(w)
    w.export(GOPRIVATE="github.com/acme")
    w.gomod(requires=["github.com/acme/kit v0.1.0"], imports=["github.com/acme/kit"])
    w.run("go mod download")


@scene("vcs/tool-git-direct", "vcs-tool-missing", "GOPROXY=direct in an image without git", go="1.19 1.27")
def _(w):
    w.git_host("github.com")
    without_git(w)
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod(go="1.19")
    w.run("go get github.com/sirupsen/logrus@v1.9.3")
    w.paste_env("GOPROXY", "GOVERSION")


@scene("vcs/tool-hg", "vcs-tool-missing", "the repository is Mercurial's, and hg is not installed", go="1.25")
def _(w):
    w.site("hg.acme.example",
           lambda r: page("hg.acme.example/calc", "https://hg.acme.example/calc", kind="hg"))
    w.export(GOPRIVATE="hg.acme.example")
    w.gomod()
    w.run("go get hg.acme.example/calc@v1.0.0")
    w.paste_env("GOPRIVATE", "GOVCS")


@scene("vcs/tool-ssh", "vcs-tool-missing", "git rewrites to ssh, and there is no ssh client", go="1.26",
       look=looks.root)
def _(w):
    w.internet()
    w.quiet("git config --global url.ssh://git@git.acme.example/.insteadOf https://github.com/acme/")
    without_git(w, "git")
    w.export(GOPRIVATE="github.com/acme")
    w.gomod()
    w.run("go get github.com/acme/kit@v0.1.0")


# Import path pages.

@scene("vcs/vanity-404", "vanity-import-broken", "the page of a public import path answers 404", go="1.24")
def _(w):
    w.internet()
    w.site("go.brightloop.example", lambda r: Answer(404, "not found\n"))
    w.gomod()
    w.run("go get go.brightloop.example/retry")
    w.paste_env()


@scene("vcs/vanity-no-tag", "vanity-import-broken",
       "the company's web site answers 200 without a go-import tag", go="1.22", look=looks.bash)
def _(w):
    w.site("acme.example",
           lambda r: Answer(200, "<html><head><title>ACME</title></head><body>Welcome</body></html>", web.HTML))
    w.export(GOPRIVATE="acme.example")
    w.gomod(path="acme.example/web", imports=["acme.example/platform/log"])
    w.run("go mod tidy")
    w.paste_env("GOPRIVATE")


@scene("vcs/vanity-prefix", "vanity-import-broken", "the tag is for another prefix", go="1.26")
def _(w):
    w.site("go.quillworks.example",
           lambda r: page("go.quillworks.dev/parser", "https://github.com/quillworks/parser"))
    w.export(GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get go.quillworks.example/parser@v1.3.0")
    w.paste_env("GOPROXY")


@scene("vcs/vanity-two-tags", "vanity-import-broken", "the page has two tags for one prefix", go="1.23")
def _(w):
    tags = "".join(f'<meta name="go-import" content="go.acme.example/kit git https://{h}/acme/kit">' for h in ("github.com", "gitlab.com"))
    w.site("go.acme.example", lambda r: Answer(200, f"<html><head>{tags}</head></html>", web.HTML))
    w.export(GOPRIVATE="go.acme.example")
    w.gomod()
    w.run("go install go.acme.example/kit/cmd/kitctl@latest")


@scene("vcs/vanity-bad-root", "vanity-import-broken", "the tag's repository has no scheme", go="1.25",
       look=looks.prompt)
def _(w):
    w.site("go.acme.example", lambda r: page("go.acme.example/kit", "github.com/acme/kit"))
    w.export(GOPRIVATE="go.acme.example")
    w.gomod()
    w.run("go get go.acme.example/kit@latest")


@scene("vcs/vanity-login-page", "vanity-import-broken | proxy-html-response | git-auth-https",
       "a login page stands in for the page of the import path", go="1.21")
def _(w):
    w.site("git.acme.example",
           lambda r: Answer(302, headers={"Location": "https://git.acme.example/users/sign_in"}) if "sign_in" not in r.path else Answer(200, "<html><head><title>Sign in</title></head><body><form></form></body></html>", web.HTML))
    w.export(GOPRIVATE="git.acme.example")
    w.gomod()
    w.run("go get git.acme.example/tools/gen")
    w.paste_env("GOPRIVATE", "GOINSECURE")


# Plain http.

@scene("vcs/insecure-only-http", "insecure-http-repo | connect-refused",
       "the git server listens on port 80 only", go="1.24", look=looks.prompt)
def _(w):
    w.repository("git.lab.example/robots/arm", ("v0.1.0", module("git.lab.example/robots/arm")))
    w.git_host("git.lab.example", tls=False,
               special=go_get("git.lab.example/robots/arm", "http://git.lab.example/robots/arm.git"))
    w.export(GOPRIVATE="git.lab.example")
    w.gomod()
    w.run("curl -s 'http://git.lab.example/robots/arm?go-get=1' | grep go-import")
    w.run("go get git.lab.example/robots/arm@v0.1.0")
    w.paste_env("GOPRIVATE", "GOINSECURE")


@scene("vcs/insecure-mistyped", "insecure-http-repo | wrong-scheme-or-port",
       "port 443 speaks plain http, and GOINSECURE has a scheme in it", go="1.22")
def _(w):
    w.repository("code.lab.example/robots/arm", ("v0.1.0", module("code.lab.example/robots/arm")))
    answer = page("code.lab.example/robots/arm", "http://code.lab.example/robots/arm.git")
    for port in (80, 443):
        w.git_host("code.lab.example", tls=False, port=port,
                   special=lambda p, r: answer if "go-get=1" in r.query else None)
    w.export(GOPRIVATE="code.lab.example", GOINSECURE="http://code.lab.example")
    w.gomod(imports=["code.lab.example/robots/arm"])
    w.run("go mod tidy")
    w.paste_env("GOPRIVATE", "GOINSECURE", "GOPROXY")


@scene("vcs/insecure-redirect", "insecure-http-repo", "the import path's page redirects from https to http",
       go="1.26", look=looks.jenkins)
def _(w):
    w.site("go.lab.example", lambda r: Answer(302, headers={"Location": "http://go.lab.example" + r.target}))
    w.export(GOPRIVATE="go.lab.example")
    w.gomod()
    w.run("go mod download go.lab.example/kit@v1.0.0")


# GOVCS.

@scene("vcs/govcs-svn", "govcs-disallowed", "a public path is in Subversion, which GOVCS's default forbids",
       go="1.24")
def _(w):
    w.internet()
    w.site("svn.oakmere.example",
           lambda r: page("svn.oakmere.example/calc", "https://svn.oakmere.example/calc/trunk", kind="svn"))
    w.gomod()
    w.run("go get svn.oakmere.example/calc")
    w.paste_env()


@scene("vcs/govcs-off", "govcs-disallowed", "GOVCS=*:off in the image", go="1.25", look=looks.docker)
def _(w):
    w.internet()
    w.repository("github.com/acme/kit", ("v0.3.0", KIT))
    w.export(GOVCS="*:off", GOPRIVATE="github.com/acme")
    w.gomod(requires=["github.com/acme/kit v0.3.0"])
    w.run("go mod download")


@scene("vcs/govcs-public-hg", "govcs-disallowed",
       "GOVCS allows hg for public modules, and the module is in git", go="1.23", look=looks.prompt)
def _(w):
    w.internet()
    w.export(GOVCS="public:hg,private:all", GOPROXY="direct", GOSUMDB="off")
    w.gomod()
    w.run("go get github.com/lib/pq@v1.10.9")
    w.paste_env("GOVCS", "GOPROXY")


# Stamping.

def checkout(w, owner=None):
    w.gomod(path="github.com/acme/tool")
    w.quiet("git init -q . && git add -A && git -c user.name=a -c user.email=a@b commit -qm x")
    if owner is not None:
        w.root(f"chown -R {owner}:{owner} {w.cwd}/.git {w.cwd}")


@scene("vcs/stamp-ownership", "vcs-stamp-failed", "the checkout belongs to another user", go="1.24",
       look=looks.docker)
def _(w):
    checkout(w, owner=4321)
    w.root(f"chmod -R a+rwX {w.cwd}")
    w.run("go build -o /tmp/tool .")


@scene("vcs/stamp-no-git", "vcs-stamp-failed", "a .git folder is there and git is not installed", go="1.22")
def _(w):
    checkout(w)
    without_git(w)
    w.run("go build -buildvcs=true -o /tmp/tool .")
    w.paste_env("GOFLAGS", "GOVERSION", "GOMOD")


@scene("vcs/stamp-broken", "vcs-stamp-failed", "the .git folder was copied without its HEAD", go="1.26",
       look=looks.gitlab)
def _(w):
    w.gomod(path="github.com/acme/tool")
    w.write(".git/config", "[core]\n\tbare = false\n")
    w.run("go build ./...")
    w.run("go install .")
