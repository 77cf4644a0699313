export const REGULATION_PROBLEM_CODES = [
  'misfit',
  'dates_reversed',
  'dates_overlap',
  'rule_without_target',
  'rule_with_two_targets',
  'unknown_unit',
  'rules_overlap',
  'rules_contradict',
  'number_unfit',
  'features_above_required',
  'features_of_other_genre',
  'bands_without_zero',
  'bands_order',
  'cutoff_unfit',
  'hours_unfit',
  'length_reversed',
  'grades_repeated',
  'coefficient_negative',
  'salaries_order',
  'royalty_without_salary',
] as const;

/** What is wrong with a regulation. `part`: the field to be mended. */
export interface RegulationProblem {
  code: (typeof REGULATION_PROBLEM_CODES)[number];
  part: string;
  /** In Vietnamese: names the record, then says what to do. */
  message: string;
}
