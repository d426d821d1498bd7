//! The map under pointer and keys.

use crate::articles::{every_field, shipped};
use crate::input::{choose, click, drag, press, press_enter, turn_wheel};
use crate::page::{Page, WIDE, focused, settled, slug, text, until};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;

/// Opens the shipped article, whose maps cover more than the first frame.
async fn open() -> Page {
    let page = Page::open(shipped(), WIDE).await;
    page.the(".map-plot").focus().unwrap();
    settled().await;
    page
}

/// Where Tskhinvali is, from the middle of the map.
fn tskhinvali(page: &Page) -> (f64, f64) {
    let map = page.the(".map-plot").get_bounding_client_rect();
    let place = page.the(".map-plot .place[data-entity='tskhinvali']").get_bounding_client_rect();
    let middle = |start: f64, length: f64| start + length / 2.0;
    (
        middle(place.left(), place.width()) - middle(map.left(), map.width()),
        middle(place.top(), place.height()) - middle(map.top(), map.height()),
    )
}

fn assert_near((x, y): (f64, f64), expected: (f64, f64)) {
    assert!((x - expected.0).hypot(y - expected.1) < 1.0, "at {x}, {y} instead of {expected:?}");
}

#[wasm_bindgen_test]
async fn plus_and_minus_scale_around_the_middle_and_zero_goes_home() {
    let page = open().await;
    let home = tskhinvali(&page);
    press("+").await;
    let (x, y) = tskhinvali(&page);
    press("+").await;
    assert_near(tskhinvali(&page), (1.6 * x, 1.6 * y));
    press("-").await;
    assert_near(tskhinvali(&page), (x, y));
    press("ArrowLeft").await;
    press("0").await;
    assert_near(tskhinvali(&page), home);
}

#[wasm_bindgen_test]
async fn arrows_move_the_map() {
    let page = open().await;
    press("+").await;
    let (x, y) = tskhinvali(&page);
    for (key, moved) in
        [("ArrowLeft", (x + 60.0, y)), ("ArrowRight", (x, y)), ("ArrowDown", (x, y - 60.0)), ("ArrowUp", (x, y))]
    {
        press(key).await;
        assert_near(tskhinvali(&page), moved);
    }
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_map_and_clicks_nothing() {
    let page = open().await;
    press("+").await;
    let (x, y) = tskhinvali(&page);
    drag(&page.the(".place[data-entity='tskhinvali']"), (30, 20)).await;
    assert_near(tskhinvali(&page), (x + 30.0, y + 20.0));
    assert!(page.is_at_a_glance());
}

#[wasm_bindgen_test]
async fn the_wheel_scales_with_ctrl_only_around_the_pointer() {
    let page = open().await;
    let place = page.the(".place[data-entity='tskhinvali']");
    let before = tskhinvali(&page);
    let scale = || page.the(".scale-bar").outer_html();
    let first_scale = scale();
    assert!(!turn_wheel(&place, false).await, "the page may scroll");
    assert_near(tskhinvali(&page), before);
    assert!(turn_wheel(&place, true).await, "the page is not enlarged");
    assert_near(tskhinvali(&page), before);
    assert_ne!(scale(), first_scale);
}

#[wasm_bindgen_test]
async fn a_place_says_how_many_events_it_has_and_opens_its_card() {
    let page = Page::open(every_field(), WIDE).await;
    assert_eq!(page.the(".place").get_attribute("aria-label").unwrap(), "Harbour, 1 event here");
    click(&page.the(".place")).await;
    assert_eq!(page.card(), "Harbour");
    assert_eq!(page.current(), ["harbour"]);
    assert_eq!(page.related_events(), ["signing"]);
}

#[wasm_bindgen_test]
async fn an_events_places_light_up() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.mark("signing")).await;
    assert!(page.the(".place").has_attribute("data-related"));
    click(&page.mark("pledge")).await;
    assert!(!page.the(".place").has_attribute("data-related"));
}

