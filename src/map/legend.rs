//! The legend: what fills and lines mean in a viewpoint.

use crate::article::{AreaName, Article, Drawing, EntityId, LayerKind, ViewedArea};

/// What a row of the legend shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swatch {
    /// The fill of a party, by its index in the article's parties.
    Party(usize),
    /// A disputed area, on the fill of the state that the viewpoint says it lies in, if it says so.
    Disputed(Option<EntityId>),
    /// An area drawn as a state.
    State,
    /// An area with the same fill as the state that it is drawn as a part of.
    PartOf(EntityId),
}

/// A row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// What it shows.
    pub swatch: Swatch,
    /// The entity whose area it is about.
    pub entity: EntityId,
    /// What the viewpoint calls it.
    pub name: String,
    /// How it is drawn, and the state that it is drawn within or as a part of. `None` for parties.
    pub drawn: Option<(Drawing, Option<EntityId>)>,
    /// Names in use, each with who uses it; the one on the map first.
    pub names: Vec<AreaName>,
}

/// The rows of the legend in a viewpoint: the parties that are states, then the areas whose drawing depends on the
/// viewpoint. The reasons are not in the rows: the viewpoint's text and source give them.
pub fn legend(article: &Article, viewpoint: usize) -> Vec<LegendRow> {
    let layers = || article.maps.iter().flat_map(|map| &map.layers);
    let mut rows = Vec::new();
    for (index, &id) in article.parties.iter().enumerate() {
        let area = article.entity(id).area.as_ref();
        if area.is_some_and(|area| layers().any(|l| l.name == area.layer && l.kind == LayerKind::Countries)) {
            let name = article.name_in(viewpoint, id).to_owned();
            rows.push(LegendRow { swatch: Swatch::Party(index), entity: id, name, drawn: None, names: Vec::new() });
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
        rows.push(LegendRow { swatch, entity: id, name, drawn: Some((drawn, of)), names });
    }
    rows
}

/// How an area is drawn in a viewpoint, and as a part of which entity. If the viewpoint doesn't say, as disputed.
pub(super) fn drawing(viewed: Option<&ViewedArea>) -> (Drawing, Option<EntityId>) {
    viewed.map_or((Drawing::Disputed, None), |area| (area.drawn, area.of))
}
