//! The search, by keyboard, by pointer and by ear.

use crate::articles::{every_field, shipped, strange};
use crate::input::{click, press, press_with};
use crate::page::{NARROW, Page, WIDE, address, focused, settled, text};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement, HtmlInputElement};

impl Page {
    fn field(&self) -> HtmlInputElement {
        self.the("[data-view='search'] [role='combobox']").unchecked_into()
    }

    /// Writes into the field, in place of what stands there.
    async fn search(&self, query: &str) {
        let field = self.field();
        field.focus().unwrap();
        field.set_value(query);
        field.dispatch_event(&Event::new("input").unwrap()).unwrap();
        settled().await;
    }

    fn is_list_open(&self) -> bool {
        let is_said = self.field().get_attribute("aria-expanded").as_deref() == Some("true");
        let is_seen = self.the("[role='listbox']").client_height() > 0;
        assert_eq!(is_said, is_seen, "what is said of the list is so");
        is_said
    }

    /// The choice that Enter takes, by what the field says and by what the list says.
    fn active(&self) -> Option<HtmlElement> {
        let id = self.field().get_attribute("aria-activedescendant")?;
        let active = self.the(&format!("[id='{id}']"));
        assert_eq!(active.get_attribute("aria-selected").as_deref(), Some("true"));
        assert_eq!(self.all("[role='option'][aria-selected='true']").len(), 1);
        Some(active)
    }

    fn active_title(&self) -> String {
        text(&self.active().unwrap().query_selector(".found-title").unwrap().unwrap().unchecked_into())
    }

    fn said(&self) -> String {
        text(&self.the("[data-view='search'] [role='status']"))
    }

    fn note(&self) -> String {
        let note = self.the(".found-note");
        if note.client_height() > 0 { text(&note) } else { String::new() }
    }

    fn options(&self) -> usize {
        self.all("[role='option']").len()
    }

    fn is_field_focused(&self) -> bool {
        **self.field() == focused()
    }
}

#[wasm_bindgen_test]
async fn slash_leads_to_the_field_from_anywhere_and_is_a_letter_in_it() {
    let page = Page::open(shipped(), WIDE).await;
    for from in [".plot", ".story-panel", ".card-panel", ".walk-on"] {
        page.the(from).focus().unwrap();
        press("/").await;
        assert!(page.is_field_focused(), "from {from}");
    }
    let init = web_sys::KeyboardEventInit::new();
    init.set_key("/");
    init.set_bubbles(true);
    init.set_cancelable(true);
    let key = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    assert!(focused().dispatch_event(&key).unwrap(), "it is written");
}

#[wasm_bindgen_test]
async fn slash_outside_of_the_explorer_is_the_hosts() {
    let page = Page::open(shipped(), WIDE).await;
    if let Some(focused) = focused().dyn_ref::<HtmlElement>() {
        focused.blur().unwrap();
    }
    press("/").await;
    assert!(!page.is_field_focused());
}

#[wasm_bindgen_test]
async fn what_is_found_is_listed_by_kind_counted_and_announced() {
    let page = Page::open(shipped(), WIDE).await;
    assert!(!page.is_list_open());
    page.search("Lavrov").await;
    assert!(page.is_list_open());
    let groups = page.all("[role='listbox'] > [role='group']");
    for group in &groups {
        // The filter stands behind the kinds, without a heading.
        let Some(heading) = group.get_attribute("aria-labelledby") else {
            assert!(text(group).starts_with("Show only the "));
            continue;
        };
        assert!(!text(&page.the(&format!("[id='{heading}']"))).is_empty());
    }
    assert!(text(&groups[0]).starts_with("Names 3"), "{}", text(&groups[0]));
    assert!(page.said().contains(" results: 3 names, "), "{}", page.said());
    assert_eq!(text(&page.the("mark")), "Lavrov");
}

#[wasm_bindgen_test]
async fn marks_follow_the_query_where_the_hits_stay() {
    let page = Page::open(shipped(), WIDE).await;
    let marks = || page.all("mark").iter().map(text).collect::<Vec<_>>();
    for (before, query) in [("small o", "small os"), ("also r", "also ru")] {
        page.search(before).await;
        page.search(query).await;
        let as_typed = marks();
        page.search("").await;
        page.search(query).await;
        assert_eq!(as_typed, marks(), "{query}");
    }
}

