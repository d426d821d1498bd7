use article_explorer::cards::{entity_card, map_in_words, place_words, plain, plain_line};
use article_explorer::data;
use article_explorer::explorer::{Action, Explorer, ViewState};
use article_explorer::map::{Direction, Frame, MapView, unplaced};
use article_explorer::words::{events_here, involving};
use proptest::prelude::*;
use std::sync::LazyLock;

use super::{ARTICLE, ATLAS, SIZE, frames, sizes, slug};

/// The shipped article.
pub static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());

#[test]
fn the_map_at_home_is_told_in_words() {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    let told = map_in_words(atlas, article, &MapView::new(atlas.home(SIZE), SIZE));
    insta::assert_snapshot!(told.iter().map(|line| plain_line(article, line)).collect::<Vec<_>>().join("\n"));
}

#[test]
fn events_out_of_the_time_range_are_counted_apart() {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    let rally = article.event_by_slug("tskhinvali-rally").unwrap();
    let shown = |id| id == rally;
    let view = MapView { shown: &shown, ..MapView::new(atlas.home(SIZE), SIZE) };
    let scene = atlas.scene(article, &view);
    let mark = scene.places.iter().find(|mark| article.entity(mark.entity).slug == "tskhinvali").unwrap();
    assert_eq!(mark.events, 1);
    assert!(mark.all > 1);
    assert_eq!(
        mark.themes.iter().map(|wedge| (wedge.theme, wedge.events)).collect::<Vec<_>>(),
        [(article.event(rally).theme, 1)]
    );
    let whole = atlas.scene(article, &MapView::new(view.frame, SIZE));
    assert_eq!(scene.labels.len(), whole.labels.len(), "labels stay while the range moves");
    for (some, all) in scene.places.iter().zip(&whole.places) {
        assert_eq!(some.label.as_ref().map(|label| label.bounds), all.label.as_ref().map(|label| label.bounds));
        assert!(some.radius <= all.radius);
    }
}

#[test]
fn events_that_are_not_on_the_map_are_listed_in_the_order_of_time() {
    let article = &SHIPPED.article;
    let events = unplaced(article);
    let mut marked: Vec<_> =
        article.entity_ids().filter(|&id| article.is_on_maps(id)).flat_map(|id| article.events_at(id)).collect();
    marked.sort_unstable();
    marked.dedup();
    assert!(events.iter().all(|id| !marked.contains(id)));
    assert_eq!(events.len() + marked.len(), article.events.len(), "each event is on the map or in the list");
    assert!(events.contains(&article.event_by_slug("base-to-go-ahead").unwrap()), "where it is isn’t known");
    assert_eq!(article.event(events[0]).slug, "background-declaration-1970");
}

/// The number before a word in a text: 5 in “5 events here”.
fn number_before(text: &str, words: &str) -> Option<usize> {
    let before = text.split(words).next().filter(|_| text.contains(words))?;
    before.rsplit([' ', '\n']).find(|part| !part.is_empty())?.parse().ok()
}

#[test]
fn mark_description_and_card_agree_on_the_events_at_a_place() {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    let mut checked = 0;
    for id in article.entity_ids().filter(|&id| article.is_on_maps(id)) {
        let here = article.events.iter().filter(|event| event.places.contains(&id)).count();
        let involved = article.entity(id).events.len();
        let card = plain(article, &entity_card(article, id));
        let name = &article.entity(id).name;
        assert_eq!(
            number_before(&card, if here == 1 { " event here" } else { " events here" }).unwrap_or(0),
            here,
            "{name}"
        );
        assert!(involved == 0 || card.contains(&involving(involved, name)), "{card}");

        // So close that it shares its mark with no other place, but for the Kremlin in Moscow.
        let view = |frame| MapView::new(frame, SIZE);
        let told = |frame| {
            map_in_words(atlas, article, &view(frame)).iter().map(|line| plain_line(article, line)).collect::<Vec<_>>()
        };
        let Some(at) = &article.entity(id).location else {
            let line = told(atlas.home(SIZE)).into_iter().find(|line| line.starts_with(&format!("{name}: drawn")));
            if let Some(line) = line {
                assert_eq!(
                    number_before(&line, if here == 1 { " event here" } else { " events here" }),
                    Some(here),
                    "{line}"
                );
                checked += 1;
            }
            continue;
        };
        let frame = Frame { lon: at.lon, lat: at.lat, km_per_px: 0.1 };
        let scene = atlas.scene(article, &view(frame));
        let mark = scene.places.iter().find(|mark| mark.entity == id);
        let Some(mark) = mark.filter(|mark| mark.others.is_empty()) else { continue };
        assert_eq!(mark.events, here);
        assert_eq!(place_words(article, mark).spoken, format!("{name}, {}", events_here(here, here)));
        assert!(told(frame).contains(&format!("{name}: {}.", events_here(here, here))));
        checked += 1;
    }
    assert!(checked >= 6, "{checked}");
}

