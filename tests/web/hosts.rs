//! Different hosts: several on a page, without maps, with text that looks like markup.

use crate::articles::{MARKUP, every_field, shipped, with_markup, without_maps};
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, settled, text};
use gloo_utils::document;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn two_explorers_on_a_page_work_apart() {
    let one = Page::open(shipped(), WIDE).await;
    let other = Page::beside(shipped(), NARROW).await;
    click(&one.mention("eduard-kokoity")).await;
    assert_eq!(one.card(), "Eduard Kokoity");
    assert!(other.is_at_a_glance());
    assert!(other.current().is_empty());
    click(&other.mention("russia")).await;
    assert_eq!(other.card(), "Russia");
    assert_eq!(one.card(), "Eduard Kokoity");
    press("Escape").await;
    assert!(other.is_at_a_glance());
    assert_eq!(one.card(), "Eduard Kokoity");
}

#[wasm_bindgen_test]
async fn two_explorers_on_a_page_share_no_ids() {
    let _one = Page::open(every_field(), WIDE).await;
    let _other = Page::beside(every_field(), WIDE).await;
    let list = document().query_selector_all(".explorer [id]").unwrap();
    let element = |at| -> web_sys::Element { wasm_bindgen::JsCast::unchecked_into(list.get(at).unwrap()) };
    let mut ids: Vec<_> = (0..list.length()).map(|at| element(at).id()).collect();
    ids.sort_unstable();
    assert!(ids.is_sorted_by(|one, other| one != other), "{ids:?}");
}

#[wasm_bindgen_test]
async fn a_host_that_changes_its_width_changes_between_lanes_and_list() {
    let page = Page::open(every_field(), WIDE).await;
    page.resize(NARROW).await;
    assert!(page.find(".timeline-body:not([hidden])").is_none());
    assert_eq!(page.all(".row").len(), every_field().article.events.len());
    page.resize(WIDE).await;
    assert_eq!(page.shown(), every_field().article.in_time.len());
    let right = page.plot().get_bounding_client_rect().right();
    assert!(page.all(".mark").iter().all(|mark| mark.get_bounding_client_rect().left() < right));
}

#[wasm_bindgen_test]
async fn a_story_that_could_not_show_what_is_selected_shows_it_once_it_scrolls_by_itself() {
    let told = |page: &Page| {
        let (panel, paragraph) = (page.the(".story-panel"), page.the(".paragraph[data-related]"));
        let (view, rect) = (panel.get_bounding_client_rect(), paragraph.get_bounding_client_rect());
        rect.top() < view.bottom() && rect.bottom() > view.top()
    };
    let page = Page::open_at(shipped(), NARROW, "#event/referendum-postponed").await;
    page.resize(WIDE).await;
    assert!(told(&page), "selected while narrow");
    page.resize(NARROW).await;
    page.resize(WIDE).await;
    assert!(told(&page), "after another turn");
    page.hide(true).await;
    click(&page.the(".masthead [data-entity='south-caucasus']")).await;
    page.hide(false).await;
    assert!(told(&page), "selected while out of sight");
}

#[wasm_bindgen_test]
async fn an_article_without_maps_has_no_map_and_stays_whole() {
    let page = Page::open(without_maps(), WIDE).await;
    assert!(page.find("[data-view='map']").is_none());
    let [story, card, all] = [".story", ".card", ".explorer"].map(|view| page.the(view).get_bounding_client_rect());
    assert!((card.left() - story.right()).abs() < 1.0, "no empty pane stands between them");
    assert!((card.right() - all.right()).abs() < 1.0, "nor beside them");
    assert_eq!(page.marked(), ["signing", "ratification", "pledge"]);
    click(&page.mark("signing")).await;
    assert_eq!(page.card(), "The accord is signed");
    click(&page.the(".card [data-entity='harbour']")).await;
    assert_eq!(page.card(), "Harbour");
}

#[wasm_bindgen_test]
async fn text_that_looks_like_markup_is_shown_as_text() {
    for width in [WIDE, NARROW] {
        let page = Page::open(with_markup(), width).await;
        assert!(text(&page.the(".masthead h1")).ends_with(MARKUP));
        assert!(text(&page.mention("ada")).ends_with("Ada"));
        click(&page.the(".story [data-event='pledge']")).await;
        assert_eq!(page.card(), ["Aid is pledged", MARKUP].concat());
        click(&page.the(".masthead [data-entity='south']")).await;
        assert_eq!(page.card(), ["South", MARKUP].concat());
        settled().await;
        assert!(page.all("img, .card h2 b, .story b").is_empty());
        assert!(!page.text().contains("&lt;"));
    }
}
