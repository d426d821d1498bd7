//! Citations as text, BibTeX, CSL-JSON and RIS.

use super::{BASE, EXPLORER, SHIPPED};
use crate::check::EVERY_FIELD;
use article_explorer::article::{Article, version};
use article_explorer::cards::Cited;
use article_explorer::data;
use article_explorer::date::Day;
use article_explorer::explorer::decode;
use article_explorer::export::Citation;
use article_explorer::lens::Lens;
use biblib::CitationParser as _;
use biblib::ris::RisParser;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use serde_json::{Value, json};

fn everything(article: &Article) -> Vec<Cited> {
    let statements = article.event_ids().map(Cited::Event).chain((0..article.quotes.len()).map(Cited::Quote));
    let names = article.entity_ids().map(Cited::Entity).chain(article.section_ids().map(Cited::Section));
    statements.chain(names).chain(Lens::ALL.map(Cited::Lens)).chain([Cited::Article]).collect()
}

fn cite(cited: Cited) -> Citation {
    let accessed = Day::from_ymd(2026, 11, 24).unwrap();
    Citation::new(&SHIPPED, cited, BASE, "0123456789abcdef", accessed)
}

fn event(slug: &str) -> Cited {
    Cited::Event(SHIPPED.event_by_slug(slug).unwrap())
}

#[test]
fn a_claim_is_cited_as_a_claim() {
    assert_eq!(
        cite(event("soldiers-deployed")).text(),
        "Makarov: all 3,700 Russian soldiers are in South Ossetia (by November 2008, claimed by Nikolay Makarov). Russia–South Ossetia relations, section “Military ties”, paragraph 1. After Russia–South Ossetia \
         relations, https://en.wikipedia.org/wiki/Russia%E2%80%93South_Ossetia_relations, CC BY-SA 4.0. Data version \
         0123456789abcdef. https://example.org/explorer/#event/soldiers-deployed (accessed 24 November 2026)."
    );
}

#[test]
fn names_sections_and_the_article_can_be_cited_too() {
    let text = |cited: Cited| cite(cited).text();
    let source = "After Russia–South Ossetia relations, https://en.wikipedia.org/wiki/Russia%E2%80%93South_Ossetia_relations, CC BY-SA 4.0. Data version 0123456789abcdef. https://example.org/explorer/";
    assert_eq!(
        text(Cited::Section(SHIPPED.section_by_slug("military").unwrap())),
        format!(
            "Military ties. Russia–South Ossetia relations, section “Military ties”. {source}#section/military (accessed 24 November 2026)."
        )
    );
    assert_eq!(text(Cited::Article), format!("Russia–South Ossetia relations. {source} (accessed 24 November 2026)."));
    assert!(text(Cited::Entity(SHIPPED.entity_by_slug("tskhinvali").unwrap())).starts_with("Tskhinvali (place). "));
}

