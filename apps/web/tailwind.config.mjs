export default { content: ['./src/**/*.{astro,ts}'] };
