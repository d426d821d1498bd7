// Has the page kept for use without a network, and says when there is a new version of it.
(() => {
  // A frame on another page keeps nothing on the reader's device.
  if (self !== top || !navigator.serviceWorker) return;
  const { words } = JSON.parse(document.querySelector("[data-article-start]").textContent);

  const offer = (waiting) => {
    const line = document.createElement("div");
    line.dataset.articleLine = "";
    const told = Object.assign(document.createElement("p"), { role: "status" });
    const load = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    };
    const button = (textContent, onclick) =>
      Object.assign(document.createElement("button"), { type: "button", textContent, onclick });
    line.append(told, button(words.load, load), button(words.close, () => line.remove()));
    document.body.prepend(line);
    told.textContent = words.newVersion;
  };

  // A new version waits until the old one is open nowhere, so the two are never mixed.
  const watch = (registration) => {
    const isUpdate = () => registration.waiting && navigator.serviceWorker.controller;
    if (isUpdate()) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing.addEventListener("statechange", () => installing.state === "installed" && isUpdate() && offer(installing));
    });
  };

  // Where it isn't allowed, as in private windows, the page needs the network: nothing else is lost.
  const register = () => navigator.serviceWorker.register("service-worker.js").then(watch, () => {});
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
})();
