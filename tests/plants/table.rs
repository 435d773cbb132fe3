//! Secrets and names, the places they stand in, and how those are encoded.

/// What is planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Planted {
    /// Letters and digits, as in tokens.
    Secret,
    /// A lower-case name.
    Name,
    /// The last three parts of an address of version 4.
    Address,
}

/// A kind: what is planted, and a text with `@@` where it stands.
pub(crate) const KINDS: &[(Planted, &str)] = &[
    // Logins of URLs.
    (Planted::Secret, "https://bob:@@@proxy.acmecorp.io/go"),
    (Planted::Secret, "https://@@@github.com/"),
    (Planted::Secret, "https://oauth2:@@@gitlab.acmecorp.io/team/repo.git"),
    (Planted::Secret, "http://bob:p#@@@10.83.4.7:8080"),
    (Planted::Secret, "http://bob:p/@@@proxy.acmecorp.io:8080"),
    (Planted::Secret, "https://goproxy.cn,https://bob:@@@b.acmecorp.io|direct"),
    (Planted::Secret, "git+ssh://bob:@@@git.acmecorp.io:22/a"),
    (Planted::Secret, "socks5://bob:@@@127.0.0.1:1080"),
    (Planted::Secret, "HTTPS_PROXY=bob:@@@proxy.acmecorp.io:3128"),
    (Planted::Secret, "curl -u bob:@@ https://x.example/"),
    // Tokens by prefix.
    (Planted::Secret, "ghp_@@"),
    (Planted::Secret, "github_pat_@@"),
    (Planted::Secret, "gho_@@"),
    (Planted::Secret, "ghs_@@"),
    (Planted::Secret, "ghu_@@"),
    (Planted::Secret, "ghr_@@"),
    (Planted::Secret, "glpat-@@"),
    (Planted::Secret, "gldt-@@"),
    (Planted::Secret, "glrt-@@"),
    (Planted::Secret, "glcbt-64_@@"),
    (Planted::Secret, "ATATT3xFfGF0@@"),
    (Planted::Secret, "ATBB@@"),
    (Planted::Secret, "xoxb-12-@@"),
    (Planted::Secret, "npm_@@A1"),
    (Planted::Secret, "dckr_pat_@@"),
    (Planted::Secret, "eyJhbGciOiJIUzI1NiJ9.eyJ@@.@@"),
    (Planted::Secret, "sk-proj-@@A1"),
    (Planted::Secret, "hvs.@@"),
    (Planted::Secret, "AKIA1234567890ABCDEF aws_secret_access_key=@@"),
    // By the name before them.
    (Planted::Secret, "Authorization: Bearer @@"),
    (Planted::Secret, "Authorization: Basic @@"),
    (Planted::Secret, "authorization: token @@"),
    (Planted::Secret, "Proxy-Authorization: Basic @@"),
    (Planted::Secret, "Cookie: session=@@"),
    (Planted::Secret, "Set-Cookie: a=b; sid=@@; Path=/"),
    (Planted::Secret, "PRIVATE-TOKEN: @@"),
    (Planted::Secret, "GITHUB_TOKEN=@@"),
    (Planted::Secret, "export DB_PASSWORD=@@"),
    (Planted::Secret, "$env:CLIENT_SECRET=@@"),
    (Planted::Secret, "set NEXUS_PASSWORD=@@"),
    (Planted::Secret, "password: @@"),
    (Planted::Secret, "--password @@"),
    (Planted::Secret, "machine git.acmecorp.io login bob password @@"),
    (Planted::Secret, "machine git.acmecorp.io login @@ password x1"),
    (Planted::Secret, "default login bob password @@"),
    // In queries.
    (Planted::Secret, "https://x.example/y?token=@@"),
    (Planted::Secret, "https://x.example/y?a=b&access_token=@@&z=1"),
    (Planted::Secret, "https://x.example/y?private_token=@@"),
    (Planted::Secret, "https://x.example/y?sv=1&sig=@@"),
    (Planted::Secret, "https://x.example/y?X-Amz-Signature=@@"),
    (Planted::Secret, "https://x.example/y?X-Amz-Credential=@@"),
    // People.
    (Planted::Name, "@@@acmecorp.io"),
    (Planted::Name, "bob.@@@acmecorp.io"),
    (Planted::Name, "/home/@@/go/pkg/mod"),
    (Planted::Name, "/Users/@@/go"),
    (Planted::Name, r"C:\Users\@@\go"),
    (Planted::Name, "C:/Users/@@/go"),
    (Planted::Name, "/c/Users/@@/go"),
    (Planted::Name, "/mnt/c/Users/@@/go"),
    (Planted::Name, r"\\@@\share\go"),
    (Planted::Name, r"\\server\@@\go"),
    (Planted::Name, "USER=@@"),
    // Hosts and modules.
    (Planted::Name, "https://@@:8081/repository/go/"),
    (Planted::Name, "https://goproxy.@@.com/x/@v/list"),
    (Planted::Name, "https://goproxy.cn/git.@@.io/a/b/@v/list"),
    (Planted::Name, "https://sum.golang.org/lookup/git.acmecorp.io/@@/b@v1.0.0"),
    (Planted::Name, "https://proxy.golang.org/git.acmecorp.io/!@@/b/@v/v1.0.0.info"),
    (Planted::Name, "git.acmecorp.io/@@/b"),
    (Planted::Name, "git.@@.io/a/b@v1.0.0"),
    (Planted::Name, "git.acmecorp.io/a/@@/v2@v2.0.0"),
    (Planted::Name, "git@git.acmecorp.io:@@/b.git"),
    (Planted::Name, "git@@@.acmecorp.io:a/b.git"),
    (Planted::Name, "ssh://git@git.@@.io:2222/a/b"),
    (Planted::Name, "dial tcp: lookup @@ on 10.83.4.7:53: no such host"),
    (Planted::Name, "*.@@.io"),
    (Planted::Name, "GOPRIVATE=github.com/@@/*"),
    (Planted::Name, "/root/go/pkg/mod/git.@@.io/a/b@v1.0.0/x.go:1:2"),
    (Planted::Address, "dial tcp 10.@@:443: connect: connection refused"),
    (Planted::Address, "http://172.@@:8081/"),
    (Planted::Address, "[::ffff:10.@@]:443"),
];

