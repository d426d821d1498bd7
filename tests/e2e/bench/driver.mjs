// Runs in the measured pages: does something once per frame, and measures the time.

/** Defines `window.bench` in a page, before the page's own scripts run. */
export function installDriver() {
  // Waits for the next task. Microtasks that this one has queued are done by then.
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });

  // Waits until the next frame is painted: a message that is posted in a frame is delivered after its layout and paint.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => task().then(resolve)));

  /** Acts, and waits for the frame that shows it. Returns when that frame began, and the ms of work without the wait. */
  async function frame(act) {
    let began;
    requestAnimationFrame(() => (began = performance.now()));
    const start = performance.now();
    act();
    // Requested last, so that it runs after the page's own frame callbacks.
    const shown = painted();
    const acted = await task();
    const end = await shown;
    // If the frame began before the next task, there was no wait.
    return { began, work: end - (began > acted ? began - acted : 0) - start };
  }

  /** Runs up to `number` steps, one per frame, for at most `limit` ms. `count` returns the number of drawn elements. */
  async function steps(number, limit, act, count = () => 0) {
    const [works, gaps] = [[], []];
    let before;
    let nodes = 0;
    const until = performance.now() + limit;
    for (let step = 0; step < number && performance.now() < until; step++) {
      const { began, work } = await frame(() => act(step));
      works.push(work);
      if (before) gaps.push(began - before);
      before = began;
      nodes = Math.max(nodes, count());
    }
    return { works, gaps, nodes };
  }

  /** Acts once, and adds up the work until `isDone`. */
  async function once(act, isDone = () => true) {
    let { work } = await frame(act);
    while (!isDone()) work += (await frame(() => {})).work;
    return work;
  }

  const pointer = (type, x, y) => {
    const pressed = type === "pointerup" ? 0 : 1;
    const button = type === "pointermove" ? -1 : 0;
    const which = { pointerId: 7, pointerType: "mouse", isPrimary: true, button, buttons: pressed };
    return new PointerEvent(type, { ...which, clientX: x, clientY: y, bubbles: true, cancelable: true });
  };
  /** One step of Ctrl and the wheel that shows `factor` times less time; vis-timeline reads the older property. */
  const wheel = (x, y, factor) => {
    const turn = { deltaY: -Math.log(factor) / 0.0045, wheelDeltaY: Math.round((factor - 1) * 600) };
    return new WheelEvent("wheel", {
      ...turn,
      ctrlKey: true,
      clientX: x,
      clientY: y,
      bubbles: true,
      cancelable: true,
    });
  };

  /** Drags an element from a point, in steps of `dx` and `dy` pixels, one per frame. */
  async function drag(element, [x, y], [dx, dy], number, limit, count) {
    element.dispatchEvent(pointer("pointerdown", x, y));
    const move = (step) => element.dispatchEvent(pointer("pointermove", x + dx * (step + 1), y + dy * (step + 1)));
    const measured = await steps(number, limit, move, count);
    element.dispatchEvent(pointer("pointerup", x + dx * number, y + dy * number));
    return measured;
  }

  window.bench = { painted, frame, steps, once, drag, wheel };
}
