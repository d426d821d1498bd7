//! The timeline: lanes with marks on wide pages, a list from top to bottom on narrow ones.

use super::dom::{first, focused_in, observe_size, px, stands_for, tenths};
use super::gesture::{ZOOM_STEP, listen};
use super::link::{count, event_title};
use super::list::{EventList, Listed};
use super::store::Store;
use crate::article::EventId;
use crate::date::say;
use crate::explorer::{Action, Emphasis, Move, Selection, encode};
use crate::timeline::{
    Arc, Break, Folding, Mark, MarkLabel, MarkShape, More, ROW, Rank, Row, Scene, Side, Step, TICK_INDENT, Tick,
};
use gloo_render::request_animation_frame;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;

/// The timeline's panel: lanes if `is_wide`, else a list.
#[component]
pub fn TimelineView(
    /// Whether there is room for lanes.
    is_wide: Memo<bool>,
) -> impl IntoView {
    let store = Store::get();
    let listed = RwSignal::new(None::<Listed>);
    view! {
        <section class="timeline" data-view="timeline" aria-label="Timeline">
            {move || if is_wide.get() { view! { <Lanes listed /> }.into_any() } else { rows(store).into_any() }}
            <EventList listed />
        </section>
    }
}

#[component]
fn Lanes(listed: RwSignal<Option<Listed>>) -> impl IntoView {
    let store = Store::get();
    let plot = NodeRef::<Div>::new();
    let view = store.slice(|state| state.timeline);
    let width = store.slice(|state| state.timeline_width);
    // Where the keyboard is; that event always has a mark of its own, as the selected one has.
    let cursor = RwSignal::new(None::<EventId>);
    let selected = move || match store.selection.get() {
        Some(Selection::Event(id)) => Some(id),
        _ => None,
    };
    let scene = Memo::new(move |_| {
        let focus = cursor.get().or_else(selected);
        store.explorer.timeline.scene(store.article(), &view.get(), width.get(), focus)
    });

    Effect::new(move |_| {
        if let Some(plot) = plot.get() {
            observe_size(&plot, move |width, _| store.dispatch(Action::ResizeTimeline(width)));
            let gestures = listen(&plot, move |Move { dx, x, factor, .. }| {
                store.dispatch(Action::PanTimeline(dx));
                store.dispatch(Action::ZoomTimeline(x, factor));
            });
            let kept = StoredValue::new_local(Some(gestures));
            on_cleanup(move || {
                kept.try_update_value(Option::take);
            });
        }
    });

    let step = move |by: Step| {
        let from = cursor.get_untracked().or_else(|| match store.selection.get_untracked() {
            Some(Selection::Event(id)) => Some(id),
            _ => None,
        });
        if let Some(id) = store.explorer.timeline.step(from, by) {
            cursor.set(Some(id));
            store.dispatch(Action::ShowInTime(id));
            focus_mark(store, plot, id);
        }
    };
    let zoom = move |factor: f64| store.dispatch(Action::ZoomTimeline(width.get_untracked() / 2.0, factor));
    let pan = move |share: f64| store.dispatch(Action::PanTimeline(share * width.get_untracked()));
    // Marks that move out of view are taken away; the focus would go with them.
    let keep_focus = move || {
        let Some(plot) = plot.get_untracked() else { return };
        let stays = match stands_for(focused_in(&plot).map(Into::into), store.article()) {
            Some(Selection::Event(id)) => scene.with_untracked(|scene| scene.marks.iter().any(|mark| mark.event == id)),
            _ => false,
        };
        if !stays {
            let _focused = plot.focus();
        }
    };
    let enter = move |event: leptos::ev::FocusEvent| {
        if let Some(Selection::Event(id)) = stands_for(event.target(), store.article()) {
            cursor.set(Some(id));
        }
    };
    let leave = move |event: leptos::ev::FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        if !plot.get_untracked().is_some_and(|plot| plot.contains(next.as_ref())) {
            cursor.set(None);
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match (event.key().as_str(), event.shift_key()) {
            ("ArrowRight", false) => step(Step::Next),
            ("ArrowLeft", false) => step(Step::Previous),
            ("ArrowUp", false) => step(Step::LaneAbove),
            ("ArrowDown", false) => step(Step::LaneBelow),
            ("Home", _) => step(Step::First),
            ("End", _) => step(Step::Last),
            ("ArrowRight", true) => pan(-KEY_SHARE),
            ("ArrowLeft", true) => pan(KEY_SHARE),
            ("PageDown", _) => pan(-PAGE_SHARE),
            ("PageUp", _) => pan(PAGE_SHARE),
            ("+" | "=", _) => zoom(ZOOM_STEP),
            ("-", _) => zoom(1.0 / ZOOM_STEP),
            ("0", _) => store.dispatch(Action::WholeTimeline),
            _ => return,
        }
        event.prevent_default();
        keep_focus();
    };
    let undated = &store.article().undated;
    let show_undated =
        move |_| listed.set(Some(Listed { title: "Facts without a date".into(), events: undated.clone() }));
    let is_folded = move || view.get().folding == Folding::Folded;
    let toggle_folds = move |_| {
        let folding = if is_folded() { Folding::True } else { Folding::Folded };
        store.dispatch(Action::Fold(folding));
    };

    view! {
        <div class="timeline-head">
            <h2>"Timeline"</h2>
            {legend(store)}
            {(!undated.is_empty())
                .then(|| {
                    view! {
                        <button type="button" on:click=show_undated>
                            {format!("{} undated", undated.len())}
                        </button>
                    }
                })}
            <button type="button" aria-pressed=move || is_folded().to_string() on:click=toggle_folds>
                "Folded gaps"
            </button>
            <span class="timeline-zoom" role="group" aria-label="Scale of the timeline">
                <button type="button" aria-label="Show less time" on:click=move |_| zoom(ZOOM_STEP)>"+"</button>
                <button type="button" aria-label="Show more time" on:click=move |_| zoom(1.0 / ZOOM_STEP)>"−"</button>
                <button type="button" on:click=move |_| store.dispatch(Action::WholeTimeline)>"All"</button>
            </span>
        </div>
        <div class="timeline-body">
            <div class="lane-labels" aria-hidden="true" style:height=move || px(scene.with(|scene| scene.height))>
                {move || scene.with(|scene| lane_labels(store, scene))}
            </div>
            <div
                class="plot"
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label="Events in time. Left and right arrow keys go from event to event, up and down to other lanes; \
                plus and minus scale, 0 shows all, Shift and arrow keys move."
                style:height=move || px(scene.with(|scene| scene.height))
                on:keydown=keys
                on:focusin=enter
                on:focusout=leave
            >
                <svg class="plot-ground" aria-hidden="true" width="100%" height="100%">
                    {move || scene.with(ground)}
                    {move || scene.with(|scene| scene.arcs.iter().map(|arc| arc_path(store, arc)).collect_view())}
                </svg>
                <div class="axis" aria-hidden="true">
                    {move || scene.with(|scene| scene.ticks.iter().map(tick_label).collect_view())}
                </div>
                <For
                    each=move || scene.with(|scene| scene.marks.iter().map(|mark| mark.event).collect::<Vec<_>>())
                    key=|&id| id
                    children=move |id| mark(store, scene, id)
                />
                <For
                    each=move || scene.with(|scene| scene.more.clone())
                    key=|more| (more.lane, more.events.clone(), (more.x * 10.0) as i32, (more.y * 10.0) as i32)
                    children=move |chip| more(store, listed, chip)
                />
            </div>
        </div>
    }
}

