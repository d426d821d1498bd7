//! What cards say of pictures.

use crate::check::EVERY_FIELD;
use crate::fixture::{changed, entity, event};
use article_explorer::article::Article;
use article_explorer::cards::{Part, Run, entity_card, event_card, plain};

#[test]
fn a_card_tells_of_a_picture_below_its_summary_in_words() {
    let article = Article::from_json(EVERY_FIELD).unwrap();
    let card = plain(&article, &event_card(&article, event(&article, "signing")));
    let told = "Ada Northerner signs the accord in Harbour.\n\
        Picture: Two hands shake over a table.\n  Ada Northerner signs, drawn from memory.\n  Somebody, CC0\nWho: ";
    assert!(card.contains(told), "{card}");
    let card = plain(&article, &entity_card(&article, entity(&article, "harbour")));
    assert!(card.contains("Picture: A pier.\n  The pier\n  Somebody else, CC BY 4.0\nOn the map"), "{card}");
}

#[test]
fn who_made_a_picture_leads_to_where_it_comes_from_if_that_is_known() {
    let credit = |article: &Article| {
        let parts = event_card(article, event(article, "signing")).parts;
        let credit =
            parts.into_iter().find_map(|part| if let Part::Medium(medium) = part { Some(medium.credit) } else { None });
        credit.unwrap().remove(0)
    };
    let words = "Somebody, CC0".to_owned();
    let linked = Run::Out { url: "https://example.org/drawing".into(), words: words.clone() };
    assert_eq!(credit(&Article::from_json(EVERY_FIELD).unwrap()), linked);
    let of_nowhere = changed(|document| {
        document["events"][0]["media"][0].as_object_mut().unwrap().remove("link");
    });
    assert_eq!(credit(&of_nowhere), Run::Text(words));
}
