import { lazy } from 'react';

/** Every page in a file of its own, read when it is first opened. */
export const pages = {
  Work: lazy(() => import('./work/WorkPage').then((m) => ({ default: m.WorkPage }))),
  Cases: lazy(() => import('./cases/CasesPage').then((m) => ({ default: m.CasesPage }))),
  Case: lazy(() => import('./case/CasePage').then((m) => ({ default: m.CasePage }))),
  Step: lazy(() => import('./step/StepPage').then((m) => ({ default: m.StepPage }))),
  Intake: lazy(() => import('./intake/IntakePage').then((m) => ({ default: m.IntakePage }))),
  Calendar: lazy(() => import('./calendar/CalendarPage').then((m) => ({ default: m.CalendarPage }))),
  Approvals: lazy(() => import('./head/ApprovalsPage').then((m) => ({ default: m.ApprovalsPage }))),
  Approval: lazy(() => import('./head/ApprovalPage').then((m) => ({ default: m.ApprovalPage }))),
  Team: lazy(() => import('./head/TeamPage').then((m) => ({ default: m.TeamPage }))),
  Profile: lazy(() => import('./profile/ProfilePage').then((m) => ({ default: m.ProfilePage }))),
  Admin: lazy(() => import('./admin/AdminPages').then((m) => ({ default: m.AdminPages }))),
  Sheet: lazy(() => import('../parts/basis/BasisSheet').then((m) => ({ default: m.BasisSheet }))),
  Nowhere: lazy(() => import('./frame/Nowhere').then((m) => ({ default: m.Nowhere }))),
};
