//! Properties for every article, view and width.

use super::support::{any_article, is_within, lay, moved, moves};
use article_explorer::article::{Article, EventId};
use article_explorer::date::Period;
use article_explorer::layout::{Rect, text_width};
use article_explorer::timeline::{
    HIT, LABEL_SIZE, LabelSide, Mark, ROW, Spacing, Step, TICK_SIZE, TickRank, Timeline, TimelineScene, TimelineView,
    Window,
};
use proptest::prelude::*;

const NEAR: f64 = 1e-3;

pub fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x + NEAR < b.x + b.width
        && b.x + NEAR < a.x + a.width
        && a.y + NEAR < b.y + b.height
        && b.y + NEAR < a.y + a.height
}

/// Every number of a scene.
pub fn numbers(scene: &TimelineScene) -> Vec<f64> {
    let rect = |rect: &Rect| [rect.x, rect.y, rect.width, rect.height];
    let mut all = vec![scene.width, scene.origin, scene.height, scene.row_height];
    all.extend(scene.lanes.iter().flat_map(|lane| [lane.y, lane.height]));
    all.extend(scene.ticks.iter().flat_map(|tick| [tick.x, tick.label_x]));
    all.extend(scene.slow.iter().flat_map(|&(x, width)| [x, width]));
    all.extend(scene.gaps.iter().flat_map(|gap| [gap.x, gap.width]));
    all.extend(scene.more.iter().flat_map(|more| [more.x, more.y, more.width]));
    for arc in &scene.arcs {
        all.extend([arc.x0, arc.y0, arc.x1, arc.y1, arc.cx, arc.cy]);
        all.extend(arc.label.iter().flat_map(|label| rect(&label.bounds)));
    }
    all.extend(scene.leaders.iter().flat_map(|leader| leader.points).flat_map(|(x, y)| [x, y]));
    for mark in &scene.marks {
        all.extend([mark.x, mark.width, mark.y]);
        all.extend(rect(&mark.hit));
        if let Some(label) = &mark.label {
            all.push(label.x);
            all.extend(rect(&label.bounds));
        }
        all.extend(mark.target.iter().flat_map(|due| [due.x, due.width]));
    }
    all
}

/// The width of the plot of [`panned`].
const PANNED: f64 = 900.0;

/// The scenes before and after the reader, `zoom` times closer than the whole, pans by a share of the plot.
fn panned(article: &Article, zoom: f64, by: f64) -> (TimelineScene, TimelineScene) {
    let timeline = Timeline::new(article);
    let before = TimelineView::all(&timeline).zoom_at(&timeline, PANNED / 2.0, zoom, PANNED);
    let after = before.pan_by(&timeline, by * PANNED, PANNED);
    let scene = |view: &TimelineView| lay(&timeline, article, view, PANNED, None);
    (scene(&before), scene(&after))
}

pub fn featured(article: &Article, index: prop::sample::Index) -> Option<EventId> {
    (!article.events.is_empty()).then(|| EventId(index.index(article.events.len()) as u32))
}

