//! Lines of text, as the presenter gives them.

use super::context::{Store, ViewContext};
use super::link::{EntityLink, EventLink, LensLink, ParagraphLink};
use crate::article::EventId;
use crate::cards::{Badge, Line, Run, status_mark_spoken};
use crate::words::interface as words;
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
        Run::Text(words) => words.into_any(),
        Run::Date { date, words } => view! { <span title=words::edtf(&date)>{words}</span> }.into_any(),
        Run::Quiet(line) => view! { <Quiet line /> }.into_any(),
        Run::Strong(words) => view! { <b>{words}</b> }.into_any(),
        Run::Relation(words) => view! { <span class="relation">{words}</span> }.into_any(),
        Run::Event(id, words) => view! { <EventLink id>{words}</EventLink> }.into_any(),
        Run::Entity(id, words) => view! { <EntityLink id>{words}</EntityLink> }.into_any(),
        Run::Paragraph(id, words) => view! { <ParagraphLink id>{words}</ParagraphLink> }.into_any(),
        Run::Lens(lens, words) => view! { <LensLink lens>{words}</LensLink> }.into_any(),
        Run::Out { url, words } => view! { <OutLink url words /> }.into_any(),
        Run::StatusMark(id) => view! { <StatusMark id /> }.into_any(),
        Run::Badge(badge) => view! { <BadgeWord badge /> }.into_any(),
    }
}

/// A link to another site; its words alone where the address is none of the web's.
#[component]
fn OutLink(url: String, words: String) -> impl IntoView {
    let view = ViewContext::expect();
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web {
        view! { <a rel="external" href=url tabindex=view.reach.tab_index()>{words}</a> }.into_any()
    } else {
        words.into_any()
    }
}

/// The mark behind a sentence that tells what the article doesn't vouch for.
#[component]
fn StatusMark(id: EventId) -> impl IntoView {
    let article = Store::expect().article();
    let label = status_mark_spoken(article, id);
    view! {
        <sup>
            " "
            <EventLink id class="status-mark" label>{article.event(id).standing().label()}</EventLink>
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
