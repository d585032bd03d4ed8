import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useParams } from 'react-router';
import { allowed, useMe } from '../api/session';
import { useWords } from '../i18n/words';
import { BasisProvider } from '../parts/basis/BasisProvider';
import type { StepAt } from '../parts/basis/Objecting';
import { isReturn, Returning } from '../shell/AtProvider';
import { SessionEnd, useSessionEnd } from '../shell/SessionEnd';
import { SignInPage } from '../shell/SignIn';
import { Loading, Reading } from '../shell/states/States';
import { useActor } from './frame/acting-as';
import { DeskFrame } from './frame/DeskFrame';
import { useLive } from './live/use-live';
import { firstPageQuery, HOME, pages, PLACES } from './pages';
import { forgetOldDrafts } from './step/draft';
import { desk } from './words';
import './desk.css';

export function DeskEntry(): ReactNode {
  const say = useWords(desk);
  const me = useMe();
  const end = useSessionEnd();
  useLive(Boolean(me.data) && !end.ended);
  useEffect(() => forgetOldDrafts(), []);
  const [returning, setReturning] = useState(isReturn);
  if (returning) return <Returning done={() => setReturning(false)} />;
  return (
    <App>
      <Reading of={me}>{(person) => (person ? <Desk /> : <SignInPage name={say('title')} />)}</Reading>
      <SessionEnd of={end} />
    </App>
  );
}

/** Begun once the page of the address can stand in it at once, or is too slow to be waited for. */
function Desk(): ReactNode {
  return useQuery(firstPageQuery).isPending ? <Loading /> : <SignedIn />;
}

/** Whoever has no cases to work on begins where he or she has something to do. */
function Home(): ReactNode {
  const me = useActor();
  if (allowed(me, 'work.read')) return <pages.Work />;
  return <Navigate to={allowed(me, 'case.list') ? '/cases' : '/admin'} replace />;
}

const stepAt: StepAt = (caseId, transition, fields) =>
  `/cases/${caseId}/steps/${transition}?${new URLSearchParams(fields).toString()}`;
const sheetOf = (clock: string): string => `/desk/clocks/${clock}/sheet`;

function SignedIn(): ReactNode {
  return (
    <BrowserRouter basename={HOME}>
      <BasisProvider printAt={sheetOf} stepAt={stepAt}>
        <Routes>
          <Route path="clocks/:id/sheet" element={<SheetRoute />} />
          <Route path="cases/:id/documents/:document" element={<DocumentRoute />} />
          <Route element={<DeskFrame />}>
            <Route index element={<Home />} />
            {Object.entries(PLACES).map(([path, name]) => {
              const Page = pages[name];
              return <Route key={path} path={path} element={<Page />} />;
            })}
          </Route>
        </Routes>
      </BasisProvider>
    </BrowserRouter>
  );
}

function SheetRoute(): ReactNode {
  const { id = '' } = useParams();
  return <pages.Sheet clock={id} />;
}

function DocumentRoute(): ReactNode {
  const { id = '', document = '' } = useParams();
  return <pages.Document caseId={id} document={document} />;
}
