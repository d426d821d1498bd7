//! Printing a selection: its card stands ready when the browser is about to print, and is gone afterwards.

use crate::articles::{crowded, shipped};
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, text};
use gloo_utils::{document, window};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement};

/// Tells the page what a browser tells it around printing.
fn tell(name: &str) {
    window().dispatch_event(&Event::new(name).unwrap()).unwrap();
}

fn sheet() -> Option<HtmlElement> {
    document().query_selector(".print-sheet").unwrap().map(wasm_bindgen::JsCast::unchecked_into)
}

/// The words of the sheet of what is selected, as the browser would print it at this moment.
fn printed() -> String {
    tell("beforeprint");
    let words = text(&sheet().unwrap());
    tell("afterprint");
    words
}

#[wasm_bindgen_test]
async fn the_card_of_an_event_is_printed_with_its_text_its_neighbours_and_where_it_is_told() {
    let page = Page::open_at(shipped(), WIDE, "#event/friendship-treaty-signed").await;
    let printed = printed();
    for told in [
        shipped().article.title.as_str(),
        &page.card(),
        "Before and after",
        "Russia and South Ossetia establish diplomatic relations",
        "As the article tells it",
        "CC BY-SA 4.0",
        "#event/friendship-treaty-signed",
    ] {
        assert!(printed.contains(told), "{told} is missing in {printed}");
    }
    assert!(!printed.contains("Cite this"), "{printed}");
    assert!(sheet().is_none());
}

#[wasm_bindgen_test]
async fn a_card_is_printed_with_all_of_its_events_however_many_the_screen_shows() {
    let (_page, article) = (Page::open_at(crowded(), NARROW, "#entity/ada").await, &crowded().article);
    let ada = article.entity(article.entity_by_slug("ada").unwrap());
    assert!(ada.events.len() > 50, "the screen shows them in parts");
    tell("beforeprint");
    let rows = sheet().unwrap().query_selector_all(".rows > li").unwrap().length();
    tell("afterprint");
    assert!(rows as usize >= ada.events.len(), "{rows} rows");
}

#[wasm_bindgen_test]
async fn what_a_reader_would_open_is_open_on_paper() {
    let _page = Page::open_at(shipped(), WIDE, "#lens/voices").await;
    tell("beforeprint");
    let sheet = sheet().unwrap();
    assert!(sheet.query_selector("details, button").unwrap().is_none());
    assert!(text(&sheet).contains("Everything it says"));
    tell("afterprint");
}

#[wasm_bindgen_test]
async fn with_nothing_selected_there_is_no_sheet() {
    let page = Page::open(shipped(), WIDE).await;
    tell("beforeprint");
    assert!(sheet().is_none());
    tell("afterprint");
    click(&page.mention("eduard-kokoity")).await;
    assert!(printed().contains("Eduard Kokoity"));
    press("Escape").await;
    tell("beforeprint");
    assert!(sheet().is_none());
    tell("afterprint");
}

#[wasm_bindgen_test]
async fn an_explorer_that_leaves_the_page_takes_its_sheet_with_it_and_hears_of_no_print() {
    let mut page = Page::open_at(shipped(), WIDE, "#event/friendship-treaty-signed").await;
    tell("beforeprint");
    assert!(sheet().is_some());
    page.unmount().await;
    assert!(sheet().is_none());
    tell("beforeprint");
    assert!(sheet().is_none());
}
