//! The ground of the timeline as the data of SVG paths: a path for each layer, one for each leader, and curves of relations.

use crate::map::tenths;
use crate::timeline::{Arc, Leader, TickRank, TimelineScene};

/// Every other lane, from the first on.
pub fn stripes(scene: &TimelineScene) -> String {
    let lanes = scene.lanes.iter().step_by(2);
    lanes.map(|lane| rect(0.0, lane.y, scene.width, lane.height)).collect()
}

/// The lines of the ticks of a rank.
pub fn ticks(scene: &TimelineScene, rank: TickRank) -> String {
    let height = tenths(scene.height);
    let ticks = scene.ticks.iter().filter(|tick| tick.rank == rank);
    ticks.map(|tick| format!("M{} 0V{height}", tenths(tick.x))).collect::<Vec<_>>().concat()
}

/// The gaps that are open, or else those that are folded.
pub fn gaps(scene: &TimelineScene, is_open: bool) -> String {
    let gaps = scene.gaps.iter().filter(|gap| gap.is_open == is_open);
    gaps.map(|gap| rect(gap.x, 0.0, gap.width, scene.height)).collect()
}

/// The torn edges of folded gaps.
pub fn gap_edges(scene: &TimelineScene) -> String {
    let teeth = (scene.height / 8.0).ceil().max(0.0) as usize;
    let zigzag: String = ["l3 8", "l-3 8"].into_iter().cycle().take(teeth).collect();
    let folded = scene.gaps.iter().filter(|gap| !gap.is_open);
    let edges = folded.flat_map(|gap| [gap.x, gap.x + gap.width]);
    edges.map(|x| format!("M{} 0{zigzag}", tenths(x))).collect::<Vec<_>>().concat()
}

/// A rectangle as a path.
fn rect(x: f64, y: f64, width: f64, height: f64) -> String {
    let [x, y, width, height] = [x, y, width, height].map(tenths);
    format!("M{x} {y}h{width}v{height}h-{width}Z")
}

/// The line from a name above the lanes to its mark.
pub fn leader(leader: &Leader) -> String {
    let points = leader.points.map(|(x, y)| format!("{} {}", tenths(x), tenths(y))).join("L");
    format!("M{points}")
}

/// The curve of a relation.
pub fn arc(arc: &Arc) -> String {
    let [x0, y0, cx, cy, x1, y1] = [arc.x0, arc.y0, arc.cx, arc.cy, arc.x1, arc.y1].map(tenths);
    format!("M{x0} {y0}Q{cx} {cy} {x1} {y1}")
}
