//! Maps: frames that hold something, topologies that can be read, layers and areas that are in them.

use super::topology::{Layer, layers};
use super::tree::Node;
use super::viewpoints;
use super::{Fault, instead, quoted};

/// A map whose layers are all in its topology.
pub(super) struct Drawn<'a> {
    id: &'a str,
    pub layers: Vec<&'a str>,
    pub topology: Vec<Layer>,
}

/// Reports maps that can't be drawn, and areas that aren't on them.
pub(super) fn check(root: &Node, topology: &dyn Fn(&str) -> Result<String, String>, faults: &mut Vec<Fault>) {
    let maps = root.get("infobox").map_or(&[] as &[Node], |infobox| infobox.items("maps"));
    let mut drawn = Vec::new();
    for map in maps {
        if let Some(frame) = map.get("frame") {
            bounds(frame, ["west", "east"], faults);
            bounds(frame, ["south", "north"], faults);
        }
        drawn.extend(read(map, topology, faults));
    }
    for area in root.items("entities").iter().filter_map(|entity| entity.get("area")) {
        let Some(map) = drawn.iter().find(|map| area.text("map") == Some(map.id)) else { continue };
        place(area, map, faults);
    }
    // Of maps that can't be read, any may have the area that a viewpoint names.
    let known = (drawn.len() == maps.len()).then_some(&drawn[..]);
    viewpoints::check(root, known, faults);
}

/// A frame's lower bound is lower than its upper.
fn bounds(frame: &Node, [low, high]: [&str; 2], faults: &mut Vec<Fault>) {
    if let (Some(from), Some(to)) = (frame.number(low), frame.number(high))
        && from >= to
    {
        let what = format!("the frame is empty: {low} {from}, {high} {to}");
        faults.push(frame.fault_in(high, what, Some(format!("{high} is greater than {low}"))));
    }
}

fn read<'a>(
    map: &'a Node,
    topology: &dyn Fn(&str) -> Result<String, String>,
    faults: &mut Vec<Fault>,
) -> Option<Drawn<'a>> {
    let file = map.text("topology")?;
    let read = match topology(file).and_then(|json| layers(&json)) {
        Ok(layers) => layers,
        Err(why) => {
            faults.push(map.fault_in("topology", format!("{} can’t be drawn: {why}", quoted(file)), None));
            return None;
        }
    };
    let mut is_whole = map.get("layers").is_some_and(|layers| !layers.is_unreadable());
    for layer in map.items("layers") {
        let Some(name) = layer.text("name") else {
            is_whole = false;
            continue;
        };
        if read.iter().all(|layer| layer.name != name) {
            is_whole = false;
            let hint = instead(name, read.iter().map(|layer| &*layer.name));
            faults.push(layer.fault_in("name", format!("{} has no layer {}", quoted(file), quoted(name)), hint));
        }
    }
    let layers = map.items("layers").iter().filter_map(|layer| layer.text("name")).collect();
    is_whole.then_some(Drawn { id: map.text("id")?, layers, topology: read })
}

/// An area is in a layer that its map draws.
fn place(area: &Node, map: &Drawn<'_>, faults: &mut Vec<Fault>) {
    let (Some(name), Some(id)) = (area.text("layer"), area.text("id")) else { return };
    let layer = map.topology.iter().find(|layer| layer.name == name && map.layers.contains(&name));
    let Some(layer) = layer else {
        let what = format!("the map {} has no layer {}", quoted(map.id), quoted(name));
        faults.push(area.fault_in("layer", what, instead(name, map.layers.iter().copied())));
        return;
    };
    if layer.ids.iter().all(|known| known != id) {
        let what = format!("the layer {} has no area {}", quoted(name), quoted(id));
        faults.push(area.fault_in("id", what, instead(id, layer.ids.iter().map(|id| &**id))));
    }
}
