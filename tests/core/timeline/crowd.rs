//! Crowded timelines: which events have a mark, which are counted, and that marks keep their rows.

use super::laws::overlap;
use super::support::{HEIGHT, Told, any_article, article, lay, moved, moves};
use article_explorer::article::{Article, EventId};
use article_explorer::layout::Rect;
use article_explorer::timeline::{Arc, Lane, MOST_ARCS, ROW, Spacing, Timeline, TimelineView};
use proptest::prelude::*;

/// An article with this many events, most of them in a few years, in three lanes, in chains of ten.
fn crowd(count: usize) -> Article {
    let told = |n: usize| {
        let year = [2008, 2008, 2009, 2015, 1991 + n % 31][n % 5];
        let (month, day) = (n * 7 % 12 + 1, n * 13 % 28 + 1);
        let date = match n % 9 {
            0 => format!("{year}"),
            1 => format!("{year}-{month:02}"),
            2 => format!("[..{year}-{month:02}]"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        let relation = (!n.is_multiple_of(10)).then(|| ("follows", n - 1));
        Told { date, title: format!("Event number {n}"), theme: n % 3, relation, ..Told::default() }
    };
    article(3, &(0..count).map(told).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nothing_is_counted_that_a_free_row_has_room_for(article in any_article(), moves in moves()) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 900.0);
        let scene = timeline.scene(&article, &timeline.stack(&view, 900.0), &view, 2000.0, None);
        let most = 16;
        // A day of which a part is in view, but not its middle, has no mark and is counted at the edge.
        let has_mark_in_plot = |event: EventId| timeline.x_of(&view, event, 900.0).is_some();
        let chips = scene.more.iter().filter(|more| timeline.events_of(&scene, more).into_iter().any(has_mark_in_plot));
        // Of more events than rows, those out of view may have them all: rows are the same wherever the reader looks.
        let in_lane = |lane: usize| article.events.iter().filter(|event| event.theme == scene.lanes[lane].theme).count();
        for more in chips.filter(|more| in_lane(more.lane) <= most) {
            let rows = (scene.lanes[more.lane].height / scene.row_height).round() as usize;
            let total: f64 = scene.lanes.iter().map(|lane| lane.height / scene.row_height).sum();
            let all = ((2000.0 - scene.lanes[0].y) / ROW) as usize;
            prop_assert!(rows == most || total.round() as usize >= all - 1, "{} of {all} rows, {rows} in the lane", total);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_chip_counts_a_single_event_whose_mark_has_room(article in any_article(), moves in moves(), width in 200.0..1400.0_f64) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, width);
        let scene = lay(&timeline, &article, &view, width, None);
        let tall = timeline.scene(&article, &timeline.stack(&view, width), &view, 2000.0, None);
        for more in scene.more.iter().filter(|more| more.count == 1) {
            let event = timeline.events_of(&scene, more)[0];
            let Some(mark) = tall.marks.iter().find(|mark| mark.event == event) else { continue };
            let Lane { y, height, .. } = scene.lanes[more.lane];
            for row in 0..(height / scene.row_height).round() as usize {
                let middle = y + scene.row_height * (row as f64 + 0.5);
                let hit = Rect { y: middle - ROW / 2.0, ..mark.hit };
                let marks = scene.marks.iter().map(|mark| mark.hit);
                let chips = scene.more.iter().filter(|other| *other != more);
                let chips = chips.map(|other| Rect { x: other.x, y: other.y - ROW / 2.0, width: other.width, height: ROW });
                prop_assert!(marks.chain(chips).any(|other| overlap(&other, &hit)), "{event:?} has room in row {row}");
            }
        }
    }
}

#[test]
fn however_many_events_there_are_few_things_are_drawn() {
    let article = crowd(3000);
    let timeline = Timeline::new(&article);
    for (width, most) in [(390.0, 600), (1280.0, 1000), (3840.0, 2000)] {
        for spacing in [Spacing::Folded, Spacing::True] {
            let mut view = TimelineView::all(&timeline).spaced(&timeline, spacing);
            let stack = timeline.stack(&view, width);
            for _ in 0..20 {
                let scene = timeline.scene(&article, &stack, &view, HEIGHT, Some(EventId(1234)));
                let drawn = scene.marks.len() + scene.more.len() + scene.ticks.len() + scene.arcs.len();
                assert!(drawn < most && scene.arcs.len() <= MOST_ARCS, "{drawn}");
                view = view.zoom_at(&timeline, width / 3.0, 1.6, width);
            }
        }
    }
}

#[test]
fn a_crowd_is_counted_to_the_last_event() {
    let article = crowd(3000);
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1280.0, None);
    let counted: usize = scene.more.iter().map(|more| more.count).sum();
    assert_eq!(scene.marks.len() + counted, 3000);
    assert!(scene.more.iter().all(|more| more.label.starts_with('+') == (more.count < 100)));
}

#[test]
fn a_selected_step_lights_the_arcs_of_its_chain_and_no_others() {
    let told = |theme: usize, date: &str, relation| Told { date: date.into(), theme, relation, ..Told::default() };
    let article = article(
        3,
        &[
            told(0, "2008-01-01", None),
            told(2, "2008-03-01", Some(("ratifies", 0))),
            told(0, "2008-06-01", Some(("enters-into-force", 1))),
            told(0, "2008-08-01", None),
            told(2, "2008-10-01", Some(("retracts", 3))),
            told(0, "2008-12-01", Some(("responds-to", 4))),
        ],
    );
    let timeline = Timeline::new(&article);
    let arcs = |featured: Option<u32>| {
        let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1280.0, featured.map(EventId));
        let first_dark = scene.arcs.iter().position(|arc| !arc.is_lit).unwrap();
        assert!(scene.arcs[first_dark..].iter().all(|arc| !arc.is_lit && arc.label.is_none()), "lit ones come first");
        let text = |arc: &Arc| format!("{}–{} {}", arc.from.0, arc.to.0, arc.label.as_ref().unwrap().text);
        let mut lit: Vec<_> = scene.arcs[..first_dark].iter().map(text).collect();
        lit.sort();
        (scene.arcs.len(), lit.join(", "))
    };
    let chain = "0–1 60 days, 1–2 3 months";
    assert_eq!(arcs(None), (4, String::new()));
    assert_eq!(arcs(Some(0)), (4, chain.into()));
    assert_eq!(arcs(Some(2)), (4, chain.into()));
    assert_eq!(arcs(Some(4)), (4, "3–4 61 days, 4–5 61 days".into()));
    assert_eq!(arcs(Some(5)), (4, "4–5 61 days".into()), "what an answer answers to is not its chain");
}
