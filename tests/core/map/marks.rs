use super::{ARTICLE, ATLAS, SIZE, atlas, document, entity, frames, screen, sizes, slug};
use article_explorer::article::Article;
use article_explorer::article::format::{EntityRecord, EventRecord, Location};
use article_explorer::map::{Frame, MapScene, MapView, Size, TARGET};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn scene(frame: Frame) -> MapScene {
    ATLAS.scene(&ARTICLE, &MapView::new(frame, SIZE))
}

#[test]
fn moscow_and_the_kremlin_share_a_mark_that_counts_their_common_event_once() {
    let scene = scene(ATLAS.widest(SIZE));
    let moscow = scene.places.iter().find(|mark| slug(mark.entity) == "moscow").unwrap();
    assert_eq!(moscow.others, [entity("kremlin")]);
    assert_eq!(moscow.events, 9, "six, two, and one in both");
    assert_eq!(moscow.themes.iter().map(|wedge| wedge.events).sum::<usize>(), 9);
    assert_eq!(moscow.label.as_ref().unwrap().text, "Moscow, Kremlin");
}

#[test]
fn places_that_share_a_mark_from_afar_have_their_own_nearby() {
    let here = |scene: &MapScene| -> Vec<_> {
        scene.places.iter().map(|mark| (slug(mark.entity), mark.others.len(), mark.events)).collect()
    };
    let far = here(&scene(ATLAS.widest(SIZE)));
    assert!(far.contains(&("tskhinvali", 2, 12)), "{far:?}");
    assert_eq!(here(&scene(ATLAS.home(SIZE))), [("tskhinvali", 0, 9), ("akhalgori", 0, 2), ("roki-tunnel", 0, 1)]);
}

#[test]
fn the_area_of_a_mark_tells_the_number_of_events() {
    let scene = scene(Frame { km_per_px: 0.3, ..ATLAS.home(SIZE) });
    let radius = |name: &str| scene.places.iter().find(|mark| slug(mark.entity) == name).unwrap().radius;
    let (nine, two) = (radius("tskhinvali").powi(2), radius("akhalgori").powi(2));
    assert!((nine / two - 4.5).abs() < 1e-9, "{nine} to {two}");
    assert!(radius("tskhinvali") <= 14.0 && radius("roki-tunnel") >= 4.99);
}

#[test]
fn a_mark_lies_where_its_place_does() {
    let frame = ATLAS.home(SIZE);
    let scene = scene(frame);
    let mark = scene.places.iter().find(|mark| slug(mark.entity) == "tskhinvali").unwrap();
    let (x, y) = screen(frame, (43.97, 42.225), SIZE);
    assert!((mark.x - x).hypot(mark.y - y) < 1e-6);
}

#[test]
fn a_sign_at_the_edge_points_to_moscow_and_tells_how_far_it_is() {
    let scene = scene(ATLAS.home(SIZE));
    let sign = scene.off_frame.iter().find(|sign| slug(sign.entity) == "moscow").unwrap();
    assert_eq!((sign.events, sign.others.as_slice()), (9, [entity("kremlin")].as_slice()));
    assert!((1500.0..1600.0).contains(&sign.km), "{}", sign.km);
    assert!((-120.0..-90.0).contains(&sign.angle), "up and a little left: {}", sign.angle);
    assert!(sign.y < TARGET, "at the upper edge");
}

#[test]
fn an_area_out_of_view_has_a_sign_too() {
    let scene = scene(Frame { lon: 37.6, lat: 55.7, km_per_px: 0.5 });
    let south = scene.off_frame.iter().find(|sign| slug(sign.entity) == "tskhinvali").unwrap();
    assert!(south.others.contains(&entity("south-ossetia")));
    assert_eq!(south.events, 9 + 2 + 1 + 5 + 2, "Tskhinvali, Akhalgori, the tunnel, and both areas");
}

#[test]
fn what_is_featured_gives_a_shared_mark_its_name_and_a_sign_its_own() {
    let featured = [entity("kremlin")];
    let far = ATLAS.scene(&ARTICLE, &MapView { featured: &featured, ..MapView::new(ATLAS.widest(SIZE), SIZE) });
    let mark = far.places.iter().find(|mark| mark.entity == featured[0]).unwrap();
    assert_eq!(mark.label.as_ref().unwrap().text, "Kremlin, Moscow");
    let near = ATLAS.scene(&ARTICLE, &MapView { featured: &featured, ..MapView::new(ATLAS.home(SIZE), SIZE) });
    assert!(near.off_frame.iter().any(|sign| sign.entity == featured[0]));
}

