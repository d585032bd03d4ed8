import { CheckCircleOutlined, CloseCircleFilled, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { stayNear } from '../../parts/stay-near';
import { Link, useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, Steps } from '../../parts/types';
import type { Edition } from '../use-edition';
import { useReason } from '../../shell/bracketed';
import { Changed } from '../step/Changed';
import { keepDraft, readDraft, restampDraft, type DraftPlace } from '../step/draft';
import { useDecidedBy } from '../step/use-decided-by';
import { checksOf, type Check } from './checks';
import { lineOf, linesIn, metBy, withLines, WRITTEN, type Line } from './lines';
import { NoticeLine } from './NoticeLine';
import type { Review } from './review';
import { words } from './words';

interface Props {
  readonly of: CaseDetail;
  readonly review: Review;
  readonly steps: Steps;
  readonly rules: Edition;
  /** The kinds of the papers that came with the request. */
  readonly handedIn: readonly string[];
}

/** The conditions, and beneath them the one notice that the failed ones become, where the procedure knows one. */
export function Checks({ of, review: { goesOn, asks }, steps, rules, handedIn }: Props): ReactNode {
  const say = useWords(words);
  const reason = useReason();
  const both = useBoth();
  const go = useNavigate();
  const guards = rules.transitions.find(({ id }) => id === goesOn.transition)?.guards ?? [];
  // Where the notice's own form keeps what is typed into it.
  const notice = asks && { of, step: asks };
  const [kept] = useState(() => notice && readDraft(notice));
  const decided = useDecidedBy(of, steps, kept?.version);
  const checks = checksOf(goesOn, guards, steps, handedIn);
  const asked = (check: Check): Line => lineOf(check, reason(check.says, check.article));
  const [lines, setLines] = useState(
    () => linesIn(kept?.typed ?? {}) ?? checks.filter(({ state }) => state === 'failed').map(asked),
  );
  const change = (changed: readonly Line[]): void => {
    setLines(changed);
    if (notice) keepLines(notice, changed, decided.seen);
  };
  const write = (place: DraftPlace): void => {
    keepLines(place, written(lines), decided.seen);
    void go(`/cases/${of.id}/steps/${place.step.transition}`);
  };
  const looked = (place: DraftPlace): void => restampDraft(place, decided.look(), {});
  const goOn = (
    <Button
      type={notice && lines.length > 0 ? 'default' : 'primary'}
      onClick={() => void go(`/cases/${of.id}/steps/${goesOn.transition}`)}
    >
      {both(goesOn.title)}
    </Button>
  );
  const passed = checks.filter(({ state }) => state === 'passed');
  const line = (check: Check): ReactNode => (
    <CheckLine
      key={check.key}
      caseId={of.id}
      check={check}
      taken={lines.some(({ text, guard }) => guard === check.guard || text === asked(check).text)}
      take={notice && (() => change([...lines, asked(check)]))}
    />
  );
  return (
    <div>
      <section className="hz-panel">
        <h2>{say('checks')}</h2>
        <ul className="hz-checks">{checks.filter(({ state }) => state !== 'passed').map(line)}</ul>
      </section>
      {notice ? (
        <NoticePanel
          lines={lines}
          checks={checks}
          setLines={change}
          write={() => write(notice)}
          changed={
            decided.isBehind ? (
              <Changed id={of.id} looked={() => looked(notice)}>
                {decided.changes}
              </Changed>
            ) : null
          }
        >
          {goOn}
        </NoticePanel>
      ) : (
        <section className="hz-panel">{goOn}</section>
      )}
      <details className="hz-panel">
        <summary>{say('passedCount', { count: passed.length })}</summary>
        <ul className="hz-checks">{passed.map(line)}</ul>
      </details>
    </div>
  );
}

/** They are those of the notice's own form: what is typed there is kept beside them. */
const keepLines = (notice: DraftPlace, lines: readonly Line[], version: number): boolean =>
  keepDraft(notice, withLines(readDraft(notice)?.typed ?? {}, lines), version);

const written = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => text.trim() !== '');

function CheckLine({
  caseId,
  check,
  taken,
  take,
}: {
  caseId: string;
  check: Check;
  taken: boolean;
  /** Null where there is no notice to put it into. */
  take: (() => void) | null;
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
        {take === null ? null : taken ? (
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
  lines,
  checks,
  setLines,
  write,
  changed,
  children,
}: {
  lines: readonly Line[];
  checks: readonly Check[];
  setLines: (lines: readonly Line[]) => void;
  write: () => void;
  /** That somebody has changed the case since the lines were written. */
  changed: ReactNode;
  /** What goes on without it. */
  children: ReactNode;
}): ReactNode {
  const say = useWords(words);
  const set = (at: number, text: string): void =>
    setLines(lines.map((line, i) => (i === at ? { ...line, text } : line)));
  return (
    <section className="hz-panel" data-rows>
      <h2>{say('notice')}</h2>
      {changed}
      <p className="hz-quiet">{lines.length > 0 ? say('noticeHint') : say('nothing')}</p>
      <ol className="hz-notice-items">
        {lines.map((line, at) => (
          <NoticeLine
            key={at}
            n={at + 1}
            line={line}
            met={metBy(line, checks)}
            set={(text) => set(at, text)}
            remove={(button) => {
              setLines(lines.filter((_, i) => i !== at));
              stayNear(button, at);
            }}
          />
        ))}
      </ol>
      <p className="hz-chips">
        <Button icon={<PlusOutlined />} data-add onClick={() => setLines([...lines, WRITTEN])}>
          {say('add')}
        </Button>
        <Button type={lines.length > 0 ? 'primary' : 'default'} disabled={written(lines).length === 0} onClick={write}>
          {say('write')}
        </Button>
        {children}
      </p>
    </section>
  );
}
