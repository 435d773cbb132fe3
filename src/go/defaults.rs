//! What Go takes where nobody has set anything.
//!
//! Sources: `$GOROOT/go.env`, Go 1.21 and later; `cmd/go/internal/cfg`, Go 1.13 to 1.20.

/// GOPROXY.
pub const GOPROXY: &str = "https://proxy.golang.org,direct";
/// GOSUMDB.
pub const GOSUMDB: &str = "sum.golang.org";

/// The default of a variable whose origin matters; `None` for any other.
pub fn of(key: &str) -> Option<&'static str> {
    match key {
        "GOPROXY" => Some(GOPROXY),
        "GOSUMDB" => Some(GOSUMDB),
        "GOPRIVATE" | "GOINSECURE" | "GOFLAGS" | "GOVCS" | "GO111MODULE" => Some(""),
        "GOAUTH" => Some("netrc"),
        "GOTOOLCHAIN" => Some("auto"),
        _ => None,
    }
}
