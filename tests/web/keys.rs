//! The keyboard help: the sheet of all keys, and whether they do what it says.

use crate::articles::{every_field, shipped, without_maps};
use crate::input::{click, is_answered, press, press_enter};
use crate::page::{NARROW, Page, WIDE, address, focused, settled, text};
use article_explorer::explorer::keys::{Anywhere, Command, KEYS, Scope};
use gloo_utils::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const SELECTED: &str = "#event/friendship-treaty-signed";

fn is_open(page: &Page) -> bool {
    page.the("dialog").matches(":modal").unwrap()
}

async fn focus(element: &HtmlElement) {
    element.focus().unwrap();
    settled().await;
}

/// Opens the sheet by its button, switches single letters on or off, and closes it.
async fn switch_letters(page: &Page) {
    click(&page.the(".tools .help")).await;
    page.the("dialog input").click();
    settled().await;
    press("Escape").await;
    assert!(!is_open(page));
}

/// Brings the focus to where the keys of a scope are heard.
async fn go_to(page: &Page, scope: Scope) {
    let stop = match scope {
        Scope::Anywhere | Scope::Links => ".story-panel",
        Scope::Timeline => ".plot",
        Scope::LaneNames => ".lane-label",
        Scope::InGroup => ".more",
        Scope::Slider => ".brush-handle",
        Scope::Map => ".map-plot",
        Scope::Place => ".map .place",
        Scope::List => return click(&page.button("undated")).await,
    };
    focus(&page.the(stop)).await;
}

#[wasm_bindgen_test]
async fn every_key_of_the_sheet_is_answered_where_the_sheet_says() {
    for group in &KEYS {
        let page = Page::open_at(shipped(), WIDE, SELECTED).await;
        for &(stroke, command) in group.rows.iter().flat_map(|row| row.keys) {
            go_to(&page, group.scope).await;
            let before = address();
            let is_answered = is_answered(stroke.key, stroke.has_shift).await;
            // Escape is left to the browser too.
            let has_closed = command == Command::Anywhere(Anywhere::Close) && address() != before;
            assert!(is_answered || has_closed, "{}: {stroke:?}", group.title);
            // The sheet, or the filters.
            if is_open(&page) || page.find(".filters").is_some() {
                press("Escape").await;
            }
        }
    }
}

#[wasm_bindgen_test]
async fn the_sheet_lists_every_key_with_what_it_does() {
    let page = Page::open(shipped(), WIDE).await;
    focus(&page.plot()).await;
    press("?").await;
    let titles: Vec<String> = page.all("dialog h3").iter().map(text).collect();
    assert_eq!(titles, KEYS.map(|group| group.title));
    let listed: Vec<(usize, String)> = page
        .all("dialog dl > div")
        .iter()
        .map(|row| {
            let strokes = row.query_selector_all(".stroke").unwrap().length() as usize;
            let does = row.query_selector("dd").unwrap().unwrap();
            (strokes, does.unchecked_into::<HtmlElement>().inner_text())
        })
        .collect();
    let rows = KEYS.iter().flat_map(|group| group.rows).map(|row| (row.keys.len(), row.does.to_string()));
    assert_eq!(listed, rows.collect::<Vec<_>>());
    assert!(page.all("dialog kbd").iter().all(|key| !text(key).is_empty()));
}

#[wasm_bindgen_test]
async fn from_anywhere_it_opens_and_escape_the_same_key_and_its_button_close_it_and_the_focus_is_where_it_was() {
    for width in [WIDE, NARROW] {
        let page = Page::open_at(shipped(), width, SELECTED).await;
        let stops = [
            ".story-panel",
            ".story .mention",
            ".card-panel",
            ".walk-on",
            ".tools .help",
            ".card a:not([aria-current])",
        ];
        for (stop, how) in stops.into_iter().zip(["Escape", "?", "button"].into_iter().cycle()) {
            let stop = page.the(stop);
            focus(&stop).await;
            press("?").await;
            assert!(is_open(&page));
            assert!(page.the("dialog").contains(Some(&focused())), "the focus is on the sheet");
            match how {
                "button" => press_enter(&page.the("dialog .close")).await,
                key => press(key).await,
            }
            assert!(!is_open(&page), "{how}");
            assert!(*stop == focused(), "{how} at {width}: {}", stop.class_name());
            assert_eq!(address(), SELECTED, "what is selected stays");
        }
        let button = page.the(".tools .help");
        click(&button).await;
        assert!(is_open(&page));
        press("Escape").await;
        assert!(*button == focused());
    }
}

#[wasm_bindgen_test]
async fn what_was_open_and_where_the_keyboard_was_stay_behind_the_sheet() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.button("undated")).await;
    let listed = page.listed();
    let at = focused();
    press("?").await;
    assert!(is_open(&page));
    press("Escape").await;
    assert_eq!(page.listed(), listed, "the list is still open");
    assert!(at == focused());
    press("Escape").await;
    assert!(page.listed().is_none());

    focus(&page.plot()).await;
    press("End").await;
    press("ArrowLeft").await;
    let mark = focused();
    assert!(mark.matches(".mark").unwrap());
    press("?").await;
    press("?").await;
    assert!(mark == focused(), "the keyboard is at the same event");

    // The way back from the card leads to what had the focus before it, and not to the sheet.
    press_enter(mark.unchecked_ref()).await;
    press("c").await;
    press("?").await;
    press("Escape").await;
    assert!(*page.the(".card-panel") == focused());
    press("c").await;
    assert!(mark == focused());
}

