/** "3", "0,5": shares of credit have two decimals at most. */
export const printed = (value: number): string => value.toLocaleString('vi', { maximumFractionDigits: 2 });
