use article_explorer::article::Article;
use article_explorer::article::format::Document;
use article_explorer::page::{self, Built};
use insta::assert_snapshot;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value;

const FIXTURE: &str = include_str!("../fixtures/page.json");

fn html(document: Value) -> String {
    let document: Document = serde_json::from_value(document).unwrap();
    page::article(&Article::from_document(document).unwrap(), "0123")
}

fn fixture() -> Value {
    serde_json::from_str(FIXTURE).unwrap()
}

/// The tags of a page in order, with `href`s and `id`s without their values. Panics unless all tags are properly
/// nested.
fn skeleton(html: &str) -> Vec<String> {
    let mut open = Vec::new();
    let mut tags = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "a stray > in {text}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "closed in its turn");
        } else {
            open.extend(tag.split(' ').next().filter(|name| *name != "img"));
        }
        let outside_quotes: String = tag.split('"').step_by(2).collect();
        tags.push(outside_quotes);
    }
    assert_eq!(open, Vec::<&str>::new());
    tags
}

fn attribute_values<'a>(html: &'a str, start: &'a str) -> Vec<&'a str> {
    html.split(start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_page_tells_everything_in_reading_order() {
    let lines = html(fixture()).replace("<dt", "\n    <dt").replace("<li", "\n  <li");
    let lines = ["<h", "<p", "<nav", "<section", "<ol", "<ul", "<dl"]
        .iter()
        .fold(lines, |lines, tag| lines.replace(tag, &format!("\n{tag}")));
    assert_snapshot!(lines);
}

#[test]
fn every_address_of_the_explorer_leads_somewhere_in_the_page() {
    let html = html(fixture());
    let mut ids = attribute_values(&html, "id=\"");
    for link in attribute_values(&html, "href=\"#") {
        assert!(ids.contains(&link), "#{link} leads nowhere");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is used twice");
    for (list, prefix) in [("events", "event/"), ("entities", "entity/"), ("sections", "section/")] {
        for thing in fixture()[list].as_array().unwrap() {
            let address = format!("{prefix}{}", thing["id"].as_str().unwrap());
            assert!(ids.contains(&address.as_str()), "nothing is at #{address}");
        }
    }
}

#[test]
fn a_part_with_nothing_to_tell_is_left_out() {
    let mut document = fixture();
    for list in ["entities", "events", "quotes", "figures", "notes", "see_also", "sections"] {
        document[list] = Value::Array(vec![]);
    }
    document["infobox"] = serde_json::json!({});
    document["summary"] = "Nothing yet.".into();
    let html = html(document);
    let pieces = html.split("<h").filter_map(|rest| rest.split("</h").next());
    let headings: Vec<&str> = pieces.filter(|piece| piece.starts_with(['1', '2', '3'])).collect();
    assert_eq!(headings, ["1>Åland–Borduria relations", "2>Contents", "2>How to cite"]);
}

#[rstest]
#[case("1991", "<time datetime=\"1991\">1991</time>")]
#[case("1991-08", "<time datetime=\"1991-08\">August 1991</time>")]
#[case("1991-08-17", "<time datetime=\"1991-08-17\">17 August 1991</time>")]
#[case(
    "1991-08-17T22:05:00+02:00",
    "<time datetime=\"1991-08-17T22:05:00+02:00\">10:05 in the evening of 17 August 1991, UTC+2</time>"
)]
#[case("1991-08-17T24:00:00", "</em> midnight at the end of 17 August 1991 ")]
#[case("1991-21", "</em> spring 1991 ")]
#[case("199X", "</em> 1990–99 ")]
#[case("1991-08-XX", "</em> some day of August 1991 ")]
#[case("1950S3", "</em> about 1950 (1950–59) ")]
#[case("1991-08-17?", "</em> perhaps 17 August 1991 ")]
#[case("1991~", "</em> about 1991 ")]
#[case("1991-08-17/1991-08-19", "</em> 17–19 August 1991 ")]
#[case("[..1991-08]", "</em> by August 1991 ")]
#[case("-0043", "</em> 44 BC ")]
fn only_a_plain_date_is_marked_up_for_machines(#[case] edtf: &str, #[case] said: &str) {
    let mut document = fixture();
    document["events"][1]["date"] = edtf.into();
    let html = html(document);
    assert!(html.contains(said), "{said} isn’t in {html}");
}

#[rstest]
#[case("javascript:alert(1)", false)]
#[case("data:text/html,x", false)]
#[case("//example.org", false)]
#[case("https://example.org/\"><script>", true)]
fn only_web_addresses_become_links_out(#[case] url: &str, #[case] linked: bool) {
    let mut document = fixture();
    document["see_also"][0]["url"] = url.into();
    let html = html(document);
    assert_eq!(html.contains(">Foreign relations of Åland</a>"), linked);
    assert!(!html.contains("<script"), "{html}");
    skeleton(&html);
}

/// Gives every string that is a text, rather than an id, a date, an address or one of the format's words, to `change`.
fn change_texts(value: &mut Value, key: &str, change: &mut dyn FnMut(&mut String)) {
    const TEXTS: [&str; 22] = [
        "title",
        "summary",
        "text",
        "label",
        "name",
        "aliases",
        "description",
        "note",
        "date_note",
        "license",
        "role",
        "outcome",
        "occasion",
        "measures",
        "unit",
        "language",
        "attribution",
        "alt",
        "caption",
        "credit",
        "file",
        "source",
    ];
    match value {
        Value::String(text) if TEXTS.contains(&key) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| change_texts(item, key, change)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, item)| change_texts(item, key, change)),
        _ => {}
    }
}

