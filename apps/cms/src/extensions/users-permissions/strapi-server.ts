interface Plugin {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } };
}

/** What a contributor's account has beyond Strapi's own: her name as people write it, and a telephone number if she likes. */
export default (plugin: Plugin): Plugin => {
  Object.assign(plugin.contentTypes.user.schema.attributes, {
    fullName: { type: 'string', maxLength: 80 },
    phone: { type: 'string', maxLength: 20, searchable: false },
  });
  return plugin;
};
