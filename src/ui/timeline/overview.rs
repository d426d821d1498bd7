//! The strip over the timeline: when much happened, and the brush over what is shown.

use crate::date::{Minute, Period};
use crate::explorer::keys::{Command, Scope, SliderCommand};
use crate::explorer::{Action, Way};
use crate::map::tenths;
use crate::timeline::{Bar, Brush, Handle, TimelineView};
use crate::ui::context::Store;
use crate::ui::css::px;
use crate::ui::hooks::{command, position, use_size};
use crate::words;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

/// Height of the strip in pixels; `timeline.css` has the same.
const HEIGHT: f64 = 24.0;
/// Parts of bars that are lower, in pixels, can't be seen.
const LEAST: f64 = 0.05;
/// How many steps a page key moves a handle.
const PAGE: i64 = 6;

/// The strip, with the brush over what the timeline shows.
#[component]
pub fn Overview(shown: Memo<TimelineView>) -> impl IntoView {
    let store = Store::expect();
    let strip = NodeRef::<Div>::new();
    // Nothing is drawn before the browser has given the strip its size.
    let width = RwSignal::new(None::<f64>);
    use_size(strip, move |now, _| width.set(Some(now)));
    let brush = Memo::new(move |_| store.explorer.timeline.brush(&shown.get(), width.get().unwrap_or(1000.0)));
    let is_unsized = Signal::derive(move || width.get().is_none());
    let drag = Drag { store, strip, brush, width, held: StoredValue::new(None) };
    view! {
        <div
            class="overview"
            role="group"
            aria-label=words::interface::OVERVIEW
            node_ref=strip
            on:pointerdown=move |event| drag.down(&event)
            on:pointermove=move |event| drag.moved(&event)
            on:pointerup=move |_| drag.held.set_value(None)
            on:pointercancel=move |_| drag.held.set_value(None)
        >
            <Bars width />
            <div
                class="brush"
                hidden=move || is_unsized.get()
                style:inset-inline-start=move || px(brush.get().x0)
                style:width=move || px(brush.get().x1 - brush.get().x0)
            ></div>
            <BrushHandle handle=Handle::First label=words::interface::BRUSH_START brush is_unsized />
            <BrushHandle handle=Handle::Last label=words::interface::BRUSH_END brush is_unsized />
        </div>
    }
}

/// How much happened when.
#[component]
fn Bars(width: RwSignal<Option<f64>>) -> impl IntoView {
    let store = Store::expect();
    // What the strip shows changes with what is folded, not with where the reader looks.
    let gaps = store.slice(|state| (state.timeline.spacing, state.timeline.open));
    let bars = move || {
        gaps.with(|_| ());
        let width = width.get()?;
        let overview = store.left.with(|left| {
            store.explorer.timeline.overview(&store.peek(|state| state.timeline), width, HEIGHT, |id| left.has(id))
        });
        let gaps = overview.gaps.into_iter().map(|(x, width)| {
            view! { <rect class="overview-gap" x=tenths(x) y="0" width=tenths(width) height=tenths(HEIGHT) /> }
        });
        let bars = overview.bars.into_iter().map(|Bar { x, y, width, height, asked_for }| {
            let rest = height - asked_for;
            let part = |y: f64, height: f64, is_dimmed: bool| {
                (height > LEAST).then(|| {
                    view! {
                        <rect
                            class="overview-bar"
                            x=tenths(x)
                            y=tenths(y)
                            width=tenths(width)
                            height=tenths(height)
                            data-dimmed=is_dimmed.then_some("")
                        />
                    }
                })
            };
            view! {
                {part(y, rest, true)}
                {part(y + rest, asked_for, false)}
            }
        });
        let keys =
            overview.keys.iter().map(|&x| format!("M{} 0v{}", tenths(x), tenths(HEIGHT))).collect::<Vec<_>>().concat();
        Some(view! {
            <svg class="overview-ground" width="100%" height=tenths(HEIGHT)>
                {gaps.collect_view()} {bars.collect_view()} <path class="overview-keys" d=keys />
            </svg>
        })
    };
    view! { <div class="overview-bars" aria-hidden="true">{bars}</div> }
}

