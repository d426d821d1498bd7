//! The walk through time.

use crate::articles::{every_field, one_event, shipped, without_dates};
use crate::input::{click, press, press_enter, press_with, swipe};
use crate::page::{NARROW, Page, WIDE, focused, text};
use article_explorer::article::Article;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;

fn count(page: &Page) -> String {
    text(&page.the(".walk-count:not([hidden])"))
}

/// How many key events the shipped article has.
fn keys() -> usize {
    let article = &shipped().article;
    article.events.iter().filter(|event| event.is_key).count()
}

/// How many dated events the shipped article has.
fn dated() -> usize {
    shipped().article.in_time.len()
}

/// How many undated events the shipped article has.
fn undated() -> usize {
    shipped().article.undated.len()
}

fn title_of_key_event(article: &Article, at: usize) -> &str {
    let key = article.in_time.iter().map(|&id| article.event(id)).filter(|event| event.is_key).nth(at);
    &key.unwrap().title
}

#[wasm_bindgen_test]
async fn one_press_begins_the_walk_and_the_same_button_goes_on_with_every_view_following() {
    for width in [WIDE, NARROW] {
        let page = Page::open(shipped(), width).await;
        let on = page.the(".walk-on");
        assert!(text(&on).contains("Walk through time"));
        for at in 0..2 {
            press_enter(&on).await;
            assert_eq!(page.card(), title_of_key_event(&shipped().article, at));
            assert_eq!(count(&page), format!("{} of {}", at + 1, keys()));
            assert!(*on == focused());
        }
        assert!(page.find(".paragraph[data-related]").is_some());
        assert_eq!(page.current().len(), 1);
        press_enter(&page.the(".walk-back")).await;
        assert_eq!(count(&page), format!("1 of {}", keys()));
        assert_eq!(page.the(".walk-back").get_attribute("aria-disabled").unwrap(), "true");
        press_enter(&page.the(".walk-back")).await;
        assert_eq!(count(&page), format!("1 of {}", keys()));
        assert!(*page.the(".walk-back") == focused());
    }
}

#[wasm_bindgen_test]
async fn the_walk_leads_through_the_key_events_or_all_with_a_date_and_says_what_is_not_on_it() {
    let page = Page::open(shipped(), WIDE).await;
    let note = || text(&page.the(".walk-note"));
    assert_eq!(note(), format!("{} of {} dated events; the {} undated aren’t on it", keys(), dated(), undated()));
    click(&page.the(".walk-route")).await;
    assert_eq!(page.the(".walk-route").get_attribute("aria-pressed").unwrap(), "false");
    assert_eq!(note(), format!("{} dated events; the {} undated aren’t on it", dated(), undated()));
    click(&page.the(".walk-on")).await;
    assert_eq!(count(&page), format!("1 of {}", dated()));
    click(&page.the(".walk-route")).await;
    assert_eq!(count(&page), format!("before the first of {}", keys()), "the first event isn’t a key event");
}

#[wasm_bindgen_test]
async fn keys_walk_from_wherever_the_focus_is_in_the_explorer_but_not_out_of_a_field() {
    let page = Page::open(shipped(), WIDE).await;
    page.the(".story-panel").focus().unwrap();
    press("n").await;
    press("n").await;
    assert_eq!(count(&page), format!("2 of {}", keys()));
    page.plot().focus().unwrap();
    press("p").await;
    assert_eq!(count(&page), format!("1 of {}", keys()));
    page.the(".map select").focus().unwrap();
    press("n").await;
    page.plot().focus().unwrap();
    press_with("n", |init| init.set_meta_key(true)).await;
    focused().dyn_ref::<web_sys::HtmlElement>().unwrap().blur().unwrap();
    press("n").await;
    assert_eq!(count(&page), format!("1 of {}", keys()));
}

#[wasm_bindgen_test]
async fn whatever_event_is_selected_the_walk_goes_on_from_there() {
    let page = Page::open_at(shipped(), WIDE, "#event/friendship-treaty-signed").await;
    let begun = count(&page);
    click(&page.mention("eduard-kokoity")).await;
    assert_eq!(count(&page), begun);
    click(&page.the(".walk-on")).await;
    assert_ne!(count(&page), begun);
    assert_ne!(page.card(), "Eduard Kokoity");
}

#[wasm_bindgen_test]
async fn a_finger_that_swipes_over_an_events_card_walks() {
    let page = Page::open_at(shipped(), NARROW, "#event/friendship-treaty-signed").await;
    let begun = count(&page);
    let title = page.card();
    swipe(&page.the(".card-panel"), (-80, 4)).await;
    assert_ne!(page.card(), title);
    swipe(&page.the(".card-panel"), (80, 4)).await;
    assert_eq!((page.card(), count(&page)), (title.clone(), begun));
    swipe(&page.the(".card-panel"), (4, 80)).await;
    assert_eq!(page.card(), title);
    click(&page.mention("russia")).await;
    swipe(&page.the(".card-panel"), (-80, 4)).await;
    assert_eq!(page.card(), "Russia", "on other cards a swipe says nothing");
}

#[wasm_bindgen_test]
async fn an_article_with_one_event_is_a_short_walk_and_one_without_dates_none() {
    let page = Page::open(one_event(), WIDE).await;
    assert!(page.find(".walk-route").is_none());
    assert_eq!(text(&page.the(".walk-note")), "1 dated event");
    click(&page.the(".walk-on")).await;
    assert_eq!((page.card().as_str(), count(&page).as_str()), ("Ada arrives", "1 of 1"));
    assert_eq!(page.the(".walk-on").get_attribute("aria-disabled").unwrap(), "true");
    drop(page);
    let page = Page::open(without_dates(), WIDE).await;
    assert!(page.find(".walk").is_none());
    page.the(".story-panel").focus().unwrap();
    press("n").await;
    assert!(page.is_at_a_glance());
    drop(page);
    let page = Page::open(every_field(), WIDE).await;
    assert!(page.find(".walk-route").is_some());
}
