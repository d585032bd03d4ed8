/** A clock effect with its values filled in; `casework` turns it into rows. Dates `YYYY-MM-DD`. */
export type ClockOrder =
  | {
      readonly do: 'start';
      readonly clock: string;
      readonly subject: string;
      readonly on: string;
      readonly proof: string | null;
      readonly length: number | null;
      readonly variant: number | null;
    }
  | {
      readonly do: 'stop';
      readonly clock: string;
      readonly subject: string | null;
      readonly outcome: 'met' | 'cancelled';
      readonly on: string | null;
      readonly except: readonly string[];
      readonly met: readonly string[];
    }
  | {
      readonly do: 'pause';
      readonly clock: string;
      readonly kind: string;
      readonly on: string;
      /** Refused where the clock ran out before, unless the step goes on without it. */
      readonly late?: 'goes-on';
      /** What the time belongs to, where several of one kind run side by side. */
      readonly about?: string;
      /** The clock with whose end the time ends. */
      readonly until?: { readonly clock: string; readonly subject: string };
    }
  | {
      readonly do: 'resume';
      readonly clock: string;
      readonly kind: string;
      readonly on: string;
      readonly about?: string;
    }
  | {
      readonly do: 'extend';
      readonly clock: string;
      readonly subject: string;
      readonly extension: string;
      readonly length: number;
      /** Where the approval names days instead of the unit that the extension is bounded in. */
      readonly unit?: 'calendar-day';
    }
  | {
      readonly do: 'reanchor';
      readonly clock: string;
      readonly subject: string;
      readonly on: string;
      readonly proof: string | null;
    }
  | {
      readonly do: 'revive';
      readonly clock: string;
      readonly stoppedOn: string;
      readonly on: string;
      readonly resting: readonly string[];
    }
  | { readonly do: 'restart'; readonly clock: string; readonly on: string };
