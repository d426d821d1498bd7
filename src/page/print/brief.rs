//! Lines and parts of cards as paper takes them: run together, with numbers in place of links.

use super::numbers::Numbers;
use crate::article::Article;
use crate::cards::{Fact, Item, LifeStage, Line, LineKind, ListKind, MediumPart, Part, Run};
use crate::page::draw::interface;
use crate::words::interface as words;
use maud::{Markup, html};

/// Writes lines and parts of cards.
#[derive(Clone, Copy)]
pub(super) struct Brief<'a> {
    pub article: &'a Article,
    pub numbers: &'a Numbers<'a>,
}

impl Brief<'_> {
    /// A line.
    pub fn line(self, line: &Line) -> Markup {
        html! { @for each in line { (self.run(each)) } }
    }

    /// Words of the interface.
    pub fn interface(self, words: &str) -> Markup {
        interface(self.article, words)
    }

    fn run(self, run: &Run) -> Markup {
        match run {
            Run::Own(words) | Run::Entity(_, words) => html! { (words) },
            Run::Text(words) | Run::Relation(words) | Run::Lens(_, words) | Run::Date { words, .. } => {
                self.interface(words)
            }
            Run::Quiet(inside) => html! { i { (self.line(inside)) } },
            Run::Strong(words) => html! { b { (words) } },
            Run::Event(id, words) => html! { (words) " (" b { (self.numbers.row(*id)) } ")" },
            Run::Paragraph(id, _) => html! { (self.numbers.paragraph(*id)) },
            Run::Out { url, words } => html! {
                (words)
                (self.source(url))
            },
            Run::StatusMark(id) => {
                let standing = self.article.event(*id).standing().label();
                html! { small { " [" (self.interface(standing)) ", " b { (self.numbers.row(*id)) } "]" } }
            }
            Run::Badge(badge) => html! { em { (self.interface(&badge.label(self.article))) } },
        }
    }

    /// The raised number of another page.
    pub fn source(self, url: &str) -> Markup {
        html! { @if let Some(number) = self.numbers.source(url) { sup { (number) } } }
    }

    /// A line in which events are named by their numbers alone.
    fn numbered(self, line: &Line) -> Markup {
        html! {
            @for run in line {
                @match run {
                    Run::Event(id, _) => b { (self.numbers.row(*id)) },
                    other => (self.run(other)),
                }
            }
        }
    }

    /// Parts, run together as sentences.
    pub fn parts(self, parts: &[Part]) -> Markup {
        let told = parts.iter().map(|part| self.part(part)).filter(|told| !told.0.is_empty());
        html! { @for (at, each) in told.enumerate() { @if at > 0 { " " } (ended(&each)) } }
    }

    /// A part, in a line. Empty if the print-out tells it elsewhere, as it does dates, notes and the lists of company, or
    /// if it works only on a screen.
    fn part(self, part: &Part) -> Markup {
        match part {
            Part::Line(LineKind::Date | LineKind::Told, _)
            | Part::Note { .. }
            | Part::SmallTimeline { .. }
            | Part::Cite(_)
            | Part::Neighbours(_)
            | Part::Details { .. }
            | Part::Act { .. } => html! {},
            Part::Line(LineKind::DateNote, line) => {
                html! { i { (self.interface(words::PRINT_DATING)) (self.line(line)) } }
            }
            Part::Line(_, line) => self.line(line),
            Part::Facts(facts) => {
                html! { @for (at, fact) in facts.iter().enumerate() { @if at > 0 { " " } (self.fact(fact)) } }
            }
            Part::Headed { heading, parts } => {
                let told = self.parts(parts);
                // Relations and figures say what they are.
                let is_plain =
                    |part: &Part| matches!(part, Part::List { kind: ListKind::Relations | ListKind::Figures, .. });
                let is_headed = !told.0.is_empty() && !parts.iter().all(is_plain);
                html! { @if is_headed { b { (self.interface(heading)) } " " } (told) }
            }
            Part::List { kind, items } => self.list(*kind, items),
            Part::Stages(stages) => self.stages(stages),
            // A browser that is about to print waits for no picture.
            Part::Medium(MediumPart { alt, caption, credit, .. }) => html! {
                i { (words::PICTURE) }
                @if caption.is_empty() { (alt) } @else { (self.line(caption)) }
                " — " (self.line(credit))
            },
            Part::Quote { text, caption } => html! {
                (text)
                @if !caption.is_empty() { " — " (self.line(caption)) }
            },
        }
    }

    fn fact(self, Fact { label, lines }: &Fact) -> Markup {
        ended(&html! { b { (self.run(label)) } " " (joined(lines.iter().map(|line| self.line(line)))) })
    }

    fn list(self, kind: ListKind, items: &[Item]) -> Markup {
        let item = |item: &Item| match kind {
            ListKind::Events | ListKind::Relations => self.numbered(&item.line),
            _ => self.line(&item.line),
        };
        match kind {
            // Each event of a chain would list the whole chain, as on the static page.
            ListKind::Steps | ListKind::Company | ListKind::Lenses | ListKind::Index => html! {},
            _ => joined(items.iter().map(item)),
        }
    }

    fn stages(self, stages: &[LifeStage]) -> Markup {
        // Those of which the article tells nothing have a line in place of a list.
        let is_told = |stage: &&LifeStage| matches!(stage.part, Part::List { .. });
        let stage = |LifeStage { label, part }: &LifeStage| html! { (self.interface(label)) ": " (self.part(part)) };
        joined(stages.iter().filter(is_told).map(stage))
    }
}

/// A sentence with its full stop, unless it ends with one or with a quotation.
fn ended(sentence: &Markup) -> Markup {
    let mut rest = sentence.0.trim_end();
    while let Some((before, _)) = rest.strip_suffix('>').and_then(|tag| tag.rsplit_once('<')) {
        rest = before.trim_end();
    }
    let is_ended = rest.ends_with(['.', '!', '?', '…']) || rest.ends_with(".”") || rest.is_empty();
    html! { (sentence) @if !is_ended { "." } }
}

/// Pieces, separated by semicolons.
fn joined(pieces: impl Iterator<Item = Markup>) -> Markup {
    html! { @for (at, piece) in pieces.enumerate() { @if at > 0 { "; " } (piece) } }
}
