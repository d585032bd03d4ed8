import { App } from 'antd';
import { useState, type ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useParams } from 'react-router';
import { allowed, useMe } from '../api/session';
import { useWords } from '../i18n/words';
import { BasisProvider } from '../parts/basis/BasisProvider';
import { isReturn, Returning } from '../shell/AtProvider';
import { SessionEnd } from '../shell/SessionEnd';
import { SignInPage } from '../shell/SignIn';
import { Reading } from '../shell/states/States';
import { DeskFrame } from './frame/DeskFrame';
import { pages } from './pages';
import { desk } from './words';
import './desk.css';

export function DeskEntry(): ReactNode {
  const say = useWords(desk);
  const me = useMe();
  const [returning, setReturning] = useState(isReturn);
  if (returning) return <Returning done={() => setReturning(false)} />;
  return (
    <App>
      <Reading of={me}>{(person) => (person ? <SignedIn /> : <SignInPage name={say('title')} />)}</Reading>
      <SessionEnd />
    </App>
  );
}

/** Whoever has no cases to work on begins where he or she has something to do. */
function Home(): ReactNode {
  const { data: me } = useMe();
  if (allowed(me, 'work.read')) return <pages.Work />;
  return <Navigate to={allowed(me, 'case.list') ? '/cases' : '/admin'} replace />;
}

const sheetOf = (clock: string): string => `/desk/clocks/${clock}/sheet`;

function SignedIn(): ReactNode {
  return (
    <BrowserRouter basename="/desk">
      <BasisProvider printAt={sheetOf}>
        <Routes>
          <Route path="clocks/:id/sheet" element={<SheetRoute />} />
          <Route element={<DeskFrame />}>
            <Route index element={<Home />} />
            <Route path="cases" element={<pages.Cases />} />
            <Route path="cases/:id" element={<pages.Case />} />
            <Route path="cases/:id/intake" element={<pages.Intake />} />
            <Route path="cases/:id/steps/:transition" element={<pages.Step />} />
            <Route path="calendar" element={<pages.Calendar />} />
            <Route path="approvals" element={<pages.Approvals />} />
            <Route path="approvals/:id" element={<pages.Approval />} />
            <Route path="team" element={<pages.Team />} />
            <Route path="profile" element={<pages.Profile />} />
            <Route path="admin/*" element={<pages.Admin />} />
            <Route path="*" element={<pages.Nowhere />} />
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
