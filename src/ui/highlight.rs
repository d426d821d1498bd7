//! What stands out: a signal for each thing on the page, so that a new selection reaches only what it concerns.
//!
//! Leptos's `Selector` does this for one key; a selection highlights many things.

use crate::article::{Article, EntityId, EventId, ParagraphId};
use crate::explorer::{Emphasis, Left, Light, Selection, ViewState};
use leptos::prelude::*;
use std::collections::HashMap;

/// Anything that can stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// What can be selected.
    Thing(Selection),
    /// A paragraph of the story.
    Paragraph(ParagraphId),
}

/// How a subject stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Highlight {
    /// It is selected.
    pub is_current: bool,
    /// It is pointed at or selected, or is related to what is.
    pub is_lit: bool,
    /// It is an event that the filter doesn't leave.
    pub is_dimmed: bool,
}

impl Highlight {
    /// For `aria-current`.
    pub fn current(self) -> Option<&'static str> {
        self.is_current.then_some("true")
    }

    /// For `data-related`.
    pub fn related(self) -> Option<&'static str> {
        (self.is_lit && !self.is_current).then_some("")
    }

    /// For `data-dimmed`.
    pub fn dimmed(self) -> Option<&'static str> {
        self.is_dimmed.then_some("")
    }
}

/// What is selected, what lights up with it or with what is pointed at, and what the filter leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lit {
    light: Light,
    selection: Option<Selection>,
    left: Left,
}

impl Lit {
    /// How something stands out.
    pub fn highlight(&self, what: Selection) -> Highlight {
        Highlight {
            is_current: self.selection == Some(what),
            is_lit: self.is_lit(what),
            is_dimmed: what.event().is_some_and(|id| !self.is_left(id)),
        }
    }

    /// Whether the filter leaves an event.
    pub fn is_left(&self, id: EventId) -> bool {
        self.left.has(id)
    }

    /// Whether something lights up.
    pub fn is_lit(&self, what: Selection) -> bool {
        self.emphasis(what) != Emphasis::None
    }

    /// Whether an entity or any of those that share its mark lights up.
    pub fn is_any_lit(&self, entity: EntityId, others: &[EntityId]) -> bool {
        others.iter().chain([&entity]).any(|&id| self.is_lit(Selection::Entity(id)))
    }

    /// Whether something is what is pointed at or selected itself.
    pub fn is_source(&self, what: Selection) -> bool {
        self.emphasis(what) == Emphasis::Selected
    }

    fn emphasis(&self, what: Selection) -> Emphasis {
        match what {
            Selection::Event(id) => self.light.event(id),
            Selection::Entity(id) => self.light.entity(id),
            Selection::Section(id) => self.light.section(id),
            Selection::Lens(_) => Emphasis::None,
        }
    }

    fn of(&self, subject: Subject) -> Highlight {
        match subject {
            Subject::Thing(what) => self.highlight(what),
            Subject::Paragraph(id) => Highlight { is_lit: self.light.tells(id), ..Highlight::default() },
        }
    }

    /// Everything that stands out.
    fn subjects(&self) -> impl Iterator<Item = Subject> {
        let events = self.light.events().map(Selection::Event);
        let entities = self.light.entities().map(Selection::Entity);
        let things = events.chain(entities).chain(self.light.source()).chain(self.selection).map(Subject::Thing);
        things.chain(self.light.paragraphs().iter().copied().map(Subject::Paragraph))
    }
}

/// The part of the state that highlights follow from.
type Cause = (Option<Selection>, Option<Selection>, Option<ParagraphId>);

/// The highlights of everything on the page.
#[derive(Clone, Copy)]
pub struct Highlights {
    lit: RwSignal<Lit>,
    cause: StoredValue<Cause>,
    subjects: StoredValue<HashMap<Subject, ArcRwSignal<Highlight>>>,
}

impl Highlights {
    /// Nothing stands out.
    pub fn new() -> Self {
        Self {
            lit: RwSignal::new(Lit::default()),
            cause: StoredValue::new((None, None, None)),
            subjects: StoredValue::new(HashMap::new()),
        }
    }

    /// Brings all highlights up to date with the state and with what the filter leaves. The store calls this after every
    /// change.
    pub fn update(self, state: &ViewState, article: &Article, left: Left) {
        let cause = (state.selection, state.lit_by(), state.reading);
        let is_filtered_anew = self.lit.with_untracked(|lit| lit.left != left);
        if self.cause.get_value() == cause && !is_filtered_anew {
            return;
        }
        self.cause.set_value(cause);
        let light = match cause {
            (_, None, Some(paragraph)) => Light::told(article, paragraph),
            (_, cause, _) => Light::of(article, cause),
        };
        let new = Lit { light, selection: state.selection, left };
        let old = self.lit.get_untracked();
        self.subjects.with_value(|subjects| {
            let events = article.event_ids().filter(|_| is_filtered_anew);
            let filtered = events.map(|id| Subject::Thing(Selection::Event(id)));
            for subject in old.subjects().chain(new.subjects()).chain(filtered) {
                let highlight = new.of(subject);
                if let Some(signal) = subjects.get(&subject).filter(|signal| signal.get_untracked() != highlight) {
                    signal.set(highlight);
                }
            }
        });
        self.lit.set(new);
    }

    /// How a subject stands out; follows it.
    pub fn get(self, subject: Subject) -> Highlight {
        let known = self.subjects.with_value(|subjects| subjects.get(&subject).cloned());
        let signal = known.unwrap_or_else(|| {
            let signal = ArcRwSignal::new(self.lit.with_untracked(|lit| lit.of(subject)));
            self.subjects.update_value(|subjects| {
                subjects.insert(subject, signal.clone());
            });
            signal
        });
        signal.get()
    }

    /// How something that can be selected stands out; follows it.
    pub fn thing(self, what: Selection) -> Highlight {
        self.get(Subject::Thing(what))
    }

    /// `data-lit` for what belongs to one thing: whether that lights up; follows it.
    pub fn lit_with(self, what: Selection) -> Option<&'static str> {
        self.thing(what).is_lit.then_some("")
    }

    /// Whether the filter leaves an event; doesn't follow it.
    pub fn is_left(self, id: EventId) -> bool {
        self.lit.with_untracked(|lit| lit.is_left(id))
    }

    /// Everything that stands out, for lists that are laid out anew anyway.
    pub fn lit(self) -> RwSignal<Lit> {
        self.lit
    }
}
