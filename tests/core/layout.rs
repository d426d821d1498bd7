//! The estimated width of a text, held against the widest of the common system fonts.

use article_explorer::layout::bold_text_width;
use rstest::rstest;

#[rstest]
#[case::of_narrow_and_wide_letters("Gutenberg dies", 8.684)]
#[case::of_round_letters("Burial", 3.328)]
#[case::of_digits("500th birthday", 8.379)]
#[case::in_quotation_marks("“Gone”, Stone reports", 12.705)]
fn a_name_in_bold_type_is_no_wider_than_it_is_taken_to_be(#[case] name: &str, #[case] em: f64) {
    for size in [12.0, 13.0, 20.0] {
        let estimated = bold_text_width(name, size);
        assert!(estimated >= em * size, "{estimated} for {}", em * size);
        assert!(estimated <= 1.15 * em * size, "{estimated} wastes room, {} is enough", em * size);
    }
}