#[wasm_bindgen_test]
async fn arrows_go_through_the_list_and_around_its_ends_and_enter_selects() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Lavrov").await;
    assert_eq!(page.active_title(), "Sergey Lavrov");
    let last = page.options() - 1;
    press("ArrowUp").await;
    assert!(page.active().unwrap() == page.all("[role='option']")[last]);
    press("ArrowDown").await;
    assert_eq!(page.active_title(), "Sergey Lavrov");
    press("End").await;
    assert!(page.active().unwrap() == page.all("[role='option']")[last]);
    press("Home").await;
    assert_eq!(page.active_title(), "Sergey Lavrov");
    assert!(page.is_field_focused(), "the focus stays in the field");
    press("Enter").await;
    assert_eq!(address(), "#entity/sergey-lavrov");
    assert!(!page.is_list_open());
    assert!(page.active().is_none());
}

#[wasm_bindgen_test]
async fn home_and_end_move_in_the_field_unless_arrows_went_into_the_list() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Lavrov").await;
    press("End").await;
    assert_eq!(page.active_title(), "Sergey Lavrov");
    press("ArrowDown").await;
    press("ArrowLeft").await;
    press("End").await;
    assert!(page.active().unwrap() == page.all("[role='option']")[1]);
}

#[wasm_bindgen_test]
async fn the_focus_goes_to_the_card_of_what_was_chosen_and_c_leads_back() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("lavrov august 2009").await;
    press("Enter").await;
    assert_eq!(address(), "#event/lavrov-not-planned");
    assert!(*page.the(".card-panel") == focused());
    press("c").await;
    assert!(page.is_field_focused());
    press("ArrowDown").await;
    assert!(page.is_list_open(), "what was found is still there");
}

#[wasm_bindgen_test]
async fn a_paragraph_that_was_found_is_shown_and_gets_the_focus() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Lavrov").await;
    let story = page.all("[role='group']").into_iter().find(|group| text(group).starts_with("Story")).unwrap();
    click(&story.query_selector("[role='option']").unwrap().unwrap().unchecked_into()).await;
    let section = address().strip_prefix("#section/").unwrap().to_owned();
    let paragraph = focused().get_attribute("data-paragraph").unwrap();
    assert!(paragraph.starts_with(&format!("{section}/")), "{paragraph}");
    let (view, rect) = (page.the(".story-panel").get_bounding_client_rect(), focused().get_bounding_client_rect());
    assert!(rect.top() < view.bottom() && rect.bottom() > view.top(), "it is seen");
}

#[wasm_bindgen_test]
async fn a_pointer_chooses_too() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Roki Tunnel").await;
    click(&page.the("[role='option']")).await;
    assert_eq!(address(), "#entity/roki-tunnel");
    assert!(!page.is_list_open());
}

#[wasm_bindgen_test]
async fn escape_closes_the_list_then_empties_the_field_then_clears_the_selection() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("tskhinvali")).await;
    page.search("Lavrov").await;
    press("Escape").await;
    assert!(!page.is_list_open());
    assert_eq!(page.field().value(), "Lavrov");
    press("ArrowDown").await;
    assert!(page.is_list_open());
    press("Escape").await;
    press("Escape").await;
    assert_eq!(page.field().value(), "");
    assert_eq!(address(), "#entity/tskhinvali");
    press("Escape").await;
    assert_eq!(address(), "");
}

#[wasm_bindgen_test]
async fn the_button_empties_the_field_and_leaves_the_focus_in_it() {
    let page = Page::open(shipped(), WIDE).await;
    let button = page.the(".search-clear");
    assert_eq!(button.client_height(), 0, "nothing to empty");
    page.search("Lavrov").await;
    click(&button).await;
    assert_eq!(page.field().value(), "");
    assert!(page.is_field_focused());
    assert!(!page.is_list_open());
}

