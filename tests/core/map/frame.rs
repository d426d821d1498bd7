use super::{ARTICLE, ATLAS, SIZE, apart, degrees_from_km, document, frames, inner_frames, lon_lat, screen, sizes};
use article_explorer::article::Article;
use article_explorer::map::{Atlas, Frame, MapView, Size};
use proptest::prelude::*;
use rstest::rstest;

fn in_view(frame: Frame, point: (f64, f64), size: Size) -> bool {
    let (x, y) = screen(frame, point, size);
    (-0.5..=size.width + 0.5).contains(&x) && (-0.5..=size.height + 0.5).contains(&y)
}

#[rstest]
#[case::desktop(640.0, 510.0)]
#[case::phone(390.0, 300.0)]
#[case::embed(720.0, 200.0)]
#[case::tall(300.0, 900.0)]
fn home_shows_all_of_the_documents_frame_and_no_more_than_fits(#[case] width: f64, #[case] height: f64) {
    let size = Size { width, height };
    let frame = ATLAS.home(size);
    let corners = [(40.6, 41.0), (47.2, 41.0), (47.2, 43.9), (40.6, 43.9)];
    assert!(corners.iter().all(|&corner| in_view(frame, corner, size)));
    let closer = Frame { km_per_px: frame.km_per_px * 0.98, ..frame };
    assert!(!corners.iter().all(|&corner| in_view(closer, corner, size)));
}

#[test]
fn the_widest_frame_shows_moscow_and_the_caucasus() {
    let frame = ATLAS.widest(SIZE);
    assert!(in_view(frame, (37.6178, 55.752), SIZE) && in_view(frame, (43.97, 42.225), SIZE));
}

#[test]
fn zooming_out_ends_with_all_of_russia_and_europe_in_view() {
    let far = ATLAS.home(SIZE).zoom_at(&ATLAS, 600.0, 30.0, 1e-9, SIZE);
    let ends = [(190.0, 66.0), (143.0, 52.0), (131.9, 43.1), (-4.0, 50.0), (12.5, 41.9), (43.97, 42.225)];
    assert!(ends.iter().all(|&end| in_view(far, end, SIZE)), "{far:?}");
}

#[test]
fn zooming_in_ends_at_20_km_across() {
    let near = ATLAS.home(SIZE).zoom_at(&ATLAS, 300.0, 200.0, 1e9, SIZE);
    assert!((near.km_per_px * SIZE.width - 20.0).abs() < 1e-9);
}

#[test]
fn the_map_cannot_be_moved_off_what_the_maps_cover() {
    let mut frame = ATLAS.home(SIZE);
    for _ in 0..60 {
        frame = frame.pan_by(&ATLAS, 0.0, -500.0, SIZE);
    }
    let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, SIZE));
    assert!(frame.lat > 35.0, "{frame:?}");
    assert!(scene.areas.iter().any(|area| !area.d.is_empty()));
}

#[test]
fn showing_what_is_in_view_moves_nothing() {
    let frame = ATLAS.home(SIZE);
    assert_eq!(frame.show(&ATLAS, &[(43.97, 42.225), (44.1032, 42.6151)], SIZE), frame);
    assert_eq!(frame.show(&ATLAS, &[], SIZE), frame);
}

#[test]
fn showing_a_place_nearby_keeps_the_scale() {
    let frame = ATLAS.home(SIZE);
    let shown = frame.show(&ATLAS, &[(45.689, 45.0)], SIZE);
    assert!((shown.km_per_px - frame.km_per_px).abs() < 1e-12);
    assert!(in_view(shown, (45.689, 45.0), SIZE));
    assert!((shown.lon - frame.lon).abs() < 0.3, "only north: {shown:?}");
}

#[test]
fn showing_places_far_apart_zooms_out() {
    let frame = ATLAS.home(SIZE);
    let places = [(43.97, 42.225), (37.6178, 55.752)];
    let shown = frame.show(&ATLAS, &places, SIZE);
    assert!(shown.km_per_px > frame.km_per_px);
    assert!(places.iter().all(|&place| in_view(shown, place, SIZE)));
}

