import { Alert, Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { inMarks, useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { todayInChina } from '../../parts/dates';
import { ProblemView } from '../../shell/states/ProblemView';
import { useCase, useFollowPapers, type OpenStep } from '../follow/use-follow';
import { idOf } from '../kit/Field';
import { Page } from '../kit/Page';
import { useListed } from '../../i18n/use-listed';
import { kit } from '../kit/words';
import { useReason, type Reason } from '../../shell/bracketed';
import { Countdowns } from './Countdowns';
import { InputField } from './InputField';
import { keepValues, readValues, type Writer } from './kept-values';
import { asked, choicesOf, fieldsOf, inputOf, missing, type Values } from './model';
import type { Done } from './StepDone';
import { useSubmit } from './use-submit';
import { AllOnTheirWay } from '../uploads/Progress';
import { useSendings } from '../uploads/use-sendings';
import { words } from './words';

/** What a paper handed in with a step is, unless the step says it itself. */
const KIND: Readonly<Record<string, string>> = { 'file-answer': 'answer', 'file-late-answer': 'answer' };

/** The generated form of a step, then the same answers once more before they are sent. */
export function StepForm({
  step,
  done,
}: {
  step: OpenStep;
  done: (of: Pick<Done, 'number' | 'version'>) => void;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const reason = useReason();
  const { view } = useCase();
  const submit = useSubmit(step);
  const [writer] = useState<Writer>({ caseId: view.caseId, party: view.you.party });
  const [values, setValues] = useState<Values>(() => readValues(writer, step.transition));
  const [tried, setTried] = useState(false);
  const [checking, setChecking] = useState(asked(step, view).length === 0);
  const lacking = missing(step, view, values);
  // From what stands there at that moment: a file that has arrived comes with an answer of its own, seconds later.
  const change = (name: string, next: (now: unknown) => unknown): void =>
    setValues((now) => ({ ...now, [name]: next(now[name]) }));
  useEffect(() => keepValues(writer, step.transition, values), [writer, step.transition, values]);
  const onwards = (): void => {
    setTried(true);
    if (lacking[0]) document.getElementById(idOf(`/${lacking[0]}`))?.focus();
    else setChecking(true);
  };
  const send = (): void =>
    submit.mutate(inputOf(step, view, values), {
      onSuccess: ({ number, version }) => {
        keepValues(writer, step.transition, {});
        done({ number, version });
      },
      onError: (error) => {
        if ((problemOf(error).errors ?? []).length > 0) setChecking(false);
      },
    });
  const stale = submit.error ? problemOf(submit.error).status === 412 : false;
  const faults = (
    <>
      {stale ? (
        <Alert type="warning" showIcon role="alert" title={say('changed')} />
      ) : (
        <ProblemView error={submit.error} />
      )}
    </>
  );
  if (checking) {
    return (
      <Check step={step} values={values} busy={submit.isPending} edit={() => setChecking(false)} send={send}>
        {faults}
      </Check>
    );
  }
  return (
    <Page title={both(step.title)} back="/follow">
      <p className="pb-hint">{say('law', { article: inMarks(step.citation) })}</p>
      <Countdowns />
      <p className="pb-quiet">{say('kept')}</p>
      {faults}
      {asked(step, view).map(([name, field]) => (
        <InputField
          key={name}
          name={name}
          field={field}
          value={values[name]}
          kind={KIND[step.transition] ?? 'evidence'}
          choices={choicesOf(step, name)}
          error={refused(name, submit.error, reason) ?? (tried && lacking.includes(name) ? say('needed') : null)}
          change={(next) => change(name, next)}
        />
      ))}
      {fieldsOf(step).some(([name]) => name === 'receivedOn') ? (
        <p className="pb-quiet">{say('today', { date: todayInChina() })}</p>
      ) : null}
      <Button type="primary" onClick={onwards}>
        {say('check')}
      </Button>
    </Page>
  );
}

/** Why the office refused this field, or something within it. */
function refused(name: string, error: unknown, reason: Reason): string | null {
  const at = `/input/${name}`;
  const found = error
    ? problemOf(error).errors?.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))
    : undefined;
  return found ? reason(found.messages, found.article) : null;
}

function Check({
  step,
  values,
  busy,
  edit,
  send,
  children,
}: {
  step: OpenStep;
  values: Values;
  busy: boolean;
  edit: () => void;
  send: () => void;
  children: ReactNode;
}): ReactNode {
  const say = useWords(words);
  const tell = useWords(kit);
  const both = useBoth();
  const code = useCode();
  const listed = useListed();
  const { view, door } = useCase();
  const papers = useFollowPapers(door);
  const sending = asked(step, view).map(([name]) => `${view.caseId}/${name}`);
  const { running } = useSendings(view.caseId);
  const held = running.some(({ place }) => sending.includes(place));
  const word = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return listed(value.map((one) => word(name, one)));
    if (typeof value === 'boolean') return tell(value ? 'yes' : 'no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return say('none');
    const record = choicesOf(step, name).find((one) => one.value === value);
    if (record) return both(record.words);
    const person = view.panel.find((one) => one.person === value);
    return person?.name ?? papers.data?.find((paper) => paper.id === value)?.name ?? code(value);
  };
  return (
    <Page title={`${both(step.title)} · ${say('check')}`} back="/follow" lead={say('checkLead')}>
      <dl className="pb-answers">
        {asked(step, view).map(([name, field]) => (
          <div key={name}>
            <dt>{both(field.label)}</dt>
            <dd>{word(name, values[name])}</dd>
          </div>
        ))}
      </dl>
      {sending.map((place) => (
        <AllOnTheirWay key={place} places={place} />
      ))}
      {children}
      <div className="pb-acts">
        <Button type="primary" loading={busy} disabled={held} onClick={send}>
          {say('submit')}
        </Button>
        {asked(step, view).length > 0 ? <Button onClick={edit}>{say('edit')}</Button> : null}
      </div>
    </Page>
  );
}
