//! Links to events and entities, and running text with its mentions linked.

use super::store::Store;
use crate::article::{EntityId, EventId, Piece, Text};
use crate::explorer::{Selection, encode};
use leptos::prelude::*;

/// A link to an entity.
pub fn entity_link(store: Store, id: EntityId, words: &'static str) -> impl IntoView {
    let what = Selection::Entity(id);
    view! {
        <a
            class="mention"
            href=encode(store.article(), Some(what))
            data-entity=store.article().entity(id).slug.as_str()
            aria-current=move || store.current(what)
            data-related=move || store.related(what)
        >
            {words}
        </a>
    }
}

/// A link to an entity by its name.
pub fn entity_name(store: Store, id: EntityId) -> impl IntoView {
    entity_link(store, id, &store.article().entity(id).name)
}

/// Names of entities in a row: “Georgia, Russia”.
pub fn entity_names(store: Store, ids: &'static [EntityId]) -> impl IntoView {
    let link = |(at, &id): (usize, &EntityId)| ((at > 0).then_some(", "), entity_name(store, id));
    ids.iter().enumerate().map(link).collect_view()
}

/// A link to an event by its title.
pub fn event_title(store: Store, id: EventId) -> impl IntoView {
    let what = Selection::Event(id);
    let event = store.article().event(id);
    view! {
        <a
            class="event-link"
            href=encode(store.article(), Some(what))
            data-event=event.slug.as_str()
            data-lane=store.lane(id)
            data-status=event.status.word()
            aria-current=move || store.current(what)
            data-related=move || store.related(what)
        >
            {event.title.as_str()}
        </a>
    }
}

/// Running text with its mentions linked.
pub fn running_text(store: Store, text: &'static Text) -> impl IntoView {
    let piece = |piece: &'static Piece| match piece {
        Piece::Words(words) => words.as_str().into_any(),
        Piece::Mention(id, words) => entity_link(store, *id, words).into_any(),
    };
    text.0.iter().map(piece).collect_view()
}

/// A number of things: “1 event”, “2 events”.
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
