//! All dated events on one line, as the explorer first shows them.

use super::brief::Brief;
use crate::article::{Event, EventId, EventStatus};
use crate::cards::timeline_paths::{arc, gap_edges, gaps, leader, stripes, ticks};
use crate::explorer::Explorer;
use crate::layout::text_width;
use crate::map::tenths;
use crate::timeline::{
    AXIS, BAR_MIN, FOOT, KEY_SIZE, LABEL_SIZE, LabelSide, Mark, MarkLabel, MarkShape, More, Sign, TickRank,
    TimelineScene, TimelineView,
};
use crate::words::interface as words;
use maud::{Markup, html};

/// The width of the picture in pixels. On paper it is drawn a little smaller.
const WIDTH: f64 = 810.0;
/// The room for a mark at the right end.
const RIGHT: f64 = 10.0;
/// The most room for the lanes' names.
const LANE_NAMES: f64 = 140.0;
/// The largest height, so that it takes no more than half a page.
const MOST_HEIGHT: f64 = 600.0;
/// Height of a bar, which is also its least width, and half of it. A number has room in it.
const BAR: f64 = BAR_MIN + 3.0;
const HALF: f64 = BAR / 2.0;
/// How far below a line's middle the baseline of its text is, as a share of the type size.
const BASELINE: f64 = 0.35;
/// The most events without marks whose numbers have room.
const NUMBERED: usize = 2;
/// The size of a sample in the legend.
const SAMPLE: (f64, f64) = (28.0, 16.0);

/// The timeline with its legend.
pub(super) fn timeline(brief: Brief, explorer: &Explorer) -> Markup {
    let (article, timeline) = (brief.article, &explorer.timeline);
    let names = article.themes.iter().map(|theme| text_width(&theme.label, LABEL_SIZE) + 8.0);
    let left = names.fold(0.0, f64::max).min(LANE_NAMES);
    let view = TimelineView::all(timeline);
    let stack = timeline.stack(&view, WIDTH - left - RIGHT);
    let height = timeline.full_height(&stack, &view).min(MOST_HEIGHT);
    let scene = timeline.scene(article, &stack, &view, height, None);
    html! {
        p { (brief.interface(words::PRINT_TIMELINE_NOTE)) }
        svg viewBox={ "0 0 " (WIDTH) " " (tenths(scene.height)) } width=(WIDTH) {
            @for lane in &scene.lanes {
                text class="print-lane" y=(tenths(lane.y + 16.0)) { (article.theme(lane.theme).label) }
            }
            g transform={ "translate(" (tenths(left)) ")" } {
                (plot(&scene))
                @for each in &scene.marks { (mark(brief, each)) }
                @for more in &scene.more { (counted(brief, &timeline.events_of(&scene, more), more)) }
            }
        }
        (legend(brief, timeline.legend(article)))
    }
}

/// What lies under the marks.
fn plot(scene: &TimelineScene) -> Markup {
    html! {
        path class="stripe" d=(stripes(scene)) {}
        path class="tick" d=(ticks(scene, TickRank::Minor)) {}
        path class="tick major" d=(ticks(scene, TickRank::Major)) {}
        path class="gap" d=(gaps(scene, false)) {}
        path class="gap-edge" d=(gap_edges(scene)) {}
        @for line in &scene.leaders { path class="name-leader" d=(leader(line)) {} }
        @for relation in &scene.arcs { path class="arc" data-class=(relation.kind.class().word()) d=(arc(relation)) {} }
        @for tick in scene.ticks.iter().filter(|tick| !tick.label.is_empty()) {
            text class="print-small" x=(tenths(tick.label_x)) y=(tenths(AXIS - 6.0)) { (tick.label) }
        }
        @for (x, width) in &scene.slow {
            path class="slow" d={ "M" (tenths(*x)) " " (tenths(AXIS - 1.5)) "h" (tenths(*width)) } {}
        }
        @for gap in &scene.gaps {
            text class="print-small" x=(tenths(gap.x + gap.width / 2.0)) y=(tenths(scene.height - FOOT + 10.0)) text-anchor="middle" {
                (gap.caption)
            }
        }
    }
}

