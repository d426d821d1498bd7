//! The timeline under pointer and keys.

use crate::articles::{every_field, shipped};
use crate::input::{choose, click, drag, press, press_enter, press_with, turn_wheel};
use crate::page::{NARROW, Page, WIDE, focused, settled, slug, text};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// The event whose mark has the focus.
fn focused_event() -> String {
    slug(focused().unchecked_ref::<HtmlElement>())
}

async fn open_with_focus_in_the_plot() -> Page {
    let page = Page::open(shipped(), WIDE).await;
    page.plot().focus().unwrap();
    settled().await;
    page
}

/// The slugs of dated events, in the order of time.
fn in_time() -> Vec<&'static str> {
    let article = &shipped().article;
    article.in_time.iter().map(|&id| article.event(id).slug.as_str()).collect()
}

#[wasm_bindgen_test]
async fn arrows_go_from_event_to_event_in_time_with_the_focus_on_the_mark() {
    let page = open_with_focus_in_the_plot().await;
    let mut walked = Vec::new();
    for _ in in_time() {
        press("ArrowRight").await;
        assert!(page.marked().contains(&focused_event()), "the focus is on a mark after {walked:?}");
        walked.push(focused_event());
    }
    assert_eq!(walked, in_time());
    press("ArrowRight").await;
    assert_eq!(focused_event(), *in_time().last().unwrap());
    press("ArrowLeft").await;
    assert_eq!(focused_event(), in_time()[in_time().len() - 2]);
    assert!(page.is_at_a_glance(), "walking selects nothing");
}

#[wasm_bindgen_test]
async fn home_and_end_go_to_the_first_and_last_event() {
    let _page = open_with_focus_in_the_plot().await;
    press("End").await;
    assert_eq!(focused_event(), *in_time().last().unwrap());
    press("Home").await;
    assert_eq!(focused_event(), in_time()[0]);
}

#[wasm_bindgen_test]
async fn arrows_up_and_down_change_the_lane() {
    let _page = open_with_focus_in_the_plot().await;
    let lane = || focused().get_attribute("data-lane").unwrap().parse::<u32>().unwrap();
    press("Home").await;
    let first = lane();
    press("ArrowDown").await;
    assert!(lane() > first);
    press("ArrowUp").await;
    assert!(lane() <= first);
}

#[wasm_bindgen_test]
async fn the_arrows_go_on_from_a_mark_that_was_clicked() {
    let page = open_with_focus_in_the_plot().await;
    press("End").await;
    let clicked = page.marked()[0].clone();
    click(&page.mark(&clicked)).await;
    press("ArrowRight").await;
    let at = in_time().iter().position(|&slug| slug == clicked).unwrap();
    assert_eq!(focused_event(), in_time()[at + 1]);
}

#[wasm_bindgen_test]
async fn what_arrows_reached_enter_selects() {
    let page = Page::open(every_field(), WIDE).await;
    page.plot().focus().unwrap();
    press("ArrowRight").await;
    press("ArrowRight").await;
    press_enter(focused().unchecked_ref()).await;
    assert_eq!(page.card(), "The accord is ratified");
    press("ArrowRight").await;
    assert_eq!(focused_event(), "pledge");
    assert_eq!(page.card(), "The accord is ratified");
}

#[wasm_bindgen_test]
async fn plus_and_minus_scale_and_zero_shows_all() {
    let page = open_with_focus_in_the_plot().await;
    let dated = in_time().len();
    assert_eq!(page.shown(), dated);
    for _ in 0..5 {
        press("+").await;
    }
    let close = page.shown();
    assert!(close < dated);
    press("-").await;
    assert!(page.shown() > close);
    press("0").await;
    assert_eq!(page.shown(), dated);
    press("-").await;
    assert_eq!(page.shown(), dated);
}

#[wasm_bindgen_test]
async fn the_keys_work_on_after_the_focused_mark_has_moved_out_of_view() {
    let page = open_with_focus_in_the_plot().await;
    press("Home").await;
    for _ in 0..4 {
        press("+").await;
    }
    for _ in 0..10 {
        press_with("ArrowRight", |init| init.set_shift_key(true)).await;
    }
    assert!(!page.marked().contains(&in_time()[0].to_owned()), "the first is out of view");
    assert!(page.plot().contains(Some(&focused())), "the focus is in the timeline");
    press("ArrowRight").await;
    assert_eq!(focused_event(), in_time()[1]);
}

#[wasm_bindgen_test]
async fn keys_that_are_the_browsers_stay_so() {
    let page = open_with_focus_in_the_plot().await;
    press_with("+", |init| init.set_ctrl_key(true)).await;
    press_with("ArrowLeft", |init| init.set_alt_key(true)).await;
    assert_eq!(page.shown(), in_time().len());
    assert!(*page.plot() == focused(), "the focus has not moved");
}

