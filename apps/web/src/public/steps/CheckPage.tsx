import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useListed } from '../../i18n/use-listed';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { Warnings } from '../../parts/Warnings';
import { FOLLOW, useCase, useFollowPapers, type OpenStep } from '../follow/use-follow';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { BrokenOff } from '../uploads/BrokenOff';
import { AllOnTheirWay } from '../uploads/Progress';
import { useBroken } from '../uploads/use-broken';
import { useSendings } from '../uploads/use-sendings';
import { asked, asksForPaper, choicesOf, isReplaced, onFile, standing, type Values } from './model';
import { targetOf } from './PaperField';
import { words } from './words';

/** The answers once more before they are sent, with what they replace; what ends the case asks once more. */
export function CheckPage({
  step,
  values,
  busy,
  closed,
  edit,
  send,
  children,
}: {
  step: OpenStep;
  values: Values;
  busy: boolean;
  /** The case has the step no longer: what was written is read here, and nothing is sent. */
  closed: boolean;
  edit: () => void;
  send: () => void;
  children: ReactNode;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { door, view } = useCase();
  const [sure, setSure] = useState(false);
  const sending = asked(step, view).map(([name]) => `${view.caseId}/${name}`);
  const { running } = useSendings(view.caseId);
  const queries = useQueryClient();
  const broken = useBroken(targetOf(door, view), view.caseId, () => {
    void queries.invalidateQueries({ queryKey: [FOLLOW, door, 'papers'] });
  });
  const held =
    running.some(({ place }) => sending.includes(place)) || (broken.files.length > 0 && asksForPaper(step, view));
  const name = both(step.title);
  return (
    <Page
      title={`${name} · ${say('check')}`}
      back="/follow"
      {...(step.ends || closed ? {} : { lead: say('checkLead') })}
    >
      {step.ends && !closed ? (
        <Alert
          className="pb-warning"
          type="error"
          showIcon
          title={say('ends', { name })}
          description={say('endsLead')}
        />
      ) : null}
      {closed ? null : <Warnings className="pb-warning" of={step.warns} />}
      <Answers step={step} values={values} />
      {sending.map((place) => (
        <AllOnTheirWay key={place} places={place} />
      ))}
      {closed ? null : <BrokenOff of={broken} />}
      {children}
      <div className="pb-acts">
        {closed ? null : (
          <Button type="primary" loading={busy} disabled={held} onClick={() => (step.ends ? setSure(true) : send())}>
            {say('submit')}
          </Button>
        )}
        {asked(step, view).length > 0 ? <Button onClick={edit}>{say('edit')}</Button> : null}
      </div>
      <Modal
        open={sure && !closed}
        title={say('ends', { name })}
        closable={false}
        footer={null}
        onCancel={() => setSure(false)}
      >
        <p>{say('endsLead')}</p>
        <div className="pb-acts">
          <Button
            type="primary"
            onClick={() => {
              setSure(false);
              send();
            }}
          >
            {say('endsYes')}
          </Button>
          <Button onClick={() => setSure(false)}>{say('endsNo')}</Button>
        </div>
      </Modal>
    </Page>
  );
}

function Answers({ step, values }: { step: OpenStep; values: Values }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const word = useAnswerWords(step);
  const { view } = useCase();
  const answer = (name: string): ReactNode => {
    if (onFile(step, name) === undefined) return word(name, standing(step, values, name));
    if (!isReplaced(step, values, name)) return <span className="pb-quiet">{say('unchanged')}</span>;
    return (
      <>
        <span className="pb-hint">{say('before')}</span>
        <span className="pb-quiet">{word(name, onFile(step, name))}</span>
        <span className="pb-hint">{say('after')}</span>
        <span>{word(name, standing(step, values, name))}</span>
      </>
    );
  };
  return (
    <dl className="pb-answers">
      {asked(step, view).map(([name, field]) => (
        <div key={name}>
          <dt>{both(field.label)}</dt>
          <dd>{answer(name)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An answer in words: people, papers and records by their names. */
function useAnswerWords(step: OpenStep): (name: string, value: unknown) => string {
  const say = useWords(words);
  const tell = useWords(kit);
  const both = useBoth();
  const code = useCode();
  const listed = useListed();
  const { view, door } = useCase();
  const papers = useFollowPapers(door);
  const word = (name: string, value: unknown): string => {
    if (Array.isArray(value) && value.length > 0) return listed(value.map((one) => word(name, one)));
    if (typeof value === 'boolean') return tell(value ? 'yes' : 'no');
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string' || value === '') return say('none');
    const record = choicesOf(step, name).find((one) => one.value === value);
    if (record) return both(record.words);
    const person = view.panel.find((one) => one.person === value);
    return person?.name ?? papers.data?.find((paper) => paper.id === value)?.name ?? code(value);
  };
  return word;
}
