//! STUB.
#![allow(missing_docs, clippy::all, clippy::pedantic, unused)]
use crate::article::*; use crate::date::*;
pub struct Timeline { lo: f64, hi: f64 }
#[derive(Clone,Copy,Debug,Default,PartialEq)] pub enum Folding { #[default] Folded, True }
#[derive(Clone,Copy,Debug,PartialEq)] pub struct Window { pub start: f64, pub end: f64 }
#[derive(Clone,Debug,PartialEq)] pub struct View { pub window: Window, pub folding: Folding }
#[derive(Clone,Debug,Default,PartialEq)] pub struct Scene { pub width: f64, pub height: f64, pub lanes: Vec<Lane>, pub ticks: Vec<Tick>, pub breaks: Vec<Break>, pub marks: Vec<Mark>, pub more: Vec<More>, pub arcs: Vec<Arc> }
#[derive(Clone,Debug,PartialEq)] pub struct Lane { pub theme: ThemeId, pub y: f64, pub height: f64 }
#[derive(Clone,Debug,PartialEq)] pub struct Tick { pub x: f64, pub label: String, pub is_major: bool }
#[derive(Clone,Debug,PartialEq)] pub struct Break { pub x: f64, pub width: f64, pub label: String }
#[derive(Clone,Debug,PartialEq)] pub struct Mark { pub event: EventId, pub lane: usize, pub x: f64, pub width: f64, pub y: f64, pub shape: MarkShape, pub label: Option<MarkLabel> }
#[derive(Clone,Copy,Debug,PartialEq)] pub enum MarkShape { Day, Month, Year, Range, Interval }
#[derive(Clone,Debug,PartialEq)] pub struct MarkLabel { pub x: f64, pub text: String }
#[derive(Clone,Debug,PartialEq)] pub struct More { pub lane: usize, pub x: f64, pub y: f64, pub width: f64, pub events: Vec<EventId>, pub label: String }
#[derive(Clone,Debug,PartialEq)] pub struct Arc { pub from: EventId, pub to: EventId, pub x0: f64, pub y0: f64, pub x1: f64, pub y1: f64, pub label: String }
pub enum Step { Next, Previous }
pub enum Row { Heading(String), Event(EventId) }
impl Timeline {
  pub fn new(a: &Article) -> Self { let (lo,hi) = a.extent().unwrap_or((Day(0),Day(1))); Self { lo: lo.0 as f64, hi: hi.0 as f64+1.0 } }
  pub fn step(&self, from: Option<EventId>, by: Step) -> Option<EventId> { None }
  pub fn scene(&self, a: &Article, v: &View, width: f64, focus: Option<EventId>) -> Scene {
    let x = |d: f64| (d - v.window.start) / (v.window.end - v.window.start) * width;
    let n = a.themes.len();
    Scene { width, height: 40.0*n as f64, lanes: (0..n).map(|i| Lane { theme: ThemeId(i as u32), y: 40.0*i as f64, height: 40.0 }).collect(), ticks: vec![], breaks: vec![], more: vec![], arcs: vec![],
      marks: a.in_time.iter().filter_map(|&id| { let e = a.event(id); let d = e.date?; let s = d.earliest().or(d.latest())?.0 as f64; let t = d.latest().map(|d| d.0 as f64).unwrap_or(s); Some(Mark { event: id, lane: e.theme.index(), x: x(s), width: x(t)-x(s), y: 40.0*e.theme.index() as f64+20.0, shape: MarkShape::Day, label: None }) }).collect() }
  }
}
impl View {
  pub fn all(t: &Timeline) -> View { View { window: Window { start: t.lo, end: t.hi }, folding: Folding::Folded } }
  pub fn pan_by(&self, t: &Timeline, px: f64, w: f64) -> View { self.clone() }
  pub fn zoom_at(&self, t: &Timeline, x: f64, f: f64, w: f64) -> View { self.clone() }
  pub fn show(&self, t: &Timeline, a: Day, b: Day) -> View { self.clone() }
}
