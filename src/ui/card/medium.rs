//! A picture of a card. Where it can't be shown, its words stand in its place.

use crate::cards::MediumPart;
use crate::ui::context::Store;
use crate::ui::line::LineText;
use crate::ui::print::is_on_paper;
use crate::words::interface as words;
use leptos::prelude::*;

/// A picture, loaded as soon as it is seen, with what it is and who made it.
#[component]
pub fn MediumView(medium: MediumPart) -> impl IntoView {
    let MediumPart { file, alt, size: (width, height), caption, credit } = medium;
    let store = Store::expect();
    let address = store.medium(&file);
    let is_shown = RwSignal::new(address.is_some());
    // A browser that is about to print waits for nothing.
    let loading = if is_on_paper() { "eager" } else { "lazy" };
    let ratio = f64::from(width) / f64::from(height);
    let words = alt.clone();
    view! {
        <figure class="medium" lang=store.language()>
            <Show
                when=move || is_shown.get()
                fallback=move || {
                    view! {
                        <p class="medium-words">
                            <span class="quiet" lang="en">{words::PICTURE}</span>
                            {words.clone()}
                        </p>
                    }
                }
            >
                // Its loading is told before its address, at which it begins.
                <img
                    loading=loading
                    decoding="async"
                    width=width
                    height=height
                    style=("--ratio", ratio.to_string())
                    alt=alt.clone()
                    src=address.clone()
                    on:error=move |_| is_shown.set(false)
                />
            </Show>
            <figcaption>
                {(!caption.is_empty()).then(|| view! { <p><LineText line=caption /></p> })}
                <p class="quiet">
                    <LineText line=credit />
                </p>
            </figcaption>
        </figure>
    }
}
