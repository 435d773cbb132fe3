//! Advice on GOPROXY.

use super::statement::How;
use super::{Advice, Rule, Verdict};
use crate::cause::Certainty;
use crate::go::proxy_list::{self, Kind};
use crate::lang::Text;
use crate::{hosts, mirrors};

pub(super) const RULES: &[Rule] = &[
    Rule {
        advice: Advice {
            id: "goproxy-written-empty",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "`go env -w GOPROXY=` does not go back to the default",
                zh: "`go env -w GOPROXY=` 不会恢复默认值",
            },
            why: Text {
                en: "It writes an empty value. Since Go 1.21 that hides the default, and every download fails with \"GOPROXY list is not the empty string, but contains no entries\" or finds no proxy at all.",
                zh: "它写入的是空值。从 Go 1.21 起，空值会遮住默认值，之后下载模块时会找不到任何代理。",
            },
            instead: Text { en: "`go env -u GOPROXY`", zh: "`go env -u GOPROXY`" },
        },
        applies: |said, _| {
            said.how() == Some(How::GoWrite)
                && said.sets(&["GOPROXY"]).is_some_and(str::is_empty)
                && !said.is_cut()
        },
    },
    Rule {
        advice: Advice {
            id: "goproxy-unquoted-pipe",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "A `|` outside of quotes is a pipe for the shell",
                zh: "没有引号的 `|` 会被终端当作管道",
            },
            why: Text {
                en: "The shell cuts the value off at the `|` and takes the rest for another command.",
                zh: "终端会在 `|` 处截断这个值，并把后面的内容当成另一条命令。",
            },
            instead: Text {
                en: "Put the list in quotes: `'GOPROXY=https://goproxy.cn|direct'`",
                zh: "给列表加上引号：`'GOPROXY=https://goproxy.cn|direct'`",
            },
        },
        applies: |said, _| said.sets(&["GOPROXY"]).is_some() && said.is_cut(),
    },
    Rule {
        advice: Advice {
            id: "goproxy-dead-mirror",
            verdict: Verdict::Dead,
            certainty: Certainty::Likely,
            title: Text {
                en: "This list names a mirror that is gone or never existed",
                zh: "列表中有已经停用或从未存在过的镜像",
            },
            why: Text {
                en: "Articles keep repeating addresses such as `gocenter.io`, `athens.azurefd.net`, `goproxy.baidu.com`, `mirrors.ustc.edu.cn/goproxy/` or `mirrors.huaweicloud.com/goproxy/`. None of them serves modules today.",
                zh: "`gocenter.io`、`athens.azurefd.net`、`goproxy.baidu.com`、`mirrors.ustc.edu.cn/goproxy/`、`mirrors.huaweicloud.com/goproxy/` 等地址仍在各种文章里流传，但如今都不提供模块下载。",
            },
            instead: Text {
                en: "`https://goproxy.cn,direct`, or the proxy of your company",
                zh: "`https://goproxy.cn,direct`，或公司自己的代理",
            },
        },
        applies: |said, _| {
            said.sets(&["GOPROXY"]).is_some_and(|list| {
                proxy_list::entries(list)
                    .iter()
                    .any(|entry| mirrors::is_dead(&proxy_list::base_url(entry.text)))
            }) || said.has_word(mirrors::is_dead)
        },
    },
    Rule {
        advice: Advice {
            id: "goproxy-behind-direct",
            verdict: Verdict::Broken,
            certainty: Certainty::Certain,
            title: Text {
                en: "Nothing behind `direct` or `off` is ever asked",
                zh: "`direct` 或 `off` 后面的条目永远不会用到",
            },
            why: Text {
                en: "Go reads the list up to the first `direct` or `off` and ignores the rest.",
                zh: "Go 读到第一个 `direct` 或 `off` 就停止，后面的内容会被忽略。",
            },
            instead: Text {
                en: "Put `direct` last: `https://goproxy.cn,direct`",
                zh: "把 `direct` 放在最后：`https://goproxy.cn,direct`",
            },
        },
        applies: |said, _| {
            said.sets(&["GOPROXY"]).is_some_and(|list| {
                let mut items = list.split([',', '|']).map(str::trim);
                items.any(|item| matches!(item, "direct" | "off"))
                    && items.any(|item| !item.is_empty())
            })
        },
    },
    Rule {
        advice: Advice {
            id: "goproxy-off-for-private",
            verdict: Verdict::Broken,
            certainty: Certainty::Likely,
            title: Text {
                en: "`GOPROXY=off` forbids every lookup",
                zh: "`GOPROXY=off` 会禁止一切查询",
            },
            why: Text {
                en: "It does not make modules private: Go then uses only what is in its cache. Private modules are named in GOPRIVATE.",
                zh: "它并不能把模块变成私有，只会让 Go 只使用本地缓存。私有模块应写进 GOPRIVATE。",
            },
            instead: Text {
                en: "`go env -u GOPROXY`, and `go env -w GOPRIVATE=…` with your own host",
                zh: "`go env -u GOPROXY`，再用 `go env -w GOPRIVATE=…` 写上你自己的主机",
            },
        },
        applies: |said, _| said.sets(&["GOPROXY"]) == Some("off"),
    },
    Rule {
        advice: Advice {
            id: "goproxy-direct-only",
            verdict: Verdict::Risky,
            certainty: Certainty::Likely,
            title: Text {
                en: "`GOPROXY=direct` fetches every module from its origin",
                zh: "`GOPROXY=direct` 会让每个模块都从源站下载",
            },
            why: Text {
                en: "That is slow, needs git, and fails wherever GitHub or golang.org cannot be reached. Modules that their authors deleted are lost.",
                zh: "这样很慢，需要 git，而且在访问不了 GitHub 或 golang.org 的网络里必然失败；作者删除的模块也就找不到了。",
            },
            instead: Text {
                en: "A proxy first: `https://goproxy.cn,direct` in China, `https://proxy.golang.org,direct` elsewhere",
                zh: "先用代理：国内 `https://goproxy.cn,direct`，其他地区 `https://proxy.golang.org,direct`",
            },
        },
        applies: |said, _| said.sets_by_hand(&["GOPROXY"]) == Some("direct"),
    },
    Rule {
        advice: Advice {
            id: "goproxy-blocked-first",
            verdict: Verdict::Risky,
            certainty: Certainty::Likely,
            title: Text {
                en: "In mainland China the first entry of this list ends the search",
                zh: "在中国大陆，这个列表的第一项就会让查询中断",
            },
            why: Text {
                en: "`proxy.golang.org` does not answer \"not found\" there, it times out; behind a comma Go goes on only after 404 or 410. The mirror behind it is never asked.",
                zh: "`proxy.golang.org` 在那里不会回答“未找到”，而是超时；逗号只在收到 404 或 410 之后才继续，后面的镜像根本不会被访问。",
            },
            instead: Text {
                en: "The mirror first: `https://goproxy.cn,direct`",
                zh: "把镜像放在最前面：`https://goproxy.cn,direct`",
            },
        },
        applies: |said, _| said.sets(&["GOPROXY"]).is_some_and(has_blocked_entry_first),
    },
    Rule {
        advice: Advice {
            id: "goproxy-own-database",
            verdict: Verdict::Note,
            certainty: Certainty::Likely,
            title: Text {
                en: "This mirror is not known to answer for the checksum database",
                zh: "这个镜像未必代理校验和数据库",
            },
            why: Text {
                en: "Go then asks `sum.golang.org` itself, which mainland China does not reach. The same log under the name `sum.golang.google.cn` is reachable there.",
                zh: "这时 Go 会直接访问 `sum.golang.org`，而中国大陆连不上。同一个数据库的另一个名字 `sum.golang.google.cn` 可以访问。",
            },
            instead: Text {
                en: "`go env -w GOSUMDB=sum.golang.google.cn` beside it",
                zh: "同时执行 `go env -w GOSUMDB=sum.golang.google.cn`",
            },
        },
        applies: |said, paste| {
            let database = paste.evidence.env.get("GOSUMDB");
            database.is_none_or(|name| name == "sum.golang.org")
                && said.sets(&["GOPROXY"]).is_some_and(|list| {
                    proxies(list)
                        .any(|mirror| mirror.is_in_china && mirror.sumdb != mirrors::Answers::Yes)
                })
        },
    },
    Rule {
        advice: Advice {
            id: "goproxy-uploads-only",
            verdict: Verdict::Broken,
            certainty: Certainty::Likely,
            title: Text {
                en: "This registry has only what was uploaded to it, and nothing stands behind it",
                zh: "这个制品库只有上传过的模块，而列表里没有后续的来源",
            },
            why: Text {
                en: "The Go registries of Gitea and GitLab do not fetch public modules. Go gets a 404 for each of them and stops, because the list ends there.",
                zh: "Gitea 和 GitLab 的 Go 制品库不会拉取公共模块：Go 对它们都会得到 404，而列表到此结束，只能报错。",
            },
            instead: Text {
                en: "A public proxy behind it, with a comma: `<registry>,https://goproxy.cn,direct`",
                zh: "在后面用逗号接一个公共代理：`<制品库地址>,https://goproxy.cn,direct`",
            },
        },
        applies: |said, _| {
            said.sets(&["GOPROXY"]).is_some_and(|list| {
                let last = proxy_list::entries(list).into_iter().next_back();
                let product = last.and_then(|entry| mirrors::Product::of(entry.text));
                product.is_some_and(mirrors::Product::has_uploads_only)
            })
        },
    },
    Rule {
        advice: Advice {
            id: "goproxy-without-direct",
            verdict: Verdict::Note,
            certainty: Certainty::Likely,
            title: Text {
                en: "Without `direct`, a module that the mirror lacks cannot be fetched",
                zh: "没有 `direct`，镜像里没有的模块就无法下载",
            },
            why: Text {
                en: "That is right where nothing shall be fetched past the proxy. Otherwise new and private modules fail with \"not found\".",
                zh: "如果不希望绕过代理下载，这样写没有问题；否则新模块和私有模块会报“未找到”。",
            },
            instead: Text { en: "`https://goproxy.cn,direct`", zh: "`https://goproxy.cn,direct`" },
        },
        applies: |said, _| said.sets_by_hand(&["GOPROXY"]).is_some_and(is_one_public_proxy),
    },
];

fn proxies(list: &str) -> impl Iterator<Item = &'static mirrors::Mirror> {
    proxy_list::entries(list).into_iter().filter_map(|entry| mirrors::proxy_on(&entry.host()?))
}

fn has_blocked_entry_first(list: &str) -> bool {
    let entries = proxy_list::entries(list);
    let is_blocked = entries.first().is_some_and(|first| {
        first.falls_through == proxy_list::FallThrough::NotFound
            && first.host().is_some_and(|host| hosts::is_google(&host))
    });
    is_blocked && proxies(list).any(|mirror| mirror.is_in_china)
}

fn is_one_public_proxy(list: &str) -> bool {
    let entries = proxy_list::entries(list);
    let is_proxy = |entry: &proxy_list::Entry<'_>| entry.kind == Kind::Proxy;
    entries.len() == 1 && entries.iter().all(is_proxy) && proxies(list).next().is_some()
}
