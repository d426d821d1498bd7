//! TopoJSON: what is read of the shipped maps and of other people's files, and how faults are told.

use crate::check::SQUARE;
use crate::check::laws::{anything, pointers, remove};
use crate::map::{CAUCASUS, LOCATOR};
use article_explorer::topojson::{Topology, TopologyError};
use proptest::prelude::*;
use proptest::sample::Index;
use rstest::rstest;
use serde_json::{Value, json};

fn parse(text: &str) -> Result<Topology, TopologyError> {
    Topology::parse(text)
}

#[rstest]
#[case::tskhinvali(43.97, 42.225, true)]
#[case::akhalgori(44.4844, 42.1219, true)]
#[case::java(43.9242, 42.3899, true)]
#[case::south_portal_of_the_roki_tunnel(44.115, 42.6008, true)]
#[case::north_portal_of_the_roki_tunnel(44.0914, 42.6294, false)]
#[case::gori(44.1129, 41.9853, false)]
#[case::oni(43.4425, 42.5794, false)]
fn south_ossetia_holds_what_lies_in_it(#[case] lon: f64, #[case] lat: f64, #[case] inside: bool) {
    let topology = parse(CAUCASUS).unwrap();
    assert_eq!(topology.layer("disputed").unwrap().geometry("SO").unwrap().contains(lon, lat), inside);
}

#[rstest]
#[case::vladikavkaz(44.6699, 43.041, true)]
#[case::north_portal_of_the_roki_tunnel(44.0914, 42.6294, true)]
#[case::tskhinvali(43.97, 42.225, false)]
fn north_ossetia_holds_what_lies_in_it(#[case] lon: f64, #[case] lat: f64, #[case] inside: bool) {
    let topology = parse(CAUCASUS).unwrap();
    assert_eq!(topology.layer("admin1").unwrap().geometry("RU-SE").unwrap().contains(lon, lat), inside);
}

#[test]
fn both_maps_know_south_ossetia_as_disputed_inside_georgia_and_moscow_in_russia() {
    for text in [CAUCASUS, LOCATOR] {
        let topology = parse(text).unwrap();
        assert!(topology.layer("disputed").unwrap().geometry("SO").unwrap().contains(43.97, 42.225));
        assert!(topology.layer("countries").unwrap().geometry("GEO").unwrap().contains(43.97, 42.225));
    }
    let wide = parse(LOCATOR).unwrap();
    assert!(wide.layer("countries").unwrap().geometry("RUS").unwrap().contains(37.6178, 55.752));
    assert!(wide.layer("coverage").unwrap().geometries[0].contains(37.6178, 55.752));
}

#[test]
fn a_topology_tells_its_ids_and_bounds() {
    let topology = parse(CAUCASUS).unwrap();
    let ids: Vec<_> = topology.layer("countries").unwrap().ids().collect();
    assert_eq!(ids, ["RUS", "GEO", "ARM", "AZE", "TUR", "IRN"]);
    assert_eq!(topology.bbox().map(f64::to_bits), [38.0, 39.0, 50.0, 46.0].map(f64::to_bits));
}

#[test]
fn arcs_are_joined_backwards_where_their_index_says_so() {
    let topology = parse(
        r#"{"type": "Topology", "arcs": [[[0, 0], [4, 0], [4, 4]], [[0, 0], [0, 4], [4, 4]]],
            "objects": {"land": {"type": "Polygon", "id": "A", "arcs": [[0, -2]]}}}"#,
    );
    let topology = topology.unwrap();
    let square = topology.layer("land").unwrap().geometry("A").unwrap();
    let corners: Vec<_> = square.chains[0].iter().map(|point| point.map(|at| at as i32)).collect();
    assert_eq!(corners, [[0, 0], [4, 0], [4, 4], [0, 4]]);
    assert_eq!(topology.bbox().map(|at| at as i32), [0, 0, 4, 4]);
}

const PARTS: &str = "not TopoJSON: a topology has “type”: “Topology”, “objects” and “arcs”";
const OFF_THE_EARTH: &str = "arc 0 leaves the Earth: a longitude past ±360° or a latitude past ±90°";

