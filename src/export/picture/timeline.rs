//! The timeline as it is seen.

use super::Picture;
use super::frame::{Captions, LINE, SMALL, Type, framed, lines, text};
use super::palette::{Colour, Palette, dashes, hex};
use crate::article::{Article, Event, EventId, EventStatus, RelationClass};
use crate::cards::timeline_paths::{self, gap_edges, gaps, stripes, ticks};
use crate::explorer::{Emphasis, Light};
use crate::layout::{Rect, text_width};
use crate::map::tenths;
use crate::timeline::{
    AXIS, Arc, BAR_MIN, FADE, GAP_SIZE, KEY_SIZE, LABEL_SIZE, LabelSide, Mark, MarkLabel, MarkShape, More, Sign,
    TICK_SIZE, TickRank, TimelineScene,
};
use crate::words::{files as words, interface, is_rtl};
use maud::{Markup, html};

/// The least and the most width of the lanes' names beside the plot, in pixels.
const NAMES: (f64, f64) = (128.0, 220.0);
/// What of that isn't for the words.
const BESIDE_NAMES: f64 = 26.0;
/// Type size of the lanes' names in pixels.
const NAME: f64 = 12.0;
/// The least distance of the baseline below the middle of a line of type, in em.
const MIDDLE: f64 = 0.35;
/// The width of a sample in the key, in pixels.
const SAMPLE: f64 = 28.0;

/// What a mark looks like, apart from where it is.
#[derive(Clone, Copy)]
struct Look {
    shape: MarkShape,
    status: EventStatus,
    lane: Colour,
    is_key: bool,
}

pub(super) fn draw(picture: &Picture, scene: &TimelineScene) -> String {
    let (palette, article, light) = (picture.palette, picture.article(), picture.light());
    let longest = article.themes.iter().map(|theme| text_width(&theme.label, NAME)).fold(0.0, f64::max);
    let names_width = (longest + BESIDE_NAMES).clamp(NAMES.0, NAMES.1);
    let width = names_width + scene.width;
    let (key, key_height) = key(picture, scene, width);
    let about = std::iter::once(format!("{}: {}", interface::TIMELINE, picture.about_time()));
    let about = about.chain(picture.about_selection()).collect::<Vec<_>>().join(". ");
    let captions = Captions {
        palette,
        language: &article.language,
        title: &article.title,
        about,
        credits: picture.credits(&[]),
        width,
        height: scene.height + key_height,
    };
    let [w, h] = [scene.width, scene.height].map(tenths);
    let letters = Letters { is_mirrored: is_rtl(&article.language) };
    let painter = MarkPainter { palette, article, light, letters, singles_out: picture.state.singles_out() };
    // Read from the right, the plot is mirrored, and the lanes' names stand at its right.
    let place = if letters.is_mirrored {
        format!("matrix(-1 0 0 1 {w} 0)")
    } else {
        format!("translate({} 0)", tenths(names_width))
    };
    let shown = html! {
        clipPath id="plot" { rect width=(w) height=(h) {} }
        (names(palette, article, scene, names_width))
        g transform=(place) {
            g clip-path="url(#plot)" {
                (ground(palette, scene))
                (painter.leaders(scene))
                (painter.arcs(scene))
                @for mark in &scene.marks { (painter.mark(mark)) }
                @for more in &scene.more { (chip(palette, letters, more)) }
            }
            (axis(palette, letters, scene))
        }
        g transform=(format!("translate(0 {})", tenths(scene.height))) { (key) }
    };
    framed(&captions, &shown)
}

/// The texts of the plot. Where it is mirrored, each text is mirrored back.
#[derive(Clone, Copy)]
struct Letters {
    is_mirrored: bool,
}

impl Letters {
    /// Words of the article.
    fn told(self, words: &str, look: Type) -> Markup {
        self.placed(words, Type { is_rtl: self.is_mirrored, ..look })
    }

    /// Words of the interface, which are read from the left.
    fn said(self, words: &str, look: Type) -> Markup {
        let anchor = match look.anchor {
            "start" if self.is_mirrored => "end",
            "end" if self.is_mirrored => "start",
            anchor => anchor,
        };
        self.placed(words, Type { anchor, ..look })
    }

