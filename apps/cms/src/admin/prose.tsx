import { styled } from 'styled-components';

/** Room for text that came as HTML: Strapi's own style takes margins and marks from everything. */
const Frame = styled.div`
  font-size: 1.4rem;
  line-height: 1.6;
  color: ${({ theme }) => theme.colors.neutral800};
  overflow-wrap: anywhere;
  p,
  ul,
  ol {
    margin-bottom: 0.8rem;
  }
  ul {
    list-style: disc;
    padding-left: 2rem;
  }
  ol {
    list-style: decimal;
    padding-left: 2rem;
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
`;

/** HTML that the server has put through its one policy. */
export function Prose({ html }: { html: string }) {
  return <Frame dangerouslySetInnerHTML={{ __html: html }} />;
}
