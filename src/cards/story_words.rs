//! The texts around the story's paragraphs: the chips of their events, and where the facts come from.

use super::runs::{facts, joined, own, text};
use super::{Line, Part, Run};
use crate::article::{Article, EventId, Standing};
use crate::words::when;

/// The chip of an event below a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipWords {
    /// The visible text: the event's short name.
    pub seen: String,
    /// How its content stands, after it in small type; `None` if the event happened.
    pub standing: Option<&'static str>,
    /// For screen readers. It begins with the visible text, word for word (WCAG 2.5.3, Label in Name).
    pub spoken: String,
}

/// The chips of the events that are shown below a paragraph.
pub fn chips(article: &Article, shown: &[EventId]) -> Vec<ChipWords> {
    let chip = |&id: &EventId| {
        let event = article.event(id);
        let seen = event.short_name().to_owned();
        let standing = Some(event.standing()).filter(|&standing| standing != Standing::Happened).map(Standing::label);
        let mut spoken = standing.map_or_else(|| seen.clone(), |standing| format!("{seen} {standing}"));
        if seen != event.title {
            spoken = format!("{spoken}: {}", event.title);
        }
        spoken = format!("{spoken}, {}", when(event));
        ChipWords { seen, standing, spoken }
    };
    shown.iter().map(chip).collect()
}

/// The label, for screen readers, of the mark after a sentence that tells a claim or a plan: “claimed: All soldiers are
/// in place”.
pub fn status_mark_spoken(article: &Article, id: EventId) -> String {
    let event = article.event(id);
    format!("{}: {}", event.standing().label(), event.title)
}

/// The paragraphs below the story: where to read on, if anywhere, and where the facts and the maps come from.
pub fn source_note(article: &Article) -> Vec<Line> {
    let mut maps: Vec<&str> = article.maps.iter().map(|map| map.attribution.as_str()).collect();
    maps.dedup();
    let mut facts = source_line(article);
    facts.extend([text(" "), own(maps.join(" "))]);
    if article.see_also.is_empty() {
        return vec![facts];
    }
    let mut further = vec![text("See also: ")];
    further.extend(joined(see_also(article), ", "));
    vec![further, facts]
}

/// Where the facts come from, and under which licence.
pub fn source_line(article: &Article) -> Line {
    let source = &article.source;
    let mut line = vec![
        text("Facts and figures from "),
        out(&source.url, &source.title),
        text(format!(", retold in our own words; this article’s data is licensed {}.", source.license)),
    ];
    line.extend(source.note.iter().flat_map(|note| [text(" "), own(note)]));
    line
}

/// Who made the maps.
pub fn map_facts(article: &Article) -> Option<Part> {
    let maps = article.maps.iter();
    facts(maps.map(|map| (text("Map"), vec![vec![own(format!("{}: {}", map.title, map.attribution))]])))
}

/// Links to further articles.
pub fn see_also(article: &Article) -> Vec<Run> {
    article.see_also.iter().map(|further| out(&further.url, &further.title)).collect()
}

fn out(url: &str, words: &str) -> Run {
    Run::Out { url: url.into(), words: words.into() }
}
