//! A Dockerfile.
//!
//! Sources: the Dockerfile reference, "Environment replacement" and "ENV" (quotes and backslashes
//! are removed, `$` is replaced unless a backslash stands before it), and the lexer behind it,
//! `processDoubleQuote` in `moby/buildkit`, frontend/dockerfile/shell/lex.go: between double quotes
//! a backslash escapes `"`, `$` and itself. "RUN --mount=type=secret": `required` makes the build
//! fail where the secret was not given, and the file is in no layer.

use super::Language;
use super::content::{Content, commented};
use crate::lang::{Lang, Text};
use crate::script::dialect::refuse_control;

pub(super) const LANGUAGE: Language = Language { quote, line, write, frame: &[] };

fn quote(value: &str) -> Result<String, Text> {
    refuse_control(value)?;
    let mut quoted = String::from("\"");
    for c in value.chars() {
        if matches!(c, '"' | '\\' | '$') {
            quoted.push('\\');
        }
        quoted.push(c);
    }
    quoted.push('"');
    Ok(quoted)
}

/// The shell reads what stands behind RUN; Docker replaces nothing in it. A word with `<` is
/// quoted, so no here-document begins.
fn line(command: &str) -> Result<String, Text> {
    refuse_control(command)?;
    if command.ends_with('\\') {
        // It would join the next line.
        return Err(NO_BACKSLASH);
    }
    Ok(format!("RUN {command}"))
}

fn write(content: &Content, lang: Lang) -> Vec<String> {
    let say = |text: Text| commented("", &[text.get(lang).to_owned()]);
    let mut lines = say(WHAT);
    lines.extend(say(WHERE));
    if content.needs_certificate {
        lines.extend(say(CERTIFICATE));
        lines.push("COPY company-ca.crt /usr/local/share/ca-certificates/company-ca.crt".into());
        lines.push("RUN update-ca-certificates".into());
        lines.extend(say(CERTIFICATE_ALONE));
    }
    for step in &content.written {
        lines.extend(commented("", &step.comments));
        lines.extend(step.variables.iter().map(|(key, value)| format!("ENV {key}={value}")));
        lines.extend(step.lines.iter().cloned());
    }
    if content.variables().next().is_some() {
        lines.extend(say(CHECK));
        lines.push(format!("RUN {}", content.check()));
    }
    if let Some(host) = &content.login {
        lines.extend(say(LOGIN));
        let host = if host.is_empty() { "HOST" } else { host };
        let entry = format!("  machine {host} login USER password TOKEN");
        lines.extend(commented("", &[entry]));
        lines.extend(say(LOGIN_BUILD));
        lines.push(
            "RUN --mount=type=secret,id=netrc,target=/root/.netrc,required=true go mod download"
                .into(),
        );
    }
    for told in &content.told {
        lines.extend(commented("", &told.comments));
    }
    lines
}

const NO_BACKSLASH: Text = Text {
    en: "A command ends with a backslash, which joins lines in a Dockerfile; it is not written into it.",
    zh: "某条命令以反斜杠结尾，而它在 Dockerfile 中会连接下一行，因此不会写入。",
};
const WHAT: Text = Text {
    en: "modmend-fix.dockerfile: made by modmend; lines for your Dockerfile.",
    zh: "modmend-fix.dockerfile：由 modmend 生成，供你的 Dockerfile 使用。",
};
const WHERE: Text = Text {
    en: "Put them into the stage that runs the go command: behind its FROM, before the RUN that downloads modules. ENV and certificates hold in one stage; another stage that downloads needs them again.",
    zh: "请放进运行 go 命令的构建阶段：在该阶段的 FROM 之后、下载模块的 RUN 之前。ENV 和证书只在一个阶段内有效，其他需要下载的阶段要再写一遍。",
};
const CERTIFICATE: Text = Text {
    en: "The certificate of your network's authority, from whoever runs it, lies beside the Dockerfile as company-ca.crt:",
    zh: "向网络管理方取得 CA 证书，以 company-ca.crt 为名放在 Dockerfile 旁边：",
};
const CERTIFICATE_ALONE: Text = Text {
    en: "In an image without update-ca-certificates, ENV SSL_CERT_FILE names the file instead; Go then trusts the authorities in that file only.",
    zh: "镜像里没有 update-ca-certificates 时，可用 ENV SSL_CERT_FILE 指定该文件，此时 Go 只信任文件里的证书。",
};
const CHECK: Text =
    Text { en: "Check: shows what Go uses.", zh: "检查：显示 Go 使用的值。" };
const LOGIN: Text = Text {
    en: "The login for private modules is a secret of the build, never ENV, ARG or COPY. Keep it in a file with one line per host:",
    zh: "私有模块的凭据要作为构建密钥传入，不要用 ENV、ARG 或 COPY。请存放在一个文件里，每个主机一行：",
};
const LOGIN_BUILD: Text = Text {
    en: "Build with `docker build --secret id=netrc,src=PATH-OF-THAT-FILE .` (BuildKit). The line takes the place of your RUN go mod download; a RUN go build that downloads wants the same --mount. Without the secret the build stops.",
    zh: "用 `docker build --secret id=netrc,src=该文件的路径 .` 构建（BuildKit）。下面这一行替换原来的 RUN go mod download；会下载模块的 RUN go build 也要加上同样的 --mount。没有提供密钥时构建会停止。",
};
