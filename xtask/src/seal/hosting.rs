//! What hosts are told about the page: `_headers` for Cloudflare and Netlify, `nginx.conf` for
//! nginx. The policy in them has the hashes of this build.

use std::fs;
use std::path::Path;

use super::policy;
use super::tags::Tags;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The templates, which are recipes to read as well.
const FILES: [&str; 2] = ["_headers", "nginx.conf"];

/// What they carry where the policy belongs.
const PLACEHOLDER: &str = "{policy}";

/// Writes the files into the folder of the built page, whose sealed start page is `html`.
pub(super) fn write(project: &Project, folder: &Path, html: &str) -> Outcome {
    for name in FILES {
        let template = project.root().join("docs").join("hosting").join(name);
        let text = fs::read_to_string(&template).map_err(Failure::file("read", &template))?;
        let path = folder.join(name);
        fs::write(&path, filled(&text, html)?).map_err(Failure::file("write", &path))?;
    }
    Ok(())
}

/// A template with the policy of the page.
fn filled(template: &str, html: &str) -> Outcome<String> {
    let (_, tag, _) = policy(html)?;
    let policy = Tags::of(tag).find_map(|tag| tag.attribute("content")).unwrap_or_default();
    if policy.is_empty() || policy.contains('"') {
        return Err(Failure::new("the policy of index.html cannot be sent as a header"));
    }
    Ok(template.replace(PLACEHOLDER, policy))
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn the_header_says_what_the_page_says() {
        let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">";
        assert_eq!(
            filled("a {policy}; b\n{policy}", page).unwrap(),
            "a script-src 'self'; b\nscript-src 'self'"
        );
        assert!(filled("{policy}", &page.replace("script-src 'self'", "")).is_err());
    }
}
