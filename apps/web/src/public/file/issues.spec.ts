import { describe, expect, it } from '@jest/globals';
import { withoutThose, withUnread } from './issues';

const issue = (pointer: string) => ({ pointer, code: 'missing', message: { zh: '缺', en: 'missing' } });
const left = (pointers: readonly string[], written: string): string[] =>
  withoutThose(pointers.map(issue), written).map(({ pointer }) => pointer);

describe('what is wrong with a request on its way', () => {
  it('what cannot be read is said once: the office, for which nothing stands there, does not ask for it besides', () => {
    const wrong = { zh: '请填写数字', en: 'Enter a number' };
    const found = [issue('/rights/0/claimsTotal'), issue('/rights/0/title')];
    expect(withUnread(found, { '/rights/0/claimsTotal': { text: '１０👍', wrong } })).toEqual([
      { pointer: '/rights/0/claimsTotal', code: 'unread', message: wrong },
      issue('/rights/0/title'),
    ]);
  });

  it('a fault of what is asked on an answer goes with that answer, as its field may have left the page', () => {
    const party = ['/parties/0/idNumber', '/parties/0/phone', '/parties/1/idNumber'];
    expect(left(party, '/parties/0/kind')).toEqual(['/parties/0/phone', '/parties/1/idNumber']);
    expect(left(['/agents/0/powers', '/agents/0/name'], '/agents/0/authority')).toEqual(['/agents/0/name']);
  });

  it('a fault inside an answer goes with it, and that of another place stays', () => {
    expect(left(['/claimsReliedOn/3', '/claimsReliedOn'], '/claimsReliedOn')).toEqual([]);
    expect(left(['/rights/0/titles', '/rights/0/title'], '/rights/0/title')).toEqual(['/rights/0/titles']);
  });
});
