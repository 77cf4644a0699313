import { adminApi } from '@strapi/strapi/admin';

/** Makes Strapi read again what a save may have changed, once it has succeeded. The tags are its content manager's. */
const savedApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'RecentDocumentList', 'CountDocuments'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      articleSaved: builder.mutation<null, { model: string; documentId: string }>({
        queryFn: () => ({ data: null }),
        invalidatesTags: (_result, _error, { model, documentId }) => [
          { type: 'Document', id: `${model}_${documentId}` },
          { type: 'Document', id: `${model}_LIST` },
          'Relations',
          'RecentDocumentList',
          'CountDocuments',
        ],
      }),
    }),
  });

export const { useArticleSavedMutation } = savedApi;
