//! TopoJSON: what is read of the shipped maps and of other people's files, and how faults are told.

use crate::check::SQUARE;
use crate::check::laws::{anything, pointers, remove};
use crate::map::{CAUCASUS, LOCATOR};
use article_explorer::topojson::{ChainKind, Topology, TopologyError};
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

const UNKNOWN: &str = "neither TopoJSON nor GeoJSON";
const UNNESTED: &str = "isn’t nested as it asks";

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
#[case::the_text_is_a_number("7", "neither TopoJSON nor GeoJSON: invalid type: integer `7`, expected an object")]
#[case::the_type_is_of_neither_format(r#"{"type": "Map"}"#, UNKNOWN)]
#[case::there_is_no_type("{}", UNKNOWN)]
#[case::a_geojson_file_has_no_shape(r#"{"type": "FeatureCollection", "features": []}"#, "there is no point in it")]
#[case::there_are_no_objects(r#"{"type": "Topology", "arcs": []}"#, "a topology has “objects”")]
#[case::a_coordinate_is_a_text(
    &of_arcs(r#"[["0", 0], [1, 1]]"#),
    "invalid type: string \"0\", expected f64 at line 1 column 50"
)]
#[case::there_is_no_point(r#"{"type": "Topology", "objects": {}, "arcs": []}"#, "there is no point in it")]
#[case::a_position_has_one_number(&of_arcs("[[0, 0], [1]]"), "arc 0 has a position of fewer than two numbers")]
#[case::a_point_is_off_the_earth(&of_arcs("[[0, 0], [0, 91]]"), "arc 0 leaves the Earth: 0, 91 aren’t degrees")]
#[case::the_file_is_projected_to_metres(&of_arcs("[[512345, 5400000], [0, 0]]"), "export it in longitudes and latitudes")]
#[case::the_steps_of_an_arc_add_up_to_a_point_off_the_earth(
    &quantised("[[0, 0], [0, 60], [0, 60]]"),
    "arc 0 leaves the Earth"
)]
#[case::the_steps_of_an_arc_add_up_to_more_than_a_number_holds(
    &quantised("[[1e308, 0], [1e308, 0]]"),
    "arc 0 leaves the Earth"
)]
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
    "layer land A: a ring that isn’t closed"
)]
#[case::arcs_are_nested_too_shallow(
    &with(r#"{"type": "MultiPolygon", "id": "A", "arcs": [[0, 1]]}"#),
    UNNESTED
)]
#[case::arcs_are_nested_too_deep(
    &with(r#"{"type": "LineString", "arcs": [[0]]}"#),
    UNNESTED
)]
#[case::a_geometry_has_no_arcs(
    &with(r#"{"type": "Polygon", "id": "A"}"#),
    "layer land A: what a Polygon is made of isn’t nested as it asks"
)]
#[case::a_point_has_no_position(&with(r#"{"type": "Point"}"#), UNNESTED)]
#[case::a_type_is_of_no_format(&with(r#"{"type": "Circle"}"#), "layer land: there is no Circle in TopoJSON")]
#[case::a_geojson_ring_is_open(
    r#"{"type": "Feature", "id": "A", "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]]}}"#,
    "A: a ring that isn’t closed"
)]
#[case::a_geojson_coordinate_is_a_text(
    r#"{"type": "Point", "coordinates": ["0", 0]}"#,
    "a coordinate that isn’t a number"
)]
fn a_faulty_topology_is_refused_with_the_reason(#[case] text: &str, #[case] says: &str) {
    let error = parse(text).unwrap_err().to_string();
    assert!(error.contains(says), "{error}");
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

#[rstest]
#[case::a_ring_of_two_points(r#"{"type": "Polygon", "id": "A", "arcs": [[1, -2]]}"#, 1)]
#[case::a_ring_without_arcs(r#"{"type": "Polygon", "id": "A", "arcs": [[]]}"#, 1)]
#[case::two_rings_of_three(r#"{"type": "MultiPolygon", "id": "A", "arcs": [[[1, -2]], [[0, 1]], [[]]]}"#, 2)]
#[case::a_line_without_arcs(r#"{"type": "MultiLineString", "id": "A", "arcs": [[0], []]}"#, 1)]
fn what_is_too_small_to_be_seen_is_left_out_with_a_note(#[case] object: &str, #[case] left_out: usize) {
    let topology = parse(&with(object)).unwrap();
    let said = match left_out {
        1 => "1 ring or line of layer land has too few points to be seen: it is left out".to_owned(),
        n => format!("{n} rings or lines of layer land have too few points to be seen: they are left out"),
    };
    assert_eq!(topology.notes(), [said]);
    assert_eq!(topology.layer("land").unwrap().ids().collect::<Vec<_>>(), ["A"]);
}

#[test]
fn points_are_read_quantised_and_not() {
    let plain = r#"{"type": "Topology", "objects": {"towns": {"type": "MultiPoint", "id": 1, "coordinates": [[5, 6], [7, 8]]}}}"#;
    let quantised =
        plain.replace(r#""objects""#, r#""transform": {"scale": [2, 2], "translate": [-5, -6]}, "objects""#);
    for (text, corners) in [(plain, [[5, 6], [7, 8]]), (quantised.as_str(), [[5, 6], [9, 10]])] {
        let topology = parse(text).unwrap();
        let towns = topology.layer("towns").unwrap().geometry("1").unwrap();
        assert_eq!(towns.kind, ChainKind::Point);
        let points: Vec<_> = towns.chains.iter().map(|chain| chain[0].map(|at| at as i32)).collect();
        assert_eq!(points, corners);
    }
}

#[test]
fn a_ring_whose_end_is_rounded_to_the_next_step_is_closed() {
    // As in the counties of `us-atlas` 3.0.1.
    let ring = |end: &str| {
        let arc = format!("[[0, 0], [4, 0], [0, 4], {end}]");
        let objects = r#"{"land": {"type": "Polygon", "id": "A", "arcs": [[0]]}}"#;
        let transform = r#"{"scale": [0.0036, 0.0009], "translate": [0, 0]}"#;
        parse(&format!(r#"{{"type": "Topology", "transform": {transform}, "arcs": [{arc}], "objects": {objects}}}"#))
    };
    let closed = ring("[-4, -3]").unwrap();
    assert_eq!(closed.layer("land").unwrap().geometry("A").unwrap().chains[0].len(), 3);
    assert!(ring("[-4, -2]").unwrap_err().to_string().contains("a ring that isn’t closed"));
}

/// A feature of `GeoJSON` that is called A.
fn feature(geometry: &str) -> String {
    format!(
        r#"{{"type": "FeatureCollection", "features": [{{"type": "Feature", "properties": {{"name": "A"}}, "geometry": {geometry}}}, {{"type": "Feature", "properties": null, "geometry": null}}]}}"#
    )
}

#[rstest]
#[case::a_polygon_with_a_hole(
    r#"{"type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[5, 1], [7, 1], [7, 3], [5, 1]]]}"#,
    ChainKind::Area,
    2
)]
#[case::two_polygons_with_heights(
    r#"{"type": "MultiPolygon", "coordinates": [[[[0, 0, 1], [9, 0, 1], [9, 9, 1], [0, 0, 1]]], [[[5, 1], [7, 1], [7, 3], [5, 1]]]]}"#,
    ChainKind::Area,
    2
)]
#[case::a_line(r#"{"type": "LineString", "coordinates": [[0, 0], [9, 9]]}"#, ChainKind::Line, 1)]
#[case::two_lines(
    r#"{"type": "MultiLineString", "coordinates": [[[0, 0], [9, 9]], [[1, 1], [2, 2]]]}"#,
    ChainKind::Line,
    2
)]
#[case::a_point(r#"{"type": "Point", "coordinates": [9, 9]}"#, ChainKind::Point, 1)]
#[case::two_points_in_a_collection(
    r#"{"type": "GeometryCollection", "geometries": [{"type": "MultiPoint", "coordinates": [[9, 9], [1, 1]]}]}"#,
    ChainKind::Point,
    2
)]
fn geojson_is_read_as_one_layer_that_answers_to_any_name(
    #[case] geometry: &str,
    #[case] kind: ChainKind,
    #[case] chains: usize,
) {
    let topology = parse(&feature(geometry)).unwrap();
    let read = topology.layer("land").unwrap().geometry("A").unwrap();
    assert_eq!((read.kind, read.chains.len()), (kind, chains));
}

