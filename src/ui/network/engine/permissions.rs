//! What the browser says about asking the local network, before the first request and meanwhile.

use leptos::prelude::*;

use super::{Network, Phase};
use crate::probe::address::{self, AddressClass};
use crate::probe::outcome::{PageOrigin, Permission};
use crate::probe::run::Event;
use crate::ui::browser::permission;

impl Network {
    /// Watches the permissions that these hosts need.
    pub(super) async fn watch_permissions(self, hosts: Vec<String>) {
        // Nobody asks for a permission where the page comes from a file.
        let classes = [AddressClass::Private, AddressClass::Loopback];
        for class in classes.into_iter().filter(|_| self.page != PageOrigin::File) {
            if !hosts.iter().any(|host| address::class_of(host) == class) {
                continue;
            }
            let tell = move |permission: Permission| {
                let is_running = self.phase.try_get_untracked() == Some(Phase::Running);
                let event = Event::Permission(class, permission);
                if is_running {
                    self.take_in(event);
                } else {
                    // It is taken in before the first request.
                    let _ = self.run.try_update(|run| {
                        run.as_mut().map(|run| run.permit(class, permission, 0.0))
                    });
                }
            };
            if let Some(watch) = permission::Watch::start(class, tell).await {
                self.hands.try_update_value(|hands| hands.permissions.push(watch));
            }
        }
    }
}
