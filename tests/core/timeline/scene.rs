//! What is drawn for an article similar to the shipped one.

use super::laws::overlap;
use super::support::{HEIGHT, Told, article, history, lay};
use crate::map::told::SHIPPED;
use article_explorer::article::{Article, Event, EventId};
use article_explorer::date::Day;
use article_explorer::explorer::Explorer;
use article_explorer::layout::Rect;
use article_explorer::timeline::{FADE, HIT, Lane, MarkShape, Spacing, Timeline, TimelineScene, TimelineView};
use insta::assert_snapshot;
use std::fmt::Write;

/// A scene in words, with coordinates rounded to pixels.
fn text(article: &Article, scene: &TimelineScene) -> String {
    let mut text = format!("{} lanes, {} high\n", scene.lanes.len(), scene.height);
    for gap in &scene.gaps {
        writeln!(text, "gap {:.0}+{:.0} {} “{}”", gap.x, gap.width, gap.label, gap.caption).unwrap();
    }
    for mark in &scene.marks {
        let title = &article.event(mark.event).title;
        write!(text, "{} {:?} {:.0}+{:.0},{:.0}", mark.lane, mark.shape, mark.x, mark.width, mark.y).unwrap();
        match &mark.label {
            Some(label) if label.text == *title => writeln!(text, " {:?} {title}", label.side).unwrap(),
            Some(label) => writeln!(text, " {:?} {}", label.side, label.text).unwrap(),
            None => writeln!(text, " ({title})").unwrap(),
        }
    }
    for more in &scene.more {
        writeln!(text, "{} {} {:.0},{:.0}", more.lane, more.label, more.x, more.y).unwrap();
    }
    for arc in &scene.arcs {
        let label = arc.label.as_ref().map_or("-", |label| &label.text);
        writeln!(
            text,
            "{} {:?} {:.0} → {:.0} {label}",
            article.vocabulary.relation_word(arc.kind),
            arc.days,
            arc.x0,
            arc.x1
        )
        .unwrap();
    }
    text
}

#[test]
fn the_whole_history_fits_a_laptop() {
    let article = history();
    let timeline = Timeline::new(&article);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1140.0, article.event_by_slug("e5"));
    assert_snapshot!(text(&article, &scene), @"
    3 lanes, 306 high
    gap 71+11 18 years “18 years”
    gap 802+11 6 years “6 years”
    gap 974+11 13 months “13 months”
    gap 1058+11 5 years “5 years”
    0 Year 25+47,79 Right Independence declared
    0 Interval 115+18,40 Right Five days of fighting
    0 Range 479+68,79 Right All soldiers are in place
    0 Year 590+212,40 Right An embassy is ordered
    1 Day 221+0,118 Right Recognition decreed by the president
    1 Range 223+33,157 Right Recognition called irreversible
    1 Day 301+0,196 Right Diplomatic relations severed
    1 Day 818+0,118 Right Alliance treaty signed
    1 Month 954+16,196 Right Referendum suggested
    1 Day 1105+0,157 Left Legal steps announced
    2 Day 385+0,235 Left Friendship treaty signed in the capital
    2 Day 485+0,274 Left Friendship treaty ratified by parliament
    2 Day 608+0,235 Right Friendship treaty…
    2 Day 697+0,274 Right Border treaty signed
    2 Day 787+0,235 Right First visit by a president
    ratifies Some(42) 385 → 485 42 days
    enters-into-force Some(125) 385 → 608 4 months
    ");
}

#[test]
fn a_mark_says_how_its_date_is_known() {
    let article = history();
    let timeline = Timeline::new(&article);
    let view = TimelineView::all(&timeline).spaced(&timeline, Spacing::True).zoom_at(&timeline, 600.0, 8.0, 1140.0);
    let scene = lay(&timeline, &article, &view, 1140.0, article.event_by_slug("e7"));
    let mark = scene.marks.iter().find(|mark| article.event(mark.event).slug == "e7").unwrap();
    assert_eq!((mark.shape, mark.open_start, mark.open_end), (MarkShape::Range, true, false));
    let month = timeline.scale(Spacing::True);
    let x = |day: i64| month.x_from_day(view.window, 1140.0, Day(day).start());
    // November 2008 is days 14184 to 14213. The bar fades in before it.
    assert!((mark.x - (x(14_184) - FADE)).abs() < 0.1 && (mark.x + mark.width - x(14_214)).abs() < 0.1);
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1140.0, article.event_by_slug("e13"));
    let mark = scene.marks.iter().find(|mark| article.event(mark.event).slug == "e13").unwrap();
    assert!(mark.approximate && !mark.uncertain);
    assert!(mark.target.unwrap().x > mark.x, "the referendum was due later than it was suggested");
}

