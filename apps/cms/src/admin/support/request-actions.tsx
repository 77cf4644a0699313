import type { SupportRequest } from '@toasoan/contracts';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Verb } from './request-view';

const NOBODY = 'nobody';

/** Who has the question in hand, and the way to settle it. */
export function RequestActions({ request, verb }: { request: SupportRequest; verb: Verb }) {
  const { answers, people, assignee, state } = request;
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      {answers && (
        <Box width="30rem" maxWidth="100%">
          <Field.Root>
            <Field.Label>Ai trả lời</Field.Label>
            <SingleSelect
              value={assignee?.id ?? NOBODY}
              onChange={(id) => {
                const person = id === NOBODY ? null : String(id);
                void verb('assign', { person }, person === null ? 'Chưa giao cho ai.' : 'Đã giao.');
              }}
            >
              <SingleSelectOption value={NOBODY}>Chưa giao cho ai</SingleSelectOption>
              {people.map(({ id, name }) => (
                <SingleSelectOption key={id} value={id}>
                  {name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Box>
      )}
      {state !== 'closed' && (
        <Button variant="secondary" onClick={() => void verb('close', {}, 'Đã đóng câu hỏi.')}>
          Đóng câu hỏi
        </Button>
      )}
    </Flex>
  );
}
