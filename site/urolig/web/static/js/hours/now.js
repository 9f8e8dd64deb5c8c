/* Says on every line of hours whether somebody answers now, and puts those first who do. It stands right after the
   section `[data-now]` and runs before that is painted; later it changes words, never the order under a finger.
   It looks again every few seconds, and when a sleeping phone wakes. */
import { state } from "./schedule.js";

const all = wanted => [...document.querySelectorAll(wanted)], tell = () => {
  for (const line of all("[data-hours]")) {
    const [kind, words] = state(line.dataset.hours, Date.now() / 6e4);
    if (words && line.textContent != words) {
      line.className = "status " + kind;
      line.textContent = words
    }
  }
}, cards = all("[data-now] article");
tell();
cards[0]?.before(...cards.filter(card => card.querySelector(".open")));
setInterval(tell, 5e3);
addEventListener("pageshow", tell);
document.onvisibilitychange = tell
