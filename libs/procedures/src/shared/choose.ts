interface Named {
  readonly id: string;
}

/**
 * Steps of another procedure by their ids, in the order asked for, under another id where one is given.
 * @throws Error when a step of that name does not exist (any more), so that no rule is lost without a word
 */
export function choose<T extends Named>(
  steps: readonly T[],
  ids: readonly (string | readonly [string, string])[],
): T[] {
  return ids.map((entry) => {
    const [id, under] = typeof entry === 'string' ? [entry, entry] : entry;
    const step = steps.find((s) => s.id === id);
    if (!step) throw new Error(`there is no step ${id} to take over`);
    return under === id ? step : { ...step, id: under };
  });
}
