//! “Download”: what it offers, that Escape closes it, and what is copied.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{NARROW, Page, WIDE, focused, settled, text};
use wasm_bindgen_test::wasm_bindgen_test;

async fn open(page: &Page) {
    click(&page.the(".take-away > summary")).await;
    settled().await;
}

#[wasm_bindgen_test]
async fn it_says_how_many_events_the_files_hold_and_what_they_lack() {
    let page = Page::open(shipped(), WIDE).await;
    assert!(page.find(".take-away-panel").is_none(), "nothing is written before it is asked for");
    open(&page).await;
    assert!(text(&page.the(".take-away-panel")).contains(&format!("All {} events", shipped().article.events.len())));
    let row = |name: &str| text(&page.the(&format!("[data-file='{name}']")));
    assert!(row("calendar").contains("without a date are left out."), "{}", row("calendar"));
    assert!(row("timelinejs").contains("without a date are left out."));
    assert!(row("geojson").contains("without a position are in it without a point."));
    assert!(!row("csv").contains("without"));
    assert_eq!(page.all("[data-file]").len(), 6);
}

#[wasm_bindgen_test]
async fn escape_closes_it_and_the_focus_goes_back_to_its_button() {
    let page = Page::open(every_field(), WIDE).await;
    open(&page).await;
    page.the("[data-file='csv'] [data-copy]").focus().unwrap();
    press("Escape").await;
    assert!(page.find(".take-away[open]").is_none() && page.find(".take-away-panel").is_none());
    assert!(*page.the(".take-away > summary") == focused(), "the focus is where it was");
}

#[wasm_bindgen_test]
async fn a_files_text_can_be_copied_where_files_cannot_be_saved() {
    let page = Page::open(every_field(), WIDE).await;
    open(&page).await;
    for (file, start) in
        [("csv", "\u{feff}id,title"), ("calendar", "BEGIN:VCALENDAR"), ("markdown", "# North–South relations")]
    {
        click(&page.the(&format!("[data-file='{file}'] [data-copy]"))).await;
        let shown = page.the(".take-away-panel .cite-text");
        assert!(!shown.has_attribute("hidden"));
        let copied = shown.text_content().unwrap();
        assert!(copied.starts_with(start), "{copied}");
        let selected = web_sys::window().unwrap().get_selection().unwrap().unwrap().to_string();
        assert!(!String::from(selected).is_empty(), "the text is selected");
    }
}

#[wasm_bindgen_test]
async fn saving_says_where_the_file_is_and_harms_nothing_where_it_is_refused() {
    let page = Page::open(every_field(), WIDE).await;
    open(&page).await;
    click(&page.the("[data-file='json'] [data-save]")).await;
    let said = text(&page.the(".take-away-panel [role='status']"));
    assert!(said.starts_with("north-south.json is saved"), "{said}");
}

#[wasm_bindgen_test]
async fn pictures_are_offered_of_what_the_article_has_on_small_pages_too() {
    let page = Page::open(every_field(), NARROW).await;
    open(&page).await;
    let pictures: Vec<_> =
        page.all("[data-picture]").iter().map(|row| row.get_attribute("data-picture").unwrap()).collect();
    assert_eq!(pictures, ["timeline", "map"]);
    for picture in pictures {
        click(&page.the(&format!("[data-picture='{picture}'] [data-save='svg']"))).await;
        let said = text(&page.the(".take-away-panel [role='status']"));
        assert!(said.starts_with(&format!("north-south-{picture}.svg is saved")), "{said}");
    }
}

#[wasm_bindgen_test]
async fn what_timeline_and_map_show_can_be_copied_as_text() {
    let page = Page::open(every_field(), WIDE).await;
    open(&page).await;
    for (picture, words) in [("timeline", "17 September 2008: The accord is signed"), ("map", "Harbour")] {
        click(&page.the(&format!("[data-picture='{picture}'] [data-copy]"))).await;
        let copied = page.the(".take-away-panel .cite-text").text_content().unwrap();
        assert!(copied.contains(words), "{copied}");
    }
}

#[wasm_bindgen_test]
async fn every_card_copies_its_link_and_its_citation() {
    let page = Page::open(every_field(), WIDE).await;
    let copied = async |form: &str| {
        click(&page.the(&format!(".card .cite:last-of-type [data-form='{form}']"))).await;
        page.the(".card .cite:last-of-type .cite-text").text_content().unwrap()
    };
    assert!(copied("Text").await.starts_with("North–South relations. After "));
    click(&page.mention("ada")).await;
    assert!(copied("link").await.ends_with("#entity/ada"));
    assert!(copied("RIS").await.starts_with("TY  - ENCYC"));
    click(&page.the(".story h2 a")).await;
    assert!(copied("link").await.contains("#section/"));
}
