//! The map's legend, and the words for its places.

use super::map_words::drawn_as;
use super::runs::{entities, entity, joined, own, paragraph_link, running, shared_names, text};
use super::{Line, Run};
use crate::article::{Article, Drawing, EntityId};
use crate::map::{Fill, Ground, KeyRow, LegendRow, OffFrame, PlaceMark, highlighted, legend};
use crate::words::{count_of, events_here};

/// The map's legend in a viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLegend {
    /// What the viewpoint says and whose it is; empty for an article without viewpoints.
    pub viewpoint: Line,
    /// Where that is said (`quiet`); empty for an article without viewpoints.
    pub source: Line,
    /// What fills and lines mean.
    pub rows: Vec<MapLegendRow>,
    /// The fill of highlighted areas, with what they have in common.
    pub highlighted: Vec<(Fill, String)>,
    /// Notes of the layers.
    pub notes: Vec<String>,
}

/// A row of the map's legend.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLegendRow {
    /// The entity whose area it is.
    pub entity: EntityId,
    /// What it looks like.
    pub fill: Fill,
    /// Whose area it is, and how it is drawn.
    pub words: Line,
    /// Its names in use (`quiet`); may be empty.
    pub names: Line,
}

/// Whose view is shown and where that is said, then what fills and lines mean in it.
pub fn map_legend(article: &Article, viewpoint: usize) -> MapLegend {
    let (mut words, mut source) = (Line::new(), Line::new());
    if let Some(viewpoint) = article.viewpoints.get(viewpoint) {
        words = running(article, &viewpoint.text);
        if !viewpoint.says.is_empty() {
            let mut who = vec![text(" — ")];
            who.extend(entities(article, &viewpoint.says));
            words.push(Run::Quiet(who));
        }
        if let Some(told) = viewpoint.told {
            source.extend([text("Told in "), paragraph_link(article, told), text(" ")]);
        }
        if let Some(link) = &viewpoint.link {
            source.extend([text("See "), Run::Out { url: link.url.clone(), words: link.label.clone() }]);
        }
    }
    let notes = article.maps.iter().flat_map(|map| &map.layers).filter_map(|layer| layer.note.clone());
    let rows = legend(article, viewpoint).iter().map(|row| legend_row(article, row)).collect();
    MapLegend { viewpoint: words, source, rows, highlighted: highlighted(article), notes: notes.collect() }
}

fn legend_row(article: &Article, row: &LegendRow) -> MapLegendRow {
    let mut words = vec![entity(article, row.entity)];
    // The map may have another name for it than its card.
    if row.name != article.entity(row.entity).name {
        words.extend([text(" (on the map: "), own(&row.name), text(")")]);
    }
    if let Some((drawn, of)) = row.drawn {
        words.push(text(", "));
        words.extend(drawn_as(article, drawn, of));
    }
    let mut names = joined(row.names.iter().map(|name| own(format!("{} ({})", name.text, name.usage))), "; ");
    if !names.is_empty() {
        names.insert(0, text("Names: "));
    }
    MapLegendRow { entity: row.entity, fill: row.fill, words, names }
}

/// What a fill of the key stands for in a viewpoint: “Georgia”, “disputed, in Georgia”.
pub fn key_words(article: &Article, viewpoint: usize, row: &KeyRow) -> String {
    let name = |id| article.name_in(viewpoint, id);
    let names = || row.entities.iter().map(|&id| name(id)).collect::<Vec<_>>().join(", ");
    match (row.fill.ground, row.fill.drawn) {
        (Ground::Water, _) => "water".into(),
        (Ground::Undrawn, _) => "water or other land".into(),
        (Ground::Beyond, _) => "not on this map".into(),
        (ground, Some(Drawing::Disputed)) => match (row.of, ground) {
            (Some(of), _) => format!("disputed, in {}", name(of)),
            // On the fill of a party, which is its own.
            (None, Ground::Party(_)) => format!("{}, disputed", names()),
            (None, _) => "disputed".into(),
        },
        (_, Some(Drawing::State)) => format!("{}, drawn as a state", names()),
        (Ground::Highlight, _) => row.labels.join(", "),
        (Ground::Plain, _) => "other land".into(),
        _ => names(),
    }
}

/// The words for a place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceWords {
    /// For screen readers.
    pub spoken: String,
    /// For its tooltip.
    pub title: String,
}

/// A place's mark: “Tskhinvali, 2 of 5 events here”.
pub fn place_words(article: &Article, mark: &PlaceMark) -> PlaceWords {
    let title = shared_names(article, mark.entity, &mark.others);
    PlaceWords { spoken: format!("{title}, {}", events_here(mark.events, mark.all)), title }
}

/// The sign for a place outside the frame: “Warsaw, 1240 kilometres away, 1 event there”.
pub fn off_frame_words(article: &Article, sign: &OffFrame) -> PlaceWords {
    let names = shared_names(article, sign.entity, &sign.others);
    let km = ((sign.km / 10.0).round() * 10.0) as i32;
    let events = count_of(sign.events, sign.all, "event");
    PlaceWords { spoken: format!("{names}, {km} kilometres away, {events} there"), title: format!("{names}, {km} km") }
}
