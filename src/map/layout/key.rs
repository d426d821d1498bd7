//! The key: what the fills that are in view stand for.

use super::areas::{BLEED, DrawnArea, DrawnSheet};
use crate::article::{Drawing, EntityId, LayerKind};
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
}

/// A row for each fill that is in view: the parties, other states, then what else there is, what is disputed after the
/// state in which it lies.
pub(super) fn key(sheet: &DrawnSheet, page: &Rect, has_beyond: bool) -> Vec<KeyRow> {
    let mut rows: Vec<KeyRow> = Vec::new();
    let mut add = |fill: Fill, entity: Option<EntityId>, of: Option<EntityId>| {
        let of = of.filter(|_| fill.drawn == Some(Drawing::Disputed));
        let known = rows.iter().position(|row| row.fill == fill && row.of == of);
        let row = known.unwrap_or_else(|| {
            rows.push(KeyRow { fill, entities: Vec::new(), of });
            rows.len() - 1
        });
        rows[row].entities.extend(entity);
    };
    for (area, rings) in sheet.areas.iter().zip(&sheet.rings) {
        if !rings.rings.iter().any(|ring| ring.bounds.overlaps(page)) || (area.entity.is_some() && !area.is_visible) {
            continue;
        }
        match area.drawn {
            // It has the fill of that state, without a line.
            Some((Drawing::PartOf, of)) => add(Fill { drawn: None, ..area.fill }, of, None),
            drawn => add(area.fill, area.entity, drawn.and_then(|(_, of)| of)),
        }
    }
    if has_sea(sheet, page) {
        add(Fill { ground: Ground::Water, drawn: None }, None, None);
    }
    if has_beyond {
        add(Fill { ground: Ground::Beyond, drawn: None }, None, None);
    }
    for row in &mut rows {
        row.entities.sort_unstable();
        row.entities.dedup();
    }
    rows.sort_by_key(|row| (row.fill.ground, row.fill.drawn.is_some()));
    rows
}

/// Whether land leaves a part of the page free.
fn has_sea(sheet: &DrawnSheet, page: &Rect) -> bool {
    let is_land = |(area, _): &(&DrawnArea, _)| area.kind == LayerKind::Countries;
    let land = sheet.areas.iter().zip(&sheet.rings).filter(is_land).flat_map(|(_, rings)| &rings.rings);
    let land: f64 = land.map(|ring| area(&ring.points)).sum();
    land < (1.0 - GAPS) * (page.width + 2.0 * BLEED) * (page.height + 2.0 * BLEED)
}
