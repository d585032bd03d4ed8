import { describe, expect, it } from '@jest/globals';
import { partsFor } from './parts-for';

describe('the record of audit opens', () => {
  it('on the steps of cases for whoever reads them, on acts for everybody else', () => {
    expect(partsFor({ readsCases: true, ofAct: false })[0]).toBe('steps');
    expect(partsFor({ readsCases: false, ofAct: false })[0]).toBe('acts');
  });

  it('on the acts where the address asks for one', () => {
    expect(partsFor({ readsCases: true, ofAct: true })[0]).toBe('acts');
  });
});
