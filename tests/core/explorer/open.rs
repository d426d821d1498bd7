//! Opening a document that somebody wrote, with the files beside it.

use crate::check::{EVERY_FIELD, MINIMAL, SQUARE};
use article_explorer::explorer::{Explorer, FilesBeside, Refusal};
use proptest::prelude::*;

fn beside(files: &[(&str, Result<&str, &str>)]) -> FilesBeside {
    let owned = |text: &Result<&str, &str>| text.map(str::to_owned).map_err(str::to_owned);
    files.iter().map(|(name, text)| ((*name).to_owned(), owned(text))).collect()
}

fn problems(json: &str, files: &FilesBeside) -> String {
    match Explorer::open(json, "mine.json", files) {
        Err(Refusal::Problems(problems)) => problems.to_string(),
        Err(Refusal::Lacking(files)) => panic!("lacks {files:?}"),
        Ok(_) => panic!("is opened"),
    }
}

#[test]
fn a_document_is_asked_for_the_files_that_it_needs_and_is_opened_with_them() {
    let Err(Refusal::Lacking(lacking)) = Explorer::open(EVERY_FIELD, "mine.json", &FilesBeside::new()) else {
        panic!("nothing is lacking");
    };
    assert_eq!(lacking.into_iter().collect::<Vec<_>>(), ["square.topojson"]);
    let explorer = Explorer::open(EVERY_FIELD, "mine.json", &beside(&[("square.topojson", Ok(SQUARE))])).unwrap();
    assert_eq!(explorer.document, EVERY_FIELD);
    assert!(!explorer.atlas.is_empty());
}

#[test]
fn a_document_without_maps_needs_no_files_and_leaves_those_that_it_does_not_name() {
    assert!(Explorer::open(MINIMAL, "mine.json", &FilesBeside::new()).is_ok());
    assert!(Explorer::open(MINIMAL, "mine.json", &beside(&[("notes.txt", Ok("shopping"))])).is_ok());
}

#[test]
fn a_file_that_cannot_be_read_or_drawn_is_a_problem_at_the_place_that_names_it() {
    let missing = problems(EVERY_FIELD, &beside(&[("square.topojson", Err("there is no such file on the server"))]));
    assert!(
        missing.contains("infobox.maps[0].topology") && missing.contains("no such file on the server"),
        "{missing}"
    );
    let broken = problems(EVERY_FIELD, &beside(&[("square.topojson", Ok("{}"))]));
    assert!(broken.contains("infobox.maps[0].topology"), "{broken}");
}

#[test]
fn problems_are_told_under_the_name_of_the_file() {
    let told = problems(r#"{ "format": "article-explorer/2" }"#, &FilesBeside::new());
    assert!(told.starts_with("mine.json:1:"), "{told}");
    assert!(problems("", &FilesBeside::new()).contains("empty"));
}

#[test]
fn ten_thousand_brackets_are_a_problem_and_no_crash() {
    for open in ["[", r#"{"a":"#] {
        assert!(problems(&open.repeat(10_000), &FilesBeside::new()).starts_with("mine.json:1:"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_text_and_no_cut_document_panics(text in ".*", at in 0..EVERY_FIELD.trim_end().len()) {
        let files = beside(&[("square.topojson", Ok(SQUARE))]);
        prop_assert!(Explorer::open(&text, "mine.json", &files).is_err());
        let cut = &EVERY_FIELD[..EVERY_FIELD.floor_char_boundary(at)];
        prop_assert!(Explorer::open(cut, "mine.json", &files).is_err());
    }
}
