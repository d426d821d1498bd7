//! The map: land and status, places with the number of their events, and where in the world it looks.

use super::dom::{observe_size, px, tenths};
use super::gesture::{ZOOM_STEP, listen};
use super::link::count;
use super::list::{EventList, Listed};
use super::store::Store;
use crate::article::format::LayerKind;
use crate::article::{EntityId, EventId};
use crate::explorer::{Action, Emphasis, Move, Selection, encode};
use crate::label::Box;
use crate::map::{Area, Inset, Label, LabelKind, OffFrame, PlaceMark, Scene, Size};
use leptos::html::Div;
use leptos::prelude::*;

/// How far one press of an arrow key moves the map, in pixels.
const KEY_STEP: f64 = 60.0;
/// The buttons at the lower right, kept free of labels.
const BUTTONS: Size = Size { width: 50.0, height: 118.0 };

/// The map's panel; nothing for an article without maps.
#[component]
pub fn MapView() -> impl IntoView {
    let store = Store::get();
    (!store.explorer.atlas.is_empty()).then(|| view! { <Map /> })
}

#[component]
fn Map() -> impl IntoView {
    let store = Store::get();
    let plot = NodeRef::<Div>::new();
    let frame = store.slice(|state| state.frame);
    let size = store.slice(|state| state.map_size);
    let focus = Memo::new(move |_| match store.selection.get() {
        Some(Selection::Event(id)) => store.article().event(id).places.clone(),
        Some(Selection::Entity(id)) => vec![id],
        _ => Vec::new(),
    });
    let inset_size = Memo::new(move |_| size.with(|size| inset_size(*size)));
    let scene = Memo::new(move |_| {
        let size = size.get();
        let inset = inset_size.get();
        let corners = [
            Box { x: size.width - inset.width - 10.0, y: 0.0, width: inset.width + 10.0, height: inset.height + 10.0 },
            Box {
                x: size.width - BUTTONS.width,
                y: size.height - BUTTONS.height,
                width: BUTTONS.width,
                height: BUTTONS.height,
            },
        ];
        focus.with(|focus| store.explorer.atlas.scene(store.article(), frame.get(), size, focus, &corners))
    });
    let inset =
        Memo::new(move |_| store.explorer.atlas.inset(store.article(), frame.get(), size.get(), inset_size.get()));
    let listed = RwSignal::new(None::<Listed>);

    Effect::new(move |_| {
        if let Some(plot) = plot.get() {
            observe_size(&plot, move |width, height| store.dispatch(Action::ResizeMap(Size { width, height })));
            let gestures = listen(&plot, move |Move { dx, dy, x, y, factor }| {
                store.dispatch(Action::PanMap(dx, dy));
                store.dispatch(Action::ZoomMap(x, y, factor));
            });
            let kept = StoredValue::new_local(Some(gestures));
            on_cleanup(move || {
                kept.try_update_value(Option::take);
            });
        }
    });
    let zoom = move |factor: f64| {
        let Size { width, height } = size.get_untracked();
        store.dispatch(Action::ZoomMap(width / 2.0, height / 2.0, factor));
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => store.dispatch(Action::PanMap(KEY_STEP, 0.0)),
            "ArrowRight" => store.dispatch(Action::PanMap(-KEY_STEP, 0.0)),
            "ArrowUp" => store.dispatch(Action::PanMap(0.0, KEY_STEP)),
            "ArrowDown" => store.dispatch(Action::PanMap(0.0, -KEY_STEP)),
            "+" | "=" => zoom(ZOOM_STEP),
            "-" => zoom(1.0 / ZOOM_STEP),
            "0" => store.dispatch(Action::HomeMap),
            _ => return,
        }
        event.prevent_default();
    };
    let unplaced = {
        let ids = || store.article().in_time.iter().chain(&store.article().undated).copied();
        ids().filter(|&id| store.article().event(id).places.is_empty()).collect::<Vec<EventId>>()
    };
    let unplaced_count = unplaced.len();
    let show_unplaced = move |_| {
        listed.set(Some(Listed { title: "Events without a place".into(), events: unplaced.clone() }));
    };

    view! {
        <section class="map" data-view="map" aria-label="Map">
            <div
                class="map-plot"
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label="Map. Arrow keys move it, plus and minus scale it, 0 shows the first frame; Tab goes to its places."
                on:keydown=keys
            >
                <svg class="map-ground" aria-hidden="true" width="100%" height="100%">
                    {move || scene.with(|scene| ground(store, scene))}
                </svg>
                <For each=move || scene.with(|scene| scene.places.clone()) key=place_key children=move |mark| place(store, mark) />
                <For each=move || scene.with(|scene| scene.off_frame.clone()) key=off_key children=move |sign| off_frame(store, sign) />
                <svg class="map-inset" aria-hidden="true" width=move || tenths(inset_size.get().width) height=move || tenths(inset_size.get().height)>
                    {move || inset.with(|inset| locator(store, inset))}
                </svg>
            </div>
            <div class="map-buttons">
                <button type="button" aria-label="Enlarge the map" on:click=move |_| zoom(ZOOM_STEP)>"+"</button>
                <button type="button" aria-label="Shrink the map" on:click=move |_| zoom(1.0 / ZOOM_STEP)>"−"</button>
                <button type="button" aria-label="Show the region" on:click=move |_| store.dispatch(Action::HomeMap)>"⌂"</button>
                <button type="button" aria-label="Show the whole locator" on:click=move |_| store.dispatch(Action::WidestMap)>"◎"</button>
            </div>
            <div class="map-foot">
                {legend(store)}
                {(unplaced_count > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="linklike" on:click=show_unplaced>
                                {[&count(unplaced_count, "event"), " without a place"].concat()}
                            </button>
                        }
                    })}
            </div>
            <EventList listed />
        </section>
    }
}

