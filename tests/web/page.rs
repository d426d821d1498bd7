//! A page with an explorer on it, and what a reader sees of it.

use article_explorer::article::EventId;
use article_explorer::explorer::Explorer;
use article_explorer::ui::{Mounted, mount};
use gloo_utils::{body, document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::js_sys::Promise;
use web_sys::{Element, HtmlElement};

/// Width in pixels at which everything stands side by side.
pub const WIDE: u32 = 1200;
/// Width in pixels of a phone.
pub const NARROW: u32 = 390;

const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/tools.css"),
    include_str!("../../style/search.css"),
    include_str!("../../style/walk.css"),
    include_str!("../../style/filters.css"),
    include_str!("../../style/share.css"),
    include_str!("../../style/story.css"),
    include_str!("../../style/map.css"),
    include_str!("../../style/timeline.css"),
    include_str!("../../style/card.css"),
    include_str!("../../style/take_away.css"),
    include_str!("../../style/keys.css"),
    include_str!("../../style/direction.css"),
    // No transitions, so that nothing moves while it is measured.
    "[data-article-explorer] { --quick: 0s; }",
);

/// An explorer in a host of its own. Dropping it removes the host and clears the address.
pub struct Page {
    host: HtmlElement,
    explorer: &'static Explorer,
    mounted: Option<Mounted>,
}

impl Page {
    /// A page with an article, as wide as given in pixels.
    pub async fn open(explorer: &'static Explorer, width: u32) -> Self {
        Self::open_at(explorer, width, "").await
    }

    /// The same, at an address from `#` on.
    pub async fn open_at(explorer: &'static Explorer, width: u32, address: &str) -> Self {
        set_address(address);
        let page = Self::beside(explorer, width).await;
        // Twice, because the layout after the first measuring may cause a second one.
        settled().await;
        settled().await;
        page
    }

    /// One more explorer on the page that is open.
    pub async fn beside(explorer: &'static Explorer, width: u32) -> Self {
        let host: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        host.set_attribute("data-article-explorer", "").unwrap();
        host.style().set_property("width", &format!("{width}px")).unwrap();
        let style = document().create_element("style").unwrap();
        style.set_text_content(Some(STYLE));
        host.append_child(&style).unwrap();
        body().append_child(&host).unwrap();
        let mounted = Some(mount(host.clone(), explorer));
        settled().await;
        Self { host, explorer, mounted }
    }

    /// Takes the explorer from its host, which stays on the page.
    pub async fn unmount(&mut self) {
        self.mounted = None;
        settled().await;
    }

    /// Mounts an explorer into the host again.
    pub async fn mount_again(&mut self) {
        self.mounted = Some(mount(self.host.clone(), self.explorer));
        settled().await;
        settled().await;
    }

    /// Gives the host another width.
    pub async fn resize(&self, width: u32) {
        self.host.style().set_property("width", &format!("{width}px")).unwrap();
        settled().await;
        settled().await;
    }

    /// Takes the host out of sight, or brings it back.
    pub async fn hide(&self, is_hidden: bool) {
        self.host.style().set_property("display", if is_hidden { "none" } else { "block" }).unwrap();
        settled().await;
        settled().await;
    }

