import type { DispatchPaper } from '@toasoan/contracts';
import { formatDispatchDate } from '@toasoan/vietnamese';
import { styled } from 'styled-components';

/** A sheet of paper on the screen: black on white whatever the theme, in a face with Times metrics. */
const Sheet = styled.article`
  background: #fff;
  color: #000;
  font-family: 'Times New Roman', Tinos, 'Liberation Serif', serif;
  font-size: 1.6rem;
  line-height: 1.45;
  padding: clamp(1.6rem, 5vw, 5.6rem) clamp(1.4rem, 5vw, 5.6rem);
  max-width: 84rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  overflow-wrap: anywhere;
  header {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.8rem;
    text-align: center;
  }
  h2 {
    font-size: inherit;
    font-weight: bold;
  }
  .superior,
  .subject,
  .mark {
    font-size: 0.9em;
  }
  .rule {
    display: inline-block;
    border-bottom: 1px solid #000;
  }
  .issuer::after {
    content: '';
    display: block;
    width: 40%;
    margin: 0 auto;
    border-bottom: 1px solid #000;
  }
  .date,
  .recipients b,
  em,
  i {
    font-style: italic;
  }
  .addressees {
    margin: 2.4rem auto 2rem;
    max-width: 50rem;
  }
  .addressees li,
  .recipients li {
    list-style: none;
  }
  .addressees li::before,
  .recipients li::before {
    content: '- ';
  }
  .body {
    text-align: justify;
  }
  .body p {
    text-indent: 3rem;
    margin-bottom: 0.8rem;
  }
  .body ul,
  .body ol {
    padding-left: 4rem;
    margin-bottom: 0.8rem;
    list-style: revert;
  }
  b,
  strong {
    font-weight: bold;
  }
  footer {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.6rem;
    margin-top: 2rem;
  }
  .recipients {
    font-size: 0.8em;
  }
  .signature {
    text-align: center;
  }
  .signer {
    margin-top: 6rem;
  }
  .lacking {
    color: #a11212;
    font-style: italic;
  }
`;

/** A dispatch as it will lie on the table; the DOCX and PDF are laid out by `packages/office`, exactly. */
export function PaperView({ paper }: { paper: DispatchPaper }) {
  const { letterhead, number, subject, issuedOn, addressees, bodyHtml, recipients, signerTitles, signer } = paper;
  return (
    <Sheet aria-label={`Công văn số ${number}`} lang="vi">
      <header>
        <div>
          <p className="superior">{letterhead.superiorName}</p>
          <h2 className="issuer">{letterhead.issuerName}</h2>
          <p>Số: {number}</p>
          <p className="subject">
            V/v {subject === '' ? <span className="lacking">(chưa ghi trích yếu)</span> : subject}
          </p>
        </div>
        <div>
          <h2 className="mark">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</h2>
          <h2>
            <span className="rule">Độc lập - Tự do - Hạnh phúc</span>
          </h2>
          <p className="date">
            {letterhead.place === '' ? <span className="lacking">(chưa ghi nơi ban hành)</span> : letterhead.place},{' '}
            {formatDispatchDate(issuedOn)}
          </p>
        </div>
      </header>
      <section className="addressees" aria-label="Kính gửi">
        {addressees.length === 0 ? (
          <p>
            Kính gửi: <span className="lacking">(chưa ghi nơi nhận)</span>
          </p>
        ) : addressees.length === 1 ? (
          <p>Kính gửi: {addressees[0]}</p>
        ) : (
          <>
            <p>Kính gửi:</p>
            <ul>
              {addressees.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className="body" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      <footer>
        <section className="recipients" aria-label="Nơi nhận">
          <p>
            <b>Nơi nhận:</b>
          </p>
          <ul>
            {recipients.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <div className="signature">
          {signerTitles.map((title) => (
            <p key={title}>
              <b>{title}</b>
            </p>
          ))}
          <p className="signer">
            {signer === '' ? <span className="lacking">(chưa ghi người ký)</span> : <b>{signer}</b>}
          </p>
        </div>
      </footer>
    </Sheet>
  );
}