/// Size of the locator in the corner.
fn inset_size(size: Size) -> Size {
    let width = (size.width * 0.3).clamp(90.0, 190.0);
    Size { width, height: width * 0.6 }
}

/// Everything of the map that can't be pressed.
fn ground(store: Store, scene: &Scene) -> impl IntoView + use<> {
    let area = |area: &Area| area_path(store, area);
    let bar = scene.scale_bar.as_ref().map(|bar| {
        let (x, y, end) = (tenths(bar.x), tenths(bar.y), tenths(bar.x + bar.px));
        view! {
            <g class="scale-bar">
                <path d=format!("M{x} {}V{y}H{end}V{}", tenths(bar.y - 4.0), tenths(bar.y - 4.0)) />
                <text x=tenths(bar.x + bar.px + 5.0) y=y>
                    {bar.label.clone()}
                </text>
            </g>
        }
    });
    let place_labels = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let off_labels = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    view! {
        <defs>
            <pattern id=store.own_id("hatch") width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path d="M0 0V6" class="hatch-line" />
            </pattern>
        </defs>
        {scene.areas.iter().map(area).collect_view()}
        {scene
            .lines
            .iter()
            .map(|line| view! { <path class="map-line" data-layer=line.kind.word() d=line.d.clone() /> })
            .collect_view()}
        <path class="beyond" d=scene.beyond.clone() fill-rule="evenodd" />
        {scene.graticule.iter().map(|d| view! { <path class="graticule" d=d.clone() /> }).collect_view()}
        {scene.labels.iter().chain(place_labels).chain(off_labels).map(|label| name(store, label)).collect_view()}
        {bar}
    }
}

fn area_path(store: Store, area: &Area) -> impl IntoView + use<> {
    let party = area.entity.and_then(|id| store.article().parties.iter().position(|&party| party == id));
    let selected = area.entity.map(Selection::Entity);
    view! {
        <path
            class="area"
            data-layer=area.kind.word()
            data-party=party.map(|at| (at + 1).to_string())
            data-named=area.entity.map(|_| "")
            data-area=area.id.clone()
            data-lit=move || {
                selected.is_some_and(|what| store.emphasis(what) != Emphasis::None).then_some("")
            }
            d=area.d.clone()
            fill-rule="evenodd"
        />
        {(area.kind == LayerKind::Disputed)
            .then(|| view! { <path class="hatched" d=area.d.clone() fill-rule="evenodd" fill=["url(#", &store.own_id("hatch"), ")"].concat() /> })}
    }
}

fn name(store: Store, label: &Label) -> impl IntoView + use<> {
    let anchor = label.anchor.word();
    let kind = match label.kind {
        LabelKind::Country => "country",
        LabelKind::Water => "water",
        LabelKind::Capital => "capital",
        LabelKind::Town => "town",
        LabelKind::Area => "area",
        LabelKind::Place => "place",
    };
    let what = label.entity.map(Selection::Entity);
    view! {
        {label.dot.map(|(x, y)| view! { <circle class="town-dot" cx=tenths(x) cy=tenths(y) r="2" /> })}
        <text
            class="map-label"
            data-kind=kind
            data-lit=move || what.is_some_and(|what| store.emphasis(what) != Emphasis::None).then_some("")
            x=tenths(label.x)
            y=tenths(label.y)
            text-anchor=anchor
        >
            {label.text.clone()}
        </text>
    }
}

type PlaceKey = (EntityId, Vec<EntityId>, i32, i32, i32);

/// Marks are made anew when they move: there are few of them.
fn place_key(mark: &PlaceMark) -> PlaceKey {
    let tenth = |length: f64| (length * 10.0) as i32;
    (mark.entity, mark.others.clone(), tenth(mark.x), tenth(mark.y), tenth(mark.radius))
}

fn off_key(sign: &OffFrame) -> (EntityId, i32, i32) {
    (sign.entity, (sign.x * 10.0) as i32, (sign.y * 10.0) as i32)
}

