const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1).replace('.', ',');

/**
 * One line when a step begins to take long, one when it is done, with the seconds it took.
 * @template T
 * @param {string} name what is being done, in Vietnamese
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  const heartbeat = setInterval(() => {
    console.log(`  … ${name}: đã ${seconds(performance.now() - begun)} giây`);
  }, 10_000);
  try {
    const result = await work();
    console.log(`✓ ${name} (${seconds(performance.now() - begun)} giây)`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} (${seconds(performance.now() - begun)} giây)`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
