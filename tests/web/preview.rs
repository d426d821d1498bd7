//! Pointing at something shows what selecting it would light up.

use crate::articles::every_field;
use crate::input::{click, hover, leave, touch};
use crate::page::{Page, WIDE, address, settled};
use gloo_utils::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_mouse_previews_without_selecting_until_it_leaves() {
    let page = Page::open(every_field(), WIDE).await;
    hover(&page.mark("ratification")).await;
    assert_eq!(page.related_events(), ["pledge", "ratification", "signing"]);
    assert!(page.is_at_a_glance());
    assert!(page.current().is_empty());
    assert_eq!(address(), "");
    leave(&page.mark("ratification")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn the_preview_goes_with_the_mouse() {
    let page = Page::open(every_field(), WIDE).await;
    hover(&page.mark("pledge")).await;
    assert_eq!(page.related_events(), ["pledge", "ratification"]);
    hover(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["signing"]);
    hover(&page.the(".masthead h1")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn after_a_preview_the_selections_light_comes_back() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("pledge")).await;
    hover(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["signing"]);
    assert_eq!(page.current(), ["pledge"]);
    leave(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["ratification"]);
}

#[wasm_bindgen_test]
async fn a_finger_doesnt_preview() {
    let page = Page::open(every_field(), WIDE).await;
    touch(&page.mark("ratification")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn the_keyboards_focus_previews_until_it_moves_on() {
    let page = Page::open(every_field(), WIDE).await;
    assert!(document().has_focus().unwrap(), "a browser without the focus tells nothing of it");
    page.mention("accord").focus().unwrap();
    settled().await;
    assert_eq!(page.related_events(), ["signing"]);
    assert!(page.is_at_a_glance());
    page.mention("accord").blur().unwrap();
    settled().await;
    assert!(page.related_events().is_empty());
}
