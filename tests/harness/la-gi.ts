import { aCategory, anArticle, aUnit } from '@toasoan/testkit';

/** The unit of these articles, and their category. */
export const unit = aUnit({ name: 'Liên đoàn Lao động thị xã La Gi' }, { id: 'unitlagi' });
export const category = aCategory({ name: 'Hoạt động công đoàn' }, { id: 'cathoatdong' });

/** An article of La Gi; its id follows from its title. */
export const article = (title: string, more: Partial<ReturnType<typeof anArticle>['content']> = {}, revision = 1) =>
  anArticle(
    { title, unit: { id: unit.id, name: unit.content.name }, superior: null, categoryId: category.id, ...more },
    { id: `art${title.length}${title.charCodeAt(0)}${title.charCodeAt(title.length - 1)}`, revision },
  );