/// Puts the focus on an event's mark once it is drawn.
fn focus_mark(store: Store, plot: NodeRef<Div>, id: EventId) {
    let slug = &store.article().event(id).slug;
    let frame = StoredValue::new_local(None);
    frame.set_value(Some(request_animation_frame(move |_| {
        let mark = plot.get_untracked().and_then(|plot| first(&plot, &["[data-event=\"", slug, "\"]"].concat()));
        if let Some(mark) = mark {
            let _focused = mark.focus();
        }
    })));
}

fn lane_labels(store: Store, scene: &Scene) -> impl IntoView + use<> {
    let label = |lane: &crate::timeline::Lane| {
        view! {
            <div class="lane-label" data-lane=store.lane_of(lane.theme) style:top=px(lane.y) style:height=px(lane.height)>
                <span class="dot"></span>
                {store.article().theme(lane.theme).label.as_str()}
            </div>
        }
    };
    scene.lanes.iter().map(label).collect_view()
}

/// Stripes, lines of ticks, and breaks.
fn ground(scene: &Scene) -> impl IntoView + use<> {
    let height = tenths(scene.height);
    let stripe = |lane: &crate::timeline::Lane| {
        view! { <rect class="stripe" width="100%" y=tenths(lane.y) height=tenths(lane.height) /> }
    };
    let line = |tick: &Tick| {
        (tick.rank != Rank::Context).then(|| {
            let x = tenths(tick.x);
            view! { <line class="tick" data-major=(tick.rank == Rank::Major).then_some("") x1=x.clone() x2=x y1="0" y2=height.clone() /> }
        })
    };
    let fold = |fold: &Break| {
        let middle = fold.x + fold.width / 2.0;
        view! {
            <rect class="break" x=tenths(fold.x) y="0" width=tenths(fold.width) height=height.clone() />
            <path class="break-edge" d=zigzag(fold.x, scene.height) />
            <path class="break-edge" d=zigzag(fold.x + fold.width, scene.height) />
            <text class="break-label" x=tenths(middle) y=tenths(scene.height - 5.0) text-anchor="middle">
                {fold.caption.clone()}
            </text>
        }
    };
    view! {
        {scene.lanes.iter().map(stripe).collect_view()}
        {scene.ticks.iter().map(line).collect_view()}
        {scene.breaks.iter().map(fold).collect_view()}
    }
}

