//! The legend: what fills and lines mean in a viewpoint, and where that is said.

use crate::article::format::{AreaName, LayerKind};
use crate::article::{Article, Drawing, EntityId, Piece, Text, ViewedArea};
use crate::gather::AddAll as _;

/// What a row of the legend shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// The fill of a party, by its place among the parties.
    Party(usize),
    /// A disputed area, on the fill of the state that it lies in if the viewpoint says so.
    Disputed(Option<EntityId>),
    /// An area drawn as a state.
    State,
    /// An area filled like what it is a part of.
    PartOf(EntityId),
}

/// A row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// What it looks like.
    pub swatch: Swatch,
    /// Whose area it is.
    pub entity: EntityId,
    /// What the viewpoint calls it.
    pub name: String,
    /// How it is drawn, in words; empty for parties.
    pub words: Text,
    /// Other names in use, with whose usage each is; the one on the map first.
    pub names: Vec<AreaName>,
}

/// What fills and lines mean in a viewpoint: the parties that are states, then the areas that are drawn by viewpoint.
/// The viewpoint itself has the sentence and the source that support it.
pub fn legend(article: &Article, viewpoint: usize) -> Vec<LegendRow> {
    let layers = || article.maps.iter().flat_map(|map| &map.layers);
    let mut rows = Vec::new();
    for (at, &id) in article.parties.iter().enumerate() {
        let area = article.entity(id).area.as_ref();
        if area.is_some_and(|area| layers().any(|l| l.name == area.layer && l.kind == LayerKind::Countries)) {
            let name = article.name_in(viewpoint, id).to_owned();
            rows.push(LegendRow {
                swatch: Swatch::Party(at),
                entity: id,
                name,
                words: Text::default(),
                names: Vec::new(),
            });
        }
    }
    for id in article.entity_ids() {
        let Some(area) = &article.entity(id).area else { continue };
        let viewed = article.viewed(viewpoint, &area.layer, &area.id);
        let disputed = layers().any(|layer| layer.name == area.layer && layer.kind == LayerKind::Disputed);
        if viewed.is_none() && !disputed {
            continue;
        }
        let (drawn, of) = drawing(viewed);
        let swatch = match (drawn, of) {
            (Drawing::State, _) => Swatch::State,
            (Drawing::PartOf, Some(of)) => Swatch::PartOf(of),
            (_, of) => Swatch::Disputed(of),
        };
        let name = article.name_in(viewpoint, id).to_owned();
        let names = viewed.map_or_else(Vec::new, |area| area.names.clone());
        rows.push(LegendRow { swatch, entity: id, name, words: words(article, drawn, of), names });
    }
    rows
}

/// How an area of a disputed layer is drawn; as disputed where the viewpoint doesn't say.
pub(super) fn drawing(viewed: Option<&ViewedArea>) -> (Drawing, Option<EntityId>) {
    viewed.map_or((Drawing::Disputed, None), |area| (area.drawn, area.of))
}

/// How an area is drawn, in words.
pub(super) fn words(article: &Article, drawn: Drawing, of: Option<EntityId>) -> Text {
    let start = match (drawn, of) {
        (Drawing::State, _) => "drawn as a state",
        (Drawing::PartOf, _) => "drawn as a part of ",
        (Drawing::Disputed, None) => "drawn as disputed",
        (Drawing::Disputed, Some(_)) => "drawn as disputed, within ",
    };
    let mut text = Text(vec![Piece::Words(start.into())]);
    text.0.add_all(of.map(|id| Piece::Mention(id, article.entity(id).name.clone())));
    text
}
