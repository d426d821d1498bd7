//! Where an explorer stands: on a page of its own, in a frame, or as a guest on a host's page.

use crate::explorer::Space;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Where an explorer stands, and what it may do there.
#[derive(Clone, Debug)]
pub struct Embedding {
    /// The address of the explorer's own page, without a fragment, if the page here is a host's.
    pub home: Option<String>,
    /// What is shown at first on a host's page, as an address from `#` on, unless the page's address tells that.
    pub start: String,
    /// Where the reader's state is kept.
    pub kept: Kept,
    /// Whether it is there for a writer, who opens documents.
    pub is_editor: bool,
}

/// Where the reader's state is kept, so that it can be come back to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kept {
    /// In the page's address; each selection is a step, which Back undoes.
    InSteps,
    /// In the page's address, always in the same entry of the history.
    InOneStep,
    /// Nowhere: the address is the host's.
    Nowhere,
}

impl Embedding {
    /// The page here is the explorer's own. In a frame it makes no steps, which Back of the host's page would go through,
    /// unless its address asks for them with `?steps`.
    pub fn own_page() -> Self {
        let is_quiet = is_framed() && !is_asked("steps");
        let kept = if is_quiet { Kept::InOneStep } else { Kept::InSteps };
        Self { home: None, start: String::new(), kept, is_editor: false }
    }

    /// The page here is a host's, and `home` the explorer's own. `history` says what of the host's may be used: `one` for
    /// its address, `steps` for its history too; else nothing.
    pub fn guest(home: String, start: String, history: &str) -> Self {
        let kept = match history {
            "one" => Kept::InOneStep,
            "steps" => Kept::InSteps,
            _ => Kept::Nowhere,
        };
        Self { home: Some(home), start, kept, is_editor: false }
    }

    /// The address, without a fragment, of the page that links to what is seen lead to; none for the page here.
    pub fn linked(&self) -> Option<String> {
        self.home.clone().filter(|_| self.kept == Kept::Nowhere)
    }

    /// The address of the explorer's own page, without a fragment.
    pub fn page(&self) -> String {
        self.home.clone().unwrap_or_else(page_here)
    }

    /// The address of the folder that holds the explorer's files.
    pub fn folder(&self) -> String {
        let page = self.page();
        let path = page.split(['?', '#']).next().unwrap_or_default();
        path.rfind('/').map_or_else(String::new, |end| path[..=end].to_owned())
    }
}

/// The address of the page here, without its fragment.
pub fn page_here() -> String {
    window().location().href().unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

/// Whether the page is in a frame of another one.
pub fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}

/// Whether the page's address has a word behind its `?`.
fn is_asked(word: &str) -> bool {
    let search = window().location().search().unwrap_or_default();
    search.split(['?', '&']).any(|part| part == word)
}

/// The picture that the page's text holds inside, where the page is one file, as a `data:` address. `address` is that of
/// the picture from the page's folder.
pub fn inside_page(address: &str) -> Option<String> {
    let held = format!("[data-article-static] img[data-medium=\"{address}\"]");
    document().query_selector(&held).ok().flatten()?.get_attribute("src")
}

/// The address of the document that the address of the explorer's own page asks for with `?src=`; an error if that lies on
/// another site, as another site's words mustn't appear under this one's name.
pub fn asked_document() -> Option<Result<String, String>> {
    let location = window().location();
    let asked = web_sys::UrlSearchParams::new_with_str(&location.search().ok()?).ok()?.get("src")?;
    let address = web_sys::Url::new_with_base(&asked, &location.href().ok()?).ok()?;
    let is_own = address.origin() == location.origin().ok()?;
    Some(if is_own { Ok(address.href()) } else { Err(address.href()) })
}

/// The address of the explorer's own page, at which it shows the document at an address.
pub fn with_document(home: &str, source: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let address = web_sys::Url::new_with_base(source, &here).map_or_else(|_| source.into(), |url| url.href());
    format!("{home}?src={}", String::from(js_sys::encode_uri_component(&address)))
}

/// Tells the host of a frame how high the explorer wants to be at its width, if the frame's address asks for that with
/// `?resize`: `{ type: "article-explorer:resize", height }`, in pixels.
pub fn tell_height(width: Signal<f64>) {
    if !(is_framed() && is_asked("resize")) {
        return;
    }
    let height = Memo::new(move |_| Space::wanted_height(width.get()));
    Effect::new(move || {
        let message = js_sys::Object::new();
        let parts = [("type", JsValue::from("article-explorer:resize")), ("height", JsValue::from(height.get()))];
        for (name, value) in parts {
            let _set = js_sys::Reflect::set(&message, &name.into(), &value);
        }
        if let Ok(Some(parent)) = window().parent() {
            // The host may have any origin, and a height tells nothing of the reader.
            let _sent = parent.post_message(&message, "*");
        }
    });
}
