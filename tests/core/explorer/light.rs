use super::{entity, event, every_field, explorers, selections};
use article_explorer::article::{Article, EntityId, EventId, ParagraphId, SectionId};
use article_explorer::explorer::{Emphasis, Light, Selection};
use pretty_assertions::assert_eq;

fn lit_events(article: &Article, light: &Light) -> Vec<EventId> {
    article.event_ids().filter(|&id| light.event(id) != Emphasis::None).collect()
}

fn lit_entities(article: &Article, light: &Light) -> Vec<EntityId> {
    article.entity_ids().filter(|&id| light.entity(id) != Emphasis::None).collect()
}

/// Every paragraph with the text's mentions, in the article's order.
fn paragraphs(article: &Article) -> Vec<(ParagraphId, Vec<EntityId>)> {
    let of = |section: SectionId| {
        let texts = article.section(section).paragraphs.iter().map(|paragraph| paragraph.text.mentions().collect());
        texts.zip(1..).map(move |(mentions, paragraph)| (ParagraphId { section, paragraph }, mentions))
    };
    article.section_ids().flat_map(of).collect()
}

fn lit_paragraphs(article: &Article, light: &Light) -> Vec<ParagraphId> {
    paragraphs(article).into_iter().map(|(place, _)| place).filter(|&place| light.tells(place)).collect()
}

#[test]
fn without_a_selection_nothing_is_lit() {
    for explorer in explorers() {
        let light = Light::of(&explorer.article, None);
        assert_eq!(light, Light::default());
        assert_eq!(light.source(), None);
        assert_eq!(lit_events(&explorer.article, &light), []);
        assert_eq!(lit_entities(&explorer.article, &light), []);
        assert_eq!(lit_paragraphs(&explorer.article, &light), []);
    }
}

#[test]
fn only_what_is_selected_stands_out_as_selected() {
    for explorer in explorers() {
        let article = &explorer.article;
        for source in selections(explorer) {
            let light = Light::of(article, Some(source));
            assert_eq!(light.source(), Some(source));
            for other in selections(explorer) {
                let emphasis = match other {
                    Selection::Event(id) => light.event(id),
                    Selection::Entity(id) => light.entity(id),
                    Selection::Section(id) => light.section(id),
                    Selection::Lens(_) => Emphasis::None,
                };
                assert_eq!(emphasis == Emphasis::Selected, other == source, "{other:?} by {source:?}");
            }
        }
    }
}

#[test]
fn lists_hold_each_thing_that_is_lit_once() {
    for explorer in explorers() {
        for source in selections(explorer) {
            let light = Light::of(&explorer.article, Some(source));
            let mut events: Vec<_> = light.events().collect();
            events.sort_unstable();
            assert_eq!(events, lit_events(&explorer.article, &light), "{source:?}");
            assert_eq!(light.paragraphs(), lit_paragraphs(&explorer.article, &light), "{source:?}");
        }
    }
}

#[test]
fn an_event_lights_what_it_is_tied_to_from_either_end_and_nothing_else() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        let tied = |a: EventId, b: EventId| article.event(a).relations.iter().any(|relation| relation.other == b);
        let light = |id: EventId| Light::of(article, Some(Selection::Event(id)));
        for a in article.event_ids() {
            let from_a = light(a);
            for b in article.event_ids().filter(|&b| b != a) {
                let is_lit = from_a.event(b) == Emphasis::Related;
                assert_eq!(is_lit, tied(a, b) || tied(b, a), "{a:?} and {b:?}");
                assert_eq!(is_lit, light(b).event(a) == Emphasis::Related, "{a:?} and {b:?}");
            }
        }
    }
}

#[test]
fn an_event_lights_the_paragraphs_that_tell_it() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        for id in article.event_ids() {
            let event = article.event(id);
            let light = Light::of(article, Some(Selection::Event(id)));
            for (place, _) in paragraphs(article) {
                assert_eq!(light.tells(place), event.told_in().any(|told| told == place), "{}", event.slug);
            }
        }
    }
}

#[test]
fn an_entity_lights_the_events_that_light_it_and_where_they_are_and_nobody_else() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        for id in article.entity_ids() {
            let light = Light::of(article, Some(Selection::Entity(id)));
            let lights_it =
                |&event: &EventId| Light::of(article, Some(Selection::Event(event))).entity(id) == Emphasis::Related;
            assert_eq!(lit_events(article, &light), article.event_ids().filter(lights_it).collect::<Vec<_>>());
            let mut places: Vec<_> = light.events().flat_map(|event| &article.event(event).places).copied().collect();
            places.push(id);
            places.sort_unstable();
            places.dedup();
            assert_eq!(lit_entities(article, &light), places);
        }
    }
}

#[test]
fn who_takes_part_in_an_event_where_it_is_and_who_claims_it_light_with_it() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        for id in article.event_ids() {
            let event = article.event(id);
            let light = Light::of(article, Some(Selection::Event(id)));
            let takers = event.participants.iter().map(|participant| participant.entity);
            for entity in takers.chain(event.places.iter().copied()).chain(event.claimed_by.iter().copied()) {
                assert_eq!(light.entity(entity), Emphasis::Related, "{} with {}", entity.0, event.slug);
            }
        }
    }
}

#[test]
fn an_entity_lights_the_paragraphs_that_mention_it() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        for id in article.entity_ids() {
            let light = Light::of(article, Some(Selection::Entity(id)));
            for (place, mentions) in paragraphs(article) {
                assert_eq!(light.tells(place), mentions.contains(&id), "{}", article.entity(id).slug);
            }
        }
    }
}

#[test]
fn a_section_lights_its_paragraphs_their_events_and_whom_they_mention() {
    for article in explorers().iter().map(|explorer| &explorer.article) {
        for id in article.section_ids() {
            let light = Light::of(article, Some(Selection::Section(id)));
            let told = &article.section(id).paragraphs;
            for event in article.event_ids() {
                let is_told = told.iter().any(|paragraph| paragraph.events.contains(&event));
                assert_eq!(light.event(event) == Emphasis::Related, is_told, "{event:?} in {id:?}");
            }
            for entity in article.entity_ids() {
                let is_mentioned = told.iter().any(|paragraph| paragraph.text.mentions().any(|other| other == entity));
                assert_eq!(light.entity(entity) == Emphasis::Related, is_mentioned, "{entity:?} in {id:?}");
            }
            for (place, _) in paragraphs(article) {
                assert_eq!(light.tells(place), place.section == id);
            }
        }
    }
}

#[test]
fn the_middle_of_a_chain_of_events_lights_both_neighbours_and_an_end_only_one() {
    let article = &every_field().article;
    let lit = |slug| {
        let light = Light::of(article, Some(event(every_field(), slug)));
        lit_events(article, &light).into_iter().map(|id| article.event(id).slug.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(lit("ratification"), ["signing", "ratification", "pledge"]);
    assert_eq!(lit("signing"), ["signing", "ratification"]);
    assert_eq!(lit("rumour"), ["rumour"]);
}

#[test]
fn a_person_lights_the_events_and_paragraphs_about_them() {
    let article = &every_field().article;
    let light = Light::of(article, Some(entity(every_field(), "ada")));
    let [signing] = lit_events(article, &light)[..] else { panic!("one event is Ada’s") };
    assert_eq!(article.event(signing).slug, "signing");
    let [paragraph] = light.paragraphs() else { panic!("one paragraph mentions Ada") };
    assert_eq!((article.section(paragraph.section).slug.as_str(), paragraph.paragraph), ("treaty", 1));
}
