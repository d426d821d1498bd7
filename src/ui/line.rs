//! Lines of text, as `cards` gives them.

use super::context::{Store, ViewContext};
use super::link::{EntityLink, EventLink, LensLink, ParagraphLink};
use crate::article::EventId;
use crate::cards::{Badge, Line, Run, status_mark_spoken};
use crate::words::{around, interface as words};
use leptos::prelude::*;

/// A line: its runs one after the other.
#[component]
pub fn LineText(line: Line) -> impl IntoView {
    line.into_iter().map(run).collect_view()
}

/// Words in the second ink.
#[component]
pub fn Quiet(line: Line) -> impl IntoView {
    (!line.is_empty()).then(|| view! { <span class="quiet"><LineText line /></span> })
}

fn run(run: Run) -> AnyView {
    match run {
        Run::Text(words) => interface(&words),
        Run::Own(words) => view! { <OwnWords words /> }.into_any(),
        Run::Date { date, words } => view! { <span title=words::edtf(&date)>{interface(&words)}</span> }.into_any(),
        Run::Quiet(line) => view! { <Quiet line /> }.into_any(),
        Run::Strong(words) => view! { <b lang=Store::expect().language()>{words}</b> }.into_any(),
        Run::Relation(words) => view! { <span class="relation">{interface(&words)}</span> }.into_any(),
        Run::Event(id, words) => view! { <EventLink id>{words}</EventLink> }.into_any(),
        Run::Entity(id, words) => view! { <EntityLink id>{words}</EntityLink> }.into_any(),
        Run::Paragraph(id, words) => view! { <ParagraphLink id>{words}</ParagraphLink> }.into_any(),
        Run::Lens(lens, words) => view! { <LensLink lens>{interface(&words)}</LensLink> }.into_any(),
        Run::Out { url, words } => view! { <OutLink url words /> }.into_any(),
        Run::StatusMark(id) => view! { <StatusMark id /> }.into_any(),
        Run::Badge(badge) => view! { <BadgeWord badge /> }.into_any(),
    }
}

/// Words of the interface. In a line from right to left they keep their order.
fn interface(words: &str) -> AnyView {
    if !Store::expect().is_rtl() {
        return words.to_owned().into_any();
    }
    let [before, words, after] = around(words).map(str::to_owned);
    let words = (!words.is_empty()).then(|| view! { <span dir="ltr">{words}</span> });
    view! { {before} {words} {after} }.into_any()
}

/// Words of the article.
#[component]
fn OwnWords(words: String) -> impl IntoView {
    match Store::expect().language() {
        None => words.into_any(),
        language => view! { <span lang=language>{words}</span> }.into_any(),
    }
}

/// A link to another site; its words alone where the address is none of the web's.
#[component]
fn OutLink(url: String, words: String) -> impl IntoView {
    let (view, language) = (ViewContext::expect(), Store::expect().language());
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web {
        view! { <a rel="external" href=url lang=language tabindex=view.reach.tab_index()>{words}</a> }.into_any()
    } else {
        view! { <OwnWords words /> }.into_any()
    }
}

/// The mark behind a sentence that tells what the article doesn't vouch for.
#[component]
fn StatusMark(id: EventId) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let label = status_mark_spoken(article, id);
    view! {
        <sup>
            " "
            <EventLink id class="status-mark" label>
                // The link is in the article's language, this word of it isn't.
                <span lang=store.language().map(|_| "en")>{article.event(id).standing().label()}</span>
            </EventLink>
        </sup>
    }
}

/// A word in a small frame.
#[component]
pub fn BadgeWord(badge: Badge) -> impl IntoView {
    let article = Store::expect().article();
    let (mut status, mut content, mut note, mut bond) = (None, None, None, None);
    match badge {
        Badge::Event(id) | Badge::EventInShort(id) => {
            let event = article.event(id);
            (status, content) = (Some(event.status.word()), Some(event.standing().word()));
        }
        Badge::Note(kind) => note = Some(kind.word()),
        Badge::Bond(state) => bond = Some(state.word()),
    }
    view! {
        <span class="badge" data-status=status data-content=content data-note=note data-standing=bond>
            {badge.label(article)}
        </span>
    }
}
