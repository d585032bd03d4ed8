import { procedures } from '#libs/procedures';
import { editionView } from './procedure.presenter.js';

const editions = procedures.flatMap((procedure) => procedure.editions.map((edition) => [procedure, edition] as const));

describe('a clock of an edition as it is shown', () => {
  it.each(editions.map(([procedure, edition]) => [`${procedure.id} ${edition.effectiveFrom}`, procedure, edition]))(
    '%s: every clock says its length, and each exclusion has its name',
    (_, procedure, edition) => {
      const view = editionView(procedure, edition);
      const lengths = view.clocks.flatMap((clock) => [
        clock.length,
        ...clock.variants.flatMap(({ says, length }) => [says, length]),
        ...(clock.target ? [clock.target.length] : []),
        ...clock.extensions.flatMap(({ length, approvedBy }) => [...(length ? [length] : []), approvedBy]),
      ]);
      expect(lengths.filter(({ zh, en }) => !/[\p{Script=Han}]/u.test(zh) || !/[a-z]/.test(en))).toEqual([]);
      expect(view.clocks.filter(({ length }) => !/\d/.test(length.zh) || !/\d/.test(length.en))).toEqual([]);
      const named = new Set(view.exclusions.map(({ id }) => id));
      expect(view.clocks.flatMap(({ excludes }) => excludes.filter((kind) => !named.has(kind)))).toEqual([]);
    },
  );

  it('the answer has its other length in words, the time to decide who may extend it', () => {
    const [ordinary] = procedures;
    const latest = ordinary?.editions.at(-1);
    if (!ordinary || !latest) throw new Error('the register is empty');
    const clocks = new Map(editionView(ordinary, latest).clocks.map((clock) => [clock.id, clock]));
    expect(clocks.get('answer')).toMatchObject({
      length: { zh: '15日', en: '15 calendar days' },
      variants: [{ says: { zh: '被请求人在中国境内没有固定住所' }, length: { zh: '30日' } }],
    });
    expect(clocks.get('evidence')?.length.zh).toBe('由机关指定(15至180日)');
    expect(clocks.get('hearing-notice')?.length).toEqual({ zh: '此前3个工作日', en: '3 working days before it' });
    expect(clocks.get('closing')).toMatchObject({
      target: { length: { zh: '2个月' } },
      extensions: [
        { length: { zh: '1个月' }, approvedBy: { zh: '负责人' }, after: null },
        { length: { zh: '2个月' }, approvedBy: { zh: '上一级部门' }, after: 'first' },
      ],
    });
  });
});
