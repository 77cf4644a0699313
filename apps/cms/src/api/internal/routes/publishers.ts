/** Asked by publishers alone, with the shared bearer token; no session, no role. */
const route = (path: string, handler: string) => ({
  method: 'POST',
  path,
  handler: `publishers.${handler}`,
  config: { auth: false, policies: ['api::internal.bearer'] },
});

export default {
  routes: [route('/internal/publisher-lease', 'lease'), route('/internal/publisher-handback', 'handback')],
};
