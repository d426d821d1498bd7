//! The story: every section and paragraph, mentions linked, each paragraph's events marked.

use super::dom::{all, closest, first, observe_size, on, on_arrows, scroll_into_panel};
use super::light::{Meaning, place_key, place_of};
use super::link::{count, joined, running_text, to_event};
use super::list::{Listed, event_list};
use super::node::{El, Node, append, el, of_class};
use super::preview::preview;
use super::store::{Store, after_drawing, watch};
use super::value::Settable;
use crate::article::{Article, EventId, EventStatus, Paragraph, Place, SectionId};
use crate::date::say_short;
use crate::explorer::{Action, Light, Selection, Source, encode};
use crate::gather::Gather as _;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};

/// Events of a paragraph that are shown; of more, the rest is counted and listed on demand.
const MOST_CHIPS: usize = 24;

/// The story's panel.
pub fn story(store: Store, root: &Element) {
    let view = of_class("section", "story").attr("data-view", "story").attr("aria-label", "Story");
    let panel = of_class("div", "story-panel")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "The story. Left and right arrow keys move through its links.")
        .attr("data-hint", "← → links");
    let view = append(root, view);
    let panel = append(&view, panel);
    on_arrows(&panel, "a");
    store.draw(&panel, move || told(store.article()));
    preview(store, root, &view);
    list_rest(store, &view);
    on(&panel, "scroll", {
        let panel = panel.clone();
        move |_| store.dispatch(Action::Read(in_view(store.article(), &panel)))
    });
    // Whether what is selected has still to be shown, as soon as the panel scrolls by itself.
    let is_due = Rc::new(Cell::new(false));
    // While the first frame is made, the panel gets its size in steps, as the other views get theirs.
    let is_first_frame = Rc::new(Cell::new(true));
    after_drawing({
        let is_first_frame = is_first_frame.clone();
        move || after_drawing(move || is_first_frame.set(false))
    });
    observe_size(&panel, {
        let (panel, is_due) = (panel.clone(), is_due.clone());
        move |_, height| match store.selection.get_untracked() {
            // Out of sight, the panel keeps its place.
            _ if height == 0.0 => {}
            _ if !scrolls(&panel) => is_due.set(true),
            Some(selection) if is_first_frame.get() => {
                panel.set_scroll_top(0);
                show(store.article(), selection, &panel);
            }
            Some(selection) if is_due.take() => show(store.article(), selection, &panel),
            _ => {}
        }
    });
    watch(move || {
        if let Some(selection) = store.selection.get()
            && store.source() != Source::Story
        {
            let (panel, is_due) = (panel.clone(), is_due.clone());
            after_drawing(move || {
                is_due.set(!scrolls(&panel));
                show(store.article(), selection, &panel);
            });
        }
    });
}

/// Whether the story scrolls by itself; in one column the page does.
fn scrolls(panel: &Element) -> bool {
    panel.scroll_height() > panel.client_height()
}

/// Lists the events of a paragraph whose “+n events” is pressed.
fn list_rest(store: Store, view: &Element) {
    let listed = Settable::new(None::<Listed>);
    on(view, "click", move |event| {
        let key = closest(event.target(), "[data-rest]").and_then(|button| button.get_attribute("data-rest"));
        let Some(place) = key.and_then(|key| place_of(store.article(), &key)) else { return };
        let section = store.article().section(place.section);
        let Some(paragraph) = place.paragraph.checked_sub(1).and_then(|at| section.paragraphs.get(at)) else { return };
        let title = [&section.title, ", paragraph ", &place.paragraph.to_string()].concat();
        listed.set(Some(Listed { title, events: paragraph.events.clone() }));
    });
    event_list(store, view, listed);
}

/// The paragraph that is read: the one in the panel's upper third. Nothing where the story doesn't scroll by itself.
fn in_view(article: &Article, panel: &Element) -> Option<Place> {
    if !scrolls(panel) {
        return None;
    }
    let line = panel.get_bounding_client_rect().top() + f64::from(panel.client_height()) / 3.0;
    let is_read = |paragraph: &Element| {
        let rect = paragraph.get_bounding_client_rect();
        rect.top() <= line && rect.bottom() > line
    };
    let paragraph = all(panel, "[data-place]").into_iter().find(is_read)?;
    place_of(article, &paragraph.get_attribute("data-place")?)
}

