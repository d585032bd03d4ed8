import { edition2025 } from '../ordinary/editions.js';
import { complaint, docketInput, draftInput, receipt, votes } from './complaint.js';
import { Play } from './play.js';

/** Cases at the usual points, and the usual inputs. */
export const start = (change: Record<string, unknown> = {}) => {
  const file = complaint();
  const patched = Object.fromEntries(
    Object.entries(file).map(([k, r]) => [k, { ...r, ...((change[k] as object | undefined) ?? {}) }]),
  );
  return new Play(edition2025, patched, '2026-03-02').do('file', 'officer', { receivedOn: '2026-03-02' });
};
export const ready = (change: Record<string, unknown> = {}) =>
  start({ 'party/1': { statusProof: 'p1' }, 'right/1': { registerCopy: 'p2' }, ...change });
export const docketed = (change: Record<string, unknown> = {}) => ready(change).do('docket', 'head', docketInput);
export const answering = (change: Record<string, unknown> = {}) =>
  docketed(change).until('2026-03-06').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
export const preparing = (change: Record<string, unknown> = {}) =>
  answering(change).do('file-answer', 'officer', { party: '2', receivedOn: '2026-03-06', gist: '不侵权' });
export const hearingOn = { on: '2026-03-16', time: '09:00', place: '一庭', online: false };
export const suspendFor = (ground: string, paper?: string) => ({
  ground,
  from: '2026-03-06',
  reason: '被请求宣告无效',
  ...(paper ? { paper } : {}),
});
export const cancel = { reasons: '理由', remedy: '可以依法起诉' };
export const addition = {
  basis: 'requester-motion',
  name: '测试丙公司',
  kind: 'legal',
  address: '测试路3号',
  domicileInChina: false,
  movedOn: '2026-03-06',
};
export const decided = { on: '2026-04-01', votes: votes(), conclusion: 'infringement', signed: true };
export const written = { facts: '事实', reasons: '理由', basis: '依据', evidence: '证据', days: 7 };

/** Decided in writing on 2026-04-08, so that every window is over. */
export const ruled = () =>
  preparing()
    .do('notify-written-review', 'panel', written)
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('1', '2026-03-06') })
    .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') })
    .until('2026-04-08')
    .do('deliberate', 'panel', decided)
    .do('draft-ruling', 'officer', draftInput)
    .do('submit-ruling', 'officer')
    .do('approve-ruling', 'head')
    .do('make-ruling', 'officer', { madeOn: '2026-04-08', sealed: true });
export const served = () =>
  ruled()
    .until('2026-04-10')
    .do('record-ruling-receipt', 'officer', receipt('1', '2026-04-10', 'direct'))
    .do('record-ruling-receipt', 'officer', receipt('2', '2026-04-10', 'direct'));

/** Whoever knows of a case that was taken up again has the notice that it goes on. */
export const told = (play: Play, on: string, parties = ['1', '2']): Play => {
  for (const party of parties) play.do('record-reopening-receipt', 'officer', receipt(party, on));
  return play;
};

/** Why a paper is served by public notice, and what was tried before. */
export const tried = { ground: 'whereabouts-unknown', account: '邮寄被退回,住所无人' } as const;
export const otherwise = { ...cancel, ground: '其他法律规定' };
