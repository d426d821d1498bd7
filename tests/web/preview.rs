//! Pointing at something highlights what selecting it would highlight.

use crate::articles::{every_field, shipped};
use crate::input::{click, dispatch_click, hover, leave, press, touch, touch_down};
use crate::page::{Page, WIDE, address, settled, text, until};
use article_explorer::article::EventStatus;
use gloo_utils::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_mouse_previews_without_selecting_until_it_leaves() {
    let page = Page::open(every_field(), WIDE).await;
    hover(&page.mark("ratification")).await;
    assert_eq!(page.related_events(), ["pledge", "ratification", "signing"]);
    assert!(page.is_at_a_glance());
    assert!(page.current().is_empty());
    assert_eq!(address(), "");
    leave(&page.mark("ratification")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn the_preview_goes_with_the_mouse() {
    let page = Page::open(every_field(), WIDE).await;
    hover(&page.mark("pledge")).await;
    assert_eq!(page.related_events(), ["pledge", "ratification"]);
    hover(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["signing"]);
    hover(&page.the(".masthead h1")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn after_a_preview_the_selections_light_comes_back() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("pledge")).await;
    hover(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["signing"]);
    assert_eq!(page.current(), ["pledge"]);
    leave(&page.mention("accord")).await;
    assert_eq!(page.related_events(), ["ratification"]);
}

#[wasm_bindgen_test]
async fn an_event_that_is_pointed_at_stands_out_on_the_cards_small_timeline() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("eduard-kokoity")).await;
    let marks = || page.all(".card .small-time path").len();
    let lit = || page.all(".card .small-lit path").len();
    assert!(marks() > 0);
    assert_eq!(lit(), 0, "where all are lit, none stands out");
    hover(&page.the(".card .rows [data-event='kargiyev-credentials']")).await;
    assert_eq!(lit(), 1);
    hover(&page.the(".masthead h1")).await;
    assert_eq!(lit(), 0);
}

#[wasm_bindgen_test]
async fn a_finger_doesnt_preview() {
    let page = Page::open(every_field(), WIDE).await;
    touch(&page.mark("ratification")).await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn the_keyboards_focus_previews_until_it_moves_on() {
    let page = Page::open(every_field(), WIDE).await;
    assert!(document().has_focus().unwrap(), "a browser without the focus tells nothing of it");
    page.mention("accord").focus().unwrap();
    settled().await;
    assert_eq!(page.related_events(), ["signing"]);
    assert!(page.is_at_a_glance());
    page.mention("accord").blur().unwrap();
    settled().await;
    assert!(page.related_events().is_empty());
}

fn open_preview(page: &Page) -> Option<String> {
    page.find(".preview:not([hidden])").map(|preview| text(&preview))
}

#[wasm_bindgen_test]
async fn a_mouse_that_rests_on_a_mention_opens_a_preview_of_it_and_closes_it_by_leaving() {
    let page = Page::open(every_field(), WIDE).await;
    hover(&page.mention("accord")).await;
    until("a preview", || {
        open_preview(&page).is_some_and(|words| {
            words.contains(&every_field().article.entity(every_field().article.entity_by_slug("accord").unwrap()).name)
        })
    })
    .await;
    leave(&page.mention("accord")).await;
    until("no preview", || open_preview(&page).is_none()).await;
}

#[wasm_bindgen_test]
async fn a_preview_opens_with_the_focus_describes_its_link_and_goes_with_escape_alone() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("pledge")).await;
    let link = page.mention("accord");
    link.focus().unwrap();
    settled().await;
    assert!(open_preview(&page).is_some());
    let described = link.get_attribute("aria-describedby").unwrap();
    assert_eq!(page.the(".preview").id(), described);
    press("Escape").await;
    assert!(open_preview(&page).is_none());
    assert_eq!(page.current(), ["pledge"]);
    press("Escape").await;
    assert!(page.current().is_empty());
}

#[wasm_bindgen_test]
async fn a_preview_says_who_claims_what_is_claimed() {
    let page = Page::open(shipped(), WIDE).await;
    let claimed = shipped().article.events.iter().find(|event| event.status == EventStatus::Claimed).unwrap();
    page.the(&format!(".story [data-event='{}']", claimed.slug)).focus().unwrap();
    settled().await;
    let by = &shipped().article.entity(claimed.claimed_by[0]).name;
    assert!(open_preview(&page).unwrap().contains(&format!("by {by}")), "{:?}", open_preview(&page));
}

#[wasm_bindgen_test]
async fn a_finger_held_down_opens_a_preview_and_its_release_selects_nothing() {
    let page = Page::open(every_field(), WIDE).await;
    touch_down(&page.mention("accord")).await;
    until("a preview", || open_preview(&page).is_some()).await;
    dispatch_click(&page.mention("accord"), |_| {});
    settled().await;
    assert!(open_preview(&page).is_some());
    assert!(page.is_at_a_glance());
}

#[wasm_bindgen_test]
async fn the_paragraph_that_is_read_lights_its_events_until_something_is_selected() {
    let page = Page::open(shipped(), WIDE).await;
    let panel = page.the(".story-panel");
    panel.style().set_property("height", "400px").unwrap();
    panel.style().set_property("scroll-behavior", "auto").unwrap();
    let paragraph =
        page.all(".paragraph").into_iter().filter(|paragraph| paragraph.query_selector(".chip").unwrap().is_some());
    let paragraph = paragraph.last().unwrap();
    let down = paragraph.get_bounding_client_rect().top() - panel.get_bounding_client_rect().top();
    panel.set_scroll_top(down as i32 - 20);
    until("lit events", || !page.related_events().is_empty()).await;
    let told: Vec<_> = (0..).map_while(|at| paragraph.query_selector_all(".chip").unwrap().get(at)).collect();
    assert_eq!(page.related_events().len(), told.len());
    press("Escape").await;
    assert!(page.related_events().is_empty());
}

#[wasm_bindgen_test]
async fn a_heading_opens_no_preview_and_lights_nothing() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("pledge")).await;
    let heading = page.the(".story [data-section='treaty'] a");
    hover(&heading).await;
    heading.focus().unwrap();
    settled().await;
    assert!(open_preview(&page).is_none());
    assert_eq!(page.related_events(), ["ratification"]);
}

#[wasm_bindgen_test]
async fn escape_closes_a_preview_wherever_the_focus_is_and_nothing_else() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("pledge")).await;
    hover(&page.mention("accord")).await;
    until("a preview", || open_preview(&page).is_some()).await;
    let field = document().create_element("input").unwrap();
    gloo_utils::body().append_child(&field).unwrap();
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&field).focus().unwrap();
    press("Escape").await;
    assert!(open_preview(&page).is_none());
    assert_eq!(page.current(), ["pledge"]);
    field.remove();
}

#[wasm_bindgen_test]
async fn a_mark_that_is_moved_away_under_the_mouse_lights_nothing_any_more() {
    let page = Page::open(shipped(), WIDE).await;
    let mark = page.all(".mark").swap_remove(0);
    hover(&mark).await;
    assert!(!page.related_events().is_empty());
    page.plot().focus().unwrap();
    settled().await;
    assert!(page.related_events().is_empty());
}
