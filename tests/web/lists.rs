//! Lists of events without room or without a date.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{Page, WIDE, address, focused, settled, slug, sorted, text};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

#[wasm_bindgen_test]
async fn a_chip_lists_as_many_events_as_it_says_all_of_them_without_a_mark() {
    let page = Page::open(shipped(), WIDE).await;
    let chips = page.all(".more");
    assert!(!chips.is_empty());
    for at in 0..chips.len() {
        let chip = page.all(".more").swap_remove(at);
        click(&chip).await;
        let listed = page.listed().unwrap();
        assert_eq!(text(&chip), format!("+{}", listed.len()));
        assert!(listed.iter().all(|event| !page.marked().contains(event)));
        press("Escape").await;
        assert!(page.listed().is_none());
    }
}

#[wasm_bindgen_test]
async fn the_focus_goes_into_a_list_and_escape_brings_it_back_and_clears_nothing_else() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("eduard-kokoity")).await;
    for opener in [".more", ".timeline-head > button", ".map-foot .linklike"] {
        let opener = page.the(opener);
        // Twice, because the first time may leave something behind.
        for _ in 0..2 {
            click(&opener).await;
            let first = page.listed().unwrap().swap_remove(0);
            assert_eq!(slug(focused().unchecked_ref::<HtmlElement>()), first);
            press("Escape").await;
            assert!(page.listed().is_none());
            assert!(*opener == focused(), "the focus is where it was");
            assert_eq!(address(), "#entity/eduard-kokoity");
        }
    }
    press("Escape").await;
    assert_eq!(address(), "");
}

#[wasm_bindgen_test]
async fn the_lists_button_closes_it_too() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.button("undated")).await;
    click(&page.the("[role='dialog']:not([hidden]) [aria-label='Close the list']")).await;
    assert!(page.listed().is_none());
    assert!(*page.button("undated") == focused(), "the focus is where it was");
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_mark_of_what_was_chosen_when_the_chip_that_listed_is_gone() {
    let page = Page::open(shipped(), WIDE).await;
    let chip = page.the(".more");
    click(&chip).await;
    // A selected event gets a mark of its own, so each click takes an event from the chip.
    let listed = page.listed().unwrap();
    for at in 0..listed.len() {
        click(&page.all("[role='dialog']:not([hidden]) a")[at]).await;
    }
    assert!(!chip.is_connected());
    press("Escape").await;
    assert!(page.plot().contains(Some(&focused())), "the focus is among the marks");
    assert_eq!(Some(&slug(focused().unchecked_ref::<HtmlElement>())), listed.last(), "on the one that was chosen");
}

#[wasm_bindgen_test]
async fn a_list_closes_when_the_focus_goes_elsewhere() {
    let page = Page::open(shipped(), WIDE).await;
    let (undated, unplaced) = (page.button("undated"), page.button("not on the map"));
    click(&undated).await;
    assert_eq!(page.listed().unwrap().len(), shipped().article.undated.len());
    click(&unplaced).await;
    assert_eq!(page.all("[role='dialog']:not([hidden])").len(), 1, "one list at a time");
    let other = page.the(".timeline-head summary");
    other.focus().unwrap();
    settled().await;
    assert!(page.listed().is_none());
    assert!(*other == focused(), "the focus stays where it went");
}

#[wasm_bindgen_test]
async fn arrows_go_through_a_list() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.button("undated")).await;
    let listed = page.listed().unwrap();
    let focused_event = || slug(focused().unchecked_ref::<HtmlElement>());
    press("ArrowDown").await;
    assert_eq!(focused_event(), listed[1]);
    press("ArrowUp").await;
    assert_eq!(focused_event(), listed[0]);
}

#[wasm_bindgen_test]
async fn the_undated_list_holds_exactly_what_has_no_date_and_its_button_counts_it() {
    for explorer in [shipped(), every_field()] {
        let page = Page::open(explorer, WIDE).await;
        click(&page.button(&format!("{} undated", explorer.article.undated.len()))).await;
        assert_eq!(sorted(page.listed().unwrap()), page.slugs(&explorer.article.undated));
    }
}

#[wasm_bindgen_test]
async fn an_event_chosen_from_a_list_is_selected() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.button("undated")).await;
    click(&page.the("[role='dialog']:not([hidden]) a")).await;
    settled().await;
    assert_eq!(page.card(), "A second accord is rumoured");
    assert_eq!(address(), "#event/rumour");
}

#[wasm_bindgen_test]
async fn arrows_leave_out_what_a_closed_fold_holds() {
    let page = Page::open(shipped(), WIDE).await;
    let (index, after) = (page.the(".story details"), page.the(".source a"));
    let told = page.all(".paragraph a").pop().unwrap();
    told.focus().unwrap();
    press("ArrowRight").await;
    assert!(*after == focused(), "past the index");
    index.set_attribute("open", "").unwrap();
    press("ArrowLeft").await;
    assert!(index.contains(Some(&focused())), "into the index");
}
