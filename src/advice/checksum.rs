//! Advice on GOSUMDB and its kin.

use super::statement::How;
use super::{Advice, Rule, Verdict};
use crate::cause::Certainty;
use crate::go::fetch_plan::settings::NEWEST;
use crate::go::gosumdb;
use crate::lang::Text;

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "gosumdb-off",
            verdict: Verdict::Harmful,
            certainty: Certainty::Certain,
            title: Text {
                en: "`GOSUMDB=off` switches off the check of everything new",
                zh: "`GOSUMDB=off` 会关闭对所有新下载内容的校验",
            },
            why: Text {
                en: "A mirror or anybody on the way could hand out changed code, and nobody would notice. Since Go 1.21 toolchain downloads fail as well.",
                zh: "镜像或网络中的任何一方都可以替换代码而不被发现。从 Go 1.21 起，工具链也会因此下载失败。",
            },
            instead: Text {
                en: "`sum.golang.google.cn` is the same database, reachable in China; for private modules `GOPRIVATE`",
                zh: "`sum.golang.google.cn` 是同一个数据库，国内可以访问；私有模块请用 `GOPRIVATE`",
            },
        },
        applies: |said, _| said.sets(&["GOSUMDB"]) == Some("off"),
    },
    Rule {
        advice: Advice {
            id: "gosumdb-unquoted",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "Without quotes this is two arguments, and Go refuses it",
                zh: "没有引号就成了两个参数，Go 会拒绝",
            },
            why: Text {
                en: "`go env -w` takes `NAME=VALUE` words only. The database and its URL are one value with a space in it.",
                zh: "`go env -w` 只接受 `名称=值` 形式的参数。数据库名和 URL 是一个值，中间有空格。",
            },
            instead: Text {
                en: "`go env -w GOSUMDB=sum.golang.google.cn`: it needs no URL",
                zh: "`go env -w GOSUMDB=sum.golang.google.cn`，不需要 URL",
            },
        },
        applies: |said, _| {
            said.how() == Some(How::GoWrite) && said.is_cut() && said.sets(&["GOSUMDB"]).is_some()
        },
    },
    Rule {
        advice: Advice {
            id: "gosumdb-invalid",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text { en: "This is no form of GOSUMDB", zh: "GOSUMDB 没有这种写法" },
            why: Text {
                en: "GOSUMDB is `off`, the name of a database that Go knows, or a name with its key; a URL may stand behind it after a space. A mirror's address is none of these.",
                zh: "GOSUMDB 只能是 `off`、Go 认识的数据库名，或带公钥的数据库名；后面可以用空格隔开再写一个 URL。镜像地址不属于其中任何一种。",
            },
            instead: Text {
                en: "`sum.golang.google.cn`, or `\"sum.golang.org https://goproxy.cn/sumdb/sum.golang.org\"`",
                zh: "`sum.golang.google.cn`，或 `\"sum.golang.org https://goproxy.cn/sumdb/sum.golang.org\"`",
            },
        },
        applies: |said, _| {
            said.sets(&["GOSUMDB"])
                .is_some_and(|value| !value.is_empty() && gosumdb::read(value, NEWEST).is_err())
        },
    },
    Rule {
        advice: Advice {
            id: "gosumdb-url-needless",
            verdict: Verdict::Needless,
            certainty: Certainty::Likely,
            title: Text {
                en: "The URL behind the database's name is rarely needed",
                zh: "数据库名后面的 URL 通常不需要",
            },
            why: Text {
                en: "Go asks the proxies in GOPROXY first whether they answer for the database; goproxy.cn does.",
                zh: "Go 会先问 GOPROXY 中的代理是否代理该数据库，goproxy.cn 是支持的。",
            },
            instead: Text {
                en: "`GOSUMDB=sum.golang.org` or `GOSUMDB=sum.golang.google.cn`",
                zh: "`GOSUMDB=sum.golang.org` 或 `GOSUMDB=sum.golang.google.cn`",
            },
        },
        applies: |said, _| {
            said.sets(&["GOSUMDB"]).is_some_and(|value| {
                value.split_whitespace().nth(1).is_some_and(|url| url.contains("/sumdb/"))
            })
        },
    },
    Rule {
        advice: Advice {
            id: "gonosumcheck",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "There is no variable GONOSUMCHECK",
                zh: "不存在 GONOSUMCHECK 这个变量",
            },
            why: Text {
                en: "No Go from 1.13 to 1.27 reads it, so it does nothing.",
                zh: "Go 1.13 到 1.27 都不读取它，设置了也没有任何作用。",
            },
            instead: Text {
                en: "`GONOSUMDB` or `GOPRIVATE`, with the paths of your private modules",
                zh: "`GONOSUMDB` 或 `GOPRIVATE`，写上私有模块的路径",
            },
        },
        applies: |said, _| said.sets(&["GONOSUMCHECK"]).is_some(),
    },
    Rule {
        advice: Advice {
            id: "gonosumdb-alone",
            verdict: Verdict::Note,
            certainty: Certainty::Likely,
            title: Text {
                en: "GONOSUMDB skips the checksum database, and nothing else",
                zh: "GONOSUMDB 只是跳过校验和数据库",
            },
            why: Text {
                en: "Proxies are still asked for these modules, and certificates and logins are no matter of it.",
                zh: "这些模块仍会向代理查询；它也与证书、登录无关。",
            },
            instead: Text {
                en: "For private modules: `GOPRIVATE`, which covers both",
                zh: "私有模块请用 `GOPRIVATE`，两者都包括",
            },
        },
        applies: |said, paste| {
            let is_list = said.sets_by_hand(&["GONOSUMDB"]).is_some_and(|list| !list.is_empty());
            let is_set = |key| paste.evidence.env.get(key).is_some_and(|list| !list.is_empty());
            is_list && !is_set("GOPRIVATE") && !is_set("GONOPROXY")
        },
    },
];
