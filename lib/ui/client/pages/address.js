// The address of a page, changed in place: Streamlit hears of it as of a step in the browser's history, and draws what it names.

const beHeard = () => dispatchEvent(new PopStateEvent("popstate", { state: {} }));

/** @param {string | URL} address */
export const go = (address) => {
  history.pushState({}, "", address);
  beHeard();
};

/** @param {string | URL} address of this very page, in other words */
export const restate = (address) => {
  history.replaceState(history.state, "", address);
  beHeard();
};

/**
 * This address with something said beside it, which the page takes up and out again. The time makes each saying another.
 * @type {(name: string, said: string) => URL}
 */
export const saying = (name, said) => {
  const address = new URL(location.href);
  address.searchParams.set(name, `${said}!${Date.now().toString(36)}`);
  return address;
};
