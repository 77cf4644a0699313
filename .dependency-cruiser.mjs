/** The rooms' borders (docs/adr/0011): arrows run apps → packages, and the pure rooms know nearly nothing. */
const pure = '^packages/(newsroom|site-plan)/src';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files may know each other’s types; neither may need the other to run.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pure-rooms-import-only-vietnamese-and-contracts',
      severity: 'error',
      from: { path: pure, pathNot: '[.](test|fixture)[.]ts$' },
      to: { pathNot: '^packages/(newsroom|site-plan)/src|^packages/(vietnamese|contracts)/' },
    },
    {
      name: 'vietnamese-imports-nothing',
      severity: 'error',
      from: { path: '^packages/vietnamese/src', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^packages/vietnamese/src' },
    },
    {
      name: 'site-colours-imports-nothing',
      severity: 'error',
      from: { path: '^packages/site-colours/src', pathNot: '[.]test[.]ts$' },
      to: { pathNot: '^packages/site-colours/src' },
    },
    {
      name: 'office-knows-contracts-and-vietnamese',
      severity: 'error',
      from: { path: '^packages/office/src' },
      to: { path: '^packages/', pathNot: '^packages/(office|contracts|vietnamese)/' },
    },
    {
      name: 'word-in-knows-html-policy-and-vietnamese',
      severity: 'error',
      from: { path: '^packages/word-in/src' },
      to: { path: '^packages/', pathNot: '^packages/(word-in|html-policy|vietnamese)/' },
    },
    {
      name: 'pastes-are-cleaned-in-the-browser',
      severity: 'error',
      comment: 'Nothing of what reads files, which needs Node.js',
      from: { path: '^packages/word-in/src/(browser[.]ts|paste/|place/|tree/)', pathNot: '[.]test[.]ts$' },
      to: {
        pathNot: '^packages/(word-in/src/(paste|place|tree|word-article)|html-policy/|vietnamese/)|node_modules/hast-',
      },
    },
    {
      name: 'only-web-data-reads-the-content-index',
      severity: 'error',
      from: { path: '^apps/web/src', pathNot: '^apps/web/src/data/' },
      to: { path: 'better-sqlite3' },
    },
    {
      name: 'testkit-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '^packages/testkit/|[.]test[.]tsx?$|^apps/web/test/' },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'no-enterprise-code',
      severity: 'error',
      comment: 'Community Edition only',
      from: {},
      to: { path: '@strapi/[^/]+/(dist/)?ee/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|/dist/' },
    exclude: { path: '/build/|/[.]astro/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
};
