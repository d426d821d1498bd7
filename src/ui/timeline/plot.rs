//! The timeline of wide pages: a plot with lanes.

use super::ground::{Axis, Ground, LaneLabels};
use super::keyboard::Keyboard;
use super::mark::{GapButton, MarkView, MoreChip, box_start, chip_rows, gap_rows, mark_rows};
use super::names::Names;
use crate::article::EventId;
use crate::explorer::{Action, View, ViewState};
use crate::timeline::{Stack, TICK_SIZE, TimelineScene, TimelineView};
use crate::ui::context::Store;
use crate::ui::css::px;
use crate::ui::focus::{after_drawing, goes_elsewhere};
use crate::ui::hooks::{PanZoom, RowSignals, TYPE_SAMPLE, use_size, use_type_scale};
use crate::ui::list::ListedEvents;
use crate::ui::picture::SeenTimeline;
use crate::words::interface as words;
use leptos::html::Div;
use leptos::prelude::*;

/// The plot with the names of its lanes; hidden, and without a scene, where there is no room for lanes.
#[component]
pub fn Lanes(
    listed: RwSignal<Option<ListedEvents>>,
    is_wide: Memo<bool>,
    plot: NodeRef<Div>,
    pan_zoom: PanZoom,
) -> impl IntoView {
    let store = Store::expect();
    let (body, sample) = (NodeRef::<Div>::new(), NodeRef::<Div>::new());
    use_size(plot, move |width, _| store.dispatch(Action::ResizeTimeline(width)));
    let type_scale = RwSignal::new(1.0_f64);
    use_type_scale(sample, TICK_SIZE, move |by| type_scale.set(by));
    let stack = stack(store, type_scale);
    let Heights { wished, shown } = heights(store, body, is_wide, stack, type_scale);
    let cursor = RwSignal::new(None);
    // The event that keeps a mark of its own: where the keyboard is, or else what is selected.
    let featured = Memo::new(move |_| cursor.get().or_else(|| store.selection.get()?.event()));
    let scene = scene(store, stack, featured, shown, type_scale);
    reveal(body, scene, featured, store.slice(|state| (state.timeline_width, state.space.enlarged)));
    store.scenes.timeline.set_value(Some(SeenTimeline { scene, by: type_scale }));
    let keyboard = Keyboard::new(store, plot, cursor, scene);
    let singles_out = store.slice(ViewState::singles_out);
    // The box moves with the time, so that a movement sets one length and not several of each mark.
    let start = move || scene.with(|scene| scene.as_ref().map(|scene| px(box_start(scene))));
    let drawn_height = move || scene.with(|scene| scene.as_ref().map(|scene| px(scene.height)));
    view! {
        <div
            class="timeline-body"
            node_ref=body
            hidden=move || !is_wide.get()
            style:flex-basis=move || wished.get().map(px)
            style=("--type-scale", move || type_scale.get().to_string())
            style=("--lanes-top", move || scene.with(|scene| scene.as_ref().map(|scene| px(scene.lanes_top()))))
        >
            <div class="type-sample" aria-hidden="true" translate="no" node_ref=sample>
                {TYPE_SAMPLE}
            </div>
            <div class="lane-labels" style:height=drawn_height>
                <LaneLabels scene />
            </div>
            <div
                {..pan_zoom.pointers()}
                {..keyboard.handlers()}
                class="plot"
                tabindex="0"
                role="group"
                aria-label=words::TIMELINE_PLOT
                data-selected=move || singles_out.get().then_some("")
                node_ref=plot
                style:height=drawn_height
                on:focusout=move |event| {
                    if plot.get_untracked().is_some_and(|plot| goes_elsewhere(&plot, &event)) {
                        cursor.set(None);
                    }
                }
            >
                <Ground scene />
                <Axis scene />
                <Names scene by=type_scale />
                <div class="plot-box" style:inset-inline-start=start>
                    <Gaps scene />
                    <Marks scene keyboard />
                    <Chips scene listed />
                </div>
            </div>
        </div>
    }
}

/// Heights of the lanes in pixels; `None` where there is no room for lanes.
struct Heights {
    /// What all rows of the whole time need.
    wished: Memo<Option<f64>>,
    /// What the lanes are drawn in. `None`, too, before the browser has laid them out.
    shown: Memo<Option<f64>>,
}

/// The heights of the lanes that stand in `body`.
fn heights(
    store: Store,
    body: NodeRef<Div>,
    is_wide: Memo<bool>,
    stack: Memo<Stack>,
    type_scale: RwSignal<f64>,
) -> Heights {
    // The height that the layout leaves to the lanes.
    let room = RwSignal::new(None::<f64>);
    use_size(body, move |_, height| room.set(Some(height)));
    let timeline = &store.explorer.timeline;
    let full = move |view: TimelineView| stack.with(|stack| timeline.full_height(stack, &view)) * type_scale.get();
    let wished = Memo::new(move |_| is_wide.get().then(|| full(store.peek(|state| state.timeline).whole(timeline))));
    // An enlarged timeline takes the rows that all names need, and scrolls if these are more than there is room for.
    let is_large = store.slice(|state| state.space.enlarged == Some(View::Timeline) && !state.space.is_small);
    let view = store.slice(|state| state.timeline);
    let shown = Memo::new(move |_| {
        let room = room.get().filter(|_| is_wide.get())?;
        Some(if is_large.get() { room.max(full(view.get())) } else { room })
    });
    Heights { wished, shown }
}

