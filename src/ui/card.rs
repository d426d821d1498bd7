//! The card of what is selected, or the article at a glance.

use super::cite;
use super::dom::{all, button, focused_element, on, on_arrows, on_key, set_flag};
use super::entity_card::entity_card;
use super::event_card::event_card;
use super::lens::{self, lens_card};
use super::light::place_key;
use super::link::{count, entity_name, entity_names, event_rows, joined, running_text, to_lens};
use super::node::{El, Node, append, el, of_class};
use super::store::{Store, after_drawing, watch};
use super::value::Derived;
use crate::article::{Article, EntityKind, EventId, EventStatus, Figure, Id, Note, Place, Quote, SectionId};
use crate::explorer::{Action, Selection, Source, encode};
use crate::gather::{AddAll as _, Gather as _};
use crate::lens::Lens;
use crate::order;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// The card's panel: a sheet over the rest unless `is_wide`. Where there is no room for it as long as nothing is
/// selected, a button in the head opens it.
pub fn card(store: Store, root: &Element, head: &Element, is_wide: Derived<bool>) {
    let article = store.article();
    let aside = append(root, of_class("aside", "card").attr("data-view", "card").attr("aria-label", "Card"));
    let panel = of_class("div", "card-panel")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", "The card. Left and right arrow keys move through its links.")
        .attr("data-hint", "← → links");
    let panel = append(&aside, panel);
    // A card's link to what it is about leads nowhere.
    on_arrows(&panel, "a:not([aria-current])");
    cite::listen(article, &panel);
    let as_of = lens::day_of_choice(article, &panel);
    let had_focus = Rc::new(Cell::new(false));
    store.draw(&panel, {
        let (panel, had_focus) = (panel.clone(), had_focus.clone());
        move || {
            let selection = store.selection.get();
            let card = match selection {
                None => glance(article),
                Some(Selection::Event(id)) => event_card(article, id),
                Some(Selection::Entity(id)) => entity_card(article, id),
                Some(Selection::Section(id)) => section_card(article, id),
                Some(Selection::Lens(lens)) => lens_card(article, lens, as_of.get()),
            };
            had_focus.set(focused_element().is_some_and(|focused| panel.contains(Some(&focused))));
            // New elements for every card: no focus and no open fold stays on what stands for something else.
            vec![card.key(key(selection)).into()]
        }
    });
    let returns = Rc::new(Cell::new(false));
    let from_keyboard = {
        let (aside, returns) = (aside.clone(), returns.clone());
        move || {
            let is_seen = |focused: HtmlElement| focused.matches(":focus-visible").unwrap_or(false);
            let focused = focused_element().filter(|focused| aside.contains(Some(focused)));
            returns.set(focused.is_some_and(is_seen));
        }
    };
    on_key(&aside, {
        let from_keyboard = from_keyboard.clone();
        move |event| {
            if event.key() == "Escape" {
                from_keyboard();
            }
        }
    });
    let glance = button(head, "At a glance", None, move || store.dispatch(Action::Glance));
    glance.set_class_name("glance");
    let close = button(&aside, "×", Some("Close the card"), move || {
        from_keyboard();
        store.dispatch(Action::Clear);
    });
    close.set_class_name("close card-close");
    let (opener, root) = (last_focused_outside(root, &aside), root.clone());
    let is_at_a_glance = store.slice(|state| state.is_at_a_glance);
    let is_first = Cell::new(true);
    watch(move || {
        let (is_selected, is_glance) = (store.selection.get().is_some(), is_at_a_glance.get());
        let is_open = is_selected || is_glance;
        set_flag(&aside, "data-open", is_open);
        set_flag(&root, "data-covered", is_open);
        set_flag(&close, "hidden", !is_open);
        // To ask the browser for anything now would lay out the page twice before it is first seen.
        if is_first.replace(false) && !is_open {
            return;
        }
        let is_inside = |focused: HtmlElement| aside.contains(Some(&focused));
        let had_focus = had_focus.take() | focused_element().is_some_and(is_inside);
        let returns = returns.take() && !is_open;
        let (aside, panel, opener) = (aside.clone(), panel.clone(), opener.borrow().clone());
        let (root, glance) = (root.clone(), glance.clone());
        after_drawing(move || {
            panel.set_scroll_top(0);
            if is_selected && !is_wide.get_untracked() {
                keep_in_view(store, &root, &panel);
            }
            let is_gone = panel.client_height() == 0;
            let is_lost =
                |focused: HtmlElement| focused.tag_name() == "BODY" || is_gone && aside.contains(Some(&focused));
            let target = if is_gone || returns {
                let opener = opener.filter(|opener| opener.is_connected());
                opener.unwrap_or_else(|| if is_gone { glance } else { panel }.unchecked_into())
            } else {
                panel.unchecked_into()
            };
            if is_glance || returns || had_focus && focused_element().is_none_or(is_lost) {
                let _focused = target.focus();
            }
        });
    });
}

