import { CheckCircleOutlined, CloseCircleFilled, DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { LongText } from '../../parts/LongText';
import { stayNear } from '../../parts/stay-near';
import { Link, useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, Steps } from '../../parts/types';
import type { Edition } from '../use-edition';
import { useReason } from '../../shell/bracketed';
import { keepDraft, readDraft, type DraftPlace, type Values } from '../step/draft';
import { checksOf, type Check } from './checks';
import { words } from './words';

interface Props {
  readonly of: CaseDetail;
  readonly steps: Steps;
  readonly rules: Edition;
  /** The kinds of the papers that came with the request. */
  readonly handedIn: readonly string[];
}

/** The conditions, and beneath them the one notice that the failed ones become. */
export function Checks({ of, steps, rules, handedIn }: Props): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const go = useNavigate();
  const guards = rules.transitions.find(({ id }) => id === 'docket')?.guards ?? [];
  const notice = noticeOf(of, rules);
  const checks = checksOf(guards, steps, handedIn);
  const lineOf = (check: Check): string => reason(check.says, check.article);
  const [items, setItems] = useState(
    () => linesIn(inputOf(notice)) ?? checks.filter(({ state }) => state === 'failed').map(lineOf),
  );
  const change = (lines: readonly string[]): void => {
    setItems(lines);
    keepLines(notice, lines, steps.version);
  };
  const write = (): void => {
    keepLines(notice, written(items), steps.version);
    void go(`/cases/${of.id}/steps/${NOTICE}`);
  };
  const passed = checks.filter(({ state }) => state === 'passed');
  const line = (check: Check): ReactNode => (
    <CheckLine
      key={check.key}
      caseId={of.id}
      check={check}
      taken={items.includes(lineOf(check))}
      take={() => change([...items, lineOf(check)])}
    />
  );
  return (
    <div>
      <section className="hz-panel">
        <h2>{say('checks')}</h2>
        <ul className="hz-checks">{checks.filter(({ state }) => state !== 'passed').map(line)}</ul>
      </section>
      <NoticePanel of={of} items={items} setItems={change} write={write} />
      <details className="hz-panel">
        <summary>{say('passedCount', { count: passed.length })}</summary>
        <ul className="hz-checks">{passed.map(line)}</ul>
      </details>
    </div>
  );
}

const NOTICE = 'request-supplement';

/** Where the notice's own form keeps what is typed into it. */
function noticeOf(of: CaseDetail, rules: Edition): DraftPlace {
  const title = rules.transitions.find(({ id }) => id === NOTICE)?.title ?? { zh: '', en: '' };
  return { of, step: { transition: NOTICE, title } };
}

/** The lines are those of the notice's own form: what is typed there is kept beside them. */
const inputOf = (notice: DraftPlace): Values => (readDraft(notice)?.typed['input'] ?? {}) as Values;

const linesIn = ({ items }: Values): readonly string[] | null =>
  Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : null;

const keepLines = (notice: DraftPlace, items: readonly string[], version: number): boolean =>
  keepDraft(notice, { ...readDraft(notice)?.typed, input: { ...inputOf(notice), items } }, version);

const written = (items: readonly string[]): string[] => items.filter((item) => item.trim() !== '');

function CheckLine({
  caseId,
  check,
  taken,
  take,
}: {
  caseId: string;
  check: Check;
  taken: boolean;
  take: () => void;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const Icon =
    check.state === 'failed' ? CloseCircleFilled : check.state === 'passed' ? CheckCircleOutlined : EditOutlined;
  return (
    <li data-state={check.state}>
      <span className="hz-check-mark">
        <Icon aria-hidden /> {say(check.state)}
      </span>
      <span>
        {both(check.says)} <small className="hz-quiet">{cited(check.article)}</small>
      </span>
      <span className="hz-check-acts">
        {check.fix ? <Link to={`/cases/${caseId}/steps/${check.fix.transition}`}>{say('fix')}</Link> : null}
        {taken ? (
          <span className="hz-quiet">{say('taken')}</span>
        ) : (
          <Button size="small" onClick={take}>
            {say('take')}
          </Button>
        )}
      </span>
    </li>
  );
}

function NoticePanel({
  of,
  items,
  setItems,
  write,
}: {
  of: CaseDetail;
  items: readonly string[];
  setItems: (items: readonly string[]) => void;
  write: () => void;
}): ReactNode {
  const say = useWords(words);
  const go = useNavigate();
  const set = (at: number, text: string): void => setItems(items.map((item, i) => (i === at ? text : item)));
  return (
    <section className="hz-panel" data-rows>
      <h2>{say('notice')}</h2>
      <p className="hz-quiet">{items.length > 0 ? say('noticeHint') : say('nothing')}</p>
      <ol className="hz-notice-items">
        {items.map((item, at) => (
          <li key={at}>
            <LongText
              aria-label={say('item', { n: at + 1 })}
              value={item}
              maxLength={1000}
              onChange={(event) => set(at, event.target.value)}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={say('remove', { n: at + 1 })}
              data-remove
              onClick={({ currentTarget }) => {
                setItems(items.filter((_, i) => i !== at));
                stayNear(currentTarget, at);
              }}
            />
          </li>
        ))}
      </ol>
      <p className="hz-chips">
        <Button icon={<PlusOutlined />} data-add onClick={() => setItems([...items, ''])}>
          {say('add')}
        </Button>
        <Button type={items.length > 0 ? 'primary' : 'default'} disabled={written(items).length === 0} onClick={write}>
          {say('write')}
        </Button>
        <Button type={items.length > 0 ? 'default' : 'primary'} onClick={() => void go(`/cases/${of.id}/steps/docket`)}>
          {say('docket')}
        </Button>
      </p>
    </section>
  );
}
