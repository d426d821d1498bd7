//! Maps of anything: what the check accepts can be drawn, what can't be drawn is refused.

use article_explorer::article::{Article, check::check};
use article_explorer::map::{Atlas, Frame, MapView, Size};
use article_explorer::topojson::Topology;
use proptest::prelude::*;
use serde_json::{Value, json};

const SIZE: Size = Size { width: 300.0, height: 200.0 };

/// A document whose map is `map.json` with these layers. Its only event is at a point, or in the area of a layer.
pub fn document(layers: &Value, area: Option<(&str, &str)>) -> Value {
    let place = match area {
        None => {
            json!({ "id": "here", "kind": "place", "name": "Here", "location": { "lat": 1, "lon": 1, "source": "None" } })
        }
        Some((layer, id)) => {
            let area = json!({ "map": "map", "layer": layer, "id": id });
            json!({ "id": "here", "kind": "territory", "name": "Here", "area": area })
        }
    };
    json!({
        "format": "article-explorer/1", "id": "map", "title": "A map", "language": "en", "summary": "A map.",
        "source": { "title": "None", "url": "https://example.org/", "license": "CC0" },
        "infobox": { "parties": ["here"], "maps": [{
            "id": "map", "title": "A map", "topology": "map.json", "attribution": "Nobody", "layers": layers,
            "frame": { "west": -20, "south": -20, "east": 20, "north": 20 }
        }] },
        "themes": [{ "id": "all", "label": "All" }],
        "sections": [{ "id": "lead", "title": "Lead", "level": 1, "paragraphs": [{ "text": "It was.", "events": ["it"] }] }],
        "entities": [place],
        "events": [{
            "id": "it", "title": "It", "summary": "It was.", "date": "2001-02-03", "dating": "stated", "theme": "all",
            "section": "lead", "paragraph": 1, "kind": "other", "status": "happened", "places": ["here"]
        }]
    })
}

/// A number as files have it: whole, a fraction, near the cut or far off.
fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (-9_i32..9).prop_map(|number| json!(number)),
        2 => (-180.0..180.0_f64).prop_map(|number| json!(number)),
        1 => prop::sample::select(vec![json!(180), json!(-180), json!(90), json!(-90), json!(1e9), json!(-0.0)]),
    ]
}

/// Two coordinates, or with a height.
fn position() -> impl Strategy<Value = Value> {
    prop_oneof![9 => prop::collection::vec(number(), 2..=3), 1 => prop::collection::vec(number(), 0..5)]
        .prop_map(Value::Array)
}

/// Arcs: closed by repeating the first position, or as they come.
fn arc() -> impl Strategy<Value = Value> {
    (prop::collection::vec(position(), 0..7), any::<bool>()).prop_map(|(mut arc, is_closed)| {
        arc.extend(arc.first().cloned().filter(|_| is_closed));
        Value::Array(arc)
    })
}

fn lists(of: impl Strategy<Value = Value>, most: usize) -> impl Strategy<Value = Value> {
    prop::collection::vec(of, 0..=most).prop_map(Value::Array)
}

/// A geometry object of a topology or of `GeoJSON`.
fn geometry(is_geojson: bool) -> impl Strategy<Value = Value> {
    let line = move || if is_geojson { arc().boxed() } else { lists((-3_i32..3).prop_map(|at| json!(at)), 2).boxed() };
    let key = if is_geojson { "coordinates" } else { "arcs" };
    let of = move |kind: &'static str, value: Value, key: &'static str| json!({ "type": kind, "id": "A", key: value });
    let leaf = prop_oneof![
        1 => Just(json!({ "type": null })),
        1 => Just(json!({ "type": "Polygon", "id": "A" })),
        1 => position().prop_map(move |value| of("Point", value, "coordinates")),
        1 => lists(position(), 3).prop_map(move |value| of("MultiPoint", value, "coordinates")),
        1 => line().prop_map(move |value| of("LineString", value, key)),
        1 => lists(line(), 3).prop_map(move |value| of("MultiLineString", value, key)),
        4 => lists(line(), 2).prop_map(move |value| of("Polygon", value, key)),
        4 => lists(lists(line(), 2), 2).prop_map(move |value| of("MultiPolygon", value, key)),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop::collection::vec(inner, 0..3).prop_map(|all| json!({ "type": "GeometryCollection", "geometries": all }))
    })
}

/// A topology with or without a transform, or a feature of `GeoJSON`.
fn map() -> impl Strategy<Value = Value> {
    let transform = prop_oneof![
        Just(None),
        Just(Some(json!({ "scale": [1, 1], "translate": [0, 0] }))),
        Just(Some(json!({ "scale": [0.5, 1e-9], "translate": [170, -85] }))),
    ];
    let topology =
        (prop::collection::vec(arc(), 0..4), geometry(false), transform).prop_map(|(arcs, land, transform)| {
            let mut file = json!({ "type": "Topology", "objects": { "land": land }, "arcs": arcs });
            if let Some(transform) = transform {
                file["transform"] = transform;
            }
            file
        });
    let feature = geometry(true).prop_map(|geometry| json!({ "type": "Feature", "id": "A", "geometry": geometry }));
    prop_oneof![2 => topology, 1 => feature]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_map_of_anything_is_drawn_at_any_scale_or_refused_with_a_reason(
        map in map(), lon in -180.0..180.0_f64, lat in -90.0..90.0_f64, scale in -3.0..5.0_f64, has_area in any::<bool>()
    ) {
        let text = map.to_string();
        let layers = json!([{ "name": "land", "kind": "countries" }]);
        let document = document(&layers, has_area.then_some(("land", "A"))).to_string();
        let read = Topology::parse(&text);
        let checked = match check(&document, "a.json", &|_| Ok(text.clone())) {
            Ok(checked) => checked,
            Err(problems) => {
                let said = problems.to_string();
                prop_assert_eq!(said.contains("can’t be drawn"), read.is_err(), "{}", said);
                prop_assert!(read.is_err() || has_area, "{}", said);
                return Ok(());
            }
        };
        let article = Article::from_document(checked).unwrap();
        let atlas = Atlas::new(&article, &[("map.json", &text)]).unwrap();
        let view = MapView::new(Frame { lon, lat, km_per_px: scale.exp() }, SIZE);
        let scene = atlas.scene(&article, &view);
        prop_assert!(scene.areas.iter().all(|area| !area.d.is_empty() && !area.d.contains("NaN")));
        atlas.locator(&article, 0, SIZE);
        atlas.inset(&article, &view, SIZE.inset());
    }
}
