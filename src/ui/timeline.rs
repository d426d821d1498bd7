//! The timeline: lanes with marks on wide pages, a list from top to bottom on narrow ones.

use super::dom::{closest, first, focused_element, observe_size, px, stands_for, tenths};
use super::gesture::{ZOOM_STEP, listen};
use super::light::meant;
use super::link::{count, event_title, to_event};
use super::list::{EventList, Listed};
use super::node::{Node, el, of_class};
use super::store::{Store, lane as lane_colour};
use crate::article::{Article, Event, EventId, EventStatus};
use crate::date::say;
use crate::explorer::{Action, Move, Selection};
use crate::order;
use crate::timeline::{Arc, Folding, Lane, Mark, MarkShape, More, ROW, Rank, Row, Scene, Side, Sign, Step, Tick, View};
use leptos::html::{Div, Ol, Ul};
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;
/// Tells the keys of "+n" from those of marks.
const MORE: u64 = 1 << 32;

/// The timeline's panel: lanes if `is_wide`, else a list.
#[component]
pub fn TimelineView(
    /// Whether there is room for lanes.
    is_wide: Memo<bool>,
) -> impl IntoView {
    let listed = RwSignal::new(None::<Listed>);
    view! {
        <section class="timeline" data-view="timeline" aria-label="Timeline">
            {move || if is_wide.get() { view! { <Lanes listed /> }.into_any() } else { view! { <Rows /> }.into_any() }}
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
    let folds = Memo::new(move |_| (view.get().folding, view.get().open));
    let stack = Memo::new(move |_| {
        folds.track();
        store.explorer.timeline.stack(&view.get_untracked(), width.get())
    });
    let scene = Memo::new(move |_| {
        let focus = cursor.get().or_else(selected);
        stack.with(|stack| store.explorer.timeline.scene(store.article(), stack, &view.get(), focus))
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
            focus_mark(store.article(), plot, id);
        }
    };
    let zoom = move |factor: f64| store.dispatch(Action::ZoomTimeline(width.get_untracked() / 2.0, factor));
    let pan = move |share: f64| store.dispatch(Action::PanTimeline(share * width.get_untracked()));
    // Marks that move out of view are taken away; the focus would go with them.
    let keep_focus = move || {
        let Some(plot) = plot.get_untracked() else { return };
        let stays = match focused_element().and_then(|focused| meant(store.article(), &focused)) {
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
        // Without a next element, the mark was taken away while it was drawn anew: the keyboard stays where it was.
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        if next.is_some() && !plot.get_untracked().is_some_and(|plot| plot.contains(next.as_ref())) {
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
    let article = store.article();
    let undated = &article.undated;
    let show_undated =
        move |_| listed.set(Some(Listed { title: "Facts without a date".into(), events: undated.clone() }));
    let is_folded = move || view.get().folding == Folding::Folded;
    let toggle_folds = move |_| {
        let folding = if is_folded() { Folding::True } else { Folding::Folded };
        store.dispatch(Action::Fold(folding));
    };
    let open_more = move |event: leptos::ev::MouseEvent| {
        let Some(chip) = closest(event.target(), "[data-holds]") else { return };
        let at: Option<usize> = chip.get_attribute("data-holds").and_then(|at| at.parse().ok());
        let events = scene.with_untracked(|scene| {
            at.and_then(|at| scene.more.get(at))
                .map_or_else(Vec::new, |more| store.explorer.timeline.events_of(scene, more))
        });
        // Browsers differ in whether a click gives a button the focus; it has to come back here.
        let _focused = chip.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        listed.set(Some(Listed { title: chip.get_attribute("aria-label").unwrap_or_default(), events }));
    };
    let (labels, samples) = (NodeRef::<Div>::new(), NodeRef::<Ul>::new());
    store.draw(labels, move || scene.with(|scene| lane_labels(article, scene)));
    store.draw(plot, move || scene.with(|scene| plot_nodes(store, scene)));
    store.draw(samples, move || legend(store));
    let height = move || px(scene.with(|scene| scene.height));

    view! {
        <div class="timeline-head">
            <h2>"Timeline"</h2>
            <ul class="timeline-legend" aria-label="What the marks mean" node_ref=samples></ul>
            <button type="button" hidden=undated.is_empty() on:click=show_undated>
                {format!("{} undated", undated.len())}
            </button>
            <button type="button" aria-pressed=move || is_folded().to_string() on:click=toggle_folds>
                "Folded gaps"
            </button>
            <span class="timeline-zoom" role="group" aria-label="Scale of the timeline">
                <button type="button" aria-label="Show less time" on:click=move |_| zoom(ZOOM_STEP)>"+"</button>
                <button type="button" aria-label="Show more time" on:click=move |_| zoom(1.0 / ZOOM_STEP)>"−"</button>
                <button type="button" aria-label="Show all of the time" on:click=move |_| store.dispatch(Action::WholeTimeline)>
                    "All"
                </button>
            </span>
        </div>
        <div class="timeline-body">
            <div class="lane-labels" aria-hidden="true" node_ref=labels style:height=height></div>
            <div
                class="plot"
                node_ref=plot
                tabindex="0"
                role="group"
                aria-label="Events in time. Left and right arrow keys go from event to event, up and down to other lanes; \
                plus and minus scale, 0 shows all, Shift and arrow keys move."
                style:height=height
                on:keydown=keys
                on:click=open_more
                on:focusin=enter
                on:focusout=leave
            ></div>
        </div>
    }
}

/// Puts the focus on an event's mark once it is drawn, before anything else can happen on the page.
fn focus_mark(article: &'static Article, plot: NodeRef<Div>, id: EventId) {
    let slug = &article.event(id).slug;
    leptos::task::spawn_local(async move {
        // Drawing is queued already; after a turn of the queue it is done, whatever woke it.
        leptos::task::tick().await;
        leptos::task::tick().await;
        let Some(plot) = plot.get_untracked() else { return };
        let mark = first(&plot, &["[data-event=\"", slug, "\"]"].concat());
        let _focused = mark.map_or_else(|| plot.focus(), |mark| mark.focus());
    });
}

fn lane_labels(article: &'static Article, scene: &Scene) -> Vec<Node> {
    let label = |lane: &Lane| {
        of_class("div", "lane-label")
            .attr("data-lane", lane_colour(lane.theme))
            .style("top", px(lane.y))
            .style("height", px(lane.height))
            .with(of_class("span", "dot"))
            .with(article.theme(lane.theme).label.as_str())
            .into()
    };
    scene.lanes.iter().map(label).collect()
}

/// Everything in the plot, back to front.
fn plot_nodes(store: Store, scene: &Scene) -> Vec<Node> {
    let article = store.article();
    let axis = of_class("div", "axis")
        .attr("aria-hidden", "true")
        .with_all(scene.ticks.iter().filter_map(tick_label).collect());
    let mut nodes = vec![ground(article, scene), axis.into()];
    let mut marks: Vec<&Mark> = scene.marks.iter().collect();
    order::sort_by(&mut marks, &|a, b| a.x.total_cmp(&b.x).then(a.event.cmp(&b.event)));
    nodes.extend(marks.into_iter().map(|drawn| mark(article, drawn)));
    nodes.extend(scene.more.iter().enumerate().map(|(at, chip)| more(store, scene, at, chip)));
    nodes
}

/// Stripes, lines of ticks, breaks and arcs.
fn ground(article: &'static Article, scene: &Scene) -> Node {
    let height = tenths(scene.height);
    let mut drawn: Vec<Node> = Vec::new();
    for lane in &scene.lanes {
        let stripe = of_class("rect", "stripe").attr("width", "100%");
        drawn.push(stripe.attr("y", tenths(lane.y)).attr("height", tenths(lane.height)).into());
    }
    for tick in scene.ticks.iter().filter(|tick| tick.rank != Rank::Context) {
        let line = of_class("path", "tick").flag("data-major", tick.rank == Rank::Major);
        drawn.push(line.attr("d", ["M", &tenths(tick.x), " 0V", &height].concat()).into());
    }
    for fold in &scene.breaks {
        let band = of_class("rect", "break").attr("x", tenths(fold.x)).attr("width", tenths(fold.width));
        drawn.push(band.attr("height", height.clone()).into());
        for x in [fold.x, fold.x + fold.width] {
            drawn.push(of_class("path", "break-edge").attr("d", zigzag(x, scene.height)).into());
        }
        let caption = text("break-label", fold.x + fold.width / 2.0, scene.height - 5.0, fold.caption.clone());
        drawn.push(caption);
    }
    drawn.extend(scene.arcs.iter().map(|drawn| arc(article, drawn)));
    of_class("svg", "plot-ground")
        .attr("aria-hidden", "true")
        .attr("width", "100%")
        .attr("height", "100%")
        .with_all(drawn)
        .into()
}

/// A text centred on `x`.
fn text(class: &'static str, x: f64, y: f64, words: String) -> Node {
    let text = of_class("text", class).attr("x", tenths(x)).attr("y", tenths(y));
    text.attr("text-anchor", "middle").with(words).into()
}

/// The torn edge of a break.
fn zigzag(x: f64, height: f64) -> String {
    let mut d = ["M", &tenths(x), " 0"].concat();
    for tooth in 0..(height / 8.0).ceil().max(0.0) as u32 {
        d.push_str(if tooth % 2 == 0 { "l3 8" } else { "l-3 8" });
    }
    d
}

fn tick_label(tick: &Tick) -> Option<Node> {
    let label = of_class("span", "tick-label").flag("data-major", tick.rank != Rank::Minor);
    let label = label.style("left", px(tick.label_x)).with(tick.label.clone());
    (!tick.label.is_empty()).then(|| label.into())
}

fn arc(article: &'static Article, arc: &Arc) -> Node {
    let numbers = [arc.x0, arc.y0, arc.cx, arc.cy, arc.x1, arc.y1].map(tenths);
    let [x0, y0, cx, cy, x1, y1] = &numbers;
    let d = ["M", x0, " ", y0, "Q", cx, " ", cy, " ", x1, " ", y1].concat();
    let ends = [arc.from, arc.to].map(|id| article.event(id).slug.as_str());
    let mut drawn = of_class("g", "arc")
        .attr("data-relation", arc.kind.word())
        .attr("data-between", ends.join(" "))
        .with(el("path").attr("d", d));
    if let Some(label) = &arc.label {
        let middle = label.bounds.x + label.bounds.width / 2.0;
        drawn = drawn.with(text("arc-label", middle, label.bounds.y + 11.0, label.text.clone()));
    }
    drawn.into()
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

/// An event's status, with who claims it.
fn standing(article: &Article, event: &Event) -> String {
    let claimed: Vec<_> = event.claimed_by.iter().map(|&id| article.entity(id).name.as_str()).collect();
    if claimed.is_empty() {
        return event.status.label().into();
    }
    [event.status.label(), " by ", &claimed.join(", ")].concat()
}

/// An event's mark.
fn mark(article: &'static Article, mark: &Mark) -> Node {
    let event = article.event(mark.event);
    let date = event.date.map_or_else(String::new, say);
    let status = standing(article, event);
    let bar = of_class("span", "bar").style("left", px(mark.x - mark.hit.x)).style("width", px(mark.width));
    let mut link = to_event(article, mark.event, "mark")
        .key(mark.event.0.into())
        .attr("data-shape", shape_word(mark.shape))
        .flag("data-open-start", mark.open_start)
        .flag("data-open-end", mark.open_end)
        .flag("data-uncertain", mark.uncertain || mark.approximate)
        .attr("draggable", "false")
        .attr("aria-label", [event.title.as_str(), ", ", &date, ", ", &status].concat())
        .attr("title", [event.title.as_str(), "\n", &date, " · ", &status].concat())
        .style("left", px(mark.hit.x))
        .style("top", px(mark.y - ROW / 2.0))
        .style("width", px(mark.hit.width))
        .with(bar);
    if let Some(due) = mark.target {
        let left = px(due.x - mark.hit.x);
        link = link.with(of_class("span", "due").style("left", left).style("width", px(due.width)));
    }
    if let Some(label) = &mark.label {
        let words = of_class("span", "mark-label")
            .flag("data-left", label.side == Side::Left)
            .style("left", px(label.bounds.x - mark.hit.x))
            .style("width", px(label.bounds.width));
        link = link.with(words.with(label.text.clone()));
    }
    link.into()
}

/// Slugs that a chip names, so that it lights up with them, at most.
const MOST_NAMED: usize = 100;

/// Events without room for a mark of their own, behind a button that lists them: the scene's `at`th.
fn more(store: Store, scene: &Scene, at: usize, more: &More) -> Node {
    let article = store.article();
    let events = if more.count > MOST_NAMED { Vec::new() } else { store.explorer.timeline.events_of(scene, more) };
    let slugs: Vec<_> = events.iter().map(|&id| article.event(id).slug.as_str()).collect();
    of_class("button", "more")
        .key(MORE | ((more.lane as u64) << 16) | at as u64)
        .attr("type", "button")
        .attr("data-holds", at.to_string())
        .attr("data-of", slugs.join(" "))
        .attr("aria-label", more_title(article, more))
        .style("left", px(more.x))
        .style("top", px(more.y - ROW / 2.0))
        .style("width", px(more.width))
        .with(more.label.clone())
        .into()
}

fn more_title(article: &Article, more: &More) -> String {
    format!("{}: {} events close together", article.themes[more.lane].label, more.count)
}

/// What the marks mean: only those that the article has.
fn legend(store: Store) -> Vec<Node> {
    let sample = |sign: Sign| {
        let sample = of_class("span", "sample").with(of_class("span", "bar"));
        el("li").attr("data-shape", sign.name()).with(sample).with(sign.words()).into()
    };
    store.explorer.timeline.legend(store.article()).into_iter().map(sample).collect()
}

#[component]
fn Rows() -> impl IntoView {
    let store = Store::get();
    let list = NodeRef::<Ol>::new();
    store.draw(list, move || {
        let (timeline, article) = (&store.explorer.timeline, store.article());
        let list = timeline.list(article, &View::all(timeline));
        timeline.rows(article, &list, 0..list.len()).into_iter().map(|row| row_node(article, row)).collect()
    });
    view! {
        <div class="timeline-head">
            <h2>"Timeline"</h2>
            <span class="quiet">{count(store.article().events.len(), "event")}</span>
        </div>
        <ol class="timeline-rows" node_ref=list></ol>
    }
}

/// A row of the list from top to bottom.
fn row_node(article: &'static Article, row: Row) -> Node {
    let (id, date, shape) = match row {
        Row::Heading { label } => return of_class("li", "row-year").with(label).into(),
        Row::Gap { label, .. } => return of_class("li", "row-gap").with([&label, " without events"].concat()).into(),
        Row::Undated => return of_class("li", "row-year").with("Without a date").into(),
        Row::Event { id, date, shape } => (id, date, shape),
    };
    let event = article.event(id);
    let mut title = of_class("span", "row-title").with(event_title(article, id));
    if event.status != EventStatus::Happened {
        let badge = of_class("span", "badge").attr("data-status", event.status.word()).with(event.status.label());
        title = title.with(" ").with(badge);
    }
    of_class("li", "row")
        .attr("data-lane", lane_colour(event.theme))
        .attr("data-status", event.status.word())
        .attr("data-shape", shape.map_or("none", shape_word))
        .attr("data-of", event.slug.as_str())
        .with(of_class("span", "row-date").with(date))
        .with(of_class("span", "row-mark").with(of_class("span", "bar")))
        .with(title)
        .into()
}