/// Where a text stands.
#[allow(dead_code, reason = "not every test places them")]
pub(crate) const PLACES: &[&str] = &[
    "{}",
    "go: example.com/a@v1.0.0: {}",
    "GOFLAGS='{}'",
    "set GOFLAGS={}",
    "$ {}",
    "#12 1.234 {}",
    "a ({}), b",
    "<{}>",
    "- {};",
    "fatal: unable to access '{}': denied",
    "{{\"msg\": \"{}\", \"level\": \"error\"}}",
    "first line\n{}\nlast line",
];

/// An encoding.
pub(crate) type Encoding = (&'static str, fn(&str) -> String);

/// How a text may be encoded.
pub(crate) const ENCODINGS: &[Encoding] = &[
    ("plain", str::to_owned),
    ("JSON", |text| {
        let quoted = serde_json::to_string(text).unwrap_or_default();
        quoted.trim_matches('"').to_owned()
    }),
    ("JSON as Go writes it", |text| {
        let quoted = serde_json::to_string(text).unwrap_or_default();
        let quoted = quoted.trim_matches('"').replace('&', "\\u0026");
        quoted.replace('<', "\\u003c").replace('>', "\\u003e")
    }),
    ("JSON with slashes escaped", |text| {
        let quoted = serde_json::to_string(text).unwrap_or_default();
        quoted.trim_matches('"').replace('/', "\\/")
    }),
    ("JSON, all signs", |text| signs(text, |sign| format!("\\u{:04x}", u32::from(sign)))),
    ("%q of %q", |text| {
        let escape = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
        escape(&escape(text))
    }),
    ("percent", |text| signs(text, |sign| format!("%{:02X}", u32::from(sign)))),
    ("percent twice", |text| signs(text, |sign| format!("%25{:02x}", u32::from(sign)))),
    ("HTML", |text| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace('"', "&quot;").replace('\'', "&#39;")
    }),
    ("HTML, all signs", |text| signs(text, |sign| format!("&#x{:x};", u32::from(sign)))),
];

/// Each ASCII sign that is no letter, digit, dot, dash or space, written in another way.
fn signs(text: &str, write: impl Fn(char) -> String) -> String {
    let is_sign = |c: char| c.is_ascii_punctuation() && !matches!(c, '.' | '-' | '_');
    text.chars().map(|c| if is_sign(c) { write(c) } else { c.to_string() }).collect()
}
