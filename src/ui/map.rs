//! The map's panel: what moves it, whose view it shows, its legend, and what it says in words.

use super::card::quiet;
use super::dom::{all, button, focused_element, is_plain, observe_size, on, on_key, set_flag, stands_for};
use super::gesture::{ZOOM_STEP, listen};
use super::light::meant;
use super::link::{count, entity_name, entity_names, joined, running_text, tabbable};
use super::list::{Listed, event_list};
use super::map_drawing::{ground, locator, locator_land, off_frame, party, place};
use super::node::{El, Node, append, el, of_class};
use super::store::Store;
use super::value::{Derived, Settable};
use crate::article::{Article, Viewpoint};
use crate::explorer::{Action, Selection};
use crate::gather::{AddAll as _, Gather as _};
use crate::label::Box;
use crate::map::{Direction, LegendRow, Scene, Size, Swatch, View, legend, unplaced};
use crate::within::Within as _;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlSelectElement, KeyboardEvent};

/// How far one press of an arrow key moves the map, in pixels.
const KEY_STEP: f64 = 60.0;
/// The buttons at the lower right, kept free of labels.
const BUTTONS: Size = Size { width: 50.0, height: 118.0 };

/// What is drawn, for the keys that go from place to place.
type Shown = Rc<RefCell<Option<Scene>>>;

/// The map's panel; nothing for an article without maps.
pub fn map(store: Store, root: &Element) {
    if store.explorer.atlas.is_empty() {
        return;
    }
    let view = append(root, of_class("section", "map").attr("data-view", "map").attr("aria-label", "Map"));
    let plot = of_class("div", "map-plot").attr("tabindex", "0").attr("role", "group").attr(
        "aria-label",
        "Map. Arrow keys move it, plus and minus scale it, 0 shows the first frame; Tab goes to its places, arrow keys \
         from one to the next.",
    );
    let plot = append(&view, plot);
    let is_sized = observe_size(&plot, move |width, height| store.dispatch(Action::ResizeMap(Size { width, height })));
    listen(&plot, move |moved| store.dispatch(Action::DragMap(moved)));
    let drawn = Shown::default();
    draw(store, &plot, is_sized, drawn.clone());
    draw_locator(store, &plot, is_sized);
    on(&plot, "click", {
        let drawn = drawn.clone();
        move |event| {
            if !is_plain(event.unchecked_ref()) {
                return;
            }
            // A mark that several places share gives way to theirs.
            let Some(Selection::Entity(id)) = stands_for(event.target(), store.article()) else { return };
            let drawn = drawn.borrow();
            let mark = drawn.iter().flat_map(|scene| &scene.places).find(|mark| mark.entity == id);
            let Some(mark) = mark.filter(|mark| !mark.others.is_empty()) else { return };
            let places = std::iter::once(&id).chain(&mark.others).copied().gather();
            drop(drawn);
            store.dispatch(Action::ShowPlaces(places));
        }
    });
    on_key(&plot, {
        let plot = plot.clone();
        move |event| {
            if to_next_place(store, &plot, &drawn, event) {
                event.prevent_default();
                return;
            }
            let action = match event.key().as_str() {
                "ArrowLeft" => Action::PanMap(KEY_STEP, 0.0),
                "ArrowRight" => Action::PanMap(-KEY_STEP, 0.0),
                "ArrowUp" => Action::PanMap(0.0, KEY_STEP),
                "ArrowDown" => Action::PanMap(0.0, -KEY_STEP),
                "+" | "=" => Action::ScaleMap(ZOOM_STEP),
                "-" => Action::ScaleMap(1.0 / ZOOM_STEP),
                "0" => Action::HomeMap,
                _ => return,
            };
            store.dispatch(action);
            event.prevent_default();
        }
    });
    let buttons = append(&view, of_class("div", "map-buttons"));
    button(&buttons, "+", Some("Enlarge the map"), move || store.dispatch(Action::ScaleMap(ZOOM_STEP)));
    button(&buttons, "−", Some("Shrink the map"), move || store.dispatch(Action::ScaleMap(1.0 / ZOOM_STEP)));
    button(&buttons, "⌂", Some("Show the region"), move || store.dispatch(Action::HomeMap));
    button(&buttons, "◎", Some("Show the whole locator"), move || store.dispatch(Action::WidestMap));
    foot(store, &view);
}

