//! What in the plot can be pressed: marks of events, chips that count those without room, and buttons on gaps.

use super::keyboard::Keyboard;
use crate::article::EventId;
use crate::cards::{chip_of_many, mark_words};
use crate::date::Day;
use crate::explorer::{Action, Selection};
use crate::timeline::{DrawnGap, LabelSide, Mark, MarkLabel, MarkShape, More, TimelineScene};
use crate::ui::context::{Store, lane_colour};
use crate::ui::css::px;
use crate::ui::focus::focus;
use crate::ui::highlight::{Highlight, Lit};
use crate::ui::link::selects;
use crate::words::{interface as words, more as counted};
use leptos::html::{A, Button};
use leptos::prelude::*;

/// Events that light a chip up, at most; one of more never lights up.
const MOST_LIGHTING: usize = 100;

/// The width of a bar's edge in pixels; `timeline.css` has the same.
const LINE_EDGE: f64 = 1.5;

/// The box begins this many pixels before the plot at most: browsers place nothing exactly that is millions away.
const MOST_BEFORE: f64 = 8192.0;

/// Where the box begins that holds what can be pressed, in pixels from the plot's edge: where the scale does, or a whole
/// number of [`MOST_BEFORE`] from there. So what moves with the time keeps its place in the box.
pub fn box_start(scene: &TimelineScene) -> f64 {
    scene.origin % MOST_BEFORE
}

/// A mark in the box, and how it stands out.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkRow {
    mark: Mark,
    highlight: Highlight,
}

impl MarkRow {
    /// The name, unless it stands above the lanes.
    fn label(&self) -> Option<&MarkLabel> {
        self.mark.label.as_ref().filter(|label| label.side != LabelSide::Above)
    }
}

/// A scene's marks, in the order of time.
pub fn mark_rows(scene: &TimelineScene, lit: &Lit) -> Vec<(EventId, MarkRow)> {
    let mut marks: Vec<&Mark> = scene.marks.iter().collect();
    marks.sort_unstable_by(|a, b| a.x.total_cmp(&b.x).then(a.event.cmp(&b.event)));
    let start = box_start(scene);
    let row =
        |mark: &Mark| MarkRow { mark: mark.moved(-start), highlight: lit.highlight(Selection::Event(mark.event)) };
    marks.into_iter().map(|mark| (mark.event, row(mark))).collect()
}

/// An event's mark.
#[component]
pub fn MarkView(id: EventId, row: ArcRwSignal<MarkRow>, keyboard: Keyboard) -> impl IntoView {
    let store = Store::expect();
    let event = store.article().event(id);
    let words = mark_words(store.article(), id);
    let element = NodeRef::<A>::new();
    keyboard.marks.register(id, element);
    let row = RwSignal::from(row);
    let of = move |read: fn(&Mark) -> f64| px(row.with(|row| read(&row.mark)));
    // How the date is known stays the same wherever the mark is.
    let known = row.with_untracked(|row| row.mark.clone());
    view! {
        <a
            {..selects(Selection::Event(id))}
            class="mark"
            data-event=event.slug.as_str()
            data-lane=lane_colour(event.theme)
            data-status=event.status.word()
            data-shape=known.shape.word()
            data-open-start=known.open_start.then_some("")
            data-open-end=known.open_end.then_some("")
            data-uncertain=known.uncertain.then_some("")
            data-approximate=known.approximate.then_some("")
            data-key=event.is_key.then_some("")
            lang=store.language()
            tabindex="-1"
            draggable="false"
            aria-label=words.spoken
            title=words.title
            node_ref=element
            aria-current=move || row.with(|row| row.highlight.current())
            data-related=move || row.with(|row| row.highlight.related())
            data-dimmed=move || row.with(|row| row.highlight.dimmed())
            style:inset-inline-start=move || of(|mark| mark.hit.x)
            style:top=move || of(|mark| mark.hit.y)
            style:width=move || of(|mark| mark.hit.width)
            style:height=move || of(|mark| mark.hit.height)
            on:focus=move |_| keyboard.cursor.set(Some(id))
        >
            <span
                class="bar"
                style:inset-inline-start=move || of(|mark| mark.x - mark.hit.x)
                style:width=move || of(|mark| mark.width)
            >
                {(known.shape == MarkShape::Several).then(|| view! { <PartsView row /> })}
            </span>
            {event.target.as_ref().map(|_| view! { <DueView row /> })}
            <MarkLabelView row />
        </a>
    }
}

