//! The story: every section and paragraph, mentions linked, each paragraph's events below it.

mod paragraph;
mod scrolling;

use super::card::Parts;
use super::context::{Reach, Store, ViewContext};
use super::focus::move_focus;
use super::hooks::{Elements, command};
use super::line::LineText;
use super::link::SectionLink;
use super::list::{EventList, ListedEvents};
use super::preview::Preview;
use super::views::{ViewHead, press_key};
use crate::article::{ParagraphId, SectionId};
use crate::cards;
use crate::explorer::keys::{Command, Scope};
use crate::explorer::{ActionSource, View};
use crate::words::interface as words;
use leptos::context::Provider;
use leptos::html::{A, Div};
use leptos::prelude::*;
use paragraph::ParagraphView;
use scrolling::Scrolling;

/// The story's panel. Its links open their previews in `preview`.
#[component]
pub fn Story(preview: Preview) -> impl IntoView {
    let store = Store::expect();
    let panel = NodeRef::<Div>::new();
    let headings = Elements::<SectionId, A>::new();
    let scrolling = Scrolling::follow_selection(store, panel, headings);
    let listed = RwSignal::new(None);
    view! {
        <Provider value=ViewContext { source: ActionSource::Story, reach: Reach::Arrows }>
            <Provider value=preview>
                <section
                    class="story"
                    data-view="story"
                    aria-label=words::STORY
                    on:keydown=move |event| press_key(store, View::Story, &event)
                    on:pointerup=move |event| preview.release(&event)
                    on:pointercancel=move |event| preview.release(&event)
                    on:contextmenu=move |event| {
                        if preview.is_held() {
                            event.prevent_default();
                        }
                    }
                >
                    <ViewHead view=View::Story />
                    <div
                        class="story-panel"
                        tabindex="0"
                        role="group"
                        aria-label=words::STORY_PANEL
                        data-hint=words::LINKS_HINT
                        node_ref=panel
                        on:wheel=move |_| scrolling.leave_to_reader()
                        on:pointerdown=move |_| scrolling.leave_to_reader()
                        on:keydown=move |event| {
                            scrolling.leave_to_reader();
                            if let Some(Command::Links(way)) = command(store, Scope::Links, &event)
                                && let Some(panel) = panel.get_untracked()
                            {
                                event.prevent_default();
                                move_focus(&panel, "a", way.sign());
                            }
                        }
                        on:scroll=move |_| {
                            scrolling.read();
                            preview.follow();
                        }
                    >
                        {store
                            .article()
                            .section_ids()
                            .map(|id| view! { <SectionView id headings listed /> })
                            .collect_view()}
                        <Index />
                        <SourceNote />
                    </div>
                    <EventList listed />
                </section>
            </Provider>
        </Provider>
    }
}

/// A section: its heading and its paragraphs.
#[component]
fn SectionView(
    id: SectionId,
    headings: Elements<SectionId, A>,
    listed: RwSignal<Option<ListedEvents>>,
) -> impl IntoView {
    let section = Store::expect().article().section(id);
    let slug = section.slug.as_str();
    let link = NodeRef::new();
    headings.register(id, link);
    let heading = if section.level <= 2 {
        view! { <h2 data-section=slug><SectionLink id node_ref=link /></h2> }.into_any()
    } else {
        view! { <h3 data-section=slug><SectionLink id node_ref=link /></h3> }.into_any()
    };
    let paragraphs = (1..=section.paragraphs.len()).map(|number| {
        let id = ParagraphId { section: id, paragraph: number };
        view! { <ParagraphView id listed /> }
    });
    (heading, paragraphs.collect_view())
}

/// Every event and every name, closed: what is on the page in no other words, the browser's search finds here, and opens
/// it.
#[component]
fn Index() -> impl IntoView {
    view! {
        <h2>{words::INDEX}</h2>
        <Parts parts=cards::index(Store::expect().article()) />
    }
}

/// Where the facts and the maps come from, and where to read on.
#[component]
fn SourceNote() -> impl IntoView {
    let lines = cards::source_note(Store::expect().article());
    view! {
        <footer class="source">
            {lines.into_iter().map(|line| view! { <p><LineText line /></p> }).collect_view()}
        </footer>
    }
}
