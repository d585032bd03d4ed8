import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTitled, useWords } from '../../i18n/words';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { Nothing, Reading } from '../../shell/states/States';
import { Page } from '../frame/Page';
import { WaitingLine } from '../head/Waiting';
import { MoreRows } from '../more/MoreRows';
import { orderOf, rowsOf, useWorkList } from '../use-cases';
import { desk } from '../words';
import { CaseRows } from './CaseRows';
import {
  CHIPS,
  filterOf,
  partOf,
  shown as countShown,
  useCounts,
  VIEWS,
  type Chip,
  type Counts,
  type View,
} from './chips';
import { words } from './words';

/** 我的待办: what is due, by the law's date. View and chip stand in the address, so that a way back leads back here. */
export function WorkPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const [params, setParams] = useSearchParams();
  const part = partOf(params);
  const { view, chip } = part;
  const pages = useWorkList(filterOf(part));
  const counts = useCounts(view).data;
  const items = rowsOf(pages);
  const pick = (change: { view?: View; chip?: Chip | null }): void => {
    const next = { view, chip, ...change };
    setParams({ view: next.view, ...(next.chip ? { chip: next.chip } : {}) }, { replace: true });
  };
  return (
    <Page
      title={common('work')}
      acts={
        <Segmented
          aria-label={say('view')}
          value={view}
          onChange={(value: View) => pick({ view: value, chip: null })}
          options={VIEWS.map((value) => ({
            value,
            label: say('chip', { name: say(value), count: countShown(counts?.views[value], counts?.countedTo) }),
          }))}
        />
      }
    >
      <WaitingLine />
      <div className="hz-chips" role="group" aria-label={say('chips')}>
        {CHIPS.map((one) => (
          <ChipButton
            key={one}
            chip={one}
            on={one === chip}
            counts={counts}
            pick={() => pick({ chip: one === chip ? null : one })}
          />
        ))}
      </div>
      <Reading of={pages}>
        {() => (
          <CaseRows
            key={view}
            items={items}
            order={orderOf(pages)}
            empty={chip === 'today' ? <NothingToday view={view} /> : <Nothing text={say('emptyHere')} />}
            more={<MoreRows key={JSON.stringify(part)} pages={pages} />}
            old={pages.isPlaceholderData}
          />
        )}
      </Reading>
    </Page>
  );
}

function ChipButton({
  chip,
  on,
  counts,
  pick,
}: {
  chip: Chip;
  on: boolean;
  counts: Counts | undefined;
  pick: () => void;
}): ReactNode {
  const say = useWords(words);
  return (
    <Button size="small" shape="round" type={on ? 'primary' : 'default'} aria-pressed={on} onClick={pick}>
      {say('chip', { name: say(chip), count: countShown(counts?.chips[chip], counts?.countedTo) })}
    </Button>
  );
}

/** Nothing is due today: says what comes next of the same cases, or that something is late. */
function NothingToday({ view }: { view: View }): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  const nexts = rowsOf(useWorkList({ view })).flatMap(({ next }) => (next?.dueOn ? [next] : []));
  if (nexts.some(({ health }) => health.state === 'overdue')) return <Nothing text={say('emptyLate')} />;
  const [next] = nexts;
  if (!next) return <Nothing text={say('empty')} />;
  return (
    <Nothing text={say('emptyNext', { title: titled(next.title) })}>
      <DeadlineTag health={next.health} clock={next.id} standing={next.standing} />
    </Nothing>
  );
}
