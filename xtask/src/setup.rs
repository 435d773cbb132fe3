//! Finding or installing the tools of all tiers.

use crate::failure::{Failure, Outcome};
use crate::table::{Side, framed, table};
use crate::tiers::{self, Tier};
use crate::tools::{Tool, Toolbox};

/// Ensures every tool and lists where each one is.
pub(crate) fn run(toolbox: &mut Toolbox) -> Outcome {
    let (left_out, required): (Vec<&Tier>, Vec<&Tier>) =
        tiers::ALL.iter().copied().partition(|tier| tier.is_left_out(toolbox));
    let needs: Vec<&'static Tool> = required.iter().flat_map(|tier| tier.needs).copied().collect();
    let wants: Vec<&'static Tool> = tiers::ALL
        .iter()
        .flat_map(|tier| tier.wants)
        .chain(left_out.iter().flat_map(|tier| tier.needs))
        .copied()
        .collect();
    toolbox.prepare(&needs);
    toolbox.prepare(&wants);

    let mut rows = vec![vec!["tool".to_owned(), "where".to_owned()]];
    rows.extend(
        toolbox.found().map(|(name, path)| vec![name.to_owned(), path.display().to_string()]),
    );
    print!("{}", table(&[Side::Left, Side::Left], &rows));

    let absent = toolbox.missing(&wants);
    if !absent.is_empty() {
        println!("The tests do without:");
        print!("{}", framed(&absent));
    }
    let missing = toolbox.missing(&needs);
    if missing.is_empty() {
        println!("Everything is there.");
        return Ok(());
    }
    print!("{}", framed(&missing));
    Err(Failure::new("some tools are missing; the tiers that need them cannot run"))
}
