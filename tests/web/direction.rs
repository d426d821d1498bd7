//! An article that is written from right to left: so is all of the explorer laid out, and time runs the same way.

use crate::articles::{arabic, every_field};
use crate::input::{click, drag, press, press_enter, press_with, swipe, turn_wheel, turn_wheel_sideways};
use crate::page::{NARROW, Page, WIDE, focused, slug, text};
use article_explorer::date::Day;
use article_explorer::explorer::ViewState;
use article_explorer::export::{LIGHT, Picture};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// The dated events of the article, in the order of time.
const IN_TIME: [&str; 7] = ["harbour-built", "quarrel", "signing", "ratification", "pledge", "bridge", "visit"];

fn left(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().left()
}

fn right(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().right()
}

/// Where an event's bar is drawn, from its left to its right.
fn bar(page: &Page, slug: &str) -> (f64, f64) {
    let bar: HtmlElement = page.mark(slug).query_selector(".bar").unwrap().unwrap().unchecked_into();
    (left(&bar), right(&bar))
}

/// The part of time that is shown, in minutes: the values of the two handles.
fn shown(page: &Page) -> Vec<i64> {
    let value = |handle: &HtmlElement| handle.get_attribute("aria-valuenow").unwrap().parse().unwrap();
    page.all(".brush-handle").iter().map(value).collect()
}

#[wasm_bindgen_test]
async fn the_views_stand_from_right_to_left() {
    let page = Page::open(arabic(), WIDE).await;
    assert!(left(&page.the(".story")) >= right(&page.the(".map")));
    assert!(left(&page.the(".lane-labels")) >= right(&page.plot()));
    assert!(left(&page.the(".masthead h1")) > right(&page.the(".tools")));
    let english = Page::open(every_field(), WIDE).await;
    assert!(right(&english.the(".story")) <= left(&english.the(".map")), "an English article stays as it was");
}

#[wasm_bindgen_test]
async fn the_earliest_event_is_at_the_right_and_every_later_one_farther_left() {
    let page = Page::open(arabic(), WIDE).await;
    assert_eq!(page.marked(), IN_TIME, "in the order of time for screen readers");
    let starts = IN_TIME.map(|slug| bar(&page, slug).1);
    assert!(starts.is_sorted_by(|earlier, later| earlier > later), "{starts:?}");
    let plot = (left(&page.plot()), right(&page.plot()));
    for slug in IN_TIME {
        let (left, right) = bar(&page, slug);
        assert!(plot.0 <= left && right <= plot.1, "{slug} is in the plot");
    }
}

