//! The card of what is selected, or the article at a glance.

use super::dom::first;
use super::link::{count, entity_name, entity_names, event_title, running_text};
use super::store::Store;
use super::story::place_key;
use crate::article::{
    Article, Entity, EntityId, Event, EventId, EventStatus, Figure, Id, Place, Quote, Relation, Role, SectionId,
};
use crate::date::{Date, Day, days_in_words, say, say_short, tenure};
use crate::explorer::{Action, Selection, encode};
use leptos::html::Div;
use leptos::prelude::*;

/// The card's panel.
#[component]
pub fn Card() -> impl IntoView {
    let store = Store::get();
    let panel = NodeRef::<Div>::new();
    Effect::new(move |_| {
        store.selection.track();
        if let Some(panel) = panel.get() {
            panel.set_scroll_top(0);
        }
    });
    let content = move || match store.selection.get() {
        None => glance(store).into_any(),
        Some(Selection::Event(id)) => event_card(store, id).into_any(),
        Some(Selection::Entity(id)) => entity_card(store, id).into_any(),
        Some(Selection::Section(id)) => section_card(store, id).into_any(),
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            _ => return,
        };
        if let Some(panel) = panel.get_untracked() {
            event.prevent_default();
            super::dom::move_focus(&panel, "a", step);
        }
    };
    let is_open = move || store.selection.get().map(|_| "");
    view! {
        <aside class="card" data-view="card" data-open=is_open aria-label="Card">
            <div
                class="card-panel"
                node_ref=panel
                tabindex="0"
                role="group"
                aria-label="The card. Left and right arrow keys move through its links."
                on:keydown=keys
            >
                {content}
            </div>
            <Show when=move || store.selection.get().is_some()>
                <button
                    type="button"
                    class="close card-close"
                    aria-label="Close the card"
                    on:click=move |_| store.dispatch(Action::Clear)
                >
                    "×"
                </button>
            </Show>
        </aside>
    }
}

/// A labelled line of a card, left out if it is empty.
fn line(label: &'static str, is_there: bool, content: impl FnOnce() -> AnyView) -> impl IntoView {
    is_there.then(|| {
        view! {
            <dt>{label}</dt>
            <dd>{content()}</dd>
        }
    })
}

/// What the article is about, before anything is selected.
fn glance(store: Store) -> impl IntoView {
    let article = store.article();
    let claims = article.events.iter().filter(|event| event.status == EventStatus::Claimed).count();
    let open = article.notes.len();
    let persons = article.entities.iter().filter(|entity| entity.kind == crate::article::EntityKind::Person).count();
    view! {
        <p class="kicker">"At a glance"</p>
        <h2 class="card-title">{article.title.as_str()}</h2>
        <dl class="facts">
            {line("Parties", !article.parties.is_empty(), move || entity_names(store, &article.parties).into_any())}
            {article
                .facts
                .iter()
                .map(|(label, text)| {
                    view! {
                        <dt>{label.as_str()}</dt>
                        <dd>{running_text(store, text)}</dd>
                    }
                })
                .collect_view()}
        </dl>
        <p>
            {format!(
                "{} dated events, {} facts without a date, {} names ({persons} persons), {} quotations and {} figures; \
                {claims} events rest on somebody’s word alone, and {open} notes say where a reader should take care.",
                article.in_time.len(),
                article.undated.len(),
                article.entities.len(),
                article.quotes.len(),
                article.figures.len(),
            )}
        </p>
        <p class="quiet">"Select any event, name or place to see it here and in every view. Escape clears."</p>
    }
}

/// Where the article tells something, as a link into the story.
fn citation(store: Store, place: Place) -> impl IntoView {
    let section = store.article().section(place.section);
    view! {
        <a
            href=encode(store.article(), Some(Selection::Section(place.section)))
            data-told=place_key(store, place)
        >
            {format!("{}, paragraph {}", section.title, place.paragraph)}
        </a>
    }
}