/// Scrolls the page so that the sheet doesn't hide what was pressed.
fn keep_in_view(store: Store, root: &Element, sheet: &Element) {
    let pressed = match store.source() {
        Source::Story => ".story [aria-current]",
        Source::Map => ".map [aria-current]",
        Source::Timeline => ".timeline [aria-current]",
        Source::Card | Source::Page => return,
    };
    let sheet = sheet.get_bounding_client_rect();
    let is_hidden = |pressed: &Element| {
        let rect = pressed.get_bounding_client_rect();
        rect.bottom() > sheet.top() && rect.top() < sheet.bottom()
    };
    if let Some(hidden) = all(root, pressed).into_iter().find(is_hidden) {
        hidden.scroll_into_view_with_bool(false);
    }
}

/// What had the focus last, other than the card: it gets it back when the card is closed from the keyboard.
fn last_focused_outside(root: &Element, card: &Element) -> Rc<RefCell<Option<HtmlElement>>> {
    let last = Rc::new(RefCell::new(None));
    let (followed, card) = (last.clone(), card.clone());
    on(root, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if let Some(target) = target.filter(|target| !card.contains(Some(target))) {
            followed.replace(Some(target));
        }
    });
    last
}

/// What tells one card from another.
fn key(selection: Option<Selection>) -> u64 {
    let (kind, id) = match selection {
        None => (0, 0),
        Some(Selection::Event(id)) => (1, id.0),
        Some(Selection::Entity(id)) => (2, id.0),
        Some(Selection::Section(id)) => (3, id.0),
        Some(Selection::Lens(lens)) => (4, lens as u32),
    };
    kind << 32 | u64::from(id)
}

/// Words in the second ink.
pub fn quiet(text: impl Into<Node>) -> El {
    of_class("span", "quiet").with(text)
}

/// What sort of thing a card is about.
pub fn kicker(words: &'static str) -> El {
    of_class("p", "kicker").with(words)
}

/// A card that begins with what sort of thing it is about, and its name.
pub fn headed(kicker: El, title: &'static str) -> El {
    el("div").with(kicker).with(of_class("h2", "card-title").with(title))
}

