/* What must be there before the first touch. Leaving: blank at once, empty what is stored, and let Back show nothing
   of ours. Everything else on the page works without any script. Short names and handlers by property, since this and
   the clock (hours/now.js) together may weigh 1 500 bytes. */
{
  const stored = act => { try { return act(sessionStorage) } catch {} },
    leave = href => {
      document.documentElement.hidden = true;
      document.title = " ";
      stored(s => { s.clear(); s.left = href });
      location.replace(href)
    },
    stayAway = back => {
      const href = stored(s => s.left);
      if (href && (back || performance.getEntriesByType("navigation")[0]?.type == "back_forward")) leave(href);
      else stored(s => delete s.left)
    };
  let shifts = [];
  stayAway();
  onpageshow = e => e.persisted && stayAway(true);
  onclick = e => {
    const link = e.target.closest?.("[data-leave]");
    if (link) { e.preventDefault(); leave(link.href) }
  };
  onkeydown = e => {
    shifts = e.key == "Shift" && !e.repeat ? [e.timeStamp, ...shifts] : [];
    if (shifts[0] - shifts[2] < 1500) leave(self["s-leave"].href)
  };
  /* Enter in the search field does what its button does: the field's own form goes nowhere (components/search.html). */
  onsubmit = e => { e.target.id && go.click() }
}
