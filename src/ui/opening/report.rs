//! The problems of a document, each a way to its place in the text.

use super::Report;
use crate::article::check::Problem;
use crate::words::opening as words;
use leptos::html::Textarea;
use leptos::prelude::*;

/// The problems in a list, and the text of the document. Pressing a problem marks its place in the text.
#[component]
pub fn ReportView(report: Report) -> impl IntoView {
    let Report { name, text, problems } = report;
    let (told, count) = (problems.first.len(), problems.count);
    let text_area = NodeRef::<Textarea>::new();
    let text = StoredValue::new(text);
    let show = move |line: usize, column: usize| {
        if let Some(area) = text_area.get_untracked() {
            text.with_value(|text| mark(&area, text, line, column));
        }
    };
    let row = move |problem: Problem| {
        let Problem { line, column, path, what, hint, .. } = problem;
        view! {
            <li>
                <button type="button" class="linklike" on:click=move |_| show(line, column)>
                    {words::line_and_column(line, column)}
                </button>
                " "
                <code>{path}</code>
                <p>{what} {hint.map(|hint| view! { <span class="quiet">" (" {hint} ")"</span> })}</p>
            </li>
        }
    };
    let has_text = text.with_value(|text| !text.is_empty());
    view! {
        <div class="report">
            <p role="alert">{words::problems(&name, count)} {words::first_of(told, count).map(|first| format!(" {first}"))}</p>
            <ol aria-label=words::PROBLEMS>{problems.first.into_iter().map(row).collect_view()}</ol>
            {has_text
                .then(|| {
                    view! {
                        <label>
                            {words::DOCUMENT_TEXT}
                            <textarea
                                readonly
                                wrap="off"
                                rows="12"
                                spellcheck="false"
                                dir="ltr"
                                translate="no"
                                node_ref=text_area
                                prop:value=text.get_value()
                            ></textarea>
                        </label>
                    }
                })}
        </div>
    }
}

/// Marks the value at a line and column (both 1-based, in characters) in a text area, and brings it into view.
fn mark(area: &web_sys::HtmlTextAreaElement, text: &str, line: usize, column: usize) {
    // A text area counts in UTF-16 units, and each line's end as one.
    let units = |text: &str| text.trim_end_matches('\r').encode_utf16().count();
    let before: usize = text.split('\n').take(line - 1).map(|line| units(line) + 1).sum();
    let of_line = text.split('\n').nth(line - 1).unwrap_or_default().trim_end_matches('\r');
    let at = of_line.char_indices().nth(column - 1).map_or(of_line.len(), |(at, _)| at);
    let (from, to) = (before + units(&of_line[..at]), before + units(of_line));
    let _focused = area.focus();
    let _marked = area.set_selection_range(from as u32, to as u32);
    let lines = text.split('\n').count();
    let line_height = f64::from(area.scroll_height()) / lines as f64;
    // A third of the text area above the line.
    let above = f64::from(area.client_height()) / 3.0;
    area.set_scroll_top((line_height * (line - 1) as f64 - above) as i32);
    area.set_scroll_left(0);
}
