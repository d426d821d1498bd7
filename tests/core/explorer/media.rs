//! Where the media of a document are.

use article_explorer::explorer::{MediaFolder, media_address};
use rstest::rstest;
use std::collections::BTreeMap;

const PAGE: &str = "https://example.org/explorer/";

#[rstest]
#[case::of_the_page(MediaFolder::OfPage, Some("https://example.org/explorer/media/a.jpg"))]
#[case::of_a_named_document(MediaFolder::At("https://other.org/b/".into()), Some("https://other.org/b/media/a.jpg"))]
#[case::chosen_with_the_document(chosen("media/a.jpg"), Some("data:,"))]
#[case::not_chosen(chosen("a.jpg"), None)]
fn a_picture_lies_in_the_folder_of_its_document(#[case] folder: MediaFolder, #[case] address: Option<&str>) {
    assert_eq!(folder.address(PAGE, "media/a.jpg").as_deref(), address);
}

fn chosen(file: &str) -> MediaFolder {
    MediaFolder::Chosen(BTreeMap::from([(file.to_owned(), "data:,".into())]))
}

#[rstest]
#[case("media/a_b-c.~1.jpg", "media/a_b-c.~1.jpg")]
#[case("the pen & ink.svg", "the%20pen%20%26%20ink.svg")]
#[case("100%/Å'\u{202e}.png", "100%25/%C3%85%27%E2%80%AE.png")]
fn the_address_of_a_picture_is_its_path_with_nothing_that_means_something_else(
    #[case] file: &str,
    #[case] address: &str,
) {
    assert_eq!(media_address("", file), address);
}
