/* What must be there before the first touch. Leaving: blank at once, empty what is stored, and let Back show nothing
   of ours. Everything else on the page works without any script. */
(() => {
  const flag = "left";
  const root = document.documentElement;
  const store = (act) => { try { return act(sessionStorage); } catch { return null; } };
  const away = (link) => {
    root.hidden = true;
    document.title = " ";
    store((s) => { s.clear(); s.setItem(flag, link.href); });
    location.replace(link.href);
  };
  const hideIfLeft = (event) => {
    const href = store((s) => s.getItem(flag));
    const entry = performance.getEntriesByType("navigation")[0];
    if (!href) return;
    if (event?.persisted || entry?.type === "back_forward") {
      root.hidden = true;
      location.replace(href);
    } else store((s) => s.removeItem(flag));
  };
  hideIfLeft();
  addEventListener("pageshow", (event) => event.persisted && hideIfLeft(event));
  addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-leave]");
    if (link) { event.preventDefault(); away(link); }
  });
  let shifts = [];
  addEventListener("keydown", (event) => {
    shifts = event.key === "Shift" && !event.repeat ? [...shifts, event.timeStamp].slice(-3) : [];
    if (shifts.length === 3 && shifts[2] - shifts[0] < 1500) away(document.querySelector("[data-leave]"));
  });
})();
