import { Box, Button, Checkbox, Modal, Typography } from '@strapi/design-system';
import type { ConversionProposal } from '@toasoan/vietnamese';
import { useState } from 'react';
import { styled } from 'styled-components';
import { encodingNames, mayBeCapitals, shown } from './legacy-words';

/** A paragraph to convert; `label` names its field where there are several. */
export type LegacyLine = Pick<ConversionProposal, 'before' | 'after' | 'encoding'> & { label?: string };

export interface LegacyDialogProps {
  title: string;
  lines: readonly LegacyLine[];
  /** With the places of the lines that the person has marked as capitals. */
  onConvert: (capitals: ReadonlySet<number>) => void;
  onKeep: () => void;
}

/** Enough to judge by; a long text is converted whole all the same. */
const SHOWN = 40;

/** Before and after, paragraph by paragraph; nothing is converted until somebody presses the button. */
export function LegacyDialog({ title, lines, onConvert, onKeep }: LegacyDialogProps) {
  const [capitals, setCapitals] = useState<ReadonlySet<number>>(new Set());
  const mark = (places: readonly number[], on: boolean): void => {
    setCapitals((before) => {
      const after = new Set(before);
      for (const place of places) {
        if (on) after.add(place);
        else after.delete(place);
      }
      return after;
    });
  };
  const open = lines.flatMap((line, place) => (mayBeCapitals(line) ? [place] : []));
  const marked = open.filter((place) => capitals.has(place)).length;
  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onKeep();
      }}
    >
      <Modal.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          document.getElementById(CONVERT)?.focus();
        }}
      >
        <Modal.Header closeLabel="Đóng, giữ nguyên văn bản">
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p" paddingBottom={4}>
            {`${String(lines.length)} đoạn viết bằng phông chữ cũ, bảng mã ${encodingNames(lines)}. Trên trang tin, người đọc sẽ thấy như ở cột “Trước”. Hãy đọc lại cột “Sau” rồi chọn.`}
          </Typography>
          {open.length > 0 && (
            <Box paddingBottom={4}>
              <Checkbox
                checked={marked === open.length ? true : marked > 0 ? 'indeterminate' : false}
                onCheckedChange={(on) => {
                  mark(open, on === true);
                }}
              >
                Tất cả là chữ hoa (gõ bằng phông .VnTimeH)
              </Checkbox>
              <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
                Phông chữ hoa lưu chữ thường. Đoạn nào vốn viết hoa thì đánh dấu «Chữ hoa» ở đoạn ấy.
              </Typography>
            </Box>
          )}
          <Preview data-testid="legacy-preview">
            <thead>
              <tr>
                <th scope="col">
                  <Typography variant="sigma">Trước</Typography>
                </th>
                <th scope="col">
                  <Typography variant="sigma">Sau khi chuyển sang Unicode</Typography>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, SHOWN).map(({ label, before, after, encoding }, index) => (
                <tr key={index}>
                  <td>
                    {label !== undefined && <Label>{label}</Label>}
                    <Typography textColor="neutral600">{shown(before)}</Typography>
                  </td>
                  <td>
                    {label !== undefined && <Label>{label}</Label>}
                    <Typography>{shown(capitals.has(index) ? after.toLocaleUpperCase('vi') : after)}</Typography>
                    {mayBeCapitals({ encoding }) && (
                      <Box paddingTop={1}>
                        <Checkbox
                          checked={capitals.has(index)}
                          onCheckedChange={(on) => {
                            mark([index], on === true);
                          }}
                        >
                          Chữ hoa
                        </Checkbox>
                      </Box>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Preview>
          {lines.length > SHOWN && (
            <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
              {`Còn ${String(lines.length - SHOWN)} đoạn nữa, cũng được chuyển cùng một lần.`}
            </Typography>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onKeep}>
            Giữ nguyên
          </Button>
          <Button
            type="button"
            id={CONVERT}
            onClick={() => {
              onConvert(capitals);
            }}
          >
            Chuyển sang Unicode
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const CONVERT = 'legacy-text-convert';

function Label({ children }: { children: string }) {
  return (
    <Box paddingBottom={1}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {children}
      </Typography>
    </Box>
  );
}

/** Two columns; on a phone one under the other, each under its own heading. */
const Preview = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;

  th,
  td {
    width: 50%;
    padding: 0.8rem 1.2rem 0.8rem 0;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  thead th {
    border-top: 0;
  }
`;
