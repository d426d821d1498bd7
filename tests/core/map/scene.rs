use super::{
    ARTICLE, ATLAS, CAUCASUS, LOCATOR, SIZE, coordinates, encloses, entity, frames, lon_lat, screen, sizes, slug,
};
use article_explorer::article::format::LayerKind;
use article_explorer::layout::Rect;
use article_explorer::map::{Frame, Label, LabelKind, MapScene, MapView, Size, tenths};
use article_explorer::topojson::Topology;
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;
use std::sync::LazyLock;

static COUNTRIES: LazyLock<[Topology; 2]> =
    LazyLock::new(|| [CAUCASUS, LOCATOR].map(|text| Topology::parse(text).unwrap()));

fn scene(frame: Frame, size: Size) -> MapScene {
    ATLAS.scene(&ARTICLE, &MapView::new(frame, size))
}

fn labels(scene: &MapScene) -> Vec<&Label> {
    let marks = scene.places.iter().filter_map(|mark| mark.label.as_ref());
    let signs = scene.off_frame.iter().filter_map(|sign| sign.label.as_ref());
    marks.chain(signs).chain(&scene.labels).collect()
}

#[test]
fn home_is_drawn_from_the_detailed_map_and_a_wider_frame_from_the_locator() {
    let home = ATLAS.home(SIZE);
    assert_eq!(scene(home, SIZE).map, 0);
    assert_eq!(scene(Frame { km_per_px: home.km_per_px * 2.0, ..home }, SIZE).map, 1);
    assert_eq!(scene(Frame { lon: 49.0, ..home }, SIZE).map, 1, "its edge is no coast");
    assert_eq!(scene(Frame { lon: 37.6, lat: 55.7, km_per_px: 0.05 }, SIZE).map, 1);
}

#[test]
fn parties_are_found_on_both_maps() {
    for frame in [ATLAS.home(SIZE), ATLAS.widest(SIZE)] {
        let scene = scene(frame, SIZE);
        for (name, kind, inside) in [
            ("russia", LayerKind::Countries, (44.67, 43.04)),
            ("georgia", LayerKind::Countries, (44.83, 41.69)),
            ("south-ossetia", LayerKind::Disputed, (43.97, 42.225)),
        ] {
            let area = scene.areas.iter().find(|area| area.entity == Some(entity(name))).unwrap();
            assert_eq!(area.kind, kind);
            assert!(encloses(&area.d, screen(frame, inside, SIZE)), "{name}");
        }
    }
}

#[test]
fn disputed_areas_are_drawn_over_states() {
    let scene = scene(ATLAS.home(SIZE), SIZE);
    let kinds: Vec<_> = scene.areas.iter().map(|area| area.kind).collect();
    let first_disputed = kinds.iter().position(|kind| *kind == LayerKind::Disputed).unwrap();
    assert!(kinds.iter().rposition(|kind| *kind == LayerKind::Countries).unwrap() < first_disputed);
}

#[test]
fn an_area_counts_the_events_that_name_it() {
    let scene = scene(ATLAS.home(SIZE), SIZE);
    let area = scene.areas.iter().find(|area| area.entity == Some(entity("south-ossetia"))).unwrap();
    assert_eq!(area.events, 5);
    let label = scene.labels.iter().find(|label| label.entity == area.entity).unwrap();
    assert_eq!((label.text.as_str(), label.events, label.kind), ("South Ossetia", 5, LabelKind::Area));
}

#[rstest]
#[case::home(0.865, 43.9, 42.47)]
#[case::close(0.2, 44.1, 42.3)]
#[case::closer(0.1, 44.3, 42.3)]
#[case::between(2.0, 44.0, 44.0)]
#[case::wide(7.0, 39.0, 52.0)]
#[case::far(10.0, 39.0, 49.0)]
fn no_state_and_no_sea_is_named_on_a_disputed_area(#[case] km_per_px: f64, #[case] lon: f64, #[case] lat: f64) {
    for size in [SIZE, Size { width: 420.0, height: 220.0 }] {
        let scene = scene(Frame { lon, lat, km_per_px }, size);
        let disputed = || scene.areas.iter().filter(|area| area.kind == LayerKind::Disputed);
        let names = [LabelKind::Country, LabelKind::Water];
        for label in scene.labels.iter().filter(|label| names.contains(&label.kind)) {
            let Rect { x, y, width, height } = label.bounds;
            // Points all over the letters, without ascenders and descenders.
            for (across, down) in (0..=6).flat_map(|across| [0.25, 0.5, 0.75].map(|down| (across, down))) {
                let point = (x + width * f64::from(across) / 6.0, y + height * down);
                assert!(!disputed().any(|area| encloses(&area.d, point)), "{} {point:?}", label.text);
            }
        }
    }
}

