//! Who says what: the voices of an article, and the acts of which two or more of them speak.

use crate::article::{Article, EntityId, EventId, RelationType};
use crate::gather::Gather as _;
use crate::order;

/// Whose voice it is, in the order in which voices are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// A side that the document names, by its index in the article's voices.
    Side(usize),
    /// An entity that the document counts to no side.
    Alone(EntityId),
    /// The article itself.
    Article,
}

/// Something that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// An event: what it tells was said, or is claimed.
    Event(EventId),
    /// The article's quote with this index.
    Quote(usize),
    /// The article's figure with this index.
    Figure(usize),
    /// A view of what an entity is: the entity, and the view's index in its status.
    View(EntityId, usize),
}

/// Something said by one voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What.
    pub said: Said,
    /// Who says it, each once, by id; nobody if the article does.
    pub who: Vec<EntityId>,
}

/// A voice and everything that it says, in the document's order: events, quotes, figures, views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Whose it is.
    pub speaker: Speaker,
    /// What it says; never empty.
    pub statements: Vec<Statement>,
}

/// An act, and what two or more voices say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOfAct {
    /// The act.
    pub act: EventId,
    /// What each voice says.
    pub voices: Vec<Voice>,
}

/// Every voice of an article.
#[derive(Debug)]
pub struct Voices {
    /// Those that say anything: sides in the document's order, then single entities, the article last.
    pub voices: Vec<Voice>,
    /// The acts of which two or more voices speak, in the document's order.
    pub acts: Vec<SaidOfAct>,
}

impl Speaker {
    /// What it is called.
    pub fn name(self, article: &Article) -> &str {
        match self {
            Self::Side(at) => &article.voices[at].label,
            Self::Alone(id) => &article.entity(id).name,
            Self::Article => "The article",
        }
    }
}

impl Voices {
    /// Hears them all.
    pub fn new(article: &Article) -> Self {
        let mut heard = Heard::new(article);
        for id in article.event_ids() {
            heard.event(article, id);
        }
        for at in 0..article.quotes.len() {
            heard.quote(article, at);
        }
        for at in 0..article.figures.len() {
            heard.figure(article, at);
        }
        for id in article.entity_ids() {
            for (at, (_, says)) in article.entity(id).status.iter().enumerate() {
                heard.hear(Said::View(id, at), says);
            }
        }
        let voices = heard.by_voice();
        let mut acts = Vec::new();
        for act in article.event_ids() {
            let event = article.event(act);
            let is_answer =
                |kind| matches!(kind, RelationType::Contradicts | RelationType::Retracts | RelationType::RespondsTo);
            heard.event_and_what_belongs_to_it(article, act);
            for answer in event.later.iter().filter(|tie| is_answer(tie.kind)) {
                // An answer that nobody speaks is an act of its own, not a statement on this one.
                if !own_statements(article, answer.other).is_empty() {
                    heard.event_and_what_belongs_to_it(article, answer.other);
                }
            }
            let voices = heard.by_voice();
            if voices.len() > 1 {
                acts.push(SaidOfAct { act, voices });
            }
        }
        Self { voices, acts }
    }
}

/// Who says what an event tells: those whose words it is, and those who claim it. Nobody if it is the article alone.
pub fn own_statements(article: &Article, id: EventId) -> Vec<EntityId> {
    let event = article.event(id);
    [&event.said_by[..], &event.claimed_by].concat()
}

/// Statements as they are collected, one for each of their speakers.
struct Heard {
    /// The voice of each entity, by its id.
    speakers: Vec<Speaker>,
    heard: Vec<(Speaker, Said, Option<EntityId>)>,
}

impl Heard {
    fn new(article: &Article) -> Self {
        let mut speakers: Vec<Speaker> = article.entity_ids().map(Speaker::Alone).gather();
        // Who is counted to two sides speaks for the first.
        for (at, side) in article.voices.iter().enumerate().rev() {
            for member in &side.members {
                speakers[member.index()] = Speaker::Side(at);
            }
        }
        Self { speakers, heard: Vec::new() }
    }

    fn hear(&mut self, said: Said, who: &[EntityId]) {
        if who.is_empty() {
            self.heard.push((Speaker::Article, said, None));
        }
        for &id in who {
            self.heard.push((self.speakers[id.index()], said, Some(id)));
        }
    }

    fn event(&mut self, article: &Article, id: EventId) {
        self.hear(Said::Event(id), &own_statements(article, id));
    }

    fn quote(&mut self, article: &Article, at: usize) {
        self.hear(Said::Quote(at), article.quotes[at].speaker.as_slice());
    }

    fn figure(&mut self, article: &Article, at: usize) {
        self.hear(Said::Figure(at), &article.figures[at].claimed_by);
    }

    fn event_and_what_belongs_to_it(&mut self, article: &Article, id: EventId) {
        self.event(article, id);
        let event = article.event(id);
        let is_said = !own_statements(article, id).is_empty();
        // The number in somebody's claim is no statement of the article's own.
        for &at in event.quotes.iter().filter(|&&at| !is_said || article.quotes[at].speaker.is_some()) {
            self.quote(article, at);
        }
        for &at in event.figures.iter().filter(|&&at| !is_said || !article.figures[at].claimed_by.is_empty()) {
            self.figure(article, at);
        }
    }

    /// What was heard, by voice; forgets it.
    fn by_voice(&mut self) -> Vec<Voice> {
        let mut heard = std::mem::take(&mut self.heard);
        order::sort(&mut heard);
        heard.dedup();
        let mut voices: Vec<Voice> = Vec::new();
        for (speaker, said, who) in heard {
            if voices.last().is_none_or(|voice| voice.speaker != speaker) {
                voices.push(Voice { speaker, statements: Vec::new() });
            }
            let Some(Voice { statements, .. }) = voices.last_mut() else { continue };
            match statements.last_mut().filter(|last| last.said == said) {
                Some(last) => last.who.extend(who),
                None => statements.push(Statement { said, who: who.into_iter().gather() }),
            }
        }
        voices
    }
}