fn event_card(store: Store, id: EventId) -> impl IntoView {
    let article = store.article();
    let event = article.event(id);
    let theme = article.theme(event.theme).label.as_str();
    view! {
        <p class="kicker" data-lane=store.lane(id)>
            <span class="dot"></span>
            {event.kind.label()} " · " {theme}
        </p>
        <h2 class="card-title">{event.title.as_str()}</h2>
        <p class="card-date">
            <span class="badge" data-status=event.status.word()>{event.status.label()}</span>
            " "
            {event.date.map_or_else(|| "The article gives no date".into(), say)}
            {event.dating.map(|dating| view! { <span class="quiet">" · " {dating.label()}</span> })}
        </p>
        {(!event.claimed_by.is_empty())
            .then(|| view! { <p class="claim">"According to " {entity_names(store, &event.claimed_by)}</p> })}
        {event.date_note.as_deref().map(|note| view! { <p class="date-note quiet">{note}</p> })}
        <p class="card-summary">{running_text(store, &event.summary)}</p>
        <dl class="facts">
            {line(
                "Who",
                !event.participants.is_empty(),
                move || {
                    event
                        .participants
                        .iter()
                        .map(|participant| {
                            let entity = article.entity(participant.entity);
                            let office = office(entity, event, &participant.role);
                            view! {
                                <div>
                                    {entity_name(store, participant.entity)} " "
                                    <span class="quiet">{participant.role.as_str()} {office}</span>
                                </div>
                            }
                        })
                        .collect_view()
                        .into_any()
                },
            )} {line("Where", !event.places.is_empty(), move || entity_names(store, &event.places).into_any())}
            {line(
                if event.status == EventStatus::Happened { "Due" } else { "Planned for" },
                event.target.is_some(),
                move || event.target.map(say).into_any(),
            )} {line("Outcome", !event.outcome.0.is_empty(), move || running_text(store, &event.outcome).into_any())}
        </dl>
        {relations(store, id)}
        {event.quotes.iter().map(|&at| quote(store, &article.quotes[at])).collect_view()}
        {figures(store, event)}
        {notes(store, Id::Event(id))}
        <p class="told">
            <span class="quiet">"Told in "</span>
            {citation(store, event.told)}
            {event.also.iter().map(|&place| (" · ", citation(store, place))).collect_view()}
        </p>
        {neighbours(store, id)}
    }
}

/// The offices that somebody held when an event happened, unless the role says them already.
fn office(entity: &'static Entity, event: &Event, role: &str) -> Option<String> {
    let (first, last) = span(event.date?)?;
    let offices: Vec<_> = entity.offices_on(first, last).map(|office| office.title.as_str()).collect();
    let is_new = !offices.is_empty() && !offices.iter().any(|title| role.contains(title));
    is_new.then(|| ["(", &offices.join(", "), ")"].concat())
}

fn span(date: Date) -> Option<(Day, Day)> {
    Some((date.earliest().or(date.latest())?, date.latest().or(date.earliest())?))
}

/// Ties to other events, both ways, in the order of time, with the days between.
fn relations(store: Store, id: EventId) -> impl IntoView {
    let article = store.article();
    let event = article.event(id);
    let earlier = event.relations.iter().map(|relation| (relation.kind.forward(), relation));
    let later = event.later.iter().map(|relation| (relation.kind.backward(), relation));
    let mut ties: Vec<_> = earlier.chain(later).collect();
    ties.sort_by_key(|(_, relation)| {
        let date = article.event(relation.other).date;
        (date.is_none(), date.map(Date::order))
    });
    let row = move |(label, relation): (&'static str, &'static Relation)| {
        view! {
            <li data-relation=relation.kind.word()>
                <span class="relation">{label}</span>
                " "
                {event_title(store, relation.other)}
                {apart(article, id, relation.other).map(|apart| view! { <span class="quiet">" " {apart}</span> })}
                {relation.note.as_deref().map(|note| view! { <span class="quiet">" · " {note}</span> })}
            </li>
        }
    };
    (!ties.is_empty()).then(|| {
        view! {
            <h3>"Tied to"</h3>
            <ul class="relations">{ties.into_iter().map(row).collect_view()}</ul>
        }
    })
}

