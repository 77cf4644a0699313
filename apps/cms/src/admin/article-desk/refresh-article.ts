import { adminApi } from '@strapi/strapi/admin';

/**
 * Makes Strapi read an article again wherever its form or a list shows it, after a verb has changed it behind Strapi's
 * back. The tags are those of Strapi's content manager.
 */
const refreshApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    refreshArticle: builder.mutation<null, { model: string; documentId: string }>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, { model, documentId }) => [
        { type: 'Document', id: `${model}_${documentId}` },
        { type: 'Document', id: `${model}_LIST` },
      ],
    }),
  }),
});

export const { useRefreshArticleMutation } = refreshApi;
