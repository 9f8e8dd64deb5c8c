/**
 * What is to be said about a channel at a moment: the browser's twin of `urolig/hours/state.py`.
 * Pure: the moment comes in as an argument. The build has written down every change (`urolig/hours/twin.py`), holidays,
 * nights and clock changes with them, so that there is nothing left to do but to count minutes.
 *
 * @param {string} hours what `data-hours` holds
 * @param {number} minute minutes since 1970 began in UTC
 * @returns {string[]} a class and words; nothing before the first day that is told of
 */
export const state = (hours, minute) => {
  let [start, calendar, days, ...said] = hours.split("|"), at;
  minute -= start;
  days = days.split(",");
  calendar
    .replace(/\((\D+)\)(\d+)/g, (_, row, times) => row.repeat(times))
    .replace(/./g, day => days[day.charCodeAt() - 65])
    .replace(/(\d+):(\d+)/g, (_, index, length) => { if (minute >= 0) at = index; minute -= length });
  return [said[at], said[+at + 1]]
};
