import { Alert, Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { useWords } from '../../i18n/words';
import { Loading } from '../../shell/states/States';
import { Page } from '../kit/Page';
import { Already } from './Already';
import { LostPapers } from './LostPapers';
import { holdDraft } from './one-tab';
import { useTaskWords } from './request-words';
import { resume } from './resume-words';
import { StaleBar } from './StaleBar';
import { TaskList } from './TaskList';
import { TASKS, type Task } from './tasks';
import { draft, useDraft, WritingContext } from './use-draft';
import { words } from './words';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));
const forms = () => import('./pages');
const PAGES: Readonly<Record<Task, ComponentType>> = {
  agency: page(() => forms().then((m) => m.AgencyPage)),
  requester: page(() => forms().then((m) => m.RequesterPage)),
  respondents: page(() => forms().then((m) => m.RespondentsPage)),
  rights: page(() => forms().then((m) => m.RightsPage)),
  claims: page(() => forms().then((m) => m.ClaimsPage)),
  accused: page(() => forms().then((m) => m.AccusedPage)),
  matters: page(() => forms().then((m) => m.MattersPage)),
  evidence: page(() => import('./EvidencePage').then((m) => m.EvidencePage)),
  agents: page(() => forms().then((m) => m.AgentsPage)),
  service: page(() => forms().then((m) => m.ServicePage)),
  declarations: page(() => forms().then((m) => m.DeclarationsPage)),
};
const Review = page(() => import('./Review').then((m) => m.Review));
const ResumePage = page(() => import('./ResumePage').then((m) => m.ResumePage));
const Lost = page(() => import('../home/Lost').then((m) => m.Lost));

/** The request as a list of tasks. One tab writes; a second one is told, and may take over. */
export function Filing(): ReactNode {
  const [mine, setMine] = useState<boolean | null>(null);
  const [steal, setSteal] = useState(0);
  const began = useCallback((got: boolean) => {
    void draft.start(got).then(() => setMine(got));
  }, []);
  const lost = useCallback(() => {
    draft.stop();
    setMine(false);
  }, []);
  useEffect(() => holdDraft(steal > 0, began, lost), [steal, began, lost]);
  const say = useTaskWords();
  const tell = useWords(resume);
  const { saving, key, aged } = useDraft();
  if (mine === null) {
    return (
      <Page title={say('title')} back="/">
        <Loading />
      </Page>
    );
  }
  if (saving === 'filed' && key) return <Already of={key} />;
  return (
    <WritingContext.Provider value={mine}>
      {mine ? null : <OtherTab take={() => setSteal(steal + 1)} />}
      <StaleBar />
      <LostPapers />
      {aged ? <Alert banner type="info" role="status" title={tell('aged')} description={tell('agedHint')} /> : null}
      <Suspense fallback={<main id="content" className="pb-page" aria-busy="true" />}>
        <Routes>
          <Route index element={<TaskList />} />
          {TASKS.map((task) => {
            const Shown = PAGES[task];
            return <Route key={task} path={task} element={<Shown />} />;
          })}
          <Route path="resume" element={<ResumePage />} />
          <Route path="review" element={<Review />} />
          <Route path="*" element={<Lost />} />
        </Routes>
      </Suspense>
    </WritingContext.Provider>
  );
}

function OtherTab({ take }: { take: () => void }): ReactNode {
  const say = useWords(words);
  return (
    <Alert
      banner
      type="warning"
      role="alert"
      title={say('otherTab')}
      description={
        <>
          {say('otherTabHint')}
          <div className="pb-acts pb-acts-bar">
            <Button onClick={take}>{say('takeOver')}</Button>
          </div>
        </>
      }
    />
  );
}
