//! Pictures, read as XML.

use super::today;
use crate::check::SQUARE as TOPOLOGY;
use crate::documents::{strange, with_markup};
use crate::timeline::support::{Told, document};
use article_explorer::data;
use article_explorer::explorer::{Action, ActionSource, Choice, Explorer, Selection, ViewState};
use article_explorer::export::{DARK, LIGHT, Palette, Picture, map_as_text, timeline_as_text};
use article_explorer::map::{MapScene, MapView, Size};
use article_explorer::page::print;
use article_explorer::timeline::TimelineScene;
use article_explorer::words::say;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use roxmltree::Document as Xml;
use rstest::rstest;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Explorer> = LazyLock::new(|| Explorer::new(data::ARTICLE, data::TOPOLOGIES).unwrap());
const TOKENS: &str = include_str!("../../../style/tokens.css");
const MAP: Size = Size { width: 700.0, height: 420.0 };

fn picture<'a>(explorer: &'a Explorer, state: &'a ViewState, palette: &'a Palette) -> Picture<'a> {
    Picture { explorer, state, palette, address: "https://example.org/#event/a", version: "0123", today: today() }
}

fn timeline_scene(explorer: &Explorer, state: &ViewState, width: f64, height: f64) -> TimelineScene {
    let stack = explorer.timeline.stack(&state.timeline, width);
    let featured = state.selection.and_then(Selection::event);
    explorer.timeline.scene(&explorer.article, &stack, &state.timeline, height, featured)
}

fn map_scene(explorer: &Explorer, state: &ViewState, size: Size) -> MapScene {
    let view = MapView { viewpoint: state.viewpoint, ..MapView::new(state.frame, size) };
    explorer.atlas.scene(&explorer.article, &view)
}

fn selected(explorer: &Explorer, what: Selection) -> ViewState {
    let mut state = ViewState::new(explorer);
    state.apply(Action::Resize(1400.0, 900.0), explorer);
    state.apply(Action::Select(what, ActionSource::Page), explorer);
    state
}