/// The times at each of which something was, as bars on its line.
#[component]
fn PartsView(row: RwSignal<MarkRow>) -> impl IntoView {
    let part = move |at: usize| {
        row.with(|row| {
            let (x, width) = row.mark.parts.get(at).copied()?;
            // The line has an edge.
            Some((x - row.mark.x - LINE_EDGE, width))
        })
    };
    let count = row.with_untracked(|row| row.mark.parts.len());
    let parts = (0..count).map(|at| {
        view! {
            <span
                class="bar-part"
                style:inset-inline-start=move || part(at).map(|(x, _)| px(x))
                style:width=move || part(at).map(|(_, width)| px(width))
            ></span>
        }
    });
    parts.collect_view()
}

/// When something planned was due.
#[component]
fn DueView(row: RwSignal<MarkRow>) -> impl IntoView {
    let due = move || row.with(|row| row.mark.target.map(|due| (due.x - row.mark.hit.x, due.width, due.is_deadline)));
    view! {
        <span
            class="due"
            data-deadline=move || due().is_some_and(|(.., is_deadline)| is_deadline).then_some("")
            style:inset-inline-start=move || due().map(|(x, ..)| px(x))
            style:width=move || due().map(|(_, width, _)| px(width))
        ></span>
    }
}

/// A mark's name in its row, as far as there is room.
#[component]
fn MarkLabelView(row: RwSignal<MarkRow>) -> impl IntoView {
    // A Memo of the row's own signal, so that the text is set only when it changes.
    let text = Memo::new(move |_| row.with(|row| row.label().map(|label| label.text.clone())));
    let bounds = move || {
        row.with(|row| {
            let bounds = row.label()?.bounds;
            Some((bounds.x - row.mark.hit.x, bounds.y - row.mark.hit.y, bounds.width, bounds.height))
        })
    };
    let side = move || row.with(|row| row.label().map(|label| label.side));
    view! {
        <span
            class="mark-label"
            hidden=move || text.with(Option::is_none)
            data-left=move || (side() == Some(LabelSide::Left)).then_some("")
            style:inset-inline-start=move || bounds().map(|(x, ..)| px(x))
            style:top=move || bounds().map(|(_, y, ..)| px(y))
            style:width=move || bounds().map(|(_, _, width, _)| px(width))
            style:line-height=move || bounds().map(|(.., height)| px(height))
            prop:textContent=move || text.get().unwrap_or_default()
        ></span>
    }
}

/// A chip in the box, how it is spoken, and which of the scene's chips it is.
#[derive(Clone, Debug, PartialEq)]
pub struct ChipRow {
    more: More,
    at: usize,
    spoken: String,
    is_lit: bool,
    is_dimmed: bool,
}

/// What tells a chip from the others: the first event that it counts, or, for more than [`MOST_LIGHTING`], its lane and
/// where in the lane it begins to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChipKey {
    /// The first event.
    Of(EventId),
    /// The lane, and where it begins.
    From(usize, u32),
}