/// A mark with the number of its row in the table, and its name. A name that is on the mark comes after the number.
fn mark(brief: Brief, mark: &Mark) -> Markup {
    let event = brief.article.event(mark.event);
    let sign = match (mark.approximate, mark.uncertain) {
        (true, _) => "~",
        (false, true) => "?",
        (false, false) => "",
    };
    let number = format!("{}{sign}", brief.numbers.row(mark.event));
    let is_inside = mark.label.as_ref().is_some_and(|name| name.side == LabelSide::Inside);
    let printed = PrintedMark {
        shape: mark.shape,
        status: event.status,
        is_key: event.is_key,
        open: (mark.open_start, mark.open_end),
        words: if is_inside { String::new() } else { number.clone() },
    };
    html! {
        @if mark.parts.is_empty() {
            (printed.drawn(mark.x, mark.y, mark.width))
        } @else {
            (printed.line(mark.x, mark.y, mark.width, &mark.parts))
        }
        @if let Some(name) = &mark.label { (label(event, name, is_inside.then_some(&number))) }
    }
}

fn label(event: &Event, name: &MarkLabel, number: Option<&String>) -> Markup {
    let size = if event.is_key || name.side == LabelSide::Above { KEY_SIZE } else { LABEL_SIZE };
    let (x, anchor) = match name.side {
        LabelSide::Left => (name.bounds.x + name.bounds.width, "end"),
        _ => (name.bounds.x, "start"),
    };
    let y = name.bounds.y + name.bounds.height / 2.0 + size * BASELINE;
    html! {
        text class="print-name" data-key[event.is_key] x=(tenths(x)) y=(tenths(y)) text-anchor=(anchor) {
            @if let Some(number) = number { (number) " " }
            (name.text)
        }
    }
}

/// Events without room for a mark: their numbers, or else how many there are.
fn counted(brief: Brief, events: &[EventId], more: &More) -> Markup {
    let middle = more.x + more.width / 2.0;
    let label = if events.len() <= NUMBERED { brief.numbers.rows(events) } else { more.label.clone() };
    html! {
        text class="print-number" x=(tenths(middle)) y=(tenths(more.y + 3.2)) text-anchor="middle" { (label) }
    }
}

/// A mark of the print-out, apart from where it is.
struct PrintedMark {
    shape: MarkShape,
    status: EventStatus,
    is_key: bool,
    /// Whether its start and its end are unknown.
    open: (bool, bool),
    /// What stands on it.
    words: String,
}

impl PrintedMark {
    /// The mark from `x` on, or for a day around it, with its middle at the height `y`.
    fn drawn(&self, x: f64, y: f64, width: f64) -> Markup {
        let (is_day, width) = (self.shape.is_dot(), width.max(BAR));
        let middle = if is_day { x } else { x + width / 2.0 };
        let class = "print-mark";
        let (shape, status, key) = (self.shape.word(), self.status.word(), self.is_key);
        html! {
            @if is_day && self.open == (false, false) {
                circle class=(class) data-shape=(shape) data-status=(status) data-key[key] cx=(tenths(x)) cy=(tenths(y)) r=(tenths(HALF)) {}
            } @else {
                path class=(class) data-shape=(shape) data-status=(status) data-key[key] d=(self.outline(middle - width / 2.0, y, width)) {}
            }
            @if !self.words.is_empty() {
                text class="print-number" data-shape=(shape) data-status=(status) x=(tenths(middle)) y=(tenths(y + 3.2)) text-anchor="middle" {
                    (self.words)
                }
            }
        }
    }

    /// A line from `x` on, with a bar for each of its parts. The words stand on the first.
    fn line(&self, x: f64, y: f64, width: f64, parts: &[(f64, f64)]) -> Markup {
        html! {
            path class="print-line" d={ "M" (tenths(x)) " " (tenths(y)) "h" (tenths(width)) } {}
            @for (at, &(x, width)) in parts.iter().enumerate() {
                @let words = if at == 0 { self.words.clone() } else { String::new() };
                (Self { words, open: (false, false), ..*self }.drawn(x, y, width))
            }
        }
    }

