//! Documents and topologies from a folder, and the command line that checks them.

use article_explorer::article::check::{MOST_SHOWN, check, decode};
use article_explorer::article::format::schema;
use article_explorer::files::read_checked;
use rstest::rstest;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A document that came from outside, named by its trouble.
fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases").join(name)
}

fn explorer(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_explorer")).args(arguments).output().unwrap()
}

#[rstest]
#[case::a_byte_order_mark_is_read_past(b"\xef\xbb\xbf{}", Ok("{}"))]
#[case::letters_of_any_script("{\"Цхинвал\"}".as_bytes(), Ok("{\"Цхинвал\"}"))]
#[case::an_empty_file(b"", Ok(""))]
#[case::utf_16_with_a_mark(b"\xff\xfe{\0}\0", Err("this is UTF-16: save the file as UTF-8"))]
#[case::utf_16_big_endian_with_a_mark(b"\xfe\xff\0{\0}", Err("this is UTF-16: save the file as UTF-8"))]
#[case::utf_16_without_a_mark(b"\0{\0}", Err("this is UTF-16: save the file as UTF-8"))]
#[case::latin_1(
    b"{\n\"M\xfcller\"}",
    Err("line 2 isn\u{2019}t UTF-8, perhaps it is Latin-1 or Windows-1252: save the file as UTF-8")
)]
fn a_file_is_read_as_utf_8_or_its_encoding_is_named(#[case] bytes: &[u8], #[case] read: Result<&str, &str>) {
    assert_eq!(decode(bytes.to_vec()), read.map(str::to_owned).map_err(str::to_owned));
}

#[rstest]
#[case::anning("anning/a.json")]
#[case::arabic("arabic.json")]
#[case::bbox_of_six_numbers("bbox-6/a.json")]
#[case::byte_order_mark("bom.json")]
#[case::degenerate_ring("degenerate-ring/a.json")]
#[case::geojson("geojson/a.json")]
#[case::id_in_properties("id-in-properties/a.json")]
#[case::lane_labels("lane-labels.json")]
#[case::nested_collection("nested-collection/a.json")]
#[case::no_arcs("no-arcs/a.json")]
#[case::no_map("no-map.json")]
#[case::null_geometry("null-geometry/a.json")]
#[case::point_unused_layer("point-unused-layer/a.json")]
#[case::region_lump("region-lump/a.json")]
#[case::states_counties("states-counties/a.json")]
#[case::world_blank_small("world-blank-small/a.json")]
fn a_document_from_outside_passes(#[case] name: &str) {
    let path = case(name);
    let output = explorer(&["check", path.to_str().unwrap()]);
    assert_eq!(String::from_utf8(output.stdout).unwrap(), format!("{}: no problems\n", path.display()));
    assert!(output.status.success());
}

