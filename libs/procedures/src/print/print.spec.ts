import { exampleEdition, exampleProcedure } from '../testing/example.js';
import { diagram } from './diagram.js';
import { printAll, printIndex, printJson, printProcedure } from './print.js';

const [printed] = printProcedure(exampleProcedure);
const text = printed?.text ?? '';
const rowOf = (name: string): string => text.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';

describe('a printed procedure', () => {
  it('is one file per edition, named after both', () => {
    const later = { ...exampleEdition, effectiveFrom: '2026-01-01' };
    const files = printProcedure({ ...exampleProcedure, editions: [exampleEdition, later] });
    expect(files.map((f) => f.path)).toEqual(['example-2025-01-01.md', 'example-2026-01-01.md']);
  });

  it('has every stage, transition, clock and document', () => {
    const { stages, clocks, documents, transitions } = exampleEdition;
    const names = [...[stages, clocks, documents].flatMap(Object.keys), ...transitions.map((t) => t.id)];
    expect(names.filter((name) => rowOf(name) === '')).toEqual([]);
  });

  it('says of a transition who, from where, on what conditions and by which article', () => {
    const row = rowOf('accept');
    for (const part of [
      '已收件',
      '办理中',
      '办案人员<br>负责人',
      '应有被请求人',
      '开始办结期限',
      '受理通知书',
      '第2条',
      '法定',
    ]) {
      expect(row).toContain(part);
    }
    expect(rowOf('rest')).toContain('任一办理中阶段 / any open stage<br>除 / except:已收件');
    expect(rowOf('wake')).toContain('返回原阶段 / back');
    expect(rowOf('decide')).toContain('如 / if:合议已签名');
  });

  it('says of a clock its term, its extensions with who approves them, and how sure it is', () => {
    expect(rowOf('closing')).toContain('3个月 / 3 months');
    expect(rowOf('closing')).toContain('≤ 1个月 / 1 month,批准:负责人');
    expect(rowOf('closing')).toContain('批准:上一级部门,须在 `first` 之后');
    expect(rowOf('answer')).toContain('30日 / 30 calendar days(如 / if:被请求人在境外');
    expect(rowOf('correction')).toContain('由机关指定(3至30日)');
    expect(rowOf('correction')).toContain('待法制审核');
    expect(rowOf('refuse')).toContain('办案指南');
  });

  it('keeps tables whole whatever the words contain', () => {
    const stages = { ...exampleEdition.stages, received: { title: { zh: '甲|乙\n丙', en: 'a|b' } } };
    const [odd] = printProcedure({ ...exampleProcedure, editions: [{ ...exampleEdition, stages }] });
    expect(odd?.text).toContain('| `received` | 甲\\|乙 丙 | a\\|b | 起始 / initial |');
  });

  it('prints the same text every time', () => {
    expect(printAll([exampleProcedure])).toEqual(printAll([exampleProcedure]));
  });
});

describe('the diagram', () => {
  it('draws the road from the start to the ends, and what is open everywhere once', () => {
    const lines = diagram(exampleEdition).split('\n');
    expect(lines).toContain('  [*] --> received');
    expect(lines).toContain('  received --> open : 受理');
    expect(lines).toContain('  anywhere --> resting : 搁置');
    expect(lines).toContain('  resting --> anywhere : 恢复');
    expect(lines).toContain('  closed --> [*]');
    expect(lines.filter((line) => line.includes('登记收件'))).toEqual([]);
  });
});

describe('the index and the JSON', () => {
  it('link every edition', () => {
    expect(printIndex([exampleProcedure])).toMatchObject({ path: 'README.md' });
    expect(printIndex([exampleProcedure]).text).toContain('[示例](example-2025-01-01.md)');
  });

  it('carry the data without code, and the stages of each transition spelt out', () => {
    const { path, text: json } = printJson(exampleProcedure);
    expect(path).toBe('example.json');
    const [edition] = (JSON.parse(json) as { editions: { transitions: { id: string; openFrom: string[] }[] }[] })
      .editions;
    expect(edition?.transitions.find((t) => t.id === 'rest')?.openFrom).toEqual(['open', 'decided']);
  });
});
