import { Form, Radio } from 'antd';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { LongText } from '../../../parts/LongText';
import type { CaseDetail } from '../../../parts/types';
import { words } from '../words';
import { lackOf, voteOf, type Vote } from './votes';

/** Each member of the panel with an opinion and a vote; a dissent is kept beside the majority. */
export function VotesField({
  of,
  label,
  value = [],
  onChange,
}: {
  of: CaseDetail;
  label: string;
  value?: readonly Vote[];
  onChange?: (votes: Vote[]) => void;
}): ReactNode {
  const say = useWords(words);
  const isRefused = Form.Item.useStatus().status === 'error';
  const change = (next: Vote): void =>
    onChange?.(of.panel.map(({ id }) => (id === next.person ? next : voteOf(value, id))).filter(spoke));
  const votes = of.panel.map(({ id }) => voteOf(value, id));
  const yes = votes.filter(({ agrees }) => agrees === true).length;
  const no = votes.filter(({ agrees }) => agrees === false).length;
  if (of.panel.length === 0) return say('noPanel');
  return (
    <div role="group" aria-label={label} className="hz-row-list">
      <p role="status" className="hz-quiet">
        {say('tally', { yes, no, open: votes.length - yes - no })} · {say('dissentNote')}
      </p>
      {of.panel.map(({ id, name }) => (
        <Member key={id} name={name} vote={voteOf(value, id)} change={change} isRefused={isRefused} />
      ))}
    </div>
  );
}

interface MemberProps {
  readonly name: string;
  readonly vote: Vote;
  readonly change: (next: Vote) => void;
  /** What is missing is said where it is missing, once the form was to be submitted. */
  readonly isRefused: boolean;
}

function Member({ name, vote, change, isRefused }: MemberProps): ReactNode {
  const say = useWords(words);
  const id = useId();
  const lack = lackOf(vote);
  const missing = { agrees: isRefused && lack.agrees, opinion: isRefused && lack.opinion };
  return (
    <div className="hz-row-item">
      <strong>{name}</strong>{' '}
      <Radio.Group
        // Each person's own: one name for all would let the arrow keys run from one to the next.
        name={`vote-${vote.person}`}
        aria-label={say('agreesOf', { name })}
        aria-describedby={`${id}-agrees`}
        value={vote.agrees ?? null}
        onChange={(event) => change({ ...vote, agrees: event.target.value === true })}
        options={[
          { value: true, label: say('agree') },
          { value: false, label: say('dissent') },
        ]}
      />
      <Missing id={`${id}-agrees`} text={missing.agrees ? say('needed', { label: say('agreesOf', { name }) }) : ''} />
      <LongText
        aria-label={say('opinionOf', { name })}
        aria-describedby={`${id}-opinion`}
        aria-invalid={missing.opinion}
        placeholder={say('opinionOf', { name })}
        status={missing.opinion ? 'error' : ''}
        value={vote.opinion ?? ''}
        maxLength={20_000}
        onChange={(event) => change({ ...vote, opinion: event.target.value })}
      />
      <Missing
        id={`${id}-opinion`}
        text={missing.opinion ? say('needed', { label: say('opinionOf', { name }) }) : ''}
      />
    </div>
  );
}

const Missing = ({ id, text }: { id: string; text: string }): ReactNode => (
  <div id={id} className="ant-form-item-explain-error">
    {text}
  </div>
);

const spoke = (vote: Vote): boolean => vote.agrees !== undefined || Boolean(vote.opinion);