    fn placed(self, words: &str, look: Type) -> Markup {
        if !self.is_mirrored {
            return text(words, look);
        }
        html! { g transform=(format!("matrix(-1 0 0 1 {} 0)", tenths(2.0 * look.x))) { (text(words, look)) } }
    }
}

/// The lanes' names in a width, at the side of the picture where reading begins.
fn names(palette: &Palette, article: &Article, scene: &TimelineScene, width: f64) -> Markup {
    let is_rtl = is_rtl(&article.language);
    let end = scene.width + width;
    let (sign, name) = if is_rtl { (end - 10.0, end - 18.0) } else { (0.0, 18.0) };
    html! {
        @for lane in &scene.lanes {
            @let middle = lane.y + lane.height / 2.0;
            @let words = lines(&article.theme(lane.theme).label, width - BESIDE_NAMES, |text| text_width(text, NAME));
            @let line_height = (lane.height / words.len() as f64).min(14.0);
            @let top = middle - (words.len() as f64 - 1.0) * line_height / 2.0;
            rect x=(tenths(sign)) y=(tenths(middle - 5.0)) width="10" height="10" rx="2" fill=(hex(palette.lane(lane.theme))) {}
            @for (row, line) in words.iter().enumerate() {
                @let y = top + line_height * row as f64 + MIDDLE * NAME;
                (text(line, Type { is_rtl, ..Type::at(name, y, NAME, palette.ink) }))
            }
        }
    }
}

/// Stripes, lines of ticks and gaps.
fn ground(palette: &Palette, scene: &TimelineScene) -> Markup {
    html! {
        path d=(stripes(scene)) fill=(hex(palette.paper_2)) {}
        path d=(ticks(scene, TickRank::Minor)) stroke=(hex(palette.rule)) {}
        path d=(ticks(scene, TickRank::Major)) stroke=(hex(palette.ink_2)) stroke-opacity="0.45" {}
        path d=(gaps(scene, false)) fill=(hex(palette.paper)) {}
        path d=(gap_edges(scene)) fill="none" stroke=(hex(palette.rule)) stroke-width="1.25" {}
        path d=(gaps(scene, true)) fill=(hex(palette.paper)) fill-opacity="0.6" {}
    }
}

/// The labels of the ticks, where time is slow, and how long the gaps are.
fn axis(palette: &Palette, letters: Letters, scene: &TimelineScene) -> Markup {
    let [w, axis] = [scene.width, AXIS].map(tenths);
    html! {
        rect width=(w) height=(axis) fill=(hex(palette.paper)) {}
        @for (x, width) in &scene.slow {
            rect x=(tenths(*x)) y=(tenths(AXIS - 3.0)) width=(tenths(*width)) height="3"
                fill=(hex(palette.ink_2)) fill-opacity="0.45" {}
        }
        path d=(format!("M0 {axis}H{w}")) stroke=(hex(palette.rule)) {}
        @for tick in scene.ticks.iter().filter(|tick| !tick.label.is_empty()) {
            @let ink = if tick.rank == TickRank::Minor { palette.ink_2 } else { palette.ink };
            (letters.said(&tick.label, Type::at(tick.label_x, AXIS / 2.0 + MIDDLE * TICK_SIZE, TICK_SIZE, ink)))
        }
        @for gap in scene.gaps.iter().filter(|gap| !gap.caption.is_empty()) {
            (letters.said(&gap.caption, Type {
                anchor: "middle",
                halo: Some((palette.paper, "1")),
                ..Type::at(gap.x + gap.width / 2.0, scene.height - 2.0, GAP_SIZE, palette.ink_2)
            }))
        }
    }
}

/// A chip that counts events without room.
fn chip(palette: &Palette, letters: Letters, more: &More) -> Markup {
    let (x, radius) = (more.x + more.width / 2.0, more.width / 2.0);
    html! {
        circle cx=(tenths(x)) cy=(tenths(more.y)) r=(tenths(radius - 0.5)) fill=(hex(palette.paper_3))
            stroke=(hex(palette.rule)) {}
        (letters.said(&more.label, Type {
            anchor: "middle",
            ..Type::at(x, more.y + MIDDLE * SMALL, SMALL, palette.ink)
        }))
    }
}

