//! A selection or a change of a view in short: for screen readers, and for the preview of a link.

use super::map_words::map_in_short;
use crate::article::{Article, Standing};
use crate::explorer::{Change, Explorer, Selection, Shown, ViewState};
use crate::map::MapView;
use crate::words::{count, entity_kind, interface, span, standing, when};

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

/// What a screen reader is told when a view has changed; `None` if there is nothing to say.
pub fn spoken_change(explorer: &Explorer, state: &ViewState, change: Change) -> Option<String> {
    let Explorer { article, timeline, atlas, .. } = explorer;
    let shown = Shown::of(state, explorer);
    match change {
        Change::Map => {
            let view = MapView { viewpoint: state.viewpoint, ..MapView::new(state.frame, state.map_size) };
            map_in_short(atlas, article, &view)
        }
        Change::Time => {
            let count = article.in_time.iter().filter(|&&id| shown.has(article, id)).count();
            Some(interface::time_shown(shown.time.period(), count, article.in_time.len()))
        }
        Change::Filter => Some(interface::events_left(shown.events(article).len(), article.events.len())),
        Change::Spacing => Some(interface::spaced(interface::SPACINGS[state.timeline.spacing as usize])),
        Change::Gap(first) => {
            let index = timeline.gaps().iter().position(|gap| gap.first == first)?;
            Some(interface::gap_changed(&span(timeline.gaps()[index].days()), state.timeline.open.has(index)))
        }
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
            let (kicker, text) = (entity_kind(article, entity.kind).into(), entity.description.plain());
            Some(PreviewWords { kicker, title: entity.name.clone(), text })
        }
        Selection::Section(_) | Selection::Lens(_) => None,
    }
}
