//! A selection in short: for screen readers, and for the preview of a link.

use crate::article::{Article, Standing};
use crate::explorer::Selection;
use crate::words::{count, standing, when};

/// What a screen reader is told when something is selected.
pub fn spoken(article: &Article, selection: Selection) -> String {
    match selection {
        Selection::Event(id) => {
            let event = article.event(id);
            format!("{}, {}", event.title, when(event))
        }
        Selection::Entity(id) => {
            let entity = article.entity(id);
            format!("{}, involved in {}", entity.name, count(entity.events.len(), "event"))
        }
        Selection::Section(id) => article.section(id).title.clone(),
        Selection::Lens(lens) => lens.label().into(),
    }
}

/// What a link leads to, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewWords {
    /// The date and standing of an event, or what an entity is.
    pub kicker: String,
    /// Its title or name.
    pub title: String,
    /// A description without links; may be empty.
    pub text: String,
}

/// The preview of a link to an event or an entity; other links have none.
pub fn preview(article: &Article, selection: Selection) -> Option<PreviewWords> {
    match selection {
        Selection::Event(id) => {
            let event = article.event(id);
            let mut kicker = when(event);
            if event.standing() != Standing::Happened {
                kicker = format!("{kicker} · {}", standing(article, event));
            }
            Some(PreviewWords { kicker, title: event.title.clone(), text: event.summary.plain() })
        }
        Selection::Entity(id) => {
            let entity = article.entity(id);
            let (kicker, text) = (entity.kind.label().into(), entity.description.plain());
            Some(PreviewWords { kicker, title: entity.name.clone(), text })
        }
        Selection::Section(_) | Selection::Lens(_) => None,
    }
}
