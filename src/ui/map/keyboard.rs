//! What the keyboard does on the map.

use crate::article::EntityId;
use crate::explorer::Action;
use crate::explorer::keys::{Command, MapCommand, Scope, Zoom};
use crate::map::{Direction, MapScene};
use crate::ui::context::Store;
use crate::ui::focus::focus;
use crate::ui::hooks::{Elements, ZOOM_STEP, command, keep_focus};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
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
    /// The place where the keyboard was last; the focus goes back there when it is drawn anew.
    last: StoredValue<Option<EntityId>>,
}

impl MapKeyboard {
    /// The keyboard on a map.
    pub fn new(store: Store, scene: Memo<Option<MapScene>>) -> Self {
        Self { store, scene, places: Elements::new(), last: StoredValue::new(None) }
    }

    /// The handlers for the plot, which keep the focus on the map while that is drawn anew.
    pub fn handlers(self, plot: NodeRef<Div>) -> AnyAttribute {
        let last = move || self.places.get(self.last.try_get_value().flatten()?);
        let kept = keep_focus(plot, move || self.scene.with(|_| ()), last);
        let heard = view! {
            <{..}
                on:keydown=move |event| self.press(&event)
                on:focusin=move |_| {
                    if let Some(id) = self.places.focused() {
                        self.last.set_value(Some(id));
                    }
                }
            />
        };
        (kept, heard).into_any_attr()
    }

    /// Does what a key says.
    fn press(self, event: &KeyboardEvent) {
        if self.walk(event) || self.pan_or_scale(event) {
            event.prevent_default();
        }
    }

    /// From a place that has the focus, moves it to the nearest in the direction of a key. True if it did, or if there
    /// is none that way: the map stays, as long as the keys go through its places.
    fn walk(self, event: &KeyboardEvent) -> bool {
        let Some(from) = self.places.focused() else { return false };
        let Some(Command::Place(direction)) = command(self.store, Scope::Place, event) else { return false };
        let next = self.scene.with_untracked(|scene| scene.as_ref().and_then(|scene| scene.nearest(from, direction)));
        if let Some(place) = next.and_then(|next| self.places.get(next)) {
            focus(&place);
        }
        true
    }

    /// False if a key says nothing here.
    fn pan_or_scale(self, event: &KeyboardEvent) -> bool {
        let Some(Command::Map(command)) = command(self.store, Scope::Map, event) else { return false };
        self.store.dispatch(match command {
            // The map's ground goes the other way.
            MapCommand::Move(Direction::Left) => Action::PanMap(STEP, 0.0),
            MapCommand::Move(Direction::Right) => Action::PanMap(-STEP, 0.0),
            MapCommand::Move(Direction::Up) => Action::PanMap(0.0, STEP),
            MapCommand::Move(Direction::Down) => Action::PanMap(0.0, -STEP),
            MapCommand::Zoom(Zoom::In) => Action::ScaleMap(ZOOM_STEP),
            MapCommand::Zoom(Zoom::Out) => Action::ScaleMap(1.0 / ZOOM_STEP),
            MapCommand::Zoom(Zoom::Home) => Action::HomeMap,
        });
        true
    }
}
