//! Unusual articles: the page stays intact, and every event is counted.

use crate::articles::strange;
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, address, focused, text};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_paragraph_of_very_many_events_counts_the_rest_and_lists_them_all() {
    let page = Page::open(strange(), WIDE).await;
    let rest = page.the(".story [data-rest]");
    let shown = page.all(".story .paragraph:has([data-rest]) [data-event].chip").len();
    // The paragraph tells its one event from before, and a hundred more.
    assert_eq!(text(&rest), format!("+{} events", 101 - shown));
    rest.focus().unwrap();
    click(&rest).await;
    assert_eq!(page.listed().unwrap().len(), 50);
    for (words, first_new) in [("Show 50 more of 101", "pledge-49"), ("Show 1 more of 101", "pledge-99")] {
        let more = page.button(words);
        more.focus().unwrap();
        click(&more).await;
        let focused = focused().get_attribute("data-event");
        assert_eq!(focused.as_deref(), Some(first_new), "the focus is on the first new one");
    }
    let listed = page.listed().unwrap();
    assert_eq!(listed.len(), 101);
    assert_eq!((listed[0].as_str(), listed[100].as_str()), ("pledge", "pledge-99"));
    press("Escape").await;
    assert!(page.listed().is_none());
    assert!(*rest == focused(), "the focus is where it was");
}

#[wasm_bindgen_test]
async fn cards_of_long_names_and_of_names_from_the_right_need_no_scrolling_sideways() {
    for width in [WIDE, NARROW] {
        for slug in ["nobody", "from-the-right", "ada"] {
            let page = Page::open_at(strange(), width, &format!("#entity/{slug}")).await;
            let article = &strange().article;
            let entity = article.entity(article.entity_by_slug(slug).unwrap());
            assert_eq!(page.card(), entity.name);
            for panel in [".card-panel", ".story-panel", ".explorer"] {
                let panel = page.the(panel);
                assert!(panel.scroll_width() <= panel.client_width(), "{slug} at {width}: {}", panel.class_name());
            }
        }
    }
}

#[wasm_bindgen_test]
async fn an_entity_without_events_has_no_empty_headings() {
    let page = Page::open_at(strange(), WIDE, "#entity/nobody").await;
    let card = text(&page.the(".card"));
    assert!(!card.contains("event") && !card.contains("together with"), "{card}");
    assert!(card.contains("Mentioned in"));
}

#[wasm_bindgen_test]
async fn an_event_without_anybody_and_a_chain_without_a_date_say_so() {
    let page = Page::open_at(strange(), WIDE, "#event/pledge").await;
    let card = || text(&page.the(".card"));
    assert!(!card().contains("Who") && card().contains("how much later isn’t known"), "{}", card());
    click(&page.the(".card [data-event='ratification']")).await;
    assert_eq!(address(), "#event/ratification");
    assert!(card().contains("Undated") || card().contains("undated"), "{}", card());
}

#[wasm_bindgen_test]
async fn two_thousand_mentions_light_up_with_one_entity() {
    let page = Page::open_at(strange(), WIDE, "#entity/ada").await;
    let mentions = page.all(".story [data-entity='ada']");
    assert!(mentions.len() >= 2000);
    assert!(mentions.iter().all(|mention| mention.has_attribute("aria-current")));
    click(&page.the(".card-close")).await;
    assert!(page.all(".story [aria-current]").is_empty());
}
