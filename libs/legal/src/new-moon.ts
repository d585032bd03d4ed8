import { dayNumberOf, type DayNumber } from './legal-date.js';

/**
 * Moments of new moon after J. Meeus, Astronomical Algorithms, ch. 49: good to some seconds. The lunisolar calendar
 * of Intl is not enough: for 2027 it puts the new moon of 6 February, four minutes before midnight in China, on the 7th.
 */

const RADIAN = Math.PI / 180;
/** Amplitude in days, power of the eccentricity, and the multiples of M, M′, F and Ω. */
type PeriodicTerm = readonly [size: number, e: number, m: number, mm: number, f: number, node: number];

const PERIODIC: readonly PeriodicTerm[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0],
  [0.00004, 0, 3, 0, 0, 0],
  [0.00003, 0, 1, 1, -2, 0],
  [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0],
  [0.00003, 0, -1, 1, 2, 0],
  [-0.00002, 0, -1, 1, -2, 0],
  [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
];

/** Disturbance by the planets: amplitude in days, angle at the epoch, degrees a lunation. */
const PLANETS: readonly (readonly [size: number, at: number, each: number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

const LUNATION = 29.530588861;
/** Julian day 2440587.5 is 1970-01-01 00:00. */
const UNIX_EPOCH = 2_440_587.5;
const FIRST_NEW_MOON = 2_451_550.09766;
/** China is eight hours ahead; dynamical time runs about seventy seconds ahead of the clock in our years. */
const TO_CHINA = 8 / 24 - 70 / 86_400;

/** The `k`-th new moon after that of January 2000, as a fractional day number on the clock in China. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  let at = FIRST_NEW_MOON + LUNATION * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  for (const [size, power, m, mm, f, o] of PERIODIC) {
    at += size * e ** power * Math.sin((m * sun + mm * moon + f * latitude + o * node) * RADIAN);
  }
  for (const [size, start, each] of PLANETS) at += size * Math.sin((start + each * k) * RADIAN);
  return at - UNIX_EPOCH + TO_CHINA;
}

/** The day in China of the new moon nearest to a day: the first of its lunar month. */
export function newMoonNear(day: DayNumber): DayNumber {
  const k = Math.round((day - dayNumberOf(2000, 1, 6)) / LUNATION);
  const [nearest] = [k - 1, k, k + 1].map(newMoon).sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
  return Math.floor(nearest ?? newMoon(k));
}
