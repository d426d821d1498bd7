//! The preview of a link in the story: what it leads to, beside it. It opens when a mouse rests on the link, at once
//! with the keyboard's focus, and after a long press with a finger.

use super::context::Store;
use super::focus::{after_drawing, is_focus_visible, window_height};
use crate::cards;
use crate::explorer::Selection;
use gloo_timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, Node, PointerEvent};

/// How long a mouse rests on a link before its preview opens, in milliseconds.
const REST: u32 = 350;
/// How long a preview stays when the mouse leaves, so that it can be moved onto the preview.
const GRACE: u32 = 250;
/// How long a finger is held down, in milliseconds.
const HOLD: u32 = 500;
/// Between the link and its preview, and between the preview and the edge, in pixels.
const MARGIN: f64 = 6.0;

/// The preview of a story. Links open the preview that they have as a context.
#[derive(Clone, Copy)]
pub struct Preview {
    store: Store,
    bubble: NodeRef<Div>,
    /// What is previewed.
    shown: RwSignal<Option<Selection>>,
    /// Its link.
    link: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Does something after a while; dropping it cancels that.
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    /// Whether it was opened by a long press; the click at the end of that is to be ignored.
    is_held: StoredValue<bool>,
}

impl Preview {
    /// Nothing is previewed.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            bubble: NodeRef::new(),
            shown: RwSignal::new(None),
            link: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            is_held: StoredValue::new(false),
        }
    }

    /// A mouse rests on a link.
    pub fn rest_on(self, what: Selection, link: HtmlElement) {
        self.after(REST, move || self.open(what, link));
    }

    /// A finger is down on a link.
    pub fn hold(self, what: Selection, link: HtmlElement) {
        self.after(HOLD, move || {
            self.open(what, link);
            self.is_held.set_value(true);
        });
    }

    /// A link has the focus. A click gives the focus too; only where the browser shows the focus does the reader look
    /// for it.
    pub fn focus_on(self, what: Selection, link: HtmlElement) {
        if is_focus_visible(&link) {
            self.open(what, link);
        }
    }

    /// The mouse leaves a link or its preview.
    pub fn leave(self) {
        // What the keyboard opened stays until the keyboard moves on.
        if self.is_of_keyboard() {
            self.timer.set_value(None);
        } else {
            self.after(GRACE, move || {
                self.close();
            });
        }
    }

    /// Closes the preview; true if one was open.
    pub fn close(self) -> bool {
        self.timer.set_value(None);
        self.is_held.set_value(false);
        let link = self.link.try_update_value(Option::take).flatten();
        if let Some(link) = &link {
            let _removed = link.remove_attribute("aria-describedby");
            self.shown.set(None);
        }
        link.is_some()
    }

    /// A pointer goes down anywhere: what is open closes, unless it lies under the pointer.
    pub fn press(self, event: &PointerEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        if self.bubble.get_untracked().is_none_or(|bubble| !bubble.contains(target.as_ref())) {
            self.close();
        }
    }

    /// A finger goes up.
    pub fn release(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            self.timer.set_value(None);
        }
    }

    /// Whether what is open was opened by a long press.
    pub fn is_held(self) -> bool {
        self.is_held.get_value()
    }

    /// True if a click ends a long press: the caller must ignore it. Any other click closes the preview.
    pub fn takes_click(self) -> bool {
        let is_held = self.is_held.try_update_value(std::mem::take).unwrap_or_default();
        if !is_held {
            self.close();
        }
        is_held
    }

    /// A preview that the keyboard opened follows its link when the story scrolls; any other closes.
    pub fn follow(self) {
        if self.is_of_keyboard() {
            self.place();
        } else {
            self.close();
        }
    }

    fn is_of_keyboard(self) -> bool {
        self.link.with_value(|link| link.as_ref().is_some_and(|link| is_focus_visible(link)))
    }

    /// Does something after a while. The next call cancels it.
    fn after(self, milliseconds: u32, run: impl FnOnce() + 'static) {
        self.timer.set_value(Some(Timeout::new(milliseconds, run)));
    }

    fn open(self, what: Selection, link: HtmlElement) {
        self.close();
        let _described = link.set_attribute("aria-describedby", &self.id());
        self.link.set_value(Some(link));
        self.shown.set(Some(what));
    }

    fn id(self) -> String {
        self.store.own_id("preview")
    }

    /// Puts the preview below its link, or above where below is no room.
    fn place(self) {
        let link = self.link.with_value(Clone::clone);
        let Some((bubble, link)) = self.bubble.get_untracked().zip(link) else { return };
        let Some(around) = bubble.offset_parent().map(|root| root.get_bounding_client_rect()) else { return };
        let (at, size) = (link.get_bounding_client_rect(), bubble.get_bounding_client_rect());
        let below = at.bottom() + MARGIN;
        let has_room_below = below + size.height() <= window_height();
        let top = if has_room_below { below } else { (at.top() - MARGIN - size.height()).max(0.0) };
        // Begins where the link does, unless it would reach over the edge.
        let start = if self.store.is_rtl() { around.right() - at.right() } else { at.left() - around.left() };
        let start = start.min(around.width() - size.width() - MARGIN).max(MARGIN);
        for (name, length) in [("inset-inline-start", start), ("top", top - around.top())] {
            let _set = (*bubble).style().set_property(name, &format!("{length}px"));
        }
    }
}

/// The bubble of a [`Preview`]. It stands at the end of the explorer, as it may lie over every view.
#[component]
pub fn PreviewBubble(preview: Preview) -> impl IntoView {
    on_cleanup(move || preview.timer.set_value(None));
    Effect::new(move || {
        if preview.shown.get().is_some() {
            // Its size decides where it has room.
            after_drawing(move || preview.place());
        }
    });
    view! {
        <div
            class="preview"
            role="tooltip"
            id=preview.id()
            node_ref=preview.bubble
            hidden=move || preview.shown.get().is_none()
            on:pointerenter=move |_| preview.timer.set_value(None)
            on:pointerleave=move |_| preview.leave()
        >
            <For each=move || preview.shown.get() key=|what| *what let:what>
                <PreviewWords what />
            </For>
        </div>
    }
}

#[component]
fn PreviewWords(what: Selection) -> impl IntoView {
    let store = Store::expect();
    let (words, language) = (cards::preview(store.article(), what), store.language());
    words.map(move |cards::PreviewWords { kicker, title, text }| {
        view! {
            <span class="preview-kicker">{kicker}</span>
            <strong class="preview-title" lang=language>{title}</strong>
            {(!text.is_empty()).then(|| view! { <span class="preview-text" lang=language>{text}</span> })}
        }
    })
}