/// Scrolls to the first paragraph that tells of a selection, and there to where it names it, if none is in view. A
/// story that doesn't scroll by itself (one column) stays where the reader is.
fn show(article: &Article, selection: Selection, panel: &Element) {
    if !scrolls(panel) {
        return;
    }
    if let Selection::Section(id) = selection {
        let heading = first(panel, &["[data-section=\"", &article.section(id).slug, "\"]"].concat());
        return heading.iter().for_each(|heading| scroll_into_panel(panel, heading));
    }
    // What has to be seen of a paragraph.
    let named = |paragraph: &HtmlElement| match selection {
        Selection::Entity(id) => first(paragraph, &["[data-entity=\"", &article.entity(id).slug, "\"]"].concat()),
        _ => Some(paragraph.clone()),
    };
    let light = Light::of(article, Some(selection));
    let paragraphs = light.places().iter().filter_map(|&place| paragraph_element(panel, &place_key(article, place)));
    let told: Vec<_> = paragraphs.filter_map(|paragraph| Some((named(&paragraph)?, paragraph))).gather();
    let view = panel.get_bounding_client_rect();
    let is_in_view = |(named, _): &(HtmlElement, HtmlElement)| {
        let rect = named.get_bounding_client_rect();
        let enough = rect.height().min(40.0);
        rect.top() <= view.bottom() - enough && rect.bottom() >= view.top() + enough
    };
    if !told.iter().any(is_in_view)
        && let Some((named, paragraph)) = told.first()
    {
        scroll_into_panel(panel, paragraph);
        scroll_into_panel(panel, named);
    }
}

/// A paragraph's element inside `container`, by its [`place_key`].
pub fn paragraph_element(container: &Element, key: &str) -> Option<HtmlElement> {
    first(container, &["[data-place=\"", key, "\"]"].concat())
}

/// All of the story.
fn told(article: &'static Article) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    for id in article.section_ids() {
        nodes.push(heading(article, id).into());
        for (text, number) in article.section(id).paragraphs.iter().zip(1..) {
            nodes.push(paragraph(article, text, Place { section: id, paragraph: number }).into());
        }
    }
    nodes.push(source_note(article).into());
    nodes
}

fn heading(article: &'static Article, id: SectionId) -> El {
    let section = article.section(id);
    let link = el("a")
        .attr("href", encode(article, Some(Selection::Section(id))))
        .attr("data-section-link", section.slug.as_str())
        .means(Meaning::One(Selection::Section(id)))
        .attr("tabindex", "-1")
        .with(section.title.as_str());
    el(if section.level <= 2 { "h2" } else { "h3" }).attr("data-section", section.slug.as_str()).with(link)
}

fn paragraph(article: &'static Article, paragraph: &'static Paragraph, place: Place) -> El {
    let told = of_class("div", "paragraph")
        .attr("data-place", place_key(article, place))
        .means(Meaning::Paragraph(place))
        .attr("tabindex", "-1")
        .with(el("p").with_all(running_text(article, &paragraph.text)));
    if paragraph.events.is_empty() {
        return told;
    }
    let shown = &paragraph.events[..paragraph.events.len().min(MOST_CHIPS)];
    let mut chips = of_class("ul", "chips").attr("aria-label", "Events told here");
    chips = chips.with_each(shown, |&id| el("li").with(chip(article, id, shown)));
    if paragraph.events.len() > MOST_CHIPS {
        let rest = paragraph.events.len() - MOST_CHIPS;
        let words = ["+", &count(rest, "event")].concat();
        let button = of_class("button", "chip").attr("type", "button").attr("data-rest", place_key(article, place));
        chips = chips.with(el("li").with(button.with(words)));
    }
    told.with(chips)
}

/// An event of a paragraph, by its date; by its title too if another of them has that date.
fn chip(article: &'static Article, id: EventId, shown: &[EventId]) -> El {
    let event = article.event(id);
    let date = |id: EventId| article.event(id).date.map(say_short).unwrap_or_default();
    let is_alone = shown.iter().all(|&other| other == id || date(other) != date(id));
    let (date, title) = (date(id), &event.title);
    // What is seen has to stand in what is heard, word for word.
    let (seen, unseen) = match (date.is_empty(), is_alone) {
        (true, _) => (title.clone(), ""),
        (_, true) => (date, title.as_str()),
        (_, false) => ([&date, ": ", title].concat(), ""),
    };
    let (space, status) = match event.status {
        EventStatus::Happened => ("", ""),
        status => (" ", status.label()),
    };
    let spoken = [unseen, if unseen.is_empty() { "" } else { ", " }, &seen, space, status].concat();
    let chip = to_event(article, id, "chip").attr("aria-label", spoken).with(of_class("span", "dot")).with(seen);
    if status.is_empty() { chip } else { chip.with(" ").with(el("small").with(status)) }
}

/// Where the facts and the map come from, and where to read on.
fn source_note(article: &'static Article) -> El {
    let source = &article.source;
    let link = |url: &'static str, words: &'static str| -> Node {
        el("a").attr("href", url).attr("tabindex", "-1").with(words).into()
    };
    let mut maps: Vec<_> = article.maps.iter().map(|map| map.attribution.as_str()).gather();
    maps.dedup();
    let facts = el("p")
        .with("Facts and figures from ")
        .with(link(&source.url, &source.title))
        .with(", retold in our own words; this article’s data is licensed ")
        .with(source.license.as_str())
        .with(". ")
        .with(source.note.as_deref().unwrap_or_default())
        .with(" ")
        .with(maps.join(" "));
    let note = of_class("footer", "source");
    if article.see_also.is_empty() {
        return note.with(facts);
    }
    let further = article.see_also.iter().map(|further| vec![link(&further.url, &further.title)]);
    note.with(el("p").with("See also: ").with_all(joined(further, ", "))).with(facts)
}