#[test]
fn the_featured_event_and_what_it_is_tied_to_are_never_among_the_counted() {
    let mut told: Vec<Told> = (0..12)
        .map(|n| Told { date: "2008-08-26".into(), title: format!("Event number {n}"), ..Told::default() })
        .collect();
    told.push(Told { date: "2009-08-26".into(), title: "Later".into(), ..Told::default() });
    told[12].relation = Some(("follows", 9));
    let article = article(1, &told);
    let timeline = Timeline::new(&article);
    for n in 0..13 {
        let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1140.0, Some(EventId(n)));
        assert!(scene.marks.iter().any(|mark| mark.event == EventId(n) && mark.label.is_some()), "{n}");
    }
    let scene = lay(&timeline, &article, &TimelineView::all(&timeline), 1140.0, Some(EventId(12)));
    assert!(scene.marks.iter().any(|mark| mark.event == EventId(9)));
    let arc = &scene.arcs[0];
    assert_eq!((arc.from, arc.to, arc.days), (EventId(9), EventId(12), Some(365)));
    assert_eq!(arc.label.as_ref().map(|label| label.text.as_str()), Some("12 months"));
}

#[test]
fn a_label_is_shortened_behind_a_word_that_says_something() {
    let told = |date: &str, title: &str| Told { date: date.into(), title: title.into(), ..Told::default() };
    let article = article(
        1,
        &[
            told("2008-08-26", "Russia recognises the independence of both"),
            told("2008-10-20", "Next"),
            told("2009-01-01", "Last"),
        ],
    );
    let timeline = Timeline::new(&article);
    let label = |width: f64| {
        let scene = lay(&timeline, &article, &TimelineView::all(&timeline), width, None);
        scene.marks[0].label.as_ref().map(|label| label.text.clone())
    };
    assert_eq!(label(1140.0).as_deref(), Some("Russia recognises the independence of both"));
    assert_eq!(label(300.0).as_deref(), Some("Russia recognises the independence…"));
    assert_eq!(label(200.0).as_deref(), Some("Russia recognises…"));
    assert_eq!(label(96.0), None);
}

#[test]
fn the_overview_shows_when_most_happened_and_what_is_in_view() {
    let article = history();
    let timeline = Timeline::new(&article);
    let overview = timeline.overview(&TimelineView::all(&timeline), 600.0, 30.0, |_| true);
    let brush = timeline.brush(&TimelineView::all(&timeline), 600.0);
    assert_eq!((brush.x0, brush.x1), (0.0, 600.0));
    assert!(overview.bars.iter().any(|bar| (bar.height - 30.0).abs() < 1e-9));
    let tall = overview.bars.iter().max_by(|a, b| a.height.total_cmp(&b.height)).unwrap();
    let scale = timeline.scale(Spacing::Folded);
    let (year, ..) = Day(scale.day_from_x(scale.whole(), 600.0, tall.x + 3.0) as i64).ymd();
    assert_eq!(year, 2008);
    let closer = TimelineView::all(&timeline).zoom_at(&timeline, 300.0, 2.0, 600.0);
    let brush = timeline.brush(&closer, 600.0);
    assert!((brush.x0 - 150.0).abs() < 1e-6 && (brush.x1 - 450.0).abs() < 1e-6);
    assert_eq!(timeline.overview(&closer, 600.0, 30.0, |_| true), overview, "only the brush moves");
}

