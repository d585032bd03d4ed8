import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useCited } from '../../../i18n/cited';
import { useBoth, useWords } from '../../../i18n/words';
import { Page } from '../../frame/Page';
import { PageReading } from '../../frame/PageReading';
import { useEdition, type Edition } from '../../use-edition';
import { Parts } from '../Parts';
import { usePart } from '../use-part';
import { admin } from '../words';
import { Articles } from './Articles';
import { ClockTable } from './ClockTable';
import { Compare } from './Compare';
import { Graph } from './Graph';
import { StepTable } from './StepTable';
import { words } from './words';
import './procedures.css';

const PARTS = ['graph', 'steps', 'clocks', 'articles', 'difference'] as const;

/** One edition of a procedure, everything of it that is data. */
export function EditionPage(): ReactNode {
  const { id = '', edition = '' } = useParams();
  const common = useWords(admin);
  const read = useEdition(id, edition);
  return (
    <PageReading of={read} title={common('procedures')}>
      {(of) => <Known of={of} />}
    </PageReading>
  );
}

function Known({ of }: { of: Edition }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const part = usePart(PARTS);
  return (
    <Page title={both(of.title)}>
      <p className="hz-quiet">
        <Link to="/admin/procedures">{say('back')}</Link> · {say('effective', { date: of.edition })} ·{' '}
        {cited(of.citation)}
      </p>
      <Parts parts={PARTS} current={part} name={say} />
      {part === 'graph' ? <Graph of={of} /> : null}
      {part === 'steps' ? <StepTable of={of} /> : null}
      {part === 'clocks' ? <ClockTable of={of} /> : null}
      {part === 'articles' ? <Articles of={of} /> : null}
      {part === 'difference' ? <Compare of={of} /> : null}
    </Page>
  );
}
