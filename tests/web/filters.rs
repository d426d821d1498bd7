//! Filters: choices with their counts, what they leave, and lifting them.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, address, focused, settled, text, until};
use gloo_utils::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A choice of the open panel by its name.
fn choice(page: &Page, name: &str) -> HtmlElement {
    let mut inputs = page.all(".filters input").into_iter();
    let is_it = |input: &HtmlElement| {
        input.parent_element().unwrap().text_content().unwrap().to_lowercase().contains(&name.to_lowercase())
    };
    inputs.find(is_it).unwrap_or_else(|| panic!("no choice says {name}"))
}

fn count(page: &Page, name: &str) -> usize {
    let label = choice(page, name).parent_element().unwrap();
    label.query_selector(".choice-count").unwrap().unwrap().text_content().unwrap().parse().unwrap()
}

async fn open_filters(page: &Page) {
    click(&page.the(".filter-button")).await;
}

/// Types into the field of the time shown at an index.
async fn type_time(page: &Page, at: usize, words: &str) {
    let field: web_sys::HtmlInputElement = page.all(".filter-time input")[at].clone().unchecked_into();
    field.set_value(words);
    field.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    settled().await;
}

#[wasm_bindgen_test]
async fn dates_that_are_typed_are_the_time_shown_and_what_is_none_is_said() {
    let page = Page::open(shipped(), WIDE).await;
    open_filters(&page).await;
    assert!(focused().matches(".filter-time input").unwrap());
    type_time(&page, 0, "2009").await;
    type_time(&page, 1, "2009-08").await;
    until("the address says so", || address() == "#?from=2009-01-01&to=2009-08-31").await;
    type_time(&page, 1, "soon").await;
    assert!(text(&page.the(".filter-wrong")).starts_with("“soon” is no date."));
    assert_eq!(address(), "#?from=2009-01-01&to=2009-08-31");
    type_time(&page, 0, "").await;
    type_time(&page, 1, "").await;
    assert_eq!(text(&page.the(".filter-wrong")), "");
    until("all time is shown", || address().is_empty()).await;
}

/// The events whose marks don't step back.
fn left(page: &Page) -> usize {
    page.all(".mark:not([data-dimmed])").len()
}

#[wasm_bindgen_test]
async fn a_choice_says_what_it_leaves_and_the_others_step_back() {
    let page = Page::open(every_field(), WIDE).await;
    assert!(page.find(".filters").is_none());
    let all = page.all(".mark").len();
    open_filters(&page).await;
    assert!(focused().matches(".filters input").unwrap(), "the focus is in the panel");
    let number = count(&page, "Money");
    click(&choice(&page, "Money")).await;
    assert!(text(&page.the(".filter-count")).starts_with(&format!("{number} of ")));
    assert_eq!(page.all(".mark").len(), all, "all marks stay in their places");
    assert!(left(&page) < all);
    assert!(page.find(".story a[data-event][data-dimmed]").is_some(), "in the story, too");
    assert_eq!(address(), "#?theme=money");
}

#[wasm_bindgen_test]
async fn a_filter_is_lifted_by_its_chip_and_all_by_one_step() {
    let page = Page::open_at(shipped(), WIDE, "#?theme=military&status=said").await;
    assert_eq!(page.notice(), "");
    let chips = || page.all(".filter-chip").iter().map(text).collect::<Vec<_>>();
    assert_eq!(chips().len(), 2);
    let before = left(&page);
    click(&page.all(".filter-chip")[1]).await;
    assert_eq!(chips().len(), 1);
    assert!(left(&page) > before);
    assert!(focused().closest(".filter-line").unwrap().is_some(), "the focus stays with the filters");
    click(&page.button("Show all")).await;
    assert!(page.the(".filter-line").has_attribute("hidden"));
    assert_eq!(page.all("[data-dimmed]").len(), 0);
    assert!(focused().matches(".filter-button").unwrap());
    assert_eq!(address(), "");
}

#[wasm_bindgen_test]
async fn the_last_chip_hands_the_focus_to_the_filters_button() {
    let page = Page::open_at(shipped(), WIDE, "#?theme=military").await;
    click(&page.the(".filter-chip")).await;
    assert!(page.the(".filter-line").has_attribute("hidden"));
    assert!(focused().matches(".filter-button").unwrap());
}

