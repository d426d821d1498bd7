//! A card of each kind of the shipped article.

use super::{entity, event, shipped};
use article_explorer::cards::{card, map_legend, plain, plain_line, source_note};
use article_explorer::date::Day;
use article_explorer::explorer::Selection;
use article_explorer::lens::Lens;
use insta::assert_snapshot;
use rstest::rstest;

fn told(selection: Option<Selection>) -> String {
    plain(shipped(), &card(shipped(), selection, Day::from_ymd(2008, 9, 8).unwrap()))
}

#[test]
fn the_article_at_a_glance() {
    assert_snapshot!(told(None));
}

#[rstest]
#[case::with_chain_quotes_and_office("friendship-treaty-signed")]
#[case::claimed("soldiers-deployed")]
#[case::planned("referendum-postponed")]
#[case::without_a_date("recognition-criticised")]
fn the_card_of_an_event(#[case] slug: &str) {
    assert_snapshot!(slug, told(Some(Selection::Event(event(slug)))));
}

#[rstest]
#[case::person("dmitry-medvedev")]
#[case::treaty("friendship-treaty")]
#[case::territory("south-ossetia")]
#[case::place("tskhinvali")]
fn the_card_of_an_entity(#[case] slug: &str) {
    assert_snapshot!(slug, told(Some(Selection::Entity(entity(slug)))));
}

#[test]
fn the_card_of_a_section() {
    let id = shipped().section_ids().nth(1).unwrap();
    assert_snapshot!(told(Some(Selection::Section(id))));
}

#[rstest]
#[case(Lens::Voices)]
#[case(Lens::Recognition)]
#[case(Lens::Open)]
#[case(Lens::Order)]
#[case(Lens::Names)]
fn the_card_of_a_lens(#[case] lens: Lens) {
    assert_snapshot!(lens.word(), told(Some(Selection::Lens(lens))));
}

#[test]
fn the_legend_of_the_map() {
    let legend = map_legend(shipped(), 0);
    let mut lines = vec![plain_line(shipped(), &legend.viewpoint), plain_line(shipped(), &legend.source)];
    for row in &legend.rows {
        lines.push(format!("{:?}: {}", row.fill, plain_line(shipped(), &row.words)));
        lines.push(plain_line(shipped(), &row.names));
    }
    assert_snapshot!([lines, legend.notes].concat().join("\n"));
}

#[test]
fn the_source_note_of_the_story() {
    let lines: Vec<String> = source_note(shipped()).iter().map(|line| plain_line(shipped(), line)).collect();
    assert_snapshot!(lines.join("\n"));
}
