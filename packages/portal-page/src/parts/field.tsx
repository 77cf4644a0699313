import type { ComponentChildren, InputHTMLAttributes } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with it, or advice; tied to the field for who listens. */
  notices?: readonly { severity: 'block' | 'warn'; message: string }[];
}

/** A label, what helps to fill it, the control, and beside it what is wrong. */
function Field({ id, label, hint, notices = [], children }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class="gb-field">
      <label class="gb-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="gb-hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {children}
      <Notices id={`${id}-loi`} notices={notices} />
    </div>
  );
}

export function Notices({ id, notices }: { id: string; notices: NonNullable<FieldProps['notices']> }) {
  if (notices.length === 0) return null;
  return (
    <ul class="gb-notices" id={id}>
      {notices.map(({ severity, message }) => (
        <li key={message} class={severity === 'block' ? 'gb-notice gb-block' : 'gb-notice gb-warn'}>
          <span class="gb-notice-kind">{severity === 'block' ? 'Cần sửa: ' : 'Nên xem: '}</span>
          {message}
        </li>
      ))}
    </ul>
  );
}

const describedBy = ({ id, hint, notices = [] }: FieldProps): string | undefined =>
  [hint === undefined ? '' : `${id}-goi-y`, notices.length === 0 ? '' : `${id}-loi`].filter(Boolean).join(' ') ||
  undefined;
const isInvalid = ({ notices = [] }: FieldProps): boolean => notices.some(({ severity }) => severity === 'block');

type InputProps = FieldProps & {
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'datetime-local';
  autocomplete?: string;
  max?: number;
  required?: boolean;
};

export function TextField(props: InputProps) {
  const { id, value, onValue, type = 'text', autocomplete = 'off', max, required } = props;
  // Its parts depend on each other in the types of HTML: as a whole it is one of them.
  const attributes = {
    ...{ id, name: id, type, value, autocomplete, required, 'aria-describedby': describedBy(props) },
    ...(max === undefined ? {} : { maxLength: max }),
    ...(type === 'email' ? { autocapitalize: 'none', spellcheck: false } : {}),
    'aria-invalid': isInvalid(props) ? 'true' : undefined,
  } as InputHTMLAttributes<HTMLInputElement>;
  return (
    <Field {...props}>
      <input
        {...attributes}
        class="gb-input"
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

export function TextArea(
  props: FieldProps & { value: string; onValue: (value: string) => void; rows: number; max?: number },
) {
  const { id, value, onValue, rows, max } = props;
  return (
    <Field {...props}>
      <textarea
        class="gb-input"
        id={id}
        name={id}
        rows={rows}
        value={value}
        {...(max === undefined ? {} : { maxLength: max })}
        aria-describedby={describedBy(props)}
        aria-invalid={isInvalid(props) ? 'true' : undefined}
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </Field>
  );
}

/** One of a few, each a line that a thumb can hit. */
export function Choices<T extends string>({
  ...props
}: FieldProps & {
  value: T | null;
  choices: readonly { value: T; label: string; hint?: string }[];
  onValue: (value: T) => void;
}) {
  const { id, label, hint, notices = [], value, choices, onValue } = props;
  return (
    <fieldset class="gb-field gb-choices" aria-describedby={describedBy(props)}>
      <legend class="gb-label">{label}</legend>
      {hint !== undefined && (
        <p class="gb-hint" id={`${id}-goi-y`}>
          {hint}
        </p>
      )}
      {choices.map((choice) => (
        <label key={choice.value} class="gb-choice">
          <input
            type="radio"
            name={id}
            id={choice === choices[0] ? id : undefined}
            checked={choice.value === value}
            onChange={() => {
              onValue(choice.value);
            }}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span class="gb-hint gb-below">{choice.hint}</span>}
          </span>
        </label>
      ))}
      <Notices id={`${id}-loi`} notices={notices} />
    </fieldset>
  );
}

/** A password, which may be shown while it is typed: on a phone one sees no key. */
export function PasswordField(props: Omit<InputProps, 'type'> & { shown: boolean }) {
  return <TextField {...props} type={props.shown ? 'text' : 'password'} />;
}
