//! The region and, beside it, where on the Earth it lies.

use super::brief::Brief;
use crate::article::Drawing;
use crate::cards::{key_words, map_legend, running_text};
use crate::explorer::Explorer;
use crate::map::{DrawnArea, Fill, Ground, KeyRow, Label, MapScene, MapView, OffFrame, PlaceMark, Size, tenths};
use crate::words::interface as words;
use maud::{Markup, html};

/// The map of the region, in pixels.
const REGION: Size = Size { width: 470.0, height: 340.0 };
/// The map of where it lies.
const LOCATOR: Size = Size { width: 216.0, height: 214.0 };
/// How much smaller its land is laid out, so that its outlines have fewer points.
const COARSER: f64 = 3.0;
/// The patterns of disputed areas, of highlighted ones, of water, and of what no map covers.
const HATCH: &str = "print-hatch";
const STRIPES: &str = "print-stripes";
const WAVES: &str = "print-waves";
const DOTS: &str = "print-dots";
/// Radius of a town's dot in pixels.
const TOWN: f64 = 2.0;
/// The whole of a swatch.
const SWATCH: &str = "M.5.5H15.5V9.5H.5Z";

/// Both maps with their key, and whose view they show; nothing for an article without maps.
pub(super) fn maps(brief: Brief, explorer: &Explorer) -> Markup {
    let (article, atlas) = (&explorer.article, &explorer.atlas);
    let view = MapView::new(atlas.home(REGION), REGION);
    let region = atlas.scene(article, &view);
    let widest = MapView { featured: &article.parties, ..MapView::new(atlas.widest(LOCATOR), LOCATOR) };
    let mut wide = atlas.scene(article, &widest);
    let coarse = Size { width: LOCATOR.width / COARSER, height: LOCATOR.height / COARSER };
    wide.areas = atlas.locator(article, 0, coarse);
    wide.graticule.clear();
    let outline = atlas.inset(article, &view, LOCATOR).outline;
    html! {
        @if !atlas.is_empty() {
            section class="print-maps" {
                (drawn(&region, REGION, 1.0, None))
                div {
                    @if wide.map != region.map { (drawn(&wide, LOCATOR, COARSER, Some(&outline))) }
                    (key(brief, [&region, &wide]))
                }
                (views(brief))
            }
        }
    }
}

/// A map, its land drawn larger than it is laid out. `outline` is what another one shows of it.
fn drawn(scene: &MapScene, size: Size, larger: f64, outline: Option<&str>) -> Markup {
    html! {
        svg viewBox={ "0 0 " (size.width) " " (size.height) } width=(size.width) {
            defs {
                pattern id=(HATCH) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                    path d="M0 0V6" class="hatch-line" {}
                }
                pattern id=(STRIPES) width="4" height="4" patternUnits="userSpaceOnUse" {
                    path d="M2 0V4" class="print-wave" {}
                }
                pattern id=(WAVES) width="4" height="3" patternUnits="userSpaceOnUse" {
                    path d="M0 1.5H4" class="print-wave" {}
                }
                pattern id=(DOTS) width="4" height="4" patternUnits="userSpaceOnUse" {
                    path d="M0 2h1" class="print-wave" {}
                }
            }
            rect width="100%" height="100%" fill={ "url(#" (WAVES) ")" } {}
            g transform=[(larger > 1.0).then(|| format!("scale({larger})"))] { (land(&scene.areas)) }
            @for line in &scene.lines {
                path class="map-line" d=(line.d) data-layer=(line.kind.word()) data-dots[line.is_dots] {}
            }
            @if !scene.beyond.is_empty() { (filled(Fill { ground: Ground::Beyond, drawn: None }, &scene.beyond)) }
            @for (class, d) in [("graticule", scene.graticule.concat()), ("leader", scene.leaders.clone())] {
                @if !d.is_empty() { path class=(class) d=(d) {} }
            }
            @if let Some(outline) = outline { path class="inset-frame" d=(outline) {} }
            @for mark in &scene.places { (place(mark)) }
            @for sign in &scene.off_frame { (off_frame(sign)) }
            @for name in &scene.labels { (label(name)) }
            @if let Some(bar) = &scene.scale_bar {
                g class="scale-bar" {
                    path d={ "M" (tenths(bar.x)) " " (tenths(bar.y - 4.0)) "v4h" (tenths(bar.px)) "v-4" } {}
                    text x=(tenths(bar.x + bar.px + 5.0)) y=(tenths(bar.y)) { (bar.label) }
                }
            }
        }
    }
}

