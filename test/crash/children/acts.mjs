// What the people of a trial do, in the terms of the ordinary procedure.
const OFFICER = { id: '00000000-0000-7000-8000-000000000001', name: '办案人员' };

const person = {
  ...OFFICER,
  viewer: { as: 'system' },
  onBehalfOf: null,
  roles: [{ agency: 'gz', role: 'officer' }],
  below: [],
  party: null,
};

/** Puts the case file's use case together as the API does, on its own connections. */
export async function makeDesk(lib, { database, bells, failures }) {
  const { AdvanceCase, WatchParts } = await lib('casework');
  const log = { failed: (what, error) => failures.push(`${what}: ${error?.message ?? error}`) };
  const parts = new WatchParts({ database, bells, log, process: `trial@${process.pid}` });
  const { work, book, calendars } = parts;
  // Who may do what is not on trial here; any capacity will do.
  const capacities = {
    of: () => ['officer', 'panel', 'head', 'superior', 'requester'],
    onBehalfOf: () => null,
    may: () => true,
  };
  const advance = new AdvanceCase({ work, book, calendars, capacities, bells });
  const act = (caseId, version, { transition, input = {} }, key = null) =>
    advance.execute({
      caseId,
      transition,
      input,
      reason: null,
      version,
      person,
      request: key === null ? null : { actor: OFFICER.id, key, digest: digestOf(transition, input) },
    });
  return { parts, act };
}

const digestOf = (transition, input) => Buffer.from(`${transition} ${JSON.stringify(input)}`).toString('hex');

/** Bells that ring nowhere: the store is not on trial either. */
export const noBells = { set: () => {}, setAgain: () => {}, synchronise: () => {} };

/** Today by the law's calendar. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** Steps of the ordinary procedure and what each does to the clock that is on trial. */
export const STEPS = {
  /** Nothing; it can be taken again and again. */
  assign: { transition: 'assign-officer', input: { officer: OFFICER.id } },
  /** `docketing` gets five working days more. */
  extend: { transition: 'extend-docketing', input: { reason: 'especially-complex' } },
  /** `docketing` is cancelled. */
  cancel: { transition: 'take-back-before-docketing', input: { receivedOn: today() } },
  /** `closing` is paused. */
  pause: { transition: 'grant-settlement-time', input: { party: '1', days: 10, appliedOn: today(), on: today() } },
};
