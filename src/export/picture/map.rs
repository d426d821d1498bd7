//! The map as it is seen.

use super::Picture;
use super::frame::{Captions, LINE, SMALL, Type, framed, text};
use super::palette::{Palette, hex};
use crate::article::{Drawing, EntityId};
use crate::cards::key_words;
use crate::explorer::{Emphasis, Light};
use crate::layout::text_width;
use crate::map::{DrawnArea, Fill, Label, LabelKind, MapScene, MapView, OffFrame, PlaceMark, Size, tenths};
use crate::words::{files as words, interface};
use maud::{Markup, html};

/// From this share of the locator on, the map's frame tells nothing that the map doesn't.
const TELLING: f64 = 0.5;
/// Distance of the locator from the corner, in pixels.
const CORNER: f64 = 8.0;

pub(super) fn draw(picture: &Picture, scene: &MapScene, size: Size) -> String {
    let (palette, article) = (picture.palette, picture.article());
    let map = article.maps.get(scene.map);
    let (key, key_height) = key(picture, scene, size.width);
    let viewpoint = article.viewpoints.get(picture.state.viewpoint);
    let about = map.map(|map| format!("{}: {}", interface::MAP, map.title)).into_iter();
    let about = about.chain(viewpoint.map(|viewpoint| words::view(&viewpoint.label)));
    let about = about.chain([picture.about_time()]).chain(picture.about_selection()).collect::<Vec<_>>().join(". ");
    let credits: Vec<String> = map.map(|map| map.attribution.clone()).into_iter().collect();
    let captions = Captions {
        palette,
        language: &article.language,
        title: &article.title,
        about,
        credits: picture.credits(&credits),
        width: size.width,
        height: size.height + key_height,
    };
    let [w, h] = [size.width, size.height].map(tenths);
    let painter = MapPainter { picture, light: picture.light(), singles_out: picture.state.singles_out() };
    let shown = html! {
        (hatch(palette))
        clipPath id="map" { rect width=(w) height=(h) {} }
        g clip-path="url(#map)" {
            rect width=(w) height=(h) fill=(hex(palette.sea)) {}
            (painter.ground(scene))
            (painter.links(scene))
            @for mark in &scene.places { (painter.ring(mark)) }
            @for label in names(scene) { (painter.label(label)) }
            (painter.scale_bar(scene))
            @for mark in &scene.places { (painter.place(mark)) }
            @for sign in &scene.off_frame { (painter.sign(sign)) }
            (painter.locator(size))
        }
        rect x="0.5" y="0.5" width=(tenths(size.width - 1.0)) height=(tenths(size.height - 1.0)) fill="none"
            stroke=(hex(palette.rule)) {}
        g transform=(format!("translate(0 {h})")) { (key) }
    };
    framed(&captions, &shown)
}

fn hatch(palette: &Palette) -> Markup {
    html! {
        pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
            path d="M0 0V6" stroke=(hex(palette.hatch)) stroke-width="1" opacity="0.6" {}
        }
    }
}

/// Every name on the map.
fn names(scene: &MapScene) -> impl Iterator<Item = &Label> {
    let of_places = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let of_signs = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    scene.labels.iter().chain(of_places).chain(of_signs)
}

/// What an area looks like: its line's colour, width and dashes; none for what has no line.
fn outline(palette: &Palette, fill: Fill) -> Option<(String, &'static str, Option<&'static str>)> {
    match (fill.drawn, fill.ground) {
        (Some(Drawing::Disputed), _) => Some((hex(palette.hatch), "1.25", Some("5 3"))),
        (Some(Drawing::State), _) => Some((hex(palette.ink_2), "1.25", None)),
        (Some(Drawing::PartOf), _) => None,
        (None, _) => Some((hex(palette.land_line), "0.75", None)),
    }
}

/// An area with its hatch. On a small map all lines are thin.
fn area(palette: &Palette, fill: Fill, d: &str, is_lit: bool, is_small: bool) -> Markup {
    let mut line = outline(palette, fill);
    if is_lit && fill.drawn.is_some() {
        line = Some((hex(palette.select), "2", line.and_then(|(.., dashes)| dashes)));
    }
    if let (Some((_, width, _)), true) = (&mut line, is_small) {
        *width = "0.4";
    }
    let (stroke, width, dashes) =
        line.map_or((None, None, None), |(stroke, width, dashes)| (Some(stroke), Some(width), dashes));
    html! {
        path d=(d) fill-rule="evenodd" fill=(palette.area(fill).map_or_else(|| "none".into(), hex)) stroke=[stroke] stroke-width=[width]
            stroke-dasharray=[dashes] stroke-linejoin="round" {}
        @if fill.drawn == Some(Drawing::Disputed) {
            path d=(d) fill-rule="evenodd" fill="url(#hatch)" {}
        }
    }
}

/// Draws what is on the map.
struct MapPainter<'a> {
    picture: &'a Picture<'a>,
    light: Light,
    singles_out: bool,
}

