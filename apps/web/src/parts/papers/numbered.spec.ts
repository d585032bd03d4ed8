import { describe, expect, it } from '@jest/globals';
import { numbered } from './numbered';

describe('papers that are told apart', () => {
  it('evidence is numbered from the first, other papers where there are several of a kind', () => {
    const paper = (id: string, kind: string) => ({ id, kind });
    const papers = [paper('a', 'evidence'), paper('b', 'status-proof'), paper('c', 'other'), paper('d', 'other')];
    expect(numbered([...papers, paper('e', 'evidence')]).map(({ paper: { id }, n }) => [id, n])).toEqual([
      ['a', 1],
      ['b', null],
      ['c', 1],
      ['d', 2],
      ['e', 2],
    ]);
  });
});
