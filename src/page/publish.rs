//! Finishing the page that readers and search engines are given.

use super::html::escape;
use crate::article::Article;

/// Fills `{{ language }}`, `{{ title }}`, `{{ description }}` and `{{ article }}` of a built `index.html`.
///
/// What is filled in is not read again, so no text of the article can ask for anything. Fails, saying what to mend,
/// where one of the four is missing or another is asked for.
pub fn finish(index: &str, article: &Article) -> Result<String, String> {
    let fields = [
        ("language", escaped(&article.language)),
        ("title", escaped(&article.title)),
        ("description", escaped(&article.summary.plain())),
        ("article", super::article(article)),
    ];
    if let Some((missing, _)) = fields.iter().find(|(name, _)| !index.contains(&["{{ ", name, " }}"].concat())) {
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
                "index.html asks for {{{{ {asked} }}}}; only language, title, description and article can be had"
            ));
        };
        page.push_str(content);
        page.push_str(after);
    }
    Ok(page)
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}
