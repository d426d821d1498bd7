//! Links to what can be selected. Each knows what it is about; which view it is part of comes by context.

use super::context::{Store, ViewContext, lane_colour};
use super::focus::{after_effects, focus_in_place, scroll_into_panel};
use super::preview::Preview;
use crate::article::{EntityId, EventId, ParagraphId, SectionId};
use crate::explorer::{Action, Selection, View};
use crate::lens::Lens;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::html::A;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, MouseEvent};

/// Whether a click is one that the page answers; with another key or button it is the browser's.
pub fn is_plain(click: &MouseEvent) -> bool {
    let has_key = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    !has_key && click.button() == 0 && !click.default_prevented()
}

/// The address and the handlers of a link to something that can be selected. A plain click selects it. While an event or
/// an entity is pointed at or has the focus, the page shows what selecting it would light up.
pub fn selects(what: Selection) -> AnyAttribute {
    selects_and(what, || {})
}

/// The same, for a link whose click does something else too.
pub fn selects_and(what: Selection, then: impl Fn() + 'static) -> AnyAttribute {
    let (store, view) = (Store::expect(), ViewContext::expect());
    let preview = use_context::<Preview>();
    let select = move |event: MouseEvent| {
        if preview.is_some_and(Preview::takes_click) {
            event.prevent_default();
        } else if is_plain(&event) {
            event.prevent_default();
            store.pressed.set_value(link_of(&event));
            store.dispatch(Action::Select(what, view.source));
            then();
        }
    };
    let link = view! { <{..} href=store.href(what) on:click=select /> };
    if matches!(what, Selection::Section(_) | Selection::Lens(_)) {
        return link.into_any_attr();
    }
    // That it is left is heard by the explorer, for all links.
    let point = move || store.dispatch(Action::PointAt(Some(what)));
    let pointed = view! {
        <{..}
            on:pointerenter=move |event| {
                if event.pointer_type() != "touch" {
                    point();
                    if let Some((preview, link)) = preview.zip(link_of(&event)) {
                        preview.rest_on(what, link);
                    }
                }
            }
            on:focus=move |event| {
                point();
                if let Some((preview, link)) = preview.zip(link_of(&event)) {
                    preview.focus_on(what, link);
                }
            }
        />
    };
    let Some(preview) = preview else { return (link, pointed).into_any_attr() };
    let previewed = view! {
        <{..}
            on:pointerleave=move |event| {
                if event.pointer_type() != "touch" {
                    preview.leave();
                }
            }
            on:blur=move |_| {
                preview.close();
            }
            on:pointerdown=move |event| {
                if event.pointer_type() == "touch" && let Some(link) = link_of(&event) {
                    preview.hold(what, link);
                }
            }
        />
    };
    (link, pointed, previewed).into_any_attr()
}

/// The link that an event is handled at.
fn link_of(event: &Event) -> Option<HtmlElement> {
    event.current_target()?.dyn_into().ok()
}

/// How a link to something that can be selected stands out.
pub fn stands_out(what: Selection) -> AnyAttribute {
    let highlights = Store::expect().highlights;
    view! {
        <{..}
            aria-current=move || highlights.thing(what).current()
            data-related=move || highlights.thing(what).related()
            data-dimmed=move || highlights.thing(what).dimmed()
        />
    }
    .into_any_attr()
}

/// A link to an event. `label` is its spoken name where that isn't what it shows.
#[component]
pub fn EventLink(
    id: EventId,
    #[prop(default = "event-link")] class: &'static str,
    #[prop(optional)] label: Option<String>,
    children: Children,
) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    let event = store.article().event(id);
    view! {
        <a
            {..selects(Selection::Event(id))}
            {..stands_out(Selection::Event(id))}
            class=class
            data-event=event.slug.as_str()
            data-lane=lane_colour(event.theme)
            data-status=event.status.word()
            data-content=event.standing().word()
            lang=store.language()
            tabindex=view.reach.tab_index()
            aria-label=label
        >
            {children()}
        </a>
    }
}

/// A link to an entity.
#[component]
pub fn EntityLink(id: EntityId, children: Children) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    view! {
        <a
            {..selects(Selection::Entity(id))}
            {..stands_out(Selection::Entity(id))}
            class="mention"
            data-entity=store.article().entity(id).slug.as_str()
            lang=store.language()
            tabindex=view.reach.tab_index()
        >
            {children()}
        </a>
    }
}

/// A link to a section of the story, by its heading.
#[component]
pub fn SectionLink(id: SectionId, node_ref: NodeRef<A>) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    view! {
        <a
            {..selects(Selection::Section(id))}
            {..stands_out(Selection::Section(id))}
            node_ref=node_ref
            lang=store.language()
            tabindex=view.reach.tab_index()
        >
            {store.article().section(id).title.as_str()}
        </a>
    }
}

/// A link to a lens.
#[component]
pub fn LensLink(lens: Lens, children: Children) -> impl IntoView {
    let view = ViewContext::expect();
    view! {
        <a
            {..selects(Selection::Lens(lens))}
            {..stands_out(Selection::Lens(lens))}
            data-lens=lens.word()
            tabindex=view.reach.tab_index()
        >
            {children()}
        </a>
    }
}

/// A link into the story: a plain click shows the story, moves it and the focus to the paragraph, and selects nothing.
#[component]
pub fn ParagraphLink(id: ParagraphId, children: Children) -> impl IntoView {
    let (store, view) = (Store::expect(), ViewContext::expect());
    let go = move |event: MouseEvent| {
        if !is_plain(&event) {
            return;
        }
        event.prevent_default();
        show_paragraph(store, id);
    };
    view! {
        <a
            href=store.href(Selection::Section(id.section))
            tabindex=view.reach.tab_index()
            on:click=go
        >
            {children()}
        </a>
    }
}

/// Shows the story, and moves it and the focus to a paragraph.
pub fn show_paragraph(store: Store, id: ParagraphId) {
    store.dispatch(Action::Reveal(View::Story));
    after_effects(move || {
        if let Some(paragraph) = store.paragraphs.get(id) {
            // The panel scrolls and not the page: that may be a host's.
            if let Ok(Some(panel)) = paragraph.closest(".story-panel") {
                scroll_into_panel(&panel, &paragraph);
            }
            focus_in_place(&paragraph);
        }
    });
}
