const EVERY_MS = 2_000;

/** Tells on the screen how far it is, at what pace, and how long it will still take; no more often than every two seconds. */
export function progressLine(total: number): (done: number) => void {
  const begun = Date.now();
  let told = begun;
  return (done) => {
    const now = Date.now();
    if (now - told < EVERY_MS && done < total) return;
    told = now;
    const pace = done / Math.max(0.1, (now - begun) / 1000);
    const left = Math.round(Math.max(0, total - done) / Math.max(pace, 0.01));
    const share = total === 0 ? 100 : Math.floor((done * 100) / total);
    const words = [
      `${done.toLocaleString('vi')}/${total.toLocaleString('vi')} mục (${String(share)} %)`,
      `${pace.toLocaleString('vi', { maximumFractionDigits: 1 })} mục/giây`,
      `còn khoảng ${left < 90 ? `${String(left)} giây` : `${String(Math.round(left / 60))} phút`}`,
    ];
    process.stderr.write(`${words.join(', ')}\n`);
  };
}