/// The torn edge of a break.
fn zigzag(x: f64, height: f64) -> String {
    let mut d = ["M", &tenths(x), " 0"].concat();
    for tooth in 0..(height / 8.0).ceil().max(0.0) as u32 {
        d.push_str(if tooth % 2 == 0 { "l3 8" } else { "l-3 8" });
    }
    d
}

fn tick_label(tick: &Tick) -> impl IntoView + use<> {
    (!tick.label.is_empty()).then(|| {
        view! {
            <span
                class="tick-label"
                data-major=(tick.rank != Rank::Minor).then_some("")
                style:left=px(tick.x + TICK_INDENT)
            >
                {tick.label.clone()}
            </span>
        }
    })
}

fn arc_path(store: Store, arc: &Arc) -> impl IntoView + use<> {
    let (from, to) = (Selection::Event(arc.from), Selection::Event(arc.to));
    let is_lit = move || store.emphasis(from) == Emphasis::Selected || store.emphasis(to) == Emphasis::Selected;
    let d = format!(
        "M{} {}Q{} {} {} {}",
        tenths(arc.x0),
        tenths(arc.y0),
        tenths(arc.cx),
        tenths(arc.cy),
        tenths(arc.x1),
        tenths(arc.y1)
    );
    let label = arc.label.as_ref().map(|label| {
        let middle = label.bounds.x + label.bounds.width / 2.0;
        view! {
            <text class="arc-label" x=tenths(middle) y=tenths(label.bounds.y + 11.0) text-anchor="middle">
                {label.text.clone()}
            </text>
        }
    });
    view! {
        <g class="arc" data-relation=arc.kind.word() data-lit=move || is_lit().then_some("")>
            <path d=d />
            {label}
        </g>
    }
}

fn shape_word(shape: MarkShape) -> &'static str {
    match shape {
        MarkShape::Day => "day",
        MarkShape::Month => "month",
        MarkShape::Year => "year",
        MarkShape::Range => "range",
        MarkShape::Interval => "interval",
    }
}

/// An event's mark; where it is follows the scene.
fn mark(store: Store, scene: Memo<Scene>, id: EventId) -> impl IntoView {
    let article = store.article();
    let event = article.event(id);
    let what = Selection::Event(id);
    let drawn = Memo::new(move |_| scene.with(|scene| scene.marks.iter().find(|mark| mark.event == id).cloned()));
    let of = move |read: fn(&Mark) -> String| move || drawn.with(|mark| mark.as_ref().map(read).unwrap_or_default());
    let flag = move |read: fn(&Mark) -> bool| move || drawn.with(|mark| mark.as_ref().is_some_and(read)).then_some("");
    let date = event.date.map_or_else(String::new, say);
    let claimed = event.claimed_by.iter().map(|&id| article.entity(id).name.as_str()).collect::<Vec<_>>().join(", ");
    let status = if claimed.is_empty() {
        event.status.label().to_owned()
    } else {
        [event.status.label(), " by ", &claimed].concat()
    };
    let spoken = [event.title.as_str(), ", ", &date, ", ", &status].concat();
    let hint = [event.title.as_str(), "\n", &date, " · ", &status].concat();
    let label = move || {
        drawn.with(|mark| {
            let mark = mark.as_ref()?;
            let MarkLabel { text, bounds, side, .. } = mark.label.as_ref()?;
            Some(view! {
                <span
                    class="mark-label"
                    data-side=(*side == Side::Left).then_some("left")
                    style:left=px(bounds.x - mark.hit.x)
                    style:width=px(bounds.width)
                >
                    {text.clone()}
                </span>
            })
        })
    };
    let due = move || {
        drawn.with(|mark| {
            let mark = mark.as_ref()?;
            let (x, width) = mark.target?;
            Some(view! { <span class="due" style:left=px(x - mark.hit.x) style:width=px(width)></span> })
        })
    };
    view! {
        <a
            class="mark"
            href=encode(article, Some(what))
            data-event=event.slug.as_str()
            data-lane=store.lane(id)
            data-status=event.status.word()
            data-shape=move || drawn.with(|mark| mark.as_ref().map(|mark| shape_word(mark.shape)))
            data-open-start=flag(|mark| mark.open_start)
            data-open-end=flag(|mark| mark.open_end)
            data-uncertain=flag(|mark| mark.uncertain || mark.approximate)
            tabindex="-1"
            draggable="false"
            aria-label=spoken
            title=hint
            aria-current=move || store.current(what)
            data-related=move || store.related(what)
            style:left=of(|mark| px(mark.hit.x))
            style:top=of(|mark| px(mark.y - ROW / 2.0))
            style:width=of(|mark| px(mark.hit.width))
        >
            <span
                class="bar"
                style:left=of(|mark| px(mark.x - mark.hit.x))
                style:width=of(|mark| px(mark.width))
            ></span>
            {due}
            {label}
        </a>
    }
}

