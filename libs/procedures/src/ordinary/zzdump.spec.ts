import { writeFileSync } from 'node:fs';
import { validateProcedure } from '../engine/validate.js';
import { ordinaryRuling } from './ordinary.procedure.js';
import type { FieldType, Fields } from '../engine/fields.js';
const ty = (t: FieldType | Fields): string => {
  if (!('kind' in t) || typeof t.kind !== 'string')
    return (
      '{' +
      Object.entries(t as Fields)
        .map(([n, f]) => n + (f.optional ? '?' : '') + ':' + ty(f.type))
        .join(', ') +
      '}'
    );
  const k = t as FieldType;
  if (k.kind === 'list') return '[' + ty(k.of) + ']';
  if (k.kind === 'choice') return k.of.join('|');
  if (k.kind === 'date') return k.not ? 'date<=today' : 'date';
  if (k.kind === 'record') return 'record:' + k.of;
  if (k.kind === 'party') return k.role ? 'party:' + k.role : 'party';
  if (k.kind === 'integer') return `int ${k.min}..${k.max}`;
  return k.kind;
};
const src = (x: unknown) => JSON.stringify(x);
it('dump', () => {
  const problems = validateProcedure(ordinaryRuling);
  const out: string[] = ['# ordinary-ruling (generated from the data)'];
  for (const e of ordinaryRuling.editions) {
    out.push(
      `\n## edition ${e.effectiveFrom}`,
      'stages: ' +
        Object.entries(e.stages)
          .map(([n, s]) => n + (s.final ? '(final)' : s.held ? '(held)' : ''))
          .join(', '),
    );
    out.push(
      'clocks: ' +
        Object.entries(e.clocks)
          .map(
            ([n, c]) =>
              `${n}[${'set' in c.term ? `set ${c.term.set.min}-${c.term.set.max} ${c.term.set.unit}` : `${c.term.count} ${c.term.unit}`}${c.onExpiry ? ' -> ' + c.onExpiry : ''}]`,
          )
          .join(', '),
    );
    out.push(
      'exclusions: ' + Object.keys(e.exclusions).join(', '),
      'guards: ' + Object.keys(e.guards).join(', '),
      'documents: ' + Object.keys(e.documents).join(', '),
      '\n### transitions',
    );
    for (const t of e.transitions) {
      out.push(
        `- **${t.id}** [${t.by.join('/')}] ${typeof t.from === 'string' ? t.from : t.from.join(',')} → ${typeof t.to === 'string' ? t.to : `${t.to.then} if ${t.to.if} else ${t.to.else}`}; input {${Object.entries(
          t.input ?? {},
        )
          .map(([n, f]) => n + (f.optional ? '?' : '') + ': ' + ty(f.type))
          .join(
            '; ',
          )}}; guards: ${(t.guards ?? []).map((g) => g.is).join(', ') || '–'}; clocks: ${(t.clocks ?? []).map((c) => src(c)).join(' ') || '–'}`,
      );
    }
  }
  writeFileSync('/tmp/hz/ordinary.md', out.join('\n') + '\n');
  expect(problems).toEqual([]);
});
