//! What is said of a text that is no JSON.

use super::report;
use rstest::rstest;

#[rstest]
#[case::typographic_quotes(r#"{ “format”: "article-explorer/2" }"#, "write \" instead of this quotation mark")]
#[case::a_missing_comma(r#"{ "id": "a" "title": "A" }"#, "add it; or")]
#[case::a_quotation_mark_inside_a_text(r#"{ "title": "The "lead"" }"#, "is written \\\"")]
#[case::an_open_object(r#"{ "id": "a""#, "its } is missing")]
#[case::an_open_list(r#"{ "events": ["#, "its ] is missing")]
fn a_mistake_of_syntax_is_told_with_what_to_do(#[case] json: &str, #[case] hint: &str) {
    let told = report(json);
    assert!(told.contains("this is not JSON") && told.contains(hint), "{told}");
}