/// Draws the events: their marks, arcs and leaders.
struct MarkPainter<'a> {
    palette: &'a Palette,
    article: &'a Article,
    light: Light,
    letters: Letters,
    singles_out: bool,
}

impl MarkPainter<'_> {
    fn leaders(&self, scene: &TimelineScene) -> Markup {
        let opacity = self.singles_out.then_some("0.45");
        html! {
            @for leader in &scene.leaders {
                path d=(timeline_paths::leader(leader)) fill="none" stroke=(hex(self.palette.lane(leader.theme)))
                    stroke-width="1.25" opacity=[opacity] {}
            }
        }
    }

    /// Arcs, then their labels, so that no arc lies over what another says.
    fn arcs(&self, scene: &TimelineScene) -> Markup {
        html! {
            @for arc in scene.arcs.iter().rev() { (self.arc(arc)) }
            @for label in scene.arcs.iter().filter_map(|arc| arc.label.as_ref()) {
                (self.letters.said(&label.text, Type {
                    anchor: "middle",
                    halo: Some((self.palette.paper, "1")),
                    ..Type::at(
                        label.bounds.x + label.bounds.width / 2.0,
                        label.bounds.y + label.bounds.height * 0.8,
                        GAP_SIZE,
                        self.palette.select,
                    )
                }))
            }
        }
    }

    fn arc(&self, arc: &Arc) -> Markup {
        let is_lit = arc.is_lit || [arc.from, arc.to].iter().any(|&end| self.light.event(end) == Emphasis::Selected);
        let is_conflict = arc.kind.class() == RelationClass::Conflict;
        let (stroke, width, opacity) = match (is_lit, is_conflict) {
            (true, _) => (self.palette.select, "1.5", "1"),
            (false, true) => (self.palette.warn, "1", "0.6"),
            (false, false) => (self.palette.ink_2, "1", "0.22"),
        };
        html! {
            path d=(timeline_paths::arc(arc)) fill="none" stroke=(hex(stroke)) stroke-width=(width)
                opacity=(opacity) stroke-dasharray=[is_conflict.then_some("4 3")] {}
        }
    }

    fn mark(&self, mark: &Mark) -> Markup {
        let (palette, event) = (self.palette, self.article.event(mark.event));
        let emphasis = self.light.event(mark.event);
        let steps_back = self.singles_out && emphasis == Emphasis::None;
        let look =
            Look { shape: mark.shape, status: event.status, lane: palette.lane(event.theme), is_key: event.is_key };
        html! {
            g opacity=[steps_back.then_some("0.45")] {
                (ring(palette, mark, look, emphasis))
                (self.bar(mark, look, event))
            }
            @if let Some(due) = mark.target.filter(|_| emphasis == Emphasis::Selected) {
                @let [x, width, y] = [due.x, due.width.max(4.0), mark.hit.y + mark.hit.height - 2.0].map(tenths);
                path d=(format!("M{x} {y}h{width}")) stroke=(hex(palette.select)) stroke-width="4"
                    stroke-dasharray="3 3" {}
                @if due.is_deadline {
                    rect x=(tenths(due.x + due.width.max(4.0) - 3.0)) y=(tenths(mark.hit.y + mark.hit.height - 10.0))
                        width="3" height="10" fill=(hex(palette.select)) {}
                }
            }
            @if let Some(label) = &mark.label {
                @let ink = match emphasis {
                    Emphasis::Selected => palette.select,
                    Emphasis::None if self.singles_out => palette.ink_2,
                    _ => palette.ink,
                };
                (self.label(label, ink, event.is_key))
            }
        }
    }

    /// A bar or a dot; where its start or end is unknown, it fades.
    fn bar(&self, mark: &Mark, look: Look, event: &Event) -> Markup {
        let sign = if mark.approximate { Some("~") } else { mark.uncertain.then_some("?") };
        let middle = if look.shape.is_dot() { mark.x } else { mark.x + mark.width.max(BAR_MIN) / 2.0 };
        let dashes = dashes(look.shape, Some(event));
        let drawn = if mark.parts.is_empty() {
            shape(self.palette, look, mark.x, mark.y, mark.width, dashes)
        } else {
            several(self.palette, look, (mark.x, mark.y, mark.width), &mark.parts, dashes)
        };
        html! {
            (faded(mark, &event.slug, &drawn))
            @if let Some(sign) = sign {
                (self.letters.said(sign, Type {
                    anchor: "middle",
                    weight: Some("700"),
                    ..Type::at(middle, mark.y + 3.0, 9.0, self.palette.ink)
                }))
            }
        }
    }

    fn label(&self, label: &MarkLabel, ink: Colour, is_key: bool) -> Markup {
        let (size, weight) =
            if is_key || label.side == LabelSide::Above { (KEY_SIZE, Some("700")) } else { (LABEL_SIZE, None) };
        let bounds = label.bounds;
        let y = bounds.y + bounds.height / 2.0 + MIDDLE * size;
        let (x, anchor) =
            if label.side == LabelSide::Left { (bounds.x + bounds.width, "end") } else { (bounds.x, "start") };
        self.letters.told(
            &label.text,
            Type { anchor, weight, halo: Some((self.palette.paper, "0.85")), ..Type::at(x, y, size, ink) },
        )
    }
}

