//! Which empty stretches of an article are folded.

use super::scale::{Fold, Scale};
use super::span::Span;
use super::window::WEEK;
use crate::date::Day;
use crate::gather::{AddAll as _, Gather as _};
use crate::order;

/// An empty stretch is folded where it would take more than this share of the plot …
const EMPTY_SHARE: f64 = 1.0 / 12.0;
/// … and is this many times as long as the median pause between events: a history with a steady pace has no gaps.
const PAUSES: f64 = 4.0;
/// What is shown on either side of a break, and at both ends, as a share of the plot: room for a mark.
const MARGIN_SHARE: f64 = 1.0 / 80.0;
/// Shorter stretches are never folded, in days.
const LEAST_FOLD: f64 = 28.0;
/// Stretches that are folded at most, the longest: more breaks than that tell nothing.
const MOST_FOLDS: usize = 64;
/// Dates up to this length, in days, occupy all that they cover, however fine the article's others are: a month.
const FINE: f64 = 31.0;
/// What a coarser date occupies at an end, as a share of that: enough to be seen.
const COARSE_END: f64 = 0.25;

/// The scales of an article, folded and true, and what is folded. `targets` are the spans of what was planned.
///
/// A date occupies the time that it covers. One that is much coarser than the article's others (more than twice
/// a month or their median) would keep a stretch open in which nothing is known to happen: its bar is drawn through
/// breaks. It only occupies its two ends where it is a stretch known by both, or otherwise its beginning unless
/// something else already occupies a part of it. So something of every mark lies outside the breaks. The first and
/// the last day of all are occupied.
pub(super) fn scales(spans: &[Span], targets: &[Span]) -> ([Scale; 2], Vec<Fold>) {
    let all = || spans.iter().chain(targets);
    let first = all().map(|span| span.start).min_by(f64::total_cmp);
    let last = all().map(|span| span.end).max_by(f64::total_cmp);
    let (Some(first), Some(last)) = (first, last) else {
        let scale = Scale::new(0.0, WEEK, &[]);
        return ([scale.clone(), scale], Vec::new());
    };
    let mut occupied = occupied(spans, targets);
    let pause = pause(&occupied);
    occupied.insert(0, (first, first + 1.0));
    occupied.push((last - 1.0, last));
    merge(&mut occupied);
    let mut gaps: Vec<(f64, f64)> = occupied.windows(2).map(|pair| (pair[0].1, pair[1].0)).gather();
    order::sort_by(&mut gaps, &|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)).then(a.0.total_cmp(&b.0)));
    let mut shown = last - first;
    gaps.retain(|(start, end)| {
        let gap = end - start;
        let folds = gap > shown * EMPTY_SHARE && gap > pause * PAUSES;
        shown -= if folds { gap } else { 0.0 };
        folds
    });
    gaps.truncate(MOST_FOLDS);
    order::sort_by(&mut gaps, &|a, b| a.0.total_cmp(&b.0));
    let margin = shown * MARGIN_SHARE;
    let folds: Vec<Fold> = gaps
        .iter()
        .map(|(start, end)| ((start + margin).ceil(), (end - margin).floor()))
        .filter(|(start, end)| end - start >= LEAST_FOLD)
        .map(|(start, end)| Fold { first: Day(start as i32), last: Day(end as i32 - 1) })
        .gather();
    let scale = |folds: &[Fold], margin: f64| {
        // Even a single day is shown in its week.
        let margin = margin.max(1.0).max((WEEK - (last - first)) / 2.0).ceil();
        Scale::new(first - margin, last + margin, folds)
    };
    ([scale(&folds, margin), scale(&[], (last - first) * MARGIN_SHARE)], folds)
}

/// What the dates occupy, in order.
fn occupied(spans: &[Span], targets: &[Span]) -> Vec<(f64, f64)> {
    let mut lengths: Vec<f64> = spans.iter().map(Span::days).gather();
    order::sort_by(&mut lengths, &f64::total_cmp);
    let fine = lengths.get(lengths.len() / 2).copied().unwrap_or(0.0).max(FINE);
    let end = (fine * COARSE_END).ceil();
    let is_fine = |span: &&Span| span.days() <= 2.0 * fine;
    let all = || spans.iter().chain(targets);
    let mut occupied: Vec<(f64, f64)> = all().filter(is_fine).map(|span| (span.start, span.end)).gather();
    let coarse: Vec<&Span> = all().filter(|span| !is_fine(span)).gather();
    let (two, mut one): (Vec<&Span>, Vec<&Span>) = coarse.into_iter().partition(|span| span.has_two_ends());
    occupied.add_all(two.iter().flat_map(|span| [(span.start, span.start + end), (span.end - end, span.end)]));
    sort(&mut occupied);
    let mut merged = occupied.clone();
    merge(&mut merged);
    order::sort_by(&mut one, &|a, b| a.start.total_cmp(&b.start));
    let mut last_end = f64::NEG_INFINITY;
    for span in one {
        let next = merged.partition_point(|stretch| stretch.1 <= span.start);
        let is_free = last_end <= span.start && merged.get(next).is_none_or(|stretch| stretch.0 >= span.end);
        if is_free {
            last_end = span.start + end;
            occupied.push((span.start, last_end));
        }
    }
    sort(&mut occupied);
    occupied
}

fn sort(stretches: &mut [(f64, f64)]) {
    order::sort_by(stretches, &|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
}

/// The median pause between one occupied stretch and the next, in days; 0 where they mostly touch.
fn pause(occupied: &[(f64, f64)]) -> f64 {
    let mut end = f64::NEG_INFINITY;
    let mut pauses: Vec<f64> = Vec::with_capacity(occupied.len());
    for stretch in occupied {
        if end.is_finite() {
            pauses.push((stretch.0 - end).max(0.0));
        }
        end = end.max(stretch.1);
    }
    order::sort_by(&mut pauses, &f64::total_cmp);
    pauses.get(pauses.len() / 2).copied().unwrap_or(0.0)
}

/// Joins stretches that touch.
fn merge(stretches: &mut Vec<(f64, f64)>) {
    stretches.dedup_by(|next, kept| {
        let touches = next.0 <= kept.1;
        if touches {
            kept.1 = kept.1.max(next.1);
        }
        touches
    });
}
