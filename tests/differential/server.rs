//! All servers of all cases, on one port of the loopback address.
//!
//! The first element of a path is the number of the case, the second the server. The same port
//! is the forward proxy for all other hosts; there the name of the user is the case.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::scenario::{Ask, Module, Reply, Scenario};

/// What a page says that is not what was asked for.
pub(crate) const PAGE: &str = "<!DOCTYPE html><html><body>Please log in.</body></html>\n";

/// A case that is being played.
struct Playing {
    scenario: Scenario,
    log: Vec<String>,
}

/// The servers.
#[derive(Clone)]
pub(crate) struct Servers {
    port: u16,
    playing: Arc<Mutex<HashMap<String, Playing>>>,
    published: PathBuf,
    altered: PathBuf,
    database: PathBuf,
}

impl Servers {
    /// Starts them over the trees of a module proxy, of one with other files, and of a checksum
    /// database.
    pub(crate) fn start([published, altered, database]: [PathBuf; 3]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let servers = Self { port, playing: Arc::default(), published, altered, database };
        let accepting = servers.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let servers = accepting.clone();
                thread::spawn(move || servers.serve(stream.unwrap()));
            }
        });
        servers
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Begins to play a case.
    pub(crate) fn begin(&self, case: &str, scenario: &Scenario) {
        let playing = Playing { scenario: scenario.clone(), log: Vec::new() };
        self.playing.lock().unwrap().insert(case.to_owned(), playing);
    }

    /// Ends a case and gives what was asked, in order.
    pub(crate) fn end(&self, case: &str) -> Vec<String> {
        self.playing.lock().unwrap().remove(case).unwrap().log
    }

    fn serve(&self, mut stream: TcpStream) {
        let Some(head) = peek_head(&stream) else { return };
        let mut words = head.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            // What begins a TLS connection is told in plain text that it is wrong here.
            let _ = stream.write_all(b"HTTP/1.0 400 Bad Request\r\n\r\n");
            return;
        };
        let url = if target.starts_with('/') {
            format!("http://127.0.0.1:{}{target}", self.port)
        } else {
            format!("{method} {target}").replace("GET ", "")
        };
        let case = if target.starts_with('/') {
            target.split('/').nth(1).unwrap_or_default().to_owned()
        } else {
            user_of(&head).unwrap_or_default()
        };
        let reply = {
            let mut playing = self.playing.lock().unwrap();
            let Some(playing) = playing.get_mut(&case) else { return };
            playing.log.push(url);
            self.reply(&playing.scenario, &case, method, target)
        };
        answer(stream, reply);
    }

    /// The bytes of an answer; `None` for a connection that is reset.
    fn reply(
        &self,
        scenario: &Scenario,
        case: &str,
        method: &str,
        target: &str,
    ) -> Option<Vec<u8>> {
        if method == "CONNECT" {
            return Some(with_status(502, ""));
        }
        let path = target.split('?').next().unwrap_or_default();
        if !target.starts_with('/') {
            let module = scenario.module.path();
            let url = format!("http://127.0.0.1:{}/{case}/origin", self.port);
            let tag = format!("<meta name=\"go-import\" content=\"{module} mod {url}\">");
            return bytes(scenario.page, Ask::Discovery, Some(tag.into_bytes()));
        }
        let mut elements = path.splitn(4, '/').skip(2);
        let (server, rest) = (elements.next()?, elements.next().unwrap_or_default());
        let server = match server {
            "origin" => &scenario.origin,
            "db" => &scenario.database,
            proxy => {
                let number: usize = proxy.strip_prefix('p')?.parse().ok()?;
                &scenario.proxies[number]
            }
        };
        let (ask, content) = self.content(scenario.module, rest);
        let reply = server.reply(ask);
        if reply == Reply::Altered && ask == Ask::Zip && scenario.module == Module::Known {
            return Some(with_body(&fs::read(self.altered.join(rest)).unwrap()));
        }
        bytes(reply, ask, content)
    }

    /// What is asked, and the right answer to it.
    fn content(&self, module: Module, path: &str) -> (Ask, Option<Vec<u8>>) {
        if path.ends_with("/supported") {
            return (Ask::Supported, Some(Vec::new()));
        }
        if let Some((_, looked_up)) = path.split_once("lookup/") {
            return (Ask::Lookup, fs::read(self.database.join("lookup").join(looked_up)).ok());
        }
        // A database proves what it says: its tiles have no exceptions.
        if let Some((_, tile)) = path.split_once("tile/") {
            return (Ask::Discovery, fs::read(self.database.join("tile").join(tile)).ok());
        }
        let file = path.rsplit('/').next().unwrap_or_default();
        let (ask, file) = match file {
            zip if module == Module::Toolchain => (Ask::Zip, zip),
            "list" => (Ask::List, "list"),
            "@latest" => (Ask::Latest, "v1.0.0.info"),
            "v1.0.0.mod" => (Ask::Mod, "v1.0.0.mod"),
            "v1.0.0.zip" => (Ask::Zip, "v1.0.0.zip"),
            _ => (Ask::Info, "v1.0.0.info"),
        };
        (ask, fs::read(self.published.join(module.path()).join("@v").join(file)).ok())
    }
}