/// The ring around what is selected or related to it.
fn ring(palette: &Palette, mark: &Mark, look: Look, emphasis: Emphasis) -> Markup {
    let (colour, width, away) = match emphasis {
        Emphasis::None => return html! {},
        Emphasis::Related => (palette.ink_2, "1.5", 2.75),
        Emphasis::Selected => (palette.select, "2", 3.0),
    };
    let half = half(look) + away;
    let (left, width_of) = match look.shape {
        shape if shape.is_dot() => (mark.x - half, 2.0 * half),
        _ => (mark.x - away, mark.width.max(BAR_MIN) + 2.0 * away),
    };
    html! {
        rect x=(tenths(left)) y=(tenths(mark.y - half)) width=(tenths(width_of)) height=(tenths(2.0 * half))
            rx=(tenths(half)) fill=(hex(palette.paper)) stroke=(hex(colour)) stroke-width=(width) {}
    }
}

/// Half the height of a bar, or the radius of a dot.
fn half(look: Look) -> f64 {
    if look.is_key && look.shape.is_dot() { 8.0 } else { BAR_MIN / 2.0 }
}

/// A bar from `x` on, or a dot around it.
fn shape(palette: &Palette, look: Look, x: f64, y: f64, width: f64, dashes: Option<&str>) -> Markup {
    let edge = if look.is_key { 2.5 } else { 1.5 };
    let half = half(look) - edge / 2.0;
    let (x, width) = match look.shape {
        shape if shape.is_dot() => (x - half, 2.0 * half),
        _ => (x + edge / 2.0, width.max(BAR_MIN) - edge),
    };
    let radius = if look.shape == MarkShape::Interval { 1.5 } else { half };
    html! {
        rect x=(tenths(x)) y=(tenths(y - half)) width=(tenths(width)) height=(tenths(2.0 * half)) rx=(tenths(radius))
            fill=(hex(palette.bar(look.lane, look.shape, look.status))) stroke=(hex(look.lane))
            stroke-width=(tenths(edge)) stroke-dasharray=[dashes] {}
    }
}

/// A line from `x` on, with a bar for each of its parts.
fn several(
    palette: &Palette,
    look: Look,
    (x, y, width): (f64, f64, f64),
    parts: &[(f64, f64)],
    dashes: Option<&str>,
) -> Markup {
    html! {
        rect x=(tenths(x)) y=(tenths(y - 1.0)) width=(tenths(width.max(BAR_MIN))) height="2" fill=(hex(look.lane)) {}
        @for &(x, width) in parts { (shape(palette, look, x, y, width, dashes)) }
    }
}

