//! The first frame of the shipped article: whether it shows what the article is about.

use super::told::SHIPPED;
use super::{area_of_path, screen};
use article_explorer::map::{MapScene, MapView, Size};
use rstest::rstest;

fn home(size: Size) -> MapScene {
    SHIPPED.atlas.scene(&SHIPPED.article, &MapView::new(SHIPPED.atlas.home(size), size))
}

/// The sizes that the map has in windows of 1440 × 900, 1024 × 768, 768 × 1024, 390 × 844 and 720 × 520 pixels, each
/// with the least share of the frame that the area has to fill: nearly three times what it filled in a frame of all
/// Georgia.
#[rstest]
#[case::desktop(627.0, 384.0, 0.06)]
#[case::laptop(446.0, 260.0, 0.06)]
#[case::tablet(419.0, 209.0, 0.055)]
#[case::phone(390.0, 288.0, 0.06)]
#[case::embed(393.0, 167.0, 0.05)]
fn south_ossetia_fills_a_fair_share_of_the_first_frame(#[case] width: f64, #[case] height: f64, #[case] least: f64) {
    let scene = home(Size { width, height });
    let south_ossetia = SHIPPED.article.entity_by_slug("south-ossetia");
    let area = scene.areas.iter().find(|area| area.entity == south_ossetia).unwrap();
    let share = area_of_path(&area.d) / (width * height);
    assert!(share >= least, "{share}");
    let name = scene.labels.iter().find(|label| label.entity == south_ossetia);
    assert!(name.is_some_and(|name| name.leader.is_none()), "its name stands on it");
}

#[rstest]
#[case::desktop(627.0, 384.0)]
#[case::tablet(419.0, 209.0)]
#[case::phone(390.0, 288.0)]
fn the_places_in_south_ossetia_have_a_mark_and_a_name_each(#[case] width: f64, #[case] height: f64) {
    let size = Size { width, height };
    let scene = home(size);
    let frame = SHIPPED.atlas.home(size);
    for (slug, at) in [("tskhinvali", (43.97, 42.225)), ("akhalgori", (44.4844, 42.1219))] {
        let id = SHIPPED.article.entity_by_slug(slug).unwrap();
        let mark = scene.places.iter().find(|mark| mark.entity == id).unwrap();
        assert!(mark.others.is_empty() && mark.label.is_some(), "{slug}");
        let (x, y) = screen(frame, at, size);
        assert!((mark.x - x).hypot(mark.y - y) < 1e-6, "{slug}");
    }
}

#[test]
fn abkhazia_is_out_of_the_first_frame_and_has_a_sign_at_its_edge() {
    let scene = home(Size { width: 627.0, height: 384.0 });
    let abkhazia = SHIPPED.article.entity_by_slug("abkhazia").unwrap();
    assert!(scene.off_frame.iter().any(|sign| sign.entity == abkhazia && sign.label.is_some()));
}