/// Land and lakes. Neighbours that look alike and stand for nothing are one path.
fn land(areas: &[DrawnArea]) -> Markup {
    let is_plain = |area: &DrawnArea| area.entity.is_none() && area.drawn.is_none();
    let alike = areas.chunk_by(|a, b| is_plain(a) && is_plain(b) && a.layer == b.layer);
    html! {
        @for alike in alike {
            @let d: String = alike.iter().map(|area| area.d.as_str()).collect();
            (filled(alike[0].fill, &d))
        }
    }
}

fn filled(fill: Fill, d: &str) -> Markup {
    let pattern = match fill.ground {
        _ if fill.is_hatched() => Some(HATCH),
        Ground::Highlight => Some(STRIPES),
        Ground::Water | Ground::Undrawn => Some(WAVES),
        Ground::Beyond => Some(DOTS),
        _ => None,
    };
    html! {
        path class="area" d=(d) fill-rule="evenodd" data-fill=(fill.word()) data-drawn=[fill.drawn.map(Drawing::word)] {}
        @if let Some(pattern) = pattern { path class="hatched" d=(d) fill-rule="evenodd" fill={ "url(#" (pattern) ")" } {} }
    }
}

fn place(mark: &PlaceMark) -> Markup {
    html! {
        circle class="print-place" cx=(tenths(mark.x)) cy=(tenths(mark.y)) r=(tenths(mark.radius)) {}
        @if mark.has_room_for_count() {
            text class="print-count" x=(tenths(mark.x)) y=(tenths(mark.y + 4.0)) text-anchor="middle" { (mark.events) }
        }
        @if let Some(name) = &mark.label { (label(name)) }
    }
}

/// The sign of a place out of view: an arrow to it, and its name.
fn off_frame(sign: &OffFrame) -> Markup {
    let at = format!("translate({} {}) rotate({})", tenths(sign.x), tenths(sign.y), sign.angle as i32);
    html! {
        path class="print-arrow" d="M-6-5 7 0-6 5Z" transform=(at) {}
        @if let Some(name) = &sign.label { (label(name)) }
    }
}

fn label(name: &Label) -> Markup {
    html! {
        @if let Some((x, y)) = name.dot { circle class="town-dot" cx=(tenths(x)) cy=(tenths(y)) r=(tenths(TOWN)) {} }
        text class="map-label" data-kind=(name.kind.word()) x=(tenths(name.x)) y=(tenths(name.y)) text-anchor=(name.anchor.word()) {
            (name.text)
        }
    }
}

/// What fills, lines and marks of the maps stand for.
fn key(brief: Brief, scenes: [&MapScene; 2]) -> Markup {
    let mut rows: Vec<KeyRow> = Vec::new();
    for row in scenes.into_iter().flat_map(|scene| &scene.key) {
        match rows.iter_mut().find(|known| (known.fill, known.of) == (row.fill, row.of)) {
            Some(known) => {
                known.entities.extend(&row.entities);
                known.labels.extend(row.labels.clone());
            }
            None => rows.push(row.clone()),
        }
    }
    for row in &mut rows {
        row.entities.sort_unstable();
        row.entities.dedup();
        row.labels.sort_unstable();
        row.labels.dedup();
    }
    html! {
        ul class="print-key" {
            @for row in &rows {
                li {
                    svg viewBox="0 0 16 10" width="16" { (filled(row.fill, SWATCH)) }
                    (key_words(brief.article, 0, row))
                }
            }
            @if scenes.iter().any(|scene| !scene.places.is_empty()) {
                li {
                    svg viewBox="0 0 10 10" width="10" { circle class="print-place" cx="5" cy="5" r="4" {} }
                    (brief.interface(words::MARKS_KEY))
                }
            }
        }
    }
}

/// Whose view the maps show, and the other views of the same areas.
fn views(brief: Brief) -> Markup {
    let article = brief.article;
    let notes = map_legend(article, 0).notes;
    html! {
        @if !article.viewpoints.is_empty() {
            h2 { (brief.interface(words::PRINT_VIEWS)) }
            ul class="print-views" {
                @for (at, viewpoint) in article.viewpoints.iter().enumerate() {
                    li {
                        b { (viewpoint.label) } @if at == 0 { (brief.interface(words::PRINT_DRAWN)) } ". "
                        (brief.line(&running_text(article, &viewpoint.text)))
                        @if let Some(told) = viewpoint.told { " " small { (brief.numbers.paragraph(told)) } }
                        @if let Some(link) = &viewpoint.link { (brief.source(&link.url)) }
                    }
                }
            }
        }
        p { @for note in &notes { (note) " " } @for map in attributions(brief) { (map) " " } }
    }
}

/// Who made the maps, each once.
fn attributions(brief: Brief<'_>) -> Vec<&str> {
    let mut maps: Vec<&str> = brief.article.maps.iter().map(|map| map.attribution.as_str()).collect();
    maps.dedup();
    maps
}
