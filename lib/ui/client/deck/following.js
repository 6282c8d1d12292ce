// What one part of a deck does and others follow. They are told whether it was done in this window: the other one needs to hear of
// that, and of nothing else.

/** @typedef {(isMine: boolean) => void} Follower */

/** Something to follow. */
export const followed = () => {
  /** @type {Follower[]} */
  const followers = [];
  return {
    /** @param {Follower} act */
    follow: (act) => {
      followers.push(act);
    },
    /** @param {boolean} isMine */
    tell: (isMine) => followers.forEach((act) => act(isMine)),
  };
};
