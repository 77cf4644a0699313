/** Read by the publisher alone, with the shared bearer token; no session, no role. */
const route = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `publications.${handler}`,
  config: { auth: false, policies: ['api::internal.bearer'] },
});

export default {
  routes: [
    route('/internal/publications/:kind/:id', 'findOne'),
    route('/internal/publications/:kind', 'findLot'),
    route('/internal/publications', 'find'),
    route('/internal/manifest', 'manifest'),
  ],
};
