//! Which empty stretches of an article are gaps.

use super::crowds::{Crowd, crowds};
use super::piecewise::{Gap, MINUTES, Scale, WEEK};
use crate::date::Day;
use crate::timeline::span::Span;

/// An empty stretch is a gap if it would take more than this share of the plot …
const EMPTY_SHARE: f64 = 1.0 / 12.0;
/// … and is more than this many times as long as the median pause between events. A history with a steady pace has no
/// gaps.
const PAUSES: f64 = 4.0;
/// What stays unfolded on either side of a gap, and at both ends of the scale, as a share of the plot. It is room for a
/// mark.
const MARGIN_SHARE: f64 = 1.0 / 80.0;
/// A gap has at least this many days.
const LEAST_GAP: f64 = 28.0;
/// There are at most this many gaps: the longest. [`crate::timeline::OpenGaps`] has a bit for each.
const MOST_GAPS: usize = 64;
/// Dates up to twice this length, in days, always occupy all that they cover. A month.
const FINE: f64 = 31.0;
/// What a coarse date occupies at an end, as a share of the limit length: enough to be seen.
const COARSE_END: f64 = 0.25;

/// What the dates of an article make of its time.
pub(in crate::timeline) struct Scales {
    /// One a [`crate::timeline::Spacing`], in the order of its `ALL`.
    pub by_spacing: [Scale; 3],
    /// In order.
    pub gaps: Vec<Gap>,
    /// In order.
    pub crowds: Vec<Crowd>,
}

/// The scales of an article, its gaps and crowds. `targets` are the spans of when planned events were due.
///
/// A fine date occupies the time that it covers. A coarse date (more than twice as long as a month and as the median
/// date) would keep a stretch open in which nothing is known to have happened, so its bar may be drawn through gaps. It
/// occupies its two ends if it has two, or else its beginning, unless another date occupies a part of it. So a part of
/// every mark is outside the gaps. The first and the last day of all are always occupied. Where `times_are_told`, a scale
/// may be as short as some minutes.
pub(in crate::timeline) fn scales(spans: &[Span], targets: &[Span], times_are_told: bool) -> Scales {
    let least = if times_are_told { MINUTES } else { WEEK };
    let all = || spans.iter().chain(targets);
    let first = all().map(|span| span.start).min_by(f64::total_cmp);
    let last = all().map(|span| span.end).max_by(f64::total_cmp);
    let (Some(first), Some(last)) = (first, last) else {
        let scale = || Scale::new([0.0, WEEK], &[], &[], WEEK);
        return Scales { by_spacing: [scale(), scale(), scale()], gaps: Vec::new(), crowds: Vec::new() };
    };
    let mut occupied = occupied(spans, targets);
    let mut days: Vec<f64> = occupied.iter().map(|&(start, end)| f64::midpoint(start, end)).collect();
    days.sort_unstable_by(f64::total_cmp);
    let pause = pause(&occupied);
    let mut lengths: Vec<f64> = occupied.iter().map(|&(start, end)| end - start).collect();
    lengths.sort_unstable_by(f64::total_cmp);
    let length = lengths.get(lengths.len() / 2).copied().unwrap_or(0.0);
    occupied.insert(0, (first, first + 1.0));
    occupied.push((last - 1.0, last));
    merge(&mut occupied);
    // From the longest to the shortest: each is compared with what remains once the longer ones are folded.
    let mut pauses: Vec<(f64, f64)> = occupied.windows(2).map(|pair| (pair[0].1, pair[1].0)).collect();
    pauses.sort_unstable_by(|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)).then(a.0.total_cmp(&b.0)));
    let mut shown = last - first;
    pauses.retain(|(start, end)| {
        let length = end - start;
        let is_gap = length > shown * EMPTY_SHARE && length > pause * PAUSES;
        shown -= if is_gap { length } else { 0.0 };
        is_gap
    });
    pauses.truncate(MOST_GAPS);
    pauses.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let margin = shown * MARGIN_SHARE;
    let gaps: Vec<Gap> = pauses
        .iter()
        .map(|(start, end)| ((start + margin).ceil(), (end - margin).floor()))
        .filter(|(start, end)| end - start >= LEAST_GAP)
        .map(|(start, end)| Gap { first: Day::of(start), last: Day::of(end).previous() })
        .collect();
    // Whole days, or of less than a week with times whole minutes.
    let per_day = if times_are_told && last - first < WEEK { 1440.0 } else { 1.0 };
    let whole = |margin: f64| {
        let margin = margin.max(1.0 / per_day).max((least - (last - first)) / 2.0);
        [((first - margin) * per_day).floor() / per_day, ((last + margin) * per_day).ceil() / per_day]
    };
    let shown = whole(margin);
    let crowds = crowds_between(&days, shown, &gaps, length);
    let by_spacing = [
        Scale::new(shown, &gaps, &crowds, least),
        Scale::new(shown, &gaps, &[], least),
        Scale::new(whole((last - first) * MARGIN_SHARE), &[], &[], least),
    ];
    Scales { by_spacing, gaps, crowds }
}

