//! A browser that translates the page replaces text nodes by elements. Texts that change later must still be correct.

use crate::articles::shipped;
use crate::input::{click, press, press_enter};
use crate::page::{NARROW, Page, WIDE, settled, text, until};
use gloo_utils::document;
use std::pin::Pin;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Node};

/// Replaces every text of an element by a `<font>` in a `<font>`, as Chromium's translator does.
fn translate(within: &Node) {
    let children = within.child_nodes();
    let children: Vec<Node> = (0..children.length()).filter_map(|at| children.get(at)).collect();
    for child in children {
        let is_html = within.unchecked_ref::<Element>().namespace_uri().is_some_and(|uri| uri.ends_with("xhtml"));
        if child.node_type() == Node::TEXT_NODE && is_html {
            let [outer, inner] = [(); 2].map(|()| document().create_element("font").unwrap());
            inner.set_text_content(child.text_content().as_deref());
            outer.append_child(&inner).unwrap();
            within.replace_child(&outer, &child).unwrap();
        } else {
            translate(&child);
        }
    }
}

type Act = for<'a> fn(&'a Page) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// The text of a region after some actions, on a page that is translated before them or not at all.
async fn said(address: &str, width: u32, region: &str, act: Act, is_translated: bool) -> String {
    let page = Page::open_at(shipped(), width, address).await;
    if is_translated {
        translate(&page.the(".explorer"));
    }
    act(&page).await;
    settled().await;
    page.all(region).iter().map(text).collect::<Vec<_>>().join("|")
}

async fn says_the_same(address: &str, width: u32, region: &str, act: Act) {
    let before = said(address, width, region, |_| Box::pin(async {}), false).await;
    let after = said(address, width, region, act, false).await;
    assert_ne!(before, after, "{region} doesn't change");
    assert_eq!(said(address, width, region, act, true).await, after, "{region} of a translated page");
}

fn change(element: &HtmlElement) {
    element.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn the_badges_of_recognition_tell_another_day() {
    says_the_same("#lens/recognition", WIDE, ".card .badge", |page| {
        Box::pin(async {
            let day: HtmlInputElement = page.the("[data-as-of]").unchecked_into();
            day.set_value("2008-08-25");
            change(&day);
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_axis_tells_other_days_after_zooming() {
    for region in [".axis", ".mark-label", ".more", ".gap-label"] {
        says_the_same("", WIDE, region, |page| {
            Box::pin(async {
                page.plot().focus().unwrap();
                for _ in 0..4 {
                    press("+").await;
                }
            })
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn a_preview_tells_of_another_link() {
    says_the_same("", WIDE, ".preview", |page| {
        Box::pin(async {
            for slug in ["russia", "eduard-kokoity"] {
                page.mention(slug).focus().unwrap();
                settled().await;
                translate(&page.the(".preview"));
            }
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_legend_tells_another_viewpoint() {
    says_the_same("", WIDE, ".legend-body", |page| {
        Box::pin(async {
            let viewpoint: HtmlSelectElement = page.the(".viewpoint select").unchecked_into();
            viewpoint.set_selected_index(1);
            change(&viewpoint);
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_map_in_words_tells_what_it_shows_after_moving() {
    says_the_same("", WIDE, ".map-words", |page| {
        Box::pin(async {
            page.all(".map-foot details")[1].set_attribute("open", "").unwrap();
            until("words", || page.find(".map-words li").is_some()).await;
            translate(&page.the(".map-words"));
            page.the(".map-plot").focus().unwrap();
            press("+").await;
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_counts_on_the_map_follow_the_time_shown() {
    says_the_same("", WIDE, ".place-dot", |page| {
        Box::pin(async {
            page.all(".brush-handle")[0].focus().unwrap();
            for _ in 0..5 {
                press("PageUp").await;
            }
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn card_and_announcement_tell_of_another_selection() {
    for region in [".card", ".spoken"] {
        says_the_same("#entity/russia", WIDE, region, |page| {
            Box::pin(async { click(&page.mention("eduard-kokoity")).await })
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn a_list_tells_of_other_events() {
    says_the_same("", WIDE, ".timeline .list", |page| {
        Box::pin(async {
            click(&page.button("undated")).await;
            translate(&page.the(".timeline .list"));
            click(&page.the(".more")).await;
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_phones_list_counts_what_the_brush_leaves_out() {
    says_the_same("#?view=timeline", NARROW, ".timeline-rows", |page| {
        Box::pin(async {
            page.all(".brush-handle")[0].focus().unwrap();
            for _ in 0..2 {
                press("PageUp").await;
                translate(&page.the(".timeline-rows"));
            }
        })
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_notice_of_an_address_goes_with_the_next_selection() {
    says_the_same("#nonsense", WIDE, ".notice", |page| Box::pin(async { press_enter(&page.mention("russia")).await }))
        .await;
}
