//! The timeline: lanes with marks on wide pages, a list from top to bottom on narrow ones.

use super::dom::{button, closest, first, focused_element, observe_size, on, on_key, px, set_flag, stands_for, tenths};
use super::gesture::{ZOOM_STEP, listen};
use super::light::meant;
use super::link::{count, event_title, to_event};
use super::list::{Listed, event_list};
use super::node::{Node, append, el, of_class};
use super::store::{Store, lane as lane_colour, watch};
use crate::article::{Article, Event, EventId, EventStatus};
use crate::date::say;
use crate::explorer::{Action, Move, Selection};
use crate::order;
use crate::timeline::{Arc, Folding, Lane, Mark, MarkShape, More, ROW, Rank, Row, Scene, Side, Sign, Step, Tick, View};
use leptos::prelude::{Get as _, GetUntracked as _, Memo, RwSignal, Set as _, With as _, WithUntracked as _};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

/// How far one press of Shift and an arrow key moves the timeline, as a share of its width.
const KEY_SHARE: f64 = 0.2;
/// How far a page key moves it.
const PAGE_SHARE: f64 = 0.9;
/// Tells the keys of "+n" from those of marks.
const MORE: u64 = 1 << 32;

/// The timeline's panel: lanes if `is_wide`, else a list.
pub fn timeline(store: Store, root: &Element, is_wide: Memo<bool>) {
    let view = of_class("section", "timeline").attr("data-view", "timeline").attr("aria-label", "Timeline");
    let view = append(root, view);
    let listed = RwSignal::new(None::<Listed>);
    let head = append(&view, of_class("div", "timeline-head"));
    append(&head, el("h2").with("Timeline"));
    let total = append(&head, of_class("span", "quiet").with(count(store.article().events.len(), "event")));
    let list = append(&view, of_class("ol", "timeline-rows"));
    let lanes = Lanes::new(store, &head, &view, listed);
    store.draw(&list, move || {
        if is_wide.get() {
            return Vec::new();
        }
        let timeline = &store.explorer.timeline;
        let list = timeline.list(store.article(), &View::all(timeline));
        let rows = timeline.rows(store.article(), &list, 0..list.len());
        rows.into_iter().map(|row| row_node(store.article(), row)).collect()
    });
    watch(move || {
        let is_wide = is_wide.get();
        for element in [&lanes.tools, &lanes.body] {
            set_flag(element, "hidden", !is_wide);
        }
        for element in [&total, &list] {
            set_flag(element, "hidden", is_wide);
        }
    });
    event_list(store, &view, listed);
}

/// The timeline of wide pages: its tools, and its plot with lanes.
struct Lanes {
    tools: Element,
    body: Element,
}

/// What the keyboard does in the plot.
#[derive(Clone)]
struct Keyboard {
    store: Store,
    plot: Element,
    // Where it is; that event always has a mark of its own, as the selected one has.
    cursor: RwSignal<Option<EventId>>,
    scene: Memo<Scene>,
}

impl Lanes {
    fn new(store: Store, head: &Element, view: &Element, listed: RwSignal<Option<Listed>>) -> Self {
        let tools = tools(store, head, listed);
        let body = append(view, of_class("div", "timeline-body"));
        let labels = append(&body, of_class("div", "lane-labels").attr("aria-hidden", "true"));
        let plot = of_class("div", "plot").attr("tabindex", "0").attr("role", "group").attr(
            "aria-label",
            "Events in time. Left and right arrow keys go from event to event, up and down to other lanes; plus and minus \
             scale, 0 shows all, Shift and arrow keys move.",
        );
        let plot = append(&body, plot);
        observe_size(&plot, move |width, _| store.dispatch(Action::ResizeTimeline(width)));
        listen(&plot, move |Move { dx, x, factor, .. }| {
            store.dispatch(Action::PanTimeline(dx));
            store.dispatch(Action::ZoomTimeline(x, factor));
        });
        let cursor = RwSignal::new(None::<EventId>);
        let shown = store.slice(|state| state.timeline);
        let stacked = store.slice(|state| (state.timeline.folding, state.timeline.open, state.timeline_width));
        let stack = Memo::new(move |_| {
            let (.., width) = stacked.get();
            store.explorer.timeline.stack(&store.peek(|state| state.timeline), width)
        });
        let scene = Memo::new(move |_| {
            let view = shown.get();
            let focus = cursor.get().or_else(|| event_of(store.selection.get()));
            stack.with(|stack| store.explorer.timeline.scene(store.article(), stack, &view, focus))
        });
        open_more(store, &plot, scene, listed);
        Keyboard { store, plot: plot.clone(), cursor, scene }.listen();
        store.draw(&labels, move || scene.with(|scene| lane_labels(store.article(), scene)));
        store.draw(&plot.clone(), move || {
            let height = px(scene.with(|scene| scene.height));
            for element in [&labels, &plot] {
                let _set = element.unchecked_ref::<HtmlElement>().style().set_property("height", &height);
            }
            scene.with(|scene| plot_nodes(store, scene))
        });
        Self { tools, body }
    }
}

