//! Pictures on cards: loaded when they are seen, and told in words where they can't be.

use crate::articles::{every_field, with_a_picture};
use crate::page::{NARROW, Page, WIDE, text, until};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlImageElement;

const WITH_PICTURE: &str = "#event/signing";

fn picture(page: &Page) -> HtmlImageElement {
    page.the(".card .medium img").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_picture_comes_when_it_is_seen_and_has_words_a_caption_and_a_credit() {
    let page = Page::open_at(with_a_picture(), WIDE, WITH_PICTURE).await;
    let picture = picture(&page);
    let attribute = |name| picture.get_attribute(name).unwrap_or_default();
    assert_eq!((attribute("loading"), attribute("decoding")), ("lazy".into(), "async".into()));
    assert_eq!((attribute("width"), attribute("height")), ("400".into(), "300".into()));
    assert_eq!(picture.alt(), "Two hands shake over a table.");
    until("the picture is there", || picture.complete() && picture.natural_width() == 400).await;
    assert_eq!(text(&page.the(".medium figcaption p")), "Ada Northerner signs, drawn from memory.");
    assert!(page.find(".medium figcaption [data-entity='ada']").is_some(), "the caption has links");
    assert_eq!(text(&page.the(".medium a[href='https://example.org/drawing']")), "Somebody, CC0");
    assert!(page.find(".medium-words").is_none());
}

#[wasm_bindgen_test]
async fn a_picture_keeps_its_shape_and_leaves_the_text_in_reach() {
    for width in [WIDE, NARROW] {
        let page = Page::open_at(with_a_picture(), width, WITH_PICTURE).await;
        let rect = picture(&page).get_bounding_client_rect();
        assert!((rect.width() / rect.height() - 4.0 / 3.0).abs() < 0.01, "{} × {}", rect.width(), rect.height());
        assert!(rect.height() <= 260.0, "{} pixels high", rect.height());
        assert!(rect.width() <= page.the(".card-panel").get_bounding_client_rect().width());
    }
}

#[wasm_bindgen_test]
async fn where_a_picture_fails_its_words_and_its_credit_stand_in_its_place() {
    // The page of the tests has no such file.
    let page = Page::open_at(every_field(), WIDE, WITH_PICTURE).await;
    until("the words are there", || page.find(".medium-words").is_some()).await;
    assert!(page.find(".medium img").is_none());
    assert_eq!(text(&page.the(".medium-words")), "Picture: Two hands shake over a table.");
    assert!(text(&page.the(".medium")).ends_with("Somebody, CC0"));
}

#[wasm_bindgen_test]
async fn a_picture_that_was_not_chosen_with_the_document_is_told_in_words_at_once() {
    let page = Page::open_at(with_a_picture(), WIDE, "#entity/harbour").await;
    assert!(page.find(".medium img").is_none());
    assert_eq!(text(&page.the(".medium-words")), "Picture: A pier.");
}
