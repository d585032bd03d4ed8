import { posix } from 'node:path';
import ts from 'typescript';

/** Path below the sources of the pages → text. */
export type Sources = ReadonlyMap<string, string>;

/** Where the routes of a file begin, and the route whose page has the parts that a file shows one at a time. */
export interface Placed {
  readonly routes: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}

/** Calls that name the part of a page that its address asks for. */
const PART_OF = 'usePart';
const TAB = 'tab';

class Page {
  private readonly source: ts.SourceFile;

  constructor(
    private readonly sources: Sources,
    readonly file: string,
  ) {
    const text = sources.get(file) ?? '';
    this.source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  }

  nodes<T extends ts.Node>(is: (node: ts.Node) => node is T, from: ts.Node = this.source): T[] {
    const found: T[] = [];
    const look = (node: ts.Node): void => {
      if (is(node)) found.push(node);
      ts.forEachChild(node, look);
    };
    look(from);
    return found;
  }

  /** Empty stands for the index of what is around it. */
  routes(): string[] {
    const tags = this.nodes((node) => ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node));
    return tags
      .filter((tag) => tag.tagName.getText(this.source) === 'Route')
      .flatMap((tag) => {
        const given = this.nodes(ts.isJsxAttribute, tag.attributes).filter((one) => one.parent === tag.attributes);
        const named = new Map(given.map((one) => [one.name.getText(this.source), one.initializer]));
        if (named.has('index')) return [''];
        const path = named.get('path');
        if (!path) return [];
        if (ts.isStringLiteral(path)) return [path.text];
        return this.named(ts.isJsxExpression(path) && path.expression ? path.expression : path);
      });
  }

  parts(): string[] {
    const asked = this.nodes(ts.isCallExpression).flatMap((call) => {
      const called = call.expression.getText(this.source);
      return called === PART_OF ? call.arguments.flatMap((one) => this.keys(one)) : [];
    });
    const reads = this.nodes(ts.isCallExpression).some(
      ({ expression, arguments: [first] }) =>
        ts.isPropertyAccessExpression(expression) &&
        expression.name.text === 'get' &&
        first !== undefined &&
        ts.isStringLiteral(first) &&
        first.text === TAB,
    );
    return reads && !this.declares(PART_OF) ? [...asked, ...this.table('TABS')] : asked;
  }

  /** What a parameter of `table.map((name) => …)` or `Object.keys(table).map(…)` runs through. */
  private named(expression: ts.Expression): string[] {
    for (let at: ts.Node = expression; !ts.isSourceFile(at); at = at.parent) {
      if (!ts.isArrowFunction(at) || !ts.isCallExpression(at.parent)) continue;
      const { expression: called } = at.parent;
      const [first] = at.parameters;
      if (!first || !ts.isPropertyAccessExpression(called) || called.name.text !== 'map') continue;
      const names = this.nodes(ts.isIdentifier, first.name).map(({ text }) => text);
      if (names[0] === expression.getText(this.source)) return this.keys(called.expression);
    }
    throw new Error(`${this.file}: where the route ${expression.getText(this.source)} leads cannot be told`);
  }

  private keys(of: ts.Expression): string[] {
    const inner = bare(of);
    if (ts.isIdentifier(inner)) return this.table(inner.text);
    if (ts.isStringLiteral(inner)) return [inner.text];
    if (ts.isArrayLiteralExpression(inner)) {
      return inner.elements.flatMap((one) => {
        const each = bare(one);
        return ts.isArrayLiteralExpression(each)
          ? each.elements.slice(0, 1).flatMap((first) => this.keys(first))
          : this.keys(each);
      });
    }
    if (ts.isObjectLiteralExpression(inner)) {
      return inner.properties.map(({ name }) => (name && !ts.isComputedPropertyName(name) ? name.text : ''));
    }
    if (ts.isConditionalExpression(inner)) return [...this.keys(inner.whenTrue), ...this.keys(inner.whenFalse)];
    if (ts.isArrowFunction(inner) && !ts.isBlock(inner.body)) return this.keys(inner.body);
    if (ts.isCallExpression(inner)) {
      const called = inner.expression.getText(this.source);
      const [first] = inner.arguments;
      return /^Object\.(keys|entries)$/.test(called) && first ? this.keys(first) : this.keys(inner.expression);
    }
    throw new Error(`${this.file}: what ${inner.getText(this.source)} holds cannot be told`);
  }

  private declares(name: string): boolean {
    return this.nodes(ts.isFunctionDeclaration).some((one) => one.name?.text === name);
  }

  /** A table of this file or of the one that it is taken from. */
  private table(name: string): string[] {
    const own = this.nodes(ts.isVariableDeclaration).find((one) => one.name.getText(this.source) === name);
    if (own?.initializer) return this.keys(own.initializer);
    const from = this.nodes(ts.isImportDeclaration).find((one) =>
      this.nodes(ts.isImportSpecifier, one).some((taken) => taken.name.text === name),
    );
    const stem = from && ts.isStringLiteral(from.moduleSpecifier) ? from.moduleSpecifier.text : '';
    const file = posix.join(posix.dirname(this.file), `${stem}.ts`);
    if (!this.sources.has(file)) throw new Error(`${this.file}: the table ${name} is not found`);
    return new Page(this.sources, file).table(name);
  }
}

