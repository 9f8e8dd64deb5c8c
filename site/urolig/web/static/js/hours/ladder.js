/**
 * Who answers now, nearest first: the browser's twin of `urolig/hours/ladder.py`. Pure, like `schedule.js`.
 * The steps come in the order of the place's ladder.
 *
 * @typedef {import("./schedule.js").Hours} Hours
 * @typedef {import("./schedule.js").Calendar} Calendar
 * @typedef {import("./schedule.js").State} State
 */

import { state } from "./schedule.js";

/**
 * Each step with its state, sorted into open, closed and unknown; `changes` is when to ask again, null for never.
 *
 * @template {{hours: Hours}} Step
 * @param {Step[]} steps @param {Calendar} calendar @param {string} zone @param {number} at
 * @returns {{open: (Step & State)[], closed: (Step & State)[], unknown: (Step & State)[], changes: number | null}}
 */
export function whoAnswers(steps, calendar, zone, at) {
  const reaches = steps.map((step) => ({ ...step, ...state(step.hours, calendar, zone, at) }));
  const changes = reaches.map((reach) => reach.changes).filter((moment) => moment !== null);
  /** @param {string} kind */
  const those = (kind) => reaches.filter((reach) => reach.kind === kind);
  return {
    open: those("open"),
    closed: those("closed"),
    unknown: those("unknown"),
    changes: changes.length ? Math.min(...changes) : null,
  };
}
