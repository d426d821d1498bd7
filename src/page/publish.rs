//! Fills the article into the built `index.html`.

use crate::article::Article;
use maud::html;

/// Fills `{{ language }}`, `{{ title }}`, `{{ description }}`, `{{ article }}` and `{{ print }}` of a built
/// `index.html`; the last is the article's print-out.
///
/// Filled-in text is not searched for placeholders, so the article's text can't contain any. Fails if one of the five
/// is missing or there is an unknown one; the error says what to fix.
pub fn finish(index: &str, article: &Article, print: String) -> Result<String, String> {
    let fields = [
        ("language", escaped(&article.language)),
        ("title", escaped(&article.title)),
        ("description", escaped(&article.summary.plain())),
        ("article", super::article(article)),
        ("print", print),
    ];
    if let Some((missing, _)) = fields.iter().find(|(name, _)| !index.contains(&format!("{{{{ {name} }}}}"))) {
        return Err(format!("index.html has no {{{{ {missing} }}}}: that is where the article’s belongs"));
    }
    let mut pieces = index.split("{{ ");
    let mut page = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let name = piece.split_once(" }}");
        let known = name.and_then(|(name, after)| {
            let (_, content) = fields.iter().find(|(field, _)| *field == name)?;
            Some((content, after))
        });
        let Some((content, after)) = known else {
            let asked = name.map_or(piece, |(name, _)| name);
            let asked: String = asked.chars().take(20).collect();
            return Err(format!(
                "index.html asks for {{{{ {asked} }}}}; only language, title, description, article and print can be had"
            ));
        };
        page.push_str(content);
        page.push_str(after);
    }
    Ok(page)
}

/// A text, escaped for HTML. Single quotes are escaped too, because the page's build may change the quotes around an
/// attribute.
fn escaped(text: &str) -> String {
    html! { (text) }.into_string().replace('\'', "&#39;")
}