#[wasm_bindgen_test]
async fn a_persons_places_light_up() {
    let page = Page::open(shipped(), WIDE).await;
    click(&page.mention("dmitry-medvedev")).await;
    assert_eq!(page.card(), "Dmitry Medvedev");
    let lit = || page.all(".place:has([data-lit])").iter().map(slug).collect::<Vec<_>>();
    assert_eq!(lit(), ["tskhinvali"]);
    click(&page.mention("tskhinvali")).await;
    assert_eq!(lit(), ["tskhinvali"]);
}

#[wasm_bindgen_test]
async fn a_mark_that_places_share_gives_way_to_theirs_when_it_is_pressed() {
    let page = open().await;
    click(&page.button("◎")).await;
    let shared = page.the(".place[aria-label^='Tskhinvali, ']");
    assert!(page.find(".place[data-entity='akhalgori']").is_none());
    click(&shared).await;
    assert_eq!(page.card(), "Tskhinvali");
    for place in ["tskhinvali", "akhalgori", "roki-tunnel"] {
        assert_eq!(page.all(&format!(".place[data-entity='{place}']")).len(), 1, "{place}");
    }
}

#[wasm_bindgen_test]
async fn escape_closes_the_legend_before_it_clears_the_selection() {
    let page = open().await;
    click(&page.mention("tskhinvali")).await;
    for fold in [".map-foot .legend", ".timeline-legend"] {
        let summary = page.the(&format!("{fold} summary"));
        press_enter(&summary).await;
        assert!(page.find(&format!("{fold}[open]")).is_some());
        press("Escape").await;
        assert!(page.find(&format!("{fold}[open]")).is_none());
        assert!(*summary == focused(), "the focus is where it was");
        assert_eq!(page.card(), "Tskhinvali");
        // It closes wherever the focus is.
        press_enter(&summary).await;
        summary.blur().unwrap();
        press("Escape").await;
        assert!(page.find(&format!("{fold}[open]")).is_none());
        assert_eq!(page.card(), "Tskhinvali");
    }
    click(&page.button("undated")).await;
    focused().unchecked_ref::<web_sys::HtmlElement>().blur().unwrap();
    press("Escape").await;
    assert!(page.listed().is_none());
    assert_eq!(page.card(), "Tskhinvali");
    press("Escape").await;
    assert!(page.is_at_a_glance());
}

#[wasm_bindgen_test]
async fn events_that_are_not_on_the_map_are_listed() {
    let page = Page::open(every_field(), WIDE).await;
    click(&page.button("not on the map")).await;
    assert_eq!(page.listed().unwrap(), ["ratification", "pledge", "rumour"]);
}

#[wasm_bindgen_test]
async fn a_viewpoint_changes_line_and_label_and_legend_together() {
    let page = open().await;
    let drawn = || -> Vec<String> {
        page.all(".map-marks .area[data-drawn]").iter().filter_map(|area| area.get_attribute("data-drawn")).collect()
    };
    let labels = || page.all(".map-label").iter().map(text).collect::<Vec<_>>().join("|");
    let legend = || text(&page.all(".legend-body")[0]);
    assert!(!drawn().is_empty() && drawn().iter().all(|how| how == "disputed"));
    assert_eq!(text(&page.all(".viewpoint option")[0]), shipped().article.viewpoints[0].label);
    let (first_labels, first_legend) = (labels(), legend());
    choose(&page.the(".viewpoint select"), 1);
    settled().await;
    assert!(drawn().iter().all(|how| how == "state"));
    assert!(page.find(".map-marks .hatched").is_none());
    assert!(labels() != first_labels && labels().contains("Republic of South Ossetia"));
    let viewpoint = &shipped().article.viewpoints[1];
    assert!(legend() != first_legend && legend().contains(&viewpoint.text.plain()));
    choose(&page.the(".viewpoint select"), 0);
    settled().await;
    assert_eq!((labels(), legend()), (first_labels, first_legend));
}

