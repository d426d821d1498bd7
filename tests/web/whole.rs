//! The page shows the whole article.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, slug, sorted};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_event_stands_once_in_the_timeline_behind_a_chip_or_in_the_undated_list() {
    for explorer in [shipped(), every_field()] {
        let page = Page::open(explorer, WIDE).await;
        let mut found = page.marked();
        for at in 0..page.all(".more").len() {
            click(&page.all(".more")[at]).await;
            found.extend(page.listed().unwrap());
            press("Escape").await;
        }
        click(&page.button("undated")).await;
        found.extend(page.listed().unwrap());
        let all: Vec<_> = explorer.article.event_ids().collect();
        assert_eq!(sorted(found), page.slugs(&all));
    }
}

#[wasm_bindgen_test]
async fn every_event_that_a_paragraph_tells_has_a_chip_there() {
    let page = Page::open(shipped(), WIDE).await;
    let article = &shipped().article;
    let told = article.sections.iter().flat_map(|section| &section.paragraphs).flat_map(|paragraph| &paragraph.events);
    let told: Vec<_> = told.copied().collect();
    assert_eq!(sorted(page.all(".story .chip").iter().map(slug).collect()), page.slugs(&told));
}

#[wasm_bindgen_test]
async fn a_narrow_host_gets_a_list_from_top_to_bottom_with_every_event_in_the_order_of_time() {
    let page = Page::open_at(shipped(), NARROW, "#?view=timeline").await;
    let article = &shipped().article;
    assert!(page.find(".timeline-body:not([hidden])").is_none());
    let rows: Vec<_> = page.all(".row [data-event]").iter().map(slug).collect();
    let in_order = article.in_time.iter().chain(&article.undated);
    assert_eq!(rows, in_order.map(|&id| article.event(id).slug.clone()).collect::<Vec<_>>());
    let tops: Vec<_> = page.all(".row").iter().map(|row| row.get_bounding_client_rect().top()).collect();
    assert!(tops.is_sorted_by(|above, below| above < below), "{tops:?}");
}

#[wasm_bindgen_test]
async fn a_narrow_host_needs_no_scrolling_sideways() {
    let page = Page::open(shipped(), NARROW).await;
    assert!(page.the(".explorer").scroll_width() <= NARROW as i32);
}

#[wasm_bindgen_test]
async fn no_two_chips_of_a_paragraph_read_the_same() {
    let page = Page::open(shipped(), WIDE).await;
    for paragraph in page.all(".paragraph") {
        let list = paragraph.query_selector_all(".chip").unwrap();
        let chips = (0..list.length()).map(|at| list.get(at).unwrap().text_content().unwrap());
        let mut chips: Vec<String> = chips.collect();
        let count = chips.len();
        chips.sort_unstable();
        chips.dedup();
        assert_eq!(chips.len(), count, "{chips:?}");
    }
}