/// The head of a request. It stays unread, so that closing the connection resets it.
fn peek_head(stream: &TcpStream) -> Option<String> {
    let mut buffer = [0; 8192];
    loop {
        let size = stream.peek(&mut buffer).ok()?;
        let head = buffer.get(..size)?;
        let is_text = head.first().is_some_and(u8::is_ascii_uppercase);
        if size == 0 || !is_text || head.ends_with(b"\r\n\r\n") {
            return Some(if is_text {
                String::from_utf8_lossy(head).into_owned()
            } else {
                String::new()
            });
        }
        thread::yield_now();
    }
}

/// The name of the user in `Proxy-Authorization`, which is digits and colons in base64.
fn user_of(head: &str) -> Option<String> {
    let line = head.lines().find_map(|line| line.strip_prefix("Proxy-Authorization: Basic "))?;
    let mut bits = 0_u32;
    let mut buffer = 0_u32;
    let mut user = String::new();
    for c in line.bytes().filter(|b| *b != b'=') {
        let digit = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
            .iter()
            .position(|known| *known == c)?;
        buffer = (buffer << 6) | u32::try_from(digit).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            user.push(char::from_u32((buffer >> bits) & 0xff)?);
            buffer &= (1 << bits) - 1;
        }
    }
    user.split(':').next().map(str::to_owned)
}

fn bytes(reply: Reply, ask: Ask, content: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let good = |content: Option<Vec<u8>>| match content {
        Some(content) => with_body(&content),
        None => with_status(404, ""),
    };
    Some(match reply {
        Reply::Empty if ask == Ask::List => with_body(b""),
        Reply::Good | Reply::Empty | Reply::Altered => good(content),
        Reply::Page => with_body(PAGE.as_bytes()),
        Reply::Status(code) => with_status(code, "no\n"),
        Reply::Close => Vec::new(),
        Reply::Cut => b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n".to_vec(),
        Reply::Reset => return None,
    })
}

fn with_body(body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// The words of a status.
pub(crate) fn words(code: u16) -> &'static str {
    match code {
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        410 => "Gone",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        other => panic!("{other}"),
    }
}

fn with_status(code: u16, body: &str) -> Vec<u8> {
    let head = format!("HTTP/1.1 {code} {}", words(code));
    let length = body.len();
    format!("{head}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}").into_bytes()
}

/// Reads the request unless the connection is to be reset, and answers.
fn answer(mut stream: TcpStream, reply: Option<Vec<u8>>) {
    let Some(reply) = reply else { return };
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    // A client that has gone away needs no answer.
    let _ = stream.write_all(&reply);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let _ = stream.read(&mut [0; 1]);
}