/// A land on both sides of 180°: its western part, its eastern part.
const CUT_LAND: &str = r#"{"type": "MultiPolygon", "coordinates": [
    [[[170, 60], [180, 60], [180, 70], [170, 70], [170, 60]]],
    [[[-180, 60], [-170, 60], [-170, 70], [-180, 70], [-180, 60]]]]}"#;
/// The same, with a side that runs along the cut from its one side to its other, as in the countries of `world-atlas` at 10m.
const CUT_ASLANT: &str = r#"{"type": "MultiPolygon", "coordinates": [
    [[[170, 60], [180, 60], [-180, 70], [170, 70], [170, 60]]],
    [[[-180, 60], [-170, 60], [-170, 70], [-180, 70], [-180, 60]]]]}"#;
/// A land around the south pole.
const POLAR_LAND: &str = r#"{"type": "Polygon", "coordinates": [
    [[-180, -90], [180, -90], [180, -80], [90, -75], [0, -70], [-90, -75], [-180, -80], [-180, -90]]]}"#;
/// A frame around the whole Earth.
const EARTH: &str =
    r#"{"type": "Polygon", "coordinates": [[[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]]}"#;
/// A land that ends at 180°, and has no other part.
const COAST: &str = r#"{"type": "Polygon", "coordinates": [[[170, 60], [180, 60], [180, 70], [170, 70], [170, 60]]]}"#;