    /// Everything that matches, in the page's order.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let list = self.host.query_selector_all(selector).unwrap();
        (0..list.length()).map(|at| list.get(at).unwrap().unchecked_into()).collect()
    }

    /// The first that matches, if any.
    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.host.query_selector(selector).unwrap().map(JsValue::from).map(JsValue::unchecked_into)
    }

    /// The first that matches.
    pub fn the(&self, selector: &str) -> HtmlElement {
        self.find(selector).unwrap_or_else(|| panic!("nothing matches {selector}"))
    }

    /// The mark of an event.
    pub fn mark(&self, slug: &str) -> HtmlElement {
        self.the(&format!(".mark[data-event='{slug}']"))
    }

    /// A mention of an entity in the story.
    pub fn mention(&self, slug: &str) -> HtmlElement {
        self.the(&format!(".story [data-entity='{slug}']"))
    }

    /// The timeline's plot.
    pub fn plot(&self) -> HtmlElement {
        self.the(".plot")
    }

    /// The button with a text.
    pub fn button(&self, words: &str) -> HtmlElement {
        let mut buttons = self.all("button").into_iter();
        buttons.find(|button| text(button).contains(words)).unwrap_or_else(|| panic!("no button says {words}"))
    }

    /// What the card is about.
    pub fn card(&self) -> String {
        text(&self.the(".card-title"))
    }

    /// Whether the card is the article at a glance.
    pub fn is_at_a_glance(&self) -> bool {
        self.card() == "At a glance"
    }

    /// What is marked as selected, each slug once.
    pub fn current(&self) -> Vec<String> {
        slugs_of_all(&self.all("[aria-current='true']"))
    }

    /// Which events are highlighted as related to something, each once.
    pub fn related_events(&self) -> Vec<String> {
        slugs_of_all(&self.all("[data-event][data-related]"))
    }

    /// The events of an open list, in its order.
    pub fn listed(&self) -> Option<Vec<String>> {
        self.find("[role='dialog']:not([hidden])")?;
        Some(self.all("[role='dialog']:not([hidden]) [data-event]").iter().map(slug).collect())
    }

    /// The events that have a mark, in the page's order.
    pub fn marked(&self) -> Vec<String> {
        self.all(".mark").iter().map(slug).collect()
    }

    /// How many events the timeline shows, as marks and behind “+n”.
    pub fn shown(&self) -> usize {
        let behind = |chip: &HtmlElement| text(chip).strip_prefix('+').unwrap().parse::<usize>().unwrap();
        self.marked().len() + self.all(".more").iter().map(behind).sum::<usize>()
    }

    /// What screen readers announce.
    pub fn notice(&self) -> String {
        text(&self.the(".notice[role='status']"))
    }

    /// The slugs of events, sorted.
    pub fn slugs(&self, events: &[EventId]) -> Vec<String> {
        sorted(events.iter().map(|&id| self.explorer.article.event(id).slug.clone()).collect())
    }

    /// All its text.
    pub fn text(&self) -> String {
        text(&self.the(".explorer"))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.host.remove();
        set_address("");
    }
}

/// Waits until everything that follows from an action is drawn.
pub async fn settled() {
    for _ in 0..2 {
        let frame = Promise::new(&mut |resolve, _| {
            window().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

/// Waits until something is true that takes an unknown number of frames. Panics if it takes too long.
pub async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..120 {
        if is_so() {
            return;
        }
        settled().await;
    }
    panic!("never: {what}");
}

/// The address from `#` on.
pub fn address() -> String {
    window().location().hash().unwrap()
}

fn set_address(hash: &str) {
    let location = window().location();
    let address = [location.pathname().unwrap(), location.search().unwrap(), hash.into()].concat();
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
}

/// What has the focus.
pub fn focused() -> Element {
    document().active_element().unwrap()
}

/// The event or entity that an element stands for.
pub fn slug(element: &HtmlElement) -> String {
    let attribute = |name| element.get_attribute(name);
    attribute("data-event").or_else(|| attribute("data-entity")).unwrap_or_default()
}

/// The text of an element.
pub fn text(element: &HtmlElement) -> String {
    element.text_content().unwrap()
}

/// The events or entities that elements stand for, sorted, each once.
pub fn slugs_of_all(elements: &[HtmlElement]) -> Vec<String> {
    let mut slugs = sorted(elements.iter().map(slug).collect());
    slugs.dedup();
    slugs
}

/// The same in the order of the alphabet.
pub fn sorted(mut slugs: Vec<String>) -> Vec<String> {
    slugs.sort_unstable();
    slugs
}
