import { queryOptions } from '@tanstack/react-query';
import { lazy, type LazyExoticComponent } from 'react';
import { matchPath } from 'react-router';

/** Every page in a file of its own, read when it is first opened. */
const files = {
  Work: () => import('./work/WorkPage').then((m) => ({ default: m.WorkPage })),
  Cases: () => import('./cases/CasesPage').then((m) => ({ default: m.CasesPage })),
  Case: () => import('./case/CasePage').then((m) => ({ default: m.CasePage })),
  Step: () => import('./step/StepPage').then((m) => ({ default: m.StepPage })),
  Join: () => import('./together/TogetherPage').then((m) => ({ default: m.JoinPage })),
  Split: () => import('./together/TogetherPage').then((m) => ({ default: m.SplitPage })),
  Intake: () => import('./intake/IntakePage').then((m) => ({ default: m.IntakePage })),
  Calendar: () => import('./calendar/CalendarPage').then((m) => ({ default: m.CalendarPage })),
  Approvals: () => import('./head/ApprovalsPage').then((m) => ({ default: m.ApprovalsPage })),
  Approval: () => import('./head/ApprovalPage').then((m) => ({ default: m.ApprovalPage })),
  Team: () => import('./head/TeamPage').then((m) => ({ default: m.TeamPage })),
  Profile: () => import('./profile/ProfilePage').then((m) => ({ default: m.ProfilePage })),
  Admin: () => import('./admin/AdminPages').then((m) => ({ default: m.AdminPages })),
  Sheet: () => import('./sheet/BasisSheet').then((m) => ({ default: m.BasisSheet })),
  Document: () => import('./sheet/DocumentSheet').then((m) => ({ default: m.DocumentSheet })),
  Nowhere: () => import('./frame/Nowhere').then((m) => ({ default: m.Nowhere })),
};

type Name = keyof typeof files;
type Pages = { readonly [N in Name]: LazyExoticComponent<Awaited<ReturnType<(typeof files)[N]>>['default']> };
type File = Awaited<ReturnType<(typeof files)[Name]>>;

/** Files that have come. */
const here = new Map<string, File>();

async function fetchFile(name: Name): Promise<File> {
  const file = await files[name]();
  here.set(name, file);
  return file;
}

/** A file that is here is shown at once: for a promise React first shows that it waits, and that for 300 ms at least. */
function open(name: Name): PromiseLike<File> {
  const file = here.get(name);
  return file ? ({ then: (show: (file: File) => void) => show(file) } as PromiseLike<File>) : fetchFile(name);
}

export const pages = Object.fromEntries(
  (Object.keys(files) as Name[]).map((name) => [name, lazy(() => open(name) as Promise<never>)]),
) as Pages;

export const HOME = '/desk';

/** Where each page stands; `Home` chooses what stands at the beginning. */
export const PLACES = {
  cases: 'Cases',
  'cases/:id': 'Case',
  'cases/:id/intake': 'Intake',
  'cases/:id/steps/:transition': 'Step',
  'cases/:id/join': 'Join',
  'cases/:id/split': 'Split',
  calendar: 'Calendar',
  approvals: 'Approvals',
  'approvals/:id': 'Approval',
  team: 'Team',
  profile: 'Profile',
  'admin/*': 'Admin',
  '*': 'Nowhere',
} as const satisfies Readonly<Record<string, Exclude<Name, 'Sheet' | 'Document'>>>;

const SHEET = `${HOME}/clocks/:id/sheet`;
const DOCUMENT = `${HOME}/cases/:id/documents/:document`;
/** No longer is the head of the desk held back for a page whose file is slow. */
const PATIENCE_MS = 1_000;

function nameAt(path: string): Name {
  if (matchPath(HOME, path)) return 'Work';
  if (matchPath(SHEET, path)) return 'Sheet';
  if (matchPath(DOCUMENT, path)) return 'Document';
  return Object.entries(PLACES).find(([place]) => matchPath(`${HOME}/${place}`, path))?.[1] ?? 'Nowhere';
}

/**
 * The file of the page at the address the window was opened with, fetched before anything else is known. One that does not come
 * is asked for again by the page itself, which tells what is wrong.
 */
export const firstPageQuery = queryOptions({
  queryKey: ['first-page'],
  queryFn: async (): Promise<boolean> => {
    const file = fetchFile(nameAt(location.pathname)).then(
      () => true,
      () => false,
    );
    return Promise.race([file, new Promise<boolean>((late) => setTimeout(late, PATIENCE_MS, false))]);
  },
  staleTime: Infinity,
});