#[test]
fn bibtex_escapes_what_tex_would_read() {
    let quote = SHIPPED.quotes.iter().position(|quote| quote.slug == "q-noble").unwrap();
    assert_eq!(
        cite(Cited::Quote(quote)).bibtex(),
        "@misc{russia-south-ossetia-quote-q-noble,
  author = {{Eduard Kokoity}},
  title = {{“noble”}},
  howpublished = {Russia–South Ossetia relations},
  note = {Section “Russian recognition of South Ossetia”, paragraph 2. on Russia’s decision to recognise South Ossetia. After Russia–South Ossetia relations, https://en.wikipedia.org/wiki/Russia\\%E2\\%80\\%93South\\_Ossetia\\_relations, CC BY-SA 4.0},
  version = {0123456789abcdef},
  url = {https://example.org/explorer/#event/kokoity-noble-decision},
  urldate = {2026-11-24}
}
"
    );
}

#[test]
fn every_citation_is_one_item_of_csl_json_whose_link_leads_back() {
    for cited in everything(&SHIPPED) {
        let citation = cite(cited);
        let items: Value = serde_json::from_str(&citation.csl_json()).unwrap();
        assert_eq!(items.as_array().unwrap().len(), 1);
        assert_eq!(items[0]["id"], json!(citation.key));
        assert_eq!(items[0]["accessed"], json!({ "date-parts": [[2026, 11, 24]] }));
        assert_eq!(items[0]["container-title"], json!("Russia–South Ossetia relations"));
        let url = items[0]["URL"].as_str().unwrap();
        let decoded = decode(&EXPLORER, url.strip_prefix(BASE).unwrap());
        assert_eq!(decoded.address.selection, cited.selection(&SHIPPED), "{url}");
        assert!(decoded.ignored.is_empty(), "{url}");
    }
}

#[test]
fn every_citation_is_one_entry_of_ris_that_a_reader_of_ris_understands() {
    for cited in everything(&SHIPPED) {
        let citation = cite(cited);
        let entries = RisParser::new().parse(&citation.ris()).unwrap();
        let [entry] = &entries[..] else { panic!("{} entries", entries.len()) };
        assert_eq!(entry.title, citation.title);
        assert_eq!(entry.journal.as_deref(), Some("Russia–South Ossetia relations"));
        assert_eq!(entry.urls.join(" "), citation.url);
        assert_eq!(entry.authors.len(), usize::from(citation.author.is_some()));
    }
}

#[test]
fn ris_says_who_claims_and_where_it_comes_from() {
    assert_eq!(
        cite(event("soldiers-deployed")).ris().replace("\r\n", "\n"),
        "TY  - ENCYC
ID  - russia-south-ossetia-event-soldiers-deployed
TI  - Makarov: all 3,700 Russian soldiers are in South Ossetia
T2  - Russia–South Ossetia relations
SE  - Military ties
ET  - 0123456789abcdef
LA  - en
Y2  - 2026/11/24/
UR  - https://example.org/explorer/#event/soldiers-deployed
N1  - paragraph 1
N1  - by November 2008, claimed by Nikolay Makarov
N1  - After Russia–South Ossetia relations, https://en.wikipedia.org/wiki/Russia%E2%80%93South_Ossetia_relations, CC BY-SA 4.0
ER  - 
"
    );
}

#[test]
fn no_two_things_share_a_key() {
    let mut keys: Vec<String> = everything(&SHIPPED).into_iter().map(|cited| cite(cited).key).collect();
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

/// FNV-1a as its authors define it, written independently of the library’s.
#[test]
fn the_version_is_the_documents_hash() {
    let mut hash: u128 = 14_695_981_039_346_656_037;
    for byte in data::ARTICLE.bytes() {
        hash = ((hash ^ u128::from(byte)) * 1_099_511_628_211) % (1 << 64);
    }
    assert_eq!(version(data::ARTICLE), format!("{hash:016x}"));
}

/// The depth of braces at the end; `None` if one closes nothing.
fn depth(text: &str) -> Option<u32> {
    text.chars().try_fold(0_u32, |depth, c| match c {
        '{' => Some(depth + 1),
        '}' => depth.checked_sub(1),
        _ => Some(depth),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_the_words_each_form_stays_whole(words in ".*", base in ".*", version in ".*", accessed: i64) {
        let mut document: Value = serde_json::from_str(EVERY_FIELD).unwrap();
        document["events"][0]["title"] = json!(words);
        document["quotes"][0]["text"] = json!(words);
        document["quotes"][0]["occasion"] = json!(words);
        document["entities"][2]["name"] = json!(words);
        document["sections"][1]["title"] = json!(words);
        let article = Article::from_json(&document.to_string()).unwrap();
        for cited in everything(&article) {
            let citation = Citation::new(&article, cited, &base, &version, Day(accessed));
            prop_assert_eq!(depth(&citation.bibtex()), Some(0));
            let items: Value = serde_json::from_str(&citation.csl_json()).unwrap();
            prop_assert_eq!(items[0]["title"].as_str(), Some(citation.title.as_str()));
            prop_assert!(!citation.text().contains('\n'));
            let ris = citation.ris();
            let is_tagged = |line: &str| line.is_char_boundary(6) && &line[2..6] == "  - ";
            prop_assert!(ris.lines().all(is_tagged), "{ris}");
            prop_assert_eq!(ris.matches("ER  - ").count(), 1 + words.matches("ER  - ").count());
        }
    }
}
