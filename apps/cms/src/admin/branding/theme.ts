/** The site's deep blue in place of Strapi's violet; every pair on white or on the dark ground stays above 4.5:1. */
const blue = {
  primary100: '#eef4fb',
  primary200: '#d3e3f5',
  primary500: '#2b66a8',
  primary600: '#1b4f8f',
  primary700: '#143c6e',
  buttonPrimary500: '#2b66a8',
  buttonPrimary600: '#1b4f8f',
};
const blueOnDark = {
  primary100: '#12263c',
  primary200: '#1d4068',
  primary500: '#7db2ea',
  primary600: '#8fbdf0',
  primary700: '#b4d3f5',
  buttonPrimary500: '#3f7cc4',
  buttonPrimary600: '#2f68ab',
};

export const THEME = { light: { colors: blue }, dark: { colors: blueOnDark } };