#[wasm_bindgen_test]
async fn in_words_tells_what_the_map_shows_now() {
    let page = open().await;
    let told = || page.all(".map-words li").iter().map(text).collect::<Vec<_>>();
    assert!(told().is_empty(), "nothing is written for nobody");
    let fold = page.all(".map-foot details").into_iter().nth(1).unwrap();
    fold.set_attribute("open", "").unwrap();
    until("words", || !told().is_empty()).await;
    assert!(told().iter().any(|line| line.contains("Tskhinvali")));
    let before = told();
    press("+").await;
    assert_ne!(told(), before);
}

#[wasm_bindgen_test]
async fn arrows_go_from_a_place_to_the_nearest_that_way() {
    let page = open().await;
    press("+").await;
    let place = page.the(".place[data-entity='roki-tunnel']");
    place.focus().unwrap();
    let before = tskhinvali(&page);
    press("ArrowDown").await;
    assert_eq!(slug(focused().unchecked_ref()), "tskhinvali");
    assert_near(tskhinvali(&page), before);
    press("ArrowUp").await;
    assert_eq!(slug(focused().unchecked_ref()), "roki-tunnel");
}

#[wasm_bindgen_test]
async fn a_part_of_the_time_counts_its_own_events_on_the_map() {
    let page = open().await;
    let spoken = || page.the(".place[data-entity='tskhinvali']").get_attribute("aria-label").unwrap();
    let all = spoken();
    page.all(".brush-handle")[0].focus().unwrap();
    press("End").await;
    let (names, count) = all.rsplit_once(", ").unwrap();
    assert_eq!(spoken(), format!("{names}, 0 of {count}"));
}

#[wasm_bindgen_test]
async fn an_event_in_two_places_draws_the_way_between_them_with_its_direction() {
    let page = Page::open_at(shipped(), WIDE, "#event/kokoity-flies-to-moscow").await;
    click(&page.the(".map-buttons [aria-label='Show the whole map']")).await;
    let line: web_sys::SvgPathElement = page.the(".map-link path").unchecked_into();
    let (start, end) =
        (line.get_point_at_length(0.0).unwrap(), line.get_point_at_length(line.get_total_length()).unwrap());
    let map = page.the(".map-plot").get_bounding_client_rect();
    let is_at = |slug: &str, (x, y): (f32, f32)| {
        let place = page.the(&format!(".place[data-entity='{slug}']")).get_bounding_client_rect();
        let (left, top) = (place.left() - map.left(), place.top() - map.top());
        (left..=left + place.width()).contains(&x.into()) && (top..=top + place.height()).contains(&y.into())
    };
    assert!(is_at("tskhinvali", (start.x(), start.y())) && is_at("moscow", (end.x(), end.y())));
    // The link goes north, so the arrow points up.
    let arrow = page.the(".map-arrow").get_attribute("transform").unwrap();
    let degrees: f64 = arrow.rsplit_once('(').unwrap().1.trim_end_matches(')').parse().unwrap();
    assert!((-135.0..=-45.0).contains(&degrees) || (225.0..=315.0).contains(&degrees), "{arrow}");
    press("Escape").await;
    assert!(page.find(".map-link").is_none());
}

#[wasm_bindgen_test]
async fn keys_that_scale_and_move_leave_the_focus_of_a_place_or_a_sign_in_the_map() {
    let page = open().await;
    for link in [".place", ".off-frame"] {
        for key in ["+", "+", "-", "0"] {
            page.all(link).last().unwrap().focus().unwrap();
            press(key).await;
            assert!(page.the(".map-plot").contains(Some(&focused())), "{link}, {key}");
        }
    }
}

#[wasm_bindgen_test]
async fn arrows_go_on_to_signs_at_the_edge_and_back() {
    let page = open().await;
    let sign = page.the(".off-frame");
    sign.focus().unwrap();
    let before = tskhinvali(&page);
    let mut reached = Vec::new();
    for key in ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] {
        sign.focus().unwrap();
        press(key).await;
        reached.push(slug(focused().unchecked_ref()));
    }
    assert_near(tskhinvali(&page), before);
    let back = reached.iter().find(|&other| *other != slug(&sign)).expect("a place in some direction");
    let places = page.all(".place, .off-frame");
    assert!(places.iter().any(|place| slug(place) == *back), "{reached:?}");
}