#[wasm_bindgen_test]
async fn what_lies_under_the_marks_is_where_they_are() {
    let page = Page::open_at(arabic(), WIDE, "#event/ratification").await;
    let [later, earlier] = ["pledge", "signing"].map(|slug| bar(&page, slug)).map(|(a, b)| f64::midpoint(a, b));
    let chain = page.the(".arc[data-lit][data-class='chain']");
    let (left, right) = (left(&chain), right(&chain));
    let joins = (left - later).abs() < 2.0 && (right - earlier).abs() < 2.0;
    assert!(joins, "from {left} to {right}, not from {later} to {earlier}");
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_time_with_the_pointer() {
    let page = Page::open(arabic(), WIDE).await;
    turn_wheel(&page.mark("signing"), true).await;
    let before = bar(&page, "signing").0;
    drag(&page.mark("signing"), (40, 0)).await;
    assert!((bar(&page, "signing").0 - before - 40.0).abs() < 1.0, "from {before} to {}", bar(&page, "signing").0);
}

#[wasm_bindgen_test]
async fn the_wheel_scales_around_the_pointer_and_moves_sideways_as_the_page_would() {
    let page = Page::open(arabic(), WIDE).await;
    let middle = || f64::midpoint(bar(&page, "signing").0, bar(&page, "signing").1);
    let before = middle();
    turn_wheel(&page.mark("signing"), true).await;
    assert!((middle() - before).abs() < 1.5, "from {before} to {}", middle());
    turn_wheel_sideways(&page.plot(), 30.0).await;
    assert!((middle() - before + 30.0).abs() < 2.5, "what is at the right comes into view");
}

#[wasm_bindgen_test]
async fn the_left_arrow_goes_to_later_events_and_later_time() {
    let page = Page::open(arabic(), WIDE).await;
    page.plot().focus().unwrap();
    let at = || slug(focused().unchecked_ref::<HtmlElement>());
    press("ArrowLeft").await;
    press("ArrowLeft").await;
    assert_eq!(at(), IN_TIME[1]);
    press("ArrowRight").await;
    assert_eq!(at(), IN_TIME[0]);
    press("End").await;
    assert_eq!(at(), IN_TIME[6]);
    press("Home").await;
    for _ in 0..3 {
        press("+").await;
    }
    let before = shown(&page);
    press_with("ArrowLeft", |init| init.set_shift_key(true)).await;
    assert!(shown(&page)[0] > before[0], "{:?} after {before:?}", shown(&page));
}

#[wasm_bindgen_test]
async fn the_brush_begins_at_the_right_and_its_handles_go_where_they_are_dragged() {
    let page = Page::open(arabic(), WIDE).await;
    let handles = || page.all(".brush-handle");
    assert!(left(&handles()[0]) > right(&handles()[1]), "the start of time is at the right");
    let whole = shown(&page);
    let at = left(&handles()[1]);
    drag(&handles()[1], (150, 0)).await;
    assert!((left(&handles()[1]) - at - 150.0).abs() < 3.0, "from {at} to {}", left(&handles()[1]));
    let shorter = shown(&page);
    assert!(shorter[0] == whole[0] && shorter[1] < whole[1], "{shorter:?} of {whole:?}");
    handles()[0].focus().unwrap();
    press("ArrowLeft").await;
    assert!(shown(&page)[0] > shorter[0], "the left arrow goes on in time");
    press("Home").await;
    assert_eq!(shown(&page)[0], whole[0]);
    let before = shown(&page);
    drag(&page.the(".brush"), (-30, 0)).await;
    assert!(shown(&page)[0] > before[0] && shown(&page)[1] > before[1], "to the left is later");
}

#[wasm_bindgen_test]
async fn a_swipe_to_the_right_goes_on_and_the_arrows_of_the_walk_point_where_time_goes() {
    let page = Page::open_at(arabic(), NARROW, "#event/harbour-built").await;
    swipe(&page.the(".card"), (120, 0)).await;
    assert_eq!(page.current(), ["signing"], "the next key event");
    swipe(&page.the(".card"), (-120, 0)).await;
    assert_eq!(page.current(), ["harbour-built"]);
    assert!(text(&page.the(".walk-on")).ends_with('←') && text(&page.the(".walk-back")).starts_with('→'));
}

#[wasm_bindgen_test]
async fn the_arrow_keys_go_through_links_as_these_are_read() {
    let page = Page::open(arabic(), WIDE).await;
    page.the(".story-panel").focus().unwrap();
    press("ArrowLeft").await;
    press("ArrowLeft").await;
    let links = page.all(".story-panel a");
    assert!(*links[1] == focused());
    press("ArrowRight").await;
    assert!(*links[0] == focused());
}

#[wasm_bindgen_test]
async fn the_keyboard_help_names_the_keys_as_they_are_here() {
    let page = Page::open(arabic(), WIDE).await;
    click(&page.the(".tools .help")).await;
    let row = page.all("dialog dd").into_iter().find(|row| text(row).starts_with("Go to the previous or next event"));
    let keys = row.unwrap().previous_element_sibling().unwrap();
    let caps: Vec<String> = page
        .all("dialog .stroke")
        .iter()
        .filter(|stroke| keys.contains(Some(stroke)))
        .map(|stroke| text(stroke).trim().to_owned())
        .collect();
    assert_eq!(caps, ["→Right arrow", "←Left arrow"], "back, and on");
    press("Escape").await;
}

#[wasm_bindgen_test]
async fn a_preview_begins_where_its_link_does() {
    let page = Page::open(arabic(), WIDE).await;
    page.mention("harbour").focus().unwrap();
    press("Shift").await;
    let (preview, link) = (page.the(".preview:not([hidden])"), page.mention("harbour"));
    assert!((right(&preview) - right(&link)).abs() < 2.0, "{} beside {}", right(&preview), right(&link));
}

/// The language that an element is in.
fn language(element: &Element) -> String {
    element.closest("[lang]").unwrap().unwrap().get_attribute("lang").unwrap()
}

#[wasm_bindgen_test]
async fn every_text_says_whether_it_is_english_or_the_articles() {
    let page = Page::open_at(arabic(), WIDE, "#event/signing").await;
    press_enter(&page.the(".filter-button")).await;
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let mut seen = (0, 0);
    for element in page.all(".explorer :is(a, p, h1, h2, h3, h4, dt, li, button, span, b, text, blockquote, strong)") {
        // What a text is in is said by the element that has it alone.
        let is_leaf = element.child_element_count() == 0;
        let words = text(&element);
        if !is_leaf || !words.chars().any(char::is_alphabetic) || element.closest("[hidden], title").unwrap().is_some()
        {
            continue;
        }
        let is_whole = words.chars().all(|c| !c.is_alphabetic() || is_arabic(c));
        let has_none = !words.chars().any(is_arabic);
        if is_whole {
            assert_eq!(language(&element), "ar", "“{words}” in {}", element.outer_html());
            seen.0 += 1;
        } else if has_none && words != "NATO" {
            assert_eq!(language(&element), "en", "“{words}” in {}", element.outer_html());
            seen.1 += 1;
        }
    }
    assert!(seen.0 > 40 && seen.1 > 40, "{seen:?}");
}

#[wasm_bindgen_test]
async fn english_words_keep_their_order_in_a_line_from_right_to_left() {
    let page = Page::open_at(arabic(), WIDE, "#event/ratification").await;
    let date = page.the(".card-date [title^='EDTF'] > [dir='ltr']");
    assert_eq!(text(&date), "29 October 2008");
    let apart = page.all(".relations [dir='ltr']").iter().map(text).collect::<Vec<_>>();
    assert_eq!(apart, ["Ratifies", "42 days earlier", "Followed by"]);
    assert!(page.all("[dir='ltr']").iter().all(|words| words.closest(".card, .sheet, .story").unwrap().is_some()));
}

#[wasm_bindgen_test]
async fn a_picture_of_the_timeline_runs_from_the_right_too() {
    let (explorer, state) = (arabic(), ViewState::new(arabic()));
    let today = Day::from_ymd(2026, 11, 28).unwrap();
    let picture = Picture { explorer, state: &state, palette: &LIGHT, address: "#", version: "1", today };
    let stack = explorer.timeline.stack(&state.timeline, 900.0);
    let scene = explorer.timeline.scene(&explorer.article, &stack, &state.timeline, 240.0, None);
    let page = Page::open(arabic(), WIDE).await;
    let stage = page.the(".card");
    stage.set_inner_html(&picture.timeline(&scene));
    let picture = stage.query_selector("svg").unwrap().unwrap();
    // Its edges among the picture's, of its last text, which isn't a halo.
    let edges = |words: &str| {
        let texts = picture.query_selector_all("text").unwrap();
        let is_it = |text: &Element| text.text_content().as_deref() == Some(words);
        let mut all = (0..texts.length()).map(|at| texts.item(at).unwrap().unchecked_into::<Element>());
        let text: web_sys::SvgGraphicsElement =
            all.rfind(is_it).unwrap_or_else(|| panic!("“{words}”")).unchecked_into();
        assert!(text.get_screen_ctm().unwrap().a() > 0.0, "“{words}” isn't mirrored");
        let edges = text.get_bounding_client_rect();
        (edges.left(), edges.right())
    };
    let article = &explorer.article;
    let frame = picture.get_bounding_client_rect();
    let lane = edges(&article.themes[0].label);
    assert!(frame.right() - lane.1 < 40.0, "the lanes' names begin at the right");
    assert!(frame.right() - edges(&article.title).1 < 20.0, "and so does the title");
    // Names of months may come again.
    let labels: Vec<&str> =
        scene.ticks.iter().map(|tick| tick.label.as_str()).filter(|label| !label.is_empty()).collect();
    let once = labels.iter().filter(|&label| labels.iter().filter(|other| *other == label).count() == 1);
    let ticks: Vec<f64> = once.map(|label| edges(label).1).collect();
    assert!(ticks.len() > 4 && ticks.is_sorted_by(|earlier, later| earlier > later), "{ticks:?}");
    for label in scene.marks.iter().filter_map(|mark| mark.label.as_ref()) {
        let (left, right) = edges(&label.text);
        assert!(frame.left() <= left && right <= lane.1, "“{}” is in the plot", label.text);
    }
}
