import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { AskFirst } from '../kit/AskFirst';
import { kit } from '../kit/words';
import { writtenIn } from './form';
import { useWriting } from './use-draft';

/** Several of one kind under each other, each with its number; the first is there from the beginning. */
export function Entries({
  name,
  places,
  entry,
  add,
  remove,
  children,
  addLabel,
  none = false,
}: {
  name: string;
  places: readonly number[];
  /** What is written at a place: nothing that was typed goes without being asked. */
  entry: (place: number) => object | undefined;
  add: () => void;
  remove: (place: number) => void;
  children: (place: number) => ReactNode;
  addLabel?: string;
  /** True where there may be none at all. */
  none?: boolean;
}): ReactNode {
  const say = useWords(kit);
  const writing = useWriting();
  const empty = places.length === 0;
  useEffect(() => {
    if (empty && !none && writing) add();
  });
  return (
    <>
      {places.map((place, i) => (
        <section key={place} className={i > 0 ? 'pb-entry' : ''} aria-label={say('nth', { name, n: i + 1 })}>
          {places.length > 1 || none ? (
            <div className="pb-entry-head">
              <h2>{say('nth', { name, n: i + 1 })}</h2>
              <AskFirst
                label={say('remove')}
                name={say('removeNth', { n: i + 1 })}
                sure={say('removeSure', { name: writtenIn(entry(place)) || say('nth', { name, n: i + 1 }) })}
                ask={writtenIn(entry(place)) !== null}
                act={() => remove(place)}
              />
            </div>
          ) : null}
          {children(place)}
        </section>
      ))}
      <Button onClick={add}>{addLabel ?? say('add', { name })}</Button>
    </>
  );
}
