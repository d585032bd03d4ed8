import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useWords } from '../../i18n/words';
import { Nowhere } from '../frame/Nowhere';
import { Page } from '../frame/Page';
import { useActor } from '../frame/acting-as';
import { NotAllowed } from './NotAllowed';
import { placesOf, whoOpens, type AdminPlace } from './places';
import { admin } from './words';
import './admin.css';

type Lazy = LazyExoticComponent<ComponentType>;

const PAGES: Readonly<Record<AdminPlace, Lazy>> = {
  people: lazy(() => import('./people/PeoplePage').then((m) => ({ default: m.PeoplePage }))),
  roster: lazy(() => import('./roster/RosterPage').then((m) => ({ default: m.RosterPage }))),
  agencies: lazy(() => import('./agencies/AgenciesPage').then((m) => ({ default: m.AgenciesPage }))),
  procedures: lazy(() => import('./procedures/ProceduresPage').then((m) => ({ default: m.ProceduresPage }))),
  calendars: lazy(() => import('./calendars/CalendarsPage').then((m) => ({ default: m.CalendarsPage }))),
  queues: lazy(() => import('./queues/QueuesPage').then((m) => ({ default: m.QueuesPage }))),
  health: lazy(() => import('./health/HealthPage').then((m) => ({ default: m.HealthPage }))),
  audit: lazy(() => import('./audit/AuditPage').then((m) => ({ default: m.AuditPage }))),
};
const Edition = lazy(() => import('./procedures/EditionPage').then((m) => ({ default: m.EditionPage })));

/** Everything below /desk/admin. What somebody may not open says so; what it shows is decided by the API again. */
export function AdminPages(): ReactNode {
  const me = useActor();
  const open = placesOf(me);
  const [first] = open;
  return (
    <Routes>
      <Route index element={first ? <Navigate to={first} replace /> : <Closed place="people" />} />
      {(Object.keys(PAGES) as AdminPlace[]).map((place) => {
        const Shown = PAGES[place];
        return <Route key={place} path={place} element={open.includes(place) ? <Shown /> : <Closed place={place} />} />;
      })}
      <Route
        path="procedures/:id/:edition"
        element={open.includes('procedures') ? <Edition /> : <Closed place="procedures" />}
      />
      <Route path="*" element={<Nowhere />} />
    </Routes>
  );
}

function Closed({ place }: { place: AdminPlace }): ReactNode {
  const say = useWords(admin);
  return (
    <Page title={say(place)}>
      <NotAllowed who={whoOpens(place)} />
    </Page>
  );
}
