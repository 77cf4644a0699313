import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Counts every socket that this thread opens outwards, whoever opens it: Node tells of each before it connects. */
export function countConnections(): { end: () => number } {
  let count = 0;
  const seen = (): void => {
    count += 1;
  };
  subscribe('net.client.socket', seen);
  return {
    end: () => {
      unsubscribe('net.client.socket', seen);
      return count;
    },
  };
}
