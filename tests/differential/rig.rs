//! A place to run go commands in, against servers of our own.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};

use modmend::go::fetch_plan::walk::Task;

use crate::fixture;
use crate::scenario::{Module, Scenario, TOOLCHAIN};
use crate::server::Servers;
use crate::toolchains::Toolchain;
use crate::zip::zip;

/// Folders and servers.
pub(crate) struct Rig {
    root: PathBuf,
    servers: Servers,
    /// A port on which nobody listens.
    dead: u16,
    key: String,
}

/// What a go command did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Done {
    /// The URLs it asked for, in order, but for the tiles of a checksum database.
    pub(crate) requests: Vec<String>,
    /// The first line of its error; `None` if it succeeded.
    pub(crate) error: Option<String>,
}

/// The rig of this process. It is taken down when nobody holds it.
pub(crate) fn rig() -> Arc<Rig> {
    static RIG: Mutex<Weak<Rig>> = Mutex::new(Weak::new());
    let mut known = RIG.lock().unwrap();
    known.upgrade().unwrap_or_else(|| {
        let rig = Arc::new(Rig::new());
        *known = Arc::downgrade(&rig);
        rig
    })
}

impl Rig {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::SeqCst);
        let name = format!("modmend-differential-{}-{count}", std::process::id());
        let root = env::temp_dir().join(name);
        let published = root.join("published");
        fixture::write_proxy(&published);
        write_capital(&published);
        write_toolchain(&published);
        let key = fixture::write_sumdb(&root.join("database"));
        let key = key.split(' ').next().unwrap().to_owned();
        fs::create_dir_all(root.join("work")).unwrap();
        // Nothing is counted, and no second process is started for it.
        let telemetry = root.join("home/.config/go/telemetry");
        fs::create_dir_all(&telemetry).unwrap();
        fs::write(telemetry.join("mode"), "off").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let dead = listener.local_addr().unwrap().port();
        let altered = root.join("altered");
        fixture::write_altered_proxy(&altered);
        let servers = Servers::start([published, altered, root.join("database")]);
        Self { root, servers, dead, key }
    }

    /// A go command that sees nothing of this machine but its programs.
    pub(crate) fn go(&self, toolchain: &Toolchain) -> Command {
        let mut command = Command::new(&toolchain.program);
        command
            .current_dir(self.root.join("work"))
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap())
            .env("HOME", self.root.join("home"))
            .env("LC_ALL", "C.UTF-8")
            .env("GOENV", "off")
            .env("GOCACHE", self.root.join("cache"))
            .env("GOTOOLCHAIN", "local");
        command
    }

    /// The tree of a module proxy.
    pub(crate) fn published(&self) -> PathBuf {
        self.root.join("published")
    }

    /// A new folder.
    pub(crate) fn folder(&self) -> PathBuf {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let folder = self.root.join(format!("{}", COUNT.fetch_add(1, Ordering::SeqCst)));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// A text of a scenario with its holes filled.
    pub(crate) fn fill(&self, case: &str, text: &str) -> String {
        let here = format!("127.0.0.1:{}", self.servers.port());
        let mut filled = text.to_owned();
        for number in 0..crate::scenario::PROXIES {
            filled = filled
                .replace(&format!("{{p{number}}}"), &format!("http://{here}/{case}/p{number}"));
        }
        filled
            .replace("{tls}", &format!("https://{here}/{case}/p0"))
            .replace("{dead}", &format!("http://127.0.0.1:{}", self.dead))
            .replace("{db}", &format!("http://{here}/{case}/db"))
            .replace("{origin}", &format!("http://{here}/{case}/origin"))
            .replace("{key}", &self.key)
    }

    /// The settings of a scenario.
    pub(crate) fn settings(&self, case: &str, scenario: &Scenario) -> Vec<(&'static str, String)> {
        vec![
            ("GOPROXY", self.fill(case, &scenario.goproxy)),
            ("GOPRIVATE", scenario.goprivate.to_owned()),
            ("GONOPROXY", scenario.gonoproxy.to_owned()),
            ("GONOSUMDB", scenario.gonosumdb.to_owned()),
            ("GOINSECURE", scenario.goinsecure.to_owned()),
            ("GOSUMDB", self.fill(case, scenario.gosumdb)),
        ]
    }

    /// Runs the go command of a scenario with an empty cache.
    pub(crate) fn run(&self, toolchain: &Toolchain, case: &str, scenario: &Scenario) -> Done {
        let folder = self.folder();
        let forward = format!("http://{case}:x@127.0.0.1:{}", self.servers.port());
        self.servers.begin(case, scenario);
        let mut command = self.go(toolchain);
        command
            .env("GOPATH", &folder)
            .env("GOFLAGS", "-modcacherw")
            .env("HTTP_PROXY", &forward)
            .env("HTTPS_PROXY", &forward)
            .envs(self.settings(case, scenario));
        let module = format!("{}@{}", scenario.module.path(), scenario.version);
        match (scenario.module, scenario.task) {
            (Module::Toolchain, _) => command.env("GOTOOLCHAIN", TOOLCHAIN).arg("version"),
            (_, Task::List) => command.args(["list", "-m", &module]),
            (_, Task::Download) => command.args(["mod", "download", "-json", &module]),
        };
        let output = command.output().unwrap();
        let mut requests = self.servers.end(case);
        requests.retain(|url| !url.contains("/tile/"));
        fs::remove_dir_all(folder).unwrap();
        Done { requests, error: error(&output) }
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.root);
    }
}