#[test]
fn an_article_without_maps_has_frames_that_can_be_moved_and_nothing_to_draw() {
    let mut document = document();
    document.infobox.maps.clear();
    let article = Article::from_document(document).unwrap();
    let atlas = Atlas::new(&article, &[]).unwrap();
    assert!(atlas.is_empty());
    let frame = atlas.home(SIZE).pan_by(&atlas, 10.0, 10.0, SIZE).zoom_at(&atlas, 0.0, 0.0, 2.0, SIZE);
    assert!(frame.lon.is_finite() && frame.lat.is_finite() && frame.km_per_px > 0.0);
    assert_eq!(atlas.scene(&article, &MapView::new(frame, SIZE)), article_explorer::map::MapScene::default());
    assert!(atlas.locator(&article, 0, SIZE).is_empty());
    assert!(atlas.inset(&article, &MapView::new(frame, SIZE), SIZE).places.is_empty());
    assert_eq!(atlas.survey(&article, &MapView::new(frame, SIZE)), None);
}

#[test]
fn a_map_whose_file_layer_or_area_is_missing_says_which() {
    let atlas = |document| super::atlas(&Article::from_document(document).unwrap()).unwrap_err().to_string();
    let (mut no_file, mut no_layer, mut no_area) = (document(), document(), document());
    no_file.infobox.maps[0].topology = "moon.topojson".into();
    no_layer.infobox.maps[1].layers[2].name = "ponds".into();
    no_area.entities[2].area.as_mut().unwrap().id = "XX".into();
    assert_eq!(atlas(no_file), "map region: there is no file moon.topojson");
    assert_eq!(atlas(no_layer), "no layer ponds: there are countries, coverage, disputed, lakes");
    assert_eq!(atlas(no_area), "south-ossetia: no map has XX in its layer disputed");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn zooming_keeps_the_point_under_the_pointer(frame in inner_frames(), x in 0.0..640.0, y in 0.0..510.0, factor in 0.7..3.0) {
        let point = lon_lat(frame, (x, y), SIZE);
        let zoomed = frame.zoom_at(&ATLAS, x, y, factor, SIZE);
        let (to_x, to_y) = screen(zoomed, point, SIZE);
        prop_assert!((x - to_x).hypot(y - to_y) < 0.01, "from {x}, {y} to {to_x}, {to_y}");
    }

    #[test]
    fn dragging_keeps_to_the_pointer(
        frame in inner_frames(), x in 0.0..640.0, y in 0.0..510.0, dx in -200.0..200.0, dy in -200.0..200.0,
    ) {
        let point = lon_lat(frame, (x, y), SIZE);
        let dragged = frame.drag(&ATLAS, (x, y), (x + dx, y + dy), 1.0, SIZE);
        let (to_x, to_y) = screen(dragged, point, SIZE);
        let off = (x + dx - to_x, y + dy - to_y);
        prop_assert!(f64::hypot(off.0, off.1) < 0.01, "to {to_x}, {to_y}");
    }

    #[test]
    fn panning_moves_the_middle_by_so_many_pixels(frame in inner_frames(), dx in -100.0..100.0_f64, dy in -100.0..100.0) {
        let moved = frame.pan_by(&ATLAS, dx, dy, SIZE);
        let (x, y) = screen(moved, (frame.lon, frame.lat), SIZE);
        // Not exact, because the parallel along which it moves isn't straight on the page.
        let off = (x - SIZE.width / 2.0 - dx).hypot(y - SIZE.height / 2.0 - dy);
        prop_assert!(off <= 0.03 * dx.hypot(dy), "to {x}, {y}");
    }

    #[test]
    fn panning_is_undone_by_its_opposite(frame in inner_frames(), dx in -300.0..300.0, dy in -300.0..300.0) {
        let back = frame.pan_by(&ATLAS, dx, dy, SIZE).pan_by(&ATLAS, -dx, -dy, SIZE);
        prop_assert!(apart(frame, back) < 1e-6);
    }

    #[test]
    fn zooming_in_is_undone_by_zooming_out(frame in inner_frames(), x in 0.0..640.0, y in 0.0..510.0) {
        let back = frame.zoom_at(&ATLAS, x, y, 1.5, SIZE).zoom_at(&ATLAS, x, y, 1.0 / 1.5, SIZE);
        prop_assert!(apart(frame, back) < 0.01 && (back.km_per_px / frame.km_per_px - 1.0).abs() < 1e-9);
    }

    #[test]
    fn showing_brings_every_place_of_the_maps_into_view(
        frame in frames(), size in sizes(), places in prop::collection::vec((22.0..130.0, 48.0..70.0), 1..5),
    ) {
        let shown = frame.show(&ATLAS, &places, size);
        for place in places {
            prop_assert!(in_view(shown, place, size), "{place:?} in {shown:?}");
        }
    }

    #[test]
    fn what_was_shown_once_stays_shown(frame in frames(), lon in 22.0..130.0, lat in 48.0..70.0) {
        let shown = frame.show(&ATLAS, &[(lon, lat)], SIZE);
        prop_assert!(apart(shown, shown.show(&ATLAS, &[(lon, lat)], SIZE)) < 0.6);
    }

    #[test]
    fn the_middle_stays_on_the_maps_and_the_scale_between_its_ends(
        frame in frames(), size in sizes(), dx in -5000.0..5000.0, dy in -5000.0..5000.0, factor in 0.001..1000.0,
    ) {
        let moved = frame.pan_by(&ATLAS, dx, dy, size).zoom_at(&ATLAS, dx, dy, factor, size);
        prop_assert!(moved.lat > 30.0, "{moved:?}");
        prop_assert!(moved.km_per_px * size.width.max(size.height) >= 20.0 - 1e-9);
        prop_assert!(moved.km_per_px <= 60.0, "{moved:?}");
        let settled = moved.clamped(&ATLAS, size);
        prop_assert!(apart(moved, settled) < 0.01, "{moved:?} {settled:?}");
    }

    #[test]
    fn nothing_absurd_leads_to_a_frame_that_cannot_be_drawn(
        lon in prop::num::f64::ANY, lat in prop::num::f64::ANY, km_per_px in prop::num::f64::ANY,
        width in prop::num::f64::ANY, height in prop::num::f64::ANY, x in prop::num::f64::ANY, y in prop::num::f64::ANY,
    ) {
        let (frame, size) = (Frame { lon, lat, km_per_px }, Size { width, height });
        let frames = [
            ATLAS.home(size),
            ATLAS.widest(size),
            frame.clamped(&ATLAS, size),
            frame.pan_by(&ATLAS, x, y, size),
            frame.zoom_at(&ATLAS, x, y, x, size),
            frame.drag(&ATLAS, (x, y), (y, x), y, size),
            frame.show(&ATLAS, &[(x, y), (lon, lat), (44.0, 42.0)], size),
        ];
        for frame in frames {
            prop_assert!(frame.lon.abs() <= 180.0 && frame.lat.abs() <= 90.0, "{frame:?}");
            prop_assert!(frame.km_per_px > 0.0 && frame.km_per_px.is_finite(), "{frame:?}");
        }
    }
}

#[test]
fn up_is_north_and_right_is_east() {
    let frame = ATLAS.home(SIZE);
    let (east, north) = (frame.pan_by(&ATLAS, -100.0, 0.0, SIZE), frame.pan_by(&ATLAS, 0.0, 100.0, SIZE));
    assert!((east.lat - frame.lat).abs() < 1e-9 && east.lon > frame.lon);
    let moved = degrees_from_km(100.0 * frame.km_per_px);
    assert!((north.lat - frame.lat - moved).abs() < 1e-9 && (north.lon - frame.lon).abs() < 1e-9);
}
