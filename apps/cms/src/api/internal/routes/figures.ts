/** Read by the publisher alone, with the shared bearer token, for its `/metrics`. */
export default {
  routes: [
    {
      method: 'GET',
      path: '/internal/figures',
      handler: 'figures.find',
      config: { auth: false, policies: ['api::internal.bearer'] },
    },
  ],
};
