import ts from 'typescript';

/** Where the application asks the policy table: decorators of routes, and the questions of use cases. */
const ASKS: ReadonlySet<string> = new Set(['Permission', 'Public', 'may', 'agenciesWhere', 'isPublic']);

export interface Use {
  readonly permission: string;
  /** `file:line` */
  readonly at: string;
}

const nameOf = (called: ts.Expression): string =>
  ts.isIdentifier(called) ? called.text : ts.isPropertyAccessExpression(called) ? called.name.text : '';

/** Every permission that a source asks for by its name. */
export function usesIn(file: string, text: string): Use[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const uses: Use[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ASKS.has(nameOf(node.expression))) {
      for (const argument of node.arguments.filter(ts.isStringLiteral)) {
        const { line } = source.getLineAndCharacterOfPosition(argument.getStart(source));
        uses.push({ permission: argument.text, at: `${file}:${line + 1}` });
      }
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return uses;
}

/** What is wrong between a table and its uses: rows that nothing asks for, and questions that the table does not know. */
export function discord(permissions: readonly string[], uses: readonly Use[]): string[] {
  const asked = new Set(uses.map((use) => use.permission));
  return [
    ...permissions.filter((permission) => !asked.has(permission)).map((permission) => `${permission} is used nowhere`),
    ...uses
      .filter((use) => !permissions.includes(use.permission))
      .map((use) => `${use.at} asks for ${use.permission}, which the table does not know`),
  ];
}
