//! The story must not contain years that no event gives, or titles that weren't held.

use super::shipped;
use article_explorer::article::{Event, EventId, EventStatus, Piece};
use article_explorer::date::{Date, Partial};

/// The four-digit numbers of a text that can be years.
fn years(text: &str) -> Vec<i64> {
    let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    numbers.map(|digits| digits.parse().unwrap()).filter(|year| (1900..2100).contains(year)).collect()
}

fn years_of(date: &Date) -> Vec<i64> {
    date.ends().into_iter().flatten().filter_map(Partial::known_year).collect()
}

/// The years that an event's dates and words give.
fn years_given(event: &Event) -> Vec<i64> {
    let dates = event.date.iter().chain(&event.target).flat_map(years_of);
    dates.chain(years(&event.summary.plain())).chain(years(&event.title)).collect()
}

#[test]
fn every_year_in_the_story_is_one_of_its_events() {
    let mut strange = Vec::new();
    for section in &shipped().sections {
        for (paragraph, number) in section.paragraphs.iter().zip(1..) {
            let given: Vec<i64> = paragraph.events.iter().flat_map(|&id| years_given(shipped().event(id))).collect();
            let missing = years(&paragraph.text.plain()).into_iter().filter(|year| !given.contains(year));
            strange.extend(missing.map(|year| format!("{} {number}: {year}", section.slug)));
        }
    }
    assert_eq!(strange, Vec::<String>::new());
}

#[test]
fn a_title_in_the_story_is_an_office_that_was_held_on_a_day_of_its_paragraph() {
    let mut strange = Vec::new();
    for section in &shipped().sections {
        for (paragraph, number) in section.paragraphs.iter().zip(1..) {
            for pair in paragraph.text.0.windows(2) {
                let [Piece::Words(before), Piece::Mention(id, _)] = pair else { continue };
                let entity = shipped().entity(*id);
                let titled = ["President ", "Foreign Minister "].iter().find(|title| before.ends_with(**title));
                let Some(title) = titled else { continue };
                let office = if *title == "President " { "President of" } else { "Minister of Foreign Affairs of" };
                let events = paragraph.events.iter().map(|&id| shipped().event(id));
                let of_theirs = events.filter(|event| event.entities.contains(id));
                let days: Vec<_> = of_theirs.filter_map(|event| event.date.as_ref()?.exact_day()).collect();
                let is_held = |&day: &_| entity.offices_on(day, day).any(|role| role.title.starts_with(office));
                if !entity.roles.iter().any(|role| role.title.starts_with(office))
                    || !(days.is_empty() || days.iter().any(is_held))
                {
                    strange.push(format!("{} {number}: {title}{}", section.slug, entity.name));
                }
            }
        }
    }
    assert_eq!(strange, Vec::<String>::new());
}

#[test]
fn every_sentence_that_tells_a_claim_or_a_plan_is_marked_once() {
    let article = shipped();
    for section in &article.sections {
        for paragraph in &section.paragraphs {
            let is_open =
                |&id: &EventId| !matches!(article.event(id).status, EventStatus::Happened | EventStatus::Background);
            let mut listed: Vec<EventId> = paragraph.events.iter().copied().filter(is_open).collect();
            let mut marked: Vec<EventId> = paragraph
                .text
                .0
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Mark(id) => Some(*id),
                    _ => None,
                })
                .collect();
            listed.sort_unstable();
            marked.sort_unstable();
            assert_eq!(marked, listed, "{}", section.slug);
        }
    }
}
