import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCalendarFile } from './calendar-file.js';
import { run } from './main.js';

const good = {
  year: 2031,
  notices: [
    {
      title: '国务院办公厅关于2031年部分节假日安排的通知',
      number: '国办发明电〔2030〕9号',
      url: 'https://www.gov.cn/',
    },
  ],
  days: [
    { date: '2031-01-01', kind: 'off', holiday: '元旦', notice: 0 },
    { date: '2031-01-04', kind: 'work', holiday: '元旦', notice: 0 },
  ],
};
const [day] = good.days;

describe('a file of holidays', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-calendar-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = (content: string | Buffer): string => {
    const path = join(folder, '2031.json');
    writeFileSync(path, content);
    return path;
  };

  it('is read as it stands', async () => {
    expect(await readCalendarFile(fileOf(JSON.stringify(good)))).toEqual(good);
  });

  it('is shown in the README as it is read', async () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(await readCalendarFile(fileOf(example))).toMatchObject({ year: 2027 });
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['no JSON', '{"year":', /^2031\.json:/],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), /^2031\.json:.*UTF-8/],
    ['null', 'null', /^2031\.json:/],
    ['no days', JSON.stringify({ ...good, days: undefined }), /2031\.json days:/],
    ['a year as text', JSON.stringify({ ...good, year: '2031' }), /2031\.json year:/],
    ['a year twice', JSON.stringify(good).replace('"year":2031', '"year":2030,"year":2031'), /2031\.json \/year:/],
    ['a stray field', JSON.stringify({ ...good, colour: 'red' }), /2031\.json colour:/],
    ['a day that is none', JSON.stringify({ ...good, days: [{ ...day, date: '2031-02-30' }] }), /days\[0\]\.date:/],
    ['a kind that is none', JSON.stringify({ ...good, days: [{ ...day, kind: 'half' }] }), /days\[0\]\.kind:/],
    ['a day of another year', JSON.stringify({ ...good, days: [{ ...day, date: '2033-01-01' }] }), /2031/],
    ['a notice that is not there', JSON.stringify({ ...good, days: [{ ...day, notice: 4 }] }), /2031/],
    ['a notice without a title', JSON.stringify({ ...good, notices: [{ url: 'x' }] }), /notices\[0\]\.title:/],
  ])('with %s is refused in one line in both languages that names the place', async (_, content, says) => {
    const refusal: unknown = await readCalendarFile(fileOf(content)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ category: 'invalid', title: { zh: expect.stringMatching(says) } });
    expect(refusal).toMatchObject({ title: { en: expect.stringMatching(/^[^\n]*$/) } });
  });

  it('that is not there is named, before any database is asked', async () => {
    const said: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text: string) => said.push(text) > 0;
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://nobody@127.0.0.1:1/none';
    try {
      expect(await run(['calendar', 'load', join(folder, 'none.json')])).toBe(1);
    } finally {
      process.stderr.write = write;
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^none\.json:无法读取文件\(ENOENT\) \/ none\.json: .*\(CALENDAR\.BAD_FILE\)\n$/);
  });
});
