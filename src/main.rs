//! Finds the host elements of the page and mounts the explorer.

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(problem) = article_explorer::ui::mount_all() {
        wasm_bindgen::throw_str(&problem);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The explorer runs in a browser: `make serve` builds it and serves it.");
}