#[test]
fn the_appeal_flies_from_tskhinvali_to_moscow() {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    let event = article.event_by_slug("kokoity-flies-to-moscow");
    let frame = atlas.widest(SIZE);
    let scene = atlas.scene(article, &MapView { event, ..MapView::new(frame, SIZE) });
    let [link] = &scene.links[..] else { panic!("one line: {:?}", scene.links) };
    let name = |id| article.entity(id).slug.as_str();
    assert_eq!((name(link.from), name(link.to)), ("tskhinvali", "moscow"));
    assert_eq!(link.after, article.event_by_slug("tskhinvali-rally"));
    let ((x, y), angle) = link.arrow.unwrap();
    let mark = scene.places.iter().find(|mark| name(mark.entity) == "moscow").unwrap();
    let gap = (mark.x - x).hypot(mark.y - y);
    assert!((gap - mark.radius - 1.0).abs() < 0.5, "at the edge of Moscow’s mark, {gap} px off");
    assert!((-135.0..-90.0).contains(&angle), "up and a little left: {angle}");
    let home = atlas.scene(article, &MapView { event, ..MapView::new(atlas.home(SIZE), SIZE) });
    let ((_, y), _) = home.links[0].arrow.unwrap();
    assert!(y.abs() < 1e-6, "cut off at the upper edge");
}

#[test]
fn places_of_one_mark_and_places_alone_have_no_line() {
    let Explorer { article, atlas, .. } = &*SHIPPED;
    for slug in ["friendship-treaty-signed", "tskhinvali-rally"] {
        let event = article.event_by_slug(slug);
        let scene = atlas.scene(article, &MapView { event, ..MapView::new(atlas.widest(SIZE), SIZE) });
        assert_eq!(scene.links, [], "{slug}");
    }
}

#[test]
fn a_viewpoint_that_is_not_there_changes_nothing() {
    let mut state = ViewState::new(&SHIPPED);
    assert!(state.apply(Action::Viewpoint(1), &SHIPPED));
    assert!(!state.apply(Action::Viewpoint(99), &SHIPPED));
    assert_eq!(state.viewpoint, 1);
}

const DIRECTIONS: [Direction; 4] = [Direction::Left, Direction::Right, Direction::Up, Direction::Down];

#[test]
fn arrows_lead_from_place_to_place() {
    let scene = ATLAS.scene(&ARTICLE, &MapView::new(ATLAS.home(SIZE), SIZE));
    let from = |name: &str, way| scene.nearest(super::entity(name), way).map(slug);
    assert_eq!(from("tskhinvali", Direction::Right), Some("akhalgori"));
    assert_eq!(from("akhalgori", Direction::Left), Some("tskhinvali"));
    assert_eq!(from("tskhinvali", Direction::Up), Some("roki-tunnel"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn arrows_lead_where_they_point_or_nowhere(frame in frames(), size in sizes()) {
        let scene = ATLAS.scene(&ARTICLE, &MapView::new(frame, size));
        let at = |id| scene.stops().find(|(entity, _)| *entity == id).unwrap().1;
        for (from, (x, y)) in scene.stops() {
            let ways = DIRECTIONS.map(|way| scene.nearest(from, way));
            prop_assert!(scene.stops().count() < 2 || ways.iter().any(Option::is_some), "stuck at {}", slug(from));
            for (way, to) in DIRECTIONS.iter().zip(ways).filter_map(|(way, to)| Some((way, to?))) {
                let (to_x, to_y) = at(to);
                let is_there = match way {
                    Direction::Left => to_x < x,
                    Direction::Right => to_x > x,
                    Direction::Up => to_y < y,
                    Direction::Down => to_y > y,
                };
                prop_assert!(is_there);
            }
        }
    }
}
