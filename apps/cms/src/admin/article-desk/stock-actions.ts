/** An action as Strapi keeps it: a hook-calling function that draws one button, with marks on it. */
export interface StockAction {
  (props: { model: string }): unknown;
  type?: string;
  position?: unknown;
}

/**
 * A filter for Strapi's lists of actions that takes the named types away for one content type. The answer is decided
 * before the action runs: its hooks would also bind its keyboard shortcut. A screen never changes its model while mounted.
 */
export function onlyWithout(model: string, types: ReadonlySet<string>): (actions: StockAction[]) => StockAction[] {
  return (actions) =>
    actions.map((action) => {
      if (action.type === undefined || !types.has(action.type)) return action;
      const offered = (props: { model: string }) => (props.model === model ? null : action(props));
      return Object.assign(offered, { type: action.type, position: action.position });
    });
}
