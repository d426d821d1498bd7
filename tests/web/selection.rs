//! One selection, and every view follows.

use crate::articles::{every_field, shipped};
use crate::input::{click, click_is_left_to_the_browser, press, press_enter};
use crate::page::{NARROW, Page, WIDE, address, focused, settled, text};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::MouseEventInit;

#[wasm_bindgen_test]
async fn a_mention_opens_its_card_and_is_current_everywhere_it_stands() {
    for width in [WIDE, NARROW] {
        let page = Page::open(shipped(), width).await;
        click(&page.mention("eduard-kokoity")).await;
        assert_eq!(page.card(), "Eduard Kokoity");
        assert_eq!(address(), "#entity/eduard-kokoity");
        let everywhere = page.all("[data-entity='eduard-kokoity']");
        assert!(everywhere.len() > 1);
        assert!(everywhere.iter().all(|element| element.get_attribute("aria-current").as_deref() == Some("true")));
        assert_eq!(page.current(), ["eduard-kokoity"]);
    }
}

#[wasm_bindgen_test]
async fn a_mention_lights_its_events() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("eduard-kokoity")).await;
    let article = &shipped().article;
    let kokoity = article.entity(article.entity_by_slug("eduard-kokoity").unwrap());
    assert_eq!(page.related_events(), page.slugs(&kokoity.events));
}

#[wasm_bindgen_test]
async fn a_mark_opens_its_card_and_lights_what_it_is_tied_to() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("ratification")).await;
    assert_eq!(page.card(), "The accord is ratified");
    assert_eq!(address(), "#event/ratification");
    assert_eq!(page.current(), ["ratification"]);
    assert_eq!(page.related_events(), ["pledge", "signing"]);
}

#[wasm_bindgen_test]
async fn escape_clears_card_light_and_address() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("ratification")).await;
    // The mouse is elsewhere now, so that nothing is pointed at.
    page.plot().focus().unwrap();
    press("Escape").await;
    assert!(page.is_at_a_glance());
    assert_eq!(address(), "");
    assert!(page.current().is_empty());
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn the_cards_button_clears_too() {
    let page = Page::open(every_field(), WIDE).await;
    assert!(page.find(".card-close:not([hidden])").is_none());
    click(&page.mark("ratification")).await;
    click(&page.the(".card-close")).await;
    assert!(page.is_at_a_glance());
    assert!(page.find(".card-close:not([hidden])").is_none());
}

#[wasm_bindgen_test]
async fn links_of_the_card_lead_on() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("signing")).await;
    click(&page.the(".card [data-entity='ada']")).await;
    assert_eq!(page.card(), "Ada Northerner");
    click(&page.the(".card .rows [data-event='signing']")).await;
    click(&page.the(".card .relations [data-event='ratification']")).await;
    assert_eq!(page.card(), "The accord is ratified");
}

#[wasm_bindgen_test]
async fn a_heading_shows_the_events_of_its_section() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.the(".story [data-section='treaty'] a")).await;
    assert_eq!(page.card(), "The treaty");
    assert_eq!(page.related_events(), ["ratification", "rumour", "signing"]);
}

#[wasm_bindgen_test]
async fn enter_selects_as_a_click_does() {
    let page = Page::open(every_field(), WIDE).await;
    press_enter(&page.mark("signing")).await;
    assert_eq!(page.card(), "The accord is signed");
}

#[wasm_bindgen_test]
async fn a_click_with_another_key_or_button_is_left_to_the_browser() {
    let page = Page::open(every_field(), WIDE).await;
    let others: [fn(&MouseEventInit); 5] = [
        |init| init.set_ctrl_key(true),
        |init| init.set_meta_key(true),
        |init| init.set_shift_key(true),
        |init| init.set_alt_key(true),
        |init| init.set_button(1),
    ];
    for link in [page.mention("ada"), page.mark("signing")] {
        for with in others {
            assert!(click_is_left_to_the_browser(&link, with).await);
            assert!(page.is_at_a_glance());
        }
        assert!(!click_is_left_to_the_browser(&link, |_| {}).await);
        press("Escape").await;
    }
}

#[wasm_bindgen_test]
async fn a_link_out_is_left_to_the_browser() {
    let page = Page::open(every_field(), WIDE).await;
    assert!(click_is_left_to_the_browser(&page.the(".source a"), |_| {}).await);
}

#[wasm_bindgen_test]
async fn a_screen_reader_is_told_what_is_selected() {
    let page = Page::open(every_field(), WIDE).await;
    assert_eq!(text(&page.the(".spoken[role='status']")), "");
    click(&page.mark("signing")).await;
    assert_eq!(text(&page.the(".spoken")), "The accord is signed, 17 September 2008");
    click(&page.mention("ada")).await;
    assert_eq!(text(&page.the(".spoken")), "Ada Northerner, involved in 1 event");
}

#[wasm_bindgen_test]
async fn the_focus_goes_back_to_what_opened_the_card_when_that_is_closed_by_keys() {
    for width in [WIDE, NARROW] {
        let page = Page::open(every_field(), width).await;
        let opener = page.mention("ada");
        for last in [".card-panel a", ".card-panel", ".card-close"] {
            opener.focus().unwrap();
            press_enter(&opener).await;
            let last = page.the(last);
            last.focus().unwrap();
            if last.class_name().contains("close") {
                press_enter(&last).await;
            } else {
                press("Escape").await;
            }
            assert!(page.is_at_a_glance());
            assert!(*opener == focused(), "from {} at {width}", last.class_name());
        }
    }
}

#[wasm_bindgen_test]
async fn a_link_of_the_card_leaves_the_focus_at_the_start_of_the_next() {
    let page = Page::open_at(shipped(), WIDE, "#entity/russia").await;
    press_enter(&page.the(".card-panel [data-entity='south-ossetia']")).await;
    assert_eq!(page.card(), "South Ossetia");
    assert!(*page.the(".card-panel") == focused());
    press("ArrowRight").await;
    assert!(*page.the(".card-panel a:not([aria-current])") == focused());
}

#[wasm_bindgen_test]
async fn a_fold_that_was_opened_in_one_card_is_closed_in_the_next() {
    let page = Page::open_at(shipped(), WIDE, "#lens/voices").await;
    for fold in page.all(".card details") {
        fold.set_attribute("open", "").unwrap();
    }
    click(&page.mention("russia")).await;
    click(&page.mention("south-ossetia")).await;
    assert!(page.all(".card details[open]").is_empty());
}

#[wasm_bindgen_test]
async fn arrow_keys_go_through_the_links_of_a_card_but_not_out_of_a_field() {
    let page = Page::open_at(shipped(), WIDE, "#lens/recognition").await;
    let field = page.the(".card input");
    field.focus().unwrap();
    press("ArrowRight").await;
    assert!(*field == focused());
    page.the(".card-panel").focus().unwrap();
    press("ArrowRight").await;
    assert!(*page.the(".card-panel a") == focused());
}

#[wasm_bindgen_test]
async fn arrow_keys_enter_the_story_where_it_is_read() {
    let page = Page::open(shipped(), WIDE).await;
    let panel = page.the(".story-panel");
    panel.focus().unwrap();
    panel.set_scroll_top(1200);
    settled().await;
    press("ArrowRight").await;
    let (view, link) = (panel.get_bounding_client_rect(), focused().get_bounding_client_rect());
    assert!(focused().matches("a").unwrap());
    assert!(link.top() >= view.top() && link.bottom() <= view.bottom(), "the link was in view");
    assert!(panel.scroll_top() > 1100, "the reader stays where they are");
}
