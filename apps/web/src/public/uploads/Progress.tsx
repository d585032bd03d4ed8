import { Alert, Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { Unfit, type Failed, type Running } from './sendings';
import { sendings, useSendings } from './use-sendings';
import { words } from './words';

/** One file on its way, with how far it is. */
export function OnItsWay({ of }: { of: Running }): ReactNode {
  const say = useWords(words);
  const id = useId();
  return (
    <li>
      <span id={id}>{of.name}</span>
      <progress max={100} value={of.percent} aria-labelledby={id} />
      <span role="status">
        {of.stopping ? say('stopping') : say(of.cut ? 'waiting' : 'sending', { percent: of.percent })}
      </span>{' '}
      {of.stopping ? null : (
        <button
          type="button"
          className="pb-link"
          aria-label={say('stopOf', { name: of.name })}
          onClick={() => sendings.stop(of.key)}
        >
          {say('stop')}
        </button>
      )}
    </li>
  );
}

/** One file that did not arrive, with the reason. */
export function NotArrived({ of, again }: { of: Failed; again?: (failed: Failed) => void }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { name } = of.file;
  const { titles, status } = problemOf(of.error);
  const unfit = of.error instanceof Unfit ? of.error : null;
  // What the office refuses is refused again; only what was cut off is worth another attempt.
  const worthIt = again && !unfit && (status === 0 || status >= 500);
  const retry = (): void => {
    sendings.putAside(of.key);
    again?.(of);
  };
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say('failed', { name, reason: unfit ? say(unfit.why, unfit.values) : both(titles) })}
      description={
        <div className="pb-acts">
          {worthIt ? <Button onClick={retry}>{say('retry')}</Button> : null}
          <Button aria-label={say('leaveOf', { name })} onClick={() => sendings.putAside(of.key)}>
            {say('leave')}
          </Button>
        </div>
      }
    />
  );
}

/** Everything of some places that is on its way or did not arrive, wherever the person is now. */
export function AllOnTheirWay({ places }: { places: string }): ReactNode {
  const say = useWords(words);
  const { running, failed } = useSendings(places);
  return (
    <>
      {running.length > 0 ? (
        <section className="pb-card" aria-label={say('running')}>
          <p>
            <strong>{say('running')}</strong>
          </p>
          <ul className="pb-files">
            {running.map((one) => (
              <OnItsWay key={one.key} of={one} />
            ))}
          </ul>
          <p>{say('held')}</p>
        </section>
      ) : null}
      {failed.map((one) => (
        <NotArrived key={one.key} of={one} />
      ))}
    </>
  );
}
