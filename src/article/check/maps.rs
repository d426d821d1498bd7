//! Rules for maps: frames aren't empty, topologies can be read, and contain the layers and areas that the document
//! names.

use super::hint::{instead, quoted};
use super::problem::Fault;
use super::tree::Node;
use crate::topojson::{ChainKind, Topology};

/// A map whose layers are all in its topology.
pub(super) struct ReadMap<'a> {
    id: &'a str,
    /// The names of the layers that it draws.
    pub layers: Vec<&'a str>,
    /// All that its file holds.
    pub topology: Topology,
}

/// Reports maps that can't be drawn, and entities' areas that aren't on them. Returns the maps, unless one of them
/// can't be read.
pub(super) fn check<'a>(
    root: &'a Node,
    topology: &dyn Fn(&str) -> Result<String, String>,
    faults: &mut Vec<Fault>,
) -> Option<Vec<ReadMap<'a>>> {
    let maps = root.get("infobox").map_or(&[] as &[Node], |infobox| infobox.items("maps"));
    let mut readable = Vec::new();
    for map in maps {
        if let Some(frame) = map.get("frame") {
            bounds(frame, ["west", "east"], faults);
            bounds(frame, ["south", "north"], faults);
        }
        readable.extend(read(map, topology, faults));
    }
    for area in root.items("entities").iter().filter_map(|entity| entity.get("area")) {
        let Some(map) = readable.iter().find(|map| area.text("map") == Some(map.id)) else { continue };
        find_area(area, map, faults);
    }
    (readable.len() == maps.len()).then_some(readable)
}

/// Reports a frame whose lower bound isn't lower than its upper.
fn bounds(frame: &Node, [low, high]: [&str; 2], faults: &mut Vec<Fault>) {
    if let (Some(from), Some(to)) = (frame.number(low), frame.number(high))
        && from >= to
    {
        let what = format!("the frame is empty: {low} {from}, {high} {to}");
        faults.push(frame.fault_in(high, what, Some(format!("{high} is greater than {low}"))));
    }
}

/// Reads a map's topology and finds its layers there; `None` if that fails, which is reported.
fn read<'a>(
    map: &'a Node,
    topology: &dyn Fn(&str) -> Result<String, String>,
    faults: &mut Vec<Fault>,
) -> Option<ReadMap<'a>> {
    let file = map.text("topology")?;
    let read = match topology(file).and_then(|json| Topology::parse(&json).map_err(|error| error.to_string())) {
        Ok(topology) => topology,
        Err(why) => {
            faults.push(map.fault_in("topology", format!("{} can’t be drawn: {why}", quoted(file)), None));
            return None;
        }
    };
    let mut is_whole = map.get("layers").is_some_and(|layers| !layers.is_unreadable());
    for layer in map.items("layers") {
        check_label(layer, faults);
        let Some(name) = layer.text("name") else {
            is_whole = false;
            continue;
        };
        if read.layer(name).is_err() {
            is_whole = false;
            let hint = instead(name, read.layers().iter().map(|layer| &*layer.name));
            faults.push(layer.fault_in("name", format!("{} has no layer {}", quoted(file), quoted(name)), hint));
        }
    }
    let layers = map.items("layers").iter().filter_map(|layer| layer.text("name")).collect();
    is_whole.then_some(ReadMap { id: map.text("id")?, layers, topology: read })
}

/// Reports a highlighted layer that doesn't say what it stands for, and a label that nothing shows.
fn check_label(layer: &Node, faults: &mut Vec<Fault>) {
    let is_highlight = layer.text("fill") == Some("highlight");
    match layer.get("label") {
        None if is_highlight => {
            let what = "a layer filled as “highlight” needs the words for what its areas have in common: “label”";
            faults.push(layer.fault_in("fill", what, None));
        }
        Some(label) if !is_highlight && !layer.get("fill").is_some_and(Node::is_unreadable) => {
            let hint = "leave out “label”, or fill the layer as “highlight”".into();
            faults.push(label.fault("the key has a label only for a highlighted layer", Some(hint)));
        }
        _ => {}
    }
}

/// Reports an entity's area that isn't in a layer that its map draws.
fn find_area(area: &Node, map: &ReadMap<'_>, faults: &mut Vec<Fault>) {
    let (Some(name), Some(id)) = (area.text("layer"), area.text("id")) else { return };
    let Some(layer) = map.topology.layer(name).ok().filter(|_| map.layers.contains(&name)) else {
        let what = format!("the map {} has no layer {}", quoted(map.id), quoted(name));
        faults.push(area.fault_in("layer", what, instead(name, map.layers.iter().copied())));
        return;
    };
    match layer.geometry(id) {
        None => {
            let what = format!("the layer {} has no area {}", quoted(name), quoted(id));
            faults.push(area.fault_in("id", what, instead(id, layer.ids())));
        }
        Some(geometry) if geometry.kind != ChainKind::Area || geometry.chains.is_empty() => {
            let what = format!("{} in the layer {} encloses no area", quoted(id), quoted(name));
            faults.push(area.fault_in("id", what, None));
        }
        Some(_) => {}
    }
}
