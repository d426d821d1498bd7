//! What screen readers are told of changes that only the eye could tell.

use crate::articles::{every_field, shipped};
use crate::input::{choose, click, press};
use crate::page::{Page, WIDE, text, until};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::js_sys::{Array, Function};
use wasm_bindgen_test::wasm_bindgen_test;

/// Gathers everything that is written into an element from now on.
const LISTEN: &str = r"
    const said = [];
    const add = (record) => record.addedNodes.forEach((node) => said.push(node.textContent));
    new MutationObserver((records) => records.forEach(add)).observe(line, { childList: true });
    return said;
";

fn listen(page: &Page) -> impl Fn() -> Vec<String> + use<> {
    let listen = Function::new_with_args("line", LISTEN);
    let said: Array = listen.call1(&JsValue::NULL, &page.the(".spoken")).unwrap().unchecked_into();
    move || said.iter().map(|words| words.as_string().unwrap()).collect()
}

async fn heard(said: &impl Fn() -> Vec<String>) -> String {
    until("something is said", || !said().is_empty()).await;
    said().join("; ")
}

/// Waits until an explorer tells of a movement that begins now: then all that was put off before would have been told.
async fn wait_until_it_tells(explorer: &Page) {
    let said = listen(explorer);
    explorer.plot().focus().unwrap();
    press("+").await;
    heard(&said).await;
}

#[wasm_bindgen_test]
async fn the_time_shown_is_told_once_when_it_has_settled() {
    let page = Page::open(every_field(), WIDE).await;
    let said = listen(&page);
    page.plot().focus().unwrap();
    for _ in 0..3 {
        press("+").await;
    }
    press("0").await;
    let dated = every_field().article.in_time.len();
    assert_eq!(heard(&said).await, format!("All of the time, {dated} dated events"));
}

#[wasm_bindgen_test]
async fn the_map_is_told_when_it_has_moved() {
    let page = Page::open(shipped(), WIDE).await;
    let said = listen(&page);
    click(&page.the("[aria-label='Show the whole map']")).await;
    let words = heard(&said).await;
    assert!(words.starts_with("The map is ") && words.ends_with(" places in view"), "{words}");
}

#[wasm_bindgen_test]
async fn another_scale_and_a_gap_that_is_shown_are_told() {
    let page = Page::open(shipped(), WIDE).await;
    let said = listen(&page);
    click(&page.the(".gap-button")).await;
    let words = heard(&said).await;
    assert!(words.ends_with(" without events, shown"), "{words}");
    let said = listen(&page);
    choose(&page.the(".spacing select"), 1);
    assert_eq!(heard(&said).await, "Scale: without empty years");
}

#[wasm_bindgen_test]
async fn what_is_selected_is_told_in_place_of_a_movement_before() {
    let page = Page::open(every_field(), WIDE).await;
    let other = Page::beside(every_field(), WIDE).await;
    page.plot().focus().unwrap();
    press("+").await;
    click(&page.mention("ada")).await;
    wait_until_it_tells(&other).await;
    assert_eq!(text(&page.the(".spoken")), "Ada Northerner, involved in 1 event");
}

#[wasm_bindgen_test]
async fn an_explorer_that_goes_tells_nothing_more() {
    let mut page = Page::open(every_field(), WIDE).await;
    let other = Page::beside(every_field(), WIDE).await;
    page.plot().focus().unwrap();
    press("+").await;
    let line = page.the(".spoken");
    page.unmount().await;
    wait_until_it_tells(&other).await;
    assert_eq!(text(&line), "");
}
