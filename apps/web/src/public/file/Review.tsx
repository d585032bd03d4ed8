import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { newKey } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { keepReceipt } from '../receipt/kept-receipt';
import { useKind } from '../../parts/papers/kind-words';
import { numbered } from '../../parts/papers/numbered';
import { Purpose } from '../../parts/papers/Purpose';
import { BrokenOff } from '../uploads/BrokenOff';
import { AllOnTheirWay } from '../uploads/Progress';
import { OF_DRAFT, useSendings } from '../uploads/use-sendings';
import type { Answer } from './answers';
import { asKept, asTyped } from './as-kept';
import { MissingPapers } from './MissingPapers';
import { fileDraft } from './draft-api';
import { FaultList } from './Faults';
import { completed } from './form';
import { SavedLine } from './SavedLine';
import { useTaskWords } from './request-words';
import { purposeOf } from './purposes';
import { byTask, TASKS, type Task } from './tasks';
import { useAnswers } from './use-answers';
import { draft, useDraft, useWriting } from './use-draft';
import { useDraftBroken } from './use-draft-broken';

/** Everything once more, with what is still wrong and where; then it is submitted, once, however often the button is pressed. */
export function Review(): ReactNode {
  const say = useTaskWords();
  const both = useBoth();
  const go = useNavigate();
  const writing = useWriting();
  const { issues, version, unchecked, lost, form, papers } = useDraft();
  const { running } = useSendings(OF_DRAFT);
  const broken = useDraftBroken();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const intent = useRef(newKey());
  useEffect(() => {
    void draft.check();
  }, []);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      const left = await draft.check();
      const now = draft.read();
      if (now.unchecked) throw new ProblemError(now.unchecked);
      // It may have turned out only now that papers must be sent again.
      if (left?.length === 0 && now.key && now.lost.length === 0) {
        await keepReceipt(await fileDraft(now.key, now.version, intent.current), now);
        draft.forget();
        await go('/receipt', { replace: true });
      }
    } catch (error) {
      intent.current = newKey();
      setFault(error);
    }
    setBusy(false);
  };
  return (
    <Page title={say('review')} back="/file" lead={say('reviewLead')}>
      <Wrong />
      {unchecked && !fault ? (
        <Alert type="warning" showIcon title={say('uncheckable', { reason: both(unchecked.titles) })} />
      ) : null}
      <Answers />
      <MissingPapers form={form} papers={papers} />
      <AllOnTheirWay places={OF_DRAFT} />
      {writing ? <BrokenOff of={broken} /> : null}
      <ProblemView error={fault} said="failedKept" />
      {lost.length > 0 ? <p>{say('lostFirst')}</p> : null}
      <div className="pb-acts">
        <Button
          type="primary"
          loading={busy}
          disabled={
            !writing || (issues?.length ?? 0) > 0 || lost.length > 0 || running.length + broken.files.length > 0
          }
          onClick={() => void submit()}
        >
          {say('submit')}
        </Button>
      </div>
      <SavedLine key={version} />
    </Page>
  );
}

/** Every fault with a link to its field, in the order in which the request is written. */
function Wrong(): ReactNode {
  const say = useTaskWords();
  const { issues, form } = useDraft();
  if (!issues || issues.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={say('stillWrong', { count: issues.length })}
      description={byTask(issues, form).map(([task, wrong]) => (
        <section key={task} className="pb-fault-group" aria-label={say(task)}>
          <strong>{say(task)}</strong>
          <FaultList of={wrong} page={`/file/${task}`} />
        </section>
      ))}
    />
  );
}

function Answers(): ReactNode {
  const say = useTaskWords();
  const tell = useWords(kit);
  const answers = useAnswers();
  const kind = useKind();
  const { form, papers, unread } = useDraft();
  const written: Partial<Record<Task, readonly (Answer & { readonly purpose?: string | undefined })[]>> = {
    ...answers(asTyped(asKept(completed(form)), unread)),
    evidence: numbered(papers).map(({ paper, n }) => ({
      label: kind(paper.kind, n),
      value: paper.name,
      purpose: purposeOf(form, paper.id),
    })),
  };
  return TASKS.map((task) => {
    const lines = written[task] ?? [];
    return (
      <section key={task}>
        <div className="pb-entry-head">
          <h2>{say(task)}</h2>
          <Link className="pb-link" to={`/file/${task}`} aria-label={tell('changeOf', { name: say(task) })}>
            {tell('change')}
          </Link>
        </div>
        {lines.length === 0 ? <p className="pb-quiet">{say('nothing')}</p> : null}
        <dl className="pb-answers">
          {lines.map((line, i) => (
            <div key={i}>
              <dt>{line.label}</dt>
              <dd>
                {line.value}
                <Purpose of={line.purpose} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}
