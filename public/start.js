// Starts the explorer from the preloaded wasm file. If that fails, shows a message above the article as text.
(async () => {
  const host = document.querySelector("[data-article-explorer]");

  const fallBack = (what) => {
    if (host.querySelector(":scope > [role=alert]")) return;
    const alert = document.createElement("p");
    alert.setAttribute("role", "alert");
    alert.textContent = `The interactive view ${what} in this browser; here is the article as text.`;
    host.removeAttribute("data-ready");
    host.replaceChildren(alert, ...host.querySelectorAll("[data-article-static], [data-article-print]"));
  };

  // A panic after the start rejects no promise. The browser reports it as an error event.
  addEventListener("error", ({ error }) => {
    if (error && error.name === "RuntimeError") fallBack("has stopped");
  });

  try {
    await wasm_bindgen({ module_or_path: document.querySelector("link[rel=preload][as=fetch]").href });
  } catch (error) {
    fallBack("could not start");
    console.error(error);
  }
})();
