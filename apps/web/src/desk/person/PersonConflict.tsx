import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useListed } from '../../i18n/use-listed';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { timeOf } from '../../parts/dates';
import { GiveUp } from '../../parts/GiveUp';
import type { PersonView } from '../../parts/types';
import { ProblemView } from '../../shell/states/ProblemView';
import { useNames, usePeople } from '../use-cases';
import type { Seen } from './use-seen';
import { words } from './words';
import './person.css';

interface Change {
  readonly version: number;
  readonly at: string;
  readonly by: string | null;
  readonly fields: readonly string[];
}

/** Why a change of a person was refused; where somebody else was first, that, with three ways on. */
export function PersonProblem(props: {
  of: Seen;
  error: unknown;
  /** Sends the same again, over this version. */
  mine: (version: number) => void;
  /** After the latest was loaded. */
  dropped: () => void;
}): ReactNode {
  const { error } = props;
  return problemOf(error).status === 412 ? <Conflict {...props} /> : <ProblemView error={error} />;
}

function Conflict({ of, error, mine, dropped }: Parameters<typeof PersonProblem>[0]): ReactNode {
  const say = useWords(words);
  const queries = useQueryClient();
  const people = usePeople();
  const [shown, setShown] = useState(false);
  const problem = problemOf(error);
  const version = Number(problem['version']);
  const changes = (problem['changes'] ?? []) as readonly Change[];
  const last = changes.at(-1);
  const latest = people.data?.find(({ id, version: now }) => id === of.person.id && now >= version);
  const known = latest !== undefined;
  useEffect(() => {
    if (!known) void queries.invalidateQueries({ queryKey: ['people'] });
  }, [known, queries]);
  const drop = (): void => {
    if (!latest) return;
    of.load(latest);
    dropped();
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="hz-person-conflict"
      title={last?.by ? say('who', { who: last.by, time: timeOf(last.at) }) : say('somebody')}
      description={
        <>
          <p>{say('kept')}</p>
          {shown && latest ? <Differences from={of.person} to={latest} changes={changes} /> : null}
          <Space wrap>
            <Button disabled={!known} onClick={() => setShown(!shown)} aria-expanded={shown}>
              {say('see')}
            </Button>
            <Button type="primary" onClick={() => mine(version)}>
              {say('mine')}
            </Button>
            <GiveUp disabled={!known} act={drop}>
              {say('drop')}
            </GiveUp>
          </Space>
        </>
      }
    />
  );
}

const FIELDS = [
  ...(['name', 'roles', 'certificate', 'certificateValidUntil', 'absentFrom', 'absentUntil'] as const),
  ...(['deputy', 'oidcSubject', 'active'] as const),
];
type Field = (typeof FIELDS)[number];

/** What others wrote: as this page knew it, and as it is now. */
function Differences({
  from,
  to,
  changes,
}: {
  from: PersonView;
  to: PersonView;
  changes: readonly Change[];
}): ReactNode {
  const say = useWords(words);
  const valueOf = useValue();
  const written = new Set(changes.flatMap(({ fields }) => fields));
  return (
    <ul>
      {FIELDS.filter((field) => written.has(field)).map((field) => (
        <li key={field}>
          {say('became', { field: say(field), before: valueOf(from, field), after: valueOf(to, field) })}
        </li>
      ))}
    </ul>
  );
}

function useValue(): (of: PersonView, field: Field) => string {
  const say = useWords(words);
  const code = useCode();
  const nameOf = useNames();
  const listed = useListed();
  return (of, field) => {
    if (field === 'active') return say(of.active ? 'yes' : 'no');
    if (field === 'deputy') return nameOf(of.deputy) || say('nothing');
    if (field !== 'roles') return of[field] || say('nothing');
    const roles = of.roles.filter(({ agency }) => agency === of.agency).map(({ role }) => code(role));
    return listed(roles) || say('nothing');
  };
}
