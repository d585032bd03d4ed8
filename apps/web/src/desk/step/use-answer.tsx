import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { useReason } from '../../shell/bracketed';
import { shell } from '../../shell/words';
import { useCaseName } from '../together/case-name';
import { dropDraft, readDraft, type DraftPlace } from './draft';
import { words } from './words';

interface Then {
  /** What is said once it is done. */
  readonly done: string;
  readonly onSuccess: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * What becomes of an answer. What was taken is kept no longer, wherever its sender went meanwhile; what was refused is
 * told there until it is closed, as the form that would say it is gone. What goes on in the form goes on only in it.
 */
export function useAnswer(place: DraftPlace): (sent: Promise<unknown>, then: Then) => void {
  const say = useWords(words);
  const common = useWords(shell);
  const both = useBoth();
  const why = useReason();
  const nameOf = useCaseName();
  const { message, notification } = App.useApp();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const refused = (error: unknown): void => {
    const { titles, failures = [], errors = [] } = problemOf(error);
    const reasons = new Set([...failures, ...errors].map((one) => why(one.messages, one.article)));
    notification.error({
      title: say('refused', { step: both(place.step.title), name: nameOf(place.of) }),
      description: (
        <>
          {common(readDraft(place) ? 'failedKept' : 'notDone', { reason: both(titles) })}
          {[...reasons].map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </>
      ),
      duration: 0,
      closable: { 'aria-label': common('close') },
    });
  };
  return (sent, { done, onSuccess, onError }) =>
    void sent.then(
      () => {
        dropDraft(place);
        void message.success(done);
        if (here.current) onSuccess();
      },
      (error: unknown) => (here.current ? onError(error) : refused(error)),
    );
}
