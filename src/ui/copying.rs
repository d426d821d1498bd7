//! Copying text: at once, and if the browser refuses, by hand from where it stands selected.

use crate::words::interface as words;
use leptos::html::{P, Textarea};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDocument};

/// A text to be copied, with its button.
#[component]
pub fn CopyField(label: &'static str, button: &'static str, text: String) -> impl IntoView {
    let (field, said) = (NodeRef::<Textarea>::new(), NodeRef::<P>::new());
    let copy = move |_| {
        let Some((field, said)) = field.get_untracked().zip(said.get_untracked()) else { return };
        field.select();
        said.set_text_content(Some(if copy_selected() { words::COPIED_ALL } else { words::NOT_COPIED_ALL }));
    };
    view! {
        <div class="copy-field">
            <label>
                {label}
                <textarea readonly rows="2" spellcheck="false" prop:value=text node_ref=field></textarea>
            </label>
            <button type="button" on:click=copy>
                {button}
            </button>
            <p role="status" class="quiet" node_ref=said></p>
        </div>
    }
}

/// Selects an element's text and copies it; false if the browser refuses.
pub fn copy_text_of(element: &Element) -> bool {
    let Ok(Some(selection)) = window().get_selection() else { return false };
    let _selected = selection.select_all_children(element);
    copy_selected()
}

/// Copies what is selected; false if the browser refuses. Unlike the clipboard of scripts, this works inside the frame of
/// another page too.
fn copy_selected() -> bool {
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
