//! A paragraph of the story, with the events that it tells.

use crate::article::{EventId, ParagraphId};
use crate::cards::{self, ChipWords};
use crate::ui::context::Store;
use crate::ui::highlight::Subject;
use crate::ui::line::LineText;
use crate::ui::link::EventLink;
use crate::ui::list::ListedEvents;
use crate::words::{self, interface};
use leptos::html::Div;
use leptos::prelude::*;

/// Events of a paragraph that are shown; of more, the rest is counted and listed on demand.
const MOST_CHIPS: usize = 24;

/// A paragraph.
#[component]
pub fn ParagraphView(id: ParagraphId, listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let section = article.section(id.section);
    let paragraph = &section.paragraphs[id.paragraph - 1];
    let element = NodeRef::<Div>::new();
    store.paragraphs.register(id, element);
    view! {
        <div
            class="paragraph"
            data-paragraph=format!("{}/{}", section.slug, id.paragraph)
            data-related=move || store.highlights.get(Subject::Paragraph(id)).related()
            tabindex="-1"
            node_ref=element
        >
            <p lang=article.language.as_str()>
                <LineText line=cards::running_text(article, &paragraph.text) />
            </p>
            {(!paragraph.events.is_empty()).then(|| view! { <EventChips id events=&paragraph.events listed /> })}
        </div>
    }
}

/// The events that a paragraph tells.
#[component]
fn EventChips(id: ParagraphId, events: &'static [EventId], listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let article = Store::expect().article();
    let shown = &events[..events.len().min(MOST_CHIPS)];
    let rest = events.len() - shown.len();
    let show_all = move |_| {
        listed.set(Some(ListedEvents { title: words::paragraph(article, id), events: events.to_vec() }));
    };
    view! {
        <ul class="chips" aria-label=interface::EVENTS_TOLD_HERE>
            {shown.iter().zip(cards::chips(article, shown)).map(|(&id, words)| view! { <Chip id words /> }).collect_view()}
            {(rest > 0)
                .then(|| {
                    view! {
                        <li>
                            <button type="button" class="chip" data-rest="" on:click=show_all>
                                {interface::more_events(rest)}
                            </button>
                        </li>
                    }
                })}
        </ul>
    }
}

/// An event of a paragraph.
#[component]
fn Chip(id: EventId, words: ChipWords) -> impl IntoView {
    let ChipWords { seen, spoken, standing } = words;
    let language = Store::expect().language();
    view! {
        <li>
            <EventLink id class="chip" label=spoken>
                <span class="dot"></span>
                {seen}
                {standing.map(|standing| view! { " "<small lang=language.map(|_| "en")>{standing}</small> })}
            </EventLink>
        </li>
    }
}
