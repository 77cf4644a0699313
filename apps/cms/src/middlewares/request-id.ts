import { requestIdFrom } from '../environment/request-id';

interface Context {
  state: Record<string, unknown>;
  get(header: string): string;
  set(header: string, value: string): void;
}

/** Gives each request its id and tells it in the answer; `global::request-id`, before everything that logs. */
export default () =>
  (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const id = requestIdFrom(context.get('x-request-id'));
    context.state['requestId'] = id;
    context.set('x-request-id', id);
    return next();
  };