/// Up to two years are told in days.
const DAYS_TOLD: u32 = 730;

/// “125 days later”, “the same day”, if both events are known to the day.
fn apart(article: &Article, from: EventId, to: EventId) -> Option<String> {
    let days = article.days_between(from, to)?;
    let length = match days.unsigned_abs() {
        0 => return Some("the same day".into()),
        1 => "1 day".into(),
        days @ ..=DAYS_TOLD => format!("{days} days"),
        _ => days_in_words(days),
    };
    Some([length.as_str(), if days > 0 { " later" } else { " earlier" }].concat())
}

fn quote(store: Store, quote: &'static Quote) -> impl IntoView {
    view! {
        <figure class="quote">
            <blockquote>"“" {quote.text.as_str()} "”"</blockquote>
            <figcaption class="quiet">
                {quote.speaker.map(|speaker| entity_name(store, speaker))}
                {(quote.speaker.is_some() && quote.occasion.is_some()).then_some(", ")} {quote.occasion.as_deref()}
            </figcaption>
        </figure>
    }
}

fn figures(store: Store, event: &'static Event) -> impl IntoView {
    let figure = move |figure: &'static Figure| {
        let confirmed = figure.confirmed.map(|yes| if yes { " · confirmed" } else { " · not confirmed" });
        view! {
            <li>
                <b>{figure.text.as_str()}</b>
                " "
                {figure.measures.as_str()}
                <span class="quiet">
                    {(!figure.claimed_by.is_empty())
                        .then(|| (" · according to ", entity_names(store, &figure.claimed_by)))} {confirmed}
                </span>
            </li>
        }
    };
    let rows: Vec<_> = event.figures.iter().map(|&at| figure(&store.article().figures[at])).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>"Figures"</h3>
            <ul class="figures">{rows}</ul>
        }
    })
}

fn notes(store: Store, id: Id) -> impl IntoView {
    let note = |note: &'static crate::article::Note| {
        view! {
            <p class="note">
                <span class="badge" data-note=note.kind.word()>{note.kind.label()}</span>
                " "
                {running_text(store, &note.text)}
            </p>
        }
    };
    store.article().notes_about(id).map(note).collect_view()
}

/// Links to the events before and after in time.
fn neighbours(store: Store, id: EventId) -> impl IntoView {
    let in_time = &store.article().in_time;
    let at = in_time.iter().position(|&other| other == id);
    let before = at.and_then(|at| in_time.get(at.checked_sub(1)?)).copied();
    let after = at.and_then(|at| in_time.get(at + 1)).copied();
    at.map(|_| {
        view! {
            <nav class="neighbours" aria-label="Neighbours in time">
                {before.map(|id| view! { <div><span class="quiet">"Before "</span>{event_title(store, id)}</div> })}
                {after.map(|id| view! { <div><span class="quiet">"After "</span>{event_title(store, id)}</div> })}
            </nav>
        }
    })
}

