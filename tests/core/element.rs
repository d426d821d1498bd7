//! The script that makes the explorer an element of other pages, and the lines that embed it.

use article_explorer::page::element_script;
use article_explorer::words::interface::{element_line, frame_line};
use article_explorer::words::start::FROM_DISK;

const TEMPLATE: &str = include_str!("../../public/article-explorer.js");

fn script(styles: &str) -> String {
    element_script(TEMPLATE, "let wasm_bindgen = () => \"{{ wasm }}\";", "program_bg.wasm", styles)
}

#[test]
fn all_of_the_shipped_template_is_filled() {
    let script = script("a {}");
    // What the glue says is its own.
    assert_eq!(script.matches("{{ ").count(), 1);
    assert!(script.contains("let wasm_bindgen = () => \"{{ wasm }}\";"));
    assert!(script.contains("new URL(\"program_bg.wasm\", home)"));
    assert!(script.contains("replaceSync(\"a {}\")"));
    // A page on a disk doesn't blame the browser.
    assert!(script.contains(&format!("location.protocol === \"file:\" ? \"{FROM_DISK}\"")));
}

#[test]
fn lengths_are_of_the_readers_own_type_and_not_of_the_hosts() {
    let script = script("a { margin: -0.5rem 1rem; top: calc(100% - 2.25rem); font: .75rem/1.4 x } .remote {}");
    let own = "a { margin: calc(-0.5 * var(--rem)) calc(1 * var(--rem)); top: calc(100% - calc(2.25 * var(--rem))); \
               font: calc(.75 * var(--rem))/1.4 x } .remote {}";
    assert!(script.contains(own), "{script}");
}

#[test]
fn a_line_that_embeds_is_escaped() {
    assert_eq!(
        frame_line("https://a.example/#event/x?q=a&only=map", "Peace & \"war\" <now>"),
        "<iframe src=\"https://a.example/#event/x?q=a&amp;only=map\" title=\"Peace &amp; &quot;war&quot; &lt;now>\" \
         width=\"720\" height=\"520\"></iframe>"
    );
    assert_eq!(
        element_line("https://a.example/b/", "#event/x?q=a&only=map", "Peace & war"),
        "<script src=\"https://a.example/b/article-explorer.js\" async></script>\
         <article-explorer at=\"#event/x?q=a&amp;only=map\"><a href=\"https://a.example/b/\">Peace &amp; war</a></article-explorer>"
    );
    assert!(
        element_line("/b/", "", "Peace").contains("<article-explorer><a"),
        "without a state there is nothing to say"
    );
}