/// The first line of what a go command complains about, ports of its own left out.
fn error(output: &Output) -> Option<String> {
    if output.status.success() {
        return None;
    }
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    let in_json = serde_json::from_str::<serde_json::Value>(&stdout)
        .ok()
        .and_then(|json| json["Error"].as_str().map(str::to_owned));
    let shown = in_json.unwrap_or(stderr);
    let line = shown.lines().find(|line| !line.starts_with("go: downloading "));
    let line = line.unwrap_or_default();
    let line = line.strip_prefix("go: ").unwrap_or(line);
    Some(without_ports(line))
}

/// `read tcp a:1->b:2: read: …` without the two addresses.
fn without_ports(line: &str) -> String {
    let Some((before, rest)) = line.split_once("read tcp ") else { return line.to_owned() };
    let behind = rest.split_once(": ").map_or("", |(_, behind)| behind);
    format!("{before}read tcp: {behind}")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Writes the module with capital letters.
fn write_capital(published: &std::path::Path) {
    let path = Module::Capital.path();
    let folder = published.join(path).join("@v");
    fs::create_dir_all(&folder).unwrap();
    let go_mod = format!("module {path}\n");
    let name = format!("{path}@v1.0.0/go.mod");
    fs::write(folder.join("list"), "v1.0.0\n").unwrap();
    fs::write(folder.join("v1.0.0.info"), "{\"Version\":\"v1.0.0\"}").unwrap();
    fs::write(folder.join("v1.0.0.mod"), &go_mod).unwrap();
    fs::write(folder.join("v1.0.0.zip"), zip(&[(name, &go_mod)])).unwrap();
}

/// The version of the toolchain's module.
pub(crate) fn toolchain_version() -> String {
    let architecture = if cfg!(target_arch = "aarch64") { "arm64" } else { "amd64" };
    let system = if cfg!(target_os = "macos") { "darwin" } else { "linux" };
    format!("v0.0.1-{TOOLCHAIN}.{system}-{architecture}")
}

/// Writes the zip of a toolchain that is none. No database knows it, so it is never unpacked.
fn write_toolchain(published: &std::path::Path) {
    let (path, version) = (Module::Toolchain.path(), toolchain_version());
    let folder = published.join(path).join("@v");
    fs::create_dir_all(&folder).unwrap();
    let name = format!("{path}@{version}/VERSION");
    fs::write(folder.join(format!("{version}.zip")), zip(&[(name, TOOLCHAIN)])).unwrap();
}
