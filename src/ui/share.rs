//! “Share”: the link to what the reader sees, and the line that embeds it.

use super::address::{current, page};
use super::context::Store;
use super::copying::CopyField;
use super::disclosure::Disclosure;
use crate::words::interface as words;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::ShareData;

/// The button, and what it opens.
#[component]
pub fn Share() -> impl IntoView {
    let store = Store::expect();
    let is_open = RwSignal::new(false);
    // Written anew each time it opens: what is seen may have changed.
    let link = move || [page(), current(store)].concat();
    let links = move || is_open.get().then(link).into_iter();
    view! {
        <Disclosure class="share" summary=words::SHARE is_open>
            <div class="share-body">
                <For each=links key=String::clone let:link>
                    <CopyField label=words::LINK button=words::COPY_LINK text=link.clone() />
                    {can_share().then(|| view! { <SystemShare link=link.clone() /> })}
                    <CopyField
                        label=words::EMBED
                        button=words::COPY_EMBED
                        text=words::embed_line(&link, &store.article().title)
                    />
                </For>
            </div>
        </Disclosure>
    }
}

/// The button that hands the link to the system's share sheet.
#[component]
fn SystemShare(link: String) -> impl IntoView {
    let title = Store::expect().article().title.clone();
    let share = move |_| {
        let data = ShareData::new();
        data.set_title(&title);
        data.set_url(&link);
        // The promise fails if the reader closes the sheet: nothing to say then.
        let _promise = window().navigator().share_with_data(&data);
    };
    view! {
        <button type="button" on:click=share>
            {words::SHARE_WITH}
        </button>
    }
}

/// Whether the system has a share sheet that the page may open.
fn can_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}