/// Labelled lines; those without content are left out.
pub fn lines(rows: Vec<(&'static str, Vec<Node>)>) -> Vec<Node> {
    let mut lines = of_class("dl", "facts");
    for (label, content) in rows {
        if !content.is_empty() {
            lines = lines.with(el("dt").with(label)).with(el("dd").with_all(content));
        }
    }
    if lines.is_empty() { Vec::new() } else { vec![lines.into()] }
}

/// What the article is about, before anything is selected.
fn glance(article: &'static Article) -> El {
    let claims = article.events.iter().filter(|event| event.status == EventStatus::Claimed).count();
    let persons = article.entities.iter().filter(|entity| entity.kind == EntityKind::Person).count();
    let mut facts = vec![("Parties", entity_names(article, &article.parties))];
    facts.add_all(article.facts.iter().map(|(label, text)| (label.as_str(), running_text(article, text))));
    let counts = [
        count(article.in_time.len(), "dated event"),
        count(article.undated.len(), "undated fact"),
        count(article.entities.len(), "name"),
        count(persons, "person"),
        count(article.quotes.len(), "quotation"),
        count(article.figures.len(), "figure"),
        count(claims, "claim"),
        count(article.notes.len(), "note"),
    ];
    let lenses = Lens::ALL.into_iter().filter(|lens| lens.has_any(article));
    let lenses = of_class("ul", "lenses").with_each(lenses, |lens| el("li").with(to_lens(article, lens)));
    headed(kicker("At a glance"), &article.title)
        .with_all(lines(facts))
        .with(of_class("p", "quiet").with(counts.join(" · ")))
        .with_list("Look through a lens", lenses)
        .with(
            of_class("p", "quiet")
                .with("Select any event, name or place to see it here and in every view. Escape clears."),
        )
}

/// Where the article tells something, as a link into the story.
pub fn citation(article: &'static Article, place: Place) -> Node {
    let title = article.section(place.section).title.as_str();
    el("a")
        .attr("href", encode(article, Some(Selection::Section(place.section))))
        .attr("data-told", place_key(article, place))
        .attr("tabindex", "-1")
        .with([title, ", paragraph ", &place.paragraph.to_string()].concat())
        .into()
}

/// Where the article tells something, in a line.
pub fn citations(article: &'static Article, label: &'static str, places: impl Iterator<Item = Place>) -> Node {
    let places = places.map(|place| vec![citation(article, place)]);
    of_class("p", "told").with(quiet(label)).with_all(joined(places, " · ")).into()
}

/// A small frame around a word that says what sort of thing it is.
pub fn badge(kind: &'static str, word: &'static str, label: &'static str) -> El {
    of_class("span", "badge").attr(kind, word).with(label)
}

/// Words that the article quotes, with who said them.
pub fn quote(article: &'static Article, quote: &'static Quote) -> Node {
    let mut caption = of_class("figcaption", "quiet");
    if let Some(speaker) = quote.speaker {
        caption = caption.with(entity_name(article, speaker));
    }
    if let Some(occasion) = &quote.occasion {
        let comma = if quote.speaker.is_some() { ", " } else { "" };
        caption = caption.with(comma).with(occasion.as_str());
    }
    let words = el("blockquote").with(["“", &quote.text, "”"].concat());
    of_class("figure", "quote").with(words).with(caption).into()
}

/// A number, with who says so.
pub fn figure(article: &'static Article, figure: &'static Figure) -> Node {
    let mut about = of_class("span", "quiet");
    if !figure.claimed_by.is_empty() {
        about = about.with(" · according to ").with_all(entity_names(article, &figure.claimed_by));
    }
    if let Some(is_confirmed) = figure.confirmed {
        about = about.with(if is_confirmed { " · confirmed" } else { " · not confirmed" });
    }
    el("li").with(el("b").with(figure.text.as_str())).with(" ").with(figure.measures.as_str()).with(about).into()
}

/// What a careful reader should know about something.
pub fn notes(article: &'static Article, id: Id) -> Vec<Node> {
    let note = |note: &'static Note| {
        of_class("p", "note")
            .with(badge("data-note", note.kind.word(), note.kind.label()))
            .with(" ")
            .with_all(running_text(article, &note.text))
            .into()
    };
    article.notes_about(id).map(note).gather()
}

fn section_card(article: &'static Article, id: SectionId) -> El {
    let section = article.section(id);
    let told = section.paragraphs.iter().flat_map(|paragraph| &paragraph.events);
    let mut events: Vec<EventId> = told.copied().gather();
    order::sort_by_key(&mut events, |&id| article.time_order(id));
    events.dedup();
    let card = headed(kicker("Section"), &section.title);
    if events.is_empty() {
        return card.with(of_class("p", "quiet").with("This section only holds further sections."));
    }
    card.with_list(count(events.len(), "event"), event_rows(article, &events))
}