/// From a place that has the focus, moves it to the nearest in the direction of an arrow key. True if it did, or if
/// there is none that way: the map stays, as long as the keys go through its places.
fn to_next_place(store: Store, plot: &Element, drawn: &Shown, event: &KeyboardEvent) -> bool {
    let direction = match event.key().as_str() {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return false,
    };
    let focused = focused_element().and_then(|focused| meant(store.article(), &focused));
    let Some(Selection::Entity(from)) = focused else { return false };
    let next = drawn.borrow().as_ref().and_then(|scene| scene.nearest(from, direction));
    let is_next = |place: &Element| next.is_some() && meant(store.article(), place) == next.map(Selection::Entity);
    if let Some(place) = all(plot, "a[data-entity]").iter().find(|place| is_next(place)) {
        let _focused = place.unchecked_ref::<HtmlElement>().focus();
    }
    true
}

/// Whose view is shown, the legend, the map in words, and what has no place.
fn foot(store: Store, view: &Element) {
    let article = store.article();
    let foot = append(view, of_class("div", "map-foot"));
    let viewpoint = store.slice(|state| state.viewpoint);
    if !article.viewpoints.is_empty() {
        let option = |(at, viewpoint): (usize, &'static Viewpoint)| {
            let words = if at == 0 { [&viewpoint.label, " (default)"].concat() } else { viewpoint.label.clone() };
            el("option").with(words)
        };
        let label = append(&foot, of_class("label", "viewpoint").with("View "));
        let select = append(&label, el("select").with_each(article.viewpoints.iter().enumerate(), option));
        on(&select.clone(), "change", move |_| {
            let chosen = select.unchecked_ref::<HtmlSelectElement>().selected_index();
            store.dispatch(Action::Viewpoint(usize::try_from(chosen).unwrap_or_default()));
        });
    }
    let rows = fold(&foot, "Legend");
    store.draw(&rows, move || tabbable(legend_nodes(article, viewpoint.get())));
    in_words(store, &foot);
    let listed = Settable::new(None::<Listed>);
    let unplaced = unplaced(article);
    if !unplaced.is_empty() {
        let words = [&count(unplaced.len(), "event"), " without a place"].concat();
        let show =
            move || listed.set(Some(Listed { title: "Events without a place".into(), events: unplaced.clone() }));
        button(&foot, words, None, show).set_class_name("linklike");
    }
    event_list(store, view, listed);
}

/// A part of the foot that opens over the map; what is in it.
fn fold(foot: &Element, summary: &'static str) -> Element {
    let fold = append(foot, of_class("details", "legend").attr("name", "map-foot").with(el("summary").with(summary)));
    append(&fold, of_class("div", "legend-body"))
}

/// What the map shows now, for who doesn't see it; written only while it is open.
fn in_words(store: Store, foot: &Element) {
    let body = fold(foot, "In words");
    let is_open = Settable::new(false);
    if let Some(fold) = body.parent_element() {
        on(&fold.clone(), "toggle", move |_| is_open.set(fold.has_attribute("open")));
    }
    let shown = store.slice(|state| (state.frame, state.map_size, state.viewpoint));
    store.draw(&body, move || {
        if !is_open.get() {
            return Vec::new();
        }
        let (frame, size, viewpoint) = shown.get();
        let said = store.time.with(|time| {
            let view = View { viewpoint, shown: &|id| time.has(store.article(), id), ..View::new(frame, size) };
            store.explorer.atlas.told(store.article(), &view)
        });
        let sentence = |text| el("li").with_all(running_text(store.article(), text));
        tabbable(vec![of_class("ul", "map-words").with_each(&said, sentence).into()])
    });
}

/// Size of the locator in the corner.
fn inset_size(size: Size) -> Size {
    let width = (size.width * 0.3).within(90.0, 190.0);
    Size { width, height: width * 0.6 }
}

/// Draws the map, and draws it again when something of it changes.
fn draw(store: Store, plot: &Element, is_sized: Settable<bool>, drawn: Shown) {
    let article = store.article();
    let shown = store.slice(|state| (state.frame, state.map_size, state.viewpoint));
    let hatch = store.own_id("hatch");
    let marks = append(plot, of_class("div", "map-marks"));
    store.draw(&marks, move || {
        if !is_sized.get() {
            return Vec::new();
        }
        let (frame, size, viewpoint) = shown.get();
        let inset = inset_size(size);
        let reserved = [
            Box { x: size.width - inset.width - 10.0, y: 0.0, width: inset.width + 10.0, height: inset.height + 10.0 },
            Box {
                x: size.width - BUTTONS.width,
                y: size.height - BUTTONS.height,
                width: BUTTONS.width,
                height: BUTTONS.height,
            },
        ];
        let (focus, event) = match store.selection.get() {
            Some(Selection::Event(id)) => (article.event(id).places.as_slice(), Some(id)),
            Some(Selection::Entity(id)) => (&[id][..], None),
            _ => (&[][..], None),
        };
        let scene = store.time.with(|time| {
            let shown = &|id| time.has(article, id);
            let view = View { viewpoint, focus, event, shown, reserved: &reserved, ..View::new(frame, size) };
            store.explorer.atlas.scene(article, &view)
        });
        let places = scene.places.iter().map(|mark| place(article, mark));
        let signs = scene.off_frame.iter().map(|sign| off_frame(article, sign));
        let ground = std::iter::once(ground(article, &scene, &hatch));
        let nodes = tabbable(ground.chain(places).chain(signs).gather());
        drawn.replace(Some(scene));
        nodes
    });
}