/// What is drawn of a mark, fading in or out where its start or end is unknown.
fn faded(mark: &Mark, slug: &str, drawn: &Markup) -> Markup {
    if !mark.open_start && !mark.open_end {
        return drawn.clone();
    }
    let (x, width) = (mark.x, mark.width.max(BAR_MIN));
    let share = (FADE / width).min(0.5);
    let (mask, fade) = (format!("mask-{slug}"), format!("fade-{slug}"));
    let stops = [(0.0, !mark.open_start), (share, true), (1.0 - share, true), (1.0, !mark.open_end)];
    let [left, top, w] = [x - 2.0, mark.y - 12.0, width + 4.0].map(tenths);
    html! {
        linearGradient id=(fade) gradientUnits="userSpaceOnUse" x1=(tenths(x)) x2=(tenths(x + width)) y1="0" y2="0" {
            @for (offset, is_seen) in stops {
                stop offset=(format!("{offset:.3}")) stop-color=(if is_seen { "#fff" } else { "#000" }) {}
            }
        }
        mask id=(mask) maskUnits="userSpaceOnUse" x=(left) y=(top) width=(w) height="24" {
            rect x=(left) y=(top) width=(w) height="24" fill=(format!("url(#{fade})")) {}
        }
        g mask=(format!("url(#{mask})")) { (drawn) }
    }
}

/// What the marks of a scene mean, and how high that is below the plot.
fn key(picture: &Picture, scene: &TimelineScene, width: f64) -> (Markup, f64) {
    let palette = picture.palette;
    let signs: Vec<Sign> = picture.explorer.timeline.legend(picture.article());
    let is_drawn = |sign: &&Sign| sample(palette, **sign).is_some() && is_in(scene, picture.article(), **sign);
    let (mut x, mut y) = (0.0, 16.0);
    let mut drawn = Vec::new();
    for sign in signs.iter().filter(is_drawn) {
        let words = if *sign == Sign::Counted { words::COUNTED } else { sign.words() };
        let room = SAMPLE + 6.0 + text_width(words, SMALL) + 14.0;
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + LINE + 4.0);
        }
        drawn.push(html! {
            g transform=(format!("translate({} {})", tenths(x), tenths(y))) {
                (sample(palette, *sign).unwrap_or_default())
                (text(words, Type::at(SAMPLE + 6.0, 4.0, SMALL, palette.ink_2)))
            }
        });
        x += room;
    }
    let height = if drawn.is_empty() { 0.0 } else { y + 10.0 };
    (html! { @for sign in &drawn { (sign) } }, height)
}

/// Whether a scene has a sign; the small ones that any mark may have are told anyway.
fn is_in(scene: &TimelineScene, article: &Article, sign: Sign) -> bool {
    let status = |mark: &Mark| article.event(mark.event).status;
    let has = |is: &dyn Fn(&Mark) -> bool| scene.marks.iter().any(is);
    match sign {
        Sign::Minute => has(&|mark| mark.shape == MarkShape::Minute),
        Sign::Day => has(&|mark| mark.shape == MarkShape::Day),
        Sign::WholeDay => has(&|mark| mark.shape == MarkShape::WholeDay),
        Sign::Several => has(&|mark| mark.shape == MarkShape::Several),
        Sign::Month => has(&|mark| mark.shape == MarkShape::Month),
        Sign::Year => has(&|mark| mark.shape == MarkShape::Year),
        Sign::Range => has(&|mark| mark.shape == MarkShape::Range),
        Sign::Interval => has(&|mark| mark.shape == MarkShape::Interval),
        Sign::OpenStart => has(&|mark| mark.open_start),
        Sign::OpenEnd => has(&|mark| mark.open_end),
        Sign::Uncertain => has(&|mark| mark.uncertain),
        Sign::Approximate => has(&|mark| mark.approximate),
        Sign::Claimed => has(&|mark| matches!(status(mark), EventStatus::Claimed | EventStatus::Unconfirmed)),
        Sign::Planned => has(&|mark| matches!(status(mark), EventStatus::Planned | EventStatus::Postponed)),
        Sign::Chain => scene.arcs.iter().any(|arc| arc.kind.class() == RelationClass::Chain),
        Sign::Conflict => scene.arcs.iter().any(|arc| arc.kind.class() == RelationClass::Conflict),
        Sign::Slow => !scene.slow.is_empty(),
        Sign::Gap => scene.gaps.iter().any(|gap| !gap.is_open),
        Sign::Counted => !scene.more.is_empty(),
        Sign::Target | Sign::Deadline | Sign::Related => false,
    }
}

