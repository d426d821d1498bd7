//! What a reader can choose in a filter, and how many events each choice would leave.

use super::filter::{Asked, Choice, ENTITY_GROUPS, Facet, Filter, STANDINGS};
use super::prepared::Explorer;
use super::range::TimeRange;
use super::state::ViewState;
use crate::article::{Article, Dating, EventId, ThemeId};
use std::cmp::Reverse;

/// Choices that are offered together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Their facet.
    pub facet: Facet,
    /// For [`Facet::With`] the index in [`ENTITY_GROUPS`], else 0.
    pub group: usize,
    /// The choices that some event of the article has, each with the number of events that it would leave: those that
    /// have it, are in the time shown, and are asked for by the other facets. Of entities, which are asked for together,
    /// those chosen count too.
    pub choices: Vec<(Choice, usize)>,
}

/// What could be lifted if nothing is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lift {
    /// A choice.
    Choice(Choice),
    /// The words.
    Query,
    /// The map's frame.
    Frame,
    /// The time shown.
    Time,
}

/// Everything that is offered in a state. Entities stand in the order of how many events they have to do with.
pub fn offers(state: &ViewState, explorer: &Explorer) -> Vec<Offer> {
    let article = &explorer.article;
    let time = TimeRange::of(state, explorer);
    let own = own_choices(article).into_iter().map(|(facet, choices)| {
        let asked: Vec<_> = left(state, explorer, &state.filter, time, Some(facet)).collect();
        let count = |choice: Choice| asked.iter().filter(|&&id| choice.has(article.event(id))).count();
        Offer { facet, group: 0, choices: choices.into_iter().map(|choice| (choice, count(choice))).collect() }
    });
    // One pass over the events, however many entities there are.
    let mut counts = vec![0; article.entities.len()];
    for id in left(state, explorer, &state.filter, time, None) {
        article.event(id).entities.iter().for_each(|entity| counts[entity.index()] += 1);
    }
    let groups = ENTITY_GROUPS.iter().enumerate().map(|(group, kinds)| {
        let is_of_group = |id: &_| {
            let entity = article.entity(*id);
            kinds.contains(&entity.kind.behaves_like()) && !entity.events.is_empty()
        };
        let mut ids: Vec<_> = article.entity_ids().filter(is_of_group).collect();
        ids.sort_by_key(|&id| Reverse(article.entity(id).events.len()));
        let choices = ids.into_iter().map(|id| (Choice::With(id), counts[id.index()])).collect();
        Offer { facet: Facet::With, group, choices }
    });
    own.chain(groups).filter(|offer| !offer.choices.is_empty()).collect()
}

/// The choices of each facet but [`Facet::With`] that some event has.
fn own_choices(article: &Article) -> [(Facet, Vec<Choice>); 4] {
    let themes = (0..article.themes.len() as u32).map(ThemeId);
    let datings = Dating::ALL.iter().copied().map(Some).chain([None]);
    [
        (Facet::Theme, themes.map(Choice::Theme).collect::<Vec<_>>()),
        (Facet::Kind, article.vocabulary.all_event_kinds().map(Choice::Kind).collect()),
        (Facet::Standing, STANDINGS.map(Choice::Standing).to_vec()),
        (Facet::Dating, datings.map(Choice::Dating).collect()),
    ]
    .map(|(facet, mut choices)| {
        choices.retain(|choice| article.events.iter().any(|event| choice.has(event)));
        (facet, choices)
    })
}

/// What could be lifted, each with the number of events that would be left then, the most first. What would leave none
/// isn't listed.
pub fn lifts(state: &ViewState, explorer: &Explorer) -> Vec<(Lift, usize)> {
    let time = TimeRange::of(state, explorer);
    let filter = &state.filter;
    let count = |filter: &Filter, time| left(state, explorer, filter, time, None).count();
    let choices = filter.choices().iter();
    let choices = choices.map(|&choice| (Lift::Choice(choice), count(&filter.clone().toggled(choice), time)));
    let frame =
        filter.is_in_frame.then(|| (Lift::Frame, count(&Filter { is_in_frame: false, ..filter.clone() }, time)));
    let query = Filter { query: String::new(), ..filter.clone() };
    let query = (!filter.query.is_empty()).then(|| (Lift::Query, count(&query, time)));
    let whole = time.period().map(|_| (Lift::Time, count(filter, TimeRange::default())));
    let mut lifts: Vec<_> = choices.chain(query).chain(frame).chain(whole).filter(|&(_, count)| count > 0).collect();
    lifts.sort_by_key(|&(_, count)| Reverse(count));
    lifts
}

/// The events that a filter leaves of a time, with the map as it is, without asking for one of the facets.
fn left<'a>(
    state: &'a ViewState,
    explorer: &'a Explorer,
    filter: &'a Filter,
    time: TimeRange,
    but: Option<Facet>,
) -> impl Iterator<Item = EventId> + 'a {
    let article = &explorer.article;
    let asked = Asked::new(filter, explorer, state.frame, state.map_size);
    article.event_ids().filter(move |&id| time.has(article, id) && asked.leaves(id, but))
}
