//! The filters: the panel of choices with their counts, and the line that says what is left and lifts them.

use super::context::{Store, lane_colour};
use super::focus::{after_drawing, after_effects, all, focus, has_focus};
use super::hooks::key_for;
use crate::article::Article;
use crate::cards::{choice_label, lift_label, offer_label};
use crate::date::{Date, Period};
use crate::explorer::keys::Anywhere;
use crate::explorer::{Action, Choice, Lift, Offer, TimeRange, ViewState, lifts, offers};
use crate::words::interface as words;
use leptos::html::{Button, Div, Input, Section};
use leptos::prelude::*;
use std::collections::HashMap;

/// Whether the panel of filters is open, and what opens it.
#[derive(Clone, Copy)]
pub struct Filters {
    is_open: RwSignal<bool>,
    button: NodeRef<Button>,
}

impl Filters {
    /// Closed.
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false), button: NodeRef::new() }
    }

    /// Opens the panel or closes it.
    pub fn toggle(self) {
        if self.is_open.get_untracked() {
            self.close();
        } else {
            self.is_open.set(true);
        }
    }

    fn close(self) {
        self.is_open.set(false);
        self.focus_button();
    }

    fn focus_button(self) {
        if let Some(button) = self.button.get_untracked() {
            focus(&button);
        }
    }
}

/// The button that opens the panel.
#[component]
pub fn FilterButton(filters: Filters) -> impl IntoView {
    let is_open = filters.is_open;
    let key = key_for(Store::expect(), Anywhere::Filters);
    view! {
        <button
            type="button"
            class="filter-button"
            node_ref=filters.button
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-keyshortcuts=key
            title=move || words::with_key(words::FILTERS_PANEL, key())
            on:click=move |_| filters.toggle()
        >
            {words::FILTERS}
        </button>
    }
}

/// The panel, over the story or over the view that is alone.
#[component]
pub fn FilterPanel(filters: Filters) -> impl IntoView {
    let store = Store::expect();
    store.overlays.while_open(move || filters.is_open.get(), Callback::new(move |()| filters.close()));
    view! {
        <Show when=move || filters.is_open.get()>
            <OpenPanel filters />
        </Show>
    }
}

#[component]
fn OpenPanel(filters: Filters) -> impl IntoView {
    let store = Store::expect();
    let panel = NodeRef::<Section>::new();
    // What the counts depend on: they aren't counted anew for anything else that the reader does.
    let asked = store.slice(|state| {
        let frame = state.filter.is_in_frame.then_some((state.frame, state.map_size));
        (state.filter.clone(), TimeRange::of(state, store.explorer), frame)
    });
    let offered = Memo::new(move |_| {
        asked.track();
        store.peek(|state| offers(state, store.explorer))
    });
    let counts = Memo::new(move |_| {
        offered.with(|offers| offers.iter().flat_map(|offer| offer.choices.iter().copied()).collect::<HashMap<_, _>>())
    });
    Effect::new(move || {
        if let Some(panel) = panel.get() {
            after_drawing(move || {
                if let Some(first) = all(&panel, "input").first() {
                    focus(first);
                }
            });
        }
    });
    view! {
        <section class="filters" data-view="filters" aria-label=words::FILTERS_PANEL node_ref=panel>
            <div class="filters-head">
                <h2>{words::FILTERS_PANEL}</h2>
                <button
                    type="button"
                    class="close"
                    aria-label=words::CLOSE_FILTERS
                    title=words::CLOSE_FILTERS
                    on:click=move |_| filters.close()
                >
                    {words::CLOSE}
                </button>
            </div>
            <TimeFields />
            <div class="facets">
                <div class="facet-columns">
                    // What is offered stays the same; its counts change.
                    {offered.get_untracked().into_iter().map(|offer| view! { <FacetView offer counts /> }).collect_view()}
                </div>
            </div>
            <Switches />
        </section>
    }
}

