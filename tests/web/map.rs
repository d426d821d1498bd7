//! The map under pointer and keys.

use crate::articles::every_field;
use crate::input::{click, drag, press, turn_wheel};
use crate::page::{Page, WIDE, settled};
use wasm_bindgen_test::wasm_bindgen_test;

async fn open() -> Page {
    let page = Page::open(every_field(), WIDE).await;
    page.the(".map-plot").focus().unwrap();
    settled().await;
    page
}

/// Where the harbour is, from the middle of the map.
fn harbour(page: &Page) -> (f64, f64) {
    let map = page.the(".map-plot").get_bounding_client_rect();
    let place = page.the(".map-plot .place[data-entity='harbour']").get_bounding_client_rect();
    let middle = |start: f64, length: f64| start + length / 2.0;
    (
        middle(place.left(), place.width()) - middle(map.left(), map.width()),
        middle(place.top(), place.height()) - middle(map.top(), map.height()),
    )
}

fn assert_near((x, y): (f64, f64), expected: (f64, f64)) {
    assert!((x - expected.0).hypot(y - expected.1) < 1.0, "at {x}, {y} instead of {expected:?}");
}

#[wasm_bindgen_test]
async fn plus_and_minus_scale_around_the_middle_and_zero_goes_home() {
    let page = open().await;
    let (x, y) = harbour(&page);
    press("+").await;
    assert_near(harbour(&page), (1.6 * x, 1.6 * y));
    press("-").await;
    assert_near(harbour(&page), (x, y));
    press("+").await;
    press("ArrowLeft").await;
    press("0").await;
    assert_near(harbour(&page), (x, y));
}

#[wasm_bindgen_test]
async fn arrows_move_the_map() {
    let page = open().await;
    press("+").await;
    let (x, y) = harbour(&page);
    press("ArrowLeft").await;
    assert_near(harbour(&page), (x + 60.0, y));
    press("ArrowRight").await;
    assert_near(harbour(&page), (x, y));
    press("ArrowUp").await;
    assert_near(harbour(&page), (x, y + 60.0));
    press("ArrowDown").await;
    assert_near(harbour(&page), (x, y));
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_map_and_clicks_nothing() {
    let page = open().await;
    press("+").await;
    let (x, y) = harbour(&page);
    drag(&page.the(".place"), (30, 20)).await;
    assert_near(harbour(&page), (x + 30.0, y + 20.0));
    assert!(page.is_at_a_glance());
}

#[wasm_bindgen_test]
async fn the_wheel_scales_with_ctrl_only() {
    let page = open().await;
    let before = harbour(&page);
    assert!(!turn_wheel(&page.the(".map-plot"), false).await, "the page may scroll");
    assert_near(harbour(&page), before);
    assert!(turn_wheel(&page.the(".place"), true).await, "the page is not enlarged");
    assert_near(harbour(&page), before);
    let map = page.the(".map-plot");
    press("0").await;
    press("-").await;
    let far = harbour(&page);
    turn_wheel(&map, true).await;
    assert!(harbour(&page).0.abs() > far.0.abs());
}

#[wasm_bindgen_test]
async fn a_place_says_how_many_events_it_has_and_opens_its_card() {
    let page = open().await;
    assert_eq!(page.the(".place").get_attribute("aria-label").unwrap(), "Harbour, 1 event here");
    click(&page.the(".place")).await;
    assert_eq!(page.card(), "Harbour");
    assert_eq!(page.current(), ["harbour"]);
    assert_eq!(page.related_events(), ["signing"]);
}

#[wasm_bindgen_test]
async fn an_events_places_light_up() {
    let page = open().await;
    click(&page.mark("signing")).await;
    assert!(page.the(".place").has_attribute("data-related"));
    click(&page.mark("pledge")).await;
    assert!(!page.the(".place").has_attribute("data-related"));
}

#[wasm_bindgen_test]
async fn events_without_a_place_are_listed() {
    let page = open().await;
    click(&page.button("without a place")).await;
    assert_eq!(page.listed().unwrap(), ["ratification", "pledge", "rumour"]);
}
