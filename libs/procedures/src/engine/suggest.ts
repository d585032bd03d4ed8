import { recordsOf, type RecordKind } from '../facts/file.js';
import { termWords } from '../print/words.js';
import { CAPACITIES } from './decide.js';
import type { Suggestion } from './fields.js';
import type { AnyEdition, AnyTransition, Facts } from './model.js';

/** What the case file and the rules already say to the fields of a step, by field: offered, never put in by itself. */
export function suggestedTexts(
  edition: AnyEdition,
  { input = {} }: AnyTransition,
  facts: Facts,
): Record<string, string> {
  const texts = Object.entries(input).map(([name, { suggest }]) => [
    name,
    suggest ? textOf(suggest, edition, facts) : '',
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text !== '')) as Record<string, string>;
}

function textOf(suggest: Suggestion, edition: AnyEdition, facts: Facts): string {
  if ('wayToSueAfter' in suggest) return wayToSue(edition, suggest.wayToSueAfter);
  switch (suggest.from) {
    case 'parties':
      return partiesOf(facts);
    case 'statements':
      return statementsOf(facts);
    case 'facts-of-the-request':
      return soleField(facts, 'request', 'factsAndReasons');
    case 'decision':
      return [soleField(facts, 'decision', 'order'), soleField(facts, 'decision', 'remedy')].filter(Boolean).join('\n');
  }
}

const soleField = ({ file }: Facts, kind: RecordKind, field: string): string => {
  const [first] = recordsOf(file, kind);
  const value = first && file[`${kind}/${first.id}`]?.[field];
  return typeof value === 'string' ? value : '';
};

/** From the clock that counts from the receipt of a document; nothing where the rules do not say how long it runs. */
function wayToSue({ documents, clocks }: AnyEdition, document: string): string {
  const { title, clock: name } = documents[document] ?? {};
  const clock = name === undefined ? undefined : clocks[name];
  if (!title || !clock || 'set' in clock.term) return '';
  const { instrument, article } = clock.citation;
  return `不服本${title.zh}的,可以自${clock.anchor.zh}之日起${termWords(clock.term).zh}内,依照《${instrument.title.zh}》第${article}条,向人民法院提起行政诉讼。`;
}

/** The parties as a Chinese document names them: the document's language is not the page's. */
const partiesOf = ({ file }: Facts): string =>
  recordsOf(file, 'party')
    .map(({ role, name, address }) => `${CAPACITIES[role].zh}:${name},住所:${address ?? ''}`)
    .join('\n');

function statementsOf(facts: Facts): string {
  const { file } = facts;
  const request = `请求人称:${soleField(facts, 'request', 'factsAndReasons')}\n请求:${soleField(facts, 'request', 'matters')}`;
  const answers = recordsOf(file, 'answer').flatMap(({ id, receivedOn }) => {
    const gist = file[`answer/${id}`]?.['gist'];
    return receivedOn && typeof gist === 'string' ? [`被请求人答辩称:${gist}`] : [];
  });
  return [request, ...answers].join('\n');
}
