//! What is derived from an article's parts: their order in time, and what refers to each of them.

use super::article::Article;
use super::event::{Event, Relation};
use crate::article::ids::{EntityId, EventId, Id, ParagraphId, SectionId};
use crate::date::Day;

impl Article {
    /// Fills in everything that is derived. The derived lists must be empty.
    pub(in crate::article) fn index(&mut self) {
        self.index_relations();
        self.sort_in_time();
        self.measure_extent();
        self.index_quotes_and_figures();
        self.index_notes();
        self.index_entities();
        self.index_mentions();
    }

    fn sort_in_time(&mut self) {
        let clock = self.zones().next();
        self.clock = clock;
        let places = self.places_in_time();
        let (mut dated, undated): (Vec<EventId>, Vec<EventId>) =
            self.event_ids().partition(|&id| self.event(id).when().is_some());
        dated.sort_unstable_by_key(|&id| self.key_in_time(&places, id));
        self.ranks = vec![0; self.events.len()];
        for (&id, rank) in dated.iter().chain(&undated).zip(0..) {
            self.ranks[id.index()] = rank;
        }
        self.days = places.into_iter().map(|place| place.day).collect();
        let in_lane = |theme| dated.iter().copied().filter(|&id| self.event(id).theme.index() == theme).collect();
        self.lanes = (0..self.themes.len()).map(in_lane).collect();
        (self.in_time, self.undated) = (dated, undated);
    }

    fn measure_extent(&mut self) {
        let dates = self.events.iter().filter_map(Event::when);
        let days: Vec<Day> = dates.flat_map(|date| [date.earliest(), date.latest()]).flatten().collect();
        self.extent = days.iter().min().copied().zip(days.iter().max().copied());
    }

    /// Adds each relation to the event at its other end.
    fn index_relations(&mut self) {
        for id in self.event_ids() {
            for at in 0..self.event(id).relations.len() {
                let Relation { kind, other, ref note } = self.event(id).relations[at];
                let seen_from_there = Relation { kind, other: id, note: note.clone() };
                self.events[other.index()].later.push(seen_from_there);
            }
        }
    }

    fn index_quotes_and_figures(&mut self) {
        for (at, quote) in self.quotes.iter().enumerate() {
            if let Some(event) = quote.event {
                self.events[event.index()].quotes.push(at);
            }
        }
        for (at, figure) in self.figures.iter().enumerate() {
            if let Some(event) = figure.event {
                self.events[event.index()].figures.push(at);
            }
        }
    }

    fn index_notes(&mut self) {
        for (at, note) in self.notes.iter().enumerate() {
            for &id in &note.about {
                let notes = match id {
                    Id::Event(id) => &mut self.events[id.index()].notes,
                    Id::Entity(id) => &mut self.entities[id.index()].notes,
                };
                // A note may list the same event or entity twice.
                if notes.last() != Some(&at) {
                    notes.push(at);
                }
            }
        }
    }

    /// Collects the entities of each event and the events of each entity.
    fn index_entities(&mut self) {
        for event in &mut self.events {
            let mut entities: Vec<EntityId> = event.participants.iter().map(|participant| participant.entity).collect();
            entities.extend(&event.places);
            entities.extend(&event.claimed_by);
            entities.extend(&event.said_by);
            entities.extend(event.summary.mentions());
            entities.extend(event.quotes.iter().filter_map(|&at| self.quotes[at].speaker));
            entities.sort_unstable();
            entities.dedup();
            event.entities = entities;
        }
        for &id in self.in_time.iter().chain(&self.undated) {
            for &entity in &self.events[id.index()].entities {
                self.entities[entity.index()].events.push(id);
            }
        }
    }

    /// Collects the paragraphs that mention each entity.
    fn index_mentions(&mut self) {
        for (section, at) in self.sections.iter().zip(0..) {
            for (paragraph, number) in section.paragraphs.iter().zip(1..) {
                let here = ParagraphId { section: SectionId(at), paragraph: number };
                for entity in paragraph.text.mentions() {
                    let mentions = &mut self.entities[entity.index()].mentions;
                    if mentions.last() != Some(&here) {
                        mentions.push(here);
                    }
                }
            }
        }
    }
}