/// The fixture in the language of another document: elements say where words are in another language.
fn in_language_of(document: &Value) -> Value {
    let mut plain = fixture();
    plain["language"] = document["language"].clone();
    plain
}

#[test]
fn hostile_text_in_any_field_stays_text() {
    let mut document = fixture();
    let mut count = 0;
    change_texts(&mut document, "", &mut |text| {
        text.push_str("\" onload='x' ><script>alert(1)</script><!-- &lt; </article>");
        count += 1;
    });
    assert!(count > 50, "only {count} texts were changed");
    let plain = skeleton(&html(in_language_of(&document)));
    let html = html(document);
    assert_eq!(skeleton(&html), plain);
    assert!(html.contains("&amp;lt; &lt;/article&gt;"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_adds_or_removes_a_tag(text in "[<>&\"'/=! a-z\u{0}\u{feff}é-]{1,12}") {
        let mut document = fixture();
        change_texts(&mut document, "", &mut |field| field.push_str(&text));
        let plain = in_language_of(&document);
        prop_assert_eq!(skeleton(&html(document)), skeleton(&html(plain)));
    }
}

const INDEX: &str = "<html lang={{ language }} dir={{ direction }}><title>{{ title }}</title>\
    <meta name=description content=\"{{ description }}\"><script>{{ data }}</script>\
    <script>{{ start }}</script><div data-article-static>{{ article }}</div><div>{{ print }}</div>";

fn built() -> Built<'static> {
    Built { print: "<article>On paper</article>".into(), version: "0123", program_size: 1234 }
}

#[test]
fn a_built_page_is_filled_in() {
    let article = Article::from_json(FIXTURE).unwrap();
    let page = page::finish(INDEX, &article, built()).unwrap();
    let head = "<html lang=en dir=ltr><title>Åland–Borduria relations</title>\
        <meta name=description content=\"Ties between Åland and its neighbour.\"><script>{\"";
    assert!(page.starts_with(head), "{page}");
    assert!(page.contains("</script><div data-article-static><article"), "{page}");
    assert!(page.ends_with("</article></div><div><article>On paper</article></div>"), "{page}");
}

#[test]
fn what_is_filled_in_asks_for_nothing_and_breaks_out_of_nothing() {
    let mut document = fixture();
    document["title"] = "{{ article }}".into();
    document["summary"] = "\"'> {{ title }} {{ nonsense }}".into();
    document["language"] = "e\"'>n".into();
    let article = Article::from_document(serde_json::from_value(document).unwrap()).unwrap();
    let page = page::finish(INDEX, &article, built()).unwrap();
    let head = "<html lang=e&quot;&#39;&gt;n dir=ltr><title>{{ article }}</title>\
        <meta name=description content=\"&quot;&#39;&gt; {{ title }} {{ nonsense }}\"><script";
    assert!(page.starts_with(head), "{page}");
}

#[rstest]
#[case("", "index.html has no {{ language }}: that is where the article’s belongs")]
#[case("<html lang={{ language }}>", "index.html has no {{ direction }}: that is where the article’s belongs")]
#[case(
    "{{ language }}{{ direction }}{{ title }}{{ description }}{{ data }}{{ start }}",
    "index.html has no {{ article }}: that is where the article’s belongs"
)]
fn a_page_that_lacks_a_place_says_so(#[case] index: &str, #[case] problem: &str) {
    let article = Article::from_json(FIXTURE).unwrap();
    assert_eq!(page::finish(index, &article, built()), Err(problem.into()));
}