#[test]
fn what_is_featured_is_named_where_room_is_scarce() {
    let size = Size { width: 220.0, height: 170.0 };
    let named = |featured: &str| {
        let scene =
            ATLAS.scene(&ARTICLE, &MapView { featured: &[entity(featured)], ..MapView::new(ATLAS.home(size), size) });
        labels(&scene).iter().any(|label| label.entity == Some(entity(featured)))
    };
    assert!(named("tskhinvali") && named("south-ossetia") && named("abkhazia"));
}

#[test]
fn labels_keep_off_what_the_view_reserves() {
    let reserved =
        [Rect { x: 400.0, y: 0.0, width: 240.0, height: 200.0 }, Rect { x: 0.0, y: 0.0, width: 300.0, height: 40.0 }];
    let scene = ATLAS.scene(&ARTICLE, &MapView { reserved: &reserved, ..MapView::new(ATLAS.home(SIZE), SIZE) });
    assert!(!labels(&scene).is_empty());
    for label in labels(&scene) {
        assert!(!reserved.iter().any(|other| other.overlaps(&label.bounds)), "{}", label.text);
    }
    for sign in &scene.off_frame {
        assert!(!reserved.iter().any(|other| other.contains(&Rect { x: sign.x, y: sign.y, width: 0.0, height: 0.0 })));
    }
}

#[rstest]
#[case::home(0.865, "50 km")]
#[case::closest(0.031, "2 km")]
#[case::locator(7.0, "500 km")]
#[case::far(15.0, "1000 km")]
fn the_scale_bar_is_round_and_true(#[case] km_per_px: f64, #[case] label: &str) {
    let frame = Frame { lon: 60.0, lat: 56.0, km_per_px }.clamped(&ATLAS, SIZE);
    let bar = scene(frame, SIZE).scale_bar.unwrap();
    assert_eq!(bar.label, label);
    let km: f64 = label.split(' ').next().unwrap().parse().unwrap();
    assert!((bar.px * frame.km_per_px - km).abs() < 1e-9);
}

#[test]
fn what_no_map_covers_is_told_and_nothing_of_it_at_home() {
    assert_eq!(scene(ATLAS.home(SIZE), SIZE).beyond, "");
    let size = Size { width: 1200.0, height: 500.0 };
    let frame = ATLAS.widest(size);
    let beyond = scene(frame, size).beyond;
    assert!(encloses(&beyond, screen(frame, (-15.0, 41.0), size)), "the Atlantic west of Portugal");
    assert!(!encloses(&beyond, screen(frame, (37.6, 55.7), size)), "Moscow");
}

#[test]
fn the_inset_shows_where_the_map_looks_and_what_it_misses() {
    let small = Size { width: 200.0, height: 125.0 };
    let inset = ATLAS.inset(&ARTICLE, &MapView::new(ATLAS.home(SIZE), SIZE), small);
    let caucasus = screen(ATLAS.widest(small), (43.97, 42.225), small);
    assert!(encloses(&inset.outline, caucasus));
    assert!(inset.share < 0.05, "{}", inset.share);
    let places: Vec<_> = inset.places.iter().map(|mark| slug(mark.entity)).collect();
    assert_eq!(places, ["moscow", "warsaw"]);
    assert_eq!(inset.places[0].label.as_ref().unwrap().text, "Moscow");
    let moscow = ATLAS.inset(&ARTICLE, &MapView::new(Frame { lon: 37.6, lat: 55.7, km_per_px: 0.05 }, SIZE), small);
    assert!(coordinates(&moscow.outline).len() == 4, "as small as it is, it can be seen");
    assert_eq!(slug(moscow.places[0].entity), "tskhinvali");
}

#[test]
fn home_looks_like_this() {
    let scene = scene(ATLAS.home(SIZE), SIZE);
    let mut text = String::new();
    for area in &scene.areas {
        let whose = area.entity.map_or("", slug);
        text += &[area.kind.word(), " ", &area.id, " ", whose, " ", &area.d[..area.d.len().min(40)], "\n"].concat();
    }
    let line = |label: &Label| {
        let (x, y) = (tenths(label.x), tenths(label.y));
        [&x, " ", &y, " ", label.anchor.word(), " ", &label.text, "\n"].concat()
    };
    for mark in &scene.places {
        let (x, y, radius) = (tenths(mark.x), tenths(mark.y), tenths(mark.radius));
        text += &["mark ", &x, " ", &y, " ", &radius, " ", slug(mark.entity), ": "].concat();
        text += &mark.label.as_ref().map_or("no room\n".into(), line);
    }
    for sign in &scene.off_frame {
        let (x, y, angle) = (tenths(sign.x), tenths(sign.y), tenths(sign.angle));
        text += &["sign ", &x, " ", &y, " ", &angle, "° ", slug(sign.entity), ": "].concat();
        text += &sign.label.as_ref().map_or("no room\n".into(), line);
    }
    for label in &scene.labels {
        text += &["label ", &line(label)].concat();
    }
    assert_snapshot!(text);
}

