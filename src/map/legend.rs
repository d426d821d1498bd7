//! The legend: how areas are drawn in a viewpoint.

use super::fill::{Fill, Ground, fill};
use crate::article::{AreaName, Article, Drawing, EntityId, LayerFill, LayerKind, MapLayer, ViewedArea};

/// A row of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendRow {
    /// How it is filled.
    pub fill: Fill,
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
    for &id in &article.parties {
        let Some(area) = &article.entity(id).area else { continue };
        let is_its = |layer: &&MapLayer| layer.name == area.layer && layer.kind == LayerKind::Countries;
        if let Some(layer) = layers().find(is_its) {
            let name = article.name_in(viewpoint, id).to_owned();
            let fill = fill(article, layer, Some(id), None);
            rows.push(LegendRow { fill, entity: id, name, drawn: None, names: Vec::new() });
        }
    }
    for id in article.entity_ids() {
        let Some(area) = &article.entity(id).area else { continue };
        let Some(layer) = layers().find(|layer| layer.name == area.layer) else { continue };
        let viewed = article.viewed(viewpoint, &area.layer, &area.id);
        if viewed.is_none() && layer.kind != LayerKind::Disputed {
            continue;
        }
        let drawn = drawing(viewed);
        let fill = fill(article, layer, Some(id), Some(drawn));
        let name = article.name_in(viewpoint, id).to_owned();
        let names = viewed.map_or_else(Vec::new, |area| area.names.clone());
        rows.push(LegendRow { fill, entity: id, name, drawn: Some(drawn), names });
    }
    rows
}

/// What the highlighted layers' areas have in common, a label each, with their fill.
pub fn highlighted(article: &Article) -> Vec<(Fill, String)> {
    let layers = article.maps.iter().flat_map(|map| &map.layers);
    let mut labels: Vec<_> = layers.filter(|layer| layer.fill == Some(LayerFill::Highlight)).collect();
    labels.dedup_by_key(|layer| &layer.label);
    let fill = Fill { ground: Ground::Highlight, drawn: None };
    labels.into_iter().filter_map(|layer| Some((fill, layer.label.clone()?))).collect()
}

/// How an area is drawn in a viewpoint, and as a part of which entity. If the viewpoint doesn't say, as disputed.
pub(super) fn drawing(viewed: Option<&ViewedArea>) -> (Drawing, Option<EntityId>) {
    viewed.map_or((Drawing::Disputed, None), |area| (area.drawn, area.of))
}
