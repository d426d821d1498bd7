//! Sharing what is seen: the link, and the line that embeds it.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{Page, WIDE, focused, text};
use gloo_utils::window;
use wasm_bindgen_test::wasm_bindgen_test;

async fn open_share(page: &Page) {
    click(&page.the(".share > summary")).await;
}

/// Presses a button of what “Share” opened; returns the text that it gives.
async fn copied(page: &Page, button: usize) -> String {
    click(&page.all(".share-ways button")[button]).await;
    text(&page.the(".share .cite-text"))
}

#[wasm_bindgen_test]
async fn the_link_holds_all_that_is_seen_at_once() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("tskhinvali")).await;
    click(&page.the(".map-buttons button")).await;
    open_share(&page).await;
    let link = copied(&page, 0).await;
    assert!(link.contains("#entity/tskhinvali?map="), "{link}");
    let buttons = page.all(".share-ways button").len();
    for (button, start) in [(buttons - 2, "<script src=\""), (buttons - 1, "<iframe src=\"")] {
        let line = copied(&page, button).await;
        assert!(line.starts_with(start) && line.contains("#entity/tskhinvali?map="), "{line}");
    }
}

#[wasm_bindgen_test]
async fn what_is_copied_is_shown_selected_in_case_the_browser_refuses() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing").await;
    open_share(&page).await;
    let link = copied(&page, 0).await;
    assert!(!text(&page.the(".share [role='status']")).is_empty());
    let selected = window().get_selection().unwrap().unwrap();
    assert_eq!(String::from(selected.to_string()), link);
}

#[wasm_bindgen_test]
async fn escape_closes_it_and_selects_nothing_away() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing").await;
    open_share(&page).await;
    press("Escape").await;
    assert!(!page.the(".share").has_attribute("open"));
    assert!(focused().matches(".share > summary").unwrap());
    assert_eq!(page.card(), "The accord is signed");
}
