// House rules that no published rule states the way we mean them. test/architecture/lint-rules.spec.ts shows each red and green.

const report = (context, node, messageId, data) => context.report({ node, messageId, data });

/** A constructor takes at most `max` parameters: more means the class does more than one thing. */
const maxConstructorParams = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'object', properties: { max: { type: 'integer' } }, additionalProperties: false }],
    messages: { many: 'A constructor takes at most {{max}} parameters; this one takes {{count}}.' },
  },
  create(context) {
    const max = context.options[0]?.max ?? 5;
    return {
      'MethodDefinition[kind="constructor"]'(node) {
        const count = node.value.params.length;
        if (count > max) report(context, node, 'many', { max, count });
      },
    };
  },
};

/** `forwardRef` hides a circle between modules. */
const noForwardRef = {
  meta: { type: 'problem', schema: [], messages: { found: 'No forwardRef: resolve the circle instead.' } },
  create: (context) => ({
    'ImportSpecifier[imported.name="forwardRef"]'(node) {
      report(context, node, 'found');
    },
  }),
};

/** The environment is read and checked once, in files named config*; a main.ts may hand it over whole. */
const envOnlyInConfig = {
  meta: { type: 'problem', schema: [], messages: { found: 'process.env is read in a config file only.' } },
  create(context) {
    const name = context.filename.replaceAll('\\', '/');
    if (/(^|\/)config(\/|[\w.-]*\.ts$)|\.config\.ts$/.test(name)) return {};
    return {
      'MemberExpression[object.name="process"][property.name="env"]'(node) {
        const handedOver = node.parent.type === 'CallExpression' && node.parent.arguments.includes(node);
        if (handedOver && name.endsWith('/main.ts')) return;
        report(context, node, 'found');
      },
      'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]'(node) {
        report(context, node, 'found');
      },
    };
  },
};

/** Domain code is told the present, which use cases ask of the database: the clock of a process differs from the database's. */
const noProcessClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Take the present as an argument, or ask the database by a port’s now(tx).' },
  },
  create: (context) => ({
    'NewExpression[callee.name="Date"][arguments.length=0]'(node) {
      report(context, node, 'found');
    },
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]'(node) {
      report(context, node, 'found');
    },
  }),
};

/** An instance of a decorated class is injected by the class itself, so its import must survive compilation. */
const noTypeImportInjection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: '{{name}} is injected here and must be imported as a value.' },
  },
  create(context) {
    const typeOnly = new Set();
    const decorated = (node) => (node.decorators ?? []).length > 0;
    return {
      ImportDeclaration(node) {
        for (const specifier of node.specifiers) {
          if (node.importKind === 'type' || specifier.importKind === 'type') typeOnly.add(specifier.local.name);
        }
      },
      'MethodDefinition[kind="constructor"]'(node) {
        if (!decorated(node.parent.parent)) return;
        for (const param of node.value.params) {
          const inner = param.type === 'TSParameterProperty' ? param.parameter : param;
          const type = inner.typeAnnotation?.typeAnnotation;
          const name = type?.type === 'TSTypeReference' ? type.typeName.name : undefined;
          if (name && typeOnly.has(name) && !decorated(param)) report(context, param, 'found', { name });
        }
      },
    };
  },
};

export default {
  rules: {
    'max-constructor-params': maxConstructorParams,
    'no-forward-ref': noForwardRef,
    'env-only-in-config': envOnlyInConfig,
    'no-process-clock': noProcessClock,
    'no-type-import-injection': noTypeImportInjection,
  },
};