/// Events without room for a mark of their own, behind a button that lists them.
fn more(store: Store, listed: RwSignal<Option<Listed>>, more: More) -> impl IntoView {
    let theme = store.article().themes[more.lane].label.as_str();
    let title = format!("{theme}: {} events close together", more.events.len());
    let events = more.events.clone();
    let related = move || {
        let is_lit = events.iter().any(|&id| store.emphasis(Selection::Event(id)) != Emphasis::None);
        is_lit.then_some("")
    };
    let open = {
        let (title, events) = (title.clone(), more.events);
        move |_| listed.set(Some(Listed { title: title.clone(), events: events.clone() }))
    };
    view! {
        <button
            type="button"
            class="more"
            aria-label=title
            data-related=related
            style:left=px(more.x)
            style:top=px(more.y - ROW / 2.0)
            style:width=px(more.width)
            on:click=open
        >
            {more.label}
        </button>
    }
}

/// What the marks mean: only those that the article has.
fn legend(store: Store) -> impl IntoView {
    let scene = store.explorer.timeline.scene(
        store.article(),
        &crate::timeline::View::all(&store.explorer.timeline),
        4000.0,
        None,
    );
    let has = |is: fn(&Mark) -> bool| scene.marks.iter().any(is);
    let events = &store.article().events;
    let vouched = |event: &crate::article::Event| {
        use crate::article::EventStatus::{Background, Happened};
        matches!(event.status, Happened | Background)
    };
    let samples = [
        ("day", "day", has(|mark| mark.shape == MarkShape::Day)),
        ("month", "month or year", has(|mark| matches!(mark.shape, MarkShape::Month | MarkShape::Year))),
        ("range", "between two bounds", has(|mark| mark.shape == MarkShape::Range)),
        ("interval", "lasting", has(|mark| mark.shape == MarkShape::Interval)),
        ("claim", "claimed or planned", !events.iter().all(vouched)),
    ];
    let sample = |(shape, words, is_there): (&'static str, &'static str, bool)| {
        is_there.then(|| {
            view! {
                <li data-shape=shape>
                    <span class="sample">
                        <span class="bar"></span>
                    </span>
                    {words}
                </li>
            }
        })
    };
    view! { <ul class="timeline-legend" aria-label="What the marks mean">{samples.map(sample).collect_view()}</ul> }
}

/// The timeline as a list from top to bottom.
fn rows(store: Store) -> impl IntoView {
    let row = move |row: Row| match row {
        Row::Heading { label } => view! { <li class="row-year">{label}</li> }.into_any(),
        Row::Gap { label } => view! { <li class="row-gap">{label} " without events"</li> }.into_any(),
        Row::Undated => view! { <li class="row-year">"Without a date"</li> }.into_any(),
        Row::Event { id, date, shape } => event_row(store, id, date, shape).into_any(),
    };
    view! {
        <div class="timeline-head">
            <h2>"Timeline"</h2>
            <span class="quiet">{count(store.article().events.len(), "event")}</span>
        </div>
        <ol class="timeline-rows">{store.explorer.timeline.rows(store.article()).into_iter().map(row).collect_view()}</ol>
    }
}

fn event_row(store: Store, id: EventId, date: String, shape: Option<MarkShape>) -> impl IntoView {
    let event = store.article().event(id);
    let what = Selection::Event(id);
    let is_plain = event.status == crate::article::EventStatus::Happened;
    view! {
        <li
            class="row"
            data-lane=store.lane(id)
            data-status=event.status.word()
            data-shape=shape.map(shape_word)
            data-lit=move || (store.emphasis(what) != Emphasis::None).then_some("")
        >
            <span class="row-date">{date}</span>
            <span class="row-mark">
                <span class="bar"></span>
            </span>
            <span class="row-title">
                {event_title(store, id)}
                {(!is_plain)
                    .then(|| {
                        view! {
                            " "
                            <span class="badge" data-status=event.status.word()>{event.status.label()}</span>
                        }
                    })}
            </span>
        </li>
    }
}
