/**
 * Who may import whom. The table is in docs/guide/README.md; tests/architecture plants one violation of every rule.
 * The parser is swc: with TypeScript 7 the default one finds no module at all and calls that clean.
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from: from === undefined ? {} : { path: from }, to });

/** In `to`, `$1` is what the parentheses of `from` matched. */
const rules = [
  forbid('core-is-pure', 'Core imports zod and core; everything else comes in as a port.', '^layers/core/', {
    pathNot: ['^layers/core/', 'node_modules/zod/'],
  }),
  forbid('shared-stands-alone', 'core/shared is under every module, so it knows none.', '^layers/core/shared/', { path: '^layers/core/(?!shared/)' }),
  forbid('modules-by-their-front-door', 'Another core module is reached by its index.ts.', '^layers/core/([^/]+)/', {
    path: '^layers/core/(?!shared/)[^/]+/',
    pathNot: ['^layers/core/$1/', '^layers/core/[^/]+/index\\.ts$'],
  }),
  forbid('intelligence-knows-only-shared', 'The model port knows no domain.', '^layers/core/intelligence/', { path: '^layers/core/(?!intelligence/|shared/)' }),
  forbid('conversation-is-on-top', 'conversation orchestrates the other modules; none of them knows it.', '^layers/core/(?!conversation/)', {
    path: '^layers/core/conversation/',
  }),
  forbid('contracts-need-only-zod', 'Wire shapes are shared with the browser.', '^layers/contracts/', { pathNot: ['^layers/contracts/', 'node_modules/zod/'] }),
  forbid('layers-know-no-functions', 'Handlers use layers, never the other way.', '^layers/', { path: '^functions/' }),
  forbid('adapters-stay-in-their-folder', 'An adapter that needs another is wired in functions/_compose.', '^layers/adapters/([^/]+)/', {
    path: '^layers/adapters/',
    pathNot: '^layers/adapters/$1/',
  }),
  forbid('adapters-use-their-own-sdk', 'One SDK client, one folder: adapters/dynamodb has client-dynamodb.', '^layers/adapters/([^/]+)/', {
    path: 'node_modules/(@aws-sdk/(client|lib|util)-|@anthropic-ai/|@opensearch-project/)',
    pathNot: 'node_modules/(@aws-sdk/(client|lib|util)-$1|@$1-)',
  }),
  forbid(
    'sdks-in-adapters-only',
    'Handlers, stacks, the app and the scripted model hold no SDK client.',
    '^(functions/(?!_compose/)|lib/|bin/|web/|local/scripted-model)',
    {
      path: 'node_modules/(@aws-sdk/|@anthropic-ai/|@opensearch-project/|@smithy/)',
    },
  ),
  forbid('handlers-get-adapters-from-compose', 'Wiring is done once, in functions/_compose.', '^functions/(?!_compose/)', { path: '^layers/adapters/' }),
  forbid('kit-knows-no-domain', 'The kit parses, answers and fails; what is done is not its business.', '^functions/_kit/', {
    path: '^(layers/core/(?!shared/)|functions/(?!_kit/)[^/]+/)',
  }),
  forbid('handlers-are-leaves', 'Nothing imports a handler of another trigger.', '^functions/([^/]+)', {
    path: '^functions/(?!_)[^/]+/',
    pathNot: '^functions/$1/',
  }),
  forbid('product-knows-no-surroundings', 'What is deployed knows nothing of how it is deployed, run locally or tested.', '^(layers|functions)/', {
    path: '^(bin|lib|local|scripts|tests|web)/',
  }),
  forbid('stacks-know-names-only', 'Stacks read tables, routes and environment names; code is a path to bundle.', '^(bin|lib)/', {
    path: '^(layers|functions|local|tests|web)/',
    pathNot: [
      '^layers/adapters/dynamodb/tables\\.ts$',
      '^layers/adapters/(bedrock/embedding-model-ids|hashing-embedder/embedder-id|opensearch/index-names)\\.ts$',
      '^functions/(routes|route-types)\\.ts$',
      '^functions/_kit/env\\.ts$',
    ],
  }),
  forbid('web-knows-contracts-only', 'The browser gets wire shapes and nothing else of ours.', '^web/', {
    path: '^(bin/|functions/|layers/(?!contracts/)|lib/|local/|scripts/)',
  }),
  forbid('scripted-model-knows-nothing', "It stands for somebody else's server: it answers from the request alone.", '^local/scripted-model', {
    path: '^(bin|functions|layers|lib|scripts|web)/',
  }),
  forbid(
    'the-judge-knows-no-ranker',
    'Grades come from latent truth and the written rules: a mistake of the ranker must not excuse itself.',
    '^scripts/eval/(talent-set/(judge|phrases)|talent-world/|memory-set/)',
    {
      path: '^(layers|functions)/',
    },
  ),
  forbid('tests-are-for-tests', 'Nothing that ships or runs imports a test.', '^(?!tests/|scripts/)', { path: '^tests/' }),
  forbid('runtime-needs-runtime-packages', 'What is bundled must be in dependencies.', '^(layers|functions)/', {
    dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
    dependencyTypesNot: ['type-only'],
  }),
  forbid('everything-resolves', 'An import that leads nowhere is not checked by any other rule.', undefined, { couldNotResolve: true, pathNot: '[?]' }),
  forbid('no-cycles', 'A cycle has no order to read it in.', undefined, { circular: true }),
];

module.exports = {
  forbidden: rules,
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(web/dist|coverage|cdk\\.out|tests/servers/[^/]+/target)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css', '.svg'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
