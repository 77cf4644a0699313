import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface ChoiceFieldProps {
  label: string;
  placeholder: string;
  value: string;
  required: boolean;
  error: string | undefined;
  choices: readonly { value: string; words: string }[];
  onChange: (value: string) => void;
}

/** One of a list, by its words. */
export function ChoiceField({ label, placeholder, value, required, error, choices, onChange }: ChoiceFieldProps) {
  return (
    <Field.Root required={required} error={error ?? false}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={placeholder}
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
      <Field.Error />
    </Field.Root>
  );
}
