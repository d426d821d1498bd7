//! The story: every section and paragraph, mentions linked, each paragraph's events marked.

use super::dom::{first, move_focus, scroll_into_panel};
use super::link::running_text;
use super::store::Store;
use crate::article::{EventId, EventStatus, Paragraph, Place, SectionId};
use crate::date::say_short;
use crate::explorer::{Selection, Source, encode};
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

/// The story's panel.
#[component]
pub fn Story() -> impl IntoView {
    let store = Store::get();
    let panel = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let selection = store.selection.get();
        if let (Some(selection), Some(panel)) = (selection, panel.get())
            && store.source() != Source::Story
        {
            show(store, selection, &panel);
        }
    });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        if let Some(panel) = panel.get_untracked() {
            event.prevent_default();
            move_focus(&panel, "a", step);
        }
    };
    view! {
        <section class="story" data-view="story" aria-label="Story">
            <div
                class="story-panel"
                node_ref=panel
                tabindex="0"
                role="group"
                aria-label="The story. Left and right arrow keys move through its links."
                on:keydown=keys
            >
                {store.article().section_ids().map(|id| section(store, id)).collect_view()}
                {source_note(store)}
            </div>
        </section>
    }
}

/// Scrolls to the first paragraph that tells of a selection, if none is in view. A story that doesn't scroll by itself
/// (one column) stays where the reader is.
fn show(store: Store, selection: Selection, panel: &Element) {
    if panel.scroll_height() <= panel.client_height() {
        return;
    }
    let target = match selection {
        Selection::Section(id) => {
            let slug = &store.article().section(id).slug;
            first(panel, &["[data-section=\"", slug, "\"]"].concat())
        }
        Selection::Event(_) | Selection::Entity(_) => {
            let light = crate::explorer::Light::of(store.article(), Some(selection));
            let mut lit = light.places().iter().filter_map(|&place| paragraph_element(store, panel, place)).peekable();
            let first = lit.peek().cloned();
            let view = panel.get_bounding_client_rect();
            let is_in_view = |paragraph: web_sys::HtmlElement| {
                let rect = paragraph.get_bounding_client_rect();
                rect.top() < view.bottom() - 40.0 && rect.bottom() > view.top() + 40.0
            };
            if lit.any(is_in_view) { None } else { first }
        }
    };
    if let Some(target) = target {
        scroll_into_panel(panel, &target);
    }
}

/// The paragraph's element inside `container`.
pub fn paragraph_element(store: Store, container: &Element, place: Place) -> Option<web_sys::HtmlElement> {
    first(container, &["[data-place=\"", &place_key(store, place), "\"]"].concat())
}

/// A paragraph's name in the page: its section's slug and its number.
pub fn place_key(store: Store, place: Place) -> String {
    format!("{}/{}", store.article().section(place.section).slug, place.paragraph)
}

fn section(store: Store, id: SectionId) -> impl IntoView {
    let section = store.article().section(id);
    let what = Selection::Section(id);
    let link = view! {
        <a href=encode(store.article(), Some(what)) aria-current=move || store.current(what)>
            {section.title.as_str()}
        </a>
    };
    let heading = if section.level <= 2 {
        view! { <h2 data-section=section.slug.as_str()>{link}</h2> }.into_any()
    } else {
        view! { <h3 data-section=section.slug.as_str()>{link}</h3> }.into_any()
    };
    let paragraphs = section.paragraphs.iter().zip(1..);
    let paragraphs = paragraphs.map(|(text, number)| paragraph(store, text, Place { section: id, paragraph: number }));
    (heading, paragraphs.collect_view())
}

fn paragraph(store: Store, paragraph: &'static Paragraph, place: Place) -> impl IntoView {
    let is_lit = Memo::new(move |_| store.light.with(|light| light.tells(place)));
    view! {
        <div
            class="paragraph"
            data-place=place_key(store, place)
            data-related=move || is_lit.get().then_some("")
            tabindex="-1"
        >
            <p>{running_text(store, &paragraph.text)}</p>
            {(!paragraph.events.is_empty())
                .then(|| {
                    view! {
                        <ul class="chips" aria-label="Events told here">
                            {paragraph.events.iter().map(|&id| view! { <li>{chip(store, id)}</li> }).collect_view()}
                        </ul>
                    }
                })}
        </div>
    }
}

/// An event of a paragraph, by its date.
fn chip(store: Store, id: EventId) -> impl IntoView {
    let event = store.article().event(id);
    let what = Selection::Event(id);
    let date = event.date.map_or_else(|| "undated".into(), say_short);
    let status = (event.status != EventStatus::Happened).then(|| event.status.label());
    let spoken = [event.title.as_str(), ", ", date.as_str()].concat();
    view! {
        <a
            class="chip"
            href=encode(store.article(), Some(what))
            data-event=event.slug.as_str()
            data-lane=store.lane(id)
            data-status=event.status.word()
            title=event.title.as_str()
            aria-label=status.map_or_else(|| spoken.clone(), |status| [spoken.as_str(), ", ", status].concat())
            aria-current=move || store.current(what)
            data-related=move || store.related(what)
        >
            <span class="dot"></span>
            <span class="chip-words">{event.date.map_or_else(|| event.title.clone(), say_short)}</span>
            {status.map(|status| view! { <small>{status}</small> })}
        </a>
    }
}

/// Where the facts and the map come from, and where to read on.
fn source_note(store: Store) -> impl IntoView {
    let article = store.article();
    let source = &article.source;
    let maps = article.maps.iter().map(|map| map.attribution.as_str());
    let mut maps: Vec<_> = maps.collect();
    maps.dedup();
    view! {
        <footer class="source">
            {(!article.see_also.is_empty())
                .then(|| {
                    view! {
                        <p>
                            "See also: "
                            {article
                                .see_also
                                .iter()
                                .enumerate()
                                .map(|(at, link)| {
                                    let comma = (at > 0).then_some(", ");
                                    view! { {comma}<a href=link.url.as_str()>{link.title.as_str()}</a> }
                                })
                                .collect_view()}
                        </p>
                    }
                })}
            <p>
                "Facts and figures from " <a href=source.url.as_str()>{source.title.as_str()}</a>
                ", retold in our own words; this article’s data is licensed " {source.license.as_str()} ". "
                {source.note.as_deref()} " " {maps.join(" ")}
            </p>
        </footer>
    }
}
