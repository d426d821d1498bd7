//! Who says what: the voices of an article, and the acts of which two or more of them speak.

use crate::article::{Article, EntityId, EventId, RelationType};

/// Whose voice it is, in the order in which voices are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// A side that the document names, by its index in the article's sides.
    Side(usize),
    /// An entity that is a member of no side.
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
    /// Who says it, each once, by id; empty if the article itself does.
    pub who: Vec<EntityId>,
}

/// A voice and everything that it says, in the document's order: events, quotes, figures, views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceStatements {
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
    pub voices: Vec<VoiceStatements>,
}

/// Every voice of an article.
#[derive(Debug)]
pub struct Voices {
    /// Those that say anything: sides in the document's order, then single entities, the article last.
    pub voices: Vec<VoiceStatements>,
    /// The acts of which two or more voices speak, in the document's order.
    pub acts: Vec<SaidOfAct>,
}

impl Voices {
    /// Collects the statements of all voices.
    pub fn new(article: &Article) -> Self {
        let mut collected = Collected::new(article);
        for id in article.event_ids() {
            collected.event(article, id);
        }
        for at in 0..article.quotes.len() {
            collected.quote(article, at);
        }
        for at in 0..article.figures.len() {
            collected.figure(article, at);
        }
        for id in article.entity_ids() {
            for (at, (_, says)) in article.entity(id).status.iter().enumerate() {
                collected.add(Said::View(id, at), says);
            }
        }
        let voices = collected.by_voice();
        let mut acts = Vec::new();
        for act in article.event_ids() {
            let event = article.event(act);
            let answers = [RelationType::Contradicts, RelationType::Retracts, RelationType::RespondsTo];
            collected.event_and_what_belongs_to_it(article, act);
            for answer in event.later.iter().filter(|tie| tie.kind.is_any(&answers)) {
                // An answering event that nobody is named for is an act of its own, not a statement about this one.
                if !article.event(answer.other).sources().is_empty() {
                    collected.event_and_what_belongs_to_it(article, answer.other);
                }
            }
            let voices = collected.by_voice();
            if voices.len() > 1 {
                acts.push(SaidOfAct { act, voices });
            }
        }
        Self { voices, acts }
    }
}

/// Collects statements, with one entry for each of a statement's speakers.
struct Collected {
    /// The voice of each entity, by its id.
    speakers: Vec<Speaker>,
    entries: Vec<(Speaker, Said, Option<EntityId>)>,
}

impl Collected {
    fn new(article: &Article) -> Self {
        let mut speakers: Vec<Speaker> = article.entity_ids().map(Speaker::Alone).collect();
        // In reverse, so that a member of two sides speaks for the first.
        for (at, side) in article.sides.iter().enumerate().rev() {
            for member in &side.members {
                speakers[member.index()] = Speaker::Side(at);
            }
        }
        Self { speakers, entries: Vec::new() }
    }

    fn add(&mut self, said: Said, who: &[EntityId]) {
        if who.is_empty() {
            self.entries.push((Speaker::Article, said, None));
        }
        for &id in who {
            self.entries.push((self.speakers[id.index()], said, Some(id)));
        }
    }

    fn event(&mut self, article: &Article, id: EventId) {
        self.add(Said::Event(id), &article.event(id).sources());
    }

    fn quote(&mut self, article: &Article, at: usize) {
        self.add(Said::Quote(at), article.quotes[at].speaker.as_slice());
    }

    fn figure(&mut self, article: &Article, at: usize) {
        self.add(Said::Figure(at), &article.figures[at].claimed_by);
    }

    fn event_and_what_belongs_to_it(&mut self, article: &Article, id: EventId) {
        self.event(article, id);
        let event = article.event(id);
        let is_said = !event.sources().is_empty();
        // If somebody speaks, leave out quotes and figures that nobody is named for: a number in a claim isn't a
        // statement of the article.
        for &at in event.quotes.iter().filter(|&&at| !is_said || article.quotes[at].speaker.is_some()) {
            self.quote(article, at);
        }
        for &at in event.figures.iter().filter(|&&at| !is_said || !article.figures[at].claimed_by.is_empty()) {
            self.figure(article, at);
        }
    }

    /// The statements so far by voice. Leaves the list empty.
    fn by_voice(&mut self) -> Vec<VoiceStatements> {
        let mut entries = std::mem::take(&mut self.entries);
        entries.sort_unstable();
        entries.dedup();
        let mut voices: Vec<VoiceStatements> = Vec::new();
        for (speaker, said, who) in entries {
            if voices.last().is_none_or(|voice| voice.speaker != speaker) {
                voices.push(VoiceStatements { speaker, statements: Vec::new() });
            }
            let Some(VoiceStatements { statements, .. }) = voices.last_mut() else { continue };
            match statements.last_mut().filter(|last| last.said == said) {
                Some(last) => last.who.extend(who),
                None => statements.push(Statement { said, who: who.into_iter().collect() }),
            }
        }
        voices
    }
}
