//! The address, and going back and forward.

use crate::articles::{every_field, shipped};
use crate::input::click;
use crate::page::{NARROW, Page, WIDE, address, until};
use gloo_utils::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_address_opens_what_it_names() {
    for (address, card) in [
        ("#event/signing", "The accord is signed"),
        ("#entity/ada", "Ada Northerner"),
        ("#section/aid", "Aid"),
        ("#event/%73igning", "The accord is signed"),
    ] {
        for width in [WIDE, NARROW] {
            let page = Page::open_at(every_field(), width, address).await;
            assert_eq!(page.card(), card);
            assert_eq!(page.notice(), "");
        }
    }
}

#[wasm_bindgen_test]
async fn an_unknown_address_names_calmly_what_is_ignored_and_shows_the_page() {
    for (address, named) in [
        ("#event/never-happened", "event/never-happened"),
        ("#nonsense", "nonsense"),
        ("#entity/%3Cimg%3E", "entity/<img>"),
        ("#a?b&c=d", "a, b, c=d"),
    ] {
        let page = Page::open_at(every_field(), WIDE, address).await;
        assert!(page.notice().ends_with(&[": ", named].concat()), "{}", page.notice());
        assert!(page.is_at_a_glance());
        assert!(page.find("[role='alert'], .notice img").is_none());
        assert_eq!(page.shown(), 3);
    }
}

#[wasm_bindgen_test]
async fn what_is_known_of_an_address_counts_and_the_rest_is_named() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing?flavour=salty").await;
    assert_eq!(page.card(), "The accord is signed");
    assert!(page.notice().ends_with(": flavour=salty"));
}

#[wasm_bindgen_test]
async fn the_notice_goes_with_the_next_selection() {
    let page = Page::open_at(every_field(), WIDE, "#nonsense").await;
    click(&page.mark("signing")).await;
    assert_eq!(page.notice(), "");
}

#[wasm_bindgen_test]
async fn back_and_forward_retrace_the_readers_steps() {
    let page = Page::open(shipped(), WIDE).await;
    let history = window().history().unwrap();
    let steps = history.length().unwrap();
    click(&page.mention("eduard-kokoity")).await;
    click(&page.mention("russia")).await;
    click(&page.mention("russia")).await;
    assert!(history.length().unwrap() <= steps + 2);
    history.back().unwrap();
    until("back shows Kokoity", || page.card() == "Eduard Kokoity").await;
    history.back().unwrap();
    until("back shows the beginning", || page.is_at_a_glance()).await;
    assert_eq!(address(), "");
    history.forward().unwrap();
    until("forward shows Kokoity", || page.card() == "Eduard Kokoity").await;
}

#[wasm_bindgen_test]
async fn an_address_typed_later_selects_too() {
    let page = Page::open(every_field(), WIDE).await;
    window().location().set_hash("event/pledge").unwrap();
    until("the pledge is shown", || page.card() == "Aid is pledged").await;
}

#[wasm_bindgen_test]
async fn the_story_shows_what_an_address_selects() {
    let page = Page::open_at(shipped(), WIDE, "#event/election-due-2017").await;
    let view = page.the(".story-panel").get_bounding_client_rect();
    let is_in_view = |paragraph: &web_sys::HtmlElement| {
        let at = paragraph.get_bounding_client_rect();
        at.top() < view.bottom() && at.bottom() > view.top()
    };
    assert!(page.all(".paragraph[data-related]").iter().any(is_in_view));
}

#[wasm_bindgen_test]
async fn moving_a_view_changes_what_the_step_says_and_makes_no_step() {
    let page = Page::open(shipped(), WIDE).await;
    let history = window().history().unwrap();
    click(&page.mention("tskhinvali")).await;
    let steps = history.length().unwrap();
    click(&page.the(".map-buttons button")).await;
    click(&page.the(".timeline-zoom button")).await;
    until("the address says so", || address().contains("map=") && address().contains("from=")).await;
    assert_eq!(history.length().unwrap(), steps);
    let seen = address();
    click(&page.mention("russia")).await;
    history.back().unwrap();
    until("back shows the same", || address() == seen && page.card() == "Tskhinvali").await;
}

#[wasm_bindgen_test]
async fn an_address_shows_the_same_land_and_time_at_any_size() {
    let address = "#?from=2008-08-01&to=2008-09-30&time=true&map=43.97,42.23,60&borders=georgia";
    let page = Page::open_at(shipped(), WIDE, address).await;
    assert_eq!(page.notice(), "");
    for width in [WIDE, 700] {
        page.resize(width).await;
        assert_eq!(crate::page::address(), address);
    }
}

#[wasm_bindgen_test]
async fn the_day_of_a_lens_is_in_the_address() {
    let page = Page::open_at(shipped(), WIDE, "#lens/recognition?day=2008-08-27").await;
    let field: web_sys::HtmlInputElement = page.the("[data-as-of]").unchecked_into();
    assert_eq!(field.value(), "2008-08-27");
}

#[wasm_bindgen_test]
async fn however_long_an_address_is_its_notice_has_two_lines_at_most() {
    for width in [WIDE, 320] {
        let page = Page::open_at(every_field(), width, &format!("#{}", "wwww&x?".repeat(5000))).await;
        let notice = page.the(".notice");
        assert!((1..60).contains(&notice.client_height()), "{} px: {}", notice.client_height(), page.notice());
    }
}
