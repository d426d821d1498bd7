//! Rules for viewpoints: each has a source, and its areas are on a map.

use super::hint::{instead, quoted};
use super::maps::ReadMap;
use super::problem::Fault;
use super::tree::Node;
use crate::topojson::Layer;

/// Reports viewpoints without a source, and areas that can't be drawn as they say. `maps` is `None` if a map can't be
/// read. Areas aren't looked up then, because that map may have them.
pub(super) fn check(root: &Node, maps: Option<&[ReadMap<'_>]>, faults: &mut Vec<Fault>) {
    let Some(infobox) = root.get("infobox") else { return };
    let viewpoints = infobox.items("viewpoints");
    if viewpoints.is_empty()
        && let Some(list) = infobox.get("viewpoints").filter(|list| !list.is_unreadable())
    {
        let hint = "leave it out, and areas are drawn as their layers say".into();
        faults.push(list.fault("the list of viewpoints is empty", Some(hint)));
    }
    for viewpoint in viewpoints {
        check_source(viewpoint, faults);
        let areas = viewpoint.items("areas");
        if areas.is_empty()
            && let Some(list) = viewpoint.get("areas").filter(|list| !list.is_unreadable())
        {
            let hint = "name at least one area that it sees in its own way".into();
            faults.push(list.fault("the viewpoint has no areas", Some(hint)));
        }
        for (at, area) in areas.iter().enumerate() {
            check_whole(area, faults);
            if let Some(maps) = maps {
                find_area(area, maps, faults);
            }
            let name = |area: &Node| Some((area.text("layer")?.to_owned(), area.text("id")?.to_owned()));
            if name(area).is_some() && areas[..at].iter().any(|earlier| name(earlier) == name(area)) {
                faults.push(area.fault_in("id", "the viewpoint draws this area twice", None));
            }
        }
    }
}

/// Reports a viewpoint that cites no source.
fn check_source(viewpoint: &Node, faults: &mut Vec<Fault>) {
    let (section, paragraph) = (viewpoint.get("section"), viewpoint.get("paragraph"));
    if section.is_some() != paragraph.is_some() {
        let given = section.or(paragraph).unwrap_or(viewpoint);
        faults.push(given.fault("a place in the article takes both “section” and “paragraph”", None));
    } else if section.is_none() && viewpoint.get("link").is_none() {
        let hint = "give “section” and “paragraph” of the article, or a “link”".into();
        faults.push(viewpoint.fault("the viewpoint has no source", Some(hint)));
    }
}

/// Reports an area that is drawn as a part but lacks `of`, and one that is drawn as a state but has `of`.
fn check_whole(area: &Node, faults: &mut Vec<Fault>) {
    match (area.text("drawn"), area.get("of")) {
        (Some("part-of"), None) => {
            faults.push(area.fault("an area drawn as “part-of” needs the entity that it is a part of: “of”", None));
        }
        (Some("state"), Some(of)) => {
            let hint = "leave out “of”, or draw it as “part-of”".into();
            faults.push(of.fault("an area drawn as a state is a part of nothing", Some(hint)));
        }
        _ => {}
    }
}

/// Reports an area that isn't in a layer that some map draws.
fn find_area(area: &Node, maps: &[ReadMap<'_>], faults: &mut Vec<Fault>) {
    let (Some(name), Some(id)) = (area.text("layer"), area.text("id")) else { return };
    let drawn = |map: &&ReadMap<'_>| map.layers.contains(&name);
    if !maps.iter().any(|map| drawn(&map)) {
        let what = format!("no map has a layer {}", quoted(name));
        let mut names: Vec<_> = maps.iter().flat_map(|map| map.layers.iter().copied()).collect();
        names.sort_unstable();
        names.dedup();
        faults.push(area.fault_in("layer", what, instead(name, names)));
        return;
    }
    let layers = maps.iter().filter(drawn).filter_map(|map| map.topology.layer(name).ok());
    let mut ids: Vec<&str> = layers.flat_map(Layer::ids).collect();
    if !ids.contains(&id) {
        ids.sort_unstable();
        ids.dedup();
        let what = format!("no map has an area {} in its layer {}", quoted(id), quoted(name));
        faults.push(area.fault_in("id", what, instead(id, ids)));
    }
}
