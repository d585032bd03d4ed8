import type { Words } from '#libs/kernel';
import { cite, citeInEnglish } from '#libs/legal';
import { termWords, type AnyEdition, type DocumentDefinition } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { LetterLine } from './letter-line.js';
import { editionOf } from './titles.js';

/** Whom the letter is read by, where that is a party, and whether it is the last of its kind that was made. */
export interface ReadBy {
  readonly party: string;
  readonly isLast: boolean;
}

/** The time that a letter speaks of and what it tells its reader of; with the last day, where it counts for that reader. */
export function tellingLines(stored: StoredCase, definition: DocumentDefinition, readBy?: ReadBy): LetterLine[] {
  return [...timeLines(stored, definition, readBy), ...toldLines(definition)];
}

const line = (zh: string, en: string, ...values: readonly Words[]): LetterLine => ({
  label: { zh, en },
  coded: false,
  values,
});

function timeLines(stored: StoredCase, { clock: name }: DocumentDefinition, readBy?: ReadBy): LetterLine[] {
  const edition = editionOf(stored);
  const clock = name === undefined ? undefined : edition.clocks[name];
  if (!clock) return [];
  const length = lengthOf(edition, clock);
  const counts = {
    zh: `${clock.title.zh}:${[length?.zh, `自${clock.anchor.zh}起算`].filter(Boolean).join(';')}`,
    en: `${clock.title.en}: ${[length?.en, `counted from ${clock.anchor.en}`].filter(Boolean).join('; ')}`,
  };
  const run = readBy?.isLast
    ? stored.clocks.findLast(
        (c) => c.clock === name && ['', readBy.party].includes(c.subject) && c.state !== 'cancelled',
      )
    : undefined;
  return [
    line('期限', 'Time', counts),
    ...(run?.dueOn ? [line('最后一天', 'Last day', { zh: run.dueOn, en: run.dueOn })] : []),
  ];
}

type Clock = AnyEdition['clocks'][string];

/** The length as the rule states it, with that of the cases it counts otherwise; none where the letter itself sets it. */
function lengthOf({ guards }: AnyEdition, { term, variants = [] }: Clock): Words | null {
  if ('set' in term) return null;
  const others = variants.map((variant) => ({
    when: guards[variant.when]?.says ?? { zh: variant.when, en: variant.when },
    term: termWords(variant.term),
  }));
  return {
    zh: [termWords(term).zh, ...others.map((other) => `${other.when.zh}的,${other.term.zh}`)].join(';'),
    en: [termWords(term).en, ...others.map((other) => `${other.term.en} where: ${other.when.en}`)].join('; '),
  };
}

const toldLines = ({ tells = [] }: DocumentDefinition): LetterLine[] =>
  tells.length === 0
    ? []
    : [
        line(
          '权利与后果',
          'Rights and consequences',
          ...tells.map(({ says, citation }) => ({
            zh: `${says.zh}(${cite(citation)})`,
            en: `${says.en} (${citeInEnglish(citation)})`,
          })),
        ),
      ];