/// The time shown, as two dates to be typed: it is what the timeline shows.
#[component]
fn TimeFields() -> impl IntoView {
    let store = Store::expect();
    let period = Memo::new(move |_| store.shown.with(|shown| shown.time.period()));
    let fields: [NodeRef<Input>; 2] = std::array::from_fn(|_| NodeRef::new());
    // The field with a text that is no date, and that text.
    let wrong = RwSignal::new(None::<(usize, String)>);
    let read = move |_| {
        let [first, last] = fields.map(|field| field.get_untracked().map(|field| field.value()).unwrap_or_default());
        match typed_period(store.article(), &first, &last) {
            Ok(Some(period)) => store.dispatch(Action::BrushTimeline(period)),
            Ok(None) => store.dispatch(Action::WholeTimeline),
            Err(no_date) => return wrong.set(Some(no_date)),
        }
        wrong.set(None);
    };
    let field = move |label: &'static str, at: usize| {
        let shown = move || period.get().map(|period| period.ends()[at].to_string()).unwrap_or_default();
        Effect::new(move || {
            let shown = shown();
            // What the reader is typing stays as it is.
            if let Some(field) = fields[at].get().filter(|field| !has_focus(field)) {
                field.set_value(&shown);
                wrong.update(|wrong| *wrong = wrong.take().filter(|&(other, _)| other != at));
            }
        });
        let leave = move |_| {
            if let Some(field) = fields[at].get_untracked().filter(|_| wrong.with_untracked(Option::is_none)) {
                field.set_value(&untrack(shown));
            }
        };
        view! {
            <label>
                {label}
                <input
                    type="text"
                    size="10"
                    placeholder=words::DATE_EXAMPLE
                    autocomplete="off"
                    spellcheck="false"
                    aria-invalid=move || wrong.with(|wrong| matches!(wrong, Some((field, _)) if *field == at)).then_some("true")
                    node_ref=fields[at]
                    on:change=read
                    on:focusout=leave
                />
            </label>
        }
    };
    let told = move || wrong.with(|wrong| wrong.as_ref().map(|(_, text)| words::no_date(text)).unwrap_or_default());
    view! {
        <fieldset class="filter-time">
            <legend>{words::TIME_SHOWN}</legend>
            {field(words::FROM, 0)}
            {field(words::TO, 1)}
            <p role="alert" class="filter-wrong" prop:textContent=told></p>
        </fieldset>
    }
}

/// The time from one typed date to another, of which either may be empty; none if both are. An error is the text that is
/// no date, after its field: 0 or 1.
fn typed_period(article: &Article, first: &str, last: &str) -> Result<Option<Period>, (usize, String)> {
    let read = |text: &str, side: usize| match text.trim() {
        "" => Ok(None),
        text => {
            let date = Date::parse(text).ok().filter(|date| date.ends()[side].is_some());
            date.map(Some).ok_or_else(|| (side, text.to_owned()))
        }
    };
    let (first, last) = (read(first, 0)?, read(last, 1)?);
    if first.is_none() && last.is_none() {
        return Ok(None);
    }
    Ok(Period::between(first.as_ref(), last.as_ref(), article.extent))
}

/// Choices that are offered together.
#[component]
fn FacetView(offer: Offer, counts: Memo<HashMap<Choice, usize>>) -> impl IntoView {
    let label = offer_label(&offer);
    let choices = offer.choices.into_iter().map(|(choice, _)| view! { <ChoiceView choice counts /> });
    view! {
        <fieldset class="facet">
            <legend>{label}</legend>
            <ul>{choices.collect_view()}</ul>
        </fieldset>
    }
}

/// A choice, with how many events it would leave.
#[component]
fn ChoiceView(choice: Choice, counts: Memo<HashMap<Choice, usize>>) -> impl IntoView {
    let store = Store::expect();
    let label = choice_label(store.article(), choice);
    let is_chosen = store.slice(move |state| state.filter.has(choice));
    let count = Memo::new(move |_| counts.with(|counts| counts.get(&choice).copied().unwrap_or_default()));
    let spoken = {
        let label = label.clone();
        move || words::choice_spoken(&label, count.get())
    };
    let lane = match choice {
        Choice::Theme(theme) => Some(lane_colour(theme)),
        _ => None,
    };
    // Names are the article's words, the other choices the interface's.
    let is_own = matches!(choice, Choice::Theme(_) | Choice::With(_));
    let language = store.language().filter(|_| is_own);
    let dot = lane.is_some().then(|| view! { <span class="dot"></span> });
    view! {
        <li>
            <label data-lane=lane data-empty=move || (count.get() == 0).then_some("")>
                <input
                    type="checkbox"
                    aria-label=spoken
                    prop:checked=move || is_chosen.get()
                    on:change=move |_| store.dispatch(Action::Choose(choice))
                />
                {dot}
                <span class="choice-name" lang=language>{label}</span>
                <span class="choice-count" aria-hidden="true" prop:textContent=move || count.get().to_string()></span>
            </label>
        </li>
    }
}

