//! STUB
use leptos::prelude::*;
#[component]
pub fn TimelineView() -> impl IntoView { view! { <section class="timeline" data-view="timeline"></section> } }
