import { styled } from 'styled-components';

/** Dresses CKEditor in Strapi's colours and gives its content the measure that readers will see. */
export const EditorFrame = styled.div<{ $invalid: boolean }>`
  --ck-color-base-border: ${({ theme, $invalid }) => ($invalid ? theme.colors.danger600 : theme.colors.neutral200)};
  --ck-color-base-background: ${({ theme }) => theme.colors.neutral0};
  --ck-color-base-foreground: ${({ theme }) => theme.colors.neutral100};
  --ck-color-base-text: ${({ theme }) => theme.colors.neutral800};
  --ck-color-text: ${({ theme }) => theme.colors.neutral800};
  --ck-color-base-active: ${({ theme }) => theme.colors.primary600};
  --ck-color-focus-border: ${({ theme }) => theme.colors.primary600};
  --ck-color-button-default-hover-background: ${({ theme }) => theme.colors.neutral150};
  --ck-color-button-on-background: ${({ theme }) => theme.colors.primary100};
  --ck-color-button-on-hover-background: ${({ theme }) => theme.colors.primary200};
  --ck-color-button-on-color: ${({ theme }) => theme.colors.primary700};
  --ck-color-dropdown-panel-background: ${({ theme }) => theme.colors.neutral0};
  --ck-color-panel-background: ${({ theme }) => theme.colors.neutral0};
  --ck-color-toolbar-background: ${({ theme }) => theme.colors.neutral0};
  --ck-border-radius: 4px;
  --ck-font-size-base: 14px;
  width: 100%;

  .ck-editor__editable_inline {
    min-height: 24rem;
    padding: 1.2rem 1.6rem;
    color: ${({ theme }) => theme.colors.neutral800};
    background: ${({ theme }) => theme.colors.neutral0};
    font-size: 1.7rem;
    line-height: 1.65;
  }

  .ck-content {
    --ck-content-font-family: inherit;

    > * {
      max-width: 68rem;
    }
    p,
    ul,
    ol,
    blockquote,
    figure {
      margin-bottom: 1.2rem;
    }
    h2,
    h3,
    h4 {
      margin: 2rem 0 0.8rem;
      font-weight: 600;
      line-height: 1.35;
    }
    h2 {
      font-size: 2.4rem;
    }
    h3 {
      font-size: 2rem;
    }
    h4 {
      font-size: 1.7rem;
    }
    ul,
    ol {
      padding-left: 2.4rem;
    }
    ul {
      list-style: disc;
    }
    ol {
      list-style: decimal;
    }
    ul[type='circle'],
    ul ul:not([type]) {
      list-style: circle;
    }
    ul[type='square'] {
      list-style: square;
    }
    ol[type='a'] {
      list-style: lower-latin;
    }
    ol[type='A'] {
      list-style: upper-latin;
    }
    ol[type='i'] {
      list-style: lower-roman;
    }
    ol[type='I'] {
      list-style: upper-roman;
    }
    a {
      color: ${({ theme }) => theme.colors.primary600};
    }
    strong {
      font-weight: 600;
    }
    em {
      font-style: italic;
    }
    .align-center {
      text-align: center;
    }
    .align-right {
      text-align: right;
    }
    .align-justify {
      text-align: justify;
    }
  }
`;
