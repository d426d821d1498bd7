//! Sharing what is seen: the link, and the line that embeds it.

use crate::articles::{every_field, shipped};
use crate::input::{click, press};
use crate::page::{Page, WIDE, focused, settled, text};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

fn fields(page: &Page) -> Vec<String> {
    page.all(".share textarea").into_iter().map(|field| field.unchecked_into::<HtmlTextAreaElement>().value()).collect()
}

async fn open_share(page: &Page) {
    click(&page.the(".share > summary")).await;
    settled().await;
}

#[wasm_bindgen_test]
async fn the_link_holds_all_that_is_seen_at_once() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("tskhinvali")).await;
    click(&page.the(".map-buttons button")).await;
    open_share(&page).await;
    let fields = fields(&page);
    assert!(fields[0].contains("#entity/tskhinvali?map="), "{}", fields[0]);
    assert!(fields[1].starts_with("<iframe src=\"") && fields[1].contains("#entity/tskhinvali?map="));
}

#[wasm_bindgen_test]
async fn what_the_browser_does_not_copy_is_selected_and_said() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing").await;
    open_share(&page).await;
    click(&page.button("Copy link")).await;
    let said = text(&page.the(".copy-field [role='status']"));
    assert!(said == "Copied." || said.ends_with("The text is selected."), "{said}");
    let field: HtmlTextAreaElement = page.the(".share textarea").unchecked_into();
    assert_eq!(field.selection_end().unwrap(), Some(field.value().len() as u32));
}

#[wasm_bindgen_test]
async fn escape_closes_it_and_selects_nothing_away() {
    let page = Page::open_at(every_field(), WIDE, "#event/signing").await;
    open_share(&page).await;
    press("Escape").await;
    assert!(!page.the(".share").has_attribute("open"));
    assert!(focused().matches(".share > summary").unwrap());
    assert_eq!(page.card(), "The accord is signed");
}
