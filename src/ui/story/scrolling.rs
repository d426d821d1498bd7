//! Where the story stands: it shows what is selected, and tells which paragraph is read.

use crate::article::{ParagraphId, SectionId};
use crate::explorer::{Action, ActionSource, Light, Selection};
use crate::ui::context::Store;
use crate::ui::focus::{after_drawing, all, scroll_into_panel};
use crate::ui::hooks::{Elements, use_size};
use leptos::html::{A, Div};
use leptos::prelude::*;
use web_sys::HtmlElement;

/// What is scrolled.
#[derive(Clone, Copy)]
pub struct Scrolling {
    store: Store,
    panel: NodeRef<Div>,
    headings: Elements<SectionId, A>,
    /// Whether what is selected has still to be shown, as soon as the panel scrolls by itself.
    is_due: StoredValue<bool>,
    /// Whether the panel stands where it shows what is selected. It doesn't once the reader scrolls.
    is_shown: StoredValue<bool>,
}

impl Scrolling {
    /// Makes the panel show whatever is selected from now on, unless the story itself selects it.
    pub fn follow_selection(store: Store, panel: NodeRef<Div>, headings: Elements<SectionId, A>) -> Self {
        let this = Self { store, panel, headings, is_due: StoredValue::new(false), is_shown: StoredValue::new(false) };
        use_size(panel, move |_, height| this.resized(height));
        Effect::new(move || {
            this.is_shown.set_value(false);
            this.is_due.set_value(false);
            if let Some(selection) = store.selection.get()
                && store.peek(|state| state.source) != ActionSource::Story
            {
                after_drawing(move || this.show_or_wait(selection));
            }
        });
        this
    }

    /// Tells the store which paragraph is read: the one in the panel's upper third. None where the story doesn't scroll
    /// by itself.
    pub fn read(self) {
        let Some(panel) = self.panel.get_untracked() else { return };
        let paragraph = if scrolls(&panel) { self.paragraph_read(&panel) } else { None };
        self.store.dispatch(Action::Read(paragraph));
    }

    fn paragraph_read(self, panel: &HtmlElement) -> Option<ParagraphId> {
        let line = panel.get_bounding_client_rect().top() + f64::from(panel.client_height()) / 3.0;
        self.store.paragraphs.find(|paragraph| {
            let rect = paragraph.get_bounding_client_rect();
            rect.top() <= line && rect.bottom() > line
        })
    }

    /// The reader scrolls, or is about to: from now on the panel stays where the reader leaves it.
    pub fn leave_to_reader(self) {
        self.is_shown.set_value(false);
    }

    /// A new size may hide what is selected: it is shown again, unless the reader has scrolled. The panel gets several
    /// sizes while the other views are measured at first. Out of sight, with no height, it keeps its place.
    fn resized(self, height: f64) {
        let Some(panel) = self.panel.get_untracked().filter(|_| height > 0.0) else { return };
        if !scrolls(&panel) {
            self.is_due.set_value(true);
            return;
        }
        let is_due = self.is_due.try_update_value(std::mem::take) == Some(true);
        let Some(selection) = self.store.selection.get_untracked() else { return };
        if is_due || self.is_shown.get_value() {
            self.show(&panel, selection);
        }
    }

    fn show_or_wait(self, selection: Selection) {
        let Some(panel) = self.panel.get_untracked() else { return };
        self.is_due.set_value(!scrolls(&panel));
        self.show(&panel, selection);
    }

    /// Scrolls to the first paragraph that tells of a selection, and there to where it names it, if none is in view. A
    /// story that doesn't scroll by itself stays where the reader is.
    fn show(self, panel: &HtmlElement, selection: Selection) {
        if scrolls(panel) {
            self.scroll_to(panel, selection);
            self.is_shown.set_value(true);
        }
    }

    fn scroll_to(self, panel: &HtmlElement, selection: Selection) {
        if let Selection::Section(id) = selection {
            if let Some(heading) = self.headings.get(id) {
                scroll_into_panel(panel, &heading);
            }
            return;
        }
        let light = Light::of(self.store.article(), Some(selection));
        let told = light.paragraphs().iter().filter_map(|&id| {
            let paragraph = self.store.paragraphs.get(id)?;
            Some((seen_part(&paragraph, selection)?, paragraph))
        });
        let told: Vec<(HtmlElement, HtmlElement)> = told.collect();
        if !told.iter().any(|(part, _)| is_in_view(panel, part))
            && let Some((part, paragraph)) = told.first()
        {
            scroll_into_panel(panel, paragraph);
            scroll_into_panel(panel, part);
        }
    }
}

/// What has to be seen of a paragraph: where it names an entity that is selected, or else the whole.
fn seen_part(paragraph: &HtmlElement, selection: Selection) -> Option<HtmlElement> {
    match selection {
        Selection::Entity(_) => all(paragraph, "[aria-current]").into_iter().next(),
        _ => Some(paragraph.clone()),
    }
}

/// Whether enough of an element can be seen in a panel to read it.
fn is_in_view(panel: &HtmlElement, element: &HtmlElement) -> bool {
    let (view, rect) = (panel.get_bounding_client_rect(), element.get_bounding_client_rect());
    let enough = rect.height().min(40.0);
    rect.top() <= view.bottom() - enough && rect.bottom() >= view.top() + enough
}

/// Whether the story scrolls by itself; in one column the page does.
fn scrolls(panel: &HtmlElement) -> bool {
    panel.scroll_height() > panel.client_height()
}