#[rstest]
#[case::empty_area("empty-area/a.json", "entities[1].area.id: “C” in the layer “land” encloses no area")]
#[case::escaped_nul("escaped-nul.json", "control character in a text (write it on one line)")]
#[case::url_empty_host("url-empty-host.json", "is not an https address")]
#[case::zero_width_title("zero-width-title.json", "title: the text is empty")]
#[case::no_such_file("missing.json", "there is no such file")]
fn a_document_from_outside_is_refused_with_the_reason(#[case] name: &str, #[case] reason: &str) {
    let output = explorer(&["check", case(name).to_str().unwrap()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains(reason), "{said}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn what_is_left_out_of_a_map_is_said_and_doesnt_fail_the_check() {
    let output = explorer(&["check", case("degenerate-ring/a.json").to_str().unwrap()]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("map.topojson: 1 ring or line of layer land has too few points to be seen"), "{said}");
}

#[rstest]
#[case::nothing(&[])]
#[case::no_file(&["check"])]
#[case::no_such_command(&["chekc", "a.json"])]
fn a_command_that_isnt_understood_is_answered_by_the_usage(#[case] arguments: &[&str]) {
    let output = explorer(arguments);
    assert!(String::from_utf8(output.stderr).unwrap().contains("explorer check FILE…"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_checked_document_brings_its_maps() {
    let checked = read_checked(&case("geojson/a.json")).unwrap();
    assert_eq!(checked.topologies.keys().collect::<Vec<_>>(), ["map.topojson"]);
    assert!(checked.json.contains("\"format\""));
}

/// A picture in PNG of a width and a height: all that tells them.
fn png(width: u32, height: u32) -> Vec<u8> {
    let header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    [header.as_slice(), &width.to_be_bytes(), &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
}

/// What is wrong with a document that has a picture of 40 × 30 pixels, beside a file of some content.
#[rstest]
#[case::as_it_is("seal.png", png(40, 30), None)]
#[case::twice_as_large("seal.png", png(80, 60), None)]
#[case::rounded("seal.png", png(1001, 750), None)]
#[case::of_another_shape(
    "seal.png",
    png(30, 40),
    Some("media[0].width: “media/seal.png” has other proportions: it is 30 × 40 pixels (“width”: 30, “height”: 40)")
)]
#[case::no_picture("seal.png", b"<html>".to_vec(), Some("media[0].file: “media/seal.png” can’t be shown: it is no picture that browsers show"))]
#[case::missing(
    "other.png",
    png(40, 30),
    Some("media[0].file: “media/seal.png” can’t be shown: there is no such file")
)]
fn a_picture_is_looked_at_in_the_documents_folder(
    #[case] file: &str,
    #[case] content: Vec<u8>,
    #[case] problem: Option<&str>,
) {
    static FOLDERS: AtomicUsize = AtomicUsize::new(0);
    let number = FOLDERS.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("media-{}-{number}", std::process::id()));
    std::fs::create_dir_all(folder.join("media")).unwrap();
    std::fs::write(folder.join("media").join(file), content).unwrap();
    let mut document: Value = serde_json::from_str(crate::check::MINIMAL).unwrap();
    let seal = json!({ "file": "media/seal.png", "alt": "A seal", "credit": "CC0", "width": 40, "height": 30 });
    document["format"] = json!("article-explorer/2");
    document["events"][0]["media"] = json!([seal]);
    std::fs::write(folder.join("a.json"), document.to_string()).unwrap();
    let checked = read_checked(&folder.join("a.json"));
    std::fs::remove_dir_all(&folder).unwrap();
    match problem {
        None => assert_eq!(checked.unwrap().media.into_iter().collect::<Vec<_>>(), ["media/seal.png"]),
        Some(problem) => {
            let told = checked.unwrap_err();
            assert!(told.contains(problem), "{told}");
        }
    }
}

#[test]
fn of_thousands_of_problems_the_first_hundred_are_told_and_all_are_counted() {
    let mut document: Value = serde_json::from_str(crate::check::EVERY_FIELD).unwrap();
    let unknown: Vec<Value> = (0..20_000).map(|n| json!(format!("nobody-{n}"))).collect();
    document["events"][0]["places"] = unknown.into();
    let problems = check(&document.to_string(), "many.json", &|_| Ok(crate::check::SQUARE.into())).unwrap_err();
    assert_eq!((problems.first.len(), problems.count), (MOST_SHOWN, 20_000));
    assert!(problems.first.iter().all(|problem| problem.hint.is_some()));
    assert!(problems.to_string().ends_with("\n… and 19900 more"));
}

#[rstest]
#[case::lists("[", "]")]
#[case::objects("{\"a\":", "}")]
fn a_document_nested_ten_thousand_deep_is_refused(#[case] open: &str, #[case] close: &str) {
    let json = [open.repeat(10_000), "1".into(), close.repeat(10_000)].concat();
    assert_eq!(check(&json, "deep.json", &|_| Err(String::new())).unwrap_err().count, 1);
}

/// The schema as `docs/article.schema.json` has it. `cargo run --bin explorer -- schema` writes it.
const SCHEMA: &str = include_str!("../../docs/article.schema.json");

#[test]
fn the_schema_that_editors_use_is_that_of_the_format() {
    assert_eq!(SCHEMA.trim_end(), format!("{:#}", schema()));
    let printed = String::from_utf8(explorer(&["schema"]).stdout).unwrap();
    assert_eq!(printed, SCHEMA);
}

#[test]
fn the_schema_takes_what_the_check_takes_and_refuses_misspelt_and_missing_fields() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    let every_field: Value = serde_json::from_str(crate::check::EVERY_FIELD).unwrap();
    for json in [crate::check::EVERY_FIELD, crate::check::MINIMAL, article_explorer::data::ARTICLE] {
        let document = serde_json::from_str(json).unwrap();
        assert_eq!(schema.iter_errors(&document).map(|error| error.to_string()).collect::<Vec<_>>(), [""; 0]);
    }
    let with = |pointer: &str, value: Value| {
        let mut document = every_field.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        document
    };
    assert!(!schema.is_valid(&with("/events/0/kind", json!("No Word"))));
    assert!(!schema.is_valid(&with("/events/0/id", json!("Not An Id"))));
    assert!(!schema.is_valid(&with("/entities/0", json!({ "id": "a", "kind": "person" }))));
    assert!(!schema.is_valid(&with("/events/0/media/0/file", json!("https://example.org/a.jpg"))));
    assert!(!schema.is_valid(&with("/events/0/media/0/file", json!("../a.jpg"))));
    assert!(schema.is_valid(&with("/events/0/media/0/file", json!("b/c d/É.JPG"))));
    assert!(!schema.is_valid(&with("/source", json!({ "titel": "A", "url": "https://a.org/", "license": "CC0" }))));
}
