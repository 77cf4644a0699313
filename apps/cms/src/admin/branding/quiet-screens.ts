const GUIDED_TOUR_KEY = 'STRAPI_GUIDED_TOUR';
const NO_TOUR = JSON.stringify({ tours: {}, enabled: false, completedActions: [] });
const MEDIA_BANNER_KEY = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';

/** Strapi's tour and its announcements have no place in a newsroom; they can only be put away in the browser. */
export function quietScreens(): void {
  localStorage.setItem(GUIDED_TOUR_KEY, NO_TOUR);
  void putMediaBannerAway();
}

/** The banner's key carries the installation's id. Should the answer come late, the banner is gone at the next visit. */
async function putMediaBannerAway(): Promise<void> {
  try {
    const answer = await fetch('/admin/init');
    const { data } = (await answer.json()) as { data: { uuid?: string | false } };
    localStorage.setItem(`${MEDIA_BANNER_KEY}:${String(data.uuid)}`, 'true');
  } catch {
    // Without it the banner shows, nothing else.
  }
}