/// The crowds of a time, with the sorted `days` on which something happened. None of them reaches into a gap.
fn crowds_between(days: &[f64], [start, end]: [f64; 2], gaps: &[Gap], length: f64) -> Vec<Crowd> {
    let starts = std::iter::once(start).chain(gaps.iter().map(|gap| gap.last.end()));
    let ends = gaps.iter().map(|gap| gap.first.start()).chain([end]);
    let within = |(from, to): (f64, f64)| {
        let (low, high) = (days.partition_point(|&day| day < from), days.partition_point(|&day| day < to));
        crowds(&days[low..high.max(low)], [from, to], days.len(), length)
    };
    starts.zip(ends).flat_map(within).collect()
}

/// The stretches that the dates occupy, sorted. They may overlap.
fn occupied(spans: &[Span], targets: &[Span]) -> Vec<(f64, f64)> {
    let mut lengths: Vec<f64> = spans.iter().map(Span::days).collect();
    lengths.sort_unstable_by(f64::total_cmp);
    let fine = lengths.get(lengths.len() / 2).copied().unwrap_or(0.0).max(FINE);
    let end = (fine * COARSE_END).ceil();
    let is_fine = |span: &&Span| span.days() <= 2.0 * fine;
    let all = || spans.iter().chain(targets);
    let mut occupied: Vec<(f64, f64)> = all().filter(is_fine).map(|span| (span.start, span.end)).collect();
    let coarse: Vec<&Span> = all().filter(|span| !is_fine(span)).collect();
    let (two_ends, mut one_end): (Vec<&Span>, Vec<&Span>) = coarse.into_iter().partition(|span| span.has_two_ends());
    occupied.extend(two_ends.iter().flat_map(|span| [(span.start, span.start + end), (span.end - end, span.end)]));
    sort(&mut occupied);
    let mut merged = occupied.clone();
    merge(&mut merged);
    one_end.sort_by(|a, b| a.start.total_cmp(&b.start));
    let mut last_end = f64::NEG_INFINITY;
    for span in one_end {
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

/// Sorts stretches by start, then end.
fn sort(stretches: &mut [(f64, f64)]) {
    stretches.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
}

/// The median pause between one occupied stretch and the next, in days. 0 if most of them touch.
fn pause(occupied: &[(f64, f64)]) -> f64 {
    let mut end = f64::NEG_INFINITY;
    let mut pauses: Vec<f64> = Vec::with_capacity(occupied.len());
    for stretch in occupied {
        if end.is_finite() {
            pauses.push((stretch.0 - end).max(0.0));
        }
        end = end.max(stretch.1);
    }
    pauses.sort_unstable_by(f64::total_cmp);
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