/// One end of the brush, as a slider.
#[component]
fn BrushHandle(handle: Handle, label: &'static str, brush: Memo<Brush>, is_unsized: Signal<bool>) -> impl IntoView {
    let store = Store::expect();
    let is_first = handle == Handle::First;
    let minute = move |period: Period| if is_first { period.first } else { period.last };
    let now = move || brush.get().period;
    let press = move |event: KeyboardEvent| {
        if let Some(action) = action_of_key(store, &event, handle, brush.get_untracked()) {
            store.dispatch(action);
            event.prevent_default();
        }
    };
    view! {
        <div
            class="brush-handle"
            role="slider"
            tabindex="0"
            hidden=move || is_unsized.get()
            aria-label=label
            aria-valuemin=move || brush.get().bounds.first.0.to_string()
            aria-valuemax=move || brush.get().bounds.last.0.to_string()
            aria-valuenow=move || minute(now()).0.to_string()
            aria-valuetext=move || words::say(&now().ends()[usize::from(!is_first)])
            style:inset-inline-start=move || px(if is_first { brush.get().x0 } else { brush.get().x1 })
            on:keydown=press
        ></div>
    }
}

fn action_of_key(store: Store, event: &KeyboardEvent, handle: Handle, brush: Brush) -> Option<Action> {
    let Some(Command::Slider(command)) = command(store, Scope::Slider, event) else { return None };
    let Brush { period: Period { first, last }, bounds, .. } = brush;
    let brushed = |first: Minute, last: Minute| Action::BrushTimeline(Period::new(first, last));
    Some(match command {
        SliderCommand::Step(way) => Action::StepBrush(handle, way.sign() as i64),
        SliderCommand::Page(way) => Action::StepBrush(handle, way.sign() as i64 * PAGE),
        SliderCommand::End(Way::Back) if handle == Handle::First => brushed(bounds.first, last),
        SliderCommand::End(Way::Forwards) if handle == Handle::Last => brushed(first, bounds.last),
        // As far as the other handle.
        SliderCommand::End(Way::Back) => brushed(first, first),
        SliderCommand::End(Way::Forwards) => brushed(last, last),
    })
}

/// Moves the brush and its ends by pointer; a press beside it moves it there.
#[derive(Clone, Copy)]
struct Drag {
    store: Store,
    strip: NodeRef<Div>,
    brush: Memo<Brush>,
    width: RwSignal<Option<f64>>,
    /// What is held, and where the pointer was last.
    held: StoredValue<Option<(Handle, f64)>>,
}

impl Drag {
    fn down(self, event: &PointerEvent) {
        let Some(strip) = self.strip.get_untracked().filter(|_| event.button() == 0) else { return };
        let (x, brush) = (self.x_of(event), self.brush.get_untracked());
        let handle = brush.handle_at(x);
        self.held.set_value(Some((handle, x)));
        // A pointer that is gone already can't be captured.
        let _captured = strip.set_pointer_capture(event.pointer_id());
        if handle == Handle::Both && !(brush.x0..=brush.x1).contains(&x) {
            self.slide(x - f64::midpoint(brush.x0, brush.x1));
        }
    }

    fn moved(self, event: &PointerEvent) {
        let Some((handle, last_x)) = self.held.get_value() else { return };
        let x = self.x_of(event);
        self.held.set_value(Some((handle, x)));
        let Period { first, last } = self.brush.get_untracked().period;
        let view = self.store.peek(|state| state.timeline);
        let width = self.width.get_untracked().unwrap_or_default();
        let at = self.store.explorer.timeline.time_from_overview_x(&view, width, x);
        let brushed =
            |first: Minute, last: Minute| self.store.dispatch(Action::BrushTimeline(Period::new(first, last)));
        match handle {
            Handle::First => brushed(at.first.min(last), last),
            Handle::Last => brushed(first, at.last.max(first)),
            Handle::Both => self.slide(x - last_x),
        }
    }

    /// Moves what is shown by pixels of the strip.
    fn slide(self, dx: f64) {
        let Brush { x0, x1, .. } = self.brush.get_untracked();
        let plot_width = self.store.peek(|state| state.timeline_width);
        self.store.dispatch(Action::PanTimeline(-dx * plot_width / (x1 - x0)));
    }

    fn x_of(self, event: &PointerEvent) -> f64 {
        let is_rtl = self.store.is_rtl();
        self.strip.get_untracked().map_or(0.0, |strip| position(&strip, event, is_rtl).0)
    }
}