/// A scene's chips. If other events are hidden, they count those that the filter leaves.
pub fn chip_rows(store: Store, scene: &TimelineScene, lit: &Lit, hides: bool) -> Vec<(ChipKey, ChipRow)> {
    let start = box_start(scene);
    let row = |(at, more): (usize, &More)| {
        let is_many = more.count > MOST_LIGHTING;
        let mut events = if is_many && !hides { Vec::new() } else { store.explorer.timeline.events_of(scene, more) };
        let first = events.first().copied().filter(|_| !is_many);
        let key = first.map_or(ChipKey::From(more.lane, more.counted.first()), ChipKey::Of);
        let is_dimmed = !events.is_empty() && !events.iter().any(|&id| lit.is_left(id));
        let mut more = more.moved(-start);
        if hides && !is_dimmed {
            events.retain(|&id| lit.is_left(id));
            more.count = events.len();
            more.label = counted(more.count);
        }
        let spoken = chip_of_many(store.article(), more.lane, more.count, &events);
        let is_lit = !is_many && events.iter().any(|&id| lit.is_lit(Selection::Event(id)));
        (key, ChipRow { more, at, spoken, is_lit, is_dimmed })
    };
    scene.more.iter().enumerate().map(row).collect()
}

/// Events without room for a mark of their own, behind a button that lists them. The first is a stop of Tab, arrow keys
/// go on from there.
#[component]
pub fn MoreChip(row: ArcRwSignal<ChipRow>, open: Callback<(String, usize)>) -> impl IntoView {
    let chip = NodeRef::<Button>::new();
    let row = RwSignal::from(row);
    let label = Memo::new(move |_| row.with(|row| row.more.label.clone()));
    let press = move |_| {
        // Browsers differ in whether a click gives a button the focus; it has to come back here.
        if let Some(chip) = chip.get_untracked() {
            focus(&chip);
        }
        open.run(row.with_untracked(|row| (row.spoken.clone(), row.at)));
    };
    view! {
        <button
            type="button"
            class="more"
            node_ref=chip
            tabindex=move || if row.with(|row| row.at == 0) { "0" } else { "-1" }
            aria-label=move || row.with(|row| row.spoken.clone())
            data-lit=move || row.with(|row| row.is_lit).then_some("")
            data-dimmed=move || row.with(|row| row.is_dimmed).then_some("")
            style:inset-inline-start=move || px(row.with(|row| row.more.x))
            style:top=move || px(row.with(|row| row.more.y))
            style:width=move || px(row.with(|row| row.more.width))
            prop:textContent=move || label.get()
            on:click=press
        ></button>
    }
}

/// A gap in the box.
#[derive(Clone, Debug, PartialEq)]
pub struct PlottedGap {
    gap: DrawnGap,
    is_first: bool,
}

/// A scene's gaps, by their first days.
pub fn gap_rows(scene: &TimelineScene) -> Vec<(Day, PlottedGap)> {
    let gaps = scene.gaps.iter().enumerate();
    let start = box_start(scene);
    let row = |(at, gap): (usize, &DrawnGap)| PlottedGap { gap: gap.moved(-start), is_first: at == 0 };
    gaps.map(|gap| (gap.1.first, row(gap))).collect()
}

/// What opens a gap, or folds it again: all of a folded one, the foot of an open one. The first is a stop of Tab, arrow
/// keys go on from there.
#[component]
pub fn GapButton(first: Day, row: ArcRwSignal<PlottedGap>) -> impl IntoView {
    let store = Store::expect();
    let row = RwSignal::from(row);
    // A Memo of the row's own signal, so that the text is set only when it changes.
    let caption = Memo::new(move |_| row.with(|row| row.gap.caption.clone()));
    view! {
        <button
            type="button"
            class="gap-button"
            tabindex=move || if row.with(|row| row.is_first) { "0" } else { "-1" }
            aria-expanded=move || if row.with(|row| row.gap.is_open) { "true" } else { "false" }
            aria-label=move || {
                row.with(|PlottedGap { gap, .. }| words::gap_spoken(&gap.label, &gap.caption, gap.is_open))
            }
            title=move || row.with(|PlottedGap { gap, .. }| words::gap_title(&gap.label, gap.is_open))
            style:inset-inline-start=move || px(row.with(|row| row.gap.x))
            style:width=move || px(row.with(|row| row.gap.width))
            on:click=move |_| store.dispatch(Action::ToggleGap(first))
        >
            <span class="gap-label" prop:textContent=move || caption.get()></span>
        </button>
    }
}
