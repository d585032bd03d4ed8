import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Button, Form, Space, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { showAtFields } from '../../shell/field-problems';
import { shell } from '../../shell/words';
import { Changed } from '../step/Changed';
import { Conflict } from '../step/Conflict';
import { dropDraft, keepDraft, restampDraft, type Draft, type Values, type Versions } from '../step/draft';
import { Restored } from '../step/Restored';
import { useAnswer } from '../step/use-answer';
import { isStale, refusingCase, SeveralProblem, type Named } from './SeveralProblem';
import { useCaseName } from './case-name';
import { stillThere } from './still-there';
import type { Seen } from './use-seen';
import { words } from './words';

interface Props<T, B> {
  readonly of: CaseDetail;
  readonly step: StepView;
  readonly form: FormInstance<T>;
  /** The cases that it is about, so that a refusal can name the one it came from. */
  readonly names: readonly Named[];
  /** What was typed before and not submitted. */
  readonly kept: Draft | null;
  /** Those cases as the form first showed them, or as they were when what is kept was typed. */
  readonly seen: Seen;
  readonly moving: UseMutationResult<unknown, Error, B>;
  /** `versionOf`: of a case, as it was when this was decided. */
  readonly send: (typed: T, versionOf: Seen['versionOf']) => B;
  readonly children: ReactNode;
}

/** What several cases take at once: all of them, or none and the reason. */
export function SeveralForm<T extends object, B>(props: Props<T, B>): ReactNode {
  const { of, step, form, names, kept, seen, moving, send, children } = props;
  const say = useWords(words);
  const both = useBoth();
  const why = useReason();
  const common = useWords(shell);
  const go = useNavigate();
  const nameOf = useCaseName();
  const queries = useQueryClient();
  const place = { of, step };
  const answer = useAnswer(place);
  const [safe, setSafe] = useState(true);
  const leave = (): void => void go(`/cases/${of.id}?tab=links`);
  const restamp = (versions: Versions): void => restampDraft(place, versions[of.id] ?? seen.versionOf(of.id), versions);
  const submit = (typed: T, over: Versions = {}): void =>
    answer(moving.mutateAsync(send(typed, (id) => over[id] ?? seen.versionOf(id))), {
      done: say('done', { step: both(step.title) }),
      onSuccess: leave,
      onError: (error) => {
        if (isStale(error)) void queries.invalidateQueries({ queryKey: ['case'] });
        showAtFields(form as FormInstance, error, why);
      },
    });
  // The case in which somebody else was first.
  const stale = isStale(moving.error) ? names.find(({ id }) => id === refusingCase(moving.error)) : undefined;
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={
        kept
          ? stillThere(
              kept.typed,
              names.map(({ id }) => id),
            )
          : {}
      }
      onValuesChange={() =>
        setSafe(keepDraft(place, form.getFieldsValue(true) as Values, seen.versionOf(of.id), seen.versions))
      }
      onFinish={(typed) => submit(typed)}
      scrollToFirstError={{ focus: true }}
    >
      {kept ? <Restored of={kept} drop={() => dropDraft(place)} /> : null}
      {stale ? (
        <Conflict
          id={stale.id}
          name={nameOf(stale)}
          error={moving.error}
          mine={(version) => {
            restamp(seen.decideBy(stale.id, version));
            submit(form.getFieldsValue(), { [stale.id]: version });
          }}
          drop={() => {
            dropDraft(place);
            leave();
          }}
        />
      ) : (
        <SeveralProblem error={moving.error} names={names} said={safe ? 'failedKept' : 'failed'} />
      )}
      {names
        .filter(({ id }) => seen.changed.includes(id) && id !== stale?.id)
        .map((one) => (
          <Changed key={one.id} id={one.id} name={nameOf(one)} looked={() => restamp(seen.look(one.id))} />
        ))}
      {children}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={moving.isPending}>
          {both(step.title)}
        </Button>
        <Button disabled={moving.isPending} onClick={leave}>
          {common('cancel')}
        </Button>
      </Space>
    </Form>
  );
}
