import { readFileSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import { runTerms } from './terms.js';

interface Answer {
  readonly id?: unknown;
  readonly nominal?: string;
  readonly due?: string;
  readonly dueAt?: string;
  readonly provisional?: boolean;
  readonly days?: readonly { readonly code: string }[];
  readonly steps?: readonly unknown[];
  readonly error?: { readonly code: string; readonly message: string };
}

async function answers(input: Iterable<string | Buffer>, explain = false): Promise<Answer[]> {
  const output = new PassThrough();
  const read = output.toArray();
  await runTerms(Readable.from(input, { objectMode: true }), output, { explain });
  output.end();
  const text = (await read).map(String).join('');
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

const good = '{"from":"2026-03-02","count":5,"unit":"working-day"}';
const codes = (list: Answer[]) => list.map((a) => a.error?.code ?? 'ok');

describe('the terms command', () => {
  it('answers the published vectors in order, with their ids and nothing more', async () => {
    const text = readFileSync(new URL('../../../libs/legal/src/testing/vectors.jsonl', import.meta.url), 'utf8');
    const expected = text
      .trim()
      .split('\n')
      .map((line) => {
        const { id, expect: dates } = JSON.parse(line) as { id: string; expect: object };
        return { id, ...dates, provisional: false };
      });
    expect(await answers([text])).toEqual(expected);
  });

  it('goes on after a bad line and keeps the order', async () => {
    expect(codes(await answers([`${good}\n{bad\n${good}\n`]))).toEqual(['ok', 'TERMS.BAD_JSON', 'ok']);
  });

  it.each<[string, string]>([
    ['TERMS.EMPTY_LINE', ''],
    ['TERMS.EMPTY_LINE', ' \t　'],
    ['TERMS.BAD_JSON', '{"from":'],
    ['TERMS.BAD_JSON', '{"from":"2026-03-02","count":NaN,"unit":"month"}'],
    ['TERMS.NOT_AN_OBJECT', '[]'],
    ['TERMS.NOT_AN_OBJECT', 'null'],
    ['TERMS.NOT_AN_OBJECT', '"2026-03-02"'],
    ['TERMS.MISSING_FIELD', '{"count":5,"unit":"month"}'],
    ['TERMS.MISSING_FIELD', '{"from":"2026-03-02","unit":"month"}'],
    ['TERMS.MISSING_FIELD', '{"from":"2026-03-02","count":5}'],
    ['TERMS.UNKNOWN_FIELD', '{"from":"2026-03-02","count":5,"unit":"month","units":"month"}'],
    ['TERMS.UNKNOWN_FIELD', '{"__proto__":{"count":5},"from":"2026-03-02","unit":"month"}'],
    ['TERMS.UNKNOWN_FIELD', '{"constructor":1,"from":"2026-03-02","count":5,"unit":"month"}'],
    [
      'TERMS.UNKNOWN_FIELD',
      '{"from":"2026-03-02","count":5,"unit":"month","excluded":[{"from":"2026-03-03","to":"2026-03-04","__proto__":1}]}',
    ],
    ['TERMS.REPEATED_FIELD', '{"from":"2026-03-02","count":5,"count":6,"unit":"month"}'],
    [
      'TERMS.REPEATED_FIELD',
      '{"from":"2026-03-02","count":5,"unit":"month","extensions":[{"count":1,"\\u0063ount":2}]}',
    ],
    ['TERMS.BAD_COUNT', '{"from":"2026-03-02","count":"5","unit":"month"}'],
    ['TERMS.BAD_COUNT', '{"from":"2026-03-02","count":1.5,"unit":"month"}'],
    ['TERMS.BAD_COUNT', '{"from":"2026-03-02","count":-5,"unit":"month"}'],
    ['TERMS.BAD_COUNT', '{"from":"2026-03-02","count":1e999,"unit":"month"}'],
    ['TERMS.BAD_COUNT', '{"from":"2026-03-02","count":null,"unit":"month"}'],
    ['TERMS.UNKNOWN_UNIT', '{"from":"2026-03-02","count":5,"unit":"weeks"}'],
    ['TERMS.UNKNOWN_UNIT', '{"from":"2026-03-02","count":5,"unit":null}'],
    ['TERMS.UNKNOWN_ROLL', '{"from":"2026-03-02","count":5,"unit":"month","roll":"next"}'],
    ['TERMS.UNKNOWN_DIRECTION', '{"from":"2026-03-02","count":5,"unit":"month","direction":"back"}'],
    ['TERMS.BAD_CUT_OFF', '{"from":"2026-03-02","count":5,"unit":"month","cutOff":"5pm"}'],
    ['TERMS.BAD_DATE', '{"from":"2026-02-30","count":5,"unit":"month"}'],
    ['TERMS.BAD_DATE', '{"from":"２０２６-０３-０２","count":5,"unit":"month"}'],
    ['TERMS.BAD_DATE', '{"from":20260302,"count":5,"unit":"month"}'],
    ['TERMS.BAD_INSTANT', '{"from":"2026-03-02","count":5,"unit":"hour"}'],
    [
      'TERMS.BAD_EXCLUSION',
      '{"from":"2026-03-02","count":5,"unit":"month","excluded":[{"from":"2026-03-05","to":"2026-03-04"}]}',
    ],
    [
      'TERMS.BAD_FIELD',
      '{"from":"2026-03-02","count":5,"unit":"month","excluded":{"from":"2026-03-05","to":"2026-03-04"}}',
    ],
    ['TERMS.BAD_FIELD', '{"from":"2026-03-02","count":5,"unit":"month","extensions":[null]}'],
    ['TERMS.BAD_FIELD', '{"id":{"deep":[]},"from":"2026-03-02","count":5,"unit":"month"}'],
    ['LEGAL.OUT_OF_RANGE', '{"from":"2026-03-02","count":12000,"unit":"month"}'],
    ['LEGAL.OUT_OF_RANGE', '{"from":"2200-12-31","count":100000,"unit":"working-day"}'],
    ['LEGAL.OUT_OF_RANGE', '{"from":"1900-01-02","count":5,"unit":"working-day","direction":"before"}'],
    ['LEGAL.OUT_OF_RANGE', '{"from":"1900-01-02","count":5,"unit":"calendar-day","direction":"before"}'],
    ['TERMS.BAD_DATE', '{"from":"2201-01-01","count":5,"unit":"month"}'],
    ['TERMS.BAD_DATE', '{"from":"1899-12-31","count":5,"unit":"month"}'],
    ['LEGAL.OUT_OF_RANGE', '{"from":"2026-03-02","count":1000,"unit":"year"}'],
  ])('answers %s to %s', async (code, line) => {
    const [first, bad, last] = await answers([`${good}\n${line}\n${good}\n`]);
    expect([first?.nominal, last?.nominal]).toEqual(['2026-03-09', '2026-03-09']);
    expect(bad?.error?.code).toBe(code);
    expect(bad?.error?.message).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect(bad).not.toHaveProperty('nominal');
  });

  it('counts as far as the calendar goes, and says how far that is', async () => {
    const [last, beyond] = await answers([
      '{"from":"2200-12-31","count":300,"unit":"year"}\n{"from":"2200-12-31","count":301,"unit":"year"}\n',
    ]);
    expect(last?.nominal).toBe('2500-12-31');
    expect(beyond?.error?.message).toMatch(/^count:.*1900至2500年.* \/ count: .*1900 to 2500/);
  });

  it('says which line was bad by its id and which field by its name', async () => {
    const [bad] = await answers([
      '{"id":"a-7","from":"2026-03-02","count":5,"unit":"month","extensions":[{"count":0}]}',
    ]);
    expect(bad).toMatchObject({ id: 'a-7', error: { code: 'TERMS.BAD_COUNT' } });
    expect(bad?.error?.message).toContain('extensions[0].count');
  });

  it('reads a byte order mark, CRLF, a last line without its end, and characters cut in two', async () => {
    const text = Buffer.from(`\uFEFF${good}\r\n{"id":"期限","from":"2026-03-02","count":5,"unit":"month"}`, 'utf8');
    const bytes = [...text].map((_, i) => text.subarray(i, i + 1));
    expect(await answers(bytes)).toEqual([
      { nominal: '2026-03-09', due: '2026-03-09', provisional: false },
      { id: '期限', nominal: '2026-08-02', due: '2026-08-02', provisional: false },
    ]);
  });

  it('answers nothing to nothing', async () => {
    expect(await answers([])).toEqual([]);
    expect(await answers(['\n'])).toHaveLength(1);
  });

  it('reads a line of a megabyte and refuses one that never ends', async () => {
    const long = `{"note":"${'期'.repeat(1_000_000)}","from":"2026-03-02","count":5,"unit":"month"}`;
    expect(codes(await answers([`${long}\n${good}\n`]))).toEqual(['ok', 'ok']);
    const endless = Array.from({ length: 50 }, () => 'x'.repeat(100_000));
    expect(codes(await answers([...endless, `\n${good}\n`]))).toEqual(['TERMS.LINE_TOO_LONG', 'ok']);
    const deep = `{"note":${'['.repeat(200_000)}${']'.repeat(200_000)},"from":"2026-03-02","count":5,"unit":"month"}`;
    expect(codes(await answers([`${deep}\n${good}\n`]))).toEqual(['ok', 'ok']);
  });

  it('adds the days and the calculation when they are asked for, and the moment when there is a close of business', async () => {
    const [plain] = await answers([good]);
    expect(plain).toEqual({ nominal: '2026-03-09', due: '2026-03-09', provisional: false });
    const [told] = await answers([good], true);
    expect(told?.days?.map((d) => d.code)).toEqual([
      'trigger',
      'counted',
      'counted',
      'counted',
      'counted',
      'weekend',
      'weekend',
      'counted',
    ]);
    expect(told?.steps).toHaveLength(3);
    const [closing] = await answers(['{"from":"2026-03-02","count":5,"unit":"working-day","cutOff":"17:30"}']);
    expect(closing?.dueAt).toBe('2026-03-09T17:30:00+08:00');
  });

  it('waits for a slow reader and stops when the reader has gone', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `{"id":${i},"from":"2026-03-02","count":5,"unit":"working-day"}\n`,
    );
    let received = 0;
    let most = 0;
    const slow: Writable = new Writable({
      highWaterMark: 1024,
      write(chunk: Buffer, _, done) {
        received += chunk.toString().split('\n').length - 1;
        most = Math.max(most, slow.writableLength);
        setImmediate(done);
      },
    });
    await runTerms(Readable.from(lines), slow, { explain: false });
    await new Promise((resolve) => slow.end(() => resolve(null)));
    expect(received).toBe(20_000);
    expect(most).toBeLessThan(200_000);
    const gone = new Writable({
      highWaterMark: 16,
      write: (_chunk, _encoding, _done) => setImmediate(() => gone.destroy()),
    });
    await expect(runTerms(Readable.from(lines), gone, { explain: false })).resolves.toBeUndefined();
  });

  it('counts five thousand lines in well under its five seconds', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => {
      const unit = ['working-day', 'calendar-day', 'month'][i % 3] ?? 'month';
      const from = `202${4 + (i % 3)}-0${1 + (i % 9)}-1${i % 10}`;
      const excluded = [{ from: '2025-04-10', to: '2025-07-20' }];
      return `${JSON.stringify({ id: i, from, count: 1 + (i % 60), unit, roll: 'next-working-day', excluded })}\n`;
    });
    const started = performance.now();
    const list = await answers(lines);
    expect(performance.now() - started).toBeLessThan(2500);
    expect(list).toHaveLength(5000);
    expect(list.every((a, i) => a.id === i && a.error === undefined)).toBe(true);
  });
});
