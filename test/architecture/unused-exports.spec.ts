import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './cruise.js';

/** What stays although nothing in the product uses it: `file name` → why. */
const KEPT: Readonly<Record<string, string>> = {};

/** A name in another file; `*` stands for all of them. */
interface Elsewhere {
  readonly file: string;
  readonly name: string;
}

interface Module {
  /** What it declares for others → whether it uses that itself outside the declaration. */
  readonly own: ReadonlyMap<string, boolean>;
  /** `export { name as given } from` and `export * from`. */
  readonly handedOn: readonly (Elsewhere & { readonly given: string })[];
  readonly taken: readonly Elsewhere[];
}

/** Path below the root → text. */
type Tree = ReadonlyMap<string, string>;

/** The names of an exported statement, each with the node that declares it. */
function declared(statement: ts.Statement): [string, ts.Node][] {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (!modifiers.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) return [];
  const nodes: readonly ts.Node[] = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations
    : [statement];
  return nodes.flatMap((node): [string, ts.Node][] => {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    return name && ts.isIdentifier(name) ? [[name.text, node]] : [];
  });
}

/** Whether a name stands for the thing itself, and not for a property or for what is handed on. */
function isMention(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isExportSpecifier(parent)) return false;
  const isProperty = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  return !(isProperty || ts.isTypeElement(parent) || ts.isClassElement(parent)) || parent.name !== name;
}

/** The file that an import names, as far as it is one of ours. */
function target(path: string, specifier: ts.Node | undefined): string {
  const named = specifier && ts.isStringLiteral(specifier) ? specifier.text : '';
  const file = named.startsWith('#libs/') ? `libs/${named.slice(6)}/src/index.ts` : join(dirname(path), named);
  return file.replace(/\.js$/, '.ts');
}

/** Names of `import { … } from` or `export { … } from`; without a list, all. */
const namesIn = (bound: ts.NamedImportBindings | ts.NamedExportBindings | undefined) =>
  bound && 'elements' in bound
    ? [...bound.elements].map((e) => ({ name: (e.propertyName ?? e.name).text, given: e.name.text }))
    : [{ name: '*', given: '*' }];

function read(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const [mentions, later] = [new Map<string, ts.Identifier[]>(), new Set<string>()];
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isMention(node)) mentions.set(node.text, [...(mentions.get(node.text) ?? []), node]);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      later.add(target(path, node.arguments[0]));
    ts.forEachChild(node, look);
  };
  look(source);
  const usesItself = (name: string, at: ts.Node): boolean =>
    (mentions.get(name) ?? []).some((one) => one.pos < at.pos || one.end > at.end);
  const imports = source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    const file = target(path, moduleSpecifier);
    return importClause ? namesIn(importClause.namedBindings).map(({ name }) => ({ file, name })) : [];
  });
  return {
    own: new Map(source.statements.flatMap(declared).map(([name, at]) => [name, usesItself(name, at)])),
    handedOn: source.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause, moduleSpecifier }) => {
      const file = target(path, moduleSpecifier);
      return namesIn(exportClause).map((names) => ({ file, ...names }));
    }),
    // What is loaded by `await import()` is named somewhere else in the file: every name there counts.
    taken: [...imports, ...[...later].flatMap((file) => [...mentions.keys()].map((name) => ({ file, name })))],
  };
}

/** `file name` of everything that a lib exports and nothing uses: neither another file nor its own. */
function unused(tree: Tree): string[] {
  const modules = new Map([...tree].map(([path, text]) => [path, read(path, text)]));
  const used = new Set<string>();
  const use = ({ file, name }: Elsewhere): void => {
    const module = modules.get(file);
    if (!module) return;
    const own = name === '*' ? [...module.own.keys()] : [name].filter((n) => module.own.has(n));
    for (const one of own) used.add(`${file} ${one}`);
    if (own.length > 0 && name !== '*') return;
    for (const { given, ...from } of module.handedOn) {
      if (given === '*' || name === '*') use({ file: from.file, name: given === '*' ? name : from.name });
      else if (given === name) use(from);
    }
  };
  for (const { taken } of modules.values()) taken.forEach(use);
  return [...modules].flatMap(([path, { own }]) =>
    path.startsWith('libs/')
      ? [...own].flatMap(([name, here]) => (here || used.has(`${path} ${name}`) ? [] : [`${path} ${name}`]))
      : [],
  );
}

const IS_SOURCE = /(?<!\.spec)\.tsx?$/;

/** Everything but specs and what only they use. */
function product(): Tree {
  const files = ['libs', 'apps', 'migrations'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && IS_SOURCE.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .filter((path) => !/\/(testing|node_modules)\//.test(path)),
  );
  return new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('what a lib exports', () => {
  it('is used by the product, and not by its tests alone', () => {
    const tree = product();
    expect(tree.size).toBeGreaterThan(500);
    expect(unused(tree).filter((one) => !Object.hasOwn(KEPT, one))).toEqual([]);
  });

  it('is an exception only as long as it is there and unused', () => {
    const found = unused(product());
    expect(Object.keys(KEPT).filter((one) => !found.includes(one))).toEqual([]);
  });

  const door = ['libs/a/src/index.ts', "export * from './x.js';"] as const;
  const [function_, file] = [
    'export function f(n: number): number { return n > 0 ? f(n - 1) : n; }',
    'libs/a/src/x.ts',
  ];
  const dead = [`${file} f`];

  it.each<[string, readonly string[], string, string]>([
    ['nobody, itself apart', dead, function_, ''],
    ['only handed on', dead, function_, "export { f } from '#libs/a';"],
    ['a property of its name', dead, `${function_} export type T = { f: 1 };`, 'export const y = (t: T) => t.f;'],
    ['another of its name', dead, function_, "import { f } from './z.js'; export const y = f;"],
    ['its own file', [], `${function_} const g = f(1); void g;`, ''],
    ['an application', [], function_, "import { f as g } from '#libs/a'; export const y = g;"],
    ['one that takes everything', [], function_, "import * as a from '#libs/a'; export const y = a;"],
    [
      'one that takes it when it runs',
      [],
      function_,
      "export const y = async () => { const { f } = await import('#libs/a'); f(1); };",
    ],
  ])('used by %s', (_, expected, text, app) => {
    const tree = new Map<string, string>([
      door,
      [file, text],
      ['apps/y/src/y.ts', app],
      ['apps/y/src/z.ts', 'export const f = 1;'],
    ]);
    expect(unused(tree).filter((one) => one.endsWith(' f'))).toEqual(expected);
  });

  it.each([
    ['interface', 'export interface f {}'],
    ['type', 'export type f = 1;'],
    ['class', 'export class f {}'],
    ['constant', 'export const f = 1;'],
  ])('is found under another name too, as one kind of thing or another: %s', (_, text) => {
    const renamed = ['libs/a/src/index.ts', "export { f as g } from './x.js';"] as const;
    const app = (name: string) =>
      ['apps/y/src/y.ts', `import { ${name} } from '#libs/a'; export const y: ${name} = 1;`] as const;
    expect(unused(new Map<string, string>([renamed, [file, text], app('f')]))).toEqual(dead);
    expect(unused(new Map<string, string>([renamed, [file, text], app('g')]))).toEqual([]);
  });
});
