//! The drawing of a card's small timeline.

use super::entity;
use crate::lens::shipped;
use article_explorer::article::EventId;
use article_explorer::cards::{AlikeMarks, SMALL_WIDTH, small_marks};
use article_explorer::lens::{SmallTimeline, small_timeline};

fn lines() -> impl Iterator<Item = SmallTimeline> {
    shipped().entity_ids().filter_map(|id| small_timeline(shipped(), id))
}

/// Left edge and width of every mark.
fn extents(marks: &AlikeMarks) -> Vec<(f64, f64)> {
    let number = |text: &str| text.parse().unwrap();
    let outlines = marks.d.split('M').skip(1);
    outlines
        .map(|outline| {
            let (x, rest) = outline.split_once(' ').unwrap();
            let width = rest.split_once('h').unwrap().1.split_once('v').unwrap().0;
            (number(x), number(width))
        })
        .collect()
}

#[test]
fn every_dated_event_of_an_entity_has_its_mark_within_the_line_and_wide_enough_to_be_seen() {
    for line in lines() {
        let drawn = small_marks(shipped(), &line, |_| true);
        let extents: Vec<(f64, f64)> = drawn.iter().flat_map(extents).collect();
        assert_eq!(extents.len(), line.marks.len());
        for (x, width) in extents {
            assert!(0.0 <= x && x + width <= SMALL_WIDTH + 0.1 && width >= 3.0, "{x} {width}");
        }
    }
}

#[test]
fn marks_that_look_alike_are_one_path_and_long_ones_come_first() {
    for line in lines() {
        let drawn = small_marks(shipped(), &line, |_| true);
        let looks: Vec<_> = drawn.iter().map(|marks| (marks.theme, marks.status, marks.is_wide)).collect();
        for (at, look) in looks.iter().enumerate() {
            assert!(!looks[..at].contains(look), "{look:?} twice");
        }
        assert!(drawn.is_sorted_by_key(|marks| !marks.is_wide));
    }
}

#[test]
fn only_the_marks_that_are_asked_for_are_drawn() {
    let line = small_timeline(shipped(), entity("eduard-kokoity")).unwrap();
    let asked: Vec<EventId> = line.marks.iter().map(|mark| mark.event).step_by(2).collect();
    let drawn = small_marks(shipped(), &line, |event| asked.contains(&event));
    assert_eq!(drawn.iter().flat_map(extents).count(), asked.len());
    assert_eq!(small_marks(shipped(), &line, |_| false), []);
}
