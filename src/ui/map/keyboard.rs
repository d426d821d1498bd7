//! What the keyboard does on the map.

use crate::article::EntityId;
use crate::explorer::Action;
use crate::map::{Direction, MapScene};
use crate::ui::context::Store;
use crate::ui::focus::focus;
use crate::ui::hooks::{Elements, ZOOM_STEP, has_modifier, keep_focus};
use leptos::ev;
use leptos::html::{A, Div};
use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// How far one press of an arrow key moves the map, in pixels.
const STEP: f64 = 60.0;

/// The keyboard on the map.
#[derive(Clone, Copy)]
pub struct MapKeyboard {
    store: Store,
    scene: Memo<Option<MapScene>>,
    /// The places in view, and the signs of those out of view.
    pub places: Elements<EntityId, A>,
}

impl MapKeyboard {
    /// Keeps the focus on the map while `scene` is drawn anew.
    pub fn new(store: Store, plot: NodeRef<Div>, scene: Memo<Option<MapScene>>) -> Self {
        let this = Self { store, scene, places: Elements::new() };
        // Where the keyboard was last; the focus goes back there when it is drawn anew.
        let last = StoredValue::new(None::<EntityId>);
        let follow = window_event_listener(ev::focusin, move |_| {
            if let Some(id) = this.places.focused() {
                last.set_value(Some(id));
            }
        });
        on_cleanup(move || follow.remove());
        keep_focus(plot, move || scene.with(|_| ()), move || this.places.get(last.try_get_value().flatten()?));
        this
    }

    /// Does what a key says.
    pub fn press(self, event: &KeyboardEvent) {
        if !has_modifier(event) && (self.walk(event) || self.pan_or_scale(event)) {
            event.prevent_default();
        }
    }

    /// From a place that has the focus, moves it to the nearest in the direction of an arrow key. True if it did, or if
    /// there is none that way: the map stays, as long as the keys go through its places.
    fn walk(self, event: &KeyboardEvent) -> bool {
        let Some(direction) = direction(event) else { return false };
        let Some(from) = self.places.focused() else { return false };
        let next = self.scene.with_untracked(|scene| scene.as_ref().and_then(|scene| scene.nearest(from, direction)));
        if let Some(place) = next.and_then(|next| self.places.get(next)) {
            focus(&place);
        }
        true
    }

    /// False if a key says nothing here.
    fn pan_or_scale(self, event: &KeyboardEvent) -> bool {
        self.store.dispatch(match event.key().as_str() {
            "ArrowLeft" => Action::PanMap(STEP, 0.0),
            "ArrowRight" => Action::PanMap(-STEP, 0.0),
            "ArrowUp" => Action::PanMap(0.0, STEP),
            "ArrowDown" => Action::PanMap(0.0, -STEP),
            "+" | "=" => Action::ScaleMap(ZOOM_STEP),
            "-" => Action::ScaleMap(1.0 / ZOOM_STEP),
            "0" => Action::HomeMap,
            _ => return false,
        });
        true
    }
}

fn direction(event: &KeyboardEvent) -> Option<Direction> {
    Some(match event.key().as_str() {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        _ => return None,
    })
}