#[test]
fn the_overview_tells_what_is_asked_for_from_the_rest() {
    let article = history();
    let timeline = Timeline::new(&article);
    let view = TimelineView::all(&timeline);
    let (all, none) =
        (timeline.overview(&view, 600.0, 30.0, |_| true), timeline.overview(&view, 600.0, 30.0, |_| false));
    assert!(all.bars.iter().all(|bar| (bar.asked_for - bar.height).abs() < 1e-9));
    assert!(none.bars.iter().all(|bar| bar.asked_for.abs() < 1e-9));
    let odd = timeline.overview(&view, 600.0, 30.0, |event| event.index() % 2 == 1);
    let even = timeline.overview(&view, 600.0, 30.0, |event| event.index() % 2 == 0);
    for ((odd, even), all) in odd.bars.iter().zip(&even.bars).zip(&all.bars) {
        assert!((odd.asked_for + even.asked_for - all.height).abs() < 1e-6);
        assert!((odd.height - all.height).abs() < 1e-9, "bars keep their heights");
    }
}

/// A stretch is the time between two gaps.
#[test]
fn what_is_counted_together_lies_in_the_stretch_where_it_is_counted_whatever_is_selected() {
    let Explorer { article, timeline, .. } = &*SHIPPED;
    let view = TimelineView::all(timeline);
    let scale = timeline.scale_of(&view);
    let stretch = |day: Day| scale.gaps().filter(|gap| gap.first <= day).count();
    let shown = scale.pieces().filter(|piece| !piece.folded);
    let widths: Vec<f64> =
        shown.map(|piece| scale.unit_from_day(piece.end) - scale.unit_from_day(piece.start)).collect();
    let selections = article.in_time.iter().copied().map(Some).chain([None]);
    for (width, featured) in selections.flat_map(|featured| [1250.0, 900.0, 650.0].map(|width| (width, featured))) {
        let scene = lay(timeline, article, &view, width, featured);
        // In a single row there may be no room for a chip in each stretch beside what has to keep its mark.
        let has_rows = |lane: usize| scene.lanes[lane].height > 1.5 * scene.row_height;
        for more in scene.more.iter().filter(|more| has_rows(more.lane)) {
            let chip = |x: f64| stretch(Day(scale.day_from_x(view.window, width, x) as i64));
            for event in timeline.events_of(&scene, more) {
                let Event { slug, date, .. } = article.event(event);
                let (first, last) = (date.as_ref().unwrap().earliest(), date.as_ref().unwrap().latest());
                let from = stretch(first.or(last).unwrap());
                let to = stretch(last.or(first).unwrap());
                let (left, right) = (chip(more.x), chip(more.x + more.width));
                // Stretches that are narrower than a chip may share one.
                let is_wide = |stretch: usize| widths[stretch] * width > HIT;
                assert!(
                    left <= to && from <= right || !(from..=to).all(is_wide),
                    "{slug} at {width} with {featured:?}: {} at {}",
                    more.label,
                    more.x
                );
            }
        }
    }
}

#[test]
fn what_is_selected_has_a_mark_apart_from_all_chips_which_are_in_order_however_close_the_reader_looks() {
    let Explorer { article, timeline, .. } = &*SHIPPED;
    let width = 1250.0;
    for (zoom, at) in (0..5).flat_map(|zoom| (0..5).map(move |at| (2.2_f64.powi(zoom), f64::from(at) / 4.0))) {
        let view = TimelineView::all(timeline).zoom_at(timeline, at * width, zoom, width);
        let stack = timeline.stack(&view, width);
        for &featured in &article.in_time {
            let scene = timeline.scene(article, &stack, &view, HEIGHT, Some(featured));
            for (lane, Lane { y, height, .. }) in scene.lanes.iter().enumerate() {
                let chips = scene.more.iter().filter(|more| more.lane == lane);
                let chips: Vec<Rect> =
                    chips.map(|at| Rect { x: at.x, y: at.y, width: at.width, height: 1.0 }).collect();
                let place = || format!("{} at {zoom} around {at}", article.event(featured).slug);
                assert!(chips.is_sorted_by(|a, b| a.x + a.width <= b.x + 1e-6), "{}: {chips:?}", place());
                assert!(chips.iter().all(|chip| chip.y > *y && chip.y < y + height));
                for mark in scene.marks.iter().filter(|mark| mark.lane == lane) {
                    assert!(!chips.iter().any(|chip| overlap(chip, &mark.hit)), "{}: {mark:?}", place());
                }
                let is_shown = scene.marks.iter().any(|mark| mark.event == featured);
                let x = timeline.x_of(&view, featured, width);
                assert!(is_shown || x.is_none_or(|x| x <= 1.0 || x >= width - 1.0), "{} has no mark", place());
            }
        }
    }
}