/// Whether a view shows an end of the scale, or what can't be told from it.
fn is_at_an_end(timeline: &Timeline, view: &TimelineView) -> bool {
    let whole = timeline.scale_of(view).whole();
    let slack = 1e-6 + (whole.end - whole.start) * 1e-12;
    view.window.start <= whole.start + slack || view.window.end >= whole.end - slack
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_scale_rises_and_its_inverse_undoes_it(article in any_article(), days in prop::collection::vec(-0.2..1.2_f64, 2..40)) {
        let timeline = Timeline::new(&article);
        for spacing in Spacing::ALL {
            let scale = timeline.scale(spacing);
            let mut days: Vec<f64> = days.iter().map(|t| scale.start() + t * (scale.end() - scale.start())).collect();
            days.sort_by(f64::total_cmp);
            for pair in days.windows(2).filter(|pair| pair[1] - pair[0] > 1e-3) {
                prop_assert!(scale.unit_from_day(pair[0]) < scale.unit_from_day(pair[1]));
            }
            for day in days {
                let little = scale.unit_from_day(day + 1e-7) - scale.unit_from_day(day);
                prop_assert!(little < 1e-3, "{little}: a jump at {day}");
                // Milliseconds, or of ages what can't be seen.
                let slack = 1e-3 + (scale.end() - scale.start()) * 1e-12;
                prop_assert!((scale.day_from_unit(scale.unit_from_day(day)) - day).abs() < slack);
            }
        }
    }

    #[test]
    fn pixels_and_days_undo_each_other_in_every_window(article in any_article(), moves in moves(), x in 0.0..1.0_f64) {
        let (timeline, width) = (Timeline::new(&article), 900.0);
        let view = moved(&timeline, &moves, width);
        let scale = timeline.scale_of(&view);
        let day = scale.day_from_x(view.window, width, x * width);
        // Thousands of millions of years ago, days are numbers so large that they are rounded to seconds.
        let rounding = day.abs() * f64::EPSILON;
        let days_per_px = (view.window.end - view.window.start) / width;
        let slack = 1e-2 + 4.0 * rounding / days_per_px;
        prop_assert!((scale.x_from_day(view.window, width, day) - x * width).abs() < slack);
    }

    #[test]
    fn every_movement_stays_within_the_article(article in any_article(), moves in moves()) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, 900.0);
        prop_assert!(is_within(view.window, timeline.scale_of(&view).whole()), "{view:?}");
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer(article in any_article(), moves in moves(), x in 0.0..1.0_f64, factor in 0.1..10.0_f64) {
        let (timeline, width) = (Timeline::new(&article), 900.0);
        let before = moved(&timeline, &moves, width);
        let after = before.zoom_at(&timeline, x * width, factor, width);
        let scale = timeline.scale_of(&before);
        let day = scale.day_from_x(before.window, width, x * width);
        // Of thousands of millions of years, days and shares of the whole are rounded to some minutes.
        let rounding = day.abs().max(scale.end() - scale.start()) * f64::EPSILON;
        let slack = 0.1 + 4.0 * rounding / ((after.window.end - after.window.start) / width);
        prop_assert!(is_at_an_end(&timeline, &after) || (scale.x_from_day(after.window, width, day) - x * width).abs() < slack);
    }

    #[test]
    fn panning_back_undoes_panning_unless_an_end_was_reached(article in any_article(), moves in moves(), by in -1.0..1.0_f64) {
        let (timeline, width) = (Timeline::new(&article), 900.0);
        let before = moved(&timeline, &moves, width);
        let there = before.pan_by(&timeline, by * width, width);
        let back = there.pan_by(&timeline, -by * width, width);
        let scale = timeline.scale_of(&before);
        let x = scale.x_from_day(before.window, width, back.window.start);
        prop_assert!(is_at_an_end(&timeline, &there) || x.abs() < 0.1, "{x}");
    }

    #[test]
    fn showing_an_event_brings_all_of_it_into_view(article in any_article(), moves in moves(), index in any::<prop::sample::Index>()) {
        let timeline = Timeline::new(&article);
        prop_assume!(!article.in_time.is_empty());
        let date = article.event(article.in_time[index.index(article.in_time.len())]).date.as_ref().unwrap();
        let [first, last] = date.minutes(article.clock);
        let (first, last) = (first.or(last).unwrap(), last.or(first).unwrap());
        let view = moved(&timeline, &moves, 900.0).show(&timeline, Period::new(first, last));
        // Milliseconds, or of ages what can't be seen.
        let slack = 1e-3 + (timeline.scale_of(&view).end() - timeline.scale_of(&view).start()) * 1e-12;
        prop_assert!(view.window.start <= first.start() + slack);
        prop_assert!(view.window.end >= last.end() - slack, "{:?} {:?} {:?} {:?}", view, last, timeline.scale_of(&view).whole(), timeline.scale_of(&view).gaps().collect::<Vec<_>>());
        prop_assert_eq!(view.show(&timeline, Period::new(first, last)), view);
    }

    #[test]
    fn every_dated_event_in_the_window_is_shown_or_counted_once(
        article in any_article(), moves in moves(), width in 10.0..2000.0_f64, index in any::<prop::sample::Index>(),
    ) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, width);
        let scene = lay(&timeline, &article, &view, width, featured(&article, index));
        let mut seen: Vec<EventId> = scene.marks.iter().map(|mark| mark.event).collect();
        for more in &scene.more {
            let events = timeline.events_of(&scene, more);
            prop_assert_eq!(events.len(), more.count);
            prop_assert!(more.count > 0);
            seen.extend(events);
        }
        seen.sort_unstable();
        let count = seen.len();
        seen.dedup();
        prop_assert_eq!(seen.len(), count, "an event is there twice");
        for &id in &article.in_time {
            let date = article.event(id).date.as_ref().unwrap();
            let first = date.earliest().or(date.latest()).unwrap().start();
            let last = date.latest().or(date.earliest()).unwrap().end();
            // A single day's mark is at the middle of the day, or of a part of it.
            let (from, to) = if last - first <= 1.0 { (last, first) } else { (first, last) };
            let in_window = from < view.window.end - 1e-3 && to > view.window.start + 1e-3;
            prop_assert!(!in_window || seen.binary_search(&id).is_ok(), "{} is lost", article.event(id).slug);
        }
        for more in &scene.more {
            prop_assert!(more.x > -NEAR && more.x + more.width < scene.width + NEAR, "a chip is cut off");
        }
    }

    // In less width, which no lane has, a mark that is kept may leave no room for a chip.
    #[test]
    fn nothing_overlaps_and_labels_are_whole_words_within_the_plot(
        article in any_article(), moves in moves(), width in 200.0..2000.0_f64, index in any::<prop::sample::Index>(),
    ) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, width);
        let scene = lay(&timeline, &article, &view, width, featured(&article, index));
        let mut boxes: Vec<(usize, Rect)> = scene.marks.iter().map(|mark| mark.hit).enumerate().collect();
        for more in &scene.more {
            boxes.push((usize::MAX, Rect { x: more.x, y: more.y - ROW / 2.0, width: more.width, height: ROW }));
        }
        for (at, mark) in scene.marks.iter().enumerate() {
            if let Some(label) = &mark.label {
                boxes.push((at, label.bounds));
                let event = article.event(mark.event);
                let start = label.text.trim_end_matches('…');
                let rest = event.title.strip_prefix(start);
                let is_whole_words = |rest: &str| !rest.starts_with(char::is_alphanumeric);
                prop_assert!(label.text == event.short_name() || rest.is_some_and(is_whole_words), "{}", label.text);
                let width = label.bounds.width;
                prop_assert!(width >= text_width(&label.text, LABEL_SIZE) - NEAR);
                prop_assert!(label.x >= 0.0 && label.x + width <= scene.width + NEAR, "{mark:?} {}", scene.width);
                prop_assert!(label.side != LabelSide::Inside || mark.width > width);
            }
            prop_assert!(mark.hit.width >= HIT - NEAR);
        }
        boxes.extend(scene.arcs.iter().filter_map(|arc| Some((usize::MAX, arc.label.as_ref()?.bounds))));
        for (n, (a, first)) in boxes.iter().enumerate() {
            for (b, second) in &boxes[n + 1..] {
                prop_assert!((a == b && *a != usize::MAX) || !overlap(first, second), "{first:?} {second:?}");
            }
        }
    }

    #[test]
    fn ticks_rise_and_their_labels_neither_overlap_nor_leave_the_plot(
        article in any_article(), moves in moves(), width in 100.0..2000.0_f64,
    ) {
        let timeline = Timeline::new(&article);
        let view = moved(&timeline, &moves, width);
        let scene = lay(&timeline, &article, &view, width, None);
        for pair in scene.ticks.windows(2) {
            prop_assert!(pair[0].x < pair[1].x, "{pair:?}");
        }
        let labelled: Vec<(f64, f64)> = scene.ticks.iter().filter(|tick| !tick.label.is_empty())
            .map(|tick| (tick.label_x, tick.label_x + text_width(&tick.label, TICK_SIZE))).collect();
        for pair in labelled.windows(2) {
            prop_assert!(pair[0].1 <= pair[1].0 + NEAR, "{pair:?}");
        }
        for &(left, right) in &labelled {
            prop_assert!(left >= -NEAR && right <= scene.width + NEAR);
        }
        for tick in scene.ticks.iter().filter(|tick| tick.rank != TickRank::Context) {
            let narrow = |gap: &&article_explorer::timeline::DrawnGap| !gap.is_open && gap.width < 100.0;
            let inside = scene.gaps.iter().filter(narrow).find(|gap| tick.x > gap.x + NEAR && tick.x < gap.x + gap.width - NEAR);
            prop_assert!(inside.is_none(), "{tick:?} in {inside:?}");
        }
    }

    #[test]
    fn a_mark_stays_in_its_row_while_the_reader_pans_and_lanes_keep_theirs(article in any_article(), zoom in 1.0..30.0_f64, by in -0.3..0.3_f64) {
        let width = PANNED;
        let (before, after) = panned(&article, zoom, by);
        let kept = |lane: usize| before.lanes[lane] == after.lanes[lane] && before.row_height == after.row_height;
        for mark in before.marks.iter().filter(|mark| kept(mark.lane)) {
            for other in after.marks.iter().filter(|other| other.event == mark.event) {
                // At the edges, an event without a fixed row may take a free one.
                let inside = 2.0 * HIT..=width - 2.0 * HIT;
                let at_edge = |mark: &Mark| !inside.contains(&mark.x) || !inside.contains(&(mark.x + mark.width));
                prop_assert!(mark.y == other.y || at_edge(mark) || at_edge(other));
            }
        }
        prop_assert!((before.height - after.height).abs() < NEAR);
    }

    #[test]
    fn lanes_keep_their_rows_while_the_reader_pans_within_a_quarter_of_the_plot(article in any_article(), zoom in 1.5..30.0_f64, by in -0.2..0.2_f64) {
        let width = PANNED;
        let (before, after) = panned(&article, zoom, by);
        let quarter = |scene: &TimelineScene| -scene.origin / (width / 4.0);
        let is_at_border = |scene: &TimelineScene| (quarter(scene) - quarter(scene).round()).abs() < 1e-3;
        let is_same = quarter(&before).floor() == quarter(&after).floor() && before.lanes_top() == after.lanes_top();
        if is_same && !is_at_border(&before) && !is_at_border(&after) {
            prop_assert_eq!(before.lanes, after.lanes);
        }
    }

    #[test]
    fn a_mark_inside_the_plot_keeps_its_distance_from_the_origin_while_the_reader_pans(article in any_article(), zoom in 1.0..30.0_f64, by in -0.3..0.3_f64) {
        let width = PANNED;
        let (before, after) = panned(&article, zoom, by);
        prop_assert!(before.origin <= NEAR);
        let is_inside = |mark: &Mark| mark.hit.x > HIT && mark.hit.x + mark.hit.width < width - HIT;
        for mark in before.marks.iter().filter(|mark| is_inside(mark)) {
            for other in after.marks.iter().filter(|other| other.event == mark.event && is_inside(other)) {
                let (was, is) = (mark.moved(-before.origin), other.moved(-after.origin));
                prop_assert!((was.x - is.x).abs() < 0.2 && (was.width - is.width).abs() < 0.2, "{was:?} {is:?}");
                prop_assert!((mark.x - before.origin - was.x).abs() <= 0.05 + NEAR);
            }
        }
    }

    #[test]
    fn whatever_the_input_a_scene_and_an_overview_have_no_nan(
        article in any_article(), start in any::<f64>(), end in any::<f64>(), width in any::<f64>(), x in any::<f64>(), factor in any::<f64>(),
    ) {
        let timeline = Timeline::new(&article);
        for spacing in Spacing::ALL {
            let view = TimelineView { window: Window { start, end }, spacing, ..TimelineView::all(&timeline) };
            let view = if x > 0.0 { view.zoom_at(&timeline, x, factor, width).pan_by(&timeline, factor, width) } else { view };
            let scene = lay(&timeline, &article, &view, width, Some(EventId(7)));
            prop_assert!(numbers(&scene).iter().all(|number| number.is_finite()), "{scene:?}");
            let overview = timeline.overview(&view, width, x, |_| true);
            prop_assert!(overview.bars.iter().all(|bar| bar.x.is_finite() && bar.height <= overview.height + NEAR && bar.y >= -NEAR));
            let brush = timeline.brush(&view, width);
            prop_assert!(brush.x0 < brush.x1 && brush.x0 >= 0.0);
        }
    }

    #[test]
    fn stepping_on_visits_every_dated_event_and_stepping_back_returns(article in any_article()) {
        let timeline = Timeline::new(&article);
        let steps = |by: Step| -> Vec<EventId> {
            std::iter::successors(timeline.step(None, by, |_| true), |&at| timeline.step(Some(at), by, |_| true)).collect()
        };
        let there = steps(Step::Next);
        prop_assert_eq!(&there, &article.in_time);
        let mut back = steps(Step::Previous);
        back.reverse();
        prop_assert_eq!(&back, &article.in_time);
    }
}