function bare(of: ts.Expression): ts.Expression {
  if (ts.isAsExpression(of) || ts.isSatisfiesExpression(of) || ts.isParenthesizedExpression(of))
    return bare(of.expression);
  return of;
}

/** Every address that the pages answer to: a route, or one part of it as `route?tab=part`. */
export function addressesIn(sources: Sources, placed: Placed): string[] {
  const found = new Set<string>();
  const mounted = new Set(Object.values(placed.routes).map((base) => `${base}/*`));
  const pages = [...sources.keys()].filter((file) => file.endsWith('.tsx')).map((file) => new Page(sources, file));
  for (const page of pages) {
    const routes = page.routes();
    const base = placed.routes[page.file];
    if (routes.length > 0 && base === undefined) throw new Error(`${page.file} has routes: where do they begin?`);
    for (const route of routes) {
      const path = route === '' || route.startsWith('/') ? `${base}${route}` : `${base}/${route}`;
      // What stands below is told by the file that has it; a route for all the rest is one by itself.
      if (route === '*' || !mounted.has(path)) found.add(path || '/');
    }
    const entry = /^entries\/(\w+)\.tsx$/.exec(page.file)?.[1];
    if (entry) found.add(entry === 'public' ? '/' : `/${entry}`);
  }
  for (const page of pages) {
    const parts = page.parts();
    const route = placed.parts[page.file];
    if (parts.length > 0 && route === undefined) throw new Error(`${page.file} has parts: of which route?`);
    for (const part of parts) found.add(`${route}?${TAB}=${part}`);
    if (parts.length > 0) found.delete(route ?? '');
  }
  return [...found].sort();
}

const fits = (route: string, path: string): boolean => {
  const [asked, told] = [route.split('/'), path.split('/')];
  return asked.length === told.length && asked.every((one, at) => one.startsWith(':') || one === told[at]);
};

/** Which address a place is: the one written so before the one with a name in it, and the rest where nothing is. */
function addressOf(addresses: readonly string[], place: string): string | null {
  const [path = '', query] = place.split('?');
  const part = new URLSearchParams(query).get(TAB);
  const known = addresses.filter((one) => (part ? one.endsWith(`?${TAB}=${part}`) : !one.includes('?')));
  const exact = known
    .filter((one) => fits(one.split('?')[0] ?? '', path))
    .sort((a, b) => a.split(':').length - b.split(':').length);
  if (exact[0] !== undefined || !path.endsWith('/nowhere')) return exact[0] ?? null;
  return addresses.filter((one) => one === `${path.slice(0, -'/nowhere'.length)}/*`)[0] ?? null;
}

/** Addresses that no place looks at, and places where no page is. */
export function discordOf(addresses: readonly string[], places: readonly string[]): string[] {
  const seen = new Set(places.map((place) => addressOf(addresses, place)));
  return [
    ...addresses.filter((one) => !seen.has(one)).map((one) => `${one} is looked at nowhere`),
    ...places.filter((one) => addressOf(addresses, one) === null).map((one) => `${one} leads to no page`),
  ];
}
