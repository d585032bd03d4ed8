import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { Nothing, Reading } from '../../shell/states/States';
import { shell } from '../../shell/words';
import { Page } from '../frame/Page';
import { MoreRows } from '../more/MoreRows';
import { orderOf, rowsOf, useCaseList, type Pages } from '../use-cases';
import { desk } from '../words';
import { CaseRows } from '../work/CaseRows';
import { filterOf } from './filter';
import { Filters } from './Filters';
import { SavedViews } from './SavedViews';
import { words } from './words';

/** Every case that the person may see, narrowed by what stands in the address. */
export function CasesPage(): ReactNode {
  const common = useWords(desk);
  const [params] = useSearchParams();
  const pages = useCaseList(filterOf(params));
  return (
    <Page title={common('cases')} acts={<SavedViews />}>
      <Filters />
      <Reading of={pages}>{() => <Found pages={pages} list={JSON.stringify(filterOf(params))} />}</Reading>
    </Page>
  );
}

function Found({ pages, list }: { pages: Pages; list: string }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const items = rowsOf(pages);
  return (
    <>
      <p role="status" className="hz-quiet">
        {pages.isPlaceholderData
          ? common('loading')
          : say(pages.hasNextPage ? 'foundMore' : 'found', { count: items.length })}
      </p>
      <CaseRows
        items={items}
        order={orderOf(pages)}
        empty={<Nothing text={say('none')} />}
        more={<MoreRows key={list} pages={pages} />}
        old={pages.isPlaceholderData}
      />
    </>
  );
}