/// The legend and the buttons.
fn tools(store: Store, head: &Element, listed: RwSignal<Option<Listed>>) -> Element {
    let tools = append(head, of_class("div", "timeline-tools"));
    let legend_of = of_class("ul", "timeline-legend").attr("aria-label", "What the marks mean");
    append(&tools, legend_of.with_all(legend(store)));
    let undated = &store.article().undated;
    if !undated.is_empty() {
        let title = || "Facts without a date".into();
        let show = move || listed.set(Some(Listed { title: title(), events: undated.clone() }));
        button(&tools, [&undated.len().to_string(), " undated"].concat(), None, show);
    }
    let is_folded = move || store.peek(|state| state.timeline.folding) == Folding::Folded;
    let fold = button(&tools, "Folded gaps", None, move || {
        store.dispatch(Action::Fold(if is_folded() { Folding::True } else { Folding::Folded }));
    });
    let folding = store.slice(|state| state.timeline.folding == Folding::Folded);
    watch(move || {
        let _set = fold.set_attribute("aria-pressed", if folding.get() { "true" } else { "false" });
    });
    let scale = of_class("span", "timeline-zoom").attr("role", "group").attr("aria-label", "Scale of the timeline");
    let scale = append(&tools, scale);
    button(&scale, "+", Some("Show less time"), move || zoom(store, ZOOM_STEP));
    button(&scale, "−", Some("Show more time"), move || zoom(store, 1.0 / ZOOM_STEP));
    button(&scale, "All", Some("Show all of the time"), move || store.dispatch(Action::WholeTimeline));
    tools
}

/// Lists the events of a "+n" that is pressed.
fn open_more(store: Store, plot: &Element, scene: Memo<Scene>, listed: RwSignal<Option<Listed>>) {
    on(plot, "click", move |event| {
        let Some(chip) = closest(event.target(), "[data-holds]") else { return };
        let at: Option<usize> = chip.get_attribute("data-holds").and_then(|at| at.parse().ok());
        let events = scene.with_untracked(|scene| {
            let more = at.and_then(|at| scene.more.get(at));
            more.map_or_else(Vec::new, |more| store.explorer.timeline.events_of(scene, more))
        });
        // Browsers differ in whether a click gives a button the focus; it has to come back here.
        let _focused = chip.dyn_ref::<HtmlElement>().map(HtmlElement::focus);
        listed.set(Some(Listed { title: chip.get_attribute("aria-label").unwrap_or_default(), events }));
    });
}

/// Scales the timeline around its middle.
fn zoom(store: Store, factor: f64) {
    store.dispatch(Action::ZoomTimeline(store.peek(|state| state.timeline_width) / 2.0, factor));
}

fn event_of(selection: Option<Selection>) -> Option<EventId> {
    match selection {
        Some(Selection::Event(id)) => Some(id),
        _ => None,
    }
}

impl Keyboard {
    fn listen(self) {
        let Self { store, cursor, .. } = self;
        let plot = self.plot.clone();
        on(&plot, "focusin", move |event| {
            if let Some(id) = event_of(stands_for(event.target(), store.article())) {
                cursor.set(Some(id));
            }
        });
        on(&plot, "focusout", {
            let plot = plot.clone();
            move |event| {
                // Without a next element, the mark was taken away while it was drawn anew: the keyboard stays there.
                let next = event.unchecked_ref::<FocusEvent>().related_target();
                let next = next.and_then(|next| next.dyn_into::<web_sys::Node>().ok());
                if next.is_some() && !plot.contains(next.as_ref()) {
                    cursor.set(None);
                }
            }
        });
        on_key(&plot, move |event| {
            if self.press(event) {
                event.prevent_default();
            }
        });
    }

