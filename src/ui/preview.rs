//! The preview of a link in the story: what it leads to, beside it; on hover after a moment, on focus at once, on touch
//! after a long press.

use super::dom::{closest, on};
use super::light::meant;
use super::node::{Drawn, Node, append, of_class, redraw};
use super::store::Store;
use crate::article::{Article, EventStatus};
use crate::date::say;
use crate::explorer::Selection;
use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

/// How long a pointer rests on a link before its preview opens, in milliseconds.
const REST: u32 = 350;
/// How long a preview stays when the pointer leaves, so that it can be moved onto the preview.
const GRACE: u32 = 250;
/// How long a finger is held down.
const HOLD: u32 = 500;
/// Between the link and its preview, and between the preview and the edge, in pixels.
const GAP: f64 = 6.0;
const LINKS: &str = "a[data-event],a[data-entity]";

struct Shown {
    /// The link whose preview is open.
    link: Option<Element>,
    /// What the preview holds.
    drawn: Vec<Drawn>,
    /// What happens after a while, if nothing happens before.
    timer: Option<Timeout>,
    /// Whether a finger was held down for it; the click that follows is no click then.
    is_held: bool,
}

#[derive(Clone)]
struct Preview {
    store: Store,
    root: Element,
    bubble: Element,
    shown: Rc<RefCell<Shown>>,
}

/// Previews the links inside `view`.
pub fn preview(store: Store, root: &Element, view: &Element) {
    let id = store.own_id("preview");
    let bubble = append(root, of_class("div", "preview").attr("role", "tooltip").attr("id", id).attr("hidden", ""));
    let shown = Rc::new(RefCell::new(Shown { link: None, drawn: Vec::new(), timer: None, is_held: false }));
    Preview { store, root: root.clone(), bubble, shown }.listen(view);
}