fn place(store: Store, mark: PlaceMark) -> impl IntoView {
    let article = store.article();
    let what = Selection::Entity(mark.entity);
    let names: Vec<_> = std::iter::once(mark.entity)
        .chain(mark.others.iter().copied())
        .map(|id| article.entity(id).name.as_str())
        .collect();
    let spoken = [&names.join(" and "), ", ", &count(mark.events, "event"), " here"].concat();
    let lit = {
        let all: Vec<_> = std::iter::once(mark.entity).chain(mark.others).collect();
        move || all.iter().any(|&id| store.emphasis(Selection::Entity(id)) != Emphasis::None)
    };
    view! {
        <a
            class="place"
            href=encode(article, Some(what))
            data-entity=article.entity(mark.entity).slug.as_str()
            aria-label=spoken
            title=names.join(", ")
            draggable="false"
            aria-current=move || store.current(what)
            data-related=move || (lit() && store.current(what).is_none()).then_some("")
            style:left=px(mark.x)
            style:top=px(mark.y)
            style:--radius=px(mark.radius)
        >
            <span class="place-dot">{(mark.radius >= 9.0).then_some(mark.events)}</span>
        </a>
    }
}

fn off_frame(store: Store, sign: OffFrame) -> impl IntoView {
    let article = store.article();
    let what = Selection::Entity(sign.entity);
    let name = article.entity(sign.entity).name.as_str();
    let km = (sign.km / 10.0).round() as i32 * 10;
    view! {
        <a
            class="off-frame"
            href=encode(article, Some(what))
            data-entity=article.entity(sign.entity).slug.as_str()
            aria-label=format!("{name}, {km} kilometres away, {} there", count(sign.events, "event"))
            title=format!("{name}, {km} km")
            draggable="false"
            aria-current=move || store.current(what)
            data-related=move || store.related(what)
            style:left=px(sign.x)
            style:top=px(sign.y)
        >
            <span class="arrow" style:transform=format!("rotate({}deg)", sign.angle as i32)>"➤"</span>
        </a>
    }
}

/// The locator in the corner.
fn locator(store: Store, inset: &Inset) -> impl IntoView + use<> {
    // From about a half on, it tells nothing that the map doesn't.
    if inset.share > 0.5 {
        return None;
    }
    let dot = |mark: &PlaceMark| {
        view! {
            <circle class="town-dot" cx=tenths(mark.x) cy=tenths(mark.y) r=tenths(mark.radius) />
            {mark.label.as_ref().map(|label| name(store, label))}
        }
    };
    Some(view! {
        <rect class="inset-sea" width="100%" height="100%" />
        {inset.areas.iter().map(|area| area_path(store, area)).collect_view()}
        {inset.places.iter().map(dot).collect_view()}
        <path class="inset-frame" d=inset.outline.clone() />
        <rect class="inset-edge" width="100%" height="100%" />
    })
}

/// What fills and hatches mean, and whose view each is.
fn legend(store: Store) -> impl IntoView {
    let article = store.article();
    let parties = article.parties.iter().enumerate().filter(|(_, id)| {
        article.entity(**id).area.as_ref().is_some_and(|area| {
            let layers = article.maps.iter().flat_map(|map| &map.layers);
            layers.into_iter().any(|layer| layer.name == area.layer && layer.kind == LayerKind::Countries)
        })
    });
    let is_disputed = |id: &EntityId| {
        let area = article.entity(*id).area.as_ref();
        let layers = || article.maps.iter().flat_map(|map| &map.layers);
        area.is_some_and(|area| layers().any(|layer| layer.name == area.layer && layer.kind == LayerKind::Disputed))
    };
    let disputed: Vec<_> = article.entity_ids().filter(is_disputed).collect();
    let notes = article.maps.iter().flat_map(|map| &map.layers).filter_map(|layer| layer.note.as_deref());
    view! {
        <details class="legend">
            <summary>"Legend"</summary>
            <ul>
                {parties
                    .map(|(at, &id)| {
                        view! {
                            <li>
                                <span class="swatch" data-party=(at + 1).to_string()></span>
                                {super::link::entity_name(store, id)}
                            </li>
                        }
                    })
                    .collect_view()}
                {disputed
                    .into_iter()
                    .map(|id| {
                        view! {
                            <li>
                                <span class="swatch" data-layer="disputed"></span>
                                {super::link::entity_name(store, id)}
                                ": "
                                {status_line(store, id)}
                            </li>
                        }
                    })
                    .collect_view()}
                {notes.map(|note| view! { <li class="quiet">{note}</li> }).collect_view()}
            </ul>
        </details>
    }
}

/// An entity's status in one line: each view with who holds it.
fn status_line(store: Store, id: EntityId) -> impl IntoView {
    let views = store.article().entity(id).status.iter().enumerate().map(|(at, (text, says))| {
        let says = (!says.is_empty()).then(|| (" (", super::link::entity_names(store, says), ")"));
        ((at > 0).then_some(" "), super::link::running_text(store, text), says)
    });
    views.collect_view()
}