/// Whether a point lies inside an area that is drawn, or within two pixels of it: paths are drawn on a grid.
fn is_on(path: &str, (x, y): (f64, f64)) -> bool {
    let near = || (-2..=2).flat_map(|dx| (-2..=2).map(move |dy| (f64::from(dx), f64::from(dy))));
    near().any(|(dx, dy)| encloses(path, (x + dx, y + dy)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_name_of_an_area_stands_on_it_or_a_line_leads_to_it(frame in frames(), size in sizes(), is_featured in any::<bool>()) {
        let featured = if is_featured { vec![entity("south-ossetia"), entity("abkhazia")] } else { Vec::new() };
        let scene = ATLAS.scene(&ARTICLE, &MapView { featured: &featured, ..MapView::new(frame, size) });
        for label in scene.labels.iter().filter(|label| label.dot.is_none()) {
            let Some(area) = scene.areas.iter().find(|area| area.entity.is_some() && area.entity == label.entity) else {
                continue;
            };
            let named = label.leader.map_or(label.bounds.middle(), |[_, end]| end);
            prop_assert!(is_on(&area.d, named), "{} at {named:?}", label.text);
        }
    }

    #[test]
    fn what_is_selected_is_always_named(
        frame in frames(), width in 320.0..1600.0, height in 200.0..1000.0, at in 0..11_usize,
    ) {
        let size = Size { width, height };
        let id = ARTICLE.entity_ids().nth(at).unwrap();
        let scene = ATLAS.scene(&ARTICLE, &MapView { featured: &[id], ..MapView::new(frame, size) });
        prop_assert!(labels(&scene).iter().any(|label| label.entity == Some(id)), "{}", slug(id));
    }

    #[test]
    fn labels_overlap_nothing_and_stay_on_the_page(frame in frames(), size in sizes(), is_featured in any::<bool>()) {
        let featured = if is_featured { vec![entity("tskhinvali"), entity("south-ossetia")] } else { Vec::new() };
        let scene = ATLAS.scene(&ARTICLE, &MapView { featured: &featured, ..MapView::new(frame, size) });
        let page = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let square = |x: f64, y: f64, half: f64| Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half };
        let mut marks: Vec<_> = scene.places.iter().map(|mark| square(mark.x, mark.y, mark.radius)).collect();
        marks.extend(scene.off_frame.iter().map(|sign| square(sign.x, sign.y, 12.0)));
        marks.extend(scene.scale_bar.as_ref().map(|bar| bar.bounds));
        let labels = labels(&scene);
        for [from, to] in labels.iter().filter_map(|label| label.leader) {
            prop_assert!((from.0 - to.0).hypot(from.1 - to.1) >= 8.0, "a line that can be seen");
            let at = |share: f64| square(from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share, 0.5);
            let along = || (1..20).map(|step| at(f64::from(step) / 20.0));
            prop_assert!(!labels.iter().any(|label| along().any(|point| point.overlaps(&label.bounds))), "{from:?}");
        }
        for (at, label) in labels.iter().enumerate() {
            prop_assert!(page.contains(&label.bounds), "{}", label.text);
            prop_assert!(!marks.iter().any(|mark| mark.overlaps(&label.bounds)), "{} on a mark", label.text);
            for other in &labels[at + 1..] {
                prop_assert!(!other.bounds.overlaps(&label.bounds), "{} on {}", label.text, other.text);
                prop_assert!(other.text != label.text || other.kind == LabelKind::Place, "{} twice", label.text);
                let dots = [(label.dot, other.bounds), (other.dot, label.bounds)];
                for (dot, bounds) in dots {
                    prop_assert!(!dot.is_some_and(|(x, y)| square(x, y, 3.0).overlaps(&bounds)));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_coordinate_is_far_off_the_page(frame in frames(), size in sizes()) {
        let scene = scene(frame, size);
        let paths = scene.areas.iter().map(|area| &area.d).chain(scene.lines.iter().map(|line| &line.d));
        for path in paths.chain(&scene.graticule).chain([&scene.beyond]) {
            for (x, y) in coordinates(path) {
                prop_assert!((-25.0..=size.width + 25.0).contains(&x) && (-25.0..=size.height + 25.0).contains(&y));
            }
        }
    }

    #[test]
    fn land_is_drawn_where_it_lies(
        lon in 30.0..60.0, lat in 42.0..60.0, km_per_px in (-2.5..2.5_f64).prop_map(f64::exp), x in 0.0..1.0, y in 0.0..1.0,
    ) {
        // A frame that has the point somewhere on its page, but where it is moved back onto the maps.
        let around = Frame { lon, lat, km_per_px };
        let (middle_lon, middle_lat) = lon_lat(around, (x * SIZE.width, y * SIZE.height), SIZE);
        let frame = Frame { lon: middle_lon, lat: middle_lat, km_per_px };
        let scene = scene(frame, SIZE);
        let at @ (x, y) = screen(frame.clamped(&ATLAS, SIZE), (lon, lat), SIZE);
        prop_assume!((0.0..=SIZE.width).contains(&x) && (0.0..=SIZE.height).contains(&y));
        let russia = COUNTRIES[scene.map].layer("countries").unwrap().geometry("RUS").unwrap();
        // Only points away from the border: edges that are straight in degrees are curved on the page.
        let near = [(0.0, 0.0), (0.5, 0.0), (-0.5, 0.0), (0.0, 0.4), (0.0, -0.4)];
        let inside: Vec<_> = near.iter().map(|(east, north)| russia.contains(lon + east, lat + north)).collect();
        prop_assume!(inside.iter().all(|is| *is == inside[0]));
        let drawn = scene.areas.iter().any(|area| area.id == "RUS" && encloses(&area.d, at));
        prop_assert_eq!(drawn, inside[0]);
    }

    #[test]
    fn the_same_frame_gives_the_same_scene(frame in frames(), size in sizes()) {
        prop_assert_eq!(scene(frame, size), scene(frame, size));
    }

    #[test]
    fn any_frame_and_size_can_be_drawn(
        lon in prop::num::f64::ANY, lat in prop::num::f64::ANY, km_per_px in prop::num::f64::ANY,
        width in prop::num::f64::ANY, height in prop::num::f64::ANY,
    ) {
        let (frame, size) = (Frame { lon, lat, km_per_px }, Size { width, height });
        let scene = scene(frame, size);
        for mark in &scene.places {
            prop_assert!(mark.x.is_finite() && mark.y.is_finite());
        }
        let inset = ATLAS.inset(&ARTICLE, &MapView::new(frame, size), size);
        prop_assert!((0.0..=1.0).contains(&inset.share));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// This keeps a name with enough room on the same side while the map moves.
    #[test]
    fn a_place_is_named_on_its_right_unless_something_is_in_the_way(frame in frames(), size in sizes()) {
        let scene = scene(frame, size);
        let page = Rect { x: 2.0, y: 2.0, width: size.width - 4.0, height: size.height - 4.0 };
        let square = |x: f64, y: f64, half: f64| Rect { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half };
        let mut taken: Vec<_> = scene.places.iter().map(|mark| square(mark.x, mark.y, mark.radius)).collect();
        taken.extend(scene.off_frame.iter().map(|sign| square(sign.x, sign.y, 12.0)));
        taken.extend(scene.scale_bar.as_ref().map(|bar| bar.bounds));
        for mark in &scene.places {
            let Some(label) = &mark.label else { continue };
            let Rect { width, height, .. } = label.bounds;
            let room = Rect { x: mark.x + mark.radius + 5.0, y: mark.y - height / 2.0, width, height };
            let is_right = (room.x - label.bounds.x).abs() < 1e-6 && (room.y - label.bounds.y).abs() < 1e-6;
            let wide = Rect { x: room.x - 2.0, width: width + 4.0, ..room };
            let others = labels(&scene).into_iter().filter(|other| *other != label);
            let mut crowded = others.flat_map(|other| [Some(other.bounds), other.dot.map(|(x, y)| square(x, y, 4.0))]);
            let is_crowded = !page.contains(&room)
                || taken.iter().any(|other| other.overlaps(&wide))
                || crowded.any(|other| other.is_some_and(|other| other.overlaps(&wide)));
            prop_assert!(is_right || is_crowded, "{}", label.text);
        }
    }

    #[test]
    fn an_area_that_stays_in_view_carries_its_name_along(dx in -60.0..60.0, dy in -40.0..40.0, scale in 0.6..0.9_f64) {
        let frame = Frame { km_per_px: scale, lon: 44.0, lat: 42.5 };
        let moved = frame.pan_by(&ATLAS, dx, dy, SIZE);
        let of = Some(entity("north-ossetia"));
        let name = |frame: Frame| {
            let scene = scene(frame, SIZE);
            let label = scene.labels.iter().find(|label| label.entity == of).cloned()?;
            let (x, y) = screen(frame, (44.5, 43.1), SIZE);
            Some((label.x - x, label.y - y, label.anchor))
        };
        let (before, after) = (name(frame), name(moved));
        prop_assume!(before.is_some() && after.is_some());
        let ((x, y, anchor), (to_x, to_y, to_anchor)) = (before.unwrap(), after.unwrap());
        prop_assert!(anchor == to_anchor && (x - to_x).abs() < 2.0 && (y - to_y).abs() < 2.0, "{x} {y} to {to_x} {to_y}");
    }
}
