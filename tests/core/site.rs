//! The files of the built site: what is kept for use without a network, compressed copies, and the page as one file.

use article_explorer::site::{Encoding, SiteFile, archive, compressed, integrity, media, service_worker, single_file};
use proptest::prelude::*;
use std::io::Read as _;

fn file(path: &str, content: &str) -> SiteFile {
    SiteFile { path: path.into(), content: content.into() }
}

#[test]
fn a_hash_is_written_as_the_specification_has_it() {
    // The example of W3C's Subresource Integrity, with this hash.
    assert_eq!(integrity(b"alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

#[test]
fn the_service_worker_keeps_every_file_with_its_hash() {
    let script = "const version = \"{{ version }}\"; const media = \"{{ media }}\"; const files = \"{{ files }}\";";
    let service_worker = |script: &str, files: &[SiteFile]| service_worker(script, files, &[]);
    let files = [file("index.html", "<p>"), file("icon.svg", "<svg>")];
    let filled = service_worker(script, &files).unwrap();
    let [page, icon] = ["<p>", "<svg>"].map(|content| integrity(content.as_bytes()));
    assert!(filled.ends_with(&format!("const files = [[\"./\",\"{page}\"],[\"./icon.svg\",\"{icon}\"]];")), "{filled}");
    let changed = service_worker(script, &[file("index.html", "<b>"), file("icon.svg", "<svg>")]).unwrap();
    let version = |script: &str| script.split('"').nth(1).unwrap().to_owned();
    assert_ne!(version(&filled), version(&changed));
    assert_eq!(version(&filled), version(&service_worker(script, &files).unwrap()));
}

#[test]
fn a_picture_that_changed_makes_another_version_and_is_not_kept_with_the_files() {
    let script = include_str!("../../public/service-worker.js");
    let filled =
        |picture: &str| service_worker(script, &[file("index.html", "<p>")], &[file("media/a.svg", picture)]).unwrap();
    let listed = format!("[[\"./media/a.svg\",\"{}\"]]", integrity(b"<svg/>"));
    assert!(filled("<svg/>").contains(&format!("new Map({listed}")), "{}", filled("<svg/>"));
    let version = |script: &str| script.split("version = ").nth(1).unwrap().lines().next().unwrap().to_owned();
    assert_ne!(version(&filled("<svg/>")), version(&filled("<svg><path/></svg>")));
}

#[test]
fn a_service_worker_without_its_placeholders_is_refused() {
    let error = service_worker("const version = 1;", &[], &[]).unwrap_err();
    assert_eq!(error, "the service worker’s script has no \"{{ version }}\"");
}

#[test]
fn the_service_worker_of_the_site_has_its_placeholders() {
    let script = include_str!("../../public/service-worker.js");
    assert!(!service_worker(script, &[], &[]).unwrap().contains("{{"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn a_compressed_copy_holds_what_the_file_does(words in prop::collection::vec("[a-d]{1,3}", 600..2000)) {
        let file = file("words.txt", &words.join(" "));
        let [brotli, gzip] = Encoding::ALL.map(|encoding| compressed(&file, encoding).unwrap().unwrap());
        prop_assert_eq!((brotli.path.as_str(), gzip.path.as_str()), ("words.txt.br", "words.txt.gz"));
        let mut read = Vec::new();
        brotli::Decompressor::new(brotli.content.as_slice(), 4096).read_to_end(&mut read)?;
        prop_assert_eq!(&read, &file.content);
        read.clear();
        flate2::read::GzDecoder::new(gzip.content.as_slice()).read_to_end(&mut read)?;
        prop_assert_eq!(&read, &file.content);
    }
}

#[test]
fn small_files_have_no_compressed_copies() {
    assert!(compressed(&file("a.txt", &"a".repeat(900)), Encoding::Brotli).unwrap().is_none());
}

#[test]
fn pictures_of_pixels_have_no_compressed_copies_and_drawings_have() {
    let copy = |name: &str| compressed(&file(name, &"a".repeat(5000)), Encoding::Gzip).unwrap();
    assert!(copy("media/a.JPG").is_none() && copy("a.webp").is_none());
    assert!(copy("media/a.svg").is_some());
}

const PAGE: &str = "<!doctype html><html><meta charset=utf-8><link href=./style.css rel=stylesheet>\
    <link as=fetch crossorigin data-article-program href=./program.wasm rel=preload type=application/wasm>\
    <script defer src=./glue.js></script><link href=icon.svg rel=icon type=image/svg+xml>\
    <link href=manifest.webmanifest rel=manifest><script defer src=offline.js></script></head>\
    <body><main>Text</main></body></html>";

fn site() -> Vec<SiteFile> {
    vec![
        file("index.html", PAGE),
        file("style.css", "p{color:red}"),
        file("program.wasm", "\0asm"),
        file("glue.js", "run()"),
        file("icon.svg", "<svg/>"),
    ]
}

#[test]
fn the_page_as_one_file_has_everything_inside_and_lets_nothing_else_in() {
    let page = single_file(&site(), |script| script == "offline.js").unwrap();
    let [style, script] = ["p{color:red}", "run()"].map(|content| integrity(content.as_bytes()));
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; connect-src data:; \
         base-uri 'none'; form-action 'none'; style-src '{style}'; script-src 'wasm-unsafe-eval' '{script}'\">"
    );
    let expected = [
        "<!doctype html><html><meta charset=utf-8>",
        &policy,
        "<style>p{color:red}</style>",
        r#"<link data-article-program href="data:application/wasm;base64,AGFzbQ==" rel="alternate" type=application/wasm>"#,
        r#"<link href="data:image/svg+xml;base64,PHN2Zy8+" rel=icon type=image/svg+xml>"#,
        "</head><body><main>Text</main><script>run()</script></body></html>",
    ];
    assert_eq!(page, expected.concat());
}

#[test]
fn the_page_as_one_file_has_its_pictures_inside_where_the_program_finds_them() {
    let mut files = site();
    files[0] = file("index.html", &PAGE.replace("Text", r#"<img src="media/a%20b.svg" alt="A">"#));
    files.push(file("media/a b.svg", "<svg/>"));
    let page = single_file(&files, |_| true).unwrap();
    let inside = r#"<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="A" data-medium="media/a%20b.svg">"#;
    assert!(page.contains(inside), "{page}");
    files.pop();
    assert!(single_file(&files, |_| true).unwrap_err().contains("the page asks for media/a b.svg"));
}

#[test]
fn a_file_that_the_page_lacks_is_named() {
    let mut files = site();
    files.retain(|file| file.path != "glue.js");
    let error = single_file(&files, |script| script == "offline.js").unwrap_err();
    assert!(error.contains("the page asks for glue.js, which isn’t there"), "{error}");
}

#[test]
fn a_script_that_would_end_its_own_element_is_refused() {
    let mut files = site();
    files[3] = file("glue.js", "'</SCRIPT>'");
    let error = single_file(&files, |script| script == "offline.js").unwrap_err();
    assert!(error.contains("can’t stand inside the page"), "{error}");
}

#[test]
fn an_archive_holds_every_file_in_its_folder_and_is_the_same_each_time() {
    let files = [file("index.html", "<p>"), file("maps/world.json", "{}")];
    let packed = archive("release", &files).unwrap();
    assert_eq!(packed, archive("release", &files).unwrap());
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(packed)).unwrap();
    for (path, content) in [("release/index.html", "<p>"), ("release/maps/world.json", "{}")] {
        let mut text = String::new();
        read.by_name(path).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, content);
    }
    assert_eq!(read.len(), 2);
}

#[test]
fn a_release_has_a_page_for_the_writer_and_the_schema_that_the_first_document_names() {
    let folder = std::env::temp_dir().join(format!("release-{}", std::process::id()));
    file("single-file.html", "<body><main data-article-explorer>").write(&folder).unwrap();
    let packed = folder.join("packed.zip");
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_release"))
        .args([&folder, &packed])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let mut release = zip::ZipArchive::new(std::io::Cursor::new(std::fs::read(&packed).unwrap())).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let mut read = |path: &str| {
        let mut text = String::new();
        release.by_name(&format!("article-explorer/{path}")).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    assert_eq!(read("editor.html"), "<body><main data-article-explorer data-editor>");
    let document: serde_json::Value = serde_json::from_str(&read("article.json")).unwrap();
    let schema: serde_json::Value =
        serde_json::from_str(&read(document["$schema"].as_str().unwrap().trim_start_matches("./"))).unwrap_or_default();
    assert!(schema["properties"]["events"].is_object());
}

#[test]
fn media_stand_in_their_folders_and_take_no_files_place() {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/sinking-of-the-titanic/media/compartments.svg");
    let copied = media(&site(), &[("media/compartments.svg", source)]).unwrap().remove(0);
    let folder = std::env::temp_dir().join(format!("site-{}", std::process::id()));
    copied.write(&folder).unwrap();
    let written = SiteFile::read_all(&folder).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(
        (written[0].path.as_str(), &written[0].content),
        ("media/compartments.svg", &std::fs::read(source).unwrap())
    );
    let refused = media(&site(), &[("Icon.svg", source)]).unwrap_err();
    assert!(refused.contains("put it into a folder"), "{refused}");
}
