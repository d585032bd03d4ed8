import type { PartyRole } from '../facts/file.js';
import type { Source } from './source.js';

/** What a transition does to the clocks, in order. `subject` tells apart clocks that run once for each party. */
export type ClockEffect<C extends string, G extends string = string> =
  | {
      readonly start: C;
      readonly on: Source;
      readonly subject?: Source;
      /** Start one for each party of this role instead. */
      readonly forEach?: PartyRole;
      /** Start it only where this guard holds after the writes; it sees the subject as input `subject`. */
      readonly when?: G;
      readonly proof?: Source;
      /** Length in the clock's own unit when the authority sets it. */
      readonly length?: Source;
    }
  | {
      readonly stop: C | 'all';
      readonly outcome: 'met' | 'cancelled';
      readonly subject?: Source;
      /** Stop those of each party of this role instead. */
      readonly forEach?: PartyRole;
      readonly on?: Source;
      /** Of `all`: those that go on. */
      readonly except?: readonly C[];
      /** Of `all` that are cancelled: those that are met all the same. */
      readonly met?: readonly C[];
      /** Stop it only where this guard holds after the writes. */
      readonly when?: G;
    }
  | {
      readonly pause: C;
      readonly kind: string;
      readonly on: Source;
      /** A step that must be possible for its own sake: where the clock has run out before, it stays as it is. */
      readonly late?: 'goes-on';
      /** What the time belongs to, where several of one kind run side by side; each is resumed for itself. */
      readonly about?: Source;
      /**
       * The clock, started by the same step, with whose end the time ends: both days are known, so the paused clock goes
       * on to its new end and nothing has to resume it.
       */
      readonly until?: { readonly clock: C; readonly subject?: Source };
      /** Pause it only where this guard holds after the writes. */
      readonly when?: G;
    }
  | {
      readonly resume: C;
      readonly kind: string;
      readonly on: Source;
      readonly about?: Source;
      /** Resume it only where this guard holds after the writes. */
      readonly when?: G;
    }
  | {
      readonly extend: C;
      readonly extension: string;
      /** In the unit of the extension's bound, else of the clock. */
      readonly length: Source;
      /** In calendar days where the approval names days; it goes before `length` where it is given. */
      readonly days?: Source;
      readonly subject?: Source;
    }
  /** A moved or corrected anchor: a new generation with a reason. */
  | {
      readonly reanchor: C;
      readonly on: Source;
      readonly subject?: Source;
      readonly proof?: Source;
      /** Move it only where this guard holds after the writes. */
      readonly when?: G;
    }
  /**
   * What stopped the clock on a day was undone on another: it goes on from its anchor as if it had never been stopped. What
   * rested it when it was stopped ended with that, kinds named in `resting` apart, whose causes are still there.
   */
  | { readonly revive: C; readonly stoppedOn: Source; readonly on: Source; readonly resting?: readonly string[] }
  /** The count begins again from a new event (公告426 art. 22). */
  | { readonly restart: C; readonly on: Source };
