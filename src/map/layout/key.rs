//! The key: what the fills that are in view stand for.

use super::areas::{AreaRings, BLEED, DrawnSheet};
use crate::article::{Drawing, EntityId, LayerKind, MapLayer};
use crate::layout::Rect;
use crate::map::fill::{Fill, Ground};
use crate::map::geometry::area;

/// The share of the page that may be missing from the land because of gaps between borders.
const GAPS: f64 = 0.01;

/// A row of the key.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyRow {
    /// The fill.
    pub fill: Fill,
    /// The entities in view whose areas have it.
    pub entities: Vec<EntityId>,
    /// The state in which what is disputed lies, if the viewpoint says so.
    pub of: Option<EntityId>,
    /// What the highlighted areas in view have in common, by the labels of their layers.
    pub labels: Vec<String>,
}

/// A row for each fill that is in view: the parties, other states, then what else there is, what is disputed after the
/// state in which it lies.
pub(super) fn key(layers: &[MapLayer], sheet: &DrawnSheet, page: &Rect, has_beyond: bool) -> Vec<KeyRow> {
    let mut rows: Vec<KeyRow> = Vec::new();
    let mut add = |fill: Fill, entity: Option<EntityId>, of: Option<EntityId>, label: Option<&String>| {
        let of = of.filter(|_| fill.drawn == Some(Drawing::Disputed));
        let known = rows.iter().position(|row| row.fill == fill && row.of == of);
        let row = known.unwrap_or_else(|| {
            rows.push(KeyRow { fill, entities: Vec::new(), of, labels: Vec::new() });
            rows.len() - 1
        });
        rows[row].entities.extend(entity);
        rows[row].labels.extend(label.cloned());
    };
    for (area, rings) in sheet.areas.iter().zip(&sheet.rings) {
        if !rings.rings.iter().any(|ring| ring.bounds.overlaps(page)) || (area.entity.is_some() && !area.is_visible) {
            continue;
        }
        let label = layers[area.layer].label.as_ref();
        match area.drawn {
            // It has the fill of that state, without a line.
            Some((Drawing::PartOf, of)) => add(Fill { drawn: None, ..area.fill }, of, None, label),
            drawn => add(area.fill, area.entity, drawn.and_then(|(_, of)| of), label),
        }
    }
    let has_states = layers.iter().any(|layer| layer.kind == LayerKind::Countries);
    if is_free(sheet, page, has_states) {
        let ground = if has_states { Ground::Water } else { Ground::Undrawn };
        add(Fill { ground, drawn: None }, None, None, None);
    }
    if has_beyond {
        add(Fill { ground: Ground::Beyond, drawn: None }, None, None, None);
    }
    rows.retain(|row| row.fill.ground != Ground::Open);
    for row in &mut rows {
        row.labels.dedup();
        row.entities.sort_unstable();
        row.entities.dedup();
    }
    rows.sort_by_key(|row| (row.fill.ground, row.fill.drawn.is_some()));
    rows
}

/// Whether land leaves a part of the page free: that of states, or else that of the layer which has most.
fn is_free(sheet: &DrawnSheet, page: &Rect, has_states: bool) -> bool {
    let mut land: Vec<f64> = Vec::new();
    for (drawn, AreaRings { rings, .. }) in sheet.areas.iter().zip(&sheet.rings) {
        let kind = if has_states { LayerKind::Countries } else { LayerKind::Region };
        if drawn.kind == kind && drawn.fill.ground != Ground::Water {
            let layer = if has_states { 0 } else { drawn.layer };
            land.resize(land.len().max(layer + 1), 0.0);
            land[layer] += rings.iter().map(|ring| area(&ring.points)).sum::<f64>();
        }
    }
    let most = land.into_iter().fold(0.0, f64::max);
    most < (1.0 - GAPS) * (page.width + 2.0 * BLEED) * (page.height + 2.0 * BLEED)
}