/// A topology of one arc.
fn of_arcs(arc: &str) -> String {
    [r#"{"type": "Topology", "objects": {}, "arcs": ["#, arc, "]}"].concat()
}

/// A topology of one arc in whole degrees, each position the difference to the one before.
fn quantised(arc: &str) -> String {
    let transform = r#""transform": {"scale": [1, 1], "translate": [0, 0]}"#;
    [r#"{"type": "Topology", "objects": {}, "#, transform, r#", "arcs": ["#, arc, "]}"].concat()
}

/// A topology with one object over two arcs.
fn with(object: &str) -> String {
    let arcs = "[[[0, 0], [4, 0], [4, 4]], [[4, 4], [0, 0]]]";
    [r#"{"type": "Topology", "arcs": "#, arcs, r#", "objects": {"land": "#, object, "}}"].concat()
}

#[rstest]
#[case::the_text_is_no_json("{", "not JSON: EOF while parsing an object at line 1 column 1")]
#[case::the_text_is_a_number("7", "not TopoJSON: invalid type: integer `7`, expected an object at line 1 column 1")]
#[case::the_file_is_geojson(r#"{"type": "FeatureCollection", "features": []}"#, PARTS)]
#[case::there_are_no_objects(r#"{"type": "Topology", "arcs": []}"#, PARTS)]
#[case::there_are_no_arcs(r#"{"type": "Topology", "objects": {}}"#, PARTS)]
#[case::a_coordinate_is_a_text(
    &of_arcs(r#"[["0", 0], [1, 1]]"#),
    "not TopoJSON: invalid type: string \"0\", expected f64 at line 1 column 50"
)]
#[case::there_is_no_point(r#"{"type": "Topology", "objects": {}, "arcs": []}"#, "a topology without any point")]
#[case::an_arc_has_one_point(&of_arcs("[[0, 0]]"), "arc 0 has fewer than two points")]
#[case::a_position_has_one_number(&of_arcs("[[0, 0], [1]]"), "arc 0 has a position of fewer than two numbers")]
#[case::a_point_is_off_the_earth(&of_arcs("[[0, 0], [0, 91]]"), OFF_THE_EARTH)]
#[case::the_steps_of_an_arc_add_up_to_a_point_off_the_earth(&quantised("[[0, 0], [0, 60], [0, 60]]"), OFF_THE_EARTH)]
#[case::the_steps_of_an_arc_add_up_to_more_than_a_number_holds(&quantised("[[1e308, 0], [1e308, 0]]"), OFF_THE_EARTH)]
#[case::the_bbox_has_five_numbers(
    r#"{"type": "Topology", "objects": {}, "arcs": [[[0, 0], [1, 1]]], "bbox": [0, 0, 1, 1, 1]}"#,
    "the bbox has neither four numbers nor six"
)]
#[case::an_arc_is_not_there(
    &with(r#"{"type": "Polygon", "id": "A", "arcs": [[0, 2]]}"#),
    "layer land A: there is no arc 2"
)]
#[case::a_reversed_arc_is_not_there(
    &with(r#"{"type": "Polygon", "arcs": [[0, -9]]}"#),
    "layer land: there is no arc -9"
)]
#[case::two_arcs_do_not_meet(
    &with(r#"{"type": "LineString", "arcs": [0, 0]}"#),
    "layer land: arc 0 doesn’t start where the one before it ends"
)]
#[case::a_ring_is_open(
    &with(r#"{"type": "Polygon", "id": "A", "arcs": [[0]]}"#),
    "layer land A: a ring that isn’t closed, or of fewer than three points"
)]
#[case::arcs_are_nested_too_shallow(
    &with(r#"{"type": "MultiPolygon", "id": "A", "arcs": [[0, 1]]}"#),
    "layer land A: the arcs of a MultiPolygon are not nested as it asks"
)]
#[case::arcs_are_nested_too_deep(
    &with(r#"{"type": "LineString", "arcs": [[0]]}"#),
    "layer land: the arcs of a LineString are not nested as it asks"
)]
#[case::a_ring_has_no_arcs(
    &with(r#"{"type": "Polygon", "arcs": [[]]}"#),
    "layer land: the arcs of a Polygon are not nested as it asks"
)]
#[case::a_geometry_has_no_arcs(
    &with(r#"{"type": "Polygon", "id": "A"}"#),
    "layer land A: the arcs of a Polygon are not nested as it asks"
)]
#[case::a_geometry_is_a_point(
    &with(r#"{"type": "Point"}"#),
    "layer land: a map draws polygons and lines, not a Point"
)]
fn a_faulty_topology_is_refused_with_the_reason(#[case] text: &str, #[case] says: &str) {
    assert_eq!(parse(text).unwrap_err().to_string(), says);
}