#[wasm_bindgen_test]
async fn the_list_closes_when_the_focus_leaves_the_search() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Lavrov").await;
    page.plot().focus().unwrap();
    settled().await;
    assert!(!page.is_list_open());
    assert_eq!(page.said(), "");
}

#[wasm_bindgen_test]
async fn many_hits_are_listed_in_parts_and_the_rest_is_counted() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("South Ossetia").await;
    let options = page.options();
    let more = page.all("[role='option']:not([data-hit])").swap_remove(0);
    assert!(text(&more).starts_with("Show 20 more of "), "{}", text(&more));
    click(&more).await;
    assert!(page.is_list_open());
    assert!(page.options() >= options + 19, "{options} have become {}", page.options());
    assert!(page.active().unwrap().has_attribute("data-hit"), "the first of those that came");
    let ids: std::collections::HashSet<String> = page.all("[role='option']").iter().map(|option| option.id()).collect();
    assert_eq!(ids.len(), page.options(), "each has an id of its own");
}

#[wasm_bindgen_test]
async fn what_isnt_there_is_said_and_the_nearest_word_is_one_key_away() {
    let page = Page::open(shipped(), WIDE).await;
    page.search("Kokoshka").await;
    assert_eq!(page.note(), "Nothing found. The article doesn’t have “Kokoshka”.");
    assert_eq!(page.said(), page.note());
    press("Enter").await;
    assert_eq!(page.field().value(), "Kokoity");
    assert_eq!(page.active_title(), "Eduard Kokoity");
    assert!(page.is_field_focused());
}

#[wasm_bindgen_test]
async fn strange_queries_are_answered_calmly() {
    let page = Page::open(shipped(), WIDE).await;
    let asks = [
        ("lavrov ".repeat(1500), "Only the first 200 characters are searched."),
        ("x".repeat(10_000), "Only the first 200 characters are searched."),
        ("\u{301}".repeat(30), "Type a word, a name, a number or a date."),
        ("?!".to_owned(), "Type a word, a name, a number or a date."),
        ("𐘀𐘁𐘂".to_owned(), "Nothing found. The article doesn’t have “𐘀𐘁𐘂”."),
    ];
    for (query, note) in asks {
        page.search(&query).await;
        assert!(page.note().contains(note), "{}", page.note());
        assert!(page.the(".found-note").client_height() < 100, "it stays small");
        press("Enter").await;
        page.search("").await;
        assert_eq!(page.note(), "");
    }
}

#[wasm_bindgen_test]
async fn the_list_fits_the_page_at_every_width() {
    for (explorer, width) in [(shipped(), WIDE), (shipped(), 720), (shipped(), NARROW), (strange(), 320)] {
        let page = Page::open(explorer, width).await;
        page.search("the president north").await;
        let (root, list, field) =
            (page.the(".explorer"), page.the(".found"), page.field().unchecked_into::<HtmlElement>());
        let [root, list, field] = [root, list, field].map(|part| part.get_bounding_client_rect());
        assert!(list.width() > 0.0, "{width}: open");
        assert!(list.left() >= root.left() - 0.5 && list.right() <= root.right() + 0.5, "{width}: inside");
        assert!(list.top() >= field.bottom(), "{width}: below the field");
        assert!(width > NARROW || (list.width() - root.width()).abs() < 1.0, "{width}: as wide as a phone");
    }
}

#[wasm_bindgen_test]
async fn keys_with_others_are_left_to_the_browser() {
    let page = Page::open(every_field(), WIDE).await;
    page.search("ada").await;
    let active = page.active().unwrap();
    press_with("ArrowDown", |init| init.set_ctrl_key(true)).await;
    press_with("Enter", |init| init.set_is_composing(true)).await;
    assert!(page.active().unwrap() == active);
    assert!(page.is_list_open());
}

#[wasm_bindgen_test]
async fn two_explorers_search_each_for_itself() {
    let one = Page::open(shipped(), WIDE).await;
    let other = Page::beside(every_field(), WIDE).await;
    other.search("ada").await;
    assert!(!one.is_list_open());
    assert_eq!(one.field().value(), "");
    other.plot().focus().unwrap();
    press("/").await;
    assert!(other.is_field_focused());
}
