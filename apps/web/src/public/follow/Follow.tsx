import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Route, Routes, useLocation, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { Loading, ReadFault } from '../../shell/states/States';
import { Page } from '../kit/Page';
import { forgetOldValues } from '../steps/kept-values';
import { BasisHolder } from './BasisHolder';
import { CasePage } from './CasePage';
import { clockIn, codeIn, dayIn } from './coming';
import { DoorPage } from './DoorPage';
import { CaseContext, hasEnded, keepDoor, readDoor, useFollow, type Door } from './use-follow';
import { useLive } from './use-live';
import { words } from './words';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));
const StepPage = page(() => import('../steps/StepPage').then((m) => m.StepPage));
const SendPage = page(() => import('../steps/SendPage').then((m) => m.SendPage));
const LetterPage = page(() => import('./LetterPage').then((m) => m.LetterPage));
const Lost = page(() => import('../home/Lost').then((m) => m.Lost));

/**
 * A case by code and telephone. Its contents are kept nowhere and its code as long as the tab lives; what somebody writes
 * for a step stays on the computer until it is submitted, the case is left, or it has grown old.
 */
export function Follow(): ReactNode {
  const [door, setDoor] = useState<Door | null>(readDoor);
  const go = useNavigate();
  const { pathname, state } = useLocation();
  const brought = codeIn(state);
  useEffect(() => forgetOldValues(), []);
  const enter = (next: Door | null): void => {
    keepDoor(next);
    setDoor(next);
    if (!next) void go('/follow');
    // The code has done its work; the day is still to be explained.
    else if (brought) void go(pathname, { replace: true, state: { clock: clockIn(state) } });
  };
  // Another case may lie open in this tab than the one whose receipt was read.
  return door && (brought === null || door.code === brought) ? (
    <Opened door={door} enter={enter} />
  ) : (
    <DoorPage enter={enter} {...(brought ? { brought } : {})} day={dayIn(state)} />
  );
}

function Opened({ door, enter }: { door: Door; enter: (next: Door | null) => void }): ReactNode {
  const say = useWords(words);
  const read = useFollow(door);
  const ended = hasEnded(read.error);
  useLive(door, read.data !== undefined && !ended);
  if (ended) return <DoorPage enter={enter} reason={say('expired')} />;
  if (!read.data) {
    return (
      <Page title={say('title')} back="/" busy={!read.error}>
        {read.error ? <ReadFault error={read.error} again={() => void read.refetch()} /> : <Loading />}
      </Page>
    );
  }
  return (
    <CaseContext.Provider value={{ door, view: read.data }}>
      <BasisHolder>
        <Suspense fallback={<main id="content" className="pb-page" aria-busy="true" />}>
          <Routes>
            <Route index element={<CasePage close={() => enter(null)} />} />
            <Route path="step/:transition" element={<StepPage />} />
            <Route path="letter/:id" element={<LetterPage />} />
            <Route path="send" element={<SendPage />} />
            <Route path="*" element={<Lost />} />
          </Routes>
        </Suspense>
      </BasisHolder>
    </CaseContext.Provider>
  );
}