#[rstest]
#[case("{{ author }}", "{{ author }}")]
#[case("{{ never closed, and quite long", "{{ never closed, and qu }}")]
fn a_page_that_asks_for_what_cant_be_had_says_so(#[case] added: &str, #[case] asked: &str) {
    let article = Article::from_json(FIXTURE).unwrap();
    let problem = format!(
        "index.html asks for {asked}; only these can be had: language, direction, title, description, data, start, article, print"
    );
    assert_eq!(page::finish(&[INDEX, added].concat(), &article, built()), Err(problem));
}

#[test]
fn the_shipped_index_can_be_finished() {
    let article = Article::from_json(FIXTURE).unwrap();
    let page = page::finish(include_str!("../../index.html"), &article, built()).unwrap();
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.contains("<div data-article-static><article"));
}

fn data(document: Value) -> Value {
    let data = page::data(&Article::from_document(serde_json::from_value(document).unwrap()).unwrap());
    assert!(!data.contains('<'), "it could end the element around it: {data}");
    serde_json::from_str(&data).unwrap()
}

#[test]
fn machines_get_the_article_in_the_terms_of_schema_org() {
    assert_snapshot!(serde_json::to_string_pretty(&data(fixture())).unwrap());
}

#[test]
fn machines_are_told_as_an_event_only_what_happened() {
    let document: Value = serde_json::from_str(article_explorer::data::ARTICLE).unwrap();
    let data = data(document.clone());
    let told = |kind: &str, slug: &str| {
        let id = format!("#event/{slug}");
        data["mentions"].as_array().unwrap().iter().any(|thing| thing["@type"] == kind && thing["@id"] == *id)
    };
    for event in document["events"].as_array().unwrap() {
        let (slug, status) = (event["id"].as_str().unwrap(), event["status"].as_str().unwrap());
        let is_statement = event["kind"] == "statement";
        let (is_event, is_claim) = (told("Event", slug), told("Claim", slug));
        match status {
            "happened" | "background" => assert_eq!((is_event, is_claim), (!is_statement, is_statement), "{slug}"),
            "claimed" | "unconfirmed" => assert_eq!((is_event, is_claim), (false, true), "{slug}"),
            _ => assert_eq!((is_event, is_claim), (false, false), "{slug}"),
        }
    }
}

#[test]
fn hostile_text_stays_text_in_what_machines_get() {
    let mut document = fixture();
    change_texts(&mut document, "", &mut |text| text.push_str("\"</script><!--"));
    let things = data(document);
    assert!(things["headline"].as_str().unwrap().ends_with("\"</script><!--"));
}