#[test]
fn a_missing_layer_is_named_with_those_that_there_are() {
    let topology = parse(&with(r#"{"type": "Polygon", "arcs": [[0, 1]]}"#)).unwrap();
    assert_eq!(topology.layer("sea").unwrap_err().to_string(), "no layer sea: there are land");
}

#[rstest]
#[case::kaliningrad(20.5, 54.7, true)]
#[case::chukotka_west_of_the_date_line(176.0, 66.5, true)]
#[case::the_date_line_in_chukotka(180.0, 67.5, true)]
#[case::chukotka_east_of_the_date_line(-173.0 + 360.0, 64.5, true)]
#[case::vilnius(25.28, 54.69, false)]
fn russia_is_whole_on_both_sides_of_lithuania_and_of_180_degrees(
    #[case] lon: f64,
    #[case] lat: f64,
    #[case] inside: bool,
) {
    let wide = parse(LOCATOR).unwrap();
    assert_eq!(wide.layer("countries").unwrap().geometry("RUS").unwrap().contains(lon, lat), inside);
}

#[rstest]
#[case::a_geometry_without_a_shape_is_left_out(
    r#"{"type": "GeometryCollection", "geometries": [{"type": null}, {"type": "Polygon", "id": "A", "arcs": [[0, 1]]}]}"#
)]
#[case::a_collection_in_a_collection_counts_as_its_geometries(
    r#"{"type": "GeometryCollection", "geometries": [
        {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "id": "A", "arcs": [[0, 1]]}]}
    ]}"#
)]
#[case::an_id_among_the_properties_is_the_id(r#"{"type": "Polygon", "properties": {"id": "A"}, "arcs": [[0, 1]]}"#)]
#[case::the_geometrys_own_id_goes_before_that_of_its_properties(
    r#"{"type": "Polygon", "id": "A", "properties": {"id": "B"}, "arcs": [[0, 1]]}"#
)]
fn what_other_tools_write_is_read(#[case] object: &str) {
    let topology = parse(&with(object)).unwrap();
    assert_eq!(topology.layer("land").unwrap().ids().collect::<Vec<_>>(), ["A"]);
}

#[test]
fn heights_are_left_out_of_positions_and_of_the_bbox() {
    let text = r#"{"type": "Topology", "bbox": [0, 0, -9, 4, 4, 9], "arcs": [[[0, 0, 5], [4, 4, -5]]],
        "objects": {"line": {"type": "LineString", "id": 7, "arcs": [0]}}}"#;
    let topology = parse(text).unwrap();
    let line = topology.layer("line").unwrap().geometry("7").unwrap();
    let corners: Vec<_> = line.chains[0].iter().map(|point| point.map(|at| at as i32)).collect();
    assert_eq!(corners, [[0, 0], [4, 4]]);
    assert_eq!(topology.bbox().map(|at| at as i32), [0, 0, 4, 4]);
}

#[test]
fn ends_of_arcs_that_are_less_than_a_metre_apart_meet() {
    let text = r#"{"type": "Topology", "arcs": [[[0, 0], [4, 0], [4, 4]], [[4.000001, 4], [0, 0.000001]]],
        "objects": {"land": {"type": "Polygon", "id": "A", "arcs": [[0, 1]]}}}"#;
    assert!(parse(text).is_ok());
    assert!(parse(&text.replace("4.000001", "4.0001")).is_err());
}

