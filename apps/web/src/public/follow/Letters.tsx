import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { useCase, type FollowView } from './use-follow';
import { words } from './words';

/** What the office wrote to this party, what was served and when; and what the party filed itself, to be read again. */
export function Letters(): ReactNode {
  const say = useWords(words);
  const { view } = useCase();
  const { documents, served } = view;
  const [own, letters] = [documents.filter((one) => one.own), documents.filter((one) => !one.own)];
  return (
    <>
      <section>
        <h2>{say('served')}</h2>
        {letters.length + served.length === 0 ? <p className="pb-quiet">{say('servedNone')}</p> : null}
        <ul className="pb-files">
          {letters.map((letter) => (
            <LetterLine key={letter.id} letter={letter} />
          ))}
          {unwritten(view).map((paper, i) => (
            <ServedLine key={`${paper.document}${i}`} paper={paper} />
          ))}
        </ul>
      </section>
      {own.length > 0 ? (
        <section>
          <h2>{say('own')}</h2>
          <ul className="pb-files">
            {own.map((paper) => (
              <LetterLine key={paper.id} letter={paper} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

type Letter = FollowView['documents'][number];
type Served = FollowView['served'][number];

/** What was served without having been made here, such as a paper of the other side: it lies among the papers. */
const unwritten = ({ documents, served }: FollowView): Served[] =>
  latest(served).filter(({ document }) => !documents.some(({ kind }) => kind === document));

/** A paper that was sent and then received stands in the record twice; the entry with the receipt says both. */
const latest = (served: readonly Served[]): Served[] =>
  served.filter(
    (paper) =>
      paper.receivedOn !== null ||
      !served.some(({ document, receivedOn }) => document === paper.document && receivedOn !== null),
  );

function useDays(): (paper: Served | undefined) => string {
  const say = useWords(words);
  return (paper) =>
    [
      paper?.sentOn ? say('sent', { date: paper.sentOn }) : '',
      paper?.receivedOn ? say('got', { date: paper.receivedOn }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
}

function LetterLine({ letter }: { letter: Letter }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const days = useDays();
  const service = latest(useCase().view.served)
    .filter(({ document }) => document === letter.kind)
    .at(-1);
  const about = letter.own
    ? say('handedIn', { at: moment(letter.madeAt) })
    : [say('made', { at: moment(letter.madeAt) }), days(service)].filter(Boolean).join(' · ');
  return (
    <li>
      {letter.readable ? (
        <Link className="pb-link" to={`/follow/letter/${letter.id}`}>
          {both(letter.title)}
        </Link>
      ) : (
        <>
          {both(letter.title)}
          <br />
          <span className="pb-quiet">{say('notOpen')}</span>
        </>
      )}
      <br />
      <span className="pb-quiet">{about}</span>
    </li>
  );
}

function ServedLine({ paper }: { paper: Served }): ReactNode {
  const both = useBoth();
  const days = useDays();
  return (
    <li>
      {both(paper.title)}
      <br />
      <span className="pb-quiet">{days(paper)}</span>
    </li>
  );
}
