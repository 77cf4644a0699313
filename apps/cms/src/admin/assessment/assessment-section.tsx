import type { AssessmentBody } from '@toasoan/contracts';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { formatDay } from '@toasoan/vietnamese';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Assessment, EventReport } from '../../assessment/answers';
import { FailureLine } from '../failure-line';
import { articlePath } from '../inbox/inbox-row';
import { refusalWords } from '../refusal-words';
import { useAnswer } from '../use-answer';

const NONE = 'none';

/** The grade of an article and the event that it reports with others: to be given by whoever may, to be read by all. */
export function AssessmentSection({ documentId, onSaved }: { documentId: string; onSaved: () => void }) {
  const path = `/editorial/articles/${documentId}/assessment`;
  const { answer, failure, reload } = useAnswer<Assessment>(path);
  if (failure !== null) return <FailureLine message={failure} onRetry={() => void reload()} />;
  if (answer === null) return null;
  if (answer.refusal !== null) return <Given {...answer} />;
  const saved = () => {
    void reload();
    onSaved();
  };
  return (
    <AssessmentForm
      key={`${String(answer.grade)} ${answer.sameEventAs?.documentId ?? ''}`}
      given={answer}
      path={path}
      onSaved={saved}
    />
  );
}

function Given({ grade, grades, sameEventAs, refusal }: Assessment) {
  const name = grades.find((known) => known.grade === grade)?.name;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi">
        {grade === null ? 'Chưa chấm.' : `Mức ${String(grade)}${name === undefined ? '' : `: ${name}`}.`}
      </Typography>
      {sameEventAs !== null && (
        <Typography variant="pi">
          Cùng sự kiện với <Link to={articlePath(sameEventAs.documentId)}>{sameEventAs.title}</Link>
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {refusal}
      </Typography>
    </Flex>
  );
}

interface FormProps {
  given: Assessment;
  path: string;
  onSaved: () => void;
}

function AssessmentForm({ given, path, onSaved }: FormProps) {
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [grade, setGrade] = useState(given.grade === null ? NONE : String(given.grade));
  const [event, setEvent] = useState(given.sameEventAs?.documentId ?? NONE);
  const [busy, setBusy] = useState(false);
  const before = { grade: given.grade, sameEventAs: given.sameEventAs?.documentId ?? null };
  const after: AssessmentBody = {
    grade: grade === NONE ? null : Number(grade),
    sameEventAs: event === NONE ? null : event,
  };
  const changed = before.grade !== after.grade || before.sameEventAs !== after.sameEventAs;

  const save = async () => {
    setBusy(true);
    try {
      await put<Assessment>(path, after);
      toggleNotification({ type: 'success', message: 'Đã ghi đánh giá.' });
      onSaved();
    } catch (error) {
      toggleNotification({ type: 'danger', message: refusalWords(error) });
    }
    setBusy(false);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {given.grades.length > 0 && (
        <Choice
          label="Mức chấm"
          value={grade}
          onChange={setGrade}
          choices={[
            { value: NONE, words: 'Chưa chấm' },
            ...given.grades.map(({ grade: value, name }) => ({
              value: String(value),
              words: `${String(value)}: ${name}`,
            })),
          ]}
        />
      )}
      <Choice
        label="Cùng sự kiện với"
        hint={
          given.suggestions.length === 0
            ? 'Không thấy đơn vị khác đưa cùng sự kiện.'
            : 'Tin bài của đơn vị khác, cùng ngày sự kiện, tiêu đề gần giống.'
        }
        value={event}
        onChange={setEvent}
        choices={[{ value: NONE, words: 'Không, sự kiện riêng' }, ...reportsOf(given).map(choiceOf)]}
      />
      {changed && (
        <Box>
          <Button type="button" variant="secondary" loading={busy} onClick={() => void save()}>
            Ghi đánh giá
          </Button>
        </Box>
      )}
    </Flex>
  );
}

/** What is chosen already comes first, suggested or not. */
function reportsOf({ sameEventAs, suggestions }: Assessment): EventReport[] {
  const others = suggestions.filter(({ documentId }) => documentId !== sameEventAs?.documentId);
  return sameEventAs === null ? others : [sameEventAs, ...others];
}

const choiceOf = ({ documentId, title, unit, day }: EventReport) => ({
  value: documentId,
  words: `${title} (${unit}, ${formatDay(day)})`,
});

interface ChoiceProps {
  label: string;
  hint?: string;
  value: string;
  choices: readonly { value: string; words: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, hint, value, choices, onChange }: ChoiceProps) {
  return (
    <Field.Root hint={hint}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value}
        onChange={(chosen) => {
          onChange(String(chosen));
        }}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.words}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
