//! Programs that serve modules inside of companies, told by the shape of their URLs.

use super::{Answers, proxy_on};
use crate::go::{proxy_list, url};
use crate::lang::Text;

/// A program that serves modules for a company or a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// Athens, on its own port 3000 or under its name.
    Athens,
    /// JFrog Artifactory: `/artifactory/api/go/<repository>`, or `/api/go/` behind a proxy.
    Artifactory,
    /// Sonatype Nexus: `/repository/<repository>/`.
    Nexus,
    /// Gitea and Forgejo: `/api/packages/<owner>/go`.
    Gitea,
    /// GitLab: `/api/v4/projects/<id>/packages/go`.
    GitLab,
}

impl Product {
    /// All products, by name.
    pub const ALL: [Self; 5] =
        [Self::Artifactory, Self::Athens, Self::Gitea, Self::GitLab, Self::Nexus];

    /// Reads an entry of GOPROXY. `None` for a public proxy, and where the URL does not tell.
    pub fn of(entry: &str) -> Option<Self> {
        let base = proxy_list::base_url(entry.trim());
        let url = url::split(&base)?;
        if proxy_on(url.host).is_some() {
            return None;
        }
        let parts: Vec<&str> = url.path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            ["api", "packages", _, "go", ..] => Some(Self::Gitea),
            ["api", "v4", "projects", _, "packages", "go", ..] => Some(Self::GitLab),
            ["api", "go", _, ..] | [_, "api", "go", _, ..] => Some(Self::Artifactory),
            ["repository", _, ..] | [_, "repository", _, ..] => Some(Self::Nexus),
            [] if url.port == Some("3000") || is_named(url.host, "athens") => Some(Self::Athens),
            _ => None,
        }
    }

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Athens => "Athens",
            Self::Artifactory => "JFrog Artifactory",
            Self::Nexus => "Sonatype Nexus",
            Self::Gitea => "Gitea",
            Self::GitLab => "GitLab",
        }
    }

    /// What its entry in GOPROXY looks like.
    pub const fn shape(self) -> &'static str {
        match self {
            Self::Athens => "http://host:3000",
            Self::Artifactory => "https://host/artifactory/api/go/REPOSITORY",
            Self::Nexus => "https://host/repository/REPOSITORY/",
            Self::Gitea => "https://host/api/packages/OWNER/go",
            Self::GitLab => "https://host/api/v4/projects/ID/packages/go",
        }
    }

    /// Whether it answers for the checksum database.
    pub const fn sumdb(self) -> Answers {
        match self {
            Self::Athens => Answers::Yes,
            Self::Artifactory => Answers::NotKnown,
            Self::Nexus | Self::Gitea | Self::GitLab => Answers::No,
        }
    }

    /// Whether it has only the modules that somebody uploaded, so that the list has to go on
    /// behind it.
    pub const fn has_uploads_only(self) -> bool {
        matches!(self, Self::Gitea | Self::GitLab)
    }

    /// What is worth knowing about it.
    pub const fn note(self) -> Text {
        match self {
            Self::Athens => Text {
                en: "Fetches modules itself; answers for the checksum database, but not for modules it is told to keep private (403).",
                zh: "会自行拉取模块；代理校验和数据库，但对配置为私有的模块返回 403。",
            },
            Self::Artifactory => Text {
                en: "Usually asks for a login and answers 401 without one; Go takes it from `.netrc`.",
                zh: "通常需要登录，未登录时返回 401；Go 从 `.netrc` 读取凭据。",
            },
            Self::Nexus => Text {
                en: "Does not answer for the checksum database: Go asks the database itself, and GOSUMDB has to name one that is reachable.",
                zh: "不代理校验和数据库：Go 会直接访问数据库，因此 GOSUMDB 需要指向可以访问的地址。",
            },
            Self::Gitea => Text {
                en: "Has only the modules that were uploaded; everything else needs a public proxy behind it.",
                zh: "只有上传过的模块；其他模块需要在它后面再配置一个公共代理。",
            },
            Self::GitLab => Text {
                en: "An experiment that is off unless an administrator turned it on; has the modules of one project only.",
                zh: "实验功能，默认关闭，需要管理员开启；只有一个项目的模块。",
            },
        }
    }

    /// Where that is written down.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Athens => "https://docs.gomods.io/configuration/sumdb/",
            Self::Artifactory => {
                "https://jfrog.com/help/r/jfrog-artifactory-documentation/go-registry"
            }
            Self::Nexus => "https://github.com/goproxy/goproxy.cn/issues/87",
            Self::Gitea => "https://docs.gitea.com/usage/packages/go",
            Self::GitLab => "https://docs.gitlab.com/user/packages/go_proxy/",
        }
    }
}

/// Whether the first label of a host is a name, or begins with it and a hyphen.
fn is_named(host: &str, name: &str) -> bool {
    let label = host.split('.').next().unwrap_or_default();
    label.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_told_by_the_shape_of_their_urls() {
        for (entry, product) in [
            ("http://athens:3000", Product::Athens),
            ("http://10.1.2.3:3000/", Product::Athens),
            ("https://athens-go.acme.io", Product::Athens),
            ("https://repo.acme.io/artifactory/api/go/go-virtual", Product::Artifactory),
            ("https://me:token@acme.jfrog.io/artifactory/api/go/go/", Product::Artifactory),
            ("https://goproxy.acme.io/api/go/go-virtual", Product::Artifactory),
            ("https://nexus.acme.io/repository/go-group/", Product::Nexus),
            ("https://acme.io/nexus/repository/go-group", Product::Nexus),
            ("https://gitea.acme.io/api/packages/team/go", Product::Gitea),
            ("https://gitlab.acme.io/api/v4/projects/17/packages/go", Product::GitLab),
        ] {
            assert_eq!(Product::of(entry), Some(product), "{entry}");
        }
    }

    #[test]
    fn other_urls_are_no_product() {
        for entry in [
            "https://goproxy.cn",
            "https://repo.huaweicloud.com/repository/goproxy/",
            "https://repo.nju.edu.cn/repository/go/",
            "https://goproxy.acme.io",
            "https://gitea.acme.io/api/packages/team/npm",
            "https://nexus.acme.io/repository",
            "https://athenstravel.com",
            "direct",
            "off",
            "",
        ] {
            assert_eq!(Product::of(entry), None, "{entry}");
        }
    }

    #[test]
    fn every_shape_is_read_back() {
        for product in Product::ALL {
            assert_eq!(Product::of(product.shape()), Some(product));
            assert!(!super::super::is_no_proxy(product.shape()), "{}", product.name());
        }
    }
}
