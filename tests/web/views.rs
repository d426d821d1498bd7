//! One view as large as the explorer, and put back.

use crate::articles::{every_field, shipped, without_maps};
use crate::input::{click, press, press_enter, press_with};
use crate::page::{NARROW, Page, WIDE, address, focused, settled, until};
use gloo_utils::window;
use wasm_bindgen_test::wasm_bindgen_test;

const VIEWS: [&str; 4] = ["story", "map", "timeline", "card"];

/// The views that can be seen.
fn seen(page: &Page) -> Vec<&'static str> {
    VIEWS.into_iter().filter(|view| page.the(&format!("[data-view='{view}']")).client_height() > 0).collect()
}

/// Beside the enlarged timeline.
async fn enlarge_the_card_and_put_it_back(page: &Page) {
    page.the(".card-panel").focus().unwrap();
    press("e").await;
    assert_eq!(seen(page), ["card"]);
    press("Escape").await;
    assert_eq!(seen(page), ["timeline", "card"]);
}

fn button(page: &Page, view: &str) -> web_sys::HtmlElement {
    page.the(&format!("[data-view='{view}'] .enlarge"))
}

fn label(page: &Page, view: &str) -> String {
    button(page, view).get_attribute("aria-label").unwrap()
}

#[wasm_bindgen_test]
async fn every_view_is_enlarged_and_put_back_by_its_button_which_keeps_the_focus() {
    let page = Page::open(shipped(), WIDE).await;
    for view in VIEWS {
        assert_eq!(label(&page, view), format!("Enlarge the {view}"));
        click(&button(&page, view)).await;
        assert_eq!(seen(&page), [view]);
        assert_eq!(address(), format!("#?view={view}"));
        assert_eq!(label(&page, view), format!("Put the {view} back"));
        assert!(*button(&page, view) == focused());
        click(&button(&page, view)).await;
        assert_eq!(seen(&page), VIEWS);
        assert_eq!(address(), "");
        assert!(*button(&page, view) == focused());
    }
}

#[wasm_bindgen_test]
async fn a_key_enlarges_the_view_that_has_the_focus_and_escape_puts_it_back_before_it_clears() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("eduard-kokoity")).await;
    page.plot().focus().unwrap();
    press("e").await;
    assert_eq!(seen(&page), ["timeline", "card"], "with the card of what is selected");
    assert_eq!(address(), "#entity/eduard-kokoity?view=timeline");
    press("Escape").await;
    assert_eq!(seen(&page), VIEWS);
    assert!(*page.plot() == focused());
    assert_eq!(page.card(), "Eduard Kokoity");
    press("Escape").await;
    assert!(page.is_at_a_glance());
    page.the(".map-plot").focus().unwrap();
    press("e").await;
    assert_eq!(seen(&page), ["map"]);
    press("e").await;
    assert_eq!(seen(&page), VIEWS);
    press_with("e", |init| init.set_ctrl_key(true)).await;
    assert_eq!(seen(&page), VIEWS, "with Ctrl it is the browser's key");
}

#[wasm_bindgen_test]
async fn a_letter_that_is_typed_into_a_field_enlarges_nothing() {
    let page = Page::open_at(shipped(), WIDE, "#lens/recognition").await;
    for field in ["[data-as-of]", ".map select"] {
        page.the(field).focus().unwrap();
        press("e").await;
        assert_eq!(seen(&page), VIEWS);
    }
}

#[wasm_bindgen_test]
async fn an_enlarged_map_is_measured_and_drawn_anew() {
    let page = Page::open_at(shipped(), WIDE, "#entity/tskhinvali").await;
    let right = |page: &Page| page.the(".map-inset").get_bounding_client_rect().right();
    let before = page.the(".map-plot").client_height();
    click(&button(&page, "map")).await;
    settled().await;
    let edge = page.the(".map-plot").get_bounding_client_rect();
    assert!(page.the(".map-plot").client_height() > before);
    assert!(right(&page) > edge.right() - 20.0, "the locator follows the corner");
    let place = page.the(".map .place[data-entity='tskhinvali']").get_bounding_client_rect();
    assert!(place.left() > edge.left() && place.right() < edge.right(), "what is selected is in view");
}

#[wasm_bindgen_test]
async fn back_puts_the_view_back_and_forward_enlarges_it() {
    let page = Page::open(every_field(), WIDE).await;
    click(&button(&page, "map")).await;
    click(&button(&page, "map")).await;
    let history = window().history().unwrap();
    history.back().unwrap();
    until("the map is large", || seen(&page) == ["map"]).await;
    history.back().unwrap();
    until("all views share the space", || seen(&page) == VIEWS).await;
    history.forward().unwrap();
    until("the map is large", || seen(&page) == ["map"]).await;
}

#[wasm_bindgen_test]
async fn an_address_enlarges_its_view_and_one_that_is_unknown_is_named() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing?view=story").await;
    assert_eq!(seen(&page), ["story", "card"]);
    assert_eq!(page.notice(), "");
    drop(page);
    let page = Page::open_at(every_field(), WIDE, "#event/signing?view=globe").await;
    assert_eq!(seen(&page), VIEWS);
    assert!(page.notice().ends_with(": view=globe"));
    drop(page);
    let page = Page::open_at(without_maps(), WIDE, "#?view=map").await;
    assert!(page.notice().ends_with(": view=map"));
    assert!(page.plot().client_height() > 0);
}

