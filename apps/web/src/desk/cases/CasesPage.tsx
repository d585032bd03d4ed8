import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useBasis } from '../../parts/basis/basis-context';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import { Nothing, Reading } from '../../shell/states/States';
import { AssignBar } from '../assign/AssignBar';
import { Page } from '../frame/Page';
import { rowsOf, useCaseList, type Pages } from '../use-cases';
import { desk } from '../words';
import { CaseTable } from '../work/CaseTable';
import { Preview } from '../work/Preview';
import { useRowKeys } from '../work/use-row-keys';
import { useSelection } from '../work/use-selection';
import { filterOf } from './filter';
import { Filters } from './Filters';
import { SavedViews } from './SavedViews';
import { words } from './words';
import '../work/work.css';

/** Every case that the person may see, narrowed by what stands in the address. */
export function CasesPage(): ReactNode {
  const common = useWords(desk);
  const [params] = useSearchParams();
  const pages = useCaseList(filterOf(params));
  return (
    <Page title={common('cases')} acts={<SavedViews />}>
      <Filters />
      <Reading of={pages}>{() => <Found pages={pages} />}</Reading>
    </Page>
  );
}

function Found({ pages }: { pages: Pages }): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const go = useNavigate();
  const basis = useBasis();
  const items = rowsOf(pages);
  const ids = items.map((item) => item.id);
  const selection = useSelection(ids);
  const [shown, setShown] = useState<string | null>(null);
  const current = useRowKeys(ids, {
    open: (id) => void go(`/cases/${id}`),
    select: (id) => selection.toggle(id),
    explain: (id) => {
      const clock = items.find((item) => item.id === id)?.next?.id;
      if (clock) basis.open(clock);
    },
  });
  useBasisAhead(items.find((item) => item.id === current)?.next?.id);
  return (
    <>
      <p role="status" className="hz-quiet">
        {say(pages.hasNextPage ? 'foundMore' : 'found', { count: items.length })}
      </p>
      <AssignBar selection={selection} items={items} />
      {items.length === 0 ? (
        <Nothing text={say('none')} />
      ) : (
        <CaseTable
          rows={items}
          current={current}
          selected={selection.ids}
          select={selection.toggle}
          preview={setShown}
        />
      )}
      {pages.hasNextPage ? (
        <p className="hz-more">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {common('more')}
          </Button>
        </p>
      ) : null}
      <Preview id={shown} close={() => setShown(null)} />
    </>
  );
}
