const OPEN_END =
  /(?:[,;:/–—-]|\b(?:and|or|nor|the|an?|of|to|in|on|at|by|with|for|from|into|than|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|as|but|if|this|these|its|their))\W*$/;

/** Whether a text stops where no sentence does: at a comma, or at a word that asks for another. */
export function endsOpen(text: string): boolean {
  return OPEN_END.test(text.slice(-20));
}