#[wasm_bindgen_test]
async fn keys_on_the_sheet_reach_nothing_behind_it() {
    let page = Page::open_at(shipped(), WIDE, SELECTED).await;
    focus(&page.plot()).await;
    press("?").await;
    for key in ["n", "p", "e", "c", "+", "ArrowRight"] {
        press(key).await;
        assert!(is_open(&page) && page.the("dialog").contains(Some(&focused())), "{key}");
    }
    press("Escape").await;
    assert_eq!(address(), SELECTED);
    press("Escape").await;
    assert_eq!(address(), "", "now it clears");
}

#[wasm_bindgen_test]
async fn single_letters_are_switched_off_and_on_and_their_hints_with_them() {
    let page = Page::open_at(shipped(), WIDE, SELECTED).await;
    let hints = || {
        let told = page.all("[aria-keyshortcuts]").len();
        let titles = page.all(".explorer [title$=')']").iter().filter(|it| it.title().ends_with("(E)")).count();
        (told, titles, page.the(".walk-on").title(), page.the(".tools .help").title())
    };
    let before = hints();
    assert!(before.0 >= 8 && before.1 == 4, "{before:?}");
    assert!(before.2.ends_with("(N)") && before.3 == "Keyboard help (?)");
    switch_letters(&page).await;
    assert_eq!(hints(), (0, 0, "Next event".into(), "Keyboard help".into()));
    for stop in [".story-panel", ".plot", ".card-panel"] {
        focus(&page.the(stop)).await;
        for key in ["n", "p", "e", "c", "?", "N"] {
            assert!(!is_answered(key, false).await, "{key}");
            assert!(*page.the(stop) == focused());
            assert_eq!(address(), SELECTED);
        }
        assert!(!is_open(&page));
    }
    focus(&page.plot()).await;
    assert!(is_answered("+", false).await, "what only the focused plot hears stays");
    click(&page.the(".tools .help")).await;
    assert_eq!(page.all("dialog [data-off]").len(), 7);
    assert!(page.all("dialog dd span:not([hidden])").iter().all(|off| text(off).contains("switched off")));
    press("?").await;
    assert!(is_open(&page), "the key is switched off on the sheet too");
    press("Escape").await;
    switch_letters(&page).await;
    assert_eq!(hints(), before);
    focus(&page.plot()).await;
    press("n").await;
    assert_ne!(address(), SELECTED);
}

#[wasm_bindgen_test]
async fn the_question_mark_is_left_to_fields_and_to_the_rest_of_the_hosts_page() {
    let page = Page::open(shipped(), WIDE).await;
    focus(&page.the(".map select")).await;
    assert!(!is_answered("?", true).await && !is_open(&page));
    focused().unchecked_ref::<HtmlElement>().blur().unwrap();
    assert!(document().body().unwrap() == *focused().unchecked_ref::<HtmlElement>());
    assert!(!is_answered("?", true).await && !is_open(&page));
}

#[wasm_bindgen_test]
async fn each_explorer_has_its_own_sheet_and_its_own_switch() {
    let one = Page::open(every_field(), WIDE).await;
    let other = Page::beside(every_field(), WIDE).await;
    switch_letters(&one).await;
    focus(&other.the(".story-panel")).await;
    press("?").await;
    assert!(is_open(&other) && !is_open(&one));
    press("Escape").await;
    focus(&one.the(".story-panel")).await;
    press("?").await;
    assert!(!is_open(&one) && !is_open(&other));
}

#[wasm_bindgen_test]
async fn without_maps_the_sheet_shows_no_keys_of_a_map() {
    let page = Page::open(without_maps(), WIDE).await;
    click(&page.the(".tools .help")).await;
    let titles: Vec<String> = page.all("dialog h3").iter().map(text).collect();
    let others = KEYS.iter().filter(|group| !matches!(group.scope, Scope::Map | Scope::Place));
    assert_eq!(titles, others.map(|group| group.title).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_with_the_sheet_open_can_be_used() {
    let mut page = Page::open(every_field(), WIDE).await;
    click(&page.the(".tools .help")).await;
    page.unmount().await;
    assert!(document().query_selector(":modal").unwrap().is_none());
    page.mount_again().await;
    assert!(!is_open(&page));
    click(&page.mention("ada")).await;
    press("Escape").await;
    assert!(page.is_at_a_glance());
}

#[wasm_bindgen_test]
async fn keys_that_are_heard_anywhere_are_heard_in_an_open_list() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.button("undated")).await;
    press("n").await;
    assert_ne!(address(), "", "the walk goes on");
}