#[wasm_bindgen_test]
async fn a_card_that_is_closed_while_it_is_large_is_put_back() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing?view=timeline").await;
    click(&button(&page, "card")).await;
    assert_eq!(seen(&page), ["card"]);
    click(&page.the(".card-close")).await;
    assert_eq!(seen(&page), ["timeline"]);
}

#[wasm_bindgen_test]
async fn a_link_from_a_large_card_into_the_story_shows_the_story() {
    for width in [WIDE, NARROW] {
        let page = Page::open_at(every_field(), width, "#event/signing?view=card").await;
        click(&page.the(".told a")).await;
        assert!(seen(&page).contains(&"story"));
        assert!(focused().matches(".paragraph").unwrap());
    }
}

fn tab(page: &Page, view: &str) -> web_sys::HtmlElement {
    page.the(&format!(".views [data-to='{view}']"))
}

#[wasm_bindgen_test]
async fn a_small_explorer_shows_one_view_at_a_time_and_its_bar_tells_which() {
    let page = Page::open(shipped(), NARROW).await;
    assert_eq!(seen(&page), ["story"]);
    for view in ["map", "timeline", "story"] {
        click(&tab(&page, view)).await;
        assert_eq!(seen(&page), [view]);
        assert_eq!(tab(&page, view).get_attribute("aria-current").as_deref(), Some("page"));
        assert_eq!(page.all(".views [aria-current]").len(), 1);
        assert!(*tab(&page, view) == focused());
    }
    assert_eq!(address(), "", "the first view needs no address");
}

#[wasm_bindgen_test]
async fn in_a_small_explorer_the_card_opens_beside_the_view_which_escape_leaves_as_it_is() {
    let page = Page::open_at(shipped(), NARROW, "#?view=timeline").await;
    assert_eq!(page.all(".enlarge").iter().filter(|button| button.client_height() > 0).count(), 0);
    click(&page.the(".row a")).await;
    assert_eq!(seen(&page), ["timeline", "card"]);
    let [list, card] = [".timeline-rows", ".card"].map(|part| page.the(part).get_bounding_client_rect());
    assert!(list.bottom() <= card.top() + 1.0, "neither covers the other");
    enlarge_the_card_and_put_it_back(&page).await;
    press("Escape").await;
    assert_eq!(seen(&page), ["timeline"]);
    press("Escape").await;
    assert_eq!(seen(&page), ["timeline"]);
}

#[wasm_bindgen_test]
async fn the_list_of_a_small_explorer_shows_what_the_walk_selects() {
    let page = Page::open_at(shipped(), NARROW, "#?view=timeline").await;
    for _ in 0..9 {
        click(&page.the(".walk-on")).await;
    }
    settled().await;
    let list = page.the(".timeline-rows").get_bounding_client_rect();
    let row = page.the(".timeline-rows a[aria-current]").get_bounding_client_rect();
    assert!(row.top() >= list.top() && row.bottom() <= list.bottom(), "{} in {}", row.top(), list.top());
}

#[wasm_bindgen_test]
async fn an_explorer_that_grows_shows_all_views_side_by_side() {
    let page = Page::open(shipped(), NARROW).await;
    page.resize(WIDE).await;
    assert_eq!(seen(&page), VIEWS);
    page.resize(NARROW).await;
    assert_eq!(seen(&page), ["story"]);
}

#[wasm_bindgen_test]
async fn in_a_large_explorer_the_ways_to_the_views_move_the_focus_and_put_back_what_hides_them() {
    let page = Page::open(shipped(), WIDE).await;
    for (view, panel) in
        [("story", ".story-panel"), ("map", ".map-plot"), ("timeline", ".plot"), ("card", ".card-panel")]
    {
        click(&tab(&page, view)).await;
        assert!(*page.the(panel) == focused(), "{view}");
    }
    click(&button(&page, "map")).await;
    click(&tab(&page, "story")).await;
    assert_eq!(seen(&page), VIEWS);
    assert!(*page.the(".story-panel") == focused());
}

#[wasm_bindgen_test]
async fn one_key_leads_from_a_mark_to_its_card_and_back() {
    let page = Page::open(every_field(), WIDE).await;
    press_enter(&page.mark("signing")).await;
    press("c").await;
    assert!(*page.the(".card-panel") == focused());
    press("ArrowRight").await;
    press("c").await;
    assert!(*page.mark("signing") == focused());
    assert_eq!(page.card(), "The accord is signed");
}

#[wasm_bindgen_test]
async fn escape_puts_back_a_card_and_then_the_view_under_it() {
    let page = Page::open_at(shipped(), WIDE, "#event/ceasefire-brokered?view=timeline").await;
    assert_eq!(seen(&page), ["timeline", "card"]);
    enlarge_the_card_and_put_it_back(&page).await;
    press("Escape").await;
    assert_eq!(seen(&page), VIEWS);
}
