import ts from 'typescript';

export interface Named {
  readonly name: string;
  /** `file:line` */
  readonly at: string;
}

/** What addresses say of a step or a stage: `/steps/docket`, `?stage=received`. */
const ADDRESSED = /(?:\b(?:steps?|transitions?)\\?\/|\b(?:stage|transition)=)([a-z]+(?:-[a-z0-9]+)*)/g;

/** Every one of some names that a source writes out: as a string, as a key of an object, or in an address. */
export function namedIn(file: string, text: string, names: ReadonlySet<string>): Named[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const words = wordFunctionsIn(source);
  const found: Named[] = [];
  const look = (node: ts.Node): void => {
    // A type holds nothing back: what has it is an object or a value, which is looked at itself.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const name of writtenBy(node)) {
      if (!names.has(name) || isOnlySaid(node, name, words)) continue;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ name, at: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function writtenBy(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)) {
    return [...new Set([node.text, ...[...node.text.matchAll(ADDRESSED)].map(([, name = '']) => name)])];
  }
  const isKey = ts.isIdentifier(node) && ts.isObjectLiteralElementLike(node.parent) && node.parent.name === node;
  return isKey ? [node.text] : [];
}

/** The functions that say a word by its key: what `useWords` gives. */
function wordFunctionsIn(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      const { initializer } = node;
      if (ts.isCallExpression(initializer) && initializer.expression.getText(source) === 'useWords')
        found.add(node.name.text);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/**
 * Whether a name is only the key under which a word stands in a table of words, or is asked for there: which one is
 * said is decided elsewhere. A key of two words is looked at all the same: it is made for one thing.
 */
function isOnlySaid(node: ts.Node, name: string, words: ReadonlySet<string>): boolean {
  const key = ts.isObjectLiteralElementLike(node.parent) && node.parent.name === node ? node.parent : null;
  if (key) {
    const call = key.parent.parent;
    if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return false;
    return call.expression.text === 'defineWords' ? !name.includes('-') : words.has(call.expression.text);
  }
  let said = node;
  while (isBranch(said)) said = said.parent;
  const { parent } = said;
  if (!ts.isCallExpression(parent) || !ts.isIdentifier(parent.expression)) return false;
  // The first word given to `defineWords` is the name of the table.
  return (
    parent.arguments[0] === said && (words.has(parent.expression.text) || parent.expression.text === 'defineWords')
  );
}

const isBranch = (node: ts.Node): boolean =>
  ts.isParenthesizedExpression(node.parent) ||
  (ts.isConditionalExpression(node.parent) && node.parent.condition !== node);
