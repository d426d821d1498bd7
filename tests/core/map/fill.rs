//! A layer's fill, as the document chooses it.

use super::{CAUCASUS, LOCATOR, SIZE, document};
use article_explorer::article::format::LayerFill;
use article_explorer::cards::{key_words, map_legend};
use article_explorer::date::Day;
use article_explorer::explorer::{Explorer, ViewState};
use article_explorer::export::{LIGHT, Picture};
use article_explorer::map::{Ground, MapScene, MapView};
use article_explorer::page;
use rstest::rstest;

/// The article of the Caucasus with a fill of its countries' layers.
fn filled(fill: Option<LayerFill>) -> Explorer {
    let mut document = document();
    for layer in document.infobox.maps.iter_mut().flat_map(|map| &mut map.layers) {
        if layer.name == "countries" {
            layer.fill = fill;
            layer.label = (fill == Some(LayerFill::Highlight)).then(|| "In the customs union".into());
        }
    }
    let document = serde_json::to_string(&document).unwrap();
    Explorer::new(&document, &[("caucasus.topojson", CAUCASUS), ("locator-wide.topojson", LOCATOR)]).unwrap()
}

fn home(explorer: &Explorer) -> MapScene {
    explorer.atlas.scene(&explorer.article, &MapView::new(explorer.atlas.home(SIZE), SIZE))
}

/// The exported picture of the map at home.
fn picture(explorer: &Explorer) -> String {
    let (state, today) = (ViewState::new(explorer), Day::from_ymd(2026, 11, 24).unwrap());
    let picture =
        Picture { explorer, state: &state, palette: &LIGHT, address: "https://example.org/", version: "0123", today };
    picture.map(&home(explorer), SIZE)
}

#[rstest]
#[case::by_kind(None, Ground::Plain, Some(Ground::Party(0)), "other land")]
#[case::land(Some(LayerFill::Land), Ground::Plain, Some(Ground::Party(0)), "other land")]
#[case::water(Some(LayerFill::Water), Ground::Water, Some(Ground::Water), "water")]
#[case::highlight(Some(LayerFill::Highlight), Ground::Highlight, Some(Ground::Highlight), "In the customs union")]
#[case::none(Some(LayerFill::None), Ground::Open, Some(Ground::Party(0)), "")]
fn the_document_chooses_how_a_layer_is_filled(
    #[case] fill: Option<LayerFill>,
    #[case] armenia: Ground,
    #[case] russia: Option<Ground>,
    #[case] key: &str,
) {
    let explorer = filled(fill);
    let scene = home(&explorer);
    let ground = |id: &str| scene.areas.iter().find(|area| area.id == id).map(|area| area.fill.ground);
    assert_eq!((ground("ARM"), ground("RUS")), (Some(armenia), russia));
    let rows: Vec<_> = scene.key.iter().map(|row| (row.fill.ground, key_words(&explorer.article, 0, row))).collect();
    let told = rows.iter().find(|(ground, _)| *ground == armenia).map_or("", |(_, words)| words);
    assert_eq!(told, key, "{rows:?}");
}

#[test]
fn a_highlight_is_told_in_the_key_the_legend_and_the_picture() {
    let explorer = filled(Some(LayerFill::Highlight));
    let legend = map_legend(&explorer.article, 0);
    let labels: Vec<_> = legend.highlighted.iter().map(|(fill, label)| (fill.word(), label.as_str())).collect();
    assert_eq!(labels, [("highlight".to_owned(), "In the customs union")], "once, though two maps have it");
    let svg = picture(&explorer);
    assert!(svg.contains("In the customs union") && svg.contains(r##"fill="#d8d0f0""##));
    let print = page::print(&explorer, "0123");
    assert!(print.contains("In the customs union") && print.contains(r#"data-fill="highlight""#));
}

#[test]
fn what_isnt_filled_shows_what_lies_below_in_the_picture_too() {
    let explorer = filled(Some(LayerFill::None));
    assert!(picture(&explorer).contains(r#"fill-rule="evenodd" fill="none""#));
}
