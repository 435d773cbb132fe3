//! `.gitlab-ci.yml`.
//!
//! Sources: "CI/CD YAML syntax reference", `variables` and `default: before_script`; "Where
//! variables can be used": `$` begins a variable in the value of another, and `$$` stands for it;
//! the text of a script is expanded by the shell alone. "CI/CD job token": `gitlab-ci-token` with
//! `$CI_JOB_TOKEN` reads projects of the same instance that let this one in.

use super::Language;
use super::content::{Content, commented};
use super::yaml::scalar;
use crate::lang::{Lang, Text};
use crate::script::{Form, Shell, quote as quote_for_shell};

pub(super) const LANGUAGE: Language = Language { quote, line: scalar, write, frame: FRAME };

/// What is the person's own, and stays when the fix goes.
const FRAME: &[&str] = &["variables:", "default:", "  before_script:"];

fn quote(value: &str) -> Result<String, Text> {
    scalar(&value.replace('$', "$$"))
}

fn write(content: &Content, lang: Lang) -> Vec<String> {
    let say = |indent: &str, text: Text| commented(indent, &[text.get(lang).to_owned()]);
    let mut lines = say("", WHAT);
    lines.extend(say("", WHERE));
    if content.variables().next().is_some() {
        lines.push("variables:".into());
        for step in content.with_variables() {
            lines.extend(commented("  ", &step.comments));
            let variables = step.variables.iter();
            lines.extend(variables.map(|(key, value)| format!("  {key}: {value}")));
        }
    }
    lines.extend(["default:", "  before_script:"].map(str::to_owned));
    if content.needs_certificate {
        lines.extend(say("    ", CERTIFICATE));
        lines.extend(CERTIFICATE_LINES.lines().map(str::to_owned));
    }
    if let Some(host) = &content.login {
        lines.extend(say("    ", LOGIN));
        let shown = if host.is_empty() { "HOST" } else { host };
        lines.extend(commented("    ", &[format!("  machine {shown} login USER password TOKEN")]));
        lines.extend(login(host));
    }
    lines.extend(content.listed("    ", "- ", CHECK.get(lang)));
    lines
}

/// The job's own token serves where the modules lie on the GitLab that runs the job.
fn login(host: &str) -> Vec<String> {
    let host = quote_for_shell(host, Shell::Bash, Form::File).unwrap_or_default();
    LOGIN_LINES.replace("{host}", &host).lines().map(str::to_owned).collect()
}

const LOGIN_LINES: &str = "    - |
      touch \"$HOME/.netrc\"
      chmod 600 \"$HOME/.netrc\"
      if test \"$CI_SERVER_HOST\" = {host}; then
        printf 'machine %s login gitlab-ci-token password %s\\n' \"$CI_SERVER_HOST\" \"$CI_JOB_TOKEN\" >> \"$HOME/.netrc\"
      else
        test -n \"$NETRC\" || { echo 'NETRC = ?'; exit 1; }
        printf '%s\\n' \"$NETRC\" >> \"$HOME/.netrc\"
      fi";

const CERTIFICATE_LINES: &str = "    - |
      test -n \"$COMPANY_CA\" || { echo 'COMPANY_CA = ?'; exit 1; }
      cp \"$COMPANY_CA\" /usr/local/share/ca-certificates/company-ca.crt
      update-ca-certificates";

const WHAT: Text = Text {
    en: "modmend-fix.gitlab-ci.yml: made by modmend; lines for .gitlab-ci.yml.",
    zh: "modmend-fix.gitlab-ci.yml：由 modmend 生成，供 .gitlab-ci.yml 使用。",
};
const WHERE: Text = Text {
    en: "Merge them with what is there. A job with a before_script of its own does not run the default one: put the lines into that one.",
    zh: "请与已有内容合并。有自己的 before_script 的任务不会执行 default 里的，请把这些行放进该任务的 before_script。",
};
const CERTIFICATE: Text = Text {
    en: "The certificate of your network's authority is the variable COMPANY_CA of the project, of type File. The lines need root, which jobs in most images have.",
    zh: "把网络的 CA 证书存为项目变量 COMPANY_CA，类型选“文件”。这几行需要 root 权限，多数镜像中的任务都有。",
};
const LOGIN: Text = Text {
    en: "The job's own token reads modules on this GitLab, if their project lists this one under \"Job token permissions\". For another host, keep the login in the masked variable NETRC of the project, with one line per host:",
    zh: "如果私有模块就在这个 GitLab 上，并且其项目在“作业令牌权限”中允许本项目，任务自带的令牌即可读取。其他主机请把凭据存为项目的隐藏变量 NETRC，每个主机一行：",
};
const CHECK: Text =
    Text { en: "Check: shows what Go uses.", zh: "检查：显示 Go 使用的值。" };
