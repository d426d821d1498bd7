use super::told::SHIPPED;
use super::{SIZE, sizes};
use article_explorer::article::Drawing;
use article_explorer::article::format::LayerKind;
use article_explorer::explorer::Explorer;
use article_explorer::map::{Frame, MapScene, MapView, Swatch, legend};
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
    assert_eq!(
        row.swatch,
        match drawn {
            Drawing::State => Swatch::State,
            Drawing::PartOf => Swatch::PartOf(of.unwrap()),
            Drawing::Disputed => Swatch::Disputed(of),
        }
    );
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

/// The part of a scene that a viewpoint may not change: everything but the drawing and the names of disputed areas.
fn common(mut scene: MapScene) -> MapScene {
    let entities: Vec<_> = scene.areas.iter().filter(|area| area.drawn.is_some()).map(|area| area.entity).collect();
    scene.labels.retain(|label| label.entity.is_none() || !entities.contains(&label.entity));
    scene.areas.iter_mut().for_each(|area| area.drawn = area.drawn.map(|_| (Drawing::Disputed, None)));
    scene
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_viewpoint_changes_nothing_else(frame in super::frames(), size in sizes(), viewpoint in 1..4_usize) {
        let atlas = &SHIPPED.atlas;
        let draw = |viewpoint| atlas.scene(&SHIPPED.article, &MapView { viewpoint, ..MapView::new(frame, size) });
        prop_assert_eq!(common(draw(viewpoint)), common(draw(0)));
    }
}