/// The rows of all events, for the scale and the width.
fn stack(store: Store, type_scale: RwSignal<f64>) -> Memo<Stack> {
    let stacked = store.slice(|state| (state.timeline.spacing, state.timeline.open, state.timeline_width));
    // Treated as always changed: comparing stacks costs more than drawing them again.
    Memo::new_with_compare(
        move |_| {
            let (.., width) = stacked.get();
            store.explorer.timeline.stack(&store.peek(|state| state.timeline), width / type_scale.get())
        },
        |_, _| true,
    )
}

/// The scene of what the timeline shows in the given height; none as long as it isn't drawn.
fn scene(
    store: Store,
    stack: Memo<Stack>,
    featured: Memo<Option<EventId>>,
    height: Memo<Option<f64>>,
    type_scale: RwSignal<f64>,
) -> Memo<Option<TimelineScene>> {
    let timeline = &store.explorer.timeline;
    let shown = store.slice(|state| state.timeline);
    Memo::new_with_compare(
        move |_| {
            let height = height.get()?;
            let view = shown.get();
            let by = type_scale.get();
            let scene = stack.with(|stack| timeline.scene(store.article(), stack, &view, height / by, featured.get()));
            Some(scene.scaled(by))
        },
        |_, _| true,
    )
}

/// Scrolls the lanes so that the mark of the event `featured` can be seen below the names, whenever it is another event
/// or the `space` changes. Nothing around the lanes is scrolled.
fn reveal<T: PartialEq + Send + Sync + 'static>(
    body: NodeRef<Div>,
    scene: Memo<Option<TimelineScene>>,
    featured: Memo<Option<EventId>>,
    space: Memo<T>,
) {
    Effect::new(move || {
        space.track();
        let Some(event) = featured.get() else { return };
        after_drawing(move || {
            let Some((body, scene)) = body.try_get_untracked().flatten().zip(scene.try_get_untracked().flatten())
            else {
                return;
            };
            let Some(mark) = scene.marks.iter().find(|mark| mark.event == event) else { return };
            let (from, to) = (mark.hit.y - scene.lanes_top(), mark.hit.y + mark.hit.height);
            let (top, height) = (f64::from(body.scroll_top()), f64::from(body.client_height()));
            if top > from || top + height < to {
                let quarter = (height - scene.lanes_top()) / 4.0;
                body.set_scroll_top((from - quarter) as i32);
            }
        });
    });
}

/// The events that have a mark of their own, in the order of time, as the keyboard and screen readers go through them.
#[component]
fn Marks(scene: Memo<Option<TimelineScene>>, keyboard: Keyboard) -> impl IntoView {
    let lit = Store::expect().highlights.lit();
    let rows = RowSignals::new();
    let marks = move || {
        let layout = scene.with(|scene| lit.with(|lit| scene.as_ref().map(|scene| mark_rows(scene, lit))));
        rows.update(layout.unwrap_or_default())
    };
    view! {
        <For each=marks key=|(id, _)| *id let((id, row))>
            <MarkView id row keyboard />
        </For>
    }
}

/// What opens gaps, and folds them again.
#[component]
fn Gaps(scene: Memo<Option<TimelineScene>>) -> impl IntoView {
    let rows = RowSignals::new();
    let gaps = move || rows.update(scene.with(|scene| scene.as_ref().map(gap_rows)).unwrap_or_default());
    view! {
        <For each=gaps key=|(first, _)| *first let((first, row))>
            <GapButton first row />
        </For>
    }
}

/// The chips that count events without room for a mark.
#[component]
fn Chips(scene: Memo<Option<TimelineScene>>, listed: RwSignal<Option<ListedEvents>>) -> impl IntoView {
    let store = Store::expect();
    let lit = store.highlights.lit();
    let hides = store.slice(|state| state.filter.hides);
    let rows = RowSignals::new();
    let chips = move || {
        let hides = hides.get();
        let layout =
            scene.with(|scene| lit.with(|lit| scene.as_ref().map(|scene| chip_rows(store, scene, lit, hides))));
        rows.update(layout.unwrap_or_default())
    };
    let open = Callback::new(move |(title, at): (String, usize)| {
        let events = scene.with_untracked(|scene| {
            let scene = scene.as_ref()?;
            let mut events = store.explorer.timeline.events_of(scene, scene.more.get(at)?);
            events.retain(|&id| !hides.get_untracked() || store.highlights.is_left(id));
            Some(events)
        });
        listed.set(Some(ListedEvents { title, events: events.unwrap_or_default() }));
    });
    view! {
        <For each=chips key=|(key, _)| *key let((_, row))>
            <MoreChip row open />
        </For>
    }
}
