import type { LivePublication, Picture, Publication } from '@toasoan/contracts';
import {
  aCategory,
  aDocument,
  anArticle,
  aPage,
  aUnit,
  seeded,
  someSettings,
  syntheticPicture,
  withdrawn,
  type Random,
} from '@toasoan/testkit';
import {
  changedDocument,
  changedPage,
  changedSettings,
  changedUnit,
  documentFile,
  type Of,
  someTable,
} from './random-changes.js';

/**
 * An editorial office gone wild: each call is one change of one document, such as people make them, in a random order.
 * The same seed gives the same changes.
 */
export class RandomEdits {
  readonly #random: Random;
  readonly #live = new Map<string, LivePublication>();
  readonly #withdrawn = new Map<string, LivePublication>();
  #made = 0;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** What exists before the first change: settings, some units in a tree, some categories. */
  beginning(): Publication[] {
    const settings = someSettings({ slogan: 'Khẩu hiệu 1' });
    const province = this.#unit(null, 'province');
    const districts = [1, 2, 3].map(() => this.#unit(province.id, 'district_federation'));
    const grassroots = districts.flatMap(({ id }) => [1, 2].map(() => this.#unit(id, 'grassroots_union')));
    const categories = [1, 2, 3].map(() => this.#category());
    const all = [settings, province, ...districts, ...grassroots, ...categories];
    for (const one of all) this.#live.set(`${one.kind}:${one.id}`, one);
    return all;
  }

  next(): Publication {
    const dice = this.#random.next();
    if (dice < 0.34) return this.#keep(this.#article());
    if (dice < 0.48) return this.#editArticle();
    if (dice < 0.58) return this.#withdrawArticle();
    if (dice < 0.61) return this.#bringBack();
    if (dice < 0.63) return this.#changeNote();
    if (dice < 0.65) return this.#withdrawOne('unit', 6);
    if (dice < 0.66) return this.#withdrawOne('category', 1);
    if (dice < 0.76) return this.#editOne('unit', (unit) => changedUnit(unit, this.#all('unit'), this.#random));
    if (dice < 0.8) return this.#editCategory();
    if (dice < 0.86) return this.#keep(this.#random.next() < 0.7 ? this.#document() : this.#page());
    if (dice < 0.91) return this.#editOne('document', (one) => changedDocument(one, this.#all('unit'), this.#random));
    if (dice < 0.925) return this.#editOne('page', (page) => changedPage(page, this.#random));
    if (dice < 0.94) return this.#withdrawOne(this.#random.pick(['document', 'document', 'page']), 1);
    if (dice < 0.95) return this.#redirect();
    if (dice < 0.97) return this.#changeTables();
    if (dice < 0.98) return this.#keep(this.#unit(this.#pick('unit').id, 'grassroots_union'));
    return this.#editOne('settings', (settings) => changedSettings(settings, this.#random));
  }

  #keep<P extends LivePublication>(publication: P): P {
    this.#live.set(`${publication.kind}:${publication.id}`, publication);
    return publication;
  }

  #all<K extends LivePublication['kind']>(kind: K): Of<K>[] {
    return [...this.#live.values()].filter((one): one is Of<K> => one.kind === kind);
  }

  #pick<K extends LivePublication['kind']>(kind: K): Of<K> {
    return this.#random.pick(this.#all(kind));
  }

  #name(what: string): { title: string; slug: string; id: string } {
    this.#made += 1;
    const number = String(this.#made);
    return { title: `${what} số ${number}`, slug: `muc-${number}`, id: `d${number.padStart(6, '0')}` };
  }

  #article(): Of<'article'> {
    const { title, slug, id } = this.#name('Tin');
    const unit = this.#pick('unit');
    const superior = this.#all('unit').find((one) => one.id === unit.content.parentId);
    // Few days, so that months fill to several pages, and some articles come in before others that are there already.
    const day = 1 + Math.floor(this.#random.next() * 75);
    const at = new Date(Date.UTC(2018, 0, day, this.#made % 24, this.#made % 60)).toISOString();
    return anArticle(
      {
        title,
        slug,
        lead: `Lời dẫn của ${title}`,
        unit: { id: unit.id, name: unit.content.name },
        superior: superior === undefined ? null : { id: superior.id, name: superior.content.name },
        categoryId: this.#random.next() < 0.9 ? this.#pick('category').id : null,
        publishedAt: at,
        updatedAt: at,
        pictures: this.#random.next() < 0.4 ? [syntheticPicture(this.#made % 7, 'Ảnh tư liệu')] : [],
      },
      { id, revision: 1 },
    );
  }

  #editArticle(): Publication {
    const articles = this.#all('article');
    if (articles.length === 0) return this.#keep(this.#article());
    const article = this.#random.pick(articles);
    const revision = article.revision + 1;
    const content = {
      ...article.content,
      title: `${article.content.title} (sửa ${String(revision)})`,
      body: `<p>Thân bài bản ${String(revision)}.</p>`,
    };
    if (this.#random.next() < 0.3) {
      content.formerSlugs = [...new Set([...content.formerSlugs, content.slug])];
      content.slug = `${content.slug}-${String(revision)}`;
    }
    const dice = this.#random.next();
    if (dice < 0.3)
      content.corrections = [
        ...content.corrections,
        { at: content.updatedAt, note: `Sửa số liệu, bản ${String(revision)}` },
      ];
    else if (dice < 0.45) content.corrections = content.corrections.slice(1);
    if (this.#random.next() < 0.3) content.categoryId = this.#pick('category').id;
    if (this.#random.next() < 0.3) content.pictures = [syntheticPicture(revision % 7, 'Ảnh thay')];
    return this.#keep({ ...article, revision, content });
  }

  #withdrawArticle(): Publication {
    const articles = this.#all('article');
    if (articles.length === 0) return this.#keep(this.#article());
    const article = this.#random.pick(articles);
    this.#live.delete(`article:${article.id}`);
    this.#withdrawn.set(article.id, article);
    const dice = this.#random.next();
    if (dice < 0.2) return withdrawn(article, null, '/don-vi/');
    return withdrawn(article, dice < 0.8 ? `Gỡ theo yêu cầu lần ${String(this.#made)}` : null);
  }

  /** Another word for the readers of what is gone already. */
  #changeNote(): Publication {
    const gone = [...this.#withdrawn.values()].filter(({ kind }) => kind === 'article');
    if (gone.length === 0) return this.#keep(this.#article());
    const article = this.#random.pick(gone);
    // As if it had been edited once more: what brings it back counts on from here.
    const later = { ...article, revision: article.revision + 2 };
    this.#withdrawn.set(article.id, later);
    return withdrawn(later, `Lời báo khác, bản ${String(later.revision)}`);
  }

  /** One leaves the site while others still name it; some stay, for articles to come. */
  #withdrawOne(kind: 'unit' | 'category' | 'document' | 'table' | 'page', leave: number): Publication {
    const all = this.#all(kind);
    if (all.length <= leave) return this.#keep(this.#article());
    const one = this.#random.pick(all);
    this.#live.delete(`${kind}:${one.id}`);
    this.#withdrawn.set(one.id, one);
    return withdrawn(one);
  }

  #editOne<K extends LivePublication['kind']>(kind: K, change: (one: Of<K>) => Of<K>['content']): Publication {
    const all = this.#all(kind);
    if (all.length === 0) return this.#keep(this.#article());
    const one = this.#random.pick(all);
    return this.#keep({ ...one, revision: one.revision + 1, content: change(one) });
  }

  /** An address of the former site, which leads somewhere, then elsewhere, or is gone. */
  #redirect(): Publication {
    const known = this.#all('redirect');
    const to = this.#random.pick(['/don-vi/', '/van-ban/', 'https://example.vn/']);
    const status = this.#random.next() < 0.7 ? 301 : 410;
    const target = { to: status === 301 ? to : null, status } as const;
    if (known.length > 0 && this.#random.next() < 0.4)
      return this.#editOne('redirect', (one) => ({ ...one.content, ...target }));
    const { id, slug } = this.#name('Địa chỉ');
    const content = { from: `/cu/${slug}.html`, ...target, number: null };
    return this.#keep({ kind: 'redirect', id, revision: 1, state: 'live', content });
  }

  #bringBack(): Publication {
    const [id, one] = [...this.#withdrawn][0] ?? [];
    if (id === undefined || one === undefined) return this.#keep(this.#article());
    this.#withdrawn.delete(id);
    return this.#keep({ ...one, revision: one.revision + 2 });
  }

  #editCategory(): Publication {
    const category = this.#pick('category');
    const revision = category.revision + 1;
    const content = { ...category.content };
    if (this.#random.next() < 0.5) content.name = `${content.name} ${String(revision)}`;
    else {
      content.formerSlugs = [...content.formerSlugs, content.slug];
      content.slug = `${content.slug}-${String(revision)}`;
    }
    return this.#keep({ ...category, revision, content });
  }

  #unit(parentId: string | null, kind: Of<'unit'>['content']['kind']): Of<'unit'> {
    const { title, slug, id } = this.#name('Công đoàn');
    return aUnit({ name: title, shortName: title, slug, kind, parentId }, { id, revision: 1 });
  }

  #category(): Of<'category'> {
    const { title, slug, id } = this.#name('Chuyên mục');
    return aCategory({ name: title, slug, order: this.#made }, { id, revision: 1 });
  }

  #page(): Of<'page'> {
    return aPage(this.#name('Trang'), this.#bodyPicture());
  }

  #document(): Of<'document'> {
    const type = this.#random.pick(['cong_van', 'quyet_dinh']);
    const document = aDocument(this.#name('Công văn'), this.#pick('unit'), this.#bodyPicture(), {
      type,
      number: this.#made,
    });
    const { id, content } = this.#pick('unit');
    const addressees = this.#random.next() < 0.5 ? [{ id, name: content.name }] : [];
    const file = this.#random.next() < 0.5 ? documentFile(this.#made) : null;
    return { ...document, content: { ...document.content, addressees, file } };
  }

  /** A summary table becomes public, is amended, or is taken back. */
  #changeTables(): Publication {
    const tables = this.#all('table');
    const units = this.#all('unit').filter(() => this.#random.next() < 0.6);
    if (tables.length === 0 || this.#random.next() < 0.3) return this.#keep(someTable(this.#name('Bảng'), 1, units));
    if (this.#random.next() < 0.3) return this.#withdrawOne('table', 0);
    const { revision, ...table } = this.#random.pick(tables);
    return this.#keep(someTable({ id: table.id, ...table.content }, revision + 1, units));
  }

  /** Half of the fixed pages and official documents show a picture within their text. */
  #bodyPicture(): Picture | null {
    return this.#random.next() < 0.5 ? syntheticPicture(this.#made % 7, 'Ảnh trong trang') : null;
  }
}