#[rstest]
#[case::two_halves_become_one_ring(CUT_LAND, &[6])]
#[case::two_halves_cut_aslant_become_one_ring(CUT_ASLANT, &[6])]
#[case::a_land_around_a_pole_keeps_its_coast(POLAR_LAND, &[4])]
#[case::a_frame_around_the_earth_stays(EARTH, &[4])]
#[case::a_coast_along_180_degrees_stays(COAST, &[4])]
fn lands_cut_at_180_degrees_are_joined(#[case] geometry: &str, #[case] points: &[usize]) {
    let topology = parse(&feature(geometry)).unwrap();
    let land = topology.layer("land").unwrap().geometry("A").unwrap();
    assert_eq!(land.chains.iter().map(Vec::len).collect::<Vec<_>>(), points);
}

#[test]
fn halves_whose_ends_are_rounded_to_the_next_step_are_joined() {
    // As in the countries of `world-atlas` at 10m: the eastern half begins a step farther north.
    let topology = parse(
        r#"{"type": "Topology", "transform": {"scale": [0.01, 0.01], "translate": [-180, 0]},
            "objects": {"land": {"type": "MultiPolygon", "id": "A", "arcs": [[[0]], [[1]]]}}, "arcs": [
            [[35000, 6000], [1000, 0], [0, 1000], [-1000, 0], [0, -1000]],
            [[0, 6001], [1000, -1], [0, 1000], [-1000, 0], [0, -999]]]}"#,
    );
    let land = topology.unwrap();
    let land = land.layer("land").unwrap().geometry("A").unwrap();
    assert_eq!(land.chains.iter().map(Vec::len).collect::<Vec<_>>(), [6]);
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
                let least = match geometry.kind {
                    ChainKind::Area => 3,
                    ChainKind::Line => 2,
                    ChainKind::Point => 1,
                };
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
