import { styled } from 'styled-components';

/** A wide table in a window of its own: heads and the names of units stay in sight, numbers stand right. */
export const FiguresFrame = styled.div`
  /* What only ears hear is laid out inside, not beside the page. */
  position: relative;
  overflow: auto;
  max-height: 75vh;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};

  table {
    border-collapse: separate;
    border-spacing: 0;
    width: 100%;
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  th,
  td {
    padding: 0.8rem 1rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: right;
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
    vertical-align: bottom;
  }
  th[scope='row'],
  th.name {
    text-align: left;
    font-weight: 400;
    min-width: 22rem;
  }
  thead th.name {
    font-weight: 600;
  }
  td.words,
  th.words {
    text-align: left;
    min-width: 17rem;
  }
  tr.group th {
    position: sticky;
    left: 0;
    text-align: left;
    font-weight: 700;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  tr.sum th,
  tr.sum td {
    font-weight: 700;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
  a:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  @media (max-width: 59.99rem) {
    th[scope='row'],
    th.name {
      min-width: 15rem;
    }
    td.words,
    th.words,
    th.long {
      min-width: 12rem;
    }
  }
  @media (min-width: 60rem) {
    th[scope='row'],
    thead th.name {
      position: sticky;
      left: 0;
      z-index: 1;
      background: ${({ theme }) => theme.colors.neutral0};
    }
    thead th.name {
      z-index: 3;
      background: ${({ theme }) => theme.colors.neutral100};
    }
    tr.sum th[scope='row'] {
      background: ${({ theme }) => theme.colors.neutral100};
    }
  }
`;