impl Preview {
    fn listen(self, view: &Element) {
        self.listen_to_pointers(view);
        self.listen_to_touch(view);
        let this = self.clone();
        on(view, "focusin", move |event| {
            // A click gives the focus too; only where the focus is shown does the reader look for it.
            let link = closest(event.target(), LINKS);
            if let Some(link) = link.filter(|link| link.matches(":focus-visible").unwrap_or(false)) {
                this.open(&link);
            }
        });
        let this = self.clone();
        on(view, "focusout", move |_| {
            this.close();
        });
        let this = self.clone();
        // Wherever the focus is, as a pointer opens previews without moving it.
        on(&window(), "keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && this.close() {
                event.prevent_default();
            }
        });
        if let Some(panel) = view.first_element_child() {
            on(&panel, "scroll", move |_| self.follow());
        }
    }

    fn listen_to_pointers(&self, view: &Element) {
        let this = self.clone();
        on(view, "pointerover", move |event| {
            if event.unchecked_ref::<PointerEvent>().pointer_type() == "touch" {
                return;
            }
            match closest(event.target(), LINKS) {
                Some(link) => this.after(REST, move |this| this.open(&link)),
                None => this.leave(),
            }
        });
        for element in [view, &self.bubble, &self.root] {
            let this = self.clone();
            on(element, "pointerleave", move |_| this.leave());
        }
        let this = self.clone();
        on(&self.bubble, "pointerenter", move |_| this.shown.borrow_mut().timer = None);
    }

    fn listen_to_touch(&self, view: &Element) {
        let (this, inside) = (self.clone(), view.clone());
        on(&self.root, "pointerdown", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if this.bubble.contains(target.as_ref()) {
                return;
            }
            this.close();
            let is_touch = event.unchecked_ref::<PointerEvent>().pointer_type() == "touch";
            if let Some(link) = closest(event.target(), LINKS).filter(|link| is_touch && inside.contains(Some(link))) {
                this.after(HOLD, move |this| {
                    this.open(&link);
                    this.shown.borrow_mut().is_held = true;
                });
            }
        });
        for ending in ["pointerup", "pointercancel"] {
            let this = self.clone();
            on(view, ending, move |event| {
                if event.unchecked_ref::<PointerEvent>().pointer_type() == "touch" {
                    this.shown.borrow_mut().timer = None;
                }
            });
        }
        let this = self.clone();
        on(view, "contextmenu", move |event| {
            if this.shown.borrow().is_held {
                event.prevent_default();
            }
        });
        let this = self.clone();
        on(view, "click", move |event| {
            if this.shown.borrow().is_held {
                event.prevent_default();
                this.shown.borrow_mut().is_held = false;
            } else {
                this.close();
            }
        });
    }

    /// Does something after a while, unless something else happens before.
    fn after(&self, milliseconds: u32, run: impl FnOnce(&Self) + 'static) {
        let this = self.clone();
        let timer = Timeout::new(milliseconds, move || run(&this));
        self.shown.borrow_mut().timer = Some(timer);
    }

    fn leave(&self) {
        // What the keyboard opened stays until the keyboard moves on.
        let is_focused = |link: &Element| link.matches(":focus-visible").unwrap_or(false);
        if self.shown.borrow().link.as_ref().is_some_and(is_focused) {
            self.shown.borrow_mut().timer = None;
        } else {
            self.after(GRACE, |this| {
                this.close();
            });
        }
    }

    fn open(&self, link: &Element) {
        let Some(what) = meant(self.store.article(), link) else { return };
        self.close();
        let nodes = nodes(self.store.article(), what);
        let mut shown = self.shown.borrow_mut();
        redraw(&self.bubble, &mut shown.drawn, nodes);
        let _shown = self.bubble.remove_attribute("hidden");
        let _described = link.set_attribute("aria-describedby", &self.bubble.id());
        self.place(link);
        shown.link = Some(link.clone());
    }

    /// Closes the preview; true if one was open, in an explorer that is still on the page.
    fn close(&self) -> bool {
        let mut shown = self.shown.borrow_mut();
        shown.timer = None;
        shown.is_held = false;
        let Some(link) = shown.link.take() else { return false };
        let _hidden = self.bubble.set_attribute("hidden", "");
        let _undescribed = link.remove_attribute("aria-describedby");
        link.is_connected()
    }

    /// A preview that the keyboard opened follows its link when the story scrolls; any other closes.
    fn follow(&self) {
        let link = self.shown.borrow().link.clone();
        match link {
            Some(link) if link.matches(":focus-visible").unwrap_or(false) => self.place(&link),
            _ => {
                self.close();
            }
        }
    }

    /// Puts the preview below its link, or above where below is no room.
    fn place(&self, link: &Element) {
        let (around, at) = (self.root.get_bounding_client_rect(), link.get_bounding_client_rect());
        let size = self.bubble.get_bounding_client_rect();
        let bottom = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
        let below = at.bottom() + GAP;
        let top = if below + size.height() > bottom { (at.top() - GAP - size.height()).max(0.0) } else { below };
        let left = (at.left() - around.left()).min(around.width() - size.width() - GAP).max(GAP);
        let style = self.bubble.unchecked_ref::<HtmlElement>().style();
        for (name, value) in [("left", left), ("top", top - around.top())] {
            let _set = style.set_property(name, &super::dom::px(value));
        }
    }
}

/// What a link leads to, in short.
fn nodes(article: &'static Article, what: Selection) -> Vec<Node> {
    let (kicker, title, text) = match what {
        Selection::Event(id) => {
            let event = article.event(id);
            let date = event.date.map_or_else(|| "Undated".into(), say);
            let status = match event.status {
                EventStatus::Happened => String::new(),
                _ => [" · ", &super::plot::standing(article, event)].concat(),
            };
            ([date, status].concat(), &event.title, event.summary.plain())
        }
        Selection::Entity(id) => {
            let entity = article.entity(id);
            (entity.kind.label().into(), &entity.name, entity.description.plain())
        }
        Selection::Section(_) | Selection::Lens(_) => return Vec::new(),
    };
    let mut nodes = vec![
        of_class("span", "preview-kicker").with(kicker).into(),
        of_class("strong", "preview-title").with(title.as_str()).into(),
    ];
    if !text.is_empty() {
        nodes.push(of_class("span", "preview-text").with(text).into());
    }
    nodes
}