/// Draws the locator: its land, and over it the frame, which moves far more often.
fn draw_locator(store: Store, plot: &Element, is_sized: Settable<bool>) {
    let article = store.article();
    let corner = append(plot, of_class("div", "map-inset").attr("aria-hidden", "true"));
    let land = append(&corner, of_class("div", "inset-land"));
    let on_land = store.slice(|state| (state.viewpoint, inset_size(state.map_size)));
    // The pattern of the map itself; the land is drawn in the same document.
    let hatch = store.own_id("hatch");
    store.draw(&land, move || {
        if !is_sized.get() {
            return Vec::new();
        }
        let (viewpoint, size) = on_land.get();
        locator_land(article, &store.explorer.atlas.locator(article, viewpoint, size), size, &hatch)
    });
    let frame = append(&corner, of_class("div", "inset-over"));
    let shown = store.slice(|state| (state.frame, state.map_size));
    let inset = Derived::anew(move || {
        let (frame, size) = shown.get();
        store.explorer.atlas.inset(article, &View::new(frame, size), inset_size(size))
    });
    store.draw(&frame, move || {
        if !is_sized.get() {
            return Vec::new();
        }
        let (_, size) = shown.get();
        inset.with(|inset| {
            // From about a half on, it tells nothing that the map doesn't.
            set_flag(&corner, "hidden", inset.share > 0.5);
            locator(inset, inset_size(size))
        })
    });
}

/// Whose view is shown and where that is said, then what fills and lines mean in it.
fn legend_nodes(article: &'static Article, at: usize) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    if let Some(viewpoint) = article.viewpoints.get(at) {
        let mut words = el("p").with_all(running_text(article, &viewpoint.text));
        if !viewpoint.says.is_empty() {
            words = words.with(quiet(" — ").with_all(entity_names(article, &viewpoint.says)));
        }
        let mut source = of_class("p", "quiet");
        if let Some(place) = viewpoint.told {
            source = source.with("Told in ").with(super::card::citation(article, place)).with(" ");
        }
        if let Some(link) = &viewpoint.link {
            source = source.with("See ").with(el("a").attr("href", link.url.as_str()).with(link.label.as_str()));
        }
        nodes.add_all([words.into(), source.into()]);
    }
    let rows = of_class("ul", "legend-rows").with_each(&legend(article, at), |row| legend_row(article, row));
    nodes.push(rows.into());
    let notes = article.maps.iter().flat_map(|map| &map.layers).filter_map(|layer| layer.note.as_deref());
    nodes.add_all(notes.map(|note| of_class("p", "quiet").with(note).into()));
    nodes
}

fn legend_row(article: &'static Article, row: &LegendRow) -> Node {
    let swatch = of_class("span", "swatch");
    let filled = |swatch: El, of| match party(article, of) {
        Some(party) => swatch.attr("data-party", party),
        None => swatch,
    };
    let swatch = match row.swatch {
        Swatch::Party(at) => swatch.attr("data-party", (at + 1).to_string()),
        Swatch::Disputed(of) => match of {
            Some(of) => filled(swatch, of),
            None => swatch,
        }
        .attr("data-drawn", "disputed"),
        Swatch::State => swatch.attr("data-drawn", "state"),
        Swatch::PartOf(of) => filled(swatch, of).attr("data-drawn", "part-of"),
    };
    let mut words = el("div").with(entity_name(article, row.entity));
    // The map may have another name for it than its card.
    if row.name != article.entity(row.entity).name {
        words = words.with([" (on the map: ", &row.name, ")"].concat());
    }
    if !row.words.0.is_empty() {
        words = words.with(", ").with_all(running_text(article, &row.words));
    }
    let names = row.names.iter().map(|name| vec![[name.text.as_str(), " (", &name.usage, ")"].concat().into()]);
    let names = joined(names, "; ");
    if !names.is_empty() {
        words = words.with(of_class("div", "quiet").with("Names: ").with_all(names));
    }
    el("li").with(swatch).with(words).into()
}
