//! “Share”: the link to what the reader sees, and the lines that embed it.

use super::address::{current, link};
use super::context::Store;
use super::copy::{Copied, CopiedText};
use super::disclosure::Disclosure;
use super::embedding::Embedding;
use crate::words::interface as words;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::ShareData;

/// The button, and what it opens.
#[component]
pub fn Share() -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let copied = Copied::new();
    let share = move |_| {
        let data = ShareData::new();
        data.set_title(&article.title);
        data.set_url(&link(store));
        // The promise fails if the reader closes the sheet: nothing to say then.
        let _promise = window().navigator().share_with_data(&data);
    };
    let element =
        move || words::element_line(&store.embedding.with_value(Embedding::folder), &current(store), &article.title);
    let frame = move || {
        words::frame_line(&[store.embedding.with_value(Embedding::page), current(store)].concat(), &article.title)
    };
    view! {
        <Disclosure class="share" summary=words::SHARE>
            <div class="tools-panel share-body">
                <p>{words::SHARED}</p>
                <div class="share-ways">
                    <button type="button" on:click=move |_| copied.copy(&link(store))>
                        {words::COPY_LINK}
                    </button>
                    {has_share_sheet()
                        .then(|| {
                            view! {
                                <button type="button" on:click=share>
                                    {words::SHARE_WITH}
                                </button>
                            }
                        })}
                </div>
                <h3>{words::EMBED}</h3>
                <p>{words::EMBED_WAYS}</p>
                <div class="share-ways">
                    <button type="button" on:click=move |_| copied.copy(&element())>
                        {words::COPY_ELEMENT}
                    </button>
                    <button type="button" on:click=move |_| copied.copy(&frame())>
                        {words::COPY_FRAME}
                    </button>
                </div>
                <CopiedText copied />
            </div>
        </Disclosure>
    }
}

/// Whether the system has a share sheet that the page may open.
fn has_share_sheet() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}