/// The texts of a picture that readers see, one a text.
fn texts(svg: &str) -> Vec<String> {
    let xml = Xml::parse(svg).unwrap();
    let texts = xml.descendants().filter(|node| node.has_tag_name("text") && !node.has_attribute("aria-hidden"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn count(svg: &str, name: &str) -> usize {
    Xml::parse(svg).unwrap().descendants().filter(|node| node.tag_name().name() == name).count()
}

#[test]
fn the_timelines_picture_and_the_text_tell_minutes_ages_and_lists() {
    let told = |date: &str| Told { date: date.into(), title: "It was".into(), ..Told::default() };
    for (dates, axis, sign) in [
        (vec!["1986-06-22T12:00:00", "1986-06-22T13:10:00"], "12:00, 22 Jun 1986", "time of day"),
        (vec!["Y-138E8~", "Y-454E7~"], "billion years ago", "year"),
        (vec!["{1667,1668,1670..1672}", "1700"], "1700", "at each of these times"),
    ] {
        let document = document(1, &dates.iter().map(|&date| told(date)).collect::<Vec<_>>());
        let explorer = Explorer::new(&document, &[]).unwrap();
        let state = ViewState::new(&explorer);
        let scene = timeline_scene(&explorer, &state, 900.0, 300.0);
        let svg = picture(&explorer, &state, &LIGHT).timeline(&scene);
        let texts = texts(&svg);
        assert!(texts.iter().any(|text| text.contains(axis)), "{axis}: {texts:?}");
        assert!(texts.iter().any(|text| text == sign), "{sign}: {texts:?}");
        let paper = print(&explorer, "0");
        assert!(paper.contains(axis), "{axis}");
        let lines = timeline_as_text(&explorer, &state);
        let first = say(explorer.article.event(explorer.article.in_time[0]).when().unwrap());
        assert!(lines.starts_with(&format!("{first}: It was")), "{lines}");
    }
}

#[test]
fn the_timelines_picture_has_every_word_of_the_scene() {
    let state = ViewState::new(&SHIPPED);
    let scene = timeline_scene(&SHIPPED, &state, 1100.0, 300.0);
    let svg = picture(&SHIPPED, &state, &LIGHT).timeline(&scene);
    let texts = texts(&svg);
    let has = |words: &str| assert!(texts.iter().any(|text| text == words), "{words}");
    scene.marks.iter().filter_map(|mark| mark.label.as_ref()).for_each(|label| has(&label.text));
    scene.ticks.iter().filter(|tick| !tick.label.is_empty()).for_each(|tick| has(&tick.label));
    scene.gaps.iter().filter(|gap| !gap.caption.is_empty()).for_each(|gap| has(&gap.caption));
    scene.more.iter().for_each(|more| has(&more.label));
    assert!(scene.marks.len() > 20 && !scene.gaps.is_empty());
    has("Russia–South Ossetia relations");
    let all = texts.join(" ");
    for words in [
        "Timeline: All of the time, 7",
        "CC BY-SA 4.0.",
        "Data version 0123, 24 November 2026.",
        "https://example.org/#event/a",
        "claimed or not confirmed",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
}

#[test]
fn long_names_of_low_lanes_dont_lie_on_each_other() {
    let told = |theme| Told { date: "2008".into(), title: "It was".into(), theme, ..Told::default() };
    let label = "Negotiations about withdrawal of armies";
    let mut document: serde_json::Value = serde_json::from_str(&document(3, &[told(0), told(1), told(2)])).unwrap();
    for theme in document["themes"].as_array_mut().unwrap() {
        theme["label"] = label.into();
    }
    let explorer = Explorer::new(&document.to_string(), &[]).unwrap();
    let state = ViewState::new(&explorer);
    let svg = picture(&explorer, &state, &LIGHT).timeline(&timeline_scene(&explorer, &state, 800.0, 0.0));
    let xml = Xml::parse(&svg).unwrap();
    let is_part = |text: &str| text.len() > 3 && label.contains(text);
    let lines = xml.descendants().filter(|node| node.has_tag_name("text") && node.text().is_some_and(is_part));
    let levels: Vec<f64> = lines.map(|line| line.attribute("y").unwrap().parse().unwrap()).collect();
    assert_eq!(levels.len(), 6, "three names of two lines");
    assert!(levels.windows(2).all(|pair| pair[1] - pair[0] > 11.0), "{levels:?}");
}

#[test]
fn the_maps_picture_has_every_name_its_key_and_who_made_it() {
    let state = ViewState::new(&SHIPPED);
    let scene = map_scene(&SHIPPED, &state, MAP);
    let svg = picture(&SHIPPED, &state, &LIGHT).map(&scene, MAP);
    let texts = texts(&svg);
    let labels = scene.labels.iter().chain(scene.places.iter().filter_map(|mark| mark.label.as_ref()));
    for label in labels {
        let is_drawn = texts.iter().any(|text| text.to_lowercase() == label.text.to_lowercase());
        assert!(is_drawn, "{}", label.text);
    }
    let all = texts.join(" ");
    for words in [
        "The Caucasus",
        "View: Most UN members",
        "disputed, in Georgia",
        "events here",
        "Natural Earth",
        "CC BY-SA 4.0",
        "km",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert!(svg.contains("url(#hatch)"));
}

#[test]
fn what_is_selected_stands_out_and_is_said() {
    let event = SHIPPED.article.event_by_slug("friendship-treaty-signed").unwrap();
    let state = selected(&SHIPPED, Selection::Event(event));
    let scene = timeline_scene(&SHIPPED, &state, 1100.0, 300.0);
    let svg = picture(&SHIPPED, &state, &LIGHT).timeline(&scene);
    assert!(svg.contains("#a51d1d"), "the selection's red");
    assert!(texts(&svg).join(" ").contains(&format!("Selected: {}", SHIPPED.article.event(event).title)));
    let place = SHIPPED.article.entity_by_slug("tskhinvali").unwrap();
    let state = selected(&SHIPPED, Selection::Entity(place));
    let svg = picture(&SHIPPED, &state, &DARK).map(&map_scene(&SHIPPED, &state, MAP), MAP);
    assert!(svg.contains("#ff6f61") && texts(&svg).join(" ").contains("Selected: Tskhinvali"));
}

#[test]
fn nothing_of_a_picture_comes_from_outside_and_no_style_sheet_is_needed() {
    let state = ViewState::new(&SHIPPED);
    let timeline = picture(&SHIPPED, &state, &LIGHT).timeline(&timeline_scene(&SHIPPED, &state, 900.0, 300.0));
    let map = picture(&SHIPPED, &state, &LIGHT).map(&map_scene(&SHIPPED, &state, MAP), MAP);
    for svg in [timeline, map] {
        for word in ["class=", "style=", "var(", "href=", "<style", "<script", "NaN", "inf"] {
            assert!(!svg.contains(word), "{word}");
        }
        let xml = Xml::parse(&svg).unwrap();
        let ids: Vec<&str> = xml.descendants().filter_map(|node| node.attribute("id")).collect();
        let mut apart = ids.clone();
        apart.sort_unstable();
        apart.dedup();
        assert_eq!(apart.len(), ids.len());
        for node in xml.descendants() {
            for attribute in node.attributes().filter(|attribute| attribute.value().starts_with("url(#")) {
                assert!(ids.contains(&attribute.value().trim_start_matches("url(#").trim_end_matches(')')));
            }
        }
    }
}

#[test]
fn what_is_seen_can_be_copied_as_text_too() {
    let mut state = ViewState::new(&SHIPPED);
    state.apply(Action::Resize(1400.0, 900.0), &SHIPPED);
    let article = &SHIPPED.article;
    let text = timeline_as_text(&SHIPPED, &state);
    assert_eq!(text.lines().count(), article.in_time.len() + 1);
    for line in [
        "by November 2008: Makarov: all 3,700 Russian soldiers are in South Ossetia (claimed by Nikolay Makarov)",
        "17 September 2008: Russia and South Ossetia sign the friendship treaty",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
    state.apply(Action::ZoomTimeline(300.0, 4.0), &SHIPPED);
    assert!(timeline_as_text(&SHIPPED, &state).lines().count() < text.lines().count(), "only what is in view");
    let map = map_as_text(&SHIPPED, &state);
    assert!(map.contains("Tskhinvali") && map.ends_with("CC BY-SA 4.0."), "{map}");
}

#[rstest]
#[case::light(&LIGHT, 0)]
#[case::dark(&DARK, 1)]
fn the_colours_are_those_of_the_page(#[case] palette: &Palette, #[case] theme: usize) {
    let token = |name: &str| {
        let (_, rest) = TOKENS.split_once(&format!("--{name}: light-dark(")).unwrap_or_else(|| panic!("{name}"));
        let both = rest.split_once(')').unwrap().0.split_once(", ").unwrap();
        u32::from_str_radix([both.0, both.1][theme].trim_start_matches('#'), 16).unwrap()
    };
    for (name, colour) in [
        ("paper", palette.paper),
        ("paper-2", palette.paper_2),
        ("paper-3", palette.paper_3),
        ("ink", palette.ink),
        ("ink-2", palette.ink_2),
        ("rule", palette.rule),
        ("accent", palette.accent),
        ("select", palette.select),
        ("warn", palette.warn),
        ("sea", palette.sea),
        ("land", palette.land),
        ("land-line", palette.land_line),
        ("party-1", palette.party_1),
        ("party-2", palette.party_2),
        ("highlight", palette.highlight),
        ("region", palette.region),
        ("state-other", palette.state_other),
        ("hatch", palette.hatch),
    ] {
        assert_eq!(colour, token(name), "{name}");
    }
    for (at, &colour) in palette.lanes.iter().enumerate() {
        assert_eq!(colour, token(&format!("lane-{}", at + 1)));
    }
}

#[rstest]
#[case::strange(strange())]
#[case::markup(with_markup())]
fn unusual_articles_make_pictures_too(#[case] document: serde_json::Value) {
    let explorer = Explorer::new(&document.to_string(), &[("square.topojson", TOPOLOGY)]).unwrap();
    let state = ViewState::new(&explorer);
    let picture = picture(&explorer, &state, &DARK);
    let timeline = picture.timeline(&timeline_scene(&explorer, &state, 800.0, 240.0));
    assert!(texts(&timeline).iter().all(|text| !text.is_empty()));
    assert_eq!(count(&timeline, "img"), 0);
    Xml::parse(&picture.map(&map_scene(&explorer, &state, MAP), MAP)).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_seen_its_picture_is_well_formed_and_has_a_mark_for_each_of_the_scene(
        width in 100.0..3000.0_f64, height in 20.0..1200.0_f64, by in 0.2..50.0_f64, at in 0.0..1.0_f64,
        selected_event in prop::option::of(0..95_u32),
    ) {
        let mut state = ViewState::new(&SHIPPED);
        state.apply(Action::Resize(1400.0, 900.0), &SHIPPED);
        state.apply(Action::ResizeTimeline(width), &SHIPPED);
        state.apply(Action::ZoomTimeline(at * width, by), &SHIPPED);
        if let Some(id) = selected_event {
            let what = Selection::Event(article_explorer::article::EventId(id));
            state.apply(Action::Select(what, ActionSource::Page), &SHIPPED);
        }
        let scene = timeline_scene(&SHIPPED, &state, width, height);
        let svg = picture(&SHIPPED, &state, &LIGHT).timeline(&scene);
        let circles = Xml::parse(&svg).unwrap().descendants().filter(|node| node.has_tag_name("circle")).count();
        prop_assert!(circles >= scene.more.len());
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
        let size = Size { width, height };
        state.apply(Action::ResizeMap(size), &SHIPPED);
        state.apply(Action::ScaleMap(by), &SHIPPED);
        let map = picture(&SHIPPED, &state, &DARK).map(&map_scene(&SHIPPED, &state, size), size);
        prop_assert!(Xml::parse(&map).is_ok() && !map.contains("NaN"));
    }
}

#[test]
fn what_is_seen_as_text_leaves_out_what_the_filter_does() {
    let mut state = ViewState::new(&SHIPPED);
    state.apply(Action::Resize(1400.0, 900.0), &SHIPPED);
    let [timeline, map] = [timeline_as_text(&SHIPPED, &state), map_as_text(&SHIPPED, &state)];
    let theme = SHIPPED.article.event(SHIPPED.article.in_time[0]).theme;
    state.apply(Action::Choose(Choice::Theme(theme)), &SHIPPED);
    assert!(timeline_as_text(&SHIPPED, &state).lines().count() < timeline.lines().count());
    assert_ne!(map_as_text(&SHIPPED, &state), map, "the map counts what is left");
}
