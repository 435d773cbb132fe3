//! The packages of the standard library, and when they came.
//!
//! Source: `go list std` of Go 1.27, without `internal` and `vendor`; `arena` of the experiment
//! of that name, Go 1.20 and later; the release notes of Go 1.13 to 1.27. A package that was an
//! experiment first counts from the release in which it needs no setting.

/// The packages that are older than Go 1.13, and those of experiments, in order.
const OLD: &[&str] = &[
    "archive/tar",
    "archive/zip",
    "arena",
    "bufio",
    "bytes",
    "compress/bzip2",
    "compress/flate",
    "compress/gzip",
    "compress/lzw",
    "compress/zlib",
    "container/heap",
    "container/list",
    "container/ring",
    "context",
    "crypto",
    "crypto/aes",
    "crypto/cipher",
    "crypto/des",
    "crypto/dsa",
    "crypto/ecdsa",
    "crypto/elliptic",
    "crypto/hmac",
    "crypto/md5",
    "crypto/rand",
    "crypto/rc4",
    "crypto/rsa",
    "crypto/sha1",
    "crypto/sha256",
    "crypto/sha512",
    "crypto/subtle",
    "crypto/tls",
    "crypto/x509",
    "crypto/x509/pkix",
    "database/sql",
    "database/sql/driver",
    "debug/dwarf",
    "debug/elf",
    "debug/gosym",
    "debug/macho",
    "debug/pe",
    "debug/plan9obj",
    "encoding",
    "encoding/ascii85",
    "encoding/asn1",
    "encoding/base32",
    "encoding/base64",
    "encoding/binary",
    "encoding/csv",
    "encoding/gob",
    "encoding/hex",
    "encoding/json",
    "encoding/pem",
    "encoding/xml",
    "errors",
    "expvar",
    "flag",
    "fmt",
    "go/ast",
    "go/build",
    "go/constant",
    "go/doc",
    "go/format",
    "go/importer",
    "go/parser",
    "go/printer",
    "go/scanner",
    "go/token",
    "go/types",
    "hash",
    "hash/adler32",
    "hash/crc32",
    "hash/crc64",
    "hash/fnv",
    "html",
    "html/template",
    "image",
    "image/color",
    "image/color/palette",
    "image/draw",
    "image/gif",
    "image/jpeg",
    "image/png",
    "index/suffixarray",
    "io",
    "io/ioutil",
    "log",
    "log/syslog",
    "math",
    "math/big",
    "math/bits",
    "math/cmplx",
    "math/rand",
    "mime",
    "mime/multipart",
    "mime/quotedprintable",
    "net",
    "net/http",
    "net/http/cgi",
    "net/http/cookiejar",
    "net/http/fcgi",
    "net/http/httptest",
    "net/http/httptrace",
    "net/http/httputil",
    "net/http/pprof",
    "net/mail",
    "net/rpc",
    "net/rpc/jsonrpc",
    "net/smtp",
    "net/textproto",
    "net/url",
    "os",
    "os/exec",
    "os/signal",
    "os/user",
    "path",
    "path/filepath",
    "plugin",
    "reflect",
    "regexp",
    "regexp/syntax",
    "runtime",
    "runtime/cgo",
    "runtime/debug",
    "runtime/pprof",
    "runtime/race",
    "runtime/trace",
    "sort",
    "strconv",
    "strings",
    "sync",
    "sync/atomic",
    "syscall",
    "testing",
    "testing/iotest",
    "testing/quick",
    "text/scanner",
    "text/tabwriter",
    "text/template",
    "text/template/parse",
    "time",
    "unicode",
    "unicode/utf16",
    "unicode/utf8",
    "unsafe",
];

/// The others, and the release that brought them, Go 1.x.
const ADDED: &[(&str, u16)] = &[
    ("crypto/ed25519", 13),
    ("hash/maphash", 14),
    ("time/tzdata", 15),
    ("embed", 16),
    ("go/build/constraint", 16),
    ("io/fs", 16),
    ("runtime/metrics", 16),
    ("testing/fstest", 16),
    ("debug/buildinfo", 18),
    ("net/netip", 18),
    ("go/doc/comment", 19),
    ("crypto/ecdh", 20),
    ("runtime/coverage", 20),
    ("cmp", 21),
    ("log/slog", 21),
    ("maps", 21),
    ("slices", 21),
    ("testing/slogtest", 21),
    ("go/version", 22),
    ("math/rand/v2", 22),
    ("iter", 23),
    ("structs", 23),
    ("unique", 23),
    ("crypto/fips140", 24),
    ("crypto/hkdf", 24),
    ("crypto/mlkem", 24),
    ("crypto/pbkdf2", 24),
    ("crypto/sha3", 24),
    ("weak", 24),
    ("testing/synctest", 25),
    ("crypto/hpke", 26),
    ("crypto/mlkem/mlkemtest", 26),
    ("testing/cryptotest", 26),
    ("crypto/mldsa", 27),
    ("encoding/json/jsontext", 27),
    ("encoding/json/v2", 27),
    ("uuid", 27),
];

/// Whether a path is that of a standard package of some Go up to 1.27, one for its own use
/// (`internal/…`, `crypto/internal/…`, `vendor/golang.org/…`) included.
pub fn is_package(path: &str) -> bool {
    is_old(path) || added_in(path).is_some()
}

/// Whether it is one that every Go since 1.13 has, or one for the library's own use.
pub fn is_old(path: &str) -> bool {
    let is_listed = |path: &str| OLD.binary_search(&path).is_ok();
    let is_own = path.starts_with("internal/") || path.starts_with("vendor/golang.org/");
    let parent = path.split_once("/internal/").map(|(parent, _)| parent);
    is_listed(path) || is_own || parent.is_some_and(is_listed)
}

/// The Go 1.x that brought a package; `None` for one that is older or does not exist.
pub fn added_in(package: &str) -> Option<u16> {
    ADDED.iter().find(|(known, _)| *known == package).map(|(_, minor)| *minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_in_order_and_in_one_list() {
        assert!(OLD.is_sorted());
        assert!(ADDED.iter().all(|(package, _)| OLD.binary_search(package).is_err()));
    }

    #[test]
    fn standard_packages_are_known() {
        for path in ["fmt", "log/slog", "math/rand/v2", "internal/goversion", "crypto/internal/x"] {
            assert!(is_package(path), "{path}");
        }
        for path in ["foo", "fmt/foo", "utils", "myapp/internal/x", "github.com/a/b", "logs"] {
            assert!(!is_package(path), "{path}");
        }
        assert!(is_old("fmt") && !is_old("log/slog"));
    }

    #[test]
    fn packages_are_known_by_their_release() {
        assert_eq!(added_in("slices"), Some(21));
        assert_eq!(added_in("math/rand/v2"), Some(22));
        for package in ["fmt", "slice", "golang.org/x/exp/slices", ""] {
            assert_eq!(added_in(package), None, "{package}");
        }
    }
}
