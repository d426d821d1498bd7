//! What whole maps look like: their fills in letters, their key and their names.

use super::told::SHIPPED;
use super::world::{DOCUMENT, WORLD};
use super::{rings, sides};
use article_explorer::cards::key_words;
use article_explorer::explorer::Explorer;
use article_explorer::map::{Frame, MapScene, MapView, Size};
use insta::assert_snapshot;
use std::path::Path;

const SIZE: Size = Size { width: 640.0, height: 400.0 };
/// The side of a letter's field in pixels, across and down.
const LETTER: (f64, f64) = (8.0, 16.0);

/// The document `a.json` of a case, with its map.
fn case(name: &str, map: &str) -> Explorer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases").join(name);
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    Explorer::new(&read("a.json"), &[(map, &read(map))]).unwrap()
}

/// A map in letters: the first of each fill's name, a number for a party, `.` for other land, `%` for what is hatched, `~`
/// for water, a space for what no map covers.
fn letters(explorer: &Explorer, scene: &MapScene) -> String {
    let areas: Vec<_> = scene.areas.iter().map(|area| (area, rings(&area.d))).collect();
    let beyond = rings(&scene.beyond);
    let mut text = String::new();
    let is_in = |ring: &Vec<(f64, f64)>, (x, y): (f64, f64)| {
        let crosses = |(a, b): ((f64, f64), (f64, f64))| {
            (a.1 > y) != (b.1 > y) && x < a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0)
        };
        sides(ring).filter(|&side| crosses(side)).count() % 2 == 1
    };
    for row in 0..(SIZE.height / LETTER.1) as i32 {
        let mut line = String::new();
        for column in 0..(SIZE.width / LETTER.0) as i32 {
            let point = ((f64::from(column) + 0.5) * LETTER.0, (f64::from(row) + 0.5) * LETTER.1);
            let is_here = |rings: &[Vec<(f64, f64)>]| rings.iter().filter(|ring| is_in(ring, point)).count() % 2 == 1;
            let on_top = areas.iter().rev().find(|(area, rings)| area.fill.word() != "none" && is_here(rings));
            line.push(match on_top {
                _ if is_here(&beyond) => ' ',
                None => '~',
                Some((area, _)) if area.fill.is_hatched() => '%',
                Some((area, _)) => match area.fill.word().as_str() {
                    "water" => '~',
                    "plain" => '.',
                    "party-1" => '1',
                    "party-2" => '2',
                    word => word.chars().next().unwrap_or(' '),
                },
            });
        }
        text += &[line.trim_end(), "\n"].concat();
    }
    let rings: usize = areas.iter().map(|(_, rings)| rings.len()).sum();
    let points: usize = areas.iter().flat_map(|(_, rings)| rings).map(Vec::len).sum();
    let key = scene.key.iter().map(|row| key_words(&explorer.article, 0, row)).collect::<Vec<_>>().join(" | ");
    let names = scene.labels.iter().chain(scene.places.iter().filter_map(|mark| mark.label.as_ref()));
    let names = names.map(|label| label.text.as_str()).collect::<Vec<_>>().join(", ");
    let areas = areas.len();
    format!("{text}{areas} areas of {rings} rings of {points} points\nkey: {key}\nnames: {names}\n")
}

fn drawn(explorer: &Explorer, frame: Frame) -> String {
    letters(explorer, &explorer.atlas.scene(&explorer.article, &MapView::new(frame, SIZE)))
}

#[test]
fn the_world_looks_like_this() {
    let world = Explorer::new(DOCUMENT, &[("world.topojson", &WORLD)]).unwrap();
    assert_snapshot!(drawn(&world, Frame { lon: 10.0, lat: 20.0, km_per_px: 1e6 }));
}

#[test]
fn the_shipped_articles_home_looks_like_this() {
    assert_snapshot!(drawn(&SHIPPED, SHIPPED.atlas.home(SIZE)));
}

#[test]
fn the_shipped_articles_locator_looks_like_this() {
    assert_snapshot!(drawn(&SHIPPED, SHIPPED.atlas.widest(SIZE)));
}

#[test]
fn the_parts_of_a_state_look_like_this() {
    let states = case("region-lump", "map.topojson");
    assert_snapshot!(drawn(&states, states.atlas.home(SIZE)));
}

#[test]
fn counties_in_states_look_like_this() {
    let counties = case("states-counties", "map.topojson");
    assert_snapshot!(drawn(&counties, counties.atlas.home(SIZE)));
}
