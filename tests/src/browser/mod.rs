//! A real Chromium, spoken to over a pipe in its own protocol (Chrome DevTools Protocol).
//!
//! Why no library: the protocol is JSON with a zero byte after each message, we use some
//! thirty of its methods, and the generated bindings of the ready-made libraries take
//! longer to compile than everything else in this folder together.

mod find;
mod look;
mod page;
mod wire;

pub use look::Look;
pub use page::Page;

use crate::places::Scratch;
use serde_json::json;
use std::sync::{Arc, OnceLock};
use wire::Wire;

pub struct Browser {
    wire: Arc<Wire>,
}

impl Browser {
    /// The browser that all tests of this run share. Every page gets a profile of its own.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Browser> = OnceLock::new();
        SHARED.get_or_init(|| {
            let profile = Scratch::new("chromium");
            let wire = Wire::launch(profile.path());
            std::mem::forget(profile); // the launching shell removes it: statics are not dropped
            Self { wire: Arc::new(wire) }
        })
    }

    /// A page that starts empty: no cookies, no history, 1200 pixels wide, light.
    pub fn page(&self) -> Page {
        let context = self.wire.call(None, "Target.createBrowserContext", json!({}));
        let context = context["browserContextId"].as_str().unwrap().to_owned();
        let target = json!({ "url": "about:blank", "browserContextId": context });
        let target = self.wire.call(None, "Target.createTarget", target);
        let target = target["targetId"].as_str().unwrap();
        let attach = json!({ "targetId": target, "flatten": true });
        let session = self.wire.call(None, "Target.attachToTarget", attach);
        let session = session["sessionId"].as_str().unwrap().to_owned();
        Page::new(Arc::clone(&self.wire), context, session)
    }
}
