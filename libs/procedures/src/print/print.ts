import { cite } from '#libs/legal';
import { stagesOf } from '../engine/decide.js';
import type { AnyEdition, Procedure } from '../engine/model.js';
import { diagram } from './diagram.js';
import { clockTable, closingTable, documentTable, exclusionTable, stageTable, transitionTable } from './tables.js';
import { both, cell, table } from './words.js';

/** A file to be written; `path` is relative to the folder of the printed procedures. */
export interface Printed {
  readonly path: string;
  readonly text: string;
}

const fileOf = (procedure: Procedure, edition: AnyEdition): string => `${procedure.id}-${edition.effectiveFrom}.md`;

/** One Markdown file per edition. The same procedure always prints the same text. */
export const printProcedure = (procedure: Procedure): Printed[] =>
  procedure.editions.map((edition) => ({ path: fileOf(procedure, edition), text: editionText(procedure, edition) }));

function editionText(procedure: Procedure, edition: AnyEdition): string {
  const section = (title: string, body: string): string => `## ${title}\n\n${body}`;
  return [
    `# ${both(procedure.title)} · ${edition.effectiveFrom}\n`,
    '<!-- 由数据生成,请勿手改 / printed from the data; do not edit -->\n',
    `${both(edition.title)} · ${cite(edition.citation)}\n`,
    section('阶段 / Stages', stageTable(edition)),
    section('流程图 / Diagram', `\`\`\`mermaid\n${diagram(edition)}\`\`\`\n`),
    section('步骤 / Transitions', transitionTable(edition)),
    section('期限 / Clocks', clockTable(edition)),
    section('不计入办案期限的时间 / Excluded time', exclusionTable(edition)),
    section('结案方式 / Closing forms', closingTable(edition)),
    section('文书 / Documents', documentTable(edition)),
  ].join('\n');
}

/** The list of all printed procedures. */
export function printIndex(procedures: readonly Procedure[]): Printed {
  const rows = procedures.flatMap((procedure) =>
    procedure.editions.map((edition) => [
      `[${cell(procedure.title.zh)}](${fileOf(procedure, edition)})`,
      cell(procedure.title.en),
      edition.effectiveFrom,
      String(Object.keys(edition.stages).length),
      String(edition.transitions.length),
      String(Object.keys(edition.clocks).length),
      cell(cite(edition.citation)),
    ]),
  );
  const head = [
    '程序',
    'Procedure',
    '施行 In force from',
    '阶段 Stages',
    '步骤 Transitions',
    '期限 Clocks',
    '依据 Citation',
  ];
  const text = [
    '# 程序一览 / Procedures\n',
    '由 `npm run cli -- procedures print` 生成。 Printed by `npm run cli -- procedures print`.\n',
    table(head, rows),
  ].join('\n');
  return { path: 'README.md', text };
}

export const printAll = (procedures: readonly Procedure[]): Printed[] => [
  printIndex(procedures),
  ...procedures.flatMap(printProcedure),
];

/**
 * A procedure as JSON for other programs: its data without the code of the guards, and for each transition the
 * stages from which it is open, spelt out.
 */
export function printJson(procedure: Procedure): Printed {
  const plain = {
    ...procedure,
    editions: procedure.editions.map((edition) => ({
      ...edition,
      transitions: edition.transitions.map((t) => ({ ...t, openFrom: stagesOf(edition, t) })),
    })),
  };
  return { path: `${procedure.id}.json`, text: `${JSON.stringify(plain, null, 2)}\n` };
}
