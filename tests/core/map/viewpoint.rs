use super::told::SHIPPED;
use super::{SIZE, sizes};
use article_explorer::article::Drawing;
use article_explorer::article::format::LayerKind;
use article_explorer::cards::key_words;
use article_explorer::explorer::Explorer;
use article_explorer::map::{Fill, Frame, Ground, MapScene, MapView, legend};
use proptest::prelude::*;
use rstest::rstest;

fn scene(viewpoint: usize, frame: Frame) -> MapScene {
    SHIPPED.atlas.scene(&SHIPPED.article, &MapView { viewpoint, ..MapView::new(frame, SIZE) })
}

#[rstest]
#[case::majority(0, Drawing::Disputed, Some("georgia"), "South Ossetia")]
#[case::recognising(1, Drawing::State, None, "Republic of South Ossetia")]
#[case::georgia(2, Drawing::PartOf, Some("georgia"), "South Ossetia (occupied)")]
#[case::in_fact(3, Drawing::Disputed, None, "South Ossetia")]
fn line_fill_label_and_legend_follow_the_viewpoint(
    #[case] viewpoint: usize,
    #[case] drawn: Drawing,
    #[case] of: Option<&str>,
    #[case] name: &str,
) {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    let of = of.map(|slug| article.entity_by_slug(slug).unwrap());
    let id = article.entity_by_slug("south-ossetia").unwrap();
    for frame in [atlas.home(SIZE), Frame { km_per_px: 0.4, ..atlas.home(SIZE) }] {
        let scene = scene(viewpoint, frame);
        let area = scene.areas.iter().find(|area| area.entity == Some(id)).unwrap();
        assert_eq!(area.drawn, Some((drawn, of)));
        let label = scene.labels.iter().find(|label| label.entity == Some(id)).unwrap();
        assert_eq!(label.text, name);
    }
    let row = legend(article, viewpoint).into_iter().find(|row| row.entity == id).unwrap();
    assert_eq!(row.name, name);
    let scene = scene(viewpoint, atlas.home(SIZE));
    let area = scene.areas.iter().find(|area| area.entity == Some(id)).unwrap();
    assert_eq!(row.fill, area.fill, "the legend shows what the map does");
}

#[rstest]
#[case::majority(0, &["Russia", "Georgia", "disputed, in Georgia", "North Ossetia–Alania", "other land"])]
#[case::recognising(1, &["Russia", "Republic of South Ossetia, drawn as a state", "Georgia", "North Ossetia–Alania", "other land"])]
#[case::georgia(2, &["Russia", "Georgia", "North Ossetia–Alania", "other land"])]
#[case::in_fact(3, &["Russia", "South Ossetia, disputed", "Georgia", "North Ossetia–Alania", "other land"])]
fn the_key_tells_the_fills_of_the_viewpoint(#[case] viewpoint: usize, #[case] expected: &[&str]) {
    let scene = scene(viewpoint, SHIPPED.atlas.home(SIZE));
    let key: Vec<_> = scene.key.iter().map(|row| key_words(&SHIPPED.article, viewpoint, row)).collect();
    assert_eq!(key, expected);
}

#[test]
fn the_key_follows_the_frame() {
    let key = |frame| -> Vec<_> {
        scene(0, frame).key.iter().map(|row| key_words(&SHIPPED.article, 0, row)).collect::<Vec<_>>()
    };
    assert_eq!(key(Frame { lon: 43.9, lat: 42.3, km_per_px: 0.05 }), ["Georgia", "disputed, in Georgia"]);
    let wide = key(SHIPPED.atlas.widest(SIZE));
    for words in ["water", "disputed", "other land"] {
        assert!(wide.iter().any(|row| row == words), "{words} in {wide:?}");
    }
    assert!(!wide.iter().any(|row| row == "not on this map"));
    let far = key(SHIPPED.atlas.home(SIZE).zoom_at(&SHIPPED.atlas, 600.0, 30.0, 1e-9, SIZE));
    assert!(far.iter().any(|row| row == "not on this map"), "{far:?}");
}

#[test]
fn the_first_viewpoint_is_the_majoritys_and_says_so() {
    let first = &SHIPPED.article.viewpoints[0];
    assert_eq!(first.label, "Most UN members");
    assert!(first.text.plain().contains("shown first"));
}

#[test]
fn without_viewpoints_disputed_areas_are_drawn_as_disputed() {
    let scene = super::ATLAS.scene(&super::ARTICLE, &MapView::new(super::ATLAS.home(SIZE), SIZE));
    for area in &scene.areas {
        let disputed = area.kind == LayerKind::Disputed;
        assert_eq!(area.drawn, disputed.then_some((Drawing::Disputed, None)), "{}", area.id);
    }
}

/// The part of a scene that a viewpoint may not change: everything but the drawing, the names and the key of disputed
/// areas. Leader lines are compared as parts of their labels, as the path of all holds those of these names, too.
fn common(mut scene: MapScene) -> MapScene {
    let entities: Vec<_> = scene.areas.iter().filter(|area| area.drawn.is_some()).map(|area| area.entity).collect();
    scene.labels.retain(|label| label.entity.is_none() || !entities.contains(&label.entity));
    for area in &mut scene.areas {
        area.drawn = area.drawn.map(|_| (Drawing::Disputed, None));
        if area.drawn.is_some() {
            area.fill = Fill { ground: Ground::Plain, drawn: None };
        }
    }
    scene.key.clear();
    scene.leaders.clear();
    scene
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_fill_in_view_has_one_row_of_the_key(frame in super::frames(), size in sizes(), viewpoint in 0..4_usize) {
        let view = MapView { viewpoint, ..MapView::new(frame, size) };
        let scene = SHIPPED.atlas.scene(&SHIPPED.article, &view);
        for area in scene.areas.iter().filter(|area| area.is_visible) {
            let drawn = area.fill.drawn.filter(|drawn| *drawn != Drawing::PartOf);
            let of = area.drawn.and_then(|(_, of)| of);
            let rows = scene.key.iter().filter(|row| {
                (row.fill.ground, row.fill.drawn) == (area.fill.ground, drawn) && row.of.is_none_or(|in_it| Some(in_it) == of)
            });
            prop_assert_eq!(rows.count(), 1, "{}", &area.id);
        }
        let mut words: Vec<_> = scene.key.iter().map(|row| key_words(&SHIPPED.article, viewpoint, row)).collect();
        prop_assert!(words.iter().all(|words| !words.is_empty()));
        words.sort();
        words.dedup();
        prop_assert_eq!(words.len(), scene.key.len(), "no two rows say the same");
    }

    #[test]
    fn a_viewpoint_changes_nothing_else(frame in super::frames(), size in sizes(), viewpoint in 1..4_usize) {
        let atlas = &SHIPPED.atlas;
        let draw = |viewpoint| atlas.scene(&SHIPPED.article, &MapView { viewpoint, ..MapView::new(frame, size) });
        prop_assert_eq!(common(draw(viewpoint)), common(draw(0)));
    }
}
