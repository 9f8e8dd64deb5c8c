/**
 * Open until when, closed until when, or unknown: the browser's twin of `urolig/hours/state.py`.
 * Pure: the clock and the zone come in as arguments. What the data means is told in `urolig/hours/twin.py`.
 *
 * @typedef {{w?: number[][], h?: number[], x?: number[][], d?: number}} Hours
 * @typedef {{f: number, n: number, h: number[]}} Calendar
 * @typedef {"open" | "closed" | "unknown"} Kind
 * @typedef {{kind: Kind, until: number | null, opens: number | null, due: number | null, changes: number | null}} State
 */

const DAY = 1440;
const MINUTE = 60000;
const SEARCH_DAYS = 400;

/**
 * Whether somebody answers at a moment (milliseconds since 1970), by the clock on the place's wall.
 *
 * @param {Hours} hours @param {Calendar} calendar @param {string} zone @param {number} at
 * @returns {State}
 */
export function state(hours, calendar, zone, at) {
  const now = at - (at % MINUTE);
  const wall = wallOf(now, zone);
  const due = hours.d ?? Infinity;
  const nothing = { until: null, opens: null, due: null, changes: null };
  if (wall >= (due + 1) * DAY) return { ...nothing, kind: "unknown", due };
  if (!hours.w) return { ...nothing, kind: "unknown" };
  /** @param {(kind: Kind) => boolean} wanted */
  const next = (wanted) => search(hours, calendar, zone, now, wanted);
  const kind = kindAt(hours, calendar, wall);
  const change = next((other) => other !== kind);
  const passes = due < Infinity && kind !== "unknown" ? momentsOf((due + 1) * DAY, zone)[0] : null;
  return {
    kind,
    until: kind === "open" ? change : null,
    opens: kind === "open" ? null : next((other) => other === "open"),
    due: null,
    changes: change && passes ? Math.min(change, passes) : change ?? passes,
  };
}

/** The next moment whose kind is wanted. @param {(kind: Kind) => boolean} wanted @returns {number | null} */
function search(/** @type {Hours} */ hours, /** @type {Calendar} */ calendar, /** @type {string} */ zone, /** @type {number} */ now, wanted) {
  const first = Math.floor(wallOf(now, zone) / DAY);
  const end = Math.min(first + SEARCH_DAYS + 1, calendar.f + calendar.n);
  /** @param {number} wall */
  const isWanted = (wall) => wanted(kindAt(hours, calendar, wall));
  for (let day = first; day < end; day++) {
    const edges = edgesOf(hours, calendar, day);
    if (!edges.some(isWanted)) continue;
    const moments = edges.flatMap((wall) => momentsOf(wall, zone)).concat(clockChange(day, zone));
    const found = moments.sort((a, b) => a - b).find((moment) => moment > now && isWanted(wallOf(moment, zone)));
    if (found) return found;
  }
  return null;
}

/** @param {Hours} hours @param {Calendar} calendar @param {number} wall @returns {Kind} */
function kindAt(hours, calendar, wall) {
  const day = Math.floor(wall / DAY);
  const minute = wall - day * DAY;
  const kinds = [kindIn(dayOf(hours, calendar, day), minute), kindIn(dayOf(hours, calendar, day - 1), minute + DAY)];
  return kinds.includes("open") ? "open" : kinds.includes("unknown") ? "unknown" : "closed";
}

/** @param {number[]} flat @param {number} minute @returns {Kind} */
function kindIn(flat, minute) {
  for (let i = 0; i < flat.length; i += 2) {
    if (minute >= flat[i] && minute < flat[i + 1]) return flat[i] < 0 ? "unknown" : "open";
  }
  return "closed";
}

/** A day's minutes, opening and closing in turn. @param {Hours} hours @param {Calendar} calendar @param {number} day */
function dayOf(hours, calendar, day) {
  const index = day - calendar.f;
  const weekday = 1 << ((day + 3) % 7);
  if (index < -1 || index >= calendar.n) return [-1, DAY];
  const exception = hours.x?.find(([first, last, days]) => index >= first && index <= last && days & weekday);
  if (exception) return exception.slice(3);
  if (hours.h && calendar.h.includes(index)) return hours.h;
  return hours.w?.find(([days]) => days & weekday)?.slice(1) ?? [];
}

/** The minutes of a day, on the wall, at which the kind may change. @param {Hours} hours @param {Calendar} calendar @param {number} day */
function edgesOf(hours, calendar, day) {
  const today = dayOf(hours, calendar, day).filter((minute) => minute >= 0 && minute < DAY);
  const night = dayOf(hours, calendar, day - 1).filter((minute) => minute > DAY);
  return [0, ...today, ...night.map((minute) => minute - DAY)].map((minute) => day * DAY + minute);
}

/** The moments at which the wall shows a minute: none in the hour that is skipped, two in the one that comes twice. @param {number} wall @param {string} zone */
function momentsOf(wall, zone) {
  const guess = wall * MINUTE;
  const offsets = [-DAY, DAY].map((away) => offsetAt(guess + away * MINUTE, zone));
  return [...new Set(offsets)].map((offset) => guess - offset * MINUTE).filter((moment) => wallOf(moment, zone) === wall);
}

/** The moment in a day at which the clocks are set, if there is one. @param {number} day @param {string} zone */
function clockChange(day, zone) {
  let before = (day * DAY - offsetAt((day - 1) * DAY * MINUTE, zone)) * MINUTE;
  let after = before + (DAY + 60) * MINUTE;
  const offset = offsetAt(before, zone);
  if (offsetAt(after, zone) === offset) return [];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === offset) before = middle;
    else after = middle;
  }
  return [after];
}

/** Minutes that the wall is ahead of UTC. @param {number} moment @param {string} zone */
function offsetAt(moment, zone) {
  return wallOf(moment, zone) - Math.floor(moment / MINUTE);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const walls = new Map();

/** The clock on the wall at a moment, as minutes since 1970 began there. @param {number} moment @param {string} zone */
function wallOf(moment, zone) {
  let wall = walls.get(zone);
  if (!wall) {
    const whole = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" };
    wall = new Intl.DateTimeFormat("en-US", /** @type {any} */ ({ timeZone: zone, hourCycle: "h23", ...whole }));
    walls.set(zone, wall);
  }
  const [month, day, year, hour, minute] = (wall.format(moment).match(/\d+/g) ?? []).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
}