impl MapPainter<'_> {
    fn palette(&self) -> &Palette {
        self.picture.palette
    }

    fn is_lit(&self, entity: EntityId, others: &[EntityId]) -> bool {
        others.iter().chain([&entity]).any(|&id| self.light.entity(id) != Emphasis::None)
    }

    fn ground(&self, scene: &MapScene) -> Markup {
        let palette = self.palette();
        let line = hex(palette.land_line);
        html! {
            @for drawn in &scene.areas {
                (area(palette, drawn.fill, &drawn.d, drawn.entity.is_some_and(|id| self.is_lit(id, &[])), false))
            }
            @for drawn in &scene.lines {
                @if drawn.is_dots {
                    path d=(drawn.d) fill="none" stroke=(line) stroke-width="4" stroke-linecap="round" {}
                } @else {
                    path d=(drawn.d) fill="none" stroke=(line) stroke-width="0.75" stroke-dasharray="2 2" {}
                }
            }
            path d=(scene.beyond) fill-rule="evenodd" fill=(hex(palette.paper_2)) {}
            path d=(scene.graticule.concat()) fill="none" stroke=(hex(palette.ink_2)) stroke-width="0.5" opacity="0.18" {}
            path d=(scene.leaders) fill="none" stroke=(hex(palette.ink)) stroke-width="0.75" {}
        }
    }

    fn links(&self, scene: &MapScene) -> Markup {
        let select = hex(self.palette().select);
        html! {
            @for link in &scene.links {
                path d=(link.d) fill="none" stroke=(select) stroke-width="2" {}
                @if let Some(((x, y), degrees)) = link.arrow {
                    path d="M-9 -5L1 0L-9 5Z" fill=(select)
                        transform=(format!("translate({} {}) rotate({})", tenths(x), tenths(y), degrees as i32)) {}
                }
            }
        }
    }

    /// The share of each theme, around a place's mark.
    fn ring(&self, mark: &PlaceMark) -> Markup {
        let steps_back = self.singles_out && !self.is_lit(mark.entity, &mark.others);
        html! {
            g transform=(format!("translate({} {})", tenths(mark.x), tenths(mark.y)))
                opacity=[steps_back.then_some("0.3")] {
                @for wedge in &mark.themes {
                    path d=(wedge.d) fill="none" stroke=(hex(self.palette().lane(wedge.theme))) stroke-width="3" {}
                }
            }
        }
    }

    fn label(&self, label: &Label) -> Markup {
        let palette = self.palette();
        let is_lit = label.entity.is_some_and(|id| self.is_lit(id, &[]));
        let steps_back = self.singles_out && !is_lit;
        let ink = match label.kind {
            _ if is_lit => palette.select,
            LabelKind::Place | LabelKind::Area if !steps_back => palette.ink,
            _ => palette.ink_2,
        };
        let is_country = label.kind == LabelKind::Country;
        let upper = label.text.to_uppercase();
        let look = Type {
            anchor: label.anchor.word(),
            weight: (label.kind == LabelKind::Place && !steps_back).then_some("600"),
            halo: (label.kind != LabelKind::Water).then_some((palette.paper, "0.82")),
            is_italic: label.kind == LabelKind::Water,
            spacing: label.kind.spacing() * label.kind.size(),
            ..Type::at(label.x, label.y, label.kind.size(), ink)
        };
        html! {
            @if let Some((x, y)) = label.dot { (self.town(x, y, 2.0)) }
            (text(if is_country { &upper } else { &label.text }, look))
        }
    }

    fn town(&self, x: f64, y: f64, radius: f64) -> Markup {
        html! {
            circle cx=(tenths(x)) cy=(tenths(y)) r=(tenths(radius)) fill=(hex(self.palette().paper))
                stroke=(hex(self.palette().ink_2)) {}
        }
    }

    fn scale_bar(&self, scene: &MapScene) -> Markup {
        let palette = self.palette();
        html! {
            @if let Some(bar) = &scene.scale_bar {
                @let [x, y, top, end] = [bar.x, bar.y, bar.y - 4.0, bar.x + bar.px].map(tenths);
                path d=(format!("M{x} {top}V{y}H{end}V{top}")) fill="none" stroke=(hex(palette.ink)) {}
                (text(&bar.label, Type {
                    halo: Some((palette.paper, "0.82")),
                    ..Type::at(bar.x + bar.px + 5.0, bar.y, SMALL, palette.ink)
                }))
            }
        }
    }

    fn place(&self, mark: &PlaceMark) -> Markup {
        let palette = self.palette();
        let is_lit = self.is_lit(mark.entity, &mark.others);
        let is_selected = self.light.entity(mark.entity) == Emphasis::Selected;
        let (fill, edge, ink) = match (is_lit, self.singles_out) {
            (true, _) => (palette.select, palette.paper, palette.paper),
            (false, true) => (palette.paper, palette.ink_2, palette.ink_2),
            (false, false) => (palette.accent, palette.paper, palette.paper),
        };
        let [x, y] = [mark.x, mark.y].map(tenths);
        html! {
            @if is_selected {
                circle cx=(x) cy=(y) r=(tenths(mark.radius + 2.0)) fill=(hex(palette.paper))
                    stroke=(hex(palette.select)) stroke-width="2" {}
            }
            circle cx=(x) cy=(y) r=(tenths(mark.radius - 0.75)) fill=(hex(fill)) stroke=(hex(edge)) stroke-width="1.5" {}
            @if mark.has_room_for_count() {
                (text(&mark.events.to_string(), Type {
                    anchor: "middle",
                    weight: Some("600"),
                    ..Type::at(mark.x, mark.y + 4.0, SMALL, ink)
                }))
            }
        }
    }

    /// The sign of a place out of the frame.
    fn sign(&self, sign: &OffFrame) -> Markup {
        let palette = self.palette();
        let ink = match (self.is_lit(sign.entity, &sign.others), self.singles_out) {
            (true, _) => palette.select,
            (false, true) => palette.ink_2,
            (false, false) => palette.accent,
        };
        let at = format!("translate({} {}) rotate({})", tenths(sign.x), tenths(sign.y), sign.angle as i32);
        html! { path d="M-6 -5L6 0L-6 5L-3 0Z" fill=(hex(ink)) transform=(at) {} }
    }

    /// The locator in the corner.
    fn locator(&self, size: Size) -> Markup {
        let Picture { explorer, state, .. } = self.picture;
        let (palette, article) = (self.palette(), self.picture.article());
        let small = size.inset();
        let inset = explorer.atlas.inset(article, &MapView::new(state.frame, size), small);
        if inset.share > TELLING || inset.outline.is_empty() {
            return html! {};
        }
        let land: Vec<DrawnArea> = explorer.atlas.locator(article, state.viewpoint, small);
        let [w, h, x] = [small.width, small.height, size.width - small.width - CORNER].map(tenths);
        html! {
            clipPath id="locator" { rect width=(w) height=(h) {} }
            g transform=(format!("translate({x} {})", tenths(CORNER))) {
                g clip-path="url(#locator)" {
                    rect width=(w) height=(h) fill=(hex(palette.sea)) {}
                    @for drawn in &land { (area(palette, drawn.fill, &drawn.d, false, true)) }
                    @for mark in &inset.places {
                        (self.town(mark.x, mark.y, mark.radius))
                        @if let Some(label) = &mark.label {
                            (text(&label.text, Type {
                                anchor: label.anchor.word(),
                                halo: Some((palette.paper, "0.82")),
                                ..Type::at(label.x, label.y, SMALL, palette.ink_2)
                            }))
                        }
                    }
                    path d=(inset.outline) fill=(hex(palette.ink)) fill-opacity="0.16" stroke=(hex(palette.ink))
                        stroke-width="1.5" {}
                }
                rect width=(w) height=(h) fill="none" stroke=(hex(palette.ink_2)) {}
            }
        }
    }
}

