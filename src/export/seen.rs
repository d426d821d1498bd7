//! What the timeline and the map show now, as plain text.

use crate::article::Standing;
use crate::cards::{map_in_words, plain_line};
use crate::explorer::{Explorer, Shown, ViewState};
use crate::map::MapView;
use crate::words::files::credit;
use crate::words::{standing, when};

/// The events that the timeline shows and the filter leaves, one a line in the order of time: when, what, and how its
/// content stands unless it happened. Then where it comes from.
pub fn timeline_as_text(explorer: &Explorer, state: &ViewState) -> String {
    let article = &explorer.article;
    let shown = Shown::of(state, explorer);
    let line = |&id: &_| {
        let event = article.event(id);
        let is_fact = event.standing() == Standing::Happened && event.claimed_by.is_empty();
        let stands = if is_fact { String::new() } else { format!(" ({})", standing(article, event)) };
        format!("{}: {}{stands}", when(event), event.title)
    };
    let lines = article.in_time.iter().filter(|&&id| shown.has(article, id)).map(line);
    lines.chain([format!("{}.", credit(article))]).collect::<Vec<_>>().join("\n")
}

/// What the map shows, one sentence a line, then where it comes from.
pub fn map_as_text(explorer: &Explorer, state: &ViewState) -> String {
    let article = &explorer.article;
    let shown = Shown::of(state, explorer);
    let shown = &|id| shown.has(article, id);
    let view = MapView { viewpoint: state.viewpoint, shown, ..MapView::new(state.frame, state.map_size) };
    let lines = map_in_words(&explorer.atlas, article, &view);
    let lines = lines.iter().map(|line| plain_line(article, line));
    lines.chain([format!("{}.", credit(article))]).collect::<Vec<_>>().join("\n")
}