/// What is asked for of the map, and what happens to other events.
#[component]
fn Switches() -> impl IntoView {
    let store = Store::expect();
    let is_in_frame = store.slice(|state| state.filter.is_in_frame);
    let hides = store.slice(|state| state.filter.hides);
    let has_maps = !store.article().maps.is_empty();
    view! {
        <div class="filter-switches">
            {has_maps
                .then(|| {
                    view! {
                        <label>
                            <input
                                type="checkbox"
                                prop:checked=move || is_in_frame.get()
                                on:change:target=move |event| {
                                    store.dispatch(Action::OnlyInFrame(event.target().checked()));
                                }
                            />
                            {words::IN_FRAME}
                        </label>
                    }
                })}
            <label>
                <input
                    type="checkbox"
                    prop:checked=move || hides.get()
                    on:change:target=move |event| store.dispatch(Action::HideOthers(event.target().checked()))
                />
                {words::HIDE_OTHERS}
            </label>
        </div>
    }
}

/// What the filters leave, each of them with a button that lifts it; nothing without filters. If nothing is left, it says
/// which filter to lift.
#[component]
pub fn FilterLine(filters: Filters) -> impl IntoView {
    let store = Store::expect();
    let article = store.article();
    let line = NodeRef::<Div>::new();
    let is_filtered = store.slice(|state| !state.filter.is_open());
    let left = Memo::new(move |_| is_filtered.get().then(|| store.shown.with(|shown| shown.events(article).len())));
    let number = move || left.get().map(|left| words::events_left(left, article.events.len()));
    let chosen = store.slice(move |state| {
        let choices = state.filter.choices().iter().map(|&choice| Lift::Choice(choice));
        let query = (!state.filter.query.is_empty()).then_some(Lift::Query);
        let frame = state.filter.is_in_frame.then_some(Lift::Frame);
        choices.chain(query).chain(frame).map(|lift| named(store, state, lift)).collect::<Vec<_>>()
    });
    let days = Memo::new(move |_| store.shown.with(|shown| shown.time.period()).filter(|_| is_filtered.get()));
    let chips = move || {
        let time = days.get().map(|_| store.peek(|state| named(store, state, Lift::Time)));
        chosen.get().into_iter().chain(time).collect::<Vec<_>>()
    };
    // A button that lifts its filter goes, and the focus would go with it.
    let lift = Callback::new(move |what: Lift| {
        store.dispatch(lifting(what));
        after_effects(move || {
            let buttons = line.get_untracked().map(|line| all(&line, "button")).unwrap_or_default();
            match buttons.first().filter(|_| is_filtered.get_untracked()) {
                Some(button) => focus(button),
                None => filters.focus_button(),
            }
        });
    });
    view! {
        <div class="filter-line" role="group" aria-label=words::CHOSEN hidden=move || !is_filtered.get() node_ref=line>
            <span class="filter-count" prop:textContent=move || number().unwrap_or_default()></span>
            <For each=chips key=Clone::clone let((what, name))>
                <button
                    type="button"
                    class="filter-chip"
                    aria-label=words::lift_spoken(&name)
                    on:click=move |_| lift.run(what)
                >
                    {name.clone()}
                    <span aria-hidden="true">{words::CLOSE}</span>
                </button>
            </For>
            <button
                type="button"
                class="linklike"
                on:click=move |_| {
                    store.dispatch(Action::ClearFilter);
                    filters.focus_button();
                }
            >
                {words::CLEAR_FILTERS}
            </button>
            <Lifts left lift />
        </div>
    }
}

/// If the filters leave nothing: those that may be lifted, each with how many events that would leave.
#[component]
fn Lifts(left: Memo<Option<usize>>, lift: Callback<Lift>) -> impl IntoView {
    let store = Store::expect();
    let to_lift = Memo::new(move |_| {
        let is_empty = left.get() == Some(0);
        let of = |state: &ViewState| {
            let lifts = lifts(state, store.explorer).into_iter();
            lifts.map(|(lift, count)| (named(store, state, lift), count)).collect::<Vec<_>>()
        };
        if is_empty { store.read(of) } else { Vec::new() }
    });
    view! {
        <span class="filter-lifts" hidden=move || to_lift.with(Vec::is_empty)>
            {words::LIFT}
            <For each=move || to_lift.get() key=Clone::clone let(((what, name), count))>
                <button type="button" class="linklike" on:click=move |_| lift.run(what)>
                    {words::lift_to(&name, count)}
                </button>
            </For>
        </span>
    }
}

/// A filter that may be lifted, and what it is called.
fn named(store: Store, state: &ViewState, lift: Lift) -> (Lift, String) {
    (lift, lift_label(state, store.explorer, lift))
}

/// The action that lifts something.
fn lifting(lift: Lift) -> Action {
    match lift {
        Lift::Choice(choice) => Action::Choose(choice),
        Lift::Query => Action::AskWords(String::new()),
        Lift::Frame => Action::OnlyInFrame(false),
        Lift::Time => Action::WholeTimeline,
    }
}
