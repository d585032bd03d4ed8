import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptCodes, receiptKeyIn } from './receipt-codes.js';

describe('the codes of receipts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hz-receipt-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('the installation makes one key, keeps it from others, and leaves nothing beside it', () => {
    const data = join(folder, 'data');
    const key = receiptKeyIn(data);
    expect(receiptKeyIn(data)).toEqual(key);
    expect(readdirSync(data)).toEqual(['receipt-key']);
    expect(statSync(join(data, 'receipt-key')).mode & 0o077).toBe(0);
  });

  it('a key that was cut short is refused rather than used', () => {
    writeFileSync(join(folder, 'receipt-key'), 'abcd');
    expect(() => receiptKeyIn(folder)).toThrow('does not hold a key');
  });

  it('a receipt has one code, and another case, another party and another installation have others', () => {
    const codeOf = receiptCodes(receiptKeyIn(folder));
    const code = codeOf('a', '1');
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(receiptCodes(receiptKeyIn(folder))('a', '1')).toBe(code);
    const others = [codeOf('b', '1'), codeOf('a', '2'), receiptCodes()('a', '1')];
    expect(new Set([code, ...others]).size).toBe(4);
  });
});
