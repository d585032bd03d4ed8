import { recordsOf, textOf, type CaseDetail, type StepView } from '../../parts/types';

/** Whether a ruling was drafted and is still to be submitted, so that it is written on and not again. */
export const isUnfinished = (of: Pick<CaseDetail, 'file'>): boolean =>
  ['draft', 'returned'].includes(textOf(recordsOf(of.file, 'decision')[0]?.fields['state']));

/** What the form of a step that drafts a decision begins with because it was written before. */
export function writtenBefore(
  { beside, input }: Pick<StepView, 'beside' | 'input'>,
  of: Pick<CaseDetail, 'file'>,
): Readonly<Record<string, unknown>> | null {
  const draft = beside === 'drafting' ? recordsOf(of.file, 'decision')[0]?.fields : undefined;
  if (!draft || !isUnfinished(of)) return null;
  return Object.fromEntries(
    Object.keys(input).flatMap((name) =>
      draft[name] === undefined || draft[name] === null ? [] : [[name, draft[name]]],
    ),
  );
}
