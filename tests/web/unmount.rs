//! What is taken away leaves nothing on the page: neither explorers nor marks.

use crate::articles::{crowded, every_field, shipped};
use crate::input::{click, hover, press};
use crate::page::{NARROW, Page, WIDE, settled};
use gloo_utils::document;
use std::collections::HashSet;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::js_sys::{self, Function, Reflect, WebAssembly::Memory};
use wasm_bindgen_test::wasm_bindgen_test;

/// From now on, counts the listeners on window and document, and the active observers.
const COUNT: &str = r"
    const counts = { listeners: 0, observers: 0 };
    for (const target of [window, document]) {
        for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
            const original = target[name];
            target[name] = function (...rest) { counts.listeners += by; return original.apply(this, rest); };
        }
    }
    for (const [name, by] of [['observe', 1], ['disconnect', -1]]) {
        const original = ResizeObserver.prototype[name];
        ResizeObserver.prototype[name] = function (...rest) { counts.observers += by; return original.apply(this, rest); };
    }
    return counts;
";

fn count(counts: &JsValue, name: &str) -> i32 {
    Reflect::get(counts, &name.into()).unwrap().as_f64().unwrap() as i32
}

fn elements() -> u32 {
    document().query_selector_all("*").unwrap().length()
}

/// The size of the wasm memory in bytes. It never shrinks.
fn heap() -> u32 {
    let memory: Memory = wasm_bindgen::memory().unchecked_into();
    memory.buffer().unchecked_into::<js_sys::ArrayBuffer>().byte_length()
}

/// Mounts an explorer, uses it, and unmounts it.
async fn visit(at: usize) {
    let width = if at.is_multiple_of(5) { NARROW } else { WIDE };
    let page = Page::open(every_field(), width).await;
    click(&page.mention("ada")).await;
    hover(&page.mention("accord")).await;
    page.mention("accord").focus().unwrap();
    settled().await;
    click(&page.button("undated")).await;
    if width == WIDE {
        page.plot().focus().unwrap();
        press("ArrowRight").await;
        press("+").await;
    }
}

#[wasm_bindgen_test]
async fn a_hundred_explorers_that_came_and_went_leave_no_element_no_listener_and_no_memory() {
    let counts = Function::new_no_args(COUNT).call0(&JsValue::NULL).unwrap();
    for at in 0..20 {
        visit(at).await;
    }
    settled().await;
    let (elements_before, heap_before) = (elements(), heap());
    let [listeners_before, observers_before] = ["listeners", "observers"].map(|name| count(&counts, name));
    for at in 20..100 {
        visit(at).await;
    }
    settled().await;
    assert_eq!(elements(), elements_before, "elements");
    assert_eq!(count(&counts, "listeners"), listeners_before, "listeners of window and document");
    assert_eq!(count(&counts, "observers"), observers_before, "observers");
    assert!(heap() <= heap_before + heap_before / 10, "{heap_before} bytes have become {}", heap());
}

#[wasm_bindgen_test]
async fn a_host_is_as_it_was_when_its_explorer_is_gone() {
    let mut page = Page::open(shipped(), WIDE).await;
    let host = page.the(".explorer").parent_element().unwrap();
    assert!(host.has_attribute("data-ready"));
    page.unmount().await;
    assert!(!host.has_attribute("data-ready"));
    // The style element of the test is left.
    assert_eq!(host.child_element_count(), 1);
    press("Escape").await;
    // The host can be used again.
    page.mount_again().await;
    assert!(page.is_at_a_glance());
    assert!(host.has_attribute("data-ready"));
}

#[wasm_bindgen_test]
async fn an_explorer_that_goes_leaves_the_others_at_work() {
    let one = Page::open(every_field(), WIDE).await;
    let other = Page::beside(every_field(), WIDE).await;
    drop(other);
    settled().await;
    click(&one.mention("ada")).await;
    assert_eq!(one.card(), "Ada Northerner");
    press("Escape").await;
    assert!(one.is_at_a_glance());
}

/// Moves the timeline to one end and then the other, until so many marks were drawn anew.
async fn pan_through(page: &Page, marks: usize) {
    let mut drawn = 0;
    let mut before: HashSet<String> = page.marked().into_iter().collect();
    let mut key = "PageDown";
    while drawn < marks {
        press(key).await;
        let now: HashSet<String> = page.marked().into_iter().collect();
        if now == before {
            key = if key == "PageDown" { "PageUp" } else { "PageDown" };
        }
        drawn += now.difference(&before).count();
        before = now;
    }
}

#[wasm_bindgen_test]
async fn forty_thousand_marks_that_came_and_went_leave_no_element_and_no_listener() {
    let counts = Function::new_no_args(COUNT).call0(&JsValue::NULL).unwrap();
    let page = Page::open(crowded(), WIDE).await;
    page.plot().focus().unwrap();
    for _ in 0..6 {
        press("+").await;
    }
    pan_through(&page, 5_000).await;
    let (elements_before, listeners_before) = (elements(), count(&counts, "listeners"));
    pan_through(&page, 40_000).await;
    // As many marks as fit, not the same ones.
    assert!(elements() <= elements_before + elements_before / 10, "{elements_before} elements, then {}", elements());
    assert_eq!(count(&counts, "listeners"), listeners_before, "listeners of window and document");
}
