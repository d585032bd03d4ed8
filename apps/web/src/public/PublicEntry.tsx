import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { useWords } from '../i18n/words';
import { shell } from '../shell/words';
import { ErrorBoundary } from '../shell/ErrorBoundary';
import { Home } from './home/Home';
import { kit } from './kit/words';
import './public.css';
import './dark.css';
import './request.css';
import './print.css';

type Screen = LazyExoticComponent<ComponentType>;
const screen = (load: () => Promise<ComponentType>): Screen => lazy(async () => ({ default: await load() }));

const SettingsMenu = screen(() => import('../shell/SettingsMenu').then((m) => m.SettingsMenu));
const Lost = screen(() => import('./home/Lost').then((m) => m.Lost));

/** Every screen loads its own code, so that the first page stays small. */
const SCREENS: readonly (readonly [string, Screen])[] = [
  ['/check', screen(() => import('./check/Check').then((m) => m.Check))],
  ['/checklist', screen(() => import('./check/Checklist').then((m) => m.Checklist))],
  ['/file/*', screen(() => import('./file/Filing').then((m) => m.Filing))],
  ['/receipt', screen(() => import('./receipt/Receipt').then((m) => m.Receipt))],
  ['/follow/*', screen(() => import('./follow/Follow').then((m) => m.Follow))],
];

export function PublicEntry(): ReactNode {
  const say = useWords(shell);
  const name = useWords(kit);
  return (
    <BrowserRouter>
      <a className="hz-skip" href="#content">
        {say('skip')}
      </a>
      <header className="pb-head hz-no-print">
        <Link className="pb-brand" to="/">
          {say('app')} · {name('brand')}
        </Link>
        <ErrorBoundary otherwise={null}>
          <Suspense fallback={null}>
            <SettingsMenu />
          </Suspense>
        </ErrorBoundary>
      </header>
      <ErrorBoundary>
        <Suspense fallback={<main id="content" className="pb-page" aria-busy="true" />}>
          <Routes>
            <Route path="/" element={<Home />} />
            {SCREENS.map(([path, Shown]) => (
              <Route key={path} path={path} element={<Shown />} />
            ))}
            <Route path="*" element={<Lost />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </BrowserRouter>
  );
}
