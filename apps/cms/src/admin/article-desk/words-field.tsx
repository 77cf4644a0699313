import { Field, Textarea, TextInput } from '@strapi/design-system';

export interface WordsFieldProps {
  label: string;
  value: string;
  required: boolean;
  error: string | undefined;
  hint?: string | undefined;
  maxLength: number;
  /** One line, for an address. */
  short?: boolean;
  onChange: (value: string) => void;
}

/** A few words under a label, with what they are for and what is wrong with them. */
export function WordsField({ label, value, required, error, hint, maxLength, short, onChange }: WordsFieldProps) {
  const Input = short === true ? TextInput : Textarea;
  return (
    <Field.Root required={required} error={error ?? false} hint={hint}>
      <Field.Label>{label}</Field.Label>
      <Input
        value={value}
        maxLength={maxLength}
        onChange={(event: { target: { value: string } }) => {
          onChange(event.target.value);
        }}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