    /// Does what a key says; false if it says nothing here.
    fn press(&self, event: &KeyboardEvent) -> bool {
        match (event.key().as_str(), event.shift_key()) {
            ("ArrowRight", false) => self.step(Step::Next),
            ("ArrowLeft", false) => self.step(Step::Previous),
            ("ArrowUp", false) => self.step(Step::LaneAbove),
            ("ArrowDown", false) => self.step(Step::LaneBelow),
            ("Home", _) => self.step(Step::First),
            ("End", _) => self.step(Step::Last),
            ("ArrowRight", true) => self.pan(-KEY_SHARE),
            ("ArrowLeft", true) => self.pan(KEY_SHARE),
            ("PageDown", _) => self.pan(-PAGE_SHARE),
            ("PageUp", _) => self.pan(PAGE_SHARE),
            ("+" | "=", _) => zoom(self.store, ZOOM_STEP),
            ("-", _) => zoom(self.store, 1.0 / ZOOM_STEP),
            ("0", _) => self.store.dispatch(Action::WholeTimeline),
            _ => return false,
        }
        self.keep_focus();
        true
    }

    fn step(&self, by: Step) {
        let from = self.cursor.get_untracked().or_else(|| event_of(self.store.selection.get_untracked()));
        if let Some(id) = self.store.explorer.timeline.step(from, by) {
            self.cursor.set(Some(id));
            self.store.dispatch(Action::ShowInTime(id));
            self.focus_mark(id);
        }
    }

    fn pan(&self, share: f64) {
        self.store.dispatch(Action::PanTimeline(share * self.store.peek(|state| state.timeline_width)));
    }

    /// Marks that move out of view are taken away, and the focus would go with them: it waits in the plot.
    fn keep_focus(&self) {
        let focused = focused_element().and_then(|focused| meant(self.store.article(), &focused));
        let is_drawn = |id| self.scene.with_untracked(|scene| scene.marks.iter().any(|mark| mark.event == id));
        if !event_of(focused).is_some_and(is_drawn) {
            let _focused = self.plot.unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Puts the focus on an event's mark once it is drawn, before anything else can happen on the page.
    fn focus_mark(&self, id: EventId) {
        let (plot, slug) = (self.plot.clone(), &self.store.article().event(id).slug);
        leptos::task::spawn_local(async move {
            // Drawing is queued already; after a turn of the queue it is done, whatever woke it.
            leptos::task::tick().await;
            leptos::task::tick().await;
            let mark = first(&plot, &["[data-event=\"", slug, "\"]"].concat());
            let _focused = mark.as_ref().unwrap_or(plot.unchecked_ref()).focus();
        });
    }
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
pub fn standing(article: &Article, event: &Event) -> String {
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
        .flag("data-uncertain", mark.uncertain)
        .flag("data-approximate", mark.approximate)
        .attr("draggable", "false")
        .attr("aria-label", [event.title.as_str(), ", ", &date, ", ", &status].concat())
        .attr("title", [event.title.as_str(), "\n", &date, " · ", &status].concat())
        .style("left", px(mark.hit.x))
        .style("top", px(mark.y - ROW / 2.0))
        .style("width", px(mark.hit.width))
        .with(bar);
    if let Some(due) = mark.target {
        let shown = of_class("span", "due").flag("data-deadline", due.is_deadline);
        link = link.with(shown.style("left", px(due.x - mark.hit.x)).style("width", px(due.width)));
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
    [&article.themes[more.lane].label, ": ", &more.count.to_string(), " events close together"].concat()
}

/// What the marks mean: only those that the article has.
fn legend(store: Store) -> Vec<Node> {
    let sample = |sign: Sign| {
        let sample = of_class("span", "sample").with(of_class("span", "bar"));
        el("li").attr("data-shape", sign.name()).with(sample).with(sign.words()).into()
    };
    store.explorer.timeline.legend(store.article()).into_iter().map(sample).collect()
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
