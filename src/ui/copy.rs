//! Copying a text: it is shown and selected, so that the reader has it even if the browser refuses to copy.

use crate::words::interface as words;
use leptos::html::{P, Pre};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDocument};

/// A text that can be copied, and what is said of it.
#[derive(Clone, Copy)]
pub struct Copied {
    said: NodeRef<P>,
    shown: NodeRef<Pre>,
}

impl Copied {
    /// Nothing has been copied.
    pub fn new() -> Self {
        Self { said: NodeRef::new(), shown: NodeRef::new() }
    }

    /// Shows a text, selects it and copies it. Call it while a click is handled: a browser copies only then.
    pub fn copy(self, text: &str) {
        let Some((said, shown)) = self.said.get_untracked().zip(self.shown.get_untracked()) else { return };
        shown.set_text_content(Some(text));
        let _shown = shown.remove_attribute("hidden");
        said.set_text_content(Some(if is_copied(&shown) { words::COPIED } else { words::NOT_COPIED }));
    }

    /// Says something else, and shows no text. Does nothing if it isn't on the page any more.
    pub fn say(self, words: &str) {
        let elements = self.said.try_get_untracked().flatten().zip(self.shown.try_get_untracked().flatten());
        let Some((said, shown)) = elements else { return };
        said.set_text_content(Some(words));
        shown.set_text_content(None);
        let _hidden = shown.set_attribute("hidden", "");
    }
}

/// Where a copied text is shown.
#[component]
pub fn CopiedText(copied: Copied) -> impl IntoView {
    view! {
        <p class="cite-said" role="status" node_ref=copied.said></p>
        <pre class="cite-text" tabindex="-1" hidden node_ref=copied.shown></pre>
    }
}

/// Selects an element's text and copies it; false if the browser refuses. Unlike the clipboard of scripts, this works
/// inside the frame of another page too.
fn is_copied(shown: &Element) -> bool {
    let Ok(Some(selection)) = window().get_selection() else { return false };
    let _selected = selection.select_all_children(shown);
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
