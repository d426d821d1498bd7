//! What of the article is searched, and shown of a hit: the texts of everything that can be found.

use crate::article::{Article, EntityId, Event, EventId, Figure, Medium, ParagraphId, Quote, Standing};
use crate::words::interface::source_of_figure;
use crate::words::{count, entity_kind, names, quoted, standing, when};

/// Something that a query can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    /// An event.
    Event(EventId),
    /// A person, a place, a state, an organisation, a treaty or another entity.
    Entity(EntityId),
    /// A quote, by its index.
    Quote(usize),
    /// A figure, by its index.
    Figure(usize),
    /// A paragraph of the story.
    Paragraph(ParagraphId),
}

/// Everything that can be found in an article: events in its order, entities, quotes, figures, paragraphs.
pub(super) fn all(article: &Article) -> Vec<Found> {
    let events = article.event_ids().map(Found::Event);
    let entities = article.entity_ids().map(Found::Entity);
    let quotes = (0..article.quotes.len()).map(Found::Quote);
    let figures = (0..article.figures.len()).map(Found::Figure);
    let paragraphs = article.section_ids().flat_map(|section| {
        let numbers = 1..=article.section(section).paragraphs.len();
        numbers.map(move |paragraph| Found::Paragraph(ParagraphId { section, paragraph }))
    });
    events.chain(entities).chain(quotes).chain(figures).chain(paragraphs).collect()
}

/// A text that is searched, and how much a word in it says of what it belongs to.
pub(super) struct Searched {
    pub text: String,
    pub weight: f32,
}

/// The texts of something that can be found.
pub(super) struct Texts {
    /// What it is called, or what it says.
    pub title: Searched,
    /// When, by whom, of what kind.
    pub detail: Searched,
    /// What is shown with the detail and isn't searched.
    pub aside: String,
    /// What else is searched. It is shown where it has words of the query that title and detail lack.
    pub others: Vec<Searched>,
    /// Whether the first of the others is always shown.
    pub is_told: bool,
    /// Its titles and names: a query that is one of them means it.
    pub names: Vec<String>,
}

const NAME: f32 = 14.0;
const TITLE: f32 = 10.0;
/// How much it counts that an event was when a query asks for.
pub(super) const DATE: f32 = 12.0;
const SAID: f32 = 7.0;
const INVOLVED: f32 = 6.0;
const DETAIL: f32 = 4.0;
const STORY: f32 = 2.0;

fn searched(text: impl Into<String>, weight: f32) -> Searched {
    Searched { text: text.into(), weight }
}

/// The texts of something that can be found.
pub(super) fn texts(article: &Article, found: Found) -> Texts {
    match found {
        Found::Event(id) => of_event(article, article.event(id)),
        Found::Entity(id) => of_entity(article, id),
        Found::Quote(at) => of_quote(article, &article.quotes[at]),
        Found::Figure(at) => of_figure(article, &article.figures[at]),
        Found::Paragraph(id) => of_paragraph(article, id),
    }
}

fn of_event(article: &Article, event: &Event) -> Texts {
    let stands = (event.standing() != Standing::Happened).then(|| standing(article, event));
    let detail: Vec<String> = std::iter::once(when(event)).chain(stands).collect();
    let mut others = vec![searched(event.summary.plain(), DETAIL), searched(names(article, &event.entities), INVOLVED)];
    others.extend(event.short.iter().map(|short| searched(short, TITLE)));
    others.push(searched(event.outcome.plain(), DETAIL));
    others.extend(event.entities.iter().flat_map(|&id| other_names(article, id)));
    others.extend(event.media.iter().flat_map(of_medium));
    Texts {
        title: searched(&event.title, TITLE),
        detail: searched(detail.join(" · "), SAID),
        aside: String::new(),
        others,
        is_told: false,
        names: std::iter::once(event.title.clone()).chain(event.short.clone()).collect(),
    }
}

/// The other names of somebody involved, each with the name that is shown elsewhere.
fn other_names(article: &Article, id: EntityId) -> impl Iterator<Item = Searched> {
    let entity = article.entity(id);
    entity.aliases.iter().map(|alias| searched(format!("{alias} ({})", entity.name), INVOLVED))
}

/// What a picture is, and what is to be seen on it.
fn of_medium(medium: &Medium) -> [Searched; 2] {
    [searched(medium.caption.plain(), STORY), searched(&medium.alt, STORY)]
}

fn of_entity(article: &Article, id: EntityId) -> Texts {
    let entity = article.entity(id);
    let mut others: Vec<Searched> = entity.aliases.iter().map(|alias| searched(alias, NAME)).collect();
    others.extend(entity.roles.iter().map(|role| searched(&role.title, DETAIL)));
    others.push(searched(entity.description.plain(), DETAIL));
    others.extend(entity.media.iter().flat_map(of_medium));
    Texts {
        title: searched(&entity.name, NAME),
        detail: searched(entity_kind(article, entity.kind), DETAIL),
        aside: count(entity.events.len(), "event"),
        others,
        is_told: false,
        names: std::iter::once(&entity.name).chain(&entity.aliases).cloned().collect(),
    }
}

fn of_quote(article: &Article, quote: &Quote) -> Texts {
    let speaker = quote.speaker.map(|id| article.entity(id).name.clone());
    let detail: Vec<String> = speaker.into_iter().chain(quote.occasion.clone()).collect();
    Texts {
        title: searched(quoted(&quote.text), SAID),
        detail: searched(detail.join(" · "), INVOLVED),
        aside: String::new(),
        others: quote.speaker.into_iter().flat_map(|id| other_names(article, id)).collect(),
        is_told: false,
        names: vec![quote.text.clone()],
    }
}

fn of_figure(article: &Article, figure: &Figure) -> Texts {
    let source = source_of_figure(&names(article, &figure.claimed_by), figure.confirmed);
    Texts {
        title: searched(format!("{} {}", figure.text, figure.measures), SAID),
        detail: searched(source, INVOLVED),
        aside: String::new(),
        others: figure.claimed_by.iter().flat_map(|&id| other_names(article, id)).collect(),
        is_told: false,
        names: vec![figure.text.clone()],
    }
}

fn of_paragraph(article: &Article, id: ParagraphId) -> Texts {
    let section = article.section(id.section);
    let text = section.paragraphs.get(id.paragraph - 1).map(|paragraph| paragraph.text.plain());
    Texts {
        title: searched(&section.title, STORY),
        detail: searched("", STORY),
        aside: format!("paragraph {}", id.paragraph),
        others: vec![searched(text.unwrap_or_default(), STORY)],
        is_told: true,
        names: (id.paragraph == 1).then(|| section.title.clone()).into_iter().collect(),
    }
}
