"""Certificates, made with the openssl command: a root the machine trusts, and others."""

import datetime
import pathlib
import ssl
import subprocess

CONFIG = """
[ca]
default_ca = it
[it]
dir = {folder}
database = {folder}/index.txt
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = optional
organizationName = optional
"""


def _openssl(*words, **options):
    subprocess.run(["openssl", *words], check=True, capture_output=True, **options)


def _stamp(days):
    moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)
    return moment.strftime("%Y%m%d%H%M%SZ")


class Authority:
    """A certificate authority with its own folder."""

    def __init__(self, folder, name):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.root = self.folder / "root.pem"
        self.key = self.folder / "root.key"
        (self.folder / "index.txt").write_text("")
        (self.folder / "ca.cnf").write_text(CONFIG.format(folder=self.folder))
        self._key(self.key)
        _openssl("req", "-x509", "-new", "-key", str(self.key), "-days", "3650", "-subj",
                 f"/O={name}/CN={name} Root", "-out", str(self.root))
        self._count = 0

    @staticmethod
    def _key(path):
        _openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", str(path))

    def issue(self, names, start=-30, end=335, with_san=True):
        """A chain file and a key file for `names`, valid from `start` to `end` days from today."""
        self._count += 1
        stem = self.folder / f"leaf{self._count}"
        key, request, leaf = (stem.with_suffix(s) for s in (".key", ".csr", ".pem"))
        self._key(key)
        words = ["req", "-new", "-key", str(key), "-subj", f"/CN={names[0]}",
                 "-out", str(request)]
        if with_san:
            kind = lambda name: "IP" if name.replace(".", "").isdigit() else "DNS"
            words += ["-addext", "subjectAltName=" + ",".join(f"{kind(n)}:{n}" for n in names)]
        _openssl(*words)
        _openssl("ca", "-batch", "-notext", "-config", str(self.folder / "ca.cnf"), "-cert",
                 str(self.root), "-keyfile", str(self.key), "-in", str(request), "-out", str(leaf),
                 "-startdate", _stamp(start), "-enddate", _stamp(end))
        return leaf, key


def self_signed(folder, names):
    """A certificate that signs itself."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    leaf, key = folder / f"{names[0]}.pem", folder / f"{names[0]}.key"
    Authority._key(key)
    _openssl("req", "-x509", "-new", "-key", str(key), "-days", "365", "-subj", f"/CN={names[0]}",
             "-addext", "subjectAltName=" + ",".join(f"DNS:{n}" for n in names), "-out", str(leaf))
    return leaf, key


def context(pair, oldest=None, newest=None, ciphers=None, refuse_name=False, alpn=None):
    """A server's TLS settings around a certificate and its key."""
    settings = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    settings.load_cert_chain(*map(str, pair))
    if ciphers:
        settings.set_ciphers(ciphers)
    if oldest:
        settings.minimum_version = oldest
    if newest:
        settings.maximum_version = newest
    if refuse_name:
        settings.sni_callback = lambda *_: ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME
    if alpn:
        settings.set_alpn_protocols(alpn)
    return settings