    /// A bar with round ends. A side that is unknown ends in a point.
    fn outline(&self, x: f64, y: f64, width: f64) -> String {
        let (left, right) = (x + HALF, x + width - HALF);
        let [top, left, right, half, bar] = [y - HALF, left, right.max(left), HALF, BAR].map(tenths);
        let end = if self.open.1 {
            format!("l{half} {half}l-{half} {half}")
        } else {
            format!("a{half} {half} 0 0 1 0 {bar}")
        };
        let start = if self.open.0 { format!("l-{half}-{half}Z") } else { format!("a{half} {half} 0 0 1 0-{bar}Z") };
        format!("M{left} {top}H{right}{end}H{left}{start}")
    }
}

/// What the marks mean.
fn legend(brief: Brief, signs: Vec<Sign>) -> Markup {
    let drawn = signs.into_iter().filter_map(|sign| Some((sign, sample(sign)?)));
    html! {
        ul class="print-key" {
            @for (sign, sample) in drawn {
                li {
                    svg viewBox={ "0 0 " (SAMPLE.0) " " (SAMPLE.1) } width=(SAMPLE.0) { (sample) }
                    (brief.interface(sign.words()))
                }
            }
        }
    }
}

/// What a sign looks like; `None` for signs that only a screen shows.
fn sample(sign: Sign) -> Option<Markup> {
    let printed = |shape: MarkShape| PrintedMark {
        shape,
        status: EventStatus::Happened,
        is_key: false,
        open: (false, false),
        words: String::new(),
    };
    let (x, y) = (SAMPLE.0 / 2.0, SAMPLE.1 / 2.0);
    let bar = |printed: &PrintedMark| printed.drawn(1.0, y, SAMPLE.0 - 2.0);
    let line = |class: &str| html! { path class="arc" data-class=(class) d="M2 14Q14-6 26 14" {} };
    Some(match sign {
        Sign::Minute => printed(MarkShape::Minute).drawn(x, y, 0.0),
        Sign::Day => printed(MarkShape::Day).drawn(x, y, 0.0),
        Sign::WholeDay => bar(&printed(MarkShape::WholeDay)),
        Sign::Several => {
            printed(MarkShape::Several).line(1.0, y, SAMPLE.0 - 2.0, &[(1.0, 10.0), (SAMPLE.0 - 11.0, 10.0)])
        }
        Sign::Month => bar(&printed(MarkShape::Month)),
        Sign::Year => bar(&printed(MarkShape::Year)),
        Sign::Range => bar(&printed(MarkShape::Range)),
        Sign::Interval => bar(&printed(MarkShape::Interval)),
        Sign::OpenStart => bar(&PrintedMark { open: (true, false), ..printed(MarkShape::Interval) }),
        Sign::OpenEnd => bar(&PrintedMark { open: (false, true), ..printed(MarkShape::Interval) }),
        Sign::Uncertain => bar(&PrintedMark { words: "?".into(), ..printed(MarkShape::Month) }),
        Sign::Approximate => bar(&PrintedMark { words: "~".into(), ..printed(MarkShape::Month) }),
        Sign::Claimed => bar(&PrintedMark { status: EventStatus::Claimed, ..printed(MarkShape::Month) }),
        Sign::Planned => bar(&PrintedMark { status: EventStatus::Planned, ..printed(MarkShape::Month) }),
        Sign::Chain => line("chain"),
        Sign::Conflict => line("conflict"),
        Sign::Slow => html! { path class="slow" d="M1 8h26" {} },
        Sign::Gap => html! { path class="gap-edge" d="M9 0l3 8l-3 8M19 0l3 8l-3 8" {} },
        Sign::Target | Sign::Deadline | Sign::Counted | Sign::Related => return None,
    })
}