/// An article of many places in a grid around the Caucasus, each with an event.
fn crowd(across: u32, down: u32) -> Article {
    let mut document = document();
    let template: EventRecord = document.events[0].clone();
    for at in 0..across * down {
        let id = ["crowd-", &at.to_string()].concat();
        let (lon, lat) = (
            40.7 + f64::from(at % across) * 6.4 / f64::from(across),
            41.1 + f64::from(at / across) * 2.7 / f64::from(down),
        );
        document.entities.push(EntityRecord {
            id: id.clone(),
            kind: "place".into(),
            name: ["Place ", &at.to_string()].concat(),
            location: Some(Location { lat, lon, source: "a grid".into() }),
            ..document.entities.last().unwrap().clone()
        });
        document.events.push(EventRecord { id: ["event-", &id].concat(), places: vec![id], ..template.clone() });
    }
    Article::from_document(document).unwrap()
}

#[test]
fn two_thousand_places_are_laid_out_in_an_instant() {
    let article = crowd(50, 40);
    let atlas = atlas(&article).unwrap();
    let begun = Instant::now();
    let scene = atlas.scene(&article, &MapView::new(atlas.home(SIZE), SIZE));
    // A release build takes hundredths of a second. The limit leaves room for debug builds.
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    let shown: usize = scene.places.iter().map(|mark| 1 + mark.others.len()).sum();
    assert_eq!(shown, 2003);
}

#[test]
fn crowded_marks_can_each_be_pressed() {
    let article = crowd(20, 15);
    let atlas = atlas(&article).unwrap();
    let scene = atlas.scene(&article, &MapView::new(atlas.home(SIZE), SIZE));
    for (at, a) in scene.places.iter().enumerate() {
        for b in &scene.places[at + 1..] {
            assert!((a.x - b.x).hypot(a.y - b.y) >= TARGET.max(a.radius + b.radius));
        }
    }
}

#[test]
fn a_mark_far_from_others_is_as_large_as_a_finger_needs() {
    let scene = scene(Frame { km_per_px: 0.3, ..ATLAS.home(SIZE) });
    assert!(scene.places.iter().all(|mark| mark.target >= 44.0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_a_finger_presses_overlaps_nothing_else(frame in frames(), size in sizes()) {
        let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, size));
        let marks = scene.places.iter().map(|mark| (mark.x, mark.y, mark.target));
        let targets: Vec<_> = marks.chain(scene.off_frame.iter().map(|sign| (sign.x, sign.y, sign.target))).collect();
        for (at, &(x, y, target)) in targets.iter().enumerate() {
            prop_assert!((TARGET..=44.0).contains(&target));
            for &(other_x, other_y, other) in &targets[at + 1..] {
                let apart = (x - other_x).hypot(y - other_y);
                prop_assert!(2.0 * apart >= target + other - 1e-6 || target.max(other) == TARGET, "{target} and {other}");
            }
        }
    }

    #[test]
    fn no_place_with_an_event_is_lost(frame in frames(), size in sizes()) {
        let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, size));
        let mut shown: Vec<_> = scene.places.iter().flat_map(|mark| mark.others.iter().chain([&mark.entity])).collect();
        shown.extend(scene.off_frame.iter().flat_map(|sign| sign.others.iter().chain([&sign.entity])));
        shown.extend(scene.areas.iter().filter(|area| area.is_visible).filter_map(|area| area.entity.as_ref()));
        for event in &ARTICLE.events {
            for place in &event.places {
                prop_assert!(shown.contains(&place), "{} in {frame:?}", slug(*place));
            }
        }
        shown.sort_unstable();
        let count = shown.len();
        shown.dedup();
        prop_assert_eq!(shown.len(), count, "each once");
    }

    #[test]
    fn signs_lie_on_the_page_and_can_each_be_pressed(frame in frames(), size in sizes()) {
        let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, size));
        let Size { width, height } = size;
        for (at, a) in scene.off_frame.iter().enumerate() {
            let half = TARGET / 2.0 - 1e-6;
            prop_assert!(a.x >= half && a.y >= half && a.x <= width - half && a.y <= height - half);
            for b in &scene.off_frame[at + 1..] {
                prop_assert!((a.x - b.x).hypot(a.y - b.y) >= TARGET - 1e-6);
            }
        }
    }
}
