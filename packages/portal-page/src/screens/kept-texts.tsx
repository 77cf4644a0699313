import { useInside } from '../app/use-portal.js';
import { announce } from '../parts/announce.js';
import type { KeptText, PhoneItem, WrittenPicture } from '../phone/phone-item.js';
import { sayTime } from '../words/say-time.js';
import { ItemText } from './item-text.js';

/** The texts that gave way to the newsroom's, whole, to be copied from; their pictures may go into the item again. */
export function KeptTexts({ held }: { held: PhoneItem }) {
  const { portal, phone, outbox } = useInside();
  const mayEdit = held.server === null || held.server.actions.includes('save');
  const most = portal.state.me?.limits.pictures.perItem ?? 0;
  const room = held.fields.pictures.length < most;
  const takeAgain = async (picture: WrittenPicture): Promise<void> => {
    await phone.changeItem(held.key, (now) => ({
      ...now,
      trouble: null,
      fields: { ...now.fields, pictures: [...now.fields.pictures, picture] },
    }));
    outbox.kick();
    announce('Đã đưa ảnh vào bài.');
  };
  const drop = (text: KeptText): Promise<unknown> =>
    phone.changeItem(held.key, (now) => ({ ...now, kept: now.kept.filter(({ at }) => at !== text.at) }));
  const isIn = ({ key, id }: WrittenPicture): boolean =>
    held.fields.pictures.some((one) => one.key === key || (id !== null && one.id === id));
  return (
    <>
      {held.kept.map((text) => (
        <details key={text.at} class="gb-more">
          <summary>
            Bản của bạn còn cất trên điện thoại, từ {sayTime(new Date(text.at).toISOString(), portal.now())}
          </summary>
          <p class="gb-hint">Bản này chưa được lưu lên tòa soạn. Bạn có thể chép lại phần cần dùng.</p>
          <p class="gb-strong">{text.fields.title}</p>
          <ItemText
            fields={text.fields}
            server={null}
            beside={(picture) =>
              mayEdit &&
              room &&
              !isIn(picture) && (
                <button class="gb-button gb-second" type="button" onClick={() => void takeAgain(picture)}>
                  Thêm ảnh này vào bài
                </button>
              )
            }
          />
          <button class="gb-button gb-second" type="button" onClick={() => void drop(text)}>
            Không cần bản này nữa
          </button>
        </details>
      ))}
    </>
  );
}
