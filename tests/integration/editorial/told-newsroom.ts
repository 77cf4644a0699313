import { type CmsTemplate, type RunningCms, startCms } from '@toasoan/testkit';
import { type EventReceiver, eventReceiver } from './event-receiver.js';
import { type SmallNewsroom, smallNewsroom } from './small-newsroom.js';
import { type Traces, tracesOf } from './traces.js';

/** A small newsroom whose events are taken by a receiver of the test's own. */
export interface ToldNewsroom {
  cms: RunningCms;
  receiver: EventReceiver;
  room: SmallNewsroom;
  traces: Traces;
}

export async function toldNewsroom(template: CmsTemplate): Promise<ToldNewsroom> {
  const receiver = await eventReceiver();
  const cms = await startCms(template, { TOASOAN_PUBLISHER_URL: receiver.url });
  return { cms, receiver, room: await smallNewsroom(cms), traces: tracesOf(cms) };
}
