//! A workflow of GitHub Actions.
//!
//! Sources: "Workflow syntax for GitHub Actions", `jobs.<job_id>.env` and `steps[*].run`;
//! "Evaluate expressions": `${{` begins an expression in any string of a workflow, so a value
//! with it is refused. A secret that was not defined is an empty string ("Using secrets").

use super::Language;
use super::content::{Content, commented};
use super::yaml::scalar;
use crate::lang::{Lang, Text};

pub(super) const LANGUAGE: Language = Language { quote, line: quote, write, frame: FRAME };

/// What is the person's own, and stays when the fix goes.
const FRAME: &[&str] =
    &["on: push", "jobs:", "  build:", "    runs-on: ubuntu-latest", "    env:", "    steps:"];

fn quote(text: &str) -> Result<String, Text> {
    if text.contains("${{") { Err(NO_EXPRESSION) } else { scalar(text) }
}

fn write(content: &Content, lang: Lang) -> Vec<String> {
    let say = |indent: &str, text: Text| commented(indent, &[text.get(lang).to_owned()]);
    let mut lines = say("", WHAT);
    lines.extend(say("", WHERE));
    lines
        .extend(["on: push", "jobs:", "  build:", "    runs-on: ubuntu-latest"].map(str::to_owned));
    if content.variables().next().is_some() {
        lines.push("    env:".into());
        for step in content.with_variables() {
            lines.extend(commented("      ", &step.comments));
            let variables = step.variables.iter();
            lines.extend(variables.map(|(key, value)| format!("      {key}: {value}")));
        }
    }
    lines.push("    steps:".into());
    if content.needs_certificate {
        lines.extend(say("      ", CERTIFICATE));
        lines.extend(CERTIFICATE_STEP.lines().map(str::to_owned));
    }
    if let Some(host) = &content.login {
        lines.extend(say("      ", LOGIN));
        let host = if host.is_empty() { "HOST" } else { host };
        lines.extend(commented("      ", &[format!("  machine {host} login USER password TOKEN")]));
        lines.extend(LOGIN_STEP.lines().map(str::to_owned));
    }
    lines.extend(content.listed("      ", "- run: ", CHECK.get(lang)));
    lines
}

/// A person's secrets come in as variables of one step, and nothing runs without them.
const LOGIN_STEP: &str = "      - name: modmend-login
        env:
          NETRC: ${{ secrets.NETRC }}
        run: |
          test -n \"$NETRC\" || { echo 'secrets.NETRC = ?'; exit 1; }
          touch \"$HOME/.netrc\"
          chmod 600 \"$HOME/.netrc\"
          printf '%s\\n' \"$NETRC\" >> \"$HOME/.netrc\"";

const CERTIFICATE_STEP: &str = "      - name: modmend-certificate
        env:
          COMPANY_CA: ${{ vars.COMPANY_CA }}
        run: |
          test -n \"$COMPANY_CA\" || { echo 'vars.COMPANY_CA = ?'; exit 1; }
          printf '%s\\n' \"$COMPANY_CA\" | sudo tee /usr/local/share/ca-certificates/company-ca.crt >/dev/null
          sudo update-ca-certificates";

const NO_EXPRESSION: Text = Text {
    en: "A value holds `${{`, which GitHub would evaluate; it is not written into a workflow.",
    zh: "某个值含有 `${{`，GitHub 会把它当作表达式求值，因此不会写入工作流。",
};
const WHAT: Text = Text {
    en: "modmend-fix.github-actions.yml: made by modmend; lines for a workflow in .github/workflows.",
    zh: "modmend-fix.github-actions.yml：由 modmend 生成，供 .github/workflows 中的工作流使用。",
};
const WHERE: Text = Text {
    en: "Take `env` over into the job that runs the go command, and the steps behind the one that sets up Go. `on`, `build` and `runs-on` stand for your own.",
    zh: "把 `env` 合并到运行 go 命令的任务里，把各步骤放在安装 Go 的步骤之后。`on`、`build` 和 `runs-on` 只是占位，请保留你自己的写法。",
};
const CERTIFICATE: Text = Text {
    en: "The certificate of your network's authority, in PEM, is the variable COMPANY_CA of the repository. The step needs root, which sudo gives on GitHub's own Linux runners.",
    zh: "把网络的 CA 证书（PEM 格式）存为仓库变量 COMPANY_CA。这一步需要 root 权限，GitHub 托管的 Linux 运行器可以用 sudo。",
};
const LOGIN: Text = Text {
    en: "The login for private modules is the secret NETRC of the repository, with one line per host:",
    zh: "把私有模块的凭据存为仓库密钥 NETRC，每个主机一行：",
};
const CHECK: Text =
    Text { en: "Check: shows what Go uses.", zh: "检查：显示 Go 使用的值。" };