/// A small piece of what a sign looks like, in no lane's colour.
fn sample(palette: &Palette, sign: Sign) -> Option<Markup> {
    let bar = |shape_of: MarkShape, status: EventStatus, dashes: Option<&str>| {
        let look = Look { shape: shape_of, status, lane: palette.ink_2, is_key: false };
        let x = if shape_of.is_dot() { SAMPLE / 2.0 } else { 0.0 };
        shape(palette, look, x, 0.0, SAMPLE, dashes)
    };
    let signed = |sign: &str| {
        html! {
            (bar(MarkShape::Month, EventStatus::Happened, None))
            (text(sign, Type { anchor: "middle", weight: Some("700"), ..Type::at(SAMPLE / 2.0, 3.0, 9.0, palette.ink) }))
        }
    };
    let arc = |stroke: Colour, dashes: Option<&str>| {
        html! {
            path d="M1 5Q14 -9 27 5" fill="none" stroke=(hex(stroke)) stroke-width="2" stroke-dasharray=[dashes] {}
        }
    };
    Some(match sign {
        Sign::Minute => bar(MarkShape::Minute, EventStatus::Happened, None),
        Sign::Day => bar(MarkShape::Day, EventStatus::Happened, None),
        Sign::WholeDay => bar(MarkShape::WholeDay, EventStatus::Happened, None),
        Sign::Several => {
            let look = |shape| Look { shape, status: EventStatus::Happened, lane: palette.ink_2, is_key: false };
            let parts = [(0.0, 8.0), (SAMPLE - 8.0, 8.0)];
            several(palette, look(MarkShape::Several), (0.0, 0.0, SAMPLE), &parts, None)
        }
        Sign::Month => bar(MarkShape::Month, EventStatus::Happened, None),
        Sign::Year => bar(MarkShape::Year, EventStatus::Happened, None),
        Sign::Range => bar(MarkShape::Range, EventStatus::Happened, Some("1.5 1.5")),
        Sign::Interval => bar(MarkShape::Interval, EventStatus::Happened, None),
        Sign::OpenStart => fading_sample(palette, "open-start-in-key", true),
        Sign::OpenEnd => fading_sample(palette, "open-end-in-key", false),
        Sign::Uncertain => signed("?"),
        Sign::Approximate => signed("~"),
        Sign::Claimed => bar(MarkShape::Month, EventStatus::Claimed, Some("4 2.5")),
        Sign::Planned => bar(MarkShape::Month, EventStatus::Planned, None),
        Sign::Chain => arc(palette.ink_2, None),
        Sign::Conflict => arc(palette.warn, Some("4 3")),
        Sign::Slow => html! {
            rect y="-1.5" width="28" height="3" fill=(hex(palette.ink_2)) fill-opacity="0.45" {}
        },
        Sign::Gap => html! {
            path d="M6 -8l3 4l-3 4l3 4l-3 4M20 -8l3 4l-3 4l3 4l-3 4" fill="none" stroke=(hex(palette.ink_2))
                stroke-width="1.25" {}
        },
        Sign::Counted => html! {
            circle cx="14" cy="0" r="8.5" fill=(hex(palette.paper_3)) stroke=(hex(palette.rule)) {}
            (text("+3", Type { anchor: "middle", ..Type::at(14.0, 3.5, 10.0, palette.ink) }))
        },
        Sign::Target | Sign::Deadline | Sign::Related => return None,
    })
}

/// A bar that fades at its start or else at its end.
fn fading_sample(palette: &Palette, name: &str, open_start: bool) -> Markup {
    let look = Look { shape: MarkShape::Month, status: EventStatus::Happened, lane: palette.ink_2, is_key: false };
    let mark = Mark {
        event: EventId(0),
        lane: 0,
        x: 0.0,
        width: SAMPLE,
        y: 0.0,
        shape: MarkShape::Month,
        parts: Vec::new(),
        open_start,
        open_end: !open_start,
        uncertain: false,
        approximate: false,
        hit: Rect { x: 0.0, y: 0.0, width: SAMPLE, height: 0.0 },
        label: None,
        target: None,
    };
    faded(&mark, name, &shape(palette, look, 0.0, 0.0, SAMPLE, None))
}
