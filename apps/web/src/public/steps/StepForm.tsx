import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { isRetryable, problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { Basis } from '../follow/Basis';
import { Warnings } from '../../parts/Warnings';
import { useCase, type FollowView, type OpenStep } from '../follow/use-follow';
import { ButtonLink } from '../kit/ButtonLink';
import { idOf } from '../kit/Field';
import { Page } from '../kit/Page';
import { useReason, type Reason } from '../../shell/bracketed';
import { Changed } from './Changed';
import { CheckPage } from './CheckPage';
import { Closed } from './Closed';
import { Countdowns } from './Countdowns';
import { InputField } from './InputField';
import { sendings } from '../uploads/use-sendings';
import { dropValues, type Seen, type Writer } from './kept-values';
import { asked, choicesOf, chosenIn, closedOf, faultsOf, inputOf, onFile, standing } from './model';
import { knownOf } from './news';
import type { Done } from './StepDone';
import { useSubmit } from './use-submit';
import { useWritten } from './use-written';
import { words } from './words';

/** The generated form of a step, then the same answers once more before they are sent. */
export function StepForm({
  step,
  open,
  again,
  done,
}: {
  step: OpenStep;
  /** Whether the case still has it: it may have closed while it was being written. */
  open: boolean;
  /** Whether the page was opened after the case had closed it, for what was typed before. */
  again: boolean;
  done: (of: Pick<Done, 'number' | 'version'>) => void;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const reason = useReason();
  const { view } = useCase();
  const go = useNavigate();
  const submit = useSubmit(step);
  const [params] = useSearchParams();
  const [writer] = useState<Writer>({ caseId: view.caseId, party: view.you.party });
  const written = useWritten(writer, step, seenOf(view), chosenIn(step, view, params));
  const { typed: values, seen, change } = written;
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(asked(step, view).length === 0);
  const faults = faultsOf(step, view, values);
  const onwards = (): void => {
    setTried(true);
    if (faults[0]) document.getElementById(idOf(`/${faults[0].name}`))?.focus();
    else setChecking(true);
  };
  const send = (): void =>
    submit.mutate(
      { input: inputOf(step, view, values), version: seen.version },
      {
        onSuccess: ({ number, version }) => {
          done({ number, version });
          dropValues(writer, step.transition);
        },
        onError: (error) => {
          if ((problemOf(error).errors ?? []).length > 0) setChecking(false);
        },
      },
    );
  const faultWords = (name: string): string | null => {
    const kind = faults.find((fault) => fault.name === name)?.kind;
    if (kind === 'future') return say('notLater', { date: view.today });
    if (!tried) return null;
    if (kind === 'oneOf') return step.oneOf.map(({ words: said }) => both(said)).join('');
    return kind === 'needed' ? say('needed') : null;
  };
  const refused = submit.error ? problemOf(submit.error).status === 412 : false;
  // It may have been done by what is on its way, or by what was sent without an answer; that one is asked for again.
  const closed = !open && !submit.isPending && !submit.isSuccess && !isRetryable(submit.error);
  const looked = (): void => {
    written.look(seenOf(view));
    if (refused) submit.reset();
  };
  const drop = (): void => {
    for (const [name] of asked(step, view)) sendings.stopAll(`${view.caseId}/${name}`);
    dropValues(writer, step.transition);
    void go('/follow');
  };
  const notes = (
    <>
      {closed ? <Closed since={seen.known} again={again} drop={drop} /> : null}
      {/* What is being submitted changes the case itself. */}
      {!closed && (refused || (view.version > seen.version && !submit.isPending)) ? (
        <Changed refused={refused} read={view.version > seen.version} since={seen.known} looked={looked} drop={drop} />
      ) : null}
      {refused ? null : <ProblemView error={submit.error} said={written.safe ? 'failedKept' : 'failed'} />}
    </>
  );
  if (checking) {
    return (
      <CheckPage
        step={step}
        values={values}
        busy={submit.isPending}
        closed={closed}
        edit={() => setChecking(false)}
        send={send}
      >
        {notes}
      </CheckPage>
    );
  }
  return (
    <Page title={both(step.title)} back="/follow">
      <p className="pb-hint">
        <Basis of={step} />
      </p>
      {closed ? null : (
        <>
          <Countdowns periods={step.periods} under={step.citation} />
          <Warnings className="pb-warning" of={step.warns} />
        </>
      )}
      {Object.keys(step.current).length > 0 ? <p>{say('replaces')}</p> : null}
      {step.oneOf.map(({ words: said }) => (
        <p key={said.zh}>{both(said)}</p>
      ))}
      <p className="pb-quiet">{say(written.safe ? 'kept' : 'notKept')}</p>
      {notes}
      {asked(step, view).map(([name, field]) => (
        <InputField
          key={name}
          name={name}
          field={field}
          oneOf={isOneOf(step, name)}
          clears={field.optional === true && onFile(step, name) === undefined}
          value={standing(step, values, name)}
          kind={step.paperKind}
          choices={choicesOf(step, name)}
          closed={closedOf(step, name)}
          under={step.citation}
          error={refusedAt(name, submit.error, reason) ?? faultWords(name)}
          change={(next) => change(name, next)}
        />
      ))}
      {closed ? (
        <ButtonLink to="/follow" type="primary">
          {say('back')}
        </ButtonLink>
      ) : (
        <Button type="primary" onClick={onwards}>
          {say('check')}
        </Button>
      )}
    </Page>
  );
}

const seenOf = (view: FollowView): Seen => ({ version: view.version, known: knownOf(view) });

/** Above so many the sentence over the form says better than a mark at each that one of them has to be given. */
const MARKED = 4;
const isOneOf = (step: OpenStep, name: string): boolean =>
  step.oneOf.some(({ fields }) => fields.includes(name) && fields.length <= MARKED);

/** Why the office refused this field, or something within it. */
function refusedAt(name: string, error: unknown, reason: Reason): string | null {
  const at = `/input/${name}`;
  const found = error
    ? problemOf(error).errors?.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))
    : undefined;
  return found ? reason(found.messages, found.article) : null;
}