#[wasm_bindgen_test]
async fn the_chip_of_a_filter_by_words_says_the_words_of_now() {
    let page = Page::open_at(shipped(), WIDE, "#?q=peace").await;
    assert!(text(&page.the(".filter-chip")).contains("peace"));
    window().location().set_hash("#?q=treaty").unwrap();
    until("the chip says the new words", || text(&page.the(".filter-chip")).contains("treaty")).await;
}

#[wasm_bindgen_test]
async fn the_name_of_a_lane_shows_it_alone_and_back_undoes_it() {
    let page = Page::open(shipped(), WIDE).await;
    let all = left(&page);
    let lane = page.button("Military");
    click(&lane).await;
    assert_eq!(lane.get_attribute("aria-pressed").as_deref(), Some("true"));
    let colour = lane.get_attribute("data-lane").unwrap();
    assert!(
        page.all(".mark:not([data-dimmed])")
            .iter()
            .all(|mark| mark.get_attribute("data-lane").as_ref() == Some(&colour))
    );
    assert_eq!(address(), "#?theme=military");
    window().history().unwrap().back().unwrap();
    until("all lanes are shown", || left(&page) == all).await;
    press("ArrowDown").await;
    assert!(focused().matches(".lane-label").unwrap() && *focused() != **lane, "arrow keys go from lane to lane");
}

#[wasm_bindgen_test]
async fn an_area_of_the_maps_legend_shows_its_events_alone_everywhere() {
    let page = Page::open(shipped(), WIDE).await;
    let all = left(&page);
    let button = page.the(".legend-rows [aria-label='Show only Abkhazia']");
    click(&button).await;
    assert_eq!(address(), "#?with=abkhazia");
    assert!(left(&page) != all);
    assert!(page.find(".overview-bar[data-dimmed]").is_some(), "the strip over the timeline tells them, too");
    click(&button).await;
    assert!(left(&page) == all);
    assert!(page.find(".overview-bar[data-dimmed]").is_none());
}

#[wasm_bindgen_test]
async fn where_nothing_is_left_the_line_says_what_to_lift() {
    let page = Page::open_at(shipped(), WIDE, "#?theme=military&kind=vote").await;
    assert!(text(&page.the(".filter-count")).starts_with("None of "));
    let lift = page.the(".filter-lifts button");
    click(&lift).await;
    assert!(!text(&page.the(".filter-count")).starts_with("None"));
    assert!(page.the(".filter-lifts").has_attribute("hidden"));
}

#[wasm_bindgen_test]
async fn other_events_go_if_the_reader_wants_it_and_the_keyboard_passes_them_over() {
    let page = Page::open_at(shipped(), WIDE, "#?theme=military&rest=hidden").await;
    let is_seen = |mark: &HtmlElement| {
        window().get_computed_style(mark).unwrap().unwrap().get_property_value("visibility").unwrap() == "visible"
    };
    assert!(page.all(".mark").iter().all(|mark| is_seen(mark) != mark.has_attribute("data-dimmed")));
    page.plot().focus().unwrap();
    for _ in 0..4 {
        press("ArrowRight").await;
        assert!(focused().matches(".mark:not([data-dimmed])").unwrap());
    }
}

#[wasm_bindgen_test]
async fn escape_closes_the_filters_and_the_button_has_the_focus_again() {
    for width in [WIDE, NARROW] {
        let page = Page::open(shipped(), width).await;
        open_filters(&page).await;
        assert!(page.the(".filters").client_height() > 100);
        press("Escape").await;
        assert!(page.find(".filters").is_none());
        assert!(focused().matches(".filter-button").unwrap());
    }
}

#[wasm_bindgen_test]
async fn the_maps_frame_filters_if_the_reader_asks() {
    let page = Page::open(shipped(), WIDE).await;
    open_filters(&page).await;
    click(&choice(&page, "In the map’s frame")).await;
    let before = text(&page.the(".filter-count"));
    for _ in 0..3 {
        click(&page.the(".map-buttons button")).await;
    }
    assert_ne!(text(&page.the(".filter-count")), before, "it follows the map");
}
