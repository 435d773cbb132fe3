//! What the browser says about asking the local network.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{PermissionState, PermissionStatus};

use crate::probe::address::AddressClass;
use crate::probe::outcome::Permission;

/// Tells changes of a permission until it is dropped.
pub(in crate::ui) struct Watch {
    status: PermissionStatus,
    _on_change: Closure<dyn FnMut()>,
}

impl Watch {
    /// Tells the permission for hosts of a class, now and whenever it changes. `None` where the
    /// browser has no such permission, or does not tell.
    pub(in crate::ui) async fn start(
        class: AddressClass,
        tell: impl Fn(Permission) + 'static,
    ) -> Option<Self> {
        let name = match class {
            AddressClass::Public => return None,
            AddressClass::Private => "local-network",
            AddressClass::Loopback => "loopback-network",
        };
        let permissions = web_sys::window()?.navigator().permissions().ok()?;
        let wanted = js_sys::Object::new();
        js_sys::Reflect::set(&wanted, &JsValue::from_str("name"), &JsValue::from_str(name)).ok()?;
        let status = JsFuture::from(permissions.query(&wanted).ok()?).await.ok()?;
        let status = status.dyn_into::<PermissionStatus>().ok()?;
        tell(state(&status));
        let changed = status.clone();
        let on_change = Closure::wrap(Box::new(move || tell(state(&changed))) as Box<dyn FnMut()>);
        status.set_onchange(Some(on_change.as_ref().unchecked_ref()));
        Some(Self { status, _on_change: on_change })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.status.set_onchange(None);
    }
}

fn state(status: &PermissionStatus) -> Permission {
    match status.state() {
        PermissionState::Granted => Permission::Granted,
        PermissionState::Denied => Permission::Denied,
        PermissionState::Prompt => Permission::Prompt,
        _ => Permission::Unknown,
    }
}