/// What fills and marks stand for, and how high that is below the map.
fn key(picture: &Picture, scene: &MapScene, width: f64) -> (Markup, f64) {
    let (palette, article) = (picture.palette, picture.article());
    let mut rows: Vec<(Markup, String)> = Vec::new();
    for row in &scene.key {
        let piece = "M0.5 -4.5H15.5V4.5H0.5Z";
        let swatch = area(palette, row.fill, piece, false, false);
        rows.push((swatch, key_words(article, picture.state.viewpoint, row)));
    }
    if !scene.places.is_empty() {
        let dot = html! {
            circle cx="8" cy="0" r="5" fill=(hex(palette.accent)) stroke=(hex(palette.paper)) stroke-width="1.5" {}
            circle cx="8" cy="0" r="6" fill="none" stroke=(hex(palette.ink_2)) stroke-width="1.5" {}
        };
        rows.push((dot, words::EVENTS_BY_THEME.into()));
        let is_shown =
            |at: &usize| scene.places.iter().flat_map(|mark| &mark.themes).any(|wedge| wedge.theme.index() == *at);
        for at in (0..article.themes.len()).filter(is_shown) {
            let ring = palette.lanes[at % palette.lanes.len()];
            let ring = html! { circle cx="8" cy="0" r="5" fill="none" stroke=(hex(ring)) stroke-width="3" {} };
            rows.push((ring, article.themes[at].label.clone()));
        }
    }
    let (mut x, mut y) = (0.0, 16.0);
    let mut drawn = Vec::new();
    for (swatch, words) in &rows {
        let room = 21.0 + text_width(words, SMALL) + 14.0;
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + LINE);
        }
        drawn.push(html! {
            g transform=(format!("translate({} {})", tenths(x), tenths(y))) {
                (swatch)
                (text(words, Type::at(21.0, 4.0, SMALL, palette.ink_2)))
            }
        });
        x += room;
    }
    let height = if drawn.is_empty() { 0.0 } else { y + 8.0 };
    (html! { @for row in &drawn { (row) } }, height)
}