#[wasm_bindgen_test]
async fn the_buttons_scale_and_show_all() {
    let page = open_with_focus_in_the_plot().await;
    for _ in 0..5 {
        click(&page.the("[aria-label='Zoom in']")).await;
    }
    assert!(page.shown() < in_time().len());
    click(&page.button("All")).await;
    assert_eq!(page.shown(), in_time().len());
}

#[wasm_bindgen_test]
async fn each_scale_shows_all_events_and_only_that_true_to_time_folds_no_gap() {
    let page = Page::open(shipped(), WIDE).await;
    let lefts =
        || page.all(".mark[data-key]").iter().map(|mark| mark.get_bounding_client_rect().left()).collect::<Vec<_>>();
    let mut seen = vec![lefts()];
    for (at, has_gaps) in [(1, true), (2, false), (0, true)] {
        choose_scale(&page, at).await;
        assert_eq!(page.find(".gap-button").is_some(), has_gaps);
        assert_eq!(page.shown(), in_time().len());
        seen.push(lefts());
    }
    assert!(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] == seen[3], "{seen:?}");
}

/// Chooses a scale: by events, without empty years, or true to time.
async fn choose_scale(page: &Page, at: i32) {
    choose(&page.the(".spacing select"), at);
    settled().await;
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_timeline_and_clicks_nothing() {
    let page = Page::open(every_field(), WIDE).await;
    let mark = page.mark("ratification");
    turn_wheel(&mark, true).await;
    let left = || page.mark("ratification").get_bounding_client_rect().left();
    let before = left();
    drag(&mark, (-40, 3)).await;
    assert!(page.is_at_a_glance());
    assert!((left() - before + 40.0).abs() < 1.0, "from {before} to {}", left());
}

#[wasm_bindgen_test]
async fn a_drag_moves_all_marks_at_once_and_changes_nothing_of_those_that_stay_in_view() {
    let page = Page::open(shipped(), WIDE).await;
    for _ in 0..3 {
        turn_wheel(&page.plot(), true).await;
    }
    let plot = page.plot().get_bounding_client_rect();
    // Far enough from both ends that neither the mark nor its name is cut.
    let is_inside = |mark: &HtmlElement| {
        let bounds = mark.get_bounding_client_rect();
        bounds.left() > plot.left() + 400.0 && bounds.right() < plot.right() - 400.0
    };
    let inside: Vec<HtmlElement> = page.all(".mark").into_iter().filter(is_inside).collect();
    let look = |mark: &HtmlElement| mark.outer_html();
    let left = |mark: &HtmlElement| mark.get_bounding_client_rect().left();
    let before: Vec<(String, f64)> = inside.iter().map(|mark| (look(mark), left(mark))).collect();
    assert!(before.len() > 2, "{}", before.len());
    drag(&page.plot(), (-40, 0)).await;
    for (mark, (html, x)) in inside.iter().zip(before) {
        assert_eq!(look(mark), html);
        assert!((left(mark) - x + 40.0).abs() < 1.0, "from {x} to {}", left(mark));
    }
}

#[wasm_bindgen_test]
async fn a_hand_that_slips_a_little_clicks_all_the_same() {
    let page = Page::open(every_field(), WIDE).await;
    drag(&page.mark("ratification"), (2, 1)).await;
    assert_eq!(page.card(), "The accord is ratified");
}

#[wasm_bindgen_test]
async fn enter_selects_even_if_the_pointers_last_move_was_a_drag() {
    let page = Page::open(every_field(), WIDE).await;
    drag(&page.plot(), (-40, 0)).await;
    press_enter(&page.mark("ratification")).await;
    assert_eq!(page.card(), "The accord is ratified");
}

#[wasm_bindgen_test]
async fn the_wheel_scales_with_ctrl_only() {
    let page = Page::open(shipped(), WIDE).await;
    assert!(!turn_wheel(&page.plot(), false).await, "the page may scroll");
    assert_eq!(page.shown(), in_time().len());
    assert!(turn_wheel(&page.plot(), true).await, "the page is not enlarged");
    assert!(page.shown() < in_time().len());
}

#[wasm_bindgen_test]
async fn the_plot_and_its_gaps_and_its_chips_are_one_stop_of_the_tab_key_each() {
    let page = Page::open(shipped(), WIDE).await;
    assert_eq!(page.plot().tab_index(), 0);
    assert!(page.all(".mark").iter().all(|mark| mark.tab_index() == -1));
    for group in [".gap-button", ".more"] {
        let all = page.all(group);
        assert!(all.len() > 2);
        assert_eq!(all.iter().filter(|one| one.tab_index() >= 0).count(), 1, "{group}");
        assert_eq!(all[0].tab_index(), 0);
        all[0].focus().unwrap();
        for (key, at) in [("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1)] {
            press(key).await;
            assert!(*all[at] == focused(), "{group} {at}");
        }
        press("ArrowDown").await;
        assert!(focused().matches(".mark").unwrap(), "other keys go among the events");
    }
}

#[wasm_bindgen_test]
async fn a_gap_opens_by_its_button_and_folds_again() {
    let page = Page::open(shipped(), WIDE).await;
    let it = || page.the(".gap-button");
    let width = it().get_bounding_client_rect().width();
    let count = page.shown();
    assert_eq!(it().get_attribute("aria-expanded").unwrap(), "false");
    press_enter(&it()).await;
    assert_eq!(it().get_attribute("aria-expanded").unwrap(), "true");
    assert!(it().get_bounding_client_rect().width() > 2.0 * width);
    assert_eq!(page.shown(), count, "no event is lost");
    press_enter(&it()).await;
    assert_eq!(it().get_attribute("aria-expanded").unwrap(), "false");
}

/// What the handles of the brush say.
fn brushed(page: &Page) -> Vec<String> {
    page.all(".brush-handle").iter().map(|handle| handle.get_attribute("aria-valuetext").unwrap()).collect()
}

#[wasm_bindgen_test]
async fn the_handles_of_the_brush_say_what_is_shown_and_move_it_by_keys() {
    let page = Page::open(shipped(), WIDE).await;
    let (whole, all) = (brushed(&page), page.shown());
    page.all(".brush-handle")[0].focus().unwrap();
    press("PageUp").await;
    let later = brushed(&page);
    assert!(later[0] != whole[0] && later[1] == whole[1], "{later:?}");
    assert!(page.shown() < all);
    press("Home").await;
    assert_eq!(brushed(&page), whole);
    page.all(".brush-handle")[1].focus().unwrap();
    press("Home").await;
    assert_eq!(brushed(&page)[0], whole[0]);
    assert_ne!(brushed(&page)[1], whole[1]);
}

#[wasm_bindgen_test]
async fn the_brush_can_be_dragged_by_its_end_and_as_a_whole() {
    let page = Page::open(shipped(), WIDE).await;
    let whole = brushed(&page);
    // `drag` begins in the middle of the element.
    drag(&page.all(".brush-handle")[1], (-400, 0)).await;
    let shorter = brushed(&page);
    assert!(shorter[0] == whole[0] && shorter[1] != whole[1], "{shorter:?}");
    drag(&page.the(".brush"), (100, 0)).await;
    let moved = brushed(&page);
    assert!(moved[0] != shorter[0] && moved[1] != shorter[1], "{moved:?}");
    assert!(!page.all(".overview-bar").is_empty());
}

#[wasm_bindgen_test]
async fn the_phones_list_shows_what_the_brush_does_and_counts_the_rest() {
    let page = Page::open_at(shipped(), NARROW, "#?view=timeline").await;
    let all = page.all(".row").len();
    assert!(page.find(".row-outside").is_none());
    page.all(".brush-handle")[0].focus().unwrap();
    press("PageUp").await;
    let shown = page.all(".row").len();
    assert!(0 < shown && shown < all, "{shown} of {all} at {:?}", brushed(&page));
    let rest = text(&page.the(".row-outside"));
    assert!(rest.starts_with(&format!("{} of {all} events", all - shown)), "{rest}");
    press("Home").await;
    assert_eq!(page.all(".row").len(), all);
    press_enter(&page.the(".row-gap button")).await;
    assert_eq!(page.the(".row-gap button").get_attribute("aria-expanded").unwrap(), "true");
}

#[wasm_bindgen_test]
async fn the_overview_follows_what_is_folded() {
    let page = Page::open(shipped(), WIDE).await;
    let bars = || page.all(".overview-bar").iter().filter_map(|bar| bar.get_attribute("x")).collect::<Vec<_>>();
    let gaps = || page.all(".overview-gap").len();
    let (folded_bars, folded_gaps) = (bars(), gaps());
    assert!(folded_gaps > 0);
    press_enter(&page.the(".gap-button")).await;
    assert_eq!(gaps(), folded_gaps - 1);
    assert_ne!(bars(), folded_bars);
    choose_scale(&page, 2).await;
    assert_eq!(gaps(), 0);
}

#[wasm_bindgen_test]
async fn keys_that_scale_and_move_leave_the_focus_of_a_chip_or_a_gap_in_the_plot() {
    let page = Page::open(shipped(), WIDE).await;
    for button in [".more", ".gap-button"] {
        for key in ["+", "PageDown", "0", "-"] {
            page.the(button).focus().unwrap();
            press(key).await;
            assert!(page.plot().contains(Some(&focused())), "{button}, {key}");
        }
    }
}

#[wasm_bindgen_test]
async fn what_has_nothing_to_do_with_the_selection_steps_back_until_it_is_cleared() {
    let page = Page::open_at(shipped(), WIDE, "#event/friendship-treaty-signed").await;
    let steps_back = |slug: &str| {
        let bar = page.mark(slug).first_element_child().unwrap();
        let style = web_sys::window().unwrap().get_computed_style(&bar).unwrap().unwrap();
        style.get_property_value("opacity").unwrap() != "1"
    };
    assert!(!steps_back("friendship-treaty-signed") && !steps_back("friendship-treaty-ratified"));
    assert!(steps_back("ceasefire-brokered"));
    press("Escape").await;
    assert!(!steps_back("ceasefire-brokered"));
}