#[rstest]
#[case::caucasus(CAUCASUS)]
#[case::locator(LOCATOR)]
fn every_geometry_starts_where_the_file_says_to_the_last_bit(#[case] text: &str) {
    let file: Value = serde_json::from_str(text).unwrap();
    let number = |value: &Value| value.as_f64().unwrap();
    let (scale, origin) = (&file["transform"]["scale"], &file["transform"]["translate"]);
    let topology = parse(text).unwrap();
    for layer in topology.layers() {
        let geometries = file["objects"][&layer.name]["geometries"].as_array().unwrap();
        assert_eq!(layer.geometries.len(), geometries.len());
        for (geometry, source) in layer.geometries.iter().zip(geometries) {
            assert_eq!(geometry.id, source["id"].as_str().unwrap_or_default());
            // The first arc of the first ring or line, backwards if its index says so.
            let mut first = &source["arcs"];
            while let Some(inner) = first.get(0) {
                first = inner;
            }
            let index = first.as_i64().unwrap();
            let (mut x, mut y) = (0.0, 0.0);
            let arc = file["arcs"][if index < 0 { !index } else { index } as usize].as_array().unwrap();
            let points = arc.iter().map(|step| {
                (x, y) = (x + number(&step[0]), y + number(&step[1]));
                [x * number(&scale[0]) + number(&origin[0]), y * number(&scale[1]) + number(&origin[1])]
            });
            let mut points: Vec<_> = points.collect();
            if index < 0 {
                points.reverse();
            }
            let chain = geometry.chains[0].iter().cycle();
            let bits = |point: &[f64; 2]| point.map(f64::to_bits);
            assert!(chain.zip(&points).all(|(a, b)| bits(a) == bits(b)), "{} {}", layer.name, geometry.id);
        }
    }
}

/// A topology that can be read has valid geometries. The error of one that can't is one line.
fn assert_sane(text: &str) -> Result<(), TestCaseError> {
    match parse(text) {
        Ok(topology) => {
            for geometry in topology.layers().iter().flat_map(|layer| &layer.geometries) {
                let least = if geometry.encloses { 3 } else { 2 };
                prop_assert!(geometry.chains.iter().all(|chain| chain.len() >= least));
                let mut points = geometry.chains.iter().flatten();
                prop_assert!(points.all(|[lon, lat]| lon.abs() <= 360.0 && lat.abs() < 91.0));
            }
        }
        Err(error) => {
            let message = error.to_string();
            prop_assert!(!message.trim().is_empty() && message.lines().count() == 1, "{message}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_topology_with_anything_anywhere_is_read_whole_or_refused_with_a_reason(
        changes in prop::collection::vec((any::<Index>(), prop::option::of(topological())), 1..4)
    ) {
        let mut file: Value = serde_json::from_str(SQUARE).unwrap();
        for (index, value) in changes {
            let mut found = Vec::new();
            pointers(&file, "", &mut found);
            let pointer = index.get(&found);
            match (value, file.pointer_mut(pointer)) {
                (Some(value), Some(node)) => *node = value,
                _ => remove(&mut file, pointer),
            }
        }
        assert_sane(&file.to_string())?;
    }

    #[test]
    fn a_topology_with_characters_changed_is_read_whole_or_refused_with_a_reason(
        changes in prop::collection::vec((any::<Index>(), 0usize..4, r#"[\[\]{}",:0-9e.-]{0,3}"#), 1..6)
    ) {
        let mut characters: Vec<char> = SQUARE.chars().collect();
        for (index, count, new) in changes {
            let at = index.index(characters.len());
            let end = (at + count).min(characters.len());
            characters.splice(at..end, new.chars());
        }
        assert_sane(&characters.iter().collect::<String>())?;
    }

    #[test]
    fn any_text_at_all_is_refused_with_a_reason(text in any::<String>(), json in r#"[\[\]{}"\\,:a-f0-9. -]{0,40}"#) {
        assert_sane(&text)?;
        assert_sane(&json)?;
    }
}

/// Values that occur in topologies, and any others.
fn topological() -> impl Strategy<Value = Value> {
    let words = ["Topology", "GeometryCollection", "Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point"];
    prop_oneof![
        prop::sample::select(words.to_vec()).prop_map(|word| json!(word)),
        (-6_i64..6).prop_map(|number| json!(number)),
        Just(json!([[0, 1]])),
        Just(json!([[-1, 2], []])),
        anything(),
    ]
}
