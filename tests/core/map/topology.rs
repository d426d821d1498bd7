use super::{CAUCASUS, LOCATOR};
use article_explorer::map::{Topology, TopologyError, topojson};
use rstest::rstest;

/// What the page reads of a TopoJSON text.
pub fn parse(text: &str) -> Result<Topology, TopologyError> {
    Topology::read(&topojson::compiled(text)?)
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

/// A topology with one object over two arcs.
fn with(object: &str) -> String {
    let arcs = "[[[0, 0], [4, 0], [4, 4]], [[4, 4], [0, 0]]]";
    [r#"{"type": "Topology", "arcs": "#, arcs, r#", "objects": {"land": "#, object, "}}"].concat()
}

#[rstest]
#[case::no_json("{", "not readable as TopoJSON")]
#[case::another_type(r#"{"type": "FeatureCollection"}"#, "expected a Topology, found a FeatureCollection")]
#[case::no_points(r#"{"type": "Topology"}"#, "a topology without any point")]
#[case::an_arc_of_one_point(r#"{"type": "Topology", "arcs": [[[0, 0]]]}"#, "arc 0 has fewer than two points")]
#[case::off_the_earth(
    r#"{"type": "Topology", "arcs": [[[0, 0], [0, 91]]]}"#,
    "arc 0 leaves the Earth: a longitude past ±360° or a latitude past ±90°"
)]
#[case::off_the_earth_by_adding_up(
    r#"{"type": "Topology", "transform": {"scale": [1, 1], "translate": [0, 0]}, "arcs": [[[0, 0], [0, 60], [0, 60]]]}"#,
    "arc 0 leaves the Earth: a longitude past ±360° or a latitude past ±90°"
)]
#[case::an_arc_that_is_not_there(
    &with(r#"{"type": "Polygon", "id": "A", "arcs": [[0, 2]]}"#),
    "layer land A: there is no arc 2"
)]
#[case::a_reversed_arc_that_is_not_there(
    &with(r#"{"type": "Polygon", "arcs": [[0, -9]]}"#),
    "layer land: there is no arc -9"
)]
#[case::arcs_that_do_not_meet(
    &with(r#"{"type": "LineString", "arcs": [0, 0]}"#),
    "layer land: arc 0 doesn’t start where the one before it ends"
)]
#[case::an_open_ring(
    &with(r#"{"type": "Polygon", "id": "A", "arcs": [[0]]}"#),
    "layer land A: a ring that isn’t closed, or of fewer than three points"
)]
#[case::nested_too_shallow(
    &with(r#"{"type": "MultiPolygon", "id": "A", "arcs": [[0, 1]]}"#),
    "layer land A: the arcs of a MultiPolygon are not nested as it asks"
)]
#[case::nested_too_deep(
    &with(r#"{"type": "LineString", "arcs": [[0]]}"#),
    "layer land: the arcs of a LineString are not nested as it asks"
)]
#[case::without_arcs(
    &with(r#"{"type": "Polygon", "id": "A"}"#),
    "layer land A: the arcs of a Polygon are not nested as it asks"
)]
#[case::a_point(&with(r#"{"type": "Point"}"#), "layer land: a map draws polygons and lines, not a Point")]
fn a_faulty_topology_says_what_is_wrong(#[case] text: &str, #[case] says: &str) {
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
    let wide = Topology::read(&topojson::compiled(LOCATOR).unwrap()).unwrap();
    assert_eq!(wide.layer("countries").unwrap().geometry("RUS").unwrap().contains(lon, lat), inside);
}

#[test]
fn a_document_whose_map_is_missing_says_which() {
    let article = &*super::ARTICLE;
    let caucasus = topojson::compiled(CAUCASUS).unwrap();
    let error = article_explorer::map::Atlas::new(article, &[("caucasus.topojson", &caucasus)]).unwrap_err();
    assert_eq!(error.to_string(), "map locator: there is no file locator-wide.topojson");
}