fn entity_card(store: Store, id: EntityId) -> impl IntoView {
    let article = store.article();
    let entity = article.entity(id);
    view! {
        <p class="kicker">{entity.kind.label()}</p>
        <h2 class="card-title">{entity.name.as_str()}</h2>
        {(!entity.aliases.is_empty())
            .then(|| view! { <p class="quiet">"Also: " {entity.aliases.join(", ")}</p> })}
        <p class="card-summary">{running_text(store, &entity.description)}</p>
        {views(store, entity)}
        <dl class="facts">
            {line("Offices", !entity.roles.is_empty(), move || entity.roles.iter().map(office_row).collect_view().into_any())}
            {line(
                "Position",
                entity.location.is_some(),
                move || entity.location.as_ref().map(|at| position(at.lat, at.lon)).into_any(),
            )}
        </dl>
        {notes(store, Id::Entity(id))}
        {(!entity.events.is_empty())
            .then(|| {
                view! {
                    <h3>{count(entity.events.len(), "event")}</h3>
                    {event_rows(store, &entity.events)}
                }
            })}
        {(!entity.mentions.is_empty())
            .then(|| {
                view! {
                    <p class="told">
                        <span class="quiet">"Mentioned in "</span>
                        {entity
                            .mentions
                            .iter()
                            .enumerate()
                            .map(|(at, &place)| ((at > 0).then_some(" · "), citation(store, place)))
                            .collect_view()}
                    </p>
                }
            })}
        {(!entity.links.is_empty())
            .then(|| {
                view! {
                    <ul class="links">
                        {entity
                            .links
                            .iter()
                            .map(|link| view! { <li><a href=link.url.as_str()>{link.label.as_str()}</a></li> })
                            .collect_view()}
                    </ul>
                }
            })}
    }
}

/// Whose view of what an entity is, each with who holds it.
fn views(store: Store, entity: &'static Entity) -> impl IntoView {
    let rows = entity.status.iter().map(|(text, says)| {
        let says = if says.is_empty() { "the article".into_any() } else { entity_names(store, says).into_any() };
        view! {
            <li>
                {running_text(store, text)}
                <span class="quiet">" — " {says}</span>
            </li>
        }
    });
    (!entity.status.is_empty()).then(|| {
        view! {
            <h3>"Status, and who says so"</h3>
            <ul class="views-of-status">{rows.collect_view()}</ul>
        }
    })
}

fn office_row(role: &'static Role) -> impl IntoView {
    view! {
        <div>
            {role.title.as_str()}
            <span class="quiet">
                {tenure(role.from, role.to).map(|tenure| [" · ", &tenure].concat())} {role.note.as_ref().map(|note| [" · ", note].concat())}
            </span>
        </div>
    }
}

fn section_card(store: Store, id: SectionId) -> impl IntoView {
    let section = store.article().section(id);
    let mut events: Vec<_> = section.paragraphs.iter().flat_map(|paragraph| paragraph.events.iter().copied()).collect();
    let article: &'static Article = store.article();
    events.sort_by_key(|&id| (article.event(id).date.is_none(), article.event(id).date.map(Date::order), id));
    events.dedup();
    view! {
        <p class="kicker">"Section"</p>
        <h2 class="card-title">{section.title.as_str()}</h2>
        <h3>{count(events.len(), "event")}</h3>
        {event_rows(store, &events)}
    }
}

/// Events with their dates, in the order given.
fn event_rows(store: Store, events: &[EventId]) -> impl IntoView + use<> {
    let row = |&id: &EventId| {
        let date = store.article().event(id).date.map_or_else(|| "undated".into(), say_short);
        view! {
            <li>
                <span class="list-date">{date}</span>
                {event_title(store, id)}
            </li>
        }
    };
    view! { <ul class="rows">{events.iter().map(row).collect_view()}</ul> }
}

/// A position in degrees and minutes.
fn position(lat: f64, lon: f64) -> String {
    let part = |degrees: f64, positive: &str, negative: &str| {
        let minutes = (degrees.abs() * 60.0).round() as u32;
        format!("{}° {:02}′ {}", minutes / 60, minutes % 60, if degrees < 0.0 { negative } else { positive })
    };
    format!("{}, {}", part(lat, "N", "S"), part(lon, "E", "W"))
}

/// Scrolls the story to a paragraph and puts the focus there.
pub fn go_to_paragraph(root: &web_sys::Element, key: &str) {
    if let Some(paragraph) = first(root, &["[data-place=\"", key, "\"]"].concat()) {
        paragraph.scroll_into_view();
        let _focused = paragraph.focus();
    }
}
