import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { allowed } from '../../../api/session';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { CardTable } from '../../../parts/table/CardTable';
import { useActor } from '../../frame/acting-as';
import type { Edition } from '../../use-edition';
import { useOwnAgencies } from '../agencies/use-agencies';
import { articlesOf, type Article } from './articles';
import { ProposeDialog } from './ProposeDialog';
import { unreviewed, waitingFor } from './unreviewed';
import { useProposals } from './use-procedures';
import { admin } from '../words';
import { words } from './words';
import { useSearch } from './use-search';

/** Every article that the edition rests on, what of it is taken from there, and whether it was checked against the gazette. */
export function Articles({ of }: { of: Edition }): ReactNode {
  const both = useBoth();
  const { bar, shown, rest } = useSearch(articlesOf(of), (article) => [
    article.citation,
    ...article.uses.map((use) => both(use.title)),
  ]);
  return (
    <>
      {bar}
      {shown.length > 0 && <ArticleTable of={of} rows={shown} />}
      {rest}
    </>
  );
}

function ArticleTable({ of, rows }: { of: Edition; rows: readonly Article[] }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const [proposed, setProposed] = useState<string | null>(null);
  return (
    <>
      <CardTable
        caption={say('articles')}
        rows={rows}
        rowKey={(article) => article.citation}
        columns={[
          { key: 'rule', title: say('rule'), main: true, width: '26%', cell: (article) => cited(article.citation) },
          {
            key: 'standing',
            title: say('standing'),
            width: '18%',
            cell: (article) => <Review of={of} article={article} propose={setProposed} />,
          },
          { key: 'uses', title: say('usedBy'), cell: (article) => <Uses of={article} /> },
        ]}
      />
      <ProposeDialog of={of} citation={proposed} close={() => setProposed(null)} />
    </>
  );
}

interface ReviewProps {
  readonly of: Edition;
  readonly article: Article;
  readonly propose: (citation: string) => void;
}

function Review({ of, article, propose }: ReviewProps): ReactNode {
  const say = useWords(words);
  const me = useActor();
  const agencies = useOwnAgencies();
  const { data: proposals = [] } = useProposals();
  const done = of.confirmations.filter(({ citation }) => citation === article.citation);
  const waits = waitingFor(of, article.citation, proposals);
  const mayPropose =
    article.standings.includes('unverified') &&
    allowed(me, 'rules.confirm') &&
    unreviewed(of, article.citation, proposals, agencies).length > 0;
  return (
    <span className="hz-admin-tags">
      {article.standings.length === 0 ? '—' : null}
      {article.standings.map((standing) => (
        <Standing key={standing} of={standing} />
      ))}
      {done.map((one) => (
        <span key={one.agency} className="hz-admin-tag hz-admin-tag-good">
          ✓ {say('reviewed', { document: one.documentNumber })} · {one.agency}
        </span>
      ))}
      {waits.map((one) => (
        <span key={one.agency} className="hz-admin-tag hz-admin-tag-warn">
          ! {say('awaits')} · {one.agency}
        </span>
      ))}
      {mayPropose ? (
        <Button size="small" onClick={() => propose(article.citation)}>
          {say('propose')}
        </Button>
      ) : null}
    </span>
  );
}

const USES = 5;

/** An article on which half the procedure rests would hide the others: the rest of it is shown when asked for. */
function Uses({ of }: { of: Article }): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const both = useBoth();
  const [all, setAll] = useState(false);
  const shown = all ? of.uses : of.uses.slice(0, USES);
  return (
    <ul className="hz-guards">
      {shown.map(({ kind, title }) => (
        <li key={`${kind} ${title.zh}`}>
          <span className="hz-quiet">{say(`kind${kind}`)}</span> {both(title)}
        </li>
      ))}
      {shown.length < of.uses.length ? (
        <li>
          <Button size="small" onClick={() => setAll(true)}>
            {common('more', { count: of.uses.length - shown.length })}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
