//! Pictures of what the timeline and the map show now.

use super::address::link;
use super::context::Store;
use super::outside::today;
use crate::explorer::{Action, Explorer, Selection, Shown, ViewState};
use crate::export::{DARK, LIGHT, Palette, Picture};
use crate::map::{MapScene, MapView, Size};
use crate::timeline::TimelineScene;
use gloo_file::Blob;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement, HtmlImageElement};

/// How much larger than on the page a picture of pixels is.
const TIMES: f64 = 2.0;
/// The most pixels of a picture, which every browser can draw.
const MOST: f64 = 16_000_000.0;
/// The size of a timeline that isn't laid out on the page, in pixels.
const TIMELINE_WIDTH: f64 = 1200.0;
/// The size of a map that isn't laid out on the page.
const MAP_SIZE: Size = Size { width: 960.0, height: 600.0 };

/// The scenes that the views show, as soon as they have some.
#[derive(Clone, Copy)]
pub struct Scenes {
    /// The timeline's.
    pub timeline: StoredValue<Option<SeenTimeline>>,
    /// The map's.
    pub map: StoredValue<Option<Memo<Option<MapScene>>>>,
}

/// The scene of the timeline.
#[derive(Clone, Copy)]
pub struct SeenTimeline {
    /// As it is drawn.
    pub scene: Memo<Option<TimelineScene>>,
    /// How much larger than laid out that is.
    pub by: RwSignal<f64>,
}

impl Scenes {
    /// Nothing is shown.
    pub fn new() -> Self {
        Self { timeline: StoredValue::new(None), map: StoredValue::new(None) }
    }
}

/// What can be taken away as a picture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PictureOf {
    /// The timeline.
    Timeline,
    /// The map.
    Map,
}

impl PictureOf {
    /// Both, as far as the article has them.
    pub fn all(store: Store) -> impl Iterator<Item = Self> {
        let has_map = !store.explorer.atlas.is_empty();
        std::iter::once(Self::Timeline).chain(has_map.then_some(Self::Map))
    }

    /// Part of a file's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Timeline => "timeline",
            Self::Map => "map",
        }
    }
}

/// What the view shows now, as SVG in the page's colours.
pub fn svg(store: Store, subject: PictureOf, root: &Element) -> String {
    let address = link(store);
    store.peek(|state| {
        let explorer = store.explorer;
        let palette = palette(root);
        let picture =
            Picture { explorer, state, palette, address: &address, version: &explorer.version, today: today() };
        match subject {
            PictureOf::Timeline => picture.timeline(&timeline(store, state)),
            PictureOf::Map => {
                let size = state.map_size;
                let shown = store.scenes.map.get_value().and_then(|scene| scene.get_untracked());
                match shown {
                    Some(scene) => picture.map(&scene, size),
                    None => picture.map(&map(explorer, state), MAP_SIZE),
                }
            }
        }
    })
}

/// The timeline as it is shown, or all of its lanes where the page has a list instead.
fn timeline(store: Store, state: &ViewState) -> TimelineScene {
    let shown = store.scenes.timeline.get_value().and_then(|SeenTimeline { scene, by }| {
        let scale = 1.0 / by.get_untracked();
        scene.get_untracked().map(|scene| scene.scaled(scale))
    });
    shown.unwrap_or_else(|| {
        let timeline = &store.explorer.timeline;
        let stack = timeline.stack(&state.timeline, TIMELINE_WIDTH);
        let featured = state.selection.and_then(Selection::event);
        let height = timeline.full_height(&stack, &state.timeline);
        timeline.scene(store.article(), &stack, &state.timeline, height, featured)
    })
}

/// The map where the page hasn't shown it yet: the land of the address, at the picture's size.
fn map(explorer: &Explorer, state: &ViewState) -> MapScene {
    let mut state = state.clone();
    state.apply(Action::ResizeMap(MAP_SIZE), explorer);
    let article = &explorer.article;
    let reserved = MAP_SIZE.reserved(false);
    let shown = Shown::of(&state, explorer);
    let shown = &|id| shown.has(article, id);
    let selection = state.selection;
    let (featured, event) = Selection::on_map(selection.as_ref(), article);
    let of_state = MapView::new(state.frame, MAP_SIZE);
    let view = MapView { viewpoint: state.viewpoint, featured, event, shown, reserved: &reserved, ..of_state };
    explorer.atlas.scene(article, &view)
}

/// The colours that the page has.
fn palette(root: &Element) -> &'static Palette {
    let style = window().get_computed_style(root).ok().flatten();
    let paper = style.and_then(|style| style.get_property_value("background-color").ok());
    let [_, red, green, blue] = DARK.paper.to_be_bytes();
    let is_dark = paper.is_some_and(|paper| paper == format!("rgb({red}, {green}, {blue})"));
    if is_dark { &DARK } else { &LIGHT }
}

/// What would end an address.
const ENDS: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'\'');

/// A picture of pixels of an SVG picture; `None` if the browser can't draw it.
pub async fn png(svg: &str) -> Option<Blob> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", utf8_percent_encode(svg, ENDS)));
    JsFuture::from(image.decode()).await.ok()?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    let times = TIMES.min((MOST / (width * height).max(1.0)).sqrt());
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width((width * times) as u32);
    canvas.set_height((height * times) as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width * times, height * times).ok()?;
    let drawn = js_sys::Promise::new(&mut |done, _| {
        let give = Closure::once_into_js(move |blob: JsValue| done.call1(&JsValue::NULL, &blob));
        // Without a picture nobody waits any longer.
        let _asked = canvas.to_blob(give.unchecked_ref());
    });
    let blob: web_sys::Blob = JsFuture::from(drawn).await.ok()?.dyn_into().ok()?;
    Some(blob.into())
}
